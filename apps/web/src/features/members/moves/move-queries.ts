import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { Move, MoveGroup } from '../../../api/types';

/** Which joins or withdrawals: all of a 年度, or those of one part (a month, a 部会 …). */
export interface MovesOf {
  move: Move;
  group?: MoveGroup;
  key?: string;
}

export const movesQuery = (fiscalYear: number) =>
  queryOptions({
    queryKey: ['membership-moves', fiscalYear],
    queryFn: () => answer(api.GET('/api/v1/membership-moves', { params: { query: { fiscalYear } } })),
    placeholderData: (previous) => previous,
  });

/** The memberships behind a number, the latest move first, 50 at a time. */
export const movedQuery = (fiscalYear: number, of: MovesOf) =>
  infiniteQueryOptions({
    queryKey: ['membership-moves', 'memberships', fiscalYear, of],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/membership-moves/memberships', {
          params: { query: { fiscalYear, ...of, limit: 50, cursor: pageParam } },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
