import { readFileSync } from 'node:fs';
import * as ts from 'typescript';

/** A definition of a JSON schema, as far as the files that people write use them. */
export interface Definition {
  $ref?: string;
  const?: unknown;
  enum?: string[];
  type?: string | string[];
  items?: Definition;
  required?: string[];
  properties?: Record<string, Definition>;
  additionalProperties?: Definition | false;
  description?: string;
  title?: string;
}

/** `{ PlanKey: 'string', NodeKind: { key: 'PlanKey', 'fixedHeadings?': 'ShortText[]' } }` */
type Shapes = Record<string, string | Record<string, string>>;

/** What a schema says of names, what may be left out, and what each may hold; to be compared with {@link shapesOfTypes}. */
export function shapesOfSchema(definitions: Record<string, Definition>): Shapes {
  const shape = (one: Definition) =>
    one.type !== 'object'
      ? typeOf(one)
      : Object.fromEntries(
          Object.entries(one.properties ?? {}).map(([name, property]) => [
            one.required?.includes(name) ? name : `${name}?`,
            typeOf(property),
          ]),
        );
  return Object.fromEntries(Object.entries(definitions).map(([name, one]) => [name, shape(one)]));
}

/** What the interfaces and type aliases of a source file say. */
export function shapesOfTypes(path: string): Shapes {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const text = (node: ts.Node | undefined) =>
    (node?.getText(file) ?? '').replace(/\s+/gu, ' ').replace(/^\| /u, '');
  const shapes: Shapes = {};
  for (const statement of file.statements) {
    if (ts.isTypeAliasDeclaration(statement)) shapes[statement.name.text] = text(statement.type);
    if (!ts.isInterfaceDeclaration(statement)) continue;
    shapes[statement.name.text] = Object.fromEntries(
      statement.members
        .filter(ts.isPropertySignature)
        .map((member) => [text(member.name) + (member.questionToken ? '?' : ''), text(member.type)]),
    );
  }
  return shapes;
}

/** Where a list or a text has no limit: places as JSON that holds `NO LIMIT`. */
export function withoutLimits(definitions: Record<string, Definition>): string {
  return JSON.stringify(definitions, (_key, value: Record<string, unknown> | null) => {
    const limit = { array: 'maxItems', string: 'maxLength' }[String(value?.type)];
    const fixed = value?.pattern !== undefined || value?.format !== undefined;
    return limit !== undefined && value?.[limit] === undefined && !fixed ? 'NO LIMIT' : value;
  });
}

function typeOf(one: Definition): string {
  if (one.$ref !== undefined) return one.$ref.replace('#/$defs/', '');
  if (one.const !== undefined) return JSON.stringify(one.const);
  if (one.enum !== undefined) return one.enum.map((value) => `'${value}'`).join(' | ');
  if (Array.isArray(one.type)) return one.type.join(' | ');
  if (one.type === 'array' && one.items) return `${typeOf(one.items)}[]`;
  if (one.type === 'object' && one.additionalProperties)
    return `Record<string, ${typeOf(one.additionalProperties)}>`;
  return one.type === 'integer' ? 'number' : (one.type ?? 'unknown');
}
