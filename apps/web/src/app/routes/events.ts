import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { monthIn } from '../../features/seminars/calendar/month';
import { receptionQuery } from '../../features/reception/reception-query';
import { queryClient } from '../providers';
import { frame } from './frame';
import { text } from './search';

const EVENT_STATES = ['planned', 'held', 'cancelled'] as const;

/** The tabs of an event's page, but for the first, which needs no word in the address. */
const EVENT_PARTS = ['outcomes', 'questionnaire', 'eligibles', 'facts'] as const;

const events = createRoute({
  getParentRoute: () => frame,
  path: '/events',
  validateSearch: (
    search: Record<string, unknown>,
  ): {
    view?: 'calendar';
    month?: string;
    show?: 'past';
    q?: string;
    kind?: string;
    state?: (typeof EVENT_STATES)[number];
  } => ({
    view: search.view === 'calendar' ? search.view : undefined,
    month: monthIn(search.month),
    show: search.show === 'past' ? search.show : undefined,
    q: text(search.q),
    kind: text(search.kind),
    state: EVENT_STATES.find((state) => state === search.state),
  }),
  component: lazyRouteComponent(
    () => import('../../features/seminars/events/event-list-page'),
    'EventListPage',
  ),
});

const newEvent = createRoute({
  getParentRoute: () => frame,
  path: '/events/new',
  component: lazyRouteComponent(
    () => import('../../features/seminars/events/new-event-page'),
    'NewEventPage',
  ),
});

const review = createRoute({
  getParentRoute: () => frame,
  path: '/events/review',
  component: lazyRouteComponent(
    () => import('../../features/seminars/registrations/review-page'),
    'ReviewPage',
  ),
});

const event = createRoute({
  getParentRoute: () => frame,
  path: '/events/$id',
  validateSearch: (search: Record<string, unknown>): { part?: (typeof EVENT_PARTS)[number] } => ({
    part: EVENT_PARTS.find((part) => part === search.part),
  }),
  component: lazyRouteComponent(() => import('../../features/seminars/events/event-page'), 'EventPage'),
});

const editEvent = createRoute({
  getParentRoute: () => frame,
  path: '/events/$id/edit',
  component: lazyRouteComponent(
    () => import('../../features/seminars/events/edit-event-page'),
    'EditEventPage',
  ),
});

const reception = createRoute({
  getParentRoute: () => frame,
  path: '/events/$id/reception',
  // Not waited for: the list is read while the page's parts are loaded.
  loader: ({ params }) => void queryClient.prefetchQuery(receptionQuery(params.id)),
  component: lazyRouteComponent(() => import('../../features/reception/reception-page'), 'ReceptionPage'),
});

const roll = createRoute({
  getParentRoute: () => frame,
  path: '/events/$id/roll',
  component: lazyRouteComponent(() => import('../../features/seminars/registrations/roll-page'), 'RollPage'),
});

const badges = createRoute({
  getParentRoute: () => frame,
  path: '/events/$id/badges',
  component: lazyRouteComponent(() => import('../../features/seminars/badges/badges-page'), 'BadgesPage'),
});

const questionnaireSheet = createRoute({
  getParentRoute: () => frame,
  path: '/events/$id/questionnaire',
  component: lazyRouteComponent(
    () => import('../../features/seminars/questionnaire/sheet-page'),
    'QuestionnaireSheetPage',
  ),
});

/** セミナー・イベント. */
export const eventRoutes = [
  events,
  newEvent,
  review,
  event,
  editEvent,
  reception,
  roll,
  badges,
  questionnaireSheet,
] as const;
