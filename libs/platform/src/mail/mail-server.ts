import { once } from 'node:events';
import { Inject, Injectable, type OnApplicationShutdown, type OnModuleDestroy } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { MAIL_SERVER } from './mail.tokens';
import type { MailAddress, MailQrCode, MailServerSettings } from './mail.types';
import { qrCodePng } from './qr-code';
import { type Verdict, verdictOf } from './smtp-verdict';

/** Connections that one process holds to the mail server: providers of small offices allow ten. */
const CONNECTIONS = 6;

const SECOND = 1_000;

/**
 * RFC 5321, 4.5.3.2: a server may take ten minutes to judge a mail that it has read whole. Who hangs up before makes it
 * send the mail twice.
 */
const SILENCE_MS = 600 * SECOND;

/** A process that ends waits so long for its answers, and no longer: whoever pressed Ctrl-C stands before it. */
const PATIENCE_MS = 4 * SECOND;

/** A mail as its row holds it. */
export interface StoredMail {
  id: string;
  messageId: string;
  to: MailAddress;
  subject: string;
  text: string;
  html: string | null;
  /** `content` in base64. */
  attachments: (MailQrCode | { fileName: string; contentType: string; content: string })[];
}

/** The mail server of this process: one pool of connections, opened when the first mail goes. */
@Injectable()
export class MailServer implements OnModuleDestroy, OnApplicationShutdown {
  private readonly transport: Transporter | null;
  private readonly leaving = new AbortController();
  private patience: NodeJS.Timeout | null = null;

  constructor(@Inject(MAIL_SERVER) private readonly settings: MailServerSettings | null) {
    this.transport =
      settings &&
      createTransport({
        url: settings.url,
        pool: true,
        maxConnections: CONNECTIONS,
        maxRequeues: 1, // of mails of which no byte was sent, where the server had closed an idle connection
        dnsTimeout: 10 * SECOND,
        connectionTimeout: 10 * SECOND,
        greetingTimeout: 30 * SECOND,
        socketTimeout: SILENCE_MS,
        disableFileAccess: true,
        disableUrlAccess: true,
      });
  }

  /** Without a server mails are kept and wait. */
  get configured(): boolean {
    return this.transport !== null;
  }

  /**
   * Hands a mail over and says what became of it; `broken-off` only when the server is out of reach for all mails, `left`
   * only while the process ends.
   */
  async send(mail: StoredMail): Promise<Verdict> {
    const { transport, settings } = this;
    if (!transport || !settings) throw new Error('No mail server is set');
    try {
      await transport.sendMail({
        from: fieldOf(settings.from),
        to: fieldOf(mail.to),
        signal: this.leaving.signal,
        messageId: mail.messageId,
        subject: mail.subject,
        text: mail.text,
        ...(mail.html === null ? {} : { html: mail.html }),
        headers: { 'Auto-Submitted': 'auto-generated' }, // RFC 3834: no answering machine may answer it
        attachments: mail.attachments.map((part) => ({
          filename: part.fileName,
          contentType: 'qrCodeOf' in part ? 'image/png' : part.contentType,
          content: 'qrCodeOf' in part ? qrCodePng(part.qrCodeOf) : Buffer.from(part.content, 'base64'),
          contentTransferEncoding: 'base64' as const, // else the line ends of a calendar file are at every relay's mercy
        })),
      });
      return { outcome: 'sent', words: '' };
    } catch (error) {
      const verdict = this.isLeaving ? LEFT : verdictOf(error);
      if (verdict.outcome !== 'broken-off') return verdict;
      // Is it the server or this mail? A mail at which a server falls over must not keep all others waiting.
      const answers = await this.answers();
      if (this.isLeaving) return LEFT;
      return answers ? { ...verdict, outcome: 'later' } : verdict;
    }
  }

  /** Whether the server lets a new connection in, with our password where there is one. */
  private async answers(): Promise<boolean> {
    const asked = new AbortController();
    try {
      const left = once(this.leaving.signal, 'abort', { signal: asked.signal });
      await Promise.race([this.transport?.verify(), left]);
      return true;
    } catch {
      return false;
    } finally {
      asked.abort();
    }
  }

  private get isLeaving(): boolean {
    return this.leaving.signal.aborted;
  }

  /** The process ends: what is on its way has a moment to arrive, before the work under way is waited for. */
  onModuleDestroy(): void {
    this.patience = setTimeout(() => this.leaving.abort(), PATIENCE_MS);
  }

  onApplicationShutdown(): void {
    if (this.patience) clearTimeout(this.patience);
    this.transport?.close();
  }
}

/** Nobody knows whether the server has it: the row says that it is on its way, until the lease is over. */
const LEFT: Verdict = { outcome: 'left', words: '' };

function fieldOf({ name, address }: MailAddress): { name: string; address: string } {
  return { name: name ?? '', address };
}
