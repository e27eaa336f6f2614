import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
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

describe('a mail server that never answers', () => {
  /** Plays the answers to the commands, and is silent when there are none left. */
  async function stalledAfter(answers: readonly string[]) {
    const sockets = new Set<Socket>();
    const server = createServer((socket) => {
      const left = [...answers];
      sockets.add(socket);
      const answer = () => left.length > 0 && socket.write(`${left.shift()}\r\n`);
      socket.on('data', answer).on('error', () => undefined);
      answer();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const stop = async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    };
    return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, sockets, stop };
  }

  it.each([
    ['lets one in and says nothing', []],
    ['has read the mail whole and says nothing', ['220 hi', '250 hi', '250 ok', '250 ok', '354 go on']],
  ])('that %s does not keep the process from ending', async (_, answers) => {
    const server = await stalledAfter(answers);
    const mail = { url: server.url, from: { name: null, address: 'info@sagami.example.jp' } };
    const { app, database } = await startTestApplication({ worker: true, mail });
    const onTheirWay = () => database.sql(`SELECT FROM mails WHERE state = 'sending' AND due_at > now()`);
    await app.get(TenantDatabase).write({ chamberId: database.chambers.a.id }, (tx) =>
      app.get(Mails).queue(tx, {
        onceKey: 'stalled',
        to: { name: null, address: 'hanako@example.jp' },
        subject: '受付完了',
        text: '本文\n',
      }),
    );
    await eventually('the mail is on its way', async () => server.sockets.size > 0);
    try {
      const began = Date.now();
      await app.close();
      expect(Date.now() - began).toBeLessThan(7_000);
      expect(await onTheirWay()).toHaveLength(1); // until the lease of this process is over
    } finally {
      await server.stop();
      await database.drop();
    }
  });
});
