import { dateInJapan, fiscalYearRange } from '@banso/japan';
import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { requireKnownCode } from '../yearly-records/known-code';
import { lockedForChange } from '../yearly-records/locked-for-change';
import { recordedYears } from '../yearly-records/recorded-years';
import { SURVEY_ROUND, surveyRoundDetails, surveyRoundsBetween } from './survey-round-details';
import { surveyRoundProblems } from './survey-round-rules';
import { SurveyRound } from './survey-round.entity';
import type { SurveyRoundDetails, SurveyRoundFields, SurveyYear } from './survey-round.types';
import { surveyTotals, totalsBySurvey } from './survey-totals';

/** Rounds of surveys (調査). Every change leaves the days that it touches in the outbox, before and after. */
@Injectable()
export class SurveyRoundService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /** The rounds of one 年度 with what they add up to. */
  year(scope: TenantScope, fiscalYear: number): Promise<SurveyYear> {
    return this.database.read(scope, async (tx) => {
      const [rounds, years] = await Promise.all([
        surveyRoundsBetween(tx, fiscalYearRange(fiscalYear)),
        recordedYears(tx, 'survey_rounds', 'surveyed_on'),
      ]);
      return { fiscalYear, years, rounds, bySurvey: totalsBySurvey(rounds), total: surveyTotals(rounds) };
    });
  }

  /** Throws `not-found`. */
  find(scope: TenantScope, id: string): Promise<SurveyRoundDetails> {
    return this.database.read(scope, (tx) => surveyRoundDetails(tx, id));
  }

  /**
   * @throws DomainError `invalid-input`; `not-found` (department or member of staff, named by field);
   * `already-recorded`: a round of this survey, day and title stands.
   */
  record(scope: TenantScope, fields: SurveyRoundFields): Promise<SurveyRoundDetails> {
    return this.writing(scope, async (tx) => {
      refuseProblems(fields);
      await requireSurvey(tx, fields);
      await requireInCharge(tx, fields);
      const id = newId();
      await tx.manager.insert(SurveyRound, { id, ...fields });
      await this.announce(tx, 'survey-round.recorded', id, [fields.surveyedOn]);
      return surveyRoundDetails(tx, id);
    });
  }

  /** Throws as {@link record}, and `not-found`, `edited-meanwhile` (with the round as it is now), `voided`. */
  edit(
    scope: TenantScope,
    id: string,
    version: number,
    changes: Partial<SurveyRoundFields>,
  ): Promise<SurveyRoundDetails> {
    return this.writing(scope, async (tx) => {
      const before = await this.locked(tx, id, version);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const after = { ...before, ...given };
      refuseProblems(after);
      // What stays as it was is not asked about: a record from a time with other lists can still be corrected.
      if (after.survey !== before.survey) await requireSurvey(tx, after);
      await requireInCharge(tx, changes);
      await tx.manager.update(SurveyRound, { id }, given);
      await this.announce(tx, 'survey-round.edited', id, [before.surveyedOn, after.surveyedOn]);
      return surveyRoundDetails(tx, id);
    });
  }

  /** Takes a round out of every figure; it stays to be seen with its reason. Throws as {@link edit}. */
  void(scope: TenantScope, id: string, version: number, reason: string): Promise<SurveyRoundDetails> {
    return this.database.write(scope, async (tx) => {
      const { surveyedOn } = await this.locked(tx, id, version);
      await tx.manager.update(SurveyRound, { id }, { voidedAt: new Date(), voidReason: reason });
      await this.announce(tx, 'survey-round.voided', id, [surveyedOn]);
      return surveyRoundDetails(tx, id);
    });
  }

  private locked(tx: TenantTransaction, id: string, version: number): Promise<SurveyRound> {
    return lockedForChange(tx, SurveyRound, SURVEY_ROUND, { id, version }, () => surveyRoundDetails(tx, id));
  }

  private announce(tx: TenantTransaction, kind: string, entityId: string, days: string[]): Promise<void> {
    const dates = [...new Set(days)];
    return this.outbox.append(tx, { kind, entityId, keys: { activity: 'survey-round', dates } });
  }

  // The table decides, also between two writers at once; here it gets words.
  private async writing(
    scope: TenantScope,
    work: (tx: TenantTransaction) => Promise<SurveyRoundDetails>,
  ): Promise<SurveyRoundDetails> {
    try {
      return await this.database.write(scope, work);
    } catch (error) {
      if (violatedConstraint(error) !== 'survey_rounds_once') throw error;
      throw new DomainError(
        'conflict',
        'already-recorded',
        '同じ調査・調査日・回の名前の記録がすでにあります。その記録を開いて直すか、回の名前を変えてください。',
        [{ field: 'title', message: 'この調査日には、この名前の記録がすでにあります。' }],
      );
    }
  }
}

function refuseProblems(fields: SurveyRoundFields): void {
  const problems = surveyRoundProblems(fields, dateInJapan(new Date()));
  if (problems.length > 0) throw DomainError.invalid(problems);
}

function requireSurvey(tx: TenantTransaction, { survey, surveyedOn }: SurveyRoundFields): Promise<void> {
  return requireKnownCode(tx, { list: 'survey', field: 'survey', label: '調査' }, survey, surveyedOn);
}

async function requireInCharge(
  tx: TenantTransaction,
  { departmentId = null, staffId = null }: Partial<SurveyRoundFields>,
): Promise<void> {
  const [found] = await tx.query<{ department: boolean; staff: boolean }>(
    `SELECT $1::uuid IS NULL OR EXISTS (SELECT FROM departments WHERE id = $1) AS department,
            $2::uuid IS NULL OR EXISTS (SELECT FROM staff WHERE id = $2) AS staff`,
    [departmentId, staffId],
  );
  const missing = [
    ...(found?.department ? [] : [{ field: 'departmentId', label: '担当部署' }]),
    ...(found?.staff ? [] : [{ field: 'staffId', label: '担当者' }]),
  ];
  if (missing.length === 0) return;
  const names = missing.map(({ label }) => label).join('・');
  throw new DomainError(
    'not-found',
    'not-found',
    `指定された${names}が見つかりません。一覧から選び直してください。`,
    missing.map(({ field, label }) => ({
      field,
      message: `${label}が見つかりません。一覧から選び直してください。`,
    })),
  );
}
