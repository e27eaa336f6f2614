import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { Client } from 'pg';
import { expectEventually } from '../support/eventually';

interface Dues {
  id: string;
  businessName: string;
  fiscalYear: number;
  units: number;
  months: number;
  amountYen: number;
  paidYen: number;
  paidOn: string | null;
  exemptReason: string | null;
  state: string;
  version: number;
}
interface Year {
  years: number[];
  tariff: {
    rates: { kind: string; yenPerUnit: number }[];
    firstYearMonths: number[];
    version: number;
  } | null;
  proposed: { rates: { kind: string; yenPerUnit: number }[] };
  totals: { state: string; dues: number; amountYen: number; paidYen: number }[];
  pending: {
    memberships: number;
    units: number;
    amountYen: number;
    reduced: number;
    kindsWithoutRate: string[];
  } | null;
}
interface Problem {
  code: string;
  detail: string;
  fields?: { field: string }[];
  current?: { version: number };
}
interface Page {
  items: Dues[];
  nextCursor: string | null;
}

const MONTHS = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
const RATES = [
  { kind: 'member', yenPerUnit: 5_001 },
  { kind: 'special-member', yenPerUnit: 0 },
];

describe('dues', () => {
  let api: TestApplication;
  let staff: TestClient;
  let administrator: TestClient;
  let chamberId: string;
  const businesses = new Map<string, string>();

  beforeAll(async () => {
    api = await startTestApplication();
    chamberId = api.database.chambers.a.id;
    await api.app
      .get(TenantDatabase)
      .write({ chamberId }, (tx) => api.app.get(CodeListService, { strict: false }).ensureDefaults(tx));
    staff = await api.as('staff');
    administrator = await api.as('administrator');
    await arrange();
  });
  afterAll(() => api.close());

  async function join(name: string, membership: object, withdrawnOn?: string): Promise<void> {
    const { body } = await staff.post<{ id: string; memberships: { id: string }[] }>('/businesses', {
      name,
      membership,
    });
    businesses.set(name, body.id);
    if (!withdrawnOn) return;
    const path = `/businesses/${body.id}/memberships/${body.memberships[0]?.id}/withdrawal`;
    expect((await staff.post(path, { version: 1, withdrawnOn, reason: '転出' })).status).toBe(200);
  }

  /** Around three fiscal years with a leap day and the change of era. */
  async function arrange(): Promise<void> {
    await join('前からの会員', { joinedOn: '2010-05-01', units: 3 });
    await join('平成最後の会員', { joinedOn: '2019-04-30', units: 2 });
    await join('令和の会員', { joinedOn: '2019-05-01' });
    await join('うるう日の会員', { joinedOn: '2020-02-29' });
    await join('年度末の会員', { joinedOn: '2020-03-31' });
    await join('次の年度の会員', { joinedOn: '2020-04-01' });
    await join('初日に退会', { joinedOn: '2012-04-01' }, '2019-04-01');
    await join('途中で退会', { joinedOn: '2012-04-01' }, '2019-04-02');
    await join('入会の取り消し', { joinedOn: '2019-06-01' }, '2019-06-01');
    await join('会費のない会員', { joinedOn: '2012-04-01', kind: 'special-member' });
  }

  const year = async (fiscalYear: number) => (await staff.get<Year>(`/dues-years/${fiscalYear}`)).body;
  const tariff = (fiscalYear: number, fields: object = {}) =>
    administrator.put<Year & Problem>(`/dues-years/${fiscalYear}`, {
      rates: RATES,
      firstYearMonths: MONTHS,
      ...fields,
    });
  const list = async (query: string) => (await staff.get<Page>(`/dues?${query}`)).body;
  const named = async (fiscalYear: number, name: string): Promise<Dues> => {
    const { items } = await list(`fiscalYear=${fiscalYear}&limit=100`);
    const found = items.find(({ businessName }) => businessName === name);
    if (!found) throw new Error(`${name} has no dues`);
    return found;
  };
  const fieldsOf = ({ body }: { body: Problem }) => body.fields?.map(({ field }) => field);

  it('have a tariff that an administrator sets, one at a time, and that begins with the year before', async () => {
    expect(await year(2019)).toMatchObject({ tariff: null, pending: null, years: [] });
    const missing = await staff.post<Problem>('/dues-years/2019/dues', { version: 1 });
    expect(missing.status).toBe(404);
    expect((await staff.put('/dues-years/2019', { rates: RATES, firstYearMonths: MONTHS })).status).toBe(403);
    const set = await tariff(2019, { rates: RATES.slice(0, 1) });
    expect([set.status, set.body.tariff]).toEqual([
      200,
      { rates: RATES.slice(0, 1), firstYearMonths: MONTHS, version: 1 },
    ]);
    const first = await tariff(2019);
    expect([first.status, first.body.code, first.body.current]).toMatchObject([409, 'edited-meanwhile', {}]);
    const refused = await staff.post<Problem>('/dues-years/2019/dues', { version: 1 });
    expect([refused.status, refused.body.code]).toEqual([409, 'dues-rate-missing']);
    expect(refused.body.detail).toContain('特別会員');
    expect((await tariff(2019, { version: 1 })).body.tariff?.version).toBe(2);
    expect((await tariff(2019, { version: 1 })).status).toBe(409);
    expect((await year(2020)).proposed.rates).toEqual(RATES);
  });

  it.each([
    [{ rates: [] }, ['rates']],
    [{ rates: [{ kind: 'member', yenPerUnit: -1 }] }, ['rates.0.yenPerUnit']],
    [{ rates: [{ kind: 'king', yenPerUnit: 1 }] }, ['rates.0.kind']],
    [{ rates: [RATES[0], RATES[0]] }, ['rates.1.kind']],
    [{ firstYearMonths: MONTHS.slice(1) }, ['firstYearMonths']],
    [{ firstYearMonths: [13, ...MONTHS.slice(1)] }, ['firstYearMonths']],
  ])('refuse a tariff with %j', async (wrong, fields) => {
    const answer = await tariff(2018, wrong);
    expect([answer.status, fieldsOf(answer)]).toEqual([400, fields]);
  });

  it('are shown before they are made, and two clerks who make them at once make them once', async () => {
    const { pending, tariff: shown } = await year(2019);
    expect(pending).toEqual({
      memberships: 7,
      units: 10,
      amountYen: 3 * 5_001 + 2 * 5_001 + Math.floor((5_001 * 11) / 12) + 833 + 416 + 5_001,
      reduced: 3,
      kindsWithoutRate: [],
    });
    const stale = await staff.post<Problem>('/dues-years/2019/dues', { version: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'edited-meanwhile']);
    // One account in two places: whoever wins, the trail names the same.
    const both = await Promise.all(
      [staff, await api.as('staff')].map((clerk) =>
        clerk.post<{ created: number; year: Year }>('/dues-years/2019/dues', { version: shown?.version }),
      ),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(both.reduce((sum, { body }) => sum + body.created, 0)).toBe(7);
    const after = await year(2019);
    expect(after.pending).toMatchObject({ memberships: 0, amountYen: 0 });
    expect(after.totals.reduce((sum, { amountYen }) => sum + amountYen, 0)).toBe(pending?.amountYen);
  });

  it('are owed in part by who joined within the year, and by nobody who had left', async () => {
    const { items } = await list('fiscalYear=2019&limit=100');
    const told = items.map(({ businessName, months, amountYen, state }) => [
      businessName,
      months,
      amountYen,
      state,
    ]);
    expect(told.sort()).toEqual(
      [
        ['前からの会員', 12, 15_003, 'due'],
        ['平成最後の会員', 12, 10_002, 'due'],
        ['令和の会員', 11, 4_584, 'due'],
        ['うるう日の会員', 2, 833, 'due'],
        ['年度末の会員', 1, 416, 'due'],
        ['途中で退会', 12, 5_001, 'due'],
        ['会費のない会員', 12, 0, 'exempt'],
      ].sort(),
    );
  });

  it('equal what SQL of its own counts, year by year', async () => {
    for (const fiscalYear of [2020, 2021]) {
      const { body } = await tariff(fiscalYear);
      const made = await staff.post(`/dues-years/${fiscalYear}/dues`, { version: body.tariff?.version });
      expect(made.status).toBe(200);
      const [counted] = await api.database.sql(
        `SELECT count(*)::int AS dues, sum(m.units * CASE m.kind WHEN 'member' THEN 5001 ELSE 0 END *
                  (CASE WHEN m.joined_on < make_date($2, 4, 1) THEN 12
                        ELSE 12 - (extract(year FROM age(m.joined_on, make_date($2, 4, 1))) * 12
                                   + extract(month FROM age(date_trunc('month', m.joined_on), make_date($2, 4, 1))))::int
                   END) / 12)::int AS amount
           FROM memberships m
          WHERE m.chamber_id = $1 AND daterange(m.joined_on, m.withdrawn_on)
                && daterange(make_date($2, 4, 1), make_date($2 + 1, 4, 1))
            AND (m.withdrawn_on IS NULL OR m.withdrawn_on > make_date($2, 4, 1))`,
        [chamberId, fiscalYear],
      );
      const { totals } = await year(fiscalYear);
      const sum = (of: 'dues' | 'amountYen') => totals.reduce((all, total) => all + total[of], 0);
      expect({ dues: sum('dues'), amount: sum('amountYen') }).toEqual(counted);
    }
    expect((await named(2020, '次の年度の会員')).months).toBe(12);
  });

  it('stay as they were made when the membership or the tariff changes', async () => {
    const [membership] = await api.database.sql<{ id: string; version: number }>(
      `SELECT id, version FROM memberships WHERE business_id = $1`,
      [businesses.get('前からの会員')],
    );
    const path = `/businesses/${businesses.get('前からの会員')}/memberships/${membership?.id}`;
    expect((await staff.patch(path, { version: membership?.version, units: 9 })).status).toBe(200);
    await tariff(2019, { version: 2, rates: [{ kind: 'member', yenPerUnit: 9 }, RATES[1]] });
    expect(await named(2019, '前からの会員')).toMatchObject({ units: 3, amountYen: 15_003 });
  });

  it('are paid in part and in full, exempt with a reason, and corrected by one at a time', async () => {
    const dues = await named(2019, '平成最後の会員');
    const path = `/dues/${dues.id}`;
    const part = await staff.patch<Dues>(path, { version: 1, paidYen: 5_000, paidOn: '2019-06-28' });
    expect([part.status, part.body]).toMatchObject([200, { state: 'partly', version: 2 }]);
    const stale = await staff.patch<Problem>(path, { version: 1, note: '電話済み' });
    expect([stale.status, stale.body.code, stale.body.current?.version]).toEqual([
      409,
      'edited-meanwhile',
      2,
    ]);
    const whole = await staff.patch<Dues>(path, { version: 2, paidYen: 10_002, note: '振込' });
    expect(whole.body).toMatchObject({ state: 'paid', paidOn: '2019-06-28' });
    const back = await staff.patch<Dues>(path, { version: 3, paidYen: 0, paidOn: null });
    expect(back.body.state).toBe('due');
    const exempt = await staff.patch<Dues>(path, { version: 4, exemptReason: '災害による減免' });
    expect(exempt.body.state).toBe('exempt');
    expect((await staff.patch<Dues>(path, { version: 5, exemptReason: null })).body.state).toBe('due');
    for (const [changes, field] of [
      [{ paidYen: 10_003, paidOn: '2019-06-28' }, 'paidYen'],
      [{ paidYen: 1 }, 'paidOn'],
      [{ paidYen: 1, paidOn: '2999-01-01' }, 'paidOn'],
      [{ amountYen: -1 }, 'amountYen'],
      [{ amountYen: 0 }, 'exemptReason'],
    ] as const) {
      const refused = await staff.patch<Problem>(path, { version: 6, ...changes });
      expect([refused.status, fieldsOf(refused)]).toEqual([400, [field]]);
    }
    expect((await staff.patch(`/dues/${newId()}`, { version: 1, note: 'x' })).status).toBe(404);
  });

  it('are paid by the list, once however often it is sent', async () => {
    const { items } = await list('fiscalYear=2020&limit=100');
    const ids = items.map(({ id }) => id);
    const due = items.filter(({ state }) => state === 'due').length;
    const pay = () =>
      staff.post<{ paid: number; left: number }>('/dues/payments', { ids, paidOn: '2020-06-30' });
    const both = await Promise.all([pay(), pay()]);
    expect(both.map(({ body }) => body.paid).sort((a, b) => a - b)).toEqual([0, due]);
    expect(both.map(({ body }) => body.paid + body.left)).toEqual([ids.length, ids.length]);
    expect((await list('fiscalYear=2020&state=unpaid')).items).toEqual([]);
    expect((await list('fiscalYear=2020&state=paid&limit=100')).items).toHaveLength(due);
    const foreign = await staff.post('/dues/payments', { ids: [ids[0], newId()], paidOn: '2020-06-30' });
    expect(foreign.status).toBe(404);
    const ahead = await staff.post<Problem>('/dues/payments', { ids, paidOn: '2999-01-01' });
    expect([ahead.status, fieldsOf(ahead)]).toEqual([400, ['paidOn']]);
    expect((await staff.post('/dues/payments', { ids: [], paidOn: '2020-06-30' })).status).toBe(400);
  });

  it('are made once for a member for whom somebody else makes them at this very moment', async () => {
    await join('同時の会員', { joinedOn: '2019-04-01' });
    await join('もう一人の会員', { joinedOn: '2019-04-01' });
    const other = new Client({ connectionString: api.database.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query(
      `INSERT INTO dues (chamber_id, membership_id, fiscal_year, kind, units, months, amount_yen)
       SELECT chamber_id, id, 2019, kind, units, 12, 5001 FROM memberships WHERE business_id = $1`,
      [businesses.get('同時の会員')],
    );
    const version = (await year(2019)).tariff?.version;
    const making = staff.post<{ created: number }>('/dues-years/2019/dues', { version });
    await expectEventually(
      () =>
        api.database.sql(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        ),
      [{ waiting: 1 }],
    );
    await other.query('COMMIT');
    await other.end();
    const { status, body } = await making;
    expect([status, body.created]).toEqual([200, 1]);
    expect((await year(2019)).pending?.memberships).toBe(0);
  });

  it('are listed page by page, narrowed by state and kind', async () => {
    const all: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await list(`fiscalYear=2019&limit=3${cursor && `&cursor=${cursor}`}`);
      all.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect([all.length, new Set(all).size]).toEqual([9, 9]);
    const special = await list('fiscalYear=2019&kind=special-member');
    expect(special.items.map(({ businessName }) => businessName)).toEqual(['会費のない会員']);
    expect((await list('fiscalYear=2019&section=none')).items).toEqual([]);
    expect((await staff.get('/dues?state=late')).status).toBe(400);
    expect((await staff.get('/dues?cursor=WyJlbHNld2hlcmUiLDFd')).status).toBe(400);
  });

  it('show an advisor the state alone, and nobody else’s list', async () => {
    const advisor = await api.as('advisor');
    const path = `/businesses/${businesses.get('前からの会員')}/dues`;
    const seen = await advisor.get<{ items: { fiscalYear: number; state: string; dues: Dues | null }[] }>(
      path,
    );
    expect(seen.body.items).toEqual([
      { fiscalYear: 2021, state: 'due', dues: null },
      { fiscalYear: 2020, state: 'paid', dues: null },
      { fiscalYear: 2019, state: 'due', dues: null },
    ]);
    const whole = await (await api.as('auditor')).get<{ items: { dues: Dues | null }[] }>(path);
    expect(whole.body.items[2]?.dues).toMatchObject({ amountYen: 15_003 });
    expect((await advisor.get('/dues')).status).toBe(403);
    expect((await advisor.get(`/businesses/${newId()}/dues`)).status).toBe(404);
  });

  it('are not owed by who turns out not to have been a member, and are again when that is taken back', async () => {
    await join('退会が後で分かる会員', { joinedOn: '2013-04-01' });
    await join('入会を取り消す会員', { joinedOn: '2021-10-01' });
    await join('納めてから退会が分かる会員', { joinedOn: '2013-04-01' });
    const made = await staff.post('/dues-years/2021/dues', { version: (await year(2021)).tariff?.version });
    expect(made.status).toBe(200);
    const paid = await named(2021, '納めてから退会が分かる会員');
    expect(
      (await staff.patch(`/dues/${paid.id}`, { version: 1, paidYen: 1, paidOn: '2021-06-01' })).status,
    ).toBe(200);
    const state = async (name: string) => (await named(2021, name)).state;
    const leave = async (name: string, withdrawnOn: string | null) => {
      const [membership] = await api.database.sql<{ id: string; version: number }>(
        'SELECT id, version FROM memberships WHERE business_id = $1',
        [businesses.get(name)],
      );
      const path = `/businesses/${businesses.get(name)}/memberships/${membership?.id}`;
      const version = membership?.version;
      const { status } = withdrawnOn
        ? await staff.post(`${path}/withdrawal`, { version, withdrawnOn, reason: '廃業' })
        : await staff.patch(path, { version, withdrawnOn });
      expect(status).toBe(200);
    };
    await leave('退会が後で分かる会員', '2021-04-02');
    expect(await state('退会が後で分かる会員')).toBe('due');
    await leave('退会が後で分かる会員', null);
    await leave('退会が後で分かる会員', '2021-04-01');
    expect(await named(2021, '退会が後で分かる会員')).toMatchObject({
      state: 'exempt',
      exemptReason: 'この年度に在籍していないため（退会・入会の取り消し）',
      version: 2,
    });
    await leave('入会を取り消す会員', '2021-10-01');
    expect(await state('入会を取り消す会員')).toBe('exempt');
    await leave('納めてから退会が分かる会員', '2020-12-01');
    expect(await state('納めてから退会が分かる会員')).toBe('partly');
    await leave('退会が後で分かる会員', null);
    expect(await named(2021, '退会が後で分かる会員')).toMatchObject({ state: 'due', exemptReason: null });
  });

  it('leave each of them in the trail', async () => {
    const [told] = await api.database.sql(
      `SELECT count(*)::int AS made, count(DISTINCT actor_id)::int AS by FROM audit_entries
        WHERE chamber_id = $1 AND entity = 'dues' AND action = 'insert' AND after ->> 'fiscal_year' = '2019'`,
      [chamberId],
    );
    expect(told).toEqual({ made: 9, by: 1 });
  });
});
