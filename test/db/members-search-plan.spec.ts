import {
  BusinessBulk,
  type BusinessFilter,
  businessPageStatement,
  type BusinessPlace,
  MembersModule,
} from '@banso/members';
import { newId, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { StaffModule } from '@banso/staff';
import { startTestContext } from '@banso/testing';
import { Client } from 'pg';

type Context = Awaited<ReturnType<typeof startTestContext>>;

const BUSINESSES = 20_000;
const FAMILIES = [
  '佐藤',
  '鈴木',
  '高橋',
  '田中',
  '伊藤',
  '渡辺',
  '中村',
  '小林',
  '加藤',
  '吉田',
  '山本',
  '木村',
];
const TRADES = ['製作所', '商店', '工業', '建設', '食堂', '不動産', '運輸', '電機', '印刷', '商事', '酒店'];

/** Businesses enough that reading them all would show; one in 500 is a 山田. */
describe('the search among 20,000 businesses', () => {
  let test: Context;
  let scope: TenantScope;
  let owner: Client;

  beforeAll(async () => {
    test = await startTestContext([StaffModule, MembersModule]);
    scope = { chamberId: test.database.chambers.a.id };
    const bulk = test.context.get(BusinessBulk);
    const entries = Array.from({ length: BUSINESSES }, (_, n) => ({
      known: null,
      values: { name: `${n % 500 === 0 ? '山田' : FAMILIES[n % 12]}${TRADES[n % 11]}${n}` },
      representative: null,
      membership: n % 2 === 0 ? { known: null, facts: { joinedOn: '2019-04-01' } } : null,
    }));
    await test.context.get(TenantDatabase).write(scope, (tx) => bulk.write(tx, newId(), entries));
    await test.database.sql('ANALYZE businesses, memberships, persons');
    owner = new Client({ connectionString: test.database.url });
    await owner.connect();
  }, 60_000);
  afterAll(async () => {
    await owner.end();
    await test.close();
  });

  /** The plan of a page of the list, under the application's role. */
  const planOf = async (filter: BusinessFilter, after: BusinessPlace | null): Promise<string> => {
    const { sql, parameters } = businessPageStatement(filter, after, 20, '2025-05-08');
    const rows = await test.context
      .get(TenantDatabase)
      .read(scope, (tx) => tx.query<{ 'QUERY PLAN': string }>(`EXPLAIN ${sql}`, parameters));
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  /** The plan inside the function that the search calls, as the owner it runs as, with and without its parameters known. */
  const planInside = async (mode: 'force_custom_plan' | 'force_generic_plan'): Promise<string> => {
    const [body] = (
      await owner.query<{ prosrc: string }>(
        `SELECT prosrc FROM pg_proc WHERE proname = 'businesses_matching'`,
      )
    ).rows;
    const statement = ['grams', 'key_patterns', 'whole'].reduce(
      (text, name, at) => text.replaceAll(new RegExp(`\\b${name}\\b`, 'gu'), `$${at + 1}`),
      body?.prosrc ?? '',
    );
    await owner.query(`SET plan_cache_mode = ${mode}`);
    await owner.query(`SELECT set_config('app.chamber_id', $1, false)`, [scope.chamberId]);
    await owner.query(`PREPARE inside (text[], text[], text) AS ${statement}`);
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN EXECUTE inside ('{山田}', '{%山田%}', '山田')`,
    );
    await owner.query('DEALLOCATE inside');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  it.each(['force_custom_plan', 'force_generic_plan'] as const)('asks the gram index (%s)', async (mode) => {
    const plan = await planInside(mode);
    expect(plan).toContain('Bitmap Index Scan on businesses_grams');
    expect(plan).not.toContain('Seq Scan');
  });

  it.each([
    ['山田 製作', null],
    ['7000', null],
    ['山田', { rank: 1, outsider: false, sortKey: '山', id: '00000000-0000-7000-8000-000000000000' }],
  ])('reads for %s, from %j on, only what the gram index found', async (q, after) => {
    const plan = await planOf({ q }, after);
    expect(plan).toContain('businesses_matching');
    expect(plan).toContain('Index Scan using businesses_pkey');
    expect(plan).toContain('memberships_business');
    expect(plan).not.toContain('Seq Scan on businesses');
  });

  /** What a transaction has read so far: whole tables, and rows of businesses (those walked past too, until a vacuum). */
  const readSoFar = async (tx: TenantTransaction): Promise<{ tables: number; rows: number }> => {
    const [sums] = await tx.query<{ tables: number; rows: number }>(
      `SELECT sum(seq_scan)::integer AS tables, sum(idx_tup_fetch) FILTER (WHERE relname = 'businesses')::integer AS rows
         FROM pg_stat_xact_user_tables WHERE relname IN ('businesses', 'memberships')`,
    );
    return sums ?? { tables: NaN, rows: NaN };
  };

  it.each([
    ['山田', 'begins few names', 140],
    ['製作所', 'stands in 1,819 names everywhere in the order', 1_100],
    ['田製', 'stands in 304 names', 4_100 + 304],
    ['橋', 'stands in 1,663 names, the last of the order', 4_100 + 1_663],
    ['無し', 'stands in none', 100],
  ])('reads for %s, which %s, no more rows than it must', async (q, _, most) => {
    const { sql, parameters } = businessPageStatement({ q }, null, 20, '2025-05-08');
    await test.context.get(TenantDatabase).read(scope, async (tx) => {
      const before = await readSoFar(tx);
      await tx.query(sql, parameters);
      const after = await readSoFar(tx);
      expect(after.tables).toBe(before.tables);
      expect(after.rows - before.rows).toBeLessThanOrEqual(most);
    });
  });

  it.each([null, { rank: 0, outsider: false, sortKey: '田中', id: '00000000-0000-7000-8000-000000000000' }])(
    'reads a page of the whole list in the order of its index, from %j on',
    async (after) => {
      const plan = await planOf({}, after);
      expect(plan).toMatch(/Index (Only )?Scan using businesses_sorted/u);
      expect(plan).not.toContain('Seq Scan on businesses');
      expect(plan).not.toMatch(/Sort Key: .*sort_key/u);
      if (after !== null) expect(plan).toMatch(/Index Cond: .*sort_key/u);
    },
  );
});
