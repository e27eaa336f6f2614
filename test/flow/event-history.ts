import { DomainError, newId } from '@banso/platform';
import {
  AttendanceService,
  ChamberEventReader,
  ChamberEventService,
  EventEligibleService,
  EventOutcomeService,
  OUTCOME_KINDS,
  OwnRegistrationService,
  PublicSignUpService,
  RegistrationChangeService,
  RegistrationReader,
  RegistrationService,
  WalkInService,
} from '@banso/seminars';
import fc from 'fast-check';
import type { ChamberAtWork, Town } from '../support/chamber-at-work';
import { checkIn } from '../support/attendance';
import { manageCodeOf, type TestEvent } from '../support/registrations';

/** Days around the edges of months, years and the plan (2019-04-15 to 2021-03-31). */
const DAYS = ['2019-04-14', '2019-04-15', '2020-03-31', '2020-04-01', '2021-03-31', '2021-04-01'];
/** People sign up, change and cancel before any of these days; what happens at the door happens after all of them. */
const BEFORE = new Date('2019-04-01T09:00:00+09:00');
const OCCURRED_ON = '2021-06-01';

/** What may be answered to people who are too late, come too early or meet a full room; anything else is a fault. */
const REFUSALS = [
  'already-attended',
  'cancellation-closed',
  'change-closed',
  'edited-meanwhile',
  'eligibles-frozen',
  'event-attended',
  'event-cancelled',
  'event-held',
  'not-cancelled',
  'outcome-recorded-already',
  'registration-cancelled',
  'registration-closed',
  'seat-waiting',
  'voided',
];

const BUSINESSES = ['山田商店', '鈴木工業', '佐藤製菓'].map((name, place) => ({
  name,
  phone: `042-000-000${place}`,
}));

const which = fc.nat(30);
const event = fc.nat(2);
const day = fc.nat(1);
const days = fc.subarray([0, 1], { minLength: 1 });
const business = fc.option(fc.nat(BUSINESSES.length - 1), { freq: 4 });
const participant = fc.constantFrom('student', 'business');

const act = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ does: fc.constant('register' as const), event, days, business, participant }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ does: fc.constant('sign-up' as const), event, days, business, participant }),
  },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('walk-in' as const), event, day, business }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('cancel' as const), which }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('revive' as const), which }) },
  { weight: 14, arbitrary: fc.record({ does: fc.constant('arrive' as const), which, day }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('undo' as const), which }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('link' as const), which, business }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('change-own' as const), which, days }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('correct' as const), which, participant, business }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('move' as const),
      event,
      to: fc.array(fc.constantFrom(...DAYS), { minLength: 2, maxLength: 2 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('hold' as const), event }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('take-back' as const), event }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('call-off' as const), event }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant('list' as const), event, businesses: fc.subarray([0, 1, 2]) }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      does: fc.constant('outcome' as const),
      which,
      partner: fc.option(which, { freq: 1 }),
      kind: fc.constantFrom(...OUTCOME_KINDS),
      quantity: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant('recount' as const),
      which,
      quantity: fc.integer({ min: 10, max: 19 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('void' as const), which }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('drain' as const) }) },
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** Everything that people do here: each must have come to something, or the histories prove nothing about it. */
export const DEEDS = [
  ...[
    'register',
    'sign-up',
    'walk-in',
    'cancel',
    'revive',
    'arrive',
    'undo',
    'link',
    'change-own',
    'correct',
  ],
  ...['move', 'hold', 'take-back', 'call-off', 'list', 'outcome', 'recount', 'void', 'drain'],
] as const satisfies readonly Act['does'][];

/** How often each of them was. */
export type DeedsDone = Map<Act['does'], number>;

const planned = fc.record({
  days: fc.array(fc.constantFrom(...DAYS), { minLength: 2, maxLength: 2 }),
  capacity: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 4 }),
  series: fc.constantFrom('joint-job-fair', 'joint-job-fair', 'new-year-gathering', 'manager-training'),
  kind: fc.constantFrom('seminar', 'convention'),
  listed: fc.subarray([0, 1, 2]),
});

