import { DESIGNATION_GROUNDS, type DesignationGround } from '@banso/japan';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DUES_LIST_STATES } from '../../features/members/dues/dues-states';
import { frame } from './frame';
import { fiscalYear, text, wholeNumber } from './search';

const moves = createRoute({
  getParentRoute: () => frame,
  path: '/members',
  validateSearch: (search: Record<string, unknown>): { year?: number } => ({ year: fiscalYear(search.year) }),
  component: lazyRouteComponent(() => import('../../features/members/moves/moves-page'), 'MovesPage'),
});

const referrals = createRoute({
  getParentRoute: () => frame,
  path: '/members/referrals',
  validateSearch: (
    search: Record<string, unknown>,
  ): { campaign?: string; year?: number; least?: number } => ({
    campaign: text(search.campaign),
    year: fiscalYear(search.year),
    least: wholeNumber(search.least, 1, 1000),
  }),
  component: lazyRouteComponent(
    () => import('../../features/members/referrals/referrals-page'),
    'ReferralsPage',
  ),
});

const dues = createRoute({
  getParentRoute: () => frame,
  path: '/members/dues',
  validateSearch: (
    search: Record<string, unknown>,
  ): { year?: number; state?: (typeof DUES_LIST_STATES)[number]; kind?: string } => ({
    year: fiscalYear(search.year),
    state: DUES_LIST_STATES.find((state) => state === search.state),
    kind: text(search.kind),
  }),
  component: lazyRouteComponent(() => import('../../features/members/dues/dues-page'), 'DuesPage'),
});

const RESULTS = ['designated', 'not-designated', 'unknown'] as const;

const designations = createRoute({
  getParentRoute: () => frame,
  path: '/members/designations',
  validateSearch: (
    search: Record<string, unknown>,
  ): { year?: number; result?: (typeof RESULTS)[number]; ground?: DesignationGround } => ({
    year: fiscalYear(search.year),
    result: RESULTS.find((result) => result === search.result),
    ground: DESIGNATION_GROUNDS.find((ground) => ground === search.ground),
  }),
  component: lazyRouteComponent(
    () => import('../../features/members/designations/designations-page'),
    'DesignationsPage',
  ),
});

/** 会員: memberships as a whole. */
export const memberRoutes = [moves, referrals, dues, designations] as const;
