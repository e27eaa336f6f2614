import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { root } from './root';
import { text } from './search';

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // Only a path of our own: an address from elsewhere in ?back= would be an open redirect.
  validateSearch: (search: Record<string, unknown>): { back?: string } => {
    const back = text(search.back);
    return back && /^\/(?![/\\])/.test(back) ? { back } : {};
  },
  component: lazyRouteComponent(() => import('../../features/session/sign-in-page'), 'SignInPage'),
});

const publicEvents = createRoute({
  getParentRoute: () => root,
  path: '/s/$code',
  validateSearch: (search: Record<string, unknown>): { embed?: 1 } => ({
    embed: search.embed === 1 ? search.embed : undefined,
  }),
  component: lazyRouteComponent(
    () => import('../../features/sign-up/public-event-list-page'),
    'PublicEventListPage',
  ),
});

const publicEvent = createRoute({
  getParentRoute: () => root,
  path: '/s/$code/$eventId',
  component: lazyRouteComponent(() => import('../../features/sign-up/public-event-page'), 'PublicEventPage'),
});

const ownRegistration = createRoute({
  getParentRoute: () => root,
  path: '/s/$code/registration/$manageCode',
  validateSearch: (search: Record<string, unknown>): { made?: 'now' } => ({
    made: search.made === 'now' ? search.made : undefined,
  }),
  component: lazyRouteComponent(
    () => import('../../features/sign-up/own-registration-page'),
    'OwnRegistrationPage',
  ),
});

const questionnaire = createRoute({
  getParentRoute: () => root,
  path: '/s/$code/q/$questionnaireCode',
  component: lazyRouteComponent(() => import('../../features/answering/answer-page'), 'AnswerPage'),
});

/** What is open without signing in: the way in, and the pages on which people sign up for events. */
export const publicRoutes = [signIn, publicEvents, publicEvent, ownRegistration, questionnaire] as const;
