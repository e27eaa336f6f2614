import { Housekeeping, Jobs, TenantDatabase, type TenantScope } from '@banso/platform';
import { MembersModule } from '@banso/members';
import { StaffModule } from '@banso/staff';
import {
  DIAGNOSE_BUSINESSES,
  DIAGNOSIS_RETENTIONS,
  DiagnosisRunner,
  DiagnosisService,
  DiagnosisSweep,
  ResultList,
  SchemeService,
  SubsidiesModule,
} from '@banso/subsidies';
import { startTestContext } from '@banso/testing';

type Context = Awaited<ReturnType<typeof startTestContext>>;

/** More than two pages of the runner. */
const BUSINESSES = 4_300;

const SOURCE = `format: 1
scheme: { key: shop-grant, title: 店舗補助金, operator: 市 }
rules:
  - key: trade
    title: 小売
    when: { industry: [I] }
  - key: size
    title: 従業員
    when: { employees: { atMost: 20 } }
  - key: years
    title: 年数
    when: { yearsInBusiness: { atLeast: 10 } }
  - key: member
    title: 会員
    when: { any: [{ member: true }, { answer: { key: partner, ask: 提携先ですか。 } }] }
`;

// The same question by hand, with nothing of the evaluator in it: for all businesses that are open.
const BY_HAND = `
  SELECT verdict, count(*)::integer AS count FROM (
    SELECT CASE WHEN false = ANY (ARRAY[trade, size, years, member]) THEN 'not-eligible'
                WHEN array_position(ARRAY[trade, size, years, member], NULL) IS NOT NULL THEN 'unknown'
                ELSE 'eligible' END AS verdict
      FROM (SELECT b.industry_division = 'I' AS trade, b.employees <= 20 AS size,
                   b.founded_on <= current_date - interval '10 years' AS years,
                   EXISTS (SELECT FROM memberships m WHERE m.business_id = b.id AND m.withdrawn_on IS NULL)
                     OR (SELECT a.yes FROM scheme_answers a WHERE a.business_id = b.id AND a.question = 'partner') AS member
              FROM businesses b WHERE b.chamber_id = $1 AND b.closed_on IS NULL) rules) found
   GROUP BY verdict`;

