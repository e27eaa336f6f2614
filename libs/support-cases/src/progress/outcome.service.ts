import { dateInJapan } from '@banso/japan';
import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { dayProblems } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { caseDetails } from '../cases/case-details';
import { lockedCase, newVersion } from '../cases/case-writing';
import type { CaseDetails, OutcomeFields } from '../cases/support-case.types';

/** 結果: how sales and gross profit of the business stand some time on, mostly a year. A case that is closed takes them too. */
@Injectable()
export class OutcomeService {
  constructor(private readonly database: TenantDatabase) {}

  /**
   * @throws DomainError `not-found` · `edited-meanwhile` with the case as it is now · `voided` · `invalid-input` ·
   * `outcome-recorded`: one of this day stands.
   */
  record(
    scope: TenantScope,
    caseId: string,
    version: number,
    { asOf, sales, grossProfit, note = null }: OutcomeFields,
    now = new Date(),
  ): Promise<CaseDetails> {
    return this.writing(scope, caseId, version, async (tx) => {
      refuseDay(asOf, now);
      await tx.query(
        'INSERT INTO case_outcomes (id, case_id, as_of, sales, gross_profit, note) VALUES ($1, $2, $3, $4, $5, $6)',
        [newId(), caseId, asOf, sales, grossProfit, note],
      );
    });
  }

  /** What is left out stays; null clears the note. Throws as {@link record}. */
  correct(
    scope: TenantScope,
    caseId: string,
    outcomeId: string,
    version: number,
    changes: Partial<OutcomeFields>,
    now = new Date(),
  ): Promise<CaseDetails> {
    return this.writing(scope, caseId, version, async (tx) => {
      const before = await standing(tx, caseId, outcomeId);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const { asOf, sales, grossProfit, note } = { ...before, ...given };
      if (asOf !== before.asOf) refuseDay(asOf, now);
      await tx.query(
        'UPDATE case_outcomes SET as_of = $2, sales = $3, gross_profit = $4, note = $5 WHERE id = $1',
        [outcomeId, asOf, sales, grossProfit, note],
      );
    });
  }

  /** It stays to be seen with its reason. Throws as {@link record}. */
  void(
    scope: TenantScope,
    caseId: string,
    outcomeId: string,
    version: number,
    reason: string,
  ): Promise<CaseDetails> {
    return this.writing(scope, caseId, version, async (tx) => {
      await standing(tx, caseId, outcomeId);
      await tx.query(
        'UPDATE case_outcomes SET voided_at = clock_timestamp(), void_reason = $2 WHERE id = $1',
        [outcomeId, reason],
      );
    });
  }

  private async writing(
    scope: TenantScope,
    caseId: string,
    version: number,
    work: (tx: TenantTransaction) => Promise<void>,
  ): Promise<CaseDetails> {
    try {
      return await this.database.write(scope, async (tx) => {
        await lockedCase(tx, caseId, version);
        await work(tx);
        await newVersion(tx, caseId);
        return caseDetails(tx, caseId);
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'case_outcomes_once') throw error;
      const message = 'この日付の結果はすでに記録されています。その記録を直すか、日付を変えてください。';
      throw new DomainError('conflict', 'outcome-recorded', message, [{ field: 'asOf', message }]);
    }
  }
}

interface StoredOutcome extends Required<OutcomeFields> {
  voided: boolean;
}

async function standing(tx: TenantTransaction, caseId: string, id: string): Promise<StoredOutcome> {
  const [found] = await tx.query<StoredOutcome>(
    `SELECT as_of AS "asOf", sales, gross_profit AS "grossProfit", note, voided_at IS NOT NULL AS voided
       FROM case_outcomes WHERE case_id = $1 AND id = $2`,
    [caseId, id],
  );
  if (found === undefined) throw DomainError.notFound('結果の記録');
  if (!found.voided) return found;
  const message =
    'この結果の記録は取り消されているため、変更できません。必要な場合は新しく記録してください。';
  throw new DomainError('conflict', 'voided', message);
}

function refuseDay(asOf: string, now: Date): void {
  const problems = dayProblems('asOf', '確認日', asOf, dateInJapan(now));
  if (problems.length > 0) throw DomainError.invalid(problems);
}
