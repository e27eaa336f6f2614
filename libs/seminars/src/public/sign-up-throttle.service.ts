import { createHash } from 'node:crypto';
import { DomainError, originGroup, PublicThrottle } from '@banso/platform';
import { Injectable } from '@nestjs/common';

/**
 * In a quarter of an hour. Ten colleagues behind one address of their office sign up with room for mistakes, and so do
 * many phones behind one of their carrier's; whoever fills a list with inventions gets no further than this.
 */
const MOST = { event: 40, origin: 120, mailbox: 10, changes: 10 };

/**
 * Bounds how often one origin signs up, at one event and at all. There is no bound for an event over all origins: with
 * one, a single machine could shut everybody else out, and a rush is what a good seminar looks like. What one address is
 * written is bounded over all origins: whoever owns it may not even know of us.
 */
@Injectable()
export class SignUpThrottle {
  constructor(private readonly throttle: PublicThrottle) {}

  /**
   * Counts a sign-up at an event that there is; `email` is where it would send a mail, null where it sends none: nobody
   * is shut out by forms that come to nothing. Throws `too-many-sign-ups` with `retryAfterSeconds`.
   */
  admitSignUp(address: string, eventId: string, email: string | null): Promise<void> {
    return this.admit(address, eventId, email === null ? [] : [[mailboxOf(email), MOST.mailbox]]);
  }

  /** Counts a change to a sign-up, each of which is confirmed by a mail. Throws as {@link admitSignUp}. */
  admitChange(address: string, eventId: string, registrationId: string): Promise<void> {
    return this.admit(address, eventId, [[`registration:${registrationId}`, MOST.changes]]);
  }

  private async admit(address: string, eventId: string, others: [string, number][]): Promise<void> {
    const origin = originGroup(address);
    const seconds = await this.throttle.count(
      new Map([
        [`event:${eventId.toLowerCase()}:${origin}`, MOST.event],
        [`origin:${origin}`, MOST.origin],
        ...others,
      ]),
    );
    if (seconds === null) return;
    throw new DomainError(
      'too-many',
      'too-many-sign-ups',
      `同じ場所からの申込、または同じメールアドレスでの申込が続いたため、一時的に受け付けていません。約${Math.ceil(seconds / 60)}分後にもう一度お試しいただくか、商工会議所へお電話でお申し込みください。`,
      [],
      { retryAfterSeconds: seconds },
    );
  }
}

/** A mailbox as a subject of its own; nobody reads the address out of it. */
function mailboxOf(email: string): string {
  const address = email.normalize('NFKC').trim().toLowerCase();
  return `mailbox:${createHash('sha256').update(address).digest('hex')}`;
}
