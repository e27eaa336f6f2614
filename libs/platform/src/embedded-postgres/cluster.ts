import { execFile } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { reachFolder, serverEnvironment } from './data-folder';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import type { ServerAccount } from './server-account';
import type { ServerBinaries } from './server-binaries';

const STAGING_PREFIX = 'postgres.new-';

/** LC_CTYPE must know Japanese letters: under `C` pg_trgm finds no trigram in them. Sorting is by ICU where it matters. */
const LC_CTYPE: Partial<Record<NodeJS.Platform, string>> = { darwin: 'en_US.UTF-8', win32: 'en-US' };

export interface ClusterRequest {
  dataDir: string;
  clusterDir: string;
  account: ServerAccount | undefined;
  binaries: ServerBinaries;
  /** of the superuser `postgres` */
  password: string;
  log: (line: string) => void;
}

/**
 * Makes the cluster on the first run. It is made beside its place and renamed when complete, so that a run killed
 * half-way leaves nothing that looks like a database; what such a run left is cleared away.
 * @throws EmbeddedPostgresError when initdb fails, or the cluster was made by another major version
 */
export async function ensureCluster(request: ClusterRequest): Promise<void> {
  const { dataDir, clusterDir, binaries, log } = request;
  for (const name of readdirSync(dataDir)) {
    if (name.startsWith(STAGING_PREFIX)) removeTree(join(dataDir, name));
  }
  if (existsSync(clusterDir)) return requireMajor(clusterDir, binaries.major);

  log('データベースを準備しています（初回のみ）');
  const staging = mkdtempSync(join(dataDir, STAGING_PREFIX));
  try {
    await initialise(staging, request);
    renameSync(join(staging, 'cluster'), clusterDir);
  } finally {
    removeTree(staging);
  }
}

async function initialise(staging: string, { account, binaries, password }: ClusterRequest): Promise<void> {
  const cluster = join(staging, 'cluster');
  mkdirSync(cluster, { mode: 0o700 });
  writeFileSync(join(staging, 'password'), password, { mode: 0o600 });
  if (account) {
    for (const path of [staging, cluster, join(staging, 'password')])
      chownSync(path, account.uid, account.gid);
  }
  const { argument, cwd } = reachFolder(cluster, account);
  const settings = [
    `--pgdata=${argument}`,
    `--pwfile=${argument}/../password`,
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${LC_CTYPE[process.platform] ?? 'C.UTF-8'}`,
    '--no-instructions',
  ];
  try {
    await promisify(execFile)(binaries.initdb, settings, {
      cwd,
      env: serverEnvironment(),
      windowsHide: true,
      ...account,
    });
  } catch (error) {
    const { stderr = '', message } = error as Error & { stderr?: string };
    throw new EmbeddedPostgresError(
      'データベースを作成できませんでした。空き容量と、データフォルダに書き込めることを確かめるか、' +
        `DATABASE_URL に別の PostgreSQL を指定してください。\n${stderr.trim() || message}`,
      { cause: error },
    );
  }
}

function requireMajor(clusterDir: string, major: string): void {
  const made = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (made === major) return;
  throw new EmbeddedPostgresError(
    `データベース ${clusterDir} は PostgreSQL ${made} のものですが、この Bansō は PostgreSQL ${major} を使います。` +
      '前の版の Bansō でバックアップを取り、新しいデータフォルダに復元してください。',
  );
}

/** Retries: the initdb of a killed run may still be writing for a moment. */
function removeTree(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
