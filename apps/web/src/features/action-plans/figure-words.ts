import type { TFunction } from 'i18next';
import type { BoardFigure, BoardIndicator } from '../../api/types';
import { formatQuantity } from '../../i18n/format';

/** The figure that matters today: the period that runs, else the latest that has begun, else the first. */
export function currentFigure(figures: BoardFigure[], today: string): BoardFigure | undefined {
  const begun = figures.filter(({ startsOn }) => startsOn <= today);
  return begun.find(({ endsOn }) => today <= endsOn) ?? begun.at(-1) ?? figures[0];
}

/** A promised figure with its direction: `9,000件`, `300名以上`, `増加`, `100件増（500件）`. */
export function targetInWords(figure: BoardFigure, unit: string, t: TFunction): string {
  const { target, goal, comparison } = figure;
  if (target === null) {
    return comparison === 'increase' || comparison === 'decrease'
      ? t(`figure.direction.${comparison}`)
      : t('figure.noTarget');
  }
  const words = t(`figure.comparison.${comparison}`, { value: formatQuantity(target, unit) });
  return goal === null || goal === target
    ? words
    : t('figure.leadsTo', { words, goal: formatQuantity(goal, unit) });
}

/** True for figures where 実数 and 延べ both make sense and both are known. */
export function hasBothCounts({ contacts, businesses }: BoardFigure): boolean {
  return contacts !== null && businesses !== null;
}

/** What the server says about the figure's period, without the era that would crowd a small bar: `2019年度`. */
export function shortPeriod(figure: BoardFigure): string {
  return figure.label.replace(/[（(].*$/, '');
}

/** True when every figure comes from entry by hand. */
export function isManual({ origin }: BoardIndicator): boolean {
  return origin.kind === 'manual';
}

/** True for what joined less what left: a change, told with its sign and promised by nobody. */
export function isNetGrowth({ origin }: BoardIndicator): boolean {
  return origin.activity === 'membership-net';
}
