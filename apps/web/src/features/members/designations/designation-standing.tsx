import { Alert, Badge, Button, Group, Progress, Table, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../../../api/client';
import type { DesignationYearView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { FormDialog } from '../../../components/form-dialog';
import { ProblemNotice } from '../../../components/problem-notice';
import { AppLink } from '../../../components/router-link';
import { useSave } from '../../../components/use-save';
import { formatFiscalYear, formatInstant, formatNumber } from '../../../i18n/format';
import { RowName, WideTable } from '../../seminars/yearly-records/wide-table';
import { useCan } from '../../session/session';
import { SHOWS_DESIGNATIONS, underWay } from './designation-queries';
import { RESULTS } from './designation-words';

/** How far the determination is, what it says in numbers, and what can be done with it. */
export function DesignationStanding({ year }: { year: DesignationYearView }) {
  const { t } = useTranslation();
  const writable = useCan()('membership:write');
  const client = useQueryClient();
  const [confirming, setConfirming] = useState(false);
  const { fiscalYear, round, counts } = year;
  const begin = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/designations/{fiscalYear}/determination', { params: { path: { fiscalYear } } }),
      ),
    onSettled: () => client.invalidateQueries({ queryKey: ['designations'] }),
  });
  const open = writable && round?.state !== 'confirmed' && !underWay(year);
  return (
    <section className="panel" aria-labelledby="standing">
      <Group justify="space-between" mb="xs">
        <Group gap="xs">
          <Title order={2} id="standing">
            {formatFiscalYear(fiscalYear)}
          </Title>
          {round && (
            <Badge color={round.state === 'confirmed' ? 'ai.8' : 'gray.7'}>
              {t(`designations.roundStates.${round.state}`)}
            </Badge>
          )}
        </Group>
        <Group gap="xs">
          {open && (
            <Button
              variant={round ? 'default' : 'filled'}
              loading={begin.isPending}
              onClick={() => begin.mutate()}
            >
              {t(round ? 'designations.determineAgain' : 'designations.determine')}
            </Button>
          )}
          {open && round?.state === 'done' && (
            <Button onClick={() => setConfirming(true)}>{t('designations.confirm')}</Button>
          )}
        </Group>
      </Group>
      <ProblemNotice error={begin.error} />
      {!round && <EmptyState title={t('designations.none')} hint={t('designations.noneHint')} />}
      {round?.state === 'failed' && <Alert color="red">{t('designations.failed')}</Alert>}
      {round && underWay(year) && (
        <div role="status">
          <Text mb={4}>
            {t('designations.progress', {
              progress: formatNumber(round.progress),
              total: formatNumber(round.total),
            })}
          </Text>
          <Progress
            value={round.total === 0 ? 0 : (round.progress / round.total) * 100}
            aria-label={t('designations.title')}
          />
        </div>
      )}
      {counts.length > 0 && !underWay(year) && <Counts year={year} />}
      {round?.determinedAt && !underWay(year) && (
        <Text size="sm" c="dimmed" mt="xs">
          {round.confirmedAt
            ? t('designations.confirmedAt', {
                time: formatInstant(round.confirmedAt),
                name: round.confirmedBy ?? '',
              })
            : t('designations.determinedAt', { time: formatInstant(round.determinedAt) })}
        </Text>
      )}
      {confirming && <ConfirmDialog year={year} onClose={() => setConfirming(false)} />}
    </section>
  );
}

function Counts({ year }: { year: DesignationYearView }) {
  const { t } = useTranslation();
  const { fiscalYear, counts } = year;
  const of = (result: (typeof RESULTS)[number]) => counts.filter((count) => count.result === result);
  return (
    <WideTable label={t('designations.counts')} minWidth={360}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('designations.result')}</Table.Th>
          <Table.Th scope="col" ta="end">
            {t('designations.businesses')}
          </Table.Th>
          <Table.Th scope="col">{t('designations.ground')}</Table.Th>
          <Table.Th scope="col">{t('members.excel')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {RESULTS.flatMap((result) =>
          of(result).map(({ ground, businesses }, index) => (
            <Table.Tr key={`${result} ${ground}`}>
              <RowName>{t(`designations.shortResults.${result}`)}</RowName>
              <Table.Td ta="end">
                <AppLink
                  to="/members/designations"
                  search={{ year: fiscalYear, result, ground }}
                  aria-label={t('designations.openCount', {
                    result: t(`designations.results.${result}`),
                    ground: t(`designations.grounds.${ground}`),
                    number: formatNumber(businesses),
                  })}
                >
                  {formatNumber(businesses)}
                </AppLink>
              </Table.Td>
              <Table.Td>{t(`designations.grounds.${ground}`)}</Table.Td>
              <Table.Td>
                {index === 0 && (
                  <Button
                    component="a"
                    href={`/api/v1/designations/${fiscalYear}/businesses.xlsx?result=${result}`}
                    download
                    variant="subtle"
                    size="compact-sm"
                    leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
                    aria-label={t('designations.excelOf', { result: t(`designations.results.${result}`) })}
                  >
                    Excel
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          )),
        )}
      </Table.Tbody>
    </WideTable>
  );
}

function ConfirmDialog({ year, onClose }: { year: DesignationYearView; onClose: () => void }) {
  const { t } = useTranslation();
  const form = useForm({ initialValues: {} });
  const { fiscalYear, round, counts } = year;
  const open = counts.find(({ result }) => result === 'unknown')?.businesses ?? 0;
  const confirm = useSave({
    form,
    send: () =>
      answer(
        api.POST('/api/v1/designations/{fiscalYear}/confirmation', {
          params: { path: { fiscalYear } },
          body: { version: round?.version ?? 0 },
        }),
      ),
    readAgain: SHOWS_DESIGNATIONS,
    onSaved: onClose,
  });
  return (
    <FormDialog
      title={t('designations.confirmOf', { year: formatFiscalYear(fiscalYear) })}
      submitLabel={t('designations.confirm')}
      grave
      saving={confirm.isPending}
      error={confirm.error}
      onSubmit={form.onSubmit((values) => confirm.mutate(values))}
      onClose={onClose}
    >
      <Text>{t('designations.confirmExplanation')}</Text>
      {open > 0 && <Text fw={700}>{t('designations.stillUnknown', { number: formatNumber(open) })}</Text>}
    </FormDialog>
  );
}
