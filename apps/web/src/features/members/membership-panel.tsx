import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessView, MembershipView } from '../../api/types';
import { Facts } from '../../components/facts';
import { AppLink } from '../../components/router-link';
import { formatDay, formatNumber } from '../../i18n/format';
import { useCan } from '../session/session';
import { useCodeList } from '../settings/code-lists';
import { MembershipDialog } from './membership-dialog';
import { WithdrawalDialog } from './withdrawal-dialog';

type Open = { dialog: 'join' } | { dialog: 'edit' | 'withdraw'; membership: MembershipView };

/** The periods in which a business was a member, newest first. */
export function MembershipPanel({ business }: { business: BusinessView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [open, setOpen] = useState<Open | null>(null);
  const periods = [...business.memberships].sort((a, b) => b.joinedOn.localeCompare(a.joinedOn));
  const close = () => setOpen(null);
  return (
    <section className="panel" aria-labelledby="memberships">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="memberships">
          {t('membership.title')}
        </Title>
        {can('membership:write') && !business.member && (
          <Button variant="default" size="compact-sm" onClick={() => setOpen({ dialog: 'join' })}>
            {t('membership.join')}
          </Button>
        )}
      </Group>
      {periods.length === 0 && <Text c="dimmed">{t('membership.empty')}</Text>}
      {periods.map((membership) => (
        <div key={membership.id}>
          <Period membership={membership} />
          {can('membership:write') && (
            <Group gap="xs" my="xs">
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => setOpen({ dialog: 'edit', membership })}
              >
                {t('membership.edit')}
              </Button>
              {!membership.withdrawnOn && (
                <Button
                  variant="default"
                  size="compact-sm"
                  onClick={() => setOpen({ dialog: 'withdraw', membership })}
                >
                  {t('membership.withdraw')}
                </Button>
              )}
            </Group>
          )}
        </div>
      ))}
      {open?.dialog === 'join' && <MembershipDialog business={business} membership={null} onClose={close} />}
      {open?.dialog === 'edit' && (
        <MembershipDialog business={business} membership={open.membership} onClose={close} />
      )}
      {open?.dialog === 'withdraw' && (
        <WithdrawalDialog business={business} membership={open.membership} onClose={close} />
      )}
    </section>
  );
}

function Period({ membership }: { membership: MembershipView }) {
  const { t } = useTranslation();
  const kinds = useCodeList('membership-kind');
  const sections = useCodeList('section');
  const reasons = useCodeList('withdrawal-reason');
  const { referrerBusinessId, referrerName, referrerStaffName, referrerNote } = membership;
  return (
    <Facts
      facts={[
        { term: t('membership.joinedOn'), value: formatDay(membership.joinedOn) },
        {
          term: t('membership.withdrawnOn'),
          value: membership.withdrawnOn && formatDay(membership.withdrawnOn),
        },
        { term: t('membership.reason'), value: reasons.labelOf(membership.withdrawalReason) },
        { term: t('membership.kind'), value: kinds.labelOf(membership.kind) },
        { term: t('membership.units'), value: formatNumber(membership.units) },
        { term: t('membership.section'), value: sections.labelOf(membership.section) },
        {
          term: t('membership.referrer'),
          value: referrerBusinessId ? (
            <AppLink to="/businesses/$id" params={{ id: referrerBusinessId }}>
              {referrerName}
            </AppLink>
          ) : null,
        },
        { term: t('membership.referrerStaff'), value: referrerStaffName },
        { term: t('membership.referrerNote'), value: referrerNote },
      ]}
    />
  );
}
