import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ActionPlanHttpModule } from './action-plans/action-plan.module';
import { AuditEntryHttpModule } from './audit/audit-entry.module';
import { BusinessImportHttpModule } from './business-imports/business-import.module';
import { BusinessHttpModule } from './businesses/business.module';
import { CaseKindHttpModule } from './case-kinds/case-kind.module';
import { ChamberEventHttpModule } from './chamber-events/chamber-event.module';
import { CodeListHttpModule } from './code-lists/code-list.module';
import { ConsultationHttpModule } from './consultations/consultation.module';
import { CountingPolicyHttpModule } from './counting-policies/counting-policy.module';
import { DepartmentHttpModule } from './departments/department.module';
import { DesignationHttpModule } from './designations/designation.module';
import { DuesHttpModule } from './dues/dues.module';
import { EventExportHttpModule } from './event-exports/event-export.module';
import { EventOutcomeHttpModule } from './event-outcomes/event-outcome.module';
import { ExaminationSittingHttpModule } from './examinations/examination-sitting.module';
import { FollowUpHttpModule } from './follow-ups/follow-up.module';
import { FeedbackHttpModule } from './feedback/feedback.module';
import { HealthController } from './health/health.controller';
import { AccessGuard } from './http';
import { ProblemFilter } from './http/problem.filter';
import { IndicatorHttpModule } from './indicators/indicator.module';
import { JobHttpModule } from './jobs/job.module';
import { ReceptionHttpModule } from './receptions/reception.module';
import { ReferralHttpModule } from './referrals/referral.module';
import { RegistrationHttpModule } from './registrations/registration.module';
import { MailHttpModule } from './mails/mail.module';
import { MembershipMoveHttpModule } from './membership-moves/membership-move.module';
import { PetitionHttpModule } from './petitions/petition.module';
import { PublicEventHttpModule } from './public-events/public-event.module';
import { QuestionnaireHttpModule } from './questionnaires/questionnaire.module';
import { SchemeHttpModule } from './schemes/scheme.module';
import { SessionHttpModule } from './session/session.module';
import { StaffHttpModule } from './staff/staff.module';
import { SupportCaseHttpModule } from './support-cases/support-case.module';
import { SurveyRoundHttpModule } from './surveys/survey-round.module';
import { TokenHttpModule } from './tokens/token.module';
import { VisitCardHttpModule } from './visit-cards/visit-card.module';
import { YearlyTotalHttpModule } from './yearly-totals/yearly-total.module';

/** The HTTP edge: one module a noun. */
@Module({
  imports: [
    StaffModule,
    ActionPlanHttpModule,
    AuditEntryHttpModule,
    BusinessHttpModule,
    BusinessImportHttpModule,
    CaseKindHttpModule,
    ChamberEventHttpModule,
    CodeListHttpModule,
    ConsultationHttpModule,
    CountingPolicyHttpModule,
    DepartmentHttpModule,
    DesignationHttpModule,
    DuesHttpModule,
    EventExportHttpModule,
    EventOutcomeHttpModule,
    ExaminationSittingHttpModule,
    FollowUpHttpModule,
    FeedbackHttpModule,
    IndicatorHttpModule,
    JobHttpModule,
    MembershipMoveHttpModule,
    PetitionHttpModule,
    PublicEventHttpModule,
    QuestionnaireHttpModule,
    ReceptionHttpModule,
    ReferralHttpModule,
    RegistrationHttpModule,
    MailHttpModule,
    SchemeHttpModule,
    SessionHttpModule,
    StaffHttpModule,
    SupportCaseHttpModule,
    SurveyRoundHttpModule,
    TokenHttpModule,
    VisitCardHttpModule,
    YearlyTotalHttpModule,
  ],
  controllers: [HealthController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
})
export class ApiModule {}
