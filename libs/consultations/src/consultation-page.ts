import { ADVISORS_OF, BUSINESSES_OF, CHANNEL_LABEL } from './consultation-sql';
import type { TextMatches } from './texts/text-search';

/** Newest visit first; or by the day of the promise (次回日), the soonest or the latest first. */
export const CONSULTATION_ORDERS = ['newest', 'next-soonest', 'next-latest'] as const;
export type ConsultationOrder = (typeof CONSULTATION_ORDERS)[number];

/** Which consultations to list; what is left out does not restrict. Days are inclusive. */
export interface ConsultationFilter {
  businessId?: string;
  advisorId?: string;
  from?: string;
  to?: string;
  /** Days of the promise (次回日). Asking about promises in any way leaves out records that are voided. */
  nextFrom?: string;
  nextTo?: string;
  /** Promises not kept yet: none of the businesses has been seen again on the day or later. */
  open?: boolean;
  channel?: string;
  /** Words that occur in what was written (内容・課題・助言・結果), never in the restricted note. */
  text?: string;
}

/** A place in the list: after the record `id`, whose day in the list's order is `day`. */
export interface ConsultationPlace {
  day: string;
  id: string;
}

/**
 * The SELECT of one page. A business's story and an advisor's diary walk their own index in its order, the whole list
 * walks the days, promises walk the index of promised days; none of them sorts or reads more than the page unless
 * `channel`, `open` or common words filter rows out. `matches` says where the words of the filter occur.
 */
export function pageQuery(
  filter: ConsultationFilter,
  order: ConsultationOrder,
  limit: number,
  after: ConsultationPlace | null,
  matches: TextMatches | null,
): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const { source, day, id } = walk(filter);
  const conditions = ['true'];
  if (filter.businessId !== undefined) conditions.push(`cb.business_id = ${given(filter.businessId)}`);
  if (filter.advisorId !== undefined) conditions.push(`ca.staff_id = ${given(filter.advisorId)}`);
  if (filter.from !== undefined) conditions.push(`${day} >= ${given(filter.from)}`);
  if (filter.to !== undefined) conditions.push(`${day} <= ${given(filter.to)}`);
  if (aboutPromises(filter, order)) conditions.push('c.next_on IS NOT NULL AND c.voided_at IS NULL');
  if (filter.nextFrom !== undefined) conditions.push(`c.next_on >= ${given(filter.nextFrom)}`);
  if (filter.nextTo !== undefined) conditions.push(`c.next_on <= ${given(filter.nextTo)}`);
  if (filter.open === true) conditions.push(`NOT EXISTS (${SEEN_AGAIN})`);
  if (filter.channel !== undefined) conditions.push(`c.channel = ${given(filter.channel)}`);
  if (matches !== null) conditions.push(mentioning(matches, given));
  const sorted = order === 'newest' ? day : 'c.next_on';
  const [direction, beyond] = order === 'next-soonest' ? ['ASC', '>'] : ['DESC', '<'];
  if (after !== null) {
    conditions.push(`(${sorted}, ${id}) ${beyond} (${given(after.day)}, ${given(after.id)})`);
  }
  const sql = `
    WITH page AS MATERIALIZED (
      SELECT c.*, ${sorted} AS listed_on FROM ${source} WHERE ${conditions.join(' AND ')}
       ORDER BY ${sorted} ${direction}, ${id} ${direction} LIMIT ${given(limit)}
    )
    SELECT p.id, p.occurred_on AS "occurredOn", to_char(p.started_at, 'HH24:MI') AS "startedAt",
           ${BUSINESSES_OF('p')} AS businesses, ${ADVISORS_OF('p')} AS advisors,
           p.channel, ${CHANNEL_LABEL('p')} AS "channelLabel", p.topics, p.summary,
           p.next_on AS "nextOn", p.next_action AS "nextAction",
           p.voided_at IS NOT NULL AS voided
      FROM page p ORDER BY p.listed_on ${direction}, p.id ${direction}`;
  return { sql, parameters };
}

// Whoever saw the business kept the promise: clients of a colleague on leave are not called twice.
const SEEN_AGAIN = `
  SELECT FROM consultation_businesses promised
    JOIN consultation_businesses later
      ON later.business_id = promised.business_id AND later.consultation_id <> promised.consultation_id
    JOIN consultations seen ON seen.id = later.consultation_id AND seen.voided_at IS NULL
   WHERE promised.consultation_id = c.id AND later.occurred_on >= c.next_on`;

function aboutPromises({ nextFrom, nextTo, open }: ConsultationFilter, order: ConsultationOrder): boolean {
  return order !== 'newest' || nextFrom !== undefined || nextTo !== undefined || open === true;
}

function walk({ businessId, advisorId }: ConsultationFilter): { source: string; day: string; id: string } {
  const ofBusiness = 'consultation_businesses cb JOIN consultations c ON c.id = cb.consultation_id';
  const alsoOfAdvisor = 'JOIN consultation_advisors ca ON ca.consultation_id = c.id';
  if (businessId !== undefined) {
    const source = advisorId === undefined ? ofBusiness : `${ofBusiness} ${alsoOfAdvisor}`;
    return { source, day: 'cb.occurred_on', id: 'cb.consultation_id' };
  }
  if (advisorId !== undefined) {
    const source = 'consultation_advisors ca JOIN consultations c ON c.id = ca.consultation_id';
    return { source, day: 'ca.occurred_on', id: 'ca.consultation_id' };
  }
  return { source: 'consultations c', day: 'c.occurred_on', id: 'c.id' };
}

/**
 * A scalar sub-select, since PostgreSQL may read one that is tested for existence whole before the first record. It is
 * null where the text is not filed yet, and only then is the text itself read.
 */
function mentioning(matches: TextMatches, given: (value: unknown) => string): string {
  if ('ids' in matches) return `c.id = ANY (${given(matches.ids)}::uuid[])`;
  return `(c.id = ANY (${given(matches.unfiledIds)}::uuid[]) OR coalesce(
           (SELECT t.key FROM consultation_texts t WHERE t.consultation_id = c.id) LIKE ALL (${given(matches.patterns)}::text[]),
           concat_ws(E'\\n', c.summary, c.issue, c.advice, c.result) ILIKE ALL (${given(matches.spelled)}::text[])))`;
}
