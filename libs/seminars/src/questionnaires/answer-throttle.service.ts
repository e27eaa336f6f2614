import { DomainError, originGroup, PublicThrottle } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/** In a quarter of an hour: a full hall answers over the one address of its Wi-Fi, and a program gets no further. */
const MOST = { event: 300, origin: 600 };

/** Bounds how often one origin answers, the questionnaire of an event and at all. */
@Injectable()
export class AnswerThrottle {
  constructor(private readonly throttle: PublicThrottle) {}

  /** Counts an attempt, whatever comes of it. Throws `too-many-answers` with `retryAfterSeconds`. */
  async admit(address: string, eventId: string): Promise<void> {
    const origin = originGroup(address);
    const seconds = await this.throttle.count(
      new Map([
        [`answers:${eventId}:${origin}`, MOST.event],
        [`answers:${origin}`, MOST.origin],
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
