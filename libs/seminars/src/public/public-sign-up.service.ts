import { DomainError, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { RegistrationFields } from '../registrations/event-registration.types';
import { RegistrationService } from '../registrations/registration.service';
import { asIfSignedUp } from './lured-sign-up';
import { requireOwn } from './own-registration';
import type { PublicEventPage, PublicRegistration } from './public-event.types';
import { PublicEventReader } from './public-event-reader.service';
import { SignUpThrottle } from './sign-up-throttle.service';

/** How a form came to us. */
export interface SignUpRequest {
  requestKey: string;
  /** The address that it came from. */
  origin: string;
  sessionIds: string[];
  /** Whether 個人情報の取扱い was agreed to. */
  consent: boolean;
  /** What stands in the field that people do not see: only a program fills it in. */
  lure: string | null;
  now: Date;
}

/**
 * Signs people up who have no account. What is answered depends on what was asked and on how full the event is, never on
 * who is known: the same person twice is told the same twice.
 */
@Injectable()
export class PublicSignUpService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: PublicEventReader,
    private readonly throttle: SignUpThrottle,
    private readonly registrations: RegistrationService,
  ) {}

  /**
   * Signs somebody up once, however often the form is sent under one key. A form that a program filled in is answered
   * like any other, and forgotten.
   * @throws DomainError `not-found` · `too-many-sign-ups` · `invalid-input` · `event-cancelled` ·
   * `registration-closed` · `idempotency-key-reused`.
   */
  async signUp(
    scope: TenantScope,
    eventId: string,
    fields: RegistrationFields,
    { requestKey, origin, sessionIds, consent, lure, now }: SignUpRequest,
  ): Promise<{ registration: PublicRegistration; repeated: boolean }> {
    const event = await this.events.one(scope, eventId, now);
    requireConsent(consent);
    requireReachable(fields);
    requireChoices(event, fields, sessionIds);
    const mailed = lure === null && (fields.email ?? '').trim();
    await this.throttle.admitSignUp(origin, eventId, mailed || null);
    if (lure !== null) return { registration: asIfSignedUp(event, fields, sessionIds, now), repeated: false };
    const request = { requestKey, origin: 'public', now, sessionIds, consentedAt: now } as const;
    const { id, repeated } = await this.registrations.signUp(scope, eventId, fields, request, () =>
      Promise.resolve(requireOpenDays(event, sessionIds)),
    );
    const { view } = await this.database.read(scope, (tx) => requireOwn(tx, { id }, now));
    return { registration: view, repeated };
  }
}

function requireConsent(consent: boolean): void {
  if (consent) return;
  const message = '個人情報の取扱いに同意のうえ、お申し込みください。';
  throw DomainError.invalid([{ field: 'consent', message }]);
}

/** Who cannot be told of a seat that becomes free, or of a change, must not wait for it. */
function requireReachable({ email, phone }: RegistrationFields): void {
  if ((email ?? '').trim() !== '' || (phone ?? '').trim() !== '') return;
  const message = 'ご連絡のため、メールアドレスか電話番号のどちらかを入力してください。';
  throw DomainError.invalid([{ field: 'email', message }]);
}

function requireChoices(
  { participants, sessions }: PublicEventPage,
  { participant }: RegistrationFields,
  sessionIds: readonly string[],
): void {
  if (participant !== undefined && !participants.some(({ key }) => key === participant)) {
    const message = '参加者の区分を、表示されたものから選び直してください。';
    throw DomainError.invalid([{ field: 'participant', message }]);
  }
  if (sessionIds.every((id) => sessions.some((session) => session.id === id))) return;
  const message = '開催日が変わりました。ページを読み込み直して、もう一度選んでください。';
  throw new DomainError('not-found', 'not-found', message, [{ field: 'sessionIds', message }]);
}

// Asked of a new sign-up alone: the form sent again after a day has begun is answered with the first.
function requireOpenDays({ sessions }: PublicEventPage, sessionIds: readonly string[]): void {
  const over = sessions.filter(({ id, open }) => sessionIds.includes(id) && !open);
  if (over.length === 0) return;
  const message = `${over.map(({ heldOn }) => heldOn).join('、')}の受付は終わりました。ほかの日を選んでください。`;
  throw DomainError.invalid([{ field: 'sessionIds', message }]);
}
