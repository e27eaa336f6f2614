import { newId, type TenantTransaction } from '@banso/platform';
import type { IndicatorRow } from './plan-rows';

/**
 * Writes the indicators of a plan and their promises by their keys, retires those that the edition has no more, and
 * answers the ids of those in force. Targets that are gone are removed; the audit trail keeps them.
 */
export async function saveIndicators(
  tx: TenantTransaction,
  planId: string,
  rows: readonly IndicatorRow[],
  nodeIds: ReadonlyMap<string, string>,
): Promise<string[]> {
  const values = rows.map(({ nodeKey, ...row }) => ({ ...row, id: newId(), nodeId: nodeIds.get(nodeKey) }));
  const stored = await tx.query<{ id: string; key: string }>(
    `INSERT INTO indicators (id, plan_id, node_id, key, title, unit, measure, period_kind, sort_order, subset_of_key,
                             definition, baseline)
     SELECT i.id, $1, i."nodeId", i.key, i.title, i.unit, i.measure, i."periodKind", i."sortOrder", i."subsetOfKey",
            i.definition, nullif(i.baseline, 'null'::jsonb)
       FROM jsonb_to_recordset($2::jsonb) AS i (id uuid, "nodeId" uuid, key text, title text, unit text, measure text,
            "periodKind" text, "sortOrder" integer, "subsetOfKey" text, definition jsonb, baseline jsonb)
     ON CONFLICT (chamber_id, plan_id, key) DO UPDATE
       SET node_id = excluded.node_id, title = excluded.title, unit = excluded.unit, measure = excluded.measure,
           period_kind = excluded.period_kind, sort_order = excluded.sort_order,
           subset_of_key = excluded.subset_of_key, definition = excluded.definition, baseline = excluded.baseline,
           retired = false, version = indicators.version + 1
     RETURNING id, key`,
    [planId, JSON.stringify(values)],
  );
  const ids = new Map(stored.map(({ id, key }) => [key, id]));
  await tx.query(
    `UPDATE indicators SET retired = true, version = version + 1
      WHERE plan_id = $1 AND NOT retired AND key <> ALL ($2::text[])`,
    [planId, [...ids.keys()]],
  );
  await saveTargets(tx, rows, ids);
  return [...ids.values()];
}

async function saveTargets(
  tx: TenantTransaction,
  rows: readonly IndicatorRow[],
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const values = rows.flatMap(({ key, targets }) =>
    targets.map((target) => ({ ...target, id: newId(), indicatorId: ids.get(key) })),
  );
  await tx.query(
    `WITH given AS (
       SELECT * FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, "indicatorId" uuid, period text, "startsOn" date,
              "endsOn" date, comparison text, value numeric, increment numeric, note text)
     ), gone AS (
       DELETE FROM targets o WHERE o.indicator_id = ANY ($2::uuid[])
          AND NOT EXISTS (SELECT FROM given g WHERE g."indicatorId" = o.indicator_id AND g.period = o.period)
     )
     INSERT INTO targets (id, indicator_id, period, starts_on, ends_on, comparison, value, increment, note)
     SELECT id, "indicatorId", period, "startsOn", "endsOn", comparison, value, increment, note FROM given
     ON CONFLICT (chamber_id, indicator_id, period) DO UPDATE
       SET starts_on = excluded.starts_on, ends_on = excluded.ends_on, comparison = excluded.comparison,
           value = excluded.value, increment = excluded.increment, note = excluded.note`,
    [JSON.stringify(values), [...ids.values()]],
  );
}
