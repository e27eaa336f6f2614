import { YamlFileError, type YamlPath, type YamlProblem } from '@banso/platform';

/** A way to a value in the file: names of properties and positions in lists, from the top. */
export type PlanPath = YamlPath;

/** One thing wrong with a plan file, as its author reads it. */
export type PlanFileProblem = YamlProblem;

/** A plan file that cannot be read. All its problems at once, in the order of its lines. */
export class PlanFileError extends YamlFileError {
  constructor(fileName: string, problems: readonly PlanFileProblem[]) {
    super('plan-file-invalid', '計画ファイル', fileName, problems);
  }
}
