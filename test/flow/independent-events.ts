import type { ChamberAtWork } from '../support/chamber-at-work';
import type { CountedFigure } from './independent-figures';

const PLAN = `BETWEEN '2019-04-15' AND '2021-03-31'`;
const FISCAL_YEAR = `'FY' || extract(year FROM day - interval '3 months')`;
const MEMBER = `EXISTS (SELECT FROM memberships m WHERE m.business_id = a.business_id
                   AND daterange(m.joined_on, m.withdrawn_on) @> a.starts_on)`;

// Everybody who came to an event that was held, on the first day on which they came.
const ATTENDANCE = `
  attendance AS (
    SELECT r.id, r.business_id, r.participant, e.id AS event_id, e.series, e.kind, e.starts_on, min(s.held_on) AS day
      FROM event_registrations r, event_seats t, event_sessions s, chamber_events e
     WHERE r.chamber_id = $1 AND t.registration_id = r.id AND s.id = t.session_id AND e.id = r.event_id
       AND r.cancelled_at IS NULL AND t.attended_at IS NOT NULL AND e.state = 'held'
     GROUP BY r.id, r.business_id, r.participant, e.id, e.series, e.kind, e.starts_on
  ),
  held AS (
    SELECT e.id, e.title, e.series, e.kind, e.department_id, e.starts_on AS day, count(l.business_id) AS listed
      FROM chamber_events e LEFT JOIN event_eligibles l ON l.event_id = e.id
     WHERE e.chamber_id = $1 AND e.state = 'held'
     GROUP BY e.id, e.title, e.series, e.kind, e.department_id, e.starts_on
  ),
  -- Between people who came to an event that was held, whatever day it was; the event's first day decides.
  results AS (
    SELECT o.kind AS of, o.quantity, o.amount_yen, e.id AS event_id, e.kind, e.starts_on AS day,
           (SELECT business_id FROM event_registrations WHERE id = o.registration_id) AS business_id
      FROM event_outcomes o, chamber_events e
     WHERE o.chamber_id = $1 AND e.id = o.event_id AND o.voided_at IS NULL AND e.state = 'held'
       AND o.registration_id IN (SELECT id FROM attendance)
       AND coalesce(o.partner_registration_id, o.registration_id) IN (SELECT id FROM attendance)
  ),
  offered AS (
    SELECT unnest(ARRAY[registration_id, partner_registration_id]) AS id
      FROM event_outcomes WHERE chamber_id = $1 AND kind = 'job-offer' AND voided_at IS NULL
       AND registration_id IN (SELECT id FROM attendance)
       AND coalesce(partner_registration_id, registration_id) IN (SELECT id FROM attendance)
  )`;

const STUDENTS = `FROM attendance a WHERE a.series = 'joint-job-fair' AND a.participant = 'student'`;
const TRAINED = `FROM attendance a WHERE a.series IN ('manager-training', 'new-employee-training')`;

const of = (kind: string): string => `sum(quantity) FILTER (WHERE of = '${kind}')`;
const RATE = `round(100.0 * coalesce(${of('contract')}, 0) / ${of('negotiation')}, 4)`;

