import type { Client } from 'pg';

/** Days that the plan speaks of: three fiscal years. */
const FIRST_DAY = '2019-04-01';
const DAYS = 1_096;

const WITHOUT_AUDIT = ['consultations', 'consultation_businesses', 'consultation_advisors'];

/**
 * Consultations of three fiscal years in the order of their days, always the same with the same number: each with one
 * business (some businesses come often) and one advisor, so that the floor can keep one in a single row. One in fifty
 * is voided. Written as the owner and without the audit trail, which would only make it slower.
 */
export async function addConsultations(owner: Client, chamberId: string, count: number): Promise<void> {
  await owner.query('BEGIN');
  for (const table of WITHOUT_AUDIT) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await owner.query('SELECT setseed(0.2019)');
  await owner.query(
    `CREATE TEMP TABLE drawn ON COMMIT DROP AS
     SELECT i, uuidv7((at - now())::interval) AS id, at,
            floor(power(random(), 1.5) * (SELECT count(*) FROM businesses))::integer AS business_number,
            floor(random() * (SELECT count(*) FROM staff WHERE role = 'advisor'))::integer AS advisor_number,
            random() AS chance
       FROM (SELECT i, timestamptz '${FIRST_DAY} 09:00+09' + floor((i - 1) * ${DAYS}.0 / $1) * interval '1 day' AS at
               FROM generate_series(1, $1) AS i) days`,
    [count],
  );
  await owner.query(
    `INSERT INTO consultations (chamber_id, id, occurred_on, started_at, channel, topics, summary, contact_minutes,
                                issue, advice, voided_at, void_reason, created_at, updated_at)
     SELECT $1, id, (at AT TIME ZONE 'Asia/Tokyo')::date, time '09:00' + (i % 32) * interval '15 minutes',
            (ARRAY['visit', 'counter', 'phone', 'online'])[1 + i % 4], ARRAY[(ARRAY['finance', 'tax', 'labour'])[1 + i % 3]],
            '資金繰りと補助金申請についての相談 ' || i, 15 + i % 60,
            '売上の減少と仕入価格の上昇により、運転資金の確保が課題となっている。',
            '試算表をもとに資金繰り表を作成し、マル経融資の利用と販路開拓の補助金の申請を助言した。',
            CASE WHEN chance < 0.02 THEN at END, CASE WHEN chance < 0.02 THEN '誤入力' END, at, at
       FROM drawn ORDER BY i`,
    [chamberId],
  );
  await owner.query(
    `INSERT INTO consultation_businesses (chamber_id, consultation_id, business_id, position, occurred_on, small)
     SELECT $1, d.id, b.id, 0, (at AT TIME ZONE 'Asia/Tokyo')::date, (ARRAY['small', 'small', 'not-small'])[1 + i % 3]
       FROM drawn d
       JOIN (SELECT id, row_number() OVER (ORDER BY id) - 1 AS number FROM businesses) b ON b.number = d.business_number
      ORDER BY i`,
    [chamberId],
  );
  await owner.query(
    `INSERT INTO consultation_advisors (chamber_id, consultation_id, staff_id, position, occurred_on, department_id)
     SELECT $1, d.id, s.id, 0, (at AT TIME ZONE 'Asia/Tokyo')::date, s.department_id
       FROM drawn d
       JOIN (SELECT id, department_id, row_number() OVER (ORDER BY id) - 1 AS number FROM staff WHERE role = 'advisor') s
         ON s.number = d.advisor_number
      ORDER BY i`,
    [chamberId],
  );
  for (const table of WITHOUT_AUDIT) await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  await owner.query('COMMIT');
}
