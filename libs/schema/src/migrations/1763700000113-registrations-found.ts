import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What sign-ups are found by: a search key beside each, as businesses have one, and the ways from a telephone number or
 * an e-mail address to the businesses that use it. A request's digest tells the same form sent twice from another one
 * under its key; a seat's `cancelled_at` tells a day that was dropped alone from those that went with the whole sign-up.
 */
export class RegistrationsFound1763700000113 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE event_registrations
        ADD COLUMN request_hash text NOT NULL DEFAULT '', ADD COLUMN search_key text NOT NULL DEFAULT ''`);
    await runner.query('ALTER TABLE event_seats ADD COLUMN cancelled_at timestamptz');
    await runner.query('DROP TRIGGER audit_event_registrations ON event_registrations');
    await runner.query(`
      CREATE TRIGGER audit_event_registrations AFTER INSERT OR UPDATE OR DELETE ON event_registrations
        FOR EACH ROW EXECUTE FUNCTION audit_row('ticket_code', 'manage_code', 'request_hash', 'search_key')`);
    await auditSeatsWithTheirRegistration(runner);

    // The last nine digits are the same with +81 and with the leading 0; which numbers are equal, the program decides.
    await runner.query(`
      CREATE FUNCTION phone_tail(phone text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT right(regexp_replace(regexp_replace(phone, '(内線|ext).*$', '', 'i'), '[^0-9]', '', 'g'), 9) $$`);
    await runner.query(`
      CREATE INDEX businesses_email ON businesses (chamber_id, lower(email)) WHERE email IS NOT NULL`);
    await runner.query(`
      CREATE INDEX persons_email ON persons (chamber_id, lower(email)) WHERE email IS NOT NULL AND left_on IS NULL`);
    await runner.query(`
      CREATE INDEX persons_phone ON persons (chamber_id, phone_tail(phone)) WHERE phone IS NOT NULL AND left_on IS NULL`);

    // With the owner's rights, for no index over an expression serves a query under row-level security (ADR 0006).
    await runner.query(`
      CREATE FUNCTION businesses_of_contact(mail text, tail text) RETURNS TABLE (id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public ROWS 5 AS $$
        SELECT b.id FROM businesses b
         WHERE b.chamber_id = current_chamber() AND b.email IS NOT NULL AND lower(b.email) = mail
        UNION
        SELECT p.business_id FROM persons p
         WHERE p.chamber_id = current_chamber() AND p.left_on IS NULL AND p.email IS NOT NULL AND lower(p.email) = mail
        UNION
        SELECT p.business_id FROM persons p
         WHERE p.chamber_id = current_chamber() AND p.left_on IS NULL AND p.phone IS NOT NULL
           AND phone_tail(p.phone) = tail $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}

// Seats and those who could come have no id of their own: their entries are found with the record that they belong to.
async function auditSeatsWithTheirRegistration(runner: QueryRunner): Promise<void> {
  await runner.query(`
    CREATE OR REPLACE FUNCTION audit_row() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = pg_catalog, public AS $$
    DECLARE
      hidden text[] := coalesce(TG_ARGV, '{}') || 'chamber_id'::text;
      old_row jsonb; new_row jsonb; some_row jsonb; row_id text; changed text[];
    BEGIN
      IF TG_OP <> 'INSERT' THEN old_row := to_jsonb(OLD) - hidden; END IF;
      IF TG_OP <> 'DELETE' THEN new_row := to_jsonb(NEW) - hidden; END IF;
      some_row := coalesce(new_row, old_row);
      row_id := coalesce(some_row ->> 'id', some_row ->> 'consultation_id', some_row ->> 'registration_id',
                         some_row ->> 'event_id');
      IF TG_OP = 'UPDATE' THEN
        SELECT array_agg(key) INTO changed FROM jsonb_each(new_row) AS n (key, value)
          WHERE n.value IS DISTINCT FROM old_row -> n.key;
        IF changed IS NULL THEN RETURN NULL; END IF;
        changed := changed || ARRAY['consultation_id', 'business_id', 'staff_id', 'indicator_id', 'plan_id',
                                    'registration_id', 'session_id'];
        SELECT jsonb_object_agg(key, value) INTO old_row FROM jsonb_each(old_row) WHERE key = ANY (changed);
        SELECT jsonb_object_agg(key, value) INTO new_row FROM jsonb_each(new_row) WHERE key = ANY (changed);
      END IF;
      INSERT INTO audit_entries (chamber_id, actor_id, request_id, action, entity, entity_id, before, after)
      VALUES (
        CASE WHEN TG_OP = 'DELETE' THEN OLD.chamber_id ELSE NEW.chamber_id END,
        current_actor(), nullif(current_setting('app.request_id', true), ''),
        lower(TG_OP), TG_TABLE_NAME, row_id, old_row, new_row);
      RETURN NULL;
    END $$`);
}
