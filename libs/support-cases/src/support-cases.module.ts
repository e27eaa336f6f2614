import { MembersModule, SizeFollowers, TimelineSources } from '@banso/members';
import { Outbox } from '@banso/platform';
import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { caseTimeline } from './cases/case-timeline';
import { CaseHandOver } from './cases/hand-over.service';
import { SupportCaseReader } from './cases/support-case-reader.service';
import { SupportCase } from './cases/support-case.entity';
import { SupportCaseService } from './cases/support-case.service';
import { GuidanceRules } from './guidance/guidance-rule.service';
import { CaseKind } from './kinds/case-kind.entity';
import { CaseKindService } from './kinds/case-kind.service';
import { MilestoneService } from './progress/milestone.service';
import { OutcomeService } from './progress/outcome.service';
import { TaskService } from './progress/task.service';
import { settleUnknownSizes } from './progress/unknown-sizes';

const SERVICES = [
  CaseHandOver,
  CaseKindService,
  GuidanceRules,
  MilestoneService,
  OutcomeService,
  SupportCaseReader,
  SupportCaseService,
  TaskService,
];

/** 支援案件: support that goes on over months and years, and what it reached on the way. */
@Module({
  imports: [MembersModule, TypeOrmModule.forFeature([CaseKind, SupportCase])],
  providers: SERVICES,
  exports: SERVICES,
})
export class SupportCasesModule implements OnModuleInit {
  constructor(
    private readonly timelines: TimelineSources,
    private readonly sizes: SizeFollowers,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    for (const source of caseTimeline) this.timelines.register(source);
    this.sizes.register((tx, businessIds) => settleUnknownSizes(tx, this.outbox, businessIds));
  }
}
