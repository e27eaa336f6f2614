import { TenantDatabase, type TenantScope } from '@banso/platform';
import { type AuditQuery, auditStatement, StaffModule } from '@banso/staff';
import { startTestContext } from '@banso/testing';

type Context = Awaited<ReturnType<typeof startTestContext>>;

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

const ENTRIES = 60_000;
const LIMIT = 50;
const RARE = 'plans';

/** A trail long enough that reading it whole would show. One entry in 20,000 is about a plan, and by its own person. */
describe('a page of a trail of 60,000 entries', () => {
  let test: Context;
  let scope: TenantScope;
  let advisor: string;
  let executive: string;

  beforeAll(async () => {
    test = await startTestContext([StaffModule]);
    const { id, staff } = test.database.chambers.a;
    scope = { chamberId: id };
    advisor = staff.advisor.id;
    executive = staff.executive.id;
    await test.database.sql(
      `INSERT INTO audit_entries (chamber_id, actor_id, action, entity, entity_id, after)
       SELECT $1, CASE WHEN n % 20000 = 0 THEN $2::uuid ELSE $3::uuid END, 'insert',
              CASE WHEN n % 20000 = 0 THEN '${RARE}' ELSE (ARRAY['consultations', 'businesses', 'persons'])[1 + n % 3] END,
              'record-' || n / 4, '{}' FROM generate_series(1, ${ENTRIES}) AS n`,
      [id, executive, advisor],
    );
    await test.database.sql('ANALYZE audit_entries, staff');
  }, 60_000);
  afterAll(() => test.close());

  /** How many entries are read for the page, those passed over included. */
  const entriesReadFor = async (query: Omit<AuditQuery, 'limit'>): Promise<number> => {
    const { sql, parameters } = auditStatement({ ...query, limit: LIMIT });
    const [row] = await test.context
      .get(TenantDatabase)
      .read(scope, (tx) =>
        tx.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, parameters),
      );
    if (!row) throw new Error('No plan');
    const nodes = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodes)];
    const scans = nodes(row['QUERY PLAN'][0].Plan).filter(
      (node) => node['Index Name']?.startsWith('audit_entries') ?? node['Node Type'] === 'Seq Scan',
    );
    return scans.reduce(
      (sum, node) =>
        sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    );
  };

  const WAYS: [string, () => Omit<AuditQuery, 'limit'>][] = [
    ['everything', () => ({})],
    ['everything, further on', () => ({ before: '30000' })],
    ['a common kind', () => ({ entity: 'consultations' })],
    ['a rare kind', () => ({ entity: RARE })],
    ['a kind that never was', () => ({ entity: 'departments' })],
    ['a record', () => ({ entityId: 'record-100' })],
    ['a record and its kind', () => ({ entity: 'persons', entityId: 'record-100' })],
    ['a record that never was', () => ({ entityId: 'record-x' })],
    ['somebody who does much', () => ({ actorId: advisor })],
    ['somebody who does little', () => ({ actorId: executive })],
    ['somebody and a kind', () => ({ actorId: advisor, entity: 'businesses', before: '30000' })],
    ['somebody who does little, and a common kind', () => ({ actorId: executive, entity: 'consultations' })],
    ['somebody and a record', () => ({ actorId: advisor, entityId: 'record-100' })],
  ];
  it.each(WAYS)('reads little more than it shows: %s', async (_, query) => {
    expect(await entriesReadFor(query())).toBeLessThan(5 * LIMIT);
  });
});
