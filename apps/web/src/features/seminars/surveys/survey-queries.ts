import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';

/** The rounds of one 年度 and what they add up to. */
export function surveyYearQuery(fiscalYear: number) {
  return queryOptions({
    queryKey: ['survey-rounds', fiscalYear],
    queryFn: () => answer(api.GET('/api/v1/survey-rounds', { params: { query: { fiscalYear } } })),
    placeholderData: (previous) => previous,
  });
}

/** Everything that shows a round or counts it. */
export const SHOWS_SURVEYS = ['survey-rounds', 'board', 'indicators'] as const;