/** What people do at once, one such moment after another; after some of them the figures are looked at. */
export const eventHistories = fc.record({
  events: fc.tuple(planned, planned, planned),
  moments: fc.array(
    fc.record({ acts: fc.array(act, { minLength: 1, maxLength: 3, size: 'max' }), settles: fc.boolean() }),
    { minLength: 8, maxLength: 14, size: 'max' },
  ),
});
type EventPlanned = typeof planned extends fc.Arbitrary<infer Value> ? Value : never;

interface Person {
  id: string;
  event: TestEvent;
  /** The days that they signed up for at first. */
  sessions: string[];
}

interface Arrival {
  person: Person;
  sessionId: string;
}

/** The events of a chamber and their people, who do everything through the services as the application does. */
export class EventHistory {
  readonly events: TestEvent[] = [];
  private readonly people: Person[] = [];
  /** Who has cancelled, and who has come, at least once. */
  private readonly cancelled: Person[] = [];
  private readonly arrivals: Arrival[] = [];
  private readonly outcomes: { id: string; eventId: string; version: number }[] = [];
  private businesses: string[] = [];

  /** `done` counts what came to something. */
  constructor(
    private readonly chamber: ChamberAtWork,
    private readonly town: Town,
    private readonly done: DeedsDone,
  ) {}

  /** Three events to come, two people at each, and three businesses, of which all but the last are members. */
  async begin(plans: readonly EventPlanned[]): Promise<void> {
    const { chamber, town } = this;
    this.businesses = await Promise.all(
      BUSINESSES.map(async (fields) => (await town.businesses.create(chamber.scope, fields)).id),
    );
    for (const businessId of this.businesses.slice(0, -1)) {
      await town.memberships.join(chamber.scope, businessId, { joinedOn: '2018-04-01' });
    }
    for (const { days: heldOn, capacity, series, kind, listed } of plans) {
      const { event: made } = await town.get(ChamberEventService).create(
        chamber.scope,
        {
          ...{ title: `催事${this.events.length + 1}`, kind, series, published: true },
          departmentId: chamber.departments[this.events.length % 2],
          sessions: heldOn.map((one) => ({ heldOn: one, capacity })),
        },
        newId(),
      );
      await town.get(EventEligibleService).replace(chamber.scope, made.id, this.businessesAt(listed));
      this.events.push({ id: made.id, sessions: made.sessions.map(({ id }) => id) });
    }
    for (const place of [0, 1, 2, 0, 1, 2]) {
      await this.register({ event: place, days: [0, 1], business: place, participant: 'student' });
    }
  }

  /** Does things at the same time; whoever is refused is told so, and nothing else may go wrong. */
  async play(acts: readonly Act[]): Promise<void> {
    const outcomes = await Promise.allSettled(acts.map((one) => this.take(one)));
    for (const [place, outcome] of outcomes.entries()) {
      const does = acts[place]?.does;
      if (outcome.status === 'rejected') this.requireRefusal(outcome.reason);
      else if (outcome.value && does) this.done.set(does, (this.done.get(does) ?? 0) + 1);
    }
  }

  private requireRefusal(error: unknown): void {
    if (!(error instanceof DomainError) || !REFUSALS.includes(error.code)) throw error;
  }

