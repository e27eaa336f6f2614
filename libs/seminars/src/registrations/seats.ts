import { DomainError, type TenantTransaction } from '@banso/platform';
import type { SeatState } from './event-registration.types';
import { giveSeats } from './waiting-list';

/** One day of a sign-up as it stands in its table. */
export interface StoredSeat {
  sessionId: string;
  heldOn: string;
  state: SeatState;
  attended: boolean;
}

const SEATS = `
  SELECT t.session_id AS "sessionId", s.held_on AS "heldOn", t.state, t.attended_at IS NOT NULL AS attended
    FROM event_seats t JOIN event_sessions s ON s.id = t.session_id
   WHERE t.registration_id = $1 ORDER BY s.held_on, s.id FOR UPDATE OF t`;

/** The days of a sign-up, locked: nobody checks in meanwhile. */
export function seatsOf(tx: TenantTransaction, registrationId: string): Promise<StoredSeat[]> {
  return tx.query<StoredSeat>(SEATS, [registrationId]);
}

/**
 * Takes seats back and answers their days. Who has come cannot be taken back: the check-in has to be undone first, or
 * attendance would vanish from the figures unseen.
 * @throws DomainError `already-attended`.
 */
export async function cancelSeats(
  tx: TenantTransaction,
  registrationId: string,
  seats: readonly StoredSeat[],
  cancelledAt: Date,
): Promise<string[]> {
  const attended = seats.filter((seat) => seat.attended).map(({ heldOn }) => heldOn);
  if (attended.length > 0) {
    throw new DomainError(
      'conflict',
      'already-attended',
      `${attended.join('、')}はすでに受付済みのため、取り消せません。先に受付を取り消してください。`,
    );
  }
  const days = seats.map(({ sessionId }) => sessionId);
  await tx.query(
    `UPDATE event_seats SET state = 'cancelled', cancelled_at = $3
      WHERE registration_id = $1 AND session_id = ANY ($2::uuid[])`,
    [registrationId, days, cancelledAt],
  );
  return days;
}

/** Gives again the seats that went at `cancelledAt`, not those of days that were dropped before. */
export async function reviveSeats(
  tx: TenantTransaction,
  registrationId: string,
  cancelledAt: Date,
): Promise<void> {
  const rows = await tx.query<{ sessionId: string }>(
    `SELECT session_id AS "sessionId" FROM event_seats WHERE registration_id = $1 AND cancelled_at = $2`,
    [registrationId, cancelledAt],
  );
  await giveSeats(
    tx,
    registrationId,
    rows.map(({ sessionId }) => sessionId),
  );
}
