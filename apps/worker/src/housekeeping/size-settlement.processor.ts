import { JobRuns } from '@banso/action-plans';
import { SizeSettlement } from '@banso/consultations';
import { forEachApart, JobWorkers, TenantDatabase } from '@banso/platform';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { SETTLE_SIZES } from './size-settlement.job';

/** Takes the night's settlement of sizes; every chamber has its line in the log of background work. */
@Injectable()
export class SizeSettlementProcessor implements OnApplicationBootstrap {
  constructor(
    private readonly workers: JobWorkers,
    private readonly database: TenantDatabase,
    private readonly sizes: SizeSettlement,
    private readonly runs: JobRuns,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.workers.handle(SETTLE_SIZES, () => this.settleAll());
  }

  private async settleAll(): Promise<void> {
    const chambers = await this.database.outsideTenancy<{ id: string }>(
      'SELECT id FROM all_chambers() AS id',
    );
    await forEachApart(
      chambers.map(({ id }) => id),
      async (chamberId) => {
        await this.runs.record({ chamberId }, SETTLE_SIZES.name, async () => ({
          outcome: 'done',
          detail: { settled: await this.sizes.settle(chamberId) },
        }));
      },
    );
  }
}
