import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame';

const LISTS = ['unknown', 'not-eligible', 'calls'] as const;

const schemes = createRoute({
  getParentRoute: () => frame,
  path: '/schemes',
  component: lazyRouteComponent(() => import('../../features/schemes/scheme-list-page'), 'SchemeListPage'),
});

const scheme = createRoute({
  getParentRoute: () => frame,
  path: '/schemes/$id',
  validateSearch: (search: Record<string, unknown>): { list?: 'eligible' | (typeof LISTS)[number] } => ({
    list: LISTS.find((list) => list === search.list),
  }),
  component: lazyRouteComponent(() => import('../../features/schemes/scheme-page'), 'SchemePage'),
});

/** 制度（補助金・助成金）. */
export const schemeRoutes = [schemes, scheme] as const;
