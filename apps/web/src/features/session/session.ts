import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { announceSignedOut, answer, api, ProblemError, UnreachableError } from '../../api/client';
import type { Permission, SessionView } from '../../api/types';
import { forgetKeptPage, keptSession } from '../reception/kept-page';

/**
 * Who is signed in; null when nobody is. A session that ends later keeps its last answer, so that the page under the
 * question for the password stays as it is. Without a network, whoever ran a door in this browser is still there.
 */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ client, queryKey }): Promise<SessionView | null> => {
    try {
      return await answer(api.GET('/api/v1/session'));
    } catch (error) {
      const atTheDoor = error instanceof UnreachableError ? await keptSession() : null;
      if (atTheDoor) return atTheDoor;
      if (!(error instanceof ProblemError) || error.status !== 401) throw error;
      const known = client.getQueryData<SessionView | null>(queryKey) ?? null;
      if (known) announceSignedOut();
      return known;
    }
  },
  staleTime: 5 * 60_000,
  // Without a network, too, it is asked for: then what was kept answers.
  networkMode: 'always',
});

/**
 * The session of the person at the screen.
 * @throws Error outside the shell, which shows its pages only to people who have signed in.
 */
export function useSession(): SessionView {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('Nobody is signed in here');
  return data;
}

/** Tells whether the person may do something. The server decides; this only hides what it would refuse. */
export function useCan(): (permission: Permission) => boolean {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
}

/** Ends the session and forgets everything that was read under it. Drafts stay: they belong to the person. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await answer(api.DELETE('/api/v1/session'));
    await forgetKeptPage();
    client.clear();
    window.location.assign('/sign-in');
  };
}
