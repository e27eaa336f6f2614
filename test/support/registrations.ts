import { type IsoDate } from '@banso/japan';
import { BusinessService, BusinessTimeline, type NewBusiness } from '@banso/members';
import { newId, TenantDatabase, type TenantScope } from '@banso/platform';
import {
  AttendanceService,
  ChamberEventReader,
  ChamberEventService,
  EventOutcomeReader,
  EventOutcomeService,
  OwnRegistrationService,
  ReceptionReader,
  RegistrationChangeService,
  type RegistrationDetails,
  type RegistrationFields,
  RegistrationReader,
  type RegistrationRequest,
  RegistrationService,
  SeminarsModule,
  WalkInService,
} from '@banso/seminars';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestContext, type TestDatabase } from '@banso/testing';
import type { INestApplicationContext } from '@nestjs/common';

/** A chamber with its code lists, and the services that sign-ups need. */
export interface RegistrationWorld {
  context: INestApplicationContext;
  database: TestDatabase;
  tenants: TenantDatabase;
  events: ChamberEventService;
  eventReader: ChamberEventReader;
  service: RegistrationService;
  changes: RegistrationChangeService;
  own: OwnRegistrationService;
  reader: RegistrationReader;
  attendance: AttendanceService;
  walkIns: WalkInService;
  receptions: ReceptionReader;
  outcomes: EventOutcomeService;
  outcomeReader: EventOutcomeReader;
  timeline: BusinessTimeline;
  /** The staff of chamber A. */
  scope: TenantScope & { actorId: string };
  event(facts?: EventFacts): Promise<TestEvent>;
  business(fields: NewBusiness): Promise<string>;
  /** Signs 山田 太郎 up for all days, by staff, unless told otherwise. */
  signUp(
    event: TestEvent,
    fields?: Partial<RegistrationFields>,
    request?: Partial<RegistrationRequest>,
  ): Promise<RegistrationDetails>;
  close(): Promise<void>;
}

export interface EventFacts {
  title?: string;
  days?: { heldOn: IsoDate; startsAt?: string; capacity?: number | null }[];
  feeYen?: number;
  memberFeeYen?: number;
  published?: boolean;
  opensAt?: string;
  closesAt?: string;
  state?: 'planned' | 'held' | 'cancelled';
}

export interface TestEvent {
  id: string;
  /** In the order in which they were given. */
  sessions: string[];
}

export async function openRegistrations(publicUrl?: string): Promise<RegistrationWorld> {
  const { context, database, close } = await startTestContext([StaffModule, SeminarsModule], { publicUrl });
  const tenants = context.get(TenantDatabase);
  for (const { id } of Object.values(database.chambers)) {
    await tenants.write({ chamberId: id }, (tx) =>
      context.get(CodeListService, { strict: false }).ensureDefaults(tx),
    );
  }
  const { a } = database.chambers;
  const scope = { chamberId: a.id, actorId: a.staff.staff.id };
  const service = context.get(RegistrationService);
  return {
    context,
    database,
    tenants,
    events: context.get(ChamberEventService),
    eventReader: context.get(ChamberEventReader),
    service,
    changes: context.get(RegistrationChangeService),
    own: context.get(OwnRegistrationService),
    reader: context.get(RegistrationReader),
    attendance: context.get(AttendanceService),
    walkIns: context.get(WalkInService),
    receptions: context.get(ReceptionReader),
    outcomes: context.get(EventOutcomeService),
    outcomeReader: context.get(EventOutcomeReader),
    timeline: context.get(BusinessTimeline, { strict: false }),
    scope,
    event: (facts) => addEvent(database, a.id, facts),
    business: async (fields) =>
      (await context.get(BusinessService, { strict: false }).create(scope, fields)).id,
    signUp: async (event, fields = {}, request = {}) => {
      const made = await service.register(
        scope,
        event.id,
        { familyName: '山田', givenName: '太郎', ...fields },
        { requestKey: newId(), origin: 'staff', now: new Date(), ...request },
      );
      return made.registration;
    },
    close,
  };
}

/** A seminar on 2030-06-10 without a limit, unless told otherwise. */
export async function addEvent(
  database: TestDatabase,
  chamberId: string,
  {
    title = '経営セミナー',
    days = [{ heldOn: '2030-06-10' }],
    feeYen,
    memberFeeYen,
    published = true,
    opensAt,
    closesAt,
    state = 'planned',
  }: EventFacts = {},
): Promise<TestEvent> {
  const id = newId();
  const dates = days.map(({ heldOn }) => heldOn).sort();
  await database.sql(
    `INSERT INTO chamber_events (chamber_id, id, title, kind, fee_yen, member_fee_yen, published, state, cancel_reason,
                                 registration_opens_at, registration_closes_at, starts_on, ends_on)
     VALUES ($1, $2, $3, 'seminar', $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[chamberId, id, title, feeYen ?? null, memberFeeYen ?? null, published, state],
      ...[state === 'cancelled' ? '講師の都合' : null, opensAt ?? null, closesAt ?? null],
      ...[dates[0], dates.at(-1)],
    ],
  );
  const sessions: string[] = [];
  for (const { heldOn, startsAt = null, capacity = null } of days) {
    const session = newId();
    await database.sql(
      `INSERT INTO event_sessions (chamber_id, id, event_id, held_on, starts_at, capacity)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [chamberId, session, id, heldOn, startsAt, capacity],
    );
    sessions.push(session);
  }
  return { id, sessions };
}

/** The code in the link of a sign-up. */
export async function manageCodeOf(database: TestDatabase, registrationId: string): Promise<string> {
  const [row] = await database.sql<{ code: string }>(
    'SELECT manage_code AS code FROM event_registrations WHERE id = $1',
    [registrationId],
  );
  return row?.code ?? '';
}

/** Marks somebody as come to a day, as the door would. */
export async function attend(
  database: TestDatabase,
  registrationId: string,
  sessionId: string,
): Promise<void> {
  await database.sql(
    'UPDATE event_seats SET attended_at = clock_timestamp() WHERE registration_id = $1 AND session_id = $2',
    [registrationId, sessionId],
  );
}
