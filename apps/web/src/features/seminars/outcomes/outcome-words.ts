import type { TFunction } from 'i18next';
import type { EventOutcomeView, OutcomeKind } from '../../../api/types';
import { formatQuantity } from '../../../i18n/format';
import { nameOfSide } from './outcome-form';

export const OUTCOME_KINDS: readonly OutcomeKind[] = ['negotiation', 'contract', 'job-offer', 'foreign-hire'];

/** `3件`, and of people `3人`. */
export function quantityInWords(kind: OutcomeKind, quantity: number, t: TFunction): string {
  const people = kind === 'job-offer' || kind === 'foreign-hire';
  return formatQuantity(quantity, t(people ? 'outcomes.people' : 'outcomes.cases'));
}

/** What a line is called where it is acted on: `商談 山田 太郎 × 海外商事`. */
export function outcomeName({ kind, attendee, partner }: EventOutcomeView, t: TFunction): string {
  const sides = [attendee, partner].flatMap((side) => (side ? [nameOfSide(side)] : []));
  return `${t(`outcomes.kinds.${kind}`)} ${sides.join(' × ')}`;
}
