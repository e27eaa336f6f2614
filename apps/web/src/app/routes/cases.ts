import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { CaseSearch } from '../../features/cases/case-filters';
import { frame } from './frame';
import { text } from './search';

const STATES = ['open', 'closed', 'voided', 'all'] as const;

const cases = createRoute({
  getParentRoute: () => frame,
  path: '/cases',
  validateSearch: (search: Record<string, unknown>): CaseSearch => ({
    view: search.view === 'board' ? search.view : undefined,
    kind: text(search.kind),
    stage: text(search.stage),
    advisorId: text(search.advisorId),
    businessId: text(search.businessId),
    state: STATES.find((state) => state === search.state),
  }),
  component: lazyRouteComponent(() => import('../../features/cases/case-list-page'), 'CaseListPage'),
});

const supportCase = createRoute({
  getParentRoute: () => frame,
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../../features/cases/page/case-page'), 'CasePage'),
});

/** 支援案件. */
export const caseRoutes = [cases, supportCase] as const;
