import { fiscalYearRange } from '@banso/japan';
import { TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { membershipActivities } from '../membership-activities';
import type {
  MembershipMoves,
  MoveCount,
  MovedMembership,
  MoveFilter,
  MoveGroup,
  MovePlace,
} from './move.types';

const [joined, withdrawn, stock] = membershipActivities;
if (joined?.activity !== 'membership-joined' || withdrawn?.activity !== 'membership-withdrawn' || !stock) {
  throw new Error('Memberships declare joining, withdrawal and stock, in this order');
}

const DAYS = { from: '$1::date', to: '$2::date' };

/**
 * Joins and withdrawals of the days `$1` to `$2`. What counts is told by the activities that plans count by, so that this
 * page and the plan's 新規会員 cannot disagree.
 */
const MOVED = `
  SELECT 'joined' AS move, record_id, occurred_on, reason FROM (${joined.sql(DAYS)}) j
  UNION ALL
  SELECT 'withdrawn', record_id, occurred_on, reason FROM (${withdrawn.sql(DAYS)}) w`;

/** By what a move of `v` and its membership `m` is told apart. */
const KEYS: Record<MoveGroup, string> = {
  month: `to_char(v.occurred_on, 'YYYY-MM')`,
  kind: 'm.kind',
  section: `coalesce(m.section, '')`,
  reason: `coalesce(m.withdrawal_reason, '')`,
};

const COUNTS = Object.entries(KEYS)
  .map(
    ([group, key]) => `
  SELECT '${group}' AS "group", ${key} AS key, count(*) FILTER (WHERE v.move = 'joined')::integer AS joined,
         count(*) FILTER (WHERE v.move = 'withdrawn')::integer AS withdrawn
    FROM moved v JOIN memberships m ON m.id = v.record_id
   WHERE v.reason IS NULL ${group === 'reason' ? "AND v.move = 'withdrawn'" : ''}
   GROUP BY key`,
  )
  .join(' UNION ALL ');

/** Members at the end of the day before `$1`, and of `$2`. */
const MEMBERS = `
  SELECT count(*) FILTER (WHERE s.starts_on < $1::date AND (s.ends_on IS NULL OR s.ends_on >= $1::date))::integer AS before,
         count(*) FILTER (WHERE s.starts_on <= $2::date AND (s.ends_on IS NULL OR s.ends_on > $2::date))::integer AS after
    FROM (${stock.sql()}) s WHERE s.reason IS NULL`;

const YEARS = `
  SELECT DISTINCT extract(year FROM day - interval '3 months')::integer AS year
    FROM (SELECT joined_on AS day FROM memberships UNION ALL
          SELECT withdrawn_on FROM memberships WHERE withdrawn_on IS NOT NULL) days
   ORDER BY year DESC`;

const MEMBERSHIPS = (group: MoveGroup | undefined): string => `
  SELECT m.id AS "membershipId", m.business_id AS "businessId", b.name AS "businessName", m.joined_on AS "joinedOn",
         m.withdrawn_on AS "withdrawnOn", m.withdrawal_reason AS "withdrawalReason", m.units, m.kind, m.section,
         v.occurred_on AS "movedOn"
    FROM (${MOVED}) v JOIN memberships m ON m.id = v.record_id JOIN businesses b ON b.id = m.business_id
   WHERE v.reason IS NULL AND v.move = $3 AND ($4::text IS NULL OR ${group ? KEYS[group] : 'NULL'} = $4)
     AND ($5::date IS NULL OR (v.occurred_on, m.id) < ($5::date, $6::uuid))
   ORDER BY v.occurred_on DESC, m.id DESC
   LIMIT $7`;

/** 会員の動き: joins, withdrawals and what is left of them, side by side. */
@Injectable()
export class MembershipMoveService {
  constructor(private readonly database: TenantDatabase) {}

  /** The moves of a 年度, also those that are written down for days to come. */
  year(scope: TenantScope, fiscalYear: number): Promise<MembershipMoves> {
    const { from, to } = fiscalYearRange(fiscalYear);
    return this.database.read(scope, async (tx) => {
      const [counts, [members], years] = await Promise.all([
        tx.query<MoveCount>(`WITH moved AS (${MOVED}) SELECT * FROM (${COUNTS}) c ORDER BY "group", key`, [
          from,
          to,
        ]),
        tx.query<{ before: number; after: number }>(MEMBERS, [from, to]),
        tx.query<{ year: number }>(YEARS),
      ]);
      if (!members) throw new Error('An aggregate answered no row');
      const months = counts.filter(({ group }) => group === 'month');
      const sum = (of: 'joined' | 'withdrawn') => months.reduce((all, month) => all + month[of], 0);
      return {
        fiscalYear,
        years: years.map(({ year }) => year),
        membersBefore: members.before,
        joined: sum('joined'),
        withdrawn: sum('withdrawn'),
        membersAfter: members.after,
        counts,
      };
    });
  }

  /** The joins or withdrawals behind a number, the latest first. Without a key those of every part. */
  memberships(
    scope: TenantScope,
    fiscalYear: number,
    { move, group, key }: MoveFilter,
    after: MovePlace | null,
    limit: number,
  ): Promise<{ items: MovedMembership[]; next: MovePlace | null }> {
    const { from, to } = fiscalYearRange(fiscalYear);
    const place = [after?.movedOn ?? null, after?.membershipId ?? null];
    const part = group === undefined ? null : (key ?? '');
    return this.database.read(scope, async (tx) => {
      const rows = await tx.query<MovedMembership>(MEMBERSHIPS(group), [
        from,
        to,
        move,
        part,
        ...place,
        limit + 1,
      ]);
      const last = rows[limit - 1];
      return {
        items: rows.slice(0, limit),
        next: rows.length > limit && last ? { movedOn: last.movedOn, membershipId: last.membershipId } : null,
      };
    });
  }
}
