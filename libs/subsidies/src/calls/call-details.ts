import type { IsoDate } from '@banso/japan';
import { DomainError, type TenantTransaction } from '@banso/platform';
import type { CallFilter, CallPage, CallPlace, SchemeCall } from './scheme-call.types';

/** The Japanese noun of the messages. */
export const CALL = '連絡リストの記録';

const detailsAt = (day: string) => `
  SELECT c.id, c.business_id AS "businessId", b.name AS "businessName", b.name_kana AS "nameKana",
         b.corporate_number AS "corporateNumber", coalesce(e.label, b.district) AS district, b.phone, b.email,
         (SELECT concat_ws(' ', p.family_name, p.given_name) FROM persons p
           WHERE p.business_id = b.id AND p.representative AND p.left_on IS NULL
           ORDER BY p.id DESC LIMIT 1) AS "representativeName",
         EXISTS (SELECT FROM memberships m WHERE m.business_id = b.id AND m.joined_on <= ${day}
                    AND (m.withdrawn_on IS NULL OR m.withdrawn_on > ${day})) AS member,
         b.closed_on IS NOT NULL AND b.closed_on <= ${day} AS closed,
         c.staff_id AS "staffId", s.family_name || ' ' || s.given_name AS "staffName", c.outcome,
         c.contacted_on AS "contactedOn", c.note, c.voided_at AS "voidedAt", c.void_reason AS "voidReason",
         c.version, c.created_at AS "createdAt", c.updated_at AS "updatedAt"
    FROM scheme_calls c
    JOIN businesses b ON b.id = c.business_id
    LEFT JOIN code_entries e ON e.list = 'district' AND e.key = b.district
    LEFT JOIN staff s ON s.id = c.staff_id`;

const STATES: Record<CallFilter['state'], string> = {
  waiting: 'c.outcome IS NULL AND c.voided_at IS NULL',
  done: 'c.outcome IS NOT NULL AND c.voided_at IS NULL',
  all: 'true',
};

/** Throws `not-found`. */
export async function callDetails(tx: TenantTransaction, id: string, today: IsoDate): Promise<SchemeCall> {
  const [details] = await tx.query<SchemeCall>(`${detailsAt('$2::date')} WHERE c.id = $1`, [id, today]);
  if (!details) throw DomainError.notFound(CALL);
  return details;
}

/** A page of a scheme's list, the latest first. */
export async function callPage(
  tx: TenantTransaction,
  schemeId: string,
  { state, staffId }: CallFilter,
  limit: number,
  after: CallPlace | null,
  today: IsoDate,
): Promise<CallPage> {
  const [rows, [counts]] = await Promise.all([
    tx.query<SchemeCall>(
      `${detailsAt('$2::date')}
        WHERE c.scheme_id = $1 AND ${STATES[state]} AND ($3::uuid IS NULL OR c.staff_id = $3)
          AND ($4::uuid IS NULL OR c.id < $4)
        ORDER BY c.id DESC LIMIT ${limit + 1}`,
      [schemeId, today, staffId ?? null, after?.id ?? null],
    ),
    tx.query<CallPage['counts']>(
      `SELECT count(*) FILTER (WHERE outcome IS NULL)::integer AS waiting,
              count(*) FILTER (WHERE outcome = 'told')::integer AS told,
              count(*) FILTER (WHERE outcome = 'not-interested')::integer AS "not-interested",
              count(*) FILTER (WHERE outcome = 'applied')::integer AS applied
         FROM scheme_calls WHERE scheme_id = $1 AND voided_at IS NULL`,
      [schemeId],
    ),
  ]);
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    counts: counts ?? { waiting: 0, told: 0, 'not-interested': 0, applied: 0 },
    next: rows.length > limit && last ? { id: last.id } : null,
  };
}
