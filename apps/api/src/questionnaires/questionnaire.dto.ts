import {
  type Answers,
  type Intake,
  INTAKES,
  type PublicQuestionnaire,
  type Question,
  QUESTION_KINDS,
  type QuestionKind,
  type Questionnaire,
  QUESTIONNAIRE_STATES,
  type QuestionnaireAnswer,
  type QuestionnaireResults,
  type QuestionnaireState,
  type QuestionResult,
} from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../http';

const STATE = 'not-yet: 受付前、open: 受付中、closed: 受付終了';

export class QuestionView implements Question {
  @ApiProperty({ type: String, description: '回答のキー。満足度は overall' })
  key: string;

  @ApiProperty({
    enum: QUESTION_KINDS,
    description: 'overall: 満足度（1〜5）、score: 5段階、choice: 選択、text: 自由記述',
  })
  kind: QuestionKind;

  @ApiProperty({ type: String })
  text: string;

  @ApiProperty({ type: Boolean })
  required: boolean;

  @ApiProperty({ type: [String] })
  choices: string[];
}

export class QuestionnaireView {
  @ApiProperty({ type: String, description: '回答のページ' })
  path: string;

  @ApiProperty({ type: [QuestionView] })
  questions: QuestionView[];

  @ApiProperty({ type: Boolean, description: '集計する回答があり、質問を変えられない' })
  answered: boolean;

  @ApiProperty({ type: Boolean, description: '回答が届いた（集計から除いたものも含む）' })
  received: boolean;

  @ApiProperty({ enum: INTAKES })
  intake: Intake;

  @ApiProperty({ type: 'integer', description: '催事の最終日から何日後まで受け付けるか' })
  daysOpen: number;

  @ApiProperty({ enum: QUESTIONNAIRE_STATES, description: STATE })
  state: QuestionnaireState;

  @ApiProperty({ type: String, format: 'date', description: '受付の最後の日' })
  lastDay: string;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

export class QuestionnaireOfEventView {
  @ApiProperty({ type: QuestionnaireView, nullable: true, description: 'まだなければ null' })
  questionnaire: QuestionnaireView | null;
}

export class AnswerShareView {
  @ApiProperty({ type: String })
  value: string;

  @ApiProperty({ type: 'integer' })
  count: number;
}

export class QuestionResultView implements QuestionResult {
  @ApiProperty({ type: QuestionView })
  question: QuestionView;

  @ApiProperty({ type: 'integer', description: 'この質問に答えた数' })
  answered: number;

  @ApiProperty({ type: Number, nullable: true, description: '平均（全回答の平均）。5段階の質問だけ' })
  mean: number | null;

  @ApiProperty({ type: [AnswerShareView], description: '5段階は5から、選択は選択肢の順。自由記述は空' })
  distribution: AnswerShareView[];
}

export class QuestionnaireResultsView implements QuestionnaireResults {
  @ApiProperty({ type: 'integer', description: '回答数' })
  answers: number;

  @ApiProperty({ type: 'integer', description: '受け付ける回答数の上限。催事の申込者数から決まる' })
  mostAnswers: number;

  @ApiProperty({ type: 'integer', description: '参加者数' })
  attendees: number;

  @ApiProperty({ type: Number, nullable: true, description: '回収率（%）＝ 回答数 ÷ 参加者数' })
  responseRate: number | null;

  @ApiProperty({ type: 'integer', description: '満足度が4か5の回答' })
  satisfied: number;

  @ApiProperty({ type: [QuestionResultView] })
  questions: QuestionResultView[];
}

export class QuestionnaireAnswerView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({
    type: Object,
    additionalProperties: { oneOf: [{ type: 'integer' }, { type: 'string' }] },
    description:
      '質問のキーごとの答え。答えなかった質問はない。集計から除いた回答には、以前の質問の答えが残る',
  })
  answers: Answers;

  @ApiProperty({ type: String, format: 'date-time' })
  answeredAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: '集計から除いた時' })
  voidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  voidReason: string | null;
}

export class QuestionnaireAnswerPage extends PageOf(QuestionnaireAnswerView) {}

export class PublicQuestionnaireView implements PublicQuestionnaire {
  @ApiProperty({ type: String })
  chamberName: string;

  @ApiProperty({ type: String })
  eventTitle: string;

  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;

  @ApiProperty({ type: String, format: 'date' })
  endsOn: string;

  @ApiProperty({ enum: QUESTIONNAIRE_STATES, description: STATE })
  state: QuestionnaireState;

  @ApiProperty({ type: String, format: 'date', description: '受付の最後の日' })
  lastDay: string;

  @ApiProperty({ type: 'integer', description: '回答とともに送る' })
  revision: number;

  @ApiProperty({ type: [QuestionView], description: '受付中のときだけ' })
  questions: QuestionView[];
}

export class AnswerReceivedView {
  @ApiProperty({ type: Boolean, description: '受け付けた' })
  received: boolean;
}

export function questionnaireView(questionnaire: Questionnaire): QuestionnaireView {
  const { chamberCode, code, questions, answered, received, intake, daysOpen, state, lastDay, version } =
    questionnaire;
  return {
    ...{ questions, answered, received, intake, daysOpen, state, lastDay, version },
    path: `/s/${chamberCode}/q/${code}`,
    updatedAt: questionnaire.updatedAt.toISOString(),
  };
}

export function questionnaireAnswerView({
  answeredAt,
  voidedAt,
  ...answer
}: QuestionnaireAnswer): QuestionnaireAnswerView {
  return {
    ...answer,
    answeredAt: answeredAt.toISOString(),
    voidedAt: voidedAt?.toISOString() ?? null,
  };
}
