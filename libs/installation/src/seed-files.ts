import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type PlanFile, readPlanFile } from '@banso/action-plans';
import { parse } from 'yaml';

/** The plan files that the product ships (seeds/plans), by name. Throws PlanFileError when one of them is wrong. */
export function shippedPlans(): PlanFile[] {
  const folder = join(seedsFolder(), 'plans');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => readPlanFile(readFileSync(join(folder, name), 'utf8'), name));
}

/** The plan that the sample chamber made itself (seeds/demo), in the years of the file. Throws PlanFileError. */
export function evaluationPlan(): PlanFile {
  const name = 'evaluation-plan.yaml';
  return readPlanFile(readFileSync(join(seedsFolder(), 'demo', name), 'utf8'), name);
}

/** A file of seeds/demo, the fictional chamber's data. Its shape is the caller's claim; `demo-data.spec.ts` proves it. */
export function demoData<Content>(name: string): Content {
  return parse(readFileSync(join(seedsFolder(), 'demo', `${name}.yaml`), 'utf8')) as Content;
}

// Data lies outside the code: found from the sources and from a build alike.
function seedsFolder(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const candidate = join(folder, 'seeds');
    if (existsSync(join(candidate, 'plans'))) return candidate;
    if (dirname(folder) === folder) throw new Error('The folder seeds is missing from this installation');
  }
}
