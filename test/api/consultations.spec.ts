import { ConsultationsModule, CountingPolicyService } from '@banso/consultations';
import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addBusiness } from '../support/consultations';

interface ConsultationView {
  id: string;
  version: number;
  summary: string;
  restrictedNote: string | null;
  counting: { policy: string; counted: boolean; reason: string | null }[] | null;
  [field: string]: unknown;
}
interface Page {
  items: { id: string; [field: string]: unknown }[];
  nextCursor: string | null;
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
}

describe('/consultations', () => {
  let t: TestApplication;
  let advisor: TestClient;
  let shop: string;
  beforeAll(async () => {
    t = await startTestApplication();
    for (const { id } of Object.values(t.database.chambers)) {
      await t.app.get(TenantDatabase).write({ chamberId: id }, async (tx) => {
        await t.app.select(StaffModule).get(CodeListService).ensureDefaults(tx);
        await t.app.select(ConsultationsModule).get(CountingPolicyService).ensureDefaults(tx);
      });
    }
    advisor = await t.as('advisor');
    shop = await addBusiness(t.database, t.database.chambers.a.id, { name: '山田商店' });
  }, 60_000);
  afterAll(() => t.close());

  const input = (part: object = {}) => ({
    occurredOn: '2019-05-08',
    businessIds: [shop],
    channel: 'visit',
    summary: '資金繰りの相談',
    ...part,
  });
  const record = <Body = ConsultationView>(part: object = {}, client = advisor, key: string = newId()) =>
    client.post<Body>('/consultations', input(part), { 'idempotency-key': key });

  it('are recorded with four fields, and read with what counts', async () => {
    const recorded = await record();
    expect(recorded.status).toBe(201);
    const { a } = t.database.chambers;
    expect(recorded.body).toMatchObject({
      occurredOn: '2019-05-08',
      startedAt: null,
      businesses: [{ id: shop, name: '山田商店', small: 'small' }],
      advisors: [{ id: a.staff.advisor.id, name: 'advisor 太郎', departmentId: a.departments[0] }],
      channel: 'visit',
      channelLabel: '巡回',
      topics: [],
      countable: true,
      version: 1,
      voidedAt: null,
      counting: null,
    });
    const read = await advisor.get<ConsultationView>(`/consultations/${recorded.body.id}`);
    expect(read.status).toBe(200);
    expect({ ...read.body, counting: null }).toEqual(recorded.body);
    expect(read.body.counting).toMatchObject([
      { policy: 'plan', counted: true, quantity: 1, reason: null },
      { policy: 'prefecture', counted: true, quantity: 1, reason: null },
    ]);
  });

  it('answer a retried post with 200 and the same record', async () => {
    const key = newId();
    const [first, second] = [await record({}, advisor, key), await record({}, advisor, key)];
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(second.body.id).toBe(first.body.id);
    const other = await record<Problem>({ summary: '別の相談' }, advisor, key);
    expect(other.status).toBe(409);
    expect(other.body.code).toBe('idempotency-key-reused');
  });

  it.each([
    ['no key', undefined],
    ['a short key', 'abc'],
    ['a key of 201 characters', 'x'.repeat(201)],
  ])('ask for an idempotency key: %s', async (_, key) => {
    const answer = await advisor.post<Problem>(
      '/consultations',
      input(),
      key === undefined ? {} : { 'idempotency-key': key },
    );
    expect(answer.status).toBe(400);
    expect(answer.body.fields?.[0]?.field).toBe('Idempotency-Key');
  });

  it.each([
    ['a day that does not exist', { occurredOn: '2019-02-29' }, 'occurredOn'],
    ['a day far ahead', { occurredOn: '2999-05-08' }, 'occurredOn'],
    ['no business', { businessIds: [] }, 'businessIds'],
    ['21 businesses', { businessIds: Array.from({ length: 21 }, () => newId()) }, 'businessIds'],
    ['an id that is none', { businessIds: ['1'] }, 'businessIds'],
    ['a summary of 501 characters', { summary: 'あ'.repeat(501) }, 'summary'],
    ['a blank summary', { summary: ' 　' }, 'summary'],
    ['a time without a colon', { startedAt: '0930' }, 'startedAt'],
    ['1441 minutes', { contactMinutes: 1441 }, 'contactMinutes'],
    ['an unknown channel', { channel: 'pigeon' }, 'channel'],
    ['an unknown topic', { topics: ['weather'] }, 'topics.0'],
    ['no reason for not counting', { countable: false }, 'uncountableReason'],
    ['a next day before the visit', { nextOn: '2019-05-07' }, 'nextOn'],
    ['an unknown field', { colour: 'red' }, 'colour'],
  ])('refuse %s', async (_, part, field) => {
    const answer = await record<Problem>(part);
    expect(answer.status).toBe(400);
    expect(answer.body.code).toBe('invalid-input');
    expect(answer.body.fields?.map((problem) => problem.field)).toEqual([field]);
    expect(answer.body.fields?.[0]?.message).toMatch(/[ぁ-ん].*。/);
  });

  it('answer 404 to ids of another chamber, naming the field', async () => {
    const { b } = t.database.chambers;
    const foreign = await addBusiness(t.database, b.id);
    const business = await record<Problem>({ businessIds: [shop, foreign] });
    expect([business.status, business.body.fields?.[0]?.field]).toEqual([404, 'businessIds.1']);
    const colleague = await record<Problem>({ advisorIds: [b.staff.advisor.id] });
    expect([colleague.status, colleague.body.fields?.[0]?.field]).toEqual([404, 'advisorIds.0']);

    const { body } = await record();
    const stranger = await t.as('advisor', 'b');
    expect((await stranger.get(`/consultations/${body.id}`)).status).toBe(404);
    expect((await stranger.patch(`/consultations/${body.id}`, { version: 1, summary: '横' })).status).toBe(
      404,
    );
    expect((await stranger.post(`/consultations/${body.id}/void`, { version: 1, reason: '横' })).status).toBe(
      404,
    );
    expect((await stranger.get<Page>('/consultations')).body.items).toEqual([]);
    expect((await stranger.get<Page>(`/consultations?businessId=${shop}`)).body.items).toEqual([]);
  });

  it('are edited where the version is the present one', async () => {
    const { body } = await record({ place: '店舗' });
    const edited = await advisor.patch<ConsultationView>(`/consultations/${body.id}`, {
      version: 1,
      summary: '直した',
      place: null,
    });
    expect(edited.status).toBe(200);
    expect(edited.body).toMatchObject({ version: 2, summary: '直した', place: null });
    const stale = await advisor.patch<Problem & { current: ConsultationView }>(`/consultations/${body.id}`, {
      version: 1,
      summary: '古い画面から',
    });
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({ code: 'edited-meanwhile', current: edited.body });
    const empty = await advisor.patch<Problem>(`/consultations/${body.id}`, { version: 2, summary: null });
    expect(empty.status).toBe(400);
  });

  it('are voided with a reason, once', async () => {
    const { body } = await record();
    const path = `/consultations/${body.id}/void`;
    expect((await advisor.post(path, { version: 1 })).status).toBe(400);
    const voided = await advisor.post<ConsultationView>(path, { version: 1, reason: '別の事業所だった' });
    expect(voided.status).toBe(200);
    expect(voided.body).toMatchObject({ version: 2, voidReason: '別の事業所だった' });
    expect(voided.body.counting?.map(({ counted, reason }) => [counted, reason])).toEqual([
      [false, '取り消された記録です。'],
      [false, '取り消された記録です。'],
    ]);
    const again = await advisor.post<Problem>(path, { version: 2, reason: '二度目' });
    expect([again.status, again.body.code]).toEqual([409, 'voided']);
  });

  it('show a restricted note to advisors only', async () => {
    const { body } = await record({ restrictedNote: '持病あり' });
    expect(body.restrictedNote).toBe('持病あり');
    const path = `/consultations/${body.id}`;
    expect((await advisor.get<ConsultationView>(path)).body.restrictedNote).toBe('持病あり');
    for (const role of ['staff', 'executive', 'administrator', 'auditor'] as const) {
      const seen = await (await t.as(role)).get<ConsultationView>(path);
      expect([role, seen.status, seen.body.restrictedNote]).toEqual([role, 200, null]);
    }
    const staff = await t.as('staff');
    const refused = await record<Problem>({ restrictedNote: '聞いた話' }, staff);
    expect([refused.status, refused.body.code]).toEqual([403, 'restricted-note']);
  });

  it('are listed newest first, page by page, and by filter', async () => {
    const business = await addBusiness(t.database, t.database.chambers.a.id);
    const ids: string[] = [];
    for (const day of ['2018-05-01', '2018-05-02', '2018-05-03']) {
      ids.unshift((await record({ occurredOn: day, businessIds: [business] })).body.id);
    }
    const path = `/consultations?businessId=${business}`;
    const first = await advisor.get<Page>(`${path}&limit=2`);
    expect(first.body.items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(first.body.items[0]).toEqual({
      id: ids[0],
      occurredOn: '2018-05-03',
      startedAt: null,
      businesses: [{ id: business, name: '山田商店' }],
      advisors: [{ id: t.database.chambers.a.staff.advisor.id, name: 'advisor 太郎' }],
      channel: 'visit',
      channelLabel: '巡回',
      topics: [],
      summary: '資金繰りの相談',
      nextOn: null,
      nextAction: null,
      voided: false,
      counted: true,
      countReason: null,
    });
    const second = await advisor.get<Page>(`${path}&limit=2&cursor=${first.body.nextCursor}`);
    expect(second.body.items.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(second.body.nextCursor).toBeNull();

    const staff = await t.as('staff');
    const mine = await staff.get<Page>(`${path}&mine=true`);
    expect(mine.body.items).toEqual([]);
    expect((await staff.get<Page>(`${path}&mine=false&q=資金`)).body.items).toHaveLength(3);
  });

  it.each([
    ['of another list', ['businesses', '2018-05-01', newId()]],
    ['of another order', ['consultations/next-latest', '2018-05-01', newId()]],
    ['with a day that is none', ['consultations/newest', '2018-02-30', newId()]],
    ['with an id that is none', ['consultations/newest', '2018-05-01', 'x']],
    ['cut short', ['consultations/newest']],
  ])('refuse a cursor %s', async (_, values) => {
    const cursor = Buffer.from(JSON.stringify(values)).toString('base64url');
    const answer = await advisor.get<Problem>(`/consultations?cursor=${cursor}`);
    expect([answer.status, answer.body.code]).toEqual([400, 'invalid-cursor']);
  });

  describe('with a promise', () => {
    let promise: Record<'soon' | 'late' | 'kept' | 'voided', string>;
    const days = 'mine=true&nextFrom=2031-01-01&nextTo=2031-12-31';
    const listed = async (query: string, client = advisor) =>
      (await client.get<Page>(`/consultations?${query}`)).body.items.map(({ id }) => id);

    beforeAll(async () => {
      const { id: chamberId } = t.database.chambers.a;
      const promised = async (nextOn: string, part: object = {}) => {
        const business = await addBusiness(t.database, chamberId);
        const { body } = await record({
          businessIds: [business],
          nextOn,
          nextAction: '試算表を見る',
          ...part,
        });
        return { id: body.id, business };
      };
      const late = await promised('2031-06-10');
      const soon = await promised('2031-06-03');
      const kept = await promised('2019-06-01');
      const voided = await promised('2031-06-05');
      promise = { soon: soon.id, late: late.id, kept: kept.id, voided: voided.id };
      await record({ occurredOn: '2019-05-31', businessIds: [kept.business] });
      await record({ occurredOn: '2019-06-01', businessIds: [kept.business] }, await t.as('staff'));
      await advisor.post(`/consultations/${voided.id}/void`, { version: 1, reason: '誤入力' });
      await promised('2032-01-01');
    });

    it('are found by the days of the promise, voided ones never', async () => {
      expect((await listed(days)).sort()).toEqual([promise.soon, promise.late].sort());
      expect(await listed('mine=true&nextFrom=2031-01-01&nextTo=2031-06-09')).toEqual([promise.soon]);
    });

    it('stand in the order of the promise, page by page, either way', async () => {
      expect(await listed(`${days}&order=next-soonest`)).toEqual([promise.soon, promise.late]);
      const path = `/consultations?${days}&order=next-latest&limit=1`;
      const first = await advisor.get<Page>(path);
      expect(first.body.items).toMatchObject([
        { id: promise.late, nextOn: '2031-06-10', nextAction: '試算表を見る' },
      ]);
      const second = await advisor.get<Page>(`${path}&cursor=${first.body.nextCursor}`);
      expect(second.body.items.map(({ id }) => id)).toEqual([promise.soon]);
      expect(second.body.nextCursor).toBeNull();
    });

    it('are open until somebody sees the business on the day or later', async () => {
      const ofThatDay = 'nextFrom=2019-06-01&nextTo=2019-06-01';
      expect(await listed(ofThatDay)).toEqual([promise.kept]);
      expect(await listed(`${ofThatDay}&open=true`)).toEqual([]);
      const [visit] = await listed('from=2019-06-01&to=2019-06-01');
      const voiding = await advisor.post(`/consultations/${visit}/void`, { version: 1, reason: '誤入力' });
      expect(voiding.status).toBe(200);
      expect(await listed(`${ofThatDay}&open=true`)).toEqual([promise.kept]);
    });

    it('are another’s where another made them', async () => {
      expect(await listed(days, await t.as('staff'))).toEqual([]);
      expect(await listed(days, await t.as('advisor', 'b'))).toEqual([]);
    });

    it.each(['nextFrom=2031-02-30', 'nextTo=tomorrow', 'open=perhaps', 'order=summary'])(
      'refuse %s',
      async (query) => {
        const answer = await advisor.get<Problem>(`/consultations?${query}`);
        expect([answer.status, answer.body.fields?.[0]?.field]).toEqual([400, query.split('=')[0]]);
      },
    );
  });

  it('are summed up for my month', async () => {
    const { body, status } = await advisor.get<Record<string, unknown>>('/consultations/my-month');
    expect(status).toBe(200);
    expect(body).toEqual({
      fiscalYear: expect.any(Number) as number,
      month: expect.stringMatching(/^\d{4}-\d{2}$/) as string,
      contacts: 0,
      businesses: 0,
      counted: 0,
      byChannel: [],
      share: null,
    });
  });

  it('are for those who may', async () => {
    const { body } = await record();
    expect((await t.anonymous.get('/consultations')).status).toBe(401);
    expect((await record({}, t.anonymous)).status).toBe(401);
    const executive = await t.as('executive');
    expect((await executive.get('/consultations')).status).toBe(200);
    expect((await record({}, executive)).status).toBe(403);
    const edit = await executive.patch(`/consultations/${body.id}`, { version: 1, summary: '横' });
    expect(edit.status).toBe(403);
    const voiding = await executive.post(`/consultations/${body.id}/void`, { version: 1, reason: '横' });
    expect(voiding.status).toBe(403);
  });
});
