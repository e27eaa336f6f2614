import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { ChamberEventView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { ProblemNotice } from '../../../components/problem-notice';
import { QueryView } from '../../../components/query-view';
import { AppLink } from '../../../components/router-link';
import { formatInstant, formatQuantity } from '../../../i18n/format';
import { BusinessPicker } from '../../members/business-picker';
import { useCan } from '../../session/session';
import { eligibleList } from './event-queries';
import { MembersAsEligiblesDialog } from './members-as-eligibles-dialog';

/** 対象者名簿: the businesses that could come, by which the rate of attendance is divided. Frozen once it is held. */
export function EligiblesPanel({ event }: { event: ChamberEventView }) {
  const { t } = useTranslation();
  const can = useCan();
  const [filling, setFilling] = useState(false);
  const query = useInfiniteQuery(eligibleList(event));
  const change = useEligibleChange(event);
  const open = can('event:write') && event.state === 'planned' && event.eligibleFrozenAt === null;
  return (
    <section className="panel" aria-labelledby="eligibles">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="eligibles">
          {t('eligibles.title')}{' '}
          <Text span className="figures">
            {formatQuantity(event.eligible ?? 0, t('events.businessUnit'))}
          </Text>
        </Title>
        {open && (
          <Button
            variant="default"
            leftSection={<IconUsers size={18} aria-hidden />}
            onClick={() => setFilling(true)}
          >
            {t('eligibles.byMembers')}
          </Button>
        )}
      </Group>
      {event.eligibleFrozenAt && (
        <Text c="dimmed" mb="xs">
          {t('eligibles.frozen', { at: formatInstant(event.eligibleFrozenAt) })}
        </Text>
      )}
      <ProblemNotice error={change.error} />
      {open && (
        <BusinessPicker
          label={t('eligibles.add')}
          value={[]}
          max={1}
          onChange={([picked]) => picked && change.mutate({ businessId: picked.id, act: 'add' })}
        />
      )}
      <QueryView query={query}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <EmptyState title={t('eligibles.empty')} hint={open ? t('eligibles.emptyHint') : undefined} />
            );
          }
          return (
            <ul className="plain-list">
              {items.map(({ businessId, name, member }) => (
                <li key={businessId}>
                  <Group justify="space-between" py={6} wrap="nowrap">
                    <Group gap="xs" style={{ minWidth: 0 }}>
                      <AppLink to="/businesses/$id" params={{ id: businessId }} className="written">
                        {name}
                      </AppLink>
                      <Badge color={member ? 'ai.8' : 'gray.7'}>
                        {member ? t('business.member') : t('business.nonMember')}
                      </Badge>
                    </Group>
                    {open && (
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        aria-label={t('picker.remove', { name })}
                        onClick={() => change.mutate({ businessId, act: 'remove' })}
                      >
                        {t('eligibles.remove')}
                      </Button>
                    )}
                  </Group>
                </li>
              ))}
            </ul>
          );
        }}
      </QueryView>
      <LoadMore query={query} />
      {filling && <MembersAsEligiblesDialog event={event} onClose={() => setFilling(false)} />}
    </section>
  );
}

function useEligibleChange(event: ChamberEventView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ businessId, act }: { businessId: string; act: 'add' | 'remove' }) => {
      const params = { params: { path: { id: event.id, businessId } } };
      return answer(
        act === 'add'
          ? api.PUT('/api/v1/chamber-events/{id}/eligibles/{businessId}', params)
          : api.DELETE('/api/v1/chamber-events/{id}/eligibles/{businessId}', params),
      );
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['chamber-events'] }),
  });
}
