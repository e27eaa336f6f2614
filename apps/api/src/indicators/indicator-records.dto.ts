import type { IndicatorRecordItem, IndicatorRecords, RecordPlace } from '@banso/action-plans';
import { isIsoDate } from '@banso/japan';
import { ApiProperty } from '@nestjs/swagger';
import { isUUID } from 'class-validator';
import { ChoiceField, decodeCursor, encodeCursor, IdField, PageOf, PageQuery, TextField } from '../http';

/** A record's own kind, and the figures that somebody entered by hand. */
const RECORDS: readonly IndicatorRecordItem['activity'][] = [
  'consultation',
  'case-milestone',
  'membership',
  'event',
  'registration',
  'event-outcome',
  'questionnaire-answer',
  'survey-round',
  'examination',
  'yearly-total',
  'feedback',
  'petition',
  'manual-entry',
];

const CURSOR = 'indicator-records';

export class RecordsQuery extends PageQuery {
  @TextField('期間', {
    max: 60,
    optional: true,
    description:
      'plan・FY2019・2019-04 など、指標の期間。催事ごとの指標では、その催事の実績の期間（figures の period）',
  })
  period?: string;

  @ChoiceField('計上', ['true', 'false', 'all'], {
    optional: true,
    description: 'true：数えた記録（省略時）、false：数えなかった記録、all：両方',
  })
  counted?: 'true' | 'false' | 'all';

  @IdField('部署', { optional: true })
  departmentId?: string;

  @IdField('担当者', { optional: true })
  advisorId?: string;
}

export class IndicatorRecordView {
  @ApiProperty({ type: String, format: 'uuid' })
  recordId: string;

  @ApiProperty({ enum: RECORDS })
  activity: IndicatorRecordItem['activity'];

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: '催事の記録では、その催事' })
  eventId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: '節目の記録では、その支援案件' })
  caseId: string | null;

  @ApiProperty({ type: String, format: 'date' })
  date: string;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  businessId: string | null;

  @ApiProperty({ type: String, nullable: true })
  businessName: string | null;

  @ApiProperty({ type: String, nullable: true })
  staffName: string | null;

  @ApiProperty({ type: String, nullable: true })
  departmentName: string | null;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: Number })
  quantity: number;

  @ApiProperty({ type: Boolean })
  counted: boolean;

  @ApiProperty({ type: String, nullable: true, description: '数えなかった理由' })
  reason: string | null;
}

export class IndicatorRecordsPage extends PageOf(IndicatorRecordView) {
  @ApiProperty({ type: String, description: '数え方の決まり' })
  rule: string;

  @ApiProperty({ type: Number, nullable: true, description: '数えた記録が合わせていくつになるか' })
  value: number | null;

  @ApiProperty({ type: String })
  period: string;
}

/** Throws `invalid-cursor` for one from elsewhere or written by hand. */
export function recordPlace(cursor: string): RecordPlace {
  const idOrNull = (value: unknown): boolean => value === null || isUUID(value);
  const [date, recordId, businessId, staffId, divides] = decodeCursor(CURSOR, cursor, [
    isIsoDate,
    isUUID,
    idOrNull,
    idOrNull,
    (value) => value === 0 || value === 1,
  ]);
  return {
    date: String(date),
    recordId: String(recordId),
    businessId: businessId === null ? null : String(businessId),
    staffId: staffId === null ? null : String(staffId),
    divides: divides === 1,
  };
}

export function indicatorRecordsPage({ next, period, ...records }: IndicatorRecords): IndicatorRecordsPage {
  const { rule, value, items } = records;
  return {
    rule,
    value,
    period: period.name,
    items,
    nextCursor:
      next &&
      encodeCursor(CURSOR, [next.date, next.recordId, next.businessId, next.staffId, Number(next.divides)]),
  };
}
