import { Modal, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { MovedMembership } from '../../../api/types';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { AppLink } from '../../../components/router-link';
import { formatDate, formatNumber } from '../../../i18n/format';
import { useCodeList } from '../../settings/code-lists';
import { movedQuery, type MovesOf } from './move-queries';

interface MovedDialogProps {
  title: string;
  fiscalYear: number;
  of: MovesOf;
  onClose: () => void;
}

/** The memberships behind a number of joins or withdrawals. */
export function MovedDialog({ title, fiscalYear, of, onClose }: MovedDialogProps) {
  const { t } = useTranslation();
  const query = useInfiniteQuery(movedQuery(fiscalYear, of));
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
                .map((moved) => (
                  <li key={moved.membershipId}>
                    <Moved moved={moved} />
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

function Moved({ moved }: { moved: MovedMembership }) {
  const { t } = useTranslation();
  const kinds = useCodeList('membership-kind');
  const sections = useCodeList('section');
  const reasons = useCodeList('withdrawal-reason');
  const { businessId, businessName, joinedOn, withdrawnOn, withdrawalReason } = moved;
  return (
    <div style={{ padding: '8px 0', borderBottom: '1px solid var(--banso-line)' }}>
      <AppLink to="/businesses/$id" params={{ id: businessId }} fw={700} className="written">
        {businessName}
      </AppLink>
      <Text size="sm">
        {[
          t('referrals.joined', { day: formatDate(joinedOn) }),
          withdrawnOn &&
            t('referrals.left', {
              day: formatDate(withdrawnOn),
              reason: reasons.labelOf(withdrawalReason) || t('common.nothing'),
            }),
        ]
          .filter(Boolean)
          .join('・')}
      </Text>
      <Text size="sm" c="dimmed">
        {[
          kinds.labelOf(moved.kind),
          t('referrals.units', { units: formatNumber(moved.units) }),
          sections.labelOf(moved.section),
        ]
          .filter(Boolean)
          .join('・')}
      </Text>
    </div>
  );
}
