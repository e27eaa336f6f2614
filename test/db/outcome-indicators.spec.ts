import { type ChamberAtWork, TODAY, Town } from '../support/chamber-at-work';
import { EventTables } from '../support/event-tables';
import { eventsPlan } from '../support/events-plan';

describe('indicators over what came of events', () => {
  let town: Town;
  let chamber: ChamberAtWork;
  let events: EventTables;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    chamber = await town.found(eventsPlan());
    events = new EventTables(chamber);
  });
  afterEach(async () => {
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
  });

  /** Somebody who came to a 商談会 of a day. */
  async function guest(day = '2020-03-31', title = '商談会') {
    const event = await events.add({ title, kind: 'seminar', series: 'business-meeting', days: [day] });
    const registration = await events.register(event, { participant: 'business' });
    await events.attend(registration);
    return registration;
  }

  it('divide the contracts of a year’s events by their talks, and take no mean of rates', async () => {
    const [first, second] = [await guest('2019-06-10'), await guest('2020-03-31')];
    await events.outcome(first, { quantity: 30 });
    await events.outcome(first, { kind: 'contract', quantity: 3 });
    await events.outcome(second, { quantity: 2 });
    // Told on 2021-05-01: it counts with its event, in the year before.
    await events.outcome(second, { kind: 'contract', quantity: 2 });
    expect(await chamber.figure('contract-rate', 'FY2019')).toMatchObject({
      actual: 15.625,
      numerator: 5,
      denominator: 32,
    });
    const late = await guest('2020-04-01');
    await events.outcome(late, { quantity: 4 });
    expect(await chamber.figure('contract-rate', 'FY2020')).toMatchObject({ actual: 0, denominator: 4 });
    expect(await chamber.figure('contract-rate', 'FY2019')).toMatchObject({ actual: 15.625 });
    const { items } = await chamber.records('contract-rate', 'FY2019', { counted: 'true' });
    expect(
      items.map(({ title, date, quantity, activity, eventId }) => [title, date, quantity, activity, eventId]),
    ).toEqual(
      expect.arrayContaining([
        ['商談会：成約 参加 花子', '2019-06-10', 3, 'event-outcome', first.event.id],
        ['商談会：商談 参加 花子', '2020-03-31', 2, 'event-outcome', second.event.id],
      ]),
    );
    expect(items).toHaveLength(4);
  });

  it('tell each event by itself too', async () => {
    const [first, second] = [
      await guest('2019-06-10', '春の商談会'),
      await guest('2019-10-10', '秋の商談会'),
    ];
    for (const one of [first, second]) await events.outcome(one, { quantity: 4 });
    await events.outcome(second, { kind: 'contract' });
    await chamber.drain();
    const board = await chamber.board();
    const figures = board.indicators.find(({ key }) => key === 'contracts-each-event')?.figures;
    expect(figures?.map(({ label, actual }) => [label, actual])).toEqual([
      ['2019年6月10日 春の商談会', 0],
      ['2019年10月10日 秋の商談会', 25],
    ]);
  });

  it('add up yen beyond what fits into 31 bits, and say neither 実数 nor 延べ of them', async () => {
    const yamada = await guest();
    for (const amountYen of [90_000_000_000, 90_000_000_000, null]) {
      await events.outcome(yamada, { kind: 'contract', amountYen });
    }
    for (const period of ['toFY2019', 'plan']) {
      expect(await chamber.figure('contract-amount', period)).toMatchObject({
        actual: 180_000_000_000,
        contacts: null,
        businesses: null,
      });
    }
    await town.rollups.recompute(chamber.scope.chamberId);
    expect(await chamber.figure('contract-amount')).toMatchObject({ actual: 180_000_000_000 });
    expect(await chamber.records('contract-amount')).toMatchObject({ value: 180_000_000_000 });
  });

  it('follow a line that is voided, a door that undoes, a sign-up that is cancelled and an event called off', async () => {
    const [yamada, suzuki] = [await guest(), await guest('2020-02-01')];
    const partner = await events.register(yamada.event, { familyName: '相手' });
    await events.attend(partner);
    const mistake = await events.outcome(yamada, { kind: 'foreign-hire', quantity: 7 });
    await events.outcome(yamada, { kind: 'foreign-hire', quantity: 2, partner });
    await events.outcome(suzuki, { kind: 'foreign-hire', partnerName: '海外大学' });
    const hires = async () => (await chamber.figure('hires', 'toFY2019')).actual;
    expect(await hires()).toBe(10);
    await events.voidOutcome(mistake, yamada.event);
    expect(await hires()).toBe(3);
    await events.attend(partner, 0, false);
    expect(await hires()).toBe(1);
    const reasons = async () =>
      (await chamber.records('hires', 'plan', { counted: 'false' })).items.map(({ title, reason }) => [
        title,
        reason,
      ]);
    expect(await reasons()).toEqual([
      [
        '商談会：外国人材の採用 参加 花子 × 相手 花子',
        '来場の受付がない方の成果です。受付をすると数えます。',
      ],
      ['商談会：外国人材の採用 参加 花子', '取り消された成果の記録です。'],
    ]);
    await events.attend(partner);
    await events.cancel(partner);
    expect(await hires()).toBe(1);
    expect((await reasons())[0]?.[1]).toBe('申込が取り消された方の成果です。');
    await events.state(suzuki.event, 'planned');
    expect(await hires()).toBe(0);
    await events.state(suzuki.event, 'cancelled');
    expect((await reasons()).map(([title, reason]) => `${title} ${reason}`)).toContain(
      '商談会：外国人材の採用 参加 花子 × 海外大学 中止になった催事です。',
    );
    await events.state(suzuki.event, 'held');
    await events.move(suzuki.event, ['2020-04-01']);
    expect([await hires(), (await chamber.figure('hires')).actual]).toEqual([0, 1]);
  });

  it('credit the business that somebody turns out to belong to, and nobody twice for a pair', async () => {
    const [one, other] = [await chamber.business('一'), await chamber.business('二')];
    const yamada = await guest();
    const partner = await events.register(yamada.event, { businessId: other });
    await events.attend(partner);
    await events.outcome(yamada, { kind: 'contract', partner });
    const credited = async () =>
      (await chamber.records('contract-rate', 'FY2019')).items.map(({ businessName }) => businessName);
    const businesses = async () => (await chamber.figure('businesses-with-contracts', 'FY2019')).actual;
    expect([await businesses(), await credited()]).toEqual([0, [null]]);
    await events.link(yamada, one);
    expect([await businesses(), await credited()]).toEqual([1, ['一']]);
    await events.link(yamada, other);
    expect([await businesses(), await credited()]).toEqual([1, ['二']]);
  });

  it('count each student with an offer once, on whichever side of a pair, whenever it came', async () => {
    const fair = await events.add({ title: '合同就職説明会', series: 'joint-job-fair' });
    const students = await Promise.all(
      ['一', '二', '三', '四'].map((familyName) => events.register(fair, { familyName })),
    );
    const company = await events.register(fair, { participant: 'business' });
    const absent = await events.register(fair, { familyName: '欠席' });
    for (const one of [...students, company]) await events.attend(one);
    const [first, second, third] = students;
    if (!first || !second || !third) throw new Error('There are four students');
    await events.outcome(first, { kind: 'job-offer' });
    await events.outcome(first, { kind: 'job-offer', quantity: 2, partner: company });
    const paired = await events.outcome(company, { kind: 'job-offer', partner: second });
    await events.outcome(third, { kind: 'negotiation' });
    await events.outcome(absent, { kind: 'job-offer' });
    expect(await chamber.figure('offers')).toMatchObject({ actual: 50, numerator: 2, denominator: 4 });
    expect(
      (await chamber.records('offers', 'plan', { counted: 'true' })).items.map(({ title }) => title),
    ).toEqual(['合同就職説明会：二 花子', '合同就職説明会：一 花子']);
    // Whom the other side of a pair never met has nothing to show for it, as in the figures of outcomes themselves.
    const unmet = await events.outcome(third, { kind: 'job-offer', partner: absent });
    expect(await chamber.figure('offers')).toMatchObject({ actual: 50, numerator: 2 });
    await events.attend(absent);
    expect(await chamber.figure('offers')).toMatchObject({ actual: 80, numerator: 4, denominator: 5 });
    await events.cancel(absent);
    expect(await chamber.figure('offers')).toMatchObject({ actual: 50, numerator: 2, denominator: 4 });
    await events.voidOutcome(unmet, fair);
    await events.voidOutcome(paired, fair);
    expect(await chamber.figure('offers')).toMatchObject({ actual: 25, numerator: 1 });
    const page = await town.pages.page(chamber.scope, await chamber.indicatorId('offers'), TODAY);
    expect(page.origin).toMatchObject({ kind: 'records', label: '催事の参加記録' });
  });

  it('are never another chamber’s', async () => {
    const neighbour = await town.found(eventsPlan());
    const there = new EventTables(neighbour);
    const visitor = await there.register(await there.add({ days: ['2020-03-31'] }));
    await there.attend(visitor);
    await there.outcome(visitor, { kind: 'foreign-hire', quantity: 9 });
    await neighbour.drain();
    expect((await neighbour.figure('hires')).actual).toBe(9);
    expect((await chamber.figure('hires')).actual).toBe(0);
  });
});
