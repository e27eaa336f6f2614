import { Inject, Injectable } from '@nestjs/common';
import { newId } from '../database/new-id';
import type { TenantTransaction } from '../database/tenant-transaction';
import { Doorbell } from '../outbox/doorbell';
import { DELIVER_MAILS } from './mail.jobs';
import { MAIL_SERVER, PUBLIC_URL } from './mail.tokens';
import { type MailServerSettings, MOST_ATTACHED_BYTES, type OutgoingMail } from './mail.types';

/** RFC 2606: a domain that is nobody's, for the ids of mails that were queued before a sender was set. */
const NO_DOMAIN = 'banso.invalid';

const QUEUE = `
  INSERT INTO mails (id, once_key, message_id, to_address, to_name, subject, text, html, attachments, due_at)
  SELECT m.id, m."onceKey", m."messageId", m."toAddress", m."toName", m.subject, m.text, m.html, m.attachments,
         coalesce(m."dueAt", now())
    FROM jsonb_to_recordset($1::jsonb) AS m (
           id uuid, "onceKey" text, "messageId" text, "toAddress" text, "toName" text, subject text, text text,
           html text, attachments jsonb, "dueAt" timestamptz)
  ON CONFLICT ON CONSTRAINT mails_once DO NOTHING`;

// Two conditions, each along an index of its own: sent mails are many and none of them is read.
const WITHDRAW = `
  UPDATE mails SET state = 'withdrawn'
   WHERE (state IN ('queued', 'sending') OR state IN ('failed', 'bounced')) AND EXISTS (SELECT FROM unnest($1::text[]) AS said (begin) WHERE starts_with(once_key, said.begin))`;

/** Keeps mails in the transaction of what they tell about; a worker sends them after the commit (ADR 0013). */
@Injectable()
export class Mails {
  constructor(
    private readonly doorbell: Doorbell,
    @Inject(MAIL_SERVER) private readonly server: MailServerSettings | null,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | null,
  ) {}

  /** The address of a page (`/s/sagami`) as a mail can name it; null where nobody has said where the pages are. */
  linkTo(path: string): string | null {
    return this.publicUrl === null ? null : `${this.publicUrl}${path}`;
  }

  /** As {@link queueAll} for one mail. */
  queue(tx: TenantTransaction, mail: OutgoingMail): Promise<void> {
    return this.queueAll(tx, [mail]);
  }

  /**
   * A mail goes if, and only if, the transaction commits; whether the mail server can be reached plays no part. Its
   * Message-ID is fixed here, so that a receiver can tell that a mail which was sent twice is one. However many there
   * are, they are one statement: people may be waiting for a lock.
   * @throws Error when the attachments are too large: a fault of the caller, who makes them.
   */
  async queueAll(tx: TenantTransaction, mails: readonly OutgoingMail[]): Promise<void> {
    if (mails.length === 0) return;
    await tx.query(QUEUE, [JSON.stringify(mails.map((mail) => this.rowOf(mail)))]);
    tx.onCommit(() => this.doorbell.ring(tx.scope.chamberId, DELIVER_MAILS));
  }

  /**
   * Takes back what waits, was refused or is on its way, of the mails whose `onceKey` begins in one of these ways: they
   * would go to an address, or tell of something, that is not right any more. One that the server has by now stays sent.
   */
  async withdraw(tx: TenantTransaction, ...keysBegin: string[]): Promise<void> {
    await tx.query(WITHDRAW, [keysBegin]);
  }

  private rowOf({ onceKey, to, subject, text, html, attachments = [], dueAt }: OutgoingMail) {
    const bytes = attachments.reduce((sum, part) => sum + ('content' in part ? part.content.length : 0), 0);
    if (bytes > MOST_ATTACHED_BYTES) throw new Error(`A mail carries ${bytes} bytes of attachments`);
    const id = newId();
    return {
      ...{ id, onceKey, subject, text, html, dueAt },
      messageId: `<${id}@${this.server?.from.address.split('@').at(-1) ?? NO_DOMAIN}>`,
      toAddress: to.address,
      toName: to.name,
      attachments: attachments.map((part) =>
        'content' in part ? { ...part, content: part.content.toString('base64') } : part,
      ),
    };
  }
}
