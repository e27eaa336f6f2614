import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame';
import { text } from './search';

const plans = createRoute({
  getParentRoute: () => frame,
  path: '/plans',
  component: lazyRouteComponent(() => import('../../features/action-plans/plans-page'), 'PlansPage'),
});

const board = createRoute({
  getParentRoute: () => frame,
  path: '/plans/$code',
  component: lazyRouteComponent(() => import('../../features/action-plans/board/board-page'), 'BoardPage'),
});

const indicator = createRoute({
  getParentRoute: () => frame,
  path: '/indicators/$id',
  validateSearch: (
    search: Record<string, unknown>,
  ): { period?: string; show?: 'not-counted' | 'all'; departmentId?: string; advisorId?: string } => ({
    period: text(search.period),
    show: search.show === 'not-counted' || search.show === 'all' ? search.show : undefined,
    departmentId: text(search.departmentId),
    advisorId: text(search.advisorId),
  }),
  component: lazyRouteComponent(
    () => import('../../features/action-plans/indicator/indicator-page'),
    'IndicatorPage',
  ),
});

/** 目標: plans, their boards, what is measured. */
export const planRoutes = [plans, board, indicator] as const;
