import type { IsoDate } from '@banso/japan';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { formatDay } from '../../../i18n/format';
import { CalendarEntry } from './calendar-entry';
import classes from './event-calendar.module.css';

interface MonthAgendaProps {
  month: string;
  today: IsoDate;
  days: ReadonlyMap<IsoDate, readonly CalendarDay[]>;
}

/** The same month on a phone: the days on which something is held, one below the other. */
export function MonthAgenda({ month, today, days }: MonthAgendaProps) {
  const { t } = useTranslation();
  const held = [...days].filter(([day]) => day.startsWith(month));
  if (held.length === 0) return <EmptyState title={t('events.calendar.empty')} />;
  return held.map(([day, entries]) => (
    <section key={day} aria-labelledby={`day-${day}`} className={classes.day}>
      <Title order={3} id={`day-${day}`}>
        {formatDay(day)}
        {day === today && <span className={classes.today}>{t('events.calendar.today')}</span>}
      </Title>
      <ul className="plain-list">
        {entries.map((entry) => (
          <li key={entry.sessionId}>
            <CalendarEntry entry={entry} full />
          </li>
        ))}
      </ul>
    </section>
  ));
}
