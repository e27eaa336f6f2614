import { fiscalYearOf, type IsoDate, monthsOfFiscalYear } from '@banso/japan';
import type { CadenceSpan as SpanLength } from '../plan/plan-file.types';
import type { IndicatorRecord, TargetRecord } from './indicator.types';
import type { Period } from './period';

/** One 四半期 (month, half-year, year) of a cadence. Names: `FY2019Q1`, `FY2019M12`, `FY2019H2`, `FY2019Y1`. */
export interface CadenceSpan extends Period {
  kind: 'span';
  /** In Japanese: `2019年4〜6月`. */
  label: string;
}

/** What is promised over several spans: the plan, or a year of it. */
export interface CadenceWhole {
  /** As the promise names it: `plan`, `FY2019`. */
  name: string;
  /** In the order of their days. Those that the plan cuts are left out: nobody was promised half a quarter. */
  spans: CadenceSpan[];
}

type PromisedWindow = Pick<TargetRecord, 'period' | 'startsOn' | 'endsOn'>;

const LENGTHS: Readonly<Record<SpanLength, { months: number; letter: string }>> = {
  month: { months: 1, letter: 'M' },
  quarter: { months: 3, letter: 'Q' },
  'half-year': { months: 6, letter: 'H' },
  year: { months: 12, letter: 'Y' },
};

/** The wholes that an indicator promises a cadence for, in the order of its promises. */
export function wholesOf(
  { targets, plan }: { targets: readonly PromisedWindow[]; plan: IndicatorRecord['plan'] },
  every: SpanLength,
): CadenceWhole[] {
  return targets.map((target) => {
    const { from, to } = windowOf(target, plan);
    const spans: CadenceSpan[] = [];
    for (let year = fiscalYearOf(from); year <= fiscalYearOf(to); year++)
      spans.push(...spansOfYear(year, every));
    return { name: target.period, spans: spans.filter((span) => from <= span.from && span.to <= to) };
  });
}

/** The name under which is kept how a whole stands once a span of it is over: `plan..FY2019Q2`. */
export function courseName(whole: string, span: CadenceSpan): string {
  return `${whole}..${span.name}`;
}

/** A year that the plan begins or ends in is promised from the plan's first day, or to its last. */
function windowOf(
  { startsOn, endsOn }: PromisedWindow,
  plan: IndicatorRecord['plan'],
): { from: IsoDate; to: IsoDate } {
  if (endsOn < plan.startsOn || plan.endsOn < startsOn) return { from: startsOn, to: endsOn };
  return {
    from: startsOn > plan.startsOn ? startsOn : plan.startsOn,
    to: endsOn < plan.endsOn ? endsOn : plan.endsOn,
  };
}

function spansOfYear(year: number, every: SpanLength): CadenceSpan[] {
  const { months, letter } = LENGTHS[every];
  const all = monthsOfFiscalYear(year);
  return Array.from({ length: 12 / months }, (_, place) => {
    const [first = '', last = first] = [all[place * months], all[place * months + months - 1]];
    return {
      name: `FY${year}${letter}${place + 1}`,
      kind: 'span',
      from: `${first}-01`,
      to: lastDayOf(last),
      label: months === 12 ? `${year}年度` : labelOf(first, last),
    };
  });
}

function labelOf(first: string, last: string): string {
  const [year, month] = first.split('-').map(Number);
  const [lastYear, lastMonth] = last.split('-').map(Number);
  if (first === last) return `${year}年${month}月`;
  return year === lastYear
    ? `${year}年${month}〜${lastMonth}月`
    : `${year}年${month}月〜${lastYear}年${lastMonth}月`;
}

function lastDayOf(month: string): IsoDate {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}
