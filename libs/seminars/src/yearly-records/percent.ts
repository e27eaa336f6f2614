/** A part of a whole in percent, not rounded; null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}
