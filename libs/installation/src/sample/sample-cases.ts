import { fiscalYearOf, fiscalYearRange, type IsoDate, smallBusiness } from '@banso/japan';
import type { CaseMilestoneKind, CaseStage } from '@banso/support-cases';
import type { JsonRow } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { Random } from '../random';
import { addDays, workingDayFrom, workingDays } from './calendar';
import type { CaseKindData, CasesData } from './demo-data.types';
import { closingDays } from './portfolio';
import type { SampleBusiness } from './sample-businesses';
import type { SampleMembership } from './sample-memberships';
import type { SampleStaff } from './sample-staff';
import { weightedKey } from './words';

/** What the sample's cases are drawn for; nothing of theirs lies behind `today`. */
export interface CaseSetting {
  planStart: IsoDate;
  today: IsoDate;
  /** The chamber's kinds of case, by key. */
  kinds: ReadonlyMap<string, { stages: readonly CaseStage[]; milestones: readonly CaseMilestoneKind[] }>;
  businesses: readonly SampleBusiness[];
  memberships: readonly SampleMembership[];
  advisors: readonly SampleStaff[];
}

/** A case as it was drawn. `reached`: its milestones up to today, in the order of their days. */
interface DrawnCase {
  id: string;
  data: CaseKindData;
  business: SampleBusiness;
  title: string;
  openedOn: IsoDate;
  mainOn: IsoDate;
  follows: string | null;
  withdrawn: boolean;
  reached: { key: string; on: IsoDate }[];
  advisors: SampleStaff[];
}

const DAYS_TO_CLOSE = 20;
const A_YEAR = 365;

/** The cases of seeds/demo/cases.yaml, table by table in the order in which they refer to each other. */
export function sampleCases(data: CasesData, setting: CaseSetting): Record<string, JsonRow[]> {
  const drawn = new CaseDrawing(data, setting).all();
  const random = new Random('case rows');
  return {
    support_cases: drawn.map((one) => caseRow(data, setting, one, random)),
    case_advisors: drawn.flatMap(({ id, advisors }) =>
      advisors.map((advisor, position) => ({ case_id: id, staff_id: advisor.id, position })),
    ),
    case_milestones: drawn.flatMap((one) => milestoneRows(data, one)),
    case_tasks: drawn.flatMap((one) => taskRows(data, setting, one, random)),
    case_outcomes: drawn.flatMap((one) => outcomeRows(data, setting, one, random)),
  };
}

class CaseDrawing {
  private readonly random = new Random('cases');
  private readonly closings: Map<string, IsoDate>;
  private readonly drawn: DrawnCase[] = [];

  constructor(
    private readonly data: CasesData,
    private readonly setting: CaseSetting,
  ) {
    this.closings = closingDays(setting.memberships);
  }

  all(): DrawnCase[] {
    const firstYear = fiscalYearOf(this.setting.planStart);
    for (const kind of this.data.kinds) {
      kind.perYear.forEach((count, year) => this.year(kind, firstYear + year, count));
    }
    return this.drawn;
  }

  /** So many cases of one kind whose milestone lies in one 年度, each of another business. */
  private year(kind: CaseKindData, year: number, count: number): void {
    const { random } = this;
    const { from, to } = fiscalYearRange(year);
    const days = workingDays(from, to);
    const met = new Set<string>();
    for (let serial = 1; serial <= count; serial++) {
      const mainOn = random.pick(days);
      const openedOn = workingDayFrom(addDays(mainOn, -random.integer(...kind.opensBefore)));
      const earlier = this.earlierOf(kind, openedOn, met);
      const business = earlier?.business ?? this.businessOn(openedOn, mainOn, met);
      met.add(business.id);
      const withdrawn = random.chance(this.data.shares.withdrawn);
      const one: DrawnCase = {
        id: fixedId(`case/${kind.kind}/${year}/${serial}`),
        data: kind,
        business,
        title: random.pick(kind.titles),
        openedOn,
        mainOn,
        follows: earlier?.id ?? null,
        withdrawn,
        reached: withdrawn ? [] : this.reached(kind, openedOn, mainOn),
        advisors: this.advisorsOf(business),
      };
      if (openedOn <= this.setting.today) this.drawn.push(one);
    }
  }

  private earlierOf({ follows }: CaseKindData, openedOn: IsoDate, met: Set<string>): DrawnCase | undefined {
    if (follows === undefined || !this.random.chance(this.data.shares.follows)) return undefined;
    const taken = new Set(this.drawn.map((one) => one.follows));
    const open = this.drawn.filter(
      (one) =>
        one.data.kind === follows &&
        !one.withdrawn &&
        one.mainOn < openedOn &&
        one.mainOn > addDays(openedOn, -A_YEAR) &&
        !taken.has(one.id) &&
        !met.has(one.business.id) &&
        !this.closedBy(one.business, openedOn),
    );
    return open.length === 0 ? undefined : this.random.pick(open);
  }

  private businessOn(openedOn: IsoDate, mainOn: IsoDate, met: Set<string>): SampleBusiness {
    const open = this.setting.businesses.filter(
      (business) =>
        !met.has(business.id) &&
        (business.foundedOn === null || business.foundedOn <= openedOn) &&
        !this.closedBy(business, mainOn),
    );
    return this.random.pick(open);
  }

