import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BusinessBulk } from './business-bulk';
import { BusinessSearch } from './business-search';
import { BusinessTimeline } from './business-timeline';
import { Business } from './business.entity';
import { BusinessService } from './business.service';
import { DesignationRunner } from './designation/designation.runner';
import { DesignationService } from './designation/designation.service';
import { DuesYearService } from './dues/dues-year.service';
import { Dues, DuesTariffRow } from './dues/dues.entity';
import { DuesService } from './dues/dues.service';
import { Membership } from './membership.entity';
import { MembershipService } from './membership.service';
import { Person } from './person.entity';
import { MembershipMoveService } from './moves/move.service';
import { PersonService } from './person.service';
import { MembershipCampaign } from './referrals/campaign.entity';
import { MembershipCampaignService } from './referrals/campaign.service';
import { ReferralService } from './referrals/referral.service';
import { SizeFollowers } from './size-followers';
import { StoryHeads } from './story-heads.service';
import { TimelineSources } from './timeline-source';

/** Businesses of the district, their people and their memberships. */
@Module({
  imports: [
    TypeOrmModule.forFeature([Business, Person, Membership, MembershipCampaign, Dues, DuesTariffRow]),
  ],
  providers: [
    BusinessService,
    BusinessBulk,
    BusinessSearch,
    BusinessTimeline,
    DesignationRunner,
    DesignationService,
    DuesService,
    DuesYearService,
    MembershipCampaignService,
    MembershipMoveService,
    MembershipService,
    PersonService,
    ReferralService,
    SizeFollowers,
    StoryHeads,
    TimelineSources,
  ],
  exports: [
    BusinessService,
    BusinessBulk,
    BusinessSearch,
    BusinessTimeline,
    DesignationRunner,
    DesignationService,
    DuesService,
    DuesYearService,
    MembershipCampaignService,
    MembershipMoveService,
    MembershipService,
    PersonService,
    ReferralService,
    SizeFollowers,
    StoryHeads,
    TimelineSources,
  ],
})
export class MembersModule {}
