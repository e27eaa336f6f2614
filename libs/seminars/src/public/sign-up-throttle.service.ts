import { createHash } from 'node:crypto';
import { DomainError, TenantDatabase } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { originGroup } from './origin-group';

/**
 * In a quarter of an hour. Ten colleagues behind one address of their office sign up with room for mistakes, and so do
 * many phones behind one of their carrier's; whoever fills a list with inventions gets no further than this.
 */
const MOST = { event: 40, origin: 120, mailbox: 5 };
const WINDOW = `interval '15 minutes'`;

const COUNT = `
  INSERT INTO sign_up_throttles AS t (subject, attempts, window_started_at)
  SELECT subject, 1, now() FROM unnest($1::text[]) AS subject
  ON CONFLICT (subject) DO UPDATE SET
    attempts = CASE WHEN t.window_started_at <= now() - ${WINDOW} THEN 1 ELSE t.attempts + 1 END,
    window_started_at = CASE WHEN t.window_started_at <= now() - ${WINDOW} THEN now() ELSE t.window_started_at END
  RETURNING subject, attempts,
    ceil(extract(epoch FROM window_started_at + ${WINDOW} - now()))::integer AS "secondsLeft"`;

const SWEEP = `
  DELETE FROM sign_up_throttles WHERE subject IN
    (SELECT subject FROM sign_up_throttles WHERE window_started_at <= now() - ${WINDOW}
      LIMIT 100 FOR UPDATE SKIP LOCKED)`;

/**
 * Bounds how often one origin signs up, at one event and at all. There is no bound for an event over all origins: with
 * one, a single machine could shut everybody else out, and a rush is what a good seminar looks like. What one address is
 * written is bounded over all origins: whoever owns it may not even know of us.
 */
@Injectable()
export class SignUpThrottle {
  constructor(private readonly database: TenantDatabase) {}

  /** Counts an attempt at an event that there is, whatever comes of it. Throws `too-many-sign-ups` with `retryAfterSeconds`. */
  async admit(address: string, eventId: string, email: string | null): Promise<void> {
    const origin = originGroup(address);
    const limits = new Map([
      [`event:${eventId.toLowerCase()}:${origin}`, MOST.event],
      [`origin:${origin}`, MOST.origin],
      ...(email === null ? [] : ([[mailboxOf(email), MOST.mailbox]] as const)),
    ]);
    // All lock in this order, the event's, the origin's, the mailbox's: two attempts never wait for each other in a circle.
    const counters = await this.database.outsideTenancy<{
      subject: string;
      attempts: number;
      secondsLeft: number;
    }>(COUNT, [[...limits.keys()]]);
    await this.database.outsideTenancy(SWEEP);
    const exceeded = counters.filter(({ subject, attempts }) => attempts > (limits.get(subject) ?? 0));
    if (exceeded.length === 0) return;
    const seconds = Math.max(1, ...exceeded.map(({ secondsLeft }) => secondsLeft));
    throw new DomainError(
      'too-many',
      'too-many-sign-ups',
      `同じ場所からの申込、または同じメールアドレスでの申込が続いたため、一時的に受け付けていません。約${Math.ceil(seconds / 60)}分後にもう一度お試しいただくか、商工会議所へお電話でお申し込みください。`,
      [],
      { retryAfterSeconds: seconds },
    );
  }
}

/** A mailbox as a subject of its own; nobody reads the address out of it. */
function mailboxOf(email: string): string {
  const address = email.normalize('NFKC').trim().toLowerCase();
  return `mailbox:${createHash('sha256').update(address).digest('hex')}`;
}
