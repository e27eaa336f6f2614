import { Text } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../../i18n/format';
import { useSession } from '../../session/session';
import classes from './board.module.css';

/** From when the figures are; while newer records are still being added up, since when. */
export function Freshness({ asOf, staleSince }: { asOf: string | null; staleSince: string | null }) {
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
    <Text c="dimmed">{asOf ? t('board.asOf', { time: formatInstant(asOf, today) }) : t('board.notYet')}</Text>
  );
}
