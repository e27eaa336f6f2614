import { dateInJapan, type IsoDate } from '@banso/japan';
import {
  DomainError,
  type FieldProblem,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { type CodedField, lockedForChange, requireKnownCode, type Voidable } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';

/** What tells one kind of yearly record from another. */
export interface YearlyRecordKind<Fields, Details> {
  entity: EntityTarget<Voidable & Fields>;
  /** The Japanese noun of the messages. */
  subject: string;
  /** `noun` begins the kinds of change in the outbox, `activity` names the figures that they move. */
  changes: { noun: string; activity: string };
  /** Which of the year's things it is of, out of a code list. */
  code: CodedField;
  codeOf(fields: Fields): string;
  /** The day on which it counts. */
  dayOf(fields: Fields): IsoDate;
  /** What is wrong with a record on its own; `today` is the day in Japan. */
  problems(fields: Fields, today: IsoDate): FieldProblem[];
  /** What is asked of the tables beside the code. */
  requireOthers?(tx: TenantTransaction, given: Partial<Fields>): Promise<void>;
  details(tx: TenantTransaction, id: string): Promise<Details>;
  /** The unique index that keeps a record from standing twice, and what a second one is told. */
  once: { constraint: string; message: string; problem: FieldProblem };
}

/**
 * What is written down a few times a year as counts (調査, 検定, 共済 …). Every change leaves the days that it touches in
 * the outbox, before and after.
 */
@Injectable()
export abstract class YearlyRecordService<Fields extends object, Details> {
  protected abstract readonly kind: YearlyRecordKind<Fields, Details>;

  constructor(
    protected readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /** Throws `not-found`. */
  find(scope: TenantScope, id: string): Promise<Details> {
    return this.database.read(scope, (tx) => this.kind.details(tx, id));
  }

  /**
   * @throws DomainError `invalid-input`; `not-found` for what it names of the chamber's, by field; `already-recorded`:
   * the same record stands.
   */
  record(scope: TenantScope, fields: Fields): Promise<Details> {
    return this.writing(scope, async (tx) => {
      this.refuseProblems(fields);
      await this.requireCode(tx, fields);
      await this.kind.requireOthers?.(tx, fields);
      const id = newId();
      await tx.manager.insert(this.kind.entity, { id, ...fields });
      await this.announce(tx, 'recorded', id, [fields]);
      return this.kind.details(tx, id);
    });
  }

  /** Throws as {@link record}, and `not-found`, `edited-meanwhile` (with the record as it is now), `voided`. */
  edit(scope: TenantScope, id: string, version: number, changes: Partial<Fields>): Promise<Details> {
    return this.writing(scope, async (tx) => {
      const before = await this.locked(tx, id, version);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const after = { ...before, ...given };
      this.refuseProblems(after);
      // What stays as it was is not asked about: a record from a time with other lists can still be corrected.
      const { codeOf, dayOf } = this.kind;
      const moved = codeOf(after) !== codeOf(before) || dayOf(after) !== dayOf(before);
      if (moved) await this.requireCode(tx, after);
      await this.kind.requireOthers?.(tx, changes);
      await this.change(tx, id, given);
      await this.announce(tx, 'edited', id, [before, after]);
      return this.kind.details(tx, id);
    });
  }

  /** Takes a record out of every figure; it stays to be seen with its reason. Throws as {@link edit}. */
  void(scope: TenantScope, id: string, version: number, reason: string): Promise<Details> {
    return this.database.write(scope, async (tx) => {
      const before = await this.locked(tx, id, version);
      await this.change(tx, id, { voidedAt: new Date(), voidReason: reason });
      await this.announce(tx, 'voided', id, [before]);
      return this.kind.details(tx, id);
    });
  }

  private locked(tx: TenantTransaction, id: string, version: number): Promise<Voidable & Fields> {
    const { entity, subject, details } = this.kind;
    return lockedForChange(tx, entity, subject, { id, version }, () => details(tx, id));
  }

  private async change(tx: TenantTransaction, id: string, values: object): Promise<void> {
    await tx.manager.update(this.kind.entity, id, values);
  }

  private refuseProblems(fields: Fields): void {
    const problems = this.kind.problems(fields, dateInJapan(new Date()));
    if (problems.length > 0) throw DomainError.invalid(problems);
  }

  private requireCode(tx: TenantTransaction, fields: Fields): Promise<void> {
    return requireKnownCode(tx, this.kind.code, this.kind.codeOf(fields), this.kind.dayOf(fields));
  }

  private announce(tx: TenantTransaction, what: string, entityId: string, touched: Fields[]): Promise<void> {
    const { noun, activity } = this.kind.changes;
    const dates = [...new Set(touched.map((fields) => this.kind.dayOf(fields)))];
    return this.outbox.append(tx, { kind: `${noun}.${what}`, entityId, keys: { activity, dates } });
  }

  // The table decides, also between two writers at once; here it gets words.
  private async writing(
    scope: TenantScope,
    work: (tx: TenantTransaction) => Promise<Details>,
  ): Promise<Details> {
    try {
      return await this.database.write(scope, work);
    } catch (error) {
      const { constraint, message, problem } = this.kind.once;
      if (violatedConstraint(error) !== constraint) throw error;
      throw new DomainError('conflict', 'already-recorded', message, [problem]);
    }
  }
}
