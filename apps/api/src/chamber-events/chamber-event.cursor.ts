import { isIsoDate } from '@banso/japan';
import type { ChamberEventPlace, EligiblePlace } from '@banso/seminars';
import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from '../http';

const LIST = 'chamber-events';
const ELIGIBLES = 'chamber-event-eligibles';

const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\u0000');

export function chamberEventCursor({ startsOn, id }: ChamberEventPlace): string {
  return encodeCursor(LIST, [startsOn, id]);
}

/** Throws `invalid-cursor` for one from elsewhere, and for one that somebody wrote by hand. */
export function chamberEventPlace(cursor: string): ChamberEventPlace {
  const [startsOn, id] = decodeCursor(LIST, cursor, [isIsoDate, isUUID]);
  return { startsOn: String(startsOn), id: String(id) };
}

export function eligibleCursor({ sortKey, businessId }: EligiblePlace): string {
  return encodeCursor(ELIGIBLES, [sortKey, businessId]);
}

/** Throws as {@link chamberEventPlace}. */
export function eligiblePlace(cursor: string): EligiblePlace {
  const [sortKey, businessId] = decodeCursor(ELIGIBLES, cursor, [isText, isUUID]);
  return { sortKey: String(sortKey), businessId: String(businessId) };
}
