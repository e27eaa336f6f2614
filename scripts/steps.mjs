// The steps that `npm run check` and the first half of CI share: one list, run in order, the first failure stops.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** Runs commands one after another from the repository's root; ends the process at the first that fails. */
export function runSteps(steps) {
  process.chdir(resolve(import.meta.dirname, '..'));
  process.env.PATH = `${resolve('node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`;
  for (const [name, command] of steps) {
    const started = Date.now();
    process.stdout.write(`\n▶ ${name}\n`);
    const { status } = spawnSync(command, { shell: true, stdio: 'inherit' });
    if (status !== 0) {
      process.stdout.write(`✗ ${name}: ${command}\n`);
      process.exit(status ?? 1);
    }
    process.stdout.write(`✓ ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)\n`);
  }
}
