import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { IsoDate } from '@banso/japan';
import { answer, api } from '../../../api/client';
import type { ReferrerKind } from '../../../api/types';

/** The days on which members joined, both ends inclusive. */
export interface ReferralDays {
  from: IsoDate;
  to: IsoDate;
}

/** The interface tells of no more referrers. */
export const MOST_REFERRERS = 500;

/** Whose joins: one referrer's, those without one (`none`), or all. */
export interface JoinsOf {
  kind?: ReferrerKind;
  key?: string;
}

export const campaignsQuery = queryOptions({
  queryKey: ['membership-campaigns'],
  queryFn: () => answer(api.GET('/api/v1/membership-campaigns')),
  select: ({ items }) => items,
});

export const rankingQuery = (days: ReferralDays, least: number) =>
  queryOptions({
    queryKey: ['referrals', days, least],
    queryFn: () => answer(api.GET('/api/v1/referrals', { params: { query: { ...days, least } } })),
    placeholderData: (previous) => previous,
  });

/** The joins behind a number, the latest first, 50 at a time. */
export const joinsQuery = (days: ReferralDays, whose: JoinsOf) =>
  infiniteQueryOptions({
    queryKey: ['referrals', 'memberships', days, whose],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/referrals/memberships', {
          params: { query: { ...days, ...whose, limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** Everything that shows a campaign. */
export const SHOWS_CAMPAIGNS = ['membership-campaigns'] as const;
