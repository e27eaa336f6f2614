import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../../api/types';
import { filledInWords, timesInWords } from '../events/event-words';
import classes from './event-calendar.module.css';

interface CalendarEntryProps {
  entry: CalendarDay;
  /** With place and seats, where there is room. */
  full?: boolean;
}

/** An event on one day: when, what, and whether it is called off. It leads to the event. */
export function CalendarEntry({ entry, full = false }: CalendarEntryProps) {
  const { t } = useTranslation();
  const { eventId, title, sessionTitle, state, startsAt, venue, confirmed, capacity } = entry;
  const cancelled = state === 'cancelled';
  const time = full ? timesInWords(entry, t) : (startsAt ?? '');
  return (
    <Link to="/events/$id" params={{ id: eventId }} className={classes.entry} data-state={state}>
      {time && <span className={classes.time}>{time}</span>}{' '}
      <span className={cancelled ? 'voided' : undefined}>{title}</span>
      {sessionTitle && <span>（{sessionTitle}）</span>}
      {cancelled && <span> {t('events.states.cancelled')}</span>}
      {full && (
        <span className={classes.more}>
          {[venue, !cancelled && filledInWords(confirmed, capacity, t)].filter(Boolean).join('・')}
        </span>
      )}
    </Link>
  );
}
