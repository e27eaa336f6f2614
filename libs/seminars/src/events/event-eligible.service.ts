import type { IsoDate } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { MEMBER_ON } from '../registrations/registration-page';
import type { EventState } from './chamber-event.types';

/** One who could come. */
export interface EventEligible {
  businessId: string;
  name: string;
  /** Whether it is a member on the event's first day. */
  member: boolean;
}

/** A place in the list, which is in the order of the businesses' kana. */
export interface EligiblePlace {
  sortKey: string;
  businessId: string;
}

const EVENT = 'SELECT state, eligible_frozen_at IS NOT NULL AS frozen FROM chamber_events WHERE id = $1';

const PAGE = `
  SELECT b.id AS "businessId", b.name, b.sort_key AS "sortKey",
         ${MEMBER_ON('b.id', 'e.starts_on')} AS member
    FROM chamber_events e
    JOIN event_eligibles l ON l.event_id = e.id
    JOIN businesses b ON b.id = l.business_id
   WHERE e.id = $1 AND ($3::text IS NULL OR (b.sort_key COLLATE "C", b.id) > ($3, $4::uuid))
   ORDER BY b.sort_key COLLATE "C", b.id LIMIT $2`;

const COUNT = 'SELECT count(*)::integer AS count FROM event_eligibles WHERE event_id = $1';

/** Makes the list that of the rows of `given`, touching only those that differ. */
const replaceBy = (given: string): string => `
  WITH given AS MATERIALIZED (${given}),
       gone AS (
    DELETE FROM event_eligibles
     WHERE event_id = $1 AND business_id NOT IN (SELECT business_id FROM given)
  )
  INSERT INTO event_eligibles (event_id, business_id) SELECT $1::uuid, business_id FROM given
  ON CONFLICT DO NOTHING`;

const REPLACE = replaceBy('SELECT DISTINCT unnest($2::uuid[]) AS business_id');

const REPLACE_BY_MEMBERS = replaceBy(`
  SELECT DISTINCT business_id FROM memberships
   WHERE joined_on <= $2::date AND (withdrawn_on IS NULL OR withdrawn_on > $2::date)`);

const UNKNOWN = `
  SELECT place::integer - 1 AS index FROM unnest($1::uuid[]) WITH ORDINALITY AS given (business_id, place)
   WHERE NOT EXISTS (SELECT FROM businesses WHERE id = given.business_id) ORDER BY place`;

/**
 * 対象者名簿: the businesses that could come to an event, by which the rate of attendance is divided. Open until the
 * event is held. No figure reads it before that, so its changes do not go to the outbox.
 */
@Injectable()
export class EventEligibleService {
  constructor(private readonly database: TenantDatabase) {}

  /** At most `limit` in the order of kana; `next` is the place to go on from, null at the end. Throws `not-found`. */
  list(
    scope: TenantScope,
    eventId: string,
    limit: number,
    after: EligiblePlace | null = null,
  ): Promise<{ items: EventEligible[]; next: EligiblePlace | null }> {
    return this.database.read(scope, async (tx) => {
      const [[event], rows] = await Promise.all([
        tx.query(EVENT, [eventId]),
        tx.query<EventEligible & EligiblePlace>(PAGE, [
          eventId,
          limit + 1,
          after?.sortKey ?? null,
          after?.businessId ?? null,
        ]),
      ]);
      if (event === undefined) throw DomainError.notFound('催事');
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      const more = rows.length > limit && last !== undefined;
      return {
        items: page.map(({ businessId, name, member }) => ({ businessId, name, member })),
        next: more ? { sortKey: last.sortKey, businessId: last.businessId } : null,
      };
    });
  }

  /**
   * Makes the list these businesses; returns how many it holds.
   * @throws DomainError `not-found` (the event, or a business, named by field), `eligibles-frozen`, `event-cancelled`.
   */
  replace(scope: TenantScope, eventId: string, businessIds: readonly string[]): Promise<number> {
    return this.changing(scope, eventId, async (tx) => {
      await requireBusinesses(tx, businessIds);
      await tx.query(REPLACE, [eventId, businessIds]);
    });
  }

  /** Makes the list all that are members on a day; returns how many it holds. Throws as {@link replace}. */
  replaceByMembers(scope: TenantScope, eventId: string, on: IsoDate): Promise<number> {
    return this.changing(scope, eventId, (tx) => tx.query(REPLACE_BY_MEMBERS, [eventId, on]));
  }

  /** Adds a business, once however often it is asked to; returns how many there are. Throws as {@link replace}. */
  add(scope: TenantScope, eventId: string, businessId: string): Promise<number> {
    return this.changing(scope, eventId, async (tx) => {
      await requireBusinesses(tx, [businessId]);
      await tx.query(
        'INSERT INTO event_eligibles (event_id, business_id) VALUES ($1, $2) ON CONFLICT DO NOTHING',
        [eventId, businessId],
      );
    });
  }

  /**
   * Takes a business off the list; returns how many there are.
   * @throws DomainError as {@link replace}; `not-found` also for a business that is not on the list.
   */
  remove(scope: TenantScope, eventId: string, businessId: string): Promise<number> {
    return this.changing(scope, eventId, async (tx) => {
      const gone = await tx.query(
        'DELETE FROM event_eligibles WHERE event_id = $1 AND business_id = $2 RETURNING business_id',
        [eventId, businessId],
      );
      if (gone.length === 0) throw DomainError.notFound('対象者名簿の事業所');
    });
  }

  // The event's row is locked, so that a list is either changed before the event is held or not at all.
  private changing(
    scope: TenantScope,
    eventId: string,
    change: (tx: TenantTransaction) => Promise<unknown>,
  ): Promise<number> {
    return this.database.write(scope, async (tx) => {
      const [event] = await tx.query<{ state: EventState; frozen: boolean }>(`${EVENT} FOR NO KEY UPDATE`, [
        eventId,
      ]);
      if (event === undefined) throw DomainError.notFound('催事');
      if (event.state === 'cancelled') throw cancelled();
      if (event.frozen) throw frozen();
      await change(tx);
      const [row] = await tx.query<{ count: number }>(COUNT, [eventId]);
      return row?.count ?? 0;
    });
  }
}

async function requireBusinesses(tx: TenantTransaction, businessIds: readonly string[]): Promise<void> {
  const unknown = await tx.query<{ index: number }>(UNKNOWN, [businessIds]);
  if (unknown.length === 0) return;
  const message = '事業所が見つかりません。一覧から選び直してください。';
  const fields = unknown.map(({ index }) => ({ field: `businessIds.${index}`, message }));
  throw new DomainError('not-found', 'not-found', message, fields);
}

function frozen(): DomainError {
  return new DomainError(
    'conflict',
    'eligibles-frozen',
    '実施済みの催事の対象者名簿は変更できません。直すときは、先に「実施済み」を取り消してください。',
  );
}

function cancelled(): DomainError {
  return new DomainError(
    'conflict',
    'event-cancelled',
    'この催事は中止されているため、対象者名簿を変更できません。',
  );
}
