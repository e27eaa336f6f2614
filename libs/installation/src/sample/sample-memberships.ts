import { dayNumber, type IsoDate } from '@banso/japan';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { Random } from '../random';
import { addDays, monthOf, workingDayFrom, workingDays } from './calendar';
import type { MembershipsData } from './demo-data.types';
import type { SampleBusiness } from './sample-businesses';
import { weightedKey } from './words';

/** A period of membership in the sample. */
export interface SampleMembership {
  businessId: string;
  joinedOn: IsoDate;
  withdrawnOn: IsoDate | null;
  withdrawalReason: string | null;
  row: Row;
}

const CAMPAIGN_WEIGHT = 3;
const YEARS_BACK = 45;
const DAYS_PER_YEAR = 365.25;
/** Nobody leaves in the first year: the fee is paid. */
const SHORTEST_DAYS = 365;

/** Who joined when, and who left why: before the plan began on `from`, and during it up to `today`. */
export function sampleMemberships(
  data: MembershipsData,
  businesses: readonly SampleBusiness[],
  { from, today }: { from: IsoDate; today: IsoDate },
): SampleMembership[] {
  const random = new Random('memberships');
  const days = workingDays(from, today);
  const joinedBefore: SampleBusiness[] = [];
  return businesses.flatMap((business) => {
    if (!random.chance(data.everMember)) return [];
    const joinedOn = joiningDay(data, random, business, days);
    const isNew = joinedOn >= from;
    const { withdrawnOn, withdrawalReason } = withdrawal(data, random, joinedOn, days);
    const referred = isNew && joinedBefore.length > 0 && random.chance(data.referred);
    const byBusiness = referred && random.chance(0.6);
    const referrer = byBusiness ? random.pick(joinedBefore).id : null;
    if (!isNew && withdrawnOn === null) joinedBefore.push(business);
    const row: Row = {
      id: fixedId(`membership/${business.id}`),
      business_id: business.id,
      joined_on: joinedOn,
      withdrawn_on: withdrawnOn,
      withdrawal_reason: withdrawalReason,
      units: unitsOf(business.employees),
      kind: weightedKey(random, data.kinds),
      section: business.industry.section,
      referrer_business_id: referrer,
      referrer_note: referred && !byBusiness ? random.pick(data.referrerNotes) : null,
    };
    return [{ businessId: business.id, joinedOn, withdrawnOn, withdrawalReason, row }];
  });
}

function joiningDay(
  data: MembershipsData,
  random: Random,
  { foundedOn }: SampleBusiness,
  days: readonly IsoDate[],
): IsoDate {
  const [first] = days;
  if (first === undefined) throw new RangeError('The plan has begun on no working day yet');
  const possible = days.filter((day) => foundedOn === null || day >= foundedOn);
  const foundedLately = foundedOn !== null && foundedOn >= addDays(first, -SHORTEST_DAYS);
  if (possible.length > 0 && (foundedLately || random.chance(data.joinedDuringPlan))) {
    const isCampaign = (day: IsoDate) => data.campaignMonths.includes(monthOf(day));
    return random.weighted(possible, (day) => (isCampaign(day) ? CAMPAIGN_WEIGHT : 1));
  }
  const age = foundedOn === null ? YEARS_BACK : (dayNumber(first) - dayNumber(foundedOn)) / DAYS_PER_YEAR;
  const years = random.next() * Math.min(YEARS_BACK, age);
  const day = workingDayFrom(addDays(first, -Math.floor(years * DAYS_PER_YEAR) - 14));
  return foundedOn !== null && day < foundedOn ? foundedOn : day;
}

function withdrawal(
  data: MembershipsData,
  random: Random,
  joinedOn: IsoDate,
  days: readonly IsoDate[],
): Pick<SampleMembership, 'withdrawnOn' | 'withdrawalReason'> {
  const possible = days.filter((day) => day >= addDays(joinedOn, SHORTEST_DAYS));
  if (possible.length === 0 || !random.chance(data.withdrawn)) {
    return { withdrawnOn: null, withdrawalReason: null };
  }
  return {
    withdrawnOn: random.pick(possible),
    withdrawalReason: weightedKey(random, data.withdrawalReasons),
  };
}

/** 口数: the fee goes by the number of employees. */
function unitsOf(employees: number | null): number {
  return Math.min(30, 1 + Math.floor((employees ?? 0) / 5));
}
