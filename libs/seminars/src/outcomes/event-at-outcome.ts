import type { IsoDate } from '@banso/japan';
import { DomainError, type TenantTransaction } from '@banso/platform';
import type { EventState } from '../events/chamber-event.types';
import type { OutcomeContent } from './event-outcome-rules';

/** What an outcome has to know of its event. */
export interface EventAtOutcome {
  startsOn: IsoDate;
  /** The days on which its figures may lie: for the outbox. */
  days: IsoDate[];
}

// What an edit of the event takes too, so that the days are the ones that the figures lie on. One form after another:
// whoever writes a pair down sees what the form before has written.
const LOCK = 'SELECT state, starts_on AS "startsOn" FROM chamber_events WHERE id = $1 FOR NO KEY UPDATE';
const DAYS = 'SELECT DISTINCT held_on::text AS day FROM event_sessions WHERE event_id = $1 ORDER BY day';

/**
 * Keeps an event as it is, and its outcomes to oneself, until the transaction ends. `cancelled`: whether one that is called off will do.
 * @throws DomainError `not-found`, `event-cancelled`.
 */
export async function eventAtOutcome(
  tx: TenantTransaction,
  eventId: string,
  { cancelled = false }: { cancelled?: boolean } = {},
): Promise<EventAtOutcome> {
  const [event] = await tx.query<{ state: EventState; startsOn: IsoDate }>(LOCK, [eventId]);
  if (event === undefined) throw DomainError.notFound('催事');
  if (event.state === 'cancelled' && !cancelled) {
    throw new DomainError(
      'conflict',
      'event-cancelled',
      'この催事は中止されているため、成果を記録・訂正できません。誤った記録は取り消してください。',
    );
  }
  const days = await tx.query<{ day: IsoDate }>(DAYS, [eventId]);
  return { startsOn: event.startsOn, days: days.map(({ day }) => day) };
}

type Side = 'registrationId' | 'partnerRegistrationId';
const SIDES = { registrationId: '参加者', partnerRegistrationId: '相手' } as const satisfies Record<
  Side,
  string
>;

/**
 * Asks that both sides of lines signed up for this event and have not cancelled. What stands as it was `before` is not
 * asked about: somebody may have cancelled since. `placeOf` stands before the names of a line's fields.
 * @throws DomainError `not-found`, `registration-cancelled`, each naming the fields.
 */
export async function requireSides(
  tx: TenantTransaction,
  eventId: string,
  lines: readonly OutcomeContent[],
  placeOf: (line: number) => string,
  before?: Record<Side, string | null>,
): Promise<void> {
  const asked = lines.flatMap((line, index) =>
    (Object.keys(SIDES) as Side[]).flatMap((side) => {
      const id = line[side];
      return id === null || id === before?.[side] ? [] : [{ id, field: `${placeOf(index)}${side}`, side }];
    }),
  );
  const rows = await tx.query<{ id: string; cancelled: boolean }>(
    `SELECT id, cancelled_at IS NOT NULL AS cancelled FROM event_registrations
      WHERE event_id = $1 AND id = ANY ($2::uuid[])`,
    [eventId, asked.map(({ id }) => id)],
  );
  const cancelled = new Map(rows.map((row) => [row.id, row.cancelled]));
  const unknown = asked.filter(({ id }) => !cancelled.has(id));
  if (unknown.length > 0) {
    throw new DomainError(
      'not-found',
      'not-found',
      'この催事の申込が見つかりません。参加者の一覧から選び直してください。',
      unknown.map(({ field, side }) => ({
        field,
        message: `${SIDES[side]}がこの催事の申込者にいません。一覧から選び直してください。`,
      })),
    );
  }
  const gone = asked.filter(({ id }) => cancelled.get(id));
  if (gone.length === 0) return;
  throw new DomainError(
    'conflict',
    'registration-cancelled',
    '申込を取り消した方の成果は記録できません。先に取消を元に戻すか、別の方を選んでください。',
    gone.map(({ field, side }) => ({
      field,
      message: `${SIDES[side]}の申込は取り消されています。先に取消を元に戻すか、別の方を選んでください。`,
    })),
  );
}
