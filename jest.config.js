/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  maxWorkers: 4, // most tests wait for a time limit or a child process, not for the processor
  testTimeout: 30_000, // a small machine with other work to do
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/__tests__/support/strip-types.js' },
  collectCoverageFrom: ['src/**/*.ts', '!src/index.ts'], // run by the bundle tests, in a child process
  coverageDirectory: 'coverage',
  coverageReporters: ['text', 'json-summary'],
  coverageThreshold: { global: { lines: 95, branches: 90 } },
};
