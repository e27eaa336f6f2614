import { PETITION_ANSWERS, type PetitionAnswerState } from '@banso/voices';
import { PartialType } from '@nestjs/swagger';
import { ChoiceField, DateField, IdField, IntegerField, RecordListField, TextField } from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;
const MOST_ITEMS = 100;

export class PetitionItemInputDto {
  @TextField('要望の内容', { max: 2000, lines: true })
  text: string;

  @IdField('項目の担当部署', OPTIONAL)
  departmentId?: string | null;
}

export class PetitionItemChangeDto extends PetitionItemInputDto {
  @IdField('項目', { optional: true, description: '今ある項目を残すときの、その項目のID' })
  id?: string;
}

class PetitionFieldsDto {
  @TextField('件名', { max: 200 })
  title: string;

  @TextField('提出先', { max: 60, description: 'コード表 petition-addressee のキー' })
  addressee: string;

  @DateField('提出日')
  submittedOn: string;

  @IdField('担当部署', OPTIONAL)
  departmentId?: string | null;

  @IdField('担当者', OPTIONAL)
  staffId?: string | null;

  @TextField('メモ', { ...OPTIONAL, max: 1000, lines: true })
  note?: string | null;
}

export class PetitionInputDto extends PetitionFieldsDto {
  @RecordListField('要望の項目', () => PetitionItemInputDto, { max: MOST_ITEMS })
  items: PetitionItemInputDto[];
}

export class PetitionChangesDto extends PartialType(PetitionFieldsDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1 })
  version: number;

  @RecordListField('要望の項目', () => PetitionItemChangeDto, { max: MOST_ITEMS, optional: true })
  items?: PetitionItemChangeDto[];
}

export class PetitionItemPath {
  @IdField('要望')
  id: string;

  @IdField('項目')
  itemId: string;
}

export class PetitionAnswerDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @ChoiceField('状況', PETITION_ANSWERS, {
    description: 'unanswered 未回答、realised 実現、partly 一部実現、considering 検討中、difficult 困難',
  })
  state: PetitionAnswerState;

  @TextField('回答の内容', { ...OPTIONAL, max: 2000, lines: true })
  answer?: string | null;

  @DateField('回答日', OPTIONAL)
  answeredOn?: string | null;
}
