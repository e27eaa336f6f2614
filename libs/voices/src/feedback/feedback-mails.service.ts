import { Mails, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type AnswerInMail, answerMail } from './feedback-mail';
import type { Feedback } from './feedback.entity';

const ADDRESSED = `
  SELECT c.name AS "chamberName", d.name AS "departmentName", f.name, f.company, f.body, f.answer, f.email
    FROM feedback f JOIN chambers c ON c.id = f.chamber_id
    LEFT JOIN departments d ON d.id = f.department_id
   WHERE f.id = $1 AND f.email IS NOT NULL AND f.answer IS NOT NULL`;

// Held, so that no worker takes it up before it is withdrawn.
const UNSENT = `SELECT FROM mails WHERE once_key = $1 AND state IN ('queued', 'failed', 'bounced') FOR UPDATE`;

/** Writes to those who left a mail address, in the transaction of the answer (ADR 0013). */
@Injectable()
export class FeedbackMails {
  constructor(private readonly mails: Mails) {}

  /**
   * Takes back the answers to a voice that have not gone: they would say what is not said any more. Gives what the voice
   * says of its mail from now on: nothing where the last one had not gone. One that is on its way may still arrive, so
   * it goes on being told about.
   */
  async withdraw(
    tx: TenantTransaction,
    { id, mailKey }: Pick<Feedback, 'id' | 'mailKey'>,
  ): Promise<Partial<Pick<Feedback, 'mailKey' | 'mailedAt'>>> {
    const [unsent] = mailKey === null ? [] : await tx.query(UNSENT, [mailKey]);
    await this.mails.withdraw(tx, keyOf(id, ''));
    return unsent === undefined ? {} : { mailKey: null, mailedAt: null };
  }

  /** Queues the answer under `mailKey`. */
  async answered(tx: TenantTransaction, id: string, mailKey: string): Promise<void> {
    const [voice] = await tx.query<AnswerInMail & { email: string }>(ADDRESSED, [id]);
    if (voice === undefined) throw new Error('A voice without an address or an answer is not written to');
    const name = voice.name ?? voice.company;
    await this.mails.queue(tx, {
      onceKey: mailKey,
      to: { name, address: voice.email },
      ...answerMail(voice),
    });
  }
}

/** What the mail of an answer is: the answer as it stood at a version of its voice. */
export function keyOf(id: string, version: number | ''): string {
  return `feedback:${id}:answer:${version}`;
}
