import { ExchangeModule } from '@banso/exchange';
import { MembersModule } from '@banso/members';
import { Module } from '@nestjs/common';
import { MembershipCampaignController } from './campaign.controller';
import { ReferralController } from './referral.controller';

@Module({
  imports: [ExchangeModule, MembersModule],
  controllers: [MembershipCampaignController, ReferralController],
})
export class ReferralHttpModule {}
