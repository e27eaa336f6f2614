import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

/** What a chamber offers to everybody, the soonest first. */
export const publicEventList = (chamberCode: string) =>
  queryOptions({
    queryKey: ['public', chamberCode, 'events'],
    queryFn: () =>
      answer(api.GET('/api/v1/public/chambers/{chamberCode}/events', { params: { path: { chamberCode } } })),
  });

/** One event with its days and how much room each has. */
export const publicEvent = (chamberCode: string, id: string) =>
  queryOptions({
    queryKey: ['public', chamberCode, 'event', id],
    queryFn: () =>
      answer(
        api.GET('/api/v1/public/chambers/{chamberCode}/events/{id}', {
          params: { path: { chamberCode, id } },
        }),
      ),
  });

/** One's own sign-up, behind the code in its link. */
export const ownRegistration = (chamberCode: string, manageCode: string) =>
  queryOptions({
    queryKey: ['public', chamberCode, 'registration', manageCode],
    queryFn: () =>
      answer(
        api.GET('/api/v1/public/chambers/{chamberCode}/registrations/{manageCode}', {
          params: { path: { chamberCode, manageCode } },
        }),
      ),
  });
