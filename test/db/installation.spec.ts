import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type InstallationOptions, prepareInstallation } from '@banso/installation';
import { checkCorporateNumber } from '@banso/japan';
import { cloneTemplate, testServer } from '@banso/testing';
import { Client, Pool } from 'pg';

/** A Saturday noon in Japan, in the fiscal year 2026. */
const NOW = new Date('2026-11-21T03:00:00Z');
const PASSWORD = 'sample-password-2026';

/** A database with the schema in it and no chamber. */
interface EmptyDatabase {
  url: string;
  rows<Row>(sql: string, parameters?: unknown[]): Promise<Row[]>;
  prepare(options?: Partial<InstallationOptions>): ReturnType<typeof prepareInstallation>;
  close(): Promise<void>;
}

async function openEmptyDatabase(): Promise<EmptyDatabase> {
  const { url, drop } = await cloneTemplate(testServer());
  // One connection: a setting made by one statement holds for the next.
  const owner = new Pool({ connectionString: url, max: 1 });
  owner.on('error', () => undefined); // dropping the database ends idle connections
  return {
    url,
    rows: async <Row>(sql: string, parameters: unknown[] = []) =>
      (await owner.query(sql, parameters)).rows as Row[],
    prepare: (options = {}) =>
      prepareInstallation({
        databaseUrl: url,
        dataDir: null,
        samplePassword: PASSWORD,
        sample: true,
        now: NOW,
        ...options,
      }),
    close: async () => {
      await owner.end();
      await drop();
    },
  };
}

/** How many rows every table holds. */
const COUNTS = `
  SELECT relname AS name,
         (xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I', relname), false, true, '')))[1]::text
           AS rows
    FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname`;

