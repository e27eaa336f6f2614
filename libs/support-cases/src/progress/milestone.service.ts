import { dateInJapan, smallBusiness } from '@banso/japan';
import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { dayProblems } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { caseDetails } from '../cases/case-details';
import { heldKind } from '../cases/case-references';
import { announceMilestones, lockedCase, newVersion } from '../cases/case-writing';
import type { SupportCase } from '../cases/support-case.entity';
import type { CaseDetails, MilestoneFields } from '../cases/support-case.types';

interface StoredMilestone {
  key: string;
  reachedOn: string;
  note: string | null;
  voided: boolean;
}

const INSERT = `
  INSERT INTO case_milestones (id, case_id, key, reached_on, note, small, staff_id, department_id)
  SELECT $1::uuid, $2::uuid, $3::text, $4::date, $5::text, $6::text, a.staff_id, s.department_id
    FROM case_advisors a JOIN staff s ON s.id = a.staff_id
   WHERE a.case_id = $2 ORDER BY a.position LIMIT 1`;

/**
 * 節目: the days on which something happened to a case. Indicators count by them, so each write leaves its days, before
 * and after, in the outbox. Who leads the case then, and where that person works, is kept with the milestone.
 */
@Injectable()
export class MilestoneService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Records that a case has reached a milestone of its kind, also on a case that is closed: papers come late.
   * @throws DomainError `not-found` · `edited-meanwhile` with the case as it is now · `voided` · `invalid-input` ·
   * `milestone-reached`: it is recorded already.
   */
  async reach(
    scope: TenantScope,
    caseId: string,
    version: number,
    key: string,
    { reachedOn, note = null }: MilestoneFields,
    now = new Date(),
  ): Promise<CaseDetails> {
    try {
      return await this.database.write(scope, async (tx) => {
        const supportCase = await lockedCase(tx, caseId, version);
        refuseDay(reachedOn, now);
        await requireMilestone(tx, supportCase, key);
        const small = await smallNow(tx, supportCase.businessId);
        await tx.query(INSERT, [newId(), caseId, key, reachedOn, note, small]);
        return this.announced(tx, 'milestone-reached', caseId, [reachedOn]);
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'case_milestones_once') throw error;
      const message = 'この節目はすでに記録されています。日付が違うときは、その記録を直してください。';
      throw new DomainError('conflict', 'milestone-reached', message, [{ field: 'key', message }]);
    }
  }

  /** Corrects the day or the note; null clears the note. Throws as {@link reach}. */
  correct(
    scope: TenantScope,
    caseId: string,
    milestoneId: string,
    version: number,
    { reachedOn, note }: Partial<MilestoneFields>,
    now = new Date(),
  ): Promise<CaseDetails> {
    return this.database.write(scope, async (tx) => {
      await lockedCase(tx, caseId, version);
      const before = await standing(tx, caseId, milestoneId);
      const after = {
        reachedOn: reachedOn ?? before.reachedOn,
        note: note === undefined ? before.note : note,
      };
      if (after.reachedOn !== before.reachedOn) refuseDay(after.reachedOn, now);
      await tx.query('UPDATE case_milestones SET reached_on = $2, note = $3 WHERE id = $1', [
        milestoneId,
        after.reachedOn,
        after.note,
      ]);
      return this.announced(tx, 'milestone-corrected', caseId, [before.reachedOn, after.reachedOn]);
    });
  }

  /**
   * Takes a milestone out of every figure; it stays to be seen with its reason.
   * @throws DomainError as {@link reach}; `milestone-needed`: the case stands at a stage that asks for it.
   */
  void(
    scope: TenantScope,
    caseId: string,
    milestoneId: string,
    version: number,
    reason: string,
  ): Promise<CaseDetails> {
    return this.database.write(scope, async (tx) => {
      const supportCase = await lockedCase(tx, caseId, version);
      const { key, reachedOn } = await standing(tx, caseId, milestoneId);
      await refuseNeeded(tx, supportCase, key);
      await tx.query(
        'UPDATE case_milestones SET voided_at = clock_timestamp(), void_reason = $2 WHERE id = $1',
        [milestoneId, reason],
      );
      return this.announced(tx, 'milestone-voided', caseId, [reachedOn]);
    });
  }

  private async announced(
    tx: TenantTransaction,
    what: string,
    caseId: string,
    days: readonly string[],
  ): Promise<CaseDetails> {
    await newVersion(tx, caseId);
    await announceMilestones(this.outbox, tx, what, caseId, days);
    return caseDetails(tx, caseId);
  }
}

function refuseDay(reachedOn: string, now: Date): void {
  const problems = dayProblems('reachedOn', '日付', reachedOn, dateInJapan(now));
  if (problems.length > 0) throw DomainError.invalid(problems);
}

async function requireMilestone(
  tx: TenantTransaction,
  { kind: key }: SupportCase,
  milestone: string,
): Promise<void> {
  const kind = await heldKind(tx, key);
  if (kind.milestones.some((one) => one.key === milestone)) return;
  const choices = kind.milestones.map(({ label }) => label).join('・');
  const remedy = choices === '' ? '設定で節目を加えてください' : `${choices} のどれかを選んでください`;
  throw DomainError.invalid([
    { field: 'key', message: `節目「${milestone}」は「${kind.label}」にありません。${remedy}。` },
  ]);
}

// The business is held, so that nobody makes its size known between this look and the row that keeps what it told.
async function smallNow(tx: TenantTransaction, businessId: string): Promise<string> {
  const [business] = await tx.query<{ industryCode: string | null; employees: number | null }>(
    'SELECT industry_code AS "industryCode", employees FROM businesses WHERE id = $1 FOR SHARE',
    [businessId],
  );
  if (business === undefined) throw new Error('A case has a business');
  return smallBusiness(business);
}

async function standing(tx: TenantTransaction, caseId: string, id: string): Promise<StoredMilestone> {
  const [found] = await tx.query<StoredMilestone>(
    `SELECT key, reached_on AS "reachedOn", note, voided_at IS NOT NULL AS voided
       FROM case_milestones WHERE case_id = $1 AND id = $2`,
    [caseId, id],
  );
  if (found === undefined) throw DomainError.notFound('節目の記録');
  if (!found.voided) return found;
  const message =
    'この節目の記録は取り消されているため、変更できません。必要な場合は新しく記録してください。';
  throw new DomainError('conflict', 'voided', message);
}

async function refuseNeeded(
  tx: TenantTransaction,
  { kind: key, stage, closedOn }: SupportCase,
  milestone: string,
): Promise<void> {
  const { stages, milestones } = await heldKind(tx, key);
  const upTo = stages.slice(0, stages.findIndex((one) => one.key === stage) + 1);
  const needing = upTo.find(({ requires }) => requires === milestone);
  if (needing === undefined) return;
  const label = milestones.find((one) => one.key === milestone)?.label ?? milestone;
  // A case that is closed stays at its stage: it is opened again before it goes back.
  const back = closedOn === null ? '先に案件を前の段階に戻すか' : '先に案件を再開して前の段階に戻すか';
  throw new DomainError(
    'conflict',
    'milestone-needed',
    `節目「${label}」は、今の段階に進むための「${needing.label}」で必要なため取り消せません。${back}、日付を直してください。`,
  );
}
