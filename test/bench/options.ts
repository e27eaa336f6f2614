/** How much data, which operations, and how long each is measured. */
export interface BenchOptions {
  size: SizeName;
  /** Keys of operations; null means all. */
  only: ReadonlySet<string> | null;
  /** A look at whether everything works; its numbers say nothing and are not written down. */
  quick: boolean;
  /** A folder for the CPU profile of the application's process, which it writes at its end; slows it a little. */
  profile: string | null;
  pace: Pace;
}

export interface Pace {
  roundMs: number;
  /** Rounds before those that are measured, at most: fewer where a side is warm sooner. */
  warmUpRounds: number;
  /** Odd, so that the median is a round that was measured. */
  rounds: number;
  /** Rounds of what takes seconds each: recompute, import, restart. */
  slowRounds: number;
  freshnessSamples: number;
  freshnessLoadMs: number;
  /** A rush at one event: so many people in so many milliseconds. */
  signUps: { people: number; seats: number; milliseconds: number };
  /** People who sign up at the same instant. */
  burst: number;
}

const FULL: Pace = {
  roundMs: 1_000,
  warmUpRounds: 15,
  rounds: 5,
  slowRounds: 5,
  freshnessSamples: 100,
  freshnessLoadMs: 10_000,
  signUps: { people: 2_000, seats: 500, milliseconds: 60_000 },
  burst: 500,
};
const QUICK: Pace = {
  roundMs: 150,
  warmUpRounds: 1,
  rounds: 3,
  slowRounds: 1,
  freshnessSamples: 10,
  freshnessLoadMs: 1_500,
  signUps: { people: 100, seats: 25, milliseconds: 3_000 },
  burst: 20,
};

/** What stands in the database before anything is measured. */
export const SIZES = {
  '100k': { businesses: 5_000, consultations: 100_000 },
  '1m': { businesses: 50_000, consultations: 1_000_000 },
} as const;

export type SizeName = keyof typeof SIZES;

const USAGE = 'Usage: npm run bench -- [--size 100k|1m] [--only log,search,…] [--quick] [--profile folder]';

/** Reads the command line. Throws with the usage on anything else. */
export function readOptions(words: readonly string[]): BenchOptions {
  const options = {
    size: '100k' as SizeName,
    only: null as Set<string> | null,
    quick: false,
    profile: null as string | null,
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--quick') options.quick = true;
    else if (word === '--size') options.size = sizeNamed(words[++at]);
    else if (word === '--only') options.only = new Set((words[++at] ?? '').split(','));
    else if (word === '--profile') options.profile = words[++at] ?? null;
    else throw new Error(`${USAGE}\nNot understood: ${word}`);
  }
  return { ...options, pace: options.quick ? QUICK : FULL };
}

function sizeNamed(name: string | undefined): SizeName {
  if (name === '100k' || name === '1m') return name;
  throw new Error(USAGE);
}
