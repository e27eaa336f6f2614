import { readFileSync } from 'node:fs';
import Ajv2020, { type ErrorObject, type SchemaObject, type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { installedPath } from './installed-path';
import type { YamlPath, YamlProblem } from './yaml-file.error';
import type { YamlSource } from './yaml-source';

/** A kind of file that people write, with a published JSON schema. */
export interface DescribedFile {
  /** What messages call it, in Japanese: 計画ファイル. */
  noun: string;
  /** The schema, seen from the installation's folder: `seeds/plans/plan.schema.json`. Its titles are Japanese. */
  schema: string;
  /** The guide that messages send a reader to, likewise. */
  guide: string;
}

/** What the schema says of one property; titles are Japanese and become the field names in messages. */
interface Annotated {
  title?: string;
  examples?: unknown[];
  properties?: Record<string, Annotated | boolean>;
  then?: Annotated;
  else?: Annotated;
}

interface Compiled {
  validate: ValidateFunction;
  definitions: Record<string, Annotated>;
  described: DescribedFile;
}

/** The shape of a kind of file, and what is wrong with one that has another. Read and compiled with the first file. */
export class YamlSchema<File> {
  private compiled: Compiled | undefined;

  constructor(private readonly described: DescribedFile) {}

  /** The published schema itself. */
  json(): SchemaObject {
    return JSON.parse(readFileSync(installedPath(this.described.schema), 'utf8')) as SchemaObject;
  }

  /** True when the file has the shape of the schema; otherwise every deviation is added to `problems`. */
  accepts(value: unknown, source: YamlSource, problems: YamlProblem[]): value is File {
    this.compiled ??= this.compile();
    const { validate } = this.compiled;
    if (validate(value)) return true;
    const compiled = this.compiled;
    // `if` only repeats what `then` or `else` has said.
    const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
    problems.push(...errors.map((error) => describe(error, value, source, compiled)));
    return false;
  }

  private compile(): Compiled {
    // `if: { required: [restated] }` asks for a property that the surrounding object defines.
    const ajv = new Ajv2020({
      allErrors: true,
      verbose: true,
      strict: true,
      strictRequired: false,
      allowUnionTypes: true,
    });
    addFormats(ajv, ['date']);
    const schema = this.json();
    const definitions = schema.$defs as Record<string, Annotated>;
    return { validate: ajv.compile(schema), definitions, described: this.described };
  }
}

function describe(
  error: ErrorObject,
  root: unknown,
  source: YamlSource,
  { definitions, described }: Compiled,
): YamlProblem {
  const path = pathOf(error.instancePath, root);
  const own = error.parentSchema as Annotated;
  const name = fieldName(path, own.title, described);
  const example = own.examples?.length ? `例: ${own.examples.map(String).join('、')}` : '';
  const params = error.params as Record<string, unknown>;
  const at = (message: string, remedy: string) => source.problem(path, message, remedy);
  switch (error.keyword) {
    case 'required': {
      const missing = fieldName(
        [...path, String(params.missingProperty)],
        titleOfMissing(error, definitions),
        described,
      );
      return at(`${missing}がありません。`, `${String(params.missingProperty)}: を書き足してください。`);
    }
    case 'additionalProperties': {
      const unknown = String(params.additionalProperty);
      const known = Object.keys(own.properties ?? {}).join(', ');
      // `{ quote: 6,000件 }` is two properties to YAML, the second without a value.
      const cutByComma = (error.data as Record<string, unknown>)[unknown] === null;
      return source.problem(
        [...path, unknown],
        `「${unknown}」という項目はここでは使えません。`,
        cutByComma
          ? "{ } の中の文に半角の「,」があれば、文を引用符（'）で囲んでください。"
          : `つづりを確かめてください。使える項目: ${known}`,
        'key',
      );
    }
    case 'false schema':
      return source.problem(path, `${name}はここには書けません。`, 'この項目を消してください。', 'key');
    case 'type':
      return at(`${name}の書き方が違います。`, typeRemedy(params.type, error.data, example));
    case 'enum':
      return at(
        `${name}に「${String(error.data)}」は使えません。`,
        `次のどれかにしてください: ${(params.allowedValues as unknown[]).map(String).join(', ')}`,
      );
    case 'const':
      return at(`${name}が違います。`, `${String(params.allowedValue)} と書いてください。`);
    case 'pattern':
    case 'propertyNames':
      return at(`${name}「${String(error.data)}」の形が違います。`, shapeInWords(error, example));
    case 'format':
      return at(
        `${name}「${String(error.data)}」は日付ではありません。`,
        '2019-04-01 のように、実在する日を西暦で書いてください。',
      );
    case 'minItems':
      return at(`${name}が足りません。`, `${String(params.limit)}つ以上書いてください。`);
    case 'maxItems':
    case 'maxLength':
    case 'maximum':
      return at(`${name}が長すぎるか、大きすぎます。`, `${String(params.limit)}以内にしてください。`);
    case 'minLength':
    case 'minimum':
      return at(`${name}が空か、小さすぎます。`, `${String(params.limit)}以上にしてください。`);
    case 'minProperties':
    case 'maxProperties': {
      const known = Object.keys(own.properties ?? {}).join(', ');
      const count = error.keyword === 'minProperties' ? '1つ以上' : `${String(params.limit)}つだけ`;
      return at(`${name}に書く項目の数が違います。`, `次から${count}書いてください: ${known}`);
    }
    case 'uniqueItems':
      return at(`${name}に同じものが二度あります。`, '一つを消してください。');
    default:
      return at(`${name}が書式に合いません。`, `${described.guide} の説明を確かめてください。`);
  }
}

function fieldName(path: YamlPath, title: string | undefined, { noun }: DescribedFile): string {
  const key = path.findLast((step) => typeof step === 'string');
  if (key === undefined) return title ?? noun;
  return title === undefined ? key : `${title}（${key}）`;
}

/** `required` may stand in a `then` or `else` that knows no titles: the definition around it does. */
function titleOfMissing(error: ErrorObject, definitions: Record<string, Annotated>): string | undefined {
  const around = Object.values(definitions).find((one) =>
    [one, one.then, one.else].some((schema) => schema === error.parentSchema),
  );
  const property = around?.properties?.[String((error.params as Record<string, unknown>).missingProperty)];
  return typeof property === 'object' ? property.title : undefined;
}

/** YAML takes `true` and `2` for a yes and a number; where text is meant they stand in quotes. */
function typeRemedy(type: unknown, data: unknown, example: string): string {
  if (type === 'string' && ['boolean', 'number'].includes(typeof data)) {
    return `引用符で囲んで '${String(data)}' と書いてください。`;
  }
  return `${typeInWords(type)}で書いてください。${example}`;
}

function typeInWords(type: unknown): string {
  const words: Record<string, string> = {
    object: '「項目名: 値」の並び',
    array: '「- 」で始まる箇条',
    string: '文字',
    number: '数',
    integer: '整数',
    boolean: 'true か false',
    null: 'null',
  };
  return (Array.isArray(type) ? type : String(type).split(','))
    .map((one) => words[String(one)] ?? String(one))
    .join('、または');
}

function shapeInWords(error: ErrorObject, example: string): string {
  const isKey = String((error.params as Record<string, unknown>).pattern).startsWith('^[a-z0-9]+(-');
  return isKey
    ? `半角の小文字・数字・ハイフンで書いてください。${example}`
    : `決まった形で書いてください。${example}`;
}

function pathOf(instancePath: string, root: unknown): YamlPath {
  const path: YamlPath = [];
  let value = root;
  for (const step of instancePath.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(value) ? Number(name) : name);
    value = (value as Record<string, unknown>)[name];
  }
  return path;
}
