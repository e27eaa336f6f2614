import type { TenantTransaction } from '@banso/platform';
import { FOLLOW_PERIODS } from './dues-statements';

const NOT_A_MEMBER = 'この年度に在籍していないため（退会・入会の取り消し）';

/**
 * Called where periods of membership change, in the same transaction: who left before a 年度 began, or never was in force,
 * is not asked for its 会費. A withdrawal that is taken back makes them due again.
 */
export async function followPeriods(tx: TenantTransaction, membershipIds: readonly string[]): Promise<void> {
  await tx.query(FOLLOW_PERIODS, [membershipIds, NOT_A_MEMBER]);
}
