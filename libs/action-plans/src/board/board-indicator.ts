import type { IsoDate } from '@banso/japan';
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
}

const NONE: AmountsByPeriod = new Map();

/** The calculator of an indicator's figures. `keys` finds the indicators of its plan, for one that divides it. */
export function figuresOf(
  indicator: CompiledIndicator,
  totals: ReadonlyMap<string, AmountsByPeriod>,
  ids: ReadonlyMap<string, string>,
  asOf: IsoDate,
): Figures {
  const divisorKey = indicator.record.definition.denominator?.indicator;
  const divisor = divisorKey === undefined ? null : (totals.get(ids.get(divisorKey) ?? '') ?? NONE);
  const actuals = new Actuals(indicator, totals.get(indicator.id) ?? NONE, divisor, asOf);
  return new Figures(indicator, actuals, asOf);
}

export function boardIndicator(
  indicator: CompiledIndicator,
  figures: Figures,
  events: readonly EventEntry[],
): BoardIndicator {
  const { id, key, nodeKey, title, unit, measure, periodKind, subsetOfKey } = indicator.record;
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
    figures: figures.all(events),
  };
}
