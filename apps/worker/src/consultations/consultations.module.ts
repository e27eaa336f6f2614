import { ConsultationsModule as Consultations } from '@banso/consultations';
import { Module } from '@nestjs/common';
import { ConsultationProcessor } from './consultation.processor';

@Module({ imports: [Consultations], providers: [ConsultationProcessor] })
export class ConsultationsModule {}
