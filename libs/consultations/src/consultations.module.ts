import { MembersModule, SizeFollowers, TimelineSources } from '@banso/members';
import { Outbox } from '@banso/platform';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationAdvisor } from './consultation-advisor.entity';
import { ConsultationBusiness } from './consultation-business.entity';
import { ConsultationReader } from './consultation-reader.service';
import { consultationTimeline } from './consultation-timeline';
import { ConsultedDaysService } from './consulted-days.service';
import { Consultation } from './consultation.entity';
import { ConsultationService } from './consultation.service';
import { CountingPolicy } from './counting/counting-policy.entity';
import { CountingPolicyService } from './counting/counting-policy.service';
import { LastConsulted } from './last-consulted.service';
import { PeopleMet } from './people-met.service';
import { SizeSettlement } from './size-settlement.service';
import { TextFiling } from './texts/text-filing.service';
import { settleUnknownSizes } from './unknown-sizes';

/** Consultations and the policies by which they count. */
@Module({
  imports: [
    MembersModule,
    TypeOrmModule.forFeature([Consultation, ConsultationBusiness, ConsultationAdvisor, CountingPolicy]),
  ],
  providers: [
    ConsultationService,
    ConsultationReader,
    ConsultedDaysService,
    CountingPolicyService,
    LastConsulted,
    PeopleMet,
    SizeSettlement,
    TextFiling,
  ],
  exports: [
    ConsultationService,
    ConsultationReader,
    ConsultedDaysService,
    CountingPolicyService,
    LastConsulted,
    PeopleMet,
    SizeSettlement,
    TextFiling,
  ],
})
export class ConsultationsModule implements OnModuleInit {
  constructor(
    private readonly timelines: TimelineSources,
    private readonly sizes: SizeFollowers,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.timelines.register(consultationTimeline);
    this.sizes.register(async (tx, businessIds) => {
      await settleUnknownSizes(tx, this.outbox, businessIds);
    });
  }
}
