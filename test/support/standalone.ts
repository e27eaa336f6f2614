import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, freePort, Supervised } from './processes';

/** `npm start` in a folder of its own. */
export interface Standalone {
  url: string;
  process: Supervised;
  /** kill -9 of the embedded PostgreSQL. The application brings it back. */
  killDatabase(): void;
  /** The owner's login. Another one after a restart of the application: the port is chosen anew. */
  databaseUrl(): string;
  ready(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the application with its sample chamber; `settings` are those beside the usual ones. */
export async function startStandalone(
  samplePassword: string,
  settings: Record<string, string> = {},
): Promise<Standalone> {
  const dataDir = mkdtempSync(join(tmpdir(), 'banso-standalone-'));
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const application = new Supervised({
    name: 'npm start',
    command: process.execPath,
    args: ['dist/apps/standalone/src/main.js'],
    options: {
      env: {
        PATH: process.env.PATH,
        DATA_DIR: dataDir,
        PORT: String(port),
        SAMPLE_PASSWORD: samplePassword,
        ...settings,
      },
    },
  });
  const postmaster = (): string[] =>
    readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n');
  return {
    url,
    process: application,
    killDatabase: () => process.kill(Number(postmaster()[0]), 'SIGKILL'),
    databaseUrl: () => {
      const { owner } = JSON.parse(readFileSync(join(dataDir, 'postgres-secrets.json'), 'utf8')) as {
        owner: string;
      };
      return `postgres://banso_owner:${owner}@127.0.0.1:${postmaster()[3]}/banso`;
    },
    ready: () => application.until('it is ready', () => answers(`${url}/health/ready`)),
    stop: async () => {
      await application.stop('SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
