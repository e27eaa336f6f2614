import { dateInJapan, formatEra, type IsoDate } from '@banso/japan';
import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { MembershipFields, MembershipPatch } from './business-input';
import { type CodedValues, requireKnownCodes } from './coded-fields';
import { followPeriods } from './dues/follow-periods';
import { MEMBERSHIP_JSON, type MembershipDetails } from './membership-details';
import { membershipProblems } from './membership-rules';
import { Membership } from './membership.entity';

/** The days on which a period touches a figure. */
type Days = Pick<MembershipDetails, 'joinedOn' | 'withdrawnOn'>;

/** Periods of membership. Every change goes to the outbox with the days it leaves and enters. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /** 入会. Throws `invalid-input`, `membership-overlaps`, `not-found` for the business or the referrer. */
  join(scope: TenantScope, businessId: string, fields: MembershipFields): Promise<MembershipDetails> {
    return this.writing(scope, businessId, async (tx) => {
      const id = await this.insert(tx, businessId, fields);
      return membershipDetails(tx, businessId, id);
    });
  }

  /** A correction; `withdrawnOn: null` takes a withdrawal back. Throws as {@link join}, and `edited-meanwhile`. */
  change(
    scope: TenantScope,
    businessId: string,
    id: string,
    version: number,
    patch: MembershipPatch,
  ): Promise<MembershipDetails> {
    const cleared = patch.withdrawnOn === null ? { ...patch, withdrawalReason: null } : patch;
    return this.update(scope, businessId, id, version, cleared, 'membership.changed');
  }

  /** 退会: `withdrawnOn` is the first day as a non-member. Throws as {@link change}. */
  withdraw(
    scope: TenantScope,
    businessId: string,
    id: string,
    version: number,
    { withdrawnOn, reason }: { withdrawnOn: IsoDate; reason: string },
  ): Promise<MembershipDetails> {
    const patch = { withdrawnOn, withdrawalReason: reason };
    return this.update(scope, businessId, id, version, patch, 'membership.ended');
  }

  /** 入会 within a transaction of the caller's. `under` is where the fields stand in the request, for its problems. */
  async insert(
    tx: TenantTransaction,
    businessId: string,
    fields: MembershipFields,
    under?: string,
  ): Promise<string> {
    refuseProblems(businessId, fields, under);
    await requireKnownCodes(tx, codesOf(fields), {}, under);
    const id = newId();
    await tx.manager.insert(Membership, {
      id,
      businessId,
      joinedOn: fields.joinedOn,
      units: fields.units ?? 1,
      kind: fields.kind ?? 'member',
      section: fields.section ?? null,
      referrerBusinessId: fields.referrerBusinessId ?? null,
      referrerStaffId: fields.referrerStaffId ?? null,
      referrerNote: fields.referrerNote ?? null,
    });
    await this.announce(tx, 'membership.joined', id, [{ joinedOn: fields.joinedOn, withdrawnOn: null }]);
    return id;
  }

  private update(
    scope: TenantScope,
    businessId: string,
    id: string,
    version: number,
    patch: MembershipPatch,
    kind: string,
  ): Promise<MembershipDetails> {
    return this.writing(scope, businessId, async (tx) => {
      const before = await membershipDetails(tx, businessId, id);
      if (before.version !== version) throw DomainError.editedMeanwhile('会員資格', before);
      const values = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      refuseProblems(businessId, { ...before, ...values });
      await requireKnownCodes(tx, codesOf(patch), codesOf(before));
      const { affected } = await tx.manager.update(Membership, { id, businessId, version }, values);
      const after = await membershipDetails(tx, businessId, id);
      if (affected !== 1) throw DomainError.editedMeanwhile('会員資格', after);
      if (before.joinedOn !== after.joinedOn || before.withdrawnOn !== after.withdrawnOn) {
        await followPeriods(tx, [id]);
      }
      await this.announce(tx, kind, id, [before, after]);
      return after;
    });
  }

  private announce(tx: TenantTransaction, kind: string, entityId: string, periods: Days[]): Promise<void> {
    const dates = periods.flatMap(({ joinedOn, withdrawnOn }) => [joinedOn, withdrawnOn]);
    const distinct = [...new Set(dates)].filter((date) => date !== null);
    return this.outbox.append(tx, { kind, entityId, keys: { activity: 'membership', dates: distinct } });
  }

  // The table's own constraints decide, also between two writers at once; here they get words.
  private async writing<T>(
    scope: TenantScope,
    businessId: string,
    work: (tx: TenantTransaction) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.database.write(scope, work);
    } catch (error) {
      throw (await this.inWords(scope, businessId, error)) ?? error;
    }
  }

  private async inWords(scope: TenantScope, businessId: string, error: unknown): Promise<DomainError | null> {
    switch (violatedConstraint(error)) {
      case 'memberships_do_not_overlap':
        return overlapping(await this.database.read(scope, (tx) => periodsOf(tx, businessId)));
      case 'memberships_chamber_id_business_id_fkey':
        return DomainError.notFound('事業所');
      case 'memberships_chamber_id_referrer_business_id_fkey':
        return DomainError.notFound('紹介者の事業所');
      case 'memberships_referrer_staff':
        return DomainError.notFound('紹介者の職員');
      default:
        return null;
    }
  }
}

function codesOf({ kind, section }: MembershipPatch): CodedValues {
  return { kind, section };
}

/** The refusal of a period that shares days with another of the same business; names the periods that stand. */
export function overlapping(periods: Days[]): DomainError {
  const list = periods.map(
    ({ joinedOn, withdrawnOn }) =>
      `${formatEra(joinedOn)}（${joinedOn}）入会・${withdrawnOn === null ? '在籍中' : `${withdrawnOn}退会`}`,
  );
  return new DomainError(
    'conflict',
    'membership-overlaps',
    `会員の期間が、すでにある期間と重なります（${list.join('、')}）。先の期間の退会を記録するか、日付を見直してください。`,
  );
}

async function membershipDetails(
  tx: TenantTransaction,
  businessId: string,
  id: string,
): Promise<MembershipDetails> {
  const [row] = await tx.query<{ membership: MembershipDetails }>(
    `SELECT ${MEMBERSHIP_JSON} AS membership FROM memberships m WHERE m.id = $1 AND m.business_id = $2`,
    [id, businessId],
  );
  if (!row) throw DomainError.notFound('会員資格');
  return row.membership;
}

function periodsOf(tx: TenantTransaction, businessId: string): Promise<Days[]> {
  return tx.query<Days>(
    `SELECT joined_on AS "joinedOn", withdrawn_on AS "withdrawnOn" FROM memberships
      WHERE business_id = $1 ORDER BY joined_on`,
    [businessId],
  );
}

function refuseProblems(businessId: string, period: MembershipPatch, under?: string): void {
  const problems = membershipProblems(period, dateInJapan(new Date()));
  if (period.referrerBusinessId === businessId) {
    problems.push({ field: 'referrerBusinessId', message: '紹介者には、ほかの事業所を選んでください。' });
  }
  if (problems.length === 0) return;
  const prefix = under === undefined ? '' : `${under}.`;
  throw DomainError.invalid(problems.map(({ field, message }) => ({ field: `${prefix}${field}`, message })));
}
