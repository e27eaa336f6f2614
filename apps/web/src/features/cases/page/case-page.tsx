import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/types';
import { EmptyState } from '../../../components/empty-state';
import { PageHeader } from '../../../components/page-header';
import { QueryView } from '../../../components/query-view';
import { AppLink } from '../../../components/router-link';
import { formatDay } from '../../../i18n/format';
import { useCan } from '../../session/session';
import { caseQuery } from '../case-queries';
import { Deadline } from '../deadline';
import { CaseActions } from './case-actions';
import { CaseChain } from './case-chain';
import { CaseFacts } from './case-facts';
import classes from './case-page.module.css';
import { GuidanceClock } from './guidance-clock';
import { MilestonesPanel } from './milestones-panel';
import { OutcomesPanel } from './outcomes-panel';
import { StageTrack } from './stage-track';
import { TasksPanel } from './tasks-panel';

/** One case: where it stands, what it has reached, what is to be done, what came of it. */
export function CasePage() {
  const { t } = useTranslation();
  const can = useCan();
  const { id } = useParams({ from: '/frame/cases/$id' });
  const query = useQuery(caseQuery(id));
  if (!can('support-case:read')) return <EmptyState title={t('errors.notAllowed')} />;
  return <QueryView query={query}>{(supportCase) => <Case supportCase={supportCase} />}</QueryView>;
}

function Case({ supportCase }: { supportCase: CaseView }) {
  const { t } = useTranslation();
  const writable = useCan()('support-case:write') && supportCase.voidedAt === null;
  const { title, businessId, businessName, kindLabel, deadline, closedOn, guidance, chain } = supportCase;
  return (
    <>
      <PageHeader
        title={title}
        description={
          <Group gap="4px 12px">
            <AppLink to="/businesses/$id" params={{ id: businessId }} className="written">
              {businessName}
            </AppLink>
            <span>{kindLabel}</span>
            {deadline !== null && closedOn === null && <Deadline day={deadline} />}
            <Ended supportCase={supportCase} />
          </Group>
        }
        actions={writable && <CaseActions supportCase={supportCase} />}
      />
      <section className="panel" aria-labelledby="stages" style={{ marginBottom: 16 }}>
        <Title order={2} id="stages" mb="xs">
          {t('cases.stage')}
        </Title>
        <StageTrack supportCase={supportCase} />
      </section>
      <div className={classes.columns}>
        <Stack>
          <MilestonesPanel supportCase={supportCase} writable={writable} />
          <TasksPanel supportCase={supportCase} writable={writable} />
          <OutcomesPanel supportCase={supportCase} writable={writable} />
        </Stack>
        <Stack>
          <section className="panel" aria-labelledby="facts">
            <Title order={2} id="facts" mb="xs">
              {t('cases.facts')}
            </Title>
            <CaseFacts supportCase={supportCase} />
          </section>
          {guidance && <GuidanceClock guidance={guidance} milestones={supportCase} />}
          {chain.length > 1 && <CaseChain supportCase={supportCase} />}
        </Stack>
      </div>
    </>
  );
}

function Ended({ supportCase: { voidedAt, voidReason, closedOn, result } }: { supportCase: CaseView }) {
  const { t } = useTranslation();
  if (voidedAt !== null) {
    return (
      <>
        <Badge color="gray.7">{t('consultation.voided')}</Badge>
        <Text span className="written">
          {voidReason}
        </Text>
      </>
    );
  }
  if (closedOn === null || result === null) return null;
  return (
    <Badge color="gray.7">
      {t('cases.ended', { day: formatDay(closedOn), result: t(`cases.results.${result}`) })}
    </Badge>
  );
}
