/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: "jest",
  jest: {
    projectType: "custom",
    configFile: "mutation/jest.config.js",
    enableFindRelatedTests: false,
  },
  testRunnerNodeArgs: [
    "--experimental-vm-modules",
    "--disable-warning=ExperimentalWarning",
  ],
  coverageAnalysis: "perTest",
  mutate: ["src/**/*.ts"],
  ignorePatterns: ["/reports", "/coverage"],
  concurrency: 4, // a test also waits
  maxTestRunnerReuse: 10, // modules that Jest loaded stay in memory
  timeoutFactor: 1,
  timeoutMS: 10_000, // a busy machine is no mutant that hangs: what loops is stopped by its count, what waits by Jest
  reporters: ["clear-text", "progress-append-only", "json", "html"],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  htmlReporter: { fileName: "reports/mutation/mutation.html" },
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  tempDirName: "reports/stryker",
  thresholds: { high: 95, low: 90, break: 90 },
};
