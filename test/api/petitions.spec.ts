import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication } from '@banso/testing';

interface Item {
  id: string;
  text: string;
  departmentName: string | null;
  answerState: string;
  answer: string | null;
  answeredOn: string | null;
}
interface Petition {
  id: string;
  title: string;
  addresseeLabel: string;
  submittedOn: string;
  items: Item[];
  note: string | null;
  voidedAt: string | null;
  version: number;
}
interface Year {
  years: number[];
  items: Petition[];
  total: { petitions: number; items: number; answers: Record<string, number> };
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
  current?: Petition;
}

const PETITION = {
  title: '市政に関する要望',
  addressee: 'mayor',
  submittedOn: '2019-10-01',
  items: [{ text: '道路の整備' }, { text: '市内企業への優先発注' }],
};

describe('/petitions', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
    const chamberId = api.database.chambers.a.id;
    await api.app
      .get(TenantDatabase)
      .write({ chamberId }, (tx) => api.app.get(CodeListService, { strict: false }).ensureDefaults(tx));
  });
  afterAll(() => api.close());

  const record = async <Body = Petition>(fields: object = {}) =>
    (await api.as('staff')).post<Body>('/petitions', { ...PETITION, ...fields });
  const fieldsOf = ({ body }: { body: Problem }) => body.fields?.map(({ field }) => field);

  it('records what was asked, item by item, once', async () => {
    const [departmentId] = api.database.chambers.a.departments;
    const made = await record({ items: [{ text: '一' }, { text: '二', departmentId }] });
    expect([made.status, made.body]).toMatchObject([
      201,
      {
        title: PETITION.title,
        addresseeLabel: '市長',
        items: [
          { text: '一', departmentName: null, answerState: 'unanswered', answer: null },
          { text: '二', departmentName: expect.any(String) as string },
        ],
        version: 1,
      },
    ]);
    const read = await (await api.as('auditor')).get<Petition>(`/petitions/${made.body.id}`);
    expect([read.status, read.body]).toEqual([200, made.body]);
    const again = await record<Problem>();
    expect([again.status, again.body.code, fieldsOf(again)]).toEqual([409, 'already-recorded', ['title']]);
  });

  it.each<[object, number, string]>([
    [{ title: ' ' }, 400, 'title'],
    [{ addressee: 'king' }, 400, 'addressee'],
    [{ submittedOn: '2999-01-01' }, 400, 'submittedOn'],
    [{ items: [] }, 400, 'items'],
    [{ items: [{ text: ' ' }] }, 400, 'items.0.text'],
    [{ items: [{ id: newId(), text: '一' }] }, 400, 'items.0.id'],
    [{ items: [{ text: '一', departmentId: newId() }] }, 404, 'items.0.departmentId'],
    [{ staffId: newId() }, 404, 'staffId'],
    [{ note: 'あ'.repeat(1001) }, 400, 'note'],
  ])('refuses %j', async (fields, status, field) => {
    const refused = await record<Problem>({ title: '断られる要望', ...fields });
    expect([refused.status, fieldsOf(refused)]).toEqual([status, [field]]);
    expect(refused.body.fields?.[0]?.message).toMatch(/。$/);
  });

  it('keeps what was said to each item, also when the petition is corrected', async () => {
    const made = (await record({ title: '直す要望' })).body;
    const staff = await api.as('staff');
    const path = `/petitions/${made.id}`;
    const [first, second] = made.items.map(({ id }) => id);
    const answer = { state: 'partly', answer: '来年度に一部着手', answeredOn: '2020-01-15' };
    const answered = await staff.put<Petition>(`${path}/items/${first}/answer`, { version: 1, ...answer });
    expect([answered.status, answered.body.version, answered.body.items[0]]).toMatchObject([
      200,
      2,
      { answerState: 'partly', answer: answer.answer, answeredOn: answer.answeredOn },
    ]);
    const stale = await staff.patch<Problem>(path, { version: 1, note: 'メモ' });
    expect([stale.status, stale.body.code, stale.body.current]).toEqual([
      409,
      'edited-meanwhile',
      answered.body,
    ]);
    const corrected = await staff.patch<Petition>(path, {
      version: 2,
      note: '手渡し',
      items: [{ text: '新しい項目' }, { id: first, text: '道路と橋の整備' }],
    });
    expect([corrected.status, corrected.body.version]).toEqual([200, 3]);
    expect(corrected.body.items).toMatchObject([
      { text: '新しい項目', answerState: 'unanswered' },
      { id: first, text: '道路と橋の整備', answerState: 'partly', answer: answer.answer },
    ]);
    const without = await staff.patch<Problem>(path, { version: 3, items: [{ text: '一つだけ' }] });
    expect([without.status, without.body.code, fieldsOf(without)]).toEqual([409, 'item-answered', ['items']]);
    const gone = await staff.put(`${path}/items/${second}/answer`, { version: 3, ...answer });
    expect(gone.status).toBe(404);
    const foreign = await staff.patch<Problem>(path, { version: 3, items: [{ id: second, text: '二' }] });
    expect([foreign.status, fieldsOf(foreign)]).toEqual([404, ['items.0.id']]);
    const onlyItems = await staff.patch<Petition>(path, {
      version: 3,
      items: corrected.body.items.map(({ id, text }) => ({ id, text })),
    });
    expect(onlyItems.body).toMatchObject({ version: 4, note: '手渡し' });
    const back = await staff.put<Petition>(`${path}/items/${first}/answer`, {
      version: 4,
      state: 'unanswered',
    });
    expect(back.body.items[1]).toMatchObject({ answerState: 'unanswered', answer: null, answeredOn: null });
    expect((await staff.patch(path, { version: 5, items: [{ text: '一つだけ' }] })).status).toBe(200);
  });

  it('is not handed in after it was answered, to whom is not asked then, nor with an item twice', async () => {
    const made = (await record({ title: '日付を直す要望', submittedOn: '2019-11-01' })).body;
    const [first, second] = made.items.map(({ id }) => id);
    const staff = await api.as('staff');
    const path = `/petitions/${made.id}`;
    const answer = { version: 1, state: 'realised', answeredOn: '2020-01-15' };
    await staff.put(`${path}/items/${first}/answer`, answer);
    const late = await staff.patch<Problem>(path, { version: 2, submittedOn: '2020-01-16' });
    expect([late.status, fieldsOf(late)]).toEqual([400, ['submittedOn']]);
    const twice = await staff.patch<Problem>(path, {
      version: 2,
      items: [first, second, first].map((id) => ({ id, text: '同じ項目' })),
    });
    expect([twice.status, fieldsOf(twice)]).toEqual([400, ['items.2.id']]);
    await api.database.sql(
      `UPDATE code_entries SET valid_to = '2019-12-31'
        WHERE chamber_id = $1 AND list = 'petition-addressee' AND key = 'mayor'`,
      [api.database.chambers.a.id],
    );
    const unasked = await staff.patch<Problem>(path, { version: 2, submittedOn: '2020-01-10' });
    expect([unasked.status, fieldsOf(unasked)]).toEqual([400, ['addressee']]);
    const within = await staff.patch<Petition>(path, { version: 2, submittedOn: '2019-12-31' });
    expect([within.status, within.body.submittedOn]).toEqual([200, '2019-12-31']);
    await api.database.sql(
      `UPDATE code_entries SET valid_to = NULL
        WHERE chamber_id = $1 AND list = 'petition-addressee' AND key = 'mayor'`,
      [api.database.chambers.a.id],
    );
  });

  it.each([
    [{ state: 'realised' }, 'answeredOn'],
    [{ state: 'realised', answeredOn: '2019-09-30' }, 'answeredOn'],
    [{ state: 'unanswered', answer: 'はい' }, 'state'],
    [{ state: 'done', answeredOn: '2019-12-01' }, 'state'],
  ])('refuses the answer %j', async (answer, field) => {
    const made = (await record({ title: `答えられない要望 ${JSON.stringify(answer)}` })).body;
    const path = `/petitions/${made.id}/items/${made.items[0]?.id}/answer`;
    const refused = await (await api.as('staff')).put<Problem>(path, { version: 1, ...answer });
    expect([refused.status, fieldsOf(refused)]).toEqual([400, [field]]);
  });

  it('counts a 年度 without what is voided', async () => {
    const one = (await record({ title: '一', submittedOn: '2021-04-01' })).body;
    await record({ title: '二', submittedOn: '2022-03-31', addressee: 'nation' });
    const voided = (await record({ title: '三', submittedOn: '2021-10-01' })).body;
    const staff = await api.as('staff');
    const answer = { version: 1, state: 'realised', answeredOn: '2021-12-01' };
    await staff.put(`/petitions/${one.id}/items/${one.items[1]?.id}/answer`, answer);
    const path = `/petitions/${voided.id}`;
    expect((await staff.post(`${path}/void`, { version: 1, reason: ' ' })).status).toBe(400);
    expect((await staff.post(`${path}/void`, { version: 1, reason: '重複' })).status).toBe(200);
    const late = await staff.patch<Problem>(path, { version: 2, note: 'メモ' });
    expect([late.status, late.body.code]).toEqual([409, 'voided']);
    const { body } = await (await api.as('executive')).get<Year>('/petitions?fiscalYear=2021');
    expect(body.items.map(({ title, voidedAt }) => [title, voidedAt !== null])).toEqual([
      ['二', false],
      ['三', true],
      ['一', false],
    ]);
    expect(body.total).toEqual({
      petitions: 2,
      items: 4,
      answers: { unanswered: 3, realised: 1, partly: 0, considering: 0, difficult: 0 },
    });
    expect(body.years).toEqual([2021, 2019]);
  });

  it('is read and written with permission only, and unknown elsewhere', async () => {
    const made = (await record({ title: '権限の要望' })).body;
    const path = `/petitions/${made.id}`;
    expect((await api.anonymous.get(path)).status).toBe(401);
    const advisor = await api.as('advisor');
    expect((await advisor.get(path)).status).toBe(200);
    expect((await advisor.patch(path, { version: 1, note: 'x' })).status).toBe(403);
    expect((await (await api.as('staff', 'b')).get(path)).status).toBe(404);
  });
});
