import { DomainError, TenantDatabase, type TenantScope, type TenantTransaction } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { RegistrationFields } from '../registrations/event-registration.types';
import { newCode } from '../registrations/new-code';
import { RegistrationChangeService } from '../registrations/registration-change.service';
import { RegistrationService } from '../registrations/registration.service';
import { type OwnRegistration, ownRegistration } from './own-registration';
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

const CONSENT = 'UPDATE event_registrations SET consented_at = $2 WHERE id = $1';

/**
 * Signs people up who have no account, and lets them look at their sign-up and take it back. What is answered depends on
 * what was asked and on how full the event is, never on who is known: the same person twice is told the same twice.
 */
@Injectable()
export class PublicSignUpService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: PublicEventReader,
    private readonly throttle: SignUpThrottle,
    private readonly registrations: RegistrationService,
    private readonly changes: RegistrationChangeService,
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
    await this.throttle.admit(origin, eventId, (fields.email ?? '').trim() || null);
    requireConsent(consent);
    requireReachable(fields);
    requireChoices(event, fields, sessionIds);
    if (lure !== null) return { registration: asIfSignedUp(event, fields, sessionIds), repeated: false };
    const request = { requestKey, origin: 'public', now, sessionIds } as const;
    const made = await this.registrations.register(scope, eventId, fields, request, async (tx, id) => {
      requireOpenDays(event, sessionIds);
      await tx.prepared(CONSENT, [id, now]);
    });
    const { view } = await this.database.read(scope, (tx) => own(tx, { id: made.registration.id }, now));
    return { registration: view, repeated: made.repeated };
  }

  /** The sign-up that a link opens. Throws `not-found`. */
  async find(scope: TenantScope, manageCode: string, now = new Date()): Promise<PublicRegistration> {
    return (await this.database.read(scope, (tx) => own(tx, { manageCode }, now))).view;
  }

  /**
   * Takes a sign-up back; its seats go to those who wait. One that was taken back already stays as it is.
   * @throws DomainError `not-found` · `cancellation-closed` · `already-attended`.
   */
  async cancel(scope: TenantScope, manageCode: string, now = new Date()): Promise<PublicRegistration> {
    const { id, view } = await this.database.read(scope, (tx) => own(tx, { manageCode }, now));
    if (view.cancelled) return view;
    if (!view.cancellable) throw cancellationClosed();
    await this.changes.cancel(scope, id, { by: 'registrant', reason: null }).catch(unlessCancelled);
    return this.find(scope, manageCode, now);
  }
}

async function own(
  tx: TenantTransaction,
  by: { manageCode: string } | { id: string },
  now: Date,
): Promise<OwnRegistration> {
  const found = await ownRegistration(tx, by, now);
  if (found === undefined) throw DomainError.notFound('申込');
  return found;
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

/** What somebody would be answered, with a code that opens nothing. */
function asIfSignedUp(
  { id, title, venue, sessions }: PublicEventPage,
  { familyName, givenName, email }: RegistrationFields,
  sessionIds: readonly string[],
): PublicRegistration {
  return {
    manageCode: newCode(),
    familyName,
    givenName,
    eventId: id,
    eventTitle: title,
    venue,
    eventCancelled: false,
    mailed: (email ?? '') !== '',
    cancelled: false,
    cancellable: true,
    seats: sessions
      .filter((session) => sessionIds.includes(session.id))
      .map(({ id: sessionId, heldOn, startsAt, endsAt, title: of, venue: at, room }) => ({
        ...{ sessionId, heldOn, startsAt, endsAt, title: of, venue: at },
        state: room === 'full' ? 'waiting' : 'confirmed',
      })),
  };
}

function cancellationClosed(): DomainError {
  return new DomainError(
    'conflict',
    'cancellation-closed',
    '催事が始まっているため、こちらからは取り消せません。お手数ですが、商工会議所へご連絡ください。',
  );
}

function unlessCancelled(error: unknown): void {
  if (!(error instanceof DomainError) || error.code !== 'registration-cancelled') throw error;
}
