import type { TimelineEntry, TimelineKind } from '@banso/members';
import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '../http';

export class TimelineItemView implements TimelineEntry {
  @ApiProperty({
    type: String,
    enum: [
      'consultation',
      'case-opened',
      'case-milestone',
      'case-closed',
      'event',
      'event-outcome',
      'feedback',
      'joined',
      'withdrew',
      'registered',
    ],
  })
  kind: TimelineKind;

  @ApiProperty({ type: String, format: 'date' })
  date: string;

  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    required: false,
    description: '成果なら催事の、節目なら支援案件のID',
  })
  partOf?: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: String, nullable: true })
  detail: string | null;

  @ApiProperty({ type: [String] })
  staffNames: string[];

  @ApiProperty({ type: Boolean, required: false, description: '取り消された記録' })
  voided?: boolean;
}

export class TimelinePage extends PageOf(TimelineItemView) {}
