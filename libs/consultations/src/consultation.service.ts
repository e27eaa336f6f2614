import { dateInJapan } from '@banso/japan';
import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { changed, completed, type CompleteConsultation, contentOf } from './consultation-content';
import { type EarlierRequest, lookUp, type Referents, requireReferences } from './consultation-lookup';
import { ConsultationReader } from './consultation-reader.service';
import { consultationProblems } from './consultation-rules';
import { insertConsultation, keyWasTaken, replaceParticipants } from './consultation-writer';
import { Consultation } from './consultation.entity';
import type {
  ConsultationChanges,
  ConsultationInput,
  ConsultationRecord,
  ReadingRights,
} from './consultation.types';
import { completeFrom, storedParticipants, withSnapshots } from './stored-participants';
import { requestHash } from './request-hash';

const OPERATION = 'consultation.record';

/** What came of a request to record. */
export interface Recorded {
  consultation: ConsultationRecord;
  /** The request had been answered before; nothing was written now. */
  repeated: boolean;
}

/** Writes consultations. Every write leaves a change in the outbox that names the days it touches, before and after. */
@Injectable()
export class ConsultationService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
    private readonly reader: ConsultationReader,
  ) {}

  /**
   * Records a consultation once, however often it is asked to: the same `key` with the same input answers with the
   * first record. Takes one reading and one writing statement (besides BEGIN and COMMIT); what counts is left to
   * the next read, so `counting` is null on a new record.
   *
   * @throws DomainError `invalid-input` · `not-found` (a business, advisor or plan item, named by field) ·
   * `idempotency-key-reused` (the key has answered another request).
   */
  async record(
    scope: TenantScope,
    input: ConsultationInput,
    key: string,
    rights: ReadingRights,
  ): Promise<Recorded> {
    const hash = requestHash(input);
    const complete = completed(input, actorOf(scope));
    refuseProblems(complete, rights);
    try {
      return await this.database.write(scope, async (tx) => {
        const found = await lookUp(tx, complete, key);
        if (found.earlier !== null) return this.repeat(tx, found.earlier, hash, rights);
        const referents = requireReferences(complete, found);
        const id = newId();
        const change = {
          kind: 'consultation.recorded',
          entityId: id,
          keys: { activity: 'consultation', dates: [complete.occurredOn] },
        };
        const taken = { key, operation: OPERATION, requestHash: hash };
        const written = await insertConsultation(tx, id, contentOf(complete), referents, taken, change);
        this.outbox.ringAfter(tx);
        return { consultation: newRecord(id, complete, referents, written), repeated: false };
      });
    } catch (error) {
      if (!keyWasTaken(error)) throw error;
      // The same request at the same time was first; by now its record is there.
      return this.database.write(scope, async (tx) => {
        const { earlier } = await lookUp(tx, complete, key);
        if (earlier === null) throw error;
        return this.repeat(tx, earlier, hash, rights);
      });
    }
  }

  /**
   * Changes a record that is still at `version`. Moving it to other businesses, advisors or another day keeps what
   * was noted of those who stay; a size that could not be told before is looked at again.
   *
   * @throws DomainError as {@link record}; `edited-meanwhile` with the record as it is now; `voided`.
   */
  edit(
    scope: TenantScope,
    id: string,
    version: number,
    changes: ConsultationChanges,
    rights: ReadingRights,
  ): Promise<ConsultationRecord> {
    return this.database.write(scope, async (tx) => {
      const before = await this.locked(tx, id, version);
      const participants = await storedParticipants(tx, id);
      const after = changed(completeFrom(before, participants), changes);
      refuseProblems(after, rights, after.restrictedNote !== before.restrictedNote);
      const referents = requireReferences(after, await lookUp(tx, after));
      await tx.manager.update(Consultation, { id }, contentOf(after));
      await replaceParticipants(tx, id, after.occurredOn, withSnapshots(referents, participants));
      await this.outbox.append(tx, {
        kind: 'consultation.edited',
        entityId: id,
        keys: { activity: 'consultation', dates: [...new Set([before.occurredOn, after.occurredOn])] },
      });
      return this.reader.inTransaction(tx, id, rights);
    });
  }

  /**
   * Takes a record out of every count. It stays to be seen with its reason and can no longer be edited.
   * @throws DomainError `not-found`, `edited-meanwhile`, `voided` (it was already).
   */
  void(
    scope: TenantScope,
    id: string,
    version: number,
    reason: string,
    rights: ReadingRights,
  ): Promise<ConsultationRecord> {
    return this.database.write(scope, async (tx) => {
      const before = await this.locked(tx, id, version);
      await tx.manager.update(Consultation, { id }, { voidedAt: new Date(), voidReason: reason });
      await this.outbox.append(tx, {
        kind: 'consultation.voided',
        entityId: id,
        keys: { activity: 'consultation', dates: [before.occurredOn] },
      });
      return this.reader.inTransaction(tx, id, rights);
    });
  }

  private async repeat(
    tx: TenantTransaction,
    earlier: EarlierRequest,
    hash: string,
    rights: ReadingRights,
  ): Promise<Recorded> {
    if (earlier.operation !== OPERATION || earlier.requestHash !== hash) {
      throw new DomainError(
        'conflict',
        'idempotency-key-reused',
        'この Idempotency-Key は別の内容の記録に使われています。内容を変えて送るときは、新しいキーを付けてください。',
      );
    }
    return { consultation: await this.reader.inTransaction(tx, earlier.entityId, rights), repeated: true };
  }

  // Whoever edits the same record waits here and then finds it changed.
  private async locked(tx: TenantTransaction, id: string, version: number): Promise<Consultation> {
    const record = await tx.manager.findOne(Consultation, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (record === null) throw DomainError.notFound('相談記録');
    if (record.version !== version) {
      // Without the restricted note: the refusal rolls back, and with it would go the audit entry of the reading.
      throw DomainError.editedMeanwhile(
        '相談記録',
        await this.reader.inTransaction(tx, id, { restricted: false }),
      );
    }
    if (record.voidedAt !== null) {
      throw new DomainError(
        'conflict',
        'voided',
        'この相談記録は取り消されているため、変更できません。必要な場合は新しく記録してください。',
      );
    }
    return record;
  }
}

function newRecord(
  id: string,
  complete: CompleteConsultation,
  { businesses, advisors, channelLabel }: Referents,
  { createdAt, updatedAt }: { createdAt: Date; updatedAt: Date },
): ConsultationRecord {
  return {
    id,
    ...contentOf(complete),
    businesses,
    advisors,
    channelLabel,
    version: 1,
    voidedAt: null,
    voidReason: null,
    createdAt,
    updatedAt,
    counting: null,
  };
}

function refuseProblems(
  complete: CompleteConsultation,
  rights: ReadingRights,
  touchesRestrictedNote = complete.restrictedNote !== null,
): void {
  const problems = consultationProblems(complete, dateInJapan(new Date()));
  if (problems.length > 0) throw DomainError.invalid(problems);
  if (touchesRestrictedNote && !rights.restricted) {
    throw new DomainError(
      'forbidden',
      'restricted-note',
      '「要配慮メモ」を書いたり消したりする権限がありません。この項目を変えずに保存するか、経営指導員に依頼してください。',
    );
  }
}

function actorOf(scope: TenantScope): string {
  if (scope.actorId === undefined) throw new Error('A consultation is recorded by a person');
  return scope.actorId;
}
