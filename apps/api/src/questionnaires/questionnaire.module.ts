import { SeminarsModule } from '@banso/seminars';
import { StaffModule } from '@banso/staff';
import { Module } from '@nestjs/common';
import { PublicQuestionnaireController } from './public-questionnaire.controller';
import { QuestionnaireController } from './questionnaire.controller';

@Module({
  imports: [SeminarsModule, StaffModule],
  controllers: [QuestionnaireController, PublicQuestionnaireController],
})
export class QuestionnaireHttpModule {}
