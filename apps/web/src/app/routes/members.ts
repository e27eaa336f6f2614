import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
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

/** 会員: memberships as a whole. */
export const memberRoutes = [referrals] as const;
