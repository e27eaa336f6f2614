import type { CheckInInput, ReceptionPerson, ReceptionView, WalkInInput } from '../../api/types';

/** Why the server did not take an act, or what it says besides: a person must look at it. */
export interface Trouble {
  code: string;
  message: string;
}

interface KeptAct {
  /** Drawn once; with it the act is sent again until there is an answer, and counts once. */
  id: string;
  /** Who, in words, for the lists of what waits and of what was refused. */
  name: string;
  /** The server has it, but the list on the screen is older than that. */
  sent?: boolean;
  trouble?: Trouble;
}

/**
 * What was done at this door and is not in the server's list yet. It lives in this browser until it is, with the very
 * content of the first attempt.
 */
export type DoorAct = KeptAct &
  (
    | { kind: 'check-in'; checkIn: Omit<CheckInInput, 'id'> }
    | { kind: 'walk-in'; walkIn: WalkInInput }
    | { kind: 'payment'; registrationId: string; paidOn: string | null }
  );

/** Somebody as this door sees them on one day: the server's list with what this door has done since. */
export interface PersonAtDoor {
  person: ReceptionPerson;
  /** On that day; `none` for who signed up for other days only. */
  seat: 'confirmed' | 'waiting' | 'none';
  attendedAt: string | null;
  /** Done here, and not yet known to the server. */
  pending: boolean;
}

/** The list of one day with the acts of this door laid over it. Who was signed up at this door comes first. */
export function peopleAtDoor(
  { people }: ReceptionView,
  sessionId: string,
  acts: readonly DoorAct[],
): PersonAtDoor[] {
  const valid = acts.filter(({ trouble }) => trouble === undefined);
  const byPerson = new Map<string, DoorAct[]>();
  for (const act of valid)
    byPerson.set(registrationOf(act), [...(byPerson.get(registrationOf(act)) ?? []), act]);
  const known = people.map((person) => laidOver(person, sessionId, byPerson.get(person.id) ?? []));
  const walkIns = valid.flatMap((act) => (act.kind === 'walk-in' ? [act] : []));
  const arrivedHere = walkIns.flatMap(({ id, walkIn }) =>
    walkIn.sessionId === sessionId ? [asPerson(id, walkIn)] : [],
  );
  return [...arrivedHere, ...known];
}

/** How many have come, and how many may. Who waits for a seat is expected only once they have come. */
export function countsOf(people: readonly PersonAtDoor[]): {
  arrived: number;
  expected: number;
  waiting: number;
} {
  const arrived = people.filter(({ attendedAt }) => attendedAt !== null).length;
  const expected = people.filter(
    ({ seat, attendedAt }) => seat === 'confirmed' || attendedAt !== null,
  ).length;
  const waiting = people.filter(({ seat, attendedAt }) => seat === 'waiting' && attendedAt === null).length;
  return { arrived, expected, waiting };
}

function registrationOf(act: DoorAct): string {
  if (act.kind === 'payment') return act.registrationId;
  return act.kind === 'check-in' ? (act.checkIn.registrationId ?? '') : '';
}

function laidOver(person: ReceptionPerson, sessionId: string, acts: readonly DoorAct[]): PersonAtDoor {
  const seat = person.seats.find((one) => one.sessionId === sessionId);
  let { paidOn } = person;
  let attendedAt = seat?.attendedAt ?? null;
  let pending = false;
  for (const act of acts) {
    if (act.kind === 'payment') paidOn = act.paidOn;
    if (act.kind !== 'check-in' || act.checkIn.sessionId !== sessionId) continue;
    attendedAt = act.checkIn.action === 'arrived' ? act.checkIn.happenedAt : null;
    pending = act.sent !== true;
  }
  return {
    person: { ...person, paidOn },
    seat:
      seat === undefined
        ? 'none'
        : attendedAt !== null || seat.state === 'confirmed'
          ? 'confirmed'
          : 'waiting',
    attendedAt,
    pending,
  };
}

function asPerson(id: string, { sessionId, happenedAt, ...walkIn }: WalkInInput): PersonAtDoor {
  const { familyName, givenName, familyKana = null, givenKana = null, company = null, note = null } = walkIn;
  return {
    person: {
      ...{ id, familyName, givenName, familyKana, givenKana, company, note },
      ...{ businessName: null, member: null, advisorName: null, origin: 'walk-in', feeYen: null },
      ...{ paidOn: null, ticketCode: '', version: 0 },
      seats: [{ sessionId, state: 'confirmed', attendedAt: happenedAt }],
    },
    seat: 'confirmed',
    attendedAt: happenedAt,
    pending: true,
  };
}
