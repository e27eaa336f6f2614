import type { IsoDate } from '@banso/japan';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../../api/types';
import { formatDay, formatMonth, formatWeekday } from '../../../i18n/format';
import { CalendarEntry } from './calendar-entry';
import classes from './event-calendar.module.css';
import { weeksOf } from './month';

interface MonthProps {
  month: string;
  today: IsoDate;
  days: ReadonlyMap<IsoDate, readonly CalendarDay[]>;
}

/** A month on the wall: a row a week, what is held on each day in the order of its times. */
export function MonthGrid({ month, today, days }: MonthProps) {
  const { t } = useTranslation();
  const weeks = weeksOf(month);
  return (
    <table className={classes.grid} aria-label={t('events.calendar.of', { month: formatMonth(month) })}>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th key={day} scope="col">
              {formatWeekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                className={day.startsWith(month) ? undefined : classes.neighbour}
                aria-current={day === today ? 'date' : undefined}
              >
                <time dateTime={day} aria-label={formatDay(day)} className={classes.date}>
                  {Number(day.slice(8))}
                </time>
                <Entries entries={days.get(day) ?? []} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entries({ entries }: { entries: readonly CalendarDay[] }) {
  if (entries.length === 0) return null;
  return (
    <ul className="plain-list">
      {entries.map((entry) => (
        <li key={entry.sessionId}>
          <CalendarEntry entry={entry} />
        </li>
      ))}
    </ul>
  );
}
