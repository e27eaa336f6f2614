import { type TestApplication, TestClient, startTestApplication } from '@banso/testing';

interface NewToken {
  id: string;
  name: string;
  expiresAt: string;
  token: string;
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
}

describe('/tokens', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
  });
  afterAll(() => api.close());

  const bearer = (token: string) => new TestClient(api.app, { authorization: `Bearer ${token}` });
  const create = async (name = '会計ソフト連携') => {
    const answer = await (await api.as('advisor')).post<NewToken>('/tokens', { name, expiresInDays: 30 });
    expect(answer.status).toBe(201);
    return answer.body;
  };

  it('shows a token once and lets a program act as its owner', async () => {
    const made = await create();
    expect(made.token).toMatch(/^banso_[0-9a-f]{32}_[\w-]{43}$/);
    expect(Date.parse(made.expiresAt) - Date.now()).toBeGreaterThan(29.9 * 86_400_000);

    const shown = await bearer(made.token).get<{ staff: { id: string } }>('/session');
    expect(shown.body.staff.id).toBe(api.database.chambers.a.staff.advisor.id);

    const listed = await (
      await api.as('advisor')
    ).get<{ items: { id: string; lastUsedAt: string | null }[] }>('/tokens');
    expect(listed.body.items.find(({ id }) => id === made.id)?.lastUsedAt).toMatch(/Z$/);
    expect(JSON.stringify(listed.body)).not.toContain(made.token.slice(-43));
    const rows = await api.database.sql<{ stored: string }>('SELECT t::text AS stored FROM access_tokens t');
    expect(rows.some(({ stored }) => stored.includes(made.token.slice(-43)))).toBe(false);
  });

  it('is revoked at once', async () => {
    const made = await create();
    expect((await bearer(made.token).get('/session')).status).toBe(200);
    const advisor = await api.as('advisor');
    expect((await advisor.delete(`/tokens/${made.id}`)).status).toBe(204);
    expect((await bearer(made.token).get('/session')).status).toBe(401);
    expect((await advisor.delete(`/tokens/${made.id}`)).status).toBe(404);
    expect((await advisor.get('/session')).status).toBe(200);
  });

  it('ends with its last day', async () => {
    const made = await create();
    await api.database.sql(
      `UPDATE access_tokens SET expires_at = now() - interval '1 second' WHERE id = $1`,
      [made.id],
    );
    expect((await bearer(made.token).get('/session')).status).toBe(401);
    const listed = await (await api.as('advisor')).get<{ items: { id: string }[] }>('/tokens');
    expect(listed.body.items.map(({ id }) => id)).not.toContain(made.id);
  });

  it('neither renews itself nor signs out', async () => {
    const { token } = await create();
    const renewed = await bearer(token).post<Problem>('/tokens', { name: '次', expiresInDays: 30 });
    expect([renewed.status, renewed.body.code]).toEqual([403, 'session-required']);
    const out = await bearer(token).delete<Problem>('/session');
    expect([out.status, out.body.code]).toEqual([403, 'session-required']);
    expect((await bearer(token).get('/session')).status).toBe(200);
  });

  it('belongs to one person: colleagues and other chambers find nothing', async () => {
    const made = await create();
    for (const stranger of [await api.as('executive'), await api.as('advisor', 'b')]) {
      expect((await stranger.delete(`/tokens/${made.id}`)).status).toBe(404);
      const listed = await stranger.get<{ items: unknown[] }>('/tokens');
      expect(listed.body.items).toEqual([]);
    }
    expect((await bearer(made.token).get('/session')).status).toBe(200);
  });

  it('is not for nobody, nor for auditors', async () => {
    expect((await api.anonymous.get('/tokens')).status).toBe(401);
    expect((await api.anonymous.post('/tokens', { name: 'x', expiresInDays: 1 })).status).toBe(401);
    const auditor = await api.as('auditor');
    expect((await auditor.post('/tokens', { name: 'x', expiresInDays: 1 })).status).toBe(403);
  });

  it.each([
    [{ expiresInDays: 30 }, 'name'],
    [{ name: 'x', expiresInDays: 0 }, 'expiresInDays'],
    [{ name: 'x', expiresInDays: 367 }, 'expiresInDays'],
    [{ name: 'x', expiresInDays: 1.5 }, 'expiresInDays'],
    [{ name: 'x', expiresInDays: 30, staffId: 'someone' }, 'staffId'],
  ])('refuses %j', async (body, field) => {
    const answer = await (await api.as('advisor')).post<Problem>('/tokens', body);
    expect(answer.status).toBe(400);
    expect(answer.body.fields?.map((problem) => problem.field)).toEqual([field]);
  });

  it('allows fifty a person', async () => {
    const executive = await api.as('executive');
    const statuses: number[] = [];
    for (let made = 0; made < 51; made += 1) {
      statuses.push((await executive.post('/tokens', { name: `${made}`, expiresInDays: 1 })).status);
    }
    expect(statuses.slice(0, 50)).toEqual(Array(50).fill(201));
    expect(statuses[50]).toBe(409);
  });
});
