/** @type {import('jest').Config} */
export default {
  testEnvironment: "node",
  maxWorkers: 2,
  testTimeout: 30_000, // a small machine with other work to do
  testMatch: ["<rootDir>/__tests__/**/*.test.ts"],
  globalSetup: "<rootDir>/__tests__/support/foreign-variables.ts",
  extensionsToTreatAsEsm: [".ts"],
  reporters: ["default", "<rootDir>/__tests__/support/unique-titles.ts"],
  transform: { "\\.ts$": "<rootDir>/__tests__/support/strip-types.js" },
  // With --coverage, as CI runs `npm test`: it costs a third of the time.
  collectCoverageFrom: ["src/**/*.ts", "!src/index.ts"], // run by the bundle tests, in a child process
  coverageDirectory: "coverage",
  coverageReporters: ["text", "json-summary"],
  coverageThreshold: { global: { lines: 99, branches: 95 } }, // what there is, rounded down
};
