import type { Role } from '@banso/staff';

/** seeds/demo/chamber.yaml */
export interface ChamberData {
  name: string;
  plan: PresentPlanData;
  /** A plan of others, of the same years, that the chamber has a part in. */
  partnerPlan: PresentPlanData;
  staff: StaffData[];
  wards: WardData[];
}

/** A shipped plan, by its code, moved to the present under another. */
export interface PresentPlanData {
  source: string;
  code: string;
  titleSuffix: string;
}

export interface StaffData {
  address: string;
  signIn?: boolean;
  role: Role;
  family: string;
  given: string;
  familyKana: string;
  givenKana: string;
  department?: string;
  /** Advisors only: how much of the work is theirs, and whose businesses they look after. */
  weight?: number;
  wards?: string[];
}

export interface WardData {
  key: string;
  label: string;
  labelEn: string;
  exchange: string;
  towns: { key: string; label: string; kana: string; labelEn: string; postal: string; weight: number }[];
}

/** How often each key comes up. */
export type Weights = Record<string, number>;

/** seeds/demo/businesses.yaml. Word lists are words parted by blanks, each with its kana behind a slash. */
export interface BusinessesData {
  count: number;
  note: string;
  registryOffice: string;
  fixed: { name: string; nameKana: string; industry: string }[];
  surnames: string;
  givenNames: { men: string; women: string };
  words: string;
  legalForms: { text: string; place: 'before' | 'after'; weight: number }[];
  industries: IndustryData[];
  positions: { company: string; limitedLiability: string; soleProprietor: string };
  others: string[];
  successors: Weights;
  memberships: MembershipsData;
}

export interface IndustryData {
  code: string;
  weight: number;
  section: string;
  corporate: number;
  employees: [from: number, usual: number, to: number];
  names: string[];
  goods: string[];
}

export interface MembershipsData {
  everMember: number;
  joinedDuringPlan: number;
  withdrawn: number;
  kinds: Weights;
  campaignMonths: number[];
  referred: number;
  referrerNotes: string[];
  withdrawalReasons: Weights;
}

/** seeds/demo/consultations.yaml */
export interface ConsultationsData {
  perPlan: number;
  months: Record<string, number>;
  channels: ChannelData[];
  shares: Record<
    | 'twoBusinesses'
    | 'twoAdvisors'
    | 'detailed'
    | 'promised'
    | 'linkedToPlan'
    | 'uncountable'
    | 'voided'
    | 'restricted'
    | 'secondTopic'
    | 'byRepresentative',
    number
  >;
  relations: Weights;
  uncountableReasons: string[];
  voidReasons: string[];
  restrictedNotes: string[];
  fillings: Record<string, string[]>;
  topics: TopicData[];
}

export interface ChannelData {
  key: string;
  weight: number;
  minutes: [from: number, to: number];
  place: string[];
  lead: string[];
}

export interface TopicData {
  key: string;
  weight: number;
  planNode: string;
  busy?: { months: number[]; factor: number };
  /** Only for businesses of at most, or of at least, so many years. */
  youngerThan?: number;
  olderThan?: number;
  schemes: string[];
  partners: string[];
  experts: string[];
  summaries: string[];
  issues: string[];
  advices: string[];
  results: string[];
  nexts: string[];
}

/** seeds/demo/figures.yaml */
export interface FiguresData {
  note: string;
  figures: {
    indicator: string;
    entries?: { year: number; on: string; value?: number; numerator?: number; denominator?: number }[];
    monthly?: { year: number; values: number[] }[];
  }[];
}

/** seeds/demo/events.yaml */
export interface EventsData {
  note: string;
  /** Sign-ups that did not come, and that were taken back, per one who came. */
  absent: number;
  cancelled: number;
  /** 成約額, from and to, and where foreign professionals come from. */
  outcomes: { yen: [from: number, to: number]; universities: string[] };
  /** What answers to questionnaires say in words; `written`: how many do, per answer. */
  remarks: { written: number; pleased: string[]; critical: string[]; wishes: string[] };
  events: EventData[];
  surveys: {
    survey: string;
    title: string;
    department: string;
    rounds: { year: number; on: string; returned: number; distributed: number }[];
  }[];
  /** `passRates`: of those who sit a grade, how many pass; `grades`: how many sat which. */
  passRates: Record<string, number>;
  examinations: { examination: string; year: number; on: string; grades: Record<string, number> }[];
}

export interface EventData {
  series: string;
  kind: string;
  title: string;
  venue: string;
  department: string;
  planNode: string;
  /** `business`: people of businesses; anything else belongs to none. */
  participant: string;
  hours: [from: string, to: string];
  /** One unless told; one after another. */
  days?: number;
  capacity?: number;
  feeYen?: number;
  memberFeeYen?: number;
  /** `answered`: per one who came; `scores`: how often 満足度 is 1, 2, 3, 4, 5. Without it nobody is asked. */
  questionnaire?: { answered: number; scores: number[] };
  /** `attended`: how many came; `share`: which share of the members of the day did, who are then listed. */
  dates: { year: number; on: string; attended?: number; share?: number; outcomes?: OutcomesData }[];
}

/** What came of an event: 商談, 成約, 内定, 採用した外国人材. */
export interface OutcomesData {
  talks?: number;
  contracts?: number;
  offers?: number;
  hires?: number;
}

/** A day of the plan: its fiscal year, from 0, and the day in it. */
export interface DayOfPlan {
  year: number;
  on: string;
}

/** seeds/demo/cases.yaml */
export interface CasesData {
  note: string;
  kinds: CaseKindData[];
  shares: Record<'withdrawn' | 'secondAdvisor' | 'follows' | 'task', number>;
  trends: Weights;
  tasks: string[];
}

/** The cases of one kind. Days are counted from the milestone that they lead to. */
export interface CaseKindData {
  kind: string;
  main: string;
  perYear: number[];
  opensBefore: [from: number, to: number];
  others?: Record<string, [from: number, to: number]>;
  follows?: string;
  dueAtMain?: boolean;
  outcomes?: boolean;
  titles: string[];
}

/** seeds/demo/voices.yaml */
export interface VoicesData {
  note: string;
  voices: (DayOfPlan & {
    channel: string;
    body: string;
    company?: string;
    department?: string;
    state?: string;
    answer?: string;
    answered?: DayOfPlan;
  })[];
  petitions: (DayOfPlan & {
    title: string;
    addressee: string;
    department: string;
    items: { text: string; state?: string; answer?: string; answered?: DayOfPlan }[];
  })[];
  yearlyTotals: { series: string; entries: (DayOfPlan & { amount: number })[] }[];
}
