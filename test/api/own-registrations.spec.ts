import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestResponse } from '@banso/testing';
import { addEvent, type TestEvent } from '../support/registrations';

interface RegistrationView {
  manageCode: string;
  ticketCode: string | null;
  phone: string | null;
  seats: { state: string }[];
  choices: { id: string }[];
  version: number;
}
interface Problem {
  code: string;
  detail: string;
  current?: object;
  fields?: { field: string; message: string }[];
}

describe('/public/chambers/:code/registrations/:manageCode', () => {
  let t: TestApplication;
  let course: TestEvent;
  let made: RegistrationView;
  beforeAll(async () => {
    t = await startTestApplication();
    await t.app
      .get(TenantDatabase)
      .write({ chamberId: t.database.chambers.a.id }, (tx) =>
        t.app.select(StaffModule).get(CodeListService).ensureDefaults(tx),
      );
  }, 60_000);
  afterAll(() => t.close());
  beforeEach(async () => {
    await t.database.sql('DELETE FROM public_throttles');
    course = await addEvent(t.database, t.database.chambers.a.id, {
      days: [{ heldOn: '2030-06-10' }, { heldOn: '2030-06-17' }],
    });
    const answer = await t.anonymous.post<RegistrationView>(
      `/public/chambers/a/events/${course.id}/registrations`,
      {
        ...{
          familyName: '山田',
          givenName: '太郎',
          familyKana: 'ヤマダ',
          givenKana: 'タロウ',
          consent: true,
        },
        ...{ email: 'taro@yamada.example', sessionIds: course.sessions },
      },
      { 'idempotency-key': newId() },
    );
    made = answer.body;
  });

  const change = <Body = RegistrationView>(
    body: object,
    code = made.manageCode,
  ): Promise<TestResponse<Body>> =>
    t.anonymous.patch<Body>(`/public/chambers/a/registrations/${code}`, { version: 1, ...body });
  const ticketOf = async () => {
    const [row] = await t.database.sql<{ ticket: string }>(
      'SELECT ticket_code AS ticket FROM event_registrations WHERE manage_code = $1',
      [made.manageCode],
    );
    return row?.ticket;
  };

  it('holds the ticket of who has a seat, and of nobody else', async () => {
    expect(made.ticketCode).toBe(await ticketOf());
    await t.database.sql(`UPDATE event_seats SET state = 'waiting'`);
    const path = `/public/chambers/a/registrations/${made.manageCode}`;
    expect((await t.anonymous.get<RegistrationView>(path)).body.ticketCode).toBeNull();
    await t.database.sql(`UPDATE event_seats SET state = 'confirmed'`);
    expect((await t.anonymous.delete<RegistrationView>(path)).body.ticketCode).toBeNull();
  });

  it('is changed by whoever has the link, and staff see who did it', async () => {
    const changed = await change({ phone: '042-753-1315', sessionIds: course.sessions.slice(1) });
    expect([changed.status, changed.body.version, changed.body.phone]).toEqual([200, 2, '042-753-1315']);
    expect(changed.headers['cache-control']).toBe('private, no-store');
    expect(changed.body.seats.map(({ state }) => state)).toEqual(['cancelled', 'confirmed']);
    expect(changed.body.choices.map(({ id }) => id)).toEqual(course.sessions);
    const registrations = await (
      await t.as('staff')
    ).get<{ items: { id: string; ownChangedAt: string | null }[] }>(
      `/chamber-events/${course.id}/registrations`,
    );
    const [{ id, ownChangedAt } = { id: '', ownChangedAt: null }] = registrations.body.items;
    expect(Math.abs(Date.parse(ownChangedAt ?? '') - Date.now())).toBeLessThan(60_000);
    const trail = await (
      await t.as('auditor')
    ).get<{ items: { acting: string | null; actorName: string | null; after: { phone?: string } }[] }>(
      `/audit-entries?entity=event_registrations&entityId=${id}&limit=1`,
    );
    expect(trail.body.items).toMatchObject([
      { acting: 'registrant', actorName: null, after: { phone: '042-753-1315' } },
    ]);
  });

  it.each([
    ['a name', { familyName: '鈴木' }, 'familyName'],
    ['an address for mails', { email: 'other@example.jp' }, 'email'],
    ['a business', { businessId: newId() }, 'businessId'],
    ['a 法人番号', { corporateNumber: '7010705000725' }, 'corporateNumber'],
    ['a kind of participant', { participant: 'general' }, 'participant'],
    ['no furigana', { familyKana: ' ' }, 'familyKana'],
    ['no day', { sessionIds: [] }, 'sessionIds'],
    ['a novel', { note: 'あ'.repeat(2001) }, 'note'],
    ['what is no telephone', { phone: 'あとで' }, 'phone'],
    ['no version', { version: undefined }, 'version'],
  ])('does not take %s', async (_, body, field) => {
    const refused = await change<Problem>(body);
    expect([refused.status, refused.body.fields?.map((problem) => problem.field)]).toEqual([400, [field]]);
  });

  it('shows who comes too late what stands, and refuses what is over', async () => {
    await change({ phone: '042-753-1315' });
    const second = await change<Problem>({ phone: '090-0000-0001' });
    expect([second.status, second.body.code]).toEqual([409, 'edited-meanwhile']);
    expect(second.body.current).toMatchObject({ phone: '042-753-1315', version: 2 });
    await t.database.sql('UPDATE chamber_events SET registration_closes_at = now() WHERE id = $1', [
      course.id,
    ]);
    const late = await change<Problem>({ version: 2, phone: '090-0000-0001' });
    expect([late.status, late.body.code]).toEqual([409, 'change-closed']);
    expect(late.body.detail).toMatch(/商工会議所へご連絡/);
    expect((await change({ phone: '090-0000-0001' }, made.manageCode.toLowerCase())).status).toBe(404);
  });
});
