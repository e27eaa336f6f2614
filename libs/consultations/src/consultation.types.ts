import type { SmallBusinessResult } from '@banso/japan';
import type { CountingVerdict } from './counting/counting-reasons';

/**
 * What a person writes down. Days are `YYYY-MM-DD`, times `HH:MM`, in Japan; `channel`, `topics` and
 * `inquirerRelation` are keys of the code lists `channel`, `topic` and `relation`, valid on the day of the consultation.
 */
export interface ConsultationInput {
  occurredOn: string;
  startedAt?: string | null;
  /** 1 to 20; the first is the one that it was mainly about. */
  businessIds: string[];
  /** 1 to 10; whoever records when left out. */
  advisorIds?: string[];
  channel: string;
  topics?: string[];
  summary: string;
  contactMinutes?: number | null;
  preparationMinutes?: number | null;
  place?: string | null;
  inquirerName?: string | null;
  inquirerRelation?: string | null;
  issue?: string | null;
  advice?: string | null;
  result?: string | null;
  restrictedNote?: string | null;
  nextOn?: string | null;
  nextAction?: string | null;
  schemes?: string[];
  experts?: string[];
  partners?: string[];
  planNodeId?: string | null;
  /** 計上対象. False needs `uncountableReason`. */
  countable?: boolean;
  uncountableReason?: string | null;
}

/** What an edit changes; null clears. */
export type ConsultationChanges = Partial<ConsultationInput>;

export interface ConsultedBusiness {
  id: string;
  name: string;
  small: SmallBusinessResult;
}

export interface ConsultingAdvisor {
  id: string;
  name: string;
  departmentId: string | null;
}

/** What one counting policy says about a record. */
export interface PolicyVerdict extends CountingVerdict {
  policy: string;
  policyName: string;
}

/** A consultation as it is read. */
export interface ConsultationRecord {
  id: string;
  occurredOn: string;
  startedAt: string | null;
  businesses: ConsultedBusiness[];
  advisors: ConsultingAdvisor[];
  channel: string;
  channelLabel: string;
  topics: string[];
  summary: string;
  contactMinutes: number | null;
  preparationMinutes: number | null;
  place: string | null;
  inquirerName: string | null;
  inquirerRelation: string | null;
  issue: string | null;
  advice: string | null;
  result: string | null;
  /** Null for a reader without the permission, whether or not there is one. */
  restrictedNote: string | null;
  nextOn: string | null;
  nextAction: string | null;
  schemes: string[];
  experts: string[];
  partners: string[];
  planNodeId: string | null;
  countable: boolean;
  uncountableReason: string | null;
  version: number;
  voidedAt: Date | null;
  voidReason: string | null;
  createdAt: Date;
  updatedAt: Date;
  /** By policy. Null straight after recording: reading the record tells. */
  counting: PolicyVerdict[] | null;
}

/** A consultation in a list. */
export interface ConsultationSummary {
  id: string;
  occurredOn: string;
  startedAt: string | null;
  businesses: { id: string; name: string }[];
  advisors: { id: string; name: string }[];
  channel: string;
  channelLabel: string;
  topics: string[];
  summary: string;
  /** What was promised next, and for when. */
  nextOn: string | null;
  nextAction: string | null;
  voided: boolean;
  /** Under the plan's policy. */
  counted: boolean;
  countReason: string | null;
}

/** Whether the reader may see what is restricted; says nothing about being allowed to read at all. */
export interface ReadingRights {
  restricted: boolean;
}
