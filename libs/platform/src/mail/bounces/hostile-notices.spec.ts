import * as fc from 'fast-check';
import { DomainError } from '../../errors/domain-error';
import {
  exchangeNotice,
  gatewayNotice,
  headersOf,
  plainNotice,
  postfixNotice,
} from '../../../../../test/support/delivery-notices';
import { LONGEST_NOTICE_BYTES, MOST_NOTICE_LINES, readDeliveryNotice } from './delivery-notice';

const MAIL = {
  messageId: '<019782f0-5c3a-7d10-9a2b-3c4d5e6f7081@sagami.example.jp>',
  to: 'hanako@example.jp',
};

/** Repeats a text until the notice is as long as one may be. */
const filled = (before: string, unit: string, after = ''): Buffer => {
  const bytes = LONGEST_NOTICE_BYTES - before.length - after.length;
  const lines = MOST_NOTICE_LINES - `${before}${after}`.split('\n').length;
  const times = Math.min(bytes / unit.length, lines / (unit.split('\n').length - 1));
  return Buffer.from(before + unit.repeat(times) + after, 'latin1');
};

const REPORT = 'Content-Type: multipart/report; boundary=b\r\n\r\n';
const STATUS = '--b\r\nContent-Type: message/delivery-status\r\n\r\n';
const RETURNED = `--b\r\nContent-Type: message/rfc822\r\n\r\n${headersOf(MAIL)}\r\n\r\n`;
const PLAIN = 'From: mailer-daemon@example.jp\r\nContent-Type: text/plain\r\n\r\n';

/** Multiparts within one another, each with the boundary before its own. */
const nested = (depth: number): Buffer =>
  Buffer.from(
    Array.from(
      { length: depth },
      (_, index) => `Content-Type: multipart/mixed; boundary=b${index}\r\n\r\n--b${index}\r\n`,
    ).join(''),
  );

/** Mails within mails. */
const wrapped = (depth: number): Buffer =>
  Buffer.from('Content-Type: message/rfc822\r\n\r\n'.repeat(depth) + postfixNotice(MAIL).toString());

type Mangling = (raw: Buffer, at: number) => Buffer;

const put = (raw: Buffer, at: number, bytes: Uint8Array, instead = 0): Buffer =>
  Buffer.concat([raw.subarray(0, at), bytes, raw.subarray(at + instead)]);

const mangling: fc.Arbitrary<Mangling> = fc.oneof(
  fc.constant<Mangling>((raw, at) => raw.subarray(0, at)),
  fc.integer({ min: 1, max: 200 }).map(
    (length): Mangling =>
      (raw, at) =>
        put(raw, at, Buffer.alloc(0), length),
  ),
  fc.uint8Array({ minLength: 1, maxLength: 8 }).map(
    (bytes): Mangling =>
      (raw, at) =>
        put(raw, at, bytes, 1),
  ),
  fc.constantFrom('\r\n', '\n\n', ':', ';', '<', '"', '(', '--', '\t', '=?utf-8?b?', '\u0000', '花').map(
    (text): Mangling =>
      (raw, at) =>
        put(raw, at, Buffer.from(text)),
  ),
  fc.integer({ min: 1, max: 400 }).map(
    (length): Mangling =>
      (raw, at) =>
        put(raw, at, raw.subarray(at, at + length)),
  ),
);

