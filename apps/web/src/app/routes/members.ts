import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { DUES_LIST_STATES } from '../../features/members/dues/dues-states';
import { frame } from './frame';
import { fiscalYear, text, wholeNumber } from './search';

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

/** 会員: memberships as a whole. */
export const memberRoutes = [referrals, dues] as const;