  /** True where something was done. */
  private async take(one: Act): Promise<boolean> {
    const { chamber, town } = this;
    const { scope } = chamber;
    switch (one.does) {
      case 'register':
        return this.register(one);
      case 'sign-up':
        return this.signUp(one);
      case 'walk-in':
        return this.walkIn(one);
      case 'cancel':
        return this.of(this.people, one.which, async (person) => {
          await this.changes.cancel(scope, person.id, { by: 'staff', reason: null }, BEFORE);
          this.cancelled.push(person);
        });
      case 'revive':
        return this.of(this.cancelled, one.which, ({ id }) => this.changes.undoCancellation(scope, id));
      case 'arrive': {
        const person = pick(this.people, one.which);
        const sessionId = pick(person?.sessions ?? [], one.day) ?? '';
        return person !== undefined && this.atDoor({ person, sessionId }, 'arrived');
      }
      case 'undo': {
        const arrival = pick(this.arrivals, one.which);
        return arrival !== undefined && this.atDoor(arrival, 'undone');
      }
      case 'link':
        return this.of(this.concerned, one.which, async ({ id }) =>
          this.changes.linkBusiness(scope, id, await this.versionOf(id), this.businessAt(one.business)),
        );
      case 'change-own':
        return this.of(this.people, one.which, (person) => this.changeOwn(person, one.days));
      case 'correct':
        return this.of(this.concerned, one.which, async ({ id }) =>
          this.changes.edit(scope, id, await this.versionOf(id), {
            participant: one.participant,
            ...companyOf(one.business),
          }),
        );
      case 'move':
        return this.move(this.eventAt(one.event), one.to);
      case 'hold':
        await this.plans.hold(scope, this.eventAt(one.event).id);
        return true;
      case 'take-back':
        await this.plans.takeHoldingBack(scope, this.eventAt(one.event).id);
        return true;
      case 'call-off': {
        const { id, version } = await town.get(ChamberEventReader).one(scope, this.eventAt(one.event).id);
        await this.plans.cancel(scope, id, version, '荒天のため');
        return true;
      }
      case 'list':
        await town
          .get(EventEligibleService)
          .replace(scope, this.eventAt(one.event).id, this.businessesAt(one.businesses));
        return true;
      case 'outcome':
        return this.record(one);
      case 'recount':
        return this.of(this.outcomes, one.which, async (outcome) => {
          const { id, eventId, version } = outcome;
          const changes = { quantity: one.quantity };
          const after = await town.get(EventOutcomeService).edit(scope, eventId, id, version, changes);
          outcome.version = after.version;
        });
      case 'void':
        return this.of(this.outcomes, one.which, async (outcome) => {
          const { id, eventId, version } = outcome;
          const after = await town.get(EventOutcomeService).void(scope, eventId, id, version, '誤入力');
          outcome.version = after.version;
        });
      case 'drain':
        await chamber.drain();
        return true;
    }
  }

  private async register(one: Omit<Extract<Act, { does: 'register' }>, 'does'>): Promise<boolean> {
    const at = this.eventAt(one.event);
    const { registration } = await this.town.get(RegistrationService).register(
      this.chamber.scope,
      at.id,
      { familyName: '受付', givenName: '太郎', participant: one.participant },
      {
        ...{ requestKey: newId(), origin: 'staff', now: BEFORE, sessionIds: sessionsOf(at, one.days) },
        businessId: this.businessAt(one.business) ?? undefined,
      },
    );
    this.people.push({ id: registration.id, event: at, sessions: sessionsOf(at, one.days) });
    return true;
  }

  /** By themselves, who may be told to belong to a business by its name and telephone number. */
  private async signUp(one: Extract<Act, { does: 'sign-up' }>): Promise<boolean> {
    const at = this.eventAt(one.event);
    const requestKey = newId();
    await this.town.get(PublicSignUpService).signUp(
      this.stranger(),
      at.id,
      {
        ...{ familyName: '公開', givenName: '花子', phone: '042-999-9999', participant: one.participant },
        ...companyOf(one.business),
      },
      {
        ...{ requestKey, origin: anyOrigin(), sessionIds: sessionsOf(at, one.days) },
        ...{ consent: true, lure: null, now: BEFORE },
      },
    );
    const [made] = await this.chamber.sql<{ id: string }>(
      'SELECT id FROM event_registrations WHERE chamber_id = $1 AND request_key = $2',
      [requestKey],
    );
    this.people.push({ id: made?.id ?? '', event: at, sessions: sessionsOf(at, one.days) });
    return true;
  }

  private async walkIn(one: Extract<Act, { does: 'walk-in' }>): Promise<boolean> {
    const at = this.eventAt(one.event);
    const { registration } = await this.town
      .get(WalkInService)
      .admit(
        this.chamber.scope,
        at.id,
        { familyName: '当日', givenName: '次郎', ...companyOf(one.business) },
        { key: newId(), sessionId: at.sessions[one.day] ?? '', happenedAt: new Date().toISOString() },
      );
    this.people.push({ id: registration.id, event: at, sessions: sessionsOf(at, [one.day]) });
    return true;
  }

