import type { Client } from 'pg';
import { compareDurations } from '../load/compare';
import { HttpConnection } from '../load/http-connection';
import { succeed } from '../load/load';
import type { Pace } from '../options';
import type { Stage } from '../stage';
import { drained, eventually } from './drained';
import type { Durations } from './recompute';

export interface SchemeDiagnoses extends Durations {
  businesses: number;
  /** How often the job told how far it was, in its quietest run. */
  steps: number;
}

interface Overview {
  latest: { id: string; counts: Record<string, number> } | null;
  underWay: { progress: number } | null;
}

const BUSINESSES = 100_000;

const SCHEME = `format: 1
scheme: { key: bench, title: 計測補助金, operator: 計測 }
rules:
  - { key: trade, title: 業種, when: { industry: [D, E, I, M] } }
  - { key: size, title: 従業員, when: { employees: { atMost: 20 } } }
  - { key: years, title: 年数, when: { yearsInBusiness: { atLeast: 3 } } }
  - { key: member, title: 会員, when: { any: [{ member: true }, { answer: { key: bench-partner, ask: 提携先ですか。 } }] } }`;

// The same question in one statement: no page, no reason, nothing that could go on where it was cut off.
const BY_HAND = `
  INSERT INTO found
  SELECT id, CASE WHEN false = ANY (rules) THEN 'not-eligible'
                  WHEN array_position(rules, NULL) IS NOT NULL THEN 'unknown' ELSE 'eligible' END
    FROM (SELECT b.id, ARRAY[b.industry_division IN ('D', 'E', 'I', 'M'), b.employees <= 20,
                             b.founded_on <= (now() AT TIME ZONE 'Asia/Tokyo')::date - interval '3 years',
                             EXISTS (SELECT FROM memberships m WHERE m.business_id = b.id
                                        AND m.joined_on <= (now() AT TIME ZONE 'Asia/Tokyo')::date
                                        AND (m.withdrawn_on IS NULL
                                             OR m.withdrawn_on > (now() AT TIME ZONE 'Asia/Tokyo')::date))
                               OR NULL::boolean] AS rules
            FROM businesses b WHERE b.closed_on IS NULL) judged`;

/**
 * One scheme for a hundred thousand businesses. Ours is the job, from the request to its results; the floor is one
 * statement that keeps the verdicts alone. Throws unless both find the same.
 */
export async function measureSchemes(stage: Stage, { slowRounds }: Pace): Promise<SchemeDiagnoses> {
  await drained(stage);
  await crowd(stage.ourDatabase);
  await crowd(stage.floorDatabase);
  await stage.floorDatabase.query('CREATE TABLE found (id uuid PRIMARY KEY, verdict text NOT NULL)');
  const connection = await HttpConnection.open(stage.ours.port);
  const made = await succeed(connection, {
    method: 'POST',
    path: '/api/v1/schemes',
    headers: { ...stage.as.administrator, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ source: SCHEME })),
  });
  const path = `/api/v1/schemes/${(JSON.parse(made.toString()) as { id: string }).id}/diagnosis`;
  const steps: number[] = [];
  const durations = await compareDurations(
    slowRounds,
    () => judgeByHand(stage.floorDatabase),
    async () => {
      const { took, seen } = await diagnose(stage, connection, path);
      steps.push(seen);
      return took;
    },
  );
  await requireSameVerdicts(stage, await overview(stage, connection, path));
  connection.close();
  return { ...durations, businesses: BUSINESSES, steps: Math.min(...steps) };
}

async function diagnose(
  stage: Stage,
  connection: HttpConnection,
  path: string,
): Promise<{ took: number; seen: number }> {
  const former = (await overview(stage, connection, path)).latest?.id;
  const progress = new Set<number>();
  const begun = performance.now();
  await succeed(connection, { method: 'POST', path, headers: stage.as.staff });
  await eventually('the diagnosis is done', async () => {
    const { latest, underWay } = await overview(stage, connection, path);
    if (underWay) progress.add(underWay.progress);
    return underWay === null && latest !== null && latest.id !== former;
  });
  return { took: performance.now() - begun, seen: progress.size };
}

async function overview(stage: Stage, connection: HttpConnection, path: string): Promise<Overview> {
  const answer = await succeed(connection, { method: 'GET', path, headers: stage.as.staff });
  return JSON.parse(answer.toString()) as Overview;
}

async function judgeByHand(database: Client): Promise<number> {
  await database.query('TRUNCATE found');
  const begun = performance.now();
  await database.query(BY_HAND);
  return performance.now() - begun;
}

async function requireSameVerdicts({ floorDatabase }: Stage, { latest }: Overview): Promise<void> {
  const { rows } = await floorDatabase.query<{ verdict: string; count: number }>(
    'SELECT verdict, count(*)::integer AS count FROM found GROUP BY verdict',
  );
  const byHand = Object.fromEntries(rows.map(({ verdict, count }) => [verdict, count]));
  for (const [verdict, count] of Object.entries(latest?.counts ?? {})) {
    if ((byHand[verdict] ?? 0) !== count) throw new Error(`Not the same businesses are ${verdict}`);
  }
}

/** As many businesses as the measure asks for: those there are, again and again under new ids. */
async function crowd(database: Client): Promise<void> {
  const { rows } = await database.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = 'businesses'::regclass AND attnum > 0 AND NOT attisdropped`,
  );
  const columns = rows.map(({ name }) => name);
  const copied = columns.map((name) =>
    name === 'id' ? 'gen_random_uuid()' : name === 'corporate_number' ? 'NULL' : `b.${name}`,
  );
  // No trail of what is there only to be many.
  await database.query('ALTER TABLE businesses DISABLE TRIGGER USER');
  await database.query(
    `INSERT INTO businesses (${columns.join(', ')})
     SELECT ${copied.join(', ')} FROM generate_series(1, ${BUSINESSES}) CROSS JOIN businesses b
      LIMIT greatest(0, ${BUSINESSES} - (SELECT count(*) FROM businesses))`,
  );
  await database.query('ALTER TABLE businesses ENABLE TRIGGER USER');
  await database.query('ANALYZE businesses');
}
