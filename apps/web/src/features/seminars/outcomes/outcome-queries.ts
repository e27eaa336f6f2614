import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';

/** What came of an event, the latest recorded first, with what all of it adds up to on every page. */
export const outcomeList = (eventId: string) =>
  infiniteQueryOptions({
    queryKey: ['chamber-events', 'outcomes', eventId],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/chamber-events/{id}/outcomes', {
          params: { path: { id: eventId }, query: { limit: 50, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });

/** People of an event whose name, kana, company or telephone has what was typed; who has cancelled is not among them. */
export const attendeeSuggestions = (eventId: string, q: string) =>
  queryOptions({
    queryKey: ['registrations', 'suggestions', eventId, q],
    queryFn: ({ signal }) =>
      answer(
        api.GET('/api/v1/chamber-events/{id}/registrations', {
          params: { path: { id: eventId }, query: { q, limit: 12 } },
          signal,
        }),
      ).then(({ items }) => items.filter(({ cancelledAt }) => cancelledAt === null)),
    placeholderData: (previous) => previous,
    staleTime: 30_000,
  });
