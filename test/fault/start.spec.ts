import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { signIn } from '../support/http-client';
import { eventually, TestProcess } from '../support/processes';

const DEADLINE_MS = 120_000;

/** What the program said when it was ready. */
interface Welcome {
  process: TestProcess;
  url: string;
  password: string;
  emails: string[];
}

/** `npm start` in a data folder, as somebody at a terminal sees it. */
describe('npm start', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'banso-start-'));
  const started: TestProcess[] = [];
  chmodSync(dataDir, 0o755); // the database's own account reads it

  afterAll(async () => {
    for (const process of started) if (process.running) await process.end('SIGINT');
    rmSync(dataDir, { recursive: true, force: true });
  });

  function launch(folder: string, ...options: string[]): TestProcess {
    const launched = TestProcess.start({
      name: 'npm start',
      command: process.execPath,
      args: ['dist/apps/standalone/src/main.js', ...options],
      options: { env: { PATH: process.env.PATH, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn' } },
    });
    started.push(launched);
    return launched;
  }

  async function welcomeOf(launched: TestProcess): Promise<Welcome> {
    await eventually(
      'the address is printed',
      async () => {
        if (!launched.running) throw new Error(`It ended\n${launched.lastLines()}`);
        return launched.output.includes('Ctrl-C');
      },
      DEADLINE_MS,
    );
    const said = (pattern: RegExp) => pattern.exec(launched.output)?.[1] ?? '';
    return {
      process: launched,
      url: said(/伴走 Bansō +(http:\S+)/),
      password: said(/パスワード: (\S+)/),
      emails: [...launched.output.matchAll(/\S+@\S*banso\.example/g)].map(([email]) => email),
    };
  }

  const start = (folder: string, ...options: string[]) => welcomeOf(launch(folder, ...options));

  async function names(url: string, session: Record<string, string>, query: string): Promise<string[]> {
    const answer = await fetch(`${url}/api/v1/businesses?q=${encodeURIComponent(query)}`, {
      headers: session,
    });
    expect(answer.status).toBe(200);
    return ((await answer.json()) as { items: { name: string }[] }).items.map(({ name }) => name);
  }

  async function register(url: string, session: Record<string, string>, name: string): Promise<void> {
    const answer = await fetch(`${url}/api/v1/businesses`, {
      method: 'POST',
      headers: { ...session, 'content-type': 'application/json' },
      body: JSON.stringify({ name }),
    });
    expect(answer.status).toBe(201);
  }

  /** A connection of the owner to the embedded database, or null while there is none. */
  async function owner(folder: string): Promise<Client | null> {
    const [secrets, postmaster] = ['postgres-secrets.json', 'postgres/postmaster.pid'].map((name) =>
      join(folder, name),
    );
    if (!existsSync(secrets ?? '') || !existsSync(postmaster ?? '')) return null;
    const { owner: password } = JSON.parse(readFileSync(secrets ?? '', 'utf8')) as { owner: string };
    const port = Number(readFileSync(postmaster ?? '', 'utf8').split('\n')[3]);
    const client = new Client({ user: 'banso_owner', host: '127.0.0.1', database: 'banso', password, port });
    client.on('error', () => undefined); // the database is killed under it
    return client.connect().then(
      () => client,
      () => null,
    );
  }

  let first: Welcome;

  it('prints an address and five people who can sign in', async () => {
    first = await start(dataDir);
    expect(first.url).toMatch(/^http:\/\/localhost:\d+$/);
    expect(first.emails).toEqual(
      ['advisor', 'staff', 'executive', 'admin', 'auditor'].map((name) => `${name}@sample.banso.example`),
    );
    expect(first.password).toBe(readFileSync(join(dataDir, 'sample-password'), 'utf8').trim());
    const advisor = await signIn(first.url, 'advisor', first.password);
    expect(await names(first.url, advisor, '山田製作所')).toContain('株式会社山田製作所');
    const page = await fetch(first.url);
    expect(page.headers.get('content-type')).toContain('text/html');
  });

  it('ends with code 0 at Ctrl-C, and its database with it', async () => {
    const advisor = await signIn(first.url, 'advisor', first.password);
    await register(first.url, advisor, '最初の起動で登録した事業所');
    expect(await first.process.end('SIGINT', 60_000)).toEqual({ code: 0, signal: null });
    expect(existsSync(join(dataDir, 'postgres/postmaster.pid'))).toBe(false);
  });

  it('keeps all data and the password at the next start, and after kill -9', async () => {
    const second = await start(dataDir);
    expect([second.password, second.emails]).toEqual([first.password, first.emails]);
    const advisor = await signIn(second.url, 'advisor', second.password);
    await register(second.url, advisor, '強制終了の前に登録した事業所');
    await second.process.end('SIGKILL');

    const third = await start(dataDir);
    const again = await signIn(third.url, 'advisor', third.password);
    expect(await names(third.url, again, '登録した事業所')).toHaveLength(2);
    const database = await owner(dataDir);
    const businesses = await database?.query('SELECT count(*)::integer AS number FROM businesses');
    await database?.end();
    expect(businesses?.rows).toEqual([{ number: 502 }]);
    expect((await third.process.end('SIGINT', 60_000)).code).toBe(0);
  });

  it('refuses a second start in the same folder, in words', async () => {
    const running = await start(dataDir);
    const intruder = launch(dataDir);
    await eventually('it gives up', async () => !intruder.running, DEADLINE_MS);
    expect(intruder.output).toContain('起動中の別の Bansō');
    const advisor = await signIn(running.url, 'advisor', running.password);
    expect(await names(running.url, advisor, '山田')).not.toEqual([]);
    await running.process.end('SIGINT', 60_000);
  });

  it('installs the whole sample after a kill -9 in the middle of installing it', async () => {
    const folder = join(dataDir, 'killed');
    const killed = launch(folder);
    await eventually('records are being written', async () => isWriting(folder), DEADLINE_MS);
    await killed.end('SIGKILL');

    const next = await start(folder);
    expect(next.emails).toEqual(first.emails);
    const database = await owner(folder);
    const { rows } = (await database?.query(
      `SELECT (SELECT count(*)::integer FROM chambers) AS chambers,
              (SELECT count(*)::integer FROM businesses) AS businesses,
              (SELECT count(*) > 5000 FROM consultations) AS consultations`,
    )) ?? { rows: [] };
    expect(rows).toEqual([{ chambers: 1, businesses: 500, consultations: true }]);
    await database?.end();
    await next.process.end('SIGINT', 60_000);
  });

  it('begins without the sample when asked to', async () => {
    const empty = await start(join(dataDir, 'empty'), '--empty');
    expect(empty.emails).toEqual(['admin@banso.example']);
    const answer = await fetch(`${empty.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'admin@banso.example', password: empty.password }),
    });
    expect(await answer.json()).toMatchObject({ chamber: { code: 'main', sample: false } });
    expect((await empty.process.end('SIGINT', 60_000)).code).toBe(0);
  });

  async function isWriting(folder: string): Promise<boolean> {
    const database = await owner(folder);
    if (database === null) return false;
    const { rowCount } = await database
      .query(`SELECT FROM pg_stat_activity WHERE query LIKE 'INSERT INTO consultation%' AND state = 'active'`)
      .finally(() => database.end());
    return rowCount !== 0;
  }
});
