const common = {
  // Test files are imported by Node itself (through tsx), so that a worker loads the service once, not once for each file.
  runner: 'jest-light-runner/child-process',
  transform: {},
  roots: ['<rootDir>/src', '<rootDir>/test'],
};

/** Suites that measure times, which nothing may disturb: on servers, where they measure, they run one after the other. */
const MEASURING =
  process.env.CRM_TEST_BACKEND === 'services' ? ['<rootDir>/test/limits/attacks.test.ts'] : [];

export default {
  projects: [
    { ...common, testMatch: ['**/*.test.ts'], testPathIgnorePatterns: ['/node_modules/', ...MEASURING] },
    ...(MEASURING.length > 0
      ? [{ ...common, testMatch: MEASURING, runner: '<rootDir>/test/support/serial-runner.js' }]
      : []),
  ],
  globalSetup: '<rootDir>/test/support/prepare.js',
  globalTeardown: '<rootDir>/test/support/clean-up.js',
  // One more than the cores that it is meant for: some tests wait for programs that they start.
  maxWorkers: 3,
};
