import { dateInJapan } from '@banso/japan';
import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
  violatedConstraint,
} from '@banso/platform';
import { lockedForChange } from '@banso/staff';
import { Injectable } from '@nestjs/common';
import { type EventRequest, eventRequest } from '../events/event-request';
import { type EventAtOutcome, eventAtOutcome, requireSides } from './event-at-outcome';
import { OUTCOME, outcomeDetails, outcomesOfRequest } from './event-outcome-details';
import {
  completeOutcome,
  type OutcomeContent,
  outcomeProblems,
  pairOf,
  twinProblems,
} from './event-outcome-rules';
import { EventOutcome } from './event-outcome.entity';
import type { OutcomeDetails, OutcomeFields } from './event-outcome.types';
import { refuseRecordedPairs } from './recorded-pairs';

/** What came of a form. */
export interface RecordedOutcomes {
  outcomes: OutcomeDetails[];
  /** The form had been sent before; nothing was written now. */
  repeated: boolean;
}

/** Two forms of one key hold each other up at this index. */
const REQUEST_TAKEN = 'event_outcomes_request';

/** 成果: what came of events. Every change leaves all days of the event in the outbox: figures of who came follow too. */
@Injectable()
export class EventOutcomeService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Records the lines of one form, all or none, once however often it is sent.
   * @throws DomainError `invalid-input` · `not-found` (event, attendee) · `event-cancelled` · `registration-cancelled` ·
   * `outcome-recorded-already` · `idempotency-key-reused`.
   */
  async record(
    scope: TenantScope,
    eventId: string,
    fields: readonly OutcomeFields[],
    requestKey: string,
    now = new Date(),
  ): Promise<RecordedOutcomes> {
    const lines = fields.map(completeOutcome);
    const request = eventRequest(requestKey, eventId.toLowerCase(), lines);
    const attempt = () =>
      this.database.write(scope, async (tx) => {
        const repeated = await isRepeated(tx, request);
        if (!repeated) await this.enter(tx, eventId, lines, request, now);
        return { outcomes: await outcomesOfRequest(tx, requestKey), repeated };
      });
    try {
      return await attempt();
    } catch (error) {
      // The same form at the same time was first; by now its lines are there.
      if (violatedConstraint(error) !== REQUEST_TAKEN) throw error;
      return attempt();
    }
  }

  /**
   * Corrects a line that is still at `version`; what is left out stays as it is.
   * @throws DomainError as {@link record}; `edited-meanwhile` with the line as it is now; `voided`.
   */
  edit(
    scope: TenantScope,
    eventId: string,
    id: string,
    version: number,
    changes: Partial<OutcomeFields>,
    now = new Date(),
  ): Promise<OutcomeDetails> {
    return this.database.write(scope, async (tx) => {
      const event = await eventAtOutcome(tx, eventId);
      const before = await this.locked(tx, eventId, id, version);
      const line = completeOutcome({ ...contentOf(before), ...given(changes) });
      refuse(outcomeProblems(line, event.startsOn, dateInJapan(now)));
      await requireSides(tx, eventId, [line], () => '', before);
      if (pairOf(line) !== pairOf(contentOf(before)))
        await refuseRecordedPairs(tx, eventId, [line], () => '');
      await tx.manager.update(EventOutcome, { id }, columnsOf(line));
      await this.announce(tx, 'event-outcome.edited', id, event);
      return outcomeDetails(tx, eventId, id);
    });
  }

  /**
   * Takes a line out of every figure; it stays to be seen with its reason, also of an event that is called off.
   * @throws DomainError `not-found` · `edited-meanwhile` · `voided`.
   */
  void(
    scope: TenantScope,
    eventId: string,
    id: string,
    version: number,
    reason: string,
  ): Promise<OutcomeDetails> {
    return this.database.write(scope, async (tx) => {
      const event = await eventAtOutcome(tx, eventId, { cancelled: true });
      await this.locked(tx, eventId, id, version);
      await tx.manager.update(EventOutcome, { id }, { voidedAt: new Date(), voidReason: reason });
      await this.announce(tx, 'event-outcome.voided', id, event);
      return outcomeDetails(tx, eventId, id);
    });
  }

  private async enter(
    tx: TenantTransaction,
    eventId: string,
    lines: readonly OutcomeContent[],
    request: EventRequest,
    now: Date,
  ): Promise<void> {
    const event = await eventAtOutcome(tx, eventId);
    const today = dateInJapan(now);
    const placeOf = (line: number): string => `lines.${line}.`;
    refuse(lines.flatMap((line, index) => outcomeProblems(line, event.startsOn, today, placeOf(index))));
    refuse(twinProblems(lines, placeOf));
    await requireSides(tx, eventId, lines, placeOf);
    await refuseRecordedPairs(tx, eventId, lines, placeOf, request.requestKey);
    await tx.manager.insert(
      EventOutcome,
      lines.map((content, line) => ({ id: newId(), eventId, line, ...request, ...columnsOf(content) })),
    );
    await this.announce(tx, 'event-outcome.recorded', eventId, event);
  }

  private async locked(
    tx: TenantTransaction,
    eventId: string,
    id: string,
    version: number,
  ): Promise<EventOutcome> {
    const asItIs = () => outcomeDetails(tx, eventId, id);
    await asItIs(); // of this event, or `not-found`
    return lockedForChange(tx, EventOutcome, OUTCOME, { id, version }, asItIs);
  }

  private announce(
    tx: TenantTransaction,
    kind: string,
    entityId: string,
    { days }: EventAtOutcome,
  ): Promise<void> {
    return this.outbox.append(tx, { kind, entityId, keys: { activity: 'event', dates: days } });
  }
}

async function isRepeated(
  tx: TenantTransaction,
  { requestKey, requestHash }: EventRequest,
): Promise<boolean> {
  const [earlier] = await tx.query<{ hash: string }>(
    'SELECT request_hash AS hash FROM event_outcomes WHERE request_key = $1 LIMIT 1',
    [requestKey],
  );
  if (earlier === undefined) return false;
  if (earlier.hash === requestHash) return true;
  throw new DomainError(
    'conflict',
    'idempotency-key-reused',
    'このフォームは、すでに別の内容で成果を記録しています。一覧で確かめ、ほかにも記録するときは、開き直してください。',
  );
}

function refuse(problems: ReturnType<typeof outcomeProblems>): void {
  if (problems.length > 0) throw DomainError.invalid(problems);
}

function contentOf({ amountYen, ...outcome }: EventOutcome): OutcomeContent {
  const { kind, registrationId, partnerRegistrationId, partnerName, quantity, occurredOn, note } = outcome;
  return {
    ...{ kind, registrationId, partnerRegistrationId, partnerName, quantity, occurredOn, note },
    amountYen: amountYen === null ? null : Number(amountYen),
  };
}

function columnsOf({ amountYen, ...content }: OutcomeContent) {
  return { ...content, amountYen: amountYen === null ? null : String(amountYen) };
}

// A field that is present and undefined was not given.
function given<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
