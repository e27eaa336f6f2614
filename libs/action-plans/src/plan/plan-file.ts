import { YamlSource } from '@banso/platform';
import { checkPlan } from './plan-checks';
import { PlanFileError, type PlanFileProblem } from './plan-file.error';
import type { PlanFile } from './plan-file.types';
import { PLAN_SHAPE } from './plan-schema';

/**
 * Reads a plan file (docs/plan-file.md) and answers it only when nothing is wrong with it: YAML, then the shape that
 * `seeds/plans/plan.schema.json` publishes, then the references and sums inside the file.
 * @param fileName how messages name the file.
 * @throws PlanFileError with every problem of the first of these three that fails, in the order of its lines.
 */
export function readPlanFile(text: string, fileName: string): PlanFile {
  const source = YamlSource.parse(text);
  const problems: PlanFileProblem[] = [...source.problems];
  const { value } = source;
  if (problems.length === 0 && PLAN_SHAPE.accepts(value, source, problems)) {
    checkPlan(value, (path, message, remedy) => problems.push(source.problem(path, message, remedy)));
    if (problems.length === 0) return value;
  }
  throw new PlanFileError(fileName, problems);
}
