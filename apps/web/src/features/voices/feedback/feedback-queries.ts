import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { FeedbackFilter } from '../../../api/types';

/** The voices of one state, the latest first, and how many there are of each; of those that have `q` in them. */
export function feedbackList(state: FeedbackFilter, q?: string) {
  return infiniteQueryOptions({
    queryKey: ['feedback', 'list', state, q],
    queryFn: ({ pageParam }) =>
      answer(api.GET('/api/v1/feedback', { params: { query: { state, q, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });
}

export function feedbackQuery(id: string) {
  return queryOptions({
    queryKey: ['feedback', id],
    queryFn: () => answer(api.GET('/api/v1/feedback/{id}', { params: { path: { id } } })),
  });
}

/** Everything that shows a voice or counts it. */
export const SHOWS_FEEDBACK = ['feedback', 'board', 'indicators'] as const;
