import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestApplication, type TestApplication } from '@banso/testing';
import { addEvent, type TestEvent } from '../support/registrations';

const SEATS = 500;
const PEOPLE = 2_000;
const AT_ONCE = 50;

interface Answer {
  status: number;
  state: string | undefined;
  manageCode: string;
}

/** 2,000 people, each from an address of their own, sign up for 500 seats. Not timed: nobody is lost, no seat is given twice. */
describe('a rush of sign-ups', () => {
  let t: TestApplication;
  let event: TestEvent;
  beforeAll(async () => {
    t = await startTestApplication();
    const { id } = t.database.chambers.a;
    await t.app
      .get(TenantDatabase)
      .write({ chamberId: id }, (tx) => t.app.select(StaffModule).get(CodeListService).ensureDefaults(tx));
    event = await addEvent(t.database, id, { days: [{ heldOn: '2030-06-10', capacity: SEATS }] });
  });
  afterAll(() => t.close());

  const signUp = async (person: number, key: string): Promise<Answer> => {
    const response = await t.app.inject({
      method: 'POST',
      url: `/api/v1/public/chambers/a/events/${event.id}/registrations`,
      remoteAddress: `198.18.${Math.floor(person / 250)}.${person % 250}`,
      headers: { 'idempotency-key': key },
      payload: {
        ...{ familyName: `参加${person}`, givenName: '一郎', familyKana: 'サンカ', givenKana: 'イチロウ' },
        ...{ email: `p${person}@example.jp`, sessionIds: event.sessions, consent: true },
      },
    });
    const body = response.json<{ manageCode: string; seats?: { state: string }[] }>();
    return { status: response.statusCode, state: body.seats?.[0]?.state, manageCode: body.manageCode };
  };

  it('fills every seat once, keeps the rest in line, and tells each what the tables say', async () => {
    const answers: Answer[] = [];
    let next = 0;
    const caller = async (): Promise<void> => {
      while (next < PEOPLE) {
        const person = next++;
        const key = newId();
        // One in ten presses the button twice.
        const sent = await Promise.all(
          Array.from({ length: person % 10 === 0 ? 2 : 1 }, () => signUp(person, key)),
        );
        expect(new Set(sent.map(({ manageCode }) => manageCode)).size).toBe(1);
        answers.push(...sent.filter(({ status }) => status !== 200));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, caller));

    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    expect(answers).toHaveLength(PEOPLE);
    const rows = await t.database.sql<{ code: string; state: string; overtook: boolean }>(
      `SELECT r.manage_code AS code, s.state,
              s.state = 'confirmed' AND s.place > (SELECT min(w.place) FROM event_seats w
                                                    WHERE w.session_id = s.session_id AND w.state = 'waiting') AS overtook
         FROM event_seats s JOIN event_registrations r ON r.id = s.registration_id WHERE s.event_id = $1`,
      [event.id],
    );
    expect(rows.filter(({ overtook }) => overtook)).toEqual([]);
    expect(new Map(rows.map(({ code, state }) => [code, state]))).toEqual(
      new Map(answers.map(({ manageCode, state }) => [manageCode, state])),
    );
    expect(rows.filter(({ state }) => state === 'confirmed')).toHaveLength(SEATS);
    expect(rows).toHaveLength(PEOPLE);
    const [mails] = await t.database.sql<{ count: number }>(
      `SELECT count(*)::integer AS count FROM mails WHERE once_key LIKE 'registration:%'`,
    );
    expect(mails?.count).toBe(PEOPLE);
  }, 180_000);
});
