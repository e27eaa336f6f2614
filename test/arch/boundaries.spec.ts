import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { tmpdir } from 'node:os';

const ROOT = resolve(__dirname, '../..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

interface Report {
  summary: { violations: { rule: { name: string }; from: string; to: string }[]; totalCruised: number };
}

function cruise(folder: string, ...targets: string[]): Report {
  const args = [CRUISER, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...targets];
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  ) as Report;
}

/** A tree with the house's own rules and the given files; the rules that it breaks. */
function rulesBrokenBy(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'banso-arch-'));
  try {
    copyFileSync(join(ROOT, '.dependency-cruiser.cjs'), join(folder, '.dependency-cruiser.cjs'));
    copyFileSync(join(ROOT, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const targets = [...new Set(Object.keys(files).map((path) => path.split('/')[0] ?? path))];
    return [...new Set(cruise(folder, ...targets).summary.violations.map(({ rule }) => rule.name))].sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const index = (lib: string) => ({ [`libs/${lib}/src/index.ts`]: 'export const here = 1;\n' });
const importing = (module: string) => `import { here } from '${module}';\nexport const seen = here;\n`;

describe('the arrows of the house', () => {
  it('hold in the house itself', () => {
    const { summary } = cruise(ROOT, 'libs', 'apps/api', 'apps/worker', 'apps/standalone', 'test');
    expect(summary.totalCruised).toBeGreaterThan(100);
    expect(summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)).toEqual([]);
  });

  it('let an honest tree pass', () => {
    expect(
      rulesBrokenBy({
        ...index('japan'),
        'libs/members/src/index.ts': importing('@banso/japan'),
        'apps/api/src/members.controller.ts': importing('@banso/japan'),
      }),
    ).toEqual([]);
  });

  const plants: [rule: string, files: Record<string, string>][] = [
    ['arrow-platform', { ...index('members'), 'libs/platform/src/index.ts': importing('@banso/members') }],
    ['arrow-japan', { ...index('platform'), 'libs/japan/src/index.ts': importing('@banso/platform') }],
    [
      'arrow-consultations',
      { ...index('seminars'), 'libs/consultations/src/index.ts': importing('@banso/seminars') },
    ],
    [
      'arrow-subsidies',
      { ...index('consultations'), 'libs/subsidies/src/index.ts': importing('@banso/consultations') },
    ],
    [
      'arrow-support-cases',
      {
        ...index('consultations'),
        'libs/support-cases/src/index.ts': importing('@banso/consultations'),
      },
    ],
    [
      'arrow-consultations',
      { ...index('support-cases'), 'libs/consultations/src/index.ts': importing('@banso/support-cases') },
    ],
    ['arrow-voices', { ...index('seminars'), 'libs/voices/src/index.ts': importing('@banso/seminars') }],
    ['arrow-seminars', { ...index('voices'), 'libs/seminars/src/index.ts': importing('@banso/voices') }],
    [
      'arrow-members',
      { ...index('action-plans'), 'libs/members/src/index.ts': importing('@banso/action-plans') },
    ],
    [
      'sources-know-no-rollups',
      { ...index('action-plans'), 'libs/consultations/src/a.ts': importing('@banso/action-plans') },
    ],
    [
      'sources-know-no-rollups',
      { ...index('action-plans'), 'libs/voices/src/a.ts': importing('@banso/action-plans') },
    ],
    [
      'libs-know-no-app',
      {
        'apps/api/src/a.ts': 'export const here = 1;\n',
        'libs/staff/src/a.ts': importing('../../../apps/api/src/a'),
      },
    ],
    [
      'public-api-only',
      {
        'libs/staff/src/inner.ts': 'export const here = 1;\n',
        'libs/members/src/a.ts': importing('../../staff/src/inner'),
      },
    ],
    [
      'no-cycles',
      {
        'libs/staff/src/a.ts': "import { b } from './b';\nexport const a = b;\n",
        'libs/staff/src/b.ts': "import { a } from './a';\nexport const b = a;\n",
      },
    ],
    [
      'queue-only-in-platform',
      { 'libs/members/src/a.ts': "import { Queue } from 'bullmq';\nexport const q = Queue;\n" },
    ],
    [
      'no-orm-in-the-http-edge',
      {
        'apps/api/src/a.controller.ts':
          "import { DataSource } from 'typeorm';\nexport const d = DataSource;\n",
      },
    ],
    [
      'entities-are-leaves',
      { 'libs/staff/src/a.ts': 'export const here = 1;\n', 'libs/staff/src/a.entity.ts': importing('./a') },
    ],
    [
      'no-test-code-in-production',
      { ...index('testing'), 'apps/worker/src/a.ts': importing('@banso/testing') },
    ],
    [
      'japan-has-no-io',
      { 'libs/japan/src/a.ts': "import { readFileSync } from 'node:fs';\nexport const r = readFileSync;\n" },
    ],
    ['nothing-unresolved', { 'libs/japan/src/a.ts': importing('@banso/nowhere') }],
  ];

  it.each(plants)('catch a planted violation of %s', (rule, files) => {
    expect(rulesBrokenBy(files)).toContain(rule);
  });
});
