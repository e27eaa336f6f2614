import { Button, Tabs, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconExternalLink, IconPlus, IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FeedbackCounts, FeedbackFilter } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { ButtonLink } from '../../../components/router-link';
import { formatNumber } from '../../../i18n/format';
import { useCan, useSession } from '../../session/session';
import { feedbackList } from './feedback-queries';
import { FeedbackRow } from './feedback-row';
import { RecordFeedbackDialog } from './record-feedback-dialog';

const NOT_FIRST = ['in-progress', 'answered', 'no-answer', 'voided'] as const;
const STATES = ['open', ...NOT_FIRST] as const;

/** 目安箱: what members and others have said, and what still waits for an answer. */
export function FeedbackListPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { chamber } = useSession();
  const { state = 'open' } = useSearch({ from: '/frame/feedback' });
  const navigate = useNavigate({ from: '/feedback' });
  const [typed, setTyped] = useState('');
  const [q, setQ] = useState<string>();
  const search = useDebouncedCallback((words: string) => setQ(words.trim() || undefined), 200);
  const query = useInfiniteQuery(feedbackList(state, q));
  const [recording, setRecording] = useState(false);
  if (!can('feedback:read')) return <EmptyState title={t('errors.notAllowed')} />;
  const show = (chosen: string | null) =>
    void navigate({
      search: { state: NOT_FIRST.find((one) => one === chosen) },
      replace: true,
    });
  return (
    <>
      <PageHeader
        title={t('feedback.title')}
        description={t('feedback.explanation')}
        actions={
          <>
            <ButtonLink
              to="/s/$code/feedback"
              params={{ code: chamber.code }}
              target="_blank"
              variant="default"
              leftSection={<IconExternalLink size={18} aria-hidden />}
            >
              {t('feedback.publicPage')}
            </ButtonLink>
            {can('feedback:write') && (
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setRecording(true)}>
                {t('feedback.add')}
              </Button>
            )}
          </>
        }
      />
      <TextInput
        type="search"
        label={t('feedback.search')}
        placeholder={t('feedback.searchHint')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={100}
        mb="md"
        maw={480}
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          search(currentTarget.value);
        }}
      />
      <Tabs value={state} onChange={show} keepMounted={false}>
        <Tabs.List aria-label={t('feedback.state')} mb="md">
          {STATES.map((one) => (
            <Tabs.Tab key={one} value={one}>
              <TabLabel state={one} counts={query.data?.pages[0]?.counts} />
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={state}>
          <QueryView query={query}>
            {({ pages }) => {
              const items = pages.flatMap((page) => page.items);
              return (
                <div className="panel" style={{ padding: 0 }} aria-busy={query.isPlaceholderData}>
                  {items.length === 0 ? (
                    <EmptyState
                      title={q === undefined ? t(`feedback.empty.${state}`) : t('feedback.notFound')}
                      hint={state === 'open' && q === undefined ? t('feedback.emptyHint') : undefined}
                    />
                  ) : (
                    <ul className="plain-list">
                      {items.map((voice) => (
                        <li key={voice.id}>
                          <FeedbackRow voice={voice} />
                        </li>
                      ))}
                    </ul>
                  )}
                  <LoadMore query={query} />
                </div>
              );
            }}
          </QueryView>
        </Tabs.Panel>
      </Tabs>
      {recording && <RecordFeedbackDialog onClose={() => setRecording(false)} />}
    </>
  );
}

function TabLabel({ state, counts }: { state: FeedbackFilter; counts?: FeedbackCounts }) {
  const { t } = useTranslation();
  return (
    <>
      {t(`feedback.states.${state}`)}
      {counts && (
        <Text span c="dimmed" ml={6} className="figures">
          {formatNumber(counts[state])}
        </Text>
      )}
    </>
  );
}
