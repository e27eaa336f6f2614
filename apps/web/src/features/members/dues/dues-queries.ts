import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { DuesListState } from '../../../api/types';

/** What a list of dues may be narrowed by. */
export interface DuesFilter {
  fiscalYear: number;
  state?: DuesListState;
  kind?: string;
}

export const duesYearQuery = (fiscalYear: number) =>
  queryOptions({
    queryKey: ['dues', 'year', fiscalYear],
    queryFn: () => answer(api.GET('/api/v1/dues-years/{fiscalYear}', { params: { path: { fiscalYear } } })),
    placeholderData: (previous) => previous,
  });

/** The dues of a 年度, 100 at a time: as many as are ticked off at once. */
export const duesListQuery = (filter: DuesFilter) =>
  infiniteQueryOptions({
    queryKey: ['dues', 'list', filter],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/dues', { params: { query: { ...filter, limit: 100, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

export const duesOfBusinessQuery = (id: string) =>
  queryOptions({
    queryKey: ['dues', 'business', id],
    queryFn: () => answer(api.GET('/api/v1/businesses/{id}/dues', { params: { path: { id } } })),
    select: ({ items }) => items,
  });

/** Everything that shows dues. */
export const SHOWS_DUES = ['dues'] as const;
