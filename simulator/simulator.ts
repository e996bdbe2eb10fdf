import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { FaultBook, type FaultRule } from './admin/faults.ts';
import type { DialectName } from './data/dialects.ts';
import { initialState, SEED } from './data/seed.ts';
import type { SimulatorState } from './data/state.ts';
import { exchange, type ExchangeTarget } from './exchange.ts';
import type { ServerCertificate } from './http/certificate.ts';
import type { RecordedRequest } from './http/request.ts';

export type { Fault, FaultRule } from './admin/faults.ts';
export { compareWithSource } from './api/source-ingest.ts';
export type { ArtifactRecord } from './data/artifact.ts';
export { DIALECTS, type DialectName, isDialect } from './data/dialects.ts';
export type { Framing, IngestScript, SimEvent } from './data/ingest-script.ts';
export { blankIntegration, SEED, SEEDED_INTEGRATIONS } from './data/seed.ts';
export type { SourceItem } from './data/source.ts';
export type { IntegrationRecord, ProjectRecord, SimulatorState, UserRecord } from './data/state.ts';
export type { RecordedRequest } from './http/request.ts';

/** How to start a simulator. */
export interface SimulatorOptions {
  /** A free port unless given. */
  port?: number;
  /** `127.0.0.1` unless given. */
  host?: string;
  /** `true`: HTTPS with a certificate and a private authority made for this run. */
  tls?: boolean | ServerCertificate;
  /** Wait before each answer, in milliseconds. */
  requestDelayMs?: number;
  /** How many integrations the owner of `token` has; one of each type unless given, and copies of these past that. */
  integrations?: number;
  /** How the server words its answers; `default` unless given. */
  dialect?: DialectName;
}

/** A running simulator of a Zylon server. */
export interface Simulator {
  readonly url: string;
  readonly port: number;
  /** A Workspace token of the active user that owns the seeded integrations. */
  readonly token: string;
  /** PEM of the certificate authority; empty without TLS. */
  readonly ca: string;
  /** The server's data, free to be changed. */
  readonly state: SimulatorState;
  /** Every request since the start or the last reset, in the order in which they were read. */
  readonly requests: RecordedRequest[];
  /** TCP connections accepted since the start or the last reset. */
  readonly connections: number;
  /** TLS handshakes completed since the start or the last reset. */
  readonly handshakes: number;
  /** Adds a fault. */
  fail(rule: FaultRule): void;
  /** Back to the initial data, without faults, requests and connections. */
  reset(): void;
  /** Ends at once; open connections are destroyed. */
  close(): Promise<void>;
}

/** Starts a simulator; resolves once it listens, rejects where it cannot. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const { port = 0, host = '127.0.0.1', tls = false, requestDelayMs = 0, integrations, dialect } = options;
  const certificate = tls === true ? await freshCertificate() : tls;
  const state = initialState(integrations, dialect);
  const requests: RecordedRequest[] = [];
  const faults = new FaultBook();
  const sockets = new Map<string, Socket>();
  let connections = 0;
  let handshakes = 0;

  const target: ExchangeTarget = {
    state,
    requests,
    requestDelayMs,
    get connections() {
      return connections;
    },
    record: (request) => void requests.push(request),
    takeFault: (method, path) => faults.take(method, path),
    fail: (rule) => faults.add(rule),
    clearFaults: () => faults.clear(),
    reset: () => {
      Object.assign(state, initialState(integrations, dialect));
      faults.clear();
      requests.length = 0;
      connections = 0;
      handshakes = 0;
    },
    shutDown: () => void close(),
  };

  const listener = (message: IncomingMessage, response: ServerResponse): void => {
    const tcp = sockets.get(keyOf(message.socket));
    // A client may leave at any time; that is no error of the simulator's.
    response.on('error', () => undefined);
    if (!tcp) return;
    exchange(message, response, tcp, target).catch((error: unknown) => {
      console.error('The simulator failed on', message.method, message.url, error);
      tcp.destroy();
    });
  };
  const server = certificate ? https.createServer(certificate, listener) : http.createServer(listener);
  // On an HTTPS server too, this is the plain TCP socket, which can be reset; the one of a request cannot.
  server.on('connection', (socket: Socket) => {
    connections += 1;
    const key = keyOf(socket);
    sockets.set(key, socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(key));
  });

  server.on('secureConnection', () => (handshakes += 1));

  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets.values()) socket.destroy();
    });

  const actualPort = await listen(server, port, host);
  return {
    url: certificate ? `https://localhost:${actualPort}` : `http://${reachable(host)}:${actualPort}`,
    port: actualPort,
    token: SEED.ada.token,
    ca: certificate ? certificate.ca : '',
    state,
    requests,
    get connections() {
      return connections;
    },
    get handshakes() {
      return handshakes;
    },
    fail: target.fail,
    reset: target.reset,
    close,
  };
}

/** Loaded on demand: the certificate library takes longer to load than everything else together. */
async function freshCertificate(): Promise<ServerCertificate> {
  const { makeCertificate } = await import('./http/certificate.ts');
  return makeCertificate();
}

function listen(server: http.Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address: AddressInfo | string | null = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** The host to put in a URL for one to listen on. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function keyOf({ remoteAddress = '', remotePort = 0 }: Socket): string {
  return `${remoteAddress}|${remotePort}`;
}
