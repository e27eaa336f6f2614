import type { QueryRunner } from 'typeorm';

/** What a role that is not the owner may do with a table. */
type Grants = 'read-write' | 'append' | 'read';

const PRIVILEGES: Record<Grants, string> = {
  'read-write': 'SELECT, INSERT, UPDATE, DELETE',
  append: 'SELECT, INSERT',
  read: 'SELECT',
};

interface TenantTableOptions {
  /** `append` for history that nobody edits; `read` where only triggers write. Default `read-write`. */
  grants?: Grants;
  /** False only for tables that hold no business record (sessions' heartbeat, the outbox, roll-ups). */
  audited?: boolean;
  /** Columns that never enter the audit trail (secrets, derived search keys). */
  unaudited?: string[];
}

/**
 * Creates a table whose rows belong to one chamber: `chamber_id` with the current chamber as its default,
 * row-level security, rights for the application's role, and the audit trigger.
 * `columns` is the rest of the definition; keys between tenant tables carry `chamber_id` (ADR 0003).
 */
export async function createTenantTable(
  runner: QueryRunner,
  name: string,
  columns: string,
  { grants = 'read-write', audited = true, unaudited = [] }: TenantTableOptions = {},
): Promise<void> {
  await runner.query(`
    CREATE TABLE ${name} (
      chamber_id uuid NOT NULL DEFAULT current_chamber() REFERENCES chambers (id),
      ${columns}
    )`);
  await runner.query(`ALTER TABLE ${name} ENABLE ROW LEVEL SECURITY`);
  // The sub-select is worked out once a statement; the bare call would be once a row where a table is read whole.
  await runner.query(`
    CREATE POLICY own_chamber ON ${name}
      USING (chamber_id = (SELECT current_chamber())) WITH CHECK (chamber_id = (SELECT current_chamber()))`);
  await runner.query(`GRANT ${PRIVILEGES[grants]} ON ${name} TO banso_app`);
  if (audited) {
    const excluded = unaudited.map((column) => `'${column}'`).join(', ');
    await runner.query(`
      CREATE TRIGGER audit_${name} AFTER INSERT OR UPDATE OR DELETE ON ${name}
        FOR EACH ROW EXECUTE FUNCTION audit_row(${excluded})`);
  }
}
