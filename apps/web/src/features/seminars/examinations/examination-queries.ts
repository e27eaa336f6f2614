import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';

/** The sittings of one 年度 and what they add up to. */
export function examinationYearQuery(fiscalYear: number) {
  return queryOptions({
    queryKey: ['examination-sittings', fiscalYear],
    queryFn: () => answer(api.GET('/api/v1/examination-sittings', { params: { query: { fiscalYear } } })),
    placeholderData: (previous) => previous,
  });
}

/** Everything that shows a sitting or counts it. */
export const SHOWS_EXAMINATIONS = ['examination-sittings', 'board', 'indicators'] as const;
