import { Button, SegmentedControl } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { useCan, useSession } from '../session/session';
import { CaseBoard } from './board/case-board';
import { CaseFilters, type CaseSearch, EVERYBODY } from './case-filters';
import { useCaseKinds } from './case-kinds';
import { CaseList } from './case-list';
import { NewCaseDialog } from './form/new-case-dialog';
import { HandOverDialog } from './hand-over-dialog';

const VIEWS = ['list', 'board'] as const;

/** 支援案件: what goes on and by when; as a list, or kind by kind on a board of its stages. An advisor begins with their own. */
export function CaseListPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { staff, today } = useSession();
  const search = useSearch({ from: '/frame/cases' });
  const navigate = useNavigate({ from: '/cases' });
  const { choicesOn } = useCaseKinds();
  const [adding, setAdding] = useState(false);
  const [handingOver, setHandingOver] = useState(false);
  if (!can('support-case:read')) return <EmptyState title={t('errors.notAllowed')} />;
  const { view = 'list', ...filter } = search;
  const mine = staff.role === 'advisor' && filter.businessId === undefined ? staff.id : EVERYBODY;
  const chosen = filter.advisorId ?? mine;
  const advisorId = chosen === EVERYBODY ? undefined : chosen;
  const boardKind = filter.kind ?? choicesOn(today)[0]?.value;
  const narrow = (change: Partial<CaseSearch>) =>
    void navigate({ search: (previous) => ({ ...previous, ...change }), replace: true });
  return (
    <>
      <PageHeader
        title={t('cases.title')}
        actions={
          can('support-case:write') && (
            <>
              <Button variant="default" onClick={() => setHandingOver(true)}>
                {t('handOver.title')}
              </Button>
              <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}>
                {t('cases.add')}
              </Button>
            </>
          )
        }
      />
      <SegmentedControl
        mb="sm"
        className="no-print"
        aria-label={t('cases.view')}
        value={view}
        onChange={(next) => narrow({ view: next === 'board' ? next : undefined, stage: undefined })}
        data={VIEWS.map((value) => ({ value, label: t(`cases.views.${value}`) }))}
      />
      <CaseFilters search={search} advisorId={advisorId ?? null} boardKind={boardKind} onNarrow={narrow} />
      {view === 'list' ? (
        <CaseList filter={{ ...filter, advisorId }} />
      ) : (
        boardKind !== undefined && (
          <CaseBoard
            kind={boardKind}
            advisorId={advisorId}
            stage={filter.stage}
            onStage={(stage) => narrow({ stage })}
          />
        )
      )}
      {adding && <NewCaseDialog onClose={() => setAdding(false)} />}
      {handingOver && <HandOverDialog onClose={() => setHandingOver(false)} />}
    </>
  );
}
