import { GOAL_STATUSES, type GoalReview, type GoalReviewStatus } from '@banso/action-plans';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ChoiceField, IdField, IntegerField, TextField } from '../http';

/** A plan's code in a path. */
export class PlanCodePath {
  @TextField('計画コード', {
    max: 60,
    pattern: /^[a-z0-9-]+$/,
    hint: 'は半角の英小文字・数字・ハイフンで指定してください。',
  })
  code: string;
}

export class GoalReviewPath {
  @IdField('計画の項目')
  id: string;

  @Type(() => Number)
  @IntegerField('年度', { min: 1950, max: 2200 })
  fiscalYear: number;
}

export class GoalReviewDto {
  @ChoiceField('状況', GOAL_STATUSES)
  status: GoalReviewStatus;

  @TextField('所見', { max: 2000, lines: true, optional: true, nullable: true })
  note?: string | null;

  @TextField('根拠', { max: 2000, lines: true, optional: true, nullable: true })
  evidence?: string | null;

  @IntegerField('版', { min: 1, optional: true, description: '開いたときの版。その年度の最初の評価では省く' })
  version?: number;
}

export class GoalReviewView {
  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ enum: GOAL_STATUSES })
  status: GoalReviewStatus;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, nullable: true })
  evidence: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class PlanSummaryView {
  @ApiProperty({ type: String })
  code: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  owner: string;

  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;

  @ApiProperty({ type: String, format: 'date' })
  endsOn: string;
}

export class PlanListView {
  @ApiProperty({ type: [PlanSummaryView] })
  items: PlanSummaryView[];
}

export class SavedPlanView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  code: string;

  @ApiProperty({ type: Boolean, description: '同じ版がすでにあり、何も変えなかったときは false' })
  changed: boolean;
}

export class CellView {
  @ApiProperty({ type: [String], description: '欄の列（結合された欄は複数）' })
  columns: string[];

  @ApiProperty({ type: String })
  text: string;
}

export class PlanDepartmentView {
  @ApiProperty({ type: String })
  code: string;

  @ApiProperty({ type: String })
  name: string;
}

export class GoalView {
  @ApiProperty({ type: String })
  text: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;

  @ApiProperty({ type: [GoalReviewView] })
  reviews: GoalReviewView[];
}

export class PlanNodeView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String, nullable: true })
  parentKey: string | null;

  @ApiProperty({ type: String })
  kind: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: '再掲なら、元の項目のキー' })
  restatesKey: string | null;

  @ApiProperty({ type: String, nullable: true })
  body: string | null;

  @ApiProperty({ type: [String] })
  columns: string[];

  @ApiProperty({ type: [CellView] })
  cells: CellView[];

  @ApiProperty({ type: [PlanDepartmentView] })
  departments: PlanDepartmentView[];

  @ApiProperty({ type: GoalView, required: false, description: 'ことばで書かれた目標があるとき' })
  goal?: GoalView;
}

export function goalReviewView(review: GoalReview): GoalReviewView {
  const { fiscalYear, status, note, evidence, version } = review;
  return { fiscalYear, status, note, evidence, version };
}
