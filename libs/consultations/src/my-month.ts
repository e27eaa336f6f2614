import type { TenantTransaction } from '@banso/platform';
import { PLAN_POLICY } from './counting/counting-policy.types';
import { consultationActivities } from './counting/consultation-activities';

/** What one member of staff has done in a month. Voided records are left out. */
export interface MyMonth {
  fiscalYear: number;
  /** `YYYY-MM`. */
  month: string;
  /** 延べ: each record with each of its businesses. */
  contacts: number;
  /** 実数. */
  businesses: number;
  /** 件 under the plan's policy. */
  counted: number;
  byChannel: { channel: string; label: string; contacts: number }[];
}

const CONTACTS = `
  WITH mine AS (
    SELECT c.channel, cb.business_id
      FROM consultation_advisors ca
      JOIN consultations c ON c.id = ca.consultation_id AND c.voided_at IS NULL
      JOIN consultation_businesses cb ON cb.consultation_id = c.id
     WHERE ca.staff_id = $1 AND ca.occurred_on BETWEEN $2 AND $3
  ), channels AS (
    SELECT m.channel, coalesce(e.label, m.channel) AS label, e.sort_order, count(*)::int AS contacts
      FROM mine m LEFT JOIN code_entries e ON e.list = 'channel' AND e.key = m.channel
     GROUP BY m.channel, e.label, e.sort_order
  )
  SELECT (SELECT count(*)::int FROM mine) AS contacts,
         (SELECT count(DISTINCT business_id)::int FROM mine) AS businesses,
         (SELECT coalesce(json_agg(json_build_object('channel', channel, 'label', label, 'contacts', contacts)
                                   ORDER BY sort_order, channel), '[]') FROM channels) AS "byChannel"`;

const COUNTED = `
  SELECT coalesce(sum(quantity), 0)::int AS counted
    FROM (${consultationActivities(PLAN_POLICY).sql({ from: '$2::date', to: '$3::date' })}) activity
   WHERE staff_id = $1 AND reason IS NULL`;

/** Reads the month's figures of one member of staff; `month` is `YYYY-MM`. */
export async function myMonth(
  tx: TenantTransaction,
  staffId: string,
  month: string,
  fiscalYear: number,
): Promise<MyMonth> {
  const parameters = [staffId, `${month}-01`, lastDayOf(month)];
  const [contacts] = await tx.query<Pick<MyMonth, 'contacts' | 'businesses' | 'byChannel'>>(
    CONTACTS,
    parameters,
  );
  const [counted] = await tx.query<Pick<MyMonth, 'counted'>>(COUNTED, parameters);
  if (contacts === undefined || counted === undefined) throw new Error('An aggregate yields a row');
  return { fiscalYear, month, ...contacts, ...counted };
}

function lastDayOf(month: string): string {
  const [year = 0, ordinal = 0] = month.split('-').map(Number);
  return `${month}-${String(new Date(Date.UTC(year, ordinal, 0)).getUTCDate()).padStart(2, '0')}`;
}
