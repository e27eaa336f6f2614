import type { SmallBusinessResult } from '@banso/japan';
import {
  CASE_RESULTS,
  type CaseAdvisor,
  type CaseLink,
  type CaseMilestone,
  type CaseOutcome,
  type CaseResult,
  type CaseSummary,
  type CaseTask,
  type GuidanceClock,
  type HandedOver,
  type KeyAndLabel,
  TASK_STATES,
  type TaskState,
  type Trend,
  TRENDS,
} from '@banso/support-cases';
import { ApiProperty } from '@nestjs/swagger';

const NULLABLE_ID = { type: String, format: 'uuid', nullable: true } as const;
const NULLABLE_TEXT = { type: String, nullable: true } as const;
const NULLABLE_DAY = { type: String, format: 'date', nullable: true } as const;
const NULLABLE_INSTANT = { type: String, format: 'date-time', nullable: true } as const;

export class KeyAndLabelView implements KeyAndLabel {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  label: string;
}

export class CaseAdvisorView implements CaseAdvisor {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: Boolean, description: '退職などで使えない人は false' })
  active: boolean;
}

export class LastMilestoneView {
  @ApiProperty({ type: String })
  label: string;

  @ApiProperty({ type: String, format: 'date' })
  reachedOn: string;
}

export class NextTaskView {
  @ApiProperty({ type: String })
  title: string;

  @ApiProperty(NULLABLE_DAY)
  dueOn: string | null;
}

/** What a list, a board and the page of one case show. */
class CaseHeadView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  kind: string;

  @ApiProperty({ type: String })
  kindLabel: string;

  @ApiProperty({ type: String, format: 'uuid' })
  businessId: string;

  @ApiProperty({ type: String })
  businessName: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  stage: string;

  @ApiProperty({ type: String })
  stageLabel: string;

  @ApiProperty({ type: String, format: 'date' })
  openedOn: string;

  @ApiProperty(NULLABLE_TEXT)
  callRoundLabel: string | null;

  @ApiProperty(NULLABLE_DAY)
  deadline: string | null;

  @ApiProperty(NULLABLE_DAY)
  closedOn: string | null;

  @ApiProperty({ enum: CASE_RESULTS, nullable: true, type: String })
  result: CaseResult | null;

  @ApiProperty({ type: [CaseAdvisorView], description: '先頭が主担当' })
  advisors: CaseAdvisorView[];

  @ApiProperty(NULLABLE_INSTANT)
  voidedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

export class CaseSummaryView extends CaseHeadView {
  @ApiProperty({ type: LastMilestoneView, nullable: true })
  lastMilestone: LastMilestoneView | null;

  @ApiProperty({ type: NextTaskView, nullable: true })
  nextTask: NextTaskView | null;

  @ApiProperty({ type: 'integer' })
  openTasks: number;
}

export class CaseStageStateView extends KeyAndLabelView {
  @ApiProperty({ type: [KeyAndLabelView], description: 'この段階に進む前に、まだ足りない節目' })
  missing: KeyAndLabelView[];
}

export class CaseMilestoneView extends KeyAndLabelView implements Omit<CaseMilestone, 'voidedAt'> {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date' })
  reachedOn: string;

  @ApiProperty(NULLABLE_TEXT)
  note: string | null;

  @ApiProperty({ enum: ['small', 'not-small', 'unknown'], description: '記録したときの小規模事業者の判定' })
  small: SmallBusinessResult;

  @ApiProperty({ type: String, description: '記録したときの主担当' })
  staffName: string;

  @ApiProperty(NULLABLE_INSTANT)
  voidedAt: string | null;

  @ApiProperty(NULLABLE_TEXT)
  voidReason: string | null;
}

export class CaseTaskView implements CaseTask {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty(NULLABLE_DAY)
  dueOn: string | null;

  @ApiProperty(NULLABLE_ID)
  assigneeId: string | null;

  @ApiProperty(NULLABLE_TEXT)
  assigneeName: string | null;

  @ApiProperty({ enum: TASK_STATES })
  state: TaskState;

  @ApiProperty(NULLABLE_DAY)
  doneOn: string | null;

  @ApiProperty(NULLABLE_TEXT)
  doneByName: string | null;
}

export class CaseOutcomeView implements Omit<CaseOutcome, 'voidedAt'> {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date' })
  asOf: string;

  @ApiProperty({ enum: TRENDS, description: '売上高' })
  sales: Trend;

