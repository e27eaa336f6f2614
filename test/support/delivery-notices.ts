/** The mail that a notice is about, as its sender knows it. */
export interface MailOnItsWay {
  /** With its brackets. */
  messageId: string;
  to: string;
  /** As the last server saw them; some like those of our mails unless given. */
  headers?: string;
}

/** What the tests change of a notice. */
export interface NoticeFacts {
  action?: string;
  status?: string;
  /** With its type: `smtp; 550 …`. */
  diagnostic?: string;
  /** Who the server says it was for; the mail's recipient unless told otherwise. */
  finalRecipient?: string;
  /** The notice's own Message-ID; null for a server that gives none. */
  ownId?: string | null;
}

let serial = 0;

const lines = (...given: (string | null)[]): Buffer =>
  Buffer.from(given.filter((line) => line !== null).join('\r\n'));

/** The headers that come back; some lines are folded, as servers do. */
export const headersOf = ({ messageId, to, headers }: MailOnItsWay): string =>
  headers ??
  [
    'Received: from app.sagami.example.jp (localhost [127.0.0.1])',
    '\tby mx.sagami.example.jp (Postfix) with ESMTP id 4Xk1dR0GzTz9tW',
    '\tfor <someone@example.jp>; Mon, 10 Jun 2030 09:00:01 +0900 (JST)',
    'From: =?UTF-8?B?44GV44GM44G/5ZWG5bel5Lya6K2w5omA?= <info@sagami.example.jp>',
    `To: <${to}>`,
    `Message-ID:`,
    ` ${messageId}`,
    'Subject: =?UTF-8?B?44CQ5Y+X5LuY5a6M5LqG44CR?=',
    'Date: Mon, 10 Jun 2030 00:00:00 +0000',
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ].join('\r\n');

const idOf = (ownId: string | null | undefined, host: string): string | null =>
  ownId === null ? null : `Message-Id: ${ownId ?? `<notice-${(serial += 1)}@${host}>`}`;

/** As Postfix writes: three parts, the original as headers alone. */
export function postfixNotice(mail: MailOnItsWay, facts: NoticeFacts = {}): Buffer {
  const { action = 'failed', status = '5.1.1', finalRecipient = mail.to, ownId } = facts;
  const { diagnostic = `smtp; 550 5.1.1 <${mail.to}>: Recipient address rejected:\r\n    User unknown` } =
    facts;
  return lines(
    'Return-Path: <>',
    'Date: Mon, 10 Jun 2030 09:05:00 +0900 (JST)',
    'From: MAILER-DAEMON@mx.sagami.example.jp (Mail Delivery System)',
    'Subject: Undelivered Mail Returned to Sender',
    'To: info@sagami.example.jp',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="4Xk1dR0GzTz9tW.1781049900/mx.sagami.example.jp"',
    idOf(ownId, 'mx.sagami.example.jp'),
    '',
    'This is a MIME-encapsulated message.',
    '',
    '--4Xk1dR0GzTz9tW.1781049900/mx.sagami.example.jp',
    'Content-Description: Notification',
    'Content-Type: text/plain; charset=us-ascii',
    '',
    'This is the mail system at host mx.sagami.example.jp.',
    '',
    `<${finalRecipient}>: host mx.example.jp[192.0.2.25] said: no (in reply to RCPT TO command)`,
    '',
    '--4Xk1dR0GzTz9tW.1781049900/mx.sagami.example.jp',
    'Content-Description: Delivery report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.sagami.example.jp',
    'X-Postfix-Queue-ID: 4Xk1dR0GzTz9tW',
    'X-Postfix-Sender: rfc822; info@sagami.example.jp',
    'Arrival-Date: Mon, 10 Jun 2030 09:00:01 +0900 (JST)',
    '',
    `Final-Recipient: rfc822; ${finalRecipient}`,
    `Original-Recipient: rfc822;${mail.to}`,
    `Action: ${action}`,
    `Status: ${status}`,
    'Remote-MTA: dns; mx.example.jp',
    `Diagnostic-Code: ${diagnostic}`,
    '',
    '--4Xk1dR0GzTz9tW.1781049900/mx.sagami.example.jp',
    'Content-Description: Undelivered Message Headers',
    'Content-Type: text/rfc822-headers',
    '',
    headersOf(mail),
    '',
    '--4Xk1dR0GzTz9tW.1781049900/mx.sagami.example.jp--',
    '',
  );
}

