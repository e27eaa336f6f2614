import { DomainError, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { MEMBERSHIPS, RANKING, REASONS_NOT_COUNTED, TOTALS } from './referral-statements';
import type {
  ReferralDays,
  ReferralFilter,
  ReferralPlace,
  ReferralRanking,
  ReferralTotals,
  ReferredMembership,
  Referrer,
} from './referral.types';

/** Beyond that nobody is honoured any more. */
export const MOST_REFERRERS = 500;

type Row = Omit<ReferredMembership, 'notCounted'> & { reason: string | null };

/** 紹介者: who brought which members, read from the memberships each time. */
@Injectable()
export class ReferralService {
  constructor(private readonly database: TenantDatabase) {}

  /** Who brought `least` members or more in these days. Throws `invalid-input` for days that end before they begin. */
  ranking(scope: TenantScope, days: ReferralDays, least: number): Promise<ReferralRanking> {
    const { from, to } = inOrder(days);
    return this.database.read(scope, async (tx) => {
      const [[total], referrers] = await Promise.all([
        tx.query<ReferralTotals>(TOTALS, [from, to]),
        tx.query<Referrer>(RANKING, [from, to, least, MOST_REFERRERS]),
      ]);
      if (!total) throw new Error('An aggregate answered no row');
      return { from, to, total, referrers };
    });
  }

  /** The joins behind a number, the latest first, those that do not count among them. Throws as {@link ranking}. */
  memberships(
    scope: TenantScope,
    days: ReferralDays,
    { kind, key }: ReferralFilter,
    after: ReferralPlace | null,
    limit: number,
  ): Promise<{ items: ReferredMembership[]; next: ReferralPlace | null }> {
    const { from, to } = inOrder(days);
    return this.database.read(scope, async (tx) => {
      const rows = await tx.query<Row>(MEMBERSHIPS, [
        from,
        to,
        kind ?? null,
        key ?? null,
        after?.joinedOn ?? null,
        after?.membershipId ?? null,
        limit + 1,
      ]);
      const items = rows.slice(0, limit).map(({ reason, ...row }) => ({
        ...row,
        notCounted: reason === null ? null : (REASONS_NOT_COUNTED[reason] ?? reason),
      }));
      const last = items.at(-1);
      return { items, next: rows.length > limit && last ? last : null };
    });
  }
}

function inOrder({ from, to }: ReferralDays): ReferralDays {
  if (to >= from) return { from, to };
  throw DomainError.invalid([
    { field: 'to', message: `終わりの日を始まりの日（${from}）以後にしてください。` },
  ]);
}
