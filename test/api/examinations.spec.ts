import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication } from '@banso/testing';

interface Sitting {
  id: string;
  grade: string | null;
  examinees: number;
  passed: number | null;
  passRate: number | null;
  version: number;
}
interface Totals {
  sittings: number;
  examinees: number;
  examineesYearBefore: number;
  passed: number;
  judged: number;
  growth: number | null;
  passRate: number | null;
}
interface Year {
  fiscalYear: number;
  years: number[];
  items: Sitting[];
  byGrade: (Totals & { examinationLabel: string; grade: string | null })[];
  total: Totals;
}
interface Problem {
  code: string;
  fields?: { field: string; message: string }[];
  current?: Sitting;
}

const SITTING = { examination: 'bookkeeping', grade: '3級', examinedOn: '2019-06-09', examinees: 120 };

describe('/examination-sittings', () => {
  let api: TestApplication;
  beforeAll(async () => {
    api = await startTestApplication();
    await api.app
      .get(TenantDatabase)
      .write({ chamberId: api.database.chambers.a.id }, (tx) =>
        api.app.get(CodeListService, { strict: false }).ensureDefaults(tx),
      );
  });
  afterAll(() => api.close());

  const record = async (fields: object) =>
    (await api.as('staff')).post<Sitting & Problem>('/examination-sittings', { ...SITTING, ...fields });
  const year = async (fiscalYear: number) =>
    (await (await api.as('auditor')).get<Year>(`/examination-sittings?fiscalYear=${fiscalYear}`)).body;
  const fieldsOf = ({ body }: { body: Problem }) => body.fields?.map(({ field }) => field);

  it('records a sitting, its grade folded, and answers it', async () => {
    const made = await record({ grade: ' ３ 級', passed: 48, note: '本会場' });
    expect([made.status, made.body]).toMatchObject([
      201,
      { ...SITTING, examinationLabel: '簿記検定', grade: '3級', passed: 48, passRate: 40, version: 1 },
    ]);
    const read = await (await api.as('executive')).get<Sitting>(`/examination-sittings/${made.body.id}`);
    expect([read.status, read.body]).toEqual([200, made.body]);
  });

  it.each<[object, string]>([
    [{ examination: undefined }, 'examination'],
    [{ examination: 'driving' }, 'examination'],
    [{ grade: 3 }, 'grade'],
    [{ examinedOn: '令和元年6月9日' }, 'examinedOn'],
    [{ examinedOn: '2999-01-01' }, 'examinedOn'],
    [{ examinees: -1 }, 'examinees'],
    [{ examinees: 100_001 }, 'examinees'],
    [{ examinees: null }, 'examinees'],
    [{ passed: 121 }, 'passed'],
    [{ passed: 0.5 }, 'passed'],
    [{ passRate: 40 }, 'passRate'],
  ])('refuses %j', async (fields, field) => {
    const answer = await record({ examinedOn: '2019-07-01', ...fields });
    expect([answer.status, answer.body.code, fieldsOf(answer)]).toEqual([400, 'invalid-input', [field]]);
    expect(answer.body.fields?.[0]?.message).toMatch(/。$/);
  });

  it.each([{ grade: '2級' }, { grade: null }])('takes a sitting of %j once', async (fields) => {
    const answers = await Promise.all([record(fields), record(fields)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('already-recorded');
  });

  it('sets each grade of a 年度 beside the year before, whether it was held then, now or both', async () => {
    await record({ examinedOn: '2020-04-01', examinees: 100, passed: 40 });
    await record({ examinedOn: '2021-03-31', examinees: 60 });
    await record({ examinedOn: '2020-06-14', grade: '2級', examinees: 50, passed: 10 });
    await record({ examinedOn: '2021-06-13', examinees: 200, passed: 90 });
    await record({ examinedOn: '2021-11-21', examinees: 40 });
    await record({ examinedOn: '2021-08-01', examination: 'abacus', grade: '1級', examinees: 30, passed: 0 });
    await record({ examinedOn: '2022-04-01', examinees: 999 });
    const wrong = await record({ examinedOn: '2021-12-01', examinees: 500 });
    await (
      await api.as('staff')
    ).post(`/examination-sittings/${wrong.body.id}/void`, { version: 1, reason: '別の会場の分' });
    const read = await year(2021);
    const told = read.byGrade.map((row) => [
      row.examinationLabel,
      row.grade,
      row.examineesYearBefore,
      row.examinees,
      row.growth,
      row.passRate,
    ]);
    expect(told).toEqual([
      ['簿記検定', '2級', 50, 0, -100, null],
      ['簿記検定', '3級', 160, 240, 50, 45],
      ['珠算能力検定', '1級', 0, 30, null, 0],
    ]);
    expect(read.total).toEqual({
      sittings: 3,
      examinees: 270,
      examineesYearBefore: 210,
      passed: 90,
      judged: 230,
      growth: (100 * 60) / 210,
      passRate: (100 * 90) / 230,
    });
    expect(read.items).toHaveLength(4);
    expect(read.years).toEqual([2022, 2021, 2020, 2019]);
  });

  it('reads the year of today unless another is asked for', async () => {
    const { status, body } = await (await api.as('advisor')).get<Year>('/examination-sittings');
    expect([status, body.items]).toEqual([200, []]);
    expect(body.fiscalYear).toBeGreaterThan(2024);
    const wrong = await (await api.as('advisor')).get('/examination-sittings?fiscalYear=R7');
    expect(wrong.status).toBe(400);
  });

  it('edits with the version; a stale one gets the sitting as it is', async () => {
    const { body } = await record({ examinedOn: '2019-11-17', passed: 20 });
    const staff = await api.as('staff');
    const path = `/examination-sittings/${body.id}`;
    const first = await staff.patch<Sitting>(path, { version: 1, grade: '準 １級', passed: null });
    expect([first.status, first.body]).toMatchObject([200, { version: 2, grade: '準1級', passRate: null }]);
    const stale = await staff.patch<Problem>(path, { version: 1, examinees: 1 });
    expect([stale.status, stale.body.code, stale.body.current]).toEqual([
      409,
      'edited-meanwhile',
      first.body,
    ]);
    const tooMany = await staff.patch<Problem>(path, { version: 2, passed: 121 });
    expect([tooMany.status, fieldsOf(tooMany)]).toEqual([400, ['passed']]);
    const onto = await staff.patch<Problem>(path, {
      version: 2,
      grade: SITTING.grade,
      examinedOn: SITTING.examinedOn,
    });
    expect([onto.status, onto.body.code]).toEqual([409, 'already-recorded']);
    const unknown = await staff.patch<Problem>(path, { version: 2, examination: 'driving' });
    expect([unknown.status, fieldsOf(unknown)]).toEqual([400, ['examination']]);
  });

  it('voids once, with a reason', async () => {
    const { body } = await record({ examinedOn: '2019-12-01' });
    const staff = await api.as('staff');
    const path = `/examination-sittings/${body.id}`;
    expect((await staff.post(`${path}/void`, { version: 1 })).status).toBe(400);
    const voided = await staff.post(`${path}/void`, { version: 1, reason: '二重に記録' });
    expect([voided.status, voided.body]).toMatchObject([200, { voidReason: '二重に記録', version: 2 }]);
    const again = await staff.patch<Problem>(path, { version: 2, examinees: 1 });
    expect([again.status, again.body.code]).toEqual([409, 'voided']);
  });

  it('is written with event:write only, and unknown where it is not', async () => {
    const { body } = await record({ examinedOn: '2020-02-23' });
    const path = `/examination-sittings/${body.id}`;
    expect((await api.anonymous.get('/examination-sittings')).status).toBe(401);
    const executive = await api.as('executive');
    expect((await executive.post('/examination-sittings', SITTING)).status).toBe(403);
    expect((await executive.patch(path, { version: 1, examinees: 1 })).status).toBe(403);
    const foreign = await (await api.as('staff', 'b')).patch<Problem>(path, { version: 1, examinees: 1 });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'not-found']);
    expect((await executive.get(`/examination-sittings/${newId()}`)).status).toBe(404);
  });
});
