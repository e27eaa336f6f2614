import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  parseSearchWith,
  redirect,
  stringifySearchWith,
} from '@tanstack/react-router';
import { Loading } from '../components/loading';
import { sessionQuery } from '../features/session/session';
import { ErrorPage, NotFoundPage } from './error-page';
import { queryClient } from './providers';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** The 年度 that the server knows; the router has already read digits as a number. */
const fiscalYear = (value: unknown): number | undefined =>
  Number.isInteger(value) && Number(value) >= 1950 && Number(value) <= 2999 ? Number(value) : undefined;

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  // Only a path of our own: an address from elsewhere in ?back= would be an open redirect.
  validateSearch: (search: Record<string, unknown>): { back?: string } => {
    const back = text(search.back);
    return back && /^\/(?![/\\])/.test(back) ? { back } : {};
  },
  component: lazyRouteComponent(() => import('../features/session/sign-in-page'), 'SignInPage'),
});

const publicEvents = createRoute({
  getParentRoute: () => root,
  path: '/s/$code',
  validateSearch: (search: Record<string, unknown>): { embed?: 1 } => ({
    embed: search.embed === 1 ? search.embed : undefined,
  }),
  component: lazyRouteComponent(
    () => import('../features/sign-up/public-event-list-page'),
    'PublicEventListPage',
  ),
});

const publicEvent = createRoute({
  getParentRoute: () => root,
  path: '/s/$code/$eventId',
  component: lazyRouteComponent(() => import('../features/sign-up/public-event-page'), 'PublicEventPage'),
});

const ownRegistration = createRoute({
  getParentRoute: () => root,
  path: '/s/$code/registration/$manageCode',
  validateSearch: (search: Record<string, unknown>): { made?: 'now' } => ({
    made: search.made === 'now' ? search.made : undefined,
  }),
  component: lazyRouteComponent(
    () => import('../features/sign-up/own-registration-page'),
    'OwnRegistrationPage',
  ),
});

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { back: location.href } });
  },
  component: lazyRouteComponent(() => import('./shell/app-frame'), 'AppFrame'),
  errorComponent: ErrorPage,
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('../features/home/home-page'), 'HomePage'),
});

const more = createRoute({
  getParentRoute: () => frame,
  path: '/more',
  component: lazyRouteComponent(() => import('./shell/more-page'), 'MorePage'),
});

const log = createRoute({
  getParentRoute: () => frame,
  path: '/log',
  validateSearch: (search: Record<string, unknown>): { businessId?: string } => ({
    businessId: text(search.businessId),
  }),
  component: lazyRouteComponent(() => import('../features/consultations/quick-log-page'), 'QuickLogPage'),
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
    () => import('../features/consultations/consultation-list-page'),
    'ConsultationListPage',
  ),
});

const consultation = createRoute({
  getParentRoute: () => frame,
  path: '/consultations/$id',
  component: lazyRouteComponent(
    () => import('../features/consultations/consultation-page'),
    'ConsultationPage',
  ),
});

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
  component: lazyRouteComponent(() => import('../features/members/business-list-page'), 'BusinessListPage'),
});

const newBusiness = createRoute({
  getParentRoute: () => frame,
  path: '/businesses/new',
  component: lazyRouteComponent(() => import('../features/members/new-business-page'), 'NewBusinessPage'),
});

const business = createRoute({
  getParentRoute: () => frame,
  path: '/businesses/$id',
  component: lazyRouteComponent(() => import('../features/members/business-page'), 'BusinessPage'),
});

const editBusiness = createRoute({
  getParentRoute: () => frame,
  path: '/businesses/$id/edit',
  component: lazyRouteComponent(() => import('../features/members/edit-business-page'), 'EditBusinessPage'),
});

const plans = createRoute({
  getParentRoute: () => frame,
  path: '/plans',
  component: lazyRouteComponent(() => import('../features/action-plans/plans-page'), 'PlansPage'),
});

