import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from '../http';

const LIST = 'event-outcomes';

export function eventOutcomeCursor(id: string): string {
  return encodeCursor(LIST, [id]);
}

/** Throws `invalid-cursor` for one from elsewhere, and for one that somebody wrote by hand. */
export function eventOutcomePlace(cursor: string): string {
  const [id] = decodeCursor(LIST, cursor, [isUUID]);
  return String(id);
}
