import type { IsoDate } from '@banso/japan';
import type { TFunction } from 'i18next';
import type { ChamberEventSummary, ChamberEventView, EventSessionView } from '../../../api/types';
import { formatNumber, formatShortDay } from '../../../i18n/format';

/** `6/10(火)`, or `6/10(火)〜6/12(木)` for several days. */
export function daysInWords(
  { startsOn, endsOn }: { startsOn: IsoDate; endsOn: IsoDate },
  today: IsoDate,
  t: TFunction,
): string {
  const from = formatShortDay(startsOn, today);
  return startsOn === endsOn ? from : t('events.span', { from, to: formatShortDay(endsOn, startsOn) });
}

/** `13:30〜16:00`; nothing where no time is said. */
export function timesInWords(
  { startsAt, endsAt }: Pick<EventSessionView, 'startsAt' | 'endsAt'>,
  t: TFunction,
): string {
  return startsAt || endsAt ? t('events.span', { from: startsAt ?? '', to: endsAt ?? '' }) : '';
}

/** `申込 12／30`; the number alone where there is no limit. */
export function filledInWords(taken: number, capacity: number | null, t: TFunction): string {
  return capacity === null
    ? t('events.filledWithoutLimit', { taken: formatNumber(taken) })
    : t('events.filled', { taken: formatNumber(taken), capacity: formatNumber(capacity) });
}

/**
 * How many have signed up for an event: of several days it is people who come on any of them, and the limit is of the
 * day with the fewest seats, so the two are no fraction.
 */
export function signedUpInWords(
  { registered, capacity, startsOn, endsOn }: ChamberEventSummary,
  t: TFunction,
): string {
  if (capacity === null || startsOn === endsOn) return filledInWords(registered, capacity, t);
  return t('events.filledOverDays', { taken: formatNumber(registered), capacity: formatNumber(capacity) });
}

/** `3,000円`, `無料`, or nothing while it is not said. */
export function feeInWords(yen: number | null, t: TFunction): string {
  if (yen === null) return '';
  return yen === 0 ? t('events.free') : `${formatNumber(yen)}${t('business.yenSuffix')}`;
}

/** How many of a kind of seat there are on all days together. */
export function seatsOnAllDays(event: ChamberEventView, kind: keyof EventSessionView['seats']): number {
  return event.sessions.reduce((sum, { seats }) => sum + seats[kind], 0);
}

/** `前日`, `3日前`; `days` as text, empty for never. */
export function reminderInWords(days: string, t: TFunction): string {
  if (days === '') return t('events.reminders.never');
  if (days === '0') return t('events.reminders.sameDay');
  if (days === '1') return t('events.reminders.dayBefore');
  return t('events.reminders.daysBefore', { days });
}
