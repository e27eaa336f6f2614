import { readFileSync } from 'node:fs';
import { startTestApplication, type TestApplication } from '@banso/testing';
import { DataSource } from 'typeorm';

interface Column {
  table: string;
  column: string;
  type: string;
  nullable: boolean;
}

/** Tables that belong to no chamber, each with its reason. */
const ABOVE_TENANCY: Record<string, string> = {
  chambers: 'the tenants themselves; a policy shows each only itself',
  sign_in_throttles: 'whoever guesses passwords belongs to no chamber',
  public_throttles: 'whoever sends something without an account belongs to no chamber',
  migrations: 'of the schema',
};

// What an entity may call a type, and what PostgreSQL calls it.
const SAME_TYPE: Record<string, string> = {
  'timestamp with time zone': 'timestamptz',
  'time without time zone': 'time',
  'character varying': 'varchar',
  int: 'integer',
  int4: 'integer',
  int2: 'smallint',
  int8: 'bigint',
  bool: 'boolean',
  decimal: 'numeric',
};
const typeName = (type: string): string => SAME_TYPE[type] ?? type;

describe('the schema', () => {
  let t: TestApplication;
  beforeAll(async () => {
    t = await startTestApplication({ worker: true });
  });
  afterAll(() => t.close());

  it('has every column that an entity maps, with its type and nullability', async () => {
    const rows = await t.database.sql<Column>(
      `SELECT table_name AS "table", column_name AS "column",
              CASE WHEN data_type = 'ARRAY' THEN 'array' ELSE data_type END AS type, is_nullable = 'YES' AS nullable
         FROM information_schema.columns WHERE table_schema = 'public'`,
    );
    const stored = new Map(rows.map((row) => [`${row.table}.${row.column}`, row]));
    const { entityMetadatas } = t.app.get(DataSource);
    expect(entityMetadatas.length).toBeGreaterThan(8);
    const problems = entityMetadatas.flatMap((entity) =>
      entity.columns.flatMap((column) => {
        const name = `${entity.tableName}.${column.databaseName}`;
        const found = stored.get(name);
        if (!found) return [`${name} is mapped and does not exist`];
        const mapped = column.isArray
          ? 'array'
          : typeName(String(column.type === String ? 'text' : column.type));
        return [
          ...(typeName(found.type) === mapped ? [] : [`${name} is ${found.type}, mapped as ${mapped}`]),
          ...(found.nullable === column.isNullable
            ? []
            : [`${name} nullable: ${found.nullable}, mapped: ${column.isNullable}`]),
        ];
      }),
    );
    expect(problems).toEqual([]);
  });

  it('keeps every table under row-level security, or says why not', async () => {
    const tables = await t.database.sql<{
      name: string;
      secured: boolean;
      policies: number;
      owned_by_app: boolean;
    }>(
      `SELECT c.relname AS name, c.relrowsecurity AS secured, pg_get_userbyid(c.relowner) = 'banso_app' AS owned_by_app,
              (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
         FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const open = tables.filter(
      ({ secured, policies, owned_by_app }) => !secured || policies === 0 || owned_by_app,
    );
    expect(open.map(({ name }) => name).filter((name) => !(name in ABOVE_TENANCY))).toEqual([]);
  });

  it('carries the chamber in every key between tenant tables', async () => {
    const keys = await t.database.sql<{ name: string; from: string; to: string; columns: string[] }>(
      `SELECT k.conname AS name, k.conrelid::regclass::text AS from, k.confrelid::regclass::text AS to,
              ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = k.conrelid AND a.attnum = ANY (k.conkey)) AS columns
         FROM pg_constraint k WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace`,
    );
    expect(keys.length).toBeGreaterThan(15);
    expect(keys.filter(({ columns }) => !columns.includes('chamber_id'))).toEqual([]);
  });

  it('audits every table of records', async () => {
    const silent = await t.database.sql<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c
        WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
          AND NOT EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = c.oid AND g.tgname = 'audit_' || c.relname)
        ORDER BY 1`,
    );
    expect(silent.map(({ name }) => name).filter((name) => !(name in ABOVE_TENANCY))).toEqual([
      'audit_entries', // is the trail
      'board_revisions', // derived
      'business_import_rows', // what a file said; what came of it is in the trail
      'consultation_texts', // derived
      'designations', // worked out; the round's own entries tell when and for whom
      'idempotency_keys', // remembers requests, not records
      'job_runs', // is a trail of its own
      'outbox', // repeats what the records' own entries say
      'rollup_states', // derived
      'rollups', // derived
      'scheme_results', // derived
    ]);
  });

  it('has a word for every table whose changes the trail shows', async () => {
    const audited = await t.database.sql<{ name: string }>(
      `SELECT DISTINCT c.relname AS name FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid
        WHERE g.tgname LIKE 'audit\\_%' AND c.relkind = 'r' ORDER BY 1`,
    );
    const { audit } = JSON.parse(readFileSync('apps/web/src/i18n/ja.json', 'utf8')) as {
      audit: { entities: Record<string, string> };
    };
    const without = audited.map(({ name }) => name).filter((name) => !(name in audit.entities));
    expect([audited.length > 40, without]).toEqual([true, []]);
  });

  it('lets nobody rewrite the audit trail', async () => {
    await expect(t.database.sql('UPDATE audit_entries SET action = action')).rejects.toThrow('append-only');
    await expect(t.database.sql('DELETE FROM audit_entries')).rejects.toThrow('append-only');
    await expect(t.database.sql('TRUNCATE audit_entries')).rejects.toThrow('append-only');
    await expect(
      t.app.get(DataSource).query("INSERT INTO audit_entries (action, entity) VALUES ('x', 'y')"),
    ).rejects.toThrow('permission denied');
  });
});
