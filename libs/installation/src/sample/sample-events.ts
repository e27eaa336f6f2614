import { dayNumber, fiscalYearOf, type IsoDate } from '@banso/japan';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { Random } from '../random';
import { addDays, dayInFiscalYear } from './calendar';
import type { BusinessesData, EventData, EventsData } from './demo-data.types';
import { type Attendee, SampleAttendees } from './sample-attendees';
import type { SampleBusiness } from './sample-businesses';
import type { SampleMembership } from './sample-memberships';

/** What the sample's events are drawn for. `now` is an instant; whatever lies behind it is planned. */
export interface EventSetting {
  planStart: IsoDate;
  today: IsoDate;
  planNodeIds: ReadonlyMap<string, string>;
  departmentIds: ReadonlyMap<string, string>;
  businesses: readonly SampleBusiness[];
  memberships: readonly SampleMembership[];
}

/** The rows of events and of all that hangs on them, by their tables, in the order in which they can be written. */
export type EventRows = Record<
  'chamber_events' | 'event_sessions' | 'event_eligibles' | 'event_registrations' | 'event_seats',
  Row[]
>;

interface PlannedEvent {
  id: string;
  data: EventData;
  /** Its days, one after another. */
  days: IsoDate[];
  isHeld: boolean;
  /** Businesses on its 対象者名簿. */
  listed: string[];
  /** How many come. */
  attended: number;
}

/** Registration begins so many days before an event and ends the day before. */
const OPEN_DAYS = 75;
/** So many days before an event it stands on the public page. */
const ANNOUNCED_DAYS = 90;
/** So many wait for a seat of the next event with a limit. */
const WAITING = 4;

/** The events of seeds/demo/events.yaml with who signed up, and who came to those that are over on the day before `today`. */
export function sampleEvents(
  data: EventsData,
  names: Pick<BusinessesData, 'surnames' | 'givenNames'>,
  setting: EventSetting,
): EventRows {
  const drawing = new EventDrawing(data, names, setting);
  const rows: EventRows = {
    chamber_events: [],
    event_sessions: [],
    event_eligibles: [],
    event_registrations: [],
    event_seats: [],
  };
  for (const event of data.events) {
    for (const date of event.dates) drawing.write(event, date, rows);
  }
  drawing.bookOut(rows);
  return rows;
}

/** Who came to each event, each once; by the events' ids. */
export function attendees({ event_seats: seats }: EventRows): Map<string, string[]> {
  const came = new Map<string, Set<string>>();
  for (const { event_id: event, registration_id: registration, attended_at: at } of seats) {
    if (at === null) continue;
    came.set(String(event), (came.get(String(event)) ?? new Set()).add(String(registration)));
  }
  return new Map([...came].map(([event, people]) => [event, [...people]]));
}

class EventDrawing {
  private readonly random = new Random('events');
  private readonly attendees: SampleAttendees;
  /** Those with a limit that people can sign up for. */
  private readonly coming: PlannedEvent[] = [];

  constructor(
    private readonly data: EventsData,
    names: Pick<BusinessesData, 'surnames' | 'givenNames'>,
    private readonly setting: EventSetting,
  ) {
    this.attendees = new SampleAttendees(names, this.random, setting.businesses, data.note);
  }

  write(data: EventData, date: EventData['dates'][number], rows: EventRows): void {
    const event = this.planned(data, date);
    rows.chamber_events.push(this.eventRow(event));
    rows.event_sessions.push(...sessionRows(event));
    rows.event_eligibles.push(
      ...event.listed.map((businessId) => ({ event_id: event.id, business_id: businessId })),
    );
    for (const attendee of this.draw(event)) {
      rows.event_registrations.push(this.attendees.row(attendee));
      rows.event_seats.push(...seatRows(event, attendee));
    }
  }

  /** Fills the next event with a limit that people can sign up for, so that some wait in line for it. */
  bookOut({ event_registrations: registrations, event_seats: seats }: EventRows): void {
    const { today } = this.setting;
    const [next] = this.coming.sort((one, other) => ((one.days[0] ?? '') < (other.days[0] ?? '') ? -1 : 1));
    if (next === undefined) return;
    const taken = seats.filter(
      ({ event_id: event, state, session_id: session }) =>
        event === next.id && state === 'confirmed' && session === sessionId(next.id, next.days[0] ?? ''),
    ).length;
    const [left, day] = [(next.data.capacity ?? 0) - taken, addDays(today, -1)];
    const outcomes: Attendee['outcome'][] = [
      ...Array.from({ length: left }, () => 'signed-up' as const),
      ...Array.from({ length: WAITING }, () => 'waiting' as const),
    ];
    for (const outcome of outcomes) {
      const attendee = this.attendees.draw(next.id, next.data, [], { from: day, to: day, outcome });
      registrations.push(this.attendees.row(attendee));
      seats.push(...seatRows(next, attendee));
    }
  }

