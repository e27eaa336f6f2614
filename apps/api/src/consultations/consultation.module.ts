import { ConsultationsModule } from '@banso/consultations';
import { Module } from '@nestjs/common';
import { ConsultationController } from './consultation.controller';

@Module({ imports: [ConsultationsModule], controllers: [ConsultationController] })
export class ConsultationHttpModule {}
