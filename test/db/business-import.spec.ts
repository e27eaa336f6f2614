import {
  type BusinessImport,
  BusinessImportRunner,
  BusinessImportService,
  BusinessImportSweep,
  ExchangeModule,
  IMPORT_BUSINESSES,
} from '@banso/exchange';
import { BusinessService, MembersModule, MembershipService } from '@banso/members';
import { Jobs, TenantDatabase, type TenantScope } from '@banso/platform';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestContext } from '@banso/testing';
import { encode } from 'iconv-lite';
import { someoneWaitsForALock } from '../support/lock-waits';

type Context = Awaited<ReturnType<typeof startTestContext>>;

describe('the import of businesses', () => {
  let test: Context;
  let imports: BusinessImportService;
  let runner: BusinessImportRunner;
  let businesses: BusinessService;
  let scope: TenantScope;

  beforeEach(async () => {
    test = await startTestContext([StaffModule, MembersModule, ExchangeModule]);
    imports = test.context.get(BusinessImportService);
    runner = test.context.get(BusinessImportRunner);
    businesses = test.context.get(BusinessService);
    const { a } = test.database.chambers;
    scope = { chamberId: a.id, actorId: a.staff.staff.id };
    const list = test.context.get(CodeListService);
    await list.add(scope, 'membership-kind', { key: 'member', label: '会員' });
    await list.add(scope, 'membership-kind', { key: 'special-member', label: '特別会員' });
  });
  afterEach(() => test.close());

  const check = (lines: string[]) => imports.check(scope, 'list.csv', Buffer.from(lines.join('\r\n')));
  const run = async ({ id }: BusinessImport) => {
    await imports.start(scope, id);
    await runner.run(scope, id);
    return imports.find(scope, id);
  };
  const count = async (table: string) => {
    const [row] = await test.database.sql<{ count: string }>(`SELECT count(*) FROM ${table}`);
    return Number(row?.count);
  };
  const jobsAre = async (waiting: () => Promise<number>, expected: number) => {
    for (const end = Date.now() + 10_000; (await waiting()) !== expected;) {
      if (Date.now() > end) throw new Error(`Not ${expected} jobs within 10 s`);
    }
  };

  it('checks first and writes nothing, then writes everything in one go', async () => {
    const checked = await check([
      '会社名,フリガナ,法人番号,業種,従業員数(名),資本金（万円）,郵便番号,電話番号,代表者姓,代表者名,入会日,口数,会員種別',
      '㈱山田製作所,ヤマダ,7000012050002,E 製造業,"1,234名","1,000",252-0239,042-753-1315,山田,太郎,平成31年4月30日,3,特別会員',
      'さがみ商店,,,,,,,042-111-2222,,,,,',
    ]);
    expect(checked).toMatchObject({
      state: 'checked',
      encoding: 'utf-8',
      rowCount: 2,
      toCreate: 2,
      toUpdate: 0,
      problemCount: 0,
    });
    expect(checked.preview[0]).toMatchObject({ row: 2, name: '㈱山田製作所', employees: '1,234名' });
    expect(await count('businesses')).toBe(0);

    expect(await run(checked)).toMatchObject({ state: 'done', progress: 2 });
    const [yamada] = await test.database.sql<{ id: string }>(
      `SELECT id FROM businesses WHERE name = '㈱山田製作所'`,
    );
    expect(await businesses.find(scope, yamada?.id ?? '')).toMatchObject({
      nameKana: 'ヤマダ',
      corporateNumber: '7000012050002',
      industryCode: 'E',
      employees: 1234,
      capitalYen: 10_000_000,
      postalCode: '2520239',
      successor: 'unknown',
      persons: [{ familyName: '山田', givenName: '太郎', representative: true }],
      memberships: [{ joinedOn: '2019-04-30', units: 3, kind: 'special-member' }],
    });
    const [change] = await test.database.sql<{ keys: unknown }>(
      `SELECT keys FROM outbox WHERE kind = 'membership.imported'`,
    );
    expect(change?.keys).toEqual({ activity: 'membership', dates: ['2019-04-30'] });
  });

  it('reads what Excel for Windows saved', async () => {
    const bytes = encode('事業所名,区・町\r\n㈱髙橋～商店,中央区\r\n', 'cp932');
    const checked = await imports.check(scope, 'list.csv', bytes);
    expect(checked).toMatchObject({ encoding: 'cp932', state: 'checked' });
    await run(checked);
    expect(await test.database.sql('SELECT name, district FROM businesses')).toEqual([
      { name: '㈱髙橋～商店', district: '中央区' },
    ]);
  });

  it('updates what it knows by 法人番号, else by name and telephone, and leaves the rest alone', async () => {
    const number = await businesses.create(scope, {
      name: '旧名称',
      corporateNumber: '7000012050002',
      note: '残す',
      representative: { familyName: '旧', givenName: '代表' },
      membership: { joinedOn: '2010-04-01' },
    });
    const phone = await businesses.create(scope, { name: '株式会社さがみ', phone: '042-753-1315' });
    const checked = await check([
      '名称,法人番号,電話,住所,代表者姓,代表者名,入会日,退会日',
      '新名称,7000012050002,,,新,代表,2010/4/1,2019/3/31',
      'さがみ㈱,,0427531315,相模原市1-2-3,,,,',
      '株式会社さがみ,,042-999-9999,,,,,',
    ]);
    expect(checked).toMatchObject({ state: 'checked', toCreate: 1, toUpdate: 2 });
    await run(checked);
    expect(await businesses.find(scope, number.id)).toMatchObject({
      name: '新名称',
      note: '残す',
      version: 2,
      member: false,
      memberships: [{ joinedOn: '2010-04-01', withdrawnOn: '2019-03-31' }],
      persons: [
        { familyName: '新', representative: true },
        { familyName: '旧', representative: false },
      ],
    });
    expect(await businesses.find(scope, phone.id)).toMatchObject({ address: '相模原市1-2-3' });
    expect(await count('businesses')).toBe(3);
  });

  it('asks no dues any more of who left before the year began', async () => {
    await businesses.create(scope, {
      name: '退会する会員',
      corporateNumber: '7000012050002',
      membership: { joinedOn: '2010-04-01' },
    });
    await test.database.sql(
      `INSERT INTO dues_years (chamber_id, id, fiscal_year, rates, first_year_months)
       VALUES ($1, gen_random_uuid(), 2018, '{}', array_fill(12, ARRAY[12])),
              ($1, gen_random_uuid(), 2019, '{}', array_fill(12, ARRAY[12]))`,
      [scope.chamberId],
    );
    await test.database.sql(
      `INSERT INTO dues (chamber_id, membership_id, fiscal_year, kind, units, months, amount_yen)
       SELECT m.chamber_id, m.id, y, m.kind, m.units, 12, 5000 FROM memberships m, generate_series(2018, 2019) y`,
    );
    await run(await check(['名称,法人番号,入会日,退会日', '退会する会員,7000012050002,2010/4/1,2019/3/31']));
    expect(await test.database.sql('SELECT fiscal_year, state FROM dues ORDER BY fiscal_year')).toEqual([
      { fiscal_year: 2018, state: 'due' },
      { fiscal_year: 2019, state: 'exempt' },
    ]);
  });

  it('leaves a second import of the same file without a trace', async () => {
    const lines = [
      '名称,電話,代表者姓,代表者名,入会日,口数',
      '山田商店,042-753-1315,山田,太郎,2019/4/1,2',
      '鈴木商店,042-753-1316,鈴木,,,',
    ];
    await run(await check(lines));
    const before = await test.database.sql('SELECT id, version FROM businesses ORDER BY id');
    const again = await check(lines);
    expect(again).toMatchObject({ toCreate: 0, toUpdate: 2 });
    expect(await run(again)).toMatchObject({ state: 'done' });
    expect(await test.database.sql('SELECT id, version FROM businesses ORDER BY id')).toEqual(before);
    expect([await count('persons'), await count('memberships')]).toEqual([2, 1]);
  });

  it('writes once, however often and however many at once it is run', async () => {
    const checked = await check(['名称,入会日', '山田商店,2019/4/1', '鈴木商店,']);
    await imports.start(scope, checked.id);
    await imports.start(scope, checked.id);
    await Promise.all([runner.run(scope, checked.id), runner.run(scope, checked.id)]);
    await runner.run(scope, checked.id);
    expect([await count('businesses'), await count('memberships')]).toEqual([2, 1]);
    await expect(imports.start(scope, checked.id)).rejects.toMatchObject({ code: 'already-imported' });
  });

  it('leaves nothing for the next to file in the index of the search', async () => {
    const names = Array.from({ length: 200 }, (_, at) => `相模原第${at}製作所`);
    const { state } = await run(await check(['会社名', ...names]));
    expect(state).toBe('done');
    const filed = `SELECT gin_clean_pending_list('businesses_grams')::integer AS pages`;
    expect(await test.database.sql(filed)).toEqual([{ pages: 0 }]);
  });

  it('leaves the trail of every row that it adds or changes: who, before, after', async () => {
    await run(
      await check(['名称,電話,代表者姓,入会日', '山田商店,042-753-1315,山田,2019/4/1', '鈴木商店,,,']),
    );
    await run(await check(['名称,電話,住所', '山田商店,042-753-1315,相模原市1-2-3']));
    const added = await test.database.sql<{ entity: string; whole: boolean; actor: string }>(
      `SELECT a.entity, a.actor_id AS actor,
              a.chamber_id = r.chamber_id AND a.before IS NULL AND a.kept = r.content
                - ARRAY['chamber_id', 'search_key', 'search_grams', 'sort_key', 'address', 'version', 'updated_at'] AS whole
         FROM (SELECT chamber_id, 'businesses' AS entity, id, to_jsonb(b) AS content FROM businesses b
               UNION ALL SELECT chamber_id, 'persons', id, to_jsonb(p) FROM persons p
               UNION ALL SELECT chamber_id, 'memberships', id, to_jsonb(m) FROM memberships m) r
         JOIN (SELECT *, after - ARRAY['address', 'version', 'updated_at'] AS kept FROM audit_entries) a
           ON a.entity = r.entity AND a.entity_id = r.id::text AND a.action = 'insert'
        ORDER BY a.entity`,
    );
    const one = { actor: scope.actorId, whole: true };
    expect(added).toEqual(
      ['businesses', 'businesses', 'memberships', 'persons'].map((entity) => ({ entity, ...one })),
    );
    expect(
      await test.database.sql(
        `SELECT entity, actor_id AS actor, before - 'updated_at' AS before, after - 'updated_at' AS after
           FROM audit_entries WHERE action = 'update' AND entity <> 'business_imports'`,
      ),
    ).toEqual([
      {
        entity: 'businesses',
        actor: scope.actorId,
        before: { address: null, version: 1 },
        after: { address: '相模原市1-2-3', version: 2 },
      },
    ]);
  });

  it.each(['queued', 'running'])(
    'rings again for an import that is %s and of which nothing is heard',
    async (state) => {
      const sweep = test.context.get(BusinessImportSweep);
      const jobs = test.context.get(Jobs);
      const waiting = async () => (await jobs.counts(IMPORT_BUSINESSES)).waiting;
      const { id } = await check(['名称', '山田商店']);
      await imports.start(scope, id);
      await jobsAre(waiting, 1);
      await sweep.sweep();
      expect(await waiting()).toBe(1);

      // As after a kill -9 between the commit and the ring, or in the middle of the writing.
      await test.database.sql(
        `UPDATE business_imports SET state = $1, alive_at = now() - interval '1 minute'`,
        [state],
      );
      await sweep.sweep();
      expect(await waiting()).toBe(2);
      await sweep.sweep();
      expect(await waiting()).toBe(2);
      await runner.run(scope, id);
      expect(await imports.find(scope, id)).toMatchObject({ state: 'done', progress: 1 });
    },
  );

  it('gives up after five attempts, says so, and begins anew when it is asked again', async () => {
    const { id } = await check(['名称', '山田商店']);
    // Neither integrity nor range: as when memory or disk give out.
    await test.database.sql(
      `CREATE FUNCTION give_out() RETURNS trigger LANGUAGE plpgsql AS
         $$ BEGIN RAISE EXCEPTION 'given out' USING ERRCODE = '53200'; END $$`,
    );
    await test.database.sql(
      'CREATE TRIGGER give_out BEFORE INSERT ON businesses FOR EACH ROW EXECUTE FUNCTION give_out()',
    );
    await imports.start(scope, id);
    for (let attempt = 1; attempt <= 5; attempt++) {
      await expect(runner.run(scope, id)).rejects.toThrow('given out');
      expect(await imports.find(scope, id)).toMatchObject({ state: 'running' });
    }
    await runner.run(scope, id);
    const failed = await imports.find(scope, id);
    expect(failed).toMatchObject({
      state: 'failed',
      progress: 0,
      problemCount: 1,
      problems: [
        { row: 1, column: null, message: expect.stringContaining('取込を5回試しましたが') as string },
      ],
    });
    expect(failed.finishedAt).not.toBeNull();

    await test.database.sql('DROP TRIGGER give_out ON businesses');
    await runner.run(scope, id);
    expect(await count('businesses')).toBe(0);
    expect(await run(failed)).toMatchObject({ state: 'done', problems: [] });
    expect(await count('businesses')).toBe(1);
  });

  it('does not count who only waits for another that is at work', async () => {
    const checked = await check(['名称', '山田商店']);
    await imports.start(scope, checked.id);
    const atWork = await test.context.get(TenantDatabase).write(scope, async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [checked.id]);
      const waiting = runner.run(scope, checked.id);
      await someoneWaitsForALock(test.database);
      const [row] = await tx.query<{ attempts: number; state: string }>(
        'SELECT attempts, state FROM business_imports',
      );
      return { row, waiting };
    });
    expect(atWork.row).toEqual({ attempts: 0, state: 'queued' });
    await atWork.waiting;
    expect(await imports.find(scope, checked.id)).toMatchObject({ state: 'done' });
  });

  it('writes nothing at all when something changed since the dry run', async () => {
    const checked = await check([
      '名称,電話,入会日',
      '鈴木商店,042-753-1316,',
      '山田商店,042-753-1315,2019/4/1',
    ]);
    const rival = await businesses.create(scope, { name: '山田商店', phone: '0427531315' });
    await test.context.get(MembershipService).join(scope, rival.id, { joinedOn: '2018-04-01' });
    const failed = await run(checked);
    expect(failed).toMatchObject({
      state: 'failed',
      progress: 0,
      problems: [{ row: 3, column: '入会日', message: expect.stringContaining('重なります') as string }],
    });
    expect(await count('businesses')).toBe(1);
  });

  it('writes what the dry run read, though the words of a code list are others by then', async () => {
    const checked = await check(['名称,入会日,会員種別', '山田商店,2019/4/1,特別会員']);
    await test.database.sql(`UPDATE code_entries SET label = '特定会員' WHERE key = 'special-member'`);
    expect(await run(checked)).toMatchObject({ state: 'done' });
    expect(await test.database.sql('SELECT kind FROM memberships')).toEqual([{ kind: 'special-member' }]);
  });

  it('tells every problem by row and column, and refuses to run', async () => {
    const checked = await check([
      '名称,法人番号,従業員数,入会日,電話,会員種別,代表者セイ,退会日',
      ',,,,,,,',
      '山田商店,7000012050003,多数,5/8,427531315,準会員,ヤマダ,',
      '鈴木商店,7.00001E+12,,令和元年4月1日,,,,',
      ',123456789012,,,,,,',
      '佐藤商店,,,43556,,,,2019/4/1',
      '高橋商店,,,,042-753-1315,,,',
      '髙橋商店,,,,0427531315,,,',
      '"値に',
      '改行",,,,,,,2019/4/1',
    ]);
    expect(checked.state).toBe('refused');
    const told = checked.problems.map(({ row, column }) => `${row} ${column}`);
    expect(told).toEqual([
      '3 従業員数',
      '3 入会日',
      '3 会員種別',
      '3 法人番号',
      '3 電話',
      '3 null',
      '4 入会日',
      '4 法人番号',
      '5 法人番号',
      '5 名称',
      '6 入会日',
      '8 名称',
      '9 入会日',
    ]);
    const message = (at: number) => checked.problems[at]?.message;
    expect(message(7)).toContain('Excel');
    expect(message(8)).toContain('マイナンバー');
    expect(message(10)).toContain('通し番号');
    expect(message(11)).toContain('7行目と同じ');
    await expect(imports.start(scope, checked.id)).rejects.toMatchObject({ code: 'import-has-problems' });
    expect(await count('business_import_rows')).toBe(0);
  });

  it('does not guess between businesses of one name', async () => {
    await businesses.create(scope, { name: '山田商店', phone: '042-753-1315' });
    const checked = await check(['名称', '山田商店']);
    expect(checked.problems[0]?.message).toContain('決められません');
  });

  it('keeps nothing of a file that it cannot read', async () => {
    await expect(check(['電話,住所', '042,x'])).rejects.toMatchObject({
      code: 'unreadable-file',
      message: expect.stringContaining('「名称」の列が見つかりません') as string,
    });
    expect(await count('business_imports')).toBe(0);
  });

  it('takes tabs and semicolons, and quotes with commas and line breaks in them', async () => {
    const tabs = await check(['名称\t備考', '山田商店\t"一行目\n二行目, まで"']);
    await run(tabs);
    expect(await test.database.sql('SELECT note FROM businesses')).toEqual([
      { note: '一行目\n二行目, まで' },
    ]);
    expect(await check(['名称;電話', '鈴木;042-753-1316'])).toMatchObject({ state: 'checked' });
  });

  it('keeps another chamber’s imports and businesses out of sight', async () => {
    const other = { chamberId: test.database.chambers.b.id };
    await businesses.create(other, { name: '山田商店', corporateNumber: '7000012050002' });
    const checked = await check(['名称,法人番号', '山田商店,7000012050002']);
    expect(checked).toMatchObject({ toCreate: 1, toUpdate: 0 });
    await expect(imports.find(other, checked.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(imports.start(other, checked.id)).rejects.toMatchObject({ code: 'not-found' });
  });
});
