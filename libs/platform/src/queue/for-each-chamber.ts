/**
 * Does the same for one chamber after another. One chamber's failure does not keep the others waiting; it is thrown
 * when all have had their turn, so that the queue tries again.
 */
export async function forEachChamber(
  chamberIds: readonly string[],
  work: (chamberId: string) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  for (const chamberId of chamberIds) {
    try {
      await work(chamberId);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} chambers failed`);
}
