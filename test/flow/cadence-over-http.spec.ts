import { type Board, type IndicatorPage, PlanStoreService, RollupService } from '@banso/action-plans';
import { CountingPolicyService } from '@banso/consultations';
import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { cadencePlan } from '../support/cadence-plan';
import { addBusiness } from '../support/consultations';

interface Records {
  items: { businessName: string; date: string; counted: boolean; reason: string | null; title: string }[];
  nextCursor: string | null;
  value: number;
  period: string;
}

describe('a cadence over HTTP', () => {
  let t: TestApplication;
  let advisor: TestClient;
  let executive: TestClient;
  let id: string;

  beforeAll(async () => {
    t = await startTestApplication();
    const scope = { chamberId: t.database.chambers.a.id };
    await t.app.get(TenantDatabase).write(scope, async (tx) => {
      await t.app.get(CodeListService).ensureDefaults(tx);
      await t.app.get(CountingPolicyService).ensureDefaults(tx);
    });
    await t.app.get(PlanStoreService).save(scope, cadencePlan());
    [advisor, executive] = [await t.as('advisor'), await t.as('executive')];
    const [met, missed] = [
      await addBusiness(t.database, scope.chamberId, { name: '会った商店' }),
      await addBusiness(t.database, scope.chamberId, { name: '会わなかった商店' }),
    ];
    const log = async (occurredOn: string, businessIds: string[], topics: string[]) => {
      const visit = { occurredOn, businessIds, topics, channel: 'visit', summary: `${occurredOn} の相談` };
      const { status } = await advisor.post('/consultations', visit, { 'idempotency-key': newId() });
      expect(status).toBe(201);
    };
    await log('2019-03-20', [met, missed], ['management-innovation']);
    for (const day of ['2019-04-01', '2019-09-30', '2019-12-01', '2020-03-31'])
      await log(day, [met], ['finance']);
    await t.app.get(RollupService).drain(scope.chamberId);
    const { body } = await executive.get<Board>('/action-plans/cadence/board');
    id = body.indicators.find(({ key }) => key === 'follow-up')?.id ?? '';
  });
  afterAll(() => t.close());

  it('stands on the board with its quarters', async () => {
    const { body } = await executive.get<Board>('/action-plans/cadence/board');
    const indicator = body.indicators.find(({ key }) => key === 'follow-up');
    expect(indicator?.origin).toMatchObject({ kind: 'records', activity: 'consultation' });
    const quarter = { state: 'missed', numerator: 1, denominator: 2 };
    expect(indicator?.figures.find(({ period }) => period === 'FY2019')).toMatchObject({
      actual: 50,
      numerator: 1,
      denominator: 2,
      spans: [quarter, quarter, quarter, quarter],
    });
  });

  it('says on its page who is due and what counts, and takes no entry by hand', async () => {
    const { body } = await executive.get<IndicatorPage>(`/indicators/${id}`);
    expect(body.description).toMatch(/対象は、経営相談の記録のある事業所です/);
    expect(body.description).toMatch(/条件：channel が visit・phone。/);
    expect(body.months).toEqual([]);
    expect(body.remaining).toBeNull();
    const entry = { datedOn: '2019-06-30', numerator: 1, denominator: 1 };
    expect((await advisor.post(`/indicators/${id}/manual-entries`, entry)).status).toBe(409);
  });

  it('opens who was met and who was missed, page by page, each once', async () => {
    const seen: Records['items'] = [];
    let cursor = '';
    do {
      const path = `/indicators/${id}/records?period=FY2019&counted=all&limit=3${cursor}`;
      const { status, body } = await executive.get<Records>(path);
      expect({ status, value: body.value, period: body.period }).toEqual({
        status: 200,
        value: 50,
        period: 'FY2019..FY2019Q4',
      });
      seen.push(...body.items);
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    expect(
      seen.map(({ date, businessName, counted }) => `${date} ${businessName} ${counted}`).sort(),
    ).toEqual([
      '2019-04-01 会った商店 true',
      '2019-06-30 会わなかった商店 false',
      '2019-09-30 会った商店 true',
      '2019-09-30 会わなかった商店 false',
      '2019-12-01 会った商店 true',
      '2019-12-31 会わなかった商店 false',
      '2020-03-31 会った商店 true',
      '2020-03-31 会わなかった商店 false',
    ]);
    const missed = seen.find(({ date }) => date === '2019-06-30');
    expect(missed).toMatchObject({
      reason: '2019年4〜6月に1度も接触がありません。',
      title: '対象となった記録：2019-03-20 の相談',
    });
  });

  it('refuses a quarter that nobody promised', async () => {
    expect((await executive.get(`/indicators/${id}/records?period=FY2018Q1`)).status).toBe(400);
  });
});