describe('the sample chamber', () => {
  let database: EmptyDatabase;
  let took: number;

  beforeAll(async () => {
    database = await openEmptyDatabase();
    const begun = performance.now();
    const both = await Promise.all([database.prepare(), database.prepare()]);
    took = performance.now() - begun;
    expect(both[0]).toEqual(both[1]);
  });
  afterAll(() => database.close());

  const count = async (from: string): Promise<number> => {
    const [row] = await database.rows<{ count: string }>(`SELECT count(*) FROM ${from}`);
    return Number(row?.count);
  };

  it('is installed once by two that start at once, in seconds', async () => {
    expect(await database.rows('SELECT code, name, sample FROM chambers')).toEqual([
      { code: 'sample', name: '見本商工会議所（サンプル）', sample: true },
    ]);
    expect(took).toBeLessThan(30_000);
  });

  it('tells five people of five roles, with the password that opens', async () => {
    const again = await database.prepare();
    expect(again.signIns.map(({ email }) => email)).toEqual(
      ['advisor', 'staff', 'executive', 'admin', 'auditor'].map((name) => `${name}@sample.banso.example`),
    );
    expect(again.password).toBe(PASSWORD);
    expect((await database.prepare({ samplePassword: 'another-password' })).password).toBeNull();
    expect(await count('staff WHERE password_hash IS NULL')).toBe(15);
  });

  it('has ten advisors in departments of the plan', async () => {
    const departments = await database.rows<{ code: string; advisors: string }>(
      `SELECT d.code, count(s.id) AS advisors FROM departments d
         LEFT JOIN staff s ON s.department_id = d.id AND s.role = 'advisor'
        GROUP BY d.code, d.sort_order ORDER BY d.sort_order`,
    );
    expect(departments.map(({ code }) => code)).toEqual([
      'industry-promotion',
      'management-support',
      'mutual-aid-and-examination',
      'general-affairs',
      'general-affairs-department',
      'sme-promotion-department',
    ]);
    expect(departments.reduce((sum, { advisors }) => sum + Number(advisors), 0)).toBe(10);
  });

  it('says of every business that it is fictional, and gives it numbers that nobody has', async () => {
    expect(await count('businesses')).toBe(500);
    expect(await count(`businesses WHERE note <> 'サンプルデータ（架空）'`)).toBe(0);
    expect(await count(`businesses WHERE phone !~ '^042-0[1-3]{2}-[0-9]{4}$'`)).toBe(0);
    const numbers = await database.rows<{ number: string }>(
      'SELECT corporate_number AS number FROM businesses WHERE corporate_number IS NOT NULL',
    );
    expect(numbers.length).toBeGreaterThan(200);
    expect(numbers.filter(({ number }) => !checkCorporateNumber(number).ok)).toEqual([]);
    expect(numbers.filter(({ number }) => number.slice(1, 5) !== '9999')).toEqual([]);
  });

  it('keeps to the code lists', async () => {
    expect(
      await count(`businesses b WHERE NOT EXISTS
        (SELECT FROM code_entries e WHERE e.list = 'district' AND e.key = b.district)`),
    ).toBe(0);
    const unknown = await database.rows(`
      SELECT list, key FROM (
        SELECT 'channel' AS list, channel AS key FROM consultations
        UNION SELECT 'topic', unnest(topics) FROM consultations
        UNION SELECT 'relation', inquirer_relation FROM consultations
        UNION SELECT 'section', section FROM memberships
        UNION SELECT 'membership-kind', kind FROM memberships
        UNION SELECT 'withdrawal-reason', withdrawal_reason FROM memberships WHERE withdrawn_on IS NOT NULL
      ) used WHERE NOT EXISTS (SELECT FROM code_entries e WHERE e.list = used.list AND e.key = used.key)`);
    expect(unknown).toEqual([]);
  });

  it('has about seven members in ten, who joined after they were founded', async () => {
    const members = await count('memberships WHERE withdrawn_on IS NULL');
    expect(members).toBeGreaterThan(320);
    expect(members).toBeLessThan(380);
    expect(await count(`memberships WHERE joined_on >= '2024-04-01'`)).toBeGreaterThan(100);
    expect(await count('memberships WHERE withdrawn_on IS NOT NULL')).toBeGreaterThan(20);
    expect(await count('memberships WHERE referrer_business_id IS NOT NULL')).toBeGreaterThan(10);
    expect(
      await count('memberships m JOIN businesses b ON b.id = m.business_id WHERE m.joined_on < b.founded_on'),
    ).toBe(0);
  });

  it('moves both Sagamihara plans so that this fiscal year is its third, beside those as published and one of its own', async () => {
    expect(
      await database.rows('SELECT code, title, starts_on::text, ends_on::text FROM plans ORDER BY code'),
    ).toEqual([
      {
        code: 'event-evaluation',
        title: '事業評価（見本）',
        starts_on: '2025-04-01',
        ends_on: '2027-03-31',
      },
      {
        code: 'sagamihara-2019-2021',
        title: '中期行動計画',
        starts_on: '2019-04-01',
        ends_on: '2022-03-31',
      },
      {
        code: 'sagamihara-global-2019-2021',
        title: '新・さがみはらグローバル展開事業',
        starts_on: '2019-04-01',
        ends_on: '2022-03-31',
      },
      {
        code: 'sagamihara-present',
        title: '中期行動計画（見本：現在の年度に移したもの）',
        starts_on: '2024-04-01',
        ends_on: '2027-03-31',
      },
      {
        code: 'sagamihara-present-global',
        title: '新・さがみはらグローバル展開事業（見本：現在の年度に移したもの）',
        starts_on: '2024-04-01',
        ends_on: '2027-03-31',
      },
    ]);
  });

  it("has consultations on working days from the plan's beginning to yesterday, busy in spring and autumn", async () => {
    const [span] = await database.rows<{ first: string; last: string }>(
      'SELECT min(occurred_on)::text AS first, max(occurred_on)::text AS last FROM consultations',
    );
    expect(span).toEqual({ first: '2024-04-01', last: '2026-11-20' });
    expect(await count('consultations')).toBeGreaterThan(7800);
    expect(await count('consultations')).toBeLessThan(8600);
    expect(await count('consultations WHERE extract(isodow FROM occurred_on) > 5')).toBe(0);
    const [february, august] = await Promise.all(
      [2, 8].map((month) => count(`consultations WHERE extract(month FROM occurred_on) = ${month}`)),
    );
    expect((february ?? 0) / 2).toBeGreaterThan(((august ?? 0) / 3) * 1.5);
  });

  it('holds every kind of record that a screen must show', async () => {
    const share = async (condition: string) =>
      (await count(`consultations WHERE ${condition}`)) / (await count('consultations'));
    expect(await share(`channel = 'visit'`)).toBeCloseTo(0.45, 1);
    expect(await share(`channel = 'counter'`)).toBeCloseTo(0.35, 1);
    for (const some of [
      'voided_at IS NOT NULL',
      'NOT countable',
      'restricted_note IS NOT NULL',
      'next_on IS NOT NULL',
      'issue IS NOT NULL',
      'plan_node_id IS NOT NULL',
      `channel = 'group'`,
    ]) {
      expect([some, (await share(some)) > 0]).toEqual([some, true]);
    }
    expect(await count('consultation_businesses')).toBeGreaterThan(await count('consultations'));
    expect(await count('consultation_advisors')).toBeGreaterThan(await count('consultations'));
    expect(
      await count(
        'consultations WHERE next_on < occurred_on OR created_at > $now'.replace(
          '$now',
          `'${NOW.toISOString()}'`,
        ),
      ),
    ).toBe(0);
    const summaries = await database.rows('SELECT DISTINCT summary FROM consultations');
    expect(summaries.length).toBeGreaterThan(2500);
    expect(await count(`consultations WHERE summary ~ '[{}]' OR length(summary) > 200`)).toBe(0);
  });

  it('gives the advisor who signs in something to do this week', async () => {
    const due = await database.rows<{ next_on: string }>(
      `SELECT c.next_on::text FROM consultations c JOIN consultation_advisors a ON a.consultation_id = c.id
         JOIN staff s ON s.id = a.staff_id
        WHERE s.email = 'advisor@sample.banso.example' AND c.next_on BETWEEN '2026-11-20' AND '2026-11-26'`,
    );
    expect(due.length).toBeGreaterThanOrEqual(5);
    expect(due.map(({ next_on: day }) => day)).toContain('2026-11-21');
  });

  it('computes its figures from the records before anybody looks', async () => {
    const figures = await database.rows<{ key: string; value: string | null }>(
      `SELECT i.key, r.value FROM indicators i JOIN plans p ON p.id = i.plan_id AND p.code = 'sagamihara-present'
         LEFT JOIN rollups r ON r.indicator_id = i.id AND r.dimension = 'total' AND r.period = 'plan'`,
    );
    const value = new Map(figures.map(({ key, value }) => [key, Number(value)]));
    const guidance = value.get('guidance-count') ?? 0;
    expect(guidance).toBeGreaterThan(7800);
    expect(guidance).toBeLessThan(8900);
    expect(value.get('new-members')).toBe(await count(`memberships WHERE joined_on >= '2024-04-01'`));
    expect(value.get('marukei-recommendations')).toBeGreaterThan(200);
    // Those of the autumn and winter of the third year are still to come.
    expect(value.get('job-fair-students')).toBe(52 + 47 + 58 + 44 + 61);
    expect(value.get('new-employee-training-attendance')).toBe(98 + 41 + 91 + 45 + 87 + 39);
    expect(value.get('iso-auditor-attendance')).toBe(34 + 31 + 30 + 27 + 32 + 29 + 33 + 28);
    expect(await count('outbox WHERE processed_at IS NULL')).toBe(0);
  });

  it('tells what came of events by now, and counts it', async () => {
    const figures = await database.rows<{ figure: string; value: number; halves: string | null }>(
      `SELECT concat_ws(' ', i.key, r.period) AS figure, r.value::float8 AS value,
              r.numerator || '/' || r.denominator AS halves
         FROM indicators i JOIN plans p ON p.id = i.plan_id AND p.code LIKE 'sagamihara-present%'
         JOIN rollups r ON r.indicator_id = i.id AND r.dimension = 'total'
        WHERE i.key IN ('job-fair-offers', 'foreign-talent', 'contract-rate')
          AND (r.period = 'plan' OR r.period LIKE 'FY%') ORDER BY 1`,
    );
    const of = (figure: string) => figures.find((one) => one.figure === figure);
    expect(of('contract-rate FY2024')).toMatchObject({ halves: '60/365' });
    for (const year of ['FY2025', 'FY2026']) expect(of(`contract-rate ${year}`)?.value).toBeGreaterThan(10);
    expect(of('job-fair-offers plan')?.value).toBeGreaterThanOrEqual(14);
    expect(of('foreign-talent plan')?.value).toBeGreaterThanOrEqual(17);
    expect(await count(`event_outcomes WHERE occurred_on >= '2026-11-21'`)).toBe(0);
    expect(await count(`event_outcomes WHERE note <> 'サンプルデータ（架空）'`)).toBe(0);
    const told = `event_outcomes o JOIN chamber_events e ON e.id = o.event_id`;
    expect(await count(`${told} WHERE o.occurred_on < e.starts_on`)).toBe(0);
    expect(
      await count(`event_outcomes o WHERE NOT EXISTS (
        SELECT FROM event_seats s WHERE s.registration_id = o.registration_id AND s.attended_at IS NOT NULL)`),
    ).toBe(0);
  });

  it('holds events with people who came, did not come, took it back, and are still to come', async () => {
    expect(await count('chamber_events')).toBe(45);
    expect(await count(`chamber_events WHERE state = 'held' AND ends_on >= '2026-11-21'`)).toBe(0);
    expect(await count(`chamber_events WHERE state = 'planned' AND ends_on < '2026-11-21'`)).toBe(0);
    expect(await count(`chamber_events WHERE state = 'planned' AND starts_on > '2026-11-21'`)).toBe(3);
    expect(await count(`chamber_events WHERE note <> 'サンプルデータ（架空）'`)).toBe(0);
    expect(await count(`event_registrations WHERE note <> 'サンプルデータ（架空）'`)).toBe(0);
    expect(await count(`event_registrations WHERE email IS NOT NULL OR phone IS NOT NULL`)).toBe(0);
    expect(await count(`event_registrations WHERE created_at > '${NOW.toISOString()}'`)).toBe(0);
    expect(await count('event_registrations WHERE cancelled_at IS NOT NULL')).toBeGreaterThan(30);
    expect(await count('event_seats WHERE attended_at IS NOT NULL')).toBeGreaterThan(1500);
    expect(
      await count(`event_seats s JOIN chamber_events e ON e.id = s.event_id
                    WHERE s.state = 'confirmed' AND s.attended_at IS NULL AND e.state = 'held'`),
    ).toBeGreaterThan(50);
    expect(
      await count(`event_registrations r WHERE (participant = 'business') <> (business_id IS NOT NULL)`),
    ).toBe(0);
    const unknown = await database.rows(`
      SELECT list, key FROM (
        SELECT 'event-kind' AS list, kind AS key FROM chamber_events
        UNION SELECT 'event-series', series FROM chamber_events
        UNION SELECT 'participant-kind', participant FROM event_registrations
        UNION SELECT 'survey', survey FROM survey_rounds
        UNION SELECT 'examination', examination FROM examination_sittings
        UNION SELECT 'petition-addressee', addressee FROM petitions
        UNION SELECT 'yearly-total-series', series FROM yearly_totals
      ) used WHERE NOT EXISTS (SELECT FROM code_entries e WHERE e.list = used.list AND e.key = used.key)`);
    expect(unknown).toEqual([]);
    expect(await count('chamber_events WHERE department_id IS NULL OR cardinality(plan_node_ids) <> 1')).toBe(
      0,
    );
  });

  it('has people signed up for what is near, more than there is room for at one event, and not for what is far', async () => {
    const coming = await database.rows<{ seated: number }>(
      `SELECT e.starts_on::text AS "startsOn", s.capacity, count(r) FILTER (WHERE t.state = 'confirmed')::int AS seated,
              count(r) FILTER (WHERE t.state = 'waiting')::int AS waiting
         FROM chamber_events e JOIN event_sessions s ON s.event_id = e.id
         LEFT JOIN event_seats t ON t.session_id = s.id LEFT JOIN event_registrations r ON r.id = t.registration_id
        WHERE e.starts_on > '2026-11-21' GROUP BY e.chamber_id, e.id, s.chamber_id, s.id ORDER BY s.held_on`,
    );
    expect(coming).toEqual([
      { startsOn: '2027-01-08', capacity: null, seated: expect.any(Number) as number, waiting: 0 },
      { startsOn: '2027-01-20', capacity: 40, seated: 40, waiting: 4 },
      { startsOn: '2027-01-20', capacity: 40, seated: 40, waiting: 4 },
      { startsOn: '2027-03-04', capacity: null, seated: 0, waiting: 0 },
    ]);
    expect(coming[0]?.seated).toBeGreaterThan(30);
    const overtaken = await count(
      `event_seats w JOIN event_seats t USING (chamber_id, session_id)
        WHERE w.state = 'waiting' AND t.state = 'confirmed' AND t.place > w.place`,
    );
    expect(overtaken).toBe(0);
  });

  it('has examinations grade by grade, of which only the latest has no results yet', async () => {
    const grades = await database.rows(
      `SELECT grade, sum(examinees)::int AS examinees, count(passed)::int AS judged, count(*)::int AS sittings,
              bool_and(coalesce(passed, 0) BETWEEN 0 AND examinees / 2) AS plausible
         FROM examination_sittings GROUP BY grade ORDER BY grade`,
    );
    expect(grades).toEqual([
      { grade: '1級', examinees: 532, judged: 5, sittings: 6, plausible: true },
      { grade: '2級', examinees: 3145, judged: 7, sittings: 8, plausible: true },
      { grade: '3級', examinees: 4937, judged: 7, sittings: 8, plausible: true },
    ]);
  });

  it('supports businesses in cases of every kind but founding, and counts by their milestones', async () => {
    const figures = await database.rows<{ figure: string; value: number }>(
      `SELECT concat_ws(' ', i.key, r.period) AS figure, r.value::float8 AS value
         FROM indicators i JOIN plans p ON p.id = i.plan_id AND p.code = 'sagamihara-present'
         JOIN rollups r ON r.indicator_id = i.id AND r.dimension = 'total'`,
    );
    const value = (figure: string) => figures.find((one) => one.figure === figure)?.value ?? 0;
    for (const [figure, from, to] of [
      ['businesses-analysed FY2024', 170, 192],
      ['businesses-with-plan FY2024', 90, 106],
      ['marukei-recommendations FY2024', 80, 95],
      ['innovation-plan-approvals FY2024', 5, 8],
    ] as const) {
      expect([figure, value(figure) >= from && value(figure) <= to]).toEqual([figure, true]);
    }
    const kinds = await database.rows<{ kind: string }>(
      'SELECT DISTINCT kind FROM support_cases ORDER BY kind',
    );
    expect(kinds).toHaveLength(10);
    expect(await count(`support_cases WHERE note <> 'サンプルデータ（架空）'`)).toBe(0);
    expect(await count(`support_cases WHERE closed_on IS NULL`)).toBeGreaterThan(40);
    expect(await count(`support_cases WHERE follows_case_id IS NOT NULL`)).toBeGreaterThan(50);
    expect(await count(`case_tasks WHERE state = 'open'`)).toBeGreaterThan(10);
    expect(await count(`case_outcomes`)).toBeGreaterThan(50);
    expect(
      await count(`case_milestones WHERE reached_on > '2026-11-21' OR created_at > '${NOW.toISOString()}'`),
    ).toBe(0);
    expect(await count(`support_cases WHERE opened_on > '2026-11-21' OR closed_on > '2026-11-21'`)).toBe(0);
    // No case stands where its milestones do not carry it.
    expect(
      await count(`support_cases c JOIN case_kinds k ON k.key = c.kind,
             jsonb_array_elements(k.stages) WITH ORDINALITY AS s (entry, place)
       WHERE s.place <= (SELECT place FROM jsonb_array_elements(k.stages) WITH ORDINALITY AS own (entry, place)
                          WHERE own.entry ->> 'key' = c.stage)
         AND s.entry ->> 'requires' IS NOT NULL
         AND NOT EXISTS (SELECT FROM case_milestones m WHERE m.case_id = c.id AND m.key = s.entry ->> 'requires')`),
    ).toBe(0);
    expect(
      await count(`support_cases c JOIN support_cases e ON e.id = c.follows_case_id
        WHERE e.business_id <> c.business_id OR e.opened_on > c.opened_on`),
    ).toBe(0);
  });

  it('heard voices, answered most of them, and wrote to nobody', async () => {
    expect(await count('feedback')).toBeGreaterThan(3);
    expect(await count(`feedback WHERE state = 'answered'`)).toBeGreaterThan(1);
    expect(await count(`feedback WHERE email IS NOT NULL OR note <> 'サンプルデータ（架空）'`)).toBe(0);
    expect(await count('mails')).toBe(0);
    expect(await count(`petition_items WHERE answer_state <> 'unanswered'`)).toBeGreaterThan(3);
    expect(await count(`petitions WHERE note <> 'サンプルデータ（架空）'`)).toBe(0);
    expect(await count('yearly_totals')).toBeGreaterThan(6);
  });

  it('shows every gathering that was held, with the members of its day as those entitled', async () => {
    const gatherings = await database.rows<{ label: string; numerator: string; denominator: string }>(
      `SELECT r.label, r.numerator, r.denominator FROM rollups r JOIN indicators i ON i.id = r.indicator_id
        WHERE i.key = 'gathering-attendance' ORDER BY r.period`,
    );
    expect(gatherings.map(({ label }) => label)).toEqual([
      '会員大会',
      '新春の集い',
      '会員大会',
      '新春の集い',
      '会員大会',
    ]);
    for (const { numerator, denominator } of gatherings) {
      expect(Number(denominator)).toBeGreaterThan(200);
      expect(Number(numerator) / Number(denominator)).toBeGreaterThan(0.3);
    }
  });

  it('asked at trainings and seminars, and shows how satisfied those who came were', async () => {
    expect(
      await count(`chamber_events WHERE kind IN ('seminar', 'training', 'exchange') AND state = 'held' AND NOT EXISTS
                    (SELECT FROM event_questionnaires q WHERE q.event_id = chamber_events.id)`),
    ).toBe(0);
    expect(await count(`questionnaire_answers WHERE answered_at > '${NOW.toISOString()}'`)).toBe(0);
    expect(await count(`questionnaire_answers WHERE answers ? 'q4'`)).toBeGreaterThan(100);
    const shares = await database.rows<{ key: string; value: string }>(
      `SELECT i.key, r.value FROM rollups r JOIN indicators i ON i.id = r.indicator_id
         JOIN plans p ON p.id = i.plan_id AND p.code = 'event-evaluation' ORDER BY 1`,
    );
    expect(new Set(shares.map(({ key }) => key))).toEqual(
      new Set(['response-each-event', 'satisfaction-each-event', 'satisfaction-each-year']),
    );
    for (const { value } of shares) {
      expect(Number(value)).toBeGreaterThan(35);
      expect(Number(value)).toBeLessThan(100);
    }
  });

  it('tells the growth of examinees from its sittings, and its base from what was entered by hand', async () => {
    const years = await database.rows<{ key: string; period: string; value: string }>(
      `SELECT i.key, r.period, trim_scale(r.value)::text AS value FROM rollups r JOIN indicators i ON i.id = r.indicator_id
        WHERE i.key LIKE 'examinees%' AND r.period LIKE 'FY%' ORDER BY 1, 2`,
    );
    expect(years.map(({ key, period, value }) => `${key} ${period} ${value}`)).toEqual([
      'examinees-on-2017 FY2022 3095',
      'examinees-on-2017 FY2026 2252',
      'examinees-on-prior-year FY2023 3120',
      'examinees-on-prior-year FY2024 3174',
      'examinees-on-prior-year FY2025 3188',
      'examinees-on-prior-year FY2026 2252',
    ]);
  });

  it("leaves every figure of the published plans empty, and few of the sample's", async () => {
    const withoutRecords = await database.rows<{ code: string; key: string }>(
      `SELECT p.code, i.key FROM indicators i JOIN plans p ON p.id = i.plan_id
        WHERE NOT EXISTS (SELECT FROM rollups r WHERE r.indicator_id = i.id AND r.value > 0)
        ORDER BY i.key`,
    );
    expect(withoutRecords.filter(({ code }) => code === 'sagamihara-present').map(({ key }) => key)).toEqual([
      'basic-fund',
    ]);
    expect(
      await count(`manual_entries e JOIN indicators i ON i.id = e.indicator_id
                          JOIN plans p ON p.id = i.plan_id WHERE p.code NOT LIKE 'sagamihara-present%'`),
    ).toBe(0);
    expect(await count(`manual_entries WHERE note <> 'サンプル' OR dated_on > '2026-11-21'`)).toBe(0);
  });

  it('stands in the audit trail, row by row, without an actor', async () => {
    for (const table of [
      'businesses',
      'persons',
      'memberships',
      'consultations',
      'staff',
      'plans',
      'chamber_events',
    ]) {
      const entries = await count(
        `audit_entries WHERE entity = '${table}' AND action = 'insert' AND actor_id IS NULL`,
      );
      expect([table, entries]).toEqual([table, await count(table)]);
    }
    expect(await count(`audit_entries WHERE after ? 'password_hash'`)).toBe(0);
  });

  it('belongs to its chamber: another one sees nothing of it', async () => {
    await database.rows(
      `INSERT INTO chambers (id, code, name) VALUES ('00000000-0000-4000-8000-00000000000b', 'b', '別の商工会議所')`,
    );
    const stranger = new Client({ connectionString: database.url, options: '-c role=banso_app' });
    await stranger.connect();
    await stranger.query(
      `SELECT set_config('app.chamber_id', '00000000-0000-4000-8000-00000000000b', false)`,
    );
    for (const table of ['businesses', 'consultations', 'plans', 'staff', 'audit_entries']) {
      expect((await stranger.query(`SELECT FROM ${table}`)).rowCount).toBe(0);
    }
    expect((await stranger.query('SELECT FROM chambers')).rowCount).toBe(1);
    await stranger.end();
    await database.rows(`DELETE FROM chambers WHERE code = 'b'`);
  });

  it('adds and changes nothing at the next start, and not in the next fiscal year either', async () => {
    const before = await database.rows(COUNTS);
    await database.prepare();
    await database.prepare({ now: new Date('2027-06-01T00:00:00Z') });
    expect(await database.rows(COUNTS)).toEqual(before);
    expect(
      await database.rows(`SELECT starts_on::text FROM plans WHERE code = 'sagamihara-present'`),
    ).toEqual([{ starts_on: '2024-04-01' }]);
  });

  it('brings new reference data to a chamber that is there, and leaves what people have changed', async () => {
    await database.rows(`DELETE FROM code_entries WHERE list = 'channel' AND key = 'email'`);
    await database.rows(`UPDATE code_entries SET label = '訪問' WHERE list = 'channel' AND key = 'visit'`);
    await database.rows(
      `UPDATE plans SET digest = 'an older edition', title = '古い版' WHERE code LIKE 'sagamihara-p%'`,
    );
    await database.rows(
      `WITH me AS (SELECT set_config('app.actor_id', (SELECT id::text FROM staff LIMIT 1), false))
       UPDATE plans SET digest = 'our own', title = '私たちの版' FROM me WHERE code = 'sagamihara-2019-2021'`,
    );
    await database.prepare();
    expect(
      await database.rows(
        `SELECT key, label FROM code_entries WHERE list = 'channel' ORDER BY sort_order LIMIT 1`,
      ),
    ).toEqual([{ key: 'visit', label: '訪問' }]);
    expect(await count(`code_entries WHERE list = 'channel' AND key = 'email'`)).toBe(1);
    expect(
      await database.rows(
        `SELECT title FROM plans WHERE code <> 'sagamihara-global-2019-2021' ORDER BY code`,
      ),
    ).toEqual([
      { title: '事業評価（見本）' },
      { title: '私たちの版' },
      { title: '中期行動計画（見本：現在の年度に移したもの）' },
      { title: '新・さがみはらグローバル展開事業（見本：現在の年度に移したもの）' },
    ]);
  });
});

