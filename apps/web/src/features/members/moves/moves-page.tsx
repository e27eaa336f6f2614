import { Button, SimpleGrid, Stack, Table } from '@mantine/core';
import { fiscalYearOf, monthsOfFiscalYear } from '@banso/japan';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipMovesView, MoveCount, MoveGroup } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { formatChange, formatFiscalYear, formatMonth, formatNumber } from '../../../i18n/format';
import { FiscalYearSwitch } from '../../seminars/yearly-records/fiscal-year-switch';
import { WideTable } from '../../seminars/yearly-records/wide-table';
import { useCan, useSession } from '../../session/session';
import { useCodeList } from '../../settings/code-lists';
import { MembersNav } from '../members-nav';
import { movesQuery, type MovesOf } from './move-queries';
import { MoveTable } from './move-table';
import { MovedDialog } from './moved-dialog';

const GROUPS: readonly MoveGroup[] = ['month', 'section', 'kind', 'reason'];

/** 会員の動き: who joined, who left and what is left of it, in a 年度. */
export function MovesPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const navigate = useNavigate();
  const thisYear = fiscalYearOf(today);
  const { year: fiscalYear = thisYear } = useSearch({ from: '/frame/members' });
  const query = useQuery(movesQuery(fiscalYear));
  if (!can('business:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return (
    <>
      <MembersNav />
      <PageHeader
        title={t('moves.title')}
        description={formatFiscalYear(fiscalYear)}
        actions={
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            onClick={() => window.print()}
          >
            {t('board.print')}
          </Button>
        }
      />
      <Stack>
        <div className="no-print">
          <FiscalYearSwitch
            value={fiscalYear}
            thisYear={thisYear}
            years={(query.data?.years ?? []).filter((year) => year <= thisYear)}
            onChange={(year) => void navigate({ to: '/members', search: { year }, replace: true })}
          />
        </div>
        <QueryView query={query}>{(moves) => <Moves moves={moves} />}</QueryView>
      </Stack>
    </>
  );
}

function Moves({ moves }: { moves: MembershipMovesView }) {
  const { t } = useTranslation();
  const kinds = useCodeList('membership-kind');
  const sections = useCodeList('section');
  const reasons = useCodeList('withdrawal-reason');
  const [open, setOpen] = useState<{ title: string; of: MovesOf } | null>(null);
  const names: Record<MoveGroup, (key: string) => string> = {
    month: formatMonth,
    kind: kinds.labelOf,
    section: sections.labelOf,
    reason: reasons.labelOf,
  };
  const nameOf = (group: MoveGroup) => (key: string) => (key === '' ? t('moves.unset') : names[group](key));
  const tables = GROUPS.map((group) => {
    const counts = countsOf(moves, group);
    return counts.length === 0 ? null : (
      <MoveTable
        key={group}
        group={group}
        counts={counts}
        nameOf={nameOf(group)}
        onOpen={(move, { key }) =>
          setOpen({ title: `${nameOf(group)(key)}：${t(`moves.${move}`)}`, of: { move, group, key } })
        }
      />
    );
  });
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
        <Stack>
          <Summary moves={moves} />
          {tables.slice(0, 1)}
        </Stack>
        <Stack>{tables.slice(1)}</Stack>
      </SimpleGrid>
      {open && <MovedDialog {...open} fiscalYear={moves.fiscalYear} onClose={() => setOpen(null)} />}
    </>
  );
}

function Summary({ moves }: { moves: MembershipMovesView }) {
  const { t } = useTranslation();
  const { fiscalYear, membersBefore, joined, withdrawn, membersAfter } = moves;
  const cells = [
    { label: t('moves.before'), value: formatNumber(membersBefore) },
    { label: t('moves.joined'), value: formatNumber(joined) },
    { label: t('moves.withdrawn'), value: formatNumber(withdrawn) },
    { label: t('moves.net'), value: formatChange(joined - withdrawn, '') },
    { label: t('moves.after'), value: formatNumber(membersAfter) },
  ];
  return (
    <section className="panel" aria-label={t('moves.summary', { year: formatFiscalYear(fiscalYear) })}>
      <WideTable label={t('moves.summary', { year: formatFiscalYear(fiscalYear) })} minWidth={300}>
        <Table.Tbody>
          {cells.map(({ label, value }) => (
            <Table.Tr key={label}>
              <Table.Th scope="row">{label}</Table.Th>
              <Table.Td ta="end" fw={700}>
                {value}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </WideTable>
    </section>
  );
}

/** The counts of a group; months stand in their order, also those in which nothing moved. */
function countsOf({ counts, fiscalYear }: MembershipMovesView, group: MoveGroup): MoveCount[] {
  const found = counts.filter((count) => count.group === group);
  if (group !== 'month') return found;
  return monthsOfFiscalYear(fiscalYear).map(
    (month) => found.find(({ key }) => key === month) ?? { group, key: month, joined: 0, withdrawn: 0 },
  );
}
