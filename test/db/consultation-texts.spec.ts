import type { ConsultationPlace } from '@banso/consultations';
import { newId } from '@banso/platform';
import { Client } from 'pg';
import { type ConsultationWorld, openConsultations, READS_ALL } from '../support/consultations';
import { someoneWaitsForALock } from '../support/lock-waits';

describe('looking for words in consultations', () => {
  let world: ConsultationWorld;
  let shop: string;
  beforeAll(async () => {
    world = await openConsultations();
    shop = await world.business();
  });
  afterAll(() => world.close());

  const found = async (text: string, scope = world.scope): Promise<string[]> =>
    (await world.reader.list(scope, { text }, 100)).items.map(({ id }) => id);
  const file = () => world.texts.file(world.scope.chamberId);
  const unfiled = () =>
    world.database.sql('SELECT FROM consultation_texts WHERE chamber_id = $1 AND pairs IS NULL', [
      world.scope.chamberId,
    ]);

  /** Before and after a worker has filed the texts: the answer is the same. */
  const eitherWay = async (check: () => Promise<void>): Promise<void> => {
    await check();
    await file();
    expect(await unfiled()).toEqual([]);
    await check();
  };

  it('finds them in every field, however they are spelled', async () => {
    const { id } = await world.visit({
      businessIds: [shop],
      summary: '小規模事業者持続化補助金',
      issue: '髙橋さんの後継ぎがいない',
      advice: 'ﾏﾙｹｲ融資を案内',
      result: '㈱にする。税率は100%のまま',
    });
    await eitherWay(async () => {
      for (const text of [
        '持続化',
        '高橋',
        'まるけい',
        'マルケイ 持続化',
        '（株）にする',
        '１００％',
        '率',
        '助',
      ]) {
        expect([text, await found(text)]).toEqual([text, [id]]);
      }
      for (const text of ['持続化 見本市', '1%0', '100_', '金髙', '者髙']) {
        expect([text, await found(text)]).toEqual([text, []]);
      }
      expect(await found(' 　')).toEqual(await found(''));
    });
  });

  it('never finds a restricted note, nor what else stands in a record, whoever asks', async () => {
    await world.visit({
      businessIds: [shop],
      summary: '面談した',
      restrictedNote: '持病の治療中',
      place: '秘密の喫茶店',
      inquirerName: '匿名希望太郎',
    });
    await eitherWay(async () => {
      for (const text of ['持病', '治療', '喫茶店', '匿名']) expect(await found(text)).toEqual([]);
    });
    const stored = await world.database.sql<{ key: string }>('SELECT key FROM consultation_texts');
    expect(JSON.stringify(stored)).not.toMatch(/持病|治療/);
  });

  it('follows an edit at once', async () => {
    const { id, version } = await world.visit({ businessIds: [shop], summary: '倉庫の移転' });
    await file();
    const edited = await world.service.edit(world.scope, id, version, { summary: '工場の増築' }, READS_ALL);
    await eitherWay(async () => {
      expect([await found('倉庫の移転'), await found('工場の増築')]).toEqual([[], [id]]);
    });
    await world.service.edit(world.scope, id, edited.version, { place: '工場' }, READS_ALL);
    expect(await unfiled()).toEqual([]);
  });

  it('follows an edit that commits while the record is being claimed', async () => {
    const { id, version } = await world.visit({ businessIds: [shop], summary: '店舗の閉鎖' });
    await withClaimsHeld(world, async (letGo) => {
      const filing = file();
      await someoneWaitsForALock(world.database);
      await world.service.edit(world.scope, id, version, { summary: '店舗の改装' }, READS_ALL);
      await letGo();
      await filing;
    });
    await eitherWay(async () => {
      expect([await found('店舗の閉鎖'), await found('店舗の改装')]).toEqual([[], [id]]);
    });
  });

  it('shows a chamber its own records only', async () => {
    const { id } = await world.visit({ businessIds: [shop], summary: '輸出入の手続き' });
    const foreign = { ...world.scope, chamberId: world.database.chambers.b.id };
    await eitherWay(async () => {
      expect([await found('輸出入'), await found('輸出入', foreign)]).toEqual([[id], []]);
    });
  });

  describe('among some thousands', () => {
    const COMMON = 2_500;
    beforeAll(async () => {
      const { chamberId } = world.scope;
      await world.database.sql(
        `WITH made AS (
           INSERT INTO consultations (chamber_id, id, occurred_on, channel, summary)
           SELECT $1, uuidv7(), date '2016-01-01' + n / 3, 'visit',
                  CASE WHEN n % 500 = 0 THEN '珍しい相談' ELSE 'いつもの相談' END
             FROM generate_series(1, $2) n RETURNING chamber_id, id, occurred_on
         )
         INSERT INTO consultation_businesses (chamber_id, consultation_id, business_id, position, occurred_on, small)
         SELECT chamber_id, id, $3, 0, occurred_on, 'small' FROM made`,
        [chamberId, COMMON, shop],
      );
      await file();
      await world.database.sql('ANALYZE consultations, consultation_texts');
    });

    it.each(['いつもの', '珍しい', '相談', '談'])('goes through all with %s, page by page', async (text) => {
      const filter = { text, from: '2016-01-01', to: '2018-12-31' };
      const [{ wanted } = { wanted: [] }] = await world.database.sql<{ wanted: string[] }>(
        `SELECT array_agg(id ORDER BY occurred_on DESC, id DESC) AS wanted FROM consultations
          WHERE chamber_id = $1 AND summary LIKE '%' || $2 || '%' AND occurred_on < '2019-01-01'`,
        [world.scope.chamberId, text],
      );
      const ids: string[] = [];
      let place: ConsultationPlace | null = null;
      do {
        const page: Awaited<ReturnType<typeof world.reader.list>> = await world.reader.list(
          world.scope,
          filter,
          900,
          place,
        );
        ids.push(...page.items.map(({ id }) => id));
        place = page.next;
      } while (place !== null);
      expect(wanted.length).toBeGreaterThan(4);
      expect(ids).toEqual(wanted);
    });

    it('reads a rare word from the index', async () => {
      const owner = new Client({ connectionString: world.database.url });
      await owner.connect();
      try {
        const { rows } = await owner.query<{ prosrc: string }>(
          `SELECT prosrc FROM pg_proc WHERE proname = 'consultations_mentioning'`,
        );
        const body = (rows[0]?.prosrc ?? '')
          .replace(/\bgrams\b/gu, '$1')
          .replace(/\bkey_patterns\b/gu, '$2')
          .replace(/\bmost\b/gu, '$3');
        await owner.query(`SELECT set_config('app.chamber_id', $1, false)`, [world.scope.chamberId]);
        await owner.query('SET plan_cache_mode = force_generic_plan');
        await owner.query(`PREPARE inside (text[], text[], integer) AS ${body}`);
        const plan = await owner.query<{ 'QUERY PLAN': string }>(
          `EXPLAIN EXECUTE inside (ARRAY['珍シ'], ARRAY['%珍シ%'], 2001)`,
        );
        const lines = plan.rows.map((row) => row['QUERY PLAN']).join('\n');
        expect(lines).toContain('Bitmap Index Scan on consultation_texts_pairs');
      } finally {
        await owner.end();
      }
    });
  });

  it('bounds what it folds while very many wait, and meets the others as they are spelled', async () => {
    const older = await world.visit({ businessIds: [shop], summary: '干し柿とｺﾛｯｹ', advice: '100%_柿酢' });
    const { id: filed } = await world.visit({ businessIds: [shop], summary: '干し柿の市' });
    await file();
    await world.service.edit(world.scope, older.id, older.version, { result: '出荷した' }, READS_ALL);
    await world.database.sql(
      `INSERT INTO consultations (chamber_id, id, occurred_on, channel, summary)
       SELECT $1, uuidv7(), '2015-01-01', 'visit', '順番待ち' FROM generate_series(1, 1500)`,
      [world.scope.chamberId],
    );
    const { id: newest } = await world.visit({ businessIds: [shop], summary: 'ころっけと干しがき' });
    const everyOne = [newest, filed, older.id];

    expect(await found('順番待ち')).toHaveLength(100);
    expect(await found('干し')).toEqual(everyOne);
    expect(await found('ｺﾛｯｹ')).toEqual([newest, older.id]);
    expect(await found('100%_ ｺﾛｯｹ')).toEqual([older.id]);
    expect(await found('コロッケ')).toEqual([newest]);
    expect(await mostRowsOfAnAnswer(() => found('干し'))).toBe(1_001);

    await file();
    expect(await found('コロッケ')).toEqual([newest, older.id]);
    expect(await found('干し')).toEqual(everyOne);
  });

  it('goes on with the other chambers when one fails', async () => {
    const { a, b } = world.database.chambers;
    const chambers = [a.id, b.id];
    for (const id of chambers) {
      await world.database.sql(
        `INSERT INTO consultations (chamber_id, id, occurred_on, channel, summary)
         VALUES ($1, uuidv7(), '2015-01-01', 'visit', '柱の傷')`,
        [id],
      );
    }
    const left = async () =>
      (
        await world.database.sql<{ id: string }>(
          'SELECT DISTINCT chamber_id AS id FROM consultation_texts WHERE pairs IS NULL',
        )
      ).map(({ id }) => id);
    for (const failing of chambers) {
      await world.database.sql('UPDATE consultation_texts SET key = NULL, pairs = NULL');
      await world.database.sql(
        `ALTER TABLE consultation_texts ADD CONSTRAINT refused CHECK (pairs IS NULL OR chamber_id <> '${failing}')`,
      );
      await expect(world.texts.fileAll()).rejects.toThrow('1 of 2 failed');
      expect(await left()).toEqual([failing]);
      await world.database.sql('ALTER TABLE consultation_texts DROP CONSTRAINT refused');
    }
    await world.texts.fileAll();
    expect(await left()).toEqual([]);
  });

  it('files each text once when two workers do', async () => {
    for (let count = 0; count < 5; count += 1) await world.visit({ businessIds: [shop], summary: newId() });
    await Promise.all([world.texts.fileAll(), world.texts.fileAll()]);
    expect(await unfiled()).toEqual([]);
  });
});

