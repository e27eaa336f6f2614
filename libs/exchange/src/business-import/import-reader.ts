import { dateInJapan } from '@banso/japan';
import { BusinessBulk } from '@banso/members';
import type { TenantScope, TenantTransaction } from '@banso/platform';
import { type CodeList, CodeListService } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import type { CsvRow, ImportColumn, ImportProblem } from './business-import.types';
import { type ImportPlan, lookupKeys, planImport } from './import-plan';
import { cellsOf, type ImportLists, type ImportRecord, readRow } from './import-row';

/** The rows of a file that could be read, and what is wrong with the others. */
export interface ReadRows {
  records: ImportRecord[];
  problems: ImportProblem[];
}

/** Turns rows of text into what they will write: the dry run reads them and plans, the run plans again what was read. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly codeLists: CodeListService,
    private readonly bulk: BusinessBulk,
  ) {}

  /** The chamber's code lists by label, for {@link read}. Opens a transaction of its own. */
  async lists(scope: TenantScope): Promise<ImportLists> {
    const lists = await this.codeLists.all(scope);
    return {
      kinds: keysByLabel(lists, 'membership-kind'),
      sections: keysByLabel(lists, 'section'),
      reasons: keysByLabel(lists, 'withdrawal-reason'),
    };
  }

  /** Reads every row by its own: what each says, and every problem of those that cannot be taken. */
  read(rows: readonly CsvRow[], columns: readonly ImportColumn[], lists: ImportLists): ReadRows {
    const context = { columns, cells: cellsOf(columns), lists, today: dateInJapan(new Date()) };
    const read = rows.map((row) => readRow(row, context));
    return {
      records: read.flatMap(({ record }) => record ?? []),
      problems: read.flatMap(({ problems }) => problems),
    };
  }

  /** What the records will write by what is known now. `lock` holds the businesses found until the transaction ends. */
  async plan(
    tx: TenantTransaction,
    records: readonly ImportRecord[],
    columns: readonly ImportColumn[],
    lock: boolean,
  ): Promise<ImportPlan> {
    return planImport(records, await this.bulk.known(tx, lookupKeys(records), lock), columns);
  }
}

// A list may hold the key itself: a file that this program wrote out comes back as it went.
function keysByLabel(lists: readonly CodeList[], list: CodeList['list']): Map<string, string> {
  const entries = lists.find((candidate) => candidate.list === list)?.entries ?? [];
  return new Map(entries.map(({ key, label }) => [label.normalize('NFKC'), key]));
}
