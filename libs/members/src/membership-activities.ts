import type { ActivitySource, DayRange, Dimension } from './activity-source';

const NEVER_IN_FORCE = 'never-in-force';

const REASONS: Readonly<Record<string, string>> = {
  [NEVER_IN_FORCE]: '入会日と退会日が同じ日（入会の取り消し）のため、数えません。',
};

const REASON = `CASE WHEN m.withdrawn_on = m.joined_on THEN '${NEVER_IN_FORCE}' END AS reason`;
/** A business, a member of staff or somebody told in words brought the member (紹介). */
const REFERRED = `num_nonnulls(m.referrer_business_id, m.referrer_staff_id,
                               nullif(btrim(m.referrer_note, E' \\t\\n\u3000'), '')) > 0`;
const DIMS = `jsonb_build_object('kind', m.kind, 'section', m.section, 'units', m.units,
                                 'referred', ${REFERRED}) AS dims`;

const DIMENSIONS: Readonly<Record<string, Dimension>> = {
  kind: { holds: 'one' },
  section: { holds: 'one' },
  units: { holds: 'one', numeric: true },
  referred: { holds: 'one', values: ['true', 'false'] },
};

function rows(date: string, extra: string, where: string): string {
  return `
    SELECT m.id AS record_id, ${date} AS occurred_on, m.business_id, NULL::uuid AS staff_id,
           NULL::uuid AS department_id, 1 AS quantity, ${DIMS}, b.name AS title, ${REASON}${extra}
      FROM memberships m JOIN businesses b ON b.id = m.business_id
     WHERE ${where}`;
}

function within(date: string, between: DayRange | undefined): string {
  return between === undefined ? `${date} IS NOT NULL` : `${date} BETWEEN ${between.from} AND ${between.to}`;
}

/** 入会, on the day of joining. A later withdrawal takes nothing away; a business that comes back joins again. */
const joined: ActivitySource = {
  activity: 'membership-joined',
  countedOn: 'joined-on',
  dimensions: DIMENSIONS,
  sql: (between) => rows('m.joined_on', '', within('m.joined_on', between)),
  reasons: REASONS,
};

/** 退会, on the day of withdrawal. */
const withdrawn: ActivitySource = {
  activity: 'membership-withdrawn',
  countedOn: 'withdrawn-on',
  dimensions: DIMENSIONS,
  sql: (between) => rows('m.withdrawn_on', '', within('m.withdrawn_on', between)),
  reasons: REASONS,
};

/**
 * 会員数 as a stock: a row is one period of membership, with two columns more: `starts_on date` and `ends_on date`, the
 * first day on which the business is no longer a member (null while it is one). A business is a member on a day when
 * `starts_on <= day AND (ends_on IS NULL OR ends_on > day)`. A range keeps the periods that reach into those days.
 */
const stock: ActivitySource = {
  activity: 'membership-stock',
  countedOn: null,
  dimensions: DIMENSIONS,
  sql: (between) =>
    rows(
      'm.joined_on',
      ', m.joined_on AS starts_on, m.withdrawn_on AS ends_on',
      between === undefined
        ? 'true'
        : `m.joined_on <= ${between.to} AND (m.withdrawn_on IS NULL OR m.withdrawn_on > ${between.from})`,
    ),
  reasons: REASONS,
};

/**
 * What memberships contribute to plans: the only place where it is said what counts. Their changes reach the outbox under
 * the activity `membership`, which stands for all three.
 */
export const membershipActivities: readonly ActivitySource[] = [joined, withdrawn, stock];
