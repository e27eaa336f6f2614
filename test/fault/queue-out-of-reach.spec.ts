import { newId } from '@banso/platform';
import { startTestApplication, type TestApplication, type TestClient } from '@banso/testing';
import { furnishChamber, PLAN_CODE } from '../support/chamber-in-use';
import { eventually } from '../support/processes';
import { startSystemRedis, type SystemServer } from '../support/system-servers';

/** Two seconds of patience, and what a busy machine adds. */
const BOUND_MS = 5_000;
const MARK = 'queue-out-of-reach';

interface Board {
  indicators: { key: string; figures: { period: string; actual: number | null }[] }[];
}

/** Redis ends, or hangs, and comes back: what people do goes on, what only the queue can do says so. */
describe('with the queue out of reach', () => {
  let redis: SystemServer;
  let application: TestApplication;
  let businessIds: string[];

  beforeAll(async () => {
    redis = await startSystemRedis([]);
    process.env.TEST_REDIS_URL = `redis://127.0.0.1:${redis.port}`;
    application = await startTestApplication({ worker: true });
    ({ businessIds } = await furnishChamber(application));
  });
  afterAll(async () => {
    delete process.env.TEST_REDIS_URL;
    await application.close();
    await redis.stop();
  });

  const bounded = async <T>(work: () => Promise<T>): Promise<T> => {
    const begun = performance.now();
    const result = await work();
    expect(performance.now() - begun).toBeLessThan(BOUND_MS);
    return result;
  };

  async function logVisit(advisor: TestClient, occurredOn: string): Promise<void> {
    const visit = { businessIds: [businessIds[0]], channel: 'visit', topics: ['finance'], summary: MARK };
    const { status } = await bounded(() =>
      advisor.post('/consultations', { ...visit, occurredOn }, { 'idempotency-key': newId() }),
    );
    expect(status).toBe(201);
  }

  async function guidance(executive: TestClient): Promise<number> {
    const { body } = await executive.get<Board>(`/action-plans/${PLAN_CODE}/board`);
    const figures = body.indicators.find(({ key }) => key === 'guidance-count')?.figures ?? [];
    return figures.find(({ period }) => period === 'plan')?.actual ?? 0;
  }

  async function whatPeopleMeet(visitOn: string): Promise<string> {
    const [advisor, staff, administrator] = [
      await application.as('advisor'),
      await application.as('staff'),
      await application.as('administrator'),
    ];
    for (const [method, path] of [
      ['GET', '/jobs'],
      ['POST', '/jobs/recompute'],
    ] as const) {
      const refused = await bounded(() => administrator.send<{ code: string; detail: string }>(method, path));
      expect([path, refused.status, refused.body.code]).toEqual([path, 503, 'queue-unavailable']);
      expect(refused.headers['content-type']).toContain('application/problem+json');
      expect(refused.body.detail).toMatch(/キュー.*。$/u);
    }
    const ready = await bounded(() => application.anonymous.get<{ checks: object }>('//health/ready'));
    expect(ready).toMatchObject({ status: 503, body: { checks: { database: true, queue: false } } });
    expect((await application.anonymous.get('//health')).status).toBe(200);

    await logVisit(advisor, visitOn);
    const checked = await staff.upload<{ id: string }>(
      '/business-imports',
      `${MARK}.csv`,
      `名称\r\n${newId()}商店\r\n`,
    );
    const started = await bounded(() =>
      staff.post<{ state: string }>(`/business-imports/${checked.body.id}/run`),
    );
    expect([started.status, started.body.state]).toEqual([202, 'queued']);
    return checked.body.id;
  }

  async function allIsMadeUpFor(importId: string, visits: number): Promise<void> {
    const executive = await application.as('executive');
    const staff = await application.as('staff');
    await eventually('the figures have followed', async () => (await guidance(executive)) === visits);
    // The sweep takes up what was silent for half a minute: here it was.
    await application.database.sql(`UPDATE business_imports SET alive_at = alive_at - interval '1 minute'`);
    await eventually('the import is written', async () => {
      return (await staff.get<{ state: string }>(`/business-imports/${importId}`)).body.state === 'done';
    });
    await theSweepGoesOn();
    expect((await application.anonymous.get('//health/ready')).status).toBe(200);
    expect((await (await application.as('administrator')).get('/jobs')).status).toBe(200);
  }

  // What was asked of the queue meanwhile reaches it when it is back; this was never asked, as after a kill -9.
  async function theSweepGoesOn(): Promise<void> {
    const { id } = application.database.chambers.a;
    await application.database.sql(
      `INSERT INTO outbox (chamber_id, kind, entity_id, keys) VALUES ($1, 'test.happened', $1, '{"activity": "test", "dates": []}')`,
      [id],
    );
    await eventually('the sweep has found the change', async () => {
      const waiting = await application.database.sql('SELECT FROM outbox WHERE processed_at IS NULL');
      return waiting.length === 0;
    });
  }

  it('goes on while Redis is gone, and makes up for it when another comes in its place, without its data', async () => {
    const before = await guidance(await application.as('executive'));
    await redis.stop();
    const importId = await whatPeopleMeet('2020-04-20');
    redis = await startSystemRedis([], redis.port);
    await allIsMadeUpFor(importId, before + 1);
  });

  it('goes on while Redis does not answer, and makes up for it when it does again', async () => {
    const before = await guidance(await application.as('executive'));
    process.kill(redis.process.process.pid, 'SIGSTOP');
    const importId = await whatPeopleMeet('2020-04-21').finally(() => {
      process.kill(redis.process.process.pid, 'SIGCONT');
    });
    await allIsMadeUpFor(importId, before + 1);
  });
});
