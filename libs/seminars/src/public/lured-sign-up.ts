import type { RegistrationFields } from '../registrations/event-registration.types';
import { newCode } from '../registrations/new-code';
import type { PublicEventPage, PublicRegistration, PublicSeat } from './public-event.types';
import { hasBegun } from './sign-up-state';

/** What somebody would be answered who signs up, with codes that open nothing. */
export function asIfSignedUp(
  { id, title, venue, signUp, sessions }: PublicEventPage,
  { familyName, givenName, familyKana, givenKana, company, phone, email, note }: RegistrationFields,
  sessionIds: readonly string[],
  now: Date,
): PublicRegistration {
  const seats = sessions
    .filter((session) => sessionIds.includes(session.id))
    .map(({ id: sessionId, heldOn, startsAt, endsAt, title: of, venue: at, room }): PublicSeat => ({
      ...{ sessionId, heldOn, startsAt, endsAt, title: of, venue: at },
      state: room === 'full' ? 'waiting' : 'confirmed',
    }));
  const changeable = signUp === 'open' && !sessions.some((session) => hasBegun(session, now));
  return {
    manageCode: newCode(),
    ticketCode: seats.some(({ state }) => state === 'confirmed') ? newCode() : null,
    ...{ familyName, givenName, familyKana: familyKana ?? null, givenKana: givenKana ?? null },
    ...{ company: company ?? null, phone: phone ?? null, note: note ?? null },
    ...{ eventId: id, eventTitle: title, venue, eventCancelled: false },
    mailed: (email ?? '') !== '',
    ...{ cancelled: false, cancellable: true, changeable, noteChangeable: true },
    seats,
    choices: changeable ? sessions.map((session) => ({ ...session, open: true })) : [],
    version: 1,
  };
}
