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
import {
  EXAMINATION_SITTING,
  examinationSittingDetails,
  examinationSittingsBetween,
  sumsByGrade,
} from './examination-sitting-details';
import { foldGrade, sittingProblems } from './examination-sitting-rules';
import { ExaminationSitting } from './examination-sitting.entity';
import type {
  ExaminationSittingDetails,
  ExaminationSittingFields,
  ExaminationYear,
} from './examination-sitting.types';
import { addedUp, withRates } from './examinee-totals';

/** Sittings of examinations (検定). Every change leaves the days that it touches in the outbox, before and after. */
@Injectable()
export class ExaminationSittingService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /** The sittings of one 年度, and each grade's examinees beside those of the year before. */
  year(scope: TenantScope, fiscalYear: number): Promise<ExaminationYear> {
    return this.database.read(scope, async (tx) => {
      const { from, to } = fiscalYearRange(fiscalYear);
      const before = fiscalYearRange(fiscalYear - 1).from;
      const [sittings, grades, years] = await Promise.all([
        examinationSittingsBetween(tx, { from, to }),
        sumsByGrade(tx, { before, from, to }),
        recordedYears(tx, 'examination_sittings', 'examined_on'),
      ]);
      return { fiscalYear, years, sittings, byGrade: grades.map(withRates), total: addedUp(grades) };
    });
  }

  /** Throws `not-found`. */
  find(scope: TenantScope, id: string): Promise<ExaminationSittingDetails> {
    return this.database.read(scope, (tx) => examinationSittingDetails(tx, id));
  }

  /**
   * @throws DomainError `invalid-input`; `already-recorded`: a sitting of this examination, grade and day stands.
   */
  record(scope: TenantScope, input: ExaminationSittingFields): Promise<ExaminationSittingDetails> {
    const fields = folded(input);
    return this.writing(scope, async (tx) => {
      refuseProblems(fields);
      await requireExamination(tx, fields);
      const id = newId();
      await tx.manager.insert(ExaminationSitting, { id, ...fields });
      await this.announce(tx, 'examination-sitting.recorded', id, [fields.examinedOn]);
      return examinationSittingDetails(tx, id);
    });
  }

  /** Throws as {@link record}, and `not-found`, `edited-meanwhile` (with the sitting as it is now), `voided`. */
  edit(
    scope: TenantScope,
    id: string,
    version: number,
    changes: Partial<ExaminationSittingFields>,
  ): Promise<ExaminationSittingDetails> {
    return this.writing(scope, async (tx) => {
      const before = await this.locked(tx, id, version);
      const given = Object.entries(folded(changes)).filter(([, value]) => value !== undefined);
      const values = Object.fromEntries(given);
      const after = { ...before, ...values };
      refuseProblems(after);
      // What stays as it was is not asked about: a record from a time with other lists can still be corrected.
      if (after.examination !== before.examination) await requireExamination(tx, after);
      await tx.manager.update(ExaminationSitting, { id }, values);
      const days = [before.examinedOn, after.examinedOn];
      await this.announce(tx, 'examination-sitting.edited', id, days);
      return examinationSittingDetails(tx, id);
    });
  }

  /** Takes a sitting out of every figure; it stays to be seen with its reason. Throws as {@link edit}. */
  void(scope: TenantScope, id: string, version: number, reason: string): Promise<ExaminationSittingDetails> {
    return this.database.write(scope, async (tx) => {
      const { examinedOn } = await this.locked(tx, id, version);
      await tx.manager.update(ExaminationSitting, { id }, { voidedAt: new Date(), voidReason: reason });
      await this.announce(tx, 'examination-sitting.voided', id, [examinedOn]);
      return examinationSittingDetails(tx, id);
    });
  }

  private locked(tx: TenantTransaction, id: string, version: number): Promise<ExaminationSitting> {
    return lockedForChange(tx, ExaminationSitting, EXAMINATION_SITTING, { id, version }, () =>
      examinationSittingDetails(tx, id),
    );
  }

  private announce(tx: TenantTransaction, kind: string, entityId: string, days: string[]): Promise<void> {
    const dates = [...new Set(days)];
    return this.outbox.append(tx, { kind, entityId, keys: { activity: 'examination', dates } });
  }

  // The table decides, also between two writers at once; here it gets words.
  private async writing(
    scope: TenantScope,
    work: (tx: TenantTransaction) => Promise<ExaminationSittingDetails>,
  ): Promise<ExaminationSittingDetails> {
    try {
      return await this.database.write(scope, work);
    } catch (error) {
      if (violatedConstraint(error) !== 'examination_sittings_once') throw error;
      throw new DomainError(
        'conflict',
        'already-recorded',
        '同じ検定・級・試験日の記録がすでにあります。人数を足すときは、その記録を開いて直してください。',
        [{ field: 'examinedOn', message: 'この検定・級には、この試験日の記録がすでにあります。' }],
      );
    }
  }
}

function folded<Fields extends Partial<ExaminationSittingFields>>(fields: Fields): Fields {
  return typeof fields.grade === 'string' ? { ...fields, grade: foldGrade(fields.grade) } : fields;
}

function refuseProblems(fields: ExaminationSittingFields): void {
  const problems = sittingProblems(fields, dateInJapan(new Date()));
  if (problems.length > 0) throw DomainError.invalid(problems);
}

function requireExamination(
  tx: TenantTransaction,
  { examination, examinedOn }: ExaminationSittingFields,
): Promise<void> {
  const field = { list: 'examination', field: 'examination', label: '検定' } as const;
  return requireKnownCode(tx, field, examination, examinedOn);
}
