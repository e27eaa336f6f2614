import { Mails, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { type AnswerInMail, answerMail } from './feedback-mail';

const ADDRESSED = `
  SELECT c.name AS "chamberName", d.name AS "departmentName", f.name, f.company, f.body, f.answer, f.email
    FROM feedback f JOIN chambers c ON c.id = f.chamber_id
    LEFT JOIN departments d ON d.id = f.department_id
   WHERE f.id = $1 AND f.email IS NOT NULL AND f.answer IS NOT NULL`;

/** Writes to those who left a mail address, in the transaction of the answer (ADR 0013). */
@Injectable()
export class FeedbackMails {
  constructor(private readonly mails: Mails) {}

  /** Queues the answer under `mailKey`; an earlier one that has not gone yet goes no more. */
  async answered(tx: TenantTransaction, id: string, mailKey: string): Promise<void> {
    const [voice] = await tx.query<AnswerInMail & { email: string }>(ADDRESSED, [id]);
    if (voice === undefined) throw new Error('A voice without an address or an answer is not written to');
    await this.mails.withdraw(tx, keyOf(id, ''));
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
