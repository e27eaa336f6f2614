import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../../features/session/session';
import { ErrorPage } from '../error-page';
import { queryClient } from '../providers';
import { root } from './root';

/** What stands around every page of who has signed in; whoever has not is asked to, and comes back. */
export const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
  component: lazyRouteComponent(() => import('../shell/app-frame'), 'AppFrame'),
  errorComponent: ErrorPage,
});
