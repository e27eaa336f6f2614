import type { IsoDate } from '@banso/japan';
import type { FieldProblem } from '@banso/platform';
import { dayProblems } from '@banso/staff';

/** By the month of joining, until the chamber says otherwise: the months that are left, the first one whole. */
export const MONTHS_LEFT: readonly number[] = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

/** What is wrong with what was paid of an amount; `today` is the day in Japan. */
export function paymentProblems(
  {
    amountYen,
    paidYen,
    paidOn,
    exemptReason,
  }: { amountYen: number; paidYen: number; paidOn: IsoDate | null; exemptReason: string | null },
  today: IsoDate,
): FieldProblem[] {
  if (amountYen === 0 && exemptReason === null) {
    const message =
      '会費の額が0円のときは、免除の理由を入力してください。会費があるときは、額を1円以上にしてください。';
    return [{ field: 'exemptReason', message }];
  }
  if (paidYen > amountYen) {
    const message = `納入額が会費の額（${amountYen.toLocaleString('ja-JP')}円）を超えています。額を確かめてください。`;
    return [{ field: 'paidYen', message }];
  }
  if (paidYen > 0 && paidOn === null) {
    return [{ field: 'paidOn', message: '納入額があるときは、納入日を入力してください。' }];
  }
  if (paidYen === 0 && paidOn !== null) {
    return [{ field: 'paidOn', message: '納入額が0円のときは、納入日を空にしてください。' }];
  }
  return paidOn === null ? [] : dayProblems('paidOn', '納入日', paidOn, today);
}
