import { Queue } from 'bullmq';
import { Client } from 'pg';
import { Composition } from '../support/composition';
import { signIn } from '../support/http-client';
import { eventually } from '../support/processes';

const PASSWORD = 'processes-test-password';
const PLAN = 'sagamihara-2019-2021';

interface Board {
  indicators: { key: string; figures: { period: string; actual: number | null }[] }[];
}

/** docker-compose.yml as it stands, on the system's PostgreSQL and Redis. */
describe('two api and two worker processes', () => {
  let composition: Composition;
  let database: Client;

  const closers: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    composition = await Composition.open({ SAMPLE_PASSWORD: PASSWORD });
    closers.unshift(() => composition.close());
    await composition.start(composition.programs); // all at once, on an empty database
    await composition.ready();
    database = new Client({ connectionString: composition.databaseUrl });
    await database.connect();
    closers.unshift(() => database.end());
  });
  afterAll(async () => {
    for (const close of closers) await close();
  });

  const urls = (): [string, string] => {
    const [first, second] = composition.apis.map(({ url }) => url);
    return [first ?? '', second ?? ''];
  };

  async function guidanceCount(url: string, session: Record<string, string>): Promise<number> {
    const answer = await fetch(`${url}/api/v1/action-plans/${PLAN}/board`, { headers: session });
    const { indicators } = (await answer.json()) as Board;
    const figures = indicators.find(({ key }) => key === 'guidance-count')?.figures ?? [];
    return figures.find(({ period }) => period === 'plan')?.actual ?? 0;
  }

  it('are what the file describes', () => {
    expect(composition.programs).toEqual(['api-1', 'api-2', 'worker-1', 'worker-2']);
  });

  it('pass the health check of the file', async () => {
    for (const { name } of composition.apis) await composition.checkHealth(name);
  });

  it('install one chamber with one sample between them, and none fails over it', async () => {
    expect(composition.restarted).toEqual([]);
    const { rows } = await database.query(
      `SELECT (SELECT count(*)::integer FROM chambers) AS chambers,
              (SELECT count(*)::integer FROM plans WHERE code = '${PLAN}') AS plans,
              (SELECT count(*)::integer FROM staff WHERE email LIKE 'advisor@%') AS advisors,
              (SELECT count(*)::integer FROM code_entries) =
                (SELECT count(DISTINCT (list, key))::integer FROM code_entries) AS "eachCodeOnce"`,
    );
    expect(rows).toEqual([{ chambers: 1, plans: 1, advisors: 1, eachCodeOnce: true }]);
    const consultations = await database.query(
      `SELECT FROM consultations GROUP BY occurred_on, started_at, summary, created_by, issue HAVING count(*) > 1`,
    );
    expect(consultations.rowCount).toBe(0);
  });

  it('share a session, and move the board of one by what is logged on the other', async () => {
    const [first, second] = urls();
    const advisor = await signIn(first, 'advisor', PASSWORD);
    const onSecond = await fetch(`${second}/api/v1/session`, { headers: advisor });
    expect(onSecond.status).toBe(200);
    const executive = await signIn(second, 'executive', PASSWORD);
    const before = await guidanceCount(second, executive);

    const made = await fetch(`${first}/api/v1/businesses`, {
      method: 'POST',
      headers: { ...advisor, 'content-type': 'application/json' },
      body: JSON.stringify({ name: '多プロセス製作所' }),
    });
    const { id } = (await made.json()) as { id: string };
    const logged = await fetch(`${first}/api/v1/consultations`, {
      method: 'POST',
      headers: { ...advisor, 'content-type': 'application/json', 'idempotency-key': 'processes-1' },
      body: JSON.stringify({
        occurredOn: '2021-10-05',
        businessIds: [id],
        channel: 'visit',
        summary: '巡回',
      }),
    });
    expect(logged.status).toBe(201);

    await eventually('the board of the other process shows it', async () => {
      return (await guidanceCount(second, executive)) !== before;
    });
    expect(await guidanceCount(second, executive)).toBe(before + 1);
  });

  it('keep the queue in Redis, with each schedule in it once', async () => {
    const connection = { url: composition.redisUrl };
    const schedulers: Record<string, number> = {};
    for (const name of ['sweep-outbox', 'verify-rollups']) {
      const queue = new Queue(name, { connection });
      try {
        await eventually(`${name} waits for its time`, async () => (await queue.getDelayedCount()) === 1);
        schedulers[name] = await queue.getJobSchedulersCount();
      } finally {
        await queue.close();
      }
    }
    expect(schedulers).toEqual({ 'sweep-outbox': 1, 'verify-rollups': 1 });
    const { rows } = await database.query(`SELECT FROM pg_namespace WHERE nspname = 'bullmq'`);
    expect(rows).toEqual([]);
  });

  it('drain at SIGTERM: what was begun is answered, and each ends with code 0', async () => {
    const [first] = urls();
    const advisor = await signIn(first, 'advisor', PASSWORD);
    const { rows } = await database.query<{ id: string }>('SELECT id FROM businesses LIMIT 1');
    const posts = Array.from({ length: 60 }, async (_, index) => {
      const headers = {
        ...advisor,
        'content-type': 'application/json',
        'idempotency-key': `draining-${index}`,
      };
      const visit = {
        occurredOn: '2021-10-05',
        businessIds: [rows[0]?.id],
        channel: 'visit',
        summary: '終業間際',
      };
      const body = JSON.stringify(visit);
      const answer = await fetch(`${first}/api/v1/consultations`, { method: 'POST', headers, body });
      return answer.status;
    });
    const settled = Promise.allSettled(posts);
    await Promise.race(posts);
    const exits = await composition.stopPrograms();

    const answers = await settled;
    const acknowledged = answers.filter((answer) => answer.status === 'fulfilled' && answer.value === 201);
    expect(await written('draining-%')).toBe(acknowledged.length);
    for (const answer of answers) {
      if (answer.status === 'fulfilled') expect([201, 503]).toContain(answer.value);
    }
    const clean = { code: 0, signal: null };
    expect(exits).toEqual({ 'api-1': clean, 'api-2': clean, 'worker-1': clean, 'worker-2': clean });
  });

  async function written(keys: string): Promise<number> {
    const { rowCount } = await database.query(
      'SELECT FROM idempotency_keys k JOIN consultations c ON c.id = k.entity_id WHERE k.key LIKE $1',
      [keys],
    );
    return rowCount ?? 0;
  }
});
