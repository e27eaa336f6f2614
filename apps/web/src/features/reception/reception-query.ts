import { queryOptions } from '@tanstack/react-query';
import { answer, api, UnreachableError } from '../../api/client';
import type { ReceptionView } from '../../api/types';
import { keptList } from './kept-page';

const AGAIN_AFTER_MS = 5_000;

/**
 * All that a door needs, asked for every few seconds; the server answers in full only when something has changed. Where
 * nobody answers and nothing was read yet, the list that was kept stands in, and the query still fails: the door must
 * know that nobody answers.
 */
export const receptionQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['reception', eventId],
    queryFn: async ({ client, queryKey, signal }): Promise<ReceptionView> => {
      try {
        const path = { params: { path: { id: eventId } }, signal };
        return await answer(api.GET('/api/v1/chamber-events/{id}/reception', path));
      } catch (error) {
        // Whoever left the page has not lost the network.
        if (signal.aborted) throw error;
        const isFirst = client.getQueryData(queryKey) === undefined;
        const kept = isFirst && error instanceof UnreachableError ? await keptList(eventId) : null;
        if (kept) client.setQueryData(queryKey, kept);
        throw error;
      }
    },
    refetchInterval: AGAIN_AFTER_MS,
    // Whoever asks while the network is away is to be told so at once; what was read stays on the screen.
    networkMode: 'always',
    retry: false,
    staleTime: 0,
    gcTime: Infinity,
  });
