import type { TenantTransaction } from '@banso/platform';
import { CompiledIndicator } from '../indicator/compiled-indicator';
import { INDICATOR_JSON } from '../indicator/indicator-reader';
import type { IndicatorRecord } from '../indicator/indicator.types';
import type { PlanFile } from '../plan/plan-file.types';
import type { NodeContent } from '../plan-store/plan-rows';

/** An item of a plan as it stands in the tree. */
export interface StoredNode {
  id: string;
  key: string;
  parentKey: string | null;
  kind: string;
  title: string;
  restatesKey: string | null;
  content: NodeContent;
}

/** What of a plan changes only with a new edition. */
export interface PlanContents {
  document: PlanFile;
  nodes: StoredNode[];
  indicators: CompiledIndicator[];
}

const CONTENTS = `
  SELECT p.document,
         (SELECT coalesce(jsonb_agg(jsonb_build_object(
                   'id', n.id, 'key', n.key, 'parentKey', up.key, 'kind', n.kind, 'title', n.title,
                   'restatesKey', n.restates_key, 'content', n.content) ORDER BY n.sort_order), '[]'::jsonb)
            FROM plan_nodes n LEFT JOIN plan_nodes up ON up.id = n.parent_id
           WHERE n.plan_id = p.id AND NOT n.content @> '{"retired": true}') AS nodes,
         (SELECT coalesce(jsonb_agg(${INDICATOR_JSON} ORDER BY i.sort_order), '[]'::jsonb)
            FROM indicators i WHERE i.plan_id = p.id AND NOT i.retired) AS indicators
    FROM plans p WHERE p.id = $1`;

const MOST_PLANS = 200;

/**
 * Plans as last read, by id and version: a new edition has a new version, so nothing here is ever out of date. Bounded;
 * the plan read longest ago goes first.
 */
export class PlanContentsCache {
  private readonly known = new Map<string, PlanContents>();

  async of(tx: TenantTransaction, planId: string, version: number): Promise<PlanContents> {
    const key = `${planId}/${version}`;
    const contents = this.known.get(key) ?? (await readContents(tx, planId));
    this.known.delete(key);
    this.known.set(key, contents);
    for (const oldest of this.known.keys()) {
      if (this.known.size <= MOST_PLANS) break;
      this.known.delete(oldest);
    }
    return contents;
  }
}

async function readContents(tx: TenantTransaction, planId: string): Promise<PlanContents> {
  const [row] = await tx.query<{ document: PlanFile; nodes: StoredNode[]; indicators: IndicatorRecord[] }>(
    CONTENTS,
    [planId],
  );
  if (row === undefined) throw new Error('A plan that was just read is gone');
  return { ...row, indicators: row.indicators.map((record) => new CompiledIndicator(record)) };
}
