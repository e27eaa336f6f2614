import { type PlanFile, PlanStoreService } from '@banso/action-plans';
import { CountingPolicyService } from '@banso/consultations';
import { fiscalYearOf } from '@banso/japan';
import type { TenantTransaction } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { presentPlan } from './present-plan';
import type { ChamberData } from './sample/demo-data.types';
import { shippedPlans } from './seed-files';

/** What every chamber gets from the product, at installation and whenever a later version brings more. */
@Injectable()
export class ReferenceData {
  constructor(
    private readonly codeLists: CodeListService,
    private readonly policies: CountingPolicyService,
    private readonly plans: PlanStoreService,
  ) {}

  /**
   * Adds the code entries and counting policies that the chamber lacks, and brings the shipped plans up to date.
   * What people have changed stays theirs: an entry keeps its wording, and a plan that somebody has stored is left alone.
   */
  async ensure(tx: TenantTransaction): Promise<void> {
    await this.codeLists.ensureDefaults(tx);
    await this.policies.ensureDefaults(tx);
    for (const plan of shippedPlans()) await this.ensurePlan(tx, plan);
  }

  /** Stores the sample's plan for the first time, moved to the present (ADR 0008). */
  async addPresentPlan(
    tx: TenantTransaction,
    source: ChamberData['plan'],
    currentYear: number,
  ): Promise<PlanFile> {
    const plan = presentPlan(shipped(source), source, currentYear);
    await this.plans.saveIn(tx, plan);
    return plan;
  }

  /** Brings the sample's plan up to date with its source. It stays in the years to which it was moved. */
  async ensurePresentPlan(tx: TenantTransaction, source: ChamberData['plan']): Promise<void> {
    const [stored] = await tx.query<{ endsOn: string }>(
      'SELECT ends_on AS "endsOn" FROM plans WHERE code = $1',
      [source.code],
    );
    if (stored === undefined) return;
    await this.ensurePlan(tx, presentPlan(shipped(source), source, fiscalYearOf(stored.endsOn)));
  }

  private async ensurePlan(tx: TenantTransaction, plan: PlanFile): Promise<void> {
    if (!(await storedByPerson(tx, plan.plan.code))) await this.plans.saveIn(tx, plan);
  }
}

function shipped({ source }: ChamberData['plan']): PlanFile {
  const found = shippedPlans().find(({ plan }) => plan.code === source);
  if (found === undefined) throw new Error(`The plan ${source} is missing from this installation`);
  return found;
}

/** The audit trail tells a person's edition from the program's: the program has no actor. */
async function storedByPerson(tx: TenantTransaction, code: string): Promise<boolean> {
  const found = await tx.query(
    `SELECT FROM plans p WHERE p.code = $1 AND EXISTS (
       SELECT FROM audit_entries a
        WHERE a.entity = 'plans' AND a.entity_id = p.id::text AND a.actor_id IS NOT NULL)`,
    [code],
  );
  return found.length > 0;
}
