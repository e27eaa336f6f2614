/**
 * The name of the constraint or unique index that a statement ran into, or null for any other error. Two people may be
 * equally quick: what was looked up a moment before, only the table can refuse for certain. TypeORM's error bears the
 * name as the driver's does.
 */
export function violatedConstraint(error: unknown): string | null {
  const { constraint } = (error ?? {}) as { constraint?: unknown };
  return typeof constraint === 'string' ? constraint : null;
}
