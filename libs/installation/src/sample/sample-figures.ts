import { fiscalYearOf, type IsoDate } from '@banso/japan';
import type { Row } from '../bulk-insert';
import { fixedId } from '../fixed-id';
import { dayInFiscalYear } from './calendar';
import type { FiguresData } from './demo-data.types';

interface Figure {
  dated: IsoDate;
  value: number | null;
  numerator: number | null;
  denominator: number | null;
}

const DAY_OF_MONTHLY_FIGURES = '25';

/**
 * The figures of seeds/demo/figures.yaml as somebody would have entered them by hand up to today, for the plan that
 * begins on `planStart`.
 * @throws RangeError for an indicator that the plan does not have.
 */
export function sampleFigures(
  { note, figures }: FiguresData,
  indicatorIds: ReadonlyMap<string, string>,
  { planStart, today, enteredBy }: { planStart: IsoDate; today: IsoDate; enteredBy: string },
): Row[] {
  const firstYear = fiscalYearOf(planStart);
  return figures.flatMap(({ indicator, entries = [], monthly = [] }) => {
    const indicatorId = indicatorIds.get(indicator);
    if (indicatorId === undefined) throw new RangeError(`The plan has no indicator ${indicator}`);
    const dated: Figure[] = [
      ...entries.map(({ year, on, value = null, numerator = null, denominator = null }) => ({
        dated: dayInFiscalYear(firstYear + year, on),
        value,
        numerator,
        denominator,
      })),
      ...monthly.flatMap(({ year, values }) =>
        values.map((value, index) => {
          const month = String(((index + 3) % 12) + 1).padStart(2, '0');
          const on = dayInFiscalYear(firstYear + year, `${month}-${DAY_OF_MONTHLY_FIGURES}`);
          return { dated: on, value, numerator: null, denominator: null };
        }),
      ),
    ];
    return dated
      .filter((figure) => figure.dated <= today)
      .map((figure) => ({
        id: fixedId(`figure/${indicator}/${figure.dated}`),
        indicator_id: indicatorId,
        dated_on: figure.dated,
        value: figure.value,
        numerator: figure.numerator,
        denominator: figure.denominator,
        note,
        created_by: enteredBy,
        created_at: `${figure.dated}T17:00:00+09:00`,
      }));
  });
}
