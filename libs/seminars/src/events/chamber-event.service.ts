import { dateInJapan, type IsoDate } from '@banso/japan';
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
import { RegistrationMails } from '../mails/registration-mails.service';
import { moveUp } from '../registrations/waiting-list';
import {
  changedContent,
  completeContent,
  completeSession,
  daysOf,
  type EventContent,
  type SessionContent,
  spanOf,
} from './chamber-event-content';
import { eventDetails } from './chamber-event-details';
import { requireEventReferences } from './chamber-event-references';
import { attendedDayProblems, eventDayProblems, eventProblems } from './chamber-event-rules';
import { ChamberEvent } from './chamber-event.entity';
import type {
  ChamberEventChanges,
  ChamberEventDetails,
  EventState,
  NewChamberEvent,
} from './chamber-event.types';
import { copiedEvent } from './event-copy';
import { markHeld } from './event-holding';
import { lockedEvent } from './event-lock';
import { changedDays, concernedBy, type EventAfter } from './event-notice';
import { attended, isHeld, notBegun, refuse, refuseCancelled, refuseOtherVersion } from './event-refusals';
import {
  type EventRequest,
  eventOfRequest,
  eventRequest,
  type Planned,
  REQUEST_TAKEN,
} from './event-request';
import { insertSessions, refuseUnknownSessions, replaceSessions } from './event-sessions';

