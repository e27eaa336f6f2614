import type { ManualEntry, ManualEntryContent } from '@banso/action-plans';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { DateField, IdField, IntegerField, NumberField, TextField } from '../http';

/** An entry's place in a path. */
export class ManualEntryPath {
  @IdField('指標')
  id: string;

  @IdField('手入力')
  entryId: string;
}

export class ManualEntryDto {
  @DateField('日付')
  datedOn: string;

  @NumberField('値', { min: -1e12, max: 1e12, optional: true, nullable: true })
  value?: number | null;

  @NumberField('分子', { max: 1e12, optional: true, nullable: true })
  numerator?: number | null;

  @NumberField('分母', { max: 1e12, optional: true, nullable: true })
  denominator?: number | null;

  @TextField('メモ', { max: 500, optional: true, nullable: true })
  note?: string | null;
}

export class ManualEntryChangesDto extends PartialType(ManualEntryDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1 })
  version: number;
}

export class ManualEntryVoidDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @TextField('取消の理由', { max: 500 })
  reason: string;
}

export class ManualEntryView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'date' })
  datedOn: string;

  @ApiProperty({ type: Number, nullable: true })
  value: number | null;

  @ApiProperty({ type: Number, nullable: true })
  numerator: number | null;

  @ApiProperty({ type: Number, nullable: true })
  denominator: number | null;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  voidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  voidReason: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;
}

export class ManualEntryListView {
  @ApiProperty({ type: [ManualEntryView] })
  items: ManualEntryView[];
}

/** What is not given is empty in a new entry. */
export function newContent({
  datedOn,
  value,
  numerator,
  denominator,
  note,
}: ManualEntryDto): ManualEntryContent {
  return {
    datedOn,
    value: value ?? null,
    numerator: numerator ?? null,
    denominator: denominator ?? null,
    note: note ?? null,
  };
}

export function manualEntryView(entry: ManualEntry): ManualEntryView {
  const number = (text: string | null): number | null => (text === null ? null : Number(text));
  return {
    id: entry.id,
    datedOn: entry.datedOn,
    value: number(entry.value),
    numerator: number(entry.numerator),
    denominator: number(entry.denominator),
    note: entry.note,
    voidedAt: entry.voidedAt?.toISOString() ?? null,
    voidReason: entry.voidReason,
    version: entry.version,
  };
}
