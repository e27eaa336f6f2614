import {
  DomainError,
  newId,
  Outbox,
  TenantDatabase,
  type TenantScope,
  type TenantTransaction,
} from '@banso/platform';
import { Injectable } from '@nestjs/common';
import { AnswerThrottle } from './answer-throttle.service';
import { answerRoom } from './answer-room';
import { type AnswerFields, readAnswers } from './answer-rules';
import { QUESTIONNAIRE } from './questionnaire-row';
import { announceAnswer } from './questionnaire.service';
import { lastDayOf, questionnaireState } from './questionnaire-window';
import type { Answers, PublicQuestionnaire, Question, QuestionnaireWindow } from './questionnaire.types';

/** How a filled-in form came to us. */
export interface AnswerRequest {
  /** Drawn by the page: the same form sent twice is one answer. */
  requestKey: string;
  /** The address that it came from; counted against for a while, and never kept with the answer. */
  origin: string;
  /** The revision of the questions that were answered. */
  revision: number;
  answers: AnswerFields[];
  /** What stands in the field that people do not see: only a program fills it in. */
  lure: string | null;
  now: Date;
}

interface FormRow extends QuestionnaireWindow {
  eventId: string;
  chamberName: string;
  eventTitle: string;
  questions: Question[];
  revision: number;
}

const FORM = `
  SELECT q.event_id AS "eventId", c.name AS "chamberName", e.title AS "eventTitle", e.starts_on AS "startsOn",
         e.ends_on AS "endsOn", e.state = 'cancelled' AS "eventCancelled", q.intake, q.days_open AS "daysOpen",
         q.questions, q.revision
    FROM event_questionnaires q
    JOIN chamber_events e ON e.id = q.event_id
    JOIN chambers c ON c.id = q.chamber_id
   WHERE q.code = $1`;

// Neither the questions nor the day that an answer counts on may change before it is kept.
const HELD_FORM = `${FORM} FOR SHARE OF q, e`;

const EARLIER = `
  SELECT event_id = $2 AND answers = $3::jsonb AS same FROM questionnaire_answers WHERE request_key = $1`;

const KEEP = `
  INSERT INTO questionnaire_answers (id, event_id, request_key, answers) VALUES ($1, $2, $3, $4)
  ON CONFLICT ON CONSTRAINT questionnaire_answers_request DO NOTHING RETURNING id`;

/** The form of an event for whoever holds its code, and the answers that come back, which name nobody. */
@Injectable()
export class PublicQuestionnaireService {
  constructor(
    private readonly database: TenantDatabase,
    private readonly outbox: Outbox,
    private readonly throttle: AnswerThrottle,
  ) {}

  /** The form behind a code; its questions only while answers are taken. Throws `not-found`. */
  find(scope: TenantScope, code: string, now = new Date()): Promise<PublicQuestionnaire> {
    return this.database.read(scope, async (tx) => {
      const form = await formOf(tx, FORM, code);
      const state = questionnaireState(form, now);
      const { chamberName, eventTitle, startsOn, endsOn, revision, questions } = form;
      return {
        ...{ chamberName, eventTitle, startsOn, endsOn, revision, state },
        lastDay: lastDayOf(form),
        questions: state === 'open' ? questions : [],
      };
    });
  }

  /**
   * Keeps an answer once, however often its form is sent. A form that a program filled in is answered like any other,
   * and forgotten.
   * @throws DomainError `not-found` · `too-many-answers` · `questionnaire-not-open` · `questionnaire-closed` ·
   * `questions-changed` · `invalid-input` · `idempotency-key-reused` · `more-answers-than-people`.
   */
  async answer(
    scope: TenantScope,
    code: string,
    { requestKey, origin, revision, answers: given, lure, now }: AnswerRequest,
  ): Promise<{ repeated: boolean }> {
    const { eventId, most } = await this.database.read(scope, async (tx) => {
      const form = await formOf(tx, FORM, code);
      return { eventId: form.eventId, most: (await answerRoom(tx, form.eventId)).most };
    });
    await this.throttle.admit(origin, eventId, most);
    return this.database.write(scope, async (tx) => {
      const form = await formOf(tx, HELD_FORM, code);
      const { answers, problems } = readAnswers(form.questions, given);
      const repeated = await answeredBefore(tx, requestKey, form.eventId, answers);
      if (repeated) return { repeated };
      requireOpen(form, now);
      if (revision !== form.revision) throw questionsChanged();
      if (problems.length > 0) throw DomainError.invalid(problems);
      if (lure !== null) return { repeated: false };
      await requireRoom(tx, form.eventId);
      const [kept] = await tx.query<{ id: string }>(KEEP, [
        newId(),
        form.eventId,
        requestKey,
        JSON.stringify(answers),
      ]);
      // The same form was first, at this very moment; by now it is there to be compared with.
      if (kept === undefined)
        return { repeated: await answeredBefore(tx, requestKey, form.eventId, answers) };
      await announceAnswer(this.outbox, tx, 'questionnaire.answered', kept.id, form.startsOn);
      return { repeated: false };
    });
  }
}

async function formOf(tx: TenantTransaction, sql: string, code: string): Promise<FormRow> {
  const [row] = await tx.prepared<FormRow>(sql, [code]);
  if (row === undefined) throw DomainError.notFound(QUESTIONNAIRE);
  return row;
}

async function answeredBefore(
  tx: TenantTransaction,
  requestKey: string,
  eventId: string,
  answers: Answers,
): Promise<boolean> {
  const [earlier] = await tx.prepared<{ same: boolean }>(EARLIER, [
    requestKey,
    eventId,
    JSON.stringify(answers),
  ]);
  if (earlier === undefined) return false;
  if (earlier.same) return true;
  throw new DomainError(
    'conflict',
    'idempotency-key-reused',
    'この回答は、すでに別の内容で受け付けています。もう一度回答するときは、ページを読み込み直してください。',
  );
}

function requireOpen(form: FormRow, now: Date): void {
  const state = questionnaireState(form, now);
  if (state === 'open') return;
  throw state === 'closed'
    ? new DomainError(
        'conflict',
        'questionnaire-closed',
        'このアンケートの受付は終了しました。ご協力ありがとうございました。',
      )
    : new DomainError(
        'conflict',
        'questionnaire-not-open',
        `このアンケートの受付は、${form.startsOn}から始まります。`,
      );
}

// Answers that come at the same moment do not wait for one another, so a few more may get in: it is no exact bound.
async function requireRoom(tx: TenantTransaction, eventId: string): Promise<void> {
  const { answers, most } = await answerRoom(tx, eventId);
  if (answers < most) return;
  throw new DomainError(
    'conflict',
    'more-answers-than-people',
    '回答数が参加者数を超えています。まだ回答されていない方は、お手数ですが商工会議所の職員にお知らせください。',
  );
}

function questionsChanged(): DomainError {
  return new DomainError(
    'conflict',
    'questions-changed',
    '質問が変わりました。お手数ですが、ページを読み込み直してから回答してください。',
  );
}
