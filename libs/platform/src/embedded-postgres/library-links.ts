import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, join, relative } from 'node:path';

/**
 * Makes the symbolic links between shared libraries that `native/pg-symlinks.json` lists. The list writes paths from
 * the package's root, and both ends of a link lie in one folder.
 * @returns false when a link is missing and cannot be made here
 */
export function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true; // the Windows package has none
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  return links.every(({ source, target }) => {
    const link = join(native, relative('native', target));
    return isPresent(link) || makeLink(basename(source), link);
  });
}

function makeLink(to: string, link: string): boolean {
  try {
    symlinkSync(to, link);
    return true;
  } catch {
    return isPresent(link); // another process may have made it meanwhile
  }
}

function isPresent(link: string): boolean {
  return lstatSync(link, { throwIfNoEntry: false }) !== undefined;
}
