import { DomainError, type TenantTransaction } from '@banso/platform';

/** Who answers for a record: 担当部署 and 担当者. */
export interface InCharge {
  departmentId?: string | null;
  staffId?: string | null;
}

/** Asks that the department and the member of staff are this chamber's. @throws DomainError `not-found`, naming the field. */
export async function requireInCharge(
  tx: TenantTransaction,
  { departmentId = null, staffId = null }: InCharge,
): Promise<void> {
  if (departmentId === null && staffId === null) return;
  const [found] = await tx.query<{ department: boolean; staff: boolean }>(
    `SELECT $1::uuid IS NULL OR EXISTS (SELECT FROM departments WHERE id = $1) AS department,
            $2::uuid IS NULL OR EXISTS (SELECT FROM staff WHERE id = $2) AS staff`,
    [departmentId, staffId],
  );
  const missing = [
    ...(found?.department ? [] : [{ field: 'departmentId', label: '担当部署' }]),
    ...(found?.staff ? [] : [{ field: 'staffId', label: '担当者' }]),
  ];
  if (missing.length === 0) return;
  const names = missing.map(({ label }) => label).join('・');
  throw new DomainError(
    'not-found',
    'not-found',
    `指定された${names}が見つかりません。一覧から選び直してください。`,
    missing.map(({ field, label }) => ({
      field,
      message: `${label}が見つかりません。一覧から選び直してください。`,
    })),
  );
}
