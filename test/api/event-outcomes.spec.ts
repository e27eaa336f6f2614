import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { addEvent, attend, type TestEvent } from '../support/registrations';

interface Outcome {
  id: string;
  version: number;
  kind: string;
  [field: string]: unknown;
}
interface Answer {
  items: Outcome[];
  totals: Record<string, number>;
  nextCursor: string | null;
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
  current?: Outcome;
}

describe('/chamber-events/:id/outcomes', () => {
  let t: TestApplication;
  let staff: TestClient;
  let event: TestEvent;
  let registrationId: string;
  beforeAll(async () => {
    t = await startTestApplication();
    const { a } = t.database.chambers;
    await t.app
      .get(TenantDatabase)
      .write({ chamberId: a.id }, (tx) => t.app.select(StaffModule).get(CodeListService).ensureDefaults(tx));
    staff = await t.as('staff');
    event = await addEvent(t.database, a.id, { days: [{ heldOn: '2019-06-10' }], state: 'held' });
    const signUp = await staff.post<{ id: string }>(
      `/chamber-events/${event.id}/registrations`,
      { familyName: '山田', givenName: '太郎' },
      { 'idempotency-key': newId() },
    );
    registrationId = signUp.body.id;
    await attend(t.database, registrationId, event.sessions[0] ?? '');
  }, 60_000);
  afterAll(() => t.close());

  const line = (part: object = {}) => ({
    kind: 'contract',
    registrationId,
    partnerName: '海外商事',
    quantity: 1,
    amountYen: 2_500_000_000,
    occurredOn: '2019-09-30',
    note: '試作から',
    ...part,
  });
  const record = <Body = Answer>(lines: unknown = [line()], key = newId(), client = staff) =>
    client.post<Body>(`/chamber-events/${event.id}/outcomes`, { lines }, { 'idempotency-key': key });
  const one = async () => (await record()).body.items[0] as Outcome;

  it('records lines once and reads them page by page with what they add up to', async () => {
    const key = newId();
    const lines = [line(), line({ kind: 'negotiation', quantity: 8, partnerName: null, amountYen: null })];
    const [first, again] = [await record(lines, key), await record(lines, key)];
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(first.body.items).toMatchObject([
      {
        eventId: event.id,
        kind: 'contract',
        attendee: { registrationId, name: '山田 太郎', company: null, businessId: null, businessName: null },
        partner: { registrationId: null, name: '海外商事' },
        quantity: 1,
        amountYen: 2_500_000_000,
        occurredOn: '2019-09-30',
        note: '試作から',
        notCounted: null,
        voidedAt: null,
        version: 1,
      },
      { kind: 'negotiation', quantity: 8, partner: null, amountYen: null },
    ]);
    const reused = await record<Problem>([line({ quantity: 2 })], key);
    expect([reused.status, reused.body.code]).toEqual([409, 'idempotency-key-reused']);

    const auditor = await t.as('auditor');
    const list = `/chamber-events/${event.id}/outcomes?limit=1`;
    const head = (await auditor.get<Answer>(list)).body;
    const rest = (await auditor.get<Answer>(`${list}&cursor=${head.nextCursor}`)).body;
    expect([...head.items, ...rest.items].map(({ id }) => id).sort()).toEqual(
      first.body.items.map(({ id }) => id).sort(),
    );
    expect([head.totals, rest.nextCursor]).toEqual([
      {
        negotiations: 8,
        contracts: 1,
        amountYen: 2_500_000_000,
        jobOffers: 0,
        foreignHires: 0,
        notCounted: 0,
      },
      null,
    ]);
    expect((await staff.get<Problem>(`${list}&cursor=abc`)).body.code).toBe('invalid-cursor');
    expect((await staff.get(`/chamber-events/${newId()}/outcomes`)).status).toBe(404);
  });

  it.each([
    ['no lines', () => [], 'lines'],
    ['too many lines', () => Array.from({ length: 51 }, () => line()), 'lines'],
    ['no line', () => [3], 'lines'],
    ['another kind', () => [line({ kind: 'sale' })], 'lines.0.kind'],
    ['nobody', () => [line({ registrationId: undefined })], 'lines.0.registrationId'],
    ['none', () => [line({ quantity: 0 })], 'lines.0.quantity'],
    ['far too many', () => [line({ quantity: 10_001 })], 'lines.0.quantity'],
    ['more yen than there are', () => [line({ amountYen: 100_000_000_001 })], 'lines.0.amountYen'],
    ['yen that are owed', () => [line({ amountYen: -1 })], 'lines.0.amountYen'],
    ['an amount without a contract', () => [line({ kind: 'job-offer' })], 'lines.0.amountYen'],
    ['a day that does not exist', () => [line({ occurredOn: '2019-02-29' })], 'lines.0.occurredOn'],
    ['a day before the event', () => [line(), line({ occurredOn: '2019-06-09' })], 'lines.1.occurredOn'],
    ['a day to come', () => [line({ occurredOn: '2999-01-01' })], 'lines.0.occurredOn'],
    ['a name as long as a page', () => [line({ partnerName: '長'.repeat(201) })], 'lines.0.partnerName'],
  ])('refuses %s, naming the field', async (_, lines: () => unknown, field) => {
    const { status, body } = await record<Problem>(lines());
    expect([status, body.code, body.fields?.[0]?.field]).toEqual([400, 'invalid-input', field]);
  });

  it('refuses the same person on both sides, whoever is of another event, and a form without a key', async () => {
    const oneself = { partnerName: null, partnerRegistrationId: registrationId.toUpperCase() };
    const same = await record<Problem>([line(oneself)]);
    expect([same.status, same.body.fields?.[0]?.field]).toEqual([400, 'lines.0.partnerRegistrationId']);
    const stranger = await record<Problem>([line({ registrationId: newId() })]);
    expect([stranger.status, stranger.body.fields?.[0]?.field]).toEqual([404, 'lines.0.registrationId']);
    const keyless = await staff.post(`/chamber-events/${event.id}/outcomes`, { lines: [line()] });
    expect(keyless.status).toBe(400);
  });

  it('corrects a line by its version, and voids it with a reason', async () => {
    const { id, version } = await one();
    const path = `/chamber-events/${event.id}/outcomes/${id}`;
    const edited = await staff.patch<Outcome>(path, { version, amountYen: null, note: '金額は後日' });
    expect(edited).toMatchObject({
      status: 200,
      body: { amountYen: null, note: '金額は後日', quantity: 1, version: 2 },
    });
    const late = await staff.patch<Problem>(path, { version, quantity: 5 });
    expect([late.status, late.body.code, late.body.current]).toEqual([409, 'edited-meanwhile', edited.body]);
    expect((await staff.post(`${path}/void`, { version: 2, reason: ' ' })).status).toBe(400);
    const voided = await staff.post<Outcome>(`${path}/void`, { version: 2, reason: '二重に記録した' });
    expect(voided).toMatchObject({
      status: 200,
      body: { notCounted: 'voided', voidReason: '二重に記録した', version: 3 },
    });
    const twice = await staff.post<Problem>(`${path}/void`, { version: 3, reason: 'もう一度' });
    expect([twice.status, twice.body.code]).toEqual([409, 'voided']);
  });
});