const board = createRoute({
  getParentRoute: () => frame,
  path: '/plans/$code',
  component: lazyRouteComponent(() => import('../features/action-plans/board/board-page'), 'BoardPage'),
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
    () => import('../features/action-plans/indicator/indicator-page'),
    'IndicatorPage',
  ),
});

const EVENT_STATES = ['planned', 'held', 'cancelled'] as const;

const events = createRoute({
  getParentRoute: () => frame,
  path: '/events',
  validateSearch: (
    search: Record<string, unknown>,
  ): { show?: 'past'; q?: string; kind?: string; state?: (typeof EVENT_STATES)[number] } => ({
    show: search.show === 'past' ? search.show : undefined,
    q: text(search.q),
    kind: text(search.kind),
    state: EVENT_STATES.find((state) => state === search.state),
  }),
  component: lazyRouteComponent(() => import('../features/seminars/events/event-list-page'), 'EventListPage'),
});

const newEvent = createRoute({
  getParentRoute: () => frame,
  path: '/events/new',
  component: lazyRouteComponent(() => import('../features/seminars/events/new-event-page'), 'NewEventPage'),
});

const review = createRoute({
  getParentRoute: () => frame,
  path: '/events/review',
  component: lazyRouteComponent(() => import('../features/seminars/registrations/review-page'), 'ReviewPage'),
});

const event = createRoute({
  getParentRoute: () => frame,
  path: '/events/$id',
  validateSearch: (search: Record<string, unknown>): { part?: 'eligibles' | 'facts' } => ({
    part: search.part === 'eligibles' || search.part === 'facts' ? search.part : undefined,
  }),
  component: lazyRouteComponent(() => import('../features/seminars/events/event-page'), 'EventPage'),
});

const editEvent = createRoute({
  getParentRoute: () => frame,
  path: '/events/$id/edit',
  component: lazyRouteComponent(() => import('../features/seminars/events/edit-event-page'), 'EditEventPage'),
});

const reception = createRoute({
  getParentRoute: () => frame,
  path: '/events/$id/reception',
  component: lazyRouteComponent(() => import('../features/reception/reception-page'), 'ReceptionPage'),
});

const roll = createRoute({
  getParentRoute: () => frame,
  path: '/events/$id/roll',
  component: lazyRouteComponent(() => import('../features/seminars/registrations/roll-page'), 'RollPage'),
});

const yearlyRecords = createRoute({
  getParentRoute: () => frame,
  path: '/surveys-and-examinations',
  validateSearch: (search: Record<string, unknown>): { kind?: 'examinations'; year?: number } => ({
    kind: search.kind === 'examinations' ? search.kind : undefined,
    year: fiscalYear(search.year),
  }),
  component: lazyRouteComponent(
    () => import('../features/seminars/yearly-records/yearly-records-page'),
    'YearlyRecordsPage',
  ),
});

const imports = createRoute({
  getParentRoute: () => frame,
  path: '/imports',
  component: lazyRouteComponent(() => import('../features/exchange/imports-page'), 'ImportsPage'),
});

const importOne = createRoute({
  getParentRoute: () => frame,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('../features/exchange/import-page'), 'ImportPage'),
});

const settings = createRoute({
  getParentRoute: () => frame,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-page'), 'SettingsPage'),
});

const settingsSection = createRoute({
  getParentRoute: () => frame,
  path: '/settings/$section',
  component: lazyRouteComponent(() => import('../features/settings/settings-page'), 'SettingsPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    publicEvents,
    publicEvent,
    ownRegistration,
    frame.addChildren([
      home,
      more,
      log,
      consultations,
      consultation,
      businesses,
      newBusiness,
      business,
      editBusiness,
      plans,
      board,
      indicator,
      events,
      newEvent,
      review,
      event,
      editEvent,
      reception,
      roll,
      yearlyRecords,
      imports,
      importOne,
      settings,
      settingsSection,
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
