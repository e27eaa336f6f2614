import { type PlanFile, PlanStoreService } from '@banso/action-plans';
import { CountingPolicyService } from '@banso/consultations';
import { fiscalYearOf } from '@banso/japan';
import type { TenantTransaction } from '@banso/platform';
import { CodeListService } from '@banso/staff';
import { SchemeService } from '@banso/subsidies';
import { CaseKindService } from '@banso/support-cases';
import { Injectable } from '@nestjs/common';
import { movePlan } from './move-plan';
import { presentPlan } from './present-plan';
import type { PresentPlanData } from './sample/demo-data.types';

/** What every chamber gets from the product, at installation and whenever a later version brings more. */
@Injectable()
export class ReferenceData {
  constructor(
    private readonly codeLists: CodeListService,
    private readonly policies: CountingPolicyService,
    private readonly caseKinds: CaseKindService,
    private readonly plans: PlanStoreService,
    private readonly schemes: SchemeService,
  ) {}

  /**
   * Adds the code entries, counting policies and kinds of case that the chamber lacks, and brings the shipped plans up to date.
   * What people have changed stays theirs: an entry keeps its wording, and a plan that somebody has stored is left alone.
   */
  async ensure(tx: TenantTransaction, shipped: readonly PlanFile[]): Promise<void> {
    await this.codeLists.ensureDefaults(tx);
    await this.policies.ensureDefaults(tx);
    await this.schemes.ensureShipped(tx);
    await this.caseKinds.ensureDefaults(tx);
    for (const plan of shipped) await this.ensurePlan(tx, plan);
  }

  /**
   * As {@link ensure}, for the plan of the sample: its source, moved. Once stored it stays in its years, in which the
   * records lie; `currentYear` decides the first time only (ADR 0008).
   */
  async ensurePresentPlan(
    tx: TenantTransaction,
    shipped: readonly PlanFile[],
    naming: PresentPlanData,
    currentYear: number,
  ): Promise<PlanFile> {
    const source = shipped.find(({ plan }) => plan.code === naming.source);
    if (source === undefined) throw new Error(`The plan ${naming.source} is missing from this installation`);
    const [stored] = await tx.query<{ endsOn: string }>(
      'SELECT ends_on AS "endsOn" FROM plans WHERE code = $1',
      [naming.code],
    );
    const plan = presentPlan(source, naming, stored ? fiscalYearOf(stored.endsOn) : currentYear);
    await this.ensurePlan(tx, plan);
    return plan;
  }

  /** As {@link ensurePresentPlan}, for the plan that the sample made itself: it ends in the same year as `present`. */
  async ensureEvaluationPlan(tx: TenantTransaction, evaluation: PlanFile, present: PlanFile): Promise<void> {
    const years = fiscalYearOf(present.plan.period.ends) - fiscalYearOf(evaluation.plan.period.ends);
    await this.ensurePlan(tx, movePlan(evaluation, years));
  }

  private async ensurePlan(tx: TenantTransaction, plan: PlanFile): Promise<void> {
    if (!(await storedByPerson(tx, plan.plan.code))) await this.plans.saveIn(tx, plan);
  }
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