/** As Exchange writes: a page of HTML beside the text, the original whole, and no space behind the types. */
export function exchangeNotice(mail: MailOnItsWay, facts: NoticeFacts = {}): Buffer {
  const { action = 'failed', status = '5.1.10', finalRecipient = mail.to, ownId } = facts;
  const { diagnostic = 'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by lookup' } =
    facts;
  return lines(
    'From: "Microsoft Outlook" <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@corp.example.jp>',
    'To: <info@sagami.example.jp>',
    'Date: Mon, 10 Jun 2030 00:06:00 +0000',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="fe0bd2c3-1a08-4c0a-8f47-9c2d2c6b7b11"',
    'Content-Language: ja-JP',
    idOf(ownId, 'TYAPR01MB0001.example.jp'),
    `In-Reply-To: ${mail.messageId}`,
    `References: ${mail.messageId}`,
    'Subject: =?iso-2022-jp?B?GyRCR1s/LiRHJC0kXiQ7JHMbKEI=?=',
    'Auto-Submitted: auto-replied',
    'X-MS-Exchange-Message-Is-Ndr:',
    'MIME-Version: 1.0',
    '',
    '--fe0bd2c3-1a08-4c0a-8f47-9c2d2c6b7b11',
    'Content-Type: multipart/alternative; differences=Content-Type;',
    '\tboundary="2a9a4a57-6d0c-41c9-8b25-2c6b2d8c2d5e"',
    '',
    '--2a9a4a57-6d0c-41c9-8b25-2c6b2d8c2d5e',
    'Content-Type: text/plain; charset="iso-2022-jp"',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    `${mail.to} =1B$B$X$NG[?.$K<:GT$7$^$7$?=1B(B`,
    '',
    '--2a9a4a57-6d0c-41c9-8b25-2c6b2d8c2d5e',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('<html><body><p>配信に失敗しました</p></body></html>').toString('base64'),
    '',
    '--2a9a4a57-6d0c-41c9-8b25-2c6b2d8c2d5e--',
    '',
    '--fe0bd2c3-1a08-4c0a-8f47-9c2d2c6b7b11',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns;TYAPR01MB0001.example.jp',
    'Received-From-MTA: dns;mx.sagami.example.jp',
    'Arrival-Date: Mon, 10 Jun 2030 00:05:59 +0000',
    '',
    `Final-Recipient: rfc822;${finalRecipient}`,
    `Action: ${action}`,
    `Status: ${status}`,
    `Diagnostic-Code: ${diagnostic}`,
    'X-Display-Name: =?utf-8?B?6auY5qmL?=',
    '',
    '',
    '--fe0bd2c3-1a08-4c0a-8f47-9c2d2c6b7b11',
    'Content-Type: message/rfc822',
    '',
    headersOf(mail),
    'X-MS-Exchange-Organization-SCL: -1',
    '',
    'お申込みを受け付けました。',
    '',
    '--fe0bd2c3-1a08-4c0a-8f47-9c2d2c6b7b11--',
  );
}

/** What a server says in words alone, and how it gives the mail back. */
export interface PlainFacts {
  from?: string;
  words?: string;
  /** The line above what comes back. */
  above?: string;
}

/** As qmail and its kin write, of which many a provider has a Japanese edition: one text, the mail below. */
export function plainNotice(mail: MailOnItsWay, facts: PlainFacts = {}): Buffer {
  const { from = 'MAILER-DAEMON@mail.example.jp', above = '--- 以下は送信されたメールの写しです。' } = facts;
  const { words = `<${mail.to}>:\r\n宛先のメールボックスがありません。 (#5.1.1)` } = facts;
  return lines(
    'Return-Path: <>',
    'Date: 10 Jun 2030 00:05:00 -0000',
    `From: ${from}`,
    'To: info@sagami.example.jp',
    'Subject: failure notice',
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    'メールを次の宛先に届けられませんでした。再送はしません。',
    '',
    words,
    '',
    above,
    '',
    headersOf(mail),
    '',
    'お申込みを受け付けました。',
    '',
  );
}

/** The same words, and the mail as a part of its own: gateways of offices. */
export function gatewayNotice(mail: MailOnItsWay, facts: PlainFacts & { part?: string } = {}): Buffer {
  const { from = 'postmaster@gw.example.jp', part = 'message/rfc822' } = facts;
  const { words = `<${mail.to}>: 550 no such user` } = facts;
  return lines(
    `From: ${from}`,
    'To: info@sagami.example.jp',
    'Subject: Returned mail',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=gw',
    '',
    '--gw',
    'Content-Type: text/plain; charset=utf-8',
    '',
    words,
    '--gw',
    `Content-Type: ${part}`,
    '',
    headersOf(mail),
    '',
    '',
    '--gw--',
  );
}
