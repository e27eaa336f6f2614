import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'sample-password';
// Without letters and digits that are taken for one another.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password that can be read from a screen and typed: three groups of five, about 74 bits. */
export function drawPassword(): string {
  const group = () => Array.from({ length: 5 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return [group(), group(), group()].join('-');
}

/** The password that this data folder was begun with; null when it was begun elsewhere. */
export function keptPassword(dataDir: string): string | null {
  const path = join(dataDir, FILE);
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : null;
}

export function keepPassword(dataDir: string, password: string): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, FILE), `${password}\n`, { mode: 0o600 });
}
