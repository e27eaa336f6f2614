import type { TenantTransaction } from '@banso/platform';
import { PROGRESS_COLUMNS, SUMMARY_COLUMNS, SUMMARY_TABLES } from './case-sql';
import type {
  CaseFilter,
  CaseOrder,
  CasePage,
  CasePlace,
  CaseState,
  CaseSummary,
} from './support-case.types';

const STATES: Record<CaseState, string> = {
  open: 'c.closed_on IS NULL AND c.voided_at IS NULL',
  closed: 'c.closed_on IS NOT NULL AND c.voided_at IS NULL',
  voided: 'c.voided_at IS NOT NULL',
  all: 'true',
};

/** An order: what it sorts by, how a place in it is told, and what a place that was told stands for. */
interface Walk {
  column: string;
  told: string;
  place: (parameter: string) => string;
  direction: 'ASC' | 'DESC';
  beyond: '>' | '<';
}

const WALKS: Record<CaseOrder, Walk> = {
  deadline: {
    column: `coalesce(c.deadline, date 'infinity')`,
    told: 'c.walked::text',
    place: (parameter) => `${parameter}::date`,
    direction: 'ASC',
    beyond: '>',
  },
  // In microseconds, which a JavaScript Date would drop.
  updated: {
    column: 'c.updated_at',
    told: '(extract(epoch FROM c.walked) * 1000000)::bigint::text',
    place: (parameter) => `timestamptz 'epoch' + ${parameter}::bigint * interval '1 microsecond'`,
    direction: 'DESC',
    beyond: '<',
  },
};

/** One page of the list of cases, along the index of its order. */
export async function casePage(
  tx: TenantTransaction,
  filter: CaseFilter,
  order: CaseOrder,
  limit: number,
  after: CasePlace | null,
): Promise<CasePage> {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const { column, told, place, direction, beyond } = WALKS[order];
  const conditions = [STATES[filter.state]];
  if (filter.kind !== undefined) conditions.push(`c.kind = ${given(filter.kind)}`);
  if (filter.stage !== undefined) conditions.push(`c.stage = ${given(filter.stage)}`);
  if (filter.businessId !== undefined) conditions.push(`c.business_id = ${given(filter.businessId)}`);
  if (filter.deadlineTo !== undefined) conditions.push(`c.deadline <= ${given(filter.deadlineTo)}`);
  if (filter.advisorId !== undefined) conditions.push(lookedAfterBy(given(filter.advisorId)));
  if (after !== null) {
    conditions.push(`(${column}, c.id) ${beyond} (${place(given(after.at))}, ${given(after.id)}::uuid)`);
  }
  const rows = await tx.query<CaseSummary & { at: string }>(
    `WITH page AS MATERIALIZED (
       SELECT c.*, ${column} AS walked FROM support_cases c WHERE ${conditions.join(' AND ')}
        ORDER BY ${column} ${direction}, c.id ${direction} LIMIT ${given(limit + 1)}
     )
     SELECT ${SUMMARY_COLUMNS}, ${PROGRESS_COLUMNS}, ${told} AS at
       FROM page c ${SUMMARY_TABLES} ORDER BY c.walked ${direction}, c.id ${direction}`,
    parameters,
  );
  const shown = rows.slice(0, limit).map(({ at, ...summary }) => ({ at, summary }));
  const last = shown.at(-1);
  return {
    items: shown.map(({ summary }) => summary),
    next: rows.length > limit && last ? { at: last.at, id: last.summary.id } : null,
  };
}

/** A condition over the case `c`: whoever looks after it, leading or not. */
export function lookedAfterBy(advisorId: string): string {
  return `c.id IN (SELECT case_id FROM case_advisors WHERE staff_id = ${advisorId}::uuid)`;
}
