import { DomainError, TenantDatabase, type TenantScope } from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { answerRoom } from './answer-room';
import { type AnswerCount, questionnaireResults } from './questionnaire-results';
import { questionnaireOf, requireQuestionnaire } from './questionnaire-row';
import type { Questionnaire, QuestionnaireAnswer, QuestionnaireResults } from './questionnaire.types';

const EVENT = 'SELECT FROM chamber_events WHERE id = $1';

// Whoever came on any day and has not given the sign-up back came, as event-attendance counts them.
const ATTENDEES = `
  SELECT count(*)::integer AS attendees FROM event_registrations r
   WHERE r.event_id = $1 AND r.cancelled_at IS NULL AND EXISTS (
     SELECT FROM event_seats s WHERE s.registration_id = r.id AND s.attended_at IS NOT NULL)`;

const COUNTS = `
  SELECT given.key, given.value, count(*)::integer AS count
    FROM questionnaire_answers a, jsonb_each_text(a.answers) AS given
   WHERE a.event_id = $1 AND a.voided_at IS NULL AND given.key = ANY ($2::text[])
   GROUP BY given.key, given.value`;

const WRITTEN = `
  SELECT given.key, count(*)::integer AS count
    FROM questionnaire_answers a, jsonb_object_keys(a.answers) AS given (key)
   WHERE a.event_id = $1 AND a.voided_at IS NULL AND given.key = ANY ($2::text[])
   GROUP BY given.key`;

const PAGE = `
  SELECT id, answers, answered_at AS "answeredAt", voided_at AS "voidedAt", void_reason AS "voidReason"
    FROM questionnaire_answers
   WHERE event_id = $1 AND ($2::uuid IS NULL OR id < $2) AND ($3::text[] IS NULL OR answers ?| $3)
   ORDER BY id DESC LIMIT $4`;

/** Which answers to list: all of them, or those in which something was written. */
export interface AnswerFilter {
  written: boolean;
}

/** Reads the questionnaires of events, what the answers come to, and the answers, which name nobody. */
@Injectable()
export class QuestionnaireReader {
  constructor(private readonly database: TenantDatabase) {}

  /** The questionnaire of an event, null where it has none. Throws `not-found` for the event. */
  ofEvent(scope: TenantScope, eventId: string, now = new Date()): Promise<Questionnaire | null> {
    return this.database.read(scope, async (tx) => {
      const [[event], found] = await Promise.all([
        tx.query(EVENT, [eventId]),
        questionnaireOf(tx, eventId, now),
      ]);
      if (event === undefined) throw DomainError.notFound('催事');
      return found;
    });
  }

  /** What the answers come to. Throws `not-found`. */
  results(scope: TenantScope, eventId: string, now = new Date()): Promise<QuestionnaireResults> {
    return this.database.read(scope, async (tx) => {
      const { questions } = await requireQuestionnaire(tx, eventId, now);
      const keys = (texts: boolean): string[] =>
        questions.filter(({ kind }) => (kind === 'text') === texts).map(({ key }) => key);
      const [room, [came], counts, written] = await Promise.all([
        answerRoom(tx, eventId),
        tx.query<{ attendees: number }>(ATTENDEES, [eventId]),
        tx.query<AnswerCount>(COUNTS, [eventId, keys(false)]),
        tx.query<{ key: string; count: number }>(WRITTEN, [eventId, keys(true)]),
      ]);
      if (came === undefined) throw new Error('A SELECT without GROUP BY yields a row');
      return questionnaireResults(
        questions,
        { ...room, ...came },
        counts,
        new Map(written.map(({ key, count }) => [key, count])),
      );
    });
  }

  /**
   * At most `limit` answers, the latest first, after the one with the id `after`; the voided ones among them, also those
   * to questions that were worded anew since, whose keys are none of the questionnaire's any more. `next` is the id to go
   * on from, null at the end. Throws `not-found`.
   */
  answers(
    scope: TenantScope,
    eventId: string,
    { written }: AnswerFilter,
    limit: number,
    after: string | null = null,
  ): Promise<{ items: QuestionnaireAnswer[]; next: string | null }> {
    return this.database.read(scope, async (tx) => {
      const { questions } = await requireQuestionnaire(tx, eventId, new Date());
      const texts = questions.filter(({ kind }) => kind === 'text').map(({ key }) => key);
      const rows = await tx.query<QuestionnaireAnswer>(PAGE, [
        eventId,
        after,
        written ? texts : null,
        limit + 1,
      ]);
      const items = rows.slice(0, limit);
      return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
    });
  }
}
