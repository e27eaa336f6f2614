import { Alert, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { AppLink } from '../../../components/router-link';
import { useCan } from '../../session/session';
import { doubtfulRegistrations } from './registration-queries';

/** Says that people wait to be put to their business; nothing while there are none. */
export function ReviewNotice() {
  const { t } = useTranslation();
  const can = useCan();
  const { data } = useInfiniteQuery({ ...doubtfulRegistrations, enabled: can('registration:write') });
  const count = data?.pages.flatMap(({ items }) => items).length ?? 0;
  if (count === 0) return null;
  const more = data?.pages.at(-1)?.nextCursor != null;
  return (
    <Alert color="var(--banso-watch)" icon={<IconAlertTriangle aria-hidden />} mb="sm" role="note">
      <Group gap="sm">
        {more ? t('review.atLeast', { count }) : t('review.waiting', { count })}
        <AppLink to="/events/review">{t('review.open')}</AppLink>
      </Group>
    </Alert>
  );
}
