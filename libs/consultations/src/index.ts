export { ConsultationAdvisor } from './consultation-advisor.entity';
export { ConsultationBusiness } from './consultation-business.entity';
// What a visit asks of the database, without the service around it: test/bench measures it bare (ADR 0012).
export { completed, contentOf } from './consultation-content';
export { lookUp, requireReferences } from './consultation-lookup';
export {
  CONSULTATION_ORDERS,
  type ConsultationFilter,
  type ConsultationOrder,
  type ConsultationPlace,
} from './consultation-page';
export { insertConsultation } from './consultation-writer';
export { ConsultationReader } from './consultation-reader.service';
export { Consultation } from './consultation.entity';
export { ConsultationService, type Recorded } from './consultation.service';
export type {
  ConsultationChanges,
  ConsultationInput,
  ConsultationRecord,
  ConsultationSummary,
  ConsultedBusiness,
  ConsultingAdvisor,
  PolicyVerdict,
  ReadingRights,
} from './consultation.types';
export { ConsultationsModule } from './consultations.module';
export { consultationActivities } from './counting/consultation-activities';
export { CountingPolicy } from './counting/counting-policy.entity';
export { CountingPolicyService } from './counting/counting-policy.service';
export {
  COUNTING_KEYS,
  type CountingKey,
  type CountingPolicyChanges,
  type CountingPolicyInput,
  PLAN_POLICY,
} from './counting/counting-policy.types';
export { type ConsultedDays, ConsultedDaysService } from './consulted-days.service';
export { LastConsulted } from './last-consulted.service';
export { PeopleMet, type PersonMet } from './people-met.service';
export type { MyMonth } from './my-month';
export { SizeSettlement } from './size-settlement.service';
export { FILE_CONSULTATION_TEXTS } from './texts/text-filing.job';
export { TextFiling } from './texts/text-filing.service';
