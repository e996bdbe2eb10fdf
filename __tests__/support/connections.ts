/** Connections of this process, to either side. */
import { setTimeout as sleep } from 'node:timers/promises';

/** How many TCP connections are open now. Those of other test files may be among them. */
export const openConnections = (): number =>
  process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;

/** How many more than `before` stay open, after a moment in which they can close. */
export async function connectionsLeft(before: number): Promise<number> {
  for (let tries = 0; openConnections() > before && tries < 100; tries += 1) await sleep(5);
  return Math.max(0, openConnections() - before);
}
