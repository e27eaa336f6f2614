import { Group, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { ButtonLink } from '../../../components/router-link';
import { useCan, useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { eventList, type EventFilter } from './event-queries';
import { EventRow } from './event-row';
import classes from './event-row.module.css';

const STATES = ['planned', 'held', 'cancelled'] as const;

/** 一覧: what comes next or what has been, narrowed by words, kind and state. */
export function EventList() {
  const { t } = useTranslation();
  const { today } = useSession();
  const { show, q, kind, state } = useSearch({ from: '/frame/events' });
  const filter = { show, q, kind, state };
  const navigate = useNavigate({ from: '/events' });
  const [typed, setTyped] = useState(q ?? '');
  const kinds = useCodeList('event-kind').choicesOn(today, kind);
  const query = useInfiniteQuery(eventList(filter, today));
  const narrow = (change: Partial<EventFilter>) =>
    void navigate({ search: (previous) => ({ ...previous, ...change }), replace: true });
  const search = useDebouncedCallback((words: string) => narrow({ q: words.trim() || undefined }), 200);
  return (
    <>
      <Group mb="sm" gap="sm" align="flex-end" role="search">
        <SegmentedControl
          aria-label={t('events.show')}
          value={show ?? 'coming'}
          onChange={(chosen) => narrow({ show: chosen === 'past' ? chosen : undefined })}
          data={(['coming', 'past'] as const).map((value) => ({ value, label: t(`events.shown.${value}`) }))}
        />
        <TextInput
          label={t('events.search')}
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
          label={t('events.kind')}
          placeholder={t('common.all')}
          data={kinds}
          value={kind ?? null}
          onChange={(chosen) => narrow({ kind: chosen ?? undefined })}
          clearable
          w={150}
        />
        <Select
          label={t('events.state')}
          placeholder={t('common.all')}
          data={STATES.map((value) => ({ value, label: t(`events.states.${value}`) }))}
          value={state ?? null}
          onChange={(chosen) => narrow({ state: STATES.find((one) => one === chosen) })}
          clearable
          w={140}
        />
      </Group>
      <QueryView query={query}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          return (
            <div className="panel" style={{ padding: 0 }} aria-busy={query.isPlaceholderData}>
              {items.length === 0 && !query.hasNextPage ? (
                <NothingFound filter={filter} />
              ) : (
                <ul className={`plain-list ${classes.rows}`}>
                  {items.map((event) => (
                    <li key={event.id}>
                      <EventRow event={event} />
                    </li>
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

function NothingFound({ filter }: { filter: EventFilter }) {
  const { t } = useTranslation();
  const can = useCan();
  const { show, ...words } = filter;
  const narrowed = Object.values(words).some(Boolean);
  const elsewhere = show === 'past' ? undefined : ('past' as const);
  const title = narrowed
    ? t('events.notFound')
    : show === 'past'
      ? t('events.nothingPast')
      : t('events.empty');
  return (
    <EmptyState
      title={title}
      hint={narrowed ? undefined : t('events.emptyHint')}
      actions={
        <>
          {can('event:write') && !narrowed && <ButtonLink to="/events/new">{t('events.add')}</ButtonLink>}
          <ButtonLink to="/events" search={{ ...words, show: elsewhere }} variant="default">
            {t(`events.lookIn.${elsewhere ?? 'coming'}`)}
          </ButtonLink>
        </>
      }
    />
  );
}
