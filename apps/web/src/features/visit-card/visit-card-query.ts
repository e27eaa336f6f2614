import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

/** 訪問前カード. The key begins as everything about businesses does: whatever changes them changes the card. */
export const visitCardQuery = (businessId: string) =>
  queryOptions({
    queryKey: ['businesses', businessId, 'visit-card'],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/businesses/{id}/visit-card', { params: { path: { id: businessId } }, signal })),
  });
