import { RollupService } from '@banso/action-plans';
import { startTestApplication, type TestApplication } from '@banso/testing';

interface JobsBody {
  outbox: { waiting: number; oldestAt: string | null };
  queues: { name: string; waiting: number }[];
  runs: { job: string; outcome: string; finishedAt: string | null }[];
}

describe('job health', () => {
  let application: TestApplication;

  beforeAll(async () => {
    application = await startTestApplication();
  });
  afterAll(() => application.close());

  it('shows the outbox, the queues and the latest runs', async () => {
    const { id } = application.database.chambers.a;
    await application.app.get(RollupService).recompute(id);
    await application.database.sql(
      `INSERT INTO outbox (chamber_id, kind, entity_id, keys) VALUES ($1, 'test.happened', $1, '{"activity": "test", "dates": []}')`,
      [id],
    );
    const { status, body } = await (await application.as('auditor')).get<JobsBody>('/jobs');
    expect(status).toBe(200);
    expect(body.outbox).toEqual({ waiting: 1, oldestAt: expect.any(String) as unknown });
    expect(body.queues.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['drain-outbox', 'sweep-outbox', 'recompute-rollups', 'verify-rollups']),
    );
    expect(body.runs).toMatchObject([
      { job: 'recompute-rollups', outcome: 'done', finishedAt: expect.any(String) as unknown },
    ]);
  });

  it('shows another chamber nothing of it', async () => {
    const { body } = await (await application.as('administrator', 'b')).get<JobsBody>('/jobs');
    expect(body).toMatchObject({ outbox: { waiting: 0, oldestAt: null }, runs: [] });
  });

  it('lets an administrator, and nobody else, ask for a recompute', async () => {
    expect(await (await application.as('administrator')).post('/jobs/recompute')).toMatchObject({
      status: 202,
      body: { job: 'recompute-rollups' },
    });
    expect((await (await application.as('executive')).post('/jobs/recompute')).status).toBe(403);
    expect((await (await application.as('advisor')).get('/jobs')).status).toBe(403);
    expect((await application.anonymous.get('/jobs')).status).toBe(401);
    const { body } = await (await application.as('administrator')).get<JobsBody>('/jobs');
    expect(body.queues.find(({ name }) => name === 'recompute-rollups')?.waiting).toBe(1);
  });
});
