import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { Loading } from '../components/loading';
import { ErrorPage } from './error-page';
import { businessRoutes } from './routes/businesses';
import { consultationRoutes } from './routes/consultations';
import { eventRoutes } from './routes/events';
import { frame } from './routes/frame';
import { homeRoutes } from './routes/home';
import { importRoutes } from './routes/imports';
import { planRoutes } from './routes/plans';
import { publicRoutes } from './routes/public';
import { root } from './routes/root';
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
      ...businessRoutes,
      ...planRoutes,
      ...eventRoutes,
      ...yearlyRecordRoutes,
      ...voiceRoutes,
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

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
