import { MailDelivery, MailLog, Mails, type OutgoingMail, TenantDatabase } from '@banso/platform';
import { startTestContext, type TestDatabase } from '@banso/testing';
import { ModuleRef } from '@nestjs/core';
import { readQrCode } from '../support/read-qr-code';
import { SmtpSink } from '../support/smtp-sink';

interface Row {
  id: string;
  state: string;
  tries: number;
  message_id: string;
  last_error: string | null;
  /** Seconds until somebody looks at it. */
  due_in: number;
}

const MAIL = {
  to: { name: '髙橋 花子', address: 'hanako@example.jp' },
  subject: '【受付完了】創業セミナー（第1回）のお申込みを受け付けました',
  text: '髙橋 花子 様\n\nお申込みありがとうございます。\n\nさがみ商工会議所\n',
};

describe('mails', () => {
  let sink: SmtpSink;
  let started: Awaited<ReturnType<typeof startTestContext>>;
  let database: TestDatabase;
  let mails: Mails;
  let delivery: MailDelivery;
  let log: MailLog;
  let scope: { chamberId: string };
  let serial = 0;

  beforeAll(async () => {
    sink = await SmtpSink.open();
    const from = { name: 'さがみ商工会議所', address: 'info@sagami.example.jp' };
    started = await startTestContext([], { mail: { url: sink.url, from } });
    ({ database } = started);
    [mails, delivery, log] = [Mails, MailDelivery, MailLog].map((type) =>
      started.context.get<unknown>(type),
    ) as [Mails, MailDelivery, MailLog];
    scope = { chamberId: database.chambers.a.id };
  });
  afterAll(async () => {
    await started.close();
    await sink.stop();
  });
  beforeEach(async () => {
    await database.sql('DELETE FROM mails');
    sink.received.length = 0;
    sink.recipient = () => null;
    sink.message = () => null;
  });

  /** Queues a mail and answers its key. */
  async function queued(given: Partial<OutgoingMail> = {}, chamberId = scope.chamberId): Promise<string> {
    serial += 1;
    const onceKey = given.onceKey ?? `test:${serial}`;
    await started.context
      .get(TenantDatabase)
      .write({ chamberId }, (tx) => mails.queue(tx, { ...MAIL, ...given, onceKey }));
    return onceKey;
  }

  async function row(onceKey: string): Promise<Row> {
    const [found] = await database.sql<Row>(
      `SELECT *, extract(epoch FROM due_at - now())::float AS due_in FROM mails WHERE once_key = $1`,
      [onceKey],
    );
    if (!found) throw new Error(`No mail ${onceKey}`);
    return found;
  }

  const anotherWorker = () => started.context.get(ModuleRef).create(MailDelivery);
  const deliver = () => delivery.deliver(scope.chamberId);
  /** Lets time pass for every mail that waits or is being sent. */
  const later = (hours: number) =>
    database.sql('UPDATE mails SET due_at = due_at - make_interval(hours => $1)', [hours]);

  it('arrive with Japanese names, subject and text as they were written', async () => {
    const key = await queued();
    await deliver();
    const [mail] = sink.received;
    expect(mail?.to).toEqual(['hanako@example.jp']);
    expect(mail?.email).toMatchObject({
      from: { name: 'さがみ商工会議所', address: 'info@sagami.example.jp' },
      to: [{ name: '髙橋 花子', address: 'hanako@example.jp' }],
      subject: MAIL.subject,
      text: MAIL.text,
    });
    const headers = mail?.email.headers ?? [];
    expect(headers.find((header) => header.key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(mail?.email.headerLines.every(({ line }) => /^[\x20-\x7e\r\n\t]*$/.test(line))).toBe(true); // RFC 2047
    expect(await row(key)).toMatchObject({
      state: 'sent',
      message_id: mail?.messageId,
      tries: 1,
      last_error: null,
      sent_at: expect.any(Date) as unknown,
    });
    expect(mail?.messageId).toMatch(/^<[0-9a-f-]{36}@sagami\.example\.jp>$/);
  });

  it('carry files with Japanese names, byte for byte, and HTML beside the text', async () => {
    const png = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7) % 256));
    const ics = 'BEGIN:VCALENDAR\r\nSUMMARY:創業セミナー\r\nEND:VCALENDAR\r\n';
    await queued({
      html: '<p>受け付けました</p>',
      attachments: [
        { fileName: '受付票.png', contentType: 'image/png', content: png },
        {
          fileName: 'event.ics',
          contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
          content: Buffer.from(ics),
        },
      ],
    });
    await deliver();
    const { attachments, html, text } = sink.received[0]?.email ?? { attachments: [] };
    expect([html?.trim(), text]).toEqual(['<p>受け付けました</p>', MAIL.text]);
    expect(attachments.map(({ filename, mimeType }) => [filename, mimeType])).toEqual([
      ['受付票.png', 'image/png'],
      ['event.ics', 'text/calendar'],
    ]);
    const [first, second] = attachments.map(({ content }) => Buffer.from(content as ArrayBuffer));
    expect(first).toEqual(png);
    expect(second?.toString()).toBe(ics.replaceAll('\r\n', '\n')); // as the test's reader gives calendars out
  });

  it('carry the picture of a QR code that is drawn when they go', async () => {
    const qrCodeOf = 'J0fkQ3mZr8uT1wYxA2bC4g';
    await queued({ attachments: [{ fileName: '受付票.png', qrCodeOf }] });
    await deliver();
    const { filename, mimeType, content } = sink.received[0]?.email.attachments[0] ?? {};
    expect([filename, mimeType]).toEqual(['受付票.png', 'image/png']);
    expect(readQrCode(Buffer.from(content as ArrayBuffer))).toBe(qrCodeOf);
  });

  it('cannot be made to go to others, or to say what is not theirs, by what people type', async () => {
    const typed = ['a@example.jp, b@example.jp', 'a@example.jp\r\nBcc: b@example.jp', '<b@example.jp>'];
    for (const address of typed) {
      await queued({ to: { name: 'x\r\nBcc: b@example.jp', address }, subject: 'x\r\nBcc: b@example.jp' });
    }
    await deliver();
    for (const { to, email } of sink.received) {
      expect(to).toHaveLength(1);
      expect([email.bcc, email.cc]).toEqual([undefined, undefined]);
    }
    const { queued: waiting, sending } = await log.health(scope);
    expect([waiting, sending]).toEqual([0, 0]);
  });

  it('go once, however often they are queued, and by two workers at once', async () => {
    const keys = Array.from({ length: 40 }, (_, index) => `once:${index}`);
    for (const onceKey of [...keys, ...keys]) await queued({ onceKey });
    const other = await anotherWorker();
    await Promise.all([deliver(), other.deliver(scope.chamberId), deliver()]);
    expect(sink.received).toHaveLength(keys.length);
    expect(new Set(sink.messageIds).size).toBe(keys.length);
    await later(24);
    await deliver();
    expect(sink.received).toHaveLength(keys.length);
  });

  it('do not go when what they tell about is not written', async () => {
    const failing = started.context.get(TenantDatabase).write(scope, async (tx) => {
      await mails.queue(tx, { ...MAIL, onceKey: 'rolled-back' });
      throw new Error('no room');
    });
    await expect(failing).rejects.toThrow('no room');
    await deliver();
    expect(sink.received).toEqual([]);
  });

  it('wait for their time', async () => {
    const key = await queued({ dueAt: new Date(Date.now() + 3_600_000) });
    await deliver();
    expect(sink.received).toEqual([]);
    await later(1);
    await deliver();
    expect((await row(key)).state).toBe('sent');
  });

  it('are of one chamber: another delivers, sees and retries none of them', async () => {
    const key = await queued({}, database.chambers.b.id);
    await deliver();
    expect((await row(key)).state).toBe('queued');
    expect(await log.health(scope)).toMatchObject({ queued: 0, unsent: [] });
    await expect(log.retry(scope, (await row(key)).id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('are refused while they are made when they carry too much', async () => {
    const content = Buffer.alloc(300_000);
    await expect(
      queued({ attachments: [{ fileName: 'x', contentType: 'image/png', content }] }),
    ).rejects.toThrow('300000 bytes');
  });

  it('that were withdrawn go no more, are nobody’s task and cannot be tried again', async () => {
    const [waiting, other] = [await queued({ onceKey: 'a:1:x' }), await queued({ onceKey: 'a:10:x' })];
    await started.context.get(TenantDatabase).write(scope, (tx) => mails.withdraw(tx, 'a:1:'));
    await deliver();
    expect([(await row(waiting)).state, (await row(other)).state]).toEqual(['withdrawn', 'sent']);
    expect(await log.health(scope)).toMatchObject({ queued: 0, failed: 0, unsent: [] });
    await expect(log.retry(scope, (await row(waiting)).id)).rejects.toMatchObject({ code: 'mail-withdrawn' });
  });

  it('that the server takes later come again after longer and longer, and go', async () => {
    const key = await queued();
    sink.recipient = () => ({ code: 450, words: 'greylisted, try again' });
    const rests = [];
    while (rests.length < 3) {
      await deliver();
      const { state, due_in, last_error } = await row(key);
      expect([state, last_error]).toEqual(['queued', '450 greylisted, try again']);
      rests.push(Math.round(due_in / 60));
      await deliver(); // not before its time
      expect((await row(key)).tries).toBe(rests.length);
      await later(1);
    }
    expect(rests).toEqual([1, 5, 15]);
    sink.recipient = () => null;
    await deliver();
    expect(await row(key)).toMatchObject({ state: 'sent', tries: 4, last_error: null });
  });

  it('are given up after three days, with what the server said, and go when a person asks again', async () => {
    const key = await queued();
    sink.message = () => ({ code: 451, words: 'mailbox full' });
    let days = 0;
    for (;;) {
      await deliver();
      const { state, due_in } = await row(key);
      if (state !== 'queued') break;
      days += due_in / 86_400;
      await later(12);
    }
    expect(days).toBeGreaterThan(3);
    expect(days).toBeLessThan(3.5);
    const { id, ...given } = await row(key);
    expect(given).toMatchObject({ state: 'failed', last_error: '451 mailbox full' });

    sink.message = () => null;
    const actorId = database.chambers.a.staff.administrator.id;
    await log.retry({ ...scope, actorId }, id);
    await deliver();
    expect(await row(key)).toMatchObject({ state: 'sent', tries: 1 });
    expect(
      await database.sql(
        `SELECT actor_id, before ->> 'state' AS before, after ->> 'state' AS after FROM audit_entries WHERE entity = 'mails'`,
      ),
    ).toEqual([{ actor_id: actorId, before: 'failed', after: 'queued' }]);
    // A server's words name people's addresses; they go with the mail, and the trail stays.
    const repeated = await database.sql(
      `SELECT FROM audit_entries WHERE concat(before, after) LIKE '%mailbox full%'`,
    );
    expect(repeated).toEqual([]);
    await expect(log.retry(scope, id)).rejects.toMatchObject({ code: 'mail-on-its-way' });
  });

  it('that are refused for good keep the server’s words, and hold up no other', async () => {
    const unknown = await queued({ to: { name: null, address: 'nobody@example.jp' } });
    const spam = await queued({ subject: 'spam' });
    const good = await queued();
    const { message_id: refused } = await row(spam);
    sink.recipient = (address) =>
      address.startsWith('nobody') ? { code: 550, words: 'no such user' } : null;
    sink.message = (messageId) => (messageId === refused ? { code: 554, words: 'looks like spam' } : null);
    await deliver();
    expect(await row(unknown)).toMatchObject({ state: 'bounced', last_error: '550 no such user' });
    expect(await row(spam)).toMatchObject({ state: 'failed', last_error: '554 looks like spam' });
    expect((await row(good)).state).toBe('sent');
    expect(await log.health(scope)).toMatchObject({ configured: true, queued: 0, failed: 1, bounced: 1 });
  });

  it('wait while the server is down, lose no try by it, and go when it is back', async () => {
    await sink.stop();
    const keys = [await queued(), await queued()];
    const fresh = await anotherWorker();
    await fresh.deliver(scope.chamberId);
    await fresh.deliver(scope.chamberId); // pauses
    for (const key of keys) {
      expect(await row(key)).toMatchObject({
        state: 'queued',
        tries: 0,
        last_error: expect.stringContaining('ECONNREFUSED') as unknown,
      });
    }
    await sink.start();
    await deliver();
    expect(await Promise.all(keys.map(async (key) => (await row(key)).state))).toEqual(['sent', 'sent']);
  });

  it('at which the server falls over wait by themselves, and keep no other waiting', async () => {
    const deadly = await queued();
    const good = await queued();
    const { message_id: fatal } = await row(deadly);
    sink.message = (messageId) => {
      if (messageId === fatal) sink.hangUp();
      return null;
    };
    await deliver();
    await later(1);
    sink.message = () => null;
    await deliver();
    expect([(await row(good)).state, (await row(deadly)).state]).toEqual(['sent', 'sent']);
    expect((await row(deadly)).tries).toBe(2);
  });

  it('whose worker died are taken over when its lease is over, under the same Message-ID', async () => {
    const key = await queued();
    await database.sql(
      `UPDATE mails SET state = 'sending', tries = 1, due_at = now() + interval '2 minutes'`,
    );
    await deliver();
    expect(sink.received).toEqual([]);
    await later(1);
    await deliver();
    expect(sink.messageIds).toEqual([(await row(key)).message_id]);
    expect(await row(key)).toMatchObject({ state: 'sent', tries: 2 });
  });

  it('at which every process dies are given up, and keep no other waiting', async () => {
    const deadly = await queued();
    const good = await queued();
    // What seventeen deaths leave behind: as many claims, and nobody who renews the last.
    await database.sql(
      `UPDATE mails SET state = 'sending', tries = 17, due_at = now() - interval '1 second' WHERE once_key = $1`,
      [deadly],
    );
    await deliver();
    expect(sink.received).toHaveLength(1);
    expect((await row(good)).state).toBe('sent');
    expect(await row(deadly)).toMatchObject({
      state: 'failed',
      last_error: expect.stringContaining('処理が途中で終わったため') as unknown,
    });
    await log.retry(scope, (await row(deadly)).id);
    await deliver();
    expect(await row(deadly)).toMatchObject({ state: 'sent', tries: 1, last_error: null });
  });

  it('that another has taken over meanwhile are not put back by the first', async () => {
    const key = await queued();
    sink.message = async () => {
      await database.sql(`UPDATE mails SET tries = 2 WHERE once_key = $1`, [key]);
      return { code: 451, words: 'too slow' };
    };
    await deliver();
    expect(await row(key)).toMatchObject({ state: 'sending', tries: 2, last_error: null });
  });

  it('that were sent are marked so as soon as the database lets them', async () => {
    const key = await queued();
    await database.sql(`
      CREATE SEQUENCE refused_marks;
      CREATE FUNCTION refuse_marks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN
        IF nextval('refused_marks') <= 2 THEN RAISE EXCEPTION 'out of reach'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER refuse_marks BEFORE UPDATE ON mails FOR EACH ROW
        WHEN (NEW.state = 'sent') EXECUTE FUNCTION refuse_marks()`);
    await deliver();
    expect((await row(key)).state).toBe('sent');
    await later(1);
    await deliver();
    expect(sink.received).toHaveLength(1);
  });
});

it('without a server mails are kept and wait', async () => {
  const { context, database, close } = await startTestContext([]);
  try {
    const scope = { chamberId: database.chambers.a.id };
    await context
      .get(TenantDatabase)
      .write(scope, (tx) => context.get(Mails).queue(tx, { ...MAIL, onceKey: 'waiting' }));
    await context.get(MailDelivery).deliver(scope.chamberId);
    await context.get(MailDelivery).sweep();
    expect(await context.get(MailLog).health(scope)).toMatchObject({
      configured: false,
      queued: 1,
      unsent: [{ to: MAIL.to.address, subject: MAIL.subject, state: 'queued', tries: 0, lastError: null }],
    });
  } finally {
    await close();
  }
});
