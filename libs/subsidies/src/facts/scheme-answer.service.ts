import { dateInJapan, type IsoDate } from '@banso/japan';
import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { dayProblems } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { planQuestion } from '../rules/business-facts';
import type { Condition } from '../rules/scheme-file.types';
import { knownWords } from '../schemes/known-words';
import { Scheme } from '../schemes/scheme.entity';

/** What a business says to a question; without `yes` the answer is taken back. */
export interface SchemeAnswer {
  yes: boolean | null;
  answeredOn?: IsoDate;
}

const ANSWER = `
  INSERT INTO scheme_answers (id, business_id, question, yes, answered_on) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT ON CONSTRAINT scheme_answers_once DO UPDATE
    SET yes = excluded.yes, answered_on = excluded.answered_on, updated_by = current_actor(),
        updated_at = clock_timestamp()`;

/** What businesses say to what schemes ask. */
@Injectable()
export class SchemeAnswerService {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * Keeps an answer, in place of an earlier one to the same question; the later word stands, the trail keeps both.
   * @throws DomainError `not-found` (business, or a question that no scheme asks) · `invalid-input`.
   */
  async answer(
    scope: TenantScope,
    businessId: string,
    question: string,
    { yes, answeredOn }: SchemeAnswer,
  ): Promise<void> {
    const today = dateInJapan(new Date());
    const day = answeredOn ?? today;
    const problems = dayProblems('answeredOn', '確認日', day, today);
    if (problems.length > 0) throw DomainError.invalid(problems);
    await this.database.write(scope, async (tx) => {
      const [business] = await tx.query('SELECT id FROM businesses WHERE id = $1', [businessId]);
      if (business === undefined) throw DomainError.notFound('事業所');
      if (!(await isAsked(tx, question))) throw DomainError.notFound('確認事項');
      if (yes === null) {
        await tx.query('DELETE FROM scheme_answers WHERE business_id = $1 AND question = $2', [
          businessId,
          question,
        ]);
      } else await tx.query(ANSWER, [newId(), businessId, question, yes, day]);
    });
  }
}

async function isAsked(tx: TenantTransaction, question: string): Promise<boolean> {
  const [schemes, { planKinds }] = await Promise.all([
    tx.manager.find(Scheme, { select: { id: true, content: true } }),
    knownWords(tx),
  ]);
  const plans = [...planKinds.keys()].map(planQuestion);
  return (
    plans.includes(question) ||
    schemes.some(({ content }) => content.rules.some(({ when }) => asks(when, question)))
  );
}

function asks({ all = [], any = [], not, answer }: Condition, question: string): boolean {
  const parts = [...all, ...any, ...(not ? [not] : [])];
  return answer?.key === question || parts.some((part) => asks(part, question));
}
