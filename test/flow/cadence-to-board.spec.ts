import { cadencePlan } from '../support/cadence-plan';
import { type ChamberAtWork, Town } from '../support/chamber-at-work';

const PLANNED = { topics: ['management-innovation'], occurredOn: '2019-03-20' };

describe('四半期に1度以上, from the records to the board', () => {
  let town: Town;
  let chamber: ChamberAtWork;
  let yamada: string;
  let suzuki: string;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    chamber = await town.found(cadencePlan());
    yamada = await chamber.business('山田製作所');
    suzuki = await chamber.business('鈴木商店');
    await chamber.log({ ...PLANNED, businessIds: [yamada] });
  });

  const visit = (businessId: string, ...days: string[]) =>
    Promise.all(days.map((occurredOn) => chamber.log({ businessIds: [businessId], occurredOn })));

  it('draws each quarter as done, missed, running or still to come', async () => {
    await visit(yamada, '2019-05-08', '2019-11-08');
    expect(await chamber.figure('follow-up', 'FY2019', '2019-11-20')).toMatchObject({
      actual: 0,
      numerator: 0,
      denominator: 1,
      mark: 'behind',
      pace: null,
      spans: [
        { period: 'FY2019Q1', label: '2019年4〜6月', state: 'kept', numerator: 1, denominator: 1 },
        { period: 'FY2019Q2', label: '2019年7〜9月', state: 'missed', numerator: 0, denominator: 1 },
        { period: 'FY2019Q3', label: '2019年10〜12月', state: 'running', numerator: 1, denominator: 1 },
        { period: 'FY2019Q4', label: '2020年1〜3月', state: 'future', numerator: 0, denominator: 1 },
      ],
    });
  });

  it('asks about the quarters that are over, and about none before the first is', async () => {
    await visit(yamada, '2019-05-08');
    expect(await chamber.figure('follow-up', 'FY2019', '2019-06-30')).toMatchObject({
      actual: null,
      missing: '2019年4〜6月が終わると計算します。',
      mark: 'no-data',
    });
    expect(await chamber.figure('follow-up', 'FY2019', '2019-07-01')).toMatchObject({
      actual: 100,
      mark: 'on-pace',
    });
    expect(await chamber.figure('follow-up', 'FY2019', '2019-09-30')).toMatchObject({ actual: 100 });
    expect(await chamber.figure('follow-up', 'FY2019', '2019-10-01')).toMatchObject({
      actual: 0,
      mark: 'behind',
    });
    expect(await chamber.figure('follow-up', 'FY2019')).toMatchObject({ actual: 0, mark: 'ended-short' });
  });

  it('says that nobody is due, and not that nobody was reached', async () => {
    const empty = await town.found(cadencePlan());
    const figure = await empty.figure('follow-up', 'FY2019');
    expect(figure).toMatchObject({ actual: null, missing: '対象の事業所がまだありません。' });
    expect(figure.spans?.map(({ state }) => state)).toEqual(['nobody', 'nobody', 'nobody', 'nobody']);
  });

  it('never averages the rates of the quarters', async () => {
    await chamber.log({ ...PLANNED, businessIds: [suzuki] });
    await visit(yamada, '2019-05-08', '2019-08-08', '2019-11-08', '2020-02-08');
    await visit(suzuki, '2019-06-30', '2019-09-30', '2019-10-01');
    // 100, 100, 100 and 50 % of the quarters: half of the businesses were reached in all four.
    expect(await chamber.figure('follow-up', 'FY2019')).toMatchObject({
      actual: 50,
      numerator: 1,
      denominator: 2,
    });
  });

  it('asks a business that comes into the base in mid-year only about what is left of it', async () => {
    await visit(yamada, '2019-05-08', '2019-08-08', '2019-11-08', '2020-02-08');
    await chamber.log({ businessIds: [suzuki], topics: ['management-innovation'], occurredOn: '2019-09-30' });
    await visit(suzuki, '2019-12-31', '2020-01-01');
    const year = await chamber.figure('follow-up', 'FY2019');
    expect(year).toMatchObject({ actual: 100, numerator: 2, denominator: 2, mark: 'reached' });
    expect(year.spans?.map(({ denominator }) => denominator)).toEqual([1, 1, 2, 2]);
    expect(await chamber.figure('follow-up')).toMatchObject({ numerator: 0, denominator: 2 });
  });

  it('lets go of what was moved, voided and taken out of the base', async () => {
    const [contact] = await visit(yamada, '2019-05-08');
    const base = await chamber.log({ ...PLANNED, businessIds: [suzuki] });
    await chamber.drain();
    const first = async () => {
      const [span] = (await chamber.figure('follow-up', 'FY2019')).spans ?? [];
      return [span?.numerator, span?.denominator];
    };
    expect(await first()).toEqual([1, 2]);
    if (contact === undefined) throw new Error('Nothing was logged');
    const moved = await chamber.edit(contact, { businessIds: [suzuki] });
    expect(await first()).toEqual([1, 2]);
    const later = await chamber.edit(moved, { occurredOn: '2019-07-01' });
    expect(await first()).toEqual([0, 2]);
    const back = await chamber.edit(later, { occurredOn: '2019-06-30', channel: 'counter' });
    expect(await first()).toEqual([0, 2]);
    await chamber.edit(back, { channel: 'phone' });
    expect(await first()).toEqual([1, 2]);
    const without = await chamber.edit(base, { topics: ['finance'] });
    expect(await first()).toEqual([0, 1]);
    await chamber.void(
      await chamber.edit(without, { topics: ['management-innovation'], occurredOn: '2019-04-01' }),
    );
    expect(await first()).toEqual([0, 1]);
  });

  it('shows behind a number the contacts, and the businesses that were missed with the reason', async () => {
    await chamber.log({ ...PLANNED, businessIds: [suzuki] });
    const [counted] = await visit(yamada, '2019-05-08');
    const [outside] = await visit(await chamber.business('佐藤食堂'), '2019-05-09');
    const { value, rule, items } = await chamber.records('follow-up', 'FY2019Q1');
    expect(value).toBe(50);
    expect(rule).toMatch(
      /対象は、経営相談の記録のある事業所です。初めて記録のあった四半期の次の四半期から対象になります。/,
    );
    expect(rule).toMatch(/四半期ごとに経営相談の記録が1件以上ある事業所の割合/);
    expect(rule).toMatch(/率は平均しません/);
    expect(items).toMatchObject([
      {
        businessName: '鈴木商店',
        date: '2019-06-30',
        counted: false,
        reason: '2019年4〜6月に1度も接触がありません。',
      },
      { recordId: outside?.id, counted: false, reason: 'この期間には、対象の事業所ではありません。' },
      { recordId: counted?.id, businessName: '山田製作所', counted: true, reason: null },
    ]);
    const missed = await chamber.records('follow-up', 'FY2019', { counted: 'false' });
    expect(missed.value).toBe(0);
    expect(missed.items.map(({ businessName, reason }) => [businessName, reason])).toContainEqual([
      '山田製作所',
      '2020年1〜3月に1度も接触がありません。',
    ]);
    expect(missed.items.find(({ recordId }) => recordId === counted?.id)?.reason).toMatch(
      /接触の足りない期間/,
    );
  });

  it('counts as often as the policy does, and asks for as much as the plan does', async () => {
    const half = async () => (await chamber.figure('twice-from-the-start')).spans?.[0];
    await visit(yamada, '2019-05-08', '2019-05-08');
    expect(await half()).toMatchObject({
      label: '2019年4〜9月',
      numerator: 0,
      denominator: 1,
      state: 'missed',
    });
    const { items } = await chamber.records('twice-from-the-start', 'FY2019H1', { counted: 'false' });
    expect(items.map(({ reason }) => reason)).toContainEqual('2019年4〜9月の接触が2回に足りません。');
    await visit(yamada, '2019-09-30');
    expect(await half()).toMatchObject({ numerator: 1, denominator: 1, state: 'kept' });
  });

  it('asks about members as long as they are', async () => {
    const { memberships } = town;
    const member = await memberships.join(chamber.scope, yamada, { joinedOn: '2019-03-31' });
    await memberships.join(chamber.scope, suzuki, { joinedOn: '2019-07-01' });
    await visit(yamada, '2019-05-08');
    const due = async () =>
      (await chamber.figure('members-met', 'FY2019')).spans?.map((span) => span.denominator);
    expect(await due()).toEqual([1, 1, 2, 2]);
    const ended = { withdrawnOn: '2019-12-31', reason: 'closed' };
    await memberships.withdraw(chamber.scope, yamada, member.id, member.version, ended);
    expect(await due()).toEqual([1, 1, 1, 1]);
    expect(await chamber.figure('members-met', 'FY2019')).toMatchObject({ numerator: 0, denominator: 2 });
  });

  it('ends at the truth with many drains at once', async () => {
    const days = ['2019-05-08', '2019-08-08', '2019-11-08', '2020-02-08', '2020-05-08', '2020-08-08'];
    await Promise.all(
      days.map(async (occurredOn) => {
        const record = await chamber.log({ businessIds: [yamada, suzuki], occurredOn });
        await chamber.drain(2);
        await chamber.edit(record, { businessIds: [yamada] });
        await chamber.log({ businessIds: [suzuki], topics: ['management-innovation'], occurredOn });
        await chamber.drain(2);
      }),
    );
    expect(await chamber.figure('follow-up')).toMatchObject({ actual: 100, numerator: 2, denominator: 2 });
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
  });

  it('touches the quarter of a day and the later ones, and leaves the earlier alone', async () => {
    await visit(yamada, '2019-05-08', '2019-08-08');
    await chamber.drain();
    const computed = () =>
      chamber.sql<{ period: string }>(
        `SELECT r.period, r.computed_at FROM rollups r JOIN indicators i ON i.id = r.indicator_id
          WHERE r.chamber_id = $1 AND i.key = 'follow-up' AND r.period LIKE '%FY2019Q_' ORDER BY r.period`,
      );
    const before = await computed();
    await chamber.log({ businessIds: [suzuki], topics: ['management-innovation'], occurredOn: '2019-08-20' });
    await chamber.drain();
    const after = await computed();
    const changed = after.filter((row) => !before.some((one) => JSON.stringify(one) === JSON.stringify(row)));
    // Due from October on: what was told of the first two quarters stands.
    expect(changed.map(({ period }) => period)).toEqual([
      'FY2019..FY2019Q3',
      'FY2019..FY2019Q4',
      'FY2019Q3',
      'FY2019Q4',
      'plan..FY2019Q3',
      'plan..FY2019Q4',
    ]);
  });
});
