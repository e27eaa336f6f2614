import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When people are reminded of an event: so many days before each of its days, at a time in Japan; null for never. A day
 * for which that was done says so: with another date it is to be done again.
 */
export class Reminders1763700000181 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE chamber_events
        ADD COLUMN reminder_days_before integer DEFAULT 1 CHECK (reminder_days_before BETWEEN 0 AND 14),
        ADD COLUMN reminder_time time NOT NULL DEFAULT '09:00'`);
    await runner.query('ALTER TABLE event_sessions ADD COLUMN reminded_on date');
    // That a day was reminded of is the program's own note and no change to the record.
    await runner.query('DROP TRIGGER audit_event_sessions ON event_sessions');
    await runner.query(`
      CREATE TRIGGER audit_event_sessions AFTER INSERT OR UPDATE OR DELETE ON event_sessions
        FOR EACH ROW EXECUTE FUNCTION audit_row('reminded_on')`);
    await runner.query('CREATE INDEX event_sessions_held ON event_sessions (chamber_id, held_on)');

    // The instants in Japan between which people are reminded of a day: until it begins. One without a time is taken to begin
    // at nine, or three hours after the reminder's own time.
    await runner.query(`
      CREATE FUNCTION days_to_remind_of(at timestamptz) RETURNS TABLE (chamber_id uuid, event_id uuid, held_on date, since timestamptz)
        LANGUAGE sql STABLE SET search_path = pg_catalog, public AS $$
        SELECT s.chamber_id, s.event_id, s.held_on,
               (s.held_on - e.reminder_days_before + e.reminder_time) AT TIME ZONE 'Asia/Tokyo'
          FROM event_sessions s JOIN chamber_events e ON e.chamber_id = s.chamber_id AND e.id = s.event_id
         WHERE s.held_on BETWEEN (at AT TIME ZONE 'Asia/Tokyo')::date AND (at AT TIME ZONE 'Asia/Tokyo')::date + 14
           AND e.state <> 'cancelled' AND s.reminded_on IS DISTINCT FROM s.held_on
           AND (s.held_on - e.reminder_days_before + e.reminder_time) AT TIME ZONE 'Asia/Tokyo' <= at
           AND coalesce(s.held_on + s.starts_at,
                        greatest(s.held_on + time '09:00',
                                 s.held_on - e.reminder_days_before + e.reminder_time + interval '3 hours'))
               AT TIME ZONE 'Asia/Tokyo' > at $$`);
    // As chambers_with_due_mails(): the sweep stands above the chambers and learns which have work, nothing else.
    await runner.query(`
      CREATE FUNCTION chambers_to_remind(at timestamptz) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = pg_catalog, public AS $$ SELECT DISTINCT chamber_id FROM days_to_remind_of(at) $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
