import type { IsoDate } from '@banso/japan';
import { Random } from '../random';
import type { SampleBusiness } from './sample-businesses';
import type { SampleMembership } from './sample-memberships';
import type { SampleStaff } from './sample-staff';

interface Client {
  business: SampleBusiness;
  /** How often it seeks advice, against others. */
  weight: number;
  closedOn: IsoDate | null;
}

/** Nobody ever meets so many of a hundred: the ones that a chamber should visit. */
const NEVER_MET = 0.12;
/** The more, the more the visits go to the same few. */
const STEEPNESS = 0.5;
const MOST_WEIGHT = 5;
const OWN_CLIENTS = 0.8;

/** Which advisor meets which business. */
export class Portfolio {
  private readonly clients: Client[];
  private readonly own: Map<string, Client[]>;

  constructor(
    businesses: readonly SampleBusiness[],
    memberships: readonly SampleMembership[],
    private readonly team: readonly SampleStaff[],
  ) {
    const random = new Random('portfolio');
    const closings = closingDays(memberships);
    this.clients = businesses.flatMap((business) => {
      const weight = Math.min(MOST_WEIGHT, (1 - random.next()) ** -STEEPNESS);
      const closedOn = closings.get(business.id) ?? null;
      return random.chance(NEVER_MET) ? [] : [{ business, weight, closedOn }];
    });
    this.own = new Map(
      team.map(({ id }) => [id, this.clients.filter(({ business }) => business.advisorId === id)]),
    );
  }

  /** So many different advisors, the first of whom leads. */
  advisors(random: Random, count: number): SampleStaff[] {
    const chosen: SampleStaff[] = [];
    while (chosen.length < count) {
      const rest = this.team.filter((advisor) => !chosen.includes(advisor));
      chosen.push(random.weighted(rest, ({ weight }) => weight));
    }
    return chosen;
  }

  /** So many different businesses that are open on the day, mostly the advisors' own. */
  businesses(
    random: Random,
    advisors: readonly SampleStaff[],
    day: IsoDate,
    count: number,
  ): SampleBusiness[] {
    const own = advisors.flatMap(({ id }) => this.own.get(id) ?? []).filter((client) => isOpen(client, day));
    const chosen = new Set<SampleBusiness>();
    while (chosen.size < count) {
      const among =
        own.length > count && random.chance(OWN_CLIENTS)
          ? own
          : this.clients.filter((client) => isOpen(client, day));
      chosen.add(random.weighted(among, ({ weight }) => weight).business);
    }
    return [...chosen];
  }
}

/** A business that left because it closed is closed from then on. */
export function closingDays(memberships: readonly SampleMembership[]): Map<string, IsoDate> {
  return new Map(
    memberships.flatMap(({ businessId, withdrawnOn, withdrawalReason }) =>
      withdrawnOn !== null && withdrawalReason === 'closure' ? [[businessId, withdrawnOn]] : [],
    ),
  );
}

function isOpen({ business: { foundedOn }, closedOn }: Client, day: IsoDate): boolean {
  return (foundedOn === null || foundedOn <= day) && (closedOn === null || closedOn > day);
}
