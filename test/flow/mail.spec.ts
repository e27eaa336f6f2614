import { Jobs, MailDelivery, type MailHealth, Mails, SWEEP_MAILS, TenantDatabase } from '@banso/platform';
import { startTestApplication, type TestApplication } from '@banso/testing';
import { eventually } from '../support/processes';
import { SmtpSink } from '../support/smtp-sink';

describe('the trail of a mail: commit → ring → worker → mail server', () => {
  let sink: SmtpSink;
  let application: TestApplication;
  let scope: { chamberId: string };

  beforeAll(async () => {
    sink = await SmtpSink.open();
    const from = { name: 'さがみ商工会議所', address: 'info@sagami.example.jp' };
    application = await startTestApplication({ worker: true, mail: { url: sink.url, from } });
    scope = { chamberId: application.database.chambers.a.id };
  });
  afterAll(async () => {
    await application.close();
    await sink.stop();
  });
  beforeEach(() => (sink.received.length = 0));

  const queue = (onceKey: string) =>
    application.app.get(TenantDatabase).write(scope, (tx) =>
      application.app.get(Mails).queue(tx, {
        onceKey,
        to: { name: '髙橋 花子', address: `${onceKey}@example.jp` },
        subject: 'お申込みを受け付けました',
        text: 'ありがとうございます。\n',
      }),
    );
  const health = async () => (await (await application.as('administrator')).get<MailHealth>('/mails')).body;

  it('goes by itself a moment after the commit: five in turn between two sweeps', async () => {
    const began = Date.now();
    for (const turn of [1, 2, 3, 4, 5]) {
      await queue(`rung-${turn}`);
      await eventually('the mail is there', async () => sink.received.length === turn);
    }
    expect(Date.now() - began).toBeLessThan(10_000);
    await eventually('the rows say so', async () => (await health()).unsent.length === 0);
  });

  it('is found when its ring was lost', async () => {
    await application.database.sql(
      `INSERT INTO mails (chamber_id, id, once_key, message_id, to_address, subject, text)
       VALUES ($1, uuidv7(), 'unrung', '<unrung@example.jp>', 'unrung@example.jp', '件名', '本文')`,
      [scope.chamberId],
    );
    await application.app.get(Jobs).enqueue(SWEEP_MAILS, {});
    await eventually('the mail is there', async () => sink.messageIds.includes('<unrung@example.jp>'));
  });

  it('waits while the server is down, says why, and goes by itself when it is back', async () => {
    await sink.stop();
    const keys = Array.from({ length: 30 }, (_, index) => `down-${index}`);
    for (const key of keys) await queue(key);
    await eventually('somebody has tried', async () =>
      (await health()).unsent.some(({ lastError }) => /ECONNREFUSED/.test(lastError ?? '')),
    );
    expect(await health()).toMatchObject({ failed: 0, bounced: 0 });
    await sink.start();
    await eventually('all are there', async () => sink.received.length >= keys.length, 60_000);
    await eventually('the rows say so', async () => (await health()).unsent.length === 0);
    expect(sink.received.map(({ to: [address] }) => address).sort()).toEqual(
      keys.map((key) => `${key}@example.jp`).sort(),
    );
  });

  it('lets what is on its way arrive when the process ends, and begins nothing new', async () => {
    const answers: (() => void)[] = [];
    sink.message = () => new Promise((resolve) => answers.push(() => resolve(null)));
    for (let index = 0; index < 20; index += 1) await queue(`ending-${index}`);
    await eventually('some are on their way', async () => answers.length >= 3);
    application.app.get(MailDelivery).onModuleDestroy();
    sink.message = () => null;
    for (const answer of answers) answer();
    const inState = async (state: string) =>
      (
        await application.database.sql(`SELECT FROM mails WHERE once_key LIKE 'ending-%' AND state = $1`, [
          state,
        ])
      ).length;
    await eventually('nothing is on its way', async () => (await inState('sending')) === 0);
    const sent = await inState('sent');
    expect(sent).toBeGreaterThanOrEqual(answers.length);
    expect(sent).toBeLessThanOrEqual(6); // three lanes of two deliveries
    expect(await inState('queued')).toBe(20 - sent);
  });
});