  private async atDoor(arrival: Arrival, action: 'arrived' | 'undone'): Promise<boolean> {
    const { person, sessionId } = arrival;
    const told = checkIn(person.event, person.id, {
      ...{ sessionId, action, happenedAt: new Date().toISOString() },
    });
    const [answer] = await this.town
      .get(AttendanceService)
      .record(this.chamber.scope, person.event.id, [told]);
    if (answer?.refusal) expect([...REFUSALS, 'not-signed-up-for-day']).toContain(answer.refusal.code);
    const isNew = answer?.outcome === 'done';
    if (isNew && action === 'arrived') this.arrivals.push(arrival);
    return isNew;
  }

  private async changeOwn({ id, event: at }: Person, on: readonly number[]): Promise<void> {
    const own = this.town.get(OwnRegistrationService);
    const code = await this.codeOf(id);
    const { version } = await own.find(this.stranger(), code, BEFORE);
    const request = { version, origin: anyOrigin(), now: BEFORE };
    await own.change(this.stranger(), code, { sessionIds: sessionsOf(at, on) }, request);
  }

  /** Its days become others, as somebody finds out afterwards: all of them are over. */
  private async move({ id, sessions: ids }: TestEvent, to: readonly string[]): Promise<boolean> {
    const { version, sessions } = await this.town.get(ChamberEventReader).one(this.chamber.scope, id);
    const moved = sessions.map((session) => ({
      ...{ id: session.id, capacity: session.capacity },
      heldOn: to[ids.indexOf(session.id)] ?? session.heldOn,
    }));
    await this.plans.edit(this.chamber.scope, id, version, { sessions: moved });
    return true;
  }

  private record(one: Extract<Act, { does: 'outcome' }>): Promise<boolean> {
    return this.of(this.concerned, one.which, async ({ id, event: at }) => {
      const others = this.concerned.filter((other) => other.event === at && other.id !== id);
      const line = {
        ...{
          kind: one.kind as 'contract',
          registrationId: id,
          quantity: one.quantity,
          occurredOn: OCCURRED_ON,
        },
        partnerRegistrationId: (one.partner === null ? undefined : pick(others, one.partner)?.id) ?? null,
        amountYen: one.kind === 'contract' ? one.quantity * 1000 : null,
      };
      const { outcomes } = await this.town
        .get(EventOutcomeService)
        .record(this.chamber.scope, at.id, [line], newId());
      this.outcomes.push(...outcomes);
    });
  }

  private async of<Item>(
    items: readonly Item[],
    place: number,
    deed: (item: Item) => Promise<unknown>,
  ): Promise<boolean> {
    const item = pick(items, place);
    if (item === undefined) return false;
    await deed(item);
    return true;
  }

  /** Who came is in figures, and stands here more than once. */
  private get concerned(): Person[] {
    const came = this.arrivals.map(({ person }) => person);
    return [...came, ...came, ...this.people];
  }

  private get changes(): RegistrationChangeService {
    return this.town.get(RegistrationChangeService);
  }

  private get plans(): ChamberEventService {
    return this.town.get(ChamberEventService);
  }

  /** Nobody is signed in. */
  private stranger(): { chamberId: string } {
    return { chamberId: this.chamber.scope.chamberId };
  }

  private codeOf(registrationId: string): Promise<string> {
    return manageCodeOf(this.town.database, registrationId);
  }

  private async versionOf(registrationId: string): Promise<number> {
    return (await this.town.get(RegistrationReader).one(this.chamber.scope, registrationId)).version;
  }

  private eventAt(place: number): TestEvent {
    return this.events[place] ?? { id: '', sessions: [] };
  }

  private businessAt(place: number | null): string | null {
    return place === null ? null : (this.businesses[place] ?? null);
  }

  private businessesAt(places: readonly number[]): string[] {
    return places.map((place) => this.businesses[place] ?? '');
  }
}

/** What somebody says of the company that they come from. */
function companyOf(place: number | null): { company?: string; phone?: string } {
  const known = place === null ? undefined : BUSINESSES[place];
  return known === undefined ? {} : { company: known.name, phone: known.phone };
}

function sessionsOf({ sessions }: TestEvent, places: readonly number[]): string[] {
  return places.map((place) => sessions[place] ?? '');
}

/** Each time another address: how often one may, is not asked here. */
function anyOrigin(): string {
  return `2001:db8:${newId().slice(-4)}:${newId().slice(-4)}::1`;
}

function pick<Item>(items: readonly Item[], place: number): Item | undefined {
  return items.length === 0 ? undefined : items[place % items.length];
}
