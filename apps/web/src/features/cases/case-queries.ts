import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { CaseState } from '../../api/types';

/** What a list of cases may be narrowed by. */
export interface CaseFilter {
  kind?: string;
  stage?: string;
  advisorId?: string;
  businessId?: string;
  state?: CaseState;
}

/** Cases that match, the soonest deadline first, 30 at a time. */
export const caseList = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: ['support-cases', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/support-cases', {
          params: { query: { ...filter, order: 'deadline', limit: 30, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

/** The open cases of one kind, stage by stage. */
export const caseBoardQuery = (kind: string, advisorId?: string) =>
  queryOptions({
    queryKey: ['support-cases', 'board', kind, advisorId],
    queryFn: () => answer(api.GET('/api/v1/support-cases/board', { params: { query: { kind, advisorId } } })),
    placeholderData: (previous) => previous,
  });

export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['support-cases', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/support-cases/{id}', { params: { path: { id } } })),
  });

/** How many cases one business is shown with at most; whoever has more finds them on the page of cases. */
const MOST_OF_ONE_BUSINESS = 100;

/** The cases of one business that were not voided, the soonest deadline first. */
export const casesOfBusiness = (businessId: string) =>
  queryOptions({
    queryKey: ['support-cases', 'business', businessId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/support-cases', {
          params: { query: { businessId, state: 'all', order: 'deadline', limit: MOST_OF_ONE_BUSINESS } },
        }),
      ).then(({ items }) => items.filter(({ voidedAt }) => voidedAt === null)),
  });

/** First parts of the keys of everything that shows a case or counts its milestones. */
export const SHOWS_CASES = ['support-cases', 'businesses', 'board', 'indicators'] as const;
