import { DomainError } from '@banso/platform';

/** A way to a value in the file: names of properties and positions in lists, from the top. */
export type PlanPath = (string | number)[];

/** One thing wrong with a plan file, as its author reads it. Line and column count from 1. */
export interface PlanFileProblem {
  line: number;
  column: number;
  /** e.g. `indicators[3].targets[0].value`; empty for the file as a whole. */
  path: string;
  /** What is wrong: a Japanese sentence. */
  message: string;
  /** What to do about it: a Japanese sentence. */
  remedy: string;
}

const MOST_IN_MESSAGE = 20;

/** A plan file that cannot be read. All its problems at once, in the order of its lines. */
export class PlanFileError extends DomainError {
  constructor(
    readonly fileName: string,
    readonly problems: PlanFileProblem[],
  ) {
    super('invalid', 'plan-file-invalid', summaryOf(fileName, problems), [], { fileName, problems });
  }
}

/** `indicators[3].targets[0].value` */
export function formatPlanPath(path: PlanPath): string {
  return path
    .map((step, position) => (typeof step === 'number' ? `[${step}]` : position === 0 ? step : `.${step}`))
    .join('');
}

function summaryOf(fileName: string, problems: PlanFileProblem[]): string {
  const lines = problems
    .slice(0, MOST_IN_MESSAGE)
    .map(({ line, column, message, remedy }) => `${fileName}:${line}:${column} ${message}${remedy}`);
  const rest = problems.length - lines.length;
  return [
    `計画ファイル ${fileName} に${problems.length}件の誤りがあります。`,
    ...lines,
    ...(rest > 0 ? [`ほか${rest}件`] : []),
  ].join('\n');
}
