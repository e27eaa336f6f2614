import { dateInJapan, fiscalYearOf } from '@banso/japan';
import { TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { insertRows } from './bulk-insert';
import { fixedId } from './fixed-id';
import { ReferenceData } from './reference-data.service';
import type { ChamberData } from './sample/demo-data.types';
import { sampleDepartments, sampleStaff } from './sample/sample-staff';
import { writeSampleRecords } from './sample/write-sample-records';
import { demoData } from './seed-files';

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

  /** Answers whether this call has made the chamber. */
  async install(first: FirstChamber): Promise<boolean> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    await runner.startTransaction();
    try {
      await runner.query('SELECT pg_advisory_xact_lock($1)', [INSTALLATION_LOCK]);
      const chambers = await storedChambers(runner);
      for (const chamber of chambers) await this.update(await enter(runner, chamber.id), chamber);
      if (chambers.length === 0) await this.addChamber(runner, first);
      await runner.commitTransaction();
      return chambers.length === 0;
    } catch (error) {
      await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  private async update(tx: TenantTransaction, { sample }: StoredChamber): Promise<void> {
    await this.reference.ensure(tx);
    if (sample) await this.reference.ensurePresentPlan(tx, demoData<ChamberData>('chamber').plan);
  }

  private async addChamber(runner: QueryRunner, first: FirstChamber): Promise<void> {
    const passwordHash = await first.passwordHash();
    if (first.sample) await this.addSample(runner, passwordHash, first.now);
    else await this.addEmpty(runner, passwordHash);
  }

  private async addSample(runner: QueryRunner, passwordHash: string, now: Date): Promise<void> {
    const data = demoData<ChamberData>('chamber');
    const id = await insertChamber(runner, { code: 'sample', name: data.name, sample: true });
    const tx = await enter(runner, id);
    await this.reference.ensure(tx);
    const plan = await this.reference.addPresentPlan(tx, data.plan, fiscalYearOf(dateInJapan(now)));
    const departments = sampleDepartments(plan.departments ?? []);
    const staff = sampleStaff(data, departments, passwordHash);
    await insertRows(
      tx,
      'departments',
      departments.map(({ row }) => row),
    );
    await insertRows(
      tx,
      'staff',
      staff.map(({ row }) => row),
    );
    const { code, period } = plan.plan;
    await writeSampleRecords(tx, data, staff, { code, startsOn: period.starts }, now);
  }

  private async addEmpty(runner: QueryRunner, passwordHash: string): Promise<void> {
    const id = await insertChamber(runner, { code: 'main', name: '商工会議所', sample: false });
    const tx = await enter(runner, id);
    await this.reference.ensure(tx);
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
  return new TenantTransaction(runner.manager, { chamberId });
}
