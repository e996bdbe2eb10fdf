/** Tests that are not for each system, and why. `ci.yml` runs all of them. */

/**
 * Not on Windows, which has no signals: there, whatever is sent to a process
 * ends it at once. https://nodejs.org/api/process.html#signal-events
 */
export const posixTest = process.platform === "win32" ? test.skip : test;

/**
 * Where GitHub runs the scripts of our workflows, with bash and GNU's tools,
 * and where a variable names the certificates of the system. Elsewhere, they
 * are in stores that a test would have to change for the whole machine:
 * https://nodejs.org/api/cli.html#--use-system-ca
 */
export const describeOnLinux =
  process.platform === "linux" ? describe : describe.skip;
