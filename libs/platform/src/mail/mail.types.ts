/** A mail as a library hands it over, in the words of its own domain. */
export interface OutgoingMail {
  /**
   * What the mail is, in the chamber: `registration:<id>:received:<version>`. Queued a second time under the same key it
   * is the same mail and goes once.
   */
  onceKey: string;
  to: MailAddress;
  subject: string;
  /** Plain text, lines ended by `\n`. */
  text: string;
  html?: string;
  /** Together at most {@link MOST_ATTACHED_BYTES}. */
  attachments?: readonly MailAttachment[];
  /** Not before this moment; at once where none is given. */
  dueAt?: Date;
}

export interface MailAddress {
  /** As the reader sees it; null where only the address is known. */
  name: string | null;
  address: string;
}

export type MailAttachment = MailFile | MailQrCode;

export interface MailFile {
  fileName: string;
  /** With its parameters: `text/calendar; charset=utf-8; method=PUBLISH`. */
  contentType: string;
  content: Buffer;
}

/** A picture (PNG) of a QR code. It is drawn when the mail is sent: who queues it may hold a lock. */
export interface MailQrCode {
  fileName: string;
  qrCodeOf: string;
}

/** A calendar file and a QR code are a few thousand bytes; a brochure belongs behind a link. */
export const MOST_ATTACHED_BYTES = 256 * 1024;

/**
 * `failed`: the program or the server gave up on the mail; `bounced`: the server knows no such recipient, or told later
 * that the mail came back. Both wait for a person to look at them. `withdrawn`: its words were said anew, to another address; nobody has to look at it.
 */
export type MailState = 'queued' | 'sending' | 'sent' | 'failed' | 'bounced' | 'withdrawn';

/** Where mails are handed over, and who they come from. */
export interface MailServerSettings {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  url: string;
  from: MailAddress;
}
