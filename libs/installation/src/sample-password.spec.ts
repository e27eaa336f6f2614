import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PASSWORD_MIN } from '@banso/staff';
import { drawPassword, keepPassword, keptPassword } from './sample-password';

describe('the password of the first sign-ins', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banso-password-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is long enough, easy to say, and never the same twice', () => {
    const drawn = Array.from({ length: 50 }, drawPassword);
    expect(new Set(drawn).size).toBe(50);
    for (const password of drawn) {
      expect(password).toMatch(/^(([bdfghjkmnprstz][aeiou]){2}-){3}([bdfghjkmnprstz][aeiou]){2}$/);
      expect(password.length).toBeGreaterThanOrEqual(PASSWORD_MIN);
    }
  });

  it('is kept in the data folder, which it makes, for this account alone', () => {
    const dataDir = join(folder, 'new');
    expect(keptPassword(dataDir)).toBeNull();
    keepPassword(dataDir, 'mika-rosu-teha-nuki');
    expect(keptPassword(dataDir)).toBe('mika-rosu-teha-nuki');
    expect(statSync(join(dataDir, 'sample-password')).mode & 0o777).toBe(0o600);
  });
});
