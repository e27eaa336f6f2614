export type { ActivitySource, DayRange, Dimension } from './activity-source';
export type { BulkEntry, KnownBusiness, KnownMembership, MembershipFacts } from './bulk-entry';
export { BusinessBulk } from './business-bulk';
export type { BusinessDetails } from './business-details';
export { DETERMINE_DESIGNATIONS, SWEEP_DESIGNATIONS } from './designation/designation.jobs';
export { DesignationRunner } from './designation/designation.runner';
export { DesignationService } from './designation/designation.service';
export {
  type Designation,
  DESIGNATION_RESULTS,
  DESIGNATION_STATES,
  type DesignationCount,
  type DesignationFilter,
  type DesignationPlace,
  type DesignationResult,
  type DesignationState,
  type DesignationYear,
} from './designation/designation.types';
export { DuesYearService } from './dues/dues-year.service';
export { DuesService } from './dues/dues.service';
export {
  DUES_STATES,
  type DuesChanges,
  type DuesDetails,
  type DuesFilter,
  type DuesPlace,
  type DuesRate,
  type DuesState,
  type DuesTariff,
  type DuesTotals,
  type DuesYear,
  type PendingDues,
} from './dues/dues.types';
export { identityOf } from './business-identity';
export type {
  BusinessFields,
  MembershipFields,
  MembershipPatch,
  NewBusiness,
  PersonFields,
} from './business-input';
export {
  type BusinessFilter,
  type BusinessPage,
  businessPageStatement,
  type BusinessPlace,
  BusinessSearch,
  type BusinessSummary,
} from './business-search';
export { dialledDigits, type Findable, searchColumns, type SearchColumns } from './business-keys';
export { containing, parseBusinessQuery, queryGrams } from './business-query';
export { checkBusiness } from './business-rules';
export { BusinessTimeline, type TimelineCursor, type TimelinePage } from './business-timeline';
export { Business } from './business.entity';
export { BusinessService } from './business.service';
export { type Successor, SUCCESSORS } from './business.types';
export { MembersModule } from './members.module';
export { membershipActivities } from './membership-activities';
export type { MembershipDetails } from './membership-details';
export { mergeMembership, type MembershipMerge } from './membership-merge';
export { membershipProblems } from './membership-rules';
export { Membership } from './membership.entity';
export { MembershipService } from './membership.service';
export type { PersonDetails } from './person-details';
export { Person } from './person.entity';
export { checkPerson } from './person-rules';
export { MembershipMoveService } from './moves/move.service';
export {
  type MembershipMoves,
  type Move,
  type MoveCount,
  MOVE_GROUPS,
  type MovedMembership,
  type MoveGroup,
  type MovePlace,
  MOVES,
} from './moves/move.types';
export { PersonService } from './person.service';
export { MembershipCampaign } from './referrals/campaign.entity';
export { type CampaignFields, MembershipCampaignService } from './referrals/campaign.service';
export { MOST_REFERRERS, ReferralService } from './referrals/referral.service';
export {
  REFERRER_KINDS,
  type ReferralDays,
  type ReferralFilter,
  type ReferralPlace,
  type ReferralRanking,
  type ReferralTotals,
  type ReferredMembership,
  type Referrer,
  type ReferrerKind,
} from './referrals/referral.types';
export { type SizeFollower, SizeFollowers } from './size-followers';
export { StoryHeads } from './story-heads.service';
export {
  type TimelineEntry,
  type TimelineKind,
  type TimelinePlace,
  type TimelineSource,
  TimelineSources,
} from './timeline-source';
