import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '../database/tenant-database';

const WINDOW = `interval '15 minutes'`;

const COUNT = `
  INSERT INTO public_throttles AS t (subject, attempts, window_started_at)
  SELECT subject, 1, now() FROM unnest($1::text[]) AS subject
  ON CONFLICT (subject) DO UPDATE SET
    attempts = CASE WHEN t.window_started_at <= now() - ${WINDOW} THEN 1 ELSE t.attempts + 1 END,
    window_started_at = CASE WHEN t.window_started_at <= now() - ${WINDOW} THEN now() ELSE t.window_started_at END
  RETURNING subject, attempts,
    ceil(extract(epoch FROM window_started_at + ${WINDOW} - now()))::integer AS "secondsLeft"`;

const SWEEP = `
  DELETE FROM public_throttles WHERE subject IN
    (SELECT subject FROM public_throttles WHERE window_started_at <= now() - ${WINDOW}
      LIMIT 100 FOR UPDATE SKIP LOCKED)`;

/** Counts what is sent to the pages without an account, in windows of a quarter of an hour. */
@Injectable()
export class PublicThrottle {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Counts an attempt under each subject, whatever comes of it, and answers in how many seconds the next one is taken;
   * null while no subject is over its limit. Callers name subjects of a kind in one order, so that two attempts never
   * wait for each other in a circle.
   */
  async count(limits: ReadonlyMap<string, number>): Promise<number | null> {
    const counters = await this.database.outsideTenancy<{
      subject: string;
      attempts: number;
      secondsLeft: number;
    }>(COUNT, [[...limits.keys()]]);
    await this.database.outsideTenancy(SWEEP);
    const exceeded = counters.filter(({ subject, attempts }) => attempts > (limits.get(subject) ?? 0));
    if (exceeded.length === 0) return null;
    return Math.max(1, ...exceeded.map(({ secondsLeft }) => secondsLeft));
  }
}
