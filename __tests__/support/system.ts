/** Tests that are not for each system, and why. `ci.yml` runs all of them. */

/**
 * Not on Windows, which has no signals: there, whatever is sent to a process
 * ends it at once. https://nodejs.org/api/process.html#signal-events
 */
export const posixTest = process.platform === "win32" ? test.skip : test;

/** Where GitHub runs the scripts of our workflows, with bash and GNU's tools. */
export const describeOnLinux =
  process.platform === "linux" ? describe : describe.skip;
