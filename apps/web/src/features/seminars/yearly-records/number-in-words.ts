import { formatNumber } from '../../../i18n/format';

/** What a field for a number says; nothing while it is empty. */
export function numberInWords(value: number | ''): string {
  return value === '' ? '' : formatNumber(value);
}