  private planned(data: EventData, { year, on, attended, share }: EventData['dates'][number]): PlannedEvent {
    const { planStart, today } = this.setting;
    const first = dayInFiscalYear(fiscalYearOf(planStart) + year, on);
    const days = Array.from({ length: data.days ?? 1 }, (_, place) => addDays(first, place));
    const listed = share === undefined ? [] : this.membersOn(first < today ? first : today);
    return {
      id: fixedId(`event/${data.series}/${first}`),
      data,
      days,
      isHeld: (days.at(-1) ?? first) < today,
      listed,
      attended: attended ?? Math.round(listed.length * (share ?? 0)),
    };
  }

  private membersOn(day: IsoDate): string[] {
    return this.setting.memberships
      .filter(({ joinedOn, withdrawnOn }) => joinedOn <= day && (withdrawnOn === null || withdrawnOn > day))
      .map(({ businessId }) => businessId);
  }

  private eventRow({ id, data, days, isHeld }: PlannedEvent): Row {
    const { planNodeIds, departmentIds, today } = this.setting;
    const [first = '', last = first] = [days[0], days.at(-1)];
    const announcedOn = addDays(first, -ANNOUNCED_DAYS);
    return {
      id,
      request_key: id,
      title: data.title,
      kind: data.kind,
      series: data.series,
      venue: data.venue,
      fee_yen: data.feeYen ?? null,
      member_fee_yen: data.memberFeeYen ?? null,
      published: isHeld || announcedOn <= today,
      department_id: departmentIds.get(data.department) ?? null,
      plan_node_ids: [planNodeIds.get(data.planNode)].filter((node) => node !== undefined),
      state: isHeld ? 'held' : 'planned',
      eligible_frozen_at: isHeld ? `${first}T09:00:00+09:00` : null,
      registration_opens_at: `${addDays(first, -OPEN_DAYS)}T09:00:00+09:00`,
      registration_closes_at: `${addDays(first, -1)}T17:00:00+09:00`,
      starts_on: first,
      ends_on: last,
      note: this.data.note,
      created_at: `${announcedOn <= today ? announcedOn : today}T08:30:00+09:00`,
    };
  }

  private draw(event: PlannedEvent): Attendee[] {
    const [first = ''] = event.days;
    const { today } = this.setting;
    const lastDay = addDays(first, -1) < addDays(today, -1) ? addDays(first, -1) : addDays(today, -1);
    const openFrom = addDays(first, -OPEN_DAYS);
    if (lastDay < openFrom) return [];
    if (first > today && event.data.capacity !== undefined) this.coming.push(event);
    // They sign up evenly from the day on which it opens.
    const open = dayNumber(lastDay) - dayNumber(openFrom) + 1;
    const count = event.isHeld ? event.attended : Math.round((event.attended * open) / OPEN_DAYS);
    const beside = (share: number): number => this.random.around(count * share);
    const attend = (outcome: Attendee['outcome']) => (): Attendee =>
      this.attendees.draw(event.id, event.data, event.listed, { from: openFrom, to: lastDay, outcome });
    return [
      ...Array.from({ length: count }, attend(event.isHeld ? 'came' : 'signed-up')),
      ...Array.from({ length: event.isHeld ? beside(this.data.absent) : 0 }, attend('signed-up')),
      ...Array.from({ length: beside(this.data.cancelled) }, attend('cancelled')),
    ];
  }
}

const SEATS: Record<Attendee['outcome'], 'confirmed' | 'waiting' | 'cancelled'> = {
  came: 'confirmed',
  'signed-up': 'confirmed',
  waiting: 'waiting',
  cancelled: 'cancelled',
};

function sessionRows({ id, data, days }: PlannedEvent): Row[] {
  const [from, to] = data.hours;
  return days.map((day) => ({
    id: sessionId(id, day),
    event_id: id,
    held_on: day,
    starts_at: from,
    ends_at: to,
    capacity: data.capacity ?? null,
  }));
}

function seatRows(
  { id, data, days }: PlannedEvent,
  { registrationId, outcome, signedUpAt, cancelledAt }: Attendee,
): Row[] {
  return days.map((day) => ({
    registration_id: registrationId,
    session_id: sessionId(id, day),
    event_id: id,
    state: SEATS[outcome],
    attended_at: outcome === 'came' ? `${day}T${data.hours[0]}:00+09:00` : null,
    given_at: signedUpAt,
    cancelled_at: cancelledAt,
  }));
}

function sessionId(eventId: string, day: IsoDate): string {
  return fixedId(`session/${eventId}/${day}`);
}
