import { SchemeService } from '@banso/subsidies';
import { startTestApplication, type TestApplication } from '@banso/testing';
import { Workbook } from 'exceljs';
import { expectEventually } from '../support/eventually';

interface Overview {
  latest: { state: string; counts: Record<string, number>; day: string } | null;
  underWay: { state: string } | null;
  businessesChanged: number;
}
interface Result {
  id: string;
  name: string;
  verdict: string;
  now: string | null;
  call: { outcome: string | null } | null;
}
interface Call {
  id: string;
  businessId: string;
  businessName: string;
  staffId: string | null;
  outcome: string | null;
  contactedOn: string | null;
  closed: boolean;
  version: number;
}
interface Page<Item> {
  items: Item[];
  counts: Record<string, number>;
  nextCursor: string | null;
}
interface Problem {
  code: string;
  current?: Call;
}

const SOURCE = `format: 1
scheme: { key: small-grant, title: 小規模補助金, operator: 市 }
rules:
  - { key: size, title: 5人以下, when: { employees: { atMost: 5 } } }`;

describe('/schemes/:id/diagnosis and its call list', () => {
  let api: TestApplication;
  let scheme: string;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    api = await startTestApplication({ worker: true });
    const made = await (await api.as('administrator')).post<{ id: string }>('/schemes', { source: SOURCE });
    scheme = `/schemes/${made.body.id}`;
    const { advisor } = api.database.chambers.a.staff;
    for (const [name, employees] of [
      ['あおい', 3],
      ['いずみ', 5],
      ['うみの', 9],
      ['えのき', null],
    ] as const) {
      const { body } = await (
        await api.as('staff')
      ).post<{ id: string }>('/businesses', {
        name: `${name}商店`,
        nameKana: name,
        phone: '042-000-0001',
        employees,
        ...(name === 'あおい' ? { advisorId: advisor.id } : {}),
      });
      ids[name] = body.id;
    }
  });
  afterAll(() => api.close());

  const overview = async () => (await (await api.as('auditor')).get<Overview>(`${scheme}/diagnosis`)).body;
  const results = async (query: string) =>
    (await (await api.as('auditor')).get<Page<Result>>(`${scheme}/results?${query}`)).body;
  const calls = async (query = '') =>
    (await (await api.as('executive')).get<Page<Call>>(`${scheme}/calls?${query}`)).body;
  const add = async <Body = { added: number }>(body: object) =>
    (await api.as('advisor')).post<Body>(`${scheme}/calls`, body);
  const edit = async <Body = Call>(id: string, body: object) =>
    (await api.as('advisor')).patch<Body>(`/scheme-calls/${id}`, body);

  it('is done by a worker, and tells every business with its verdict', async () => {
    expect(await overview()).toEqual({
      latest: null,
      underWay: null,
      rulesChanged: false,
      businessesChanged: 0,
    });
    expect((await results('verdict=eligible')).items).toEqual([]);
    const started = await (await api.as('advisor')).post<Overview>(`${scheme}/diagnosis`);
    expect([started.status, started.body.underWay?.state]).toEqual([202, 'queued']);
    await expectEventually(async () => (await overview()).latest?.counts, {
      eligible: 2,
      unknown: 1,
      'not-eligible': 1,
    });
    const first = await results('verdict=eligible&limit=1');
    const second = await results(`verdict=eligible&limit=1&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(['あおい商店', 'いずみ商店']);
    expect(second.nextCursor).toBeNull();
    expect((await results('verdict=unknown')).items).toMatchObject([
      { name: 'えのき商店', unknownRules: ['size'] },
    ]);
    expect((await results('verdict=not-eligible&rule=size')).items).toMatchObject([
      { failedRules: ['size'] },
    ]);
    const wrong = await (await api.as('auditor')).get<Problem>(`${scheme}/results?verdict=perhaps`);
    expect(wrong.status).toBe(400);
  });

  it('puts businesses on a call list once, to be called by their advisor or by who is named', async () => {
    const { advisor, staff } = api.database.chambers.a.staff;
    const businessIds = [ids.あおい, ids.いずみ];
    expect([(await add({ businessIds })).body, (await add({ businessIds })).body]).toEqual([
      { added: 2 },
      { added: 0 },
    ]);
    expect((await add({ businessIds: [ids.えのき], staffId: staff.id })).body).toEqual({ added: 1 });
    expect((await calls()).items.map(({ businessName, staffId }) => [businessName, staffId])).toEqual([
      ['えのき商店', staff.id],
      ['いずみ商店', null],
      ['あおい商店', advisor.id],
    ]);
    expect((await calls(`staffId=${staff.id}`)).items).toHaveLength(1);
    expect((await results('verdict=eligible')).items.map(({ call }) => call)).toEqual([
      { outcome: null, contactedOn: null },
      { outcome: null, contactedOn: null },
    ]);
    const [theirs] = await api.database.sql<{ id: string }>(
      `INSERT INTO businesses (chamber_id, id, name, search_key, search_grams, sort_key)
       VALUES ($1, gen_random_uuid(), '隣', '', '{}', '') RETURNING id`,
      [api.database.chambers.b.id],
    );
    const refused = [
      await add<Problem>({ businessIds: [] }),
      await add<Problem>({ businessIds: [theirs?.id] }),
      await add<Problem>({ businessIds: [ids.うみの], staffId: theirs?.id }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([400, 404, 404]);
  });

  it('keeps what came of a call, for one of two at once, and lets it be called again', async () => {
    const [, call] = (await calls()).items;
    if (call === undefined) throw new Error('Nobody on the list');
    const told = await edit(call.id, { version: 1, outcome: 'told', note: '資料を送った' });
    expect([told.status, told.body]).toMatchObject([
      200,
      { outcome: 'told', contactedOn: expect.stringMatching(/^\d{4}-/) as string, version: 2 },
    ]);
    const late = await edit<Problem>(call.id, { version: 1, outcome: 'applied' });
    expect([late.status, late.body]).toMatchObject([
      409,
      { code: 'edited-meanwhile', current: { outcome: 'told' } },
    ]);
    const future = await edit<Problem>(call.id, { version: 2, contactedOn: '2999-01-01' });
    expect(future.status).toBe(400);
    expect((await calls()).counts).toEqual({ waiting: 2, told: 1, 'not-interested': 0, applied: 0 });
    expect((await calls('state=done')).items.map(({ id }) => id)).toEqual([call.id]);
    expect((await add({ businessIds: [call.businessId] })).body).toEqual({ added: 1 });
    const again = await edit<Problem>(call.id, { version: 2, outcome: null });
    expect([again.status, again.body.code]).toEqual([409, 'already-waiting']);
  });

  it('takes an entry off the list with its reason, where it stays to be seen', async () => {
    const [first] = (await calls()).items;
    const advisor = await api.as('advisor');
    const path = `/scheme-calls/${first?.id}`;
    const gone = await advisor.post<Call>(`${path}/void`, { version: first?.version, reason: '廃業の予定' });
    expect([gone.status, gone.body]).toMatchObject([200, { voidReason: '廃業の予定' }]);
    const after = await edit<Problem>(first?.id ?? '', { version: 2, outcome: 'told' });
    expect([after.status, after.body.code]).toEqual([409, 'voided']);
    expect((await calls()).items.map(({ id }) => id)).not.toContain(first?.id);
    expect((await calls('state=all')).items.map(({ id }) => id)).toContain(first?.id);
  });

  it('is taken away as an Excel file, of which the trail tells', async () => {
    const advisor = await api.as('advisor');
    const answer = await api.app.inject({
      url: `/api/v1${scheme}/calls.xlsx`,
      headers: advisor.headers,
    });
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'private, no-store']);
    const workbook = new Workbook();
    const bytes = answer.rawPayload;
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
    const sheet = workbook.worksheets[0];
    const column = (at: number) => [2, 3, 4].map((row) => sheet?.getRow(row).getCell(at).value);
    expect(sheet?.rowCount).toBe(4);
    expect(column(1)).toEqual(['えのき商店', 'いずみ商店', 'あおい商店']);
    expect(column(10)).toEqual(['未連絡', '案内した', '未連絡']);
    const [entry] = await api.database.sql<{ after: { calls: number } }>(
      `SELECT after FROM audit_entries WHERE action = 'export' AND entity = 'scheme_calls'`,
    );
    expect(entry?.after).toEqual({ calls: 3 });
  });

  it('offers nobody who has closed since, and gives no call to who has left', async () => {
    const { staff } = api.database.chambers.a.staff;
    const secretary = await api.as('staff');
    const made = await secretary.post<{ id: string }>('/businesses', { name: 'おおた', advisorId: staff.id });
    const active = (now: boolean) =>
      api.database.sql('UPDATE staff SET active = $2 WHERE id = $1', [staff.id, now]);
    await active(false);
    await api.database.sql(`UPDATE businesses SET closed_on = '2026-01-31' WHERE id = $1`, [ids.いずみ]);
    expect((await results('verdict=eligible')).items.map(({ name }) => name)).toEqual(['あおい商店']);
    expect((await add({ businessIds: [ids.いずみ, made.body.id] })).body).toEqual({ added: 1 });
    const { items } = await calls('state=all');
    const ota = items.find(({ businessId }) => businessId === made.body.id);
    const enoki = items.find(({ businessId }) => businessId === ids.えのき);
    expect([ota?.staffId, ota?.closed, enoki?.staffId]).toEqual([null, false, staff.id]);
    expect(items.find(({ businessId }) => businessId === ids.いずみ)?.closed).toBe(true);
    const refused = [
      await add<Problem>({ businessIds: [ids.うみの], staffId: staff.id }),
      await edit<Problem>(ota?.id ?? '', { version: 1, staffId: staff.id }),
    ];
    for (const { status, body } of refused) {
      expect([status, JSON.stringify(body)]).toEqual([400, expect.stringContaining('退職などで使えません')]);
    }
    const told = { version: 1, outcome: 'told', staffId: staff.id };
    expect((await edit(enoki?.id ?? '', told)).status).toBe(200);
    await active(true);
  });

  it('lets nobody without the right begin, call or take away', async () => {
    const auditor = await api.as('auditor');
    const other = await api.as('advisor', 'b');
    const statuses = [
      (await auditor.post(`${scheme}/diagnosis`)).status,
      (await auditor.post(`${scheme}/calls`, { businessIds: [ids.あおい] })).status,
      (await auditor.get(`${scheme}/calls.xlsx`)).status,
      (await other.get(`${scheme}/diagnosis`)).status,
      (await other.get(`${scheme}/calls`)).status,
      (await other.get(`${scheme}/results?verdict=eligible`)).status,
    ];
    expect(statuses).toEqual([403, 403, 403, 404, 404, 404]);
  });

  it('does not start for a scheme that is switched off', async () => {
    const schemes = api.app.get(SchemeService, { strict: false });
    const chamberId = api.database.chambers.a.id;
    const [id = ''] = scheme.split('/').slice(-1);
    await schemes.edit({ chamberId }, id, 1, { enabled: false });
    const refused = await (await api.as('staff')).post<Problem>(`${scheme}/diagnosis`);
    expect([refused.status, refused.body.code]).toEqual([409, 'scheme-disabled']);
  });
});
