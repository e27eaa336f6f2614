/** The names that the screens know the server's views by. Only this file and `client.ts` read the generated schema. */
import type { components } from './schema';

type Schemas = components['schemas'];

export type SessionView = Schemas['SessionView'];
export type StaffView = Schemas['StaffView'];
export type StaffInput = Schemas['StaffInput'];
export type Role = StaffView['role'];
export type DepartmentView = Schemas['DepartmentView'];
export type CodeListView = Schemas['CodeListView'];
export type CodeEntryView = Schemas['CodeEntryView'];
export type TokenView = Schemas['TokenView'];
export type AuditEntryView = Schemas['AuditEntryView'];
export type JobsView = Schemas['JobsView'];

export type BusinessSummary = Schemas['BusinessSummary'];
export type BusinessView = Schemas['BusinessView'];
export type BusinessInput = Schemas['BusinessInput'];
export type PersonView = Schemas['PersonView'];
export type PersonInput = Schemas['PersonInput'];
export type MembershipView = Schemas['MembershipView'];
export type MembershipInput = Schemas['MembershipInput'];
export type TimelineItem = Schemas['TimelineItem'];
export type ImportView = Schemas['ImportView'];

export type ConsultationInput = Schemas['ConsultationInput'];
export type ConsultationView = Schemas['ConsultationView'];
export type ConsultationSummary = Schemas['ConsultationSummary'];
export type ConsultationCounting = Schemas['ConsultationCounting'];
export type MyMonthView = Schemas['MyMonthView'];
export type CountingPolicyView = Schemas['CountingPolicyView'];
export type CountingPolicyInput = Schemas['CountingPolicyInput'];

export type PlanSummary = Schemas['PlanSummary'];
export type BoardView = Schemas['BoardView'];
export type BoardNode = Schemas['BoardNode'];
export type BoardGoal = Schemas['BoardGoal'];
export type GoalReview = Schemas['GoalReview'];
export type BoardIndicator = Schemas['BoardIndicator'];
export type BoardFigure = Schemas['BoardFigure'];
export type FrontMatterSection = Schemas['FrontMatterSection'];
export type Mark = BoardFigure['mark'];
export type IndicatorView = Schemas['IndicatorView'];
export type IndicatorRecord = Schemas['IndicatorRecord'];
export type ManualEntryView = Schemas['ManualEntryView'];
export type ManualEntryInput = Schemas['ManualEntryInput'];

/** What people may be allowed to do, as the server lists it in the session. */
export type Permission =
  | 'business:read'
  | 'business:write'
  | 'membership:write'
  | 'import:run'
  | 'consultation:read'
  | 'consultation:read-restricted'
  | 'consultation:write'
  | 'plan:read'
  | 'plan:write'
  | 'manual-entry:write'
  | 'goal:review'
  | 'settings:read'
  | 'settings:write'
  | 'staff:write'
  | 'audit:read'
  | 'jobs:read'
  | 'jobs:run'
  | 'token:own';
