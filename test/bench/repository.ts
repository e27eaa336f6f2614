import { resolve } from 'node:path';

/** A path in the repository. Built, this file stands in dist/test/bench. */
export function fromRepository(path: string): string {
  return resolve(__dirname, '../../..', path);
}
