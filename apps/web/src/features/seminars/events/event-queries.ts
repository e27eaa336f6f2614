import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { IsoDate } from '@banso/japan';
import { answer, api } from '../../../api/client';
import type { ChamberEventView, EventState } from '../../../api/types';
import { daysAfter } from '../../../i18n/days';

/** What the list of events may be narrowed by. */
export interface EventFilter {
  /** Those that are over; otherwise those that still have a day to come. */
  show?: 'past';
  q?: string;
  kind?: string;
  state?: EventState;
}

/** Everything that shows an event or who signed up for it, or counts either. */
export const SHOWS_EVENTS = ['chamber-events', 'registrations', 'businesses', 'board', 'indicators'] as const;

/** Events that match: what comes next first; of what is over the latest first. */
export const eventList = ({ show, ...filter }: EventFilter, today: IsoDate) =>
  infiniteQueryOptions({
    queryKey: ['chamber-events', 'list', show ?? 'coming', filter, today],
    queryFn: async ({ pageParam, signal }) => {
      const days =
        show === 'past'
          ? ({ to: daysAfter(today, -1), order: 'latest' } as const)
          : ({ from: today, order: 'soonest' } as const);
      const page = await answer(
        api.GET('/api/v1/chamber-events', {
          params: { query: { ...filter, ...days, limit: 30, cursor: pageParam } },
          signal,
        }),
      );
      // An event of several days that runs has begun before today, but is not over.
      const items = page.items.filter(({ endsOn }) => show !== 'past' || endsOn < today);
      return { ...page, items };
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

/** The days of all events from one day to another, in their order; at most six weeks. */
export const calendarQuery = (from: IsoDate, to: IsoDate) =>
  queryOptions({
    queryKey: ['chamber-events', 'calendar', from, to],
    queryFn: ({ signal }) =>
      answer(api.GET('/api/v1/event-sessions', { params: { query: { from, to } }, signal })).then(
        ({ items }) => items,
      ),
  });

/** One event with its days and how full they are. */
export const eventQuery = (id: string) =>
  queryOptions({
    queryKey: ['chamber-events', 'one', id],
    queryFn: () => answer(api.GET('/api/v1/chamber-events/{id}', { params: { path: { id } } })),
  });

/** 対象者名簿, in the order of kana. */
export const eligibleList = (event: Pick<ChamberEventView, 'id'>) =>
  infiniteQueryOptions({
    queryKey: ['chamber-events', 'eligibles', event.id],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/chamber-events/{id}/eligibles', {
          params: { path: { id: event.id }, query: { limit: 50, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
  });
