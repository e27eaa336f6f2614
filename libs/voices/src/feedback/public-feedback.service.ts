import { dateInJapan } from '@banso/japan';
import { DomainError, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { feedbackContent } from './feedback-content';
import { FeedbackThrottle } from './feedback-throttle.service';
import { FeedbackService } from './feedback.service';
import type { FeedbackFields } from './feedback.types';

/** How a form came to us. */
export interface PublicFeedbackRequest {
  requestKey: string;
  /** The address that it came from. */
  origin: string;
  /** Whether 個人情報の取扱い was agreed to. */
  consent: boolean;
  /** What stands in the field that people do not see: only a program fills it in. */
  lure: string | null;
  now: Date;
}

/** Takes voices in from people without an account. Nobody is told who is known, and nothing can be read back. */
@Injectable()
export class PublicFeedbackService {
  constructor(
    private readonly throttle: FeedbackThrottle,
    private readonly feedback: FeedbackService,
  ) {}

  /**
   * Takes a voice in once, however often the form is sent under one key. A form that a program filled in is answered
   * like any other, and forgotten.
   * @throws DomainError `too-much-feedback` · `invalid-input` · `idempotency-key-reused`.
   */
  async send(
    scope: TenantScope,
    fields: FeedbackFields,
    { requestKey, origin, consent, lure, now }: PublicFeedbackRequest,
  ): Promise<{ repeated: boolean }> {
    await this.throttle.admit(origin, scope.chamberId);
    if (!consent) {
      const message = '個人情報の取扱いに同意のうえ、お送りください。';
      throw DomainError.invalid([{ field: 'consent', message }]);
    }
    const receivedOn = dateInJapan(now);
    if (lure !== null) {
      feedbackContent(fields, receivedOn);
      return { repeated: false };
    }
    const request = { requestKey, channel: 'web', receivedOn, consentedAt: now } as const;
    const { repeated } = await this.feedback.receive(scope, fields, request);
    return { repeated };
  }
}