const COUNTS = [
  `SELECT 'students plan total ' AS figure, count(*)::numeric AS value ${STUDENTS} AND day ${PLAN}`,
  `SELECT 'students toFY2019 total ', count(*) ${STUDENTS} AND day BETWEEN '2019-04-15' AND '2020-03-31'`,
  `SELECT 'students ' || to_char(day, 'YYYY-MM') || ' total ', count(*) ${STUDENTS} AND day ${PLAN} GROUP BY 1`,
  `SELECT 'trained ' || ${FISCAL_YEAR} || ' total ', count(*) ${TRAINED} AND day ${PLAN} GROUP BY 1`,
  `SELECT 'companies plan total ', count(DISTINCT business_id) FROM attendance a WHERE day ${PLAN}`,
  `SELECT 'companies ' || to_char(day, 'YYYY-MM') || ' total ', count(DISTINCT business_id) FROM attendance a
    WHERE day ${PLAN} GROUP BY 1`,
  `SELECT 'companies-each-year ' || ${FISCAL_YEAR} || ' total ', count(DISTINCT business_id) FROM attendance a
    WHERE kind = 'seminar' AND day ${PLAN} GROUP BY 1`,
  `SELECT 'members-at-fairs plan total ', count(*) FROM attendance a WHERE day ${PLAN} AND ${MEMBER}`,
  `SELECT 'members-at-fairs ' || ${FISCAL_YEAR} || ' total ', count(*) FROM attendance a
    WHERE day ${PLAN} AND ${MEMBER} GROUP BY 1`,
  `SELECT 'share-of-members ' || ${FISCAL_YEAR} || ' total ',
          round(100.0 * count(*) FILTER (WHERE ${MEMBER}) / count(*), 4) FROM attendance a WHERE day ${PLAN} GROUP BY 1`,
  `SELECT 'meetings FY2019 total ', count(*) FROM held
    WHERE series IN ('business-meeting', 'business-exchange') AND day BETWEEN '2019-04-15' AND '2020-03-31'`,
  `SELECT 'meetings-by-kind ' || ${FISCAL_YEAR} || ' total ', count(*) FROM held
    WHERE kind = 'seminar' AND day ${PLAN} GROUP BY 1`,
  `SELECT 'meetings-by-kind ' || ${FISCAL_YEAR} || ' department ' || department_id, count(*) FROM held
    WHERE kind = 'seminar' AND day ${PLAN} GROUP BY 1`,
  `SELECT 'offers plan total ', count(*) ${STUDENTS} AND day ${PLAN} AND a.id IN (SELECT id FROM offered)`,
  `SELECT 'contract-rate ' || ${FISCAL_YEAR} || ' total ', ${RATE} FROM results WHERE day ${PLAN}
    GROUP BY 1 HAVING ${of('negotiation')} > 0`,
  `SELECT 'contracts-each-event ' || day || '.' || event_id || ' total ', ${RATE} FROM results WHERE day ${PLAN}
    GROUP BY 1 HAVING ${of('negotiation')} > 0`,
  `SELECT 'contract-amount plan total ', coalesce(sum(amount_yen), 0) FROM results WHERE kind = 'seminar' AND day ${PLAN}`,
  `SELECT 'contract-amount toFY2019 total ', coalesce(sum(amount_yen), 0) FROM results
    WHERE kind = 'seminar' AND day BETWEEN '2019-04-15' AND '2020-03-31'`,
  `SELECT 'hires plan total ', coalesce(${of('foreign-hire')}, 0) FROM results WHERE day ${PLAN}`,
  `SELECT 'hires ' || to_char(day, 'YYYY-MM') || ' total ', ${of('foreign-hire')} FROM results
    WHERE day ${PLAN} AND of = 'foreign-hire' GROUP BY 1`,
  `SELECT 'businesses-with-contracts ' || ${FISCAL_YEAR} || ' total ', count(DISTINCT business_id) FROM results
    WHERE of = 'contract' AND day ${PLAN} GROUP BY 1`,
  `SELECT 'listed ' || ${FISCAL_YEAR} || ' total ', sum(listed) FROM held WHERE day ${PLAN} GROUP BY 1`,
];

/** Plain SQL over the tables of events, written without looking at how the program counts. */
export function independentEvents(chamber: ChamberAtWork): Promise<CountedFigure[]> {
  const each = COUNTS.map((count) => `(${count})`).join(' UNION ALL ');
  return chamber.sql<CountedFigure>(
    `WITH ${ATTENDANCE} SELECT figure, trim_scale(value)::text AS value FROM (${each}) counted`,
  );
}

/** Each gathering that was held while the plan ran, with who came and who could have come, in the order of their days. */
export function independentGatherings(
  chamber: ChamberAtWork,
): Promise<{ period: string; label: string; numerator: number; denominator: number }[]> {
  return chamber.sql(
    `WITH ${ATTENDANCE}
     SELECT h.day || '.' || h.id AS period,
            to_char(h.day, 'FMYYYY年FMMM月FMDD日') || ' ' || h.title AS label,
            (SELECT count(DISTINCT l.business_id)::integer FROM attendance a, event_eligibles l
              WHERE a.event_id = h.id AND l.event_id = h.id AND l.business_id = a.business_id) AS numerator, h.listed::integer AS denominator
       FROM held h
      WHERE h.series IN ('new-year-gathering', 'members-convention') AND h.day ${PLAN}
      ORDER BY 1`,
  );
}
