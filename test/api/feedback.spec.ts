import { dateInJapan } from '@banso/japan';
import { BusinessTimeline } from '@banso/members';
import { newId } from '@banso/platform';
import type { Permission } from '@banso/staff';
import { startTestApplication, type TestApplication } from '@banso/testing';

interface Voice {
  id: string;
  channel: string;
  receivedOn: string;
  body: string;
  name: string | null;
  email: string | null;
  businessName: string | null;
  departmentName: string | null;
  state: string;
  answer: string | null;
  mailedAt: string | null;
  mailState: string | null;
  voidedAt: string | null;
  voidReason: string | null;
  version: number;
  history: { actorName: string | null; acts: string[]; state: string | null }[];
}
interface Inbox {
  items: Voice[];
  nextCursor: string | null;
  counts: Record<string, number>;
}
interface Story {
  items: { kind: string; id: string; title: string }[];
  nextCursor: string | null;
}
interface Problem {
  code: string;
  detail: string;
  fields?: { field: string; message: string }[];
  current?: Voice;
  retryAfterSeconds?: number;
}
interface Mail {
  to_address: string;
  to_name: string | null;
  subject: string;
  text: string;
  state: string;
}

const TODAY = dateInJapan(new Date());
const HERE = '/public/chambers/a/feedback';
const VOICE = {
  body: '駐車場が足りません。',
  name: '山田 太郎',
  email: 'taro@yamada.example',
  consent: true,
};
const ON_PAPER = { channel: 'paper', receivedOn: '2019-06-03', body: '窓口の時間を延ばしてほしい。' };

