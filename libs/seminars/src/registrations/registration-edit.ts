import { DomainError, type TenantTransaction } from '@banso/platform';
import { type EventAtRegistration, eventAtRegistration, requireNotCancelled } from './event-at-registration';
import { EventRegistration } from './event-registration.entity';
import type { RegistrationContent } from './registration-content';
import { type BusinessLink, matchedBusiness } from './registration-link';
import { registrationDetails } from './registration-reader.service';
import { cancelSeats, seatsOf } from './seats';
import { giveSeats, lockSessionsOf, type MovedUp, moveUp } from './waiting-list';

/** By these somebody is found among businesses: where one changes, it is looked again. */
const TELLING = ['familyName', 'givenName', 'company', 'corporateNumber', 'phone', 'email'] as const;

/** A sign-up as it stands behind the lock of its event's days, and the event. */
export interface HeldRegistration {
  event: EventAtRegistration;
  before: EventRegistration;
}

/**
 * Locks the days before the sign-up, always: whoever changes anything waits at the days with nothing in hand, and then
 * reads them as an edit of the event has left them. The outbox must name the days on which the sign-up counts now.
 * @throws DomainError `not-found` · `edited-meanwhile` where a version is given.
 */
export async function lockedRegistration(
  tx: TenantTransaction,
  id: string,
  version?: number,
): Promise<HeldRegistration> {
  const found = await tx.manager.findOne(EventRegistration, { where: { id }, select: { eventId: true } });
  if (found === null) throw DomainError.notFound('申込');
  await lockSessionsOf(tx, found.eventId);
  const before = await tx.manager.findOneOrFail(EventRegistration, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (version !== undefined && before.version !== version) {
    throw DomainError.editedMeanwhile('申込', await registrationDetails(tx, id));
  }
  return { event: await eventAtRegistration(tx, found.eventId), before };
}

/**
 * Makes the days of a sign-up those of `sessionIds`; answers which days it gained, which it gave up, and who got a seat
 * that became free. The caller holds the lock.
 * @throws DomainError `event-cancelled` (a day that should come) · `already-attended` (a day that should go).
 */
export async function comeOn(
  tx: TenantTransaction,
  id: string,
  { state: eventState }: EventAtRegistration,
  sessionIds: string[],
  now: Date,
): Promise<{ added: string[]; givenUp: string[]; movedUp: MovedUp[] }> {
  const seats = (await seatsOf(tx, id)).filter(({ state }) => state !== 'cancelled');
  const stays = new Set(seats.map(({ sessionId }) => sessionId));
  const added = sessionIds.filter((sessionId) => !stays.has(sessionId));
  if (added.length > 0) requireNotCancelled(eventState);
  const givenUp = await cancelSeats(
    tx,
    id,
    seats.filter(({ sessionId }) => !sessionIds.includes(sessionId)),
    new Date(),
  );
  await giveSeats(tx, id, added);
  return { added, givenUp, movedUp: await moveUp(tx, givenUp, now) };
}

/**
 * The business that somebody belongs to after a change: looked for again where something telling changes, unless a person
 * has said which it is, or that it is none.
 */
export async function linkAfter(
  tx: TenantTransaction,
  before: EventRegistration,
  content: RegistrationContent,
): Promise<Partial<BusinessLink>> {
  const same = TELLING.every((field) => before[field] === content[field]);
  return before.link === 'by-hand' || same ? {} : matchedBusiness(tx, content);
}

/** What a sign-up says, without what the program made of it. */
export function contentOf(registration: EventRegistration): RegistrationContent {
  const { familyName, givenName, familyKana, givenKana, company } = registration;
  const { corporateNumber, phone, email, participant, note } = registration;
  return {
    ...{ familyName, givenName, familyKana, givenKana, company },
    ...{ corporateNumber, phone, email, participant, note },
  };
}
