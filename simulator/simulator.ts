/**
 * A Zylon server that is not one: it speaks the documented API, fails on
 * demand, and remembers what it was asked.
 */
import { once } from "node:events";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import https from "node:https";
import { setTimeout as sleep } from "node:timers/promises";
import {
  ADMIN_PREFIX,
  type AdminTarget,
  handleAdminRequest,
  SHUTDOWN_PATH,
} from "./admin/admin.ts";
import { FaultBook, playFault } from "./admin/faults.ts";
import { handleRequest } from "./api/api.ts";
import { type Ingest, streamIngest } from "./api/ingest.ts";
import { type InitialOptions, initialState, SEED } from "./data/seed.ts";
import type { ServerCertificate } from "./http/certificate.ts";
import {
  type Answer,
  readRequest,
  type RecordedRequest,
  sendAnswer,
} from "./http/connection.ts";

export type { Fault, FaultRule } from "./admin/faults.ts";
export { blankIntegration, SEED } from "./data/seed.ts";
export type {
  Framing,
  IngestScript,
  IntegrationRecord,
  SimEvent,
} from "./data/state.ts";
export { getSourceItems } from "./data/world.ts";
export {
  type DialectName,
  DIALECTS,
  getNewestId,
  isDialect,
  type Version,
  VERSIONS,
} from "./data/zylon.ts";

/** How to start a simulator. */
export interface SimulatorOptions extends InitialOptions {
  /** A free port unless given. */
  port?: number;
  /** `127.0.0.1` unless given. */
  host?: string;
  /**
   * `true`: HTTPS with a certificate and a private authority made for this run.
   */
  tls?: boolean | ServerCertificate;
  /** Wait before each answer, in milliseconds. */
  requestDelayMs?: number;
}

/** A running simulator of a Zylon server. */
export interface Simulator extends AdminTarget {
  readonly url: string;
  readonly port: number;
  /** A Workspace token of the active user that owns the seeded integrations. */
  readonly token: string;
  /** PEM of the certificate authority; empty without TLS. */
  readonly ca: string;
  /** Ends at once; open connections are closed. */
  close: () => Promise<void>;
}

/** Starts a simulator; resolves once it listens, rejects if it can't. */
export async function startSimulator(
  options: SimulatorOptions = {},
): Promise<Simulator> {
  const { host = "127.0.0.1", tls = false, requestDelayMs = 0 } = options;
  const certificate = tls === true ? await freshCertificate() : tls;
  const state = initialState(options);
  const requests: RecordedRequest[] = [];
  const faults = new FaultBook();

  const send = async (
    reply: Answer | Ingest,
    response: ServerResponse,
  ): Promise<void> => {
    if (response.destroyed) return;
    if ("status" in reply) sendAnswer(response, reply);
    else await streamIngest(response, reply);
  };

  /** Reads one request and answers it. */
  const exchange = async (
    message: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const request = await readRequest(message);
    if (!request) return;
    const { method, path } = request;
    if (path.startsWith(ADMIN_PREFIX)) {
      if (method === "POST" && path === SHUTDOWN_PATH)
        response.once("close", () => void simulator.close());
      return send(handleAdminRequest(request, simulator), response);
    }
    requests.push(request);
    const fault = faults.next(method, path);
    if (requestDelayMs > 0) await sleep(requestDelayMs);
    if (response.destroyed) return;
    if (fault?.kind === "lost-answer") handleRequest(request, state);
    if (fault) playFault(fault, response);
    else await send(handleRequest(request, state), response);
  };

  const listener = (
    message: IncomingMessage,
    response: ServerResponse,
  ): void => {
    // A client may leave at any time; that is no error of the simulator's.
    response.on("error", () => undefined);
    exchange(message, response).catch((error: unknown) => {
      console.error("The simulator failed on", message.url, error);
      response.destroy();
    });
  };
  const server = certificate
    ? https.createServer(certificate, listener)
    : http.createServer(listener);
  server.listen(options.port ?? 0, host);
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? (address?.port ?? 0) : 0;

  const simulator: Simulator = {
    url: certificate ? `https://localhost:${port}` : `http://${host}:${port}`,
    port,
    token: SEED.ada.token,
    ca: certificate ? certificate.ca : "",
    state,
    requests,
    fail: (rule) => faults.add(rule),
    clearFaults: () => faults.clear(),
    reset: () => {
      Object.assign(state, initialState(options));
      faults.clear();
      requests.length = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return simulator;
}

/**
 * Loaded on demand: the certificate library takes longer to load than
 * everything else together.
 */
async function freshCertificate(): Promise<ServerCertificate> {
  const { makeCertificate } = await import("./http/certificate.ts");
  return makeCertificate();
}
