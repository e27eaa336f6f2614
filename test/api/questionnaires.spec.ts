import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addEvent, type EventFacts } from '../support/registrations';

interface Question {
  key: string;
  kind: string;
  text: string;
  required: boolean;
  choices: string[];
}
interface View {
  path: string;
  questions: Question[];
  answered: boolean;
  intake: string;
  daysOpen: number;
  state: string;
  lastDay: string;
  version: number;
}
interface Form {
  eventTitle: string;
  chamberName: string;
  state: string;
  revision: number;
  questions: Question[];
}
interface Results {
  answers: number;
  mostAnswers: number;
  attendees: number;
  responseRate: number | null;
  satisfied: number;
  questions: { answered: number; mean: number | null; distribution: { value: string; count: number }[] }[];
}
interface Answer {
  id: string;
  answers: Record<string, number | string>;
  voidReason: string | null;
}
interface Problem {
  code: string;
  detail: string;
  retryAfterSeconds?: number;
  fields?: { field: string; message: string }[];
  current?: View;
}

const GOOD = [
  { key: 'overall', score: 5 },
  { key: 'q1', score: 4 },
  { key: 'q3', choice: 'メール' },
  { key: 'q4', text: '具体例が多く、参考になりました。' },
];

describe('questionnaires of events', () => {
  let t: TestApplication;
  let staff: TestClient;
  let visitor: TestClient;
  beforeAll(async () => {
    t = await startTestApplication();
    staff = await t.as('staff');
    visitor = t.anonymous;
  }, 60_000);
  afterAll(() => t.close());
  beforeEach(() => t.database.sql('DELETE FROM public_throttles'));

  const today = () => new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
  const event = (facts: EventFacts = {}, chamber: 'a' | 'b' = 'a') =>
    addEvent(t.database, t.database.chambers[chamber].id, { days: [{ heldOn: today() }], ...facts });
  const make = async (facts?: EventFacts) => {
    const { id } = await event(facts);
    const { body } = await staff.put<View>(`/chamber-events/${id}/questionnaire`, {});
    return { id, code: body.path.split('/').at(-1) ?? '', ...body };
  };
  const form = (code: string, chamber = 'a') => `/public/chambers/${chamber}/questionnaires/${code}`;
  const answer = <Body = { received: boolean }>(code: string, part: object = {}, key: string = newId()) =>
    visitor.post<Body>(
      `${form(code)}/answers`,
      { revision: 1, answers: GOOD, ...part },
      { 'idempotency-key': key },
    );
  const edit = <Body = View>(id: string, version: number, changes: object) =>
    staff.patch<Body>(`/chamber-events/${id}/questionnaire`, { version, ...changes });
  const results = async (id: string) =>
    (await staff.get<Results>(`/chamber-events/${id}/questionnaire/results`)).body;
  const answers = async (id: string, query = '') =>
    (
      await staff.get<{ items: Answer[]; nextCursor: string | null }>(
        `/chamber-events/${id}/questionnaire/answers${query}`,
      )
    ).body;

  describe('for staff', () => {
    it('are made once, with the usual questions and an address of their own', async () => {
      const { id } = await event();
      const url = `/chamber-events/${id}/questionnaire`;
      expect((await staff.get(url)).body).toEqual({ questionnaire: null });
      const [first, second] = await Promise.all([staff.put<View>(url, {}), staff.put<View>(url, {})]);
      expect([first.status, second.status]).toEqual([200, 200]);
      expect(second.body).toEqual(first.body);
      expect(first.body).toMatchObject({ state: 'open', intake: 'by-date', daysOpen: 14, answered: false });
      expect(first.body.path).toMatch(/^\/s\/a\/q\/[\w-]{22}$/);
      expect(first.body.questions.map(({ key, kind }) => [key, kind])).toEqual([
        ['overall', 'overall'],
        ['q1', 'score'],
        ['q2', 'score'],
        ['q3', 'choice'],
        ['q4', 'text'],
        ['q5', 'text'],
      ]);
      expect((await staff.get(url)).body).toEqual({ questionnaire: first.body });
      expect((await staff.get(`/chamber-events/${newId()}/questionnaire`)).status).toBe(404);
      expect((await staff.put(`/chamber-events/${newId()}/questionnaire`, {})).status).toBe(404);
    });

    it('ask what their series asked last', async () => {
      const last = await make();
      await edit(last.id, 1, {
        questions: [
          { kind: 'overall', text: '今回はいかがでしたか。' },
          { kind: 'text', text: '講師へのご質問' },
        ],
      });
      const next = await event({ days: [{ heldOn: '2030-06-10' }] });
      await t.database.sql(`UPDATE chamber_events SET series = 'lecture' WHERE id IN ($1, $2)`, [
        last.id,
        next.id,
      ]);
      const { body } = await staff.put<View>(`/chamber-events/${next.id}/questionnaire`, {});
      expect(body.questions.map(({ text }) => text)).toEqual(['今回はいかがでしたか。', '講師へのご質問']);
      expect(body).toMatchObject({ state: 'not-yet', lastDay: '2030-06-24' });
    });

    it('are changed by one at a time, and their questions until somebody has answered', async () => {
      const { id, code, questions } = await make();
      const shorter = questions.slice(0, 2).map(({ kind, text }) => ({ kind, text }));
      const changed = await edit(id, 1, { questions: shorter, daysOpen: 0 });
      expect(changed.body).toMatchObject({ version: 2, daysOpen: 0, lastDay: today() });
      expect(changed.body.questions).toHaveLength(2);
      const late = await edit<Problem>(id, 1, { daysOpen: 3 });
      expect([late.status, late.body.code, late.body.current?.version]).toEqual([409, 'edited-meanwhile', 2]);

      expect((await answer<Problem>(code)).body.code).toBe('questions-changed');
      expect((await answer(code, { revision: 2, answers: GOOD.slice(0, 2) })).status).toBe(201);
      const frozen = await edit<Problem>(id, 2, {
        questions: [...shorter, { kind: 'text', text: 'ご意見' }],
      });
      expect([frozen.status, frozen.body.code]).toEqual([409, 'questionnaire-answered']);
      // The same questions again, with the days: nothing changes in what was asked.
      expect((await edit(id, 2, { questions: shorter, daysOpen: 7 })).body).toMatchObject({ daysOpen: 7 });
    });

    it('may ask anew once every answer was left out, and read none of those as an answer to that', async () => {
      const { id, code, questions } = await make();
      await answer(code);
      const [trial] = (await answers(id)).items;
      await staff.post(`/chamber-events/${id}/questionnaire/answers/${trial?.id ?? ''}/void`, {
        reason: '試しの回答',
      });
      const { body: open } = await staff.get<{ questionnaire: View }>(`/chamber-events/${id}/questionnaire`);
      expect(open.questionnaire).toMatchObject({ answered: false, received: true });
      const worded = questions.map(({ kind, text, choices }, place) => ({
        ...{ kind, choices },
        text: place === 1 ? '講師はいかがでしたか。' : text,
      }));
      const asked = await edit(id, 1, { questions: worded });
      expect([asked.status, asked.body.version]).toEqual([200, 2]);
      const keys = asked.body.questions.map(({ key }) => key);
      const [old] = (await answers(id, '?show=all')).items;
      expect(old?.answers.overall).toBe(5);
      expect(keys.filter((key) => old?.answers[key] !== undefined)).toEqual(['overall']);

      const given = [
        { key: 'overall', score: 2 },
        { key: keys[1], score: 3 },
      ];
      expect((await answer(code, { revision: 2, answers: given })).status).toBe(201);
      expect(await results(id)).toMatchObject({
        answers: 1,
        questions: [{ mean: 2 }, { mean: 3 }, {}, {}, {}, {}],
      });
    });

    it('keep a choice as it can be answered', async () => {
      const { id, code } = await make();
      const { body } = await edit(id, 1, {
        questions: [
          { kind: 'overall', text: '満足度' },
          { kind: 'choice', text: 'どれ', choices: [' 会報 ', 'メール'] },
        ],
      });
      const [, question] = body.questions;
      expect(question?.choices).toEqual(['会報', 'メール']);
      const given = [
        { key: 'overall', score: 2 },
        { key: question?.key, choice: ' 会報' },
      ];
      expect((await answer(code, { revision: 2, answers: given })).status).toBe(201);
    });

    it.each([
      ['no 満足度', { questions: [{ kind: 'score', text: '内容' }] }, 'questions'],
      [
        'a choice of one',
        {
          questions: [
            { kind: 'overall', text: '満足度' },
            { kind: 'choice', text: 'どれ', choices: ['一'] },
          ],
        },
        'questions.1.choices',
      ],
      [
        'a choice that is there twice once it is trimmed',
        {
          questions: [
            { kind: 'overall', text: '満足度' },
            { kind: 'choice', text: 'どれ', choices: ['一', ' 一 ', '二'] },
          ],
        },
        'questions.1.choices',
      ],
      ['no questions', { questions: null }, 'questions'],
      ['a blank question', { questions: [{ kind: 'overall', text: ' ' }] }, 'questions.0.text'],
      [
        'too many questions',
        { questions: Array.from({ length: 16 }, () => ({ kind: 'overall', text: '問' })) },
        'questions',
      ],
      ['a quarter of a year', { daysOpen: 91 }, 'daysOpen'],
      ['an intake of its own', { intake: 'perhaps' }, 'intake'],
    ])('refuse %s', async (_, changes, field) => {
      const { id } = await make();
      const { status, body } = await edit<Problem>(id, 1, changes);
      expect([status, body.fields?.map((problem) => problem.field)]).toEqual([400, [field]]);
      expect(body.fields?.[0]?.message).toMatch(/[ぁ-ん].*。$/);
    });

    it('are not of an event that was called off', async () => {
      const { id, code } = await make();
      await t.database.sql(
        `UPDATE chamber_events SET state = 'cancelled', cancel_reason = '台風' WHERE id = $1`,
        [id],
      );
      expect((await edit<Problem>(id, 1, { daysOpen: 1 })).body.code).toBe('event-cancelled');
      expect((await visitor.get<Form>(form(code))).body).toMatchObject({ state: 'closed', questions: [] });
      const { id: off } = await event({ state: 'cancelled' });
      expect((await staff.put<Problem>(`/chamber-events/${off}/questionnaire`, {})).status).toBe(409);
    });

    it('tell how many answered, what, and how many of those who came', async () => {
      const { id, code } = await make();
      await came(id, 4);
      await answer(code);
      await answer(code, {
        answers: [
          { key: 'overall', score: 2 },
          { key: 'q1', score: 5 },
        ],
      });
      await answer(code, { answers: [{ key: 'overall', score: 4 }] });
      expect(await results(id)).toMatchObject({
        answers: 3,
        attendees: 4,
        responseRate: 75,
        satisfied: 2,
        questions: [
          { answered: 3, mean: 11 / 3 },
          {
            answered: 2,
            mean: 4.5,
            distribution: [{ value: '5', count: 1 }, { value: '4', count: 1 }, {}, {}, {}],
          },
          { answered: 0, mean: null },
          { answered: 1, mean: null },
          { answered: 1, mean: null, distribution: [] },
          { answered: 0 },
        ],
      });
      expect((await answers(id)).items.map((one) => one.answers)).toEqual([
        { overall: 5, q1: 4, q3: 'メール', q4: '具体例が多く、参考になりました。' },
      ]);
      const first = await answers(id, '?show=all&limit=2');
      const rest = await answers(id, `?show=all&limit=2&cursor=${first.nextCursor ?? ''}`);
      expect([...first.items, ...rest.items].map((one) => one.answers.overall)).toEqual([4, 2, 5]);
      expect(rest.nextCursor).toBeNull();
    });

    it('leave an answer out with a reason, once, and show it still', async () => {
      const { id, code } = await make();
      await answer(code);
      const [one] = (await answers(id)).items;
      const voidIt = (of = id) =>
        staff.post<Problem>(`/chamber-events/${of}/questionnaire/answers/${one?.id ?? ''}/void`, {
          reason: 'いたずら',
        });
      expect((await voidIt((await make()).id)).status).toBe(404);
      expect((await voidIt()).status).toBe(204);
      expect((await voidIt()).body.code).toBe('voided');
      expect(await results(id)).toMatchObject({ answers: 0, satisfied: 0 });
      expect((await answers(id)).items).toMatchObject([{ voidReason: 'いたずら' }]);
      // Who wrote something may say so only in the answer itself: the trail repeats no words.
      const trail = await t.database.sql<{ after: unknown }>(
        `SELECT after FROM audit_entries WHERE entity = 'questionnaire_answers' AND entity_id = $1`,
        [one?.id],
      );
      expect(trail).toHaveLength(2);
      expect(JSON.stringify(trail)).not.toContain('具体例');
    });
  });

  describe('for those who came', () => {
    it('show their questions, and nothing else of the event', async () => {
      const { code } = await make({ title: '省エネセミナー' });
      const { status, body, headers } = await visitor.get<Form>(form(code));
      expect([status, headers['cache-control']]).toEqual([200, 'private, no-store']);
      expect(body).toMatchObject({
        eventTitle: '省エネセミナー',
        chamberName: 'テスト商工会議所A',
        state: 'open',
      });
      expect(Object.keys(body).sort()).toEqual(
        [
          'chamberName',
          'endsOn',
          'eventTitle',
          'lastDay',
          'questions',
          'revision',
          'startsOn',
          'state',
        ].sort(),
      );
    });

    it('are the same unknown thing behind every other address', async () => {
      const { code, id } = await make();
      const seen = await Promise.all([
        ...[form('x'.repeat(22)), form(id), form(code, 'b'), form(code, 'nowhere')].map((url) =>
          visitor.get(url),
        ),
        answer('x'.repeat(22)),
      ]);
      const told = new Set(seen.map(({ status, body }) => `${status} ${JSON.stringify(body)}`));
      expect([...told]).toEqual([expect.stringMatching(/^404 .*not-found/)]);
    });

    it('take the same form once, also at the same moment, and a changed one never', async () => {
      const { id, code } = await make();
      const key = newId();
      const sent = await Promise.all([1, 2, 3].map(() => answer(code, {}, key)));
      expect(sent.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
      expect(sent.map(({ body }) => body.received)).toEqual([true, true, true]);
      const other = await answer<Problem>(code, { answers: [{ key: 'overall', score: 1 }] }, key);
      expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
      expect(await results(id)).toMatchObject({ answers: 1 });
      // Sent again when it is closed, it is still answered as before.
      await edit(id, 1, { intake: 'closed' });
      expect((await answer(code, {}, key)).status).toBe(200);
      expect((await answer<Problem>(code)).body.code).toBe('questionnaire-closed');
    });

    it('open on the first day or when staff say so, and close after their days', async () => {
      const coming = await make({ days: [{ heldOn: '2030-06-10' }] });
      expect((await visitor.get<Form>(form(coming.code))).body).toMatchObject({
        state: 'not-yet',
        questions: [],
      });
      expect((await answer<Problem>(coming.code)).body.code).toBe('questionnaire-not-open');
      await edit(coming.id, 1, { intake: 'open' });
      expect((await answer(coming.code)).status).toBe(201);
      const over = await make({ days: [{ heldOn: '2024-06-10' }] });
      expect((await answer<Problem>(over.code)).body.code).toBe('questionnaire-closed');
    });

    it.each([
      ['no 満足度', [{ key: 'q1', score: 4 }], 'answers.overall'],
      [
        'a choice that is none',
        [
          { key: 'overall', score: 4 },
          { key: 'q3', choice: '夢で' },
        ],
        'answers.q3',
      ],
      ['six of five', [{ key: 'overall', score: 6 }], 'answers.0.score'],
      [
        'a letter',
        [
          { key: 'overall', score: 4 },
          { key: 'q4', text: 'あ'.repeat(1001) },
        ],
        'answers.1.text',
      ],
    ])('refuse %s, beside its question', async (_, given, field) => {
      const { id, code } = await make();
      const { status, body } = await answer<Problem>(code, { answers: given });
      expect([status, body.fields?.map((problem) => problem.field)]).toEqual([400, [field]]);
      expect(await results(id)).toMatchObject({ answers: 0 });
    });

    it('are answered without a key by nobody, and by programs without a trace', async () => {
      const { id, code } = await make();
      const keyless = await visitor.post<Problem>(`${form(code)}/answers`, { revision: 1, answers: GOOD });
      expect(keyless.body.fields?.[0]?.field).toBe('Idempotency-Key');
      const lured = await answer(code, { homepage: 'https://spam.example' });
      expect([lured.status, lured.body]).toEqual([201, { received: true }]);
      expect(await results(id)).toMatchObject({ answers: 0 });
      expect((await answer(code, { homepage: '' })).status).toBe(201);
    });

    it('are bounded for one origin, which other questionnaires do not feel', async () => {
      const [full, other] = [await make(), await make()];
      await answer(full.code);
      await t.database.sql(`UPDATE public_throttles SET attempts = 600 WHERE subject LIKE 'answers:%-%'`);
      const { status, body } = await answer<Problem>(full.code);
      expect([status, body.code]).toEqual([429, 'too-many-answers']);
      expect(body.retryAfterSeconds).toBeGreaterThan(0);
      expect((await answer(other.code)).status).toBe(201);
    });

    it('are no more than the people of the event, with some to spare', async () => {
      const { id, code } = await make();
      await came(id, 5);
      expect(await results(id)).toMatchObject({ answers: 0, mostAnswers: 16 });
      const key = newId();
      expect((await answer(code, {}, key)).status).toBe(201);
      await t.database.sql(
        `INSERT INTO questionnaire_answers (chamber_id, id, event_id, request_key, answers)
         SELECT $1, gen_random_uuid(), $2, gen_random_uuid(), '{"overall": 5}' FROM generate_series(2, 16)`,
        [t.database.chambers.a.id, id],
      );
      const refused = await answer<Problem>(code);
      expect([refused.status, refused.body.code]).toEqual([409, 'more-answers-than-people']);
      expect(refused.body.detail).toMatch(/回答数が参加者数を超えています。.*職員/);
      expect((await answer(code, {}, key)).status).toBe(200);
      // What staff leave out makes room again, and so does who came without signing up.
      await t.database.sql(
        `UPDATE questionnaire_answers SET voided_at = now(), void_reason = 'いたずら'
          WHERE id = (SELECT id FROM questionnaire_answers WHERE event_id = $1 ORDER BY id LIMIT 1)`,
        [id],
      );
      expect((await answer(code)).status).toBe(201);
      expect((await answer(code)).status).toBe(409);
      await came(id, 1);
      expect((await answer(code)).status).toBe(201);
    });

    it('may come from one origin as fast as the whole event leaves it', async () => {
      const { id, code } = await make();
      await came(id, 40);
      await answer(code);
      const at = (attempts: number) =>
        t.database.sql(`UPDATE public_throttles SET attempts = $1 WHERE subject LIKE 'answers:%-%'`, [
          attempts,
        ]);
      await at(115);
      expect((await answer(code)).status).toBe(201);
      await at(116);
      expect((await answer(code)).status).toBe(429);
    });
  });

  /** So many people at an event, and one who gave the sign-up back after all. */
  async function came(eventId: string, people: number): Promise<void> {
    for (let person = 0; person <= people; person++) {
      const id = newId();
      await t.database.sql(
        `INSERT INTO event_registrations (chamber_id, id, event_id, request_key, family_name, given_name, participant,
                                          link, origin, ticket_code, manage_code, cancelled_at, cancelled_by)
         VALUES ($1, $2::uuid, $3, $2, '参加', '者', 'business', 'none', 'staff', $2::text, $2::text,
                 CASE WHEN $4 THEN now() END, CASE WHEN $4 THEN 'staff' END)`,
        [t.database.chambers.a.id, id, eventId, person === people],
      );
      await t.database.sql(
        `INSERT INTO event_seats (chamber_id, registration_id, session_id, event_id, state, attended_at)
         SELECT $1, $2, id, event_id, 'confirmed', now() FROM event_sessions WHERE event_id = $3`,
        [t.database.chambers.a.id, id, eventId],
      );
    }
  }
});
