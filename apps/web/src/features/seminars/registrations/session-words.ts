import type { TFunction } from 'i18next';
import type { EventSessionView } from '../../../api/types';
import { formatDay } from '../../../i18n/format';
import { timesInWords } from '../events/event-words';

/** A day as somebody chooses it: `6月10日(火) 13:30〜16:00（残り3席）`. */
export function sessionInWords(session: EventSessionView, t: TFunction): string {
  const { capacity, seats } = session;
  const when = [formatDay(session.heldOn), timesInWords(session, t), session.title].filter(Boolean).join(' ');
  if (capacity === null) return when;
  const left = Math.max(capacity - seats.confirmed, 0);
  return left > 0 && seats.waiting === 0
    ? t('registrations.dayWithRoom', { when, count: left })
    : t('registrations.dayWithoutRoom', { when });
}
