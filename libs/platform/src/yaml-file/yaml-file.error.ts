import { DomainError } from '../errors/domain-error';

/** A way to a value in a file: names of properties and positions in lists, from the top. */
export type YamlPath = (string | number)[];

/** One thing wrong with a file, as its author reads it. Line and column count from 1. */
export interface YamlProblem {
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

/** A file that cannot be read. All its problems at once, in the order of its lines. */
export class YamlFileError extends DomainError {
  readonly problems: YamlProblem[];

  /** `noun` is what the kind of file is called in Japanese. */
  constructor(
    code: string,
    noun: string,
    readonly fileName: string,
    found: readonly YamlProblem[],
  ) {
    const problems = [...found].sort((one, other) => one.line - other.line || one.column - other.column);
    super('invalid', code, summaryOf(noun, fileName, problems), [], { fileName, problems });
    this.problems = problems;
  }
}

/** `indicators[3].targets[0].value` */
export function formatYamlPath(path: YamlPath): string {
  return path
    .map((step, position) => (typeof step === 'number' ? `[${step}]` : position === 0 ? step : `.${step}`))
    .join('');
}

function summaryOf(noun: string, fileName: string, problems: readonly YamlProblem[]): string {
  const lines = problems
    .slice(0, MOST_IN_MESSAGE)
    .map(({ line, column, message, remedy }) => `${fileName}:${line}:${column} ${message}${remedy}`);
  const rest = problems.length - lines.length;
  return [
    `${noun} ${fileName} に${problems.length}件の誤りがあります。`,
    ...lines,
    ...(rest > 0 ? [`ほか${rest}件`] : []),
  ].join('\n');
}
