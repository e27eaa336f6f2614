const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.ts$': ['@swc/jest', require('./scripts/swc-options.cjs')] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};

const withDatabase = (name) => ({
  ...base,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.spec.ts`],
  globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
});

module.exports = {
  // Jest reads this here only, not in a project. Long tests name their own limit.
  testTimeout: 120_000,
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps/api,apps/worker,apps/standalone,test/bench}/**/*.spec.ts'],
    },
    { ...base, displayName: 'arch', testMatch: ['<rootDir>/test/arch/**/*.spec.ts'] },
    withDatabase('db'),
    withDatabase('api'),
    withDatabase('flow'),
    withDatabase('fault'),
    withDatabase('browser'),
  ],
};
