import type { ConsultationRecord } from '@banso/consultations';
import { DomainError } from '@banso/platform';
import fc from 'fast-check';
import type { ChamberAtWork, Town } from '../support/chamber-at-work';

/** Days around the edges of months, years and the plan (2019-04-15 to 2021-03-31, or to 2020-06-15). */
const DAYS = [
  '2019-04-14',
  '2019-04-15',
  '2019-04-30',
  '2019-05-01',
  '2020-03-31',
  '2020-04-01',
  '2020-06-15',
  '2020-06-16',
  '2021-03-31',
  '2021-04-01',
];

const day = fc.constantFrom(...DAYS);
const businesses = fc.uniqueArray(fc.nat(3), { minLength: 1, maxLength: 3 });
const advisors = fc.uniqueArray(fc.nat(2), { minLength: 1, maxLength: 2 });
const channel = fc.constantFrom('visit', 'counter', 'phone');
const topics = fc.constantFrom<string[]>([], ['finance'], ['finance', 'tax']);
const which = fc.nat(50);

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('log' as const), day, businesses, advisors, channel, topics }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move-day' as const), which, day }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move-business' as const), which, businesses }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move-advisor' as const), which, advisors }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('change-channel' as const), which, channel }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('void' as const), which }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('join' as const), business: fc.nat(3), day }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('leave' as const), which, day }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('come-back' as const), which }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('enter' as const), day, value: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('void-entry' as const), which }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('look' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('drain' as const), atOnce: fc.integer({ min: 1, max: 3 }) }),
  },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Plays one history out in a chamber. */
export type History = (chamber: ChamberAtWork, town: Town) => Promise<void>;

/** Runs `check` on `runs` random histories; on failure throws with the seed and the shortest history found. */
export async function randomHistories(
  seed: number,
  runs: number,
  check: (history: History) => Promise<void>,
): Promise<void> {
  const histories = fc.array(step, { minLength: 5, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(histories, (steps) => check((chamber, town) => new Player(chamber, town).play(steps))),
    {
      seed,
      numRuns: runs,
      endOnFailure: false,
      interruptAfterTimeLimit: 120_000,
      markInterruptAsFailure: true,
    },
  );
}

class Player {
  private readonly records: ConsultationRecord[] = [];
  private readonly memberships: { id: string; businessId: string; version: number }[] = [];
  private readonly entries: { id: string; version: number }[] = [];
  private businesses: string[] = [];

  constructor(
    private readonly chamber: ChamberAtWork,
    private readonly town: Town,
  ) {}

  async play(steps: readonly Step[]): Promise<void> {
    this.businesses = await Promise.all(
      ['山田', '鈴木', '佐藤', '田中'].map((name) => this.chamber.business(name)),
    );
    for (const one of steps) {
      // What the rules refuse (a second membership at a time, leaving before joining) must change nothing.
      await this.take(one).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
      });
    }
  }

  private async take(one: Step): Promise<void> {
    const { chamber, town } = this;
    switch (one.kind) {
      case 'log':
        this.records.push(
          await chamber.log({
            occurredOn: one.day,
            businessIds: this.businessesAt(one.businesses),
            advisorIds: this.advisorsAt(one.advisors),
            channel: one.channel,
            topics: one.topics,
          }),
        );
        return;
      case 'move-day':
        return this.edit(one.which, { occurredOn: one.day });
      case 'move-business':
        return this.edit(one.which, { businessIds: this.businessesAt(one.businesses) });
      case 'move-advisor':
        return this.edit(one.which, { advisorIds: this.advisorsAt(one.advisors) });
      case 'change-channel':
        return this.edit(one.which, { channel: one.channel });
      case 'void':
        return this.replace(this.records, one.which, (record) => chamber.void(record));
      case 'join': {
        const businessId = this.businesses[one.business] ?? '';
        const joined = await town.memberships.join(chamber.scope, businessId, { joinedOn: one.day });
        this.memberships.push({ id: joined.id, businessId, version: joined.version });
        return;
      }
      case 'leave':
        return this.replace(this.memberships, one.which, async ({ id, businessId, version }) => {
          const left = { withdrawnOn: one.day, reason: 'closed' };
          const ended = await town.memberships.withdraw(chamber.scope, businessId, id, version, left);
          return { id, businessId, version: ended.version };
        });
      case 'come-back':
        return this.replace(this.memberships, one.which, async ({ id, businessId, version }) => {
          const patch = { withdrawnOn: null };
          const back = await town.memberships.change(chamber.scope, businessId, id, version, patch);
          return { id, businessId, version: back.version };
        });
      case 'enter': {
        const indicatorId = await chamber.indicatorId('seminar-guests');
        const content = {
          datedOn: one.day,
          value: one.value,
          numerator: null,
          denominator: null,
          note: null,
        };
        this.entries.push(await town.entries.add(chamber.scope, indicatorId, content));
        return;
      }
      case 'void-entry': {
        const indicatorId = await chamber.indicatorId('seminar-guests');
        return this.replace(this.entries, one.which, ({ id, version }) =>
          town.entries.void(chamber.scope, indicatorId, id, version, '誤入力'),
        );
      }
      case 'look':
        // What is kept of a board must be what it would be made of now, at every moment.
        expect(await chamber.board()).toEqual(await chamber.freshBoard());
        return;
      case 'drain':
        return chamber.drain(one.atOnce);
    }
  }

  private edit(which: number, changes: Parameters<ChamberAtWork['edit']>[1]): Promise<void> {
    return this.replace(this.records, which, (record) => this.chamber.edit(record, changes));
  }

  private async replace<Item>(
    items: Item[],
    which: number,
    change: (item: Item) => Promise<Item>,
  ): Promise<void> {
    const at = items.length === 0 ? 0 : which % items.length;
    const item = items[at];
    if (item !== undefined) items[at] = await change(item);
  }

  private businessesAt(places: readonly number[]): string[] {
    return places.map((place) => this.businesses[place] ?? '');
  }

  private advisorsAt(places: readonly number[]): string[] {
    return places.map((place) => this.chamber.advisors[place] ?? '');
  }
}
