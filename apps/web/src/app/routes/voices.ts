import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frame } from './frame';
import { root } from './root';
import { fiscalYear } from './search';

const STATES = ['in-progress', 'answered', 'no-answer', 'voided'] as const;

const feedback = createRoute({
  getParentRoute: () => frame,
  path: '/feedback',
  validateSearch: (search: Record<string, unknown>): { state?: (typeof STATES)[number] } => ({
    state: STATES.find((state) => state === search.state),
  }),
  component: lazyRouteComponent(
    () => import('../../features/voices/feedback/feedback-list-page'),
    'FeedbackListPage',
  ),
});

const voice = createRoute({
  getParentRoute: () => frame,
  path: '/feedback/$id',
  component: lazyRouteComponent(() => import('../../features/voices/feedback/feedback-page'), 'FeedbackPage'),
});

const petitions = createRoute({
  getParentRoute: () => frame,
  path: '/petitions',
  validateSearch: (search: Record<string, unknown>): { year?: number } => ({ year: fiscalYear(search.year) }),
  component: lazyRouteComponent(
    () => import('../../features/voices/petitions/petition-list-page'),
    'PetitionListPage',
  ),
});

const petition = createRoute({
  getParentRoute: () => frame,
  path: '/petitions/$id',
  component: lazyRouteComponent(
    () => import('../../features/voices/petitions/petition-page'),
    'PetitionPage',
  ),
});

const publicFeedback = createRoute({
  getParentRoute: () => root,
  path: '/s/$code/feedback',
  component: lazyRouteComponent(
    () => import('../../features/voices/public/public-feedback-page'),
    'PublicFeedbackPage',
  ),
});

/** 目安箱・要望活動. */
export const voiceRoutes = [feedback, voice, petitions, petition] as const;

/** The feedback box as everybody sees it. */
export const publicVoiceRoutes = [publicFeedback] as const;
