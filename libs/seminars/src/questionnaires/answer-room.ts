import type { TenantTransaction } from '@banso/platform';

/** Of an event without a list of people nobody can tell how many came. */
const MOST_OF_NOBODY_LISTED = 300;
/** Guests whom somebody brought along, and who was let in without being written down. */
const TO_SPARE = 10;

/** How many answers of an event stand, and how many may. */
export interface AnswerRoom {
  answers: number;
  most: number;
}

// Who has a seat, or came from the waiting list. Reception is often half done when the first ones answer, or is done on
// paper, so those who were checked in are too few to go by.
const ROOM = `
  SELECT (SELECT count(*)::integer FROM questionnaire_answers
           WHERE event_id = $1 AND voided_at IS NULL) AS answers,
         (SELECT count(*)::integer FROM event_registrations r
           WHERE r.event_id = $1 AND r.cancelled_at IS NULL AND EXISTS (
             SELECT FROM event_seats s
              WHERE s.registration_id = r.id AND (s.state = 'confirmed' OR s.attended_at IS NOT NULL))) AS people`;

/** The room for answers of an event. Those that were voided take up none. */
export async function answerRoom(tx: TenantTransaction, eventId: string): Promise<AnswerRoom> {
  const [row] = await tx.prepared<{ answers: number; people: number }>(ROOM, [eventId]);
  if (row === undefined) throw new Error('A SELECT without FROM yields a row');
  return { answers: row.answers, most: mostAnswers(row.people) };
}

/**
 * How many answers an event of so many people takes: a fifth more and ten. Answers name nobody, so nothing else keeps
 * one person from answering for a hall.
 */
export function mostAnswers(people: number): number {
  return people === 0 ? MOST_OF_NOBODY_LISTED : Math.ceil((people * 6) / 5) + TO_SPARE;
}
