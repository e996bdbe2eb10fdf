import process from "node:process";

/**
 * Set by `npm run test:slow`: what builds, waits for real seconds, or needs
 * large numbers. Without it, all the rest.
 */
const slow = process.env["SLOW_TESTS"] !== undefined;

/** @type {import('jest').Config} */
export default {
  testEnvironment: "node",
  maxWorkers: slow ? 4 : 2, // most of the slow ones wait for a time limit or a child process, not for the processor
  testTimeout: 30_000, // a small machine with other work to do
  testMatch: slow
    ? ["<rootDir>/__tests__/**/*.slow.test.ts"]
    : ["<rootDir>/__tests__/**/!(*.slow).test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: { "\\.ts$": "<rootDir>/__tests__/support/strip-types.js" },
  // With --coverage, as CI runs `npm test`: it costs a third of the time.
  collectCoverageFrom: ["src/**/*.ts", "!src/index.ts"], // run by the bundle tests, in a child process
  coverageDirectory: "coverage",
  coverageReporters: ["text", "json-summary"],
  coverageThreshold: { global: { lines: 95, branches: 90 } },
};