describe('installing', () => {
  const open: EmptyDatabase[] = [];
  const folders: string[] = [];
  const opened = async () => {
    const database = await openEmptyDatabase();
    open.push(database);
    return database;
  };
  const folder = () => {
    const made = mkdtempSync(join(tmpdir(), 'banso-installation-'));
    folders.push(made);
    return made;
  };
  afterAll(async () => {
    await Promise.all(open.map((database) => database.close()));
    for (const made of folders) rmSync(made, { recursive: true });
  });

  it('draws the same sample for the same day', async () => {
    const databases = await Promise.all([opened(), opened()]);
    await Promise.all(databases.map((database) => database.prepare()));
    const contents = (database: EmptyDatabase) =>
      Promise.all(
        [
          'SELECT * FROM businesses',
          'SELECT * FROM persons',
          'SELECT * FROM consultations',
          'SELECT * FROM consultation_businesses',
          'SELECT * FROM consultation_advisors',
          'SELECT * FROM memberships',
          'SELECT * FROM manual_entries',
          'SELECT * FROM chamber_events',
          'SELECT * FROM event_sessions',
          'SELECT * FROM event_eligibles',
          'SELECT * FROM event_registrations',
          'SELECT * FROM event_seats',
          'SELECT * FROM questionnaire_answers',
          'SELECT * FROM survey_rounds',
          'SELECT * FROM examination_sittings',
          'SELECT * FROM feedback',
          'SELECT * FROM petitions',
          'SELECT * FROM petition_items',
          'SELECT * FROM yearly_totals',
        ].map((rows) =>
          database.rows(
            `SELECT count(*), md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS digest FROM
               (SELECT to_jsonb(r) - ARRAY['created_at', 'updated_at', 'indicator_id', 'plan_node_id', 'plan_node_ids', 'ticket_code', 'manage_code'] AS t FROM (${rows}) r) x`,
          ),
        ),
      );
    const [one, other] = await Promise.all(databases.map(contents));
    expect(one).toEqual(other);
  });

  it('leaves nothing half-done when it breaks off', async () => {
    const database = await opened();
    await database.rows(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
                           $$ BEGIN RAISE EXCEPTION 'the machine stopped'; END $$`);
    await database.rows(
      'CREATE TRIGGER break_off BEFORE INSERT ON manual_entries EXECUTE FUNCTION break_off()',
    );
    await expect(database.prepare()).rejects.toThrow('the machine stopped');
    for (const table of ['chambers', 'staff', 'businesses', 'plans', 'audit_entries']) {
      expect(await database.rows(`SELECT FROM ${table} LIMIT 1`)).toEqual([]);
    }
    await database.rows('DROP TRIGGER break_off ON manual_entries');
    expect((await database.prepare()).signIns).toHaveLength(5);
  });

  it('begins empty when asked to, with one administrator and the password that is kept for the folder', async () => {
    const database = await opened();
    const dataDir = folder();
    const first = await database.prepare({ sample: false, samplePassword: undefined, dataDir });
    expect(first.signIns).toEqual([{ email: 'admin@banso.example', roleLabel: 'システム管理' }]);
    expect(first.password).toMatch(/^([a-z]{4}-){3}[a-z]{4}$/);
    expect(readFileSync(join(dataDir, 'sample-password'), 'utf8').trim()).toBe(first.password);
    expect(statSync(join(dataDir, 'sample-password')).mode & 0o777).toBe(0o600);
    expect(await database.prepare({ sample: false, samplePassword: undefined, dataDir })).toEqual(first);
    expect(await database.rows('SELECT code, name, sample FROM chambers')).toEqual([
      { code: 'main', name: '商工会議所', sample: false },
    ]);
    expect(await database.rows('SELECT code FROM plans ORDER BY code')).toEqual([
      { code: 'sagamihara-2019-2021' },
      { code: 'sagamihara-global-2019-2021' },
    ]);
    expect(await database.rows('SELECT FROM businesses')).toEqual([]);
    expect(await database.rows(`SELECT FROM counting_policies WHERE code = 'plan'`)).toHaveLength(1);
  });

  it('tells the password of an own database once', async () => {
    const database = await opened();
    const own = { sample: false, samplePassword: undefined, dataDir: null };
    expect((await database.prepare(own)).password).toMatch(/^([a-z]{4}-){3}[a-z]{4}$/);
    expect((await database.prepare(own)).password).toBeNull();
  });

  it('leaves out what lies ahead on the day itself', async () => {
    const database = await opened();
    await database.prepare({ now: new Date('2026-11-19T02:30:00Z') }); // a Thursday, 11:30 in Japan
    const [latest] = await database.rows<{ latest: string }>(
      `SELECT max(started_at)::text AS latest FROM consultations WHERE occurred_on = '2026-11-19'`,
    );
    expect(latest?.latest).toBeTruthy();
    expect((latest?.latest ?? '') < '11:30').toBe(true);
  });

  it('begins on the first day of a fiscal year too', async () => {
    const database = await opened();
    await database.prepare({ now: new Date('2027-03-31T15:00:00Z') }); // April 1 in Japan
    expect(
      await database.rows(`SELECT starts_on::text FROM plans WHERE code = 'sagamihara-present'`),
    ).toEqual([{ starts_on: '2025-04-01' }]);
    expect((await database.rows('SELECT FROM consultations')).length).toBeGreaterThan(5500);
  });
});