describe('a scheme looked at for all businesses', () => {
  let test: Context;
  let scope: TenantScope;
  let diagnoses: DiagnosisService;
  let runner: DiagnosisRunner;
  let results: ResultList;
  let schemeId: string;

  beforeAll(async () => {
    test = await startTestContext([StaffModule, MembersModule, SubsidiesModule]);
    diagnoses = test.context.get(DiagnosisService, { strict: false });
    runner = test.context.get(DiagnosisRunner, { strict: false });
    results = test.context.get(ResultList, { strict: false });
    const { a, b } = test.database.chambers;
    scope = { chamberId: a.id, actorId: a.staff.administrator.id };
    for (const [chamberId, count] of [
      [a.id, BUSINESSES],
      [b.id, 7],
    ] as const) {
      await test.database.sql(
        `INSERT INTO businesses (chamber_id, id, name, industry_code, industry_division, employees, founded_on,
                                 district, advisor_id, closed_on, search_key, search_grams, sort_key)
         SELECT $1, gen_random_uuid(), '商店' || n, CASE n % 5 WHEN 0 THEN NULL WHEN 1 THEN 'E' ELSE 'I' END,
                CASE n % 5 WHEN 0 THEN NULL WHEN 1 THEN 'E' ELSE 'I' END, nullif(n % 30, 7),
                CASE WHEN n % 11 = 0 THEN NULL ELSE current_date - (n % 25) * 365 - 100 END,
                CASE n % 2 WHEN 0 THEN '中央区' ELSE '緑区' END, CASE n % 3 WHEN 0 THEN $3::uuid END,
                CASE n % 50 WHEN 0 THEN current_date END, 'k' || n, '{}', lpad(n::text, 5, '0')
           FROM generate_series(1, $2::integer) n`,
        [chamberId, count, chamberId === a.id ? a.staff.advisor.id : b.staff.advisor.id],
      );
      await test.database.sql(
        `INSERT INTO memberships (chamber_id, id, business_id, joined_on)
         SELECT chamber_id, gen_random_uuid(), id, '2015-04-01' FROM businesses
          WHERE chamber_id = $1 AND sort_key::integer % 4 <> 0`,
        [chamberId],
      );
      await test.database.sql(
        `INSERT INTO scheme_answers (chamber_id, id, business_id, question, yes, answered_on)
         SELECT chamber_id, gen_random_uuid(), id, 'partner', sort_key::integer % 3 = 0, current_date FROM businesses
          WHERE chamber_id = $1 AND sort_key::integer % 8 = 0`,
        [chamberId],
      );
    }
    const made = await test.context.get(SchemeService, { strict: false }).create(scope, SOURCE);
    schemeId = made.id;
  });
  afterAll(() => test.close());

  const start = async () => (await diagnoses.start(scope, schemeId)).underWay?.id ?? '';
  const byHand = async () => {
    const rows = await test.database.sql<{ verdict: string; count: number }>(BY_HAND, [scope.chamberId]);
    return Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count]));
  };
  const stored = (id: string) =>
    test.database.sql<object>(
      `SELECT business_id, verdict, failed_rules, unknown_rules FROM scheme_results WHERE diagnosis_id = $1
        ORDER BY business_id`,
      [id],
    );

  it('finds what SQL by hand finds, says how far it is, and shows nothing before its end', async () => {
    const id = await start();
    expect(await start()).toBe(id);
    const during: [number, number][] = [];
    const write = TenantDatabase.prototype.write;
    const spy = jest.spyOn(TenantDatabase.prototype, 'write').mockImplementation(async function (
      this: TenantDatabase,
      ...[of, work]
    ) {
      const answer = await write.call(this, of, work);
      const { underWay, latest } = await diagnoses.overview(scope, schemeId);
      if (underWay) during.push([underWay.progress, latest === null ? 0 : 1]);
      return answer;
    });
    await runner.run(scope, id);
    spy.mockRestore();
    const open = BUSINESSES - BUSINESSES / 50;
    expect(during).toEqual([
      [0, 0],
      [2000, 0],
      [4000, 0],
    ]);
    const { latest, underWay, rulesChanged, businessesChanged } = await diagnoses.overview(scope, schemeId);
    expect(latest).toMatchObject({
      id,
      state: 'done',
      progress: open,
      businessCount: open,
      counts: await byHand(),
    });
    expect([underWay, rulesChanged, businessesChanged]).toEqual([null, false, 0]);
    expect(await stored(id)).toHaveLength(open);
    expect(Object.values(await byHand()).every((count) => count > 100)).toBe(true);
  });

  it('goes on behind the last whole page when it was ended, and takes turns with another', async () => {
    const former = (await diagnoses.overview(scope, schemeId)).latest?.id ?? '';
    const whole = await stored(former);
    const id = await start();
    const write = TenantDatabase.prototype.write;
    let pages = 0;
    const spy = jest.spyOn(TenantDatabase.prototype, 'write').mockImplementation(function (
      this: TenantDatabase,
      ...[of, work]
    ) {
      // The claim and one page are committed; the second page is written and lost.
      if (++pages < 3) return write.call(this, of, work);
      return write.call(this, of, async (tx) => {
        await work(tx);
        throw new Error('The process died');
      });
    });
    await expect(runner.run(scope, id)).rejects.toThrow('The process died');
    spy.mockRestore();
    expect(await stored(id)).toHaveLength(2000);
    expect(await diagnoses.overview(scope, schemeId)).toMatchObject({
      latest: { id: former },
      underWay: { id, state: 'running', progress: 2000 },
    });
    await Promise.all([runner.run(scope, id), runner.run(scope, id)]);
    expect(await stored(id)).toEqual(whole);
    expect(await stored(former)).toEqual([]);
    expect(await diagnoses.overview(scope, schemeId)).toMatchObject({
      latest: { id, counts: await byHand() },
      underWay: null,
    });
    await runner.run(scope, id);
    expect(await stored(id)).toEqual(whole);
  });

  it('is listed by kana in pages, by place, advisor and rule, and held against today', async () => {
    const { a } = test.database.chambers;
    const all = async (filter: Parameters<ResultList['page']>[2]) => {
      const found = [];
      let after: Parameters<ResultList['page']>[4] = null;
      do {
        const page = await results.page(scope, schemeId, filter, 100, after);
        found.push(...page.items);
        after = page.next;
      } while (after !== null);
      return found;
    };
    const eligible = await all({ verdict: 'eligible' });
    expect(eligible).toHaveLength((await byHand()).eligible ?? 0);
    expect(new Set(eligible.map(({ id }) => id)).size).toBe(eligible.length);
    const numbers = eligible.map(({ name }) => Number(name.slice(2)));
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    const narrowed = await all({ verdict: 'eligible', district: '中央', advisorId: a.staff.advisor.id });
    expect(narrowed.map(({ id }) => id)).toEqual(
      eligible.filter(({ name }) => Number(name.slice(2)) % 6 === 0).map(({ id }) => id),
    );
    const unknown = await all({ verdict: 'unknown', rule: 'size' });
    expect(unknown.length).toBeGreaterThan(0);
    expect(
      unknown.every(
        ({ unknownRules, failedRules }) => unknownRules.includes('size') && failedRules.length === 0,
      ),
    ).toBe(true);

    const [first, second] = eligible;
    await test.database.sql('UPDATE businesses SET employees = 50, updated_at = now() WHERE id = $1', [
      first?.id,
    ]);
    await test.database.sql('UPDATE businesses SET employees = NULL, updated_at = now() WHERE id = $1', [
      second?.id,
    ]);
    const { items } = await results.page(scope, schemeId, { verdict: 'eligible' }, 3, null);
    expect(items.map(({ now }) => now)).toEqual(['not-eligible', 'unknown', null]);
    expect((await diagnoses.overview(scope, schemeId)).businessesChanged).toBe(2);

    await test.database.sql('UPDATE businesses SET closed_on = current_date WHERE id = $1', [items[2]?.id]);
    expect((await all({ verdict: 'eligible' })).map(({ id }) => id)).toEqual(
      eligible.map(({ id }) => id).filter((id) => id !== items[2]?.id),
    );
    const { businessesChanged, underWay } = await diagnoses.start(scope, schemeId);
    expect([businessesChanged, underWay?.state]).toEqual([0, 'queued']);
  });

  it('keeps the rules that it began with, and says when they were changed since', async () => {
    const schemes = test.context.get(SchemeService, { strict: false });
    const id = await start();
    const { version } = await schemes.find(scope, schemeId);
    await schemes.edit(scope, schemeId, version, { source: SOURCE.replace('atMost: 20', 'atMost: 0') });
    await runner.run(scope, id);
    const { latest, rulesChanged } = await diagnoses.overview(scope, schemeId);
    expect([latest?.id, latest?.counts.eligible, rulesChanged]).toEqual([
      id,
      (await byHand()).eligible,
      true,
    ]);
    const { version: now } = await schemes.find(scope, schemeId);
    await schemes.edit(scope, schemeId, now, { enabled: false });
    await expect(start()).rejects.toMatchObject({ code: 'scheme-disabled' });
    await schemes.edit(scope, schemeId, now + 1, { enabled: true });
  });

  it('is found again when its job was lost, and given up after five attempts', async () => {
    const jobs = test.context.get(Jobs, { strict: false });
    const id = await start();
    // Nobody waits for the rings of those before, so the queue is not counted, but what is put into it from here on.
    const ring = jest.spyOn(jobs, 'enqueue');
    const sweep = test.context.get(DiagnosisSweep, { strict: false });
    await sweep.sweep();
    await test.database.sql(
      `UPDATE scheme_diagnoses SET alive_at = now() - interval '1 minute' WHERE id = $1`,
      [id],
    );
    await sweep.sweep();
    await sweep.sweep();
    expect(ring.mock.calls).toEqual([[DIAGNOSE_BUSINESSES, expect.objectContaining({ diagnosisId: id })]]);
    ring.mockRestore();
    await test.database.sql('UPDATE scheme_diagnoses SET attempts = 5 WHERE id = $1', [id]);
    await runner.run(scope, id);
    expect((await diagnoses.overview(scope, schemeId)).underWay).toMatchObject({ id, state: 'failed' });
    expect(await start()).not.toBe(id);
  });

  it('leaves no results behind that nobody sees', async () => {
    const id = (await diagnoses.overview(scope, schemeId)).latest?.id ?? '';
    const kept = (await stored(id)).length;
    const given = await test.database.sql<{ id: string }>(
      `SELECT id FROM scheme_diagnoses WHERE state = 'failed'`,
    );
    await test.database.sql(
      `INSERT INTO scheme_results SELECT chamber_id, $1, business_id, verdict, failed_rules, unknown_rules, sort_key
         FROM scheme_results WHERE diagnosis_id = $2 LIMIT 10`,
      [given[0]?.id, id],
    );
    const removed = await new Housekeeping(test.context.get(TenantDatabase, { strict: false })).clear(
      scope.chamberId,
      DIAGNOSIS_RETENTIONS,
    );
    expect([removed, (await stored(id)).length]).toEqual([{ 'scheme-results-replaced': 10 }, kept]);
  });
});
