import { dateInJapan, type IsoDate } from '@banso/japan';
import { TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type BusinessQuery, containing, parseBusinessQuery, partOfName, queryGrams } from './business-query';

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

// By code point, whatever the database's locale, as the index has it.
const PLACE_IN_LIST = ['sort_key COLLATE "C"', 'id'];
const PLACE_IN_ANSWERS = ['rank', 'outsider', ...PLACE_IN_LIST];

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
  const order = query === null ? PLACE_IN_LIST : PLACE_IN_ANSWERS;
  const word = after === null && admitsAll(filter) ? partOfName(query) : null;
  // The limit stands in the text: a plan made without knowing it would expect a longer page.
  const page =
    word === null
      ? `(${chosen(query, filter, after, parameter(today), parameter)} ORDER BY ${order.join(', ')} LIMIT ${limit + 1})`
      : `businesses_answering(${[word, queryGrams([word]), today].map(parameter).join(', ')}, ${limit + 1})`;

  const sql = `
    SELECT b.id, b.name, b.name_kana AS "nameKana", NOT page.outsider AS member, page.kind AS "membershipKind",
           b.district, b.industry_code AS "industryCode", b.phone, b.advisor_id AS "advisorId",
           b.closed_on AS "closedOn", page.rank, page.outsider, page.sort_key AS "sortKey",
           (SELECT concat_ws(' ', p.family_name, p.given_name) FROM persons p
             WHERE p.business_id = b.id AND p.representative AND p.left_on IS NULL
             ORDER BY p.id DESC LIMIT 1) AS "representativeName"
      FROM ${page} page
      JOIN businesses b ON b.id = page.id
     ORDER BY ${order.map((column) => `page.${column}`).join(', ')}`;
  return { sql, parameters };
}

function admitsAll({ advisorId, membership = 'all' }: BusinessFilter): boolean {
  return advisorId === undefined && membership === 'all';
}

/** All that a page and those behind it are taken from, ranked: whatever is asked. */
function chosen(
  query: BusinessQuery | null,
  filter: BusinessFilter,
  after: BusinessPlace | null,
  day: string,
  parameter: (value: unknown) => string,
): string {
  const conditions: string[] = [];
  if (filter.advisorId !== undefined) conditions.push(`b.advisor_id = ${parameter(filter.advisorId)}`);
  if (filter.membership === 'member') conditions.push('m.kind IS NOT NULL');
  if (filter.membership === 'non-member') conditions.push('m.kind IS NULL');
  if (after !== null && query === null) {
    conditions.push(
      `(b.sort_key COLLATE "C", b.id) > (${[after.sortKey, after.id].map(parameter).join(', ')})`,
    );
  }
  const found =
    query === null
      ? 'businesses b'
      : `businesses_matching(${[queryGrams(query.words), query.words.map(containing), query.whole].map(parameter).join(', ')}) b`;
  const rest =
    after !== null && query !== null
      ? `WHERE (${PLACE_IN_ANSWERS.join(', ')}) > (${[after.rank, after.outsider, after.sortKey, after.id].map(parameter).join(', ')})`
      : '';
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';

  // Periods do not overlap: whether a business is a member today is told by the last one begun. Asked for so, it is
  // read from the index of a business's periods, at a fifth of the cost of the range index.
  return `
        SELECT * FROM (
          SELECT b.id, b.sort_key, m.kind, m.kind IS NULL AS outsider, ${query === null ? '0 AS rank' : 'b.rank'}
            FROM ${found}
            LEFT JOIN LATERAL (
              SELECT CASE WHEN latest.withdrawn_on IS NULL OR latest.withdrawn_on > ${day} THEN latest.kind END AS kind
                FROM memberships latest
               WHERE latest.business_id = b.id AND latest.joined_on <= ${day}
                 AND latest.withdrawn_on IS DISTINCT FROM latest.joined_on
               ORDER BY latest.joined_on DESC LIMIT 1) m ON true
           ${where}) found
         ${rest}`;
}
