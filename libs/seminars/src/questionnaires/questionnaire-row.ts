import { DomainError, type TenantTransaction } from '@banso/platform';
import { lastDayOf, questionnaireState } from './questionnaire-window';
import type { Questionnaire } from './questionnaire.types';

/** The Japanese noun of the messages. */
export const QUESTIONNAIRE = 'アンケート';

const DETAILS = `
  SELECT q.code, c.code AS "chamberCode", q.questions, q.revision, q.intake,
         q.days_open AS "daysOpen", e.starts_on AS "startsOn", e.ends_on AS "endsOn",
         e.state = 'cancelled' AS "eventCancelled",
         EXISTS (SELECT FROM questionnaire_answers a WHERE a.event_id = q.event_id AND a.voided_at IS NULL) AS answered,
         EXISTS (SELECT FROM questionnaire_answers a WHERE a.event_id = q.event_id) AS received,
         q.version, q.updated_at AS "updatedAt"
    FROM event_questionnaires q
    JOIN chamber_events e ON e.id = q.event_id
    JOIN chambers c ON c.id = q.chamber_id
   WHERE q.event_id = $1`;

/** The questionnaire of an event as it stands at `now`; null for an event without one. */
export async function questionnaireOf(
  tx: TenantTransaction,
  eventId: string,
  now: Date,
): Promise<Questionnaire | null> {
  const [row] = await tx.prepared<Omit<Questionnaire, 'state' | 'lastDay'>>(DETAILS, [eventId]);
  if (row === undefined) return null;
  return { ...row, state: questionnaireState(row, now), lastDay: lastDayOf(row) };
}

/** As {@link questionnaireOf}. Throws `not-found` for an event without one. */
export async function requireQuestionnaire(
  tx: TenantTransaction,
  eventId: string,
  now: Date,
): Promise<Questionnaire> {
  const found = await questionnaireOf(tx, eventId, now);
  if (found === null) throw DomainError.notFound(QUESTIONNAIRE);
  return found;
}
