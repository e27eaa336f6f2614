import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addBusiness } from '../support/consultations';
import { addEvent, type TestEvent } from '../support/registrations';
import { statementsDuring } from '../support/statements';

interface FollowUps {
  items: {
    businessId: string;
    businessName: string;
    eventId: string;
    eventTitle: string;
    attendedOn: string;
    people: string[];
  }[];
  more: number;
}

/** The day so many days ago, in Japan. */
const daysAgo = (days: number): string =>
  new Date(Date.now() + 9 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

describe('/follow-ups', () => {
  let t: TestApplication;
  let advisor: TestClient;
  let chamberId: string;
  let advisorId: string;
  beforeAll(async () => {
    t = await startTestApplication();
    ({ id: chamberId } = t.database.chambers.a);
    advisorId = t.database.chambers.a.staff.advisor.id;
    await t.app
      .get(TenantDatabase)
      .write({ chamberId }, (tx) => t.app.get(CodeListService, { strict: false }).ensureDefaults(tx));
    advisor = await t.as('advisor');
  }, 60_000);
  afterAll(() => t.close());
  beforeEach(() => t.database.sql('UPDATE businesses SET advisor_id = NULL'));

  const business = async (name: string, inCharge: string | null = advisorId): Promise<string> => {
    const id = await addBusiness(t.database, chamberId, { name });
    await t.database.sql('UPDATE businesses SET advisor_id = $2 WHERE id = $1', [id, inCharge]);
    return id;
  };
  const held = (title: string, ...days: string[]): Promise<TestEvent> =>
    addEvent(t.database, chamberId, { title, state: 'held', days: days.map((heldOn) => ({ heldOn })) });
  const come = async (event: TestEvent, businessId: string, familyName = '山田', attended = true) => {
    const id = newId();
    await t.database.sql(
      `INSERT INTO event_registrations (chamber_id, id, event_id, request_key, family_name, given_name, participant,
                                        business_id, link, origin, ticket_code, manage_code)
       VALUES ($1, $2::uuid, $3, $2, $4, '太郎', 'business', $5, 'by-hand', 'staff', $2::text, $2::text)`,
      [chamberId, id, event.id, familyName, businessId],
    );
    await t.database.sql(
      `INSERT INTO event_seats (chamber_id, registration_id, session_id, event_id, state, attended_at)
       SELECT $1, $2, id, $3, 'confirmed', CASE WHEN $5 THEN now() END FROM unnest($4::uuid[]) AS id`,
      [chamberId, id, event.id, event.sessions, attended],
    );
  };
  const consult = async (
    businessId: string,
    occurredOn: string,
  ): Promise<{ id: string; version: number }> => {
    const { body } = await advisor.post<{ id: string; version: number }>(
      '/consultations',
      { occurredOn, businessIds: [businessId], channel: 'visit', summary: '催事のその後' },
      { 'idempotency-key': newId() },
    );
    return body;
  };
  const followUps = async (as = advisor) => (await as.get<FollowUps>('/follow-ups')).body;
  const names = async () => (await followUps()).items.map(({ businessName }) => businessName);

  it('name the businesses of one’s own that came to an event, who came, to which and when', async () => {
    const seminar = await held('補助金セミナー', daysAgo(6), daysAgo(5));
    const yamada = await business('山田製作所');
    await come(seminar, yamada, '山田');
    await come(seminar, yamada, '佐藤');
    await come(seminar, await business('よその担当', null));
    await come(seminar, await business('来なかった'), '鈴木', false);
    expect(await followUps()).toEqual({
      items: [
        {
          businessId: yamada,
          businessName: '山田製作所',
          eventId: seminar.id,
          eventTitle: '補助金セミナー',
          attendedOn: daysAgo(5),
          people: ['山田 太郎', '佐藤 太郎'],
        },
      ],
      more: 0,
    });
    expect(await followUps(await t.as('staff'))).toEqual({ items: [], more: 0 });
  });

  it('look thirty days back, at the last event of each, and at nobody who has closed or cancelled', async () => {
    const [earlier, later, old] = [
      await held('先のセミナー', daysAgo(20)),
      await held('後のセミナー', daysAgo(3)),
      await held('昔のセミナー', daysAgo(31)),
    ];
    const both = await business('二度来た商店');
    await come(earlier, both);
    await come(later, both);
    await come(old, await business('昔来た商店'));
    const closed = await business('閉めた商店');
    await come(later, closed);
    await t.database.sql('UPDATE businesses SET closed_on = $2 WHERE id = $1', [closed, daysAgo(1)]);
    await come(later, await business('取り消した商店'), '取消');
    await t.database.sql(
      `UPDATE event_registrations SET cancelled_at = now(), cancelled_by = 'staff' WHERE family_name = '取消'`,
    );
    const { items } = await followUps();
    expect(items.map(({ businessName, eventTitle }) => [businessName, eventTitle])).toEqual([
      ['二度来た商店', '後のセミナー'],
    ]);
  });

  it('go once somebody has consulted the business on that day or since, and come back with a voided record', async () => {
    const seminar = await held('省エネセミナー', daysAgo(4));
    const visited = await business('訪ねた商店');
    await come(seminar, visited);
    await consult(visited, daysAgo(5));
    expect(await names()).toEqual(['訪ねた商店']);
    const record = await consult(visited, daysAgo(4));
    expect(await names()).toEqual([]);
    await advisor.post(`/consultations/${record.id}/void`, { version: record.version, reason: '誤入力' });
    expect(await names()).toEqual(['訪ねた商店']);
    await consult(visited, daysAgo(0));
    expect(await names()).toEqual([]);
  });

  it('are ten at most with the number of the others, read in as many statements as one', async () => {
    const seminar = await held('大きなセミナー', daysAgo(2));
    await come(seminar, await business('商店1'));
    const ofOne = await statementsDuring(followUps);
    for (let place = 2; place <= 12; place++) await come(seminar, await business(`商店${place}`));
    const ofMany = await statementsDuring(async () => {
      expect(await followUps()).toMatchObject({ items: { length: 10 }, more: 2 });
    });
    expect(ofMany).toHaveLength(ofOne.length);
  });

  it('are for those who record consultations', async () => {
    expect((await (await t.as('executive')).get('/follow-ups')).status).toBe(403);
  });
});
