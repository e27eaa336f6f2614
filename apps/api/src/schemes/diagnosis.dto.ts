import {
  CALL_OUTCOMES,
  type CallOutcome,
  DIAGNOSIS_STATES,
  type DiagnosisOverview,
  type DiagnosisRun,
  type DiagnosisState,
  type SchemeResult,
  type Verdict,
  VERDICTS,
} from '@banso/subsidies';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, IdField, PageOf, PageQuery, TextField } from '../http';

const VERDICT_WORDS = 'eligible 対象、unknown 要確認、not-eligible 対象外';

export class VerdictCountsView implements Record<Verdict, number> {
  @ApiProperty({ type: 'integer', description: '対象' })
  eligible: number;

  @ApiProperty({ type: 'integer', description: '要確認' })
  unknown: number;

  @ApiProperty({ type: 'integer', description: '対象外' })
  'not-eligible': number;
}

export class DiagnosisRunView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: DIAGNOSIS_STATES })
  state: DiagnosisState;

  @ApiProperty({ type: String, format: 'date', description: '判定の基準とした日' })
  day: string;

  @ApiProperty({ type: 'integer' })
  businessCount: number;

  @ApiProperty({ type: 'integer', description: '調べた事業所の数' })
  progress: number;

  @ApiProperty({ type: VerdictCountsView })
  counts: VerdictCountsView;

  @ApiProperty({ type: String, format: 'date-time' })
  startedAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  finishedAt: string | null;
}

export class DiagnosisOverviewView {
  @ApiProperty({ type: DiagnosisRunView, nullable: true, description: '結果を示している診断' })
  latest: DiagnosisRunView | null;

  @ApiProperty({
    type: DiagnosisRunView,
    nullable: true,
    description: 'その後に始めて終わっていない、または失敗した診断',
  })
  underWay: DiagnosisRunView | null;

  @ApiProperty({ type: Boolean, description: '診断のあとで要件が書き換えられた' })
  rulesChanged: boolean;

  @ApiProperty({ type: 'integer', description: '診断のあとで登録・更新された事業所の数（1000まで数える）' })
  businessesChanged: number;
}

export class SchemeResultQuery extends PageQuery {
  @ChoiceField('判定', VERDICTS, { optional: true, description: VERDICT_WORDS })
  verdict: Verdict = 'eligible';

  @TextField('区・町', { max: 60, optional: true, description: '名前、またはその初めの部分' })
  district?: string;

  @IdField('担当の経営指導員', { optional: true })
  advisorId?: string;

  @TextField('要件', { max: 60, optional: true, description: '分からない、または満たさない要件のコード' })
  rule?: string;
}

export class LastCallView {
  @ApiProperty({ enum: CALL_OUTCOMES, nullable: true, description: 'null は未連絡' })
  outcome: CallOutcome | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  contactedOn: string | null;
}

export class SchemeResultView implements SchemeResult {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true })
  nameKana: string | null;

  @ApiProperty({ type: String, nullable: true })
  district: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  advisorId: string | null;

  @ApiProperty({ type: String, nullable: true })
  advisorName: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ enum: VERDICTS, description: VERDICT_WORDS })
  verdict: Verdict;

  @ApiProperty({ type: [String], description: '満たさない要件' })
  failedRules: string[];

  @ApiProperty({ type: [String], description: '分からない要件' })
  unknownRules: string[];

  @ApiProperty({ enum: VERDICTS, nullable: true, description: '今の登録内容と要件での判定。同じなら null' })
  now: Verdict | null;

  @ApiProperty({ type: LastCallView, nullable: true, description: '連絡リストの最後の記録' })
  call: LastCallView | null;
}

export class SchemeResultPage extends PageOf(SchemeResultView) {}

export function overviewView({ latest, underWay, ...rest }: DiagnosisOverview): DiagnosisOverviewView {
  return { ...rest, latest: latest && runView(latest), underWay: underWay && runView(underWay) };
}

function runView({ startedAt, finishedAt, ...rest }: DiagnosisRun): DiagnosisRunView {
  return {
    ...rest,
    startedAt: startedAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
