import { ActionPlansModule } from '@banso/action-plans';
import { ConsultationsModule } from '@banso/consultations';
import { Module } from '@nestjs/common';
import { ConsultationController } from './consultation.controller';

@Module({ imports: [ConsultationsModule, ActionPlansModule], controllers: [ConsultationController] })
export class ConsultationHttpModule {}
