import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

const AGAIN_AFTER_MS = 5_000;

/** All that a door needs, asked for every few seconds; the server answers in full only when something has changed. */
export const receptionQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['reception', eventId],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/chamber-events/{id}/reception', { params: { path: { id: eventId } }, signal })),
    refetchInterval: AGAIN_AFTER_MS,
    // Whoever asks while the network is away is to be told so at once; what was read stays on the screen.
    networkMode: 'always',
    retry: false,
    staleTime: 0,
    gcTime: Infinity,
  });
