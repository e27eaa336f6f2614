import { DomainError, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { outcomesOf, outcomeTotals } from './event-outcome-details';
import type { OutcomeDetails, OutcomeTotals } from './event-outcome.types';

/** One page of what came of an event, with what all of it adds up to. */
export interface OutcomePage {
  items: OutcomeDetails[];
  totals: OutcomeTotals;
  /** The id to go on from; null at the end. */
  next: string | null;
}

/** Reads what came of events. */
@Injectable()
export class EventOutcomeReader {
  constructor(private readonly database: TenantDatabase) {}

  /** At most `limit`, the latest recorded first, voided ones too. Throws `not-found` for the event. */
  list(
    scope: TenantScope,
    eventId: string,
    limit: number,
    after: string | null = null,
  ): Promise<OutcomePage> {
    return this.database.read(scope, async (tx) => {
      const [found, rows, totals] = await Promise.all([
        tx.query('SELECT FROM chamber_events WHERE id = $1', [eventId]),
        outcomesOf(tx, eventId, limit + 1, after),
        outcomeTotals(tx, eventId),
      ]);
      if (found.length === 0) throw DomainError.notFound('催事');
      const items = rows.slice(0, limit);
      return { items, totals, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }
}
