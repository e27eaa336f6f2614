import {
  REFERRER_KINDS,
  type ReferralRanking,
  type ReferralTotals,
  type ReferredMembership,
  type Referrer,
  type ReferrerKind,
} from '@banso/members';
import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ChoiceField, DateField, IntegerField, PageOf, PageQuery, TextField } from '../http';

export class ReferralDaysQuery {
  @DateField('入会日の始まり')
  from: string;

  @DateField('入会日の終わり')
  to: string;
}

export class RankingQuery extends ReferralDaysQuery {
  @Type(() => Number)
  @IntegerField('何件以上', { min: 1, max: 1000, optional: true })
  least: number = 1;
}

export class ReferredMembershipQuery extends IntersectionType(PageQuery, ReferralDaysQuery) {
  @ChoiceField('紹介者の区分', REFERRER_KINDS, {
    optional: true,
    description: 'business 事業所、staff 職員、words その他、none 紹介者なし。省略するとすべて',
  })
  kind?: ReferrerKind;

  @TextField('紹介者', { max: 200, optional: true, description: '紹介者一覧の key' })
  key?: string;
}

export class ReferrerView implements Referrer {
  @ApiProperty({ type: 'integer', description: '同じ件数は同じ順位' })
  rank: number;

  @ApiProperty({ type: String, enum: ['business', 'staff', 'words'] })
  kind: Referrer['kind'];

  @ApiProperty({ type: String })
  key: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: '事業所の今の代表者' })
  representativeName: string | null;

  @ApiProperty({ type: 'integer' })
  joins: number;

  @ApiProperty({ type: 'integer' })
  units: number;

  @ApiProperty({ type: 'integer', description: 'うち、入会から1年以内に退会した件数' })
  leftWithinYear: number;
}

export class ReferralTotalsView implements ReferralTotals {
  @ApiProperty({ type: 'integer' })
  joins: number;

  @ApiProperty({ type: 'integer', description: 'うち、紹介者のある入会' })
  referred: number;

  @ApiProperty({ type: 'integer', description: 'うち、入会から1年以内に退会した件数' })
  leftWithinYear: number;

  @ApiProperty({ type: 'integer', description: '入会の取り消しなど、数えない入会' })
  notCounted: number;

  @ApiProperty({ type: 'integer', description: '紹介者の数' })
  referrers: number;
}

export class ReferralRankingView implements ReferralRanking {
  @ApiProperty({ type: String, format: 'date' })
  from: string;

  @ApiProperty({ type: String, format: 'date' })
  to: string;

  @ApiProperty({ type: ReferralTotalsView })
  total: ReferralTotalsView;

  @ApiProperty({ type: [ReferrerView], description: '件数の多い順。最大500' })
  referrers: ReferrerView[];
}

export class ReferredMembershipView implements ReferredMembership {
  @ApiProperty({ type: String, format: 'uuid' })
  membershipId: string;

  @ApiProperty({ type: String, format: 'uuid' })
  businessId: string;

  @ApiProperty({ type: String })
  businessName: string;

  @ApiProperty({ type: String, format: 'date' })
  joinedOn: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  withdrawnOn: string | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawalReason: string | null;

  @ApiProperty({ type: 'integer' })
  units: number;

  @ApiProperty({ type: String })
  kind: string;

  @ApiProperty({ type: String, nullable: true })
  section: string | null;

  @ApiProperty({ type: String, nullable: true })
  referrerName: string | null;

  @ApiProperty({ type: Boolean })
  leftWithinYear: boolean;

  @ApiProperty({ type: String, nullable: true, description: '数えない理由' })
  notCounted: string | null;
}

export class ReferredMembershipPage extends PageOf(ReferredMembershipView) {}
