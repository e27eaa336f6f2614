import { newId } from '@banso/platform';
import { someoneWaitsForALock } from '../support/lock-waits';
import { measuredPlan } from '../support/measured-plan';
import { type ChamberAtWork, Town } from '../support/chamber-at-work';

/** 小規模事業者 is judged as at the day of a consultation; where nobody knew, what is learnt later decides. */
describe('the number of employees becomes known after the visit', () => {
  let town: Town;
  let chamber: ChamberAtWork;
  let unknown: string;

  beforeAll(async () => {
    town = await Town.open();
  });
  afterAll(() => town.close());
  beforeEach(async () => {
    chamber = await town.found(measuredPlan());
    const policies = await town.policies.list(chamber.scope);
    for (const { id, version, code } of policies) {
      if (code === 'plan') await town.policies.edit(chamber.scope, id, version, { smallOnly: true });
    }
    unknown = await chamber.business('山田商店', { employees: null });
  });

  const becomeKnown = async (businessId: string, facts: { employees: number | null }) => {
    const { version } = await town.businesses.find(chamber.scope, businessId);
    await town.businesses.edit(chamber.scope, businessId, version, facts);
  };
  const sizes = async (businessId: string) =>
    (
      await chamber.sql<{ small: string }>(
        `SELECT small FROM consultation_businesses WHERE chamber_id = $1 AND business_id = $2 ORDER BY occurred_on`,
        [businessId],
      )
    ).map(({ small }) => small);

  it('counts the visits to a business that turns out to be small, on all of their days', async () => {
    await chamber.log({ businessIds: [unknown] });
    await chamber.log({ businessIds: [unknown], occurredOn: '2020-06-10' });
    expect(await chamber.figure('visits')).toMatchObject({ actual: 0 });
    await becomeKnown(unknown, { employees: 4 });
    expect(await chamber.figure('visits')).toMatchObject({ actual: 2, businesses: 1 });
    expect(await chamber.figure('visits', 'toFY2019')).toMatchObject({ actual: 1 });
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
    const once = await chamber.stored();
    await town.rollups.recompute(chamber.scope.chamberId);
    expect(await chamber.stored()).toEqual(once);
  });

  it('counts them as well when a file brings the number', async () => {
    await chamber.log({ businessIds: [unknown] });
    await town.tenants.write(chamber.scope, async (tx) => {
      const [known] = await town.bulk.known(tx, { corporateNumbers: [], nameKeys: [''] }, true);
      if (known === undefined) throw new Error('The business is not found');
      const values = { name: '山田商店', employees: 4 };
      await town.bulk.write(tx, newId(), [{ known, values, representative: null, membership: null }]);
    });
    expect(await chamber.figure('visits')).toMatchObject({ actual: 1 });
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
  });

  it('counts at night a visit that was written while the file was', async () => {
    let visit: Promise<unknown> = Promise.resolve();
    await town.tenants.write(chamber.scope, async (tx) => {
      const [known] = await town.bulk.known(tx, { corporateNumbers: [], nameKeys: [''] }, true);
      if (known === undefined) throw new Error('The business is not found');
      const values = { name: '山田商店', employees: 4 };
      await town.bulk.write(tx, newId(), [{ known, values, representative: null, membership: null }]);
      visit = chamber.log({ businessIds: [unknown] });
      await someoneWaitsForALock(town.database);
    });
    await visit;
    expect([await sizes(unknown), await chamber.figure('visits')]).toMatchObject([
      ['unknown'],
      { actual: 0 },
    ]);

    expect(await town.sizes.settle(chamber.scope.chamberId)).toBe(1);
    expect([await sizes(unknown), await chamber.figure('visits')]).toMatchObject([['small'], { actual: 1 }]);
    expect(await town.verification.verify(chamber.scope.chamberId)).toMatchObject({ outcome: 'done' });
    expect(await town.sizes.settle(chamber.scope.chamberId)).toBe(0);
  });

  it('settles more businesses at night than fit a transaction, and those only that are known', async () => {
    await chamber.log({ businessIds: [unknown] });
    await chamber.sql(
      `WITH shops AS (
         INSERT INTO businesses (chamber_id, id, name, industry_code, employees, search_key, search_grams, sort_key)
         SELECT $1, uuidv7(), '商店', '56', 3, '', '{}', '' FROM generate_series(1, 501) RETURNING id
       ), visits AS (
         INSERT INTO consultations (chamber_id, id, occurred_on, channel, summary)
         SELECT $1, id, '2019-05-08', 'visit', '相談' FROM shops RETURNING id
       )
       INSERT INTO consultation_businesses (chamber_id, consultation_id, business_id, position, occurred_on, small)
       SELECT $1, id, id, 0, '2019-05-08', 'unknown' FROM visits`,
    );
    expect(await town.sizes.settle(chamber.scope.chamberId)).toBe(501);
    expect(await sizes(unknown)).toEqual(['unknown']);
    const told = await chamber.sql(
      `SELECT FROM outbox WHERE chamber_id = $1 AND kind = 'consultation.size-known'`,
    );
    expect(told).toHaveLength(501);
  });

  it('leaves those of a large one uncounted, and says why', async () => {
    await chamber.log({ businessIds: [unknown] });
    await becomeKnown(unknown, { employees: 40 });
    expect(await chamber.figure('visits')).toMatchObject({ actual: 0 });
    const { items } = await chamber.records('visits', 'plan', { counted: 'false' });
    expect(items[0]?.reason).toMatch(/小規模事業者ではありません。$/);
  });

  it('never judges anew what was known on the day, whatever the business has become', async () => {
    const small = await chamber.business('鈴木商店', { employees: 3 });
    await chamber.log({ businessIds: [small] });
    await chamber.log({ businessIds: [unknown] });
    await becomeKnown(small, { employees: 60 });
    await becomeKnown(unknown, { employees: 3 });
    await becomeKnown(unknown, { employees: 60 });
    expect([await sizes(small), await sizes(unknown)]).toEqual([['small'], ['small']]);
    expect(await chamber.figure('visits')).toMatchObject({ actual: 2 });
  });

  it('tells the figures of what has changed and of nothing else', async () => {
    await chamber.log({ businessIds: [unknown], occurredOn: '2019-05-08' });
    await chamber.log({ businessIds: [unknown], occurredOn: '2019-07-01' });
    await chamber.log({ businessIds: [await chamber.business('別の商店')], occurredOn: '2019-09-01' });
    await chamber.drain();
    await becomeKnown(unknown, { employees: 5 });
    await becomeKnown(unknown, { employees: 4 });
    const changes = await chamber.sql<{ kind: string; keys: { dates: string[] } }>(
      `SELECT kind, keys FROM outbox WHERE chamber_id = $1 AND processed_at IS NULL ORDER BY id`,
    );
    expect(changes.map(({ kind, keys }) => [kind, keys.dates.sort()])).toEqual([
      ['consultation.size-known', ['2019-05-08', '2019-07-01']],
    ]);
  });

  it('takes nothing along when the edit itself is refused', async () => {
    await chamber.log({ businessIds: [unknown] });
    const stale = town.businesses.edit(chamber.scope, unknown, 99, { employees: 4 });
    await expect(stale).rejects.toMatchObject({ code: 'edited-meanwhile' });
    expect(await sizes(unknown)).toEqual(['unknown']);
  });
});
