import { JobRuns } from '@banso/action-plans';
import { IMPORT_RETENTIONS } from '@banso/exchange';
import { forEachApart, Housekeeping, PLATFORM_RETENTIONS, TenantDatabase } from '@banso/platform';
import { CREDENTIAL_RETENTIONS } from '@banso/staff';
import { DIAGNOSIS_RETENTIONS } from '@banso/subsidies';
import { Injectable } from '@nestjs/common';
import { CLEAR_OLD_ROWS } from './clearing.job';

const RETENTIONS = [
  ...PLATFORM_RETENTIONS,
  ...CREDENTIAL_RETENTIONS,
  ...IMPORT_RETENTIONS,
  ...DIAGNOSIS_RETENTIONS,
];

/** The night's clearing: what each library keeps for a time only. */
@Injectable()
export class ClearingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly housekeeping: Housekeeping,
    private readonly runs: JobRuns,
  ) {}

  /** Every chamber in turn, each with its line in the log of background work: how many rows of which kind went. */
  async clearAll(): Promise<void> {
    const chambers = await this.database.outsideTenancy<{ id: string }>(
      'SELECT id FROM all_chambers() AS id',
    );
    await forEachApart(
      chambers.map(({ id }) => id),
      async (chamberId) => {
        await this.runs.record({ chamberId }, CLEAR_OLD_ROWS.name, async () => ({
          outcome: 'done',
          detail: await this.housekeeping.clear(chamberId, RETENTIONS),
        }));
      },
    );
  }
}
