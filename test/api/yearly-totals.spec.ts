import { TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication } from '@banso/testing';

interface Total {
  id: string;
  series: string;
  seriesLabel: string;
  amount: number;
  voidedAt: string | null;
  version: number;
}
interface Year {
  fiscalYear: number;
  years: number[];
  items: Total[];
  bySeries: {
    series: string;
    entries: number;
    amount: number;
    amountYearBefore: number;
    growth: number | null;
  }[];
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
  current?: Total;
}

const TOTAL = { series: 'mutual-aid-enrolments', recordedOn: '2019-04-30', amount: 12 };

describe('/yearly-totals', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
    const chamberId = api.database.chambers.a.id;
    await api.app
      .get(TenantDatabase)
      .write({ chamberId }, (tx) => api.app.get(CodeListService, { strict: false }).ensureDefaults(tx));
  });
  afterAll(() => api.close());

  const record = async (fields: object = {}) =>
    (await api.as('staff')).post<Total & Problem>('/yearly-totals', { ...TOTAL, ...fields });
  const year = async (fiscalYear: number) =>
    (await (await api.as('auditor')).get<Year>(`/yearly-totals?fiscalYear=${fiscalYear}`)).body;
  const fieldsOf = ({ body }: { body: Problem }) => body.fields?.map(({ field }) => field);

  it('takes a number once and answers it with the name of its series', async () => {
    const made = await record({ note: '4月分' });
    expect([made.status, made.body]).toMatchObject([
      201,
      { ...TOTAL, seriesLabel: '生命共済 新規加入（口）', note: '4月分', version: 1 },
    ]);
    const read = await (await api.as('executive')).get<Total>(`/yearly-totals/${made.body.id}`);
    expect([read.status, read.body]).toEqual([200, made.body]);
    const again = await record({ amount: 99 });
    expect([again.status, again.body.code, fieldsOf(again)]).toEqual([
      409,
      'already-recorded',
      ['recordedOn'],
    ]);
  });

  it.each<[object, string]>([
    [{ series: 'weather' }, 'series'],
    [{ series: null }, 'series'],
    [{ recordedOn: '2019-02-29' }, 'recordedOn'],
    [{ recordedOn: '2999-01-01' }, 'recordedOn'],
    [{ recordedOn: '1949-12-31' }, 'recordedOn'],
    [{ amount: -1 }, 'amount'],
    [{ amount: 1.5 }, 'amount'],
    [{ amount: 2_000_000_001 }, 'amount'],
    [{ note: 'あ'.repeat(1001) }, 'note'],
    [{ growth: 1 }, 'growth'],
  ])('refuses %j', async (fields, field) => {
    const answer = await record({ recordedOn: '2017-04-30', ...fields });
    expect([answer.status, answer.body.code, fieldsOf(answer)]).toEqual([400, 'invalid-input', [field]]);
    expect(answer.body.fields?.[0]?.message).toMatch(/。$/);
  });

  it('adds up a 年度 series by series, beside the year before, without what is voided', async () => {
    const premiums = 'mutual-aid-premiums';
    await record({ series: premiums, recordedOn: '2021-03-31', amount: 2_000_000_000 });
    await record({ series: premiums, recordedOn: '2021-04-01', amount: 2_000_000_000 });
    await record({ series: premiums, recordedOn: '2022-03-31', amount: 1_000_000_000 });
    await record({ recordedOn: '2021-04-30', amount: 5 });
    const wrong = await record({ recordedOn: '2021-05-31', amount: 50 });
    const staff = await api.as('staff');
    await staff.post(`/yearly-totals/${wrong.body.id}/void`, { version: 1, reason: '誤入力' });
    const { items, bySeries, years } = await year(2021);
    expect(items.map(({ amount, voidedAt }) => [amount, voidedAt !== null])).toEqual([
      [1_000_000_000, false],
      [50, true],
      [5, false],
      [2_000_000_000, false],
    ]);
    expect(bySeries).toMatchObject([
      { series: TOTAL.series, entries: 1, amount: 5, amountYearBefore: 0, growth: null },
      {
        series: premiums,
        entries: 2,
        amount: 3_000_000_000,
        amountYearBefore: 2_000_000_000,
        growth: 50,
      },
    ]);
    expect(years).toEqual([2021, 2020, 2019]);
    expect((await year(2022)).bySeries).toMatchObject([
      { series: TOTAL.series, entries: 0 },
      { series: premiums, entries: 0, growth: -100 },
    ]);
  });

  it('is corrected with its version and voided with a reason, and then stays as it is', async () => {
    const { body } = await record({ recordedOn: '2016-04-30' });
    const staff = await api.as('staff');
    const path = `/yearly-totals/${body.id}`;
    const corrected = await staff.patch<Total>(path, { version: 1, amount: 13 });
    expect([corrected.status, corrected.body]).toMatchObject([200, { amount: 13, version: 2 }]);
    const stale = await staff.patch<Problem>(path, { version: 1, amount: 1 });
    expect([stale.status, stale.body.code, stale.body.current]).toEqual([
      409,
      'edited-meanwhile',
      corrected.body,
    ]);
    expect((await staff.post(`${path}/void`, { version: 2 })).status).toBe(400);
    expect((await staff.post(`${path}/void`, { version: 2, reason: '重複' })).status).toBe(200);
    const late = await staff.patch<Problem>(path, { version: 3, amount: 1 });
    expect([late.status, late.body.code]).toEqual([409, 'voided']);
    expect((await record({ recordedOn: '2016-04-30' })).status).toBe(201);
  });

  it('moves to no day on which its series is not in the list, and may stay on one', async () => {
    const { body } = await record({ recordedOn: '2014-04-30' });
    const until = (day: string | null) =>
      api.database.sql(`UPDATE code_entries SET valid_to = $1 WHERE chamber_id = $2 AND key = $3`, [
        day,
        api.database.chambers.a.id,
        TOTAL.series,
      ]);
    await until('2014-04-15');
    const patch = async (version: number, fields: object) =>
      (await api.as('staff')).patch<Problem>(`/yearly-totals/${body.id}`, { version, ...fields });
    const late = await patch(1, { recordedOn: '2014-05-31' });
    expect([late.status, fieldsOf(late)]).toEqual([400, ['series']]);
    expect((await patch(1, { amount: 14 })).status).toBe(200);
    expect((await patch(2, { recordedOn: '2014-04-15' })).status).toBe(200);
    await until(null);
  });

  it('is written with event:write only, and unknown elsewhere', async () => {
    const { body } = await record({ recordedOn: '2015-04-30' });
    expect((await api.anonymous.get('/yearly-totals')).status).toBe(401);
    expect((await (await api.as('advisor')).post('/yearly-totals', TOTAL)).status).toBe(403);
    expect((await (await api.as('staff', 'b')).get(`/yearly-totals/${body.id}`)).status).toBe(404);
  });
});
