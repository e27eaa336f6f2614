import { Client, DatabaseError } from 'pg';
import type { Secrets } from './secrets';

const OWNER = 'banso_owner';
const DATABASE = 'banso';
const INVALID_PASSWORD = '28P01'; // also the answer for a role that does not exist
const UNDEFINED_DATABASE = '3D000';

/** The connection string of the application's owner role. */
export function ownerUrl(port: number, secrets: Secrets): string {
  return `postgresql://${OWNER}:${secrets.owner}@127.0.0.1:${port}/${DATABASE}`;
}

/**
 * Proves that the owner can reach its database, making role and database where they are missing: on the first run,
 * and after a first run that was killed between the two.
 *
 * The owner is no superuser, so that row-level security binds what it creates; it may create roles (the application's
 * own), databases (clones for tests) and, owning the database, its trusted extensions.
 */
export async function ensureOwnerDatabase(port: number, secrets: Secrets): Promise<void> {
  const url = ownerUrl(port, secrets);
  try {
    await connected(url, (client) => client.query('SELECT 1'));
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (error.code !== INVALID_PASSWORD && error.code !== UNDEFINED_DATABASE) throw error;
    await connected(`postgresql://postgres:${secrets.superuser}@127.0.0.1:${port}/postgres`, (client) =>
      provision(client, secrets),
    );
    await connected(url, (client) => client.query('SELECT 1'));
  }
}

async function provision(client: Client, secrets: Secrets): Promise<void> {
  const password = client.escapeLiteral(secrets.owner);
  const role = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [OWNER]);
  await client.query(
    `${role.rowCount ? 'ALTER' : 'CREATE'} ROLE ${OWNER} LOGIN CREATEROLE CREATEDB PASSWORD ${password}`,
  );
  const database = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (!database.rowCount) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
}

async function connected<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined); // a connection lost between queries; the next query reports it
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
