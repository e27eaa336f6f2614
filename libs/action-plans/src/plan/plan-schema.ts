import { YamlSchema } from '@banso/platform';
import type { PlanFile } from './plan-file.types';

/** The shape of plan files. */
export const PLAN_SHAPE = new YamlSchema<PlanFile>({
  noun: '計画ファイル',
  schema: 'seeds/plans/plan.schema.json',
  guide: 'docs/plan-file.md',
});

/** The published JSON schema of plan files, `https://banso.example/schemas/plan-1.json`. */
export function planSchema(): ReturnType<typeof PLAN_SHAPE.json> {
  return PLAN_SHAPE.json();
}
