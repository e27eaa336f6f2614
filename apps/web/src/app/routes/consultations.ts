import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame';
import { text } from './search';

const log = createRoute({
  getParentRoute: () => frame,
  path: '/log',
  validateSearch: (search: Record<string, unknown>): { businessId?: string } => ({
    businessId: text(search.businessId),
  }),
  component: lazyRouteComponent(() => import('../../features/consultations/quick-log-page'), 'QuickLogPage'),
});

const consultations = createRoute({
  getParentRoute: () => frame,
  path: '/consultations',
  validateSearch: (
    search: Record<string, unknown>,
  ): { q?: string; channel?: string; advisorId?: string; from?: string; to?: string } => ({
    q: text(search.q),
    channel: text(search.channel),
    advisorId: text(search.advisorId),
    from: text(search.from),
    to: text(search.to),
  }),
  component: lazyRouteComponent(
    () => import('../../features/consultations/consultation-list-page'),
    'ConsultationListPage',
  ),
});

const consultation = createRoute({
  getParentRoute: () => frame,
  path: '/consultations/$id',
  component: lazyRouteComponent(
    () => import('../../features/consultations/consultation-page'),
    'ConsultationPage',
  ),
});

/** 相談記録. */
export const consultationRoutes = [log, consultations, consultation] as const;
