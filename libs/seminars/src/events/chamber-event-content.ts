import type { IsoDate } from '@banso/japan';
import type { ChamberEventFields, EventSessionChange, EventSessionFields } from './chamber-event.types';

/** Everything that staff say of an event, each field with a value. */
export type EventContent = Required<ChamberEventFields>;

/** A day of an event, each field with a value; without an id it is new. */
export type SessionContent = Required<EventSessionFields> & { id?: string };

const UNSAID: Omit<EventContent, 'title' | 'kind'> = {
  series: null,
  summary: null,
  venue: null,
  onlineUrl: null,
  feeYen: null,
  memberFeeYen: null,
  registrationOpensAt: null,
  registrationClosesAt: null,
  published: false,
  reminderDaysBefore: 1,
  reminderTime: '09:00',
  consent: null,
  departmentId: null,
  staffId: null,
  planNodeIds: [],
  note: null,
  costNote: null,
};

/** Fills in what was left out. */
export function completeContent(fields: ChamberEventFields): EventContent {
  return normalised({ ...UNSAID, ...given(fields) });
}

/** What the event becomes when `changes` are laid over it; more than an event's own fields may stand in both. */
export function changedContent(before: EventContent, changes: Partial<ChamberEventFields>): EventContent {
  const merged = { ...before, ...given(changes) };
  const fields = ['title', 'kind', ...Object.keys(UNSAID)] as (keyof EventContent)[];
  return normalised(
    Object.fromEntries(fields.map((field) => [field, merged[field]])) as unknown as EventContent,
  );
}

/** Fills in what was left out of a day. */
export function completeSession({ id, ...fields }: EventSessionChange): SessionContent {
  const blank = { startsAt: null, endsAt: null, title: null, venue: null, capacity: null };
  return { ...blank, ...given(fields), ...(id === undefined ? {} : { id: id.toLowerCase() }) };
}

/** The first and the last of an event's days. At least one is there. */
export function spanOf(sessions: readonly { heldOn: IsoDate }[]): { startsOn: IsoDate; endsOn: IsoDate } {
  const days = daysOf(sessions);
  const [startsOn, endsOn] = [days.at(0), days.at(-1)];
  if (startsOn === undefined || endsOn === undefined) throw new Error('An event has at least one day');
  return { startsOn, endsOn };
}

/** The days on which an event is held, each once, in their order. */
export function daysOf(sessions: readonly { heldOn: IsoDate }[]): IsoDate[] {
  return [...new Set(sessions.map(({ heldOn }) => heldOn))].sort();
}

// UUIDs compare as text here and as numbers in the database, so capitals must go.
function normalised(content: EventContent): EventContent {
  return { ...content, planNodeIds: content.planNodeIds.map((id) => id.toLowerCase()) };
}

// A field that is present and undefined was not given.
function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
