import { createHash } from 'node:crypto';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { type DeliveryReport, type RecipientReport, readDeliveryStatus, reportFor } from './delivery-status';
import { headerFields, paragraphsOf } from './header-fields';
import { NOTICE_REFUSALS } from './notice-refusals';
import { type PlainNotice, readPlainNotice } from './plain-notice';

/** A mail of ours with all that hangs on it is half of this; whoever gives back more gives back somebody else's. */
export const LONGEST_NOTICE_BYTES = 1024 * 1024;

/**
 * The parser pays for lines rather than for bytes: a megabyte of empty ones takes it the better part of a minute, in
 * which the process answers nobody. A mail of ours as base64 has five thousand.
 */
export const MOST_NOTICE_LINES = 10_000;

const LINE_FEED = 0x0a;

/** A notice has three parts, beside each other. */
const LIMITS = { maxNestingDepth: 10, maxHeadersSize: 256 * 1024 };

/** RFC 6522, and RFC 6533 for servers that write addresses in Japanese. */
const STATUS_PARTS = new Set(['message/delivery-status', 'message/global-delivery-status']);
const RETURNED_PARTS = new Set([
  'message/rfc822',
  'text/rfc822-headers',
  'message/global',
  'message/global-headers',
]);

/** As `Mails` makes them: the id of the row before the sender's domain. */
const OWN_MESSAGE_ID = /^<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^<>@\s\p{C}]+>$/iu;

/** A mail by which a mail server tells what became of one of ours. */
export interface DeliveryNotice {
  /** What tells it from every other notice, however often and on whatever way it comes. */
  key: string;
  /** The mail that came back; null where its Message-ID is none of ours. */
  mail: { id: string; messageId: string } | null;
  /** What is said of the mail's recipient. @throws DomainError where that is nothing, or nothing certain. */
  reportFor(recipient: string): DeliveryReport;
}

/**
 * Reads a notice: a delivery status notification (RFC 3464), or a server's own words. Any bytes at all may come.
 * @throws DomainError `notice-unreadable`, `notice-without-original`, `notice-of-several-mails`
 */
export async function readDeliveryNotice(raw: Buffer): Promise<DeliveryNotice> {
  const email = await parsed(raw);
  const parts = email.attachments.map(({ mimeType, content }) => ({ mimeType, text: textOf(content) }));
  const statuses = parts.filter(({ mimeType }) => STATUS_PARTS.has(mimeType)).map(({ text }) => text);
  const returned = parts.filter(({ mimeType }) => RETURNED_PARTS.has(mimeType)).map(({ text }) => text);
  const words = statuses.length > 0 ? null : wordsOf(email, returned);
  const messageId = theOnly(
    (words?.returned ?? returned).map((original) =>
      headerFields(paragraphsOf(original.trimStart())[0] ?? ''),
    ),
  );
  const reports = statuses.flatMap(readDeliveryStatus);
  const id = OWN_MESSAGE_ID.exec(messageId)?.[1]?.toLowerCase();
  return {
    key: keyOf(email, raw),
    mail: id === undefined ? null : { id, messageId },
    reportFor: (recipient) =>
      words === null ? reported(reports, recipient) : readPlainNotice(words.notice, recipient),
  };
}

async function parsed(raw: Buffer): Promise<Email> {
  if (hasTooManyLines(raw)) throw NOTICE_REFUSALS.unreadable();
  try {
    return await PostalMime.parse(raw, { ...LIMITS, forceRfc822Attachments: true });
  } catch {
    throw NOTICE_REFUSALS.unreadable(); // nested too deep, or all header
  }
}

function hasTooManyLines(raw: Buffer): boolean {
  let lines = 0;
  for (
    let at = raw.indexOf(LINE_FEED);
    at >= 0 && lines <= MOST_NOTICE_LINES;
    at = raw.indexOf(LINE_FEED, at + 1)
  ) {
    lines += 1;
  }
  return lines > MOST_NOTICE_LINES;
}

/** Headers and status fields are ASCII; what is not is somebody's words and may be shown as well as it can be. */
function textOf(content: Attachment['content']): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** The Message-ID of the one mail that was given back. */
function theOnly(originals: readonly Map<string, string>[]): string {
  const ids = originals.flatMap((fields) => /<[^<>\s]+>/.exec(fields.get('message-id') ?? '')?.[0] ?? []);
  const [messageId, ...others] = new Set(ids);
  if (messageId === undefined) throw NOTICE_REFUSALS.withoutOriginal();
  if (others.length > 0) throw NOTICE_REFUSALS.ofSeveral();
  return messageId;
}

function reported(reports: readonly RecipientReport[], recipient: string): DeliveryReport {
  const report = reportFor(reports, recipient);
  if (report === undefined) throw NOTICE_REFUSALS.ofAnotherRecipient();
  if (report === 'unknown-action') throw NOTICE_REFUSALS.withoutAction();
  return report;
}

/**
 * A notice without a status: what the server says, and what it gives back, as parts of their own or in the text below.
 * A header in the text begins a line; one that somebody quoted in a reply does not.
 */
function wordsOf(email: Email, returned: string[]): { notice: PlainNotice; returned: string[] } {
  const from = email.from?.address ?? '';
  const text = email.text ?? '';
  if (returned.length > 0) return { notice: { from, text }, returned };
  const paragraphs = paragraphsOf(text);
  const first = paragraphs.findIndex((paragraph) => /^message-id:/im.test(paragraph));
  if (first < 0) return { notice: { from, text }, returned: [] };
  return {
    notice: { from, text: paragraphs.slice(0, first).join('\n\n') },
    returned: paragraphs.slice(first),
  };
}

// Fetched twice it carries other Received lines, under the same Message-ID.
function keyOf({ messageId }: Email, raw: Buffer): string {
  return createHash('sha256')
    .update(messageId ?? raw)
    .digest('hex');
}
