/** Draining takes one part of the time and resting nine, … */
const REST_FACTOR = 9;

/** … but no rest is so long that a figure would be a second old. */
const LONGEST_REST_MS = 400;

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
 * is worked off together (ADR 0005). Times are milliseconds of any one clock.
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
   * A drain has ended; one that found nothing to do needs no rest. Answers after how many milliseconds to ring again
   * for what rang meanwhile, or null where nothing did.
   */
  ended(chamberId: string, now: number, worked: boolean): number | null {
    const chamber = this.of(chamberId);
    const took = now - (chamber.runningSince ?? now);
    const rest = worked ? Math.ceil(Math.min(REST_FACTOR * took, LONGEST_REST_MS)) : 0;
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
