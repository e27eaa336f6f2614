import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createTenantTable } from '../tenant-table';

/** 目安箱 and 要望活動: what is said to the chamber, and what the chamber says to others. */
export class Voices1763700000202 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What was said is never changed, so the audit trail need not repeat a stranger's words or who they are; what was
    // done about it is. `request_key` is the form's own: sent twice it is one voice. `mail_key` names the mail in which
    // the answer went.
    await createTenantTable(
      runner,
      'feedback',
      `id uuid NOT NULL,
       request_key uuid NOT NULL,
       request_hash text NOT NULL,
       channel text NOT NULL CHECK (channel IN ('web', 'mail', 'phone', 'paper', 'in-person')),
       received_on date NOT NULL,
       body text NOT NULL,
       name text,
       company text,
       email text,
       phone text,
       consented_at timestamptz,
       business_id uuid,
       department_id uuid,
       staff_id uuid,
       state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'in-progress', 'answered', 'no-answer')),
       answer text,
       answered_on date,
       mail_key text,
       mailed_at timestamptz,
       note text,
       voided_at timestamptz,
       void_reason text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       CONSTRAINT feedback_request UNIQUE (chamber_id, request_key),
       FOREIGN KEY (chamber_id, business_id) REFERENCES businesses (chamber_id, id),
       FOREIGN KEY (chamber_id, department_id) REFERENCES departments (chamber_id, id),
       FOREIGN KEY (chamber_id, staff_id) REFERENCES staff (chamber_id, id),
       CHECK ((channel = 'web') = (consented_at IS NOT NULL)),
       CHECK ((answer IS NULL) = (answered_on IS NULL)),
       CHECK (state <> 'answered' OR answer IS NOT NULL),
       CHECK ((mail_key IS NULL) = (mailed_at IS NULL)),
       CHECK ((voided_at IS NULL) = (void_reason IS NULL))`,
      { unaudited: ['request_key', 'request_hash', 'body', 'name', 'company', 'email', 'phone'] },
    );
    await runner.query('CREATE INDEX feedback_days ON feedback (chamber_id, received_on DESC, id DESC)');
    await runner.query(`
      CREATE INDEX feedback_states ON feedback (chamber_id, state, received_on DESC, id DESC)
        WHERE voided_at IS NULL`);

    await createTenantTable(
      runner,
      'petitions',
      `id uuid NOT NULL,
       title text NOT NULL,
       addressee text NOT NULL,
       submitted_on date NOT NULL,
       department_id uuid,
       staff_id uuid,
       note text,
       voided_at timestamptz,
       void_reason text,
       created_by uuid DEFAULT current_actor(),
       created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
       version integer NOT NULL DEFAULT 1,
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, department_id) REFERENCES departments (chamber_id, id),
       FOREIGN KEY (chamber_id, staff_id) REFERENCES staff (chamber_id, id),
       CHECK ((voided_at IS NULL) = (void_reason IS NULL))`,
    );
    await runner.query('CREATE INDEX petitions_days ON petitions (chamber_id, submitted_on DESC, id DESC)');
    // The same petition written down twice would count twice.
    await runner.query(`
      CREATE UNIQUE INDEX petitions_once ON petitions (chamber_id, addressee, submitted_on, title)
        WHERE voided_at IS NULL`);

    await createTenantTable(
      runner,
      'petition_items',
      `id uuid NOT NULL,
       petition_id uuid NOT NULL,
       position integer NOT NULL,
       text text NOT NULL,
       department_id uuid,
       answer_state text NOT NULL DEFAULT 'unanswered'
         CHECK (answer_state IN ('unanswered', 'realised', 'partly', 'considering', 'difficult')),
       answer text,
       answered_on date,
       PRIMARY KEY (chamber_id, id),
       FOREIGN KEY (chamber_id, petition_id) REFERENCES petitions (chamber_id, id),
       FOREIGN KEY (chamber_id, department_id) REFERENCES departments (chamber_id, id),
       CHECK ((answer_state = 'unanswered') = (answered_on IS NULL)),
       CHECK (answer_state <> 'unanswered' OR answer IS NULL)`,
    );
    await runner.query(
      'CREATE INDEX petition_items_order ON petition_items (chamber_id, petition_id, position)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
