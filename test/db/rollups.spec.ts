import { migrateDatabase } from '@banso/schema';
import { Client } from 'pg';
import { type ChamberAtWork, Town } from '../support/chamber-at-work';
import { measuredPlan } from '../support/measured-plan';

describe('roll-ups', () => {
  let town: Town;
  let chamber: ChamberAtWork;
  let yamada: string;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());
  afterEach(() => allowFigures(town));
  beforeEach(async () => {
    chamber = await town.found(measuredPlan());
    yamada = await chamber.business();
    await chamber.drain();
  });

  it('reads the source only once it holds the lock of the indicator', async () => {
    const other = new Client({ connectionString: town.database.url });
    await other.connect();
    try {
      const id = await chamber.indicatorId('visits');
      await other.query('BEGIN');
      await other.query('SELECT FROM rollup_states WHERE indicator_id = $1 FOR UPDATE', [id]);
      await chamber.log({ businessIds: [yamada] });
      const draining = chamber.drain();
      await someoneWaitsForALock(chamber);
      await chamber.log({ businessIds: [yamada], occurredOn: '2019-05-09' });
      expect(await visits(chamber)).toBeUndefined();
      await other.query('COMMIT');
      await draining;
      expect(await visits(chamber)).toBe('2');
    } finally {
      await other.end();
    }
  });

  it('leaves alone what another drain has taken, and takes the rest', async () => {
    const other = new Client({ connectionString: town.database.url });
    await other.connect();
    try {
      await chamber.log({ businessIds: [yamada] });
      await other.query('BEGIN');
      await other.query(`SELECT FROM outbox WHERE chamber_id = $1 AND processed_at IS NULL FOR UPDATE`, [
        chamber.scope.chamberId,
      ]);
      await chamber.log({ businessIds: [yamada], occurredOn: '2020-05-09' });
      await chamber.drain();
      expect(await waiting(chamber)).toBe(1);
      await other.query('ROLLBACK');
      await chamber.drain();
      expect(await waiting(chamber)).toBe(0);
      expect(await visits(chamber)).toBe('2');
    } finally {
      await other.end();
    }
  });

  it('sets one indicator that cannot be computed aside, and the others of the batch go on', async () => {
    await chamber.log({ businessIds: [yamada] });
    await chamber.drain();
    await refuseFigures(town, chamber, 'visits');
    await chamber.log({ businessIds: [yamada], occurredOn: '2019-05-09' });
    await chamber.log({ businessIds: [yamada], occurredOn: '2019-06-09' });
    await chamber.drain();
    expect(await businesses(chamber)).toEqual({ contacts: 3, value: '1' });
    expect(await visits(chamber)).toBe('1'); // as before
    expect(await runs(chamber)).toMatchObject([
      { job: 'drain-outbox', outcome: 'failed', detail: { title: 'visits' } },
    ]);
    const [run] = await runs(chamber);
    expect(run?.detail.message).toMatch(/「visits」を計算できませんでした.*the figure is refused/);
  });

  it('says since when a figure that was set aside is out of date, until it is computed again', async () => {
    await refuseFigures(town, chamber, 'visits');
    const before = new Date();
    await chamber.log({ businessIds: [yamada] });
    await chamber.drain();
    const since = (await chamber.board()).staleSince;
    expect(Date.parse(since ?? '')).toBeGreaterThanOrEqual(before.getTime());

    // Later changes wait with it, not for it: one change stands for all of them.
    await chamber.log({ businessIds: [yamada], occurredOn: '2020-05-09' });
    await chamber.drain();
    expect(await waiting(chamber)).toBe(1);
    await allowFigures(town);
    await chamber.drain();
    expect((await chamber.board()).staleSince).toBe(since); // not before its time
    await tryAgainNow(chamber);
    await chamber.drain();
    expect((await chamber.board()).staleSince).toBeNull();
    expect(await visits(chamber)).toBe('2');
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
  });

  it('keeps trying what was set aside, and tells of it once', async () => {
    await refuseFigures(town, chamber, 'visits');
    await chamber.log({ businessIds: [yamada] });
    await chamber.drain();
    const since = (await chamber.board()).staleSince;
    for (let attempt = 0; attempt < 3; attempt++) {
      await tryAgainNow(chamber);
      await town.rollups.sweep();
      expect(await waiting(chamber)).toBe(1);
      expect((await chamber.board()).staleSince).toBe(since);
    }
    expect(await chamber.sql(`SELECT FROM job_runs WHERE chamber_id = $1`)).toHaveLength(1);
  });

  it('is done with what was set aside once a recompute has succeeded', async () => {
    await refuseFigures(town, chamber, 'visits');
    await chamber.log({ businessIds: [yamada] });
    await chamber.drain();
    await town.rollups.recompute(chamber.scope.chamberId);
    expect(await runs(chamber)).toMatchObject([{ job: 'recompute-rollups', outcome: 'failed' }]);
    expect(await waiting(chamber)).toBe(1);
    await allowFigures(town);
    await town.rollups.recompute(chamber.scope.chamberId);
    expect(await runs(chamber)).toMatchObject([{ job: 'recompute-rollups', outcome: 'done' }]);
    expect(await waiting(chamber)).toBe(0);
    expect(await visits(chamber)).toBe('1');
  });

  it('sets a definition aside that cannot even be read, and serves everything else', async () => {
    const policy = (code: string) =>
      chamber.sql(
        `WITH edition AS (UPDATE plans SET version = version + 1 WHERE chamber_id = $1)
         UPDATE indicators SET definition = jsonb_set(definition, '{policy}', to_jsonb($2::text))
          WHERE chamber_id = $1 AND key = 'visits'`,
        [code],
      );
    await chamber.log({ businessIds: [yamada] });
    await policy('no such code!');
    await chamber.drain();
    expect(await businesses(chamber)).toEqual({ contacts: 1, value: '1' });
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({
      outcome: 'failed',
      detail: { drifted: 0, failed: [{ title: 'visits' }] },
    });
    await policy('plan');
    await tryAgainNow(chamber);
    await chamber.drain();
    expect(await visits(chamber)).toBe('1');
  });

  it('keeps the changes waiting when the database gives up, and serves the other chambers', async () => {
    const neighbour = await town.found(measuredPlan());
    await chamber.log({ businessIds: [yamada] });
    await neighbour.log({ businessIds: [await neighbour.business()] });
    await refuseFigures(town, chamber, 'visits', '53100'); // the disk is full
    await expect(chamber.drain()).rejects.toThrow('the figure is refused');
    await expect(town.rollups.sweep()).rejects.toThrow(AggregateError);
    expect([await waiting(chamber), await waiting(neighbour)]).toEqual([1, 0]);
    expect(await chamber.stored()).toEqual([]);
    expect(await visits(neighbour)).toBe('1');

    await allowFigures(town);
    await chamber.drain();
    expect(await visits(chamber)).toBe('1');
  });

  it('counts under the new edition of a plan as soon as it is there', async () => {
    await chamber.log({ businessIds: [yamada], occurredOn: '2019-04-20' });
    await chamber.drain();
    const later = measuredPlan();
    await town.plans.save(chamber.scope, {
      ...later,
      plan: { ...later.plan, period: { ...later.plan.period, starts: '2019-05-01' } },
    });
    await chamber.log({ businessIds: [yamada] });
    await chamber.drain();
    expect(await visits(chamber)).toBe('1');
    expect((await chamber.stored()).filter(({ period }) => period === '2019-04')).toEqual([]);
  });

  it('has no figure for an indicator outside the time that it was promised for', async () => {
    await chamber.log({ businessIds: [yamada], occurredOn: '2020-05-09', topics: ['finance'] });
    await chamber.drain();
    const figures = await chamber.stored();
    expect(figures.filter(({ key }) => key === 'finance-in-2019')).toEqual([]);
    expect(figures.filter(({ key }) => key === 'visits')).not.toEqual([]);
  });

  it('reports drift with both figures, and does not repair it', async () => {
    await chamber.log({ businessIds: [yamada] });
    await chamber.drain();
    await chamber.sql(
      `UPDATE rollups SET value = 7 WHERE chamber_id = $1 AND period = '2019-05' AND dimension = 'total'
          AND indicator_id = (SELECT id FROM indicators WHERE chamber_id = $1 AND key = 'visits')`,
    );
    await chamber.sql(
      `DELETE FROM rollups WHERE chamber_id = $1 AND period = 'FY2019' AND dimension = 'advisor'
          AND indicator_id = (SELECT id FROM indicators WHERE chamber_id = $1 AND key = 'visits')`,
    );
    const before = await chamber.stored();
    const { outcome, detail } = await town.verification.verify(chamber.scope.chamberId);
    expect(outcome).toBe('drift');
    expect(detail).toMatchObject({
      drifted: 2,
      drift: [
        { title: 'visits', period: '2019-05', dimension: 'total', stored: '7 1 1', computed: '1 1 1' },
        { title: 'visits', period: 'FY2019', dimension: 'advisor', stored: null, computed: '1 1' },
      ],
    });
    expect(await chamber.stored()).toEqual(before);
    expect(await runs(chamber)).toMatchObject([{ job: 'verify-rollups', outcome: 'drift' }]);
  });

  it('reports a month that met as many businesses, but others', async () => {
    const suzuki = await chamber.business('鈴木製作所');
    await chamber.log({ businessIds: [yamada] });
    await chamber.drain();
    await chamber.sql(
      `UPDATE rollups SET business_ids = ARRAY[$2::uuid] WHERE chamber_id = $1 AND period = '2019-05'
          AND dimension = 'total'
          AND indicator_id = (SELECT id FROM indicators WHERE chamber_id = $1 AND key = 'businesses-in-plan')`,
      [suzuki],
    );
    const { outcome, detail } = await town.verification.verify(chamber.scope.chamberId);
    expect(outcome).toBe('drift');
    expect(detail.drift).toEqual([
      {
        indicator: await chamber.indicatorId('businesses-in-plan'),
        title: 'businesses-in-plan',
        period: '2019-05',
        dimension: 'total',
        dimensionKey: '',
        stored: `1 1 1 ${suzuki}`,
        computed: `1 1 1 ${yamada}`,
      },
    ]);
  });

  it('does not take a change that still waits for drift', async () => {
    await chamber.log({ businessIds: [yamada] });
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
  });

  it('mends everything with a recompute, and says so on the job page', async () => {
    await chamber.log({ businessIds: [yamada] });
    await chamber.drain();
    const right = await chamber.stored();
    await chamber.sql('UPDATE rollups SET value = 7 WHERE chamber_id = $1');
    await chamber.sql(
      `INSERT INTO rollups (chamber_id, indicator_id, dimension, dimension_key, period, value, computed_at)
       SELECT $1, id, 'total', '', 'FY1999', 3, now() FROM indicators WHERE chamber_id = $1`,
    );
    await town.rollups.recompute(chamber.scope.chamberId);
    expect(await chamber.stored()).toEqual(right);
    expect(await runs(chamber)).toMatchObject([{ job: 'recompute-rollups', outcome: 'done' }]);
  });

  it('computes everything anew after a migration from figures that did not know their businesses', async () => {
    await chamber.log({ businessIds: [yamada] });
    await chamber.log({ businessIds: [await chamber.business()], occurredOn: '2019-06-08' });
    await chamber.drain();
    await chamber.sql('UPDATE rollups SET business_ids = NULL WHERE chamber_id = $1');
    await town.database.sql('ALTER TABLE outbox DROP COLUMN retry_at');
    await town.database.sql(`DELETE FROM migrations WHERE name = 'FiguresSetAside1763700000030'`);
    await migrateDatabase(town.database.url);

    await chamber.log({ businessIds: [yamada], occurredOn: '2019-07-08' });
    await town.rollups.sweep();
    expect(await businesses(chamber)).toEqual({ contacts: 3, value: '2' });
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
  });

  it('sweeps chambers whose ring was lost', async () => {
    await chamber.log({ businessIds: [yamada] });
    await town.rollups.sweep();
    expect(await visits(chamber)).toBe('1');
  });
});

