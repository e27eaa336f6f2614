import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorView, ManualEntryView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { QueryView } from '../../../components/query-view';
import { formatDay, formatNumber, formatQuantity } from '../../../i18n/format';
import { useCan } from '../../session/session';
import { manualEntriesQuery } from '../plan-queries';
import { ManualEntryDialog } from './manual-entry-dialog';
import { VoidEntryDialog } from './void-entry-dialog';

type Open = { dialog: 'write'; entry: ManualEntryView | null } | { dialog: 'void'; entry: ManualEntryView };

/**
 * 手入力: figures for what no record is kept of, or was kept of in earlier years. Where records tell everything by now,
 * what was entered before can still be seen.
 */
export function ManualEntries({ indicator }: { indicator: IndicatorView }) {
  const { t } = useTranslation();
  const can = useCan();
  const query = useQuery(manualEntriesQuery(indicator.id));
  const [open, setOpen] = useState<Open | null>(null);
  const { entered } = indicator.origin;
  const writable = can('manual-entry:write') && entered !== null;
  const close = () => setOpen(null);
  if (entered === null && !query.data?.length) return null;
  return (
    <section className="panel" aria-labelledby="manual">
      <Group justify="space-between" mb="xs">
        <Title order={2} id="manual">
          {t('manual.title')}
        </Title>
        {writable && (
          <Button size="compact-sm" onClick={() => setOpen({ dialog: 'write', entry: null })}>
            {t('manual.add')}
          </Button>
        )}
      </Group>
      {indicator.origin.kind === 'records' && (
        <Text c="dimmed" mb="xs">
          {t(entered === null ? 'manual.before' : 'manual.yearsWithoutRecords')}
        </Text>
      )}
      <QueryView query={query}>
        {(entries) =>
          entries.length === 0 ? (
            <EmptyState title={t('manual.empty')} hint={t('manual.emptyHint')} />
          ) : (
            <Table.ScrollContainer
              minWidth={460}
              scrollAreaProps={{
                viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('manual.title') },
              }}
            >
              <Table aria-labelledby="manual">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('manual.datedOn')}</Table.Th>
                    <Table.Th scope="col" ta="end">
                      {t('indicator.value')}
                    </Table.Th>
                    <Table.Th scope="col">{t('manual.note')}</Table.Th>
                    {writable && <Table.Th scope="col">{t('common.actions')}</Table.Th>}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {entries.map((entry) => (
                    <Table.Tr key={entry.id} className={entry.voidedAt ? 'voided' : undefined}>
                      <Table.Td>{formatDay(entry.datedOn)}</Table.Td>
                      <Table.Td ta="end">{amountOf(entry, indicator.unit)}</Table.Td>
                      <Table.Td className="written">{entry.voidReason ?? entry.note}</Table.Td>
                      {writable && (
                        <Table.Td>
                          {!entry.voidedAt && (
                            <Group gap={4} wrap="nowrap">
                              <Button
                                variant="subtle"
                                size="compact-sm"
                                aria-label={t('common.editOf', { name: formatDay(entry.datedOn) })}
                                onClick={() => setOpen({ dialog: 'write', entry })}
                              >
                                {t('common.edit')}
                              </Button>
                              <Button
                                variant="subtle"
                                size="compact-sm"
                                aria-label={t('manual.voidOf', { name: formatDay(entry.datedOn) })}
                                onClick={() => setOpen({ dialog: 'void', entry })}
                              >
                                {t('consultation.void')}
                              </Button>
                            </Group>
                          )}
                        </Table.Td>
                      )}
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </QueryView>
      {open?.dialog === 'write' && (
        <ManualEntryDialog indicator={indicator} entry={open.entry} onClose={close} />
      )}
      {open?.dialog === 'void' && (
        <VoidEntryDialog indicatorId={indicator.id} entry={open.entry} onClose={close} />
      )}
    </section>
  );
}

function amountOf(entry: ManualEntryView, unit: string): string {
  if (entry.numerator === null || entry.denominator === null) return formatQuantity(entry.value, unit);
  return `${formatNumber(entry.numerator)} / ${formatNumber(entry.denominator)}`;
}
