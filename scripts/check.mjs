// `npm run check`: everything short of the tests that need a database or a browser, in about a minute.
import { runSteps } from './steps.mjs';

runSteps([
  ['format', 'prettier --check --log-level warn .'],
  ['types', 'tsc --noEmit -p . && tsc --noEmit -p apps/web'],
  ['lint', 'eslint .'],
  ['boundaries', 'depcruise libs apps/api apps/worker apps/standalone test --output-type err'],
  ['unit', 'jest --selectProjects unit arch'],
  ['migrations match entities', 'jest test/db/schema --selectProjects db'],
  ['generated client', 'node scripts/generate-client.mjs --check'],
]);
