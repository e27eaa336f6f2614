import { ConsultationsModule } from '@banso/consultations';
import { SupportCasesModule } from '@banso/support-cases';
import { Module } from '@nestjs/common';
import { CaseGuidance } from './case-guidance';
import { CaseProgressController } from './case-progress.controller';
import { SupportCaseController } from './support-case.controller';

@Module({
  imports: [ConsultationsModule, SupportCasesModule],
  controllers: [SupportCaseController, CaseProgressController],
  providers: [CaseGuidance],
})
export class SupportCaseHttpModule {}
