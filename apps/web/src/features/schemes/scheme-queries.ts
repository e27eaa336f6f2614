import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { SchemeVerdict } from '../../api/types';

const WATCH_MS = 1_000;

export const schemesQuery = queryOptions({
  queryKey: ['schemes', 'list'],
  queryFn: () => answer(api.GET('/api/v1/schemes')).then(({ items }) => items),
});

export function schemeQuery(id: string) {
  return queryOptions({
    queryKey: ['schemes', id],
    queryFn: () => answer(api.GET('/api/v1/schemes/{id}', { params: { path: { id } } })),
  });
}

/** How far a run over all businesses is, watched while it runs. It goes on when nobody watches. */
export function diagnosisQuery(id: string) {
  return queryOptions({
    queryKey: ['schemes', id, 'diagnosis'],
    queryFn: () => answer(api.GET('/api/v1/schemes/{id}/diagnosis', { params: { path: { id } } })),
    refetchInterval: ({ state }) =>
      ['queued', 'running'].includes(state.data?.underWay?.state ?? '') ? WATCH_MS : false,
  });
}

export interface ResultFilter {
  verdict: SchemeVerdict;
  district?: string;
  advisorId?: string;
  rule?: string;
}

/** What the run `of` found. */
export function resultList(id: string, of: string, filter: ResultFilter) {
  return infiniteQueryOptions({
    queryKey: ['schemes', id, 'results', of, filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/schemes/{id}/results', {
          params: { path: { id }, query: { ...filter, limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });
}

export type CallState = 'waiting' | 'done' | 'all';

export function callList(id: string, state: CallState, staffId: string | undefined) {
  return infiniteQueryOptions({
    queryKey: ['schemes', id, 'calls', state, staffId],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/schemes/{id}/calls', {
          params: { path: { id }, query: { state, staffId, limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });
}

/** What the schemes say of one business, from its record as it is now. */
export function businessDiagnosisQuery(id: string) {
  return queryOptions({
    queryKey: ['businesses', id, 'scheme-diagnosis'],
    queryFn: () => answer(api.GET('/api/v1/businesses/{id}/scheme-diagnosis', { params: { path: { id } } })),
  });
}

/** Everything that shows a scheme, its results or its call list. */
export const SHOWS_SCHEMES = ['schemes', 'businesses'] as const;
