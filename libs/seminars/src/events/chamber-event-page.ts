import type { IsoDate } from '@banso/japan';
import { CODE_LABEL, PEOPLE_OF } from './chamber-event-details';
import type { EventState } from './chamber-event.types';

/** By the first day: what comes next is looked for from today on, what has been from the latest back. */
export const EVENT_ORDERS = ['latest', 'soonest'] as const;
export type EventOrder = (typeof EVENT_ORDERS)[number];

/** Which events to list; what is left out does not restrict. */
export interface ChamberEventFilter {
  /** Words that the title contains, in any order, whatever their width and case. */
  q?: string;
  /** A key of the code list `event-kind`. */
  kind?: string;
  state?: EventState;
  /** Events with a day in this period, inclusive at both ends: from its first day to its last. */
  from?: IsoDate;
  to?: IsoDate;
  /** `latest` unless told otherwise. */
  order?: EventOrder;
}

/** A place in the list: after the event `id`, whose first day is `startsOn`. */
export interface ChamberEventPlace {
  startsOn: IsoDate;
  id: string;
}

const MOST_WORDS = 10;

/**
 * The SELECT of one page in the filter's order. The page is read along the index of days, then seats are
 * counted for its lines alone.
 */
export function eventPageQuery(
  filter: ChamberEventFilter,
  limit: number,
  after: ChamberEventPlace | null,
): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = ['true'];
  const [direction, beyond] = filter.order === 'soonest' ? ['ASC', '>'] : ['DESC', '<'];
  const patterns = wordPatterns(filter.q ?? '');
  if (patterns.length > 0) conditions.push(`normalize(e.title, NFKC) ILIKE ALL (${given(patterns)}::text[])`);
  if (filter.kind !== undefined) conditions.push(`e.kind = ${given(filter.kind)}`);
  if (filter.state !== undefined) conditions.push(`e.state = ${given(filter.state)}`);
  if (filter.from !== undefined) conditions.push(`e.ends_on >= ${given(filter.from)}`);
  if (filter.to !== undefined) conditions.push(`e.starts_on <= ${given(filter.to)}`);
  if (after !== null) {
    conditions.push(
      `(e.starts_on, e.id) ${beyond} (${given(after.startsOn)}::date, ${given(after.id)}::uuid)`,
    );
  }
  const sql = `
    WITH page AS MATERIALIZED (
      SELECT e.* FROM chamber_events e WHERE ${conditions.join(' AND ')}
       ORDER BY e.starts_on ${direction}, e.id ${direction} LIMIT ${given(limit)}
    )
    SELECT e.id, e.title, e.kind, ${CODE_LABEL('event-kind', 'e.kind')} AS "kindLabel",
           ${CODE_LABEL('event-series', 'e.series')} AS "seriesLabel", e.venue, e.state, e.published,
           e.starts_on AS "startsOn", e.ends_on AS "endsOn",
           (SELECT min(s.capacity) FROM event_sessions s WHERE s.event_id = e.id) AS capacity,
           people.registered, people.waiting, people.attended
      FROM page e
      CROSS JOIN LATERAL (${PEOPLE_OF('e.id')}) people
     ORDER BY e.starts_on ${direction}, e.id ${direction}`;
  return { sql, parameters };
}

function wordPatterns(text: string): string[] {
  const words = text
    .normalize('NFKC')
    .split(/\s+/u)
    .filter((word) => word !== '');
  return words.slice(0, MOST_WORDS).map((word) => `%${word.replace(/[\\%_]/gu, '\\$&')}%`);
}
