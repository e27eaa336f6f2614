import { isIsoDate } from '@banso/japan';
import type { FeedbackPlace } from '@banso/voices';
import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from '../http';

const LIST = 'feedback';
const isDay = (value: unknown): boolean => typeof value === 'string' && isIsoDate(value);

export function feedbackCursor({ receivedOn, id }: FeedbackPlace): string {
  return encodeCursor(LIST, [receivedOn, id]);
}

/** Throws `invalid-cursor` for one from elsewhere, and for one that somebody wrote by hand. */
export function feedbackPlace(cursor: string): FeedbackPlace {
  const [receivedOn, id] = decodeCursor(LIST, cursor, [isDay, isUUID]);
  return { receivedOn: String(receivedOn), id: String(id) };
}
