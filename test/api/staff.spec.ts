import { type TestApplication, TestClient, startTestApplication, TEST_PASSWORD } from '@banso/testing';

interface StaffView {
  id: string;
  email: string;
  familyName: string;
  givenName: string;
  familyKana: string | null;
  role: string;
  departmentId: string | null;
  active: boolean;
  version: number;
}
interface Problem {
  code: string;
  current?: StaffView & Record<string, unknown>;
  fields?: { field: string; message: string }[];
}

describe('/staff', () => {
  let api: TestApplication;
  let serial = 0;
  beforeAll(async () => {
    api = await startTestApplication();
  });
  afterAll(() => api.close());

  const sato = (over: object = {}) => {
    serial += 1;
    return {
      email: `sato-${serial}@a.test.example`,
      familyName: '佐藤',
      givenName: '花子',
      role: 'advisor',
      password: 'first-password',
      ...over,
    };
  };
  const create = async (over: object = {}): Promise<StaffView> => {
    const answer = await (await api.as('administrator')).post<StaffView>('/staff', sato(over));
    expect(answer.status).toBe(201);
    return answer.body;
  };
  const signIn = async (email: string, password: string) => {
    const answer = await api.anonymous.post('/session', { email, password });
    const cookie = String(answer.headers['set-cookie'] ?? '').split(';')[0] ?? '';
    return { status: answer.status, client: new TestClient(api.app, { cookie }) };
  };

  it('lists everybody to those who may see settings, without any secret', async () => {
    const answer = await (await api.as('advisor')).get<{ items: StaffView[] }>('/staff');
    expect(answer.status).toBe(200);
    const mine = Object.values(api.database.chambers.a.staff).map(({ id }) => id);
    const others = Object.values(api.database.chambers.b.staff).map(({ id }) => id);
    const listed = answer.body.items.map(({ id }) => id);
    expect(listed).toEqual(expect.arrayContaining(mine));
    expect(listed.filter((id) => others.includes(id))).toEqual([]);
    expect(Object.keys(answer.body.items[0] ?? {}).sort()).toEqual(
      'active departmentId email familyKana familyName givenKana givenName id role version'.split(' '),
    );
  });

  it('creates an account that can sign in', async () => {
    const [department] = api.database.chambers.a.departments;
    const made = await create({ familyKana: 'サトウ', departmentId: department });
    expect(made).toMatchObject({
      familyName: '佐藤',
      familyKana: 'サトウ',
      givenKana: null,
      departmentId: department,
      active: true,
      version: 1,
    });
    expect((await signIn(made.email, 'first-password')).status).toBe(200);
  });

  it('refuses an address in use in the chamber, in any spelling, and names the field', async () => {
    const administrator = await api.as('administrator');
    const { a } = api.database.chambers;
    const email = a.staff.advisor.email.toUpperCase();
    const answer = await administrator.post<Problem>('/staff', sato({ email }));
    expect([answer.status, answer.body.code]).toEqual([409, 'duplicate-email']);
    expect(answer.body.fields?.[0]?.field).toBe('email');
    const made = await create();
    const moved = await administrator.patch<Problem>(`/staff/${made.id}`, {
      version: 1,
      email: a.staff.advisor.email,
    });
    expect([moved.status, moved.body.code]).toEqual([409, 'duplicate-email']);
  });

  describe('with an address of another chamber', () => {
    const whose = async (client: TestClient): Promise<string> =>
      (await client.get<{ chamber: { code: string } }>('/session')).body.chamber.code;

    it('does not tell that it is known, and signs each in where the password belongs', async () => {
      const { email } = api.database.chambers.b.staff.executive;
      expect(await create({ email })).toMatchObject({ email, version: 1 });
      const here = await signIn(email, 'first-password');
      const there = await signIn(email, TEST_PASSWORD);
      expect([await whose(here.client), await whose(there.client)]).toEqual(['a', 'b']);
      expect((await signIn(email, 'nobodys-password')).status).toBe(401);
    });

    it('signs nobody in by a password that is the same in both, and says what to do', async () => {
      const { email } = api.database.chambers.b.staff.staff;
      const made = await create({ email, password: TEST_PASSWORD });
      const answer = await api.anonymous.post<Problem & { detail: string }>('/session', {
        email,
        password: TEST_PASSWORD,
      });
      expect([answer.status, answer.body.code]).toEqual([409, 'several-accounts']);
      expect(answer.headers['set-cookie']).toBeUndefined();
      expect(answer.body.detail).toMatch(/別のパスワードの設定を依頼してください。$/);
      const administrator = await api.as('administrator');
      await administrator.patch(`/staff/${made.id}`, { version: 1, password: 'second-password' });
      expect(await whose((await signIn(email, TEST_PASSWORD)).client)).toBe('b');
    });

    it('does not let the owner of one account guess at the other for ever', async () => {
      const { email } = api.database.chambers.b.staff.auditor;
      await create({ email });
      const statuses: number[] = [];
      for (let round = 0; round < 6; round += 1) {
        statuses.push((await signIn(email, 'a guess at theirs')).status);
        statuses.push((await signIn(email, 'a guess at theirs')).status);
        statuses.push((await signIn(email, 'first-password')).status);
      }
      expect(statuses.slice(0, 3)).toEqual([401, 401, 200]);
      expect(statuses.filter((status) => status === 401)).toHaveLength(10);
      expect(statuses.slice(-3)).toEqual([429, 429, 429]);
    });
  });

  it('is written by administrators only', async () => {
    expect((await api.anonymous.get('/staff')).status).toBe(401);
    expect((await api.anonymous.post('/staff', sato())).status).toBe(401);
    for (const role of ['advisor', 'staff', 'executive', 'auditor'] as const) {
      const client = await api.as(role);
      expect((await client.post('/staff', sato())).status).toBe(403);
      const self = api.database.chambers.a.staff[role].id;
      expect((await client.patch(`/staff/${self}`, { version: 1, role: 'administrator' })).status).toBe(403);
    }
  });

  it.each([
    [{ email: 'no-at-sign' }, 'email'],
    [{ email: null }, 'email'],
    [{ familyName: '' }, 'familyName'],
    [{ familyName: 'あ'.repeat(51) }, 'familyName'],
    [{ role: 'owner' }, 'role'],
    [{ password: 'too short' }, 'password'],
    [{ departmentId: 'sales' }, 'departmentId'],
    [{ passwordHash: 'x' }, 'passwordHash'],
    [{ id: '00000000-0000-0000-0000-000000000000' }, 'id'],
  ])('refuses %j on creation and on change', async (wrong, field) => {
    const administrator = await api.as('administrator');
    const created = await administrator.post<Problem>('/staff', sato(wrong));
    expect(created.status).toBe(400);
    expect(created.body.fields?.map((problem) => problem.field)).toEqual([field]);
    const { id } = api.database.chambers.a.staff.auditor;
    const changed = await administrator.patch<Problem>(`/staff/${id}`, { version: 1, ...wrong });
    expect(changed.status).toBe(400);
    expect(changed.body.fields?.map((problem) => problem.field)).toEqual([field]);
  });

  it('changes what is sent and leaves the rest', async () => {
    const made = await create({ familyKana: 'サトウ' });
    const administrator = await api.as('administrator');
    const answer = await administrator.patch<StaffView>(`/staff/${made.id}`, {
      version: 1,
      givenName: '桃子',
    });
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ ...made, givenName: '桃子', version: 2 });
    const cleared = await administrator.patch<StaffView>(`/staff/${made.id}`, {
      version: 2,
      familyKana: null,
    });
    expect(cleared.body).toEqual({ ...made, givenName: '桃子', familyKana: null, version: 3 });
  });

  it('shows the second of two editors what the first one saved', async () => {
    const made = await create();
    const administrator = await api.as('administrator');
    await administrator.patch(`/staff/${made.id}`, { version: 1, givenName: '桃子' });
    const late = await administrator.patch<Problem>(`/staff/${made.id}`, { version: 1, givenName: '梅子' });
    expect([late.status, late.body.code]).toEqual([409, 'edited-meanwhile']);
    expect(late.body.current).toMatchObject({ id: made.id, givenName: '桃子', version: 2 });
    expect(JSON.stringify(late.body)).not.toMatch(/argon2|passwordHash/);
  });

  it('ends all sessions and tokens of a deactivated person at once, and they stay ended', async () => {
    const made = await create();
    const { client } = await signIn(made.email, 'first-password');
    const token = await client.post<{ token: string }>('/tokens', { name: 'x', expiresInDays: 30 });
    const program = new TestClient(api.app, { authorization: `Bearer ${token.body.token}` });
    expect([(await client.get('/session')).status, (await program.get('/session')).status]).toEqual([
      200, 200,
    ]);

    const administrator = await api.as('administrator');
    await administrator.patch(`/staff/${made.id}`, { version: 1, active: false });
    expect([(await client.get('/session')).status, (await program.get('/session')).status]).toEqual([
      401, 401,
    ]);
    expect((await signIn(made.email, 'first-password')).status).toBe(401);

    await administrator.patch(`/staff/${made.id}`, { version: 2, active: true });
    expect([(await client.get('/session')).status, (await program.get('/session')).status]).toEqual([
      401, 401,
    ]);
    expect((await signIn(made.email, 'first-password')).status).toBe(200);
  });

  it('ends the sessions of a person who gets a new password', async () => {
    const made = await create();
    const { client } = await signIn(made.email, 'first-password');
    await (
      await api.as('administrator')
    ).patch(`/staff/${made.id}`, { version: 1, password: 'second-password' });
    expect((await client.get('/session')).status).toBe(401);
    expect((await signIn(made.email, 'first-password')).status).toBe(401);
    expect((await signIn(made.email, 'second-password')).status).toBe(200);
  });

  it('gives a changed role its permissions at once', async () => {
    const made = await create();
    const { client } = await signIn(made.email, 'first-password');
    expect((await client.get('/audit-entries')).status).toBe(403);
    await (await api.as('administrator')).patch(`/staff/${made.id}`, { version: 1, role: 'auditor' });
    expect((await client.get('/audit-entries')).status).toBe(200);
    expect((await client.get('/tokens')).status).toBe(403);
  });

  it('lets nobody deactivate or demote themselves', async () => {
    const administrator = await api.as('administrator');
    const { id } = api.database.chambers.a.staff.administrator;
    for (const change of [{ active: false }, { role: 'staff' }]) {
      const answer = await administrator.patch<Problem>(`/staff/${id}`, { version: 1, ...change });
      expect([answer.status, answer.body.code]).toEqual([409, 'own-account']);
    }
    expect((await administrator.patch(`/staff/${id}`, { version: 1, givenName: '次郎' })).status).toBe(200);
  });

  it('keeps an administrator when two demote each other at the same moment', async () => {
    const { id: chamber, staff } = api.database.chambers.a;
    const second = await create({ role: 'administrator' });
    const clients = [await api.as('administrator'), (await signIn(second.email, 'first-password')).client];
    const victims = [second.id, staff.administrator.id];
    for (let round = 0; round < 5; round += 1) {
      await api.database.sql(`UPDATE staff SET role = 'administrator' WHERE id = ANY ($1)`, [victims]);
      const versions = await Promise.all(
        clients.map(async (client) => {
          const { body } = await client.get<{ staff: StaffView }>('/session');
          return body.staff.version;
        }),
      );
      const answers = await Promise.all(
        clients.map((client, at) =>
          client.patch(`/staff/${victims[at]}`, { version: versions[1 - at], role: 'staff' }),
        ),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      const left = await api.database.sql(
        `SELECT id FROM staff WHERE chamber_id = $1 AND role = 'administrator' AND active`,
        [chamber],
      );
      expect(left).toHaveLength(1);
    }
    await api.database.sql(`UPDATE staff SET role = 'administrator' WHERE id = $1`, [staff.administrator.id]);
  });

  it('answers 404 for another chamber’s person and department, and changes nothing', async () => {
    const administrator = await api.as('administrator');
    const { b } = api.database.chambers;
    const answer = await administrator.patch<Problem>(`/staff/${b.staff.advisor.id}`, {
      version: 1,
      active: false,
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
    expect((await signIn(b.staff.advisor.email, TEST_PASSWORD)).status).toBe(200);
    const made = await administrator.post<Problem>('/staff', sato({ departmentId: b.departments[0] }));
    expect([made.status, made.body.code]).toEqual([404, 'not-found']);
  });
});
