import {
  MATCH_REASONS,
  type MatchCandidate,
  type MatchReason,
  REGISTRATION_LINKS,
  REGISTRATION_ORIGINS,
  type RegistrationDetails,
  type RegistrationLink,
  type RegistrationOrigin,
  type Seat,
  SEAT_STATES,
  type SeatState,
} from '@banso/seminars';
import { ApiProperty } from '@nestjs/swagger';
import { ChoiceField, PageOf, PageQuery, TextField } from '../http';

const REASON_LABELS: Record<MatchReason, string> = {
  'corporate-number': '法人番号一致',
  name: '名称一致',
  phone: '電話一致',
  email: 'メール一致',
  person: '氏名一致',
};

export class RegistrationQuery extends PageQuery {
  @ChoiceField('状態', SEAT_STATES, {
    optional: true,
    description:
      'confirmed: 席のある人、waiting: キャンセル待ちの人（いずれかの開催日で）、cancelled: 取り消した人',
  })
  state?: SeatState;

  @ChoiceField('事業所との結び付き', REGISTRATION_LINKS, {
    optional: true,
    description: 'doubtful: 人が確かめるもの（取り消した人を除く）',
  })
  link?: RegistrationLink;

  @TextField('検索語', {
    min: 0,
    max: 100,
    optional: true,
    description: '氏名・カナ・会社名・電話の一部。空白で区切ると、すべてを含むものを返します。',
  })
  q?: string;
}

export class SeatView implements Seat {
  @ApiProperty({ type: String, format: 'uuid' })
  sessionId: string;

  @ApiProperty({ type: String, format: 'date' })
  heldOn: string;

  @ApiProperty({ type: String, enum: SEAT_STATES })
  state: SeatState;

  @ApiProperty({ type: 'integer', nullable: true, description: 'キャンセル待ちの順番（1から）' })
  waitingPlace: number | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  attendedAt: string | null;
}

export class RegistrationView implements RegistrationDetails {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String, format: 'uuid' })
  eventId: string;

  @ApiProperty({ type: String })
  eventTitle: string;

  @ApiProperty({ type: String, format: 'date' })
  eventStartsOn: string;

  @ApiProperty({ type: String })
  familyName: string;

  @ApiProperty({ type: String })
  givenName: string;

  @ApiProperty({ type: String, nullable: true })
  familyKana: string | null;

  @ApiProperty({ type: String, nullable: true })
  givenKana: string | null;

  @ApiProperty({ type: String, nullable: true, description: '本人が書いたとおりの名称' })
  company: string | null;

  @ApiProperty({ type: String, nullable: true })
  corporateNumber: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, nullable: true })
  email: string | null;

  @ApiProperty({ type: String, description: 'コード表 participant-kind のキー' })
  participant: string;

  @ApiProperty({ type: String })
  participantLabel: string;

  @ApiProperty({ type: String, nullable: true })
  note: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  businessId: string | null;

  @ApiProperty({ type: String, nullable: true })
  businessName: string | null;

  @ApiProperty({ type: Boolean, nullable: true, description: '催事の初日に会員か。事業所がなければ null' })
  member: boolean | null;

  @ApiProperty({ type: String, nullable: true, description: '事業所の担当の経営指導員' })
  advisorName: string | null;

  @ApiProperty({ type: String, enum: REGISTRATION_LINKS })
  link: RegistrationLink;

  @ApiProperty({ type: String, enum: REGISTRATION_ORIGINS })
  origin: RegistrationOrigin;

  @ApiProperty({ type: 'integer', nullable: true })
  feeYen: number | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  paidOn: string | null;

  @ApiProperty({ type: [SeatView] })
  seats: SeatView[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  cancelledAt: string | null;

  @ApiProperty({ type: String, nullable: true })
  cancelReason: string | null;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: '本人がリンクから最後に変更した時',
  })
  ownChangedAt: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'メールサーバーが最後に断ったメールの理由。断られていなければnull',
  })
  mailRefused: string | null;

  @ApiProperty({ type: 'integer' })
  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;
}

export class RegistrationPage extends PageOf(RegistrationView) {}

export class MatchCandidateView implements MatchCandidate {
  @ApiProperty({ type: String, format: 'uuid' })
  businessId: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true })
  address: string | null;

  @ApiProperty({ type: String, nullable: true })
  phone: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: string | null;

  @ApiProperty({ type: Boolean, description: '催事の初日に会員か' })
  member: boolean;

  @ApiProperty({ type: [String], enum: MATCH_REASONS })
  reasons: MatchReason[];

  @ApiProperty({ type: [String], description: '一致した理由', example: ['名称一致', '電話一致'] })
  why: string[];
}

export class MatchCandidatesView {
  @ApiProperty({ type: [MatchCandidateView], description: '可能性の高い順' })
  items: MatchCandidateView[];
}

export function candidatesView(candidates: MatchCandidate[]): MatchCandidatesView {
  return {
    items: candidates.map((candidate) => ({
      ...candidate,
      why: candidate.reasons.map((reason) => REASON_LABELS[reason]),
    })),
  };
}
