// `npm test`: all tests on real servers; with arguments, just those of Jest (`npm test -- test/flow`).
// The last line says how many passed and failed, in a form that any CI can read.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

process.chdir(resolve(import.meta.dirname, '..'));
const report = resolve('.cache/test-report.json');
mkdirSync('.cache', { recursive: true });

const build = spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);

// Tests of servers that are killed and of browsers need the machine for themselves; all others share its cores.
const passes =
  process.argv.length > 2
    ? [process.argv.slice(2)]
    : [
        ['--selectProjects', 'unit', 'arch', 'db', 'api', 'flow', `--maxWorkers=${availableParallelism()}`],
        ['--selectProjects', 'fault', 'browser', '--maxWorkers=1'],
      ];

let passed = 0;
let failed = 0;
let status = 0;
for (const pass of passes) {
  rmSync(report, { force: true });
  const jest = spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', ...pass, '--json', `--outputFile=${report}`],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  );
  // A pass that died has left no report; it failed, and the next one still has its turn.
  const told = existsSync(report) && JSON.parse(readFileSync(report, 'utf8'));
  passed += told ? told.numPassedTests : 0;
  failed += told ? told.numFailedTests + told.numRuntimeErrorTestSuites : 1;
  status ||= told ? (jest.status ?? 1) : 1;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(status);
