/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  plugins: ["./mutation/test-runner.js"],
  testRunner: "warm",
  testRunnerNodeArgs: ["--disable-warning=ExperimentalWarning"],
  coverageAnalysis: "perTest",
  disableTypeChecks: false, // Node only strips the types
  ignorePatterns: ["/reports", "/coverage"],
  concurrency: 4, // some tests only wait
  timeoutFactor: 2,
  timeoutMS: 60_000, // what hangs is stopped by its test, what loops by its count: this is for the rest
  logLevel: "error", // a process that ends after a mutant that hangs is a warning to it
  reporters: ["progress-append-only", "json", "html"],
  jsonReporter: { fileName: "reports/mutation/mutation.json" },
  htmlReporter: { fileName: "reports/mutation/mutation.html" },
  dryRunTimeoutMinutes: 30, // a minute, unless the machine is busy
  incremental: true,
  incrementalFile: "reports/mutation/incremental.json",
  tempDirName: "reports/stryker",
};
