import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChamberEventSummary } from '../../../api/types';
import { formatNumber } from '../../../i18n/format';
import { useSession } from '../../session/session';
import classes from './event-row.module.css';
import { EventStateBadge } from './event-state-badge';
import { daysInWords, signedUpInWords } from './event-words';

/** An event in the list: when, what, where, how full, and how it stands. */
export function EventRow({ event }: { event: ChamberEventSummary }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const cancelled = event.state === 'cancelled';
  return (
    <Link to="/events/$id" params={{ id: event.id }} className={`row-link ${classes.row}`}>
      <span className={classes.days}>{daysInWords(event, today, t)}</span>
      <span className={classes.title}>
        <Text span fw={700} className={cancelled ? 'written voided' : 'written'}>
          {event.title}
        </Text>
        <Text span c="dimmed" size="xs" display="block">
          {[event.kindLabel, event.seriesLabel].filter(Boolean).join('・')}
        </Text>
      </span>
      <span className="written">{event.venue}</span>
      <span className={`figures ${classes.figures}`}>
        <span>{signedUpInWords(event, t)}</span>
        {event.waiting > 0 && <span>{t('events.waitingCount', { count: event.waiting })}</span>}
        {event.attended > 0 && (
          <span>{t('events.attendedCount', { attended: formatNumber(event.attended) })}</span>
        )}
      </span>
      <span>
        <EventStateBadge state={event.state} />
      </span>
    </Link>
  );
}
