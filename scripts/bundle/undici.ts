/**
 * Stands in the bundle where the packages of GitHub import `undici`. The real one is 0.9 MB that every run would parse,
 * and none would use: all that the action sends goes through `src/http/transport.ts`. Only the bundle has it; tests that
 * import `src/` have the real packages.
 */

const absent = (name: string): Error =>
  new Error(`${name} of undici is not in this bundle: requests go through src/http/transport.ts`);

/** `@actions/github` makes one on import where there is a proxy, so it can be made; it cannot send. */
export class ProxyAgent {
  /** What a client calls to send anything. */
  dispatch(): never {
    throw absent('ProxyAgent');
  }
}

/** What `@actions/github` sends with unless it is given another `fetch`. */
export async function fetch(): Promise<never> {
  return Promise.reject(absent('fetch'));
}
