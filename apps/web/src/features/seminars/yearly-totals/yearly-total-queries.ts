import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';

/** The numbers of one 年度 and what each series adds up to. */
export function yearlyTotalYearQuery(fiscalYear: number) {
  return queryOptions({
    queryKey: ['yearly-totals', fiscalYear],
    queryFn: () => answer(api.GET('/api/v1/yearly-totals', { params: { query: { fiscalYear } } })),
    placeholderData: (previous) => previous,
  });
}

/** Everything that shows a number of a series or counts it. */
export const SHOWS_YEARLY_TOTALS = ['yearly-totals', 'board', 'indicators'] as const;
