import { DatabaseModule, newId, TenantDatabase } from '@banso/platform';
import { openTestDatabase, type TestDatabase } from '@banso/testing';
import { Test, type TestingModule } from '@nestjs/testing';
import type { EntityManager } from 'typeorm';
import { statementsDuring } from '../support/statements';

const INSERT = `INSERT INTO departments (id, code, name, sort_order) VALUES ($1, $2, '課', 9) RETURNING id`;

/** How statements travel, and what is left when one of them fails. */
describe('transactions', () => {
  let database: TestDatabase;
  let context: TestingModule;
  let tenants: TenantDatabase;
  let a: { chamberId: string };
  let b: { chamberId: string };

  beforeAll(async () => {
    database = await openTestDatabase();
    context = await Test.createTestingModule({
      imports: [DatabaseModule.connect({ url: database.url, pool: 1 })],
    }).compile();
    await context.init();
    tenants = context.get(TenantDatabase);
    a = { chamberId: database.chambers.a.id };
    b = { chamberId: database.chambers.b.id };
  });
  afterAll(async () => {
    await context.close();
    await database.drop();
  });

  const kept = async (code: string): Promise<number> =>
    (await database.sql(`SELECT FROM departments WHERE code = $1`, [code])).length;

  it('sends nothing where nothing is asked', async () => {
    expect(await statementsDuring(() => tenants.write(a, () => Promise.resolve('done')))).toEqual([]);
  });

  it('keeps what was written when COMMIT leaves with the last statement, and runs what waits for it', async () => {
    const rung: string[] = [];
    const rows = await tenants.write(a, async (tx) => {
      tx.onCommit(() => rung.push('rung'));
      return tx.last(INSERT, [newId(), 'kept']);
    });
    expect([rows.length, await kept('kept'), rung]).toEqual([1, 1, ['rung']]);
  });

  it('keeps nothing when the last statement fails', async () => {
    const rung: string[] = [];
    const failing = tenants.write(a, async (tx) => {
      tx.onCommit(() => rung.push('rung'));
      await tx.query(INSERT, [newId(), 'half']);
      return tx.last(INSERT, [newId(), 'half']);
    });
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect([await kept('half'), rung]).toEqual([0, []]);
  });

  it('keeps nothing when one of several statements in flight fails', async () => {
    const failing = tenants.write(a, (tx) =>
      Promise.all([
        tx.query(INSERT, [newId(), 'one']),
        tx.query('SELECT 1/0'),
        tx.query(INSERT, [newId(), 'two']),
      ]),
    );
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect([await kept('one'), await kept('two')]).toEqual([0, 0]);
  });

  it('tells of a failed statement whose error was swallowed', async () => {
    const swallowing = tenants.write(a, async (tx) => {
      await tx.query(INSERT, [newId(), 'swallowed']);
      await tx.query('SELECT 1/0').catch(() => undefined);
    });
    await expect(swallowing).rejects.toThrow('nobody was told');
    expect(await kept('swallowed')).toBe(0);
  });

  it('takes no statement after its last', async () => {
    const two = tenants.read(a, async (tx) => {
      await tx.last('SELECT 1');
      return tx.query('SELECT 1');
    });
    await expect(two).rejects.toThrow('has ended');
  });

  it('never lets work that outlived it send into the next chamber’s transaction', async () => {
    let stray: Promise<unknown> = Promise.resolve();
    const managers: EntityManager[] = [];
    const failing = tenants.write(a, (tx) => {
      managers.push(tx.manager);
      const first = tx.query('SELECT pg_sleep(0)');
      stray = first.then(() => tx.query(INSERT, [newId(), 'stray']));
      stray.catch(() => undefined);
      return Promise.reject(new Error('another branch failed'));
    });
    const next = tenants.read(b, (tx) => tx.query<{ id: string }>('SELECT id FROM chambers'));
    await expect(failing).rejects.toThrow('another branch failed');
    expect(await next).toEqual([{ id: b.chamberId }]);
    await expect(stray).rejects.toThrow('has ended');
    await expect(managers[0]?.query('SELECT 1')).rejects.toThrow('released');
    expect(await kept('stray')).toBe(0);
  });

  it('gives a connection on at once after reading, bound to whoever comes next', async () => {
    const chamberOf = (scope: { chamberId: string }): Promise<unknown[]> =>
      tenants.read(scope, (tx) => tx.prepared('SELECT id FROM chambers'));
    const rounds = await Promise.all([a, b, a, b].map(chamberOf));
    expect(rounds).toEqual([a, b, a, b].map(({ chamberId }) => [{ id: chamberId }]));
  });

  it('says that the connection broke off, and goes on with another', async () => {
    const broken = tenants.read(a, async (tx) => {
      const [connection] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await database.sql('SELECT pg_terminate_backend($1)', [connection?.pid]);
      return tx.query('SELECT 1');
    });
    await expect(broken).rejects.toMatchObject({ code: expect.stringMatching(/^(57P01|08006)$/) as string });
    expect(await tenants.read(a, (tx) => tx.prepared('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
  });
});
