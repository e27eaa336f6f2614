import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../../api/client';
import type { RegistrationLink, RegistrationView, SeatState } from '../../../api/types';

/** What a list of sign-ups may be narrowed by. */
export interface RegistrationFilter {
  q?: string;
  state?: SeatState;
  link?: RegistrationLink;
}

/** Who signed up for an event, the latest first. */
export const registrationList = (eventId: string, filter: RegistrationFilter) =>
  infiniteQueryOptions({
    queryKey: ['registrations', 'event', eventId, filter],
    queryFn: ({ pageParam, signal }) =>
      answer(
        api.GET('/api/v1/chamber-events/{id}/registrations', {
          params: { path: { id: eventId }, query: { ...filter, limit: 50, cursor: pageParam } },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (previous) => previous,
  });

/** Whose business a person must look at, at all events. */
export const doubtfulRegistrations = infiniteQueryOptions({
  queryKey: ['registrations', 'doubtful'],
  queryFn: ({ pageParam, signal }) =>
    answer(
      api.GET('/api/v1/registrations', {
        params: { query: { link: 'doubtful', limit: 50, cursor: pageParam } },
        signal,
      }),
    ),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});

/** Which businesses somebody may belong to, the likeliest first. */
export const candidatesQuery = (id: string) =>
  queryOptions({
    queryKey: ['registrations', 'candidates', id],
    queryFn: () =>
      answer(api.GET('/api/v1/registrations/{id}/candidates', { params: { path: { id } } })).then(
        ({ items }) => items,
      ),
  });

/** Everybody who has a seat, for the list at the door: paper has no next page. */
export const rollQuery = (eventId: string) =>
  queryOptions({
    queryKey: ['registrations', 'roll', eventId],
    queryFn: async ({ signal }) => {
      const people: RegistrationView[] = [];
      let cursor: string | undefined;
      do {
        const page = await answer(
          api.GET('/api/v1/chamber-events/{id}/registrations', {
            params: { path: { id: eventId }, query: { state: 'confirmed', limit: 100, cursor } },
            signal,
          }),
        );
        people.push(...page.items);
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      return people;
    },
  });
