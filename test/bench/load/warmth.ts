/** So many rounds in a row must have brought nothing. */
const PATIENCE = 4;
/** Of throughput; below that it is the machine that varies. */
const NOTHING = 0.05;

/**
 * Whether a server has stopped becoming quicker: none of the last four rounds was more than 5 % better than the best
 * before them. `perSecond` are its operations a second, round after round, from the first on.
 */
export function isWarm(perSecond: readonly number[]): boolean {
  const before = perSecond.slice(0, -PATIENCE);
  if (before.length === 0) return false;
  return Math.max(...perSecond.slice(-PATIENCE)) <= Math.max(...before) * (1 + NOTHING);
}
