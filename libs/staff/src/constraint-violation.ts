import { QueryFailedError } from 'typeorm';

const UNIQUE_VIOLATION = '23505';

/** True when the database refused a row because of this unique index or constraint: two people were equally quick. */
export function violatesUnique(error: unknown, constraint: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const cause = error.driverError as { code?: unknown; constraint?: unknown };
  return cause.code === UNIQUE_VIOLATION && cause.constraint === constraint;
}
