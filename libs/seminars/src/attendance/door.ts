import type { IsoDate } from '@banso/japan';
import type { EventState } from '../events/chamber-event.types';
import type { SeatState } from '../registrations/event-registration.types';
import type { CheckIn, CheckInAnswer, CheckInRefusal, EarlierArrival } from './attendance.types';
import type { CheckInRow, KeptCheckIn, LoggedCheckIn, NewCheckIn } from './check-in-log';
import { refusal, refusalOf } from './check-in-refusal';

/** A seat as it becomes while the check-ins of one request are taken one after another. */
interface SeatAtDoor {
  registrationId: string;
  sessionId: string;
  state: SeatState;
  latest: LoggedCheckIn | null;
  /** Somebody came: a seat that was waited for is given. */
  admitted: boolean;
}

/**
 * Takes check-ins one after another, each as it finds the seat: what is new is kept in {@link news}, what is known is
 * answered as it was the first time. Asks no table and changes none.
 */
export class Door {
  /** What has to be added to the log. */
  readonly news: NewCheckIn[] = [];
  private readonly seats = new Map<string, SeatAtDoor>();
  private readonly kept = new Map<string, KeptCheckIn>();

  constructor(
    private readonly eventState: EventState,
    private readonly today: IsoDate,
  ) {}

  /** The seats that something new happened to. */
  get touched(): SeatAtDoor[] {
    return [...this.seats.values()];
  }

  /** `happenedAt` as it is to be kept. */
  take(checkIn: CheckIn, row: CheckInRow, happenedAt: Date): CheckInAnswer {
    const { id, registrationId, sessionId } = row;
    const kept = this.kept.get(id) ?? row.kept;
    if (kept !== null) return answerAgain(checkIn, row, kept);
    const seat = this.seatOf(row);
    const refused = refusalOf(checkIn, this.factsOf(row, seat), this.today);
    if (refused !== null || seat === null) return refusedAnswer(id, registrationId, refused);
    const { action, device = null } = checkIn;
    const before = action === 'arrived' && seat.latest?.action === 'arrived' ? seat.latest : null;
    const made = { id, action, happenedAt, device };
    this.news.push({ ...made, registrationId: seat.registrationId, sessionId, repeats: before?.id ?? null });
    this.seats.set(keyOf(row), {
      ...seat,
      state: action === 'arrived' ? 'confirmed' : seat.state,
      latest: seat.latest !== null && isLater(seat.latest, made) ? seat.latest : made,
      admitted: seat.admitted || action === 'arrived',
    });
    const repeats = before && { at: before.happenedAt, device: before.device };
    this.kept.set(id, { registrationId: seat.registrationId, sessionId, action, repeats });
    return takenAnswer(id, seat.registrationId, repeats);
  }

  private seatOf(row: CheckInRow): SeatAtDoor | null {
    const known = this.seats.get(keyOf(row));
    if (known !== undefined) return known;
    const { registrationId, sessionId, seat: state, latest } = row;
    if (registrationId === null || state === null) return null;
    return { registrationId, sessionId, state, latest, admitted: false };
  }

  private factsOf({ registrationId, ofThisEvent, cancelled, heldOn }: CheckInRow, seat: SeatAtDoor | null) {
    return {
      eventState: this.eventState,
      registration:
        registrationId === null ? null : { ofThisEvent: ofThisEvent === true, cancelled: cancelled === true },
      heldOn,
      seat: seat?.state ?? null,
    };
  }
}

function keyOf({ registrationId, sessionId }: CheckInRow): string {
  return `${registrationId ?? ''} ${sessionId}`;
}

// As the log is read: by time, then by id.
function isLater(one: LoggedCheckIn, other: LoggedCheckIn): boolean {
  const apart = one.happenedAt.getTime() - other.happenedAt.getTime();
  return apart > 0 || (apart === 0 && one.id > other.id);
}

function answerAgain({ action }: CheckIn, row: CheckInRow, kept: KeptCheckIn): CheckInAnswer {
  const { id, registrationId, sessionId } = row;
  const same =
    kept.registrationId === registrationId && kept.sessionId === sessionId && kept.action === action;
  if (!same) return refusedAnswer(id, registrationId, refusal('check-in-id-reused'));
  return takenAnswer(id, kept.registrationId, kept.repeats);
}

function takenAnswer(id: string, registrationId: string, repeats: KeptCheckIn['repeats']): CheckInAnswer {
  const earlier: EarlierArrival | null = repeats && { at: repeats.at.toISOString(), device: repeats.device };
  return { id, outcome: earlier ? 'already' : 'done', registrationId, earlier, refusal: null };
}

function refusedAnswer(
  id: string,
  registrationId: string | null,
  refused: CheckInRefusal | null,
): CheckInAnswer {
  return { id, outcome: 'refused', registrationId, earlier: null, refusal: refused };
}
