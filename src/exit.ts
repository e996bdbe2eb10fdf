/** The end of the process, with the exit code of a run. */

/**
 * Ends the process once the last line is handed over. Nothing else is left to wait for: not a connection that closes,
 * nor the lookup of a name, which cannot be cancelled. A line that nobody takes is waited for one second.
 */
export function exit(code: number): void {
  process.exitCode = code;
  process.stdout.write('', () => process.exit());
  setTimeout(() => process.exit(), 1000).unref();
}
