import type { TFunction } from 'i18next';
import type { FeedbackSummary } from '../../../api/types';

/** Of whom a voice is: the name, the business that it was linked with, or the company as it was written. */
export function writerOf(
  { name, company, businessName }: Pick<FeedbackSummary, 'name' | 'company' | 'businessName'>,
  t: TFunction,
): string {
  return [businessName ?? company, name].filter(Boolean).join('・') || t('feedback.anonymous');
}
