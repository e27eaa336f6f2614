/** The value below which `share` (0 to 1) of the values lie, by nearest rank. Throws on no values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('No value was measured');
  return value;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
