import type { TenantTransaction } from '@banso/platform';
import type { IndicatorRecord } from './indicator.types';

/** An indicator `i` with its promises as one JSON value, in the shape of {@link IndicatorRecord}. */
export const INDICATOR_JSON = `
  jsonb_build_object(
    'id', i.id, 'planId', i.plan_id, 'key', i.key, 'title', i.title, 'unit', i.unit, 'measure', i.measure,
    'periodKind', i.period_kind, 'subsetOfKey', i.subset_of_key, 'definition', i.definition, 'baseline', i.baseline,
    'nodeKey', (SELECT n.key FROM plan_nodes n WHERE n.id = i.node_id),
    'plan', (SELECT jsonb_build_object('startsOn', p.starts_on, 'endsOn', coalesce(p.ended_early_on, p.ends_on))
               FROM plans p WHERE p.id = i.plan_id),
    'targets', (SELECT coalesce(jsonb_agg(jsonb_build_object(
                  'period', t.period, 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'comparison', t.comparison,
                  'value', t.value, 'increment', t.increment, 'note', t.note)
                  ORDER BY t.ends_on, t.period), '[]'::jsonb)
                  FROM targets t WHERE t.indicator_id = i.id))`;

/** Every indicator that is in force. */
export async function readIndicators(tx: TenantTransaction): Promise<IndicatorRecord[]> {
  const rows = await tx.query<{ record: IndicatorRecord }>(
    `SELECT ${INDICATOR_JSON} AS record FROM indicators i WHERE NOT i.retired ORDER BY i.id`,
  );
  return rows.map(({ record }) => record);
}

/** One indicator, retired or not; null when there is none with this id. */
export async function readIndicator(tx: TenantTransaction, id: string): Promise<IndicatorRecord | null> {
  const rows = await tx.query<{ record: IndicatorRecord }>(
    `SELECT ${INDICATOR_JSON} AS record FROM indicators i WHERE i.id = $1`,
    [id],
  );
  return rows[0]?.record ?? null;
}
