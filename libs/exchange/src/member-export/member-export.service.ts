import { fiscalYearLabel, formatEra, type IsoDate } from '@banso/japan';
import {
  type Designation,
  type DesignationFilter,
  type DesignationPlace,
  DesignationService,
  type ReferralDays,
  ReferralService,
} from '@banso/members';
import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type ExportedFile, fileName } from '../workbook/exported-file';
import { workbookStream } from '../workbook/write-workbook';
import { designationSheet } from './designation-sheet';
import { referrerSheet, whose } from './referrer-sheet';

const ROWS_A_READ = 2_000;

/** Lists of members as Excel files. Names leave the program: the trail tells who took how many. */
@Injectable()
export class MemberExportService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly referrals: ReferralService,
    private readonly judged: DesignationService,
  ) {}

  /** 表彰 list: who brought `least` members or more in these days. Throws as `ReferralService.ranking`. */
  async referrers(scope: TenantScope, days: ReferralDays, least: number): Promise<ExportedFile> {
    const { from, to, referrers } = await this.referrals.ranking(scope, days, least);
    await this.tell(scope, 'memberships', { referrers: referrers.length, from, to });
    const title = `入会紹介者一覧 ${inWords(from)}〜${inWords(to)}（${whose(least, referrers.length)}）`;
    return {
      fileName: fileName('入会紹介者', from, to),
      content: workbookStream(referrerSheet(title, referrers)),
    };
  }

  /** 特定商工業者 as determined for a 年度. Throws `not-found`. */
  async designations(
    scope: TenantScope,
    fiscalYear: number,
    filter: DesignationFilter,
  ): Promise<ExportedFile> {
    const rows: Designation[] = [];
    let after: DesignationPlace | null = null;
    do {
      const page = await this.judged.list(scope, fiscalYear, filter, after, ROWS_A_READ);
      rows.push(...page.items);
      after = page.next;
    } while (after !== null);
    await this.tell(scope, 'designations', { businesses: rows.length, fiscalYear });
    return {
      fileName: fileName('特定商工業者', `${fiscalYear}年度`),
      content: workbookStream(designationSheet(`特定商工業者 ${fiscalYearLabel(fiscalYear)}`, rows)),
    };
  }

  private async tell(scope: TenantScope, table: string, taken: object): Promise<void> {
    await this.database.write(scope, (tx) =>
      tx.query(`SELECT audit_event('export', $1, NULL, $2)`, [table, JSON.stringify(taken)]),
    );
  }
}

function inWords(day: IsoDate): string {
  return formatEra(day);
}