  private closedBy({ id }: SampleBusiness, day: IsoDate): boolean {
    return (this.closings.get(id) ?? '9999-12-31') <= day;
  }

  private reached(
    { main, others = {} }: CaseKindData,
    openedOn: IsoDate,
    mainOn: IsoDate,
  ): DrawnCase['reached'] {
    const away = Object.entries(others).map(([key, range]) => {
      const on = workingDayFrom(addDays(mainOn, this.random.integer(...range)));
      return { key, on: on < openedOn ? openedOn : on };
    });
    return [{ key: main, on: mainOn }, ...away]
      .filter(({ on }) => on <= this.setting.today)
      .sort((left, right) => (left.on < right.on ? -1 : 1));
  }

  private advisorsOf({ advisorId }: SampleBusiness): SampleStaff[] {
    const { advisors } = this.setting;
    const lead =
      advisors.find(({ id }) => id === advisorId) ?? this.random.weighted(advisors, ({ weight }) => weight);
    if (!this.random.chance(this.data.shares.secondAdvisor)) return [lead];
    return [lead, this.random.pick(advisors.filter((advisor) => advisor !== lead))];
  }
}

function caseRow(data: CasesData, setting: CaseSetting, one: DrawnCase, random: Random): JsonRow {
  const { kind, main, others = {}, dueAtMain = false } = one.data;
  const all = one.reached.length === 1 + Object.keys(others).length;
  const last = one.withdrawn ? one.mainOn : (one.reached.at(-1)?.on ?? one.openedOn);
  const closing = workingDayFrom(addDays(last, one.withdrawn ? 0 : DAYS_TO_CLOSE));
  const closed = (all || one.withdrawn) && closing <= setting.today;
  const touched = closed ? closing : last <= setting.today ? last : one.openedOn;
  return {
    id: one.id,
    request_key: fixedId(`case-request/${one.id}`),
    request_hash: 'sample',
    kind,
    business_id: one.business.id,
    title: one.title,
    stage: stageOf(setting, one, random),
    opened_on: one.openedOn,
    deadline: dueAtMain && !one.reached.some(({ key }) => key === main) ? one.mainOn : null,
    note: data.note,
    follows_case_id: one.follows,
    closed_on: closed ? closing : null,
    result: closed ? (one.withdrawn ? 'withdrawn' : 'achieved') : null,
    created_by: one.advisors[0]?.id ?? null,
    created_at: `${one.openedOn}T10:00:00+09:00`,
    updated_at: `${touched}T10:30:00+09:00`,
  };
}

/** As far as its milestones carry it; before the first of them, somewhere on the way there. */
function stageOf({ kinds }: CaseSetting, { data, reached }: DrawnCase, random: Random): string {
  const stages = kinds.get(data.kind)?.stages ?? [];
  const known = new Set(reached.map(({ key }) => key));
  const barred = stages.findIndex(({ requires = null }) => requires !== null && !known.has(requires));
  const open = barred === -1 ? stages : stages.slice(0, barred);
  const stage = known.size > 0 ? open.at(-1) : random.pick(open);
  if (stage === undefined) throw new RangeError(`The chamber has no kind of case ${data.kind}`);
  return stage.key;
}

function milestoneRows({ note }: CasesData, { id, business, advisors, reached }: DrawnCase): JsonRow[] {
  const [lead] = advisors;
  const small = smallBusiness({ industryCode: business.industry.code, employees: business.employees });
  return reached.map(({ key, on }) => ({
    id: fixedId(`case-milestone/${id}/${key}`),
    case_id: id,
    key,
    reached_on: on,
    note,
    small,
    staff_id: lead?.id ?? null,
    department_id: lead?.departmentId ?? null,
    created_by: lead?.id ?? null,
    created_at: `${on}T08:30:00+09:00`,
  }));
}

function taskRows(
  { tasks, shares }: CasesData,
  { today }: CaseSetting,
  { id, mainOn, withdrawn, advisors }: DrawnCase,
  random: Random,
): JsonRow[] {
  if (mainOn <= today || withdrawn || !random.chance(shares.task)) return [];
  return [
    {
      id: fixedId(`case-task/${id}`),
      case_id: id,
      title: random.pick(tasks),
      due_on: workingDayFrom(addDays(today, random.integer(-4, 21))),
      assignee_id: advisors[0]?.id ?? null,
      state: 'open',
      created_at: `${today}T08:30:00+09:00`,
    },
  ];
}

function outcomeRows(
  { note, trends }: CasesData,
  { today }: CaseSetting,
  { id, data, mainOn, withdrawn }: DrawnCase,
  random: Random,
): JsonRow[] {
  const asOf = workingDayFrom(addDays(mainOn, A_YEAR));
  if (data.outcomes !== true || withdrawn || asOf > today) return [];
  return [
    {
      id: fixedId(`case-outcome/${id}`),
      case_id: id,
      as_of: asOf,
      sales: weightedKey(random, trends),
      gross_profit: weightedKey(random, trends),
      note,
      created_at: `${asOf}T10:00:00+09:00`,
    },
  ];
}
