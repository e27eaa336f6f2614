import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import type { EventState } from '../events/chamber-event.types';
import { RegistrationMails } from '../mails/registration-mails.service';
import {
  chosenSessions,
  type EarlierRegistration,
  eventAtRegistration,
  requireAllDays,
  requireNotCancelled,
  requireOpenFor,
  requireParticipant,
} from './event-at-registration';
import type {
  Registered,
  RegistrationFields,
  RegistrationOrigin,
  RegistrationRequest,
} from './event-registration.types';
import { newCode } from './new-code';
import {
  type RegistrationContent,
  registrationContent,
  registrationSearchKey,
  requestHash,
} from './registration-content';
import { FEE, matchedBusiness, requireBusiness } from './registration-link';
import { RegistrationReader } from './registration-reader.service';
import { giveSeats, lockSessions } from './waiting-list';

const KEY_TAKEN = 'event_registrations_request';
const INSERT = `
  INSERT INTO event_registrations
         (id, event_id, request_key, request_hash, family_name, given_name, family_kana, given_kana, company,
          corporate_number, phone, email, participant, note, search_key, business_id, link, origin, ticket_code,
          manage_code, consented_at, note_is_own, fee_yen)
  SELECT $1::uuid, e.id, $3::uuid, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16::uuid, $17, $18, $19, $20, $21,
         $18 = 'public', ${FEE('$16::uuid')}
    FROM chamber_events e WHERE e.id = $2`;

const PRESENT = `
  SELECT state, (SELECT array_agg(DISTINCT held_on::text ORDER BY held_on::text) FROM event_sessions
                  WHERE event_id = $1) AS dates
    FROM chamber_events WHERE id = $1`;

/** Signs people up: by staff, at the door, or by themselves, when nobody is signed in and the scope names no actor. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
    private readonly reader: RegistrationReader,
    private readonly mails: RegistrationMails,
  ) {}

  /**
   * Signs somebody up once, however often the form is sent: the same key with the same content answers with the first.
   * On each day there is a seat while there is room and nobody waits, else a place in line. The fee is the members'
   * where the business is one on the event's first day.
   *
   * What can be asked beforehand is; the days are locked for three round trips only, so that many can sign up at once.
   * `andThen` belongs to the sign-up and is done in its transaction, once.
   * @throws DomainError `invalid-input` · `not-found` (event, day, business) · `event-cancelled` ·
   * `registration-closed` · `idempotency-key-reused`.
   */
  async register(
    scope: TenantScope,
    eventId: string,
    fields: RegistrationFields,
    request: RegistrationRequest,
    andThen?: (tx: TenantTransaction, id: string) => Promise<void>,
  ): Promise<Registered> {
    const { id, repeated } = await this.signUp(scope, eventId, fields, request, andThen);
    return { registration: await this.reader.one(scope, id), repeated };
  }

  /** As {@link register}, for those who read the sign-up in a way of their own. */
  signUp(
    scope: TenantScope,
    eventId: string,
    fields: RegistrationFields,
    request: RegistrationRequest,
    andThen?: (tx: TenantTransaction, id: string) => Promise<void>,
  ): Promise<{ id: string; repeated: boolean }> {
    const content = registrationContent(fields, request.now);
    const hash = requestHash(eventId, content, request);
    return this.once(scope, request, hash, async (tx) => {
      const entered = await this.enter(tx, eventId, content, request, hash);
      if (!entered.repeated) await andThen?.(tx, entered.id);
      return entered;
    });
  }

  private async once(
    scope: TenantScope,
    { requestKey, origin }: RegistrationRequest,
    hash: string,
    enter: (tx: TenantTransaction) => Promise<{ id: string; repeated: boolean }>,
  ): Promise<{ id: string; repeated: boolean }> {
    try {
      return await this.database.write(scope, enter);
    } catch (error) {
      if (violatedConstraint(error) !== KEY_TAKEN) throw error;
      // The same form at the same time was first; by now its sign-up is there.
      const [earlier] = await this.database.read(scope, (tx) =>
        tx.query<EarlierRegistration>(
          'SELECT id, request_hash AS "requestHash" FROM event_registrations WHERE request_key = $1',
          [requestKey],
        ),
      );
      if (earlier === undefined) throw error;
      return repeatOf(earlier, hash, origin);
    }
  }

  private async enter(
    tx: TenantTransaction,
    eventId: string,
    content: RegistrationContent,
    { requestKey, origin, now, sessionIds, businessId, consentedAt }: RegistrationRequest,
    hash: string,
  ): Promise<{ id: string; repeated: boolean }> {
    const [event, link] = await Promise.all([
      eventAtRegistration(tx, eventId, requestKey),
      businessId === undefined ? matchedBusiness(tx, content) : requireBusiness(tx, businessId),
    ]);
    if (event.earlier !== null) return repeatOf(event.earlier, hash, origin);
    requireOpenFor(origin, event, now);
    requireParticipant(event, content.participant);
    const days = chosenSessions(event, sessionIds);

    // Whoever waited for the lock may have waited long: the event and its days are looked at again behind it.
    const [locked, [present]] = await Promise.all([
      lockSessions(tx, days),
      tx.query<{ state: EventState; dates: string[] }>(PRESENT, [eventId]),
    ]);
    if (present === undefined) throw DomainError.notFound('催事');
    requireNotCancelled(present.state);
    requireAllDays(days, locked);
    const id = newId();
    await Promise.all([
      tx.prepared(INSERT, [
        ...[id, eventId, requestKey, hash],
        ...columnsOf(content),
        ...[registrationSearchKey(content), link.businessId, link.link, origin, newCode(), newCode()],
        consentedAt ?? null,
      ]),
      giveSeats(tx, id, days),
      this.outbox.append(tx, {
        kind: 'registration.made',
        entityId: id,
        keys: { activity: 'event', dates: present.dates },
      }),
      content.email !== null && this.mails.received(tx, id), // last: reads what was written before it
    ]);
    return { id, repeated: false };
  }
}

function repeatOf(
  { id, requestHash: earlier }: EarlierRegistration,
  hash: string,
  origin: RegistrationOrigin,
) {
  if (earlier === hash) return { id, repeated: true };
  throw new DomainError(
    'conflict',
    'idempotency-key-reused',
    origin === 'public' ? REUSED_IN_PUBLIC : REUSED,
  );
}

const REUSED =
  'このフォームは、すでに別の内容の申込として受け付けています。申込者の一覧で確かめてください。もう一人を加えるときは、フォームを開き直してください。';

// Whoever signed up must not do so twice only to correct a telephone number.
const REUSED_IN_PUBLIC =
  'このフォームは、直す前の内容の申込としてすでに受け付けています。直すところは、受付の確認メールのリンクから変更するか、商工会議所へご連絡ください。別の方の申込は、ページを開き直してください。';

// In the order of INSERT.
function columnsOf(content: RegistrationContent): (string | null)[] {
  const { familyName, givenName, familyKana, givenKana, company, corporateNumber } = content;
  const { phone, email, participant, note } = content;
  const names = [familyName, givenName, familyKana, givenKana, company];
  return [...names, corporateNumber, phone, email, participant, note];
}
