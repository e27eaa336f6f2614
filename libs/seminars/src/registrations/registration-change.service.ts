import { dateInJapan, type IsoDate } from '@banso/japan';
import {
  DomainError,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { RegistrationMails } from '../mails/registration-mails.service';
import {
  chosenSessions,
  daysOf,
  type EventAtRegistration,
  requireNotCancelled,
  requireParticipant,
} from './event-at-registration';
import { EventRegistration } from './event-registration.entity';
import type { RegistrationChanges, RegistrationDetails, RegistrationEdit } from './event-registration.types';
import { registrationChanges, registrationSearchKey } from './registration-content';
import { comeOn, contentOf, type HeldRegistration, linkAfter, lockedRegistration } from './registration-edit';
import { type BusinessLink, requireBusiness, tellFee } from './registration-link';
import { registrationDetails } from './registration-reader.service';
import { cancelSeats, reviveSeats, seatsOf } from './seats';
import { type MovedUp, moveUp } from './waiting-list';

/** A sign-up as it is now, and who got a seat through the change. */
export interface ChangedRegistration {
  registration: RegistrationDetails;
  movedUp: MovedUp[];
}

/** With the days that the sign-up gained and gave up. */
interface ChangedDays extends ChangedRegistration {
  added: string[];
  givenUp: string[];
}

/** Who takes a sign-up back; whoever does it with the record open says at which version. */
export interface Cancellation {
  by: 'staff' | 'registrant';
  reason: string | null;
  version?: number;
}

/** Changes what people signed up for. Whoever changes one holds the lock of the event's days; see `waiting-list.ts`. */
@Injectable()
export class RegistrationChangeService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
    private readonly mails: RegistrationMails,
  ) {}

  /**
   * Changes the fields and days given, if the sign-up is still at `version`. Where something telling changes, the business
   * is looked for again, unless a person has said which it is, or that it is none. A new day begins at the end of its
   * line. Whose days are others is told by mail, unless `notify` is false.
   * @throws DomainError `not-found` · `invalid-input` · `edited-meanwhile` · `registration-cancelled` ·
   * `already-attended` (a day that should go) · `event-cancelled` (a day that should come).
   */
  edit(
    scope: TenantScope,
    id: string,
    version: number,
    { sessionIds, notify = true, ...fields }: RegistrationEdit,
    now = new Date(),
  ): Promise<ChangedRegistration> {
    const changes = registrationChanges(fields, now);
    return this.database.write(scope, async (tx) => {
      const held = await lockedRegistration(tx, id, version);
      if (held.before.cancelledAt !== null) throw isCancelled();
      const { added, givenUp, ...changed } = await this.change(
        tx,
        held,
        { ...changes, sessionIds },
        'staff',
        now,
      );
      const { email } = changed.registration;
      // A new address was told how things stand when it was corrected.
      const told = notify && email === held.before.email;
      if (added.length + givenUp.length > 0) await this.mails.daysChanged(tx, id, givenUp, told);
      return changed;
    });
  }

  /**
   * What {@link edit} does behind the lock, for a caller that holds it and has decided that this may be changed. `changes`
   * are checked and folded.
   * @throws DomainError `invalid-input` · `not-found` (a day) · `already-attended` · `event-cancelled`.
   */
  async change(
    tx: TenantTransaction,
    { event, before }: HeldRegistration,
    { sessionIds, ...changes }: RegistrationChanges,
    by: Cancellation['by'],
    now: Date,
  ): Promise<ChangedDays> {
    const { id } = before;
    if (changes.participant != null && changes.participant !== before.participant) {
      requireParticipant(event, changes.participant);
    }
    const content = {
      ...contentOf(before),
      ...changes,
      participant: changes.participant ?? before.participant,
    };
    const link = await linkAfter(tx, before, content);
    await this.write(tx, before, {
      ...content,
      searchKey: registrationSearchKey(content),
      ...link,
      ...(content.note !== before.note && { noteIsOwn: by === 'registrant' }),
      ...(by === 'registrant' && { ownChangedAt: now }),
    });
    const days = sessionIds && (await comeOn(tx, id, event, chosenSessions(event, sessionIds), now));
    if (content.email !== before.email) await this.mails.readdressed(tx, id);
    const changed = await this.changed(tx, 'registration.edited', id, event, days?.movedUp ?? []);
    return { ...changed, added: days?.added ?? [], givenUp: days?.givenUp ?? [] };
  }

  /**
   * Takes a sign-up back; its seats go to those who wait, while there is still something to come to.
   * @throws DomainError `not-found` · `edited-meanwhile` · `registration-cancelled` · `already-attended`.
   */
  cancel(
    scope: TenantScope,
    id: string,
    { by, reason, version }: Cancellation,
    now = new Date(),
  ): Promise<ChangedRegistration> {
    return this.database.write(scope, async (tx) => {
      const { event, before } = await lockedRegistration(tx, id, version);
      if (before.cancelledAt !== null) throw isCancelled();
      const cancelledAt = new Date();
      const given = (await seatsOf(tx, id)).filter(({ state }) => state !== 'cancelled');
      const freed = await cancelSeats(tx, id, given, cancelledAt);
      await tx.manager.update(
        EventRegistration,
        { id },
        { cancelledAt, cancelledBy: by, cancelReason: reason },
      );
      await this.mails.cancelled(tx, id);
      return this.changed(tx, 'registration.cancelled', id, event, await moveUp(tx, freed, now));
    });
  }

  /**
   * Takes a cancellation back. The days that went with it come again, each at the end of its line: the seat may be
   * somebody else's by now.
   * @throws DomainError `not-found` · `not-cancelled` · `event-cancelled`.
   */
  undoCancellation(scope: TenantScope, id: string): Promise<ChangedRegistration> {
    return this.database.write(scope, async (tx) => {
      const { event, before } = await lockedRegistration(tx, id);
      if (before.cancelledAt === null) {
        throw new DomainError(
          'conflict',
          'not-cancelled',
          'この申込は取り消されていません。画面を読み直して、最新の内容を確かめてください。',
        );
      }
      requireNotCancelled(event.state);
      await reviveSeats(tx, id, before.cancelledAt);
      await tx.manager.update(
        EventRegistration,
        { id },
        { cancelledAt: null, cancelledBy: null, cancelReason: null },
      );
      await this.mails.received(tx, id);
      return this.changed(tx, 'registration.revived', id, event, []);
    });
  }

  /**
   * Says by hand which business somebody belongs to; null for none, which stays so too. Who becomes a member's, or no longer is, is told
   * the other fee while nothing has been paid.
   * @throws DomainError `not-found` · `edited-meanwhile`.
   */
  linkBusiness(
    scope: TenantScope,
    id: string,
    version: number,
    businessId: string | null,
  ): Promise<RegistrationDetails> {
    return this.database.write(scope, async (tx) => {
      const { event, before } = await lockedRegistration(tx, id, version);
      const link: BusinessLink =
        businessId === null ? { link: 'by-hand', businessId } : await requireBusiness(tx, businessId);
      await this.write(tx, before, link);
      return (await this.changed(tx, 'registration.linked', id, event, [])).registration;
    });
  }

  /**
   * Says on which day 参加費 was paid; null takes that back.
   * @throws DomainError `not-found` · `edited-meanwhile` · `invalid-input` for a day to come.
   */
  pay(
    scope: TenantScope,
    id: string,
    version: number,
    paidOn: IsoDate | null,
    now = new Date(),
  ): Promise<RegistrationDetails> {
    if (paidOn !== null && paidOn > dateInJapan(now)) {
      throw DomainError.invalid([{ field: 'paidOn', message: '入金日は今日までの日付を入力してください。' }]);
    }
    return this.database.write(scope, async (tx) => {
      await lockedRegistration(tx, id, version);
      await tx.manager.update(EventRegistration, { id }, { paidOn });
      return registrationDetails(tx, id);
    });
  }

  private async write(
    tx: TenantTransaction,
    { id }: EventRegistration,
    columns: Partial<EventRegistration>,
  ): Promise<void> {
    const before = await registrationDetails(tx, id);
    await tx.manager.update(EventRegistration, { id }, columns);
    const after = await registrationDetails(tx, id);
    if ((before.member ?? false) !== (after.member ?? false)) await tellFee(tx, id);
  }

  private async changed(
    tx: TenantTransaction,
    kind: string,
    id: string,
    event: EventAtRegistration,
    movedUp: MovedUp[],
  ): Promise<ChangedRegistration> {
    await this.outbox.append(tx, {
      kind,
      entityId: id,
      keys: { activity: 'event', dates: daysOf(event) },
    });
    await this.mails.movedUp(tx, movedUp);
    return { registration: await registrationDetails(tx, id), movedUp };
  }
}

function isCancelled(): DomainError {
  return new DomainError(
    'conflict',
    'registration-cancelled',
    'この申込は取り消されています。変更するときは、先に取消を元に戻してください。',
  );
}
