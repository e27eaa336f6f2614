import type { CallPlace, ResultPlace } from '@banso/subsidies';
import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from '../http';

const RESULTS = 'scheme-results';
const CALLS = 'scheme-calls';
const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\u0000');

export function resultCursor({ sortKey, id }: ResultPlace): string {
  return encodeCursor(RESULTS, [sortKey, id]);
}

/** Throws `invalid-cursor` for one from elsewhere, and for one that somebody wrote by hand. */
export function resultPlace(cursor: string): ResultPlace {
  const [sortKey, id] = decodeCursor(RESULTS, cursor, [isText, isUUID]);
  return { sortKey: String(sortKey), id: String(id) };
}

export function callCursor({ id }: CallPlace): string {
  return encodeCursor(CALLS, [id]);
}

/** Throws as {@link resultPlace}. */
export function callPlace(cursor: string): CallPlace {
  const [id] = decodeCursor(CALLS, cursor, [isUUID]);
  return { id: String(id) };
}
