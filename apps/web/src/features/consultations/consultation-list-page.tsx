import { Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPencilPlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../components/date-field';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { ButtonLink } from '../../components/router-link';
import { useCan, useSession } from '../session/session';
import { useCodeList } from '../settings/code-lists';
import { useStaffDirectory } from '../settings/staff-directory';
import { consultationList, type ConsultationFilter } from './consultation-queries';
import { ConsultationRows } from './consultation-rows';

/** 相談記録: everybody's records, by advisor, channel, day and words. */
export function ConsultationListPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const filter = useSearch({ from: '/frame/consultations' });
  const navigate = useNavigate({ from: '/consultations' });
  const [typed, setTyped] = useState(filter.q ?? '');
  const staff = useStaffDirectory();
  const channels = useCodeList('channel').choicesOn(today);
  const query = useInfiniteQuery(consultationList(filter));
  const narrow = (change: Partial<ConsultationFilter>) =>
    void navigate({ search: (previous) => ({ ...previous, ...change }), replace: true });
  const search = useDebouncedCallback((q: string) => narrow({ q: q.trim() || undefined }), 200);
  return (
    <>
      <PageHeader
        title={t('consultations.title')}
        actions={
          can('consultation:write') && (
            <ButtonLink to="/log" leftSection={<IconPencilPlus size={18} aria-hidden />}>
              {t('log.title')}
            </ButtonLink>
          )
        }
      />
      <Group mb="sm" gap="sm" align="flex-start" role="search">
        <TextInput
          label={t('consultations.search')}
          type="search"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
          style={{ flex: '1 1 200px' }}
        />
        <Select
          label={t('consultation.advisorIds')}
          placeholder={t('common.everyone')}
          data={staff.choices}
          value={filter.advisorId ?? null}
          onChange={(advisorId) => narrow({ advisorId: advisorId ?? undefined })}
          clearable
          searchable
          w={170}
        />
        <Select
          label={t('consultation.channel')}
          placeholder={t('common.all')}
          data={channels}
          value={filter.channel ?? null}
          onChange={(channel) => narrow({ channel: channel ?? undefined })}
          clearable
          w={150}
        />
        <DateField
          label={t('consultations.from')}
          value={filter.from ?? null}
          onChange={(from) => narrow({ from: from ?? undefined })}
        />
        <DateField
          label={t('consultations.to')}
          value={filter.to ?? null}
          onChange={(to) => narrow({ to: to ?? undefined })}
        />
      </Group>
      <QueryView query={query}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          const narrowed = Object.values(filter).some(Boolean);
          return (
            <div className="panel" style={{ padding: 0 }} aria-busy={query.isPlaceholderData}>
              {items.length === 0 ? (
                <EmptyState
                  title={narrowed ? t('consultations.notFound') : t('consultations.empty')}
                  hint={narrowed ? undefined : t('consultations.emptyHint')}
                />
              ) : (
                <ConsultationRows items={items} />
              )}
              <LoadMore query={query} />
            </div>
          );
        }}
      </QueryView>
    </>
  );
}
