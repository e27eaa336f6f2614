import {
  type Answered,
  type Ask,
  type BusinessDiagnosis,
  type RuleFinding,
  type Truth,
  TRUTHS,
  type Verdict,
  VERDICTS,
} from '@banso/subsidies';
import { ApiProperty } from '@nestjs/swagger';
import { DateField, FlagField, IdField, TextField } from '../http';
import { SchemeSummaryView, schemeSummaryView } from './scheme.dto';

export class SchemeAnswerPath {
  @IdField('事業所')
  id: string;

  @TextField('確認事項', { max: 100, pattern: /^(plan:)?[a-z0-9]+(-[a-z0-9]+)*$/ })
  question: string;
}

export class SchemeAnswerDto {
  @FlagField('答え', { nullable: true, description: 'true はい、false いいえ、null は取り消し' })
  yes: boolean | null;

  @DateField('確認日', { optional: true, description: '省くと今日' })
  answeredOn?: string;
}

export class AskView implements Ask {
  @ApiProperty({
    enum: ['record', 'question'],
    description: 'record は事業所の登録項目、question は答えを記録する質問',
  })
  kind: Ask['kind'];

  @ApiProperty({ type: String, description: '項目名、または質問のコード' })
  key: string;

  @ApiProperty({ type: String })
  text: string;
}

export class AnsweredView extends AskView implements Answered {
  @ApiProperty({ type: Boolean, description: 'true はい、false いいえ' })
  yes: boolean;
}

export class RuleFindingView implements RuleFinding {
  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ enum: TRUTHS, description: 'yes 満たす、no 満たさない、unknown 分からない' })
  truth: Truth;

  @ApiProperty({ type: String })
  reason: string;

  @ApiProperty({ type: [AskView] })
  asks: AskView[];

  @ApiProperty({ type: [AnsweredView], description: '答えのある質問。答えは直すことも取り消すこともできる' })
  answered: AnsweredView[];

  @ApiProperty({ type: String, nullable: true })
  note: string | null;
}

export class SchemeFindingView {
  @ApiProperty({ type: SchemeSummaryView })
  scheme: SchemeSummaryView;

  @ApiProperty({ enum: VERDICTS, description: 'eligible 対象、unknown 要確認、not-eligible 対象外' })
  verdict: Verdict;

  @ApiProperty({ type: [RuleFindingView] })
  rules: RuleFindingView[];
}

export class BusinessDiagnosisView {
  @ApiProperty({ type: String, format: 'date', description: '診断日' })
  day: string;

  @ApiProperty({ type: [SchemeFindingView] })
  items: SchemeFindingView[];
}

export function businessDiagnosisView({ day, findings }: BusinessDiagnosis): BusinessDiagnosisView {
  return {
    day,
    items: findings.map(({ scheme, ...rest }) => ({ scheme: schemeSummaryView(scheme), ...rest })),
  };
}
