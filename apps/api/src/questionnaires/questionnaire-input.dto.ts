import {
  type AnswerFields,
  type Intake,
  INTAKES,
  MOST_CHOICES,
  MOST_QUESTIONS,
  QUESTION_KINDS,
  type QuestionFields,
  type QuestionKind,
} from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsObject, ValidateNested } from 'class-validator';
import {
  ChoiceField,
  FlagField,
  IdField,
  IntegerField,
  LureField,
  PageQuery,
  RecordListField,
  TextField,
  TextListField,
} from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;
const MOST_DAYS = 90;

export class QuestionInputDto implements QuestionFields {
  @ChoiceField('質問の種類', QUESTION_KINDS, {
    description: 'overall: 全体の満足度（最初に1つ）、score: 5段階、choice: 選択、text: 自由記述',
  })
  kind: QuestionKind;

  @TextField('質問', { max: 200 })
  text: string;

  @FlagField('必須', { optional: true, description: '満足度は常に必須' })
  required?: boolean;

  @TextListField('選択肢', { max: MOST_CHOICES, maxLength: 100, optional: true })
  choices?: string[];
}

export class QuestionnaireChangesDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @RecordListField('質問', () => QuestionInputDto, { max: MOST_QUESTIONS, optional: true })
  questions?: QuestionInputDto[];

  @ChoiceField('受付', INTAKES, {
    optional: true,
    description:
      'by-date: 催事の初日から受け付ける、open: 初日の前から受け付ける、closed: 締め切る。どれも期限までで終わる',
  })
  intake?: Intake;

  @IntegerField('受付の日数', { max: MOST_DAYS, optional: true, description: '催事の最終日から何日後まで' })
  daysOpen?: number;
}

export class AnswerVoidDto {
  @TextField('除く理由', { max: 200, lines: true })
  reason: string;
}

export class AnswersQuery extends PageQuery {
  @ChoiceField('表示', ['written', 'all'], {
    optional: true,
    description: 'written: 自由記述のある回答（省略時）、all: すべての回答',
  })
  show?: 'written' | 'all';
}

export class AnswerPath {
  @IdField('催事')
  id: string;

  @IdField('回答')
  answerId: string;
}

export class AnswerInputDto implements AnswerFields {
  @TextField('質問のキー', { max: 20 })
  key: string;

  @IntegerField('評価', { min: 1, max: 5, ...OPTIONAL, description: 'overall と score の答え' })
  score?: number | null;

  @TextField('選択', { min: 0, max: 100, ...OPTIONAL, description: 'choice の答え。選択肢のどれか' })
  choice?: string | null;

  @TextField('記述', { min: 0, max: 1000, lines: true, ...OPTIONAL, description: 'text の答え' })
  text?: string | null;
}

export class QuestionnaireAnswerInputDto {
  @IntegerField('質問の版', { min: 1, description: '回答した質問の revision' })
  revision: number;

  @ApiProperty({ type: [AnswerInputDto], maxItems: MOST_QUESTIONS, title: '回答' })
  @IsArray({ message: '回答は並び（配列）で指定してください。' })
  @ArrayMaxSize(MOST_QUESTIONS, { message: `回答は${MOST_QUESTIONS}件以内で指定してください。` })
  @IsObject({ each: true, message: '回答の形式が正しくありません。' })
  @ValidateNested({ each: true })
  @Type(() => AnswerInputDto)
  answers: AnswerInputDto[];

  @LureField()
  homepage?: string | null;
}
