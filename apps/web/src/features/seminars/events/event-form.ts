import { useForm, type UseFormReturnType } from '@mantine/form';
import { randomId } from '@mantine/hooks';
import { dateInJapan, type IsoDate } from '@banso/japan';
import type { ChamberEventInput, ChamberEventView, EventSessionChange } from '../../../api/types';

/** A day of an event as the form holds it. */
export interface SessionFormValues {
  /** For React, which must know a day again when another is taken away. */
  key: string;
  /** Null for a day that is not saved yet. */
  id: string | null;
  heldOn: IsoDate | null;
  startsAt: string;
  endsAt: string;
  title: string;
  venue: string;
  capacity: number | '';
}

/** An event as the form holds it: text where something is typed, null where a choice is open. */
export interface EventFormValues {
  title: string;
  kind: string | null;
  series: string | null;
  sessions: SessionFormValues[];
  venue: string;
  onlineUrl: string;
  feeYen: number | '';
  memberFeeYen: number | '';
  registrationOpensAt: IsoDate | null;
  registrationOpensTime: string;
  registrationClosesAt: IsoDate | null;
  registrationClosesTime: string;
  /** So many days before, as text; empty for never. */
  reminderDaysBefore: string;
  reminderTime: string;
  published: boolean;
  departmentId: string | null;
  staffId: string | null;
  planNodeIds: string[];
  summary: string;
  consent: string;
  note: string;
  costNote: string;
}

export type EventForm = UseFormReturnType<EventFormValues>;
export type EventField = keyof EventFormValues;

const TEXTS = ['venue', 'onlineUrl', 'summary', 'consent', 'note', 'costNote'] as const;
const START_OF_DAY = '00:00';
const END_OF_DAY = '23:59';

/** One more day, at the same time and place as `like`, which is usually the day before it. */
export function newSession(like?: SessionFormValues): SessionFormValues {
  return {
    key: randomId(),
    id: null,
    heldOn: null,
    startsAt: like?.startsAt ?? '',
    endsAt: like?.endsAt ?? '',
    title: '',
    venue: like?.venue ?? '',
    capacity: like?.capacity ?? '',
  };
}

/** An empty form of a person, who is in charge unless they say otherwise. */
export function emptyEvent(staff: { id: string; departmentId: string | null }): EventFormValues {
  return {
    title: '',
    kind: null,
    series: null,
    sessions: [newSession()],
    venue: '',
    onlineUrl: '',
    feeYen: '',
    memberFeeYen: '',
    registrationOpensAt: null,
    registrationOpensTime: '',
    registrationClosesAt: null,
    registrationClosesTime: '',
    reminderDaysBefore: '1',
    reminderTime: '09:00',
    published: false,
    departmentId: staff.departmentId,
    staffId: staff.id,
    planNodeIds: [],
    summary: '',
    consent: '',
    note: '',
    costNote: '',
  };
}

/** The form's values for a saved event. */
export function eventFormValues(event: ChamberEventView): EventFormValues {
  return {
    title: event.title,
    kind: event.kind,
    series: event.series,
    sessions: event.sessions.map(({ id, heldOn, startsAt, endsAt, title, venue, capacity }) => ({
      key: id,
      id,
      heldOn,
      startsAt: startsAt ?? '',
      endsAt: endsAt ?? '',
      title: title ?? '',
      venue: venue ?? '',
      capacity: capacity ?? '',
    })),
    venue: event.venue ?? '',
    onlineUrl: event.onlineUrl ?? '',
    feeYen: event.feeYen ?? '',
    memberFeeYen: event.memberFeeYen ?? '',
    registrationOpensAt: dayOf(event.registrationOpensAt),
    registrationOpensTime: timeOf(event.registrationOpensAt),
    registrationClosesAt: dayOf(event.registrationClosesAt),
    registrationClosesTime: timeOf(event.registrationClosesAt),
    reminderDaysBefore: event.reminderDaysBefore === null ? '' : String(event.reminderDaysBefore),
    reminderTime: event.reminderTime,
    published: event.published,
    departmentId: event.departmentId,
    staffId: event.staffId,
    planNodeIds: event.planNodeIds,
    summary: event.summary ?? '',
    consent: event.consent ?? '',
    note: event.note ?? '',
    costNote: event.costNote ?? '',
  };
}

/** What the server is told: an emptied field clears what was there. */
export function eventInput(values: EventFormValues): ChamberEventInput & { sessions: EventSessionChange[] } {
  const texts = Object.fromEntries(TEXTS.map((key) => [key, text(values[key])]));
  return {
    ...texts,
    title: values.title.trim(),
    kind: values.kind ?? '',
    series: values.series,
    sessions: values.sessions.map((session) => ({
      ...(session.id !== null && { id: session.id }),
      heldOn: session.heldOn ?? '',
      startsAt: text(session.startsAt),
      endsAt: text(session.endsAt),
      title: text(session.title),
      venue: text(session.venue),
      capacity: number(session.capacity),
    })),
    feeYen: number(values.feeYen),
    memberFeeYen: number(values.memberFeeYen),
    registrationOpensAt: instant(values.registrationOpensAt, values.registrationOpensTime || START_OF_DAY),
    registrationClosesAt: instant(values.registrationClosesAt, values.registrationClosesTime || END_OF_DAY),
    reminderDaysBefore: values.reminderDaysBefore === '' ? null : Number(values.reminderDaysBefore),
    // The time of no reminder is left as it is.
    ...(values.reminderTime && { reminderTime: values.reminderTime }),
    published: values.published,
    departmentId: values.departmentId,
    staffId: values.staffId,
    planNodeIds: values.planNodeIds,
  };
}

/** The form's state; `missing` gives the sentence for a field that must not stay empty. */
export function useEventForm(
  initialValues: EventFormValues,
  missing: (field: 'title' | 'kind' | 'heldOn') => string,
): EventForm {
  return useForm({
    initialValues,
    validate: {
      title: (title) => (title.trim() ? null : missing('title')),
      kind: (kind) => (kind ? null : missing('kind')),
      sessions: { heldOn: (day) => (day ? null : missing('heldOn')) },
    },
  });
}

const text = (value: string) => value.trim() || null;
const number = (value: number | '') => (value === '' ? null : value);

// Japan is nine hours ahead all the year round.
const instant = (day: IsoDate | null, time: string) => (day === null ? null : `${day}T${time}:00+09:00`);

function dayOf(at: string | null): IsoDate | null {
  return at === null ? null : dateInJapan(new Date(at));
}

function timeOf(at: string | null): string {
  if (at === null) return '';
  const hours = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Tokyo' } as const;
  return new Intl.DateTimeFormat('ja-JP', hours).format(new Date(at));
}
