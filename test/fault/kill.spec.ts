import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { Composition } from '../support/composition';
import { allFigures, countGuidance, storedGuidance } from '../support/figures';
import { signIn } from '../support/http-client';
import { eventually } from '../support/processes';
import { startStandalone } from '../support/standalone';

const PASSWORD = 'kill-test-password';
const POSTS = 2_000;
const ADVISORS_AT_WORK = 16;
const POST_DEADLINE_MS = 60_000;
const PAUSE_BEFORE_RETRY_MS = 100;
const KEY = 'kill-';

/** One of the two ways in which the program is run. */
interface SetUp {
  urls: string[];
  /** Each is killed with kill -9 and comes back. In the order in which they are to die. */
  victims: [name: string, kill: () => void][];
  ready(): Promise<void>;
  databaseUrl(): string;
}

/** What has to be ended after the test, also when the set-up failed half-way. */
type Closers = (() => Promise<void>)[];

const SET_UPS: [string, (closers: Closers) => Promise<SetUp>][] = [
  ['one process with the embedded PostgreSQL', openStandalone],
  ['two api and two worker processes with PostgreSQL and Redis', openComposition],
];

async function openStandalone(closers: Closers): Promise<SetUp> {
  const standalone = await startStandalone(PASSWORD);
  closers.push(standalone.stop);
  await standalone.ready();
  const application = (): void => standalone.process.kill();
  return {
    urls: [standalone.url],
    victims: [
      ['the application', application],
      ['PostgreSQL', standalone.killDatabase],
      ['the application', application],
      ['PostgreSQL', standalone.killDatabase],
    ],
    ready: standalone.ready,
    databaseUrl: standalone.databaseUrl,
  };
}

async function openComposition(closers: Closers): Promise<SetUp> {
  const composition = await Composition.open({ SAMPLE_PASSWORD: PASSWORD });
  closers.push(() => composition.close());
  await composition.start(composition.programs);
  await composition.ready();
  const killing = (name: string): [string, () => void] => [
    name,
    () => composition.service(name).process.kill(),
  ];
  const postgres: [string, () => void] = ['PostgreSQL', () => composition.postgres.process.kill()];
  return {
    urls: composition.apis.map(({ url }) => url),
    victims: [
      killing('api-1'),
      killing('worker-1'),
      postgres,
      killing('worker-2'),
      killing('api-2'),
      ['Redis', () => composition.redis.process.kill()],
      postgres,
    ],
    ready: () => composition.ready(),
    databaseUrl: () => composition.databaseUrl,
  };
}

/** Numbers in [0, 1) that are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

interface Storm {
  /** Idempotency key → the record that was acknowledged for it. */
  acknowledged: Map<string, string>;
  /** Answers 200: the first one had been lost on its way. */
  repeated: number;
  /** Answers 503 and connections that broke off. */
  refused: number;
  broken: number;
  /** Answers that no caller should get, whatever dies. */
  wrong: string[];
}

/** Posts consultations until each is acknowledged; every victim dies once a number of them have been. */
async function storm(
  { urls, victims }: SetUp,
  session: Record<string, string>,
  businessIds: string[],
): Promise<Storm> {
  const random = seeded(9_000);
  const result: Storm = { acknowledged: new Map(), repeated: 0, refused: 0, broken: 0, wrong: [] };
  const moments = victims.map(([, kill], index) => ({
    at: Math.floor(((index + 0.1 + 0.8 * random()) * POSTS) / (victims.length + 1)),
    kill,
  }));
  const bodies = Array.from({ length: POSTS }, (_, index) => ({
    occurredOn: new Date(Date.UTC(2019, 3, 1 + Math.floor(random() * 1_096))).toISOString().slice(0, 10),
    businessIds: [businessIds[Math.floor(random() * businessIds.length)]],
    channel: 'visit',
    summary: `障害試験の記録 ${index + 1}`,
  }));

  async function post(body: object, key: string): Promise<void> {
    const deadline = Date.now() + POST_DEADLINE_MS;
    for (let attempt = Math.floor(random() * urls.length); ; attempt += 1) {
      if (Date.now() > deadline) throw new Error(`No acknowledgement within ${POST_DEADLINE_MS} ms: ${key}`);
      const answer = await send(urls[attempt % urls.length] ?? '', session, body, key);
      if (answer === null) result.broken += 1;
      else if (answer.status === 201 || answer.status === 200) {
        if (answer.status === 200) result.repeated += 1;
        result.acknowledged.set(key, answer.body.id ?? '');
        return;
      } else if (answer.status === 503 && answer.body.code === 'unavailable') result.refused += 1;
      else result.wrong.push(`${answer.status} ${JSON.stringify(answer.body)}`);
      await sleep(PAUSE_BEFORE_RETRY_MS);
    }
  }

  let next = 0;
  async function advisor(): Promise<void> {
    for (let body = bodies[next++]; body; body = bodies[next++]) {
      await post(body, `${KEY}${randomUUID()}`);
      while (moments[0] && result.acknowledged.size >= moments[0].at) moments.shift()?.kill();
    }
  }
  await Promise.all(Array.from({ length: ADVISORS_AT_WORK }, advisor));
  return result;
}

