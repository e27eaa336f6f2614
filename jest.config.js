const base = {
  rootDir: __dirname,
  testEnvironment: 'node',
  setupFiles: ['reflect-metadata'],
  setupFiles: ['reflect-metadata'],
  transform: { '^.+\\.ts$': ['@swc/jest', require('./scripts/swc-options.cjs')] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
};

const withDatabase = (name, timeout = 60_000) => ({
  ...base,
  displayName: name,
  testMatch: [`<rootDir>/test/${name}/**/*.spec.ts`],
  globalSetup: '<rootDir>/libs/testing/src/global-setup.ts',
  globalTeardown: '<rootDir>/libs/testing/src/global-teardown.ts',
  testTimeout: timeout,
});

module.exports = {
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/{libs,apps/api,apps/worker,apps/standalone}/**/*.spec.ts'],
    },
    { ...base, displayName: 'arch', testMatch: ['<rootDir>/test/arch/**/*.spec.ts'], testTimeout: 120_000 },
    withDatabase('db'),
    withDatabase('api'),
    withDatabase('flow', 180_000),
    withDatabase('fault', 300_000),
    withDatabase('browser', 180_000),
  ],
};
