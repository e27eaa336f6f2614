import { type IsoDate, fiscalYearOf } from '@banso/japan';
import type { OutcomeKind } from '@banso/seminars';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { Random } from '../random';
import { addDays, dayInFiscalYear } from './calendar';
import type { EventsData, OutcomesData } from './demo-data.types';
import type { SampleBusiness } from './sample-businesses';
import { attendees, type EventRows } from './sample-events';

interface OutcomeSetting {
  planStart: IsoDate;
  today: IsoDate;
  businesses: readonly SampleBusiness[];
}

/** One line before it is a row. */
interface Line {
  kind: OutcomeKind;
  registrationId: string;
  partnerRegistrationId?: string;
  partnerName?: string;
  quantity?: number;
  amountYen?: number;
  occurredOn: IsoDate;
}

/** Between an event and what is told of it, in days. */
const LATER: Readonly<Record<Exclude<OutcomeKind, 'negotiation'>, [from: number, to: number]>> = {
  contract: [14, 120],
  'job-offer': [30, 150],
  'foreign-hire': [45, 200],
};
const YEN_STEP = 10_000;

/** What came of the sample's events for those who came, as far as it was told on the day before `today`. */
export function sampleOutcomes(data: EventsData, events: EventRows, setting: OutcomeSetting): Row[] {
  const drawing = new OutcomeDrawing(data, events, setting);
  return events.chamber_events.flatMap((event) => {
    const [series, day] = [String(event.series), String(event.starts_on)];
    const told = outcomesOn(data, setting.planStart, series, day);
    return told === undefined || event.state !== 'held' ? [] : drawing.rows(String(event.id), day, told);
  });
}

class OutcomeDrawing {
  private readonly random = new Random('outcomes');
  private readonly came: ReadonlyMap<string, string[]>;

  constructor(
    private readonly data: EventsData,
    events: EventRows,
    private readonly setting: OutcomeSetting,
  ) {
    this.came = attendees(events);
  }

  rows(
    eventId: string,
    day: IsoDate,
    { talks = 0, contracts = 0, offers = 0, hires = 0 }: OutcomesData,
  ): Row[] {
    const people = this.came.get(eventId) ?? [];
    const lines = [
      ...this.talks(people, day, talks),
      ...this.each(contracts, () => this.contract(people, day)),
      ...this.distinct(people, offers).map((registrationId) => this.offer(registrationId, day)),
      ...this.distinct(people, hires).map((registrationId) => this.hire(registrationId, day)),
    ];
    return lines
      .filter(({ occurredOn }) => occurredOn < this.setting.today)
      .map((line, place) => rowOf(eventId, line, place, this.data.note));
  }

  /** 商談 are told of each who had some, on the day. */
  private talks(people: readonly string[], occurredOn: IsoDate, count: number): Line[] {
    const each = new Map<string, number>();
    for (let talk = 0; talk < count; talk++) {
      const person = this.random.pick(people);
      each.set(person, (each.get(person) ?? 0) + 1);
    }
    return [...each].map(([registrationId, quantity]) => ({
      kind: 'negotiation',
      registrationId,
      quantity,
      occurredOn,
    }));
  }

  private contract(people: readonly string[], day: IsoDate): Line {
    const [registrationId = '', partnerRegistrationId] = this.distinct(people, 2);
    const [from, to] = this.data.outcomes.yen;
    return {
      kind: 'contract',
      registrationId,
      partnerRegistrationId,
      amountYen: this.random.integer(from / YEN_STEP, to / YEN_STEP) * YEN_STEP,
      occurredOn: this.later('contract', day),
    };
  }

  private offer(registrationId: string, day: IsoDate): Line {
    const employer = this.random.pick(this.setting.businesses);
    return {
      kind: 'job-offer',
      registrationId,
      partnerName: String(employer.columns.name),
      occurredOn: this.later('job-offer', day),
    };
  }

  private hire(registrationId: string, day: IsoDate): Line {
    const partnerName = this.random.pick(this.data.outcomes.universities);
    return { kind: 'foreign-hire', registrationId, partnerName, occurredOn: this.later('foreign-hire', day) };
  }

  private later(kind: keyof typeof LATER, day: IsoDate): IsoDate {
    const [from, to] = LATER[kind];
    return addDays(day, this.random.integer(from, to));
  }

  private each(count: number, draw: () => Line): Line[] {
    return Array.from({ length: count }, draw);
  }

  /** So many of them, nobody twice. */
  private distinct(people: readonly string[], count: number): string[] {
    const left = [...people];
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(this.random.integer(0, left.length - 1), 1),
    ).flat();
  }
}

function outcomesOn(
  { events }: EventsData,
  planStart: IsoDate,
  series: string,
  day: IsoDate,
): OutcomesData | undefined {
  const dates = events.find((event) => event.series === series)?.dates;
  return dates?.find(({ year, on }) => dayInFiscalYear(fiscalYearOf(planStart) + year, on) === day)?.outcomes;
}

function rowOf(eventId: string, line: Line, place: number, note: string): Row {
  return {
    id: fixedId(`outcome/${eventId}/${place}`),
    event_id: eventId,
    request_key: fixedId(`outcomes/${eventId}`),
    request_hash: '',
    line: place,
    kind: line.kind,
    registration_id: line.registrationId,
    partner_registration_id: line.partnerRegistrationId ?? null,
    partner_name: line.partnerName ?? null,
    quantity: line.quantity ?? 1,
    amount_yen: line.amountYen ?? null,
    occurred_on: line.occurredOn,
    note,
    created_at: `${line.occurredOn}T17:00:00+09:00`,
  };
}
