import type { KnownMembership, MembershipFacts } from './bulk-entry';
import { overlaps } from './membership-rules';

/** What facts from outside do to the periods of a business, or why they cannot. */
export type MembershipMerge =
  | { known: KnownMembership | null; facts: MembershipFacts }
  | { field: 'joinedOn' | 'withdrawnOn'; message: string };

/**
 * Finds the period that facts are about: the one with their day of joining, else a new one; without a day of joining the
 * one that is open. Answers a problem when there is none, or when a new period would overlap another.
 */
export function mergeMembership(known: readonly KnownMembership[], facts: MembershipFacts): MembershipMerge {
  const { joinedOn, withdrawnOn } = facts;
  const same = known.find((period) =>
    joinedOn === undefined ? period.withdrawnOn === null : period.joinedOn === joinedOn,
  );
  const from = joinedOn ?? same?.joinedOn;
  if (from === undefined) {
    const message =
      '入会日がありません。会員として取り込むには入会日を、非会員なら会員の項目を空にしてください。';
    return { field: 'joinedOn', message };
  }
  if (withdrawnOn !== undefined && withdrawnOn < from) {
    return { field: 'withdrawnOn', message: `退会日が入会日（${from}）より前です。日付を確かめてください。` };
  }
  const period = { joinedOn: from, withdrawnOn: withdrawnOn ?? same?.withdrawnOn ?? null };
  const other = known.find((candidate) => candidate !== same && overlaps(candidate, period));
  if (other !== undefined) {
    const end = other.withdrawnOn === null ? '在籍中' : `${other.withdrawnOn}退会`;
    const message = `会員の期間が、登録ずみの期間（${other.joinedOn}入会・${end}）と重なります。入会日を確かめてください。`;
    return { field: 'joinedOn', message };
  }
  return { known: same ?? null, facts };
}
