import type { IsoDate } from '@banso/japan';
import { DomainError, type TenantTransaction } from '@banso/platform';
import { CaseKind } from '../kinds/case-kind.entity';

/**
 * The kind, which stays as it is until the transaction ends: nobody takes away a stage meanwhile that a case enters.
 * @throws DomainError `not-found`, naming the field.
 */
export async function heldKind(tx: TenantTransaction, key: string): Promise<CaseKind> {
  const kind = await tx.manager.findOne(CaseKind, { where: { key }, lock: { mode: 'pessimistic_read' } });
  if (kind === null) throw missing('kind', '支援の種類');
  return kind;
}

/** Throws `invalid-input` when no case of this kind is opened on the day. */
export function requireValidKind({ label, validFrom, validTo }: CaseKind, openedOn: IsoDate): void {
  if ((validFrom === null || validFrom <= openedOn) && (validTo === null || openedOn <= validTo)) return;
  const message = `支援の種類「${label}」は${openedOn}の時点では使えません。ほかの種類を選ぶか、設定で有効期間を直してください。`;
  throw DomainError.invalid([{ field: 'kind', message }]);
}

/** The call round with this key. Throws `invalid-input`. */
export function requireCallRound(
  { label, callRounds }: CaseKind,
  key: string,
): CaseKind['callRounds'][number] {
  const round = callRounds.find((one) => one.key === key);
  if (round !== undefined) return round;
  const message =
    callRounds.length === 0
      ? `「${label}」に公募回はありません。空にするか、設定で公募回を加えてください。`
      : `公募回「${key}」は「${label}」にありません。${callRounds.map((one) => one.label).join('・')} のどれかを選んでください。`;
  throw DomainError.invalid([{ field: 'callRound', message }]);
}

/** Throws `not-found`, naming the field. */
export async function requireBusiness(tx: TenantTransaction, id: string): Promise<void> {
  const found = await tx.query('SELECT FROM businesses WHERE id = $1', [id]);
  if (found.length === 0) throw missing('businessId', '事業所');
}

/**
 * The advisors of a case are this chamber's, and who is new there still works here.
 * @throws DomainError `not-found`, `invalid-input`, naming the place in the list.
 */
export async function requireAdvisors(
  tx: TenantTransaction,
  advisorIds: readonly string[],
  before: readonly string[] = [],
): Promise<void> {
  const rows = await tx.query<{ id: string; active: boolean; name: string }>(
    `SELECT id, active, family_name || ' ' || given_name AS name FROM staff WHERE id = ANY ($1::uuid[])`,
    [advisorIds],
  );
  const known = new Map(rows.map((row) => [row.id, row]));
  const astray = advisorIds.flatMap((id, index) =>
    known.has(id)
      ? []
      : [{ field: `advisorIds.${index}`, message: '担当者が見つかりません。一覧から選び直してください。' }],
  );
  if (astray.length > 0) {
    const message = '指定された担当者が見つかりません。一覧から選び直してください。';
    throw new DomainError('not-found', 'not-found', message, astray);
  }
  const left = advisorIds.flatMap((id, index) => {
    const advisor = known.get(id);
    return advisor === undefined || advisor.active || before.includes(id)
      ? []
      : [
          {
            field: `advisorIds.${index}`,
            message: `${advisor.name}は退職などで使えません。ほかの担当者を選んでください。`,
          },
        ];
  });
  if (left.length > 0) throw DomainError.invalid(left);
}

const STORY = `
  WITH RECURSIVE back AS (
    SELECT id, follows_case_id, business_id, voided_at FROM support_cases WHERE id = $1
     UNION
    SELECT c.id, c.follows_case_id, c.business_id, c.voided_at
      FROM back b JOIN support_cases c ON c.id = b.follows_case_id
  )
  SELECT id, business_id AS "businessId", voided_at IS NOT NULL AS voided FROM back`;

/**
 * A case goes on from another of the same business that stands, and never, on whatever way, from itself.
 * @throws DomainError `not-found` · `invalid-input`.
 */
export async function requireEarlierCase(
  tx: TenantTransaction,
  earlierId: string,
  { id, businessId }: { id: string; businessId: string },
): Promise<void> {
  const story = await tx.query<{ id: string; businessId: string; voided: boolean }>(STORY, [earlierId]);
  const earlier = story.find((one) => one.id === earlierId);
  if (earlier === undefined) throw missing('followsCaseId', 'もとになる支援案件');
  const refuse = (message: string): never => {
    throw DomainError.invalid([{ field: 'followsCaseId', message }]);
  };
  if (story.some((one) => one.id === id)) {
    refuse('この案件から続く案件は、もとの案件にできません。ほかの案件を選んでください。');
  }
  if (earlier.businessId !== businessId) {
    refuse('ほかの事業所の案件は、もとの案件にできません。同じ事業所の案件を選んでください。');
  }
  if (earlier.voided) refuse('取り消された案件は、もとの案件にできません。ほかの案件を選んでください。');
}

function missing(field: string, label: string): DomainError {
  const message = `${label}が見つかりません。一覧から選び直してください。`;
  return new DomainError('not-found', 'not-found', message, [{ field, message }]);
}
