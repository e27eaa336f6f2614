// Builds the server (SWC) and the web application (Vite) into dist/. `--if-stale` skips a part whose sources are not
// newer than its last build; `--server` builds the server only.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

process.chdir(resolve(import.meta.dirname, '..'));
const onlyIfStale = process.argv.includes('--if-stale');
const serverOnly = process.argv.includes('--server');

const SERVER = ['apps/api', 'apps/worker', 'apps/standalone', 'libs', '.swcrc', 'package-lock.json'];
const WEB = ['apps/web', 'package-lock.json'];

function newest(paths) {
  let latest = 0;
  const visit = (path) => {
    const stat = statSync(path);
    if (stat.isFile()) latest = Math.max(latest, stat.mtimeMs);
    else for (const entry of readdirSync(path)) if (entry !== 'node_modules') visit(join(path, entry));
  };
  paths.filter(existsSync).forEach(visit);
  return latest;
}

function stale(mark, sources) {
  return !onlyIfStale || !existsSync(mark) || statSync(mark).mtimeMs < newest(sources);
}

function run(command, ...args) {
  const windows = process.platform === 'win32';
  const { status } = spawnSync(join('node_modules', '.bin', windows ? `${command}.cmd` : command), args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: windows,
  });
  if (status !== 0) process.exit(status ?? 1);
}

mkdirSync('dist', { recursive: true });
if (stale('dist/.server-built', SERVER)) {
  for (const part of ['apps', 'libs']) rmSync(join('dist', part), { recursive: true, force: true });
  run(
    'swc',
    'apps/api',
    'apps/worker',
    'apps/standalone',
    'libs',
    '-d',
    'dist',
    '--ignore',
    '**/*.spec.ts,libs/testing/**',
  );
  writeFileSync('dist/.server-built', '');
}
if (!serverOnly && stale('dist/.web-built', WEB)) {
  run('vite', 'build', 'apps/web', '--logLevel', 'warn');
  writeFileSync('dist/.web-built', '');
}
