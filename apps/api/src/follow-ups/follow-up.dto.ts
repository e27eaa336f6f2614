import type { BusinessAttendance } from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';
import type { FollowUpSuggestions } from './follow-up-suggestions';

export class FollowUpView implements BusinessAttendance {
  @ApiProperty({ type: String, format: 'uuid' })
  businessId: string;

  @ApiProperty({ type: String })
  businessName: string;

  @ApiProperty({ type: String, format: 'uuid' })
  eventId: string;

  @ApiProperty({ type: String })
  eventTitle: string;

  @ApiProperty({ type: String, format: 'date', description: 'その催事に最後に来た日' })
  attendedOn: string;

  @ApiProperty({ type: [String], description: '来場された方' })
  people: string[];
}

export class FollowUpsView implements FollowUpSuggestions {
  @ApiProperty({ type: [FollowUpView], description: '新しい順' })
  items: FollowUpView[];

  @ApiProperty({ type: 'integer', description: 'ここに載せなかった事業所の数' })
  more: number;
}
