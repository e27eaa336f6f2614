import { dateInJapan } from '@banso/japan';
import { TenantDatabase, type TenantScope } from '@banso/platform';
import {
  type CallFilter,
  type CallPlace,
  type SchemeCall,
  SchemeCallService,
  SchemeService,
} from '@banso/subsidies';
import { Injectable } from '@nestjs/common';
import { type ExportedFile, fileName } from '../workbook/exported-file';
import { workbookStream } from '../workbook/write-workbook';
import { callSheet } from './call-sheet';

const CALLS_A_READ = 500;

/** Call lists of schemes as Excel files. Names leave the program: the trail tells who took how many. */
@Injectable()
export class SchemeExportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly schemes: SchemeService,
    private readonly calls: SchemeCallService,
  ) {}

  /** Who stands on the list, without those who were taken off it. Throws `not-found`. */
  async callList(
    scope: TenantScope,
    schemeId: string,
    filter: Pick<CallFilter, 'state' | 'staffId'>,
  ): Promise<ExportedFile> {
    const { title } = await this.schemes.find(scope, schemeId);
    const calls: SchemeCall[] = [];
    let after: CallPlace | null = null;
    do {
      const page = await this.calls.page(scope, schemeId, filter, CALLS_A_READ, after);
      calls.push(...page.items.filter(({ voidedAt }) => voidedAt === null));
      after = page.next;
    } while (after !== null);
    await this.database.write(scope, (tx) =>
      tx.query(`SELECT audit_event('export', 'scheme_calls', $1, $2)`, [
        schemeId,
        JSON.stringify({ calls: calls.length }),
      ]),
    );
    const today = dateInJapan(new Date());
    return {
      fileName: fileName('連絡リスト', title, today),
      content: workbookStream(callSheet(`連絡リスト ${title}（${today}）`, calls)),
    };
  }
}
