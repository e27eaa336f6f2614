import { createHash } from 'node:crypto';
import { dateInJapan } from '@banso/japan';
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
import type { CallRound } from '../kinds/case-kind.types';
import { caseDetails } from './case-details';
import {
  heldKind,
  requireAdvisors,
  requireBusiness,
  requireCallRound,
  requireEarlierCase,
  requireValidKind,
} from './case-references';
import { advisorProblems, checkMove, closingProblems, deadlineOf } from './case-rules';
import {
  advisorsOf,
  announceMilestones,
  lockedCase,
  newVersion,
  reachedMilestones,
  replaceAdvisors,
} from './case-writing';
import { SupportCase } from './support-case.entity';
import type { CaseChanges, CaseClosing, CaseDetails, NewCase } from './support-case.types';

/** What came of a request to open a case. */
export interface Opened {
  supportCase: CaseDetails;
  /** The form had been sent before; nothing was written now. */
  repeated: boolean;
}

/** 支援案件: opens, moves, ends and voids cases. What moves a figure leaves its days in the outbox. */
@Injectable()
export class SupportCaseService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Opens a case once, however often its form is sent under one key.
   * @throws DomainError `invalid-input` · `not-found` (kind, business, advisor, earlier case) · `stage-needs-milestone` ·
   * `idempotency-key-reused`.
   */
  async open(scope: TenantScope, input: NewCase, requestKey: string, now = new Date()): Promise<Opened> {
    const requestHash = hashOf(input);
    const today = dateInJapan(now);
    try {
      return await this.database.write(scope, async (tx) => {
        const earlier = await caseOfRequest(tx, requestKey, requestHash);
        if (earlier !== null) return { supportCase: await caseDetails(tx, earlier), repeated: true };
        const id = newId();
        const { advisorIds = [actorOf(scope)], ...fields } = input;
        const openedOn = input.openedOn ?? today;
        refuse([...dayProblems('openedOn', '開始日', openedOn, today), ...advisorProblems(advisorIds)]);
        const kind = await heldKind(tx, input.kind);
        requireValidKind(kind, openedOn);
        const stage = input.stage ?? kind.stages[0]?.key ?? '';
        checkMove(kind, null, stage, []);
        await requireBusiness(tx, input.businessId);
        await requireAdvisors(tx, advisorIds);
        const round = input.callRound ? requireCallRound(kind, input.callRound) : null;
        const { businessId, followsCaseId } = input;
        if (followsCaseId) await requireEarlierCase(tx, followsCaseId, { id, businessId });
        const deadline = input.deadline === undefined && round ? deadlineOf(round) : (input.deadline ?? null);
        const row = { ...fields, id, requestKey, requestHash, stage, openedOn, deadline };
        await tx.manager.insert(SupportCase, row);
        await replaceAdvisors(tx, id, advisorIds);
        return { supportCase: await caseDetails(tx, id), repeated: false };
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'support_cases_request') throw error;
      // The same form at the same time was first; by now its case is there.
      return this.open(scope, input, requestKey, now);
    }
  }

  /**
   * Changes or moves a case that is still at `version`. A case that is closed stays at its stage.
   * @throws DomainError as {@link open}; `edited-meanwhile` with the case as it is now; `voided`; `case-closed`.
   */
  edit(
    scope: TenantScope,
    id: string,
    version: number,
    { advisorIds, ...changes }: CaseChanges,
    now = new Date(),
  ): Promise<CaseDetails> {
    return this.database.write(scope, async (tx) => {
      const before = await lockedCase(tx, id, version);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const after = { ...before, ...given };
      const round = await this.checkChanges(tx, before, after, dateInJapan(now));
      if (advisorIds !== undefined) await this.changeAdvisors(tx, id, advisorIds);
      // As when a case is opened: a round says the deadline where nobody else does.
      const due = round && changes.deadline === undefined ? { deadline: deadlineOf(round) } : {};
      const row = { ...given, ...due };
      if (Object.keys(row).length > 0) await tx.manager.update(SupportCase, { id }, row);
      else await newVersion(tx, id);
      return caseDetails(tx, id);
    });
  }

  /** 終了. @throws DomainError `not-found` · `edited-meanwhile` · `voided` · `case-closed` · `invalid-input`. */
  close(
    scope: TenantScope,
    id: string,
    version: number,
    { closedOn, result, resultNote = null }: CaseClosing,
    now = new Date(),
  ): Promise<CaseDetails> {
    return this.database.write(scope, async (tx) => {
      const before = await lockedCase(tx, id, version);
      if (before.closedOn !== null) throw closed();
      refuse(closingProblems({ closedOn }, before.openedOn, dateInJapan(now)));
      await tx.manager.update(SupportCase, { id }, { closedOn, result, resultNote });
      return caseDetails(tx, id);
    });
  }

  /** Takes the end of a case back, with the reason. @throws DomainError as {@link close}; `case-open`. */
  reopen(scope: TenantScope, id: string, version: number, reason: string): Promise<CaseDetails> {
    return this.database.write(scope, async (tx) => {
      const before = await lockedCase(tx, id, version);
      if (before.closedOn === null) {
        throw new DomainError(
          'conflict',
          'case-open',
          'この支援案件は終了していません。そのまま続けてください。',
        );
      }
      const opened = { closedOn: null, result: null, resultNote: null, reopenReason: reason };
      await tx.manager.update(SupportCase, { id }, opened);
      return caseDetails(tx, id);
    });
  }

  /** Takes a case out of every figure; it stays to be seen with its reason. Throws as {@link edit}. */
  void(scope: TenantScope, id: string, version: number, reason: string): Promise<CaseDetails> {
    return this.database.write(scope, async (tx) => {
      await lockedCase(tx, id, version);
      await tx.manager.update(SupportCase, { id }, { voidedAt: new Date(), voidReason: reason });
      const days = await tx.query<{ day: string }>(
        'SELECT reached_on AS day FROM case_milestones WHERE case_id = $1 AND voided_at IS NULL',
        [id],
      );
      await announceMilestones(
        this.outbox,
        tx,
        'voided',
        id,
        days.map(({ day }) => day),
      );
      return caseDetails(tx, id);
    });
  }

  // What stays as it was is not asked about: a case from a time with other stages can still be corrected. Returns the
  // call round where it is another than before.
  private async checkChanges(
    tx: TenantTransaction,
    before: SupportCase,
    after: SupportCase,
    today: string,
  ): Promise<CallRound | null> {
    let round: CallRound | null = null;
    const { id, openedOn, stage, callRound, followsCaseId, closedOn } = after;
    if (openedOn !== before.openedOn) {
      refuse(dayProblems('openedOn', '開始日', openedOn, today));
      if (closedOn !== null && openedOn > closedOn) {
        refuse([{ field: 'openedOn', message: `開始日を終了日（${closedOn}）以前の日付にしてください。` }]);
      }
    }
    if (stage !== before.stage || callRound !== before.callRound) {
      const kind = await heldKind(tx, before.kind);
      if (stage !== before.stage) {
        if (closedOn !== null) throw closed();
        checkMove(kind, before.stage, stage, await reachedMilestones(tx, id));
      }
      if (callRound !== null && callRound !== before.callRound) round = requireCallRound(kind, callRound);
    }
    if (followsCaseId !== null && followsCaseId !== before.followsCaseId) {
      await requireEarlierCase(tx, followsCaseId, before);
    }
    return round;
  }

  private async changeAdvisors(
    tx: TenantTransaction,
    id: string,
    advisorIds: readonly string[],
  ): Promise<void> {
    refuse(advisorProblems(advisorIds));
    await requireAdvisors(tx, advisorIds, await advisorsOf(tx, id));
    await replaceAdvisors(tx, id, advisorIds);
  }
}

