import { type Change, type TenantTransaction, violatedConstraint } from '@banso/platform';
import type { ConsultationContent } from './consultation-content';
import type { Referents } from './consultation-lookup';

/** Who took part, in order, each as they were at the time. */
export type Participants = Pick<Referents, 'businesses' | 'advisors'>;

/** The idempotency key that a new record takes, and the digest of the request that it answers. */
export interface KeyTaken {
  key: string;
  operation: string;
  requestHash: string;
}

const COLUMNS: Record<keyof ConsultationContent, string> = {
  occurredOn: 'occurred_on',
  startedAt: 'started_at',
  channel: 'channel',
  topics: 'topics',
  summary: 'summary',
  contactMinutes: 'contact_minutes',
  preparationMinutes: 'preparation_minutes',
  place: 'place',
  inquirerName: 'inquirer_name',
  inquirerRelation: 'inquirer_relation',
  issue: 'issue',
  advice: 'advice',
  result: 'result',
  restrictedNote: 'restricted_note',
  nextOn: 'next_on',
  nextAction: 'next_action',
  schemes: 'schemes',
  experts: 'experts',
  partners: 'partners',
  planNodeId: 'plan_node_id',
  countable: 'countable',
  uncountableReason: 'uncountable_reason',
};

const FIELDS = Object.keys(COLUMNS) as (keyof ConsultationContent)[];

// $1 is the id, $2 to $5 who took part, $6 to $10 the key and the change; then the columns.
const FIRST_COLUMN = 11;
const parameterOf = (field: keyof ConsultationContent): string => `$${FIRST_COLUMN + FIELDS.indexOf(field)}`;

const insertBusinesses = (day: string): string => `
  INSERT INTO consultation_businesses (consultation_id, business_id, small, position, occurred_on)
  SELECT $1::uuid, business_id, small, place - 1, ${day}::date
    FROM unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS given (business_id, small, place)`;

const insertAdvisors = (day: string): string => `
  INSERT INTO consultation_advisors (consultation_id, staff_id, department_id, position, occurred_on)
  SELECT $1::uuid, staff_id, department_id, place - 1, ${day}::date
    FROM unnest($4::uuid[], $5::uuid[]) WITH ORDINALITY AS given (staff_id, department_id, place)`;

const INSERT_ALL = `
  WITH record AS (
    INSERT INTO consultations (id, ${FIELDS.map((field) => COLUMNS[field]).join(', ')})
    VALUES ($1::uuid, ${FIELDS.map(parameterOf).join(', ')})
    RETURNING created_at, updated_at
  ), businesses AS (${insertBusinesses(parameterOf('occurredOn'))}
  ), advisors AS (${insertAdvisors(parameterOf('occurredOn'))}
  ), key AS (
    INSERT INTO idempotency_keys (key, operation, request_hash, entity_id) VALUES ($6, $7, $8, $1::uuid)
  ), change AS (
    INSERT INTO outbox (kind, entity_id, keys) VALUES ($9, $1::uuid, $10)
  )
  SELECT created_at AS "createdAt", updated_at AS "updatedAt" FROM record`;

const REPLACE_PARTICIPANTS = `
  WITH businesses_gone AS (
    DELETE FROM consultation_businesses WHERE consultation_id = $1::uuid AND business_id <> ALL ($2::uuid[])
  ), advisors_gone AS (
    DELETE FROM consultation_advisors WHERE consultation_id = $1::uuid AND staff_id <> ALL ($4::uuid[])
  ), businesses AS (${insertBusinesses('$6')}
    ON CONFLICT (chamber_id, consultation_id, business_id) DO UPDATE
      SET small = excluded.small, position = excluded.position, occurred_on = excluded.occurred_on
  )
  ${insertAdvisors('$6')}
    ON CONFLICT (chamber_id, consultation_id, staff_id) DO UPDATE
      SET department_id = excluded.department_id, position = excluded.position, occurred_on = excluded.occurred_on`;

/**
 * Writes a new record with who took part, the idempotency key and the change for the outbox in one statement, which
 * is what keeps logging a visit at two round trips. The caller rings the outbox.
 * @throws QueryFailedError, unique violation, when the key has been taken meanwhile: see {@link keyWasTaken}.
 */
export async function insertConsultation(
  tx: TenantTransaction,
  id: string,
  content: ConsultationContent,
  participants: Participants,
  taken: KeyTaken,
  change: Change,
): Promise<{ createdAt: Date; updatedAt: Date }> {
  const [written] = await tx.last<{ createdAt: Date; updatedAt: Date }>(INSERT_ALL, [
    id,
    ...participantParameters(participants),
    taken.key,
    taken.operation,
    taken.requestHash,
    change.kind,
    JSON.stringify(change.keys),
    ...FIELDS.map((field) => content[field]),
  ]);
  if (written === undefined) throw new Error('INSERT … RETURNING yields the row');
  return written;
}

/** Makes the tables beside the record say who took part now, touching only the rows that differ. */
export async function replaceParticipants(
  tx: TenantTransaction,
  id: string,
  occurredOn: string,
  participants: Participants,
): Promise<void> {
  await tx.query(REPLACE_PARTICIPANTS, [id, ...participantParameters(participants), occurredOn]);
}

/** Whether an error says that another request with the same idempotency key was first. */
export function keyWasTaken(error: unknown): boolean {
  return violatedConstraint(error) === 'idempotency_keys_pkey';
}

function participantParameters({ businesses, advisors }: Participants): unknown[] {
  return [
    businesses.map(({ id }) => id),
    businesses.map(({ small }) => small),
    advisors.map(({ id }) => id),
    advisors.map(({ departmentId }) => departmentId),
  ];
}