interface Answer {
  status: number;
  body: { id?: string; code?: string };
}

/** @returns null when the connection broke off or none came about */
async function send(
  url: string,
  session: Record<string, string>,
  body: object,
  key: string,
): Promise<Answer | null> {
  try {
    const answer = await fetch(`${url}/api/v1/consultations`, {
      method: 'POST',
      headers: { ...session, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(10_000),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  } catch {
    return null;
  }
}

async function connected<T>(url: string, work: (database: Client) => Promise<T>): Promise<T> {
  const database = new Client({ connectionString: url });
  await database.connect();
  try {
    return await work(database);
  } finally {
    await database.end();
  }
}

async function numberOf(database: Client, from: string, parameters: unknown[] = []): Promise<number> {
  const { rows } = await database.query<{ number: number }>(
    `SELECT count(*)::integer AS number ${from}`,
    parameters,
  );
  return rows[0]?.number ?? -1;
}

describe.each(SET_UPS)('kill -9 in the middle of 2,000 posts: %s', (_, open) => {
  const closers: Closers = [];
  let setUp: SetUp;
  beforeAll(async () => {
    setUp = await open(closers);
  });
  afterAll(async () => {
    for (const close of closers) await close();
  });

  it('keeps every acknowledged record once, and every figure equal to the records', async () => {
    const session = await signIn(setUp.urls[0] ?? '', 'advisor', PASSWORD);
    const { businessIds, before } = await connected(setUp.databaseUrl(), async (database) => ({
      businessIds: (
        await database.query<{ id: string }>('SELECT id FROM businesses ORDER BY id LIMIT 200')
      ).rows.map(({ id }) => id),
      before: await numberOf(database, 'FROM consultations'),
    }));

    const { acknowledged, ...answers } = await storm(setUp, session, businessIds);

    expect(answers.wrong).toEqual([]);
    expect(acknowledged.size).toBe(POSTS);
    expect(answers.broken + answers.refused).toBeGreaterThan(0); // the blows fell in the middle
    await setUp.ready();
    await connected(setUp.databaseUrl(), async (database) => {
      await recordsAreWhole(database, acknowledged, before);
      await eventually('the outbox is empty', async () => {
        return (await numberOf(database, 'FROM outbox WHERE processed_at IS NULL')) === 0;
      });
      const counted = await countGuidance(database);
      expect(counted.length).toBeGreaterThan(36);
      expect(await storedGuidance(database)).toEqual(counted);
      await figuresEqualRecompute(database);
    });
  });

  async function recordsAreWhole(
    database: Client,
    acknowledged: Map<string, string>,
    before: number,
  ): Promise<void> {
    const keys = await database.query<{ key: string; id: string }>(
      `SELECT key, entity_id AS id FROM idempotency_keys WHERE key LIKE '${KEY}%'`,
    );
    expect(new Map(keys.rows.map(({ key, id }) => [key, id]))).toEqual(acknowledged);
    expect(new Set(acknowledged.values()).size).toBe(POSTS);
    expect(await numberOf(database, 'FROM consultations')).toBe(before + POSTS);
    const parts = {
      'consultations c WHERE c.id': POSTS,
      'consultation_businesses c WHERE c.consultation_id': POSTS,
      'consultation_advisors c WHERE c.consultation_id': POSTS,
      [`outbox c WHERE c.kind = 'consultation.recorded' AND c.entity_id`]: POSTS,
      [`audit_entries c WHERE c.entity = 'consultations' AND c.action = 'insert' AND c.entity_id`]: POSTS,
    };
    for (const [part, expected] of Object.entries(parts)) {
      const found = await numberOf(database, `FROM ${part}::text = ANY ($1::text[])`, [
        [...acknowledged.values()],
      ]);
      expect([part, found]).toEqual([part, expected]);
    }
  }

  async function figuresEqualRecompute(database: Client): Promise<void> {
    const incremental = await allFigures(database);
    const administrator = await signIn(setUp.urls[0] ?? '', 'admin', PASSWORD);
    const finished = `FROM job_runs WHERE job = 'recompute-rollups' AND outcome = 'done'`;
    const earlier = await numberOf(database, finished);
    const asked = await fetch(`${setUp.urls[0]}/api/v1/jobs/recompute`, {
      method: 'POST',
      headers: administrator,
    });
    expect(asked.status).toBe(202);
    await eventually(
      'everything is computed anew',
      async () => (await numberOf(database, finished)) > earlier,
    );
    expect(await allFigures(database)).toEqual(incremental);
  }
});
