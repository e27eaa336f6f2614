import { ConsultationsModule } from '@banso/consultations';
import { MembersModule } from '@banso/members';
import { SupportCasesModule } from '@banso/support-cases';
import { Module } from '@nestjs/common';
import { VisitCardController } from './visit-card.controller';
import { VisitCards } from './visit-card';

@Module({
  imports: [ConsultationsModule, MembersModule, SupportCasesModule],
  controllers: [VisitCardController],
  providers: [VisitCards],
})
export class VisitCardHttpModule {}
