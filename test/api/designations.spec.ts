import { DesignationRunner, DETERMINE_DESIGNATIONS } from '@banso/members';
import { Jobs, newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { Client } from 'pg';

interface Year {
  years: number[];
  round: {
    state: string;
    total: number;
    progress: number;
    confirmedAt: string | null;
    confirmedBy: string | null;
    version: number;
  } | null;
  counts: { result: string; ground: string; businesses: number }[];
}
interface Item {
  businessId: string;
  name: string;
  result: string;
  ground: string;
  missing: string[];
  reason: string;
  now: { result: string; reason: string } | null;
}
interface Page {
  items: Item[];
  nextCursor: string | null;
}
interface Problem {
  code: string;
  fields?: { field: string }[];
}

const FACTORY = { industryCode: '09', employees: 19, capitalYen: 2_990_000, foundedOn: '2000-01-01' };

describe('特定商工業者', () => {
  let api: TestApplication;
  let staff: TestClient;
  let chamberId: string;
  let runner: DesignationRunner;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    api = await startTestApplication();
    chamberId = api.database.chambers.a.id;
    runner = api.app.get(DesignationRunner, { strict: false });
    await api.app
      .get(TenantDatabase)
      .write({ chamberId }, (tx) => api.app.get(CodeListService, { strict: false }).ensureDefaults(tx));
    staff = await api.as('staff');
    await register('工場19人', {});
    await register('工場20人', { employees: 20 });
    await register('商店5人', { industryCode: '58', employees: 5, capitalYen: 0 });
    await register('一人で三百万', { employees: 1, capitalYen: 3_000_000 });
    await register('五か月', { employees: 100, foundedOn: '2019-10-02' });
    await register('六か月', { employees: 100, foundedOn: '2019-10-01' });
    await register('資本金が不明', { capitalYen: null });
    await register('創業日が不明', { employees: 20, foundedOn: null });
    await register('会員歴で分かる', {
      employees: 20,
      foundedOn: null,
      membership: { joinedOn: '2019-05-01' },
    });
    await register('去年入り直した会員', {
      employees: 20,
      foundedOn: null,
      membership: { joinedOn: '2010-04-01' },
    });
    await leaveAndJoinAgain('去年入り直した会員', '2012-04-01', '2019-12-01');
    await register('区域外かもしれない特別会員', {
      employees: 20,
      foundedOn: null,
      membership: { joinedOn: '2010-04-01', kind: 'special-member' },
    });
    await register('年度前に廃業', { employees: 20 }, '2020-04-01');
    await register('年度中に廃業', { employees: 20 }, '2020-04-02');
  });
  afterAll(() => api.close());

  async function register(name: string, facts: object, closedOn?: string): Promise<void> {
    const { status, body } = await staff.post<{ id: string }>('/businesses', { name, ...FACTORY, ...facts });
    expect(status).toBe(201);
    ids.set(name, body.id);
    if (closedOn) await staff.patch(`/businesses/${body.id}`, { version: 1, closedOn });
  }
  async function leaveAndJoinAgain(name: string, withdrawnOn: string, joinedOn: string): Promise<void> {
    const path = `/businesses/${ids.get(name)}`;
    const { body } = await staff.get<{ memberships: { id: string }[] }>(path);
    const left = `${path}/memberships/${body.memberships[0]?.id}/withdrawal`;
    expect((await staff.post(left, { version: 1, withdrawnOn, reason: '転出' })).status).toBe(200);
    expect((await staff.post(`${path}/memberships`, { joinedOn })).status).toBe(201);
  }
  const begin = (year: number) => staff.post<Year & Problem>(`/designations/${year}/determination`);
  const determine = async (year: number): Promise<Year> => {
    expect((await begin(year)).status).toBe(200);
    await runner.run({ chamberId }, year);
    return (await staff.get<Year>(`/designations/${year}`)).body;
  };
  const list = async (year: number, query = 'limit=100') =>
    (await staff.get<Page>(`/designations/${year}/businesses?${query}`)).body;
  const confirm = (year: number, version?: number) =>
    staff.post<Year & Problem>(`/designations/${year}/confirmation`, { version });

  it('are determined of every business that was there, with the reason and what to ask', async () => {
    expect((await staff.get<Year>('/designations/2020')).body).toEqual({
      fiscalYear: 2020,
      years: [],
      round: null,
      counts: [],
    });
    const { round, counts } = await determine(2020);
    expect(round).toMatchObject({ state: 'done', total: 12, progress: 12 });
    expect(counts.reduce((sum, { businesses }) => sum + businesses, 0)).toBe(12);
    const { items } = await list(2020);
    expect(items.map(({ name, result, ground }) => `${name} ${result} ${ground}`).sort()).toEqual(
      [
        '一人で三百万 designated capital',
        '会員歴で分かる designated employees',
        '六か月 designated employees',
        '商店5人 designated employees',
        '工場20人 designated employees',
        '年度中に廃業 designated employees',
        '五か月 not-designated months',
        '工場19人 not-designated size',
        '創業日が不明 unknown unknown',
        '去年入り直した会員 unknown unknown',
        '区域外かもしれない特別会員 unknown unknown',
        '資本金が不明 unknown unknown',
      ].sort(),
    );
    const open = items.filter(({ result }) => result === 'unknown');
    const told = open.filter(({ name }) => name.endsWith('不明'));
    expect(told.map(({ name, missing, reason }) => [name, missing, reason])).toEqual([
      ['創業日が不明', ['months'], '地区内での営業期間が分からないため、判定できません。'],
      ['資本金が不明', ['capital'], '資本金が分からないため、判定できません。'],
    ]);
  });

  it('equal what SQL of its own counts, in three years', async () => {
    for (const year of [2019, 2020, 2021]) {
      const { counts } = await determine(year);
      const [counted] = await api.database.sql<{ designated: number }>(
        `SELECT count(*) FILTER (WHERE (employees >= CASE WHEN industry_code = '58' THEN 5 ELSE 20 END
                                        OR capital_yen >= 3000000)
                   AND coalesce(founded_on, (SELECT min(joined_on) FROM memberships m
                        WHERE m.business_id = b.id AND m.kind = 'member'
                          AND daterange(m.joined_on, m.withdrawn_on) @> make_date($2, 4, 1)))
                       <= make_date($2, 4, 1) - interval '6 months')::int AS designated
           FROM businesses b
          WHERE chamber_id = $1 AND (closed_on IS NULL OR closed_on > make_date($2, 4, 1))`,
        [chamberId, year],
      );
      const told = counts
        .filter(({ result }) => result === 'designated')
        .reduce((sum, { businesses }) => sum + businesses, 0);
      expect([year, told]).toEqual([year, counted?.designated]);
    }
  });

  it('are listed page by page, narrowed by result and ground, and leave as an Excel file', async () => {
    const all: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await list(2020, `limit=4${cursor && `&cursor=${cursor}`}`);
      all.push(...page.items.map(({ businessId }) => businessId));
      cursor = page.nextCursor;
    }
    expect([all.length, new Set(all).size]).toEqual([12, 12]);
    expect((await list(2020, 'result=designated&ground=capital')).items.map(({ name }) => name)).toEqual([
      '一人で三百万',
    ]);
    const { status, headers } = await staff.get('/designations/2020/businesses.xlsx?result=designated');
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    const told = await api.database.sql(
      `SELECT after FROM audit_entries WHERE action = 'export' AND entity = 'designations'`,
    );
    expect(told).toEqual([{ after: { businesses: 6, fiscalYear: 2020 } }]);
  });

  it.each([
    ['/designations/1900', 400],
    ['/designations/2001/businesses', 404],
    ['/designations/2020/businesses?result=maybe', 400],
    ['/designations/2020/businesses?cursor=WyJlbHNld2hlcmUiLDFd', 400],
  ])('refuse %s with %d', async (path, status) => {
    expect((await staff.get(path)).status).toBe(status);
  });

  it('are not determined before the year begins, nor by who may not', async () => {
    const ahead = await begin(2999);
    expect([ahead.status, ahead.body.fields?.[0]?.field]).toEqual([400, 'fiscalYear']);
    const advisor = await api.as('advisor');
    expect((await advisor.post('/designations/2020/determination')).status).toBe(403);
    expect((await advisor.get('/designations/2020')).status).toBe(200);
  });

  it('say what would be said today, and change until they are confirmed, never after', async () => {
    const path = `/businesses/${ids.get('工場19人')}`;
    expect((await staff.patch(path, { version: 1, employees: 20, name: '名を変えた工場' })).status).toBe(200);
    const seen = async () =>
      (await list(2020)).items.find(({ businessId }) => businessId === ids.get('工場19人'));
    expect(await seen()).toMatchObject({
      name: '工場19人',
      result: 'not-designated',
      now: { result: 'designated' },
    });
    const { round } = await determine(2020);
    expect(await seen()).toMatchObject({ name: '名を変えた工場', result: 'designated', now: null });
    expect((await confirm(2020, 1)).body.code).toBe('edited-meanwhile');
    expect((await confirm(2005, 1)).status).toBe(404);
    const confirmed = await confirm(2020, round?.version);
    expect(confirmed.body.round).toMatchObject({ state: 'confirmed', confirmedBy: 'staff 太郎' });
    expect((await confirm(2020, confirmed.body.round?.version)).body.code).toBe('already-confirmed');
    expect([(await begin(2020)).status, (await begin(2020)).body.code]).toEqual([409, 'already-confirmed']);
    await staff.patch(path, { version: 2, employees: 1 });
    expect(await seen()).toMatchObject({ result: 'designated', now: { result: 'not-designated' } });
    const closed = ids.get('年度中に廃業');
    expect((await staff.patch(`/businesses/${closed}`, { version: 2, closedOn: '2020-03-31' })).status).toBe(
      200,
    );
    expect((await list(2020)).items.find(({ businessId }) => businessId === closed)?.now).toMatchObject({
      result: 'not-designated',
      reason: expect.stringContaining('廃業（2020-03-31）') as string,
    });
    for (const change of [
      `UPDATE designations SET result = 'unknown' WHERE round_id IN (SELECT id FROM designation_rounds WHERE fiscal_year = 2020)`,
      `DELETE FROM designations WHERE round_id IN (SELECT id FROM designation_rounds WHERE fiscal_year = 2020)`,
      `UPDATE designation_rounds SET state = 'done', confirmed_at = NULL WHERE fiscal_year = 2020`,
      `DELETE FROM designation_rounds WHERE fiscal_year = 2020`,
    ]) {
      await expect(api.database.sql(change)).rejects.toThrow('never changes');
    }
  });

  it('are not confirmed while they are worked out anew, and two workers judge once', async () => {
    const { round } = await determine(2018);
    await begin(2018);
    const early = await confirm(2018, round?.version);
    expect([early.status, early.body.code]).toEqual([409, 'not-determined']);
    const before = (await staff.get<Year>('/designations/2018')).body.round?.version ?? 0;
    const [, , during] = await Promise.all([
      runner.run({ chamberId }, 2018),
      runner.run({ chamberId }, 2018),
      confirm(2018, before),
    ]);
    expect(during?.status).toBe(409);
    const after = (await staff.get<Year>('/designations/2018')).body;
    expect(after.round?.version).toBe(before + 1);
    expect((await confirm(2018, before + 1)).status).toBe(200);
    const rows = await api.database.sql(
      `SELECT 1 FROM designations d JOIN designation_rounds r ON r.id = d.round_id
        WHERE r.fiscal_year = 2018 AND r.chamber_id = $1`,
      [chamberId],
    );
    expect(rows).toHaveLength(after.round?.total ?? -1);
  });

  it('are not begun again while they are worked out, and tell who confirms so without waiting', async () => {
    await begin(2015);
    await api.database.sql(
      `UPDATE designation_rounds SET state = 'running', attempts = 3 WHERE fiscal_year = 2015`,
    );
    const again = await begin(2015);
    expect([again.status, again.body.code]).toEqual([409, 'determination-running']);
    // As a worker that writes: each row refers to the round.
    const worker = new Client({ connectionString: api.database.url });
    await worker.connect();
    await worker.query('BEGIN');
    await worker.query('SELECT FROM designation_rounds WHERE fiscal_year = 2015 FOR KEY SHARE');
    expect((await confirm(2015, 1)).body.code).toBe('not-determined');
    await worker.end();
    const kept = await api.database.sql(
      'SELECT state, attempts FROM designation_rounds WHERE fiscal_year = 2015',
    );
    expect(kept).toEqual([{ state: 'running', attempts: 3 }]);
  });

  it('are given up after five attempts, and found again where the ring was lost', async () => {
    await begin(2017);
    await api.database.sql(
      `UPDATE designation_rounds SET attempts = 5, state = 'running' WHERE fiscal_year = 2017`,
    );
    await runner.run({ chamberId }, 2017);
    expect((await staff.get<Year>('/designations/2017')).body.round?.state).toBe('failed');
    expect((await determine(2017)).round?.state).toBe('done');
    await begin(2016);
    await api.database.sql(
      `UPDATE designation_rounds SET alive_at = now() - interval '1 minute' WHERE fiscal_year = 2016`,
    );
    const ring = jest.spyOn(api.app.get(Jobs, { strict: false }), 'enqueue');
    await runner.sweep();
    await runner.sweep();
    const rung = ring.mock.calls.filter(
      ([, payload]) => 'fiscalYear' in payload && payload.fiscalYear === 2016,
    );
    expect(rung).toEqual([
      [
        DETERMINE_DESIGNATIONS,
        { chamberId, fiscalYear: 2016, actorId: api.database.chambers.a.staff.staff.id },
      ],
    ]);
    ring.mockRestore();
  });

  it('know nothing of a business that is not the chamber’s', async () => {
    const other = await api.as('staff', 'b');
    expect((await other.get<Year>('/designations/2020')).body.round).toBeNull();
    expect((await other.get(`/designations/2020/businesses?cursor=${newId()}`)).status).toBe(400);
  });
});
