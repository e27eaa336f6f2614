import type { ConsultationPlace } from '@banso/consultations';
import { isIsoDate } from '@banso/japan';
import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from '../http';

const KIND = 'consultations';

export function consultationCursor({ occurredOn, id }: ConsultationPlace): string {
  return encodeCursor(KIND, [occurredOn, id]);
}

/** Throws `invalid-cursor` for one from elsewhere, and for one that somebody wrote by hand. */
export function consultationPlace(cursor: string): ConsultationPlace {
  const [occurredOn, id] = decodeCursor(KIND, cursor, [isIsoDate, isUUID]);
  return { occurredOn: String(occurredOn), id: String(id) };
}
