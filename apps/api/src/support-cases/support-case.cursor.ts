import { isIsoDate } from '@banso/japan';
import type { CaseOrder, CasePlace } from '@banso/support-cases';
import { isUUID } from 'class-validator';
import { decodeCursor, encodeCursor } from '../http';

// The year 2200 in microseconds: an instant that no case was touched at.
const FAR_OFF = 7_258_118_400_000_000;

const CHECKS: Record<CaseOrder, (value: unknown) => boolean> = {
  deadline: (value) => value === 'infinity' || isIsoDate(value),
  updated: (value) => typeof value === 'string' && /^\d{1,16}$/.test(value) && Number(value) < FAR_OFF,
};

/** A place in one order means nothing in the other: each is a list of its own. */
const kindOf = (order: CaseOrder): string => `support-cases/${order}`;

export function caseCursor(order: CaseOrder, { at, id }: CasePlace): string {
  return encodeCursor(kindOf(order), [at, id]);
}

/** Throws `invalid-cursor` for one from elsewhere, and for one that somebody wrote by hand. */
export function casePlace(order: CaseOrder, cursor: string): CasePlace {
  const [at, id] = decodeCursor(kindOf(order), cursor, [CHECKS[order], isUUID]);
  return { at: String(at), id: String(id) };
}
