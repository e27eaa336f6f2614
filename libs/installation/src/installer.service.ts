import type { PlanFile } from '@banso/action-plans';
import { dateInJapan, fiscalYearOf } from '@banso/japan';
import { TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { insertRows, rowsOf } from './bulk-insert';
import { fixedId } from './fixed-id';
import { ReferenceData } from './reference-data.service';
import type { ChamberData } from './sample/demo-data.types';
import { sampleDepartments, sampleStaff } from './sample/sample-staff';
import { writeSampleRecords } from './sample/write-sample-records';
import { demoData, evaluationPlan, shippedPlans } from './seed-files';

// Any number that nothing else in this database locks on.
const INSTALLATION_LOCK = 8_350_273;

/** What to install where no chamber is yet. `passwordHash` is asked for only then. */
export interface FirstChamber {
  sample: boolean;
  now: Date;
  passwordHash: () => Promise<string>;
}

interface StoredChamber {
  id: string;
  sample: boolean;
}

/**
 * Makes the first chamber, and keeps the reference data of every chamber up to date. All of it is one transaction
 * under a lock: of several processes that start at once one installs and the others find it done, and a crash in the
 * middle leaves nothing behind.
 */
@Injectable()
export class Installer {
  constructor(
    private readonly source: DataSource,
    private readonly reference: ReferenceData,
  ) {}

  async install(first: FirstChamber): Promise<void> {
    const plans = shippedPlans();
    const runner = this.source.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    try {
      await runner.query('SELECT pg_advisory_xact_lock($1)', [INSTALLATION_LOCK]);
      const chambers = await storedChambers(runner);
      for (const chamber of chambers) await this.update(runner, chamber, plans, first.now);
      if (chambers.length === 0) await this.addChamber(runner, first, plans);
      await runner.commitTransaction();
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async update(
    runner: QueryRunner,
    { id, sample }: StoredChamber,
    plans: readonly PlanFile[],
    now: Date,
  ): Promise<void> {
    const tx = await enter(runner, id);
    await this.reference.ensure(tx, plans);
    if (sample) await this.ensureSamplePlans(tx, plans, demoData<ChamberData>('chamber'), now);
  }

  private async addChamber(
    runner: QueryRunner,
    { sample, now, passwordHash }: FirstChamber,
    plans: readonly PlanFile[],
  ): Promise<void> {
    const hash = await passwordHash();
    if (sample) await this.addSample(runner, plans, hash, now);
    else await this.addEmpty(runner, plans, hash);
  }

  private async addSample(
    runner: QueryRunner,
    plans: readonly PlanFile[],
    passwordHash: string,
    now: Date,
  ): Promise<void> {
    const data = demoData<ChamberData>('chamber');
    const id = await insertChamber(runner, { code: 'sample', name: data.name, sample: true });
    const tx = await enter(runner, id);
    await this.reference.ensure(tx, plans);
    const plan = await this.ensureSamplePlans(tx, plans, data, now);
    const departments = sampleDepartments(plan.departments ?? []);
    const staff = sampleStaff(data, departments, passwordHash);
    await insertRows(tx, 'departments', rowsOf(departments));
    await insertRows(tx, 'staff', rowsOf(staff));
    const { code, period } = plan.plan;
    await writeSampleRecords(tx, data, staff, { code, startsOn: period.starts }, now);
  }

  /** The shipped plan that the sample works on, and beside it, of the same years, one of others and one of its own. */
  private async ensureSamplePlans(
    tx: TenantTransaction,
    plans: readonly PlanFile[],
    { plan, partnerPlan }: ChamberData,
    now: Date,
  ): Promise<PlanFile> {
    const year = fiscalYearOf(dateInJapan(now));
    const present = await this.reference.ensurePresentPlan(tx, plans, plan, year);
    const lastYear = fiscalYearOf(present.plan.period.ends);
    await this.reference.ensurePresentPlan(tx, plans, partnerPlan, lastYear);
    await this.reference.ensureEvaluationPlan(tx, evaluationPlan(), present);
    return present;
  }

  private async addEmpty(
    runner: QueryRunner,
    plans: readonly PlanFile[],
    passwordHash: string,
  ): Promise<void> {
    const id = await insertChamber(runner, { code: 'main', name: '商工会議所', sample: false });
    const tx = await enter(runner, id);
    await this.reference.ensure(tx, plans);
    await insertRows(tx, 'staff', [
      {
        id: fixedId('main/admin'),
        email: 'admin@banso.example',
        family_name: '管理者',
        given_name: '',
        role: 'administrator',
        password_hash: passwordHash,
      },
    ]);
  }
}

/**
 * The connections bear the application's role, to which chambers are read-only, one's own alone at that; NONE leads
 * back to the owner who signed in, until `enter` or the end of the transaction.
 */
async function storedChambers(runner: QueryRunner): Promise<StoredChamber[]> {
  await runner.query('SET LOCAL ROLE NONE');
  return (await runner.query('SELECT id, sample FROM chambers ORDER BY created_at, id')) as StoredChamber[];
}

async function insertChamber(
  runner: QueryRunner,
  { code, name, sample }: { code: string; name: string; sample: boolean },
): Promise<string> {
  const id = fixedId(`chamber/${code}`);
  await runner.query('INSERT INTO chambers (id, code, name, sample) VALUES ($1, $2, $3, $4)', [
    id,
    code,
    name,
    sample,
  ]);
  return id;
}

/**
 * From here on this chamber's rows alone, under the application's role: tenancy and the audit trail hold for what is
 * installed as for what people enter. Nobody acts: the trail names no actor.
 */
async function enter(runner: QueryRunner, chamberId: string): Promise<TenantTransaction> {
  await runner.query('SET LOCAL ROLE banso_app');
  await runner.query(`SELECT set_config('app.chamber_id', $1, true)`, [chamberId]);
  const client = (await runner.connect()) as PoolClient;
  return new TenantTransaction({ runner, client, opening: null }, { chamberId });
}
