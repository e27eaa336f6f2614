import { Inject, Injectable } from '@nestjs/common';
import { newId } from '../database/new-id';
import type { TenantTransaction } from '../database/tenant-transaction';
import { Doorbell } from '../outbox/doorbell';
import { DELIVER_MAILS } from './mail.jobs';
import { MAIL_SERVER } from './mail.tokens';
import { type MailServerSettings, MOST_ATTACHED_BYTES, type OutgoingMail } from './mail.types';

/** RFC 2606: a domain that is nobody's, for the ids of mails that were queued before a sender was set. */
const NO_DOMAIN = 'banso.invalid';

/** Keeps mails in the transaction of what they tell about; a worker sends them after the commit (ADR 0013). */
@Injectable()
export class Mails {
  constructor(
    private readonly doorbell: Doorbell,
    @Inject(MAIL_SERVER) private readonly server: MailServerSettings | null,
  ) {}

  /**
   * The mail goes if, and only if, the transaction commits; whether the mail server can be reached plays no part. Its
   * Message-ID is fixed here, so that a receiver can tell that a mail which was sent twice is one.
   * @throws Error when the attachments are too large: a fault of the caller, who makes them.
   */
  async queue(tx: TenantTransaction, mail: OutgoingMail): Promise<void> {
    const { onceKey, to, subject, text, html = null, attachments = [], dueAt = null } = mail;
    const bytes = attachments.reduce((sum, { content }) => sum + content.length, 0);
    if (bytes > MOST_ATTACHED_BYTES) throw new Error(`A mail carries ${bytes} bytes of attachments`);
    const id = newId();
    await tx.query(
      `INSERT INTO mails (id, once_key, message_id, to_address, to_name, subject, text, html, attachments, due_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce($10, now()))
       ON CONFLICT ON CONSTRAINT mails_once DO NOTHING`,
      [
        id,
        onceKey,
        `<${id}@${this.server?.from.address.split('@').at(-1) ?? NO_DOMAIN}>`,
        to.address,
        to.name,
        subject,
        text,
        html,
        JSON.stringify(attachments.map((part) => ({ ...part, content: part.content.toString('base64') }))),
        dueAt,
      ],
    );
    tx.onCommit(() => this.doorbell.ring(tx.scope.chamberId, DELIVER_MAILS));
  }
}
