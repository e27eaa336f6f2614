import { Select, Text, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BoardStage, CaseBoardView } from '../../../api/types';
import { AppLink } from '../../../components/router-link';
import { QueryView } from '../../../components/query-view';
import { formatNumber } from '../../../i18n/format';
import { caseBoardQuery } from '../case-queries';
import { EVERYBODY } from '../case-filters';
import { BoardCard } from './board-card';
import classes from './case-board.module.css';

const A_PHONE = '(max-width: 48em)';

interface CaseBoardProps {
  kind: string;
  advisorId: string | undefined;
  /** The stage that a phone shows; the first with cases where none is chosen. */
  stage: string | undefined;
  onStage: (stage: string) => void;
}

/** The open cases of one kind, stage beside stage; on a phone, one stage at a time. */
export function CaseBoard({ kind, advisorId, stage, onStage }: CaseBoardProps) {
  const { t } = useTranslation();
  const onPhone = useMediaQuery(A_PHONE, false, { getInitialValueInEffect: false });
  const query = useQuery(caseBoardQuery(kind, advisorId));
  return (
    <QueryView query={query}>
      {(board) => {
        const { stages } = board;
        if (!onPhone) {
          return (
            <div
              className={classes.board}
              tabIndex={0}
              role="group"
              aria-label={t('cases.boardOf', { kind: board.label })}
              aria-busy={query.isPlaceholderData}
            >
              {stages.map((one) => (
                <Column key={one.key} board={board} stage={one} advisorId={advisorId} />
              ))}
            </div>
          );
        }
        const shown =
          stages.find(({ key }) => key === stage) ?? stages.find(({ total }) => total > 0) ?? stages[0];
        return (
          <div aria-busy={query.isPlaceholderData}>
            <Select
              label={t('cases.stage')}
              mb="sm"
              data={stages.map(({ key, label, total }) => ({
                value: key,
                label: t('cases.stageCount', { stage: label, count: total }),
              }))}
              value={shown?.key ?? null}
              onChange={(chosen) => chosen && onStage(chosen)}
              allowDeselect={false}
            />
            {shown && <Column board={board} stage={shown} advisorId={advisorId} />}
          </div>
        );
      }}
    </QueryView>
  );
}

interface ColumnProps {
  board: CaseBoardView;
  stage: BoardStage;
  advisorId: string | undefined;
}

function Column({ board, stage: { key, label, total, items, more }, advisorId }: ColumnProps) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby={`stage-${key}`} className={classes.column}>
      <Title order={2} id={`stage-${key}`} size="h4" className={classes.stage}>
        {label}
        <Text span c="dimmed" className="figures">
          {t('cases.count', { cases: formatNumber(total) })}
        </Text>
      </Title>
      {items.length === 0 && <Text c="dimmed">{t('cases.emptyStage')}</Text>}
      <ul className={`plain-list ${classes.cards}`}>
        {items.map((supportCase) => (
          <li key={supportCase.id}>
            <BoardCard supportCase={supportCase} stages={board.stages} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <AppLink to="/cases" search={{ kind: board.key, stage: key, advisorId: advisorId ?? EVERYBODY }}>
          {t('cases.moreOfStage', { count: more })}
        </AppLink>
      )}
    </section>
  );
}
