// Generates apps/web/src/api/schema.d.ts from the server's own description of its interface.
// `--check` changes nothing and fails when the committed file is out of date.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import openapiTs, { astToString } from 'openapi-typescript';

process.chdir(resolve(import.meta.dirname, '..'));
const target = 'apps/web/src/api/schema.d.ts';
spawnSync(process.execPath, ['scripts/build.mjs', '--if-stale', '--server'], { stdio: 'inherit' });

const require = createRequire(import.meta.url);
require('reflect-metadata');
const { startEmbeddedPostgres, readSettings, migrateQueue } = require('../dist/libs/platform/src');
const { migrateDatabase } = require('../dist/libs/schema/src');
const { createHttpApplication } = require('../dist/apps/api/src/create-http-application');
const { StandaloneModule } = require('../dist/apps/standalone/src/standalone.module');

const dataDir = mkdtempSync(join(tmpdir(), 'banso-generate-'));
const server = await startEmbeddedPostgres({ dataDir, durable: false });
let description;
try {
  await migrateDatabase(server.url);
  await migrateQueue(server.url);
  const settings = readSettings({ LOG_LEVEL: 'silent' });
  const app = await createHttpApplication(StandaloneModule.with(settings, server.url), settings);
  await app.init();
  const answer = await app.inject({ url: '/api/openapi.json' });
  description = answer.json();
  await app.close();
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

const generated = `// Generated from the server by \`npm run generate\`. Not edited by hand.\n\n${astToString(await openapiTs(description))}`;
if (!process.argv.includes('--check')) {
  writeFileSync(target, generated);
  process.stdout.write(`${target}: ${Object.keys(description.paths).length} paths\n`);
} else if (readFileSync(target, 'utf8') !== generated) {
  process.stdout.write(
    `${target} does not match the server. Run \`npm run generate\` and commit the result.\n`,
  );
  process.exit(1);
}
process.exit(0);
