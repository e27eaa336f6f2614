import { join } from 'node:path';
import {
  type Definition,
  shapesOfSchema,
  shapesOfTypes,
  withoutLimits,
} from '../../../../test/support/described-types';
import { SCHEME_SHAPE } from './scheme-file';

const definitions = SCHEME_SHAPE.json().$defs as Record<string, Definition>;

describe('The scheme file’s types and its schema', () => {
  it('say the same: names, what may be left out, and what each may hold', () => {
    expect(shapesOfTypes(join(__dirname, 'scheme-file.types.ts'))).toEqual(shapesOfSchema(definitions));
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
    expect(properties.length).toBeGreaterThan(60);
    for (const { title, description } of properties) {
      expect(title).toMatch(/[ぁ-んァ-ヶ一-龠]/u);
      expect(description).toMatch(/^[A-Za-z]/u);
    }
  });

  it('set a limit to every list and every text', () => {
    expect(withoutLimits(definitions)).not.toContain('NO LIMIT');
  });
});