/**
 * Runs `work` while every locking read of the application's role stops within its statement, after the snapshot and
 * before the first row, until `letGo` is called.
 */
async function withClaimsHeld(
  { database }: ConsultationWorld,
  work: (letGo: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const holder = new Client({ connectionString: database.url });
  await holder.connect();
  try {
    await holder.query(`
      CREATE FUNCTION once_let_go() RETURNS boolean LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock_shared(1);
        RETURN true;
      END $$`);
    await holder.query(`
      CREATE POLICY held ON consultation_texts AS RESTRICTIVE FOR UPDATE USING (once_let_go())`);
    await holder.query('SELECT pg_advisory_lock(1)');
    await work(() => holder.query('SELECT pg_advisory_unlock(1)'));
  } finally {
    await holder.query('SELECT pg_advisory_unlock_all()');
    await holder.query('DROP POLICY held ON consultation_texts');
    await holder.query('DROP FUNCTION once_let_go');
    await holder.end();
  }
}

/** How many rows the largest answer has that the application's connections are sent during `work`. */
async function mostRowsOfAnAnswer(work: () => Promise<unknown>): Promise<number> {
  const spy = jest.spyOn(Client.prototype, 'query');
  try {
    await work();
    const answers = await Promise.all(spy.mock.results.map(({ value }) => value as unknown));
    return Math.max(...answers.map((answer) => (answer as { rowCount?: number } | undefined)?.rowCount ?? 0));
  } finally {
    spy.mockRestore();
  }
}
