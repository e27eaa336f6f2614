import type { TFunction } from 'i18next';
import type { PublicEventSummary, PublicSessionView } from '../../api/types';
import { formatDay } from '../../i18n/format';
import { feeInWords, timesInWords } from '../seminars/events/event-words';

/** `2030年6月10日(月) 13:30〜16:00 第1回`. */
export function dayInWords(
  session: Pick<PublicSessionView, 'heldOn' | 'startsAt' | 'endsAt' | 'title'>,
  t: TFunction,
): string {
  return [formatDay(session.heldOn), timesInWords(session, t), session.title].filter(Boolean).join(' ');
}

/** `3,000円（会員は無料）`; nothing while it is not said. */
export function feesInWords(
  { feeYen, memberFeeYen }: Pick<PublicEventSummary, 'feeYen' | 'memberFeeYen'>,
  t: TFunction,
): string {
  const fee = feeInWords(feeYen, t);
  if (memberFeeYen === null || memberFeeYen === feeYen) return fee;
  const memberFee = t('signUp.memberFee', { fee: feeInWords(memberFeeYen, t) });
  return fee === '' ? memberFee : t('signUp.fees', { fee, memberFee });
}

/** `会場`, `オンライン`, or both. */
export function placeInWords(
  { venue, online }: Pick<PublicEventSummary, 'venue' | 'online'>,
  t: TFunction,
): string {
  return [venue, online ? t('signUp.online') : null].filter(Boolean).join('・');
}
