import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getMetadataStorage } from 'class-validator';
import { Settings } from './settings';

it('documents every setting for operators, and none that does not exist', () => {
  const known = getMetadataStorage()
    .getTargetValidationMetadatas(Settings, '', false, false)
    .map(({ propertyName }) => propertyName);
  const text = readFileSync(resolve(__dirname, '../../../../docs/operations.md'), 'utf8');
  const documented = [...text.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name);
  expect([...new Set(known)].sort()).toEqual(documented.sort());
});
