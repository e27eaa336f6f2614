import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type EmbeddedPostgres,
  migrateQueue,
  type Settings,
  startEmbeddedPostgres,
  startProgram,
} from '@banso/platform';
import { type Installation, prepareInstallation, signInLines } from '@banso/installation';
import { migrateDatabase } from '@banso/schema';
import { createHttpApplication } from '../../api/src/create-http-application';
import { StandaloneModule } from './standalone.module';

// `npm start`: PostgreSQL, api, worker and pages in one process (ADR 0002).
startProgram(async (settings) => {
  const server = settings.DATABASE_URL ? null : await startDatabase(settings);
  const databaseUrl = server?.url ?? settings.requireDatabaseUrl();
  try {
    await migrateDatabase(databaseUrl);
    if (!settings.REDIS_URL) await migrateQueue(databaseUrl);
    const installation = await prepareInstallation({
      databaseUrl,
      dataDir: server === null ? null : settings.DATA_DIR,
      samplePassword: settings.SAMPLE_PASSWORD,
      sample: !process.argv.includes('--empty'),
    });
    const app = await createHttpApplication(StandaloneModule.with(settings, databaseUrl), settings);
    await app.listen(settings.PORT, settings.HOST);
    welcome(await app.getUrl(), installation);
    stopOnSignal(async () => {
      await app.close();
      await server?.stop();
    });
  } catch (error) {
    await server?.stop();
    throw error;
  }
});

function startDatabase(settings: Settings): Promise<EmbeddedPostgres> {
  const dataDir = resolve(settings.DATA_DIR);
  mkdirSync(dataDir, { recursive: true });
  return startEmbeddedPostgres({ dataDir });
}

function welcome(url: string, installation: Installation): void {
  const lines = [
    '',
    `  伴走 Bansō   ${url.replace('[::1]', 'localhost').replace('127.0.0.1', 'localhost')}`,
    '',
    ...signInLines(installation).map((line) => `  ${line}`),
    '',
    '  終了するには Ctrl-C を押してください。',
    '',
  ];
  process.stdout.write(lines.join('\n') + '\n');
}

/** The first signal drains and stops; a second one is left to the system's default and ends the process at once. */
function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}
