const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * A server that greets strangers with "later" (greylisting) takes the mail after minutes, a full mailbox after days. RFC
 * 5321, 4.5.4.1: give up after four to five days; a confirmation that comes after three is no use any more.
 */
const DELAYS = [
  ...[1, 5, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 4, 8, 12, 12, 12, 12, 12].map((hours) => hours * HOUR),
];

/**
 * A claim of which nothing was heard again counts as a try too. So many more than a server can refuse, and it is the
 * mail itself at which the process dies.
 */
export const MOST_CLAIMS = DELAYS.length + 4;

/** How long a mail rests after so many tries, in milliseconds; null when it is given up. */
export function delayAfter(tries: number): number | null {
  return DELAYS[tries - 1] ?? null;
}

const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 5 * MINUTE;

/**
 * While the server cannot be reached no mail is tried: it is asked again after a pause that doubles, up to five minutes.
 * So no mail uses up its tries, a wrong password locks no account, and all go within minutes of its return. Times are
 * milliseconds of any one clock; each process keeps its own.
 */
export class ServerPause {
  private pauseMs = 0;
  private until = -Infinity;

  /** Whether the server may be asked now. */
  isOver(now: number): boolean {
    return now >= this.until;
  }

  /** The server could not be reached. Several at one moment are one failure. */
  begin(now: number): void {
    if (!this.isOver(now)) return;
    this.pauseMs = Math.min(Math.max(this.pauseMs * 2, FIRST_PAUSE_MS), LONGEST_PAUSE_MS);
    this.until = now + this.pauseMs;
  }

  /** The server has answered. */
  end(): void {
    this.pauseMs = 0;
    this.until = -Infinity;
  }
}
