import { dayNumber, type IsoDate } from '@banso/japan';
import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatShortDay } from '../../i18n/format';
import { useSession } from '../session/session';

/** From so many days before on a deadline is near. */
const NEAR = 14;

/** `5/8(木)・あと10日`: a day by which something must be done, and how long that is; over since, when it has passed. */
export function Deadline({ day }: { day: IsoDate }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const left = dayNumber(day) - dayNumber(today);
  const colour = left < 0 ? 'var(--banso-bad)' : left <= NEAR ? 'var(--banso-watch)' : undefined;
  return (
    <Text span c={colour} fw={colour ? 700 : undefined} style={{ wordBreak: 'keep-all' }}>
      {t('cases.until', { day: formatShortDay(day, today), left: leftInWords(left, t) })}
    </Text>
  );
}

function leftInWords(left: number, t: TFunction): string {
  if (left === 0) return t('cases.dueToday');
  return left > 0
    ? t('cases.daysLeft', { days: formatNumber(left) })
    : t('cases.daysOver', { days: formatNumber(-left) });
}
