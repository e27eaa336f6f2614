import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where a file or folder of data lies, by its path in the installation (`seeds/plans`): it is outside the code, found from sources and from a build alike. */
export function installedPath(path: string): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, path);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) throw new Error(`${path} is missing from this installation`);
  }
}
