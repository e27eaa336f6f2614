import { Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ChamberEventView, EventSessionView } from '../../../api/types';
import { formatDay, formatNumber, formatShare } from '../../../i18n/format';
import { useSession } from '../../session/session';
import classes from './event-days.module.css';
import { filledInWords, seatsOnAllDays, timesInWords } from './event-words';

/** Each day with its seats and, once it has come, who came; below, the people of all days, and their fees. */
export function EventDays({ event }: { event: ChamberEventView }) {
  const { t } = useTranslation();
  const { fees } = event;
  return (
    <>
      <ul className={`plain-list ${classes.days}`}>
        {event.sessions.map((session) => (
          <li key={session.id} className={classes.day}>
            <Day session={session} />
          </li>
        ))}
      </ul>
      {event.sessions.length > 1 && (
        <Text mt="xs" className="figures">
          {t('events.people', {
            registered: formatNumber(event.people.registered),
            attended: formatNumber(event.people.attended),
            confirmed: formatNumber(seatsOnAllDays(event, 'confirmed')),
            seats: formatNumber(seatsOnAllDays(event, 'attended')),
          })}
        </Text>
      )}
      {fees.paid + fees.unpaid > 0 && (
        <Text mt="xs" className="figures">
          {t('events.fees', {
            paid: formatNumber(fees.paid),
            paidYen: formatNumber(fees.paidYen),
            unpaid: formatNumber(fees.unpaid),
            unpaidYen: formatNumber(fees.unpaidYen),
          })}
        </Text>
      )}
    </>
  );
}

function Day({ session }: { session: EventSessionView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { heldOn, capacity, seats } = session;
  const taken = filledInWords(seats.confirmed, capacity, t);
  const begun = heldOn <= today || seats.attended > 0;
  return (
    <>
      <div>
        <Text fw={700}>
          {formatDay(heldOn)} <span style={{ whiteSpace: 'nowrap' }}>{timesInWords(session, t)}</span>
        </Text>
        <Text c="dimmed" size="xs" className="written">
          {[session.title, session.venue].filter(Boolean).join('・')}
        </Text>
      </div>
      <div>
        <Text className="figures">{taken}</Text>
        {capacity !== null && (
          <Progress.Root size="sm" className="no-print">
            <Progress.Section
              value={Math.min((100 * seats.confirmed) / capacity, 100)}
              aria-label={t('events.seatsTaken', { day: formatDay(heldOn) })}
            />
          </Progress.Root>
        )}
      </div>
      <Text className="figures">
        {capacity !== null && t('events.left', { count: Math.max(capacity - seats.confirmed, 0) })}
      </Text>
      <Text className="figures">
        {seats.waiting > 0 && t('events.waitingCount', { count: seats.waiting })}
      </Text>
      <Text className="figures">
        {begun &&
          t('events.attendedOf', {
            attended: formatNumber(seats.attended),
            share: formatShare(seats.confirmed > 0 ? seats.attended / seats.confirmed : null),
          })}
      </Text>
    </>
  );
}
