import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication } from '@banso/testing';

interface PolicyView {
  id: string;
  code: string;
  version: number;
  validTo: string | null;
  [field: string]: unknown;
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
}

const input = (part: object = {}) => ({
  code: 'county',
  name: '郡の計上基準',
  validFrom: '2019-04-01',
  keys: ['business', 'day'],
  ...part,
});

describe('/counting-policies', () => {
  let t: TestApplication;
  beforeAll(async () => {
    t = await startTestApplication();
  }, 60_000);
  afterAll(() => t.close());

  it('are created, listed and edited by an administrator', async () => {
    const admin = await t.as('administrator');
    const created = await admin.post<PolicyView>('/counting-policies', input({ minimumCharacters: 10 }));
    expect(created.status).toBe(201);
    expect(created.body).toEqual({
      id: created.body.id,
      code: 'county',
      name: '郡の計上基準',
      validFrom: '2019-04-01',
      validTo: null,
      keys: ['business', 'day'],
      channels: null,
      smallOnly: false,
      minimumCharacters: 10,
      note: null,
      version: 1,
    });
    const edited = await admin.patch<PolicyView>(`/counting-policies/${created.body.id}`, {
      version: 1,
      smallOnly: true,
    });
    expect(edited.status).toBe(200);
    expect(edited.body).toMatchObject({ smallOnly: true, minimumCharacters: 10, version: 2 });
    const listed = await (await t.as('advisor')).get<{ items: PolicyView[] }>('/counting-policies');
    expect(listed.status).toBe(200);
    expect(listed.body.items).toEqual([edited.body]);
  });

  it('answer a stale edit with the version as it is now', async () => {
    const admin = await t.as('administrator');
    const { body } = await admin.post<PolicyView>('/counting-policies', input({ code: 'stale' }));
    await admin.patch(`/counting-policies/${body.id}`, { version: 1, name: '一人目' });
    const second = await admin.patch<Problem & { current: PolicyView }>(`/counting-policies/${body.id}`, {
      version: 1,
      name: '二人目',
    });
    expect(second.status).toBe(409);
    expect(second.body).toMatchObject({ code: 'edited-meanwhile', current: { name: '一人目', version: 2 } });
  });

  it.each([
    ['no keys', { keys: [] }, 'keys'],
    ['keys without a record or a day', { keys: ['business'] }, 'keys'],
    ['an unknown key', { keys: ['day', 'moon'] }, 'keys'],
    ['an unknown channel', { channels: ['pigeon'] }, 'channels.0'],
    ['an end before the beginning', { validTo: '2019-03-31' }, 'validTo'],
    ['a code with capitals', { code: 'County' }, 'code'],
    ['an unknown field', { colour: 'red' }, 'colour'],
  ])('refuse %s', async (_, part, field) => {
    const admin = await t.as('administrator');
    const answer = await admin.post<Problem>('/counting-policies', input({ code: 'refused', ...part }));
    expect(answer.status).toBe(400);
    expect(answer.body.fields?.map((problem) => problem.field)).toEqual([field]);
  });

  it('are changed by nobody else, and not seen from another chamber', async () => {
    const [admin, advisor] = [await t.as('administrator'), await t.as('advisor')];
    const { body } = await admin.post<PolicyView>('/counting-policies', input({ code: 'guarded' }));
    expect((await advisor.post('/counting-policies', input({ code: 'mine' }))).status).toBe(403);
    expect((await advisor.patch(`/counting-policies/${body.id}`, { version: 1 })).status).toBe(403);
    expect((await t.anonymous.get('/counting-policies')).status).toBe(401);
    const foreign = await t.as('administrator', 'b');
    expect((await foreign.patch(`/counting-policies/${body.id}`, { version: 1, name: '横' })).status).toBe(
      404,
    );
    expect((await foreign.patch(`/counting-policies/${newId()}`, { version: 1, name: '横' })).status).toBe(
      404,
    );
    expect((await foreign.get<{ items: PolicyView[] }>('/counting-policies')).body.items).toEqual([]);
  });
});
