import { Button, Group, Select, Switch, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardView, Mark } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { formatDate } from '../../../i18n/format';
import { useSession } from '../../session/session';
import { currentFigure } from '../figure-words';
import { boardQuery, plansQuery } from '../plan-queries';
import { BoardBranch } from './board-branch';
import { boardTree, pruned } from './board-tree';
import { Freshness } from './freshness';
import { FrontMatter } from './front-matter';
import { MarkFilter } from './mark-filter';

/** 目標: a plan's tree with every promise beside what has been achieved. */
export function BoardPage() {
  const { code } = useParams({ from: '/frame/plans/$code' });
  const query = useQuery(boardQuery(code));
  return (
    <QueryView query={query}>
      {(board) => <Board key={code} board={board} readAt={query.dataUpdatedAt} />}
    </QueryView>
  );
}

function Board({ board, readAt }: { board: BoardView; readAt: number }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [department, setDepartment] = useState<string | null>(null);
  const [followedOnly, setFollowedOnly] = useState(false);
  const [marks, setMarks] = useState<Mark[]>([]);
  const { plan } = board;
  const tree = useMemo(
    () =>
      pruned(boardTree(board), {
        department,
        followedOnly: followedOnly || marks.length > 0,
        indicator: ({ figures }) => {
          const mark = currentFigure(figures, today)?.mark ?? 'no-data';
          return marks.length === 0 || marks.includes(mark);
        },
      }),
    [board, department, followedOnly, marks, today],
  );
  const departments = [
    ...new Map(board.nodes.flatMap((node) => node.departments).map((one) => [one.code, one])).values(),
  ];
  return (
    <>
      <PageHeader
        title={plan.title}
        description={
          <>
            <Text c="dimmed">
              {plan.owner}・
              {t('board.period', { from: formatDate(plan.startsOn), to: formatDate(plan.endsOn) })}
            </Text>
            <Freshness readAt={readAt} staleSince={board.staleSince} />
          </>
        }
        actions={
          <>
            <PlanSelect code={plan.code} />
            <Button
              variant="default"
              leftSection={<IconPrinter size={18} aria-hidden />}
              onClick={() => window.print()}
              visibleFrom="sm"
            >
              {t('board.print')}
            </Button>
          </>
        }
      />
      <MarkFilter indicators={board.indicators} chosen={marks} onChange={setMarks} />
      <Group mb="md" gap="md" className="no-print" align="flex-end">
        <Select
          label={t('board.department')}
          placeholder={t('common.all')}
          data={departments.map(({ code, name }) => ({ value: code, label: name }))}
          value={department}
          onChange={setDepartment}
          clearable
          w={220}
        />
        <Switch
          label={t('board.followedOnly')}
          checked={followedOnly}
          onChange={(event) => setFollowedOnly(event.currentTarget.checked)}
          py={8}
        />
      </Group>
      {plan.frontMatter && plan.frontMatter.length > 0 && <FrontMatter sections={plan.frontMatter} />}
      {tree.length === 0 && <EmptyState title={t('board.nothingLeft')} />}
      {tree.map((branch) => (
        <BoardBranch key={branch.node.key} branch={branch} level={2} columns={plan.columns ?? []} />
      ))}
    </>
  );
}

function PlanSelect({ code }: { code: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: plans = [] } = useQuery(plansQuery);
  if (plans.length < 2) return null;
  return (
    <Select
      aria-label={t('board.choosePlan')}
      data={plans.map((plan) => ({ value: plan.code, label: plan.title }))}
      value={code}
      onChange={(chosen) => chosen && void navigate({ to: '/plans/$code', params: { code: chosen } })}
      allowDeselect={false}
      w={240}
    />
  );
}
