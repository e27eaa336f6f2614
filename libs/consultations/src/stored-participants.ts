import type { TenantTransaction } from '@banso/platform';
import { ConsultationAdvisor } from './consultation-advisor.entity';
import { ConsultationBusiness } from './consultation-business.entity';
import type { CompleteConsultation } from './consultation-content';
import type { Participants } from './consultation-writer';
import type { Consultation } from './consultation.entity';

/** Who took part according to the tables, in order. */
export interface StoredParticipants {
  businesses: ConsultationBusiness[];
  advisors: ConsultationAdvisor[];
}

export async function storedParticipants(
  tx: TenantTransaction,
  consultationId: string,
): Promise<StoredParticipants> {
  const inOrder = { where: { consultationId }, order: { position: 'ASC' } } as const;
  return {
    businesses: await tx.manager.find(ConsultationBusiness, inOrder),
    advisors: await tx.manager.find(ConsultationAdvisor, inOrder),
  };
}

/** A stored record as the input that would have written it. */
export function completeFrom(
  record: Consultation,
  { businesses, advisors }: StoredParticipants,
): CompleteConsultation {
  return {
    occurredOn: record.occurredOn,
    startedAt: record.startedAt,
    businessIds: businesses.map(({ businessId }) => businessId),
    advisorIds: advisors.map(({ staffId }) => staffId),
    channel: record.channel,
    topics: record.topics,
    summary: record.summary,
    contactMinutes: record.contactMinutes,
    preparationMinutes: record.preparationMinutes,
    place: record.place,
    inquirerName: record.inquirerName,
    inquirerRelation: record.inquirerRelation,
    issue: record.issue,
    advice: record.advice,
    result: record.result,
    restrictedNote: record.restrictedNote,
    nextOn: record.nextOn,
    nextAction: record.nextAction,
    schemes: record.schemes,
    experts: record.experts,
    partners: record.partners,
    planNodeId: record.planNodeId,
    countable: record.countable,
    uncountableReason: record.uncountableReason,
  };
}

/** Those who stay keep what was noted of them when the record was written; an unknown size takes the present answer. */
export function withSnapshots(now: Participants, stored: StoredParticipants): Participants {
  const sizes = new Map(stored.businesses.map(({ businessId, small }) => [businessId, small]));
  const departments = new Map(stored.advisors.map(({ staffId, departmentId }) => [staffId, departmentId]));
  return {
    businesses: now.businesses.map((business) => {
      const size = sizes.get(business.id) ?? 'unknown';
      return size === 'unknown' ? business : { ...business, small: size };
    }),
    advisors: now.advisors.map((advisor) => {
      const department = departments.get(advisor.id);
      return department === undefined ? advisor : { ...advisor, departmentId: department };
    }),
  };
}
