/**
 * What became of a mail. `later`: not now, this mail; `bounced`: no such recipient; `failed`: the server does not take
 * this mail; `broken-off`: the connection failed, which says nothing about the mail yet; `left`: the process ends and
 * did not wait for the answer. `words` are the server's own where it said any.
 */
export interface Verdict {
  outcome: 'sent' | 'later' | 'bounced' | 'failed' | 'broken-off' | 'left';
  words: string;
}

const LONGEST_WORDS = 500;

/** Codes of Nodemailer for a mail that was refused, by the server or before it was offered. */
const REFUSED = new Set(['EENVELOPE', 'EMESSAGE']);
const BROKEN_OFF = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EAUTH',
  'ENOAUTH',
  'EPROTOCOL',
  'EPROXY',
]);

/** RFC 5321, 4.2.3: not the mail is wrong but the order of commands; over another connection it may go. */
const BAD_SEQUENCE = 503;

/** RFC 5321, 4.5.3.1.10 and RFC 1870: too large, said in answer to MAIL FROM. */
const TOO_LARGE = 552;

/**
 * Reads the error with which Nodemailer refuses. RFC 5321, 4.2.1: 5yz is for good, 4yz for the moment. A sender that is
 * refused is a setting's fault and not the mail's: the mails wait for it to be mended.
 */
export function verdictOf(error: unknown): Verdict {
  const { code, responseCode, response, command, message } = (error ?? {}) as Partial<SmtpError>;
  const words = (response ?? message ?? String(error)).slice(0, LONGEST_WORDS);
  if (code !== undefined && BROKEN_OFF.has(code)) return { outcome: 'broken-off', words };
  if (code === undefined || !REFUSED.has(code)) return { outcome: 'later', words };
  if (responseCode === undefined) return { outcome: 'failed', words };
  const forGood = responseCode >= 500 && responseCode !== BAD_SEQUENCE;
  if (!forGood || (command === 'MAIL FROM' && responseCode !== TOO_LARGE)) return { outcome: 'later', words };
  return { outcome: command === 'RCPT TO' ? 'bounced' : 'failed', words };
}

interface SmtpError {
  code: string;
  responseCode: number;
  response: string;
  /** The command that was answered; `API` where the mail was refused before it was offered. */
  command: string;
  message: string;
}
