import { readFileSync } from 'node:fs';
import { readPlanFile } from '@banso/action-plans';
import { newId } from '@banso/platform';
import { EARLY_END, measuredPlan, planEndedEarly } from '../support/measured-plan';
import { type ChamberAtWork, Town } from '../support/chamber-at-work';

describe('a visit is logged and the board moves', () => {
  let town: Town;
  let chamber: ChamberAtWork;
  let yamada: string;
  let suzuki: string;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    chamber = await town.found(measuredPlan());
    yamada = await chamber.business('山田製作所');
    suzuki = await chamber.business('鈴木商店');
  });

  it('shows one more, and a click opens the very record', async () => {
    expect(await chamber.figure('visits')).toMatchObject({ actual: 0, target: 100, mark: 'ended-short' });
    const record = await chamber.log({ businessIds: [yamada] });
    expect(await chamber.figure('visits')).toMatchObject({ actual: 1, contacts: 1, businesses: 1 });
    expect(await chamber.records('visits')).toMatchObject({
      value: 1,
      items: [{ recordId: record.id, businessName: '山田製作所', counted: true, reason: null }],
    });
  });

  it('says since when it is stale', async () => {
    await chamber.drain();
    expect((await chamber.board()).staleSince).toBeNull();
    await chamber.log({ businessIds: [yamada] });
    expect((await chamber.board()).staleSince).not.toBeNull();
    await chamber.drain();
    expect((await chamber.board()).staleSince).toBeNull();
  });

  it('counts a request that is sent again once', async () => {
    const key = newId();
    await Promise.all([1, 2, 3].map(() => chamber.log({ businessIds: [yamada] }, key)));
    expect(await chamber.figure('visits')).toMatchObject({ actual: 1 });
  });

  it('counts the same business, day and advisor once and says why', async () => {
    await chamber.log({ businessIds: [yamada] });
    await chamber.log({ businessIds: [yamada], channel: 'phone' });
    expect(await chamber.figure('visits')).toMatchObject({ actual: 1, contacts: 1 });
    const { items, value } = await chamber.records('visits', 'plan', { counted: 'false' });
    expect(value).toBe(1);
    expect(items).toHaveLength(1);
    expect(items[0]?.reason).toMatch(/すでに1件数えられています/);
  });

  it('gives one answer when a drain runs three times', async () => {
    await chamber.log({
      businessIds: [yamada, suzuki],
      advisorIds: [chamber.advisors[0], chamber.advisors[1]],
    });
    await chamber.drain();
    const once = await chamber.stored();
    for (let run = 0; run < 2; run++) {
      await chamber.sql('UPDATE outbox SET processed_at = NULL WHERE chamber_id = $1');
      await chamber.drain();
      expect(await chamber.stored()).toEqual(once);
    }
  });

  it('moves a visit to another year and leaves the year that it was in', async () => {
    const record = await chamber.log({ businessIds: [yamada], topics: ['finance'] });
    expect(await chamber.figure('finance-in-2019', 'FY2019')).toMatchObject({ actual: 1 });
    await chamber.edit(record, { occurredOn: '2020-06-10' });
    expect(await chamber.figure('finance-in-2019', 'FY2019')).toMatchObject({ actual: 0 });
    expect(await chamber.figure('businesses-each-year', 'FY2019')).toMatchObject({ actual: 0 });
    expect(await chamber.figure('businesses-each-year', 'FY2020')).toMatchObject({ actual: 1 });
    expect(await chamber.figure('visits')).toMatchObject({ actual: 1 });
    expect(await chamber.figure('visits', 'toFY2019')).toMatchObject({ actual: 0 });
  });

  it('keeps nothing of a visit that moved out of the plan', async () => {
    const record = await chamber.log({ businessIds: [yamada] });
    await chamber.drain();
    await chamber.edit(record, { occurredOn: '2019-04-14' });
    await chamber.drain();
    expect(await chamber.stored()).toEqual([]);
  });

  it('moves a visit to another business: 実数 follows, 延べ stays', async () => {
    const first = await chamber.log({ businessIds: [yamada] });
    await chamber.log({ businessIds: [suzuki], occurredOn: '2019-05-09' });
    expect(await chamber.figure('visits')).toMatchObject({ contacts: 2, businesses: 2 });
    await chamber.edit(first, { businessIds: [suzuki] });
    expect(await chamber.figure('visits')).toMatchObject({ contacts: 2, businesses: 1 });
  });

  it('moves a visit to another advisor and department', async () => {
    const record = await chamber.log({ businessIds: [yamada] });
    await chamber.drain();
    await chamber.edit(record, { advisorIds: [chamber.advisors[1]] });
    await chamber.drain();
    const page = await town.pages.page(chamber.scope, await chamber.indicatorId('visits'), '2022-06-01');
    expect(page.advisors).toEqual([{ id: chamber.advisors[1], name: '指導2 花子', value: 1 }]);
    expect(page.departments).toEqual([{ id: chamber.departments[1], name: '産業振興課', value: 1 }]);
    expect(await chamber.records('visits', 'plan', { advisorId: chamber.advisors[0] })).toMatchObject({
      items: [],
    });
  });

  it('lets the next visit count when the first of the day is voided', async () => {
    const first = await chamber.log({ businessIds: [yamada] });
    const second = await chamber.log({ businessIds: [yamada] });
    await chamber.drain();
    await chamber.void(first);
    expect(await chamber.figure('visits')).toMatchObject({ actual: 1 });
    expect((await chamber.records('visits', 'plan', { counted: 'true' })).items).toMatchObject([
      { recordId: second.id },
    ]);
    await chamber.void(second);
    expect(await chamber.figure('visits')).toMatchObject({ actual: 0 });
  });

  it('does not add distinct businesses up over the years', async () => {
    for (const occurredOn of ['2019-06-03', '2019-07-03', '2020-06-03']) {
      await chamber.log({ businessIds: [yamada], occurredOn });
    }
    expect(await chamber.figure('businesses-each-year', 'FY2019')).toMatchObject({ actual: 1, contacts: 2 });
    expect(await chamber.figure('businesses-in-plan')).toMatchObject({ actual: 1, contacts: 3 });
    expect(await chamber.figure('businesses-in-plan', 'toFY2019')).toMatchObject({ actual: 1, contacts: 2 });
    expect(await chamber.figure('visits')).toMatchObject({ actual: 3, businesses: 1 });
  });

  it('divides the sums and never averages the rates', async () => {
    await chamber.log({ businessIds: [yamada], occurredOn: '2019-06-03' });
    for (const [day, channel] of [
      [1, 'visit'],
      [2, 'phone'],
      [3, 'phone'],
      [4, 'phone'],
    ] as const) {
      await chamber.log({ businessIds: [yamada], occurredOn: `2019-07-0${day}`, channel });
    }
    const rate = await chamber.figure('share-of-visits', 'FY2019');
    expect(rate).toMatchObject({ actual: 40, numerator: 2, denominator: 5, mark: 'ended-short' });
  });

  it('follows joins and withdrawals, gross and as a stock', async () => {
    const { memberships } = town;
    const first = await memberships.join(chamber.scope, yamada, { joinedOn: '2018-01-10' });
    const second = await memberships.join(chamber.scope, suzuki, { joinedOn: '2019-05-20' });
    expect(await chamber.figure('joins')).toMatchObject({ actual: 1 });
    expect(await chamber.figure('members', '2021-06-01')).toMatchObject({ actual: 2, baseline: 1 });

    const ended = { withdrawnOn: '2020-02-01', reason: 'closed' };
    const left = await memberships.withdraw(chamber.scope, yamada, first.id, first.version, ended);
    await chamber.drain();
    expect(await chamber.figure('joins')).toMatchObject({ actual: 1 });
    expect(await chamber.figure('withdrawals', 'FY2019')).toMatchObject({ actual: 1, mark: 'reached' });
    expect(await chamber.figure('members', '2021-06-01')).toMatchObject({ actual: 1 });
    const page = await town.pages.page(chamber.scope, await chamber.indicatorId('members'), '2022-06-01');
    const byMonth = new Map(page.months.map(({ month, value }) => [month, value]));
    expect([
      byMonth.get('2019-04'),
      byMonth.get('2019-05'),
      byMonth.get('2020-01'),
      byMonth.get('2020-02'),
    ]).toEqual([1, 2, 2, 1]);

    await memberships.change(chamber.scope, yamada, left.id, left.version, { withdrawnOn: null });
    await memberships.change(chamber.scope, suzuki, second.id, second.version, { joinedOn: '2018-05-20' });
    expect(await chamber.figure('members', '2021-06-01')).toMatchObject({ actual: 2, baseline: 2 });
    expect(await chamber.figure('joins')).toMatchObject({ actual: 0 });
    expect(await chamber.figure('withdrawals', 'FY2019')).toMatchObject({ actual: 0 });
    expect(await chamber.records('members', '2021-06-01')).toMatchObject({ value: 2, items: [{}, {}] });
  });

  it('shows net growth beside what joined, and opens who came and who left', async () => {
    const { memberships } = town;
    const first = await memberships.join(chamber.scope, yamada, { joinedOn: '2018-01-10' });
    await memberships.join(chamber.scope, suzuki, { joinedOn: '2019-05-20' });
    const ended = { withdrawnOn: '2020-02-01', reason: 'closed' };
    const left = await memberships.withdraw(chamber.scope, yamada, first.id, first.version, ended);
    await memberships.join(chamber.scope, yamada, { joinedOn: '2021-04-01' }); // after the plan
    expect(await chamber.figure('joins')).toMatchObject({ actual: 1 });
    expect(await netBeside()).toEqual([{ period: 'plan', value: 0 }]);
    const { items, value } = await chamber.records('joins/net');
    expect(value).toBe(0);
    expect(items).toMatchObject([
      { date: '2020-02-01', title: '退会', quantity: -1, businessName: '山田製作所', activity: 'membership' },
      { date: '2019-05-20', title: '入会', quantity: 1, businessName: '鈴木商店', activity: 'membership' },
    ]);
    const page = await town.pages.page(chamber.scope, await chamber.indicatorId('joins'), '2022-06-01');
    expect(page.net).toEqual((await chamber.board()).indicators.find(({ key }) => key === 'joins')?.net);

    await memberships.change(chamber.scope, yamada, left.id, left.version, { withdrawnOn: '2021-03-31' });
    await chamber.drain();
    expect(await netBeside()).toEqual([{ period: 'plan', value: 0 }]);
    const moved = { withdrawnOn: '2021-04-01' };
    await expect(
      memberships.change(chamber.scope, yamada, left.id, left.version + 1, moved),
    ).resolves.toBeDefined();
    await chamber.drain();
    expect(await netBeside()).toEqual([{ period: 'plan', value: 1 }]);
  });

  async function netBeside() {
    const { indicators } = await chamber.board();
    expect(indicators.map(({ key }) => key)).not.toContain('joins/net');
    return indicators.find(({ key }) => key === 'joins')?.net?.actuals;
  }

  it('cuts a plan that ended in the middle of a month at its day, and no promise that reaches further', async () => {
    const ended = await town.found(planEndedEarly());
    const visited = await ended.business();
    for (const occurredOn of ['2020-06-01', EARLY_END, '2020-06-16', '2020-07-01']) {
      await ended.log({ businessIds: [visited], occurredOn });
    }
    expect(await ended.figure('visits', 'plan')).toMatchObject({ actual: 2, businesses: 1 });
    expect(await ended.figure('visits', 'toFY2020')).toMatchObject({ actual: 4, businesses: 1 });
    const months = { '2020-06': 3, '2020-07': 1, FY2020: 4, toFY2020: 4, plan: 2 };
    for (const [period, value] of Object.entries(months)) {
      expect(await ended.records('visits', period)).toMatchObject({ period: { name: period }, value });
    }
    // Its own years end with it: what is promised of them goes no further.
    expect(await ended.figure('businesses-each-year', 'FY2020')).toMatchObject({ contacts: 2 });
    expect((await ended.records('businesses-each-year', 'FY2020')).items).toHaveLength(2);
    expect(await town.verification.verify(ended.scope.chamberId)).toMatchObject({ outcome: 'done' });
  });

  it('counts anew when the counting policy changes', async () => {
    await chamber.log({ businessIds: [yamada] });
    await chamber.log({ businessIds: [yamada] });
    expect(await chamber.figure('visits')).toMatchObject({ actual: 1 });
    const policy = (await town.policies.list(chamber.scope)).find(({ code }) => code === 'plan');
    if (policy === undefined) throw new Error('The chamber has no policy for its plan');
    await town.policies.edit(chamber.scope, policy.id, policy.version, { keys: ['record'] });
    expect(await chamber.figure('visits')).toMatchObject({ actual: 2 });
  });

  it('takes figures by hand where nothing is recorded yet, and divides one by the actual of the other', async () => {
    const [guests, returned] = [
      await chamber.indicatorId('seminar-guests'),
      await chamber.indicatorId('guests-who-returned'),
    ];
    const entry = { datedOn: '2019-06-01', value: 40, numerator: null, denominator: null, note: null };
    expect(await chamber.figure('seminar-guests')).toMatchObject({ actual: null, mark: 'no-data' });
    await town.entries.add(chamber.scope, guests, entry);
    const second = await town.entries.add(chamber.scope, guests, {
      ...entry,
      datedOn: '2020-06-01',
      value: 10,
    });
    await town.entries.add(chamber.scope, returned, { ...entry, datedOn: '2020-07-01', value: 5 });
    expect(await chamber.figure('seminar-guests')).toMatchObject({ actual: 50, mark: 'reached' });
    expect(await chamber.figure('guests-who-returned')).toMatchObject({
      actual: 10,
      numerator: 5,
      denominator: 50,
    });

    await town.entries.void(chamber.scope, guests, second.id, second.version, '二重入力');
    expect(await chamber.figure('guests-who-returned')).toMatchObject({ actual: 12.5 });
    const { items, value } = await chamber.records('seminar-guests');
    expect(value).toBe(40);
    expect(items).toMatchObject([{ counted: false, reason: '取り消された入力です。' }, { counted: true }]);
  });

  it('ends at the truth with many drains at once', async () => {
    const days = Array.from({ length: 12 }, (_, day) => `2019-06-${String(day + 1).padStart(2, '0')}`);
    await Promise.all(
      days.map(async (occurredOn) => {
        const record = await chamber.log({ businessIds: [yamada, suzuki], occurredOn });
        await chamber.drain(2);
        await chamber.edit(record, { businessIds: [yamada] });
        await chamber.drain(2);
      }),
    );
    expect(await chamber.figure('visits')).toMatchObject({ actual: days.length, businesses: 1 });
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
  });

  it('moves the 9,000 of the Sagamihara plan', async () => {
    const file = 'seeds/plans/sagamihara-2019-2021.yaml';
    const sagamihara = await town.found(readPlanFile(readFileSync(file, 'utf8'), file));
    const before = await sagamihara.figure('guidance-count');
    await sagamihara.log({ businessIds: [await sagamihara.business()] });
    expect(before).toMatchObject({ actual: 0, target: 9000 });
    expect(await sagamihara.figure('guidance-count')).toMatchObject({ actual: 1, target: 9000 });
  });
});
