// `npm run dev`: the server, rebuilt and restarted when its sources change, and Vite's development server for the pages
// (http://localhost:5173, which passes /api on to the server).
import { spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { resolve } from 'node:path';

process.chdir(resolve(import.meta.dirname, '..'));
const node = process.execPath;
let server;

function build() {
  return spawnSync(node, ['scripts/build.mjs', '--if-stale', '--server'], { stdio: 'inherit' }).status === 0;
}

function startServer() {
  if (build())
    server = spawn(node, ['--enable-source-maps', 'dist/apps/standalone/src/main.js'], { stdio: 'inherit' });
}

function restart() {
  if (!server || server.exitCode !== null) return startServer();
  server.once('exit', startServer);
  server.kill('SIGTERM');
}

startServer();
const web = spawn(node, ['node_modules/vite/bin/vite.js', 'apps/web'], { stdio: 'inherit' });
let pending;
for (const folder of ['libs', 'apps/api', 'apps/worker', 'apps/standalone', 'seeds']) {
  watch(folder, { recursive: true }, () => {
    clearTimeout(pending);
    pending = setTimeout(restart, 200);
  });
}
process.once('SIGINT', () => {
  web.kill('SIGTERM');
  server?.once('exit', () => process.exit(0));
});
