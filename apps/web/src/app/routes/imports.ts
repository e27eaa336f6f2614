import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame';

const imports = createRoute({
  getParentRoute: () => frame,
  path: '/imports',
  component: lazyRouteComponent(() => import('../../features/exchange/imports-page'), 'ImportsPage'),
});

const importOne = createRoute({
  getParentRoute: () => frame,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('../../features/exchange/import-page'), 'ImportPage'),
});

/** 取込. */
export const importRoutes = [imports, importOne] as const;
