import base from "../jest.config.js";

/**
 * For `npm run test:mutation`: only tests that run `src/` in this process and
 * wait for little, since each runs often.
 * @type {import('jest').Config}
 */
export default {
  ...base,
  rootDir: "..",
  testRunner: "<rootDir>/mutation/jest-circus-first-failure.js",
  testSequencer: "<rootDir>/mutation/near-first.js",
  testPathIgnorePatterns: [
    "/node_modules/",
    // Processes, big numbers, or the simulator instead of `src/`; what is slow
    // is left out by the base.
    "/__tests__/action/fault-matrix",
    "/__tests__/action/fuzz",
    "/__tests__/bundle/",
    "/__tests__/repository/",
    "/__tests__/simulator/",
  ],
  testTimeout: 10_000, // a mutant that hangs is found sooner; no test here takes more than a second or two
};
