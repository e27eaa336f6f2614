import { execFileSync } from 'node:child_process';
import {
  accessSync,
  chownSync,
  constants,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Client } from 'pg';
import { freePort, Supervised } from './processes';

const DEBIAN_SERVERS = '/usr/lib/postgresql';

/** A server of the system's packages with a folder of its own. Killed, it comes back on its port with its data. */
export interface SystemServer {
  port: number;
  process: Supervised;
  /** Ends it in an orderly way and removes its folder. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  user: string;
  password: string;
  database: string;
  /** As for the container image; what this version's initdb does not know is left out. */
  initdbArgs: string[];
}

/** Makes a cluster and starts PostgreSQL on a free port of 127.0.0.1. */
export async function startSystemPostgres(options: PostgresOptions): Promise<SystemServer> {
  const binaries = postgresBinaries();
  const account = serverAccount();
  const folder = mkdtempSync(join(tmpdir(), 'banso-system-postgres-'));
  const cluster = join(folder, 'data');
  const secret = join(folder, 'password');
  writeFileSync(secret, options.password, { mode: 0o600 });
  if (account) for (const path of [folder, secret]) chownSync(path, account.uid, account.gid);
  const spawnOptions = { ...account, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } };
  execFileSync(
    join(binaries, 'initdb'),
    [
      `--pgdata=${cluster}`,
      `--username=${options.user}`,
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--no-instructions',
      ...knownTo(binaries, options.initdbArgs),
    ],
    { ...spawnOptions, stdio: 'pipe' },
  );

  const port = await freePort();
  const args = ['-D', cluster, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', folder];
  const login = (database: string): string =>
    `postgres://${options.user}:${options.password}@127.0.0.1:${port}/${database}`;
  const server = new Supervised({
    name: 'PostgreSQL',
    command: join(binaries, 'postgres'),
    args,
    options: spawnOptions,
  });
  await server.until('it accepts connections', () => connects(login('postgres')));
  await run(login('postgres'), `CREATE DATABASE ${options.database}`);
  return {
    port,
    process: server,
    stop: async () => {
      await server.stop('SIGINT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Starts Redis on 127.0.0.1 with the arguments that the container gets, in a new folder: with the port of another that
 * has ended it is that one come back without its data.
 */
export async function startSystemRedis(args: string[], onPort?: number): Promise<SystemServer> {
  const binary = onPath('redis-server');
  if (binary === null) throw missing('redis-server', 'redis-server');
  const folder = mkdtempSync(join(tmpdir(), 'banso-redis-'));
  const port = onPort ?? (await freePort());
  const server = new Supervised({
    name: 'Redis',
    command: binary,
    args: ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...args],
  });
  await server.until('it accepts connections', async () =>
    server.process.output.includes('Ready to accept connections'),
  );
  return {
    port,
    process: server,
    stop: async () => {
      await server.stop('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of the newest installed server's programs. */
export function postgresBinaries(): string {
  const packaged = versions().map((version) => join(DEBIAN_SERVERS, version, 'bin'));
  const found = [...packaged, ...searchPath()].find(
    (folder) => executable(join(folder, 'initdb')) && executable(join(folder, 'postgres')),
  );
  if (found === undefined) throw missing('PostgreSQL', 'postgresql');
  return found;
}

function versions(): string[] {
  try {
    return readdirSync(DEBIAN_SERVERS).sort((one, other) => Number(other) - Number(one));
  } catch {
    return [];
  }
}

function missing(program: string, packageName: string): Error {
  return new Error(
    `This test needs the system's ${program}, which is not installed. ` +
      `Install it (Debian: apt-get install ${packageName}; .ci/run does) and run the test again.`,
  );
}

/** PostgreSQL refuses to run as root; the package brings a user for it. */
function serverAccount(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [, , uid, gid] =
    readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((line) => line.startsWith('postgres:'))
      ?.split(':') ?? [];
  if (uid === undefined) throw missing('PostgreSQL (its user postgres)', 'postgresql');
  return { uid: Number(uid), gid: Number(gid) };
}

// The provider `builtin` came with 17, and its locale C.UTF-8 is the system's of that name before.
function knownTo(binaries: string, initdbArgs: string[]): string[] {
  const help = execFileSync(join(binaries, 'initdb'), ['--help'], { encoding: 'utf8', cwd: '/' });
  const builtin = help.includes('--builtin-locale');
  return builtin
    ? initdbArgs
    : initdbArgs.filter((argument) => !/^--(locale-provider|builtin-locale)=/.test(argument));
}

async function connects(url: string): Promise<boolean> {
  try {
    await run(url, 'SELECT 1');
    return true;
  } catch {
    return false;
  }
}

async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined); // the statement tells
  try {
    await client.connect();
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function onPath(program: string): string | null {
  return (
    searchPath()
      .map((folder) => join(folder, program))
      .find(executable) ?? null
  );
}

function searchPath(): string[] {
  return (process.env.PATH ?? '').split(delimiter);
}

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
