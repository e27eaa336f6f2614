import { createHash } from 'node:crypto';
import { DomainError, TenantDatabase } from '@banso/platform';
import { Injectable } from '@nestjs/common';

const MOST_FAILURES = { address: 10, origin: 50 };
const WINDOW = `interval '15 minutes'`;

/**
 * Slows guessing down: in 15 minutes, 10 failures for one address (known or not) and 50 from one origin. An attempt is
 * counted before the password is looked at, so that a hundred attempts sent at once are still a hundred.
 */
@Injectable()
export class SignInThrottle {
  constructor(private readonly database: TenantDatabase) {}

  /** Counts an attempt. Throws `too-many-sign-ins` with `retryAfterSeconds` when there were too many failures. */
  async admit(address: string, origin: string): Promise<void> {
    const limits = new Map([
      [addressSubject(address), MOST_FAILURES.address],
      [originSubject(origin), MOST_FAILURES.origin],
    ]);
    // Every attempt locks its address before its origin: two attempts never wait for one another in a circle.
    const counters = await this.database.outsideTenancy<{
      subject: string;
      failures: number;
      seconds_left: number;
    }>(
      `INSERT INTO sign_in_throttles AS t (subject, failures, window_started_at)
       VALUES ($1, 1, now()), ($2, 1, now())
       ON CONFLICT (subject) DO UPDATE SET
         failures = CASE WHEN t.window_started_at <= now() - ${WINDOW} THEN 1 ELSE t.failures + 1 END,
         window_started_at =
           CASE WHEN t.window_started_at <= now() - ${WINDOW} THEN now() ELSE t.window_started_at END
       RETURNING subject, failures,
         ceil(extract(epoch FROM window_started_at + ${WINDOW} - now()))::integer AS seconds_left`,
      [...limits.keys()],
    );
    const exceeded = counters.filter(({ subject, failures }) => failures > (limits.get(subject) ?? 0));
    if (exceeded.length === 0) return;
    const seconds = Math.max(1, ...exceeded.map(({ seconds_left }) => seconds_left));
    throw new DomainError(
      'too-many',
      'too-many-sign-ins',
      `サインインの失敗が続いたため、一時的に受け付けていません。約${Math.ceil(seconds / 60)}分後にもう一度お試しください。`,
      [],
      { retryAfterSeconds: seconds },
    );
  }

  /**
   * After success: the address starts anew, the origin takes its attempt back. Old windows are swept on the way.
   * Where several `accounts` share the address it takes back its attempt only: who owns one of them could otherwise
   * guess at the others for ever.
   */
  async succeed(address: string, origin: string, accounts: number): Promise<void> {
    const takesBack = [originSubject(origin)];
    if (accounts > 1) takesBack.unshift(addressSubject(address));
    else {
      await this.database.outsideTenancy('DELETE FROM sign_in_throttles WHERE subject = $1', [
        addressSubject(address),
      ]);
    }
    for (const subject of takesBack) {
      await this.database.outsideTenancy(
        'UPDATE sign_in_throttles SET failures = failures - 1 WHERE subject = $1 AND failures > 0',
        [subject],
      );
    }
    await this.database.outsideTenancy(
      `DELETE FROM sign_in_throttles WHERE subject IN
         (SELECT subject FROM sign_in_throttles WHERE window_started_at <= now() - ${WINDOW}
           LIMIT 1000 FOR UPDATE SKIP LOCKED)`,
    );
  }
}

// Hashed: people type their password into the wrong field, and a table of strangers' addresses is worth stealing.
function addressSubject(address: string): string {
  return `address:${createHash('sha256').update(address.toLowerCase()).digest('hex')}`;
}

function originSubject(origin: string): string {
  return `origin:${origin.slice(0, 64)}`;
}
