import type { IsoDate } from '@banso/japan';
import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { eventDetails } from './chamber-event-details';
import { type ChamberEventFilter, type ChamberEventPlace, eventPageQuery } from './chamber-event-page';
import type { ChamberEventDetails, ChamberEventSummary } from './chamber-event.types';
import { type CalendarDay, calendarDays } from './event-calendar';

/** Reads events, each with how full it is. */
@Injectable()
export class ChamberEventReader {
  constructor(private readonly database: TenantDatabase) {}

  /** One event in full: one statement. Throws `not-found`. */
  one(scope: TenantScope, id: string): Promise<ChamberEventDetails> {
    return this.database.read(scope, (tx) => eventDetails(tx, id));
  }

  /** At most `limit` in the filter's order; `next` is the place to go on from, null at the end. One statement. */
  list(
    scope: TenantScope,
    filter: ChamberEventFilter,
    limit: number,
    after: ChamberEventPlace | null = null,
  ): Promise<{ items: ChamberEventSummary[]; next: ChamberEventPlace | null }> {
    const { sql, parameters } = eventPageQuery(filter, limit + 1, after);
    return this.database.read(scope, async (tx) => {
      const rows = await tx.query<ChamberEventSummary>(sql, parameters);
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const more = rows.length > limit && last !== undefined;
      return { items, next: more ? { startsOn: last.startsOn, id: last.id } : null };
    });
  }

  /** The days of all events in a period, both ends included, in their order. One statement. */
  calendar(scope: TenantScope, from: IsoDate, to: IsoDate): Promise<CalendarDay[]> {
    return this.database.read(scope, (tx) => calendarDays(tx, from, to));
  }
}
