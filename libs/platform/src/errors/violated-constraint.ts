/**
 * The name of the constraint or unique index that a statement ran into, or null for any other error. Two people may be
 * equally quick: what was looked up a moment before, only the table can refuse for certain. Reads the driver's errors
 * and those that TypeORM wraps around them.
 */
export function violatedConstraint(error: unknown): string | null {
  const { driverError, constraint } = (error ?? {}) as { driverError?: unknown; constraint?: unknown };
  if (driverError !== undefined) return violatedConstraint(driverError);
  return typeof constraint === 'string' ? constraint : null;
}
