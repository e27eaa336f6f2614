import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';

/** Everything that shows a questionnaire or counts its answers. */
export const SHOWS_QUESTIONNAIRES = ['questionnaires', 'board', 'indicators'] as const;

/** New answers come in while people look at it: the page is on the screen as the hall empties. */
const LOOK_AGAIN_MS = 15_000;

/** The questionnaire of an event; null where it has none. */
export const questionnaireQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['questionnaires', 'one', eventId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/chamber-events/{id}/questionnaire', { params: { path: { id: eventId } } }),
      ).then(({ questionnaire }) => questionnaire),
  });

/** What the answers come to. */
export const questionnaireResultsQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['questionnaires', 'results', eventId],
    queryFn: () =>
      answer(
        api.GET('/api/v1/chamber-events/{id}/questionnaire/results', { params: { path: { id: eventId } } }),
      ),
    refetchInterval: LOOK_AGAIN_MS,
  });

/** The answers, the latest first: those with words, or all of them. */
export const questionnaireAnswers = (eventId: string, show: 'written' | 'all') =>
  infiniteQueryOptions({
    queryKey: ['questionnaires', 'answers', eventId, show],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/chamber-events/{id}/questionnaire/answers', {
          params: { path: { id: eventId }, query: { show, limit: 20, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchInterval: LOOK_AGAIN_MS,
  });
