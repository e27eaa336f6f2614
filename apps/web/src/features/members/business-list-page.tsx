import { Badge, Group, SegmentedControl, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BusinessSummary } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { ButtonLink } from '../../components/router-link';
import { useCan } from '../session/session';
import { useStaffDirectory } from '../settings/staff-directory';
import classes from './business-list.module.css';
import { businessList, type BusinessFilter } from './business-queries';
import { useCodeList } from '../settings/code-lists';

/** 事業所: every business, found as somebody types. */
export function BusinessListPage() {
  const { t } = useTranslation();
  const can = useCan();
  const filter = useSearch({ from: '/frame/businesses' });
  const navigate = useNavigate({ from: '/businesses' });
  const [typed, setTyped] = useState(filter.q ?? '');
  const staff = useStaffDirectory();
  const narrow = (change: Partial<BusinessFilter>) =>
    void navigate({ search: (previous) => ({ ...previous, ...change }), replace: true });
  const search = useDebouncedCallback((q: string) => narrow({ q: q.trim() || undefined }), 150);
  const query = useInfiniteQuery(businessList(filter));
  return (
    <>
      <PageHeader
        title={t('businesses.title')}
        actions={
          can('business:write') && (
            <ButtonLink to="/businesses/new" leftSection={<IconPlus size={18} aria-hidden />}>
              {t('businesses.add')}
            </ButtonLink>
          )
        }
      />
      <Group mb="sm" gap="sm" align="flex-end" role="search">
        <TextInput
          label={t('businesses.search')}
          placeholder={t('businesses.searchHint')}
          type="search"
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
          style={{ flex: '1 1 260px' }}
        />
        <SegmentedControl
          aria-label={t('businesses.membership')}
          value={filter.membership ?? 'all'}
          onChange={(value) =>
            narrow({ membership: value === 'member' || value === 'non-member' ? value : undefined })
          }
          data={(['all', 'member', 'non-member'] as const).map((value) => ({
            value,
            label: t(`businesses.memberFilter.${value}`),
          }))}
        />
        <Select
          label={t('business.advisorId')}
          placeholder={t('common.everyone')}
          data={staff.choices}
          value={filter.advisorId ?? null}
          onChange={(advisorId) => narrow({ advisorId: advisorId ?? undefined })}
          clearable
          searchable
          w={180}
        />
      </Group>
      <QueryView query={query}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          return (
            <div className="panel" style={{ padding: 0 }} aria-busy={query.isPlaceholderData}>
              {items.length === 0 ? (
                <NothingFound filter={filter} />
              ) : (
                <ul className="plain-list">
                  {items.map((business) => (
                    <BusinessRow
                      key={business.id}
                      business={business}
                      advisor={staff.nameOf(business.advisorId)}
                    />
                  ))}
                </ul>
              )}
              <LoadMore query={query} />
            </div>
          );
        }}
      </QueryView>
    </>
  );
}

function BusinessRow({ business, advisor }: { business: BusinessSummary; advisor: string }) {
  const districts = useCodeList('district');
  const { t } = useTranslation();
  return (
    <li>
      <Link to="/businesses/$id" params={{ id: business.id }} className={`row-link ${classes.row}`}>
        <span className={classes.name}>
          <Text span fw={700}>
            {business.name}
          </Text>
          <Text span c="dimmed" size="xs" display="block">
            {business.nameKana}
          </Text>
        </span>
        <span>
          <Badge color={business.member ? 'ai.8' : 'gray.7'}>
            {business.member ? t('business.member') : t('business.nonMember')}
          </Badge>
          {business.closedOn && (
            <Badge color="gray.7" ml={6}>
              {t('business.closed')}
            </Badge>
          )}
        </span>
        <span>{business.representativeName}</span>
        <span>{districts.labelOf(business.district)}</span>
        <span>{business.phone}</span>
        <span>{advisor && t('businesses.advisor', { name: advisor })}</span>
      </Link>
    </li>
  );
}

function NothingFound({ filter }: { filter: BusinessFilter }) {
  const { t } = useTranslation();
  const can = useCan();
  const narrowed = Boolean(filter.q ?? filter.membership ?? filter.advisorId);
  return (
    <EmptyState
      title={narrowed ? t('businesses.notFound') : t('businesses.empty')}
      hint={narrowed ? t('businesses.notFoundHint') : t('businesses.emptyHint')}
      actions={
        <>
          {can('business:write') && <ButtonLink to="/businesses/new">{t('businesses.add')}</ButtonLink>}
          {can('import:run') && !narrowed && (
            <ButtonLink to="/imports" variant="default">
              {t('businesses.import')}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
