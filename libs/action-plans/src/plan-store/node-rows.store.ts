import { newId, type TenantTransaction } from '@banso/platform';
import type { NodeRow } from './plan-rows';

/**
 * Writes the items of a plan by their keys and answers the id of each. An item that is gone is marked retired and
 * leaves the tree: reviews and consultations that name it keep doing so.
 */
export async function saveNodes(
  tx: TenantTransaction,
  planId: string,
  rows: readonly NodeRow[],
): Promise<Map<string, string>> {
  const known = await tx.query<{ id: string; key: string }>(
    'SELECT id, key FROM plan_nodes WHERE plan_id = $1',
    [planId],
  );
  const ids = new Map(known.map(({ id, key }) => [key, id]));
  for (const { key } of rows) if (!ids.has(key)) ids.set(key, newId());
  const values = rows.map(({ parentKey, ...row }) => ({
    ...row,
    id: ids.get(row.key),
    parentId: parentKey === null ? null : ids.get(parentKey),
  }));
  await tx.query(
    `INSERT INTO plan_nodes (id, plan_id, parent_id, key, kind, title, sort_order, restates_key, content)
     SELECT n.id, $1, n."parentId", n.key, n.kind, n.title, n."sortOrder", n."restatesKey", n.content
       FROM jsonb_to_recordset($2::jsonb) AS n (id uuid, "parentId" uuid, key text, kind text, title text,
            "sortOrder" integer, "restatesKey" text, content jsonb)
     ON CONFLICT (chamber_id, plan_id, key) DO UPDATE
       SET parent_id = excluded.parent_id, kind = excluded.kind, title = excluded.title,
           sort_order = excluded.sort_order, restates_key = excluded.restates_key, content = excluded.content`,
    [planId, JSON.stringify(values)],
  );
  await tx.query(
    `UPDATE plan_nodes SET parent_id = NULL, content = content || '{"retired": true}'
      WHERE plan_id = $1 AND key <> ALL ($2::text[]) AND NOT content @> '{"retired": true}'`,
    [planId, rows.map(({ key }) => key)],
  );
  return ids;
}
