import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { DesignationGround, DesignationResult, DesignationYearView } from '../../../api/types';

const ASK_AGAIN_MS = 1_000;

/** What a list of businesses judged may be narrowed by. */
export interface DesignationFilter {
  result?: DesignationResult;
  ground?: DesignationGround;
}

/** True while the workers judge. */
export function underWay(year: DesignationYearView | undefined): boolean {
  return year?.round?.state === 'queued' || year?.round?.state === 'running';
}

/** The determination of a 年度; asked for again while it is worked out. */
export const designationYearQuery = (fiscalYear: number) =>
  queryOptions({
    queryKey: ['designations', 'year', fiscalYear],
    queryFn: () => answer(api.GET('/api/v1/designations/{fiscalYear}', { params: { path: { fiscalYear } } })),
    refetchInterval: ({ state }) => (underWay(state.data) ? ASK_AGAIN_MS : false),
  });

/** Businesses as they were judged; `version` is the round's, so that a new determination is read anew. */
export const designationListQuery = (fiscalYear: number, version: number, filter: DesignationFilter) =>
  infiniteQueryOptions({
    queryKey: ['designations', 'list', fiscalYear, version, filter],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/designations/{fiscalYear}/businesses', {
          params: { path: { fiscalYear }, query: { ...filter, limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

/** Everything that shows what was determined. */
export const SHOWS_DESIGNATIONS = ['designations'] as const;
