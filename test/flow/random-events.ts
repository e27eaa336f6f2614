import { DomainError } from '@banso/platform';
import fc from 'fast-check';
import type { ChamberAtWork, Town } from '../support/chamber-at-work';
import { type EventInTables, EventTables, type RegistrationInTables } from '../support/event-tables';

/** Days around the edges of months, years and the plan (2019-04-15 to 2021-03-31). */
const DAYS = [
  '2019-04-14',
  '2019-04-15',
  '2019-04-30',
  '2020-03-31',
  '2020-04-01',
  '2021-03-31',
  '2021-04-01',
];

const SERIES = [
  null,
  'joint-job-fair',
  'manager-training',
  'business-meeting',
  'new-year-gathering',
  'members-convention',
];

const day = fc.constantFrom(...DAYS);
const days = fc.uniqueArray(day, { minLength: 1, maxLength: 3 });
const series = fc.constantFrom(...SERIES);
const kind = fc.constantFrom('seminar', 'convention');
const state = fc.constantFrom('planned' as const, 'held' as const, 'held' as const, 'cancelled' as const);
const businesses = fc.uniqueArray(fc.nat(3), { maxLength: 4 });
const business = fc.option(fc.nat(3));
const seat = fc.constantFrom(
  'confirmed' as const,
  'confirmed' as const,
  'waiting' as const,
  'cancelled' as const,
);
const which = fc.nat(50);
const place = fc.nat(2);

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constant('plan' as const), days, series, kind, state, businesses }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('register' as const),
      which,
      business,
      participant: fc.constantFrom('student', 'business'),
      seat,
      on: fc.uniqueArray(place, { minLength: 1, maxLength: 3 }),
    }),
  },
  { weight: 8, arbitrary: fc.record({ does: fc.constant('attend' as const), which, place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('undo' as const), which, place }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('cancel' as const), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('seat' as const), which, seat }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('link' as const), which, business }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('state' as const), which, state }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('move' as const), which, days }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('rename' as const), which, series }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('list' as const), which, businesses }) },
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('outcome' as const),
      which,
      partner: fc.option(fc.nat(50)),
      kind: fc.constantFrom('negotiation', 'negotiation', 'contract', 'job-offer', 'foreign-hire'),
      quantity: fc.integer({ min: 1, max: 12 }),
      amountYen: fc.option(fc.integer({ min: 0, max: 9_000_000_000 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('take-back' as const), which }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('join' as const), business: fc.nat(3), day }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('leave' as const), which, day }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('look' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('drain' as const), atOnce: fc.integer({ min: 1, max: 3 }) }),
  },
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** Plays one history of events out in a chamber. */
export type EventHistory = (chamber: ChamberAtWork, town: Town) => Promise<void>;

/** Runs `check` on `runs` random histories; on failure throws with the seed and the shortest history found. */
export async function randomEvents(
  seed: number,
  runs: number,
  check: (history: EventHistory) => Promise<void>,
): Promise<void> {
  const histories = fc.array(step, { minLength: 10, maxLength: 50 });
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
  private readonly tables: EventTables;
  private readonly events: EventInTables[] = [];
  private readonly registrations: RegistrationInTables[] = [];
  private readonly outcomes: { id: string; event: EventInTables }[] = [];
  private readonly memberships: { id: string; businessId: string; version: number }[] = [];
  private businesses: string[] = [];

  constructor(
    private readonly chamber: ChamberAtWork,
    private readonly town: Town,
  ) {
    this.tables = new EventTables(chamber);
  }

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
    const { chamber, town, tables } = this;
    switch (one.does) {
      case 'plan':
        this.events.push(
          await tables.add({
            ...one,
            title: `催事${this.events.length + 1}`,
            eligible: this.businessesAt(one.businesses),
            staffId: chamber.advisors[0],
            departmentId: chamber.departments[this.events.length % 2],
          }),
        );
        return;
      case 'register': {
        const event = pick(this.events, one.which);
        if (event === undefined) return;
        const sessions = event.sessions.length;
        this.registrations.push(
          await tables.register(event, {
            participant: one.participant,
            businessId: this.businessAt(one.business),
            seat: one.seat,
            days: one.on.map((at) => at % sessions),
          }),
        );
        return;
      }
      case 'attend':
        return this.of(this.registrations, one.which, (registration) =>
          tables.attend(registration, one.place),
        );
      case 'undo':
        return this.of(this.registrations, one.which, (registration) =>
          tables.attend(registration, one.place, false),
        );
      case 'cancel':
        return this.of(this.registrations, one.which, (registration) => tables.cancel(registration));
      case 'seat':
        return this.of(this.registrations, one.which, (registration) => tables.seat(registration, one.seat));
      case 'link':
        return this.of(this.registrations, one.which, (registration) =>
          tables.link(registration, this.businessAt(one.business)),
        );
      case 'state':
        return this.of(this.events, one.which, (event) => tables.state(event, one.state));
      case 'move':
        return this.of(this.events, one.which, (event) => tables.move(event, one.days));
      case 'rename':
        return this.of(this.events, one.which, (event) =>
          tables.rename(event, `改めた催事${one.which}`, one.series ?? undefined),
        );
      case 'list':
        return this.of(this.events, one.which, (event) =>
          tables.list(event, this.businessesAt(one.businesses)),
        );
      case 'outcome':
        return this.of(this.registrations, one.which, async (registration) => {
          const { kind, quantity } = one;
          const others = this.registrations.filter(
            ({ id, event }) => event === registration.event && id !== registration.id,
          );
          const amountYen = kind === 'contract' ? one.amountYen : null;
          const partner = one.partner === null ? undefined : pick(others, one.partner);
          const id = await tables.outcome(registration, { kind, quantity, amountYen, partner });
          this.outcomes.push({ id, event: registration.event });
        });
      case 'take-back':
        return this.of(this.outcomes, one.which, ({ id, event }) => tables.voidOutcome(id, event));
      case 'join': {
        const businessId = this.businesses[one.business] ?? '';
        const joined = await town.memberships.join(chamber.scope, businessId, { joinedOn: one.day });
        this.memberships.push({ id: joined.id, businessId, version: joined.version });
        return;
      }
      case 'leave':
        return this.of(this.memberships, one.which, async (membership) => {
          const { id, businessId, version } = membership;
          const left = { withdrawnOn: one.day, reason: 'closure' };
          membership.version = (
            await town.memberships.withdraw(chamber.scope, businessId, id, version, left)
          ).version;
        });
      case 'look':
        // What is kept of a board must be what it would be made of now, at every moment.
        expect(await chamber.board()).toEqual(await chamber.freshBoard());
        return;
      case 'drain':
        return chamber.drain(one.atOnce);
    }
  }

  private async of<Item>(items: Item[], which: number, act: (item: Item) => Promise<void>): Promise<void> {
    const item = pick(items, which);
    if (item !== undefined) await act(item);
  }

  private businessAt(at: number | null): string | null {
    return at === null ? null : (this.businesses[at] ?? null);
  }

  private businessesAt(places: readonly number[]): string[] {
    return places.map((at) => this.businesses[at] ?? '');
  }
}

function pick<Item>(items: readonly Item[], which: number): Item | undefined {
  return items.length === 0 ? undefined : items[which % items.length];
}
