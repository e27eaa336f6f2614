/** The names that the screens know the server's views by. Only this file and `client.ts` read the generated schema. */
import type { components } from './schema';

type Schemas = components['schemas'];

export type SessionView = Schemas['SessionView'];
export type StaffView = Schemas['StaffView'];
export type StaffInput = Schemas['StaffInputDto'];
export type Role = StaffView['role'];
export type DepartmentView = Schemas['DepartmentView'];
export type CodeListView = Schemas['CodeListView'];
export type CodeEntryView = Schemas['CodeEntryView'];
export type TokenView = Schemas['TokenView'];
export type AuditEntryView = Schemas['AuditEntryView'];
export type JobsView = Schemas['JobsView'];
export type MailsView = Schemas['MailsView'];
export type UnsentMail = Schemas['UnsentMailView'];

export type BusinessSummary = Schemas['BusinessSummaryView'];
export type BusinessView = Schemas['BusinessView'];
export type BusinessInput = Schemas['BusinessInputDto'];
export type PersonView = Schemas['PersonView'];
export type PersonInput = Schemas['PersonInputDto'];
export type MembershipView = Schemas['MembershipView'];
export type MembershipInput = Schemas['MembershipInputDto'];
export type TimelineItem = Schemas['TimelineItemView'];
export type ImportView = Schemas['ImportView'];

export type ConsultationInput = Schemas['ConsultationInputDto'];
export type ConsultationView = Schemas['ConsultationView'];
export type ConsultationSummary = Schemas['ConsultationSummaryView'];
export type ConsultationCounting = Schemas['PolicyVerdictView'];
export type MyMonthView = Schemas['MyMonthView'];
export type CountingPolicyView = Schemas['CountingPolicyView'];
export type CountingPolicyInput = Schemas['CountingPolicyInputDto'];

export type PlanSummary = Schemas['PlanSummaryView'];
export type BoardView = Schemas['BoardView'];
export type BoardNode = Schemas['PlanNodeView'];
export type BoardGoal = Schemas['GoalView'];
export type GoalReview = Schemas['GoalReviewView'];
export type BoardIndicator = Schemas['BoardIndicatorView'];
export type NetBeside = Schemas['NetBesideView'];
export type BoardFigure = Schemas['FigureView'];
export type FigureSpan = Schemas['FigureSpanView'];
export type FrontMatterSection = Schemas['TextSectionView'];
export type Mark = BoardFigure['mark'];
export type IndicatorView = Schemas['IndicatorView'];
export type IndicatorRecord = Schemas['IndicatorRecordView'];
export type ManualEntryView = Schemas['ManualEntryView'];
export type ManualEntryInput = Schemas['ManualEntryDto'];

export type ChamberEventView = Schemas['ChamberEventView'];
export type ChamberEventSummary = Schemas['ChamberEventSummaryView'];
export type CalendarDay = Schemas['CalendarDayView'];
export type ChamberEventInput = Schemas['ChamberEventInputDto'];
export type EventSessionView = Schemas['EventSessionView'];
export type EventSessionChange = Schemas['EventSessionChangeDto'];
export type EventState = ChamberEventView['state'];
export type RegistrationView = Schemas['RegistrationView'];
export type RegistrationInput = Schemas['RegistrationInputDto'];
export type ReceptionView = Schemas['ReceptionView'];
export type ReceptionPerson = Schemas['ReceptionPersonView'];
export type CheckInInput = Schemas['CheckInDto'];
export type WalkInInput = Schemas['WalkInDto'];
export type RegistrationLink = RegistrationView['link'];
export type SeatView = Schemas['SeatView'];
export type SeatState = SeatView['state'];
export type MatchCandidate = Schemas['MatchCandidateView'];

export type PublicEventSummary = Schemas['PublicEventSummary'];
export type PublicEventView = Schemas['PublicEventView'];
export type PublicSessionView = Schemas['PublicSessionView'];
export type PublicRegistrationView = Schemas['PublicRegistrationView'];
export type PublicSeatView = Schemas['PublicSeatView'];
export type PublicRegistrationInput = Schemas['PublicRegistrationInputDto'];
export type OwnChanges = Schemas['OwnChangesDto'];

export type SurveyRoundView = Schemas['SurveyRoundView'];
export type SurveyRoundInput = Schemas['SurveyRoundInputDto'];
export type SurveyTotals = Schemas['SurveyTotalsView'];
export type SurveyYearView = Schemas['SurveyYearView'];
export type ExaminationSittingView = Schemas['ExaminationSittingView'];
export type ExaminationSittingInput = Schemas['ExaminationSittingInputDto'];
export type ExamineeTotals = Schemas['ExamineeTotalsView'];
export type GradeTotals = Schemas['GradeTotalsView'];
export type ExaminationYearView = Schemas['ExaminationYearView'];

export type EventOutcomeView = Schemas['EventOutcomeView'];
export type EventOutcomeInput = Schemas['EventOutcomeInputDto'];
export type OutcomeKind = Schemas['OutcomeKind'];
export type OutcomeTotals = Schemas['OutcomeTotalsView'];

