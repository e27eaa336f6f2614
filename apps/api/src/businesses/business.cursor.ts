import type { BusinessPlace, TimelineCursor } from '@banso/members';
import { isIsoDate } from '@banso/japan';
import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from '../http';

const LIST = 'businesses';
const TIMELINE = 'business-timeline';
const KINDS: readonly unknown[] = [
  'consultation',
  'case-opened',
  'case-milestone',
  'case-closed',
  'event',
  'event-outcome',
  'feedback',
  'joined',
  'withdrew',
  'registered',
] satisfies TimelineCursor['kind'][];

const isText = (value: unknown): boolean => typeof value === 'string' && !value.includes('\u0000');
const isRank = (value: unknown): boolean => typeof value === 'number' && [0, 1, 2, 3].includes(value);
const isFlag = (value: unknown): boolean => value === 0 || value === 1;
const isKind = (value: unknown): boolean => KINDS.includes(value);

export function businessCursor({ rank, outsider, sortKey, id }: BusinessPlace): string {
  return encodeCursor(LIST, [rank, outsider ? 1 : 0, sortKey, id]);
}

/** Throws `invalid-cursor` for one from elsewhere, and for one that somebody wrote by hand. */
export function businessPlace(cursor: string): BusinessPlace {
  const [rank, outsider, sortKey, id] = decodeCursor(LIST, cursor, [isRank, isFlag, isText, isUUID]);
  return { rank: Number(rank), outsider: outsider === 1, sortKey: String(sortKey), id: String(id) };
}

export function timelineCursor({ date, kind, id }: TimelineCursor): string {
  return encodeCursor(TIMELINE, [date, kind, id]);
}

/** Throws as {@link businessPlace}. */
export function timelinePlace(cursor: string): TimelineCursor {
  const [date, kind, id] = decodeCursor(TIMELINE, cursor, [isIsoDate, isKind, isUUID]);
  return { date: String(date), kind: kind as TimelineCursor['kind'], id: String(id) };
}
