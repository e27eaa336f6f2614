import type { DeliveryReport } from './delivery-status';
import { paragraphsOf, shownWords } from './header-fields';
import { NOTICE_REFUSALS } from './notice-refusals';

/** RFC 3463, and no part of an IP address or a version. */
const STATUS = /(?<![\d.])([45])\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/g;

/** RFC 5321, 4.2: a reply of a server, with words behind it. */
const REPLY_FOR_GOOD = /(?<![\w.])5[0-5]\d[ -](?=\D)/;

/** The mail server itself, as whom nobody else may write: RFC 2142 and the custom of fifty years. */
const SERVERS = /^(mailer-daemon|postmaster)@/i;

export interface PlainNotice {
  from: string;
  /** What the server says, without the mail that it gives back. */
  text: string;
}

/**
 * What a server tells in words alone (qmail, old Exim and Sendmail, gateways). It counts only where nothing else can be
 * meant: the mail server itself writes, names the recipient, and gives a code that is for good and none that is not.
 * @throws DomainError `notice-uncertain`, with what is missing.
 */
export function readPlainNotice({ from, text }: PlainNotice, recipient: string): DeliveryReport {
  if (!SERVERS.test(from)) {
    throw NOTICE_REFUSALS.uncertain('差出人がメールサーバー（MAILER-DAEMON・postmaster）ではありません');
  }
  if (!names(text, recipient)) throw NOTICE_REFUSALS.uncertain('本文に元のメールの宛先がありません');
  const statuses = [...text.matchAll(STATUS)];
  if (statuses.some(([, kind]) => kind === '4')) {
    throw NOTICE_REFUSALS.uncertain('あとで届くかもしれないことを表す、4で始まる番号があります');
  }
  const said = paragraphsOf(text).find((paragraph) => isForGood(paragraph));
  if (said === undefined) throw NOTICE_REFUSALS.uncertain('5で始まるエラーの番号がありません');
  return { outcome: 'failed', status: statuses[0]?.[0] ?? null, words: shownWords(said) };
}

function isForGood(paragraph: string): boolean {
  return paragraph.search(STATUS) >= 0 || REPLY_FOR_GOOD.test(paragraph);
}

/** The whole address, and not the end or the beginning of another's. */
function names(text: string, recipient: string): boolean {
  const [all, wanted] = [text.toLowerCase(), recipient.toLowerCase()];
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    const before = all.slice(Math.max(at - 1, 0), at);
    const after = all.slice(at + wanted.length, at + wanted.length + 2);
    if (!/[\w.+-]/.test(before) && !/^(?:[\w-]|\.\w)/.test(after)) return true;
  }
  return false;
}
