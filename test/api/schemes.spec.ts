import { dateInJapan } from '@banso/japan';
import { TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { SchemeService } from '@banso/subsidies';
import { startTestApplication, type TestApplication } from '@banso/testing';

interface Scheme {
  id: string;
  key: string;
  title: string;
  example: boolean;
  enabled: boolean;
  window: { state: string; call: { name: string } | null; daysLeft: number | null };
  rules: { key: string; title: string; words: string }[];
  source: string;
  version: number;
}
interface Finding {
  scheme: { key: string };
  verdict: string;
  rules: {
    key: string;
    truth: string;
    reason: string;
    asks: { kind: string; key: string }[];
    answered: { key: string; yes: boolean }[];
  }[];
}
interface Problem {
  code: string;
  problems?: { line: number; message: string; remedy: string }[];
  current?: Scheme;
}

const SOURCE = `format: 1
scheme:
  key: test-grant
  title: 試験補助金
  operator: 市
rules:
  - key: size
    title: 20人以下
    when: { employees: { atMost: 20 } }
  - key: plan
    title: 事業計画
    when: { plan: [business-plan] }
  - key: sales
    title: 売上の減少
    when: { answer: { key: sales-declined, ask: 売上は減りましたか。 } }`;

describe('/schemes', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
    for (const { id: chamberId } of Object.values(api.database.chambers)) {
      await api.app.get(TenantDatabase).write({ chamberId }, async (tx) => {
        await api.app.get(CodeListService, { strict: false }).ensureDefaults(tx);
        await api.app.get(SchemeService, { strict: false }).ensureShipped(tx);
      });
    }
  });
  afterAll(() => api.close());

  const admin = () => api.as('administrator');
  const schemes = async () => (await (await admin()).get<{ items: Scheme[] }>('/schemes')).body.items;
  const ensureShipped = () =>
    api.app
      .get(TenantDatabase)
      .write({ chamberId: api.database.chambers.a.id }, (tx) =>
        api.app.get(SchemeService, { strict: false }).ensureShipped(tx),
      );
  const business = async (fields: object) =>
    (await (await api.as('staff')).post<{ id: string }>('/businesses', { name: '診断商店', ...fields })).body
      .id;
  const findingOf = (body: { items: Finding[] }, key: string) =>
    body.items.find(({ scheme }) => scheme.key === key);

  it('lists the shipped examples, in words, without writing them twice', async () => {
    const before = await schemes();
    expect(before.length).toBeGreaterThanOrEqual(10);
    expect(before.every(({ example, enabled }) => example && enabled)).toBe(true);
    await ensureShipped();
    expect(await schemes()).toEqual(before);
    const { id } = before.find(({ key }) => key === 'marukei-loan') ?? { id: '' };
    const { body } = await (await api.as('auditor')).get<Scheme>(`/schemes/${id}`);
    expect(body.window).toEqual({ state: 'always', call: null, daysLeft: null });
    expect(body.rules.map(({ words }) => words).slice(0, 2)).toEqual([
      '小規模事業者である',
      '診断日に創業から1年以上',
    ]);
  });

  it('takes a scheme as text once, and says by line what is wrong with one', async () => {
    const made = await (await admin()).post<Scheme>('/schemes', { source: `${SOURCE}\n` });
    expect([made.status, made.body]).toMatchObject([201, { key: 'test-grant', source: SOURCE, version: 1 }]);
    const twice = await (await admin()).post<Problem>('/schemes', { source: SOURCE });
    expect([twice.status, twice.body.code]).toEqual([409, 'duplicate-key']);
    const wrong = SOURCE.replace('atMost: 20', 'atMost: many').replace('[business-plan]', '[my-plan]');
    const refused = await (await admin()).post<Problem>('/schemes', { source: wrong });
    expect([refused.status, refused.body.code]).toEqual([400, 'scheme-file-invalid']);
    expect(refused.body.problems?.map(({ line }) => line)).toEqual([9]);
    const unknown = await (
      await admin()
    ).post<Problem>('/schemes', {
      source: SOURCE.replace('[business-plan]', '[my-plan]'),
    });
    expect(unknown.body.problems).toMatchObject([
      { line: 12, message: '計画の種類「my-plan」はコード表にありません。' },
    ]);
  });

  it('rewrites a scheme under its key, for one of two at once', async () => {
    const [scheme] = (await schemes()).filter(({ key }) => key === 'energy-saving-grant');
    if (scheme === undefined) throw new Error('No example');
    const { body } = await (await admin()).get<Scheme>(`/schemes/${scheme.id}`);
    const edit = async <Body>(changes: object) =>
      (await admin()).patch<Body>(`/schemes/${scheme.id}`, { version: scheme.version, ...changes });
    const otherKey = await edit<Problem>({
      source: body.source.replace('key: energy-saving', 'key: energy'),
    });
    expect([otherKey.status, otherKey.body.problems]).toMatchObject([400, [{ path: 'scheme.key' }]]);
    const source = body.source
      .replace('title: 省エネルギー', 'title: 県の省エネルギー')
      .replace('  example: true\n', '');
    const edited = await edit<Scheme>({ source });
    expect([edited.status, edited.body]).toMatchObject([
      200,
      { title: '県の省エネルギー設備更新補助金', example: false, version: 2 },
    ]);
    const late = await edit<Problem>({ enabled: false });
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'edited-meanwhile', current: { version: 2 } },
    ]);
    // What a person has edited is theirs, also when the product starts again.
    await ensureShipped();
    expect((await (await admin()).get<Scheme>(`/schemes/${scheme.id}`)).body).toEqual(edited.body);
  });

  it('brings a shipped scheme up to date that nobody has edited, and leaves its switch', async () => {
    const { a } = api.database.chambers;
    const [shipped] = (await schemes()).filter(({ key }) => key === 'founding-grant');
    await (await admin()).patch(`/schemes/${shipped?.id}`, { version: shipped?.version, enabled: false });
    await api.database.sql(
      `UPDATE schemes SET source = 'old', title = 'old' WHERE chamber_id = $1 AND key = 'founding-grant'`,
      [a.id],
    );
    await ensureShipped();
    const [now] = (await schemes()).filter(({ key }) => key === 'founding-grant');
    expect(now).toMatchObject({
      title: '創業支援補助金',
      enabled: false,
      version: (shipped?.version ?? 0) + 2,
    });
  });

  it('diagnoses a business by its record and keeps what it answers', async () => {
    const id = await business({ employees: 12 });
    const advisor = await api.as('advisor');
    const read = async () =>
      (await advisor.get<{ day: string; items: Finding[] }>(`/businesses/${id}/scheme-diagnosis`)).body;
    const first = await read();
    expect(first.day).toBe(dateInJapan(new Date()));
    expect(findingOf(first, 'founding-grant')).toBeUndefined();
    expect(findingOf(first, 'test-grant')).toMatchObject({
      verdict: 'unknown',
      rules: [
        { truth: 'yes', reason: '常時使用従業員数 12人 は、20人以下に当てはまります。', asks: [] },
        { truth: 'unknown', asks: [{ kind: 'question', key: 'plan:business-plan' }] },
        { truth: 'unknown', asks: [{ kind: 'question', key: 'sales-declined' }] },
      ],
    });
    const say = async <Body = { items: Finding[] }>(question: string, answer: object) =>
      advisor.put<Body>(`/businesses/${id}/scheme-answers/${question}`, answer);
    await say('plan:business-plan', { yes: true });
    const eligible = await say('sales-declined', { yes: true, answeredOn: '2025-10-01' });
    expect(findingOf(eligible.body, 'test-grant')).toMatchObject({
      verdict: 'eligible',
      rules: [
        {},
        { asks: [], answered: [{ key: 'plan:business-plan', yes: true }] },
        {
          reason: '「売上は減りましたか。」に「はい」（2025-10-01 確認）。',
          answered: [{ kind: 'question', key: 'sales-declined', text: '売上は減りましたか。', yes: true }],
        },
      ],
    });
    expect(eligible.body.items[0]?.verdict).toBe('eligible');
    const other = await say('sales-declined', { yes: false });
    expect(findingOf(other.body, 'test-grant')?.verdict).toBe('not-eligible');
    const back = await say('sales-declined', { yes: null });
    expect(findingOf(back.body, 'test-grant')).toMatchObject({
      verdict: 'unknown',
      rules: [{}, {}, { answered: [] }],
    });
    const problems = [
      await say<Problem>('never-asked', { yes: true }),
      await say<Problem>('sales-declined', { yes: true, answeredOn: '2999-01-01' }),
      await say<Problem>('Sales', { yes: true }),
      await say<Problem>('sales-declined', {}),
    ];
    expect(problems.map(({ status }) => status)).toEqual([404, 400, 400, 400]);
  });

  it('reads places by label, memberships of today, and no other chamber', async () => {
    const { a } = api.database.chambers;
    await api.database.sql(
      `INSERT INTO code_entries (chamber_id, id, list, key, label, sort_order)
       VALUES ($1, gen_random_uuid(), 'district', 'chuo-ekimae', '中央区 駅前', 10)`,
      [a.id],
    );
    const id = await business({
      district: 'chuo-ekimae',
      industryCode: '58',
      employees: 3,
      foundedOn: '2001-01-01',
    });
    const path = `/businesses/${id}/scheme-diagnosis`;
    const advisor = await api.as('advisor');
    const shop = async () =>
      findingOf((await advisor.get<{ items: Finding[] }>(path)).body, 'shop-renovation-grant');
    expect(await shop()).toMatchObject({ verdict: 'eligible' });
    const member = async () =>
      findingOf((await advisor.get<{ items: Finding[] }>(path)).body, 'member-exhibition-subsidy')?.rules[0];
    expect(await member()).toMatchObject({ truth: 'no', reason: '会員ではありません。' });
    await (await api.as('staff')).post(`/businesses/${id}/memberships`, { joinedOn: '2020-04-01' });
    expect(await member()).toMatchObject({ truth: 'yes' });
    expect((await (await api.as('advisor', 'b')).get(path)).status).toBe(404);
  });

  it('lets administrators write, advisors answer, and auditors read', async () => {
    const [scheme] = await schemes();
    const statuses = [
      (await api.anonymous.get('/schemes')).status,
      (await (await api.as('advisor')).post('/schemes', { source: SOURCE })).status,
      (await (await api.as('staff')).patch(`/schemes/${scheme?.id}`, { version: 1, enabled: false })).status,
      (
        await (
          await api.as('auditor')
        ).put(`/businesses/${scheme?.id}/scheme-answers/sales-declined`, { yes: true })
      ).status,
      (await (await api.as('administrator', 'b')).get(`/schemes/${scheme?.id}`)).status,
    ];
    expect(statuses).toEqual([401, 403, 403, 403, 404]);
  });
});
