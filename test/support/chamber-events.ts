import { newId, TenantDatabase, type TenantScope } from '@banso/platform';
import {
  type ChamberEventDetails,
  ChamberEventReader,
  ChamberEventService,
  EventEligibleService,
  type NewChamberEvent,
  SeminarsModule,
} from '@banso/seminars';
import { CodeListService, StaffModule } from '@banso/staff';
import { startTestContext, type TestDatabase } from '@banso/testing';

/** Two chambers with their code lists, and the services of events. */
export interface EventWorld {
  database: TestDatabase;
  tenants: TenantDatabase;
  events: ChamberEventService;
  reader: ChamberEventReader;
  eligibles: EventEligibleService;
  /** Staff of chamber A, and of chamber B. */
  scope: TenantScope;
  other: TenantScope;
  /** A seminar on 2025-06-10 with 30 seats unless told otherwise. */
  event(part?: Partial<NewChamberEvent>): Promise<ChamberEventDetails>;
  close(): Promise<void>;
}

export async function openEvents(): Promise<EventWorld> {
  const { context, database, close } = await startTestContext([StaffModule, SeminarsModule]);
  const tenants = context.get(TenantDatabase);
  const { a, b } = database.chambers;
  for (const { id } of [a, b]) {
    await tenants.write({ chamberId: id }, (tx) => context.get(CodeListService).ensureDefaults(tx));
  }
  const events = context.get(ChamberEventService);
  const scope = { chamberId: a.id, actorId: a.staff.staff.id };
  return {
    database,
    tenants,
    events,
    reader: context.get(ChamberEventReader),
    eligibles: context.get(EventEligibleService),
    scope,
    other: { chamberId: b.id, actorId: b.staff.staff.id },
    event: async (part = {}) => (await events.create(scope, { ...newEvent(), ...part }, newId())).event,
    close,
  };
}

export function newEvent(): NewChamberEvent {
  return {
    title: '省エネセミナー',
    kind: 'seminar',
    sessions: [{ heldOn: '2025-06-10', startsAt: '13:30', endsAt: '16:00', capacity: 30 }],
  };
}

/** Signs somebody up for some days of an event, past the application: confirmed unless told otherwise. */
export async function addSeats(
  database: Pick<TestDatabase, 'sql'>,
  chamberId: string,
  eventId: string,
  sessionIds: readonly string[],
  { state = 'confirmed', attended = false }: { state?: string; attended?: boolean } = {},
): Promise<string> {
  const id = newId();
  await database.sql(
    `INSERT INTO event_registrations (chamber_id, id, event_id, request_key, family_name, given_name, participant,
                                      link, origin, ticket_code, manage_code)
     VALUES ($1, $2, $3, gen_random_uuid(), '山田', '太郎', 'business', 'none', 'staff',
             gen_random_uuid()::text, gen_random_uuid()::text)`,
    [chamberId, id, eventId],
  );
  await database.sql(
    `INSERT INTO event_seats (chamber_id, registration_id, session_id, event_id, state, attended_at)
     SELECT $1, $2, session_id, $3, $4, $5 FROM unnest($6::uuid[]) AS given (session_id)`,
    [chamberId, id, eventId, state, attended ? new Date() : null, sessionIds],
  );
  return id;
}
