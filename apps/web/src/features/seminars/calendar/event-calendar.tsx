import { ActionIcon, Button, Group, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '../../../api/types';
import { QueryView } from '../../../components/query-view';
import { formatMonth } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { calendarQuery } from '../events/event-queries';
import classes from './event-calendar.module.css';
import { monthsAfter, weeksOf } from './month';
import { MonthAgenda } from './month-agenda';
import { MonthGrid } from './month-grid';

const A_PHONE = '(max-width: 48em)';

interface EventCalendarProps {
  /** `2026-11`. */
  month: string;
  onMonth: (month: string) => void;
}

/** カレンダー: what is held in a month, as a grid where there is room and as a list of days on a phone. */
export function EventCalendar({ month, onMonth }: EventCalendarProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const onPhone = useMediaQuery(A_PHONE, false, { getInitialValueInEffect: false });
  const weeks = weeksOf(month);
  const query = useQuery(calendarQuery(weeks[0]?.[0] ?? '', weeks.at(-1)?.at(-1) ?? ''));
  const days = useMemo(() => byDay(query.data ?? []), [query.data]);
  const Month = onPhone ? MonthAgenda : MonthGrid;
  return (
    <section className={`panel ${classes.calendar}`} aria-labelledby="month">
      <Group justify="space-between" mb="sm">
        <Title order={2} id="month" aria-live="polite">
          {formatMonth(month)}
        </Title>
        <Group gap="xs" className="no-print">
          <ActionIcon
            variant="default"
            aria-label={t('events.calendar.previous')}
            onClick={() => onMonth(monthsAfter(month, -1))}
          >
            <IconChevronLeft size={20} aria-hidden />
          </ActionIcon>
          <Button variant="default" onClick={() => onMonth(today.slice(0, 7))}>
            {t('events.calendar.thisMonth')}
          </Button>
          <ActionIcon
            variant="default"
            aria-label={t('events.calendar.next')}
            onClick={() => onMonth(monthsAfter(month, 1))}
          >
            <IconChevronRight size={20} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <QueryView query={query}>{() => <Month month={month} today={today} days={days} />}</QueryView>
    </section>
  );
}

/** What is held, in the order of days and times in which the server tells it. */
function byDay(entries: readonly CalendarDay[]): Map<string, CalendarDay[]> {
  const days = new Map<string, CalendarDay[]>();
  for (const entry of entries) days.set(entry.heldOn, [...(days.get(entry.heldOn) ?? []), entry]);
  return days;
}
