import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, migrateQueue, startEmbeddedPostgres } from '@banso/platform';
import { migrateDatabase } from '@banso/schema';
import { Client } from 'pg';

const TEMPLATE = 'banso_template';

export interface TestServer {
  /** The owner's login to the database `banso` of the server. */
  url: string;
}

/** Starts one PostgreSQL for the whole run and builds the template with the real migrations. */
export async function startTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'banso-test-'));
  const embedded: EmbeddedPostgres = await startEmbeddedPostgres({ dataDir, durable: false });
  const template = databaseUrl(embedded.url, TEMPLATE);
  await asOwner(embedded.url, `CREATE DATABASE ${TEMPLATE}`);
  await migrateDatabase(template);
  await migrateQueue(template);
  return {
    server: { url: embedded.url },
    stop: async () => {
      await embedded.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The run's server as the workers of Jest see it. */
export function testServer(): TestServer {
  const url = process.env.BANSO_TEST_SERVER;
  if (!url) throw new Error('No test server: run the tests through Jest, whose global setup starts one');
  return { url };
}

let serial = 0;

/** A fresh database with the schema in it, of this suite's own. */
export async function cloneTemplate(server: TestServer): Promise<{ url: string; drop: () => Promise<void> }> {
  serial += 1;
  const name = `test_${process.pid}_${serial}`;
  await asOwner(server.url, `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  return {
    url: databaseUrl(server.url, name),
    drop: () => drop(server, name),
  };
}

/** Autovacuum, which only a superuser may end, leaves the database in a moment. */
const SOMEBODY_ELSES_PROCESS = '42501';
const MOST_TRIES = 50;

async function drop(server: TestServer, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await asOwner(server.url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== SOMEBODY_ELSES_PROCESS || tries === MOST_TRIES) throw error;
    }
    await new Promise((wake) => setTimeout(wake, 200));
  }
}

function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.toString();
}

// CREATE DATABASE … TEMPLATE wants to be alone with the template: suites take turns.
const TEMPLATE_LOCK = 8_350_272;

async function asOwner(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await client.query(statement);
  } finally {
    await client.end();
  }
}