/** From now on the database refuses every figure of an indicator, with a code of our choice. */
async function refuseFigures(town: Town, chamber: ChamberAtWork, key: string, code = '22012'): Promise<void> {
  const id = await chamber.indicatorId(key);
  await town.database.sql(`
    CREATE OR REPLACE FUNCTION refuse_figure() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION 'the figure is refused' USING ERRCODE = TG_ARGV[0]; END $$`);
  await town.database.sql(`
    CREATE TRIGGER refuse_figure BEFORE INSERT OR UPDATE ON rollups
      FOR EACH ROW WHEN (NEW.indicator_id = '${id}') EXECUTE FUNCTION refuse_figure('${code}')`);
}

function allowFigures(town: Town): Promise<unknown> {
  return town.database.sql('DROP TRIGGER IF EXISTS refuse_figure ON rollups');
}

/** Five minutes have gone by for everything that was set aside. */
function tryAgainNow(chamber: ChamberAtWork): Promise<unknown> {
  return chamber.sql('UPDATE outbox SET retry_at = now() WHERE chamber_id = $1 AND retry_at IS NOT NULL');
}

async function businesses(
  chamber: ChamberAtWork,
): Promise<{ value: string | null; contacts: number | null }> {
  const total = (await chamber.stored()).find(
    ({ key, period, dimension }) =>
      key === 'businesses-in-plan' && period === 'plan' && dimension === 'total',
  );
  return { value: total?.value ?? null, contacts: total?.contacts ?? null };
}

async function visits(chamber: ChamberAtWork): Promise<string | null | undefined> {
  const total = (await chamber.stored()).find(
    ({ key, period, dimension }) => key === 'visits' && period === 'plan' && dimension === 'total',
  );
  return total?.value;
}

async function waiting(chamber: ChamberAtWork): Promise<number> {
  return (await chamber.sql('SELECT FROM outbox WHERE chamber_id = $1 AND processed_at IS NULL')).length;
}

function runs(
  chamber: ChamberAtWork,
): Promise<{ job: string; outcome: string; detail: { message?: string } }[]> {
  return chamber.sql(
    'SELECT job, outcome, detail FROM job_runs WHERE chamber_id = $1 ORDER BY started_at DESC LIMIT 1',
  );
}

/** Looks until a session of this database waits for a row; fails after ten seconds. */
async function someoneWaitsForALock(chamber: ChamberAtWork): Promise<void> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const blocked = await chamber.sql(
      `SELECT FROM pg_stat_activity WHERE $1::uuid IS NOT NULL AND datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (blocked.length > 0) return;
  }
  throw new Error('No session waited for a lock');
}
