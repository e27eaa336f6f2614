import type { ConsultationPlace } from '@banso/consultations';
import { newId } from '@banso/platform';
import { Client } from 'pg';
import { type ConsultationWorld, openConsultations, READS_ALL } from '../support/consultations';

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

  it('follows an edit at once, and a record that is edited while it is filed', async () => {
    const { id, version } = await world.visit({ businessIds: [shop], summary: '倉庫の移転' });
    await file();
    const edited = await world.service.edit(world.scope, id, version, { summary: '工場の増築' }, READS_ALL);
    await eitherWay(async () => {
      expect([await found('倉庫の移転'), await found('工場の増築')]).toEqual([[], [id]]);
    });
    await world.service.edit(world.scope, id, edited.version, { place: '工場' }, READS_ALL);
    expect(await unfiled()).toEqual([]);

    const again = await world.reader.one(world.scope, id, READS_ALL);
    await Promise.all([
      world.service.edit(world.scope, id, again.version, { summary: '店舗の改装' }, READS_ALL),
      file(),
      file(),
    ]);
    await eitherWay(async () => {
      expect([await found('工場の増築'), await found('店舗の改装')]).toEqual([[], [id]]);
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

  it('files each text once when two workers do', async () => {
    for (let count = 0; count < 5; count += 1) await world.visit({ businessIds: [shop], summary: newId() });
    await Promise.all([world.texts.fileAll(), world.texts.fileAll()]);
    expect(await unfiled()).toEqual([]);
  });
});
