import { Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../i18n/format';
import { useSession } from '../../session/session';
import classes from './board.module.css';

interface FreshnessProps {
  /** When the page read the figures. */
  readAt: number;
  /** The oldest change that is not in them yet; null when everything is. */
  staleSince: string | null;
}

/** From when the figures are; while newer records are still being added up, since when. */
export function Freshness({ readAt, staleSince }: FreshnessProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  if (staleSince) {
    return (
      <Text className={classes.freshness}>
        <IconRefresh size={16} aria-hidden />
        {t('board.updating', { time: formatInstant(staleSince, today) })}
      </Text>
    );
  }
  return (
    <Text c="dimmed">{t('board.asOf', { time: formatInstant(new Date(readAt).toISOString(), today) })}</Text>
  );
}
