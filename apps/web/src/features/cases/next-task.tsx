import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CaseSummary } from '../../api/types';
import { formatShortDay } from '../../i18n/format';
import { useSession } from '../session/session';

/** What is to be done next for a case, by when, and how much more there is. Nothing, when nothing is open. */
export function NextTask({ supportCase: { nextTask, openTasks } }: { supportCase: CaseSummary }) {
  const { t } = useTranslation();
  const { today } = useSession();
  if (nextTask === null) return null;
  const { title, dueOn } = nextTask;
  return (
    <Text span size="sm" className="written">
      {t('cases.nextTask', { task: title })}
      <Text span size="sm" c={dueOn !== null && dueOn < today ? 'var(--banso-bad)' : 'dimmed'}>
        {dueOn !== null && ` ${t('cases.by', { day: formatShortDay(dueOn, today) })}`}
        {openTasks > 1 && ` ${t('cases.moreTasks', { count: openTasks - 1 })}`}
      </Text>
    </Text>
  );
}
