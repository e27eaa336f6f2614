// The arrows of ARCHITECTURE.md. test/arch plants a violation of each rule and sees it caught.
const LIBS_IN_ORDER = [
  ['japan', 'platform'],
  ['staff'],
  ['members'],
  ['consultations', 'support-cases', 'seminars', 'subsidies', 'voices'],
  ['action-plans'],
  ['exchange'],
  ['installation'],
];
const alternatives = (names) => `(${names.join('|')})`;

/** A lib may know the libs of earlier rows only; libs of one row do not know each other. */
const arrows = LIBS_IN_ORDER.flatMap((row, index) =>
  row.map((lib) => {
    const forbidden = [
      ...row.filter((other) => other !== lib),
      ...LIBS_IN_ORDER.slice(index + 1).flat(),
      'schema',
    ];
    return {
      name: `arrow-${lib}`,
      comment: `${lib} may know only what stands before it`,
      severity: 'error',
      from: { path: `^libs/${lib}/`, pathNot: '\\.spec\\.ts$' },
      to: { path: `^libs/${alternatives(forbidden)}/` },
    };
  }),
);

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/', pathNot: '^libs/testing/' },
      to: { path: '^apps/' },
    },
    {
      name: 'public-api-only',
      comment: 'Libs meet through their index; the schema library may import entities',
      severity: 'error',
      from: { path: '^(libs/([^/]+)/|apps/|test/)', pathNot: '^libs/schema/' },
      to: { path: '^libs/([^/]+)/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$2/'] },
    },
    {
      name: 'sources-know-no-rollups',
      severity: 'error',
      from: { path: '^libs/(members|consultations|support-cases|seminars|subsidies|voices)/' },
      to: { path: '^libs/action-plans/' },
    },
    {
      name: 'queue-only-in-platform',
      comment: 'bullmq and ioredis are known to the platform alone; others define jobs',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: '^(libs/platform|apps/worker|apps/web)/' },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'no-orm-in-the-http-edge',
      severity: 'error',
      from: { path: '^apps/api/src/.*\\.(controller|dto|module)\\.ts$' },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm|pg)/' },
    },
    {
      name: 'entities-are-leaves',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: '^(libs|apps)/', pathNot: '\\.(entity|types)\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-test-code-in-production',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['\\.spec\\.ts$', '^libs/testing/'] },
      to: {
        path: '^(libs/testing/|test/|node_modules/(jest|@jest|fast-check|playwright-core|@axe-core)/)|\\.spec\\.ts$',
      },
    },
    {
      name: 'japan-has-no-io',
      severity: 'error',
      from: { path: '^libs/japan/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(node:)?(fs|net|http|https|child_process|os)$|node_modules/(typeorm|pg|@nestjs)/' },
    },
    {
      name: 'nothing-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
