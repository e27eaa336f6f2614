import { readFileSync } from 'node:fs';
import { type IndicatorPage, PlanStoreService, readPlanFile, RollupService } from '@banso/action-plans';
import { CountingPolicyService } from '@banso/consultations';
import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addBusiness } from '../support/consultations';
import { EventTables } from '../support/event-tables';

const PLANS = ['sagamihara-2019-2021', 'sagamihara-global-2019-2021'].map(
  (code) => `seeds/plans/${code}.yaml`,
);

/** A rate that nothing records. */
const RATE_BY_HAND = `
format: 1
plan:
  code: by-hand
  title: 手入力の計画
  owner: テスト商工会議所
  period: { starts: 2019-04-01, ends: 2022-03-31 }
kinds: [{ key: item, label: 項目 }]
nodes: [{ key: top, kind: item, title: 率を測る }]
indicators:
  - key: rate-by-hand
    title: 率を測る
    node: top
    unit: '%'
    measure: ratio
    period: each-year
    definition: { activity: manual, ask: 分子 }
    denominator: { definition: { activity: manual, ask: 分母 } }
    targets: [{ period: FY2019, value: 16, comparison: reach }, { period: FY2020, value: 19, comparison: reach }]
    source: { quote: 率を測る }
`;

interface Records {
  items: { recordId: string; date: string; counted: boolean; reason: string | null; title: string }[];
  nextCursor: string | null;
  value: number;
  rule: string;
  period: string;
}

interface Entry {
  id: string;
  version: number;
}