  @ApiProperty({ enum: TRENDS, description: '粗利' })
  grossProfit: Trend;

  @ApiProperty(NULLABLE_TEXT)
  note: string | null;

  @ApiProperty(NULLABLE_INSTANT)
  voidedAt: string | null;

  @ApiProperty(NULLABLE_TEXT)
  voidReason: string | null;
}

export class CaseLinkView implements CaseLink {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  kind: string;

  @ApiProperty({ type: String })
  kindLabel: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String, format: 'date' })
  openedOn: string;

  @ApiProperty(NULLABLE_DAY)
  closedOn: string | null;

  @ApiProperty({ enum: CASE_RESULTS, nullable: true, type: String })
  result: CaseResult | null;

  @ApiProperty(NULLABLE_ID)
  followsCaseId: string | null;
}

export class GuidanceClockView implements GuidanceClock {
  @ApiProperty({ type: 'integer', description: '要る指導の月数' })
  months: number;

  @ApiProperty({ type: String, description: '指導が要る節目のキー' })
  milestone: string;

  @ApiProperty({ ...NULLABLE_DAY, description: '節目の日（まだなら null）' })
  milestoneOn: string | null;

  @ApiProperty({ ...NULLABLE_DAY, description: '最初の相談の日' })
  since: string | null;

  @ApiProperty({ type: 'integer', description: 'それからの相談の数' })
  consultations: number;

  @ApiProperty({ ...NULLABLE_DAY, description: '月数が満ちる日' })
  fullOn: string | null;

  @ApiProperty({ type: Boolean, description: '節目の日（まだなら今日）に満ちているか' })
  full: boolean;

  @ApiProperty({ ...NULLABLE_TEXT, description: '節目が早すぎたときの注意' })
  warning: string | null;
}

export class SupportCaseView extends CaseHeadView {
  @ApiProperty(NULLABLE_TEXT)
  callRound: string | null;

  @ApiProperty(NULLABLE_TEXT)
  note: string | null;

  @ApiProperty(NULLABLE_ID)
  followsCaseId: string | null;

  @ApiProperty(NULLABLE_TEXT)
  resultNote: string | null;

  @ApiProperty({ ...NULLABLE_TEXT, description: '最後に再開した理由' })
  reopenReason: string | null;

  @ApiProperty({ type: [CaseStageStateView], description: 'この種類の段階の順' })
  stages: CaseStageStateView[];

  @ApiProperty({ type: [KeyAndLabelView], description: 'まだ記録のない節目' })
  openMilestones: KeyAndLabelView[];

  @ApiProperty({ type: [CaseMilestoneView], description: '日付順。取り消されたものも含む' })
  milestones: CaseMilestoneView[];

  @ApiProperty({ type: [CaseTaskView], description: '未了のものから、期限の近い順' })
  tasks: CaseTaskView[];

  @ApiProperty({ type: [CaseOutcomeView], description: '新しい順。取り消されたものも含む' })
  outcomes: CaseOutcomeView[];

  @ApiProperty({ type: [CaseLinkView], description: 'この案件を含む一続きの支援。最初の案件から' })
  chain: CaseLinkView[];

  @ApiProperty({ type: GuidanceClockView, nullable: true, description: '指導の月数が要る種類（マル経）だけ' })
  guidance: GuidanceClockView | null;

  @ApiProperty(NULLABLE_TEXT)
  voidReason: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class BoardStageView extends KeyAndLabelView {
  @ApiProperty({ type: 'integer', description: 'この段階の進行中の案件の数' })
  total: number;

  @ApiProperty({ type: [CaseSummaryView], description: '期限の近い順。多いときは一部' })
  items: CaseSummaryView[];

  @ApiProperty({ type: 'integer', description: 'ここに載せなかった案件の数' })
  more: number;
}

export class CaseBoardView extends KeyAndLabelView {
  @ApiProperty({ type: [BoardStageView], description: '段階の順' })
  stages: BoardStageView[];
}

export class HandedOverView implements HandedOver {
  @ApiProperty({ type: 'integer', description: '担当が変わった案件の数' })
  cases: number;

  @ApiProperty({ type: 'integer', description: '担当が変わった「やること」の数' })
  tasks: number;
}

/** A summary with its instants as text. */
export function caseSummaryView({ voidedAt, updatedAt, ...rest }: CaseSummary): CaseSummaryView {
  return { ...rest, voidedAt: voidedAt?.toISOString() ?? null, updatedAt: updatedAt.toISOString() };
}
