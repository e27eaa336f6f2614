import { dateInJapan, type IsoDate } from '@banso/japan';
import type { QuestionnaireState, QuestionnaireWindow } from './questionnaire.types';

const A_DAY_MS = 24 * 60 * 60 * 1000;

/** The last day on which answers are taken, in Japan. */
export function lastDayOf({ endsOn, daysOpen }: Pick<QuestionnaireWindow, 'endsOn' | 'daysOpen'>): IsoDate {
  return new Date(Date.parse(endsOn) + daysOpen * A_DAY_MS).toISOString().slice(0, 10);
}

/**
 * Whether answers are taken at this instant: from the event's first day on, or from when staff opened it, through
 * {@link lastDayOf}, all by Japan's calendar, unless staff closed it or the event was called off.
 */
export function questionnaireState(window: QuestionnaireWindow, now: Date): QuestionnaireState {
  const today = dateInJapan(now);
  if (window.eventCancelled || window.intake === 'closed' || today > lastDayOf(window)) return 'closed';
  return window.intake === 'open' || today >= window.startsOn ? 'open' : 'not-yet';
}
