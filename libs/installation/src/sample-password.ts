import { randomInt } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'sample-password';
const CONSONANTS = 'bdfghjkmnprstz';
const VOWELS = 'aeiou';
const GROUPS = 4;

/** A password that can be read from a screen, said aloud and typed: `mika-rosu-teha-nuki`, one of 2^49. */
export function drawPassword(): string {
  const syllable = () => drawn(CONSONANTS) + drawn(VOWELS);
  return Array.from({ length: GROUPS }, () => syllable() + syllable()).join('-');
}

/** The password that was drawn for this data folder; null when none was. */
export function keptPassword(dataDir: string): string | null {
  try {
    return readFileSync(join(dataDir, FILE), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

/** Keeps a drawn password where only this account can read it. */
export function keepPassword(dataDir: string, password: string): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, FILE), `${password}\n`, { mode: 0o600 });
}

function drawn(letters: string): string {
  return letters.charAt(randomInt(letters.length));
}
