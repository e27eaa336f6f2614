import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '@banso/japan';
import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { newCode } from '../registrations/new-code';
import { DEFAULT_QUESTIONS } from './default-questions';
import { keyed, questionProblems } from './question-rules';
import { QUESTIONNAIRE, requireQuestionnaire } from './questionnaire-row';
import type { Question, Questionnaire, QuestionnaireChanges } from './questionnaire.types';

// What was asked last time in a series is asked again, so that its answers can be laid side by side.
const EVENT = `
  SELECT e.state, e.starts_on AS "startsOn",
         (SELECT q.questions FROM event_questionnaires q JOIN chamber_events o ON o.id = q.event_id
           WHERE o.series = e.series AND o.id <> e.id
           ORDER BY o.starts_on DESC, o.id DESC LIMIT 1) AS questions
    FROM chamber_events e WHERE e.id = $1 FOR SHARE OF e`;

const DAYS = 'SELECT DISTINCT held_on::text AS day FROM event_sessions WHERE event_id = $1';

const MAKE = `
  INSERT INTO event_questionnaires (id, event_id, code, questions) VALUES ($1, $2, $3, $4)
  ON CONFLICT ON CONSTRAINT event_questionnaires_event DO NOTHING RETURNING id`;

// Who answers holds the row in share mode: what is found unanswered under this lock stays so until the commit.
const LOCK = 'SELECT FROM event_questionnaires WHERE event_id = $1 FOR UPDATE';

const EDIT = `
  UPDATE event_questionnaires
     SET intake = coalesce($2::text, intake), days_open = coalesce($3::integer, days_open), questions = coalesce($4::jsonb, questions),
         revision = revision + CASE WHEN $4::jsonb IS NULL THEN 0 ELSE 1 END,
         version = version + 1, updated_at = clock_timestamp()
   WHERE event_id = $1`;

const ANSWER = `
  SELECT a.voided_at IS NOT NULL AS voided, e.starts_on AS "startsOn"
    FROM questionnaire_answers a JOIN chamber_events e ON e.id = a.event_id
   WHERE e.id = $1 AND a.id = $2 FOR SHARE OF e`;

const VOID = `
  UPDATE questionnaire_answers SET voided_at = clock_timestamp(), void_reason = $2
   WHERE id = $1 AND voided_at IS NULL RETURNING id`;

interface EventToAsk {
  state: string;
  startsOn: IsoDate;
  /** Of the latest event of its series; null where none was asked. */
  questions: Question[] | null;
}

/** アンケート of events: what is asked and when, and which answers are left out. */
@Injectable()
export class QuestionnaireService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
  ) {}

  /**
   * Gives an event its questionnaire: the questions that its series asked last, else the usual ones. One that has one
   * keeps it. From then on those who come are among those who are asked (回収率), on whichever day they come.
   * @throws DomainError `not-found`, `event-cancelled`.
   */
  make(scope: TenantScope, eventId: string, now = new Date()): Promise<Questionnaire> {
    return this.database.write(scope, async (tx) => {
      const [event] = await tx.query<EventToAsk>(EVENT, [eventId]);
      if (event === undefined) throw DomainError.notFound('催事');
      if (event.state === 'cancelled') throw eventCancelled();
      const questions = keyed(event.questions ?? DEFAULT_QUESTIONS);
      const id = newId();
      const [made] = await tx.query(MAKE, [id, eventId, newCode(), JSON.stringify(questions)]);
      if (made !== undefined) {
        const days = await tx.query<{ day: IsoDate }>(DAYS, [eventId]);
        const dates = [...new Set([event.startsOn, ...days.map(({ day }) => day)])];
        const keys = { activity: 'event', dates };
        await this.outbox.append(tx, { kind: 'questionnaire.made', entityId: id, keys });
      }
      return requireQuestionnaire(tx, eventId, now);
    });
  }

  /**
   * Changes a questionnaire that is still at `version`. Once somebody has answered, the questions stay as they are,
   * unless every answer was left out of the figures: staff try a form before they hand it out.
   * @throws DomainError `invalid-input`, `not-found`, `edited-meanwhile` (with the questionnaire as it is now),
   * `event-cancelled`, `questionnaire-answered`.
   */
  edit(
    scope: TenantScope,
    eventId: string,
    version: number,
    { questions, intake, daysOpen }: QuestionnaireChanges,
    now = new Date(),
  ): Promise<Questionnaire> {
    const problems = questions === undefined ? [] : questionProblems(questions);
    if (problems.length > 0) throw DomainError.invalid(problems);
    return this.database.write(scope, async (tx) => {
      await tx.query(LOCK, [eventId]);
      const before = await requireQuestionnaire(tx, eventId, now);
      if (before.version !== version) throw DomainError.editedMeanwhile(QUESTIONNAIRE, before);
      if (before.eventCancelled) throw eventCancelled();
      const asked = questions ?? before.questions;
      const same = isDeepStrictEqual(keyed(asked, before.revision), before.questions);
      if (!same && before.answered) throw answered();
      const anew = same ? null : JSON.stringify(keyed(asked, before.revision + 1));
      await tx.query(EDIT, [eventId, intake ?? null, daysOpen ?? null, anew]);
      return requireQuestionnaire(tx, eventId, now);
    });
  }

  /**
   * Leaves an answer out of every figure (いたずら, 二重の回答); it stays to be seen with its reason.
   * @throws DomainError `not-found`, `voided`.
   */
  voidAnswer(scope: TenantScope, eventId: string, answerId: string, reason: string): Promise<void> {
    return this.database.write(scope, async (tx) => {
      const [answer] = await tx.query<{ voided: boolean; startsOn: IsoDate }>(ANSWER, [eventId, answerId]);
      if (answer === undefined) throw DomainError.notFound('回答');
      const done = answer.voided ? [] : await tx.query(VOID, [answerId, reason]);
      if (done.length === 0) throw voided();
      await announceAnswer(this.outbox, tx, 'questionnaire.answer-voided', answerId, answer.startsOn);
    });
  }
}

/** Tells the outbox that the figures of an event's first day have changed by an answer. */
export function announceAnswer(
  outbox: Outbox,
  tx: TenantTransaction,
  kind: string,
  answerId: string,
  startsOn: IsoDate,
): Promise<void> {
  return outbox.append(tx, { kind, entityId: answerId, keys: { activity: 'event', dates: [startsOn] } });
}

function eventCancelled(): DomainError {
  return new DomainError(
    'conflict',
    'event-cancelled',
    'この催事は中止されているため、アンケートは変更できません。改めて開催するときは、複製した催事でつくってください。',
  );
}

function answered(): DomainError {
  return new DomainError(
    'conflict',
    'questionnaire-answered',
    'すでに回答があるため、質問は変更できません。回答の意味が変わってしまうためです。試しの回答は、集計から除くと質問を変更できます。受付の期間は変更できます。',
  );
}

function voided(): DomainError {
  return new DomainError('conflict', 'voided', 'この回答は、すでに集計から除かれています。');
}
