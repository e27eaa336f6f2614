import { readPlanFile } from '@banso/action-plans';
import { BusinessImportRunner, BusinessImportService, ExchangeModule } from '@banso/exchange';
import { MembersModule } from '@banso/members';
import { StaffModule } from '@banso/staff';
import { migrateDatabase } from '@banso/schema';
import { openTestDatabase, startTestContext, type TestDatabase } from '@banso/testing';
import { feedbackSearchKey } from '@banso/voices';
import { type ChamberAtWork, Town } from '../support/chamber-at-work';
import { type EventWorld, newEvent, openEvents } from '../support/chamber-events';
import { type ConsultationWorld, openConsultations } from '../support/consultations';
import { eventsPlan } from '../support/events-plan';
import { measuredPlan } from '../support/measured-plan';

/** Migrates once more, after the test has put a table and its rows back to what they were before. */
async function migrateAgain(database: TestDatabase, name: string): Promise<void> {
  const forgotten = await database.sql('DELETE FROM migrations WHERE name = $1 RETURNING name', [name]);
  expect(forgotten).toHaveLength(1);
  await migrateDatabase(database.url);
}

describe('a migration over plans that asked for 純増 before it was computed', () => {
  let town: Town;
  let chamber: ChamberAtWork;

  beforeAll(async () => {
    town = await Town.open();
    chamber = await town.found(measuredPlan());
    const [stays, leaves] = [await chamber.business(), await chamber.business('鈴木製作所')];
    await town.memberships.join(chamber.scope, stays, { joinedOn: '2019-05-01' });
    const member = await town.memberships.join(chamber.scope, leaves, { joinedOn: '2019-05-02' });
    await town.memberships.withdraw(chamber.scope, leaves, member.id, member.version, {
      withdrawnOn: '2020-05-02',
      reason: 'closed',
    });
    await asBefore();
    await chamber.drain();
    await migrateAgain(town.database, 'NetBesideJoins1763700000041');
  });
  afterAll(() => town.close());

  it('gives them the indicator that a new edition would have', async () => {
    const edition = await town.found(measuredPlan());
    expect(await netOf(chamber)).toEqual(await netOf(edition));
    expect(await netOf(chamber)).not.toEqual([]);
  });

  it('has it computed by the next sweep, by workers that knew the plan before', async () => {
    await town.rollups.sweep();
    const net = (await chamber.stored()).filter(
      ({ key, dimension }) => key === 'joins/net' && dimension === 'total',
    );
    expect(net).toContainEqual(expect.objectContaining({ period: 'plan', value: '1' }));
    expect(net).toContainEqual(expect.objectContaining({ period: 'FY2019', value: '2' }));
    const { detail, outcome } = await town.verification.verify(chamber.scope.chamberId);
    expect([outcome, detail.drift]).toEqual(['done', []]);
  });

  /** The plan as it was stored before: with the wish, and without the indicator. */
  async function asBefore(): Promise<void> {
    const net = `SELECT id FROM indicators WHERE chamber_id = $1 AND definition ? 'beside'`;
    await chamber.sql(`DELETE FROM targets WHERE chamber_id = $1 AND indicator_id IN (${net})`);
    await chamber.sql(`DELETE FROM indicators WHERE chamber_id = $1 AND definition ? 'beside'`);
  }

  async function netOf(one: ChamberAtWork) {
    return one.sql(
      `SELECT i.key, i.title, i.unit, i.measure, i.period_kind, i.sort_order, i.subset_of_key, i.definition, i.baseline,
              i.retired, n.key AS node,
              (SELECT jsonb_agg(to_jsonb(t) - '{id,chamber_id,indicator_id}'::text[] ORDER BY t.period)
                 FROM targets t WHERE t.indicator_id = i.id) AS targets
         FROM indicators i LEFT JOIN plan_nodes n ON n.id = i.node_id
        WHERE i.chamber_id = $1 AND i.definition ? 'beside'`,
    );
  }
});

describe('a migration over imports that kept the rows of their file themselves', () => {
  let test: Awaited<ReturnType<typeof startTestContext>>;
  beforeAll(async () => {
    test = await startTestContext([StaffModule, MembersModule, ExchangeModule]);
  });
  afterAll(() => test.close());

  it('leaves an import that was checked before it to be written after it', async () => {
    const imports = test.context.get(BusinessImportService);
    const { a } = test.database.chambers;
    const scope = { chamberId: a.id, actorId: a.staff.staff.id };
    const { id } = await imports.check(scope, 'list.csv', Buffer.from('会社名\r\n山田商店\r\n鈴木製作所'));
    await test.database.sql('ALTER TABLE business_imports ADD COLUMN rows jsonb');
    await test.database.sql(
      'UPDATE business_imports SET rows = r.rows FROM business_import_rows r WHERE r.import_id = id',
    );
    await test.database.sql('ALTER TABLE business_imports ALTER COLUMN rows SET NOT NULL');
    await test.database.sql('DROP TABLE business_import_rows');
    await migrateAgain(test.database, 'ImportedRowsApart1763700000060');

    await imports.start(scope, id);
    await test.context.get(BusinessImportRunner).run(scope, id);
    expect(await imports.find(scope, id)).toMatchObject({ state: 'done', progress: 2 });
    const businesses = await test.database.sql('SELECT name FROM businesses ORDER BY name');
    expect(businesses).toEqual([{ name: '山田商店' }, { name: '鈴木製作所' }]);
  });
});

