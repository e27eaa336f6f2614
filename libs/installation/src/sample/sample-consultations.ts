import { fiscalYearRange, fiscalYearOf, type IsoDate, monthsOfFiscalYear, smallBusiness } from '@banso/japan';
import { sampleId } from '../new-chamber';
import { addDays, isWorkday, workdaysOf } from './days';
import type { Draw } from './draw';

interface Topic {
  key: string;
  weight: number;
  summaries: string[];
  issue: string;
  advice: string;
  next: string;
}

export interface ConsultationsSeed {
  yearlyContacts: number;
  monthWeights: number[];
  channels: Record<string, number>;
  topics: Topic[];
  places: Record<string, string>;
  relations: Record<string, number>;
  voidReason: string;
  uncountableReason: string;
}

export interface SampleBusiness {
  id: string;
  industryCode: string | null;
  employees: number | null;
  representative: string;
  /** Who visits it. */
  advisorId: string;
  /** How often it is met, compared with others. */
  weight: number;
}

export interface SampleAdvisor {
  id: string;
  departmentId: string | null;
}

/** Rows as the tables take them. */
export interface ConsultationRows {
  consultations: Record<string, unknown>[];
  businesses: Record<string, unknown>[];
  advisors: Record<string, unknown>[];
}

/** Contacts on the workdays of three fiscal years up to today, more in spring and autumn and fewer in August. */
export function sampleConsultations(
  draw: Draw,
  seed: ConsultationsSeed,
  {
    businesses,
    advisors,
    today,
  }: { businesses: SampleBusiness[]; advisors: SampleAdvisor[]; today: IsoDate },
): ConsultationRows {
  const rows: ConsultationRows = { consultations: [], businesses: [], advisors: [] };
  const thisYear = fiscalYearOf(today);
  const total = seed.monthWeights.reduce((sum, weight) => sum + weight, 0);
  for (const year of [thisYear - 2, thisYear - 1, thisYear]) {
    for (const [index, month] of monthsOfFiscalYear(year).entries()) {
      const wholeMonth = workdaysOf(month, fiscalYearRange(year).to).length;
      const days = workdaysOf(month, today);
      const share = days.length / Math.max(1, wholeMonth);
      const contacts = Math.round(((seed.yearlyContacts * (seed.monthWeights[index] ?? 1)) / total) * share);
      for (let n = 0; n < contacts; n += 1) {
        addContact(draw, seed, rows, { day: draw.one(days), businesses, advisors, today });
      }
    }
  }
  return rows;
}

function addContact(
  draw: Draw,
  seed: ConsultationsSeed,
  rows: ConsultationRows,
  {
    day,
    businesses,
    advisors,
    today,
  }: { day: IsoDate; businesses: SampleBusiness[]; advisors: SampleAdvisor[]; today: IsoDate },
): void {
  const id = sampleId(`consultation/${rows.consultations.length}`);
  const business = draw.weighted(businesses, ({ weight }) => weight);
  const topic = draw.weighted(seed.topics, ({ weight }) => weight);
  const channel = draw.weighted(Object.entries(seed.channels), ([, weight]) => weight)[0];
  const relation = draw.weighted(Object.entries(seed.relations), ([, weight]) => weight)[0];
  const minutes = draw.integer(3, 18) * 5;
  const hour = draw.integer(9, 16);
  const minute = draw.one(['00', '15', '30', '45']);
  const detailed = draw.chance(0.35);
  const voided = draw.chance(0.004);
  const uncountable = draw.chance(0.006);
  const recordedAt = `${day}T${String(hour + 1).padStart(2, '0')}:${minute}:00+09:00`;
  rows.consultations.push({
    id,
    occurred_on: day,
    started_at: `${String(hour).padStart(2, '0')}:${minute}`,
    channel,
    topics: [topic.key],
    summary: draw.one(topic.summaries),
    contact_minutes: minutes,
    preparation_minutes: draw.chance(0.4) ? draw.integer(1, 6) * 5 : null,
    place: seed.places[channel] || null,
    inquirer_name: relation === 'self' ? business.representative : null,
    inquirer_relation: relation,
    issue: detailed ? topic.issue : null,
    advice: detailed ? topic.advice : null,
    ...promise(draw, topic, day, today),
    countable: !uncountable,
    uncountable_reason: uncountable ? seed.uncountableReason : null,
    voided_at: voided ? recordedAt : null,
    void_reason: voided ? seed.voidReason : null,
    created_by: business.advisorId,
    created_at: recordedAt,
    updated_at: recordedAt,
  });
  rows.businesses.push({
    consultation_id: id,
    business_id: business.id,
    position: 0,
    occurred_on: day,
    small: smallBusiness({ industryCode: business.industryCode, employees: business.employees }),
  });
  const lead = advisors.find((advisor) => advisor.id === business.advisorId) ?? draw.one(advisors);
  const second = draw.chance(0.02) ? draw.one(advisors) : lead;
  for (const [position, advisor] of [...new Set([lead, second])].entries()) {
    rows.advisors.push({
      consultation_id: id,
      staff_id: advisor.id,
      position,
      occurred_on: day,
      department_id: advisor.departmentId,
    });
  }
}

/** Promised contacts lie in the coming weeks for recent records; what was promised long ago has been kept. */
function promise(draw: Draw, topic: Topic, day: IsoDate, today: IsoDate): Record<string, unknown> {
  const recent = day > addDays(today, -21);
  if (!draw.chance(recent ? 0.5 : 0.2)) return { next_on: null, next_action: null };
  let nextOn = addDays(day, draw.integer(7, 28));
  while (!isWorkday(nextOn)) nextOn = addDays(nextOn, 1);
  return { next_on: nextOn, next_action: topic.next };
}
