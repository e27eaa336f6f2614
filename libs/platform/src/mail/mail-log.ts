import { Inject, Injectable } from '@nestjs/common';
import { TenantDatabase } from '../database/tenant-database';
import type { TenantScope } from '../database/tenant-scope';
import { DomainError } from '../errors/domain-error';
import { Doorbell } from '../outbox/doorbell';
import { DELIVER_MAILS } from './mail.jobs';
import { MAIL_SERVER } from './mail.tokens';
import type { MailServerSettings, MailState } from './mail.types';

/** A mail that has not been sent, or came back, and why. */
export interface UnsentMail {
  id: string;
  to: string;
  subject: string;
  state: Exclude<MailState, 'sent' | 'withdrawn'>;
  tries: number;
  queuedAt: string;
  /** When it is tried next; null where nobody will. */
  dueAt: string | null;
  /** When a server told that it could not deliver what it had taken; null where none did. */
  returnedAt: string | null;
  lastError: string | null;
}

/** How the chamber's mails stand. */
export interface MailHealth {
  /** Whether a mail server is set; without one every mail waits. */
  configured: boolean;
  queued: number;
  sending: number;
  failed: number;
  bounced: number;
  /** Those that somebody has to look at first, then those that wait; the newest of each. */
  unsent: UnsentMail[];
}

const SHOWN = 50;

const COLUMNS = `
  id, to_address AS "to", subject, state, tries, queued_at AS "queuedAt",
  returned_at AS "returnedAt", last_error AS "lastError"`;

// Two halves, each along an index of its own: sent mails are many and none of them is read.
const UNSENT = `
  (SELECT ${COLUMNS}, NULL AS "dueAt" FROM mails WHERE state IN ('failed', 'bounced')
    ORDER BY queued_at DESC LIMIT ${SHOWN})
  UNION ALL
  (SELECT ${COLUMNS}, due_at FROM mails WHERE state IN ('queued', 'sending') ORDER BY due_at DESC LIMIT ${SHOWN})
  LIMIT ${SHOWN}`;

const COUNTS = `
  SELECT state, count(*)::integer AS mails FROM mails WHERE state IN ('failed', 'bounced') GROUP BY state
  UNION ALL
  SELECT state, count(*)::integer FROM mails WHERE state IN ('queued', 'sending') GROUP BY state`;

const RETRY = `UPDATE mails SET state = 'queued', due_at = now(), tries = 0, returned_at = NULL WHERE id = $1`;

/** What people see of the mails, and what they can do about one that did not go. */
@Injectable()
export class MailLog {
  constructor(
    private readonly database: TenantDatabase,
    private readonly doorbell: Doorbell,
    @Inject(MAIL_SERVER) private readonly server: MailServerSettings | null,
  ) {}

  health(scope: TenantScope): Promise<MailHealth> {
    return this.database.read(scope, async (tx) => {
      const [counts, unsent] = await Promise.all([
        tx.query<{ state: MailState; mails: number }>(COUNTS),
        tx.query<UnsentRow>(UNSENT),
      ]);
      const inState = (state: MailState) => counts.find((count) => count.state === state)?.mails ?? 0;
      return {
        configured: this.server !== null,
        queued: inState('queued'),
        sending: inState('sending'),
        failed: inState('failed'),
        bounced: inState('bounced'),
        unsent: unsent.map((row) => ({
          ...row,
          queuedAt: row.queuedAt.toISOString(),
          dueAt: row.dueAt?.toISOString() ?? null,
          returnedAt: row.returnedAt?.toISOString() ?? null,
        })),
      };
    });
  }

  /**
   * Tries a mail again, now, with all its tries before it: one that was given up, or one that waits for a later hour.
   * @throws DomainError `not-found`; `mail-on-its-way` when it is being sent or was;
   * `mail-withdrawn`.
   */
  async retry(scope: TenantScope, id: string): Promise<void> {
    await this.database.write(scope, async (tx) => {
      const [mail] = await tx.query<{ state: MailState }>(
        'SELECT state FROM mails WHERE id = $1 FOR UPDATE',
        [id],
      );
      if (!mail) throw DomainError.notFound('メール');
      if (mail.state === 'sending' || mail.state === 'sent') throw onItsWay();
      if (mail.state === 'withdrawn') throw withdrawn();
      await tx.query(RETRY, [id]);
      tx.onCommit(() => this.doorbell.ring(scope.chamberId, DELIVER_MAILS));
    });
  }
}

type UnsentRow = Omit<UnsentMail, 'queuedAt' | 'dueAt' | 'returnedAt'> & {
  queuedAt: Date;
  dueAt: Date | null;
  returnedAt: Date | null;
};

function onItsWay(): DomainError {
  return new DomainError(
    'conflict',
    'mail-on-its-way',
    'このメールは送信中か、すでに送信済みです。一覧を読み込み直して確かめてください。',
  );
}

function withdrawn(): DomainError {
  return new DomainError(
    'conflict',
    'mail-withdrawn',
    'このメールは宛先が変わったため取り下げられ、新しい宛先へ改めて送られています。一覧を読み込み直して確かめてください。',
  );
}