describe('a migration over imports that kept the cells of their file', () => {
  let test: Awaited<ReturnType<typeof startTestContext>>;
  beforeAll(async () => {
    test = await startTestContext([StaffModule, MembersModule, ExchangeModule]);
  });
  afterAll(() => test.close());

  it('has what waits checked again, and leaves what is written alone', async () => {
    const imports = test.context.get(BusinessImportService);
    const { a } = test.database.chambers;
    const scope = { chamberId: a.id, actorId: a.staff.staff.id };
    const check = (file: string) => imports.check(scope, 'list.csv', Buffer.from(file));
    const written = await check('会社名\r\n鈴木製作所');
    await imports.start(scope, written.id);
    await test.context.get(BusinessImportRunner).run(scope, written.id);
    const waiting = [await check('会社名\r\n山田商店'), await check('会社名\r\n山田製作所')];
    await imports.start(scope, waiting[1]?.id ?? '');
    await test.database.sql(`UPDATE business_import_rows SET rows = '[{"row": 2, "cells": ["山田商店"]}]'`);
    await migrateAgain(test.database, 'RowsAsRead1763700000100');

    for (const { id } of waiting) {
      expect(await imports.find(scope, id)).toMatchObject({
        state: 'refused',
        problems: [{ row: 1, column: null, message: expect.stringContaining('もう一度選んで') as string }],
      });
    }
    expect(await imports.find(scope, written.id)).toMatchObject({ state: 'done', problems: [] });
    expect(await test.database.sql('SELECT FROM business_import_rows')).toEqual([]);
  });
});

describe('a migration over consultations whose words nobody had filed', () => {
  let world: ConsultationWorld;
  beforeAll(async () => {
    world = await openConsultations();
  });
  afterAll(() => world.close());

  it('has them found, before a worker has filed them and after', async () => {
    const { id } = await world.visit({
      businessIds: [await world.business()],
      summary: '小規模事業者持続化補助金',
    });
    await asBefore(world.database);
    await migrateAgain(world.database, 'ConsultationTexts1763700000071');

    const found = async () =>
      (await world.reader.list(world.scope, { text: '持続化' }, 100)).items.map((item) => item.id);
    expect(await found()).toEqual([id]);
    await world.texts.file(world.scope.chamberId);
    expect(await found()).toEqual([id]);
    expect(await world.database.sql('SELECT FROM consultation_texts WHERE pairs IS NOT NULL')).toHaveLength(
      1,
    );
  });

  async function asBefore(database: TestDatabase): Promise<void> {
    await database.sql('DROP FUNCTION consultations_mentioning, chambers_with_unfiled_texts');
    await database.sql('DROP FUNCTION leave_text_unfiled CASCADE');
    await database.sql('DROP TABLE consultation_texts');
  }
});

describe('a migration over events that were planned before their forms had keys', () => {
  let world: EventWorld;
  beforeAll(async () => {
    world = await openEvents();
  });
  afterAll(() => world.close());

  it('knows them by their ids, and changes nothing that people see', async () => {
    const before = await world.event();
    await world.database.sql('ALTER TABLE chamber_events DROP COLUMN request_key, DROP COLUMN request_hash');
    await migrateAgain(world.database, 'EventsRepeated1763700000112');
    expect(await world.database.sql('SELECT id, request_key AS key FROM chamber_events')).toEqual([
      { id: before.id, key: before.id },
    ]);
    expect(await world.reader.one(world.scope, before.id)).toEqual(before);
    const form = () => world.events.create(world.scope, newEvent(), before.id);
    await expect(form()).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    const trail = await world.database.sql('SELECT action FROM audit_entries WHERE entity_id = $1', [
      before.id,
    ]);
    expect(trail).toEqual([{ action: 'insert' }]);
  });
});

