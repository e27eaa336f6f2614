import {
  exchangeNotice,
  gatewayNotice,
  headersOf,
  type NoticeFacts,
  plainNotice,
  postfixNotice,
} from '../../../../../test/support/delivery-notices';
import { readDeliveryNotice } from './delivery-notice';

const ID = '019782f0-5c3a-7d10-9a2b-3c4d5e6f7081';
const MAIL = { messageId: `<${ID}@sagami.example.jp>`, to: 'hanako@example.jp' };

const read = async (raw: Buffer, recipient = MAIL.to) => (await readDeliveryNotice(raw)).reportFor(recipient);
const refusal = (code: string) => expect.objectContaining({ kind: 'unprocessable', code }) as unknown;

/** A notice in which one thing is another. */
const changed = (raw: Buffer, from: string | RegExp, to: string): Buffer => {
  const text = raw.toString('latin1');
  const other = text.replace(from, () => Buffer.from(to).toString('latin1'));
  if (other === text) throw new Error(`The notice has no ${from}`);
  return Buffer.from(other, 'latin1');
};

describe('a delivery status notification', () => {
  it.each([
    [
      'Postfix',
      postfixNotice(MAIL),
      '5.1.1',
      '550 5.1.1 <hanako@example.jp>: Recipient address rejected: User unknown',
    ],
    [
      'Exchange',
      exchangeNotice(MAIL),
      '5.1.10',
      '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by lookup',
    ],
  ])('of %s names our mail and says why it came back', async (_, raw, status, words) => {
    const notice = await readDeliveryNotice(raw);
    expect(notice.mail).toEqual({ id: ID, messageId: MAIL.messageId });
    expect(notice.reportFor(MAIL.to)).toEqual({ outcome: 'failed', status, words });
  });

  it.each([
    ['failed', 'failed'],
    ['Failed (permanent)', 'failed'],
    ['delayed', 'delayed'],
    ['delivered', 'delivered'],
    ['relayed', 'delivered'],
    ['expanded', 'delivered'],
  ])('with the action %s says that it is %s', async (action, outcome) => {
    expect((await read(postfixNotice(MAIL, { action }))).outcome).toBe(outcome);
  });

  it.each(['', 'lost', 'constructor', 'failedish'])('with the action %j says nothing', async (action) => {
    await expect(read(postfixNotice(MAIL, { action }))).rejects.toEqual(refusal('notice-without-action'));
  });

  it.each([
    ['HANAKO@Example.JP', 'hanako@example.jp'],
    ['<hanako@example.jp>', 'hanako@example.jp'],
    ['hanako@xn--wgv71a119e.jp', 'hanako@日本語.jp'],
  ])('for %s is for %s', async (finalRecipient, to) => {
    expect((await read(postfixNotice({ ...MAIL, to }, { finalRecipient }), to)).outcome).toBe('failed');
  });

  it.each(['taro@example.jp', 'hanako@example.jp.evil.example', 'xhanako@example.jp', ''])(
    'for %j is not for the mail’s recipient, whatever the original recipient says',
    async (finalRecipient) => {
      await expect(read(postfixNotice(MAIL, { finalRecipient }))).rejects.toEqual(
        refusal('notice-of-another-recipient'),
      );
    },
  );

  it.each<[string, NoticeFacts, string | null, string]>([
    [
      'a full mailbox',
      { status: '4.2.2', diagnostic: 'smtp; 452 4.2.2 over quota' },
      '4.2.2',
      '452 4.2.2 over quota',
    ],
    ['a status with a comment', { status: '5.1.1 (bad)', diagnostic: 'x-unix; 67' }, '5.1.1', '67'],
    ['no status', { status: 'permanent', diagnostic: '' }, null, ''],
    ['a status out of bounds', { status: '5.1.1234', diagnostic: 'smtp;no' }, null, 'no'],
  ])('may tell of %s', async (_, facts, status, words) => {
    expect(await read(postfixNotice(MAIL, facts))).toEqual({ outcome: 'failed', status, words });
  });

  it('shows the server’s words without what steers a terminal or turns a line around, and no novel', async () => {
    const diagnostic = `smtp; 550 \u001b[2J\u0007no\u0000\u202e such\tuser ${'𠮷'.repeat(1_500)}`;
    const { words } = await read(postfixNotice(MAIL, { diagnostic }));
    expect(words).toMatch(/^550 \[2Jno such user 𠮷+$/u);
    expect(Array.from(words)).toHaveLength(500);
  });

  it('tells of two recipients what it tells of each, and the gravest of one that it names twice', async () => {
    const raw = changed(
      postfixNotice(MAIL, { action: 'delayed' }),
      'Final-Recipient',
      'Final-Recipient: rfc822; taro@example.jp\r\nAction: failed\r\n\r\nFinal-Recipient',
    );
    expect((await read(raw)).outcome).toBe('delayed');
    expect((await read(raw, 'taro@example.jp')).outcome).toBe('failed');
    const twice = changed(raw, 'taro@example.jp', MAIL.to);
    expect((await read(twice)).outcome).toBe('failed');
  });

  it('of a server that writes Japanese addresses is read too', async () => {
    const to = '花子@例え.jp';
    const raw = changed(
      postfixNotice({ ...MAIL, to }),
      'message/delivery-status',
      'message/global-delivery-status',
    );
    expect((await read(changed(raw, 'text/rfc822-headers', 'message/global-headers'), to)).outcome).toBe(
      'failed',
    );
  });

  it('is told from others by its own Message-ID, or by every byte where it has none', async () => {
    const keyOf = async (raw: Buffer) => (await readDeliveryNotice(raw)).key;
    const first = postfixNotice(MAIL, { ownId: '<1@mx>' });
    const fetched = Buffer.concat([Buffer.from('Received: from pop.example.jp\r\n'), first]);
    expect(await keyOf(fetched)).toBe(await keyOf(first));
    expect(await keyOf(postfixNotice(MAIL, { ownId: '<2@mx>' }))).not.toBe(await keyOf(first));
    const nameless = postfixNotice(MAIL, { ownId: null });
    expect(await keyOf(nameless)).toBe(await keyOf(nameless));
    expect(await keyOf(changed(nameless, 'User unknown', 'User  unknown'))).not.toBe(await keyOf(nameless));
  });

  it('may leave lines empty above what it gives back', async () => {
    const raw = changed(postfixNotice(MAIL), 'text/rfc822-headers\r\n', 'text/rfc822-headers\r\n\r\n\r\n');
    expect((await readDeliveryNotice(raw)).mail?.id).toBe(ID);
  });

  it('that gives nothing back, or two mails, names none', async () => {
    const nothing = changed(postfixNotice(MAIL), /Message-ID:\r\n .*\r\n/, '');
    await expect(readDeliveryNotice(nothing)).rejects.toEqual(refusal('notice-without-original'));
    const other = headersOf({ ...MAIL, messageId: `<${ID.replace('0', '1')}@sagami.example.jp>` });
    const two = changed(
      exchangeNotice(MAIL),
      /\r\n--fe0bd2c3-1a08-4c0a-8f47-9c2d2c6b7b11--/,
      `\r\n--fe0bd2c3-1a08-4c0a-8f47-9c2d2c6b7b11\r\nContent-Type: message/rfc822\r\n\r\n${other}\r\n\r\n`,
    );
    await expect(readDeliveryNotice(two)).rejects.toEqual(refusal('notice-of-several-mails'));
  });

  it.each(['<CAF-x@mail.example.jp>', `<${ID}>`, `<${ID}x@a.jp>`, `<${ID}@a\u0000.jp>`])(
    'of %j is about no mail of ours',
    async (messageId) => {
      expect((await readDeliveryNotice(postfixNotice({ ...MAIL, messageId }))).mail).toBeNull();
    },
  );

  it('takes the Message-ID from what is given back and not from where else it stands', async () => {
    const raw = changed(
      exchangeNotice(MAIL),
      /Message-ID:\r\n .*\r\n/,
      'Message-ID: <other@corp.example.jp>\r\n',
    );
    expect(raw.toString()).toContain(`In-Reply-To: ${MAIL.messageId}`);
    expect((await readDeliveryNotice(raw)).mail).toBeNull();
  });
});

describe('a notice in words alone', () => {
  it.each([
    [
      'a text with the mail below',
      plainNotice(MAIL),
      '5.1.1',
      '<hanako@example.jp>: 宛先のメールボックスがありません。 (#5.1.1)',
    ],
    [
      'an answer that a server cites',
      plainNotice(MAIL, {
        from: 'Mail Delivery System <Mailer-Daemon@mail.example.jp>',
        words: `  ${MAIL.to}\r\n    host mx.example.jp [192.0.2.5]\r\n    RCPT TO:<${MAIL.to}>: 550 unknown user`,
        above: '------ This is a copy of the message, including all the headers. ------',
      }),
      null,
      'hanako@example.jp host mx.example.jp [192.0.2.5] RCPT TO:<hanako@example.jp>: 550 unknown user',
    ],
    ['a part for the mail', gatewayNotice(MAIL), null, '<hanako@example.jp>: 550 no such user'],
    [
      'a part for its headers',
      gatewayNotice(MAIL, { part: 'text/rfc822-headers' }),
      null,
      '<hanako@example.jp>: 550 no such user',
    ],
  ])('with %s counts where nothing else can be meant', async (_, raw, status, words) => {
    const notice = await readDeliveryNotice(raw);
    expect(notice.mail).toEqual({ id: ID, messageId: MAIL.messageId });
    expect(notice.reportFor(MAIL.to)).toEqual({ outcome: 'failed', status, words });
  });

  it.each([
    ['of a person', plainNotice(MAIL, { from: 'taro@example.jp' }), 'MAILER-DAEMON'],
    [
      'of whom only the name is a server’s',
      plainNotice(MAIL, { from: '"MAILER-DAEMON@x" <taro@example.jp>' }),
      'MAILER-DAEMON',
    ],
    ['that names nobody', plainNotice(MAIL, { words: '宛先がありません (#5.1.1)' }), '宛先がありません'],
    ['that names another', plainNotice(MAIL, { words: `<x.${MAIL.to}>: (#5.1.1)` }), '宛先がありません'],
    [
      'that names another domain',
      plainNotice(MAIL, { words: `<${MAIL.to}.evil>: (#5.1.1)` }),
      '宛先がありません',
    ],
    ['that says later', plainNotice(MAIL, { words: `<${MAIL.to}>: 5.0.0 (#4.4.1)` }), '4で始まる'],
    ['without a code', plainNotice(MAIL, { words: `<${MAIL.to}>: いません` }), '5で始まる'],
    [
      'with an address of the net',
      plainNotice(MAIL, { words: `<${MAIL.to}>: 5.1.1.20 と 192.5.1.1 と 550円` }),
      '5で始まる',
    ],
  ])('%s says nothing certain, and why', async (_, raw, why) => {
    await expect(read(raw)).rejects.toEqual(refusal('notice-uncertain'));
    await expect(read(raw)).rejects.toThrow(why);
  });

  it.each([
    [
      'a reply that quotes the mail',
      Buffer.from(
        plainNotice(MAIL)
          .toString()
          .replace(/^(Message-ID:)/m, '> $1'),
      ),
    ],
    ['a mail of somebody', Buffer.from(`From: taro@example.jp\r\n\r\n${MAIL.messageId} は届きましたか`)],
    ['nothing', Buffer.alloc(0)],
  ])('is not %s', async (_, raw) => {
    await expect(readDeliveryNotice(raw)).rejects.toEqual(refusal('notice-without-original'));
  });
});
