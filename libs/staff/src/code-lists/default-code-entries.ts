import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { CODE_LIST_KEYS, type CodeListKey } from './code-list';

const FILE = join('seeds', 'reference', 'code-lists.yaml');

/** An entry that a chamber begins with. */
export interface DefaultCodeEntry {
  list: CodeListKey;
  key: string;
  label: string;
  labelEn: string | null;
  sortOrder: number;
}

/** The entries of seeds/reference/code-lists.yaml, in its order. */
export function defaultCodeEntries(): DefaultCodeEntry[] {
  const { lists } = parse(readFileSync(filePath(), 'utf8')) as {
    lists: Record<CodeListKey, { key: string; label: string; labelEn?: string }[]>;
  };
  return CODE_LIST_KEYS.flatMap((list) =>
    lists[list].map(({ key, label, labelEn = null }, at) => ({
      list,
      key,
      label,
      labelEn,
      sortOrder: (at + 1) * 10,
    })),
  );
}

// Data lies outside the code: found from the sources and from a build alike.
function filePath(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, FILE);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new Error(`${FILE} is missing from this installation`);
  }
}
