import type { IsoDate } from '@banso/japan';
import { recordedActivity } from '../indicator/activity-sources';
import type { CompiledIndicator, Origin } from '../indicator/compiled-indicator';
import { Actuals, type AmountsByPeriod } from '../outlook/actuals';
import { type EventEntry, type Figure, Figures } from '../outlook/figures';
import type { Measure, PeriodKind } from '../plan/plan-file.types';

/** An indicator on the board. */
export interface BoardIndicator {
  id: string;
  key: string;
  nodeKey: string | null;
  title: string;
  unit: string;
  measure: Measure;
  periodKind: PeriodKind;
  subsetOfKey: string | null;
  origin: Origin;
  figures: Figure[];
  /** 純増 for the same periods, where the plan has it shown beside the figures. */
  net: NetBeside | null;
}

/** What joined less what left, period by period. */
export interface NetBeside {
  /** The indicator that has it, for the records behind it. */
  indicatorId: string;
  actuals: { period: string; value: number }[];
}

const NONE: AmountsByPeriod = new Map();

/**
 * The stored figures of an indicator as they may be shown: 延べ and 実数 say nothing of a difference, nor of what meets no
 * business.
 */
export function amountsOf(
  { id, origin }: CompiledIndicator,
  totals: ReadonlyMap<string, AmountsByPeriod>,
): AmountsByPeriod {
  const own = totals.get(id) ?? NONE;
  if (origin.activity === null || recordedActivity(origin.activity)?.meetsBusinesses !== false) return own;
  return new Map(
    [...own].map(([period, amounts]) => [period, { ...amounts, contacts: null, businesses: null }]),
  );
}

/** The calculator of an indicator's figures. `keys` finds the indicators of its plan, for one that divides it. */
export function figuresOf(
  indicator: CompiledIndicator,
  totals: ReadonlyMap<string, AmountsByPeriod>,
  ids: ReadonlyMap<string, string>,
  asOf: IsoDate,
): Figures {
  const divisorKey = indicator.record.definition.denominator?.indicator;
  const divisor = divisorKey === undefined ? null : (totals.get(ids.get(divisorKey) ?? '') ?? NONE);
  const actuals = new Actuals(indicator, amountsOf(indicator, totals), divisor, asOf);
  return new Figures(indicator, actuals, asOf);
}

export function boardIndicator(
  indicator: CompiledIndicator,
  figures: Figures,
  events: readonly EventEntry[],
  net: { id: string; totals: AmountsByPeriod } | null,
): BoardIndicator {
  const { id, key, nodeKey, title, unit, measure, periodKind, subsetOfKey } = indicator.record;
  const all = figures.all(events);
  return {
    id,
    key,
    nodeKey,
    title,
    unit,
    measure,
    periodKind,
    subsetOfKey,
    origin: indicator.origin,
    figures: all,
    net: net && { indicatorId: net.id, actuals: all.map(({ period }) => netIn(period, net.totals)) },
  };
}

// Nobody came and nobody left: a period without records has no figure stored.
function netIn(period: string, totals: AmountsByPeriod): { period: string; value: number } {
  return { period, value: totals.get(period)?.value ?? 0 };
}
