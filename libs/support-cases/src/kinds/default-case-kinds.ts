import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { CaseKindInput, CaseStage } from './case-kind.types';

const FILE = join('seeds', 'reference', 'case-kinds.yaml');

/** The kinds of seeds/reference/case-kinds.yaml, in its order; those that say no stages have the file's usual ones. */
export function defaultCaseKinds(): CaseKindInput[] {
  const { stages: usual, kinds } = parse(readFileSync(filePath(), 'utf8')) as {
    stages: CaseStage[];
    kinds: (Omit<CaseKindInput, 'stages'> & { stages?: CaseStage[] })[];
  };
  return kinds.map(({ stages = usual, ...kind }, at) => ({ sortOrder: (at + 1) * 10, ...kind, stages }));
}

// Data lies outside the code: found from the sources and from a build alike.
function filePath(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, FILE);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new Error(`${FILE} is missing from this installation`);
  }
}
