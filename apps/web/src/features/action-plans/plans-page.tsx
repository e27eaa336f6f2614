import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlanSummary } from '../../api/types';
import { EmptyState } from '../../components/empty-state';
import { PageHeader } from '../../components/page-header';
import { QueryView } from '../../components/query-view';
import { ButtonLink } from '../../components/router-link';
import { useCan, useSession } from '../session/session';
import { plansQuery } from './plan-queries';

/** 目標: leads to the board of the plan that runs today, or says how to load one. */
export function PlansPage() {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const query = useQuery(plansQuery);
  return (
    <QueryView query={query}>
      {(plans) => {
        const plan = currentPlan(plans, today);
        if (plan) return <Navigate to="/plans/$code" params={{ code: plan.code }} replace />;
        return (
          <>
            <PageHeader title={t('board.title')} />
            <EmptyState
              title={t('board.noPlans')}
              hint={t('board.noPlansHint')}
              actions={
                can('plan:write') && (
                  <ButtonLink to="/settings/$section" params={{ section: 'plans' }}>
                    {t('settings.sections.plans')}
                  </ButtonLink>
                )
              }
            />
          </>
        );
      }}
    </QueryView>
  );
}

/** Of the plans that run on that day the one that has run longest; else the one that ended last. */
function currentPlan(plans: PlanSummary[], today: string): PlanSummary | undefined {
  const running = plans.filter(({ startsOn, endsOn }) => startsOn <= today && today <= endsOn);
  const begun = running.sort((a, b) => a.startsOn.localeCompare(b.startsOn) || a.code.localeCompare(b.code));
  return begun[0] ?? [...plans].sort((a, b) => b.endsOn.localeCompare(a.endsOn))[0];
}
