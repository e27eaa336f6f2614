import { isIsoDate } from '@banso/japan';
import type { ChamberEventPlace, EligiblePlace, EventOrder } from '@banso/seminars';
import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from '../http';

const ELIGIBLES = 'chamber-event-eligibles';

const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\u0000');

/** A place in one order means nothing in the other: each is a list of its own. */
const kindOf = (order: EventOrder): string => `chamber-events/${order}`;

export function chamberEventCursor(order: EventOrder, { startsOn, id }: ChamberEventPlace): string {
  return encodeCursor(kindOf(order), [startsOn, id]);
}

/** Throws `invalid-cursor` for one from elsewhere, and for one that somebody wrote by hand. */
export function chamberEventPlace(order: EventOrder, cursor: string): ChamberEventPlace {
  const [startsOn, id] = decodeCursor(kindOf(order), cursor, [isIsoDate, isUUID]);
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
