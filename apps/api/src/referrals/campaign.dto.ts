import type { MembershipCampaign } from '@banso/members';
import { ApiProperty, PartialType } from '@nestjs/swagger';
import { DateField, IntegerField, TextField, VoidableView, voidableView } from '../http';

const OPTIONAL = { optional: true, nullable: true } as const;

export class CampaignInputDto {
  @TextField('名前', { max: 100 })
  name: string;

  @DateField('開始日')
  startsOn: string;

  @DateField('終了日', { description: 'この日までに入会した会員を数える' })
  endsOn: string;

  @IntegerField('目標件数', { ...OPTIONAL, min: 1, max: 100_000 })
  target?: number | null;

  @IntegerField('表彰の基準', {
    optional: true,
    min: 1,
    max: 1000,
    description: '紹介が何件以上の人を表彰するか',
  })
  leastReferrals?: number;

  @TextField('表彰の決まり', { ...OPTIONAL, max: 1000, lines: true })
  rule?: string | null;

  @TextField('メモ', { ...OPTIONAL, max: 1000, lines: true })
  note?: string | null;
}

export class CampaignChangesDto extends PartialType(CampaignInputDto, { skipNullProperties: false }) {
  @IntegerField('版', { min: 1 })
  version: number;
}

export class CampaignView extends VoidableView {
  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, format: 'date' })
  startsOn: string;

  @ApiProperty({ type: String, format: 'date' })
  endsOn: string;

  @ApiProperty({ type: 'integer', nullable: true })
  target: number | null;

  @ApiProperty({ type: 'integer' })
  leastReferrals: number;

  @ApiProperty({ type: String, nullable: true })
  rule: string | null;
}

export class CampaignListView {
  @ApiProperty({ type: [CampaignView], description: '新しい順。取り消されたものも含む' })
  items: CampaignView[];
}

export function campaignView(campaign: MembershipCampaign): CampaignView {
  const { id, name, startsOn, endsOn, target, leastReferrals, rule, note, version } = campaign;
  const { voidedAt, voidReason, createdAt, updatedAt } = campaign;
  const fields = { id, name, startsOn, endsOn, target, leastReferrals, rule, note, version };
  return voidableView({ ...fields, voidedAt, voidReason, createdAt, updatedAt });
}
