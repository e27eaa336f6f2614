import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedPath } from '@banso/platform';

/** The scheme files that the product brings as examples (seeds/reference/schemes), as they are written. */
export function shippedSchemes(): { fileName: string; source: string }[] {
  const folder = installedPath(join('seeds', 'reference', 'schemes'));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((fileName) => ({ fileName, source: readFileSync(join(folder, fileName), 'utf8').trim() }));
}
