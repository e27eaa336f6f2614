import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SchemeCallEntry } from './calls/scheme-call.entity';
import { SchemeCallService } from './calls/scheme-call.service';
import { DiagnosisRunner } from './diagnoses/diagnosis.runner';
import { DiagnosisService } from './diagnoses/diagnosis.service';
import { DiagnosisSweep } from './diagnoses/diagnosis.sweep';
import { ResultList } from './diagnoses/result-list.service';
import { SchemeDiagnosisRun } from './diagnoses/scheme-diagnosis.entity';
import { BusinessDiagnosisService } from './facts/business-diagnosis.service';
import { SchemeAnswerService } from './facts/scheme-answer.service';
import { Scheme } from './schemes/scheme.entity';
import { SchemeService } from './schemes/scheme.service';

const SERVICES = [
  BusinessDiagnosisService,
  DiagnosisRunner,
  DiagnosisService,
  DiagnosisSweep,
  ResultList,
  SchemeAnswerService,
  SchemeCallService,
  SchemeService,
];

/** 補助金・助成金: schemes, what their rules say of businesses, and whom to tell. */
@Module({
  imports: [TypeOrmModule.forFeature([Scheme, SchemeCallEntry, SchemeDiagnosisRun])],
  providers: SERVICES,
  exports: SERVICES,
})
export class SubsidiesModule {}
