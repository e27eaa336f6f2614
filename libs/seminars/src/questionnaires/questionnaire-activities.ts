import type { ActivitySource } from '@banso/members';
import { EVENT, EVENT_REASONS, OF_EVENTS } from '../activities/event-activities';
import { SATISFIED_FROM } from './answer-rules';

/**
 * What the questionnaires of events contribute to plans: the only place where it is said what counts. A row is one
 * answer, on its event's first day, whenever it came. It names no person and belongs to no business.
 *
 * 満足度 divides the answers that are `satisfied` (4 and 5 of 5) by all; a mean would be of scores, which no plan sets.
 */
export const questionnaireActivities: ActivitySource = {
  activity: 'event-questionnaire',
  countedOn: 'held-on',
  dimensions: { ...OF_EVENTS, satisfied: { holds: 'one', values: ['true', 'false'] } },
  quantities: { answers: 'quantity', score: `(dims ->> 'score')::integer` },
  tellsEvents: true,
  reasons: {
    ...EVENT_REASONS,
    voided: '集計から除かれた回答です。',
    'not-asked': 'アンケートをとっていない催事です。とった催事だけで回収率を出します。',
  },
  asked: (row) => `EXISTS (
    SELECT FROM event_questionnaires q WHERE q.event_id = (${row}.dims #>> '{event,id}')::uuid)`,
  sql: (between) => `
    SELECT a.id AS record_id, e.starts_on AS occurred_on, NULL::uuid AS business_id, e.staff_id, e.department_id,
           1 AS quantity,
           jsonb_build_object(
             'kind', e.kind, 'series', e.series, 'event', ${EVENT}, 'score', a.overall,
             'satisfied', a.overall >= ${SATISFIED_FROM}) AS dims,
           e.title || '：満足度 ' || a.overall AS title,
           CASE
             WHEN e.state = 'cancelled' THEN 'event-cancelled'
             WHEN a.voided_at IS NOT NULL THEN 'voided'
             WHEN e.state = 'planned' THEN 'not-held-yet'
           END AS reason
      FROM chamber_events e
      JOIN questionnaire_answers a ON a.event_id = e.id
     WHERE ${between === undefined ? 'true' : `e.starts_on BETWEEN ${between.from} AND ${between.to}`}`,
};