/** Writes events and their days. Every write leaves a change in the outbox that names the days before and after. */
@Injectable()
export class ChamberEventService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
    private readonly mails: RegistrationMails,
  ) {}

  /**
   * Plans an event once, however often its form is sent: the same key with the same content answers with the first.
   * @throws DomainError `invalid-input` · `not-found` (a department, a person or a plan item) ·
   * `idempotency-key-reused`.
   */
  create(
    scope: TenantScope,
    { sessions, ...fields }: NewChamberEvent,
    requestKey: string,
  ): Promise<Planned<ChamberEventDetails>> {
    const content = completeContent(fields);
    const days = sessions.map(completeSession);
    const request = eventRequest(requestKey, 'new', content, days);
    return this.once(scope, request, (tx) => this.insert(tx, request, content, days));
  }

  /**
   * Changes an event that is still at `version`. A capacity may fall below the seats that are confirmed: nobody loses
   * theirs, nobody new gets one. Where there is room, on a day that has not begun at `now`, who waits moves up. Those whom a
   * change of days, times or place concerns are told by mail, unless `notify` is false.
   * @throws DomainError as {@link create}; `edited-meanwhile` with the event as it is now; `event-cancelled`;
   * `session-has-registrations`.
   */
  edit(
    scope: TenantScope,
    id: string,
    version: number,
    { sessions, notify = true, ...changes }: ChamberEventChanges,
    now = new Date(),
  ): Promise<ChamberEventDetails> {
    return this.writing(scope, async (tx) => {
      const before = await lockedEvent(tx, id);
      refuseOtherVersion(before, version);
      refuseCancelled(before);
      const content = changedContent(before, changes);
      const days = (sessions ?? before.sessions).map(completeSession);
      refuseProblems(content, days, before.state, now);
      refuse(attendedDayProblems(before.sessions, days, dateInJapan(now)));
      const span = spanOf(days);
      await requireEventReferences(tx, content, span.startsOn, before);
      if (sessions !== undefined) await replaceSessions(tx, id, before.sessions, days);
      await tx.manager.update(ChamberEvent, { id }, { ...columnsOf(content), ...span });
      if (sessions !== undefined) await this.mails.movedUp(tx, await moveUp(tx, idsOf(before.sessions), now));
      await this.tell(tx, before, { ...content, days }, notify, now);
      return this.announced(tx, 'event.edited', id, before);
    });
  }

  /**
   * How many people {@link edit} with these changes would tell by mail: so that somebody can decide whether it shall.
   * @throws DomainError `not-found` (the event, a day).
   */
  peopleToTell(
    scope: TenantScope,
    id: string,
    { sessions, ...changes }: Pick<ChamberEventChanges, 'sessions' | 'venue' | 'onlineUrl'>,
    now = new Date(),
  ): Promise<number> {
    return this.database.read(scope, async (tx) => {
      const before = await eventDetails(tx, id);
      const days = (sessions ?? before.sessions).map(completeSession);
      refuseUnknownSessions(before.sessions, days);
      const after = { ...changedContent(before, changes), days };
      return (await concernedBy(tx, id, changedDays(before, after, now))).length;
    });
  }

  /**
   * 実施済み: from now on the event counts, and the list of those who could come is frozen. Held already, it stays so.
   * @throws DomainError `not-found`, `event-cancelled`, `event-not-begun` before its first day in Japan.
   */
  hold(scope: TenantScope, id: string, now = new Date()): Promise<ChamberEventDetails> {
    return this.writing(scope, async (tx) => {
      const before = await lockedEvent(tx, id);
      refuseCancelled(before);
      if (before.state === 'held') return before;
      if (before.startsOn > dateInJapan(now)) throw notBegun(before.startsOn);
      await markHeld(tx, id, now);
      return this.announced(tx, 'event.held', id, before);
    });
  }

  /**
   * Takes 実施済み back: the event counts no more, and its list may be changed again. Whoever came stays down as having
   * come. Planned already, it stays so.
   * @throws DomainError `not-found`, `event-cancelled`.
   */
  takeHoldingBack(scope: TenantScope, id: string): Promise<ChamberEventDetails> {
    return this.writing(scope, async (tx) => {
      const before = await lockedEvent(tx, id);
      refuseCancelled(before);
      if (before.state === 'planned') return before;
      await tx.manager.update(ChamberEvent, { id }, { state: 'planned', eligibleFrozenAt: null });
      return this.announced(tx, 'event.holding-taken-back', id, before);
    });
  }

  /**
   * 中止. The event stays to be seen with its reason and its people, and can no longer be edited.
   * What was held cannot be called off for good by a slip: that it was held has to be taken back first.
   * @throws DomainError `not-found`, `edited-meanwhile`, `event-cancelled` (it was already), `event-held`,
   * `event-attended`.
   */
  cancel(scope: TenantScope, id: string, version: number, reason: string): Promise<ChamberEventDetails> {
    return this.writing(scope, async (tx) => {
      const before = await lockedEvent(tx, id);
      refuseOtherVersion(before, version);
      refuseCancelled(before);
      if (before.state === 'held') throw isHeld();
      if (before.sessions.some(({ seats }) => seats.attended > 0)) throw attended();
      await tx.manager.update(ChamberEvent, { id }, { state: 'cancelled', cancelReason: reason });
      await this.mails.eventCancelled(tx, id);
      return this.announced(tx, 'event.cancelled', id, before);
    });
  }

  /**
   * The same event again with `startsOn` as its first day, such as for the next term: see {@link copiedEvent}.
   * Its form is answered once, as in {@link create}.
   * @throws DomainError as {@link create}, and `not-found` for the event.
   */
  copy(
    scope: TenantScope,
    id: string,
    startsOn: IsoDate,
    requestKey: string,
  ): Promise<Planned<ChamberEventDetails>> {
    const request = eventRequest(requestKey, 'copy', id, startsOn);
    return this.once(scope, request, async (tx) => {
      refuse(eventDayProblems('startsOn', '最初の開催日', startsOn, dateInJapan(new Date())));
      const source = await eventDetails(tx, id);
      const { content, sessions } = copiedEvent(source, startsOn);
      return this.insert(tx, request, content, sessions, { planNodeIds: source.planNodeIds });
    });
  }

  private async tell(
    tx: TenantTransaction,
    before: ChamberEventDetails,
    after: EventAfter,
    notify: boolean,
    now: Date,
  ): Promise<void> {
    const concerned = await concernedBy(tx, before.id, changedDays(before, after, now));
    await this.mails.forgetReminders(tx, concerned);
    if (notify) await this.mails.eventChanged(tx, concerned, before);
  }

  private async once(
    scope: TenantScope,
    request: EventRequest,
    plan: (tx: TenantTransaction) => Promise<ChamberEventDetails>,
  ): Promise<Planned<ChamberEventDetails>> {
    const attempt = () =>
      this.writing(scope, async (tx) => {
        const earlier = await eventOfRequest(tx, request);
        return earlier === null
          ? { event: await plan(tx), repeated: false }
          : { event: await eventDetails(tx, earlier), repeated: true };
      });
    try {
      return await attempt();
    } catch (error) {
      // The same form at the same time was first; by now its event is there.
      if (violatedConstraint(error) !== REQUEST_TAKEN) throw error;
      return attempt();
    }
  }

  private async insert(
    tx: TenantTransaction,
    request: EventRequest,
    content: EventContent,
    sessions: SessionContent[],
    known: Partial<EventContent> = {},
  ): Promise<ChamberEventDetails> {
    refuseProblems(content, sessions, 'planned', new Date());
    const span = spanOf(sessions);
    await requireEventReferences(tx, content, span.startsOn, known);
    const id = newId();
    await tx.manager.insert(ChamberEvent, { id, ...request, ...columnsOf(content), ...span });
    await insertSessions(tx, id, sessions);
    return this.announced(tx, 'event.planned', id);
  }

  /** Tells the outbox, and answers with the event as it is now. */
  private async announced(
    tx: TenantTransaction,
    kind: string,
    id: string,
    before?: ChamberEventDetails,
  ): Promise<ChamberEventDetails> {
    const after = await eventDetails(tx, id);
    const dates = daysOf([...(before?.sessions ?? []), ...after.sessions]);
    await this.outbox.append(tx, { kind, entityId: id, keys: { activity: 'event', dates } });
    return after;
  }

  private async writing<T>(scope: TenantScope, work: (tx: TenantTransaction) => Promise<T>): Promise<T> {
    try {
      return await this.database.write(scope, work);
    } catch (error) {
      const constraint = violatedConstraint(error);
      if (constraint === 'chamber_events_chamber_id_department_id_fkey') throw DomainError.notFound('担当課');
      if (constraint === 'chamber_events_chamber_id_staff_id_fkey') throw DomainError.notFound('担当者');
      throw error;
    }
  }
}

function idsOf(sessions: readonly { id: string }[]): string[] {
  return sessions.map(({ id }) => id);
}

function columnsOf({ registrationOpensAt, registrationClosesAt, ...content }: EventContent) {
  return {
    ...content,
    registrationOpensAt: registrationOpensAt === null ? null : new Date(registrationOpensAt),
    registrationClosesAt: registrationClosesAt === null ? null : new Date(registrationClosesAt),
  };
}

function refuseProblems(
  content: EventContent,
  sessions: SessionContent[],
  state: EventState,
  now: Date,
): void {
  refuse(eventProblems({ ...content, state }, sessions, dateInJapan(now)));
}
