import { dayNumber, type IsoDate } from '@banso/japan';
import type { SchemeCall, SchemeHeader } from './scheme-file.types';

/**
 * always: applications are taken at any time. open, upcoming: the call that is open or comes next. closed: every call is
 * over and no later one is known. ended, not-yet: the scheme itself is not there on this day.
 */
export const WINDOW_STATES = ['always', 'open', 'upcoming', 'closed', 'ended', 'not-yet'] as const;
export type WindowState = (typeof WINDOW_STATES)[number];

/** Whether one can apply for a scheme, and until when. */
export interface CallWindow {
  state: WindowState;
  /** The call that is open or comes next. */
  call: SchemeCall | null;
  /** Days from `today` to the day by which the chamber or else the call must have the papers; null without a call. */
  daysLeft: number | null;
}

/** The window of a scheme on a day. A call whose first day is not known counts as open until it closes. */
export function callWindow(scheme: SchemeHeader, today: IsoDate): CallWindow {
  const { validFrom, validTo, calls = [] } = scheme;
  if (validTo !== undefined && validTo < today) return { state: 'ended', call: null, daysLeft: null };
  if (validFrom !== undefined && validFrom > today) return { state: 'not-yet', call: null, daysLeft: null };
  if (calls.length === 0) return { state: 'always', call: null, daysLeft: null };
  const [call] = calls
    .filter(({ closes }) => closes >= today)
    .sort((one, other) => (one.closes < other.closes ? -1 : 1));
  if (call === undefined) return { state: 'closed', call: null, daysLeft: null };
  const state = call.opens !== undefined && call.opens > today ? 'upcoming' : 'open';
  return { state, call, daysLeft: dayNumber(call.chamberDeadline ?? call.closes) - dayNumber(today) };
}
