import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { planSchema } from './plan-schema';

interface Definition {
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

const definitions = planSchema().$defs as Record<string, Definition>;

describe('The plan file’s types and its schema', () => {
  it('say the same: names, what may be left out, and what each may hold', () => {
    expect(shapesOfTypes()).toEqual(shapesOfSchema());
  });

  it('let no unknown property through anywhere', () => {
    const open = Object.entries(definitions).filter(
      ([, one]) => one.type === 'object' && one.additionalProperties !== false,
    );
    expect(open).toEqual([]);
  });

  it('describe every property in English and name it in Japanese', () => {
    const properties = Object.values(definitions).flatMap((one) => [
      one,
      ...Object.values(one.properties ?? {}),
    ]);
    expect(properties.length).toBeGreaterThan(150);
    for (const { title, description } of properties) {
      expect(title).toMatch(/[ぁ-んァ-ヶ一-龠]/u);
      expect(description).toMatch(/^[A-Za-z]/u);
    }
  });

  it('set a limit to every list and every text', () => {
    const unlimited = JSON.stringify(definitions, (_key, value: Record<string, unknown> | null) => {
      const limit = { array: 'maxItems', string: 'maxLength' }[String(value?.type)];
      const fixed = value?.pattern !== undefined || value?.format !== undefined;
      return limit !== undefined && value?.[limit] === undefined && !fixed ? 'NO LIMIT' : value;
    });
    expect(unlimited).not.toContain('NO LIMIT');
  });
});

function shapesOfSchema(): Shapes {
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

function shapesOfTypes(): Shapes {
  const path = join(__dirname, 'plan-file.types.ts');
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
