import type { ConsultationRecord } from '@banso/consultations';
import { DomainError } from '@banso/platform';
import fc from 'fast-check';
import type { ChamberAtWork, Town } from '../support/chamber-at-work';

/** Days at the edges of quarters, half-years, years and the plan (2019-04-01 to 2020-09-30), and within. */
const DAYS = [
  '2018-11-20',
  '2019-03-31',
  '2019-04-01',
  '2019-05-08',
  '2019-06-30',
  '2019-07-01',
  '2019-09-30',
  '2019-10-01',
  '2019-12-31',
  '2020-01-01',
  '2020-03-31',
  '2020-04-01',
  '2020-08-08',
  '2020-09-30',
  '2020-10-01',
];

const day = fc.constantFrom(...DAYS);
const businesses = fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 });
const channel = fc.constantFrom('visit', 'phone', 'counter');
const topics = fc.constantFrom<string[]>(
  [],
  ['finance'],
  ['management-innovation'],
  ['tax', 'management-innovation'],
);
const which = fc.nat(50);

const step = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      kind: fc.constant('log' as const),
      day,
      businesses,
      channel,
      topics,
      advisor: fc.nat(2),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move-day' as const), which, day }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move-business' as const), which, businesses }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('change-topics' as const), which, topics }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('change-channel' as const), which, channel }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('void' as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('join' as const), business: fc.nat(3), day }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), which, day }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('come-back' as const), which }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('drain' as const), atOnce: fc.integer({ min: 1, max: 3 }) }),
  },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Histories of contacts with four businesses that come into the base, join, leave and are moved about. */
export const cadenceHistories = fc.array(step, { minLength: 5, maxLength: 40 });

/** Plays a history out in a chamber. What the rules refuse must change nothing. */
export async function playCadence(chamber: ChamberAtWork, town: Town, steps: readonly Step[]): Promise<void> {
  const names = ['山田', '鈴木', '佐藤', '田中'];
  const player = new Player(chamber, town, await Promise.all(names.map((name) => chamber.business(name))));
  for (const one of steps) {
    await player.take(one).catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
    });
  }
}

class Player {
  private readonly records: ConsultationRecord[] = [];
  private readonly memberships: { id: string; businessId: string; version: number }[] = [];

  constructor(
    private readonly chamber: ChamberAtWork,
    private readonly town: Town,
    private readonly businesses: readonly string[],
  ) {}

  async take(one: Step): Promise<void> {
    const { chamber, town } = this;
    switch (one.kind) {
      case 'log':
        this.records.push(
          await chamber.log({
            occurredOn: one.day,
            businessIds: this.businessesAt(one.businesses),
            advisorIds: [chamber.advisors[one.advisor] ?? ''],
            channel: one.channel,
            topics: one.topics,
          }),
        );
        return;
      case 'move-day':
        return this.edit(one.which, { occurredOn: one.day });
      case 'move-business':
        return this.edit(one.which, { businessIds: this.businessesAt(one.businesses) });
      case 'change-topics':
        return this.edit(one.which, { topics: one.topics });
      case 'change-channel':
        return this.edit(one.which, { channel: one.channel });
      case 'void':
        return replace(this.records, one.which, (record) => chamber.void(record));
      case 'join': {
        const businessId = this.businesses[one.business] ?? '';
        const joined = await town.memberships.join(chamber.scope, businessId, { joinedOn: one.day });
        this.memberships.push({ id: joined.id, businessId, version: joined.version });
        return;
      }
      case 'leave':
        return replace(this.memberships, one.which, async ({ id, businessId, version }) => {
          const left = { withdrawnOn: one.day, reason: 'closed' };
          const ended = await town.memberships.withdraw(chamber.scope, businessId, id, version, left);
          return { id, businessId, version: ended.version };
        });
      case 'come-back':
        return replace(this.memberships, one.which, async ({ id, businessId, version }) => {
          const back = await town.memberships.change(chamber.scope, businessId, id, version, {
            withdrawnOn: null,
          });
          return { id, businessId, version: back.version };
        });
      case 'drain':
        return chamber.drain(one.atOnce);
    }
  }

  private edit(which: number, changes: Parameters<ChamberAtWork['edit']>[1]): Promise<void> {
    return replace(this.records, which, (record) => this.chamber.edit(record, changes));
  }

  private businessesAt(places: readonly number[]): string[] {
    return places.map((place) => this.businesses[place] ?? '');
  }
}

async function replace<Item>(
  items: Item[],
  which: number,
  change: (item: Item) => Promise<Item>,
): Promise<void> {
  const at = items.length === 0 ? 0 : which % items.length;
  const item = items[at];
  if (item !== undefined) items[at] = await change(item);
}
