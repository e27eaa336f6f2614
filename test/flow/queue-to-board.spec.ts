import { readFileSync } from 'node:fs';
import { type Board, PlanStoreService, readPlanFile } from '@banso/action-plans';
import { CountingPolicyService } from '@banso/consultations';
import { newId, TenantDatabase } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { startTestApplication, type TestApplication } from '@banso/testing';
import { addBusiness } from '../support/consultations';

const SAGAMIHARA = 'seeds/plans/sagamihara-2019-2021.yaml';
const BOARD = '/action-plans/sagamihara-2019-2021/board';

/** Long enough for a slow machine; the figure itself is there in a fraction of a second. */
const DEADLINE_MS = 30_000;

describe('the whole trail: post → outbox → queue → worker → board', () => {
  let application: TestApplication;
  let business: string;

  beforeAll(async () => {
    application = await startTestApplication({ worker: true });
    const { id: chamberId } = application.database.chambers.a;
    await application.app.get(TenantDatabase).write({ chamberId }, async (tx) => {
      await application.app.get(CodeListService).ensureDefaults(tx);
      await application.app.get(CountingPolicyService).ensureDefaults(tx);
    });
    const plan = readPlanFile(readFileSync(SAGAMIHARA, 'utf8'), SAGAMIHARA);
    await application.app.get(PlanStoreService).save({ chamberId }, plan);
    business = await addBusiness(application.database, chamberId);
  });
  afterAll(() => application.close());

  it('an advisor logs a visit and the executive sees the 9,000 move', async () => {
    expect(await boardShows(0)).toBe(0);
    await log('2019-05-08');
    expect(await boardShows(1)).toBe(1);
  });

  it('works many visits off together while they keep coming, and loses none', async () => {
    const days = Array.from({ length: 60 }, (_, day) => new Date(Date.UTC(2019, 6, 1 + day)));
    for (const day of days) await log(day.toISOString().slice(0, 10));
    expect(await boardShows(61)).toBe(61);
    const [drains] = await application.database.sql<{ count: string }>(
      `SELECT count(DISTINCT xmin::text) FROM outbox WHERE keys ->> 'activity' = 'consultation'`,
    );
    expect(Number(drains?.count)).toBeLessThan(days.length / 2);
  });

  it('finds a change whose ring was lost', async () => {
    const { id: chamberId } = application.database.chambers.a;
    await log('2019-05-09');
    await boardShows(62);
    // A worker that fell between the commit and the ring: the rows are there, nobody was told.
    await application.database.sql(
      `WITH gone AS (UPDATE rollups SET value = 0, contacts = 0 WHERE chamber_id = $1)
       UPDATE outbox SET processed_at = NULL WHERE chamber_id = $1`,
      [chamberId],
    );
    expect(await boardShows(62)).toBe(62);
  });

  async function log(occurredOn: string): Promise<void> {
    const advisor = await application.as('advisor');
    const visit = { occurredOn, businessIds: [business], channel: 'visit', summary: '資金繰りの相談' };
    const { status } = await advisor.post('/consultations', visit, { 'idempotency-key': newId() });
    expect(status).toBe(201);
  }

  /** Reads the board until it shows the figure and nothing waits, or the deadline passes; answers what it shows. */
  async function boardShows(expected: number): Promise<number | null | undefined> {
    const executive = await application.as('executive');
    const deadline = Date.now() + DEADLINE_MS;
    for (;;) {
      const { body } = await executive.get<Board>(BOARD);
      const actual = body.indicators.find(({ key }) => key === 'guidance-count')?.figures[0]?.actual;
      if ((actual === expected && body.staleSince === null) || Date.now() > deadline) return actual;
    }
  }
});
