import { newId } from '@banso/platform';
import { hashPassword, type Role, ROLES } from '@banso/staff';
import { Pool } from 'pg';
import { cloneTemplate, testServer } from './test-server';

/** Every member of staff in the tests signs in with this. */
export const TEST_PASSWORD = 'test-password-2025';

export interface TestChamber {
  id: string;
  code: string;
  /** 経営支援課 and 産業振興課. */
  departments: [string, string];
  staff: Record<Role, { id: string; email: string }>;
}

export interface TestDatabase {
  /** The owner's login. */
  url: string;
  /** Two chambers, so that every suite can look for the other's rows. */
  chambers: { a: TestChamber; b: TestChamber };
  /** As the owner, above tenancy: for arranging and for independent counts. */
  sql<Row>(text: string, parameters?: unknown[]): Promise<Row[]>;
  drop(): Promise<void>;
}

let passwordHash: Promise<string> | undefined;

export async function openTestDatabase(): Promise<TestDatabase> {
  const { url, drop } = await cloneTemplate(testServer());
  const pool = new Pool({ connectionString: url, max: 3 });
  pool.on('error', () => undefined); // DROP DATABASE … WITH (FORCE) ends idle connections
  const sql = async <Row>(text: string, parameters: unknown[] = []): Promise<Row[]> =>
    (await pool.query(text, parameters)).rows as Row[];
  passwordHash ??= hashPassword(TEST_PASSWORD);
  const hash = await passwordHash;
  const chambers = { a: await addChamber(sql, 'a', hash), b: await addChamber(sql, 'b', hash) };
  return {
    url,
    chambers,
    sql,
    drop: async () => {
      await pool.end();
      await drop();
    },
  };
}

async function addChamber(sql: TestDatabase['sql'], code: string, hash: string): Promise<TestChamber> {
  const id = newId();
  const departments: [string, string] = [newId(), newId()];
  await sql('INSERT INTO chambers (id, code, name) VALUES ($1, $2, $3)', [
    id,
    code,
    `テスト商工会議所${code.toUpperCase()}`,
  ]);
  await sql(
    `INSERT INTO departments (chamber_id, id, code, name, sort_order)
     VALUES ($1, $2, 'keiei', '経営支援課', 1), ($1, $3, 'sangyo', '産業振興課', 2)`,
    [id, ...departments],
  );
  const staff = {} as TestChamber['staff'];
  for (const role of ROLES) {
    staff[role] = { id: newId(), email: `${role}@${code}.test.example` };
    await sql(
      `INSERT INTO staff (chamber_id, id, email, family_name, given_name, role, department_id, password_hash)
       VALUES ($1, $2, $3, $4, '太郎', $5, $6, $7)`,
      [id, staff[role].id, staff[role].email, role, role, departments[0], hash],
    );
  }
  return { id, code, departments, staff };
}
