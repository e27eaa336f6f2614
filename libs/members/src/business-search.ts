import { dateInJapan, type IsoDate } from '@banso/japan';
import { TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { containing, parseBusinessQuery, queryGrams } from './business-query';

/** A line of the list of businesses. */
export interface BusinessSummary {
  id: string;
  name: string;
  nameKana: string | null;
  /** Whether it is a member today, and of which kind. */
  member: boolean;
  membershipKind: string | null;
  representativeName: string | null;
  district: string | null;
  industryCode: string | null;
  phone: string | null;
  advisorId: string | null;
  closedOn: IsoDate | null;
}

export interface BusinessFilter {
  /** What was typed into the search box. */
  q?: string;
  membership?: 'member' | 'non-member' | 'all';
  advisorId?: string;
}

/** The last line of a page. `rank` and `outsider` tell something in the answers to a query only. */
export interface BusinessPlace {
  rank: number;
  outsider: boolean;
  sortKey: string;
  id: string;
}

export interface BusinessPage {
  items: BusinessSummary[];
  /** Null at the end of the list. */
  next: BusinessPlace | null;
}

type SummaryRow = BusinessSummary & BusinessPlace;

/** The list of businesses: by kana, or by how well they answer a query. One statement a page. */
@Injectable()
export class BusinessSearch {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Answers at most `limit` businesses after `after`. Without a query the order is that of the sort key; with one it is
   * exact names, beginnings of names, parts of names, the rest; within each, members before others.
   */
  async list(
    scope: TenantScope,
    filter: BusinessFilter,
    after: BusinessPlace | null,
    limit: number,
  ): Promise<BusinessPage> {
    const { sql, parameters } = businessPageStatement(filter, after, limit, dateInJapan(new Date()));
    const rows = await this.database.read(scope, (tx: TenantTransaction) =>
      tx.last<SummaryRow>(sql, parameters),
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(summaryOf),
      next: rows.length > limit && last ? placeOf(last) : null,
    };
  }
}

function summaryOf(row: SummaryRow): BusinessSummary {
  return {
    id: row.id,
    name: row.name,
    nameKana: row.nameKana,
    member: row.member,
    membershipKind: row.membershipKind,
    representativeName: row.representativeName,
    district: row.district,
    industryCode: row.industryCode,
    phone: row.phone,
    advisorId: row.advisorId,
    closedOn: row.closedOn,
  };
}

function placeOf({ rank, outsider, sortKey, id }: SummaryRow): BusinessPlace {
  return { rank, outsider, sortKey, id };
}

/** The statement behind a page, for the database and for tests that ask for its plan. */
export function businessPageStatement(
  filter: BusinessFilter,
  after: BusinessPlace | null,
  limit: number,
  today: IsoDate,
): { sql: string; parameters: unknown[] } {
  const query = parseBusinessQuery(filter.q ?? '');
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${parameters.push(value)}`;
  const day = parameter(today);

  const conditions: string[] = [];
  let rank = '0';
  let order = 'sort_key, id';
  if (query !== null) {
    // The longest word goes to the index's function, the others are looked for among what it finds.
    const [longest = '', ...others] = [...query.words].sort((a, b) => b.length - a.length);
    conditions.push(
      `b.id IN (SELECT businesses_matching(${parameter(queryGrams(query.words))}, ${parameter(containing(longest))}))`,
      ...others.map((word) => `b.search_key LIKE ${parameter(containing(word))}`),
    );
    rank = rankExpression(parameter(query.whole));
    order = 'rank, outsider, sort_key, id';
  }
  if (filter.advisorId !== undefined) conditions.push(`b.advisor_id = ${parameter(filter.advisorId)}`);
  if (filter.membership === 'member') conditions.push('m.kind IS NOT NULL');
  if (filter.membership === 'non-member') conditions.push('m.kind IS NULL');
  if (after !== null && query === null) {
    conditions.push(`(b.sort_key, b.id) > (${parameter(after.sortKey)}, ${parameter(after.id)})`);
  }
  const rest =
    after !== null && query !== null
      ? `WHERE (rank, outsider, sort_key, id) > (${[after.rank, after.outsider, after.sortKey, after.id].map(parameter).join(', ')})`
      : '';
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';

  // Periods do not overlap: whether a business is a member today is told by the last one begun. Asked for so, it is
  // read from the index of a business's periods, at a fifth of the cost of the range index.
  const sql = `
    SELECT page.id, page.name, page.name_kana AS "nameKana", NOT page.outsider AS member,
           page.kind AS "membershipKind", page.district, page.industry_code AS "industryCode", page.phone,
           page.advisor_id AS "advisorId", page.closed_on AS "closedOn", page.rank, page.outsider,
           page.sort_key AS "sortKey",
           (SELECT concat_ws(' ', p.family_name, p.given_name) FROM persons p
             WHERE p.business_id = page.id AND p.representative AND p.left_on IS NULL
             ORDER BY p.id DESC LIMIT 1) AS "representativeName"
      FROM (
        SELECT * FROM (
          SELECT b.id, b.name, b.name_kana, b.district, b.industry_code, b.phone, b.advisor_id, b.closed_on, b.sort_key,
                 m.kind, m.kind IS NULL AS outsider, ${rank} AS rank
            FROM businesses b
            LEFT JOIN LATERAL (
              SELECT CASE WHEN latest.withdrawn_on IS NULL OR latest.withdrawn_on > ${day} THEN latest.kind END AS kind
                FROM memberships latest
               WHERE latest.business_id = b.id AND latest.joined_on <= ${day}
                 AND latest.withdrawn_on IS DISTINCT FROM latest.joined_on
               ORDER BY latest.joined_on DESC LIMIT 1) m ON true
           ${where}) found
         ${rest} ORDER BY ${order} LIMIT ${parameter(limit + 1)}) page
     ORDER BY ${order}`;
  return { sql, parameters };
}

// The key's lines: name, kana, telephone, corporate number.
function rankExpression(whole: string): string {
  const name = `split_part(b.search_key, E'\\n', 1)`;
  const kana = `split_part(b.search_key, E'\\n', 2)`;
  return `CASE
    WHEN ${whole}::text = ANY (string_to_array(b.search_key, E'\\n')) THEN 0
    WHEN starts_with(${name}, ${whole}) OR starts_with(${kana}, ${whole}) THEN 1
    WHEN strpos(${name}, ${whole}) > 0 OR strpos(${kana}, ${whole}) > 0 THEN 2
    ELSE 3 END`;
}
