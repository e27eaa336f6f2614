import type { Draw } from './draw';
import { addDays } from './days';
import type { IsoDate } from '@banso/japan';

export interface SampleIndicator {
  id: string;
  measure: string;
  activity: string;
  starts_on: IsoDate;
  ends_on: IsoDate;
  value: number | null;
}

/** Figures that no record of the program makes up yet, as somebody would enter them by hand each quarter. */
export function sampleEntries(
  draw: Draw,
  indicators: SampleIndicator[],
  today: IsoDate,
): Record<string, unknown>[] {
  return indicators.flatMap((indicator) => {
    const quarters = quarterEnds(indicator.starts_on, indicator.ends_on);
    return quarters
      .filter((day) => day <= today)
      .flatMap((day) => {
        const figure = quarterFigure(draw, indicator, quarters.length, day);
        return figure === null
          ? []
          : [{ indicator_id: indicator.id, dated_on: day, note: 'サンプル（架空の数値）', ...figure }];
      });
  });
}

function quarterFigure(
  draw: Draw,
  { measure, activity, value }: SampleIndicator,
  quarters: number,
  day: IsoDate,
): Record<string, number | null> | null {
  switch (measure) {
    case 'count':
    case 'distinct':
    case 'sum':
      return value === null
        ? null
        : {
            value: Math.round((value / quarters) * (0.75 + draw.fraction() * 0.45)),
            numerator: null,
            denominator: null,
          };
    case 'ratio': {
      const denominator = activity === 'survey-round' ? 300 : draw.integer(60, 120);
      const share = (value ?? 33) / 100;
      return {
        value: null,
        numerator: Math.round(denominator * share * (0.8 + draw.fraction() * 0.4)),
        denominator,
      };
    }
    case 'cadence':
      return { value: null, numerator: draw.integer(70, 95), denominator: 110 };
    case 'growth':
      return { value: draw.integer(270, 310), numerator: null, denominator: null };
    case 'manual':
      return day.endsWith('03-31') && activity === 'manual'
        ? { value: draw.integer(150, 190) * 1_000, numerator: null, denominator: null }
        : null;
    default:
      return null;
  }
}

function quarterEnds(from: IsoDate, to: IsoDate): IsoDate[] {
  const ends: IsoDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (/-(06-30|09-30|12-31|03-31)$/.test(day)) ends.push(day);
  }
  return ends;
}
