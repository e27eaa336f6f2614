import { type BulkEntry, type KnownBusiness, mergeMembership } from '@banso/members';
import type { ImportColumn, ImportProblem } from './business-import.types';
import { headerOf, type ImportRecord } from './import-row';

/** What an import will write, or why it cannot. */
export interface ImportPlan {
  /** In the order of the file; `row` is the row that each came from. */
  entries: (BulkEntry & { row: number })[];
  problems: ImportProblem[];
}

/** What {@link planImport} has to know of the businesses that exist. */
export function lookupKeys(records: readonly ImportRecord[]): {
  corporateNumbers: string[];
  nameKeys: string[];
} {
  return {
    corporateNumbers: records.flatMap(({ business }) => business.corporateNumber ?? []),
    nameKeys: records.map(({ identity }) => identity.nameKey),
  };
}

/**
 * Finds for each row the business it is about: by 法人番号, else by name and telephone together; otherwise it is new.
 * A name that exists and nothing to tell by is a problem, and so are two rows about one business: guessing would
 * mix up two businesses or make one twice.
 */
export function planImport(
  records: readonly ImportRecord[],
  known: readonly KnownBusiness[],
  columns: readonly ImportColumn[],
): ImportPlan {
  const plan: ImportPlan = { entries: [], problems: [] };
  const matcher = new Matcher(known);
  const firstRows = new Map<string, number>();
  for (const record of records) {
    const match = matcher.find(record);
    const problem = 'message' in match ? match.message : repeated(record, match.known, firstRows);
    if (problem !== null) {
      plan.problems.push({ row: record.row, column: headerOf('name', columns), message: problem });
    }
    if ('message' in match || problem !== null) continue;

    const merge = record.membership && mergeMembership(match.known?.memberships ?? [], record.membership);
    if (merge && 'message' in merge) {
      const column = headerOf(`membership.${merge.field}`, columns);
      plan.problems.push({ row: record.row, column, message: merge.message });
      continue;
    }
    plan.entries.push({
      row: record.row,
      known: match.known,
      values: record.business,
      representative: record.representative,
      membership: merge,
    });
  }
  return plan;
}

class Matcher {
  private readonly byNumber: ReadonlyMap<string, KnownBusiness>;
  private readonly byName = new Map<string, KnownBusiness[]>();

  constructor(known: readonly KnownBusiness[]) {
    this.byNumber = new Map(
      known.flatMap((business) =>
        business.corporateNumber === null ? [] : [[business.corporateNumber, business] as const],
      ),
    );
    for (const business of known) {
      const namesakes = this.byName.get(business.nameKey);
      if (namesakes) namesakes.push(business);
      else this.byName.set(business.nameKey, [business]);
    }
  }

  find({ business, identity }: ImportRecord): { known: KnownBusiness | null } | { message: string } {
    const number = business.corporateNumber ?? null;
    const byNumber = number === null ? undefined : this.byNumber.get(number);
    if (byNumber) return { known: byNumber };
    const { nameKey, phoneDigits } = identity;
    // With another 法人番号 it is another corporation, whatever its name.
    const namesakes = (this.byName.get(nameKey) ?? []).filter(
      ({ corporateNumber }) => number === null || corporateNumber === null,
    );
    const same = namesakes.filter((candidate) => candidate.phoneDigits === phoneDigits);
    if (same.length === 1) return { known: same[0] ?? null };
    if (same.length > 1 || (namesakes.length > 0 && phoneDigits === '' && number === null)) {
      return {
        message: `「${business.name}」と同じ名前の事業所がすでにあり、同じ事業所かどうか決められません。法人番号か電話番号を入力してください。`,
      };
    }
    return { known: null };
  }
}

/** The sentence when an earlier row is about the same business; else notes this row for the later ones. */
function repeated(
  { row, business, identity }: ImportRecord,
  known: KnownBusiness | null,
  firstRows: Map<string, number>,
): string | null {
  const { nameKey, phoneDigits } = identity;
  const name = `${nameKey} ${phoneDigits}`;
  const number = business.corporateNumber ?? null;
  // Where both rows have a 法人番号 it alone decides; else one name with one telephone is one business.
  const own = number === null ? [`name ${name}`, `unnumbered ${name}`] : [`name ${name}`, `number ${number}`];
  const same = number === null ? [`name ${name}`] : [`unnumbered ${name}`, `number ${number}`];
  const matched = known === null ? [] : [`known ${known.id}`];
  const first = [...same, ...matched].map((mark) => firstRows.get(mark)).find((found) => found !== undefined);
  for (const mark of [...own, ...matched]) if (!firstRows.has(mark)) firstRows.set(mark, row);
  return first === undefined
    ? null
    : `${first}行目と同じ事業所（${business.name}）です。どちらか1行にまとめてください。`;
}
