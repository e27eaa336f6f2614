import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from '../http';

// A list of one event and that of all are in the same order: the cursor names a sign-up, the rest is the filter's.
const LIST = 'registrations';

export function registrationCursor(id: string): string {
  return encodeCursor(LIST, [id]);
}

/** Throws `invalid-cursor` for one from elsewhere, and for one that somebody wrote by hand. */
export function registrationPlace(cursor: string): string {
  const [id] = decodeCursor(LIST, cursor, [isUUID]);
  return String(id);
}
