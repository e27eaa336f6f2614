import { Button, Group, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegistrationView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { AppLink, ButtonLink } from '../../../components/router-link';
import { formatShortDay } from '../../../i18n/format';
import { useCan, useSession } from '../../session/session';
import { fullName } from '../../settings/staff-directory';
import { LinkDialog } from './link-dialog';
import { doubtfulRegistrations } from './registration-queries';
import { kanaOf } from './registration-words';

/** 要確認: everybody, at whatever event, whose business the program would not decide by itself. */
export function ReviewPage() {
  const { t } = useTranslation();
  const can = useCan();
  const query = useInfiniteQuery(doubtfulRegistrations);
  const [openId, setOpenId] = useState<string | null>(null);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const open = items.find(({ id }) => id === openId);
  if (!can('event:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <>
      <PageHeader title={t('review.title')} description={t('review.explanation')} />
      <QueryView query={query}>
        {() => (
          <div className="panel" style={{ padding: '0 12px' }}>
            {items.length === 0 ? (
              <EmptyState
                title={t('review.empty')}
                actions={<ButtonLink to="/events">{t('review.toEvents')}</ButtonLink>}
              />
            ) : (
              <ul className="plain-list">
                {items.map((registration) => (
                  <li key={registration.id}>
                    <ReviewRow
                      registration={registration}
                      onReview={can('registration:write') ? () => setOpenId(registration.id) : undefined}
                    />
                  </li>
                ))}
              </ul>
            )}
            <LoadMore query={query} />
          </div>
        )}
      </QueryView>
      {open && <LinkDialog registration={open} onClose={() => setOpenId(null)} />}
    </>
  );
}

interface ReviewRowProps {
  registration: RegistrationView;
  onReview?: () => void;
}

function ReviewRow({ registration, onReview }: ReviewRowProps) {
  const { t } = useTranslation();
  const { today } = useSession();
  const { company, phone, email, eventId, eventTitle, eventStartsOn } = registration;
  return (
    <Group
      justify="space-between"
      py={10}
      align="flex-start"
      style={{ borderBottom: '1px solid var(--banso-line)' }}
    >
      <div style={{ minWidth: 0, flex: '1 1 240px' }}>
        <Text>
          <strong>{fullName(registration)}</strong>{' '}
          <Text span c="dimmed" size="xs">
            {kanaOf(registration)}
          </Text>
        </Text>
        <Text className="written">{[company, phone, email].filter(Boolean).join('・')}</Text>
        <Text c="dimmed">
          {formatShortDay(eventStartsOn, today)}{' '}
          <AppLink to="/events/$id" params={{ id: eventId }}>
            {eventTitle}
          </AppLink>
        </Text>
      </div>
      {onReview && (
        <Button
          variant="default"
          aria-label={t('registrations.reviewOf', { name: fullName(registration) })}
          onClick={onReview}
        >
          {t('registrations.review')}
        </Button>
      )}
    </Group>
  );
}