describe('indicators', () => {
  let application: TestApplication;
  let chamberId: string;
  let advisor: TestClient;
  let executive: TestClient;
  let stranger: TestClient;
  let ids: Map<string, string>;
  const recorded: string[] = [];
  const id = (key: string): string => ids.get(key) ?? '';
  const drain = () => application.app.get(RollupService).drain(chamberId);

  beforeAll(async () => {
    application = await startTestApplication();
    chamberId = application.database.chambers.a.id;
    const scope = { chamberId };
    await application.app.get(TenantDatabase).write(scope, async (tx) => {
      await application.app.get(CodeListService).ensureDefaults(tx);
      await application.app.get(CountingPolicyService).ensureDefaults(tx);
    });
    for (const file of PLANS) {
      await application.app.get(PlanStoreService).save(scope, readPlanFile(readFileSync(file, 'utf8'), file));
    }
    await application.app.get(PlanStoreService).save(scope, readPlanFile(RATE_BY_HAND, 'by-hand.yaml'));
    const rows = await application.database.sql<{ key: string; id: string }>(
      'SELECT key, id FROM indicators',
    );
    ids = new Map(rows.map((row) => [row.key, row.id]));
    advisor = await application.as('advisor');
    executive = await application.as('executive');
    stranger = await application.as('administrator', 'b');

    const business = await addBusiness(application.database, chamberId, { name: '相模工業' });
    for (const occurredOn of ['2019-04-01', '2019-04-01', '2019-04-02', '2020-06-01', '2021-06-01']) {
      const answer = await advisor.post<{ id: string }>(
        '/consultations',
        { occurredOn, businessIds: [business], channel: 'visit', summary: `${occurredOn} の相談` },
        { 'idempotency-key': newId() },
      );
      expect(answer.status).toBe(201);
      recorded.push(answer.body.id);
    }
    await drain();
  });
  afterAll(() => application.close());

  it('tells everything about one', async () => {
    const { status, body } = await executive.get<IndicatorPage>(`/indicators/${id('guidance-count')}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      planCode: 'sagamihara-2019-2021',
      figures: [{ period: 'plan', actual: 4, contacts: 4, businesses: 1, target: 9000 }],
      departments: [{ name: '経営支援課', value: 4 }],
      advisors: [{ name: 'advisor 太郎', value: 4 }],
      sharedPeriod: 'plan',
      computedAt: expect.any(String) as unknown,
      source: '経営改善普及事業における経営指導件数 3年間で9000件',
    });
    expect(body.description).toContain('経営相談の記録を1件ずつ数えます');
    expect(body.months).toHaveLength(36);
    expect(body.months[0]).toMatchObject({
      month: '2019-04',
      value: 2,
      cumulative: 2,
      contacts: 2,
      businesses: 1,
    });
    expect(body.months[35]).toMatchObject({ month: '2022-03', value: 0, cumulative: 4, pace: 9000 });
  });

  it('opens the records behind a number, page by page, each once', async () => {
    const path = `/indicators/${id('guidance-count')}/records?period=plan&limit=2`;
    const first = await executive.get<Records>(path);
    expect(first).toMatchObject({ status: 200, body: { value: 4, period: 'plan' } });
    const second = await executive.get<Records>(`${path}&cursor=${first.body.nextCursor}`);
    expect(second.body.nextCursor).toBeNull();
    const seen = [...first.body.items, ...second.body.items];
    expect(seen.map(({ date }) => date)).toEqual(['2021-06-01', '2020-06-01', '2019-04-02', '2019-04-01']);
    expect(new Set(seen.map(({ recordId }) => recordId)).size).toBe(4);
    expect(seen.every(({ recordId }) => recorded.includes(recordId))).toBe(true);
  });

  it('shows what was not counted, and why, in the period asked for', async () => {
    const path = `/indicators/${id('guidance-count')}/records`;
    const { body } = await executive.get<Records>(`${path}?period=2019-04&counted=false`);
    expect(body).toMatchObject({
      value: 2,
      items: [{ counted: false, reason: expect.stringContaining('すでに') as unknown }],
    });
    expect((await executive.get<Records>(`${path}?period=FY2019&counted=all`)).body.items).toHaveLength(3);
    expect((await executive.get<Records>(`${path}?period=FY2020`)).body).toMatchObject({
      value: 1,
      items: [{}],
    });
    const { id: nobody } = application.database.chambers.a.staff.staff;
    expect((await executive.get<Records>(`${path}?advisorId=${nobody}`)).body).toMatchObject({
      value: null,
      items: [],
    });
  });

  it('refuses a period it has no figure for, foreign cursors and unknown fields', async () => {
    const path = `/indicators/${id('guidance-count')}/records`;
    expect((await executive.get(`${path}?period=FY2018`)).status).toBe(400);
    expect((await executive.get(`${path}?period=x`)).status).toBe(400);
    expect((await executive.get(`${path}?cursor=abc`)).status).toBe(400);
    const foreign = Buffer.from(
      JSON.stringify(['indicator-records', '2019-99-99', 'x', null, null]),
    ).toString('base64url');
    expect((await executive.get(`${path}?cursor=${foreign}`)).status).toBe(400);
    expect((await executive.get(`${path}?limit=101`)).status).toBe(400);
    expect((await executive.get(`${path}?sort=date`)).status).toBe(400);
    expect(
      (await executive.get(`/indicators/${id('founders-followed-up')}/records?period=FY2020`)).status,
    ).toBe(400);
  });

  it('opens the records of one event', async () => {
    const { sql } = application.database;
    const events = new EventTables({
      sql: <Row>(text: string, more: unknown[] = []) => sql<Row>(text, [chamberId, ...more]),
    });
    const business = await addBusiness(application.database, chamberId, { name: '出席商店' });
    const event = await events.add({ eligible: [business] });
    await events.attend(await events.register(event, { businessId: business, familyName: '出席' }));
    await drain();
    const path = `/indicators/${id('gathering-attendance')}`;
    const { body } = await executive.get<IndicatorPage>(path);
    expect(body).toMatchObject({
      origin: { kind: 'records' },
      figures: [{ period: `2020-01-08.${event.id}`, label: '2020年1月8日 新春の集い', actual: 100 }],
    });
    expect(await executive.get(`${path}/records?period=${body.figures[0]?.period}`)).toMatchObject({
      status: 200,
      body: {
        value: 100,
        items: [
          { activity: 'registration', eventId: event.id, businessName: '出席商店' },
          { activity: 'event', eventId: event.id, recordId: event.id },
        ],
      },
    });
    expect((await executive.get(`${path}/records?period=2020-01-08`)).status).toBe(400);
  });

  it('answers for every indicator of the plan', async () => {
    for (const indicator of ids.values()) {
      expect((await executive.get(`/indicators/${indicator}`)).status).toBe(200);
      expect((await executive.get(`/indicators/${indicator}/records?counted=all`)).status).toBe(200);
    }
  });

  it('is hidden from another chamber', async () => {
    const own = id('guidance-count');
    expect((await stranger.get(`/indicators/${own}`)).status).toBe(404);
    expect((await stranger.get(`/indicators/${own}/records`)).status).toBe(404);
    expect((await stranger.get(`/indicators/${own}/manual-entries`)).status).toBe(404);
    expect((await executive.get(`/indicators/${newId()}`)).status).toBe(404);
    expect((await executive.get('/indicators/none')).status).toBe(400);
    expect((await application.anonymous.get(`/indicators/${own}`)).status).toBe(401);
  });

  describe('figures by hand', () => {
    it('are entered, corrected and voided, and the board follows', async () => {
      const path = `/indicators/${id('founders-supported')}/manual-entries`;
      const actual = async () => {
        await drain();
        const { body } = await executive.get<IndicatorPage>(`/indicators/${id('founders-supported')}`);
        return body.figures[0]?.actual;
      };
      const made = await advisor.post<Entry>(path, { datedOn: '2019-06-01', value: 40, note: '創業塾 春' });
      expect(made).toMatchObject({ status: 201, body: { value: 40, numerator: null, version: 1 } });
      expect(await actual()).toBe(40);

      const entry = `${path}/${made.body.id}`;
      const changed = await advisor.patch<Entry>(entry, { version: 1, value: 42 });
      expect(changed).toMatchObject({
        status: 200,
        body: { value: 42, datedOn: '2019-06-01', note: '創業塾 春' },
      });
      expect(await advisor.patch(entry, { version: 1, value: 1 })).toMatchObject({
        status: 409,
        body: { code: 'edited-meanwhile' },
      });
      expect(await actual()).toBe(42);

      const { version } = changed.body;
      expect((await stranger.post(`${entry}/void`, { version, reason: 'x' })).status).toBe(404);
      expect(await advisor.post(`${entry}/void`, { version, reason: '二重入力' })).toMatchObject({
        status: 200,
        body: { voidReason: '二重入力' },
      });
      expect(await advisor.post(`${entry}/void`, { version: version + 1, reason: '二重入力' })).toMatchObject(
        { status: 409, body: { code: 'already-voided' } },
      );
      expect(await actual()).toBeNull();
      expect(await executive.get(path)).toMatchObject({
        status: 200,
        body: { items: [{ id: made.body.id }] },
      });
    });

    it('of a rate have two halves, and sums are divided', async () => {
      const rate = id('rate-by-hand');
      const path = `/indicators/${rate}/manual-entries`;
      expect(await advisor.post(path, { datedOn: '2019-06-01', value: 33 })).toMatchObject({
        status: 400,
        body: { fields: [{ field: 'numerator' }, { field: 'denominator' }, { field: 'value' }] },
      });
      for (const [datedOn, numerator, denominator] of [
        ['2019-06-01', 10, 100],
        ['2019-09-01', 190, 300],
      ]) {
        expect((await advisor.post(path, { datedOn, numerator, denominator })).status).toBe(201);
      }
      await drain();
      const { body } = await executive.get<IndicatorPage>(`/indicators/${rate}`);
      expect(body.figures).toMatchObject([
        { period: 'FY2019', actual: 50, numerator: 200, denominator: 400, mark: 'reached' },
        { period: 'FY2020', actual: null },
      ]);
    });

    it('of a newest-tells indicator say which were superseded', async () => {
      const path = `/indicators/${id('follow-up-cadence')}`;
      await advisor.post(`${path}/manual-entries`, {
        datedOn: '2019-06-30',
        numerator: 80,
        denominator: 100,
      });
      await advisor.post(`${path}/manual-entries`, {
        datedOn: '2019-09-30',
        numerator: 70,
        denominator: 110,
      });
      await drain();
      const { body } = await executive.get<IndicatorPage>(path);
      expect(body.figures).toMatchObject([{ numerator: 70, denominator: 110 }]);
      const records = await executive.get<Records>(`${path}/records?period=FY2019&counted=all`);
      expect(records.body.items).toMatchObject([
        { counted: true },
        { counted: false, reason: expect.stringContaining('新しい') as unknown },
      ]);
    });

    it('are refused where records answer, outside the time, without a figure, with anything else', async () => {
      const post = (key: string, body: object) => advisor.post(`/indicators/${id(key)}/manual-entries`, body);
      expect(await post('guidance-count', { datedOn: '2019-06-01', value: 1 })).toMatchObject({
        status: 409,
        body: { code: 'counted-from-records' },
      });
      expect(
        await post('gathering-attendance', { datedOn: '2020-01-08', numerator: 100, denominator: 300 }),
      ).toMatchObject({ status: 409, body: { code: 'counted-from-records' } });
      expect(
        await post('contract-rate', { datedOn: '2019-06-01', numerator: 1, denominator: 10 }),
      ).toMatchObject({ status: 409, body: { code: 'counted-from-records' } });
      expect((await post('founders-followed-up', { datedOn: '2020-04-01', value: 1 })).status).toBe(400);
      expect((await post('founders-followed-up', { datedOn: '2019-06-01' })).status).toBe(400);
      expect((await post('founders-followed-up', { datedOn: '2019-02-30', value: 1 })).status).toBe(400);
      expect((await post('founders-followed-up', { datedOn: '2019-06-01', value: 'many' })).status).toBe(400);
      expect(
        (await post('founders-followed-up', { datedOn: '2019-06-01', value: 1, colour: 'red' })).status,
      ).toBe(400);
      expect(
        (await post('rate-by-hand', { datedOn: '2019-06-01', numerator: 1, denominator: 0 })).status,
      ).toBe(400);
      const denied = await executive.post(`/indicators/${id('founders-followed-up')}/manual-entries`, {
        datedOn: '2019-06-01',
        value: 1,
      });
      expect(denied.status).toBe(403);
    });

    it('take the year that a growth is measured from, though it is before the plan', async () => {
      const growth = id('examinees-on-2017');
      for (const [datedOn, value] of [
        ['2018-03-31', 1000],
        ['2022-03-31', 1030],
      ]) {
        expect((await advisor.post(`/indicators/${growth}/manual-entries`, { datedOn, value })).status).toBe(
          201,
        );
      }
      await drain();
      const { body } = await executive.get<IndicatorPage>(`/indicators/${growth}`);
      expect(body.figures).toMatchObject([
        { period: 'FY2021', actual: 3, baseline: 1000, mark: 'reached', missing: null },
      ]);
    });
  });
});
