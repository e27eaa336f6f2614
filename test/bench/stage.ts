import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@banso/platform';
import { Client } from 'pg';
import { SmtpSink } from '../support/smtp-sink';
import type { BenchChamber } from './data/chamber';
import { PASSWORD } from './data/chamber';
import type { Crowd } from './data/crowd';
import { fill } from './data/fill';
import { layFloor } from './floor/schema';
import { anyOf } from './load/chance';
import type { BenchOptions } from './options';
import { ServerProcess } from './server-process';

/**
 * The application, the floor and what lies between them: processes of their own on databases of their own, which are
 * kept by one PostgreSQL, durable as for users.
 */
export interface Stage {
  ours: ServerProcess;
  floor: ServerProcess;
  /** Leaves the same rows of a visit as ours, bare. */
  bound: ServerProcess;
  /** Straight to the databases, above tenancy: for arranging and for looking, never for what is measured as ours. */
  ourDatabase: Client;
  floorDatabase: Client;
  /** Headers of somebody who has signed in. */
  as: Record<'advisor' | 'staff' | 'administrator', Record<string, string>>;
  advisorIds: string[];
  businessIds: string[];
  crowd: Crowd;
  /** Takes the mails that the application sends. */
  mailSink: SmtpSink;
  postgresVersion: string;
  close(): Promise<void>;
}

export async function setStage({ size, profile }: Pick<BenchOptions, 'size' | 'profile'>): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'banso-bench-'));
  const undo: (() => Promise<void> | void)[] = [() => rmSync(dataDir, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const server = await startEmbeddedPostgres({ dataDir });
    undo.push(() => server.stop());
    const { chamber, crowd } = await fill(server.url, size);
    const floorUrl = await cloneFor(server.url, 'floor');
    await layFloor(floorUrl);
    const boundUrl = await cloneFor(server.url, 'bound');

    const [ourDatabase, floorDatabase] = [await open(server.url), await open(floorUrl)];
    undo.push(async () => {
      await Promise.all([ourDatabase.end(), floorDatabase.end()]);
    });
    const floor = await ServerProcess.start({
      script: 'dist/test/bench/floor/server.js',
      environment: { FLOOR_DATABASE_URL: floorUrl },
      readyPath: '/board',
    });
    undo.push(() => floor.stop());
    const bound = await ServerProcess.start({
      script: 'dist/test/bench/bound/server.js',
      environment: {
        BOUND_DATABASE_URL: boundUrl,
        BOUND_CHAMBER: chamber.id,
        BOUND_ACTOR: anyOf(chamber.advisorIds),
      },
      readyPath: '/ready',
    });
    undo.push(() => bound.stop());
    const mailSink = await SmtpSink.open();
    undo.push(() => mailSink.stop());
    const ours = await ServerProcess.start({
      script: 'dist/apps/standalone/src/main.js',
      arguments: ['--empty'],
      nodeOptions: profile === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`],
      environment: {
        DATABASE_URL: server.url,
        DATA_DIR: join(dataDir, 'application'),
        // As behind a proxy, which tells from where each request came.
        PUBLIC_URL: 'http://banso.example',
        SMTP_URL: mailSink.url,
        MAIL_FROM: '計測商工会議所 <info@bench.example>',
      },
      readyPath: '/health/ready',
    });
    undo.push(() => ours.stop());

    const { rows } = await ourDatabase.query<{ id: string }>('SELECT id FROM businesses ORDER BY id');
    const version = await ourDatabase.query<{ server_version: string }>('SHOW server_version');
    return {
      ours,
      floor,
      bound,
      ourDatabase,
      floorDatabase,
      as: {
        advisor: await signIn(ours.port, chamber, 'advisor'),
        staff: await signIn(ours.port, chamber, 'staff'),
        administrator: await signIn(ours.port, chamber, 'administrator'),
      },
      advisorIds: chamber.advisorIds,
      businessIds: rows.map(({ id }) => id),
      crowd,
      mailSink,
      postgresVersion: version.rows[0]?.server_version ?? '',
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function cloneFor(url: string, name: string): Promise<string> {
  const clone = new URL(url);
  const original = clone.pathname.slice(1);
  clone.pathname = '/postgres';
  const owner = await open(clone.toString());
  await owner.query(`CREATE DATABASE ${name} TEMPLATE ${original}`);
  await owner.end();
  clone.pathname = `/${name}`;
  return clone.toString();
}

async function open(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString });
  await client.connect();
  return client;
}

async function signIn(
  port: number,
  chamber: BenchChamber,
  role: 'advisor' | 'staff' | 'administrator',
): Promise<Record<string, string>> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: chamber.email(role), password: PASSWORD }),
  });
  if (!answer.ok) throw new Error(`Sign-in answered ${answer.status}: ${await answer.text()}`);
  return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}
