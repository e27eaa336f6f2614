import { DomainError, originGroup, PublicThrottle } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/** In a quarter of an hour: more than anybody has to say, and more than an office behind one address. */
const MOST = { chamber: 10, origin: 30 };

/** Bounds how often one origin writes, to one chamber and at all. There is no bound over all origins: nobody shuts others out. */
@Injectable()
export class FeedbackThrottle {
  constructor(private readonly throttle: PublicThrottle) {}

  /** Counts an attempt, whatever comes of it. Throws `too-much-feedback` with `retryAfterSeconds`. */
  async admit(address: string, chamberId: string): Promise<void> {
    const origin = originGroup(address);
    const seconds = await this.throttle.count(
      new Map([
        [`feedback:${chamberId}:${origin}`, MOST.chamber],
        [`feedback:${origin}`, MOST.origin],
      ]),
    );
    if (seconds === null) return;
    throw new DomainError(
      'too-many',
      'too-much-feedback',
      `同じ場所からの送信が続いたため、一時的に受け付けていません。約${Math.ceil(seconds / 60)}分後にもう一度お試しいただくか、商工会議所へお電話でお伝えください。`,
      [],
      { retryAfterSeconds: seconds },
    );
  }
}
