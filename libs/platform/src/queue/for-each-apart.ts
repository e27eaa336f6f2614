/**
 * Does the same for one after another: chambers, events. One's failure does not keep the others waiting; it is thrown
 * when all have had their turn, so that the queue tries again.
 */
export async function forEachApart<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const one of all) {
    try {
      await work(one);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${all.length} failed`);
}
