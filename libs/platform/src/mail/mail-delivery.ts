import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { TenantDatabase } from '../database/tenant-database';
import { forEachApart } from '../queue/for-each-apart';
import { Jobs } from '../queue/jobs';
import { delayAfter, MOST_CLAIMS, ServerPause } from './mail-delays';
import { MailServer, type StoredMail } from './mail-server';
import { DELIVER_MAILS } from './mail.jobs';
import type { Verdict } from './smtp-verdict';

/** Mails of one chamber that are on their way at once: all that a death of the process can leave in doubt. */
const LANES = 3;

/** A worker of which nothing was heard for so long is dead, and its mail goes to another. */
const LEASE = `interval '2 minutes'`;
const RENEW_LEASE_MS = 30_000;

/** So often, a second apart, it is said again that a mail was sent. */
const MOST_MARKS = 60;

const DIED = `送信するたびに処理が途中で終わったため、送信をやめました。宛先と添付を確かめ、原因が分かってから「もう一度送る」を押してください。`;

// A mail that was claimed too often is given up with the claim: whoever tried it would be the next to die.
const CLAIM = `
  WITH due AS (
    SELECT id FROM mails WHERE state IN ('queued', 'sending') AND due_at <= now()
     ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
  )
  UPDATE mails m SET tries = m.tries + 1, due_at = now() + ${LEASE},
         state = CASE WHEN m.tries < ${MOST_CLAIMS} THEN 'sending' ELSE 'failed' END,
         last_error = CASE WHEN m.tries < ${MOST_CLAIMS} THEN m.last_error ELSE '${DIED}' END
    FROM due WHERE m.id = due.id
  RETURNING m.id, m.state, m.message_id AS "messageId", m.subject, m.text, m.html, m.attachments, m.tries, m.bounces,
            json_build_object('name', m.to_name, 'address', m.to_address) AS "to"`;

// `tries` and `bounces` name the claim: one that has run out, and was taken over, has nothing to say any more.
const CLAIMED = `id = $1 AND state = 'sending' AND tries = $2 AND bounces = $3`;

const RENEW = `UPDATE mails SET due_at = now() + ${LEASE} WHERE ${CLAIMED}`;

/**
 * Whoever else thinks to be sending it: it is sent. Unless it has come back since it was claimed (MailBounces): a server
 * can tell so before its 250 is here, and a person can have asked to try again by then.
 */
const SENT = `
  UPDATE mails SET state = 'sent', sent_at = now(), last_error = NULL
   WHERE id = $1 AND state <> 'sent' AND bounces = $2`;

const NOT_SENT = `
  UPDATE mails SET state = $4, due_at = now() + make_interval(secs => $5), last_error = $6, tries = $7
   WHERE ${CLAIMED}`;

type ClaimedMail = StoredMail & { state: 'sending' | 'failed'; tries: number; bounces: number };

/** Sends what is due (ADR 0013). Any number of processes may do so at once. */
@Injectable()
export class MailDelivery implements OnModuleDestroy {
  private readonly logger = new Logger(MailDelivery.name);
  private readonly serverPause = new ServerPause();
  private stopping = false;

  constructor(
    private readonly database: TenantDatabase,
    private readonly jobs: Jobs,
    private readonly server: MailServer,
  ) {}

  /**
   * Sends all that is due in one chamber, a few at a time, until nothing is or the server is out of reach.
   * @throws AggregateError when the rows could not be read or written; what was claimed goes when its lease is over.
   */
  async deliver(chamberId: string): Promise<void> {
    if (!this.server.configured) return;
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => this.lane(chamberId)));
    const failures = lanes.flatMap((lane) => (lane.status === 'rejected' ? [lane.reason as unknown] : []));
    if (failures.length > 0) throw new AggregateError(failures, 'Mails could not be delivered');
  }

  /** Rings for every chamber in which something is due. */
  async sweep(): Promise<void> {
    if (!this.server.configured) return;
    const chambers = await this.database.outsideTenancy<{ id: string }>(
      'SELECT id FROM chambers_with_due_mails() AS id',
    );
    await forEachApart(
      chambers.map(({ id }) => id),
      (chamberId) => this.jobs.enqueue(DELIVER_MAILS, { chamberId }),
    );
  }

  /** The process ends: what is on its way arrives if the server answers in time, nothing new is begun. */
  onModuleDestroy(): void {
    this.stopping = true;
  }

  private async lane(chamberId: string): Promise<void> {
    while (!this.stopping && this.serverPause.isOver(performance.now())) {
      const [mail] = await this.write<ClaimedMail>(chamberId, CLAIM);
      if (mail === undefined) return;
      if (mail.state === 'failed') {
        this.logger.error(
          { mail: mail.id, tries: mail.tries },
          'A mail was given up: its sender died every time',
        );
        continue;
      }
      const verdict = await this.underLease(chamberId, mail, () => this.server.send(mail));
      if (verdict.outcome === 'left') return;
      if (verdict.outcome === 'broken-off') this.serverPause.begin(performance.now());
      else this.serverPause.end();
      if (verdict.outcome === 'sent') await this.markSent(chamberId, mail);
      else await this.write(chamberId, NOT_SENT, [...claimOf(mail), ...whatFollows(mail, verdict)]);
    }
  }

  /** The server has it, and a row that does not say so sends it once more: the database may be away for a minute. */
  private async markSent(chamberId: string, { id, bounces }: ClaimedMail): Promise<void> {
    for (let mark = 1; ; mark += 1) {
      try {
        await this.write(chamberId, SENT, [id, bounces]);
        return;
      } catch (error) {
        if (mark === MOST_MARKS) throw error;
        this.logger.warn({ error, mail: id }, 'A mail was sent and cannot be marked so yet');
        await pause(1_000);
      }
    }
  }

  private async underLease<T>(chamberId: string, mail: ClaimedMail, work: () => Promise<T>): Promise<T> {
    const renewal = setInterval(() => {
      this.write(chamberId, RENEW, claimOf(mail)).catch((error: unknown) => {
        this.logger.warn({ error, mail: mail.id }, 'The lease of a mail was not renewed');
      });
    }, RENEW_LEASE_MS);
    try {
      return await work();
    } finally {
      clearInterval(renewal);
    }
  }

  private write<Row>(chamberId: string, sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.database.write({ chamberId }, (tx) => tx.query<Row>(sql, parameters));
  }
}

function claimOf({ id, tries, bounces }: ClaimedMail): [string, number, number] {
  return [id, tries, bounces];
}

/** State, seconds until it is due, words and tries of a mail that was not sent. */
function whatFollows({ tries }: ClaimedMail, { outcome, words }: Verdict): [string, number, string, number] {
  // The server was out of reach for all: not the mail's try.
  if (outcome === 'broken-off') return ['queued', 0, words, tries - 1];
  if (outcome !== 'later') return [outcome, 0, words, tries];
  const delay = delayAfter(tries);
  return delay === null ? ['failed', 0, words, tries] : ['queued', delay / 1_000, words, tries];
}
