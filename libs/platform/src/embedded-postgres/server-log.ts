import { closeSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';

const ROTATE_ABOVE = 10 * 1024 * 1024;
const TAIL_LINES = 15;

/** The file that the server writes to. Statements in it may hold personal data, so only its owner reads it. */
export class ServerLog {
  constructor(readonly file: string) {}

  /** Sets a grown log aside as `<file>.1`; the one set aside before is lost. Call while no server runs. */
  rotate(): void {
    const size = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > ROTATE_ABOVE) renameSync(this.file, `${this.file}.1`);
  }

  /**
   * Runs an action with the log open for appending.
   * @returns the action's result, and a reader of what has been logged since, at most the last 15 lines
   */
  capture<T>(action: (descriptor: number) => T): { result: T; tail: () => string } {
    const descriptor = openSync(this.file, 'a', 0o600);
    try {
      const from = fstatSync(descriptor).size;
      return { result: action(descriptor), tail: () => this.since(from) };
    } finally {
      closeSync(descriptor);
    }
  }

  private since(from: number): string {
    const lines = readFileSync(this.file).subarray(from).toString('utf8').trimEnd().split('\n');
    return lines.slice(-TAIL_LINES).join('\n');
  }
}
