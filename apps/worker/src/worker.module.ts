import { Module } from '@nestjs/common';
import { ConsultationsModule } from './consultations/consultations.module';
import { HousekeepingModule } from './housekeeping/housekeeping.module';
import { ImportsModule } from './imports/imports.module';
import { MailProcessingModule } from './mail/mail.module';
import { MemberProcessingModule } from './members/members.module';
import { RollupsModule } from './rollups/rollups.module';
import { SchemeProcessingModule } from './schemes/schemes.module';
import { SeminarProcessingModule } from './seminars/seminars.module';

/** The job edge: a processor a kind of job. */
@Module({
  imports: [
    ConsultationsModule,
    HousekeepingModule,
    ImportsModule,
    MailProcessingModule,
    MemberProcessingModule,
    RollupsModule,
    SchemeProcessingModule,
    SeminarProcessingModule,
  ],
})
export class WorkerModule {}
