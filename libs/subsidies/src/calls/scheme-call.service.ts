import { dateInJapan, type IsoDate } from '@banso/japan';
import {
  DomainError,
  newId,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { dayProblems, lockedForChange, requireInCharge } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { Scheme } from '../schemes/scheme.entity';
import { SCHEME } from '../schemes/scheme-details';
import { CALL, callDetails, callPage } from './call-details';
import { SchemeCallEntry } from './scheme-call.entity';
import type { CallChanges, CallFilter, CallPage, CallPlace, NewCalls, SchemeCall } from './scheme-call.types';

/** 連絡リスト: who is told of a scheme, by whom, and what came of it. */
@Injectable()
export class SchemeCallService {
  constructor(private readonly database: TenantDatabase) {}

  /** Throws `not-found`. */
  page(
    scope: TenantScope,
    schemeId: string,
    filter: CallFilter,
    limit: number,
    after: CallPlace | null,
  ): Promise<CallPage> {
    return this.database.read(scope, async (tx) => {
      await requireScheme(tx, schemeId);
      return callPage(tx, schemeId, filter, limit, after, dateInJapan(new Date()));
    });
  }

  /**
   * Puts businesses on the list; who waits there already stays once, and who has closed stays away. Where nobody is
   * named the advisor calls, or nobody where that one has left. Answers how many came to it.
   * @throws DomainError `not-found` (scheme, a business, the caller) · `invalid-input` (the caller has left).
   */
  add(scope: TenantScope, schemeId: string, { businessIds, staffId = null }: NewCalls): Promise<number> {
    return this.database.write(scope, async (tx) => {
      await requireScheme(tx, schemeId);
      await requireCaller(tx, staffId);
      const found = await tx.query<{ id: string }>('SELECT id FROM businesses WHERE id = ANY ($1::uuid[])', [
        businessIds,
      ]);
      if (found.length < businessIds.length) throw DomainError.notFound('事業所');
      const added = await tx.query(
        `INSERT INTO scheme_calls (id, scheme_id, business_id, staff_id)
         SELECT given.id, $1, b.id, coalesce($4, s.id)
           FROM unnest($2::uuid[], $3::uuid[]) AS given (id, business_id) JOIN businesses b ON b.id = given.business_id
           LEFT JOIN staff s ON s.id = b.advisor_id AND s.active
          WHERE b.closed_on IS NULL OR b.closed_on > $5
          ORDER BY given.id
         ON CONFLICT (chamber_id, scheme_id, business_id) WHERE outcome IS NULL AND voided_at IS NULL DO NOTHING
         RETURNING id`,
        [schemeId, businessIds.map(() => newId()), businessIds, staffId, dateInJapan(new Date())],
      );
      return added.length;
    });
  }

  /**
   * Who calls, what came of it, when. An outcome without a day is of today; without an outcome it waits again.
   * @throws DomainError `invalid-input` · `not-found` · `edited-meanwhile` · `voided` · `already-waiting`.
   */
  async edit(scope: TenantScope, id: string, version: number, changes: CallChanges): Promise<SchemeCall> {
    const today = dateInJapan(new Date());
    try {
      return await this.database.write(scope, async (tx) => {
        const before = await this.locked(tx, id, version, today);
        // Who has left since stays the caller of what that one began.
        if (changes.staffId !== before.staffId) await requireCaller(tx, changes.staffId);
        const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
        const after = { ...before, ...given };
        const contactedOn = after.outcome === null ? null : (after.contactedOn ?? today);
        const problems = contactedOn === null ? [] : dayProblems('contactedOn', '連絡日', contactedOn, today);
        if (problems.length > 0) throw DomainError.invalid(problems);
        await tx.manager.update(SchemeCallEntry, { id }, { ...given, contactedOn });
        return callDetails(tx, id, today);
      });
    } catch (error) {
      if (violatedConstraint(error) !== 'scheme_calls_open') throw error;
      const message = 'この事業所は、この制度の連絡リストにもう一度載っています。そちらを記録してください。';
      throw new DomainError('conflict', 'already-waiting', message, [{ field: 'outcome', message }]);
    }
  }

  /** Takes an entry off the list; it stays to be seen with its reason. Throws as {@link edit}. */
  void(scope: TenantScope, id: string, version: number, reason: string): Promise<SchemeCall> {
    const today = dateInJapan(new Date());
    return this.database.write(scope, async (tx) => {
      await this.locked(tx, id, version, today);
      await tx.manager.update(SchemeCallEntry, { id }, { voidedAt: new Date(), voidReason: reason });
      return callDetails(tx, id, today);
    });
  }

  private locked(
    tx: TenantTransaction,
    id: string,
    version: number,
    today: IsoDate,
  ): Promise<SchemeCallEntry> {
    return lockedForChange(tx, SchemeCallEntry, CALL, { id, version }, () => callDetails(tx, id, today));
  }
}

async function requireScheme(tx: TenantTransaction, id: string): Promise<void> {
  if (!(await tx.manager.existsBy(Scheme, { id }))) throw DomainError.notFound(SCHEME);
}

async function requireCaller(tx: TenantTransaction, staffId: string | null = null): Promise<void> {
  await requireInCharge(tx, { staffId });
  const [left] = await tx.query<{ name: string }>(
    `SELECT family_name || ' ' || given_name AS name FROM staff WHERE id = $1 AND NOT active`,
    [staffId],
  );
  if (left === undefined) return;
  const message = `${left.name}は退職などで使えません。ほかの連絡する人を選んでください。`;
  throw DomainError.invalid([{ field: 'staffId', message }]);
}
