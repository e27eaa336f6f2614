import { startTestApplication, TEST_PASSWORD, type TestApplication } from '@banso/testing';

interface AuditEntryView {
  id: string;
  at: string;
  actorId: string | null;
  actorName: string | null;
  action: string;
  entity: string;
  entityId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}
interface Page {
  items: AuditEntryView[];
  nextCursor: string | null;
}

describe('/audit-entries', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
  });
  afterAll(() => api.close());

  const read = async (query = '') => {
    const answer = await (await api.as('auditor')).get<Page>(`/audit-entries${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const rename = async (name: string, version: number) => {
    const [id] = api.database.chambers.a.departments;
    const answer = await (await api.as('administrator')).patch(`/departments/${id}`, { version, name });
    expect(answer.status).toBe(200);
    return id;
  };

  it('say who changed what, from what, to what', async () => {
    const id = await rename('経営支援部', 1);
    const { items } = await read(`?entity=departments&entityId=${id}&limit=1`);
    const { administrator } = api.database.chambers.a.staff;
    expect(items[0]).toMatchObject({
      actorId: administrator.id,
      actorName: 'administrator 太郎',
      action: 'update',
      entity: 'departments',
      entityId: id,
      before: { name: '経営支援課', version: 1 },
      after: { name: '経営支援部', version: 2 },
    });
    expect(Math.abs(Date.parse(items[0]?.at ?? '') - Date.now())).toBeLessThan(60_000);
  });

  it('are read newest first in pages without gaps or repeats', async () => {
    await api.as('advisor');
    const whole = await read('?limit=100');
    expect(whole.nextCursor).toBeNull();
    const ids = whole.items.map(({ id }) => Number(id));
    expect(ids).toEqual([...ids].sort((x, y) => y - x));
    const paged: AuditEntryView[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await read(`?limit=3${cursor && `&cursor=${cursor}`}`);
      paged.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(paged).toEqual(whole.items);
  });

  it('are narrowed by person', async () => {
    const { administrator } = api.database.chambers.a.staff;
    const { items } = await read(`?actorId=${administrator.id}&limit=100`);
    expect(items.length).toBeGreaterThan(0);
    expect(items.every(({ actorId }) => actorId === administrator.id)).toBe(true);
  });

  it('hold neither passwords nor secrets', async () => {
    const { id } = api.database.chambers.a.staff.staff;
    await (await api.as('administrator')).patch(`/staff/${id}`, { version: 1, password: TEST_PASSWORD });
    const text = JSON.stringify(await read('?limit=100'));
    expect(text).not.toMatch(/argon2|password_hash|secret_hash/);
  });

  it('say that a restricted note changed, not to what', async () => {
    const { a } = api.database.chambers;
    await api.database.sql(
      `INSERT INTO consultations (chamber_id, id, occurred_on, channel, summary, restricted_note)
       VALUES ($1, gen_random_uuid(), '2025-05-08', 'visit', '資金繰り', '持病の治療中')`,
      [a.id],
    );
    const { items } = await read('?entity=consultations');
    expect(items[0]?.after).toMatchObject({ summary: '資金繰り', restricted_note: '（閲覧制限のある項目）' });
    expect(JSON.stringify(items)).not.toContain('持病');
  });

  it('are one chamber’s own, also when another’s ids are asked for', async () => {
    const { a } = api.database.chambers;
    const stranger = await api.as('auditor', 'b');
    for (const query of [
      '?entity=departments&limit=100',
      `?actorId=${a.staff.administrator.id}`,
      `?entityId=${a.departments[0]}`,
    ]) {
      const { body } = await stranger.get<Page>(`/audit-entries${query}`);
      expect(body.items.filter(({ entityId }) => entityId === a.departments[0])).toEqual([]);
      expect(body.items.filter(({ actorId }) => actorId === a.staff.administrator.id)).toEqual([]);
    }
  });

  it('are for administrators and auditors', async () => {
    expect((await api.anonymous.get('/audit-entries')).status).toBe(401);
    for (const role of ['advisor', 'staff', 'executive'] as const) {
      expect((await (await api.as(role)).get('/audit-entries')).status).toBe(403);
    }
    expect((await (await api.as('administrator')).get('/audit-entries')).status).toBe(200);
  });

  it.each([
    '?limit=0',
    '?limit=101',
    '?limit=many',
    '?cursor=nonsense',
    `?cursor=${Buffer.from('["businesses","1"]').toString('base64url')}`,
    `?cursor=${Buffer.from('["audit-entries","1; DROP"]').toString('base64url')}`,
    `?cursor=${Buffer.from('["audit-entries",null]').toString('base64url')}`,
    '?actorId=me',
    '?colour=red',
  ])('refuse %s', async (query) => {
    const answer = await (await api.as('auditor')).get(`/audit-entries${query}`);
    expect(answer.status).toBe(400);
  });
});
