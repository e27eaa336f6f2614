import {
  CASE_ORDERS,
  CASE_RESULTS,
  CASE_STATES,
  type CaseOrder,
  type CaseResult,
  type CaseState,
  TASK_STATES,
  type TaskState,
  type Trend,
  TRENDS,
} from '@banso/support-cases';
import { PartialType } from '@nestjs/swagger';
import { ChoiceField, DateField, IdField, IdListField, IntegerField, PageQuery, TextField } from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;

export class SupportCaseQuery extends PageQuery {
  @TextField('支援の種類', { max: 60, optional: true, description: '支援の種類のキー' })
  kind?: string;

  @TextField('段階', { max: 60, optional: true, description: '段階のキー' })
  stage?: string;

  @IdField('担当者', { optional: true })
  advisorId?: string;

  @IdField('事業所', { optional: true })
  businessId?: string;

  @DateField('期限', { optional: true, description: '期限がこの日まで（この日を含む）のもの' })
  deadlineTo?: string;

  @ChoiceField('状態', CASE_STATES, {
    optional: true,
    description: 'open 進行中（省略時）、closed 終了、voided 取り消し、all すべて',
  })
  state?: CaseState;

  @ChoiceField('並び順', CASE_ORDERS, {
    optional: true,
    description: 'deadline 期限の近い順（期限のないものは最後）、updated 更新の新しい順（省略時）',
  })
  order?: CaseOrder;
}

export class CaseBoardQuery {
  @TextField('支援の種類', { max: 60, description: '支援の種類のキー' })
  kind: string;

  @IdField('担当者', { optional: true })
  advisorId?: string;
}

class SupportCaseFieldsDto {
  @TextField('件名', { max: 200 })
  title: string;

  @TextField('段階', { max: 60, optional: true, description: '段階のキー。省くと最初の段階' })
  stage?: string;

  @DateField('開始日', { optional: true, description: '省くと今日' })
  openedOn?: string;

  @IdListField('担当者', { min: 1, max: 10, optional: true, description: '先頭が主担当。省くと自分' })
  advisorIds?: string[];

  @TextField('公募回', { ...OPTIONAL, max: 60, description: '公募回のキー' })
  callRound?: string | null;

  @DateField('期限', { ...OPTIONAL, description: '公募回を選んで省くと、その様式の受付期限（なければ締切）' })
  deadline?: string | null;

  @TextField('メモ', { ...OPTIONAL, max: 2000, lines: true })
  note?: string | null;

  @IdField('もとになる案件', {
    ...OPTIONAL,
    description: '経営分析 → 計画策定 → フォローアップのように続くとき',
  })
  followsCaseId?: string | null;
}

export class SupportCaseInputDto extends SupportCaseFieldsDto {
  @TextField('支援の種類', { max: 60, description: '支援の種類のキー' })
  kind: string;

  @IdField('事業所')
  businessId: string;
}

export class SupportCaseChangesDto extends PartialType(SupportCaseFieldsDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1 })
  version: number;
}

export class CaseClosingDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @DateField('終了日')
  closedOn: string;

  @ChoiceField('結果', CASE_RESULTS, {
    description: 'achieved 成果あり、not-achieved 成果なし、withdrawn 取り下げ',
  })
  result: CaseResult;

  @TextField('結果のメモ', { ...OPTIONAL, max: 2000, lines: true })
  resultNote?: string | null;
}

export class CaseReopeningDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @TextField('再開の理由', { max: 500, lines: true })
  reason: string;
}

export class CaseHandOverDto {
  @IdField('引き継ぐ人')
  fromStaffId: string;

  @IdField('引き継ぎ先')
  toStaffId: string;
}

class MilestoneFieldsDto {
  @DateField('日付')
  reachedOn: string;

  @TextField('節目のメモ', { ...OPTIONAL, max: 1000, lines: true })
  note?: string | null;
}

export class MilestoneInputDto extends MilestoneFieldsDto {
  @IntegerField('版', { min: 1, description: '案件の版' })
  version: number;

  @TextField('節目', { max: 60, description: '節目のキー' })
  key: string;
}

export class MilestoneChangesDto extends PartialType(MilestoneFieldsDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1, description: '案件の版' })
  version: number;
}

class TaskFieldsDto {
  @TextField('やること', { max: 200 })
  title: string;

  @DateField('やることの期限', OPTIONAL)
  dueOn?: string | null;

  @IdField('やることの担当者', OPTIONAL)
  assigneeId?: string | null;
}

export class TaskInputDto extends TaskFieldsDto {
  @IntegerField('版', { min: 1, description: '案件の版' })
  version: number;
}

export class TaskChangesDto extends PartialType(TaskFieldsDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1, description: '案件の版' })
  version: number;

  @ChoiceField('やることの状態', TASK_STATES, {
    optional: true,
    description: 'open 未了、done 済み（今日、自分）、dropped やめた',
  })
  state?: TaskState;
}

class OutcomeFieldsDto {
  @DateField('確認日')
  asOf: string;

  @ChoiceField('売上高', TRENDS, { description: 'up 増加、down 減少、flat 横ばい、unknown 不明' })
  sales: Trend;

  @ChoiceField('粗利', TRENDS, { description: 'up 増加、down 減少、flat 横ばい、unknown 不明' })
  grossProfit: Trend;

  @TextField('結果のメモ', { ...OPTIONAL, max: 1000, lines: true })
  note?: string | null;
}

export class CaseOutcomeInputDto extends OutcomeFieldsDto {
  @IntegerField('版', { min: 1, description: '案件の版' })
  version: number;
}

export class CaseOutcomeChangesDto extends PartialType(OutcomeFieldsDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1, description: '案件の版' })
  version: number;
}

export class MilestonePath {
  @IdField('支援案件')
  id: string;

  @IdField('節目の記録')
  milestoneId: string;
}

export class TaskPath {
  @IdField('支援案件')
  id: string;

  @IdField('やること')
  taskId: string;
}

export class CaseOutcomePath {
  @IdField('支援案件')
  id: string;

  @IdField('結果の記録')
  outcomeId: string;
}
