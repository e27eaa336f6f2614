import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { Loading } from '../components/loading';
import { ErrorPage } from './error-page';
import { businessRoutes } from './routes/businesses';
import { caseRoutes } from './routes/cases';
import { consultationRoutes } from './routes/consultations';
import { eventRoutes } from './routes/events';
import { frame } from './routes/frame';
import { homeRoutes } from './routes/home';
import { importRoutes } from './routes/imports';
import { memberRoutes } from './routes/members';
import { planRoutes } from './routes/plans';
import { publicRoutes } from './routes/public';
import { root } from './routes/root';
import { schemeRoutes } from './routes/schemes';
import { settingsRoutes } from './routes/settings';
import { publicVoiceRoutes, voiceRoutes } from './routes/voices';
import { yearlyRecordRoutes } from './routes/yearly-records';

export const router = createRouter({
  routeTree: root.addChildren([
    ...publicRoutes,
    ...publicVoiceRoutes,
    frame.addChildren([
      ...homeRoutes,
      ...consultationRoutes,
      ...caseRoutes,
      ...businessRoutes,
      ...memberRoutes,
      ...planRoutes,
      ...eventRoutes,
      ...yearlyRecordRoutes,
      ...voiceRoutes,
      ...schemeRoutes,
      ...importRoutes,
      ...settingsRoutes,
    ]),
  ]),
  // Every search parameter is text: a phone number or a code must not lose its zeros by being read as JSON.
  parseSearch: parseSearchWith((value) => value),
  stringifySearch: stringifySearchWith(String),
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  defaultErrorComponent: ErrorPage,
  scrollRestoration: true,
});

// What a page is made of is loaded while the server is asked who is signed in, not after it. What fails here is tried
// again, and told, where the page is opened.
router.subscribe('onBeforeLoad', ({ toLocation }) => {
  const [routes] = router.getMatchedRoutes(toLocation.pathname);
  for (const route of routes) router.loadRouteChunk(route)?.catch(() => undefined);
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
