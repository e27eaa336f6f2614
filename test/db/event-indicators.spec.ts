import type { PlanFile } from '@banso/action-plans';
import { type ChamberAtWork, TODAY, Town } from '../support/chamber-at-work';
import { EventTables } from '../support/event-tables';
import { EVENT_INDICATORS, eventsPlan } from '../support/events-plan';

describe('indicators over events', () => {
  let town: Town;
  let plan: PlanFile;
  let chamber: ChamberAtWork;
  let events: EventTables;

  beforeAll(async () => {
    town = await Town.open();
    plan = eventsPlan();
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    chamber = await town.found(plan);
    events = new EventTables(chamber);
    await chamber.drain();
  });

  const reasons = async (key: string, period = 'plan') =>
    (await chamber.records(key, period, { counted: 'false' })).items.map(({ title, reason }) => [
      title,
      reason,
    ]);

  /** Every event that the board shows. */
  async function eachEvent(key = 'gatherings') {
    await chamber.drain();
    const board = await chamber.board();
    expect(board).toEqual(await chamber.freshBoard());
    return board.indicators.find((one) => one.key === key)?.figures ?? [];
  }

  it('counts who came, once however many days, and says of the others why not', async () => {
    const fair = await events.add({
      title: '合同就職説明会',
      series: 'joint-job-fair',
      days: ['2020-03-31', '2020-04-01'],
    });
    const both = await events.register(fair, { familyName: '両日' });
    await events.attend(both, 0);
    await events.attend(both, 1);
    const second = await events.register(fair, { familyName: '二日目' });
    await events.attend(second, 1);
    const gone = await events.register(fair, { familyName: '取消' });
    await events.attend(gone, 0);
    await events.cancel(gone);
    await events.register(fair, { familyName: '欠席' });
    await events.register(fair, { familyName: '待機', seat: 'waiting' });
    await events.attend(await events.register(fair, { familyName: '企業', participant: 'business' }));

    expect(await chamber.figure('students')).toMatchObject({ actual: 2, contacts: 2, mark: 'ended-short' });
    expect(await chamber.figure('students', 'toFY2019')).toMatchObject({ actual: 1 });
    expect((await reasons('students')).sort()).toEqual([
      ['合同就職説明会：取消 花子', '取り消された申込です。'],
      ['合同就職説明会：待機 花子', 'キャンセル待ちのままで、参加していません。'],
      ['合同就職説明会：欠席 花子', '申し込みましたが、来場の受付がありません。'],
    ]);
    const { items, value } = await chamber.records('students', 'plan', { counted: 'true' });
    expect(value).toBe(2);
    expect(items.map(({ title, date, activity, eventId }) => [title, date, activity, eventId])).toEqual([
      ['合同就職説明会：二日目 花子', '2020-04-01', 'registration', fair.id],
      ['合同就職説明会：両日 花子', '2020-03-31', 'registration', fair.id],
    ]);
  });

  it('counts an event once it is held, and not while it is planned or when it is called off', async () => {
    const meeting = await events.add({
      title: '受発注商談会',
      series: 'business-meeting',
      state: 'planned',
      departmentId: chamber.departments[0],
      staffId: chamber.advisors[0],
    });
    await events.attend(await events.register(meeting));
    expect(await chamber.figure('meetings', 'FY2019')).toMatchObject({ actual: 0 });
    expect(await reasons('meetings', 'FY2019')).toEqual([
      ['受発注商談会', expect.stringContaining('まだ実施していない') as unknown],
    ]);
    await events.state(meeting, 'held');
    // An event meets no business: neither 実数 nor 延べ is said of it.
    expect(await chamber.figure('meetings', 'FY2019')).toMatchObject({
      actual: 1,
      contacts: null,
      businesses: null,
    });
    const [departmentId, advisorId] = [chamber.departments[0], chamber.advisors[0]];
    expect(await chamber.records('meetings', 'FY2019', { departmentId })).toMatchObject({
      value: 1,
      items: [{ activity: 'event', recordId: meeting.id, eventId: meeting.id, departmentName: '経営支援課' }],
    });
    expect(await chamber.records('meetings', 'FY2019', { advisorId })).toMatchObject({ value: 1 });
    await events.state(meeting, 'cancelled');
    expect(await chamber.figure('meetings', 'FY2019')).toMatchObject({ actual: 0 });
    expect(await reasons('meetings', 'FY2019')).toEqual([['受発注商談会', '中止になった催事です。']]);
  });

  it('counts businesses once, and nobody who belongs to none', async () => {
    const [yamada, suzuki] = [await chamber.business('山田'), await chamber.business('鈴木')];
    for (const day of ['2019-05-10', '2020-05-10']) {
      const seminar = await events.add({ kind: 'seminar', series: null, days: [day] });
      for (const businessId of [yamada, yamada, suzuki, null]) {
        await events.attend(await events.register(seminar, { businessId, participant: 'business' }));
      }
    }
    expect(await chamber.figure('companies')).toMatchObject({ actual: 2, contacts: 8, businesses: 2 });
    expect(await chamber.figure('companies-each-year', 'FY2020')).toMatchObject({ actual: 2, contacts: 4 });
    expect(await chamber.records('companies')).toMatchObject({ value: 2 });
  });

  it('follows who is a member on the first day of the event', async () => {
    const yamada = await chamber.business('山田');
    const seminar = await events.add({ days: ['2019-12-10', '2020-01-10'] });
    await events.attend(await events.register(seminar, { businessId: yamada }), 1);
    await events.attend(await events.register(seminar), 1);
    const joined = await town.memberships.join(chamber.scope, yamada, { joinedOn: '2019-12-11' });
    expect(await chamber.figure('members-at-fairs')).toMatchObject({ actual: 0 });
    const earlier = { joinedOn: '2019-06-01' };
    await town.memberships.change(chamber.scope, yamada, joined.id, joined.version, earlier);
    expect(await chamber.figure('members-at-fairs')).toMatchObject({ actual: 1 });
    expect(await chamber.figure('share-of-members', 'FY2019')).toMatchObject({
      actual: 50,
      numerator: 1,
      denominator: 2,
    });
    const [ended] = await chamber.sql<{ version: number }>(
      'SELECT version FROM memberships WHERE chamber_id = $1',
    );
    const left = { withdrawnOn: '2019-12-10', reason: 'closure' };
    await town.memberships.withdraw(chamber.scope, yamada, joined.id, ended?.version ?? 0, left);
    expect(await chamber.figure('members-at-fairs')).toMatchObject({ actual: 0 });
  });

  describe('event by event', () => {
    it('shows the share of those listed of each, with its own mark and no mean of them', async () => {
      const listed = await Promise.all(['一', '二', '三'].map((name) => chamber.business(name)));
      const first = await events.add({ eligible: listed });
      await events.attend(await events.register(first, { businessId: listed[0] }));
      const second = await events.add({
        title: '会員大会',
        series: 'members-convention',
        days: ['2020-11-20'],
        eligible: listed,
      });
      await events.register(second);
      await events.add({ title: '予定の会', state: 'planned', days: ['2021-01-08'], eligible: listed });
      await events.add({ title: '別の会', series: 'ward-meeting', eligible: listed });
      await events.add({ title: '計画の前の会', days: ['2019-04-14'], eligible: listed });

      expect(await eachEvent()).toMatchObject([
        {
          period: `2020-01-08.${first.id}`,
          label: '2020年1月8日 新春の集い',
          numerator: 1,
          denominator: 3,
          mark: 'reached',
          missing: null,
        },
        { label: '2020年11月20日 会員大会', numerator: 0, denominator: 3, actual: 0, mark: 'ended-short' },
      ]);
      expect((await chamber.stored()).filter(({ key }) => key === 'gatherings')).toHaveLength(2);
      const page = await town.pages.page(chamber.scope, await chamber.indicatorId('gatherings'), TODAY);
      expect(page).toMatchObject({ months: [], departments: [], advisors: [], remaining: null });
      expect(page.description).toContain('催事どうしは平均しません');
      expect(page.figures.map(({ numerator }) => numerator)).toEqual([1, 0]);
    });

    it('says so where nobody is listed, and where nothing has been held', async () => {
      expect(await eachEvent()).toMatchObject([
        { period: 'each-event', actual: null, mark: 'no-data', missing: '実施済みの催事がまだありません。' },
      ]);
      const unlisted = await events.add();
      await events.attend(await events.register(unlisted));
      expect(await eachEvent()).toMatchObject([
        {
          actual: null,
          numerator: 0,
          denominator: 0,
          mark: 'no-data',
          missing: expect.stringContaining('対象者名簿がない') as unknown,
        },
      ]);
    });

    it('counts of those listed each business once, and of all others says that they are not', async () => {
      const [listed, absent, guest] = await Promise.all(
        ['一', '二', '来賓'].map((name) => chamber.business(name)),
      );
      const event = await events.add({ eligible: [listed, absent].filter((id) => id !== undefined) });
      const come = async (familyName: string, businessId?: string) => {
        const registration = await events.register(event, { familyName, businessId });
        await events.attend(registration);
        return registration;
      };
      await come('社長', listed);
      await come('専務', listed);
      await come('来賓', guest);
      const unknown = await come('不明');
      expect(await eachEvent()).toMatchObject([{ numerator: 1, denominator: 2, actual: 50 }]);
      const opened = await chamber.records('gatherings', `2020-01-08.${event.id}`);
      expect(opened.items.map(({ title, reason }) => [title, reason]).sort()).toEqual([
        ['新春の集い', null],
        ['新春の集い：不明 花子', expect.stringContaining('対象者名簿にない')],
        ['新春の集い：専務 花子', null],
        ['新春の集い：来賓 花子', expect.stringContaining('対象者名簿にない')],
        ['新春の集い：社長 花子', null],
      ]);

      await events.link(unknown, absent ?? null); // found afterwards
      expect(await eachEvent()).toMatchObject([{ numerator: 2, actual: 100 }]);
      await events.list(
        event,
        [guest].filter((id) => id !== undefined),
      ); // as after 実施済み was taken back
      expect(await eachEvent()).toMatchObject([{ numerator: 1, denominator: 1 }]);
      expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
    });

    it('opens the records of one event, those of its second day too, and of no other', async () => {
      const [yamada] = [await chamber.business('山田')];
      const last = await events.add({ days: ['2021-03-31', '2021-04-01'], eligible: [yamada] });
      const other = await events.add({ title: '会員大会', days: ['2021-03-31'], eligible: [yamada] });
      await events.attend(await events.register(last, { familyName: '翌日', businessId: yamada }), 1);
      await events.register(last, { familyName: '欠席' });
      await events.attend(await events.register(other, { familyName: '他所', businessId: yamada }));
      const [figure] = (await eachEvent()).filter(({ period }) => period.endsWith(last.id));
      expect(figure).toMatchObject({ actual: 100, numerator: 1, denominator: 1 });

      const opened = await chamber.records('gatherings', figure?.period);
      expect(opened).toMatchObject({ value: 100, period: { name: figure?.period, startsOn: '2021-03-31' } });
      expect(opened.items.map(({ title, quantity, counted }) => [title, quantity, counted])).toEqual([
        ['新春の集い：翌日 花子', 1, true],
        ['新春の集い：欠席 花子', 1, false],
        ['新春の集い', 1, true],
      ]);
      const all = await chamber.records('gatherings', 'each-event');
      expect(all.items).toHaveLength(5);
      expect(all.value).toBeNull(); // there is no rate of two events
      await expect(chamber.records('gatherings', '2021-03-31')).rejects.toMatchObject({ kind: 'invalid' });
      await expect(chamber.records('gatherings', 'plan')).rejects.toMatchObject({ kind: 'invalid' });
    });

    it('follows an event to another day, name, series and list, and forgets what it was', async () => {
      const [one, other] = [await chamber.business('一'), await chamber.business('二')];
      const event = await events.add({ eligible: [one] });
      await events.attend(await events.register(event, { businessId: one }));
      await eachEvent();
      await events.move(event, ['2020-02-01']);
      expect((await eachEvent()).map(({ label }) => label)).toEqual(['2020年2月1日 新春の集い']);
      await events.rename(event, '新春のつどい');
      expect((await eachEvent()).map(({ label }) => label)).toEqual(['2020年2月1日 新春のつどい']);
      await events.list(event, [one, other]);
      expect(await eachEvent()).toMatchObject([{ actual: 50, mark: 'reached' }]);
      await events.rename(event, '懇談会', 'ward-meeting');
      expect(await eachEvent()).toMatchObject([{ period: 'each-event', actual: null }]);
      await events.rename(event, '新春の集い', 'new-year-gathering');
      await events.move(event, ['2021-04-01']);
      expect(await eachEvent()).toMatchObject([{ period: 'each-event', actual: null }]);
    });

    it('reports drift of one event, of its title too, and mends it with a recompute', async () => {
      const event = await events.add({ eligible: [await chamber.business()] });
      await events.attend(await events.register(event));
      await eachEvent();
      const verify = () => town.verification.verify(chamber.scope.chamberId);
      expect(await verify()).toMatchObject({ outcome: 'done' });
      await chamber.sql(`UPDATE rollups SET label = '別の名' WHERE chamber_id = $1 AND label IS NOT NULL`);
      expect(await verify()).toMatchObject({
        outcome: 'drift',
        detail: {
          drift: [{ period: `2020-01-08.${event.id}`, stored: expect.stringContaining('別の名') as unknown }],
        },
      });
      await chamber.sql(
        `INSERT INTO rollups (chamber_id, indicator_id, dimension, dimension_key, period, value, label, computed_at)
         SELECT $1, id, 'total', '', '2020-01-09.' || id, 3, '幻の会', now()
           FROM indicators WHERE chamber_id = $1 AND key = 'gatherings'`,
      );
      await town.rollups.recompute(chamber.scope.chamberId);
      expect(await verify()).toMatchObject({ outcome: 'done' });
      expect((await eachEvent()).map(({ label }) => label)).toEqual(['2020年1月8日 新春の集い']);
    });

    it('is never another chamber’s', async () => {
      const neighbour = await town.found(plan);
      const event = await new EventTables(neighbour).add({ eligible: [await neighbour.business()] });
      await neighbour.drain();
      expect(await eachEvent()).toMatchObject([{ period: 'each-event' }]);
      const opened = await chamber.records('gatherings', `2020-01-08.${event.id}`);
      expect(opened).toMatchObject({ items: [], value: null });
    });
  });

  describe('entered by hand before', () => {
    const content = { datedOn: '2020-01-08', value: 40, numerator: null, denominator: null, note: '新春' };

    it('are refused, and stay to be seen and voided without being counted', async () => {
      const id = await chamber.indicatorId('students');
      await expect(town.entries.add(chamber.scope, id, content)).rejects.toMatchObject({
        code: 'counted-from-records',
        message: expect.stringContaining('催事の参加記録から集計している') as unknown,
      });
      const [entry] = await chamber.sql<{ id: string }>(
        `INSERT INTO manual_entries (chamber_id, id, indicator_id, dated_on, value)
         VALUES ($1, $2, $2, '2020-01-08', 40) RETURNING id`,
        [id],
      );
      expect(await town.entries.list(chamber.scope, id)).toHaveLength(1);
      expect(await chamber.figure('students')).toMatchObject({ actual: 0 });
      await town.entries.void(chamber.scope, id, entry?.id ?? '', 1, '記録から数える');
      expect(await chamber.figure('students')).toMatchObject({ actual: 0 });
    });

    it('of persons, whom the records do not tell apart, still count', async () => {
      await town.entries.add(chamber.scope, await chamber.indicatorId('persons'), content);
      expect(await chamber.figure('persons')).toMatchObject({ actual: 40 });
    });
  });

  it('are all told from the records but that one', async () => {
    const { indicators } = await chamber.board();
    expect(indicators.filter(({ origin }) => origin.kind === 'records').map(({ key }) => key)).toEqual([
      ...EVENT_INDICATORS,
    ]);
  });
});
