/** Servers of a test's own, on a free port of this machine. */
import { once } from "node:events";
import { createServer, type Server } from "node:net";

/** Has a server of TCP or HTTP listen; resolves to its port. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("A server on a port has an address");
  return address.port;
}

/** A port that takes connections and says nothing. */
export async function mutePort(): Promise<{ port: number; close: () => void }> {
  const server = createServer();
  const port = await listen(server);
  return { port, close: () => void server.close() };
}
