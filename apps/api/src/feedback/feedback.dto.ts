import type { MailState } from '@banso/platform';
import {
  FEEDBACK_ACTS,
  FEEDBACK_CHANNELS,
  FEEDBACK_STATES,
  type FeedbackAct,
  type FeedbackChannel,
  type FeedbackDetails,
  type FeedbackFilter,
  type FeedbackPage as Found,
  type FeedbackState,
  type FeedbackSummary,
} from '@banso/voices';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, PageQuery, TextField, VoidableView, voidableView } from '../http';
import { feedbackCursor } from './feedback.cursor';

const FILTERS = [...FEEDBACK_STATES, 'voided'] as const;
const MAIL_STATES: readonly MailState[] = ['queued', 'sending', 'sent', 'failed', 'bounced', 'withdrawn'];

export class FeedbackQuery extends PageQuery {
  @ChoiceField('状況', FILTERS, {
    optional: true,
    description:
      'open 未対応（省略時）、in-progress 対応中、answered 回答済み、no-answer 対応不要、voided 取り消し',
  })
  state: FeedbackFilter = 'open';

  @TextField('検索語', {
    min: 0,
    max: 100,
    optional: true,
    description:
      '声の文・名前・会社名の一部。空白で区切ると、すべてを含むものを返し、件数もその中で数えます。',
  })
  q?: string;
}

export class FeedbackSummaryView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ enum: FEEDBACK_CHANNELS, description: '届いた方法' })
  channel: FeedbackChannel;

  @ApiProperty({ type: String, format: 'date' })
  receivedOn: string;

  @ApiProperty({ type: String, description: '声の文。書かれたまま' })
  body: string;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ type: String, nullable: true })
  company: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: '職員が結び付けた事業所' })
  businessId: string | null;

  @ApiProperty({ type: String, nullable: true })
  businessName: string | null;

  @ApiProperty({ type: String, nullable: true })
  departmentName: string | null;

  @ApiProperty({ type: String, nullable: true })
  staffName: string | null;

  @ApiProperty({ enum: FEEDBACK_STATES })
  state: FeedbackState;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  answeredOn: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  voidedAt: string | null;
}

export class FeedbackCountsView implements Record<FeedbackFilter, number> {
  @ApiProperty({ type: 'integer' })
  open: number;

  @ApiProperty({ type: 'integer' })
  'in-progress': number;

  @ApiProperty({ type: 'integer' })
  answered: number;

  @ApiProperty({ type: 'integer' })
  'no-answer': number;

  @ApiProperty({ type: 'integer' })
  voided: number;
}

export class FeedbackPage {
  @ApiProperty({ type: [FeedbackSummaryView] })
  items: FeedbackSummaryView[];

  @ApiProperty({ type: String, nullable: true, description: '続きがあれば、その位置' })
  nextCursor: string | null;

  @ApiProperty({ type: FeedbackCountsView, description: '状況ごとの件数' })
  counts: FeedbackCountsView;
}

export class FeedbackStepView {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  @ApiProperty({ type: String, nullable: true, description: '公開のページからなら null' })
  actorName: string | null;

  @ApiProperty({ enum: FEEDBACK_ACTS, isArray: true })
  acts: FeedbackAct[];

  @ApiProperty({ enum: FEEDBACK_STATES, nullable: true, description: '変わったあとの状況' })
  state: FeedbackState | null;
}

export class FeedbackView extends VoidableView {
  @ApiProperty({ enum: FEEDBACK_CHANNELS, description: '届いた方法' })
  channel: FeedbackChannel;

  @ApiProperty({ type: String, format: 'date' })
  receivedOn: string;

  @ApiProperty({ type: String })
  body: string;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  @ApiProperty({ type: String, nullable: true })
  company: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  businessId: string | null;

  @ApiProperty({ type: String, nullable: true })
  businessName: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  departmentId: string | null;

  @ApiProperty({ type: String, nullable: true })
  departmentName: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  staffId: string | null;

  @ApiProperty({ type: String, nullable: true })
  staffName: string | null;

  @ApiProperty({ enum: FEEDBACK_STATES })
  state: FeedbackState;

  @ApiProperty({ type: String, nullable: true })
  answer: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  answeredOn: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: '回答をメールに出した時' })
  mailedAt: string | null;

  @ApiProperty({ enum: MAIL_STATES, nullable: true, description: 'そのメールの状態' })
  mailState: MailState | null;

  @ApiProperty({ type: [FeedbackStepView], description: '古い順' })
  history: FeedbackStepView[];
}

export class PublicFeedbackBoxView {
  @ApiProperty({ type: String })
  chamberName: string;
}

export class PublicFeedbackView {
  @ApiProperty({ type: String, format: 'date' })
  receivedOn: string;
}

export function feedbackPageView({ items, next, counts }: Found): FeedbackPage {
  return { items: items.map(summaryOf), nextCursor: next && feedbackCursor(next), counts };
}

export function feedbackView({ mailedAt, history, ...rest }: FeedbackDetails): FeedbackView {
  return {
    ...voidableView(rest),
    mailedAt: mailedAt?.toISOString() ?? null,
    history: history.map(({ at, ...step }) => ({ at: at.toISOString(), ...step })),
  };
}

function summaryOf({ voidedAt, ...rest }: FeedbackSummary): FeedbackSummaryView {
  return { ...rest, voidedAt: voidedAt?.toISOString() ?? null };
}
