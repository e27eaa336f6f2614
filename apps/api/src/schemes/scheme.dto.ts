import {
  type CallWindow,
  type SchemeDetails,
  type SchemeSummary,
  WINDOW_STATES,
  type WindowState,
} from '@banso/subsidies';
import { ApiProperty } from '@nestjs/swagger';
import { FlagField, IntegerField, TextField } from '../http';

const SOURCE = { max: 60_000, lines: true, description: '制度ファイル（YAML、docs/scheme-files.md）' };

export class SchemeInputDto {
  @TextField('制度ファイル', SOURCE)
  source: string;
}

export class SchemeChangesDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @TextField('制度ファイル', { ...SOURCE, optional: true })
  source?: string;

  @FlagField('使うかどうか', { optional: true })
  enabled?: boolean;
}

export class SchemeCallView {
  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  opens: string | null;

  @ApiProperty({ type: String, format: 'date' })
  closes: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: '会議所の受付締切日' })
  chamberDeadline: string | null;
}

export class CallWindowView {
  @ApiProperty({
    enum: WINDOW_STATES,
    description:
      'always いつでも、open 受付中、upcoming 受付前、closed 公募終了、ended 制度終了、not-yet 制度の開始前',
  })
  state: WindowState;

  @ApiProperty({ type: SchemeCallView, nullable: true, description: '受付中または次の公募' })
  call: SchemeCallView | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: '締切（会議所の受付締切があればそれ）までの日数',
  })
  daysLeft: number | null;
}

export class SchemeSummaryView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  operator: string;

  @ApiProperty({ type: Boolean, description: '例（公式の要領と照らし合わせていない）' })
  example: boolean;

  @ApiProperty({ type: Boolean })
  enabled: boolean;

  @ApiProperty({ type: String, nullable: true })
  benefit: string | null;

  @ApiProperty({ type: CallWindowView })
  window: CallWindowView;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

export class SchemeListView {
  @ApiProperty({ type: [SchemeSummaryView] })
  items: SchemeSummaryView[];
}

export class SchemeRuleView {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String, description: '条件を言葉で' })
  words: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

export class SchemeView extends SchemeSummaryView {
  @ApiProperty({ type: String, nullable: true })
  summary: string | null;

  @ApiProperty({ type: String, nullable: true })
  website: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  checkedOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: string | null;

  @ApiProperty({ type: [SchemeCallView] })
  calls: SchemeCallView[];

  @ApiProperty({ type: [SchemeRuleView] })
  rules: SchemeRuleView[];

  @ApiProperty({ type: String, description: '制度ファイル（YAML）' })
  source: string;
}

export function schemeSummaryView({ window, updatedAt, ...rest }: SchemeSummary): SchemeSummaryView {
  return { ...rest, window: windowView(window), updatedAt: updatedAt.toISOString() };
}

export function schemeView({ calls, ...details }: SchemeDetails): SchemeView {
  const { window, updatedAt, ...rest } = details;
  return {
    ...rest,
    window: windowView(window),
    updatedAt: updatedAt.toISOString(),
    calls: calls.map(callView),
  };
}

function windowView({ state, call, daysLeft }: CallWindow): CallWindowView {
  return { state, call: call && callView(call), daysLeft };
}

function callView({ name, opens, closes, chamberDeadline }: SchemeDetails['calls'][number]): SchemeCallView {
  return { name, opens: opens ?? null, closes, chamberDeadline: chamberDeadline ?? null };
}
