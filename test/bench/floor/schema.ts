import { Client } from 'pg';

const PLAIN_COPIES: Record<string, string[]> = {
  departments: [],
  staff: [],
  code_entries: ['CREATE UNIQUE INDEX ON code_entries (list, key)'],
  businesses: [
    'CREATE UNIQUE INDEX ON businesses (corporate_number) WHERE corporate_number IS NOT NULL',
    'CREATE INDEX ON businesses (sort_key, id)',
    'CREATE INDEX ON businesses (advisor_id)',
  ],
  persons: ['CREATE INDEX ON persons (business_id)'],
  memberships: [
    'CREATE INDEX ON memberships (business_id, joined_on DESC)',
    'CREATE INDEX ON memberships (joined_on)',
    'CREATE INDEX ON memberships (withdrawn_on)',
  ],
  indicators: [],
  targets: ['CREATE UNIQUE INDEX ON targets (indicator_id, period)'],
};

const LEFT_OUT = ['chamber_id', 'search_grams'];

const CONSULTATIONS = [
  `CREATE TABLE floor.consultations AS
   SELECT c.id, cb.business_id, ca.staff_id, c.occurred_on, c.started_at, c.channel, c.topics, c.summary,
          c.contact_minutes, c.issue, c.advice, c.next_on, c.voided_at, c.created_at
     FROM public.consultations c
     JOIN public.consultation_businesses cb ON cb.consultation_id = c.id
     JOIN public.consultation_advisors ca ON ca.consultation_id = c.id
    ORDER BY c.id`,
  'ALTER TABLE floor.consultations ADD PRIMARY KEY (id), ALTER created_at SET DEFAULT now()',
  'ALTER TABLE floor.consultations ADD FOREIGN KEY (business_id) REFERENCES floor.businesses (id)',
  'ALTER TABLE floor.consultations ADD FOREIGN KEY (staff_id) REFERENCES floor.staff (id)',
  'CREATE INDEX ON floor.consultations (occurred_on DESC, id DESC)',
  'CREATE INDEX ON floor.consultations (next_on) WHERE next_on IS NOT NULL AND voided_at IS NULL',
  'CREATE INDEX ON floor.consultations (business_id, occurred_on DESC, id DESC)',
  'CREATE INDEX ON floor.consultations (staff_id, occurred_on DESC, id DESC)',
];

const ROLLUPS = `
  CREATE TABLE floor.rollups (
    indicator_key text NOT NULL, dimension text NOT NULL, dimension_key text NOT NULL, period text NOT NULL,
    value numeric, contacts integer, businesses integer, computed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (indicator_key, dimension, dimension_key, period)
  )`;

const CHECK_INS = [
  `CREATE TABLE floor.event_seats AS
   SELECT registration_id, session_id, event_id, state, attended_at FROM public.event_seats`,
  'ALTER TABLE floor.event_seats ADD PRIMARY KEY (registration_id, session_id)',
  `CREATE TABLE floor.event_check_ins (
     id uuid PRIMARY KEY, event_id uuid NOT NULL, registration_id uuid NOT NULL, session_id uuid NOT NULL,
     action text NOT NULL, happened_at timestamptz NOT NULL, recorded_at timestamptz NOT NULL DEFAULT now(),
     FOREIGN KEY (registration_id, session_id) REFERENCES floor.event_seats)`,
  'CREATE INDEX ON floor.event_check_ins (registration_id, session_id, happened_at DESC)',
];

/**
 * Turns a clone of the application's database into the floor's: the same rows in plain tables with the same indexes,
 * without chambers, policies, triggers, outbox or search index; a consultation is one row.
 */
export async function layFloor(cloneUrl: string): Promise<void> {
  const owner = new Client({ connectionString: cloneUrl });
  await owner.connect();
  try {
    await owner.query('CREATE SCHEMA floor');
    for (const table of Object.keys(PLAIN_COPIES)) {
      await owner.query(
        `CREATE TABLE floor.${table} AS SELECT ${await columnsOf(owner, table)} FROM public.${table}`,
      );
      await owner.query(`ALTER TABLE floor.${table} ADD PRIMARY KEY (id)`);
    }
    for (const statement of [...CONSULTATIONS, ROLLUPS, ...CHECK_INS]) await owner.query(statement);
    await owner.query('DROP SCHEMA public CASCADE');
    await owner.query('DROP SCHEMA bullmq CASCADE');
    await owner.query('ALTER SCHEMA floor RENAME TO public');
    for (const statement of Object.values(PLAIN_COPIES).flat()) await owner.query(statement);
    await owner.query('VACUUM ANALYZE');
  } finally {
    await owner.end();
  }
}

async function columnsOf(owner: Client, table: string): Promise<string> {
  const { rows } = await owner.query<{ columns: string }>(
    `SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) AS columns FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name = $1 AND column_name <> ALL ($2)`,
    [table, LEFT_OUT],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`No table ${table}`);
  return row.columns;
}
