import { createHash } from 'node:crypto';
import type { IsoDate } from '@banso/japan';
import { checkBusiness } from '@banso/members';
import { DomainError } from '@banso/platform';
import type { FeedbackFields, FeedbackRequest } from './feedback.types';

/** What somebody says, checked and folded: blank is null, telephone and mail address in one form. */
export type FeedbackContent = Required<FeedbackFields>;

/**
 * Checks and completes what is said; `today` is the day in Japan. Limits of length are the edge's affair.
 * @throws DomainError `invalid-input`.
 */
export function feedbackContent(fields: FeedbackFields, today: IsoDate): FeedbackContent {
  const given = (text: string | null | undefined): string | null => text?.trim() || null;
  const body = fields.body.trim();
  const { values, problems } = checkBusiness(
    { email: given(fields.email), phone: given(fields.phone) },
    today,
  );
  if (body === '') problems.push({ field: 'body', message: 'ご意見・ご要望を入力してください。' });
  if (problems.length > 0) throw DomainError.invalid(problems);
  const { email = null, phone = null } = values;
  return { body, name: given(fields.name), company: given(fields.company), email, phone };
}

/** A digest of what was sent, equal for the same form sent again. The day is not in it: a form may be sent again after midnight. */
export function requestHash(content: FeedbackContent, { channel }: Pick<FeedbackRequest, 'channel'>): string {
  const { body, name, company, email, phone } = content;
  return createHash('sha256')
    .update(JSON.stringify([channel, body, name, company, email, phone]))
    .digest('hex');
}
