import { searchKey } from '@banso/japan';
import { DomainError, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { RegistrationMails } from '../mails/registration-mails.service';
import { registrationChanges } from '../registrations/registration-content';
import { RegistrationChangeService } from '../registrations/registration-change.service';
import { type HeldRegistration, lockedRegistration } from '../registrations/registration-edit';
import { requireOwn } from './own-registration';
import type { OwnChanges, PublicRegistration } from './public-event.types';
import { SignUpThrottle } from './sign-up-throttle.service';

/** How a change came to us. */
export interface OwnChangeRequest {
  /** Of what the person saw. */
  version: number;
  /** The address that it came from. */
  origin: string;
  now: Date;
}

type Said = Omit<OwnChanges, 'sessionIds'>;

/**
 * Lets people look at their own sign-up, change it and take it back, by the code in the link of their mails. Who they are
 * and the address to which mails go stay as they are: whoever holds the link may have been passed it on, and would give
 * somebody else the seat, or have mails written to strangers.
 */
@Injectable()
export class OwnRegistrationService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly throttle: SignUpThrottle,
    private readonly changes: RegistrationChangeService,
    private readonly mails: RegistrationMails,
  ) {}

  /** The sign-up that a link opens. Throws `not-found`. */
  async find(scope: TenantScope, manageCode: string, now = new Date()): Promise<PublicRegistration> {
    return (await this.database.read(scope, (tx) => requireOwn(tx, { manageCode }, now))).view;
  }

  /**
   * Changes what is given, if the sign-up is still at `version`, and confirms it by mail. A day that is new begins at the end
   * of its line. What stands already is answered as it stands, so that a form may be sent twice. Each attempt counts as
   * one to sign up.
   * @throws DomainError `not-found` · `too-many-sign-ups` · `invalid-input` · `change-closed` · `registration-cancelled` ·
   * `edited-meanwhile` with the sign-up as it is now.
   */
  async change(
    scope: TenantScope,
    manageCode: string,
    { sessionIds, ...fields }: OwnChanges,
    { version, origin, now }: OwnChangeRequest,
  ): Promise<PublicRegistration> {
    const { id, email, view } = await this.database.read(scope, (tx) => requireOwn(tx, { manageCode }, now));
    await this.throttle.admitChange(origin, view.eventId, id);
    const said: Said = registrationChanges(fields, now);
    return this.database.write(scope, async (tx) => {
      const held = await lockedRegistration(tx, id);
      const { view: before } = await requireOwn(tx, { id }, now);
      if (standsSo(before, said, sessionIds)) return before;
      requireChangeable(before);
      if (before.version !== version) throw DomainError.editedMeanwhile('申込', before);
      requireNoteOfTheirOwn(before, said);
      requireReachable(email, said);
      const changes = { ...said, ...numberAfter(held, said), sessionIds };
      const { givenUp } = await this.changes.change(tx, held, changes, 'registrant', now);
      await this.mails.changed(tx, id, givenUp);
      return (await requireOwn(tx, { id }, now)).view;
    });
  }

  /**
   * Takes a sign-up back; its seats go to those who wait. One that was taken back already stays as it is.
   * @throws DomainError `not-found` · `cancellation-closed` · `already-attended`.
   */
  async cancel(scope: TenantScope, manageCode: string, now = new Date()): Promise<PublicRegistration> {
    const { id, view } = await this.database.read(scope, (tx) => requireOwn(tx, { manageCode }, now));
    if (view.cancelled) return view;
    if (!view.cancellable) throw cancellationClosed();
    await this.changes.cancel(scope, id, { by: 'registrant', reason: null }, now).catch(unlessCancelled);
    return this.find(scope, manageCode, now);
  }
}

function standsSo(
  before: PublicRegistration,
  said: Said,
  sessionIds: readonly string[] | undefined,
): boolean {
  const fields = ['familyKana', 'givenKana', 'company', 'phone', 'note'] as const;
  if (fields.some((field) => said[field] !== undefined && said[field] !== before[field])) return false;
  if (sessionIds === undefined) return true;
  const taken = before.seats.flatMap(({ sessionId, state }) => (state === 'cancelled' ? [] : [sessionId]));
  const wanted = new Set(sessionIds.map((id) => id.toLowerCase()));
  return wanted.size === taken.length && taken.every((id) => wanted.has(id));
}

function requireChangeable({ cancelled, changeable }: PublicRegistration): void {
  if (cancelled) {
    throw new DomainError(
      'conflict',
      'registration-cancelled',
      'この申込は取り消されています。参加をご希望のときは、催事の案内から改めてお申し込みください。',
    );
  }
  if (changeable) return;
  throw new DomainError(
    'conflict',
    'change-closed',
    '申込の受付期間が過ぎたか、催事が始まっているため、こちらからは変更できません。お手数ですが、商工会議所へご連絡ください。',
  );
}

function requireNoteOfTheirOwn({ noteChangeable }: PublicRegistration, { note }: Said): void {
  if (noteChangeable || note === undefined) return;
  const message = 'ご連絡事項は、こちらからは変更できません。お手数ですが、商工会議所へご連絡ください。';
  throw DomainError.invalid([{ field: 'note', message }]);
}

/** Who has no mail address must stay within reach by telephone. */
function requireReachable(email: string | null, { phone }: Said): void {
  if (email !== null || phone !== null) return;
  throw DomainError.invalid([{ field: 'phone', message: 'ご連絡のため、電話番号を入力してください。' }]);
}

/** A 法人番号, which only staff write down, is that of the company beside it: not of another one. */
function numberAfter({ before }: HeldRegistration, { company }: Said): { corporateNumber?: null } {
  if (company === undefined || searchKey(company ?? '') === searchKey(before.company ?? '')) return {};
  return { corporateNumber: null };
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