const HOSTILE: [string, Buffer][] = [
  ['zeros', Buffer.alloc(LONGEST_NOTICE_BYTES)],
  ['high bytes', Buffer.alloc(LONGEST_NOTICE_BYTES, 0xff)],
  ['empty lines', filled('', '\n')],
  ['carriage returns', filled('', '\r')],
  ['one header', filled('Subject: ', 'x')],
  ['folds', filled('Subject: x', '\r\n x')],
  ['many headers', filled('', 'X-A: b\r\n')],
  ['encoded words', filled('Message-ID: ', '=?utf-8?b?44GC?= ')],
  ['recipients', filled('To: ', '<a@b.jp>, ')],
  ['brackets', filled('From: ', '<(')],
  ['parameters', filled('Content-Type: multipart/report; ', 'a*0=b; ', 'boundary=b\r\n\r\n')],
  ['parts', filled(REPORT, '--b\r\n\r\nx\r\n')],
  ['statuses', filled(REPORT, STATUS)],
  [
    'mails given back',
    filled(REPORT, '--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: <a@b>\r\n\r\n'),
  ],
  ['a boundary of dashes', filled('Content-Type: multipart/mixed; boundary=-\r\n\r\n', '---\r\n')],
  ['a boundary that never comes', filled(REPORT, '--bx\r\n')],
  ['depth', nested(5_000)],
  ['wrapped mails', wrapped(5_000)],
  ['groups', filled(REPORT + STATUS, 'Final-Recipient: rfc822; a@b.jp\r\n\r\n', `\r\n${RETURNED}`)],
  ['folds of a status', filled(`${REPORT}${STATUS}Diagnostic-Code: x`, '\r\n ', `\r\n${RETURNED}`)],
  ['spaces of a status', filled(`${REPORT}${STATUS}Final-Recipient:`, ' ', `\r\n${RETURNED}`)],
  ['a recipient without end', filled(`${REPORT}${STATUS}Final-Recipient: `, 'a', `\r\n${RETURNED}`)],
  ['fields without colons', filled(REPORT + STATUS, 'x\r\n', RETURNED)],
  ['lines of spaces', filled(REPORT + STATUS, '  \t\r\n', RETURNED)],
  ['Message-IDs', filled(`${REPORT}${RETURNED}`.replace(/\r\n\r\n$/, '\r\n'), 'Message-ID: <a@b>\r\n')],
  ['an open Message-ID', filled(`${REPORT}--b\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: `, '<')],
  ['the recipient', filled(PLAIN, `x${MAIL.to} `, `\r\n\r\n${headersOf(MAIL)}`)],
  ['status codes', filled(PLAIN + MAIL.to, ' 5.1.1.', `\r\n\r\n${headersOf(MAIL)}`)],
  ['digits and dots', filled(`${PLAIN + MAIL.to} 5.1.1`, '.5', `.x\r\n\r\n${headersOf(MAIL)}`)],
  ['replies', filled(PLAIN + MAIL.to, ' 550 5', `\r\n\r\n${headersOf(MAIL)}`)],
  ['paragraphs', filled(PLAIN + MAIL.to, '\r\n\r\n.', `\r\n\r\n${headersOf(MAIL)}`)],
  ['HTML', filled('Content-Type: text/html\r\n\r\n', '<b &')],
  ['base64', filled('Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n', 'AAA=\r\n')],
  [
    'quoted-printable',
    filled('Content-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n', '='),
  ],
  ['flowed text', filled('Content-Type: text/plain; format=flowed; delsp=yes\r\n\r\n', ' > \r\n')],
  ['halves of characters', filled('Content-Type: text/plain; charset=utf-16\r\n\r\n', '\xd8\x00')],
  ...['x-unknown', 'utf-7', 'iso-2022-jp', 'shift_jis', '\u0000', 'utf-8"; boundary="b'].map(
    (charset): [string, Buffer] => [
      `charset ${JSON.stringify(charset)}`,
      Buffer.concat([
        Buffer.from(`Content-Type: text/plain; charset="${charset}"\r\n\r\n\x1b$B`),
        Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0xff, 0xfe, 0x00]),
      ]),
    ],
  ),
];

/** Far above what any takes on a busy machine, and far below what a megabyte of lines would. */
const MOST_CPU_MS = 3_000;

/** What the notice comes to: an outcome, or the code of a refusal; anything else that is thrown fails the test. */
async function outcomeOf(raw: Buffer): Promise<string> {
  try {
    return (await readDeliveryNotice(raw)).reportFor(MAIL.to).outcome;
  } catch (error) {
    if (error instanceof DomainError && error.kind === 'unprocessable') return error.code;
    throw error;
  }
}

describe('any bytes at all', () => {
  it.each(HOSTILE)('%s are answered, and soon', async (_, raw) => {
    const began = process.cpuUsage();
    expect(await outcomeOf(raw)).toMatch(/^notice-|^failed$/);
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(MOST_CPU_MS);
  });

  it('with more lines than any mail of ours are not even read', async () => {
    const long = filled(`${PLAIN}${MAIL.to} (#5.1.1)\r\n\r\n${headersOf(MAIL)}\r\n`, '\r\n');
    expect(await outcomeOf(long)).toBe('failed');
    expect(await outcomeOf(Buffer.concat([long, Buffer.from('\n'.repeat(10))]))).toBe('notice-unreadable');
  });

  it('however a notice was cut, doubled or mangled on its way', async () => {
    const notices = [postfixNotice(MAIL), exchangeNotice(MAIL), plainNotice(MAIL), gatewayNotice(MAIL)];
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...notices),
        fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), by: mangling }), {
          minLength: 1,
          maxLength: 4,
        }),
        async (notice, changes) => {
          const mangled = changes.reduce((raw, { at, by }) => by(raw, Math.floor(at * raw.length)), notice);
          seen.add(await outcomeOf(mangled));
        },
      ),
      { numRuns: 400, seed: 20190401 },
    );
    // Else they would all have been refused at the door.
    expect([...seen]).toEqual(
      expect.arrayContaining(['failed', 'notice-without-original', 'notice-uncertain']),
    );
  });
});
