/** A TCP proxy on this machine that puts a round trip between a client and a server. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A server on the other side of a continent. */
export const ROUND_TRIP_MS = 50;

/** A proxy that listens. */
export interface DelayProxy {
  readonly port: number;
  /** Stops listening. */
  close(): void;
}

/**
 * Listens on a free port of 127.0.0.1. What is sent arrives half of `roundTripMs` later, in order. The
 * handshake of TCP, which on this machine takes no time, delays the first bytes of the client by a whole round trip.
 */
export async function startDelayProxy(targetPort: number, roundTripMs: number): Promise<DelayProxy> {
  const server = createServer((client) => {
    const target = connect(targetPort, '127.0.0.1');
    const connected = Date.now() + roundTripMs;
    forward(client, target, () => Math.max(0, connected - Date.now()) + roundTripMs / 2);
    forward(target, client, () => roundTripMs / 2);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { port, close: () => void server.close() };
}

/** Without backpressure: what is measured here is small. */
function forward(from: Socket, to: Socket, delayMs: () => number): void {
  to.setNoDelay(true);
  from.on('data', (chunk) => void setTimeout(() => void to.write(chunk), delayMs()));
  from.on('end', () => void setTimeout(() => void to.end(), delayMs()));
  from.on('error', () => void to.destroy());
}
