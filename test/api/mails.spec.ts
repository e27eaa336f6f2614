import { MailDelivery, type MailHealth, Mails, newId, TenantDatabase } from '@banso/platform';
import { startTestApplication, type TestApplication } from '@banso/testing';
import { SmtpSink } from '../support/smtp-sink';

describe('mails', () => {
  let sink: SmtpSink;
  let application: TestApplication;
  let chamberId: string;

  beforeAll(async () => {
    sink = await SmtpSink.open();
    const from = { name: 'さがみ商工会議所', address: 'info@sagami.example.jp' };
    application = await startTestApplication({ mail: { url: sink.url, from } });
    chamberId = application.database.chambers.a.id;
  });
  afterAll(async () => {
    await application.close();
    await sink.stop();
  });

  const queue = (address: string) =>
    application.app.get(TenantDatabase).write({ chamberId }, (tx) =>
      application.app.get(Mails).queue(tx, {
        onceKey: address,
        to: { name: '髙橋 花子', address },
        subject: 'お申込みを受け付けました',
        text: 'ありがとうございます。\n',
      }),
    );
  const deliver = () => application.app.get(MailDelivery).deliver(chamberId);
  const health = async () => (await (await application.as('auditor')).get<MailHealth>('/mails')).body;

  it('shows which did not go and why, and the administrator tries one again', async () => {
    sink.recipient = (address) => (address.startsWith('typo') ? { code: 550, words: 'no such user' } : null);
    await queue('typo@example.jp');
    await queue('hanako@example.jp');
    await deliver();
    const shown = await health();
    expect(shown).toMatchObject({ configured: true, queued: 0, sending: 0, failed: 0, bounced: 1 });
    expect(shown.unsent).toEqual([
      {
        id: expect.any(String) as unknown,
        to: 'typo@example.jp',
        subject: 'お申込みを受け付けました',
        state: 'bounced',
        tries: 1,
        queuedAt: expect.any(String) as unknown,
        dueAt: null,
        returnedAt: null,
        lastError: '550 no such user',
      },
    ]);

    sink.recipient = () => null;
    const path = `/mails/${shown.unsent[0]?.id}/retry`;
    const administrator = await application.as('administrator');
    expect((await administrator.post(path)).status).toBe(204);
    expect((await health()).unsent).toMatchObject([{ state: 'queued', tries: 0 }]);
    await deliver();
    expect(await health()).toMatchObject({ bounced: 0, unsent: [] });
    expect(sink.received.map(({ to }) => to)).toEqual([['hanako@example.jp'], ['typo@example.jp']]);
    expect(await administrator.post(path)).toMatchObject({
      status: 409,
      body: { code: 'mail-on-its-way' },
    });
  });

  it('refuses what names no mail, and who may not', async () => {
    const path = `/mails/${newId()}/retry`;
    const administrator = await application.as('administrator');
    expect((await administrator.post('/mails/x/retry')).status).toBe(400);
    expect((await administrator.post(path)).status).toBe(404);
    expect((await (await application.as('auditor')).post(path)).status).toBe(403);
    expect((await (await application.as('staff')).get('/mails')).status).toBe(403);
    expect((await application.anonymous.get('/mails')).status).toBe(401);
  });
});
