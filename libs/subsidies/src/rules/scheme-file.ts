import { YamlFileError, YamlSchema, YamlSource, type YamlProblem } from '@banso/platform';
import { checkScheme, type KnownWords } from './scheme-checks';
import type { SchemeFile } from './scheme-file.types';

const NOUN = '制度ファイル';

/** The shape of scheme files, `https://banso.example/schemas/scheme-1.json`. */
export const SCHEME_SHAPE = new YamlSchema<SchemeFile>({
  noun: NOUN,
  schema: 'seeds/reference/scheme.schema.json',
  guide: 'docs/scheme-files.md',
});

/** A scheme file that cannot be read: code `scheme-file-invalid`, all its problems at once, in the order of its lines. */
export class SchemeFileError extends YamlFileError {
  constructor(fileName: string, problems: readonly YamlProblem[]) {
    super('scheme-file-invalid', NOUN, fileName, problems);
  }
}

/**
 * Reads a scheme file (docs/scheme-files.md) and answers it only when nothing is wrong with it: YAML, then the shape of
 * the published schema, then what no schema can say.
 * @param fileName how messages name the file.
 * @param known what the chamber's code lists hold; left out where there is no chamber yet.
 * @throws SchemeFileError
 */
export function readSchemeFile(text: string, fileName: string, known?: KnownWords): SchemeFile {
  const source = YamlSource.parse(text);
  const problems: YamlProblem[] = [...source.problems];
  const { value } = source;
  if (problems.length === 0 && SCHEME_SHAPE.accepts(value, source, problems)) {
    checkScheme(value, known, (path, message, remedy) =>
      problems.push(source.problem(path, message, remedy)),
    );
    if (problems.length === 0) return value;
  }
  throw new SchemeFileError(fileName, problems);
}
