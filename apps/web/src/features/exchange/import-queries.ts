import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import type { ImportView } from '../../api/types';

const WATCH_MS = 1_000;

/** True while a worker still has something to do for an import. */
export function isUnderWay({ state }: Pick<ImportView, 'state'>): boolean {
  return state === 'queued' || state === 'running';
}

/** The latest imports. */
export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: () => answer(api.GET('/api/v1/business-imports')).then(({ items }) => items),
});

/** One import, watched while it runs. It goes on when nobody watches. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => answer(api.GET('/api/v1/business-imports/{id}', { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data && isUnderWay(state.data) ? WATCH_MS : false),
  });
