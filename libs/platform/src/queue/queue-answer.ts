import { setTimeout as pause } from 'node:timers/promises';
import { DomainError } from '../errors/domain-error';

/** Longer than any answer of a store that works; shorter than people wait for a page. */
const ANSWERS_WITHIN_MS = 2_000;

/**
 * What the queue's store answers, or a refusal (`queue-unavailable`) when it answers an error or nothing. A client that
 * has lost its connection keeps a question until it has another one, which may be never; nobody waits for that here.
 */
export async function queueAnswer<T>(answer: Promise<T>): Promise<T> {
  const patience = new AbortController();
  const silence = pause(ANSWERS_WITHIN_MS, undefined, { signal: patience.signal }).then(() => {
    throw new Error(`The queue's store has not answered within ${ANSWERS_WITHIN_MS} ms`);
  });
  try {
    return await Promise.race([answer, silence]);
  } catch (cause) {
    throw unavailable(cause);
  } finally {
    patience.abort();
    answer.catch(forgotten);
    silence.catch(forgotten);
  }
}

function unavailable(cause: unknown): DomainError {
  const error = new DomainError(
    'unavailable',
    'queue-unavailable',
    '処理の順番待ち（キュー）につながりません。記録は保存されています。少し待ってからもう一度お試しください。',
  );
  error.cause = cause;
  return error;
}

function forgotten(): void {
  return undefined;
}
