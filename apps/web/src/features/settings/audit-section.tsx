import { Select, Text } from '@mantine/core';
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../api/client';
import type { AuditEntryView } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { LoadMore } from '../../components/load-more';
import { QueryView } from '../../components/query-view';
import { formatInstant } from '../../i18n/format';
import { useSession } from '../session/session';
import { Section } from './section';
import classes from './audit-section.module.css';
import { useStaffDirectory } from './staff-directory';

const auditQuery = (actorId: string | null) =>
  infiniteQueryOptions({
    queryKey: ['audit-entries', actorId],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/audit-entries', {
          params: { query: { limit: 30, cursor: pageParam, ...(actorId && { actorId }) } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** 監査ログ: who changed what, and when; newest first. */
export default function AuditSection() {
  const { t } = useTranslation();
  const staff = useStaffDirectory();
  const [actorId, setActorId] = useState<string | null>(null);
  const query = useInfiniteQuery(auditQuery(actorId));
  return (
    <Section title={t('settings.sections.audit')} explanation={t('audit.explanation')}>
      <Select
        label={t('audit.actor')}
        placeholder={t('common.everyone')}
        data={staff.choices}
        value={actorId}
        onChange={setActorId}
        clearable
        searchable
        maw={280}
        mb="sm"
      />
      <QueryView query={query}>
        {(data) => {
          const items = data.pages.flatMap((page) => page.items);
          return (
            <>
              {items.length === 0 && <EmptyState title={t('audit.empty')} />}
              <ol className="plain-list">
                {items.map((entry) => (
                  <li key={entry.id}>
                    <Entry entry={entry} />
                  </li>
                ))}
              </ol>
              <LoadMore query={query} />
            </>
          );
        }}
      </QueryView>
    </Section>
  );
}

function Entry({ entry }: { entry: AuditEntryView }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const changes = changesOf(entry);
  const actionOf = (action: string) =>
    t(`audit.actions.${action}` as 'audit.actions.insert', { defaultValue: action });
  const entityOf = (entity: string) =>
    t(`audit.entities.${entity}` as 'audit.entities.staff', { defaultValue: entity });
  return (
    <details className={classes.entry}>
      <summary>
        <Text span c="dimmed">
          {formatInstant(entry.at, today)}
        </Text>{' '}
        <strong>{entry.actorName ?? t(`audit.${entry.acting ?? 'system'}`)}</strong> {actionOf(entry.action)}
        ・{entityOf(entry.entity)}
      </summary>
      <dl className={classes.changes}>
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd className="written">{t('audit.change', { before, after })}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function changesOf({ before, after }: AuditEntryView): { field: string; before: string; after: string }[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const text = (value: unknown) =>
    value === null || value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
  return fields
    .map((field) => ({ field, before: text(before?.[field]), after: text(after?.[field]) }))
    .filter((change) => change.before !== change.after);
}
