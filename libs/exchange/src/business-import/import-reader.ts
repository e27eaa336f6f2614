import { dateInJapan } from '@banso/japan';
import { BusinessBulk } from '@banso/members';
import type { TenantScope, TenantTransaction } from '@banso/platform';
import { type CodeList, CodeListService } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import type { CsvRow, ImportColumn } from './business-import.types';
import { type ImportPlan, lookupKeys, planImport } from './import-plan';
import { cellsOf, type ImportLists, readRow } from './import-row';

/** Turns rows of text into what they will write. The dry run and the run read the same way. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly codeLists: CodeListService,
    private readonly bulk: BusinessBulk,
  ) {}

  /** The chamber's code lists by label, for {@link plan}. Opens a transaction of its own. */
  async lists(scope: TenantScope): Promise<ImportLists> {
    const lists = await this.codeLists.all(scope);
    return {
      kinds: keysByLabel(lists, 'membership-kind'),
      sections: keysByLabel(lists, 'section'),
      reasons: keysByLabel(lists, 'withdrawal-reason'),
    };
  }

  /** Problems are in the order of the rows. `lock` holds the businesses found until the transaction ends. */
  async plan(
    tx: TenantTransaction,
    rows: readonly CsvRow[],
    columns: readonly ImportColumn[],
    lists: ImportLists,
    lock: boolean,
  ): Promise<ImportPlan> {
    const context = { columns, cells: cellsOf(columns), lists, today: dateInJapan(new Date()) };
    const read = rows.map((row) => readRow(row, context));
    const records = read.flatMap(({ record }) => record ?? []);
    const known = await this.bulk.known(tx, lookupKeys(records), lock);
    const { entries, problems } = planImport(records, known, columns);
    const all = [...read.flatMap((row) => row.problems), ...problems];
    return { entries, problems: all.sort((a, b) => a.row - b.row) };
  }
}

// A list may hold the key itself: a file that this program wrote out comes back as it went.
function keysByLabel(lists: readonly CodeList[], list: CodeList['list']): Map<string, string> {
  const entries = lists.find((candidate) => candidate.list === list)?.entries ?? [];
  return new Map(entries.map(({ key, label }) => [label.normalize('NFKC'), key]));
}