describe('the feedback box', () => {
  let t: TestApplication;
  beforeAll(async () => {
    t = await startTestApplication();
  });
  afterAll(() => t.close());
  beforeEach(() => t.database.sql('DELETE FROM public_throttles'));

  const send = <Body = Problem>(fields: object = {}, key = newId(), path = HERE) =>
    t.anonymous.post<Body>(path, { ...VOICE, ...fields }, { 'idempotency-key': key });
  const record = async <Body = Voice>(fields: object = {}, key = newId()) =>
    (await t.as('staff')).post<Body>('/feedback', { ...ON_PAPER, ...fields }, { 'idempotency-key': key });
  const inbox = async (query = '') => (await (await t.as('advisor')).get<Inbox>(`/feedback${query}`)).body;
  const fieldsOf = ({ body }: { body: Problem }) => body.fields?.map(({ field }) => field);
  const stored = (body: string) =>
    t.database.sql<{ id: string }>('SELECT * FROM feedback WHERE body = $1', [body]);

  describe('for strangers', () => {
    it('says whose it is, and is not found where there is no chamber', async () => {
      const box = await t.anonymous.get<{ chamberName: string }>(HERE);
      expect([box.status, Object.keys(box.body)]).toEqual([200, ['chamberName']]);
      const nowhere = '/public/chambers/nowhere/feedback';
      expect((await t.anonymous.get(nowhere)).status).toBe(404);
      expect((await send({}, newId(), nowhere)).status).toBe(404);
    });

    it('takes a voice once, however often it is sent, and tells nothing but the day', async () => {
      const body = '一度だけの声';
      const key = newId();
      const answers = await Promise.all([send({ body }, key), send({ body }, key), send({ body }, key)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
      for (const answer of answers) {
        expect(answer.body).toEqual({ receivedOn: TODAY });
        expect(answer.headers['cache-control']).toBe('private, no-store');
      }
      expect(await stored(body)).toMatchObject([
        { channel: 'web', state: 'open', created_by: null, consented_at: expect.any(Date) as Date },
      ]);
      const other = await send({ body: '別の声' }, key);
      expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
      expect(other.body.detail).toMatch(/直す前の内容ですでに受け付けています。.*ページを開き直して/);
      const unkeyed = await t.anonymous.post<Problem>(HERE, VOICE);
      expect([unkeyed.status, fieldsOf(unkeyed)]).toEqual([400, ['Idempotency-Key']]);
    });

    it.each<[object, string]>([
      [{ consent: false }, 'consent'],
      [{ consent: undefined }, 'consent'],
      [{ body: ' ' }, 'body'],
      [{ body: 'あ'.repeat(4001) }, 'body'],
      [{ name: 'あ'.repeat(101) }, 'name'],
      [{ email: 'taro' }, 'email'],
      [{ phone: 'なし' }, 'phone'],
      [{ channel: 'paper' }, 'channel'],
      [{ businessId: newId() }, 'businessId'],
      [{ state: 'answered' }, 'state'],
    ])('refuses %j', async (fields, field) => {
      const refused = await send({ ...fields });
      expect([refused.status, fieldsOf(refused)]).toEqual([400, [field]]);
      const lured = await send({ ...fields, homepage: 'https://spam.example' });
      expect([lured.status, fieldsOf(lured)]).toEqual([400, [field]]);
    });

    it('answers a program like anybody, and forgets what it wrote', async () => {
      const lured = await send({ body: '格安のご案内', homepage: 'https://spam.example' });
      expect([lured.status, lured.body]).toEqual([201, { receivedOn: TODAY }]);
      expect(await stored('格安のご案内')).toEqual([]);
    });

    it('takes so many from one origin, and others all the same', async () => {
      for (let voice = 0; voice < 10; voice += 1) {
        expect((await send({ body: `たくさんの声${voice}` })).status).toBe(201);
      }
      const refused = await send();
      expect([refused.status, refused.body.code]).toEqual([429, 'too-much-feedback']);
      expect(refused.headers['retry-after']).toBe(String(refused.body.retryAfterSeconds));
      expect(refused.body.detail).toMatch(/分後に.*お電話/);
      const elsewhere = await t.app.inject({
        method: 'POST',
        url: `/api/v1${HERE}`,
        remoteAddress: '192.0.2.9',
        headers: { 'idempotency-key': newId() },
        payload: VOICE,
      });
      expect(elsewhere.statusCode).toBe(201);
      expect((await send({}, newId(), '/public/chambers/b/feedback')).status).toBe(201);
    });
  });

  describe('for staff', () => {
    it('holds what was said on paper or by phone, under a key of its own', async () => {
      const key = newId();
      const made = await record({ name: ' 佐藤 ' }, key);
      expect([made.status, made.body]).toMatchObject([
        201,
        { ...ON_PAPER, name: '佐藤', state: 'open', version: 1, history: [{ acts: ['received'] }] },
      ]);
      expect(made.body.history[0]?.actorName).toEqual(expect.any(String));
      const again = await record({ name: '佐藤' }, key);
      expect([again.status, again.body]).toEqual([200, made.body]);
      for (const [fields, field] of [
        [{ channel: 'web' }, 'channel'],
        [{ receivedOn: '2999-01-01' }, 'receivedOn'],
        [{ consent: true }, 'consent'],
      ] as const) {
        const refused = await record<Problem>(fields);
        expect([refused.status, fieldsOf(refused)]).toEqual([400, [field]]);
      }
    });

    it('lists the latest first, state by state, page by page', async () => {
      await t.database.sql('DELETE FROM feedback');
      const first = (await record({ body: '古い', receivedOn: '2019-04-01' })).body;
      await record({ body: '中', receivedOn: '2019-05-01' });
      await record({ body: '新しい', receivedOn: '2019-06-01' });
      const staff = await t.as('staff');
      await staff.patch(`/feedback/${first.id}`, { version: 1, state: 'in-progress' });
      const page = await inbox('?limit=1');
      expect(page.items.map(({ body }) => body)).toEqual(['新しい']);
      const rest = await inbox(`?limit=1&cursor=${page.nextCursor}`);
      expect([rest.items.map(({ body }) => body), rest.nextCursor]).toEqual([['中'], null]);
      const worked = await inbox('?state=in-progress');
      expect(worked.items.map(({ body }) => body)).toEqual(['古い']);
      expect(worked.counts).toEqual({
        open: 2,
        'in-progress': 1,
        answered: 0,
        'no-answer': 0,
        voided: 0,
      });
      for (const query of ['?state=done', '?cursor=x', '?limit=0']) {
        expect((await (await t.as('advisor')).get(`/feedback${query}`)).status).toBe(400);
      }
    });

    it('finds voices by what was said, by whom and of which company, in all states, page by page', async () => {
      await t.database.sql('DELETE FROM feedback');
      const long = '駐車場が\nせまい。';
      const first = (await record({ body: long, name: '髙橋 はな', receivedOn: '2019-04-01' })).body;
      await record({ body: 'あの駐車場はよい。', company: '㈱山田製作所', receivedOn: '2019-05-01' });
      await record({ body: '関係のない声', receivedOn: '2019-06-01' });
      const staff = await t.as('staff');
      await staff.post(`/feedback/${first.id}/void`, { version: 1, reason: '重複' });
      const found = async (q: string, rest = '') => inbox(`?q=${encodeURIComponent(q)}${rest}`);
      const bodies = ({ items }: Inbox) => items.map(({ body }) => body);
      const parking = await found('駐車場');
      expect([bodies(parking), parking.counts]).toMatchObject([
        ['あの駐車場はよい。'],
        { open: 1, voided: 1, answered: 0 },
      ]);
      for (const q of ['セマイ', '高橋ハナ', '駐車場　せまい']) {
        expect(bodies(await found(q, '&state=voided'))).toEqual([long]);
      }
      for (const q of ['山田製作所 駐車', '株式会社山田']) {
        expect(bodies(await found(q))).toEqual(['あの駐車場はよい。']);
      }
      expect(bodies(await found('%'))).toEqual([]);
      expect(bodies(await found(' '))).toHaveLength(2);
      const page = await found('声', '&limit=1');
      expect([bodies(page), page.nextCursor]).toEqual([['関係のない声'], null]);
      const both = await found('の', '&limit=1');
      expect(bodies(await found('の', `&limit=1&cursor=${both.nextCursor}`))).toEqual(['あの駐車場はよい。']);
      const long101 = encodeURIComponent('あ'.repeat(101));
      expect((await staff.get(`/feedback?q=${long101}`)).status).toBe(400);
    });

    it('is looked after, linked by hand, and noted, with a trail of who did what', async () => {
      const { chambers } = t.database;
      const staff = await t.as('staff');
      const business = await staff.post<{ id: string }>('/businesses', { name: '株式会社山田製作所' });
      const voice = (await record({ body: '担当を決める声' })).body;
      const handled = await staff.patch<Voice>(`/feedback/${voice.id}`, {
        version: 1,
        state: 'in-progress',
        departmentId: chambers.a.departments[0],
        staffId: chambers.a.staff.advisor.id,
        businessId: business.body.id,
        note: '来週の課内会議で',
      });
      expect([handled.status, handled.body]).toMatchObject([
        200,
        {
          state: 'in-progress',
          businessName: '株式会社山田製作所',
          departmentName: expect.any(String) as string,
          version: 2,
        },
      ]);
      const [, step] = handled.body.history;
      expect([[...(step?.acts ?? [])].sort(), step?.state]).toEqual([
        ['business', 'in-charge', 'note', 'state'],
        'in-progress',
      ]);
      const stale = await staff.patch<Problem>(`/feedback/${voice.id}`, { version: 1, note: null });
      expect([stale.status, stale.body.code, stale.body.current]).toEqual([
        409,
        'edited-meanwhile',
        handled.body,
      ]);
      for (const [fields, status, field] of [
        [{ businessId: newId() }, 404, 'businessId'],
        [{ departmentId: chambers.b.departments[0] }, 404, 'departmentId'],
        [{ staffId: chambers.b.staff.staff.id }, 404, 'staffId'],
        [{ state: 'answered' }, 400, 'state'],
        [{ body: '書き換え' }, 400, 'body'],
      ] as const) {
        const refused = await staff.patch<Problem>(`/feedback/${voice.id}`, { version: 2, ...fields });
        expect([refused.status, fieldsOf(refused)]).toEqual([status, [field]]);
      }
      const unlinked = await staff.patch<Voice>(`/feedback/${voice.id}`, { version: 2, businessId: null });
      expect(unlinked.body).toMatchObject({ businessName: null, note: '来週の課内会議で' });
    });

    it('stands in the story of its business, for those who may read the box', async () => {
      const staff = await t.as('staff');
      const business = await staff.post<{ id: string }>('/businesses', { name: '株式会社物語' });
      const other = await staff.post<{ id: string }>('/businesses', { name: '株式会社余所' });
      const long = (await record({ body: `駅前の${'とても'.repeat(40)}話\n続き`, receivedOn: '2019-06-04' }))
        .body;
      const brief = (await record({ body: '短い\n 声', receivedOn: '2019-06-04' })).body;
      for (const { id } of [long, brief]) {
        await staff.patch(`/feedback/${id}`, { version: 1, businessId: business.body.id });
      }
      await staff.post(`/feedback/${brief.id}/void`, { version: 2, reason: '重複' });
      const storyOf = async (id: string, query = '') =>
        (await staff.get<Story>(`/businesses/${id}/timeline${query}`)).body;
      expect((await storyOf(business.body.id)).items).toMatchObject([
        { kind: 'registered' },
        { kind: 'feedback', id: brief.id, title: '短い 声', voided: true, detail: '未対応' },
        { kind: 'feedback', id: long.id, date: '2019-06-04', staffNames: [], voided: false },
      ]);
      const [, , told] = (await storyOf(business.body.id)).items;
      expect(told?.title).toMatch(/^駅前の.{77}…$/);
      const first = await storyOf(business.body.id, '?limit=2');
      const rest = await storyOf(business.body.id, `?limit=2&cursor=${first.nextCursor}`);
      expect([rest.items.map(({ id }) => id), rest.nextCursor]).toEqual([[long.id], null]);
      expect((await storyOf(other.body.id)).items.map(({ kind }) => kind)).toEqual(['registered']);

      const scope = { chamberId: t.database.chambers.a.id };
      const read = (...permissions: Permission[]) =>
        t.app.get(BusinessTimeline).read(scope, business.body.id, null, 9, new Set<Permission>(permissions));
      expect((await read('business:read', 'event:read')).items).toHaveLength(1);
      expect((await read('business:read', 'feedback:read')).items).toHaveLength(3);
    });

    it('answers by mail where there is an address, once for each answer, and corrects what has not gone', async () => {
      const [body, answer] = ['返事のほしい声', '来月から広げます。'];
      await send({ body, company: '㈱山田製作所' });
      const id = (await inbox()).items.find((voice) => voice.body === body)?.id ?? '';
      const staff = await t.as('staff');
      const path = `/feedback/${id}/answer`;
      const given = { version: 1, answer, answeredOn: TODAY, byMail: true };
      const answered = await staff.put<Voice>(path, given);
      expect([answered.status, answered.body]).toMatchObject([
        200,
        { state: 'answered', answer, mailState: 'queued', mailedAt: expect.any(String) as string },
      ]);
      expect((await staff.put(path, given)).status).toBe(409);
      const mails = () =>
        t.database.sql<Mail>('SELECT * FROM mails WHERE starts_with(once_key, $1) ORDER BY queued_at', [
          `feedback:${id}:`,
        ]);
      const [mail] = await mails();
      expect(mail).toMatchObject({ to_address: VOICE.email, to_name: '山田 太郎', state: 'queued' });
      expect(mail?.text).toContain(`${answer}\n\n■ お寄せいただいた内容\n> ${body}\n`);

      const corrected = await staff.put<Voice>(path, { ...given, version: 2, answer: '今月から広げます。' });
      expect(corrected.body).toMatchObject({ version: 3, mailState: 'queued' });
      expect((await mails()).map(({ state }) => state)).toEqual(['withdrawn', 'queued']);
      // Said by another way: the old words, which still wait, must not follow.
      const unsent = await staff.put<Voice>(path, { ...given, version: 3, answer: '口頭で', byMail: false });
      expect(unsent.body).toMatchObject({ answer: '口頭で', mailedAt: null, mailState: null });
      expect((await mails()).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);

      await staff.put<Voice>(path, { ...given, version: 4 });
      await t.database.sql(`UPDATE mails SET state = 'sent', sent_at = now() WHERE once_key = $1`, [
        `feedback:${id}:answer:5`,
      ]);
      const gone = await staff.put<Voice>(path, { ...given, version: 5, answer: '電話で', byMail: false });
      expect(gone.body).toMatchObject({ answer: '電話で', mailState: 'sent' });
      expect(gone.body.mailedAt).not.toBeNull();
    });

    it('sends no answer to a voice that was voided before it went', async () => {
      await send({ body: '取りやめる声' });
      const id = (await inbox()).items.find(({ body }) => body === '取りやめる声')?.id ?? '';
      const staff = await t.as('staff');
      const given = { version: 1, answer: 'はい', answeredOn: TODAY, byMail: true };
      await staff.put(`/feedback/${id}/answer`, given);
      const voided = await staff.post<Voice>(`/feedback/${id}/void`, { version: 2, reason: '広告' });
      expect(voided.body).toMatchObject({ voidReason: '広告', mailedAt: null, mailState: null });
      const [mail] = await t.database.sql<Mail>('SELECT state FROM mails WHERE starts_with(once_key, $1)', [
        `feedback:${id}:`,
      ]);
      expect(mail?.state).toBe('withdrawn');
    });

    it('repeats in the trail no words of strangers, and not who they are, whatever is done about them', async () => {
      const body = '台帳だけの声';
      await send({ body, company: '秘密商店', phone: '03-1234-5678' });
      const [voice] = await stored(body);
      const staff = await t.as('staff');
      const path = `/feedback/${voice?.id}`;
      await staff.patch(path, { version: 1, state: 'in-progress' });
      await staff.put(`${path}/answer`, { version: 2, answer: 'はい', answeredOn: TODAY, byMail: false });
      await staff.post(`${path}/void`, { version: 3, reason: '重複' });
      const trail = await t.database.sql(
        `SELECT * FROM audit_entries WHERE entity = 'feedback' AND entity_id = $1`,
        [voice?.id],
      );
      expect(trail).toHaveLength(4);
      for (const told of ['received_on', '重複']) expect(JSON.stringify(trail)).toContain(told);
      expect(JSON.stringify(trail)).not.toMatch(/台帳(だけの|ダケノ)声|秘密商店|03-?1234|山田 ?太郎|taro@/i);
    });

    it('refuses an answer that cannot be', async () => {
      const voice = (await record({ body: '宛先のない声' })).body;
      const staff = await t.as('staff');
      const given = { version: 1, answer: 'はい', answeredOn: TODAY, byMail: false };
      for (const [fields, field] of [
        [{ byMail: true }, 'byMail'],
        [{ answeredOn: '2019-06-02' }, 'answeredOn'],
        [{ answeredOn: '2999-01-01' }, 'answeredOn'],
        [{ answer: ' ' }, 'answer'],
      ] as const) {
        const refused = await staff.put<Problem>(`/feedback/${voice.id}/answer`, { ...given, ...fields });
        expect([refused.status, fieldsOf(refused)]).toEqual([400, [field]]);
      }
      const mails = await t.database.sql('SELECT FROM mails WHERE starts_with(once_key, $1)', [
        `feedback:${voice.id}`,
      ]);
      expect(mails).toEqual([]);
      expect((await staff.put(`/feedback/${voice.id}/answer`, given)).status).toBe(200);
    });

    it('voids what is no voice, with a reason, and then leaves it as it is', async () => {
      const voice = (await record({ body: '広告' })).body;
      const staff = await t.as('staff');
      const path = `/feedback/${voice.id}`;
      expect((await staff.post(`${path}/void`, { version: 1, reason: ' ' })).status).toBe(400);
      const voided = await staff.post<Voice>(`${path}/void`, { version: 1, reason: '広告' });
      expect([voided.status, voided.body.voidReason]).toEqual([200, '広告']);
      const late = await staff.patch<Problem>(path, { version: 2, state: 'in-progress' });
      expect([late.status, late.body.code]).toEqual([409, 'voided']);
      expect((await inbox()).items.map(({ id }) => id)).not.toContain(voice.id);
      expect((await inbox('?state=voided')).items.map(({ id }) => id)).toContain(voice.id);
    });

    it('is read and written with permission only, and unknown elsewhere', async () => {
      const voice = (await record({ body: '権限の声' })).body;
      const path = `/feedback/${voice.id}`;
      expect((await t.anonymous.get('/feedback')).status).toBe(401);
      expect((await t.anonymous.get(path)).status).toBe(401);
      const executive = await t.as('executive');
      expect((await executive.get(path)).status).toBe(200);
      expect((await executive.patch(path, { version: 1, state: 'no-answer' })).status).toBe(403);
      const elsewhere = await t.as('staff', 'b');
      expect((await elsewhere.get(path)).status).toBe(404);
      expect(
        (await elsewhere.put(`${path}/answer`, { version: 1, answer: 'x', answeredOn: TODAY, byMail: false }))
          .status,
      ).toBe(404);
    });
  });
});
