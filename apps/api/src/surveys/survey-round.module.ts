import { SeminarsModule } from '@banso/seminars';
import { Module } from '@nestjs/common';
import { SurveyRoundController } from './survey-round.controller';

@Module({ imports: [SeminarsModule], controllers: [SurveyRoundController] })
export class SurveyRoundHttpModule {}
