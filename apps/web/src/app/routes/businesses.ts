import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame';
import { text } from './search';

const businesses = createRoute({
  getParentRoute: () => frame,
  path: '/businesses',
  validateSearch: (
    search: Record<string, unknown>,
  ): { q?: string; membership?: 'member' | 'non-member'; advisorId?: string } => ({
    q: text(search.q),
    membership:
      search.membership === 'member' || search.membership === 'non-member' ? search.membership : undefined,
    advisorId: text(search.advisorId),
  }),
  component: lazyRouteComponent(
    () => import('../../features/members/business-list-page'),
    'BusinessListPage',
  ),
});

const newBusiness = createRoute({
  getParentRoute: () => frame,
  path: '/businesses/new',
  component: lazyRouteComponent(() => import('../../features/members/new-business-page'), 'NewBusinessPage'),
});

const business = createRoute({
  getParentRoute: () => frame,
  path: '/businesses/$id',
  component: lazyRouteComponent(() => import('../../features/members/business-page'), 'BusinessPage'),
});

const editBusiness = createRoute({
  getParentRoute: () => frame,
  path: '/businesses/$id/edit',
  component: lazyRouteComponent(
    () => import('../../features/members/edit-business-page'),
    'EditBusinessPage',
  ),
});

const visitCard = createRoute({
  getParentRoute: () => frame,
  path: '/businesses/$id/card',
  component: lazyRouteComponent(() => import('../../features/visit-card/visit-card-page'), 'VisitCardPage'),
});

/** 事業所. */
export const businessRoutes = [businesses, newBusiness, business, visitCard, editBusiness] as const;
