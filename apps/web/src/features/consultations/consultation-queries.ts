import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

/** What a list of records may be narrowed by. */
export interface ConsultationFilter {
  q?: string;
  channel?: string;
  advisorId?: string;
  from?: string;
  to?: string;
}

/** Records that match, newest first. */
export const consultationList = (filter: ConsultationFilter) =>
  infiniteQueryOptions({
    queryKey: ['consultations', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/consultations', {
          params: { query: { ...filter, limit: 30, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

/** The person's own latest records. */
export const myRecordsQuery = queryOptions({
  queryKey: ['consultations', 'mine'],
  queryFn: () =>
    answer(api.GET('/api/v1/consultations', { params: { query: { mine: true, limit: 50 } } })).then(
      ({ items }) => items,
    ),
});

/** What the person has done this month, beside their share of the plan. */
export const myMonthQuery = queryOptions({
  queryKey: ['consultations', 'my-month'],
  queryFn: () => answer(api.GET('/api/v1/consultations/my-month')),
});

export const consultationQuery = (id: string) =>
  queryOptions({
    queryKey: ['consultations', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/consultations/{id}', { params: { path: { id } } })),
  });

/** After a record was made or changed: everything that shows or counts it is read again. */
export async function readAgainAfterRecord(client: QueryClient): Promise<void> {
  await Promise.all(
    ['consultations', 'businesses', 'board', 'indicators'].map((key) =>
      client.invalidateQueries({ queryKey: [key] }),
    ),
  );
}
