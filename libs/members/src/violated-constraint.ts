/** The name of the constraint that a statement ran into, or null for any other error. */
export function violatedConstraint(error: unknown): string | null {
  const { driverError, constraint } = (error ?? {}) as { driverError?: unknown; constraint?: unknown };
  if (driverError !== undefined) return violatedConstraint(driverError);
  return typeof constraint === 'string' ? constraint : null;
}
