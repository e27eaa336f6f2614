import { type TestApplication, TestClient, startTestApplication, TEST_PASSWORD } from '@banso/testing';

interface SessionView {
  staff: { id: string; email: string; role: string; active: boolean; version: number };
  chamber: { id: string; code: string; name: string; sample: boolean };
  permissions: string[];
  today: string;
  fiscalYear: number;
}
interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  retryAfterSeconds?: number;
  fields?: { field: string; message: string }[];
}

describe('/session', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
  });
  afterAll(() => api.close());
  beforeEach(() => api.database.sql('DELETE FROM sign_in_throttles'));

  const emailOf = (role: 'advisor' | 'executive' | 'auditor', chamber: 'a' | 'b' = 'a') =>
    api.database.chambers[chamber].staff[role].email;
  const signIn = (email: string, password: string) =>
    api.anonymous.post<Problem>('/session', { email, password });
  const freshClient = async (role: 'advisor' | 'executive' | 'auditor') => {
    const answer = await signIn(emailOf(role), TEST_PASSWORD);
    return new TestClient(api.app, { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' });
  };
  const trailOf = (staffId: string) =>
    api.database.sql<{ action: string; actor_id: string | null; chamber_id: string }>(
      `SELECT action, actor_id, chamber_id FROM audit_entries
        WHERE entity = 'staff' AND entity_id = $1 AND action LIKE 'sign-%' ORDER BY id`,
      [staffId],
    );

  it('signs in with a cookie that scripts cannot read, and tells who and where one is', async () => {
    const answer = await api.anonymous.post<SessionView>('/session', {
      email: emailOf('advisor').toUpperCase(),
      password: TEST_PASSWORD,
    });
    expect(answer.status).toBe(200);
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^banso_session=banso_[0-9a-f]{32}_[\w-]{43}; /);
    expect(cookie).toMatch(/; HttpOnly/);
    expect(cookie).toMatch(/; SameSite=Lax/);
    expect(cookie).not.toMatch(/; Secure/);
    const { a } = api.database.chambers;
    expect(answer.body.staff).toMatchObject({
      id: a.staff.advisor.id,
      role: 'advisor',
      active: true,
      version: 1,
    });
    expect(answer.body.chamber).toEqual({ id: a.id, code: 'a', name: 'テスト商工会議所A', sample: false });
    expect(answer.body.permissions).toContain('consultation:write');
    expect(answer.body.permissions).not.toContain('staff:write');
    expect(answer.body.today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(JSON.stringify(answer.body)).not.toMatch(/argon2|password/i);
  });

  it('keeps the hash of the secret only', async () => {
    const client = await freshClient('executive');
    const secret = (client.headers.cookie ?? '').slice(-43);
    const rows = await api.database.sql<{ stored: string }>('SELECT s::text AS stored FROM sessions s');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ stored }) => stored.includes(secret))).toBe(false);
    const trail = await api.database.sql<{ line: string }>(
      `SELECT a::text AS line FROM audit_entries a WHERE entity = 'sessions'`,
    );
    expect(trail.length).toBeGreaterThan(0);
    expect(trail.some(({ line }) => line.includes('secret_hash'))).toBe(false);
  });

  it('answers the same view to whoever is signed in, and 401 to nobody', async () => {
    const client = await api.as('auditor', 'b');
    const shown = await client.get<SessionView>('/session');
    expect(shown.status).toBe(200);
    expect(shown.body.chamber.code).toBe('b');
    const refused = await api.anonymous.get<Problem>('/session');
    expect(refused.status).toBe(401);
    expect(refused.body).toMatchObject({ status: 401, code: 'not-signed-in' });
  });

  it('does not tell an unknown address from a wrong password', async () => {
    const [wrong, unknown] = [
      await signIn(emailOf('advisor'), 'not the password'),
      await signIn('nobody@nowhere.example', 'not the password'),
    ];
    expect(wrong.status).toBe(401);
    expect(wrong.body).toMatchObject({ code: 'wrong-credentials' });
    expect(unknown.body).toEqual(wrong.body);
    expect(wrong.headers['set-cookie']).toBeUndefined();
  });

  it('refuses bodies of another shape with the fields named', async () => {
    const answer = await api.anonymous.post<Problem>('/session', { email: 7, chamber: 'a' });
    expect(answer.status).toBe(400);
    expect(answer.body.fields?.map(({ field }) => field).sort()).toEqual(['chamber', 'email', 'password']);
  });

  it('signs out for good', async () => {
    const client = await freshClient('advisor');
    expect((await client.get('/session')).status).toBe(200);
    const gone = await client.delete('/session');
    expect(gone.status).toBe(204);
    expect(String(gone.headers['set-cookie'])).toMatch(/^banso_session=; Max-Age=0/);
    expect((await client.get('/session')).status).toBe(401);
  });

  it('puts sign-in, failure and sign-out on record in the chamber of the person', async () => {
    const { id: chamberId, staff } = api.database.chambers.a;
    const before = (await trailOf(staff.executive.id)).length;
    await signIn(emailOf('executive'), 'not the password');
    const client = await freshClient('executive');
    await client.delete('/session');
    const trail = (await trailOf(staff.executive.id)).slice(before);
    expect(trail).toEqual([
      { action: 'sign-in-failed', actor_id: null, chamber_id: chamberId },
      { action: 'sign-in', actor_id: staff.executive.id, chamber_id: chamberId },
      { action: 'sign-out', actor_id: staff.executive.id, chamber_id: chamberId },
    ]);
  });

  it.each([
    ['past its absolute end', `expires_at = now() - interval '1 second'`],
    ['idle for 12 hours', `last_used_at = now() - interval '12 hours 1 second'`],
    ['never used for 12 hours', `last_used_at = NULL, created_at = now() - interval '12 hours 1 second'`],
    ['revoked', `revoked_at = now()`],
  ])('ends a session that is %s', async (_, change) => {
    const client = await freshClient('advisor');
    await api.database.sql(
      `UPDATE sessions SET ${change} WHERE id = (SELECT id FROM sessions ORDER BY id DESC LIMIT 1)`,
    );
    expect((await client.get('/session')).status).toBe(401);
  });

  it('lives 14 days at most and notes its use at most once a minute', async () => {
    const client = await freshClient('advisor');
    const latest = async () => {
      const [row] = await api.database.sql<{ id: string; seconds: number; lastUsedAt: Date | null }>(
        `SELECT id, extract(epoch FROM expires_at - created_at)::integer AS seconds, last_used_at AS "lastUsedAt"
           FROM sessions ORDER BY id DESC LIMIT 1`,
      );
      if (!row) throw new Error('No session');
      return row;
    };
    const { id, seconds, lastUsedAt } = await latest();
    expect([seconds, lastUsedAt]).toEqual([14 * 86_400, null]);

    await api.database.sql(`UPDATE sessions SET created_at = now() - interval '2 minutes' WHERE id = $1`, [
      id,
    ]);
    await client.get('/session');
    const noted = (await latest()).lastUsedAt;
    expect(noted).toBeInstanceOf(Date);
    await client.get('/session');
    expect((await latest()).lastUsedAt).toEqual(noted);
  });

  it('does not take the secret of one chamber for another', async () => {
    const client = await freshClient('advisor');
    const { a, b } = api.database.chambers;
    const cookie = client.headers.cookie?.replace(a.id.replaceAll('-', ''), b.id.replaceAll('-', '')) ?? '';
    expect((await new TestClient(api.app, { cookie }).get('/session')).status).toBe(401);
  });

  it.each([
    ['no credential', 'Bearer x'],
    ['another scheme', 'Basic YTpi'],
    ['SQL', "Bearer banso_' OR 1=1 --"],
    ['a very long text', `Bearer ${'x'.repeat(5000)}`],
  ])('takes %s for nobody', async (_, authorization) => {
    expect((await new TestClient(api.app, { authorization }).get('/session')).status).toBe(401);
  });

  it('closes an address after ten failures, also against the right password, and says for how long', async () => {
    const failures = await Promise.all(
      Array.from({ length: 10 }, () => signIn(emailOf('auditor'), 'not the password')),
    );
    expect(failures.map(({ status }) => status)).toEqual(Array(10).fill(401));
    const closed = await signIn(emailOf('auditor').toUpperCase(), TEST_PASSWORD);
    expect(closed.status).toBe(429);
    expect(closed.body.code).toBe('too-many-sign-ins');
    expect(closed.body.detail).toMatch(/約15分後/);
    expect(closed.body.retryAfterSeconds).toBeGreaterThan(890);
    expect(closed.headers['retry-after']).toBe(String(closed.body.retryAfterSeconds));
    expect((await signIn(emailOf('advisor'), TEST_PASSWORD)).status).toBe(200);

    await api.database.sql(
      `UPDATE sign_in_throttles SET window_started_at = window_started_at - interval '15 minutes'`,
    );
    expect((await signIn(emailOf('auditor'), TEST_PASSWORD)).status).toBe(200);
  });

  it('lets no more than ten of many attempts at once be checked', async () => {
    const answers = await Promise.all(
      Array.from({ length: 25 }, () => signIn('crowd@nowhere.example', 'not the password')),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(15);
  });

  it('starts counting anew after a success', async () => {
    for (let round = 0; round < 2; round += 1) {
      await Promise.all(Array.from({ length: 9 }, () => signIn(emailOf('auditor'), 'not the password')));
      expect((await signIn(emailOf('auditor'), TEST_PASSWORD)).status).toBe(200);
    }
  });

  it('closes an origin after fifty failures over many addresses', async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_, at) => signIn(`guess-${at}@nowhere.example`, 'not the password')),
    );
    expect((await signIn(emailOf('advisor'), TEST_PASSWORD)).status).toBe(429);
    await api.database.sql(`DELETE FROM sign_in_throttles WHERE subject LIKE 'origin:%'`);
    expect((await signIn(emailOf('advisor'), TEST_PASSWORD)).status).toBe(200);
  });

  it('keeps no address in clear among the failures', async () => {
    await signIn('nobody@nowhere.example', 'not the password');
    const rows = await api.database.sql<{ subject: string }>('SELECT subject FROM sign_in_throttles');
    expect(rows.map(({ subject }) => subject.split(':')[0]).sort()).toEqual(['address', 'origin']);
    expect(rows.some(({ subject }) => subject.includes('nobody'))).toBe(false);
  });
});
