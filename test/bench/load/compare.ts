import type { Pace } from '../options';
import { load, type Operation, type Sample } from './load';
import { median, percentile } from './statistics';
import { isWarm } from './warmth';

/** One of those that are compared. */
export interface Side {
  port: number;
  /** What one round of load does over and over. */
  round(): Operation;
}

export interface Sides {
  floor: Side;
  ours: Side;
  /** What does the same work as ours with nothing around it; null where the floor does. */
  bound: Side | null;
}

export interface Figures {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** One throughput divided by another: the median of the rounds and how far they lie apart. */
export interface Ratio {
  median: number;
  lowest: number;
  highest: number;
}

export interface Comparison {
  connections: number;
  floor: Figures;
  ours: Figures;
  throughput: Ratio;
  bound: Bound | null;
}

export interface Bound extends Figures {
  /** The bound divided by the floor. */
  ofFloor: Ratio;
  /** Ours divided by the bound. */
  reached: Ratio;
}

interface Round {
  floor: Sample;
  bound: Sample | null;
  ours: Sample;
}

/** As many as are ever measured: warm is what has been done often enough, however few do it afterwards. */
const WARM_UP_CONNECTIONS = 16;

/** Loads each side until it is warm, or has been loaded for as many rounds as the pace allows. */
export async function warmUp({ floor, bound, ours }: Sides, { roundMs, warmUpRounds }: Pace): Promise<void> {
  for (const side of [floor, bound, ours]) {
    const perSecond: number[] = [];
    while (side !== null && perSecond.length < warmUpRounds && !isWarm(perSecond)) {
      perSecond.push((await load(side.port, WARM_UP_CONNECTIONS, roundMs, side.round())).perSecond);
    }
  }
}

/**
 * Floor, bound, ours, floor, bound, ours …: what disturbs the machine for a while disturbs all, and a ratio is taken
 * between neighbours only. `settle` waits until ours is done with what a round left behind, so that the floor is not
 * charged.
 */
export async function compare(
  { floor, bound, ours }: Sides,
  connections: number,
  { roundMs, rounds }: Pace,
  settle: () => Promise<void>,
): Promise<Comparison> {
  const measure = (side: Side): Promise<Sample> => load(side.port, connections, roundMs, side.round());
  const done: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await settle();
    done.push({
      floor: await measure(floor),
      bound: bound === null ? null : await measure(bound),
      ours: await measure(ours),
    });
  }
  await settle();
  return {
    connections,
    floor: figuresOf(done.map((round) => round.floor)),
    ours: figuresOf(done.map((round) => round.ours)),
    throughput: ratioOf(done.map((round) => round.ours.perSecond / round.floor.perSecond)),
    bound: boundOf(done),
  };
}

/** Durations of both sides in turns, in milliseconds. The ratio is how many times longer ours takes. */
export async function compareDurations(
  rounds: number,
  floor: () => Promise<number>,
  ours: () => Promise<number>,
): Promise<{ floor: number; ours: number; ratio: Ratio }> {
  await floor();
  const pairs: { floor: number; ours: number }[] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push({ floor: await floor(), ours: await ours() });
  return {
    floor: median(pairs.map((pair) => pair.floor)),
    ours: median(pairs.map((pair) => pair.ours)),
    ratio: ratioOf(pairs.map((pair) => pair.ours / pair.floor)),
  };
}

function boundOf(rounds: readonly Round[]): Bound | null {
  const bounded = rounds.flatMap(({ floor, bound, ours }) =>
    bound === null ? [] : [{ floor, bound, ours }],
  );
  if (bounded.length === 0) return null;
  return {
    ...figuresOf(bounded.map(({ bound }) => bound)),
    ofFloor: ratioOf(bounded.map(({ floor, bound }) => bound.perSecond / floor.perSecond)),
    reached: ratioOf(bounded.map(({ bound, ours }) => ours.perSecond / bound.perSecond)),
  };
}

function figuresOf(samples: readonly Sample[]): Figures {
  const of = (figure: (sample: Sample) => number) => median(samples.map(figure));
  return {
    perSecond: of(({ perSecond }) => perSecond),
    p50: of(({ latencies }) => percentile(latencies, 0.5)),
    p99: of(({ latencies }) => percentile(latencies, 0.99)),
  };
}

function ratioOf(ratios: readonly number[]): Ratio {
  return { median: median(ratios), lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}
