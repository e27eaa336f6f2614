import { useRef } from 'react';
import { ProblemError } from '../api/problem';
import { newRequestKey } from '../api/request-key';

/**
 * Sends a form under an `Idempotency-Key`, so that it is saved once however often it is sent.
 *
 * A refusal (4xx) has saved nothing: the corrected form is a new attempt with a key of its own. After anything else (no
 * answer, a 5xx of the server or of something in between) the form may have been saved all the same: it goes again
 * under its key, and the server finds what it saved. That something else was saved under the key is such an answer, too:
 * with a new key the form would be a second record.
 */
export function useRequestKey(): <Saved>(send: (key: string) => Promise<Saved>) => Promise<Saved> {
  const key = useRef(newRequestKey());
  return async (send) => {
    try {
      return await send(key.current);
    } catch (error) {
      if (savedNothing(error)) key.current = newRequestKey();
      throw error;
    }
  };
}

function savedNothing(error: unknown): boolean {
  return error instanceof ProblemError && error.status < 500 && error.code !== 'idempotency-key-reused';
}
