import {
  CADENCES,
  type CadenceName,
  type CallRound,
  type CaseKind,
  type CaseMilestoneKind,
  type CaseStage,
  type FollowUpRule,
  type GuidanceRule,
} from '@banso/support-cases';
import { ApiProperty } from '@nestjs/swagger';

export class CaseStageView implements CaseStage {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  label: string;

  @ApiProperty({ type: String, nullable: true, description: 'この段階に進む前に要る節目' })
  requires: string | null;
}

export class CaseMilestoneKindView implements CaseMilestoneKind {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  label: string;
}

export class CallRoundView implements CallRound {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  label: string;

  @ApiProperty({ type: String, format: 'date', description: '公募の締切' })
  closesOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: '様式4の受付期限' })
  formBy: string | null;
}

export class FollowUpRuleView implements FollowUpRule {
  @ApiProperty({ enum: CADENCES })
  every: CadenceName;

  @ApiProperty({ type: String, description: 'この節目の日から始まる' })
  from: string;
}

export class GuidanceRuleView implements GuidanceRule {
  @ApiProperty({ type: 'integer', description: '要る指導の月数' })
  months: number;

  @ApiProperty({ type: String, description: 'この節目までの指導' })
  before: string;

  @ApiProperty({ type: 'integer', description: '何か月前までの相談から数えるか' })
  withinMonths: number;
}

export class CaseKindView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  label: string;

  @ApiProperty({ type: 'integer' })
  sortOrder: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: string | null;

  @ApiProperty({ type: [CaseStageView], description: '段階の順' })
  stages: CaseStageView[];

  @ApiProperty({ type: [CaseMilestoneKindView] })
  milestones: CaseMilestoneKindView[];

  @ApiProperty({ type: String, nullable: true, description: 'コード表 plan-kind のキー' })
  planKind: string | null;

  @ApiProperty({ type: FollowUpRuleView, nullable: true })
  followUp: FollowUpRuleView | null;

  @ApiProperty({ type: GuidanceRuleView, nullable: true })
  guidance: GuidanceRuleView | null;

  @ApiProperty({ type: [CallRoundView] })
  callRounds: CallRoundView[];

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class CaseKindListView {
  @ApiProperty({ type: [CaseKindView], description: '並び順。期限の切れたものも含む' })
  items: CaseKindView[];
}

export function caseKindView(kind: CaseKind): CaseKindView {
  const { id, key, label, sortOrder, validFrom, validTo, milestones, planKind, followUp, guidance, version } =
    kind;
  return {
    id,
    key,
    label,
    sortOrder,
    validFrom,
    validTo,
    stages: kind.stages.map(({ requires = null, ...stage }) => ({ ...stage, requires })),
    milestones,
    planKind,
    followUp,
    guidance,
    callRounds: kind.callRounds.map(({ formBy = null, ...round }) => ({ ...round, formBy })),
    version,
  };
}
