import { type CodeEntry, type CodeList, CODE_LISTS } from '@banso/staff';
import { ApiProperty, OmitType, PartialType } from '@nestjs/swagger';
import { DateField, IdField, IntegerField, TextField } from '../http';

/** The list that a path names; one that does not exist is not found. */
export class CodeListPath {
  @TextField('コード表', { max: 60, description: Object.keys(CODE_LISTS).join('・') })
  list: string;
}

export class CodeEntryPath extends CodeListPath {
  @IdField('ID')
  id: string;
}

export class CodeEntryInputDto {
  @TextField('キー', {
    max: 60,
    pattern: /^[a-z0-9-]+$/,
    hint: 'は半角の英小文字・数字・ハイフンで入力してください。',
    description: '記録が保持する符号。あとから変えられません。',
  })
  key: string;

  @TextField('表示名', { max: 100 })
  label: string;

  @TextField('英語の表示名', { max: 100, optional: true, nullable: true })
  labelEn?: string | null;

  @IntegerField('並び順', { max: 1_000_000, optional: true })
  sortOrder?: number;

  @DateField('有効期間の開始日', { optional: true, nullable: true })
  validFrom?: string | null;

  @DateField('有効期間の終了日', { optional: true, nullable: true })
  validTo?: string | null;
}

export class CodeEntryChangesDto extends PartialType(OmitType(CodeEntryInputDto, ['key']), {
  skipNullProperties: false,
}) {
  @IntegerField('版', { min: 1 })
  version: number;
}

export class CodeEntryView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  label: string;

  @ApiProperty({ type: String, nullable: true })
  labelEn: string | null;

  @ApiProperty({ type: 'integer' })
  sortOrder: number;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validFrom: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  validTo: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class CodeListView {
  @ApiProperty({ enum: Object.keys(CODE_LISTS) })
  list: string;

  @ApiProperty({ type: String })
  label: string;

  @ApiProperty({ type: [CodeEntryView] })
  entries: CodeEntryView[];
}

export class CodeListsView {
  @ApiProperty({ type: [CodeListView] })
  lists: CodeListView[];
}

export function codeEntryView(entry: CodeEntry): CodeEntryView {
  return {
    id: entry.id,
    key: entry.key,
    label: entry.label,
    labelEn: entry.labelEn,
    sortOrder: entry.sortOrder,
    validFrom: entry.validFrom,
    validTo: entry.validTo,
    version: entry.version,
  };
}

export function codeListView({ list, label, entries }: CodeList): CodeListView {
  return { list, label, entries: entries.map(codeEntryView) };
}
