import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addBusiness } from '../support/consultations';
import { addEvent, attend } from '../support/registrations';
import { statementsDuring } from '../support/statements';
import { openCase, reach, withCaseKinds } from '../support/support-cases';

interface Line {
  kind: string;
  date: string;
  title: string;
  detail: string | null;
}
interface Card {
  business: { id: string; name: string };
  promises: { occurredOn: string; nextOn: string; nextAction: string }[];
  visits: Line[];
  people: { name: string; relation: string | null; lastOn: string; times: number }[];
  cases: { id: string; title: string; deadline: string | null; nextTask: { title: string } | null }[];
  events: Line[];
  results: Line[];
  dues: { fiscalYear: number; state: string }[];
}

/** 訪問前カード: what an advisor should know at a business's door. */
describe('/businesses/:id/visit-card', () => {
  let t: TestApplication;
  let advisor: TestClient;
  let staff: TestClient;
  let chamberId: string;
  let business: string;

  beforeAll(async () => {
    t = await startTestApplication();
    chamberId = t.database.chambers.a.id;
    await withCaseKinds(t, chamberId);
    advisor = await t.as('advisor');
    staff = await t.as('staff');
    business = await addBusiness(t.database, chamberId, { name: '山田製作所', employees: 3 });
  }, 60_000);
  afterAll(() => t.close());

  const visit = async (occurredOn: string, fields: Record<string, unknown> = {}) => {
    const { status, body } = await advisor.post<{ id: string; version: number }>(
      '/consultations',
      { occurredOn, businessIds: [business], channel: 'visit', summary: `${occurredOn}の訪問`, ...fields },
      { 'idempotency-key': newId() },
    );
    expect(status).toBe(201);
    return body;
  };
  const cardOf = async (id: string, as = advisor) =>
    (await as.get<Card>(`/businesses/${id}/visit-card`)).body;

  it('is empty, and no error, for a business of which nothing is known', async () => {
    const unknown = await addBusiness(t.database, chamberId, { name: '初めての商店' });
    expect(await cardOf(unknown)).toEqual({
      business: expect.objectContaining({ id: unknown, name: '初めての商店' }) as unknown,
      promises: [],
      visits: [],
      people: [],
      cases: [],
      events: [],
      results: [],
      dues: [],
    });
    expect((await advisor.get(`/businesses/${newId()}/visit-card`)).status).toBe(404);
    expect((await advisor.get('/businesses/one/visit-card')).status).toBe(400);
  });

  it('tells the last visits, who was met, and what is promised and not kept', async () => {
    await visit('2019-04-10', { inquirerName: '山田 太郎', inquirerRelation: 'self' });
    await visit('2019-05-10', { inquirerName: '山田 花子', inquirerRelation: 'spouse' });
    await visit('2019-06-10', {
      inquirerName: '山田 太郎',
      nextOn: '2019-06-20',
      nextAction: '見積もりを見る',
    });
    // The visit of the 20th kept that promise; this one stands.
    await visit('2019-06-20', { nextOn: '2019-07-20', nextAction: '計画の下書きを持っていく' });
    const wrong = await visit('2019-06-25', { inquirerName: '間違い 記録' });
    await advisor.post(`/consultations/${wrong.id}/void`, { version: wrong.version, reason: '別の事業所' });
    // The visit was mainly to another: nobody can tell whose this person was.
    const other = await addBusiness(t.database, chamberId, { name: '隣の商店' });
    await visit('2019-06-26', { businessIds: [other, business], inquirerName: '隣 次郎' });
    const card = await cardOf(business);
    expect(card.visits.map(({ date }) => date)).toEqual(['2019-06-26', '2019-06-20', '2019-06-10']);
    expect(card.people).toEqual([
      { name: '山田 太郎', relation: '本人', lastOn: '2019-06-10', times: 2 },
      { name: '山田 花子', relation: '配偶者', lastOn: '2019-05-10', times: 1 },
    ]);
    expect(card.promises).toMatchObject([
      { occurredOn: '2019-06-20', nextAction: '計画の下書きを持っていく' },
    ]);
  });

  it('tells open cases, what came of others, and the events', async () => {
    const plan = (
      await openCase(advisor, { businessId: business, title: '三か年計画', deadline: '2019-12-20' })
    ).body;
    await advisor.post(`/support-cases/${plan.id}/tasks`, { version: plan.version, title: '決算書をもらう' });
    const done = (await openCase(advisor, { businessId: business, kind: 'business-analysis', title: '分析' }))
      .body;
    const reached = (await reach(advisor, done, 'business-analysis', '2019-05-15')).body;
    await advisor.post(`/support-cases/${done.id}/close`, {
      version: reached.version,
      closedOn: '2019-05-31',
      result: 'achieved',
    });
    const seminar = await addEvent(t.database, chamberId, {
      title: '補助金セミナー',
      days: [{ heldOn: '2019-06-05' }],
      state: 'held',
    });
    const registered = await staff.post<{ id: string; link: string; version: number }>(
      `/chamber-events/${seminar.id}/registrations`,
      { familyName: '山田', givenName: '太郎', businessId: business },
      { 'idempotency-key': newId() },
    );
    expect(registered.status).toBe(201);
    await attend(t.database, registered.body.id, seminar.sessions[0] ?? '');
    const card = await cardOf(business);
    expect(card.cases).toMatchObject([
      { id: plan.id, title: '三か年計画', deadline: '2019-12-20', nextTask: { title: '決算書をもらう' } },
    ]);
    expect(card.results.map(({ kind, date, detail }) => [kind, date, detail])).toEqual([
      ['case-closed', '2019-05-31', '成果あり'],
      ['case-milestone', '2019-05-15', '経営分析の完了'],
    ]);
    expect(card.events).toMatchObject([{ title: '補助金セミナー', detail: '参加: 山田 太郎' }]);
  });

  it('tells whether dues are paid, and not how much to whom may not see it', async () => {
    const administrator = await t.as('administrator');
    await staff.post(`/businesses/${business}/memberships`, { joinedOn: '2018-04-01', units: 2 });
    await administrator.put('/dues-years/2019', {
      rates: [{ kind: 'member', yenPerUnit: 5000 }],
      firstYearMonths: [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
    });
    expect((await staff.post('/dues-years/2019/dues', { version: 1 })).status).toBe(200);
    expect((await cardOf(business)).dues).toEqual([{ fiscalYear: 2019, state: 'due' }]);
  });

  it('is read with as many statements for a long story as for a short one', async () => {
    const short = await statementsDuring(() => cardOf(business));
    for (let day = 1; day <= 9; day++) await visit(`2019-07-0${day}`, { inquirerName: `相談 ${day}郎` });
    const long = await statementsDuring(() => cardOf(business));
    expect(long).toHaveLength(short.length);
    const { people, visits } = await cardOf(business);
    expect([people.length, visits.length]).toEqual([5, 3]);
  });
});
