import type { TenantTransaction } from '@banso/platform';
import type { KnownWords } from '../rules/scheme-checks';

/** What the chamber's code lists hold for schemes: kinds of plans, and districts. */
export async function knownWords(tx: TenantTransaction): Promise<KnownWords> {
  const entries = await tx.query<{ list: string; key: string; label: string }>(
    `SELECT list, key, label FROM code_entries WHERE list IN ('plan-kind', 'district') ORDER BY sort_order, key`,
  );
  const of = (wanted: string) => entries.filter(({ list }) => list === wanted);
  return {
    planKinds: new Map(of('plan-kind').map(({ key, label }) => [key, label])),
    districts: new Set(of('district').map(({ label }) => label)),
  };
}
