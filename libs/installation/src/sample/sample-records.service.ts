import { PlanStoreService, type PlanFile } from '@banso/action-plans';
import { dateInJapan, type IsoDate } from '@banso/japan';
import { BusinessBulk } from '@banso/members';
import { newId, Outbox, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { chamberSeed } from '../new-chamber';
import { readSeed } from '../seed-files';
import { Draw } from './draw';
import { type BusinessesSeed, sampleBusinesses } from './sample-businesses';
import {
  type ConsultationsSeed,
  type SampleAdvisor,
  type SampleBusiness,
  sampleConsultations,
} from './sample-consultations';
import { sampleEntries, type SampleIndicator } from './sample-entries';

const SEED = 20190401;

/** Fills the sample chamber: once, whole or not at all. */
@Injectable()
export class SampleRecords {
  constructor(
    private readonly database: TenantDatabase,
    private readonly plans: PlanStoreService,
    private readonly bulk: BusinessBulk,
    private readonly outbox: Outbox,
  ) {}

  /** `plan` gives the plan that the sample's figures are for; it is asked only when the chamber is still empty. */
  async ensure(scope: TenantScope, plan: (now: Date) => PlanFile, now: Date): Promise<void> {
    const begun = await this.database.read(scope, (tx) => tx.query('SELECT FROM businesses LIMIT 1'));
    if (begun.length > 0) return;
    const file = plan(now);
    const { id: planId } = await this.plans.save(scope, file);
    const today = dateInJapan(now);
    await this.database.write(scope, async (tx) => {
      const draw = new Draw(SEED);
      await this.writeBusinesses(tx, draw, { planStart: file.plan.period.starts, today });
      await this.writeConsultations(tx, draw, today);
      await this.writeEntries(tx, draw, planId, today);
      // No days: everything is new.
      await this.outbox.append(tx, {
        kind: 'sample.installed',
        entityId: planId,
        keys: { activity: 'consultation', dates: [] },
      });
      await this.outbox.append(tx, {
        kind: 'sample.installed',
        entityId: planId,
        keys: { activity: 'membership', dates: [] },
      });
    });
  }

  private async writeBusinesses(
    tx: TenantTransaction,
    draw: Draw,
    days: { planStart: IsoDate; today: IsoDate },
  ) {
    const entries = sampleBusinesses(
      draw,
      readSeed<BusinessesSeed>('demo/businesses.yaml'),
      chamberSeed(true).districts,
      days,
    );
    await this.bulk.write(tx, newId(), entries);
    await tx.query(
      `UPDATE businesses b SET advisor_id = a.id
         FROM (SELECT id, row_number() OVER (ORDER BY email) - 1 AS place, count(*) OVER () AS advisors
                 FROM staff WHERE role = 'advisor') a
        WHERE a.place = abs(hashtext(b.name)) % a.advisors`,
    );
  }

  private async writeConsultations(tx: TenantTransaction, draw: Draw, today: IsoDate) {
    const businesses = await tx.query<Omit<SampleBusiness, 'weight'>>(
      `SELECT b.id, b.industry_code AS "industryCode", b.employees, b.advisor_id AS "advisorId",
              concat(p.family_name, ' ', p.given_name) AS representative
         FROM businesses b JOIN persons p ON p.business_id = b.id ORDER BY b.phone`,
    );
    const advisors = await tx.query<SampleAdvisor>(
      `SELECT id, department_id AS "departmentId" FROM staff WHERE role = 'advisor' ORDER BY email`,
    );
    // A few are met every month, most a few times a year, some never.
    const weighted = businesses.map((business) => ({ ...business, weight: draw.fraction() ** 3 }));
    const rows = sampleConsultations(draw, readSeed<ConsultationsSeed>('demo/consultations.yaml'), {
      businesses: weighted,
      advisors,
      today,
    });
    await insertRows(tx, 'consultations', rows.consultations);
    await insertRows(tx, 'consultation_businesses', rows.businesses);
    await insertRows(tx, 'consultation_advisors', rows.advisors);
  }

  private async writeEntries(tx: TenantTransaction, draw: Draw, planId: string, today: IsoDate) {
    const indicators = await tx.query<SampleIndicator>(
      `SELECT i.id, i.measure, i.definition #>> '{definition,activity}' AS activity,
              min(t.starts_on) AS starts_on, max(t.ends_on) AS ends_on, min(t.value)::float AS value
         FROM indicators i JOIN targets t ON t.indicator_id = i.id
        WHERE i.plan_id = $1 AND coalesce(i.definition #>> '{definition,activity}', '') NOT IN
              ('consultation', 'membership-joined', 'membership-stock')
        GROUP BY i.id ORDER BY i.sort_order`,
      [planId],
    );
    const entries = sampleEntries(draw, indicators, today).map((entry) => ({ id: newId(), ...entry }));
    await insertRows(tx, 'manual_entries', entries);
    await this.outbox.append(tx, {
      kind: 'sample.installed',
      entityId: planId,
      keys: { activity: 'manual', dates: [], indicatorIds: indicators.map(({ id }) => id) },
    });
  }
}

/** All rows in one statement; the columns are those of the first row. */
async function insertRows(
  tx: TenantTransaction,
  table: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (columns === '') return;
  await tx.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
