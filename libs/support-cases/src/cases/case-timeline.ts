import type { TimelineEntry, TimelineKind, TimelineSource } from '@banso/members';

/** A line of a business's story: `detail` and `date` are SQL over the case `c` and, where `from` joins it, its milestone `m`. */
interface Lines {
  from: string;
  id: string;
  /** The case on whose page the line stands, where `id` is not the case's own. */
  partOf?: string;
  date: string;
  title: string;
  detail: string;
  staff: string;
  voided: string;
}

const ADVISORS = `(SELECT coalesce(array_agg(s.family_name || ' ' || s.given_name ORDER BY a.position), '{}')
     FROM case_advisors a JOIN staff s ON s.id = a.staff_id WHERE a.case_id = c.id)`;
const KIND = '(SELECT k.label FROM case_kinds k WHERE k.key = c.kind)';

function source(
  kind: TimelineKind,
  { from, id, partOf, date, title, detail, staff, voided }: Lines,
): TimelineSource {
  const entries = (place: string): string => `
    SELECT '${kind}' AS kind, ${date} AS date, ${id} AS id, ${title} AS title, ${detail} AS detail,
           ${staff} AS "staffNames", ${voided} AS voided${partOf ? `, ${partOf} AS "partOf"` : ''}
      FROM ${from}
     WHERE c.business_id = $1 AND ${date} IS NOT NULL ${place}
     ORDER BY ${date} DESC, ${id} DESC LIMIT $2`;
  const fromStart = entries('');
  const fromPlace = entries(`AND (${date}, ${id}) < ($3::date, $4::uuid)`);
  return {
    kind,
    entries: (tx, businessId, before, limit) =>
      before === null
        ? tx.prepared<TimelineEntry>(fromStart, [businessId, limit])
        : tx.prepared<TimelineEntry>(fromPlace, [businessId, limit, before.date, before.id]),
  };
}

const opened = source('case-opened', {
  from: 'support_cases c',
  id: 'c.id',
  date: 'c.opened_on',
  title: 'c.title',
  detail: KIND,
  staff: ADVISORS,
  voided: 'c.voided_at IS NOT NULL',
});

/** A case that was voided has said so where it was opened; its end and its milestones tell nothing more. */
const closed = source('case-closed', {
  from: '(SELECT * FROM support_cases WHERE voided_at IS NULL) c',
  id: 'c.id',
  date: 'c.closed_on',
  title: 'c.title',
  detail: `concat_ws('・', CASE c.result WHEN 'achieved' THEN '成果あり' WHEN 'not-achieved' THEN '成果なし'
                                        WHEN 'withdrawn' THEN '取り下げ' END, c.result_note)`,
  staff: ADVISORS,
  voided: 'false',
});

const milestones = source('case-milestone', {
  from: `(SELECT * FROM support_cases WHERE voided_at IS NULL) c
      JOIN case_milestones m ON m.case_id = c.id AND m.voided_at IS NULL`,
  id: 'm.id',
  partOf: 'c.id',
  date: 'm.reached_on',
  title: 'c.title',
  detail: `coalesce((SELECT entry ->> 'label' FROM case_kinds k, jsonb_array_elements(k.milestones) AS entry
                     WHERE k.key = c.kind AND entry ->> 'key' = m.key), m.key)`,
  staff: `(SELECT ARRAY[s.family_name || ' ' || s.given_name] FROM staff s WHERE s.id = m.staff_id)`,
  voided: 'false',
});

/** Cases in a business's story: when they began, what they reached, how they ended. */
export const caseTimeline: readonly TimelineSource[] = [opened, closed, milestones];
