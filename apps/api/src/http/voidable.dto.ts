import { ApiProperty } from '@nestjs/swagger';
import { IntegerField, TextField } from './fields';

/** 取り消し: the record stays to be seen, with why it no longer counts. */
export class VoidDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @TextField('取り消しの理由', { max: 500, lines: true })
  reason: string;
}

/** What every record shows that two people may edit and that is voided rather than deleted. */
export class VoidableView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  voidedAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  voidReason: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}

interface Instants {
  voidedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** A record with its instants as text. */
export function voidableView<Details extends Instants>({
  voidedAt,
  createdAt,
  updatedAt,
  ...rest
}: Details): Omit<Details, keyof Instants> & Pick<VoidableView, keyof Instants> {
  return {
    ...rest,
    voidedAt: voidedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}
