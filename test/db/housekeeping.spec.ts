import { newId } from '@banso/platform';
import { startTestContext, type TestDatabase } from '@banso/testing';
import { ClearingService } from '../../apps/worker/src/housekeeping/clearing.service';
import { HousekeepingModule } from '../../apps/worker/src/housekeeping/housekeeping.module';

type Context = Awaited<ReturnType<typeof startTestContext>>;

/** Days that are just past, and just within, each retention. */
describe('the night’s clearing', () => {
  let test: Context;
  let database: TestDatabase;

  beforeEach(async () => {
    test = await startTestContext([HousekeepingModule]);
    ({ database } = test);
  });
  afterEach(() => test.close());

  const clear = () => test.context.get(ClearingService).clearAll();
  const left = async (table: string, column: string, chamber: 'a' | 'b' = 'a'): Promise<string[]> => {
    const rows = await database.sql<{ value: string }>(
      `SELECT ${column} AS value FROM ${table} WHERE chamber_id = $1 ORDER BY 1`,
      [database.chambers[chamber].id],
    );
    return rows.map(({ value }) => value);
  };
  const ago = (days: number) => `now() - interval '${days} days'`;

  async function addKeys(chamber: 'a' | 'b', name: string, days: number, count = 1): Promise<void> {
    const { id, staff } = database.chambers[chamber];
    await database.sql(
      `INSERT INTO idempotency_keys (chamber_id, key, actor_id, operation, request_hash, entity_id, created_at)
       SELECT $1, $2 || '-key-' || n, $3, 'test', '', $1, ${ago(days)} FROM generate_series(1, $4) AS n`,
      [id, name, staff.advisor.id, count],
    );
  }

  async function addCredential(table: string, name: string, expires: string, revoked: string): Promise<void> {
    const { id, staff } = database.chambers.a;
    await database.sql(
      `INSERT INTO ${table} (chamber_id, id, staff_id, secret_hash, expires_at, revoked_at, ${table === 'sessions' ? 'user_agent' : 'name'})
       VALUES ($1, $2, $3, sha256(convert_to($4::text, 'UTF8')), ${expires}, ${revoked}, $4::text)`,
      [id, newId(), staff.advisor.id, name],
    );
  }

  async function addImport(
    fileName: string,
    state: string,
    created: number,
    finished?: number,
  ): Promise<void> {
    const { id, staff } = database.chambers.a;
    const importId = newId();
    await database.sql(
      `INSERT INTO business_imports (chamber_id, id, file_name, encoding, row_count, mapping, state, created_by, created_at, finished_at)
       VALUES ($1, $2, $3, 'utf-8', 1, '[]', $4, $5, ${ago(created)}, ${finished === undefined ? 'NULL' : ago(finished)})`,
      [id, importId, fileName, state, staff.staff.id],
    );
    await database.sql(
      `INSERT INTO business_import_rows (chamber_id, import_id, rows) VALUES ($1, $2, to_json($3::text))`,
      [id, importId, fileName],
    );
  }

  it('forgets a request after half a year, also where there are more than one batch of them', async () => {
    await addKeys('a', 'old', 181, 2_001);
    await addKeys('a', 'young', 179);
    await addKeys('b', 'foreign', 181);
    await clear();
    expect(await left('idempotency_keys', 'key')).toEqual(['young-key-1']);
    expect(await left('idempotency_keys', 'key', 'b')).toEqual([]);
    const [run] = await database.sql<{ job: string; outcome: string; detail: Record<string, number> }>(
      'SELECT job, outcome, detail FROM job_runs WHERE chamber_id = $1',
      [database.chambers.a.id],
    );
    expect(run).toMatchObject({
      job: 'clear-old-rows',
      outcome: 'done',
      detail: { 'idempotency-keys': 2_001 },
    });
  });

  it.each(['sessions', 'access_tokens'])(
    'removes %s that ended a quarter ago, and none that is in use',
    async (table) => {
      await addCredential(table, 'expired long ago', ago(91), 'NULL');
      await addCredential(table, 'revoked long ago', `now() + interval '1 day'`, ago(91));
      await addCredential(table, 'revoked lately', `now() + interval '1 day'`, ago(89));
      await addCredential(table, 'expired lately', ago(89), 'NULL');
      await addCredential(table, 'in use', `now() + interval '1 day'`, 'NULL');
      await clear();
      const column = table === 'sessions' ? 'user_agent' : 'name';
      expect(await left(table, column)).toEqual(['expired lately', 'in use', 'revoked lately']);
      expect(
        await database.sql(
          `SELECT count(*)::integer FROM audit_entries WHERE entity = $1 AND action = 'delete' AND actor_id IS NULL`,
          [table],
        ),
      ).toEqual([{ count: 2 }]);
    },
  );

  it('removes imports that were never written, and of the others the rows only', async () => {
    for (const state of ['checked', 'refused', 'failed']) {
      await addImport(`${state} long ago`, state, 31);
      await addImport(`${state} lately`, state, 29);
    }
    await addImport('failed again lately', 'failed', 40, 29);
    await addImport('queued long ago', 'queued', 31);
    await addImport('running long ago', 'running', 31);
    await addImport('done long ago', 'done', 31, 31);
    await addImport('done lately', 'done', 31, 29);
    await clear();
    const kept = ['checked lately', 'done lately', 'failed again lately', 'failed lately'];
    const waiting = ['queued long ago', 'refused lately', 'running long ago'];
    expect(await left('business_import_rows', `rows #>> '{}'`)).toEqual([...kept, ...waiting]);
    expect(await left('business_imports', 'file_name')).toEqual(
      [...kept, ...waiting, 'done long ago'].sort(),
    );
  });

  it('keeps the log of background work for thirteen months', async () => {
    for (const days of [401, 399]) {
      await database.sql(
        `INSERT INTO job_runs (chamber_id, id, job, started_at) VALUES ($1, $2, $3, ${ago(days)})`,
        [database.chambers.a.id, newId(), `${days} days ago`],
      );
    }
    await clear();
    expect(await left('job_runs', 'job')).toEqual(['399 days ago', 'clear-old-rows']);
  });

  it('forgets after a day which network address sent something without an account', async () => {
    for (const [subject, days] of [
      ['origin:192.0.2.1', 2],
      ['origin:192.0.2.2', 0],
    ] as const) {
      await database.sql(`INSERT INTO public_throttles VALUES ($1, 3, ${ago(days)})`, [subject]);
    }
    await clear();
    expect(await database.sql('SELECT subject FROM public_throttles')).toEqual([
      { subject: 'origin:192.0.2.2' },
    ]);
  });

  it('forgets a change a week after the figures followed it, and never one that still waits', async () => {
    const addChanges = (kind: string, processed: string, count = 1) =>
      database.sql(
        `INSERT INTO outbox (chamber_id, kind, entity_id, keys, occurred_at, processed_at)
         SELECT $1, $2, $3, '{}', ${ago(30)}, ${processed} FROM generate_series(1, $4)`,
        [database.chambers.a.id, kind, newId(), count],
      );
    await addChanges('followed long ago', ago(8), 1_001);
    await addChanges('followed lately', ago(6));
    await addChanges('waiting', 'NULL');
    await clear();
    expect(await left('outbox', 'kind')).toEqual(['followed lately', 'waiting']);
  });
});
