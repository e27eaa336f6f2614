import { dayNumber, type IsoDate, smallBusiness } from '@banso/japan';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { Random } from '../random';
import { addDays, monthOf, workingDayFrom, workingDays } from './calendar';
import { ConsultationText } from './consultation-text';
import type { ChannelData, ConsultationsData, TopicData } from './demo-data.types';
import type { Portfolio } from './portfolio';
import type { SampleBusiness } from './sample-businesses';
import type { SampleStaff } from './sample-staff';
import { weightedKey } from './words';

/** One consultation as it will be written, with who took part. */
export interface SampleConsultation {
  occurredOn: IsoDate;
  businesses: SampleBusiness[];
  advisors: SampleStaff[];
  topic: TopicData;
  voided: boolean;
  columns: Record<string, Row[string]>;
}

/** What the sample's consultations are drawn for. `now` is an instant; nothing lies behind it. */
export interface ConsultationSetting {
  from: IsoDate;
  today: IsoDate;
  now: Date;
  planNodeIds: ReadonlyMap<string, string>;
  portfolio: Portfolio;
}

const MONTHS_PER_PLAN = 36;
const DAYS_PER_YEAR = 365.25;
const OPENS_AT_MINUTE = 9 * 60;
const QUARTER_HOURS_OPEN = 30;
const MOST_IN_A_GROUP = 4;

/** The consultations of the plan's years up to now, in the order of their days. */
export function sampleConsultations(
  data: ConsultationsData,
  setting: ConsultationSetting,
): SampleConsultation[] {
  const drawing = new ConsultationDrawing(data, setting);
  return workingDays(setting.from, setting.today).flatMap((day) => drawing.ofDay(day));
}

class ConsultationDrawing {
  private readonly random = new Random('consultations');
  private readonly text: ConsultationText;
  private readonly means = new Map<string, number>();

  constructor(
    private readonly data: ConsultationsData,
    private readonly setting: ConsultationSetting,
  ) {
    this.text = new ConsultationText(data.fillings, this.random);
  }

  ofDay(day: IsoDate): SampleConsultation[] {
    const count = this.random.around(this.meanOf(day) * (0.75 + this.random.next() / 2));
    return Array.from({ length: count }, (_, index) => this.one(day, index + 1)).filter(
      ({ columns }) => new Date(String(columns.created_at)) <= this.setting.now,
    );
  }

  /** How many a day of this month sees: the more, the busier the month and the fewer its working days. */
  private meanOf(day: IsoDate): number {
    const month = day.slice(0, 7);
    const known = this.means.get(month);
    if (known !== undefined) return known;
    const { months, perPlan } = this.data;
    const factors = Object.values(months);
    const usual = factors.reduce((sum, factor) => sum + factor, 0) / factors.length;
    const first = `${month}-01`;
    const days = workingDays(first, addDays(first, 30)).filter((other) => other.startsWith(month));
    const mean = ((perPlan / MONTHS_PER_PLAN) * ((months[monthOf(day)] ?? 1) / usual)) / days.length;
    this.means.set(month, mean);
    return mean;
  }

  private one(day: IsoDate, serial: number): SampleConsultation {
    const { random, data, setting } = this;
    const { shares } = data;
    const advisors = setting.portfolio.advisors(random, random.chance(shares.twoAdvisors) ? 2 : 1);
    const channel = random.weighted(data.channels, ({ weight }) => weight);
    const businesses = setting.portfolio.businesses(random, advisors, day, this.companyOf(channel));
    const [main] = businesses;
    if (main === undefined) throw new RangeError(`No business of the sample is open on ${day}`);
    const topic = this.topicFor(main, day);
    const uncountable = random.chance(shares.uncountable);
    const minutes = random.integer(...channel.minutes);
    const startsAt = OPENS_AT_MINUTE + 15 * random.integer(0, QUARTER_HOURS_OPEN - 1);
    const recordedAt = instant(day, startsAt + minutes + random.integer(5, 60));
    const voided = random.chance(shares.voided);
    return {
      occurredOn: day,
      businesses,
      advisors,
      topic,
      voided,
      columns: {
        id: fixedId(`consultation/${day}/${serial}`),
        occurred_on: day,
        started_at: timeOfDay(startsAt),
        channel: channel.key,
        topics: this.topicKeys(topic, main, day),
        summary: this.text.summary(channel, topic, main),
        contact_minutes: minutes,
        preparation_minutes: random.chance(0.3) ? 5 * random.integer(1, 8) : null,
        place: channel.place.length > 0 ? random.pick(channel.place) : null,
        ...this.inquirer(main),
        ...this.details(topic, main),
        ...this.promise(topic, day),
        schemes: random.chance(0.25) ? [random.pick(topic.schemes)] : [],
        experts: channel.key === 'expert' ? [random.pick(topic.experts)] : [],
        partners: random.chance(0.12) ? [random.pick(topic.partners)] : [],
        restricted_note: random.chance(shares.restricted) ? random.pick(data.restrictedNotes) : null,
        plan_node_id: random.chance(shares.linkedToPlan)
          ? (setting.planNodeIds.get(topic.planNode) ?? null)
          : null,
        countable: !uncountable,
        uncountable_reason: uncountable ? random.pick(data.uncountableReasons) : null,
        voided_at: voided ? recordedAt : null,
        void_reason: voided ? random.pick(data.voidReasons) : null,
        created_by: advisors[0]?.id ?? null,
        created_at: recordedAt,
        updated_at: recordedAt,
      },
    };
  }

