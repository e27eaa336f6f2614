import { type TestApplication, startTestApplication } from '@banso/testing';

interface DepartmentView {
  id: string;
  code: string;
  name: string;
  sortOrder: number;
  validFrom: string | null;
  validTo: string | null;
  version: number;
}
interface Problem {
  code: string;
  current?: DepartmentView;
  fields?: { field: string; message: string }[];
}

describe('/departments', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
  });
  afterAll(() => api.close());

  const create = async (input: object) =>
    (await api.as('administrator')).post<DepartmentView & Problem>('/departments', input);

  it('lists the chamber’s own in its order', async () => {
    const answer = await (await api.as('executive')).get<{ items: DepartmentView[] }>('/departments');
    expect(answer.status).toBe(200);
    expect(answer.body.items.map(({ id }) => id)).toEqual(api.database.chambers.a.departments);
  });

  it('creates one, and refuses its code a second time', async () => {
    const made = await create({ code: 'exam', name: '共済検定課', sortOrder: 9, validFrom: '2019-04-01' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      code: 'exam',
      name: '共済検定課',
      sortOrder: 9,
      validFrom: '2019-04-01',
      validTo: null,
      version: 1,
    });
    const again = await create({ code: 'exam', name: '検定課' });
    expect([again.status, again.body.code]).toEqual([409, 'duplicate-code']);
    expect(again.body.fields?.[0]?.field).toBe('code');
    const inB = await (
      await api.as('administrator', 'b')
    ).post('/departments', { code: 'exam', name: '検定課' });
    expect(inB.status).toBe(201);
  });

  it('ends one by a last day, not before its first', async () => {
    const { body: made } = await create({ code: 'short-lived', name: '準備室', validFrom: '2020-04-01' });
    const administrator = await api.as('administrator');
    const wrong = await administrator.patch<Problem>(`/departments/${made.id}`, {
      version: 1,
      validTo: '2020-03-31',
    });
    expect([wrong.status, wrong.body.fields?.[0]?.field]).toEqual([400, 'validTo']);
    const ended = await administrator.patch<DepartmentView>(`/departments/${made.id}`, {
      version: 1,
      validTo: '2020-04-01',
    });
    expect(ended.body).toEqual({ ...made, validTo: '2020-04-01', version: 2 });
    const late = await administrator.patch<Problem>(`/departments/${made.id}`, {
      version: 1,
      name: '推進室',
    });
    expect([late.status, late.body.current?.version]).toEqual([409, 2]);
  });

  it.each([
    [{ name: '課' }, 'code'],
    [{ code: 'New Dept', name: '課' }, 'code'],
    [{ code: 'x', name: '  ' }, 'name'],
    [{ code: 'x', name: '課', validFrom: '2023-02-29' }, 'validFrom'],
    [{ code: 'x', name: '課', sortOrder: -1 }, 'sortOrder'],
    [{ code: 'x', name: '課', chamberId: 'b' }, 'chamberId'],
  ])('refuses %j', async (input, field) => {
    const answer = await create(input);
    expect(answer.status).toBe(400);
    expect(answer.body.fields?.map((problem) => problem.field)).toEqual([field]);
  });

  it('never changes a code', async () => {
    const [id] = api.database.chambers.a.departments;
    const answer = await (
      await api.as('administrator')
    ).patch<Problem>(`/departments/${id}`, {
      version: 1,
      code: 'other',
    });
    expect([answer.status, answer.body.fields?.[0]?.field]).toEqual([400, 'code']);
  });

  it('is read with settings:read and written with settings:write', async () => {
    const [id] = api.database.chambers.a.departments;
    expect((await api.anonymous.get('/departments')).status).toBe(401);
    expect((await api.anonymous.patch(`/departments/${id}`, { version: 1 })).status).toBe(401);
    for (const role of ['advisor', 'staff', 'executive', 'auditor'] as const) {
      const client = await api.as(role);
      expect((await client.get('/departments')).status).toBe(200);
      expect((await client.post('/departments', { code: 'x', name: '課' })).status).toBe(403);
      expect((await client.patch(`/departments/${id}`, { version: 1, name: '課' })).status).toBe(403);
    }
  });

  it('answers 404 for another chamber’s', async () => {
    const [id] = api.database.chambers.b.departments;
    const answer = await (
      await api.as('administrator')
    ).patch<Problem>(`/departments/${id}`, {
      version: 1,
      name: '乗っ取り課',
    });
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });
});
