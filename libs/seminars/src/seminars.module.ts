import { MembersModule, TimelineSources } from '@banso/members';
import { PublicThrottle } from '@banso/platform';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttendanceService } from './attendance/attendance.service';
import { RecentAttendance } from './attendance/recent-attendance.service';
import { ReceptionReader } from './attendance/reception-reader.service';
import { WalkInService } from './attendance/walk-in.service';
import { ChamberEventReader } from './events/chamber-event-reader.service';
import { ChamberEvent } from './events/chamber-event.entity';
import { ChamberEventService } from './events/chamber-event.service';
import { EventEligibleService } from './events/event-eligible.service';
import { EventSession } from './events/event-session.entity';
import { ExaminationSitting } from './examinations/examination-sitting.entity';
import { ExaminationSittingService } from './examinations/examination-sitting.service';
import { EventOutcomeReader } from './outcomes/event-outcome-reader.service';
import { EventOutcome } from './outcomes/event-outcome.entity';
import { EventOutcomeService } from './outcomes/event-outcome.service';
import { outcomeTimeline } from './outcomes/outcome-timeline';
import { RegistrationMails } from './mails/registration-mails.service';
import { Reminders } from './mails/reminders.service';
import { OwnRegistrationService } from './public/own-registration.service';
import { PublicEventReader } from './public/public-event-reader.service';
import { PublicSignUpService } from './public/public-sign-up.service';
import { SignUpThrottle } from './public/sign-up-throttle.service';
import { AnswerThrottle } from './questionnaires/answer-throttle.service';
import { PublicQuestionnaireService } from './questionnaires/public-questionnaire.service';
import { QuestionnaireReader } from './questionnaires/questionnaire-reader.service';
import { QuestionnaireService } from './questionnaires/questionnaire.service';
import { EventRegistration } from './registrations/event-registration.entity';
import { eventTimeline } from './registrations/event-timeline';
import { RegistrationChangeService } from './registrations/registration-change.service';
import { RegistrationReader } from './registrations/registration-reader.service';
import { RegistrationService } from './registrations/registration.service';
import { SurveyRound } from './surveys/survey-round.entity';
import { SurveyRoundService } from './surveys/survey-round.service';
import { YearlyTotal } from './yearly-totals/yearly-total.entity';
import { YearlyTotalService } from './yearly-totals/yearly-total.service';

/** 催事・調査・検定: events, who signed up for them and who came; rounds of surveys and sittings of examinations. */
@Module({
  imports: [
    MembersModule,
    TypeOrmModule.forFeature([
      ChamberEvent,
      EventOutcome,
      EventSession,
      EventRegistration,
      ExaminationSitting,
      SurveyRound,
      YearlyTotal,
    ]),
  ],
  providers: [
    AnswerThrottle,
    AttendanceService,
    ChamberEventReader,
    ChamberEventService,
    EventEligibleService,
    EventOutcomeReader,
    EventOutcomeService,
    ExaminationSittingService,
    OwnRegistrationService,
    PublicEventReader,
    PublicQuestionnaireService,
    PublicSignUpService,
    PublicThrottle,
    QuestionnaireReader,
    QuestionnaireService,
    RecentAttendance,
    ReceptionReader,
    RegistrationChangeService,
    RegistrationMails,
    RegistrationReader,
    RegistrationService,
    Reminders,
    SignUpThrottle,
    SurveyRoundService,
    WalkInService,
    YearlyTotalService,
  ],
  exports: [
    AttendanceService,
    ChamberEventReader,
    ChamberEventService,
    EventEligibleService,
    EventOutcomeReader,
    EventOutcomeService,
    ExaminationSittingService,
    OwnRegistrationService,
    PublicEventReader,
    PublicQuestionnaireService,
    PublicSignUpService,
    QuestionnaireReader,
    QuestionnaireService,
    RecentAttendance,
    ReceptionReader,
    RegistrationChangeService,
    RegistrationReader,
    RegistrationService,
    Reminders,
    SurveyRoundService,
    WalkInService,
    YearlyTotalService,
  ],
})
export class SeminarsModule implements OnModuleInit {
  constructor(private readonly timelines: TimelineSources) {}

  onModuleInit(): void {
    this.timelines.register(eventTimeline);
    this.timelines.register(outcomeTimeline);
  }
}
