import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame';

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('../../features/home/home-page'), 'HomePage'),
});

const more = createRoute({
  getParentRoute: () => frame,
  path: '/more',
  component: lazyRouteComponent(() => import('../shell/more-page'), 'MorePage'),
});

/** Where the day begins. */
export const homeRoutes = [home, more] as const;
