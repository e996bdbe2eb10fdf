/** Servers of a test's own, on a free port of this machine. */
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { markSilent } from "./instant-clock.ts";

/**
 * Has a server of TCP or HTTP listen, and resolves to its port. It takes no
 * more connections when the tests of this file have ended, well or not.
 */
export async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  servers.add(server);
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("A server on a port has an address");
  return address.port;
}

const servers = new Set<Server>();
afterAll(() => {
  for (const server of servers) server.close();
});

/** A port that takes connections and says nothing. */
export const startSilentServer = (): Promise<number> =>
  listen(createServer((socket) => void markSilent(socket)));
