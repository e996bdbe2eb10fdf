/** Connections of this process, to either side. */
import { setTimeout as sleep } from 'node:timers/promises';

/** How many TCP connections are still open after a moment in which they can close. */
export async function openConnections(): Promise<number> {
  const count = (): number => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap').length;
  for (let tries = 0; count() > 0 && tries < 100; tries += 1) await sleep(5);
  return count();
}
