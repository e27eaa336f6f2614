import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication } from '@banso/testing';

interface Round {
  id: string;
  survey: string;
  title: string;
  surveyedOn: string;
  returned: number;
  responseRate: number;
  departmentName: string | null;
  note: string | null;
  voidedAt: string | null;
  version: number;
}
interface Year {
  fiscalYear: number;
  years: number[];
  items: Round[];
  bySurvey: { surveyLabel: string; rounds: number }[];
  total: { rounds: number; distributed: number; returned: number; responseRate: number | null };
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
  current?: Round;
}

const ROUND = {
  survey: 'business-climate',
  title: '第1回（4〜6月期）',
  surveyedOn: '2019-06-14',
  distributed: 300,
  returned: 120,
};

describe('/survey-rounds', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
    for (const { id: chamberId } of [api.database.chambers.a, api.database.chambers.b]) {
      await api.app
        .get(TenantDatabase)
        .write({ chamberId }, (tx) => api.app.get(CodeListService, { strict: false }).ensureDefaults(tx));
    }
  });
  afterAll(() => api.close());

  const record = async (fields: object) =>
    (await api.as('staff')).post<Round & Problem>('/survey-rounds', { ...ROUND, ...fields });
  const year = async (fiscalYear: number) =>
    (await (await api.as('auditor')).get<Year>(`/survey-rounds?fiscalYear=${fiscalYear}`)).body;
  const fieldsOf = ({ body }: { body: Problem }) => body.fields?.map(({ field }) => field);

  it('records a round and answers it with the names of what it points at', async () => {
    const [departmentId] = api.database.chambers.a.departments;
    const made = await record({ departmentId, note: '郵送' });
    expect([made.status, made.body]).toMatchObject([
      201,
      { ...ROUND, surveyLabel: '景気観測調査', responseRate: 40, departmentId, note: '郵送', version: 1 },
    ]);
    expect(made.body.departmentName).toEqual(expect.any(String));
    const read = await (await api.as('executive')).get<Round>(`/survey-rounds/${made.body.id}`);
    expect([read.status, read.body]).toEqual([200, made.body]);
  });

  it.each<[object, string]>([
    [{ survey: undefined }, 'survey'],
    [{ survey: 'weather' }, 'survey'],
    [{ title: ' ' }, 'title'],
    [{ surveyedOn: '2019-02-29' }, 'surveyedOn'],
    [{ surveyedOn: '2999-01-01' }, 'surveyedOn'],
    [{ distributed: 0 }, 'distributed'],
    [{ distributed: 100_001 }, 'distributed'],
    [{ returned: -1 }, 'returned'],
    [{ returned: 1.5 }, 'returned'],
    [{ returned: 301 }, 'returned'],
    [{ returned: null }, 'returned'],
    [{ departmentId: 'x' }, 'departmentId'],
    [{ responseRate: 40 }, 'responseRate'],
  ])('refuses %j', async (fields, field) => {
    const answer = await record({ title: '断られる回', ...fields });
    expect([answer.status, answer.body.code, fieldsOf(answer)]).toEqual([400, 'invalid-input', [field]]);
    expect(answer.body.fields?.[0]?.message).toMatch(/。$/);
  });

  it('does not know another chamber’s department or staff', async () => {
    const { departments, staff } = api.database.chambers.b;
    const department = await record({ title: '他所の課', departmentId: departments[0] });
    expect([department.status, fieldsOf(department)]).toEqual([404, ['departmentId']]);
    const person = await record({ title: '他所の人', staffId: staff.staff.id });
    expect([person.status, fieldsOf(person)]).toEqual([404, ['staffId']]);
  });

  it('takes the same round once, however often it is sent, and again after it was voided', async () => {
    const fields = { title: '二度送る回' };
    const [one, two] = await Promise.all([record(fields), record(fields)]);
    expect([one.status, two.status].sort()).toEqual([201, 409]);
    const refused = one.status === 409 ? one : two;
    expect([refused.body.code, fieldsOf(refused)]).toEqual(['already-recorded', ['title']]);
    const made = one.status === 201 ? one.body : two.body;
    const staff = await api.as('staff');
    await staff.post(`/survey-rounds/${made.id}/void`, { version: 1, reason: '誤入力' });
    expect((await record(fields)).status).toBe(201);
  });

  it('adds up a 年度: sums over sums, without what is voided', async () => {
    await record({ title: '大', surveyedOn: '2021-04-01', distributed: 990, returned: 90 });
    await record({ title: '小', surveyedOn: '2022-03-31', distributed: 10, returned: 10 });
    await record({ title: '翌年度', surveyedOn: '2022-04-01' });
    await record({ title: '翌年度の末', surveyedOn: '2023-03-31' });
    const other = await record({ title: '取り消す', survey: 'other', surveyedOn: '2021-10-01' });
    const staff = await api.as('staff');
    await staff.post(`/survey-rounds/${other.body.id}/void`, { version: 1, reason: '別の調査だった' });
    const read = await year(2021);
    expect(read.items.map(({ title, voidedAt }) => [title, voidedAt !== null])).toEqual([
      ['小', false],
      ['取り消す', true],
      ['大', false],
    ]);
    expect(read.total).toEqual({ rounds: 2, distributed: 1000, returned: 100, responseRate: 10 });
    expect(read.bySurvey).toMatchObject([{ surveyLabel: '景気観測調査', rounds: 2, responseRate: 10 }]);
    expect(read.years).toEqual([2022, 2021, 2019]);
    expect((await year(1999)).total).toEqual({
      rounds: 0,
      distributed: 0,
      returned: 0,
      responseRate: null,
    });
  });

  it('reads the year of today unless another is asked for', async () => {
    const { status, body } = await (await api.as('advisor')).get<Year>('/survey-rounds');
    expect([status, body.items]).toEqual([200, []]);
    expect(body.fiscalYear).toBeGreaterThan(2024);
  });

  it.each(['fiscalYear=1949', 'fiscalYear=3000', 'fiscalYear=x', 'fiscalYear=2019.5', 'limit=1'])(
    'refuses the query %s',
    async (query) => {
      expect((await (await api.as('advisor')).get(`/survey-rounds?${query}`)).status).toBe(400);
    },
  );

  it('edits with the version; a stale one gets the round as it is', async () => {
    const { body } = await record({ title: '直す回', note: '残す' });
    const staff = await api.as('staff');
    const first = await staff.patch<Round>(`/survey-rounds/${body.id}`, { version: 1, returned: 150 });
    expect([first.status, first.body]).toMatchObject([
      200,
      { version: 2, returned: 150, responseRate: 50, note: '残す' },
    ]);
    const stale = await staff.patch<Problem>(`/survey-rounds/${body.id}`, { version: 1, returned: 1 });
    expect([stale.status, stale.body.code, stale.body.current]).toEqual([
      409,
      'edited-meanwhile',
      first.body,
    ]);
    const tooMany = await staff.patch<Problem>(`/survey-rounds/${body.id}`, { version: 2, distributed: 149 });
    expect([tooMany.status, fieldsOf(tooMany)]).toEqual([400, ['returned']]);
    const cleared = await staff.patch<Round>(`/survey-rounds/${body.id}`, { version: 2, note: null });
    expect(cleared.body).toMatchObject({ version: 3, note: null, returned: 150 });
    const onto = await staff.patch<Problem>(`/survey-rounds/${body.id}`, { version: 3, title: ROUND.title });
    expect([onto.status, onto.body.code]).toEqual([409, 'already-recorded']);
  });

  it('lets a record of an old code be corrected, but not turned to one that has ended', async () => {
    const administrator = await api.as('administrator');
    const { body: entry } = await administrator.post<{ id: string }>('/code-lists/survey/entries', {
      key: 'old',
      label: '昔の調査',
    });
    const { body } = await record({ survey: 'old', title: '昔の回' });
    await administrator.patch(`/code-lists/survey/entries/${entry.id}`, {
      version: 1,
      validTo: '2018-12-31',
    });
    const staff = await api.as('staff');
    const corrected = await staff.patch(`/survey-rounds/${body.id}`, {
      version: 1,
      survey: 'old',
      returned: 9,
    });
    expect(corrected.status).toBe(200);
    const late = await record({ survey: 'old', title: '終わったあと' });
    expect([late.status, fieldsOf(late)]).toEqual([400, ['survey']]);
  });

  it('voids once, with a reason, and keeps it to be seen', async () => {
    const { body } = await record({ title: '取り消す回' });
    const staff = await api.as('staff');
    const bare = await staff.post<Problem>(`/survey-rounds/${body.id}/void`, { version: 1, reason: ' ' });
    expect([bare.status, fieldsOf(bare)]).toEqual([400, ['reason']]);
    const voided = await staff.post<Round>(`/survey-rounds/${body.id}/void`, { version: 1, reason: '重複' });
    expect([voided.status, voided.body]).toMatchObject([200, { voidReason: '重複', version: 2 }]);
    for (const again of [
      await staff.post<Problem>(`/survey-rounds/${body.id}/void`, { version: 2, reason: '再' }),
      await staff.patch<Problem>(`/survey-rounds/${body.id}`, { version: 2, returned: 1 }),
    ]) {
      expect([again.status, again.body.code]).toEqual([409, 'voided']);
    }
  });

  it('is written with event:write only, and unknown where it is not', async () => {
    const { body } = await record({ title: '権限の回' });
    const unsigned = await api.anonymous.get('/survey-rounds');
    expect(unsigned.status).toBe(401);
    const advisor = await api.as('advisor');
    expect((await advisor.post('/survey-rounds', ROUND)).status).toBe(403);
    expect((await advisor.patch(`/survey-rounds/${body.id}`, { version: 1, returned: 1 })).status).toBe(403);
    const foreign = await (
      await api.as('staff', 'b')
    ).patch<Problem>(`/survey-rounds/${body.id}`, {
      version: 1,
      returned: 1,
    });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not-found']);
    expect((await advisor.get(`/survey-rounds/${newId()}`)).status).toBe(404);
  });
});
