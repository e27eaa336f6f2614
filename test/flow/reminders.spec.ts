import { dateInJapan } from '@banso/japan';
import { Jobs, newId, TenantDatabase } from '@banso/platform';
import { SEND_REMINDERS } from '@banso/seminars';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestApplication, type TestApplication } from '@banso/testing';
import { eventually } from '../support/processes';
import { readQrCode } from '../support/read-qr-code';
import { addEvent, type TestEvent } from '../support/registrations';
import { SmtpSink } from '../support/smtp-sink';

/** From the clock to the mailbox: two workers, a real mail server, and a camera that reads the ticket. */
describe('the trail of a reminder', () => {
  let sink: SmtpSink;
  let t: TestApplication;
  const tomorrow = dateInJapan(new Date(Date.now() + 86_400_000));

  beforeAll(async () => {
    sink = await SmtpSink.open();
    const from = { name: 'さがみ商工会議所', address: 'info@sagami.example.jp' };
    t = await startTestApplication({ worker: true, mail: { url: sink.url, from } });
    await t.app
      .get(TenantDatabase)
      .write({ chamberId: t.database.chambers.a.id }, (tx) =>
        t.app.select(StaffModule).get(CodeListService).ensureDefaults(tx),
      );
  });
  afterAll(async () => {
    await t.close();
    await sink.stop();
  });

  const signUp = async ({ id, sessions }: TestEvent, name: string) => {
    const { status } = await t.anonymous.post(
      `/public/chambers/a/events/${id}/registrations`,
      {
        ...{ familyName: name, givenName: '太郎', familyKana: 'ヤマダ', givenKana: 'タロウ', consent: true },
        ...{ email: `${newId()}@example.jp`, sessionIds: sessions },
      },
      { 'idempotency-key': newId() },
    );
    expect(status).toBe(201);
  };
  const taken = (subject: string) => sink.received.filter(({ email }) => email.subject === subject);

  it('reaches each who has a seat once, with the ticket that the door knows', async () => {
    const seminar = await addEvent(t.database, t.database.chambers.a.id, {
      title: '創業セミナー',
      days: [{ heldOn: tomorrow, startsAt: '23:59' }],
    });
    // The worker looks by itself too: there is nothing to remind of before all is arranged.
    const remindBefore = (days: number | null) =>
      t.database.sql('UPDATE chamber_events SET reminder_days_before = $2 WHERE id = $1', [seminar.id, days]);
    await remindBefore(null);
    const names = ['一', '二', '三'];
    for (const name of names) await signUp(seminar, name);
    await t.database.sql(`UPDATE event_seats SET given_at = given_at - interval '3 days'`);
    await signUp(seminar, '後');
    await remindBefore(2);
    const ring = () => t.app.get(Jobs).enqueue(SEND_REMINDERS, {});
    await Promise.all([1, 2, 3, 4].map(ring));
    await eventually('all are reminded', async () => taken('【開催のご案内】創業セミナー').length >= 3);
    await ring();
    await signUp(seminar, '印'); // whose mail comes after any that the last ring could have brought
    await eventually('that mail is there', async () => taken('【受付完了】創業セミナー').length === 5);
    const reminders = taken('【開催のご案内】創業セミナー');
    expect(reminders.map(({ email }) => email.to?.[0]?.name).sort()).toEqual(
      names.map((name) => `${name} 太郎`).sort(),
    );
    const tickets = await t.database.sql<{ ticket_code: string }>(
      'SELECT ticket_code FROM event_registrations ORDER BY id LIMIT 3',
    );
    const drawn = reminders.map(({ email }) => {
      const picture = email.attachments.find(({ mimeType }) => mimeType === 'image/png');
      return readQrCode(Buffer.from(picture?.content as ArrayBuffer));
    });
    expect(drawn.sort()).toEqual(tickets.map(({ ticket_code }) => ticket_code).sort());
  });

  it('is not alone: who is given other days by staff reads of it, unless they are not to', async () => {
    const course = await addEvent(t.database, t.database.chambers.a.id, {
      title: '簿記講座',
      days: ['2030-06-10', '2030-06-17'].map((heldOn) => ({ heldOn })),
    });
    await signUp(course, '告げる');
    await signUp(course, '告げない');
    const staff = await t.as('staff');
    const { body } = await staff.get<{ items: { id: string; familyName: string; version: number }[] }>(
      `/chamber-events/${course.id}/registrations`,
    );
    for (const { id, familyName, version } of body.items) {
      const days = { version, sessionIds: course.sessions.slice(1) };
      const changes = familyName === '告げる' ? days : { ...days, notify: false };
      expect((await staff.patch(`/registrations/${id}`, changes)).status).toBe(200);
    }
    await signUp(course, '印');
    await eventually('that mail is there', async () => taken('【受付完了】簿記講座').length === 3);
    await eventually('the change is told', async () => taken('【お申込みの変更】簿記講座').length > 0);
    const changes = taken('【お申込みの変更】簿記講座').map(({ email }) => email);
    expect(changes.map(({ to }) => to?.[0]?.name)).toEqual(['告げる 太郎']);
    expect(changes[0]?.text).toMatch(/6月10日\(月\)\u3000【取消】\n・2030年6月17日\(月\)\n/);
  });
});
