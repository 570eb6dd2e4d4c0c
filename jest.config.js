import { swc } from './test/support/swc.js';

const common = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  // Sources name their imports as they will be emitted (`./x.js`); under Jest those are TypeScript files.
  // A package's `x.json.js` is JavaScript all the same.
  moduleNameMapper: { '^(\\.{1,2}/.*(?<!\\.json))\\.js$': '$1' },
  // JavaScript first: a package that ships both `x.js` and `x.ts` must give the former.
  moduleFileExtensions: ['js', 'mjs', 'cjs', 'ts', 'json', 'node'],
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
  testTimeout: 30_000,
  // One more than the cores that it is meant for: some tests wait for programs that they start.
  maxWorkers: 3,
  // Modules of a test file are never freed; a worker that carries many of them spends its time collecting garbage.
  workerIdleMemoryLimit: '500MB',
};
