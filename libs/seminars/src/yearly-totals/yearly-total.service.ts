import { fiscalYearRange } from '@banso/japan';
import type { TenantScope } from '@banso/platform';
import { dayProblems, recordedYears } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { percentOf } from '../yearly-records/percent';
import { type YearlyRecordKind, YearlyRecordService } from '../yearly-records/yearly-record.service';
import { sumsBySeries, YEARLY_TOTAL, yearlyTotalDetails, yearlyTotalsBetween } from './yearly-total-details';
import { YearlyTotal } from './yearly-total.entity';
import type { YearlyTotalDetails, YearlyTotalFields, YearlyTotalYear } from './yearly-total.types';

/** Yearly series (年次の実績): 共済加入件数 and whatever else is known as a number of a 年度. */
@Injectable()
export class YearlyTotalService extends YearlyRecordService<YearlyTotalFields, YearlyTotalDetails> {
  protected readonly kind: YearlyRecordKind<YearlyTotalFields, YearlyTotalDetails> = {
    entity: YearlyTotal,
    subject: YEARLY_TOTAL,
    changes: { noun: 'yearly-total', activity: 'yearly-total' },
    code: { list: 'yearly-total-series', field: 'series', label: '項目' },
    codeOf: ({ series }) => series,
    dayOf: ({ recordedOn }) => recordedOn,
    problems: ({ recordedOn }, today) => dayProblems('recordedOn', '記録日', recordedOn, today),
    details: yearlyTotalDetails,
    once: {
      constraint: 'yearly_totals_once',
      message: '同じ項目・記録日の記録がすでにあります。数を直すときは、その記録を開いて直してください。',
      problem: { field: 'recordedOn', message: 'この項目には、この記録日の記録がすでにあります。' },
    },
  };

  /** The numbers of one 年度, and what each series adds up to beside the year before. */
  year(scope: TenantScope, fiscalYear: number): Promise<YearlyTotalYear> {
    return this.database.read(scope, async (tx) => {
      const { from, to } = fiscalYearRange(fiscalYear);
      const before = fiscalYearRange(fiscalYear - 1).from;
      const [entries, sums, years] = await Promise.all([
        yearlyTotalsBetween(tx, { from, to }),
        sumsBySeries(tx, { before, from, to }),
        recordedYears(tx, 'yearly_totals', 'recorded_on'),
      ]);
      const bySeries = sums.map((series) => ({
        ...series,
        growth: percentOf(series.amount - series.amountYearBefore, series.amountYearBefore),
      }));
      return { fiscalYear, years, entries, bySeries };
    });
  }
}
