import type { Client } from 'pg';
import { RECOMPUTE } from '../floor/statements';
import { compareDurations, type Ratio } from '../load/compare';
import { HttpConnection } from '../load/http-connection';
import { succeed } from '../load/load';
import type { Pace } from '../options';
import type { Stage } from '../stage';
import { drained, eventually } from './drained';

export interface Durations {
  /** Milliseconds. */
  floor: number;
  ours: number;
  ratio: Ratio;
}

/** All figures anew, asked for over HTTP and timed by the job's own record; the floor is one statement. */
export async function measureRecompute(stage: Stage, { slowRounds }: Pace): Promise<Durations> {
  await drained(stage);
  return compareDurations(
    slowRounds,
    () => recomputeFloor(stage),
    () => recomputeOurs(stage),
  );
}

/** @returns milliseconds */
export async function recomputeFloor({ floorDatabase }: Stage): Promise<number> {
  const begun = performance.now();
  await floorDatabase.query(RECOMPUTE);
  return performance.now() - begun;
}

/** @returns milliseconds from the beginning of the job to its end */
export async function recomputeOurs(stage: Stage): Promise<number> {
  const asked = new Date();
  const connection = await HttpConnection.open(stage.ours.port);
  await succeed(connection, {
    method: 'POST',
    path: '/api/v1/jobs/recompute',
    headers: stage.as.administrator,
  });
  connection.close();
  let took = 0;
  await eventually('the recompute is done', async () => {
    const { rows } = await stage.ourDatabase.query<{ took: number }>(
      `SELECT extract(epoch FROM finished_at - started_at)::float * 1000 AS took FROM job_runs
        WHERE job = 'recompute-rollups' AND started_at >= $1 AND outcome = 'done'`,
      [asked],
    );
    took = rows[0]?.took ?? 0;
    return rows.length > 0;
  });
  return took;
}

/** Throws unless both sides have the same figures: otherwise they would not be doing the same work. */
export async function requireSameFigures(stage: Stage): Promise<void> {
  const ours = await figures(
    stage.ourDatabase,
    `SELECT i.key AS indicator_key, r.dimension, r.dimension_key, r.period, r.value, r.contacts, r.businesses
       FROM rollups r JOIN indicators i ON i.id = r.indicator_id
      WHERE i.key IN ('guidance-count', 'new-members', 'members')
        AND NOT (i.key = 'new-members' AND r.dimension <> 'total')`,
  );
  const floor = new Set(await figures(stage.floorDatabase, 'SELECT * FROM rollups'));
  const different = ours.filter((figure) => !floor.has(figure));
  if (different.length === 0 && ours.length === floor.size) return;
  const examples = different.slice(0, 5).join('\n');
  throw new Error(
    `Ours has ${ours.length} figures, the floor ${floor.size}; only ours has, among others:\n${examples}`,
  );
}

async function figures(database: Client, from: string): Promise<string[]> {
  const { rows } = await database.query<{ figure: string }>(
    `SELECT concat_ws('/', indicator_key, dimension, dimension_key, period, trim_scale(value), contacts, businesses)
            AS figure FROM (${from}) rollups ORDER BY 1`,
  );
  return rows.map(({ figure }) => figure);
}
