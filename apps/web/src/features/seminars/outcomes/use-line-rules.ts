import { useTranslation } from 'react-i18next';
import type { OutcomeLine } from './outcome-form';

const MOST = 10_000;

/** What a line cannot do without, as Mantine's forms take it. */
export function useLineRules() {
  const { t } = useTranslation();
  return {
    attendee: (attendee: OutcomeLine['attendee']) => (attendee ? null : t('outcomes.missing.attendee')),
    quantity: (quantity: OutcomeLine['quantity']) =>
      quantity === '' || quantity < 1 || quantity > MOST
        ? t('outcomes.missing.quantity', { most: MOST })
        : null,
    occurredOn: (day: OutcomeLine['occurredOn']) => (day ? null : t('dateField.required')),
  };
}
