import { DatabaseModule, newId, TenantDatabase } from '@banso/platform';
import { openTestDatabase, type TestDatabase } from '@banso/testing';
import { Test, type TestingModule } from '@nestjs/testing';

/** What the database does when the program forgets. */
describe('tenancy', () => {
  let database: TestDatabase;
  let context: TestingModule;
  let tenants: TenantDatabase;
  let a: string;
  let b: string;

  beforeAll(async () => {
    database = await openTestDatabase();
    context = await Test.createTestingModule({
      imports: [DatabaseModule.connect({ url: database.url, pool: 2 })],
    }).compile();
    await context.init();
    tenants = context.get(TenantDatabase);
    a = database.chambers.a.id;
    b = database.chambers.b.id;
  });
  afterAll(async () => {
    await context.close();
    await database.drop();
  });

  const names = (scope: { chamberId: string }) =>
    tenants.read(scope, (tx) => tx.query<{ email: string }>('SELECT email FROM staff'));

  it('shows each chamber its own rows to a query without any condition', async () => {
    const [ofA, ofB] = await Promise.all([names({ chamberId: a }), names({ chamberId: b })]);
    expect(ofA).toHaveLength(5);
    expect(ofA.every(({ email }) => email.endsWith('@a.test.example'))).toBe(true);
    expect(ofB.every(({ email }) => email.endsWith('@b.test.example'))).toBe(true);
  });

  it('shows nothing to a query that is bound to no chamber, also on a connection that was bound before', async () => {
    await names({ chamberId: a });
    await names({ chamberId: a });
    for (const table of [
      'staff',
      'departments',
      'chambers',
      'businesses',
      'consultations',
      'audit_entries',
      'outbox',
    ]) {
      expect(await tenants.outsideTenancy(`SELECT * FROM ${table}`)).toEqual([]);
    }
  });

  it('neither changes nor removes rows of another chamber', async () => {
    const changed = await tenants.write({ chamberId: a }, (tx) =>
      tx.query(`UPDATE departments SET name = 'taken' WHERE chamber_id = $1 RETURNING id`, [b]),
    );
    const removed = await tenants.write({ chamberId: a }, (tx) =>
      tx.query(`DELETE FROM departments WHERE chamber_id = $1 RETURNING id`, [b]),
    );
    expect([changed, removed]).toEqual([[], []]);
    expect(await database.sql('SELECT FROM departments WHERE chamber_id = $1', [b])).toHaveLength(2);
  });

  it('refuses a row written for another chamber', async () => {
    const write = tenants.write({ chamberId: a }, (tx) =>
      tx.query(`INSERT INTO departments (chamber_id, id, code, name) VALUES ($1, $2, 'x', 'x')`, [
        b,
        newId(),
      ]),
    );
    await expect(write).rejects.toThrow('row-level security');
  });

  it('refuses a key into another chamber', async () => {
    const write = tenants.write({ chamberId: a }, (tx) =>
      tx.query(`UPDATE staff SET department_id = $1 WHERE role = 'advisor'`, [
        database.chambers.b.departments[0],
      ]),
    );
    await expect(write).rejects.toThrow('foreign key');
  });

  it('cannot be left by resetting the role', async () => {
    const rows = await tenants.write({ chamberId: a }, async (tx) => {
      await tx.query('RESET ROLE');
      return tx.query<{ current_user: string; count: number }>(
        'SELECT current_user, count(*)::int FROM staff',
      );
    });
    expect(rows).toEqual([expect.objectContaining({ current_user: 'banso_app' })]);
    expect(await tenants.read({ chamberId: a }, (tx) => tx.query('SELECT FROM staff'))).toHaveLength(5);
  });

  it('takes only UUIDs as a binding', async () => {
    await expect(names({ chamberId: "'; RESET ROLE; --" })).rejects.toThrow('UUIDs only');
  });

  it('writes all of a transaction or nothing, and frees the connection either way', async () => {
    for (let round = 0; round < 5; round += 1) {
      const write = tenants.write({ chamberId: a }, async (tx) => {
        await tx.query(`INSERT INTO departments (id, code, name) VALUES ($1, 'half', 'half')`, [newId()]);
        throw new Error('in the middle');
      });
      await expect(write).rejects.toThrow('in the middle');
    }
    expect(await database.sql(`SELECT FROM departments WHERE code = 'half'`)).toEqual([]);
  });

  it('records who changed what, before and after, without secrets', async () => {
    const actorId = database.chambers.a.staff.administrator.id;
    await tenants.write({ chamberId: a, actorId, requestId: 'r-1' }, (tx) =>
      tx.query(`UPDATE staff SET family_name = '相模', password_hash = 'secret' WHERE role = 'auditor'`),
    );
    const entries = await tenants.read({ chamberId: a }, (tx) =>
      tx.query(
        `SELECT actor_id, request_id, action, before, after FROM audit_entries WHERE entity = 'staff' ORDER BY id DESC LIMIT 1`,
      ),
    );
    expect(entries).toEqual([
      {
        actor_id: actorId,
        request_id: 'r-1',
        action: 'update',
        before: { family_name: 'auditor' },
        after: { family_name: '相模' },
      },
    ]);
  });
});