const RESPONSE = `
format: 1
plan:
  code: response
  title: アンケート
  owner: テスト商工会議所
  period: { starts: 2019-04-01, ends: 2021-03-31 }
kinds: [{ key: item, label: 項目 }]
nodes:
  - { key: everything, kind: item, title: アンケートを測る }
indicators:
  - key: response
    title: 回収率
    node: everything
    unit: '%'
    source: { quote: アンケートを測る }
    measure: ratio
    period: per-event
    definition: { activity: event-questionnaire, quantity: answers }
    denominator: { definition: { activity: event-attendance, quantity: attendees } }
    targets: [{ period: each-event, value: 50, comparison: at-least }]
  - key: satisfaction
    title: 満足度
    node: everything
    unit: '%'
    source: { quote: アンケートを測る }
    measure: ratio
    period: per-event
    definition: { activity: event-questionnaire, quantity: answers }
    denominator: { definition: { activity: event-questionnaire, quantity: answers } }
    targets: [{ period: each-event, value: 50, comparison: at-least }]
`;

const JOINS = `
format: 1
plan: { code: joins, title: 入会, owner: テスト商工会議所, period: { starts: 2019-04-01, ends: 2022-03-31 } }
kinds: [{ key: item, label: 項目 }]
nodes: [{ key: members, kind: item, title: 会員を増やす }]
indicators:
${['referred', 'kind']
  .map(
    (dimension) => `
  - key: by-${dimension}
    title: 入会
    node: members
    unit: 社
    measure: count
    period: cumulative
    definition: { activity: membership-joined, filter: { ${dimension}: ['${dimension === 'kind' ? 'member' : 'true'}'] } }
    targets: [{ period: plan, value: 10, comparison: reach }]
    source: { quote: 会員を増やす }`,
  )
  .join('')}
`;

/** The indicators that a migration has computed anew, in their order. */
async function outdatedIn(chamber: ChamberAtWork): Promise<string[]> {
  const rows = await chamber.sql<{ key: string }>(
    `SELECT i.key FROM outbox o, jsonb_array_elements_text(o.keys -> 'indicatorIds') AS asked (id)
       JOIN indicators i ON i.id = asked.id::uuid
      WHERE o.chamber_id = $1 AND o.kind = 'figures.outdated' ORDER BY i.sort_order`,
  );
  return rows.map(({ key }) => key);
}

describe('a migration over plans that asked for what was not recorded, or recorded otherwise', () => {
  let town: Town;
  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());

  it('has the figures that ask for them computed anew, and no others', async () => {
    const chamber = await town.found(eventsPlan());
    await chamber.drain();
    await chamber.sql(
      `INSERT INTO rollups (chamber_id, indicator_id, dimension, dimension_key, period, value, computed_at)
       SELECT $1, id, 'total', '', 'plan', 7, now() FROM indicators WHERE chamber_id = $1 AND key = 'offers'`,
    );
    await town.database.sql('DROP TABLE event_outcomes');
    await town.database.sql('ALTER TABLE rollups ALTER COLUMN contacts TYPE integer');
    await migrateAgain(town.database, 'EventOutcomes1763700000160');
    const outdated = await outdatedIn(chamber);
    expect(outdated).toEqual([
      ...['offers', 'contract-rate', 'contract-amount', 'hires'],
      ...['businesses-with-contracts', 'contracts-each-event'],
    ]);
    await town.rollups.sweep();
    const { detail, outcome } = await town.verification.verify(chamber.scope.chamberId);
    expect([outcome, detail.drift]).toEqual(['done', []]);
  });

  it('has the shares of answers among attendees computed anew, and not those among answers', async () => {
    const chamber = await town.found(readPlanFile(RESPONSE, 'response.yaml'));
    await chamber.drain();
    await migrateAgain(town.database, 'ResponseOfWhoWasAsked1763700000206');
    expect(await outdatedIn(chamber)).toEqual(['response']);
  });

  it('has members whom staff or somebody told in words brought computed anew, and no others', async () => {
    const chamber = await town.found(readPlanFile(JOINS, 'joins.yaml'));
    await chamber.drain();
    await migrateAgain(town.database, 'ReferredByAnybody1763700000209');
    expect(await outdatedIn(chamber)).toEqual(['by-referred']);
  });
});

it('a migration over voices that came before they could be searched lets them be found', async () => {
  const database = await openTestDatabase();
  try {
    const voice = { body: '駐車場が\nせまい。ｶｰﾄも。茅ヶ崎に3\u2212ゖ所', name: '山田　はな', company: null };
    await database.sql(
      `INSERT INTO feedback (chamber_id, id, request_key, request_hash, channel, received_on, body, name)
       VALUES ($1, uuidv7(), uuidv7(), '', 'paper', '2019-06-03', $2, $3)`,
      [database.chambers.a.id, voice.body, voice.name],
    );
    await database.sql('ALTER TABLE feedback DROP COLUMN search_key');
    await migrateAgain(database, 'VoicesFound1763700000208');
    const rows = await database.sql('SELECT search_key FROM feedback');
    expect(rows).toEqual([{ search_key: feedbackSearchKey(voice) }]);
    const trail = await database.sql(`SELECT action FROM audit_entries WHERE entity = 'feedback'`);
    expect(trail).toEqual([{ action: 'insert' }]);
  } finally {
    await database.drop();
  }
});
