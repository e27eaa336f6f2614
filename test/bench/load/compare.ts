import type { Pace } from '../options';
import { load, type Operation, type Sample } from './load';
import { median, percentile } from './statistics';

/** One of the two that are compared. */
export interface Side {
  port: number;
  operation: Operation;
}

export interface Figures {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** Ours divided by the floor: the median of the rounds and how far they lie apart. */
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
}

/** As many as are ever measured: warm is what has been done often enough, however few do it afterwards. */
const WARM_UP_CONNECTIONS = 16;

/**
 * Floor, ours, floor, ours …: what disturbs the machine for a while disturbs both, and a ratio is taken between
 * neighbours only. `settle` waits until ours is done with what a round left behind, so that the floor is not charged.
 */
export async function compare(
  floor: Side,
  ours: Side,
  connections: number,
  { warmUpMs, roundMs, rounds }: Pace,
  settle: () => Promise<void>,
): Promise<Comparison> {
  for (const { port, operation } of [floor, ours]) {
    await load(port, WARM_UP_CONNECTIONS, warmUpMs, operation);
  }
  const pairs: { floor: Sample; ours: Sample }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await settle();
    pairs.push({
      floor: await load(floor.port, connections, roundMs, floor.operation),
      ours: await load(ours.port, connections, roundMs, ours.operation),
    });
  }
  await settle();
  return {
    connections,
    floor: figuresOf(pairs.map((pair) => pair.floor)),
    ours: figuresOf(pairs.map((pair) => pair.ours)),
    throughput: ratioOf(pairs.map((pair) => pair.ours.perSecond / pair.floor.perSecond)),
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
