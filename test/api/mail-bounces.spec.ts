import { type BounceReport, type MailHealth, LONGEST_NOTICE_BYTES, newId } from '@banso/platform';
import { startTestApplication, TestClient, type TestApplication } from '@banso/testing';
import { gzipSync } from 'node:zlib';
import { exchangeNotice, gatewayNotice, plainNotice, postfixNotice } from '../support/delivery-notices';

interface Mail {
  id: string;
  messageId: string;
  to: string;
}

const AS_MAIL = { 'content-type': 'message/rfc822' };

describe('notices of mail servers', () => {
  let t: TestApplication;
  let administrator: TestClient;
  let program: TestClient;

  beforeAll(async () => {
    t = await startTestApplication();
    administrator = await t.as('administrator');
    const token = { name: '配信エラーの受取', expiresInDays: 366 };
    const { body } = await (await t.as('staff')).post<{ token: string }>('/tokens', token);
    program = new TestClient(t.app, { authorization: `Bearer ${body.token}` });
  });
  afterAll(() => t.close());

  /** A mail in a state, of which `columns` tells the rest. */
  async function mail(columns: Record<string, unknown> = {}, chamber: 'a' | 'b' = 'a'): Promise<Mail> {
    const id = newId();
    const sent = { state: 'sent', sent_at: new Date(), last_error: null };
    const to = `${id}@example.jp`;
    const messageId = `<${id}@sagami.example.jp>`;
    const row = {
      ...{ chamber_id: t.database.chambers[chamber].id, id, once_key: id, message_id: messageId },
      ...{ to_address: to, subject: '【受付完了】創業講座', text: '本文', ...sent, ...columns },
    };
    const places = Object.keys(row).map((_, index) => `$${index + 1}`);
    await t.database.sql(
      `INSERT INTO mails (${Object.keys(row).join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
    return { id, messageId, to };
  }

  const report = (raw: Buffer, client = program, headers: Record<string, string> = {}) =>
    client.send<BounceReport & { code: string; detail: string }>('POST', '/mail-bounces', raw, {
      ...AS_MAIL,
      ...headers,
    });
  const rowOf = async ({ id }: Mail) => {
    const [row] = await t.database.sql<Record<string, unknown>>(
      'SELECT state, last_error, bounces, returned_at, sent_at FROM mails WHERE id = $1',
      [id],
    );
    return row ?? {};
  };
  /** Everything that a notice could change. */
  const everything = () =>
    t.database.sql(
      `SELECT (SELECT json_agg(m ORDER BY id) FROM mails m)::text AS mails,
              (SELECT json_agg(b ORDER BY id) FROM mail_bounces b)::text AS bounces,
              (SELECT count(*) FROM audit_entries WHERE entity LIKE 'mail%') AS trail`,
    );

  it('are recorded: the mail is shown as come back, when and why, and the trail says who told', async () => {
    const sent = await mail();
    const { status, body } = await report(postfixNotice(sent));
    const reason = `550 5.1.1 <${sent.to}>: Recipient address rejected: User unknown`;
    expect([status, body]).toEqual([
      200,
      {
        ...{ outcome: 'bounced', mailId: sent.id, to: sent.to, status: '5.1.1', reason },
        recordedAt: expect.any(String) as unknown,
      },
    ]);
    const { unsent, bounced } = (await administrator.get<MailHealth>('/mails')).body;
    expect(bounced).toBe(1);
    expect(unsent).toMatchObject([
      { id: sent.id, state: 'bounced', lastError: reason, returnedAt: body.recordedAt, dueAt: null },
    ]);
    expect((await rowOf(sent)).sent_at).toBeInstanceOf(Date);
    const trail = await t.database.sql(
      `SELECT actor_id, action, after FROM audit_entries WHERE entity = 'mail_bounces'`,
    );
    expect(trail).toEqual([
      {
        actor_id: t.database.chambers.a.staff.staff.id,
        action: 'insert',
        after: expect.objectContaining({ mail_id: sent.id, status: '5.1.1' }) as unknown,
      },
    ]);
    expect(JSON.stringify(trail)).not.toContain(sent.to); // goes with the mail, and the trail stays
  });

  it.each([
    ['Exchange', exchangeNotice, '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by lookup'],
    [
      'a server of few words',
      (sent: Mail) => postfixNotice(sent, { diagnostic: '' }),
      '5.1.1 宛先に届けられませんでした',
    ],
    [
      'a server that puts the code apart',
      (sent: Mail) => postfixNotice(sent, { diagnostic: 'smtp; no' }),
      '5.1.1 no',
    ],
    ['qmail', plainNotice, '宛先のメールボックスがありません。 (#5.1.1)'],
    ['a gateway', gatewayNotice, '550 no such user'],
  ])('of %s are read', async (_, noticeOf, words) => {
    const sent = await mail();
    expect(await report(noticeOf(sent))).toMatchObject({ status: 200, body: { outcome: 'bounced' } });
    const { state, last_error } = await rowOf(sent);
    expect([state, last_error]).toEqual(['bounced', expect.stringContaining(words)]);
  });

  it('count once, however often they come, also while the mail is tried again', async () => {
    const sent = await mail();
    const notice = postfixNotice(sent);
    const answers = await Promise.all([notice, notice, notice].map((raw) => report(raw)));
    const first = answers[0];
    expect(answers.map(({ status, body }) => [status, body])).toEqual(
      [1, 2, 3].map(() => [200, first?.body]),
    );
    expect((await rowOf(sent)).bounces).toBe(1);

    expect((await administrator.post(`/mails/${sent.id}/retry`)).status).toBe(204);
    const waiting = await rowOf(sent);
    expect(waiting).toMatchObject({ state: 'queued', returned_at: null });
    const fetched = Buffer.concat([Buffer.from('Received: from pop.example.jp\r\n'), notice]);
    expect((await report(fetched)).body).toEqual(first?.body);
    expect(await rowOf(sent)).toEqual(waiting);
    // What the second try came to is another notice.
    expect((await report(postfixNotice(sent))).body.outcome).toBe('bounced');
    expect(await rowOf(sent)).toMatchObject({ state: 'bounced', bounces: 2 });
  });

  it.each([
    ['delayed', 'delayed'],
    ['delivered', 'delivered'],
    ['relayed', 'delivered'],
  ])('that say %s are answered so, and nothing is recorded', async (action, outcome) => {
    const sent = await mail();
    const before = await everything();
    const facts = { action, status: '4.4.1', diagnostic: 'smtp; 451 try later' };
    expect((await report(postfixNotice(sent, facts))).body).toEqual({
      ...{
        outcome,
        mailId: sent.id,
        to: sent.to,
        status: '4.4.1',
        reason: '451 try later',
        recordedAt: null,
      },
    });
    expect(await everything()).toEqual(before);
  });

  it('take no mail back from those who withdrew it', async () => {
    const withdrawn = await mail({ state: 'withdrawn' });
    expect((await report(postfixNotice(withdrawn))).body.outcome).toBe('bounced');
    expect((await rowOf(withdrawn)).state).toBe('withdrawn');
    expect(await administrator.post(`/mails/${withdrawn.id}/retry`)).toMatchObject({ status: 409 });
  });

  it('are not taken where they tell nothing certain, and say what is missing', async () => {
    const sent = await mail();
    const before = await everything();
    const cases: [Buffer, number, string, RegExp][] = [
      [Buffer.alloc(0), 422, 'notice-without-original', /元のメール/],
      [Buffer.from('From: taro@example.jp\r\n\r\nこんにちは'), 422, 'notice-without-original', /元のメール/],
      [Buffer.alloc(20_000, '\n'), 422, 'notice-unreadable', /読み取れません/],
      [postfixNotice(sent, { finalRecipient: 'x@example.jp' }), 422, 'notice-of-another-recipient', /宛先/],
      [postfixNotice(sent, { action: 'lost' }), 422, 'notice-without-action', /Action/],
      [plainNotice(sent, { from: 'taro@example.jp' }), 422, 'notice-uncertain', /MAILER-DAEMON/],
    ];
    for (const [raw, status, code, detail] of cases) {
      const answer = await report(raw);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.body.detail).toMatch(detail);
    }
    expect(await everything()).toEqual(before);
  });

  it('of no mail here, one that was cleared away and one of another chamber are answered alike', async () => {
    const foreign = await mail({}, 'b');
    const gone = await mail();
    await t.database.sql('DELETE FROM mails WHERE id = $1', [gone.id]);
    const ours = await mail();
    const others: Mail[] = [
      foreign,
      gone,
      { ...ours, messageId: `<${ours.id}@elsewhere.example>` },
      { ...ours, messageId: '<CAF=x@mail.example.jp>' },
    ];
    const before = await everything();
    const answers = [];
    for (const other of others) {
      for (const noticeOf of [postfixNotice, plainNotice]) answers.push(await report(noticeOf(other)));
      answers.push(await report(postfixNotice(other, { finalRecipient: 'x@example.jp' })));
    }
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({
      code: 'mail-unknown',
      detail: expect.stringContaining('400日') as unknown,
    });
    expect(await everything()).toEqual(before);
    expect((await report(postfixNotice(foreign), await t.as('staff', 'b'))).status).toBe(200);
  });

  it('go with their mail when it is cleared away, and leave no trace of that', async () => {
    const sent = await mail();
    await report(postfixNotice(sent));
    const trail = () => t.database.sql(`SELECT FROM audit_entries WHERE entity LIKE 'mail%'`);
    const before = (await trail()).length;
    await t.database.sql('DELETE FROM mails WHERE id = $1', [sent.id]);
    expect(await t.database.sql('SELECT FROM mail_bounces WHERE mail_id = $1', [sent.id])).toEqual([]);
    expect((await trail()).length).toBe(before);
  });

  it('are taken up to a megabyte, packed too, and not beyond', async () => {
    const sent = await mail();
    const notice = exchangeNotice(sent);
    const long = (bytes: number) =>
      Buffer.concat([notice, Buffer.alloc(bytes - notice.length, `${'x'.repeat(998)}\r\n`)]);
    expect((await report(long(LONGEST_NOTICE_BYTES))).status).toBe(200);
    for (const raw of [long(LONGEST_NOTICE_BYTES + 1), long(10 * LONGEST_NOTICE_BYTES)]) {
      for (const [payload, headers] of [
        [raw, {}],
        [gzipSync(raw), { 'content-encoding': 'gzip' }],
      ] as const) {
        const { status, body } = await report(payload, program, headers);
        expect([status, body.code]).toEqual([413, 'notice-too-large']);
        expect(body.detail).toContain('1MBまで');
      }
    }
    const packed = { 'content-encoding': 'gzip' };
    expect((await report(gzipSync(notice), program, packed)).body.outcome).toBe('bounced');
    expect((await report(notice, program, packed)).status).toBe(400);
  });

  it('are taken as mails and in no other form, and no other route takes a mail', async () => {
    const sent = await mail();
    for (const [type, payload] of [
      ['application/json', JSON.stringify({ mail: 'x' })],
      ['application/octet-stream', postfixNotice(sent)],
      ['multipart/form-data; boundary=x', '--x--\r\n'],
    ] as const) {
      const { status, body } = await program.send<{ detail: string }>('POST', '/mail-bounces', payload, {
        'content-type': type,
      });
      expect([type, status]).toEqual([type, 415]);
      if (type === 'application/json') expect(body.detail).toContain('message/rfc822');
    }
    expect((await program.post('/mail-bounces')).status).toBe(415);
    const elsewhere = await program.send<{ detail: string }>(
      'POST',
      '/businesses',
      postfixNotice(sent),
      AS_MAIL,
    );
    expect([elsewhere.status, elsewhere.body.detail]).toEqual([415, expect.stringContaining('JSON')]);
    const nowhere = await program.send<{ code: string }>(
      'POST',
      '/no-such-thing',
      postfixNotice(sent),
      AS_MAIL,
    );
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'not-found']);
  });

  it('are taken of staff and administrators, with a token or signed in, and of nobody else', async () => {
    const sent = await mail();
    const notice = postfixNotice(sent);
    expect((await report(notice, t.anonymous)).status).toBe(401);
    for (const role of ['advisor', 'executive', 'auditor'] as const) {
      expect([role, (await report(notice, await t.as(role))).status]).toEqual([role, 403]);
    }
    expect((await rowOf(sent)).state).toBe('sent');
    for (const role of ['staff', 'administrator'] as const) {
      expect([role, (await report(notice, await t.as(role))).status]).toEqual([role, 200]);
    }
  });
});
