import createClient, { type Middleware } from 'openapi-fetch';
import { problemOf, ProblemError, UnreachableError } from './problem';
import type { paths } from './schema';

type SignedOutListener = () => void;
const signedOutListeners = new Set<SignedOutListener>();

/** Calls `listener` whenever the server says that nobody is signed in any more. Returns the way to stop it. */
export function onSignedOut(listener: SignedOutListener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** Tells every listener that the session has ended. */
export function announceSignedOut(): void {
  signedOutListeners.forEach((listener) => listener());
}

/** Every answer that is no success becomes a {@link ProblemError}, so callers only ever see data. */
const failLoudly: Middleware = {
  async onResponse({ request, response }) {
    if (response.ok) return undefined;
    const problem = await problemOf(response);
    const signingIn = new URL(request.url).pathname === '/api/v1/session';
    if (response.status === 401 && !signingIn) announceSignedOut();
    throw problem;
  },
  onError() {
    return new UnreachableError();
  },
};

/** The typed client of the server's HTTP surface. The session travels in its cookie. */
export const api = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });
api.use(failLoudly);

/**
 * The body of a successful answer.
 * @throws ProblemError when the server refused, UnreachableError when nobody answered.
 */
export async function answer<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  return data as T;
}

/** The options of a call that sends one file as a form; the browser sets the content type with its boundary. */
export function fileUpload(file: File): { body: { file: string }; bodySerializer: () => FormData } {
  const form = new FormData();
  form.append('file', file);
  return { body: { file: file.name }, bodySerializer: () => form };
}

export { ProblemError, UnreachableError };
