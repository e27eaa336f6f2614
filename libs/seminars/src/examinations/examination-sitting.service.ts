import { fiscalYearRange } from '@banso/japan';
import type { TenantScope } from '@banso/platform';
import { recordedYears } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { type YearlyRecordKind, YearlyRecordService } from '../yearly-records/yearly-record.service';
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

/** Sittings of examinations (検定). */
@Injectable()
export class ExaminationSittingService extends YearlyRecordService<
  ExaminationSittingFields,
  ExaminationSittingDetails
> {
  protected readonly kind: YearlyRecordKind<ExaminationSittingFields, ExaminationSittingDetails> = {
    entity: ExaminationSitting,
    subject: EXAMINATION_SITTING,
    changes: { noun: 'examination-sitting', activity: 'examination' },
    code: { list: 'examination', field: 'examination', label: '検定' },
    codeOf: ({ examination }) => examination,
    dayOf: ({ examinedOn }) => examinedOn,
    problems: sittingProblems,
    details: examinationSittingDetails,
    once: {
      constraint: 'examination_sittings_once',
      message:
        '同じ検定・級・試験日の記録がすでにあります。人数を足すときは、その記録を開いて直してください。',
      problem: { field: 'examinedOn', message: 'この検定・級には、この試験日の記録がすでにあります。' },
    },
  };

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

  override record(scope: TenantScope, fields: ExaminationSittingFields): Promise<ExaminationSittingDetails> {
    return super.record(scope, folded(fields));
  }

  override edit(
    scope: TenantScope,
    id: string,
    version: number,
    changes: Partial<ExaminationSittingFields>,
  ): Promise<ExaminationSittingDetails> {
    return super.edit(scope, id, version, folded(changes));
  }
}

function folded<Fields extends Partial<ExaminationSittingFields>>(fields: Fields): Fields {
  return typeof fields.grade === 'string' ? { ...fields, grade: foldGrade(fields.grade) } : fields;
}
