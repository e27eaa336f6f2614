import { Button, Checkbox, Group, Select, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DuesView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { LoadMore } from '../../../components/load-more';
import { QueryView } from '../../../components/query-view';
import { formatNumber } from '../../../i18n/format';
import { useCan, useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { DuesDialog } from './dues-dialog';
import { duesListQuery } from './dues-queries';
import { DuesRow } from './dues-row';
import { DUES_LIST_STATES } from './dues-states';
import { PaymentDialog } from './payment-dialog';

/** The interface takes no more in one request. */
const MOST_AT_ONCE = 200;

/** The dues of a 年度 one by one; several are ticked off at once when a list of payments comes from the bank. */
export function DuesList({ fiscalYear }: { fiscalYear: number }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const writable = useCan()('dues:write');
  const navigate = useNavigate();
  const { state, kind } = useSearch({ from: '/frame/members/dues' });
  const kinds = useCodeList('membership-kind');
  const query = useInfiniteQuery(duesListQuery({ fiscalYear, state, kind }));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [editing, setEditing] = useState<DuesView | null>(null);
  const [paying, setPaying] = useState<string[] | null>(null);
  // What is ticked may leave the list: the year or the state is changed above it, or somebody else writes it down as paid.
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const open = items.filter(({ state: of }) => of === 'due' || of === 'partly').map(({ id }) => id);
  const chosen = open.filter((id) => ticked.has(id));
  const first = open.slice(0, MOST_AT_ONCE);
  const narrow = (change: { state?: typeof state; kind?: string }) => {
    setTicked(new Set());
    void navigate({
      to: '/members/dues',
      search: { year: fiscalYear, state, kind, ...change },
      replace: true,
    });
  };
  return (
    <section className="panel" aria-labelledby="dues-list">
      <Title order={2} id="dues-list" mb="xs">
        {t('dues.list')}
      </Title>
      <Group mb="sm" align="flex-end">
        <Select
          label={t('dues.state')}
          placeholder={t('dues.all')}
          data={DUES_LIST_STATES.map((value) => ({ value, label: t(`dues.states.${value}`) }))}
          value={state ?? null}
          onChange={(value) => narrow({ state: DUES_LIST_STATES.find((one) => one === value) })}
          clearable
          w={180}
        />
        <Select
          label={t('membership.kind')}
          placeholder={t('dues.all')}
          data={kinds.choicesOn(today, kind)}
          value={kind ?? null}
          onChange={(value) => narrow({ kind: value ?? undefined })}
          clearable
          w={180}
        />
        {writable && (
          <Button disabled={chosen.length === 0 || query.isPlaceholderData} onClick={() => setPaying(chosen)}>
            {t('dues.payTicked', { number: formatNumber(chosen.length) })}
          </Button>
        )}
      </Group>
      <QueryView query={query}>
        {() => {
          const all = first.every((id) => ticked.has(id));
          if (items.length === 0) return <EmptyState title={t('dues.nothingFound')} />;
          return (
            <div aria-busy={query.isPlaceholderData}>
              {writable && first.length > 0 && (
                <Checkbox
                  label={t('dues.tickAll', { number: formatNumber(first.length) })}
                  checked={all}
                  onChange={() => setTicked(new Set(all ? [] : first))}
                  mb="xs"
                />
              )}
              <ul className="plain-list">
                {items.map((dues) => (
                  <li key={dues.id}>
                    <DuesRow
                      dues={dues}
                      ticked={ticked.has(dues.id)}
                      onTick={writable ? () => setTicked(toggled(ticked, dues.id)) : undefined}
                      onEdit={writable ? () => setEditing(dues) : undefined}
                    />
                  </li>
                ))}
              </ul>
              <LoadMore query={query} />
              <Text size="sm" c="dimmed" mt="xs">
                {t('dues.shown', { number: formatNumber(items.length) })}
              </Text>
            </div>
          );
        }}
      </QueryView>
      {editing && <DuesDialog dues={editing} onClose={() => setEditing(null)} />}
      {paying && (
        <PaymentDialog
          ids={paying}
          onPaid={() => {
            setTicked(new Set());
            setPaying(null);
          }}
          onClose={() => setPaying(null)}
        />
      )}
    </section>
  );
}

function toggled(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}
