import { DomainError, originGroup, PublicThrottle } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/** Attempts of each who may answer: one, and one more after a mistake. */
const ATTEMPTS = 2;

/** At all questionnaires together, in a quarter of an hour, unless the hall of one is larger. */
const MOST_OF_ORIGIN = 600;

/**
 * Bounds how often one origin answers, the questionnaire of an event and at all, in a quarter of an hour: a full hall
 * answers over the one address of its Wi-Fi as it leaves, and a program gets no further.
 */
@Injectable()
export class AnswerThrottle {
  constructor(private readonly throttle: PublicThrottle) {}

  /**
   * Counts an attempt, whatever comes of it, at the questionnaire of an event that takes `most` answers. Throws
   * `too-many-answers` with `retryAfterSeconds`.
   */
  async admit(address: string, eventId: string, most: number): Promise<void> {
    const origin = originGroup(address);
    const ofEvent = ATTEMPTS * most;
    const seconds = await this.throttle.count(
      new Map([
        [`answers:${eventId}:${origin}`, ofEvent],
        [`answers:${origin}`, Math.max(MOST_OF_ORIGIN, ofEvent)],
      ]),
    );
    if (seconds === null) return;
    throw new DomainError(
      'too-many',
      'too-many-answers',
      `同じ場所からの回答が続いたため、一時的に受け付けていません。約${Math.ceil(seconds / 60)}分後にもう一度お試しください。`,
      [],
      { retryAfterSeconds: seconds },
    );
  }
}
