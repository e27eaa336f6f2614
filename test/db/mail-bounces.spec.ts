import { MailBounces, MailDelivery, MailLog, Mails, TenantDatabase } from '@banso/platform';
import { startTestContext } from '@banso/testing';
import { type MailOnItsWay, postfixNotice } from '../support/delivery-notices';
import { SmtpSink } from '../support/smtp-sink';

/** What a server does is what it did to the mail under way: the notice is there before its 250, or just after it. */
describe('a mail that comes back while it is on its way', () => {
  let sink: SmtpSink;
  let started: Awaited<ReturnType<typeof startTestContext>>;
  let scope: { chamberId: string };
  let serial = 0;

  beforeAll(async () => {
    sink = await SmtpSink.open();
    const from = { name: 'さがみ商工会議所', address: 'info@sagami.example.jp' };
    started = await startTestContext([], { mail: { url: sink.url, from } });
    scope = { chamberId: started.database.chambers.a.id };
  });
  afterAll(async () => {
    await started.close();
    await sink.stop();
  });
  beforeEach(async () => {
    await started.database.sql('DELETE FROM mails');
    sink.received.length = 0;
    sink.message = () => null;
  });

  const deliver = () => started.context.get(MailDelivery).deliver(scope.chamberId);
  const retry = (id: string) => started.context.get(MailLog).retry(scope, id);
  const report = (mail: MailOnItsWay) => started.context.get(MailBounces).report(scope, postfixNotice(mail));
  const sql = <Row>(text: string, parameters: unknown[] = []) => started.database.sql<Row>(text, parameters);

  /** Queues a mail. */
  async function queued(): Promise<MailOnItsWay & { id: string }> {
    serial += 1;
    const to = `hanako-${serial}@example.jp`;
    await started.context.get(TenantDatabase).write(scope, (tx) =>
      started.context.get(Mails).queue(tx, {
        onceKey: `test:${serial}`,
        to: { name: '髙橋 花子', address: to },
        subject: '【受付完了】創業セミナー',
        text: 'ありがとうございます。\n',
      }),
    );
    const [row] = await sql<{ id: string; messageId: string }>(
      `SELECT id, message_id AS "messageId" FROM mails WHERE to_address = $1`,
      [to],
    );
    if (!row) throw new Error('The mail is queued');
    return { ...row, to };
  }
  const state = async ({ id }: { id: string }) => {
    const [row] = await sql<{ state: string; bounces: number }>(
      'SELECT state, bounces FROM mails WHERE id = $1',
      [id],
    );
    return row;
  };

  it('stays come back when the worker hears only afterwards that the server took it', async () => {
    const mail = await queued();
    sink.message = async () => {
      expect(await state(mail)).toMatchObject({ state: 'sending' });
      await report(mail);
      return null;
    };
    await deliver();
    expect(sink.received).toHaveLength(1);
    expect(await state(mail)).toEqual({ state: 'bounced', bounces: 1 });
    await deliver();
    expect(sink.received).toHaveLength(1);
  });

  it.each([
    [451, 'not now'],
    [554, 'no'],
  ])('stays come back when the server says %d to what it had taken before', async (code, words) => {
    const mail = await queued();
    sink.message = async () => {
      await report(mail);
      return { code, words };
    };
    await deliver();
    expect(await state(mail)).toEqual({ state: 'bounced', bounces: 1 });
    const { unsent } = await started.context.get(MailLog).health(scope);
    expect(unsent).toMatchObject([{ lastError: expect.stringContaining('User unknown') as unknown }]);
  });

  it('goes again when somebody has said so by the time the worker hears that it was taken', async () => {
    const mail = await queued();
    sink.message = async () => {
      sink.message = () => null;
      await report(mail);
      await retry(mail.id);
      return null;
    };
    await deliver(); // finds it once more when it has marked the first
    await deliver();
    expect(sink.messageIds).toEqual([mail.messageId, mail.messageId]);
    expect(await state(mail)).toEqual({ state: 'sent', bounces: 1 });
  });

  it('is not put back to wait by a worker whose claim was before somebody tried it again', async () => {
    const mail = await queued();
    let claimedAgain: unknown;
    sink.message = async () => {
      await report(mail);
      await retry(mail.id);
      // Another worker has it by now, under the same number of tries.
      claimedAgain = await sql(
        `UPDATE mails SET state = 'sending', tries = 1, due_at = now() + interval '2 minutes' WHERE id = $1`,
        [mail.id],
      );
      return { code: 451, words: 'not now' };
    };
    await deliver();
    expect(claimedAgain).toBeDefined();
    expect(await state(mail)).toEqual({ state: 'sending', bounces: 1 });
  });

  it('that another worker gave up is sent all the same where the server took it and nothing came back', async () => {
    const mail = await queued();
    sink.message = async () => {
      await sql(`UPDATE mails SET state = 'bounced', last_error = '550 no' WHERE id = $1`, [mail.id]);
      return null;
    };
    await deliver();
    expect(await state(mail)).toEqual({ state: 'sent', bounces: 0 });
  });

  it('is never lost among many that go and come back at once', async () => {
    const mails = [];
    while (mails.length < 40) mails.push(await queued());
    const byId = new Map(mails.map((mail) => [mail.messageId, mail]));
    const told: Promise<unknown>[] = [];
    sink.message = (messageId) => {
      const mail = byId.get(messageId);
      if (mail) told.push(report(mail), report(mail)); // two servers on its way tell, and none is waited for
      return null;
    };
    await Promise.all([deliver(), deliver()]);
    await Promise.all(told);
    expect(sink.received).toHaveLength(mails.length);
    const states = await sql<{ state: string; bounces: number; mails: number }>(
      'SELECT state, bounces, count(*)::integer AS mails FROM mails GROUP BY 1, 2',
    );
    expect(states).toEqual([{ state: 'bounced', bounces: 2, mails: mails.length }]);
  });
});
