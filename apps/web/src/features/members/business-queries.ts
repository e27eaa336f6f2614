import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

/** What a list of businesses may be narrowed by. */
export interface BusinessFilter {
  q?: string;
  membership?: 'member' | 'non-member';
  advisorId?: string;
}

/** Businesses that match, best first, 30 at a time. */
export const businessList = (filter: BusinessFilter) =>
  infiniteQueryOptions({
    queryKey: ['businesses', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/businesses', {
          params: { query: { ...filter, limit: 30, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

/** The eight best matches for a field that suggests while somebody types. */
export const businessSuggestions = (q: string) =>
  queryOptions({
    queryKey: ['businesses', 'suggestions', q],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/businesses', { params: { query: { q, limit: 8 } }, signal })).then(
        ({ items }) => items,
      ),
    placeholderData: (previous) => previous,
    staleTime: 30_000,
  });

/** Everything known of one business. */
export const businessQuery = (id: string) =>
  queryOptions({
    queryKey: ['businesses', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/businesses/{id}', { params: { path: { id } } })),
  });

/** The story of a business, newest first. */
export const timelineQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['businesses', 'timeline', id],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/businesses/{id}/timeline', {
          params: { path: { id }, query: { limit: 20, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
