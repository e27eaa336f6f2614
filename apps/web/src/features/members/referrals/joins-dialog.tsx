import { Badge, Group, Modal, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReferredMembership } from '../../../api/types';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { AppLink } from '../../../components/router-link';
import { formatDate, formatNumber } from '../../../i18n/format';
import { useCodeList } from '../../settings/code-lists';
import { type JoinsOf, joinsQuery, type ReferralDays } from './referral-queries';

interface JoinsDialogProps {
  title: string;
  days: ReferralDays;
  whose: JoinsOf;
  onClose: () => void;
}

/** The memberships behind a number, those that do not count among them, each with why. */
export function JoinsDialog({ title, days, whose, onClose }: JoinsDialogProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(joinsQuery(days, whose));
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <QueryView query={query}>
        {({ pages }) => (
          <>
            <ul className="plain-list">
              {pages
                .flatMap(({ items }) => items)
                .map((join) => (
                  <li key={join.membershipId}>
                    <Join join={join} />
                  </li>
                ))}
            </ul>
            <LoadMore query={query} />
          </>
        )}
      </QueryView>
    </Modal>
  );
}

function Join({ join }: { join: ReferredMembership }) {
  const { t } = useTranslation();
  const sections = useCodeList('section');
  const reasons = useCodeList('withdrawal-reason');
  const { businessId, businessName, joinedOn, withdrawnOn, withdrawalReason, notCounted } = join;
  return (
    <div style={{ padding: '8px 0', borderBottom: '1px solid var(--banso-line)' }}>
      <Group gap="xs">
        <AppLink to="/businesses/$id" params={{ id: businessId }} fw={700} className="written">
          {businessName}
        </AppLink>
        {notCounted === null && join.leftWithinYear && (
          <Badge color="gray.7">{t('referrals.leftWithinYear')}</Badge>
        )}
        {notCounted !== null && <Badge color="gray.7">{t('referrals.notCounted')}</Badge>}
      </Group>
      <Text size="sm">
        {[
          t('referrals.joined', { day: formatDate(joinedOn) }),
          t('referrals.units', { units: formatNumber(join.units) }),
          sections.labelOf(join.section),
          join.referrerName && t('referrals.by', { name: join.referrerName }),
        ]
          .filter(Boolean)
          .join('・')}
      </Text>
      {(notCounted ?? withdrawnOn) && (
        <Text size="sm" c="dimmed">
          {notCounted ??
            t('referrals.left', {
              day: formatDate(withdrawnOn),
              reason: reasons.labelOf(withdrawalReason) || t('common.nothing'),
            })}
        </Text>
      )}
    </div>
  );
}
