import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

const REFRESH_MS = 3_000;

/** The chamber's plans. */
export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: () => answer(api.GET('/api/v1/action-plans')).then(({ items }) => items),
  staleTime: 60_000,
});

/** A plan's board. Read again every few seconds while somebody looks at it. */
export const boardQuery = (code: string) =>
  queryOptions({
    queryKey: ['board', code],
    queryFn: () => answer(api.GET('/api/v1/action-plans/{code}/board', { params: { path: { code } } })),
    refetchInterval: REFRESH_MS,
  });

/** One indicator with its months, departments and advisors, kept as fresh as the board. */
export const indicatorQuery = (id: string) =>
  queryOptions({
    queryKey: ['indicators', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/indicators/{id}', { params: { path: { id } } })),
    refetchInterval: REFRESH_MS,
  });

/** Which of an indicator's records to list. */
export interface RecordFilter {
  period?: string;
  show?: 'not-counted' | 'all';
  departmentId?: string;
  advisorId?: string;
}

/** The records that a figure was made of, or that it left out. */
export const indicatorRecordsQuery = (id: string, { show, ...filter }: RecordFilter) =>
  infiniteQueryOptions({
    queryKey: ['indicators', 'records', id, show, filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/indicators/{id}/records', {
          params: {
            path: { id },
            query: {
              ...filter,
              counted: show === 'all' ? 'all' : show === 'not-counted' ? 'false' : 'true',
              limit: 30,
              cursor: pageParam,
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

/** Figures that were entered by hand. */
export const manualEntriesQuery = (id: string) =>
  queryOptions({
    queryKey: ['indicators', 'manual-entries', id],
    queryFn: () =>
      answer(api.GET('/api/v1/indicators/{id}/manual-entries', { params: { path: { id } } })).then(
        ({ items }) => items,
      ),
  });
