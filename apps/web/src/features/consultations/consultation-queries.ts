import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { daysAfter } from '../../i18n/days';

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

/** The person's own latest records, as many as 今日 has room for. */
export const myRecordsQuery = queryOptions({
  queryKey: ['consultations', 'mine'],
  queryFn: () =>
    answer(api.GET('/api/v1/consultations', { params: { query: { mine: true, limit: 8 } } })).then(
      ({ items }) => items,
    ),
});

/** How far 今日 looks ahead, today included. */
const DAYS_AHEAD = 7;

/**
 * What the person promised and nobody has kept yet: `overdue` with the latest first (the oldest may have lost its sense
 * long ago), `soon` for the coming days in their order.
 */
export const myPromises = (due: 'overdue' | 'soon', today: string) =>
  infiniteQueryOptions({
    queryKey: ['consultations', 'promises', due, today],
    queryFn: ({ pageParam, signal }) => {
      const days =
        due === 'overdue'
          ? ({ nextTo: daysAfter(today, -1), order: 'next-latest' } as const)
          : ({ nextFrom: today, nextTo: daysAfter(today, DAYS_AHEAD - 1), order: 'next-soonest' } as const);
      return answer(
        api.GET('/api/v1/consultations', {
          params: { query: { ...days, mine: true, open: true, limit: 5, cursor: pageParam } },
          signal,
        }),
      );
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** What the person has done this month, beside their share of the plan. */
export const myMonthQuery = queryOptions({
  queryKey: ['consultations', 'my-month'],
  queryFn: () => answer(api.GET('/api/v1/consultations/my-month')),
});

/** Businesses of the person's that came to an event lately and that nobody has consulted since. */
export const followUpsQuery = queryOptions({
  queryKey: ['consultations', 'follow-ups'],
  queryFn: () => answer(api.GET('/api/v1/follow-ups')),
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
