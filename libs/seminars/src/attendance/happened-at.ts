/**
 * When each check-in happened, none after `now`: a device's clock may be ahead. Those of one seat that are moved back
 * stay in their order, a millisecond apart, so that an arrival that was undone stays undone. In the order of `items`.
 */
export function timesUpTo(now: Date, items: readonly { seat: string; happenedAt: string }[]): Date[] {
  const times = items.map(({ happenedAt }) => Date.parse(happenedAt));
  const latestFirst = items
    .map((_, index) => index)
    .sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0) || b - a);
  const limits = new Map<string, number>();
  for (const index of latestFirst) {
    const { seat = '' } = items[index] ?? {};
    const at = Math.min(times[index] ?? 0, limits.get(seat) ?? now.getTime());
    times[index] = at;
    limits.set(seat, at - 1);
  }
  return times.map((time) => new Date(time));
}