export type QuestionnaireView = Schemas['QuestionnaireView'];
export type QuestionView = Schemas['QuestionView'];
export type QuestionInput = Schemas['QuestionInputDto'];
export type QuestionKind = QuestionView['kind'];
export type QuestionnaireResultsView = Schemas['QuestionnaireResultsView'];
export type QuestionResultView = Schemas['QuestionResultView'];
export type QuestionnaireAnswer = Schemas['QuestionnaireAnswerView'];
export type PublicQuestionnaireView = Schemas['PublicQuestionnaireView'];
export type QuestionnaireAnswerInput = Schemas['QuestionnaireAnswerInputDto'];
export type FollowUp = Schemas['FollowUpView'];

export type YearlyTotalView = Schemas['YearlyTotalView'];
export type YearlyTotalInput = Schemas['YearlyTotalInputDto'];
export type YearlyTotalYearView = Schemas['YearlyTotalYearView'];

export type FeedbackView = Schemas['FeedbackView'];
export type FeedbackSummary = Schemas['FeedbackSummaryView'];
export type FeedbackCounts = Schemas['FeedbackCountsView'];
export type FeedbackFilter = keyof FeedbackCounts;
export type FeedbackStep = Schemas['FeedbackStepView'];
export type FeedbackHandling = Schemas['FeedbackHandlingDto'];
export type PetitionView = Schemas['PetitionView'];
export type PetitionItemView = Schemas['PetitionItemView'];
export type PetitionAnswerState = PetitionItemView['answerState'];
export type PetitionInput = Schemas['PetitionInputDto'];
export type PetitionTotals = Schemas['PetitionTotalsView'];

export type CampaignView = Schemas['CampaignView'];
export type CampaignInput = Schemas['CampaignInputDto'];
export type ReferralTotals = Schemas['ReferralTotalsView'];
export type Referrer = Schemas['ReferrerView'];
export type ReferrerKind = Referrer['kind'] | 'none';
export type ReferredMembership = Schemas['ReferredMembershipView'];
export type MembershipMovesView = Schemas['MembershipMovesView'];
export type MoveCount = Schemas['MoveCountView'];
export type MoveGroup = MoveCount['group'];
export type Move = 'joined' | 'withdrawn';
export type MovedMembership = Schemas['MovedMembershipView'];
export type DuesView = Schemas['DuesView'];
export type DuesState = DuesView['state'];
export type DuesListState = DuesState | 'unpaid';
export type DuesYearView = Schemas['DuesYearView'];
export type DesignationYearView = Schemas['DesignationYearView'];
export type DesignationView = Schemas['DesignationView'];
export type DesignationResult = DesignationView['result'];
export type DesignationGround = DesignationView['ground'];

export type CaseSummary = Schemas['CaseSummaryView'];
export type CaseView = Schemas['SupportCaseView'];
export type CaseInput = Schemas['SupportCaseInputDto'];
export type CaseState = 'open' | 'closed' | 'voided' | 'all';
export type CaseMilestone = Schemas['CaseMilestoneView'];
export type CaseTask = Schemas['CaseTaskView'];
export type CaseOutcome = Schemas['CaseOutcomeView'];
export type Trend = CaseOutcome['sales'];
export type VisitCardView = Schemas['VisitCardView'];
export type CaseBoardView = Schemas['CaseBoardView'];
export type BoardStage = Schemas['BoardStageView'];
export type KeyAndLabel = Schemas['KeyAndLabelView'];
export type CaseKindView = Schemas['CaseKindView'];
export type CaseKindInput = Schemas['CaseKindInputDto'];

export type SchemeSummary = Schemas['SchemeSummaryView'];
export type SchemeView = Schemas['SchemeView'];
export type SchemeFinding = Schemas['SchemeFindingView'];
export type SchemeVerdict = SchemeFinding['verdict'];
export type SchemeRuleFinding = Schemas['RuleFindingView'];
export type SchemeTruth = SchemeRuleFinding['truth'];
export type SchemeAsk = Schemas['AskView'];
export type SchemeAnswered = Schemas['AnsweredView'];
export type DiagnosisOverview = Schemas['DiagnosisOverviewView'];
export type DiagnosisRun = Schemas['DiagnosisRunView'];
export type SchemeResult = Schemas['SchemeResultView'];
export type SchemeCallEntry = Schemas['SchemeCallEntryView'];

/** What people may be allowed to do, as the server lists it in the session. */
export type Permission =
  | 'business:read'
  | 'business:write'
  | 'membership:write'
  | 'dues:read'
  | 'dues:write'
  | 'import:run'
  | 'consultation:read'
  | 'consultation:read-restricted'
  | 'consultation:write'
  | 'support-case:read'
  | 'support-case:write'
  | 'event:read'
  | 'event:write'
  | 'reception:run'
  | 'registration:write'
  | 'feedback:read'
  | 'feedback:write'
  | 'petition:read'
  | 'petition:write'
  | 'scheme:read'
  | 'scheme:write'
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
