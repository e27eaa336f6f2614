import { mkdirSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { claimDataFolder } from './application-lock';
import { ensureCluster } from './cluster';
import { EmbeddedPostgresError } from './embedded-postgres.error';
import { ensureOwnerDatabase, ownerUrl } from './owner-database';
import { PostgresServer } from './postgres-server';
import { loadSecrets } from './secrets';
import { chooseServerAccount } from './server-account';
import { locateBinaries } from './server-binaries';
import { ServerLog } from './server-log';

export interface EmbeddedPostgresOptions {
  /** Folder for everything that must outlive the process: the cluster, its passwords, its log. Made when missing. */
  dataDir: string;
  /** False gives up safety against a power cut for speed (fsync off). For tests only; true unless told. */
  durable?: boolean;
  /** Listen here. A free port is chosen unless told. */
  port?: number;
  /** Told in Japanese, a line at a time, about what the person waiting should know. */
  log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  /** Connects the role `banso_owner`, which may create roles and databases, to the database `banso` that it owns. */
  url: string;
  port: number;
  /** Ends the server in an orderly way and waits for its end. Calling again waits for the same end. */
  stop(): Promise<void>;
  /** The server's process. Another one after the server was killed and started again. */
  pid: number;
}

/**
 * Starts the PostgreSQL that comes with Bansō on 127.0.0.1, making its data folder on the first run.
 *
 * A server that a killed application left behind is stopped first; a first run that was killed half-way is done anew.
 * While the application lives, a server that dies is started again on the same port.
 * @throws EmbeddedPostgresError when another live Bansō owns the folder, the server's package is missing,
 *   or the server does not come up (then with the end of its log)
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { durable = true, log = () => undefined } = options;
  const dataDir = makeFolder(options.dataDir);
  const clusterDir = join(dataDir, 'postgres');

  const release = claimDataFolder(dataDir);
  try {
    const account = chooseServerAccount(clusterDir);
    const binaries = locateBinaries(account);
    const secrets = loadSecrets(dataDir, clusterDir);
    await ensureCluster({ dataDir, clusterDir, account, binaries, password: secrets.superuser, log });

    const serverLog = new ServerLog(join(dataDir, 'postgres.log'));
    const server = new PostgresServer({ clusterDir, account, binaries, durable, serverLog, log });
    await server.stopOrphan();
    const port = await server.start(options.port);
    try {
      await ensureOwnerDatabase(port, secrets);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return {
      url: ownerUrl(port, secrets),
      port,
      get pid() {
        return server.pid;
      },
      stop: () => server.stop().finally(release),
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** @returns the real path, by which a server is recognised however the folder was named */
function makeFolder(folder: string): string {
  try {
    mkdirSync(resolve(folder), { recursive: true });
    return realpathSync(folder);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `データフォルダ ${folder} を作れません。書き込みできるフォルダを DATA_DIR に指定してください。`,
      { cause: error },
    );
  }
}
