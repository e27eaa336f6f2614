/** Throws when there is nothing to choose from. */
export function anyOf<T>(values: readonly T[]): T {
  const value = values[below(values.length)];
  if (value === undefined) throw new RangeError('Nothing to choose from');
  return value;
}

/** A whole number from 0 on. */
export function below(limit: number): number {
  return Math.floor(Math.random() * limit);
}
