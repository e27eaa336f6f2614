import { Injectable } from '@nestjs/common';
import { newId } from '../../database/new-id';
import { TenantDatabase } from '../../database/tenant-database';
import type { TenantScope } from '../../database/tenant-scope';
import { readDeliveryNotice } from './delivery-notice';
import { NOTICE_REFUSALS } from './notice-refusals';

/** What a notice came to. */
export interface BounceReport {
  /** `bounced`: recorded, the mail did not arrive; `delayed` and `delivered`: nothing was recorded. */
  outcome: 'bounced' | 'delayed' | 'delivered';
  mailId: string;
  to: string;
  /** RFC 3463: `5.1.1`; null where the notice says none. */
  status: string | null;
  /** In the server's words. */
  reason: string | null;
  /** When it was recorded first; null where it was not. */
  recordedAt: string | null;
}

/** A server that says no more than that. */
const NO_WORDS = '宛先に届けられませんでした';

const MAIL = `SELECT to_address AS "to" FROM mails WHERE id = $1 AND lower(message_id) = lower($2) FOR UPDATE`;

const RECORD = `
  INSERT INTO mail_bounces (id, mail_id, notice_key, status, reason) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT ON CONSTRAINT mail_bounces_once DO NOTHING RETURNING id`;

// Whatever state it is in: the notice may be here before the worker has said that the mail was sent, or while it is tried
// again. The count tells that worker (MailDelivery). A mail that was withdrawn stays so: nobody has to look at it.
const COME_BACK = `
  UPDATE mails SET bounces = bounces + 1, returned_at = now(), last_error = $2,
         state = CASE state WHEN 'withdrawn' THEN state ELSE 'bounced' END
   WHERE id = $1`;

const RECORDED = `
  SELECT status, reason, recorded_at AS "recordedAt" FROM mail_bounces WHERE mail_id = $1 AND notice_key = $2`;

/** Mails that a server took and could not deliver: told later, by a mail to the sender (ADR 0013). */
@Injectable()
export class MailBounces {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Records what a notice tells about a mail of the chamber. The same notice again changes nothing and is answered as
   * it was, also when the mail has been tried again since.
   * @param raw the notice as it came, with its headers; {@link LONGEST_NOTICE_BYTES} at most
   * @throws DomainError `mail-unknown`; `notice-…` where it does not tell for certain what became of the mail
   */
  async report(scope: TenantScope, raw: Buffer): Promise<BounceReport> {
    const notice = await readDeliveryNotice(raw);
    if (notice.mail === null) throw NOTICE_REFUSALS.ofUnknownMail();
    const { id: mailId, messageId } = notice.mail;
    return this.database.write(scope, async (tx) => {
      const [mail] = await tx.query<{ to: string }>(MAIL, [mailId, messageId]);
      if (!mail) throw NOTICE_REFUSALS.ofUnknownMail();
      const { outcome, status, words } = notice.reportFor(mail.to);
      const told = { mailId, to: mail.to, status };
      if (outcome !== 'failed') return { ...told, outcome, reason: words || null, recordedAt: null };
      const reason = reasonOf(status, words);
      const [recorded] = await tx.query(RECORD, [newId(), mailId, notice.key, status, reason]);
      if (recorded !== undefined) await tx.query(COME_BACK, [mailId, reason]);
      const [bounce] = await tx.query<Recorded>(RECORDED, [mailId, notice.key]);
      if (!bounce) throw new Error('A bounce that was recorded is there');
      return { ...told, ...bounce, outcome: 'bounced', recordedAt: bounce.recordedAt.toISOString() };
    });
  }
}

interface Recorded {
  status: string | null;
  reason: string;
  recordedAt: Date;
}

/** As an immediate refusal reads: the code before the words, once. */
function reasonOf(status: string | null, words: string): string {
  if (status === null || words.includes(status)) return words || NO_WORDS;
  return `${status} ${words || NO_WORDS}`;
}
