import {
  PETITION_ANSWERS,
  type PetitionAnswerState,
  type PetitionDetails,
  type PetitionItem,
  type PetitionTotals,
  type PetitionYear,
} from '@banso/voices';
import { ApiProperty } from '@nestjs/swagger';
import { VoidableView, voidableView } from '../http';

export class PetitionItemView implements PetitionItem {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  text: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  departmentId: string | null;

  @ApiProperty({ type: String, nullable: true })
  departmentName: string | null;

  @ApiProperty({ enum: PETITION_ANSWERS })
  answerState: PetitionAnswerState;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  answeredOn: string | null;
}

export class PetitionView extends VoidableView {
  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String })
  addressee: string;

  @ApiProperty({ type: String })
  addresseeLabel: string;

  @ApiProperty({ type: String, format: 'date' })
  submittedOn: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  departmentId: string | null;

  @ApiProperty({ type: String, nullable: true })
  departmentName: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  staffId: string | null;

  @ApiProperty({ type: String, nullable: true })
  staffName: string | null;

  @ApiProperty({ type: [PetitionItemView] })
  items: PetitionItemView[];
}

export class PetitionAnswersView implements Record<PetitionAnswerState, number> {
  @ApiProperty({ type: 'integer', description: '未回答' })
  unanswered: number;

  @ApiProperty({ type: 'integer', description: '実現' })
  realised: number;

  @ApiProperty({ type: 'integer', description: '一部実現' })
  partly: number;

  @ApiProperty({ type: 'integer', description: '検討中' })
  considering: number;

  @ApiProperty({ type: 'integer', description: '困難' })
  difficult: number;
}

export class PetitionTotalsView implements PetitionTotals {
  @ApiProperty({ type: 'integer' })
  petitions: number;

  @ApiProperty({ type: 'integer' })
  items: number;

  @ApiProperty({ type: PetitionAnswersView, description: '回答の状況ごとの項目の数' })
  answers: PetitionAnswersView;
}

export class PetitionYearView {
  @ApiProperty({ type: 'integer' })
  fiscalYear: number;

  @ApiProperty({ type: [Number], description: '要望のある年度（新しい順）' })
  years: number[];

  @ApiProperty({ type: [PetitionView], description: '新しい順。取り消されたものも含む' })
  items: PetitionView[];

  @ApiProperty({ type: PetitionTotalsView, description: '年度の合計（取り消されたものを除く）' })
  total: PetitionTotalsView;
}

export function petitionView(details: PetitionDetails): PetitionView {
  return voidableView(details);
}

export function petitionYearView({ petitions, ...rest }: PetitionYear): PetitionYearView {
  return { ...rest, items: petitions.map(petitionView) };
}
