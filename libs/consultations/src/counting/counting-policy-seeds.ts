import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { CountingPolicyInput } from './counting-policy.types';

const SEED_FILE = 'seeds/reference/counting-policies.yaml';

/** The policies that a chamber begins with. */
export function readCountingPolicySeeds(): CountingPolicyInput[] {
  const { policies } = parse(readFileSync(seedPath(), 'utf8')) as { policies: CountingPolicyInput[] };
  return policies;
}

/** The data lies beside the code, not in it: found from sources and from a build alike. */
function seedPath(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, SEED_FILE);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new Error(`${SEED_FILE} is missing from this installation`);
  }
}
