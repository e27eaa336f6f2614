import type { Board, BoardIndicator, Figure, Mark, PlanColumn } from '@banso/action-plans';
import { ApiProperty } from '@nestjs/swagger';
import { PlanNodeView } from './action-plan.dto';

const MARKS: readonly Mark[] = [
  'reached',
  'ahead',
  'on-pace',
  'behind',
  'not-started',
  'no-data',
  'ended-short',
];

export class OriginView {
  @ApiProperty({ enum: ['records', 'manual'] })
  kind: 'records' | 'manual';

  @ApiProperty({ type: String, nullable: true })
  activity: BoardIndicator['origin']['activity'];

  @ApiProperty({ type: String, description: '実績がどこから来るか' })
  label: string;

  @ApiProperty({
    type: String,
    enum: ['value', 'fraction', null],
    nullable: true,
    description:
      '手入力するもの：値、または分子と分母。増減率では記録のない年度だけ。記録だけから数えるときは null',
  })
  entered: BoardIndicator['origin']['entered'];
}

const amount = (description: string) => ApiProperty({ type: Number, nullable: true, description });

type FigureSpan = NonNullable<Figure['spans']>[number];

const SPAN_STATES: readonly FigureSpan['state'][] = ['kept', 'missed', 'nobody', 'running', 'future'];

export class FigureSpanView implements FigureSpan {
  @ApiProperty({ type: String, description: '記録を見るときの期間の名' })
  period: string;

  @ApiProperty({ type: String })
  label: string;

  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;

  @ApiProperty({ type: String, format: 'date' })
  endsOn: string;

  @ApiProperty({
    enum: SPAN_STATES,
    description: '守れた・守れなかった・対象の事業所なし・いま・これから',
  })
  state: FigureSpan['state'];

  @ApiProperty({ type: 'integer', description: '接触のあった事業所' })
  numerator: number;

  @ApiProperty({ type: 'integer', description: '対象の事業所' })
  denominator: number;
}

export class FigureView implements Figure {
  @ApiProperty({ type: String, description: 'plan・FY2019・toFY2020（その年度末までの累計）・日付' })
  period: string;

  @ApiProperty({ type: String })
  label: string;

  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;

  @ApiProperty({ type: String, format: 'date' })
  endsOn: string;

  @amount('目標値。増加・減少の目標では、増減分')
  target: number | null;

  @ApiProperty({ enum: ['reach', 'at-least', 'at-most', 'increase', 'decrease'] })
  comparison: Figure['comparison'];

  @amount('達成とする値。増加・減少の目標では、基準値に増減分を加えたもの')
  goal: number | null;

  @ApiProperty({ type: String, nullable: true, description: '原典の言い方' })
  stated: string | null;

  @amount('実績')
  actual: number | null;

  @ApiProperty({ type: String, nullable: true, description: '実績がない理由' })
  missing: string | null;

  @amount('今日のペース線の値。目標ではない')
  pace: number | null;

  @amount('達成した割合。増加・減少は基準値から測る。上限の目標では、使った割合')
  ratio: number | null;

  @ApiProperty({ enum: MARKS })
  mark: Mark;

  @amount('延べ')
  contacts: number | null;

  @amount('実数（事業所）')
  businesses: number | null;

  @amount('分子')
  numerator: number | null;

  @amount('分母')
  denominator: number | null;

  @amount('基準値')
  baseline: number | null;

  @ApiProperty({
    type: [FigureSpanView],
    nullable: true,
    description: '頻度の約束を記録から数えるとき、四半期などの間隔ごと。ほかは null',
  })
  spans: FigureSpanView[] | null;
}

export class NetInPeriodView {
  @ApiProperty({ type: String })
  period: string;

  @ApiProperty({ type: Number, description: '入会から退会を引いた数' })
  value: number;
}

export class NetBesideView {
  @ApiProperty({ type: String, format: 'uuid', description: '純増の指標。内訳の記録はここから読む' })
  indicatorId: string;

  @ApiProperty({ type: [NetInPeriodView], description: 'figures と同じ期間の純増' })
  actuals: NetInPeriodView[];
}

export class BoardIndicatorView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String, nullable: true })
  nodeKey: string | null;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  unit: string;

  @ApiProperty({ enum: ['count', 'distinct', 'sum', 'ratio', 'growth', 'stock', 'cadence', 'manual'] })
  measure: BoardIndicator['measure'];

  @ApiProperty({
    enum: ['cumulative', 'each-year', 'single-year', 'as-of-date', 'cadence', 'per-event'],
  })
  periodKind: BoardIndicator['periodKind'];

  @ApiProperty({ type: String, nullable: true, description: '内数なら、親の指標のキー' })
  subsetOfKey: string | null;

  @ApiProperty({ type: OriginView })
  origin: OriginView;

  @ApiProperty({ type: [FigureView] })
  figures: FigureView[];

  @ApiProperty({ type: NetBesideView, nullable: true, description: '純増を横に並べる指標のとき' })
  net: NetBesideView | null;
}

export class PlanHeadView {
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

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class PlanColumnView {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ enum: ['action', 'goal', 'baseline', 'increment', 'total', 'timeline'] })
  role: PlanColumn['role'];

  @ApiProperty({ type: String, required: false })
  fiscalYear?: string;
}

export class TextSectionView {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String, required: false })
  heading?: string;

  @ApiProperty({ type: String, required: false })
  body?: string;

  @ApiProperty({ type: [String], required: false })
  emphasised?: string[];

  @ApiProperty({ type: [String], required: false })
  items?: string[];

  @ApiProperty({ type: () => [TextSectionView], required: false })
  sections?: TextSectionView[];
}

export class BoardPlanView extends PlanHeadView {
  @ApiProperty({ type: [PlanColumnView], required: false })
  columns?: PlanColumnView[];

  @ApiProperty({ type: [TextSectionView], required: false })
  frontMatter?: TextSectionView[];
}

/** What {@link Board} is sent as; it leaves as JSON made by the library, so that the two must agree. */
export class BoardView implements Board {
  @ApiProperty({ type: BoardPlanView })
  plan: BoardPlanView;

  @ApiProperty({ type: String, format: 'date', description: 'いつの時点か' })
  asOf: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'まだ集計に入っていない最も古い変更の時刻',
  })
  staleSince: string | null;

  @ApiProperty({ type: [PlanNodeView] })
  nodes: PlanNodeView[];

  @ApiProperty({ type: [BoardIndicatorView] })
  indicators: BoardIndicatorView[];
}

export class PlanView extends PlanHeadView {
  @ApiProperty({
    type: Object,
    additionalProperties: true,
    description: '計画ファイルの本文（plan・kinds・columns・departments・marks・frontMatter・crossCutting）',
  })
  document: object;

  @ApiProperty({ type: [PlanNodeView] })
  nodes: PlanNodeView[];
}
