import { v5 } from 'uuid';

/** Any UUID would do; it may never change, for links in the documentation lead to ids made from it. */
const SAMPLE_NAMESPACE = '6e0d6d5c-8f4b-5c0e-9d2a-62616e736f21';

/** The id of a thing in the sample chamber: the same for the same name in every installation (UUID version 5). */
export function fixedId(name: string): string {
  return v5(name, SAMPLE_NAMESPACE);
}
