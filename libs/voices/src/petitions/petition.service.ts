import { dateInJapan, fiscalYearRange } from '@banso/japan';
import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { lockedForChange, recordedYears, requireInCharge, requireKnownCode } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { PETITION, petitionDetails, petitionsBetween } from './petition-details';
import { answerItem, replaceItems } from './petition-items';
import { answerProblems, submissionProblems } from './petition-rules';
import { petitionTotals } from './petition-totals';
import { Petition } from './petition.entity';
import type {
  PetitionAnswer,
  PetitionDetails,
  PetitionFields,
  PetitionItem,
  PetitionYear,
} from './petition.types';

// An item is part of its petition: who changes one has changed the other.
const NEW_VERSION =
  'UPDATE petitions SET version = version + 1, updated_at = clock_timestamp() WHERE id = $1';

/** 要望活動: what was asked of whom, and what came of it. Every change leaves the days that it touches in the outbox. */
@Injectable()
export class PetitionService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /** The petitions of one 年度 with what came of them. */
  year(scope: TenantScope, fiscalYear: number): Promise<PetitionYear> {
    return this.database.read(scope, async (tx) => {
      const [petitions, years] = await Promise.all([
        petitionsBetween(tx, fiscalYearRange(fiscalYear)),
        recordedYears(tx, 'petitions', 'submitted_on'),
      ]);
      return { fiscalYear, years, petitions, total: petitionTotals(petitions) };
    });
  }

  /** Throws `not-found`. */
  find(scope: TenantScope, id: string): Promise<PetitionDetails> {
    return this.database.read(scope, (tx) => petitionDetails(tx, id));
  }

  /**
   * @throws DomainError `invalid-input`; `not-found` (department or member of staff, named by field);
   * `already-recorded`: a petition of this title to this addressee on this day stands.
   */
  record(scope: TenantScope, { items, ...fields }: PetitionFields): Promise<PetitionDetails> {
    return this.writing(scope, async (tx) => {
      refuseDay(fields, []);
      await requireAddressee(tx, fields);
      await requireInCharge(tx, fields);
      const id = newId();
      await tx.manager.insert(Petition, { id, ...fields });
      const added = items.map(({ text, departmentId }) => ({ text, departmentId }));
      await replaceItems(tx, id, [], added);
      return this.announced(tx, 'recorded', id, [fields.submittedOn]);
    });
  }

  /** Throws as {@link record}, and `not-found`, `edited-meanwhile` (with the petition as it is now), `voided`, `item-answered`. */
  edit(
    scope: TenantScope,
    id: string,
    version: number,
    { items, ...changes }: Partial<PetitionFields>,
  ): Promise<PetitionDetails> {
    return this.writing(scope, async (tx) => {
      const before = await this.locked(tx, id, version);
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const after = { ...before, ...given };
      const { items: asked } = await petitionDetails(tx, id);
      refuseDay(after, asked);
      // What stays as it was is not asked about: a record from a time with other lists can still be corrected.
      const moved = after.addressee !== before.addressee || after.submittedOn !== before.submittedOn;
      if (moved) await requireAddressee(tx, after);
      await requireInCharge(tx, changes);
      if (items !== undefined) await replaceItems(tx, id, asked, items);
      if (Object.keys(given).length > 0) await tx.manager.update(Petition, { id }, given);
      else await tx.query(NEW_VERSION, [id]);
      return this.announced(tx, 'edited', id, [before.submittedOn, after.submittedOn]);
    });
  }

  /**
   * Keeps what the addressee said to an item, or takes it back.
   * @throws DomainError `not-found` · `edited-meanwhile` · `voided` · `invalid-input`.
   */
  answer(
    scope: TenantScope,
    id: string,
    itemId: string,
    version: number,
    answer: PetitionAnswer,
  ): Promise<PetitionDetails> {
    return this.database.write(scope, async (tx) => {
      const { submittedOn } = await this.locked(tx, id, version);
      const problems = answerProblems(answer, submittedOn, dateInJapan(new Date()));
      if (problems.length > 0) throw DomainError.invalid(problems);
      await answerItem(tx, id, itemId, answer);
      await tx.query(NEW_VERSION, [id]);
      return this.announced(tx, 'answered', id, [submittedOn]);
    });
  }

  /** Takes a petition out of every figure; it stays to be seen with its reason. Throws as {@link edit}. */
  void(scope: TenantScope, id: string, version: number, reason: string): Promise<PetitionDetails> {
    return this.database.write(scope, async (tx) => {
      const { submittedOn } = await this.locked(tx, id, version);
      await tx.manager.update(Petition, { id }, { voidedAt: new Date(), voidReason: reason });
      return this.announced(tx, 'voided', id, [submittedOn]);
    });
  }

  private locked(tx: TenantTransaction, id: string, version: number): Promise<Petition> {
    return lockedForChange(tx, Petition, PETITION, { id, version }, () => petitionDetails(tx, id));
  }

  private async announced(
    tx: TenantTransaction,
    what: string,
    entityId: string,
    days: string[],
  ): Promise<PetitionDetails> {
    const keys = { activity: 'petition', dates: [...new Set(days)] };
    await this.outbox.append(tx, { kind: `petition.${what}`, entityId, keys });
    return petitionDetails(tx, entityId);
  }

  // The table decides, also between two writers at once; here it gets words.
  private async writing(
    scope: TenantScope,
    work: (tx: TenantTransaction) => Promise<PetitionDetails>,
  ): Promise<PetitionDetails> {
    try {
      return await this.database.write(scope, work);
    } catch (error) {
      if (violatedConstraint(error) !== 'petitions_once') throw error;
      throw new DomainError(
        'conflict',
        'already-recorded',
        '同じ提出先・提出日・件名の要望がすでにあります。その記録を開いて直すか、件名を変えてください。',
        [{ field: 'title', message: 'この提出日には、この件名の要望がすでにあります。' }],
      );
    }
  }
}

function refuseDay(
  { submittedOn }: Pick<PetitionFields, 'submittedOn'>,
  items: readonly PetitionItem[],
): void {
  const problems = submissionProblems(submittedOn, items, dateInJapan(new Date()));
  if (problems.length > 0) throw DomainError.invalid(problems);
}

function requireAddressee(
  tx: TenantTransaction,
  { addressee, submittedOn }: Pick<PetitionFields, 'addressee' | 'submittedOn'>,
): Promise<void> {
  const field = { list: 'petition-addressee', field: 'addressee', label: '提出先' } as const;
  return requireKnownCode(tx, field, addressee, submittedOn);
}
