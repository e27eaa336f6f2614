import { createHash } from 'node:crypto';
import type { Board } from './board.service';

/** A board as it is sent. */
export interface SerialisedBoard {
  /** Differs whenever the JSON does: an entity tag of HTTP (RFC 9110), with its quotes. */
  etag: string;
  json: Buffer;
}

/** A board made once and sent to everybody. Whether records still wait to be added up is told anew each time. */
export class BoardCopy {
  private readonly rest: Buffer;
  private readonly digest: string;
  private readonly settled: SerialisedBoard;

  constructor(
    /** What the board was made of; as long as it is the same, so is the board. */
    readonly stamp: string,
    board: Omit<Board, 'staleSince'>,
  ) {
    this.rest = Buffer.from(`,${JSON.stringify(board).slice(1)}`);
    this.digest = createHash('sha256').update(this.rest).digest('base64url').slice(0, 22);
    this.settled = this.with(null);
  }

  /** The whole board. `instant` is that of the oldest change that is not in the figures yet; null when all are. */
  staleSince(instant: Date | null): SerialisedBoard {
    return instant === null ? this.settled : this.with(instant);
  }

  private with(staleSince: Date | null): SerialisedBoard {
    const json = Buffer.concat([Buffer.from(`{"staleSince":${JSON.stringify(staleSince)}`), this.rest]);
    // Weak: a compressed answer is the same board in other bytes.
    return { etag: `W/"${this.digest}.${staleSince?.getTime().toString(36) ?? ''}"`, json };
  }
}

const MOST_COPIES = 100;

/** The last copy of each plan's board. Bounded; the board read longest ago goes first. */
export class BoardCopies {
  private readonly byPlan = new Map<string, BoardCopy>();

  /** The copy of a plan's board if it was made of the same; a copy of anything older is of no use to anybody. */
  find(planId: string, stamp: string): BoardCopy | undefined {
    const copy = this.byPlan.get(planId);
    return copy?.stamp === stamp ? this.keep(planId, copy) : undefined;
  }

  keep(planId: string, copy: BoardCopy): BoardCopy {
    this.byPlan.delete(planId);
    this.byPlan.set(planId, copy);
    for (const oldest of this.byPlan.keys()) {
      if (this.byPlan.size <= MOST_COPIES) break;
      this.byPlan.delete(oldest);
    }
    return copy;
  }
}
