import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';

/** The petitions of one 年度 and what came of them. */
export function petitionYearQuery(fiscalYear: number) {
  return queryOptions({
    queryKey: ['petitions', 'year', fiscalYear],
    queryFn: () => answer(api.GET('/api/v1/petitions', { params: { query: { fiscalYear } } })),
    placeholderData: (previous) => previous,
  });
}

export function petitionQuery(id: string) {
  return queryOptions({
    queryKey: ['petitions', id],
    queryFn: () => answer(api.GET('/api/v1/petitions/{id}', { params: { path: { id } } })),
  });
}

/** Everything that shows a petition or counts it. */
export const SHOWS_PETITIONS = ['petitions', 'board', 'indicators'] as const;
