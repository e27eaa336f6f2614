import type { IsoDate } from '@banso/japan';
import type { DateWindow } from '../plan/plan-period';
import type { CompiledIndicator } from './compiled-indicator';
import type { IndicatorRecord } from './indicator.types';
import type { Period } from './period';
import type { SqlParameters } from './sql-parameters';

/** Columns of rows `r` of a source that tells events: which event, and under which name its figure is stored. */
export const EVENT_OF_ROW = {
  event: `r.dims -> 'event'`,
  title: `r.dims #>> '{event,title}'`,
  period: `concat_ws('.', r.dims #>> '{event,on}', r.dims #>> '{event,id}')`,
};

const NAME = /^(\d{4}-\d{2}-\d{2})\.[0-9a-f-]{36}$/;

/** The first day of the event that a stored figure is of, by the name of its period; null for every other name. */
export function dayOfEvent(period: string): IsoDate | null {
  return NAME.exec(period)?.[1] ?? null;
}

/** All events of a plan: those that begin while it runs. Which they are is known by the records alone. */
export function eventsOf({ plan }: IndicatorRecord): Period {
  return { name: 'each-event', kind: 'events', from: plan.startsOn, to: plan.endsOn };
}

/**
 * The rows of the events that begin within some days, on whatever day somebody came to them: an event that begins on
 * the plan's last day belongs to it whole. Of one event, where `name` is that of its period. Stands as a subquery.
 */
export function rowsOfEvents(
  indicator: CompiledIndicator,
  { name, from, to }: DateWindow & { name?: string },
  parameters: SqlParameters,
): string {
  const first = parameters.bind(from, 'date');
  const rows = indicator.rows({ from: first, to: `'infinity'::date` }, parameters);
  const one = name !== undefined && dayOfEvent(name) !== null;
  return `
    SELECT r.* FROM (${rows}) r
     WHERE (r.dims #>> '{event,on}')::date BETWEEN ${first} AND ${parameters.bind(to, 'date')}
       AND ${one ? `${EVENT_OF_ROW.period} = ${parameters.bind(name, 'text')}` : 'true'}`;
}
