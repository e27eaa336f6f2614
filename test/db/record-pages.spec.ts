import type { IndicatorRecordItem, IndicatorRecords } from '@banso/action-plans';
import { type ChamberAtWork, TODAY, Town } from '../support/chamber-at-work';
import { measuredPlan } from '../support/measured-plan';

type Query = Parameters<ChamberAtWork['records']>[2];

/** Days that lie close together and far apart, so that a page ends within a week, a month and a year. */
const DAYS = [
  '2019-04-14',
  '2019-04-15',
  '2019-05-08',
  '2020-12-01',
  '2021-02-25',
  '2021-03-30',
  '2021-03-31',
];

describe('the records behind a number, page by page', () => {
  let town: Town;
  let chamber: ChamberAtWork;

  beforeAll(async () => {
    town = await Town.open();
    chamber = await town.found(measuredPlan());
    const yamada = await chamber.business('山田商店');
    const businesses = [yamada, await chamber.business('鈴木製作所')];
    const [first, second] = chamber.advisors;
    for (const occurredOn of DAYS) {
      await chamber.log({ occurredOn, businessIds: businesses, advisorIds: [first, second] });
      await chamber.log({ occurredOn, businessIds: [yamada], channel: 'phone' });
      await chamber.log({ occurredOn, businessIds: businesses.slice(1), advisorIds: [second] });
    }
    const joined = await town.memberships.join(chamber.scope, yamada, {
      joinedOn: '2019-05-01',
    });
    const left = { withdrawnOn: '2021-03-01', reason: 'closed' };
    await town.memberships.withdraw(chamber.scope, yamada, joined.id, joined.version, left);
    await chamber.drain();
  });
  afterAll(() => town.close());

  const byFirst = (): Query => ({ advisorId: chamber.advisors[0] });
  const byBoth = (): Query => ({ ...byFirst(), departmentId: chamber.departments[0] });
  const cases: [string, string, () => Query][] = [
    ['visits', 'plan', () => ({})],
    ['visits', 'plan', () => ({ counted: 'true' })],
    ['visits', 'plan', () => ({ counted: 'false' })],
    ['visits', 'toFY2019', () => ({})],
    ['visits', '2021-03', byFirst],
    ['visits', 'plan', byFirst],
    ['visits', 'plan', byBoth],
    ['businesses-in-plan', 'plan', () => ({ departmentId: chamber.departments[1] })],
    ['businesses-each-year', 'FY2020', () => ({ counted: 'true' })],
    ['finance-in-2019', 'FY2019', () => ({})],
    ['share-of-visits', 'FY2020', () => ({})],
    ['joins/net', 'plan', () => ({})],
    ['members', '2021-06-01', () => ({})],
  ];

  it.each(cases)('of %s in %s are those that are found all at once', async (key, period, query) => {
    const paged = await allPages(key, period, query());
    const whole = await atOnce(() => chamber.records(key, period, query()));
    expect(paged.items).toEqual(whole.items);
    expect(paged.values).toEqual(paged.values.map(() => whole.value));
  });

  /** Every page of three, one after another. */
  async function allPages(key: string, period: string, query: Query) {
    const id = await chamber.indicatorId(key);
    const items: IndicatorRecordItem[] = [];
    const values: (number | null)[] = [];
    for (let page: IndicatorRecords | undefined; page === undefined || page.next !== null;) {
      const asked = { counted: 'all' as const, ...query, period, limit: 3, after: page?.next ?? undefined };
      page = await town.drillDown.records(chamber.scope, id, asked, TODAY);
      items.push(...page.items);
      values.push(page.value);
    }
    return { items, values };
  }

  /** While a change waits to be added up, the whole period is read from the source. */
  async function atOnce<T>(read: () => Promise<T>): Promise<T> {
    await chamber.sql(
      `INSERT INTO outbox (chamber_id, kind, entity_id, keys)
       VALUES ($1, 'nothing.happened', $1, '{"activity": "nothing", "dates": ["2019-04-01"]}')`,
    );
    try {
      return await read();
    } finally {
      await chamber.drain();
    }
  }
});
