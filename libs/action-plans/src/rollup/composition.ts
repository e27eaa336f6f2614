import type { CompiledIndicator } from '../indicator/compiled-indicator';
import { dayAfter, isLevel, type Period } from '../indicator/period';

/** A period and the shorter ones, end to end, that make it up. */
export interface Composition {
  period: Period;
  tiles: Period[];
}

/** What is counted from the source, in the order of its days, and what is then composed, level by level: each of what lies below it. */
export interface Layers {
  fromSource: Period[];
  composed: Composition[][];
}

const LEVELS: Readonly<Record<Period['kind'], number>> = {
  part: 0,
  month: 1,
  year: 2,
  plan: 3,
  'to-year': 3,
  day: 3,
  // A cadence is never composed: who kept it in two quarters is not the sum of those who did in each.
  span: 0,
  // Nor are events: there is no figure of all of them.
  events: 0,
  course: 3,
};

/**
 * True when the figure of a long period follows from what is stored of its tiles: amounts add up, and distinct
 * businesses (実数) are those that any tile met. A visit that is logged then costs the records of its month and not
 * those of the plan.
 */
export function composes(indicator: CompiledIndicator): boolean {
  return indicator.additive || (indicator.aggregation === 'distinct' && !isLevel(indicator.record));
}

/** True of what can be a tile of something longer: only such a period needs to know which businesses it met. */
export function keepsBusinesses({ kind }: Period): boolean {
  return LEVELS[kind] < LEVELS.plan;
}

/**
 * Sorts touched periods into layers: parts, and months that have none, are counted; cut months, years and the plan are
 * composed, a plan of its years and not of their months again.
 * @throws Error when shorter periods leave a day of a longer one open: no indicator has such periods.
 */
export function layersOf(touched: readonly Period[], all: readonly Period[]): Layers {
  const layers: Layers = { fromSource: [], composed: [[], [], []] };
  for (const period of touched) {
    const level = LEVELS[period.kind];
    const tiles = level === 0 ? [] : tilesOf(period, all);
    if (tiles.length === 0 && level <= 1) layers.fromSource.push(period);
    else layers.composed[level - 1]?.push({ period, tiles });
  }
  return {
    fromSource: layers.fromSource.sort((one, other) => (one.from < other.from ? -1 : 1)),
    composed: layers.composed.filter((level) => level.length > 0),
  };
}

/** The longest shorter periods that make a period up, in the order of their days; none for a month without parts. */
function tilesOf(period: Period, all: readonly Period[]): Period[] {
  const shorter = all
    .filter(
      ({ kind, from, to }) => LEVELS[kind] < LEVELS[period.kind] && period.from <= from && to <= period.to,
    )
    .sort((one, other) => (one.to < other.to ? 1 : -1));
  const tiles: Period[] = [];
  let open = period.from;
  while (open <= period.to) {
    const tile = shorter.find(({ from }) => from === open);
    if (tile === undefined) break;
    tiles.push(tile);
    open = dayAfter(tile.to);
  }
  if (open <= period.to && period.kind !== 'month') {
    throw new Error(`${period.name} is not made up of shorter periods`);
  }
  return open > period.to ? tiles : [];
}
