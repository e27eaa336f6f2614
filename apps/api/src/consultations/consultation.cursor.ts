import type { ConsultationOrder, ConsultationPlace } from '@banso/consultations';
import { isIsoDate } from '@banso/japan';
import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from '../http';

/** A place in one order means nothing in another: each is a list of its own. */
const kindOf = (order: ConsultationOrder): string => `consultations/${order}`;

export function consultationCursor(order: ConsultationOrder, { day, id }: ConsultationPlace): string {
  return encodeCursor(kindOf(order), [day, id]);
}

/** Throws `invalid-cursor` for one from elsewhere, and for one that somebody wrote by hand. */
export function consultationPlace(order: ConsultationOrder, cursor: string): ConsultationPlace {
  const [day, id] = decodeCursor(kindOf(order), cursor, [isIsoDate, isUUID]);
  return { day: String(day), id: String(id) };
}