// Equal for the same form whatever the order of its fields.
function hashOf(input: NewCase): string {
  const fields = Object.entries(input).filter(([, value]) => value !== undefined);
  const inOrder = fields.sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(inOrder)).digest('hex');
}

async function caseOfRequest(
  tx: TenantTransaction,
  requestKey: string,
  requestHash: string,
): Promise<string | null> {
  const [earlier] = await tx.query<{ id: string; hash: string }>(
    'SELECT id, request_hash AS hash FROM support_cases WHERE request_key = $1',
    [requestKey],
  );
  if (earlier === undefined) return null;
  if (earlier.hash === requestHash) return earlier.id;
  throw new DomainError(
    'conflict',
    'idempotency-key-reused',
    'この Idempotency-Key は別の内容の案件に使われています。内容を変えて送るときは、新しいキーを付けてください。',
  );
}

function refuse(problems: ConstructorParameters<typeof DomainError>[3] = []): void {
  if (problems.length > 0) throw DomainError.invalid(problems);
}

function closed(): DomainError {
  return new DomainError(
    'conflict',
    'case-closed',
    'この支援案件は終了しています。続けるときは、先に再開してください。',
  );
}

function actorOf({ actorId }: TenantScope): string {
  if (actorId === undefined) throw new Error('A case is opened by a person');
  return actorId;
}
