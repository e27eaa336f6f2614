import { createHash } from 'node:crypto';

/**
 * Numbers that look random and are the same on every run: the sample chamber is drawn from them (mulberry32).
 * A concern that draws under a name of its own does not shift when another draws more.
 */
export class Random {
  private state: number;

  constructor(name: string) {
    this.state = createHash('sha256').update(name).digest().readUInt32LE(0);
  }

  /** From 0 up to, and never, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number, both ends included. */
  integer(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Whole numbers whose mean is `mean`. */
  around(mean: number): number {
    return Math.floor(mean) + (this.chance(mean % 1) ? 1 : 0);
  }

  /** @throws RangeError when there is nothing to choose from. */
  pick<T>(choices: readonly T[]): T {
    return chosen(choices, Math.floor(this.next() * choices.length));
  }

  /** One of the choices, each as often as its weight stands to the sum of all. */
  weighted<T>(choices: readonly T[], weightOf: (choice: T) => number): T {
    let rest = this.next() * choices.reduce((sum, choice) => sum + weightOf(choice), 0);
    const at = choices.findIndex((choice) => (rest -= weightOf(choice)) < 0);
    return chosen(choices, at === -1 ? choices.length - 1 : at);
  }
}

function chosen<T>(choices: readonly T[], at: number): T {
  if (choices.length === 0) throw new RangeError('Nothing to choose from');
  return choices[at] as T;
}
