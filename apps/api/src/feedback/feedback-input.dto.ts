import { FEEDBACK_CHANNELS, FEEDBACK_STATES, type FeedbackChannel, type FeedbackState } from '@banso/voices';
import { ChoiceField, DateField, FlagField, IdField, IntegerField, LureField, TextField } from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;

/** The public page alone writes `web`. */
const CHANNELS_OF_STAFF = FEEDBACK_CHANNELS.filter((channel) => channel !== 'web');
const STATES_BY_HAND = FEEDBACK_STATES.filter((state) => state !== 'answered');

class VoiceDto {
  @TextField('ご意見・ご要望', { max: 4000, lines: true })
  body: string;

  @TextField('お名前', { max: 100, ...OPTIONAL })
  name?: string | null;

  @TextField('会社名・屋号', { max: 200, ...OPTIONAL })
  company?: string | null;

  @TextField('メールアドレス', { max: 200, ...OPTIONAL })
  email?: string | null;

  @TextField('電話', { max: 40, ...OPTIONAL })
  phone?: string | null;
}

export class PublicFeedbackInputDto extends VoiceDto {
  @FlagField('個人情報の取扱い', { description: '同意したとき true。同意なしには送れません。' })
  consent: boolean;

  @LureField()
  homepage?: string | null;
}

export class FeedbackInputDto extends VoiceDto {
  @ChoiceField('届いた方法', CHANNELS_OF_STAFF)
  channel: Exclude<FeedbackChannel, 'web'>;

  @DateField('受付日')
  receivedOn: string;
}

export class FeedbackHandlingDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @ChoiceField('状況', STATES_BY_HAND, {
    optional: true,
    description: '回答済み（answered）にするには、回答を記録してください。',
  })
  state?: Exclude<FeedbackState, 'answered'>;

  @IdField('担当部署', OPTIONAL)
  departmentId?: string | null;

  @IdField('担当者', OPTIONAL)
  staffId?: string | null;

  @IdField('事業所', OPTIONAL)
  businessId?: string | null;

  @TextField('内部メモ', { max: 2000, lines: true, ...OPTIONAL })
  note?: string | null;
}

export class FeedbackAnswerDto {
  @IntegerField('版', { min: 1 })
  version: number;

  @TextField('回答', { max: 4000, lines: true })
  answer: string;

  @DateField('回答日')
  answeredOn: string;

  @FlagField('メールで送る', { description: 'true のとき、声に書かれたメールアドレスへ回答を送る' })
  byMail: boolean;
}
