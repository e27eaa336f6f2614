import { useRef } from 'react';
import { newRequestKey } from '../api/request-key';

/**
 * Sends a form under an `Idempotency-Key`, so that it is saved once however often it is sent.
 *
 * The key stays until something was saved under it. A refusal keeps nothing under a key, so the corrected form goes under
 * the same one; and where an answer was lost, only the same key lets the server tell that the form was saved already,
 * whatever it says of the attempts between.
 */
export function useRequestKey(): <Saved>(send: (key: string) => Promise<Saved>) => Promise<Saved> {
  const key = useRef(newRequestKey());
  return async (send) => {
    const saved = await send(key.current);
    key.current = newRequestKey();
    return saved;
  };
}
