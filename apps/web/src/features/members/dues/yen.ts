import { currentLocale } from '../../../i18n';
import { formatNumber } from '../../../i18n/format';

/** `12,000円`. */
export function formatYen(yen: number): string {
  return currentLocale() === 'en' ? `¥${formatNumber(yen)}` : `${formatNumber(yen)}円`;
}