  private topicFor({ foundedOn }: SampleBusiness, day: IsoDate): TopicData {
    const month = monthOf(day);
    const age = foundedOn === null ? null : (dayNumber(day) - dayNumber(foundedOn)) / DAYS_PER_YEAR;
    return this.random.weighted(this.data.topics, ({ weight, busy, youngerThan, olderThan }) => {
      if (youngerThan !== undefined && !(age !== null && age < youngerThan)) return 0;
      if (olderThan !== undefined && age !== null && age < olderThan) return 0;
      return busy?.months.includes(month) ? weight * busy.factor : weight;
    });
  }

  private topicKeys(topic: TopicData, business: SampleBusiness, day: IsoDate): string[] {
    if (!this.random.chance(this.data.shares.secondTopic)) return [topic.key];
    return [...new Set([topic.key, this.topicFor(business, day).key])];
  }

  /** How many businesses sit at the table. */
  private companyOf({ key }: ChannelData): number {
    if (key === 'group') return this.random.integer(2, MOST_IN_A_GROUP);
    return this.random.chance(this.data.shares.twoBusinesses) ? 2 : 1;
  }

  private inquirer({ representative }: SampleBusiness): Record<string, string | null> {
    if (this.random.chance(this.data.shares.byRepresentative)) {
      const name = `${representative.familyName} ${representative.givenName}`;
      return { inquirer_name: name, inquirer_relation: 'self' };
    }
    return { inquirer_name: null, inquirer_relation: weightedKey(this.random, this.data.relations) };
  }

  private details(topic: TopicData, business: SampleBusiness): Record<string, string | null> {
    if (!this.random.chance(this.data.shares.detailed)) return { issue: null, advice: null, result: null };
    return {
      issue: this.text.line(topic.issues, topic, business),
      advice: this.text.line(topic.advices, topic, business),
      result: this.random.chance(0.7) ? this.text.line(topic.results, topic, business) : null,
    };
  }

  private promise(topic: TopicData, day: IsoDate): Record<string, string | null> {
    if (!this.random.chance(this.data.shares.promised)) return { next_on: null, next_action: null };
    const nextOn = workingDayFrom(addDays(day, this.random.integer(7, 45)));
    return { next_on: nextOn, next_action: this.random.pick(topic.nexts) };
  }
}

/** The table rows of consultations: what was said, which businesses and which advisors. */
export function consultationRows(
  consultations: readonly SampleConsultation[],
): Record<'consultations' | 'consultation_businesses' | 'consultation_advisors', Row[]> {
  return {
    consultations: consultations.map(({ columns }) => columns),
    consultation_businesses: consultations.flatMap(({ columns, businesses, occurredOn }) =>
      businesses.map(({ id, industry, employees }, position) => ({
        consultation_id: String(columns.id),
        business_id: id,
        position,
        occurred_on: occurredOn,
        small: smallBusiness({ industryCode: industry.code, employees }),
      })),
    ),
    consultation_advisors: consultations.flatMap(({ columns, advisors, occurredOn }) =>
      advisors.map(({ id, departmentId }, position) => ({
        consultation_id: String(columns.id),
        staff_id: id,
        department_id: departmentId,
        position,
        occurred_on: occurredOn,
      })),
    ),
  };
}

function instant(day: IsoDate, minute: number): string {
  return `${day}T${timeOfDay(minute)}:00+09:00`;
}

function timeOfDay(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
