import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** アンケート: what an event asks of those who came, and what they answered without saying who they are. */
export class EventQuestionnaires1763700000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // `revision` tells one set of questions from the next: an answer to other questions is not taken. The code opens the
    // form to whoever holds it.
    await createTenantTable(
      runner,
      'event_questionnaires',
      `id uuid NOT NULL,
       event_id uuid NOT NULL,
       code text NOT NULL,
       questions jsonb NOT NULL,
       revision integer NOT NULL DEFAULT 1,
       intake text NOT NULL DEFAULT 'by-date' CHECK (intake IN ('by-date', 'open', 'closed')),
       days_open integer NOT NULL DEFAULT 14 CHECK (days_open BETWEEN 0 AND 90),
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT event_questionnaires_event UNIQUE (chamber_id, event_id),
       CONSTRAINT event_questionnaires_code UNIQUE (chamber_id, code),
       FOREIGN KEY (chamber_id, event_id) REFERENCES chamber_events (chamber_id, id)`,
      { unaudited: ['code'] },
    );

    // By the key of each question what was answered. Nothing tells who answered, nor does the trail repeat the words.
    await createTenantTable(
      runner,
      'questionnaire_answers',
      `id uuid NOT NULL,
       event_id uuid NOT NULL,
       request_key uuid NOT NULL,
       answers jsonb NOT NULL,
       overall integer NOT NULL GENERATED ALWAYS AS ((answers ->> 'overall')::integer) STORED
         CHECK (overall BETWEEN 1 AND 5),
       answered_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       voided_at timestamptz,
       void_reason text,
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT questionnaire_answers_request UNIQUE (chamber_id, request_key),
       FOREIGN KEY (chamber_id, event_id) REFERENCES event_questionnaires (chamber_id, event_id),
       CHECK ((voided_at IS NULL) = (void_reason IS NULL))`,
      { unaudited: ['answers', 'request_key'] },
    );
    await runner.query(
      'CREATE INDEX questionnaire_answers_event ON questionnaire_answers (chamber_id, event_id, id DESC)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
