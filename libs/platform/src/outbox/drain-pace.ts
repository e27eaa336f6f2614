/** A rest is three times as long as the drain before it for each change that it had, nine times at most, … */
const REST_FOR_A_CHANGE = 3;
const LONGEST_REST = 9;

/** … but the next drain begins half a second after the last began at the latest, … */
const BETWEEN_DRAINS_MS = 500;

/**
 * … unless that leaves visits less than half the time that a drain takes. A change thus waits half a second, or one and a
 * half times as long as the last drain took where that is more, and for its own drain.
 */
const SHORTEST_REST = 0.5;

interface Chamber {
  /** When the drain began that runs now; null while none does. */
  runningSince: number | null;
  restsUntil: number;
  /** Something rang since the drain began, and is answered when the rest is over. */
  rung: boolean;
}

/**
 * When the drains of this process begin, chamber by chamber: at once where nothing has happened for a while; where
 * changes keep coming, after a rest that grows with what the last drain took, so that everything which comes meanwhile
 * is worked off together (ADR 0011). Times are milliseconds of any one clock.
 */
export class DrainPace {
  private readonly chambers = new Map<string, Chamber>();

  /**
   * Answers a ring: 'now' to drain at once (and to tell {@link ended}); a number to ring again after so many
   * milliseconds, marked as `rested`; null where an earlier ring stands for this one.
   */
  ring(chamberId: string, now: number, rested = false): 'now' | number | null {
    const chamber = this.of(chamberId);
    const rest = Math.ceil(chamber.restsUntil - now);
    if (chamber.runningSince === null && (rested || rest <= 0)) {
      Object.assign(chamber, { runningSince: now, rung: false });
      return 'now';
    }
    const first = !chamber.rung;
    chamber.rung = true;
    return chamber.runningSince === null && first ? rest : null;
  }

  /**
   * A drain of some changes has ended; one that found none needs no rest. Answers after how many milliseconds to ring again
   * for what rang meanwhile, or null where nothing did.
   */
  ended(chamberId: string, now: number, changes: number): number | null {
    const chamber = this.of(chamberId);
    const rest = changes > 0 ? restAfter(now - (chamber.runningSince ?? now), changes) : 0;
    Object.assign(chamber, { runningSince: null, restsUntil: now + rest });
    return chamber.rung ? rest : null;
  }

  private of(chamberId: string): Chamber {
    const known = this.chambers.get(chamberId);
    if (known) return known;
    const chamber: Chamber = { runningSince: null, restsUntil: 0, rung: false };
    this.chambers.set(chamberId, chamber);
    return chamber;
  }
}

function restAfter(took: number, changes: number): number {
  const times = Math.min(REST_FOR_A_CHANGE * changes, LONGEST_REST);
  const rest = Math.min(times * took, BETWEEN_DRAINS_MS - took);
  return Math.ceil(Math.max(rest, SHORTEST_REST * took));
}
