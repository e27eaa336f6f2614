import { dateInJapan } from '@banso/japan';
import { type MailHealth, newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { postfixNotice } from '../support/delivery-notices';
import { eventually } from '../support/processes';
import { expectEventually } from '../support/eventually';
import { type ReceivedMail, SmtpSink } from '../support/smtp-sink';

interface Registration {
  id: string;
  version: number;
  mailRefused: string | null;
}

describe('the trail of a mail that comes back: sign-up → mail server → its notice → the sign-up', () => {
  let sink: SmtpSink;
  let t: TestApplication;
  let staff: TestClient;
  let url: string;
  let token: string;
  let eventId: string;

  beforeAll(async () => {
    sink = await SmtpSink.open();
    const from = { name: 'さがみ商工会議所', address: 'info@sagami.example.jp' };
    t = await startTestApplication({ worker: true, mail: { url: sink.url, from } });
    await t.app
      .get(TenantDatabase)
      .write({ chamberId: t.database.chambers.a.id }, (tx) =>
        t.app.get(CodeListService, { strict: false }).ensureDefaults(tx),
      );
    url = await t.listen();
    staff = await t.as('staff');
    const mine = await staff.post<{ token: string }>('/tokens', { name: '配信エラー', expiresInDays: 30 });
    ({ token } = mine.body);
    const heldOn = dateInJapan(new Date(Date.now() + 30 * 86_400_000));
    const planned = { title: '創業講座', kind: 'seminar', sessions: [{ heldOn }] };
    const event = await staff.post<{ id: string }>('/chamber-events', planned, {
      'idempotency-key': newId(),
    });
    eventId = event.body.id;
  });
  afterAll(async () => {
    await t.close();
    await sink.stop();
  });

  const signUp = async (email: string): Promise<Registration> =>
    (
      await staff.post<Registration>(
        `/chamber-events/${eventId}/registrations`,
        { familyName: '髙橋', givenName: '花子', email },
        { 'idempotency-key': newId() },
      )
    ).body;
  const mailRefused = async ({ id }: Registration) =>
    (await staff.get<Registration>(`/registrations/${id}`)).body.mailRefused;
  const health = async () => (await (await t.as('administrator')).get<MailHealth>('/mails')).body;

  /** The mail to an address, when it was taken and its row says so. */
  async function taken(address: string): Promise<ReceivedMail> {
    const isThere = ({ to }: ReceivedMail) => to[0] === address;
    await eventually('the mail is there', async () => sink.received.some(isThere));
    await expectEventually(
      () => t.database.sql('SELECT state FROM mails WHERE to_address = $1', [address]),
      [{ state: 'sent' }],
    );
    const mail = sink.received.find(isThere);
    if (!mail) throw new Error('The mail is there');
    return mail;
  }

  /** What the mail's own server writes back, as the program of docs/operations.md passes it on. */
  async function comesBack({ messageId, to: [to = ''], email }: ReceivedMail): Promise<Response> {
    const headers = email.headerLines.map(({ line }) => line).join('\r\n');
    return fetch(`${url}/api/v1/mail-bounces`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' },
      body: new Uint8Array(postfixNotice({ messageId, to, headers })),
    });
  }

  it('shows at the sign-up and under 処理状況 what the server said, days after it took the mail', async () => {
    const registration = await signUp('typo@example.jp');
    const mail = await taken('typo@example.jp');
    expect(await mailRefused(registration)).toBeNull();
    const answer = await comesBack(mail);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ outcome: 'bounced' }),
    ]);
    const reason = '550 5.1.1 <typo@example.jp>: Recipient address rejected: User unknown';
    expect(await mailRefused(registration)).toBe(reason);
    const list = await staff.get<{ items: Registration[] }>(`/chamber-events/${eventId}/registrations`);
    expect(list.body.items).toMatchObject([{ id: registration.id, mailRefused: reason }]);
    expect(await health()).toMatchObject({
      bounced: 1,
      unsent: [{ to: 'typo@example.jp', lastError: reason }],
    });

    // The address is corrected: the mail goes there, the old one is nobody's concern, and a second notice changes nothing.
    const { version } = (await staff.get<Registration>(`/registrations/${registration.id}`)).body;
    const corrected = { version, email: 'hanako@example.jp' };
    expect((await staff.patch(`/registrations/${registration.id}`, corrected)).status).toBe(200);
    await taken('hanako@example.jp');
    expect((await comesBack(mail)).status).toBe(200);
    expect(await mailRefused(registration)).toBeNull();
    expect(await health()).toMatchObject({ bounced: 0, unsent: [] });
  });

  it('says nothing at the sign-up of an address that was corrected before', async () => {
    const registration = await signUp('old@example.jp');
    const mail = await taken('old@example.jp');
    const corrected = { version: registration.version, email: 'new@example.jp' };
    expect((await staff.patch(`/registrations/${registration.id}`, corrected)).status).toBe(200);
    await taken('new@example.jp');
    expect((await comesBack(mail)).status).toBe(200);
    expect(await mailRefused(registration)).toBeNull();
    expect(await health()).toMatchObject({ unsent: [{ to: 'old@example.jp', state: 'bounced' }] });
  });

  it('that is far too large is answered, not cut off: the program must not come again with it for days', async () => {
    const answer = await fetch(`${url}/api/v1/mail-bounces`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'message/rfc822' },
      body: new Uint8Array(10 * 1024 * 1024).fill(0x61),
    });
    expect([answer.status, await answer.json()]).toEqual([
      413,
      expect.objectContaining({ detail: expect.stringMatching(/。$/) as unknown }),
    ]);
  });
});
