/**
 * Sends a request to Zylon, and retries it only if nothing can happen twice.
 * `Failure.delivery` says whether Zylon may have received it.
 */
import * as http from "node:http";
import * as https from "node:https";
import { addAbortSignal } from "node:stream";
import tls from "node:tls";
import * as core from "@actions/core";
import metadata from "../../package.json" with { type: "json" };
import { callAfter, clock, type TimeLimit } from "../clock.ts";
import { type Failure, toFailure } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import { formatDuration, toSafeLine } from "../text.ts";
import { type Answer, readRefusal } from "./answer.ts";
import {
  type Attempt,
  idleFailure,
  isConnectionClosed,
  proxyFailure,
  type Server,
  toNetworkFailure,
} from "./network-error.ts";
import { getProxyUrl } from "./proxy.ts";
import { getMaxRetries, getRetryPause, type RetryPolicy } from "./retry.ts";

export const USER_AGENT = `${metadata.name}/${metadata.version}`;

export interface Call extends RetryPolicy {
  /** Path segments below `/api/v1/app`, not yet encoded. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Whether this is an ingest. Once it has been sent, only `limit` ends it. */
  readonly isIngest?: boolean;
  /** Whether Zylon refuses this call as `already-running` while an ingest runs. */
  readonly conflictsWithIngest?: boolean;
  readonly limit: TimeLimit;
  /** What the log lines about this call begin with. */
  readonly logPrefix?: string;
}

export type Send = <T>(
  call: Call,
  read: (answer: Answer) => Promise<T>,
) => Promise<T>;

/** Routers and load balancers forget a connection that is silent for minutes. */
const KEEP_ALIVE_MS = 30_000;

interface Agents {
  /** Keeps its connections for the next request. */
  readonly kept: http.Agent;
  /** Opens a connection for each request. */
  readonly fresh: http.Agent;
  /** Whether these agents also trust the authorities of the runner's system. */
  readonly trustsSystem: boolean;
}

/** The server, and the agents that connect to it. */
interface Route extends Server {
  readonly inputs: Inputs;
  agents: Agents;
  hasAnswered: boolean;
}

/** Returns a function that sends calls, only to `base-url`. */
export function createSender(inputs: Inputs): Send {
  const url = inputs.baseUrl;
  const proxy = getProxyUrl(url);
  const agents = createAgents(inputs, proxy, false);
  const route = {
    inputs,
    agents,
    url,
    proxy,
    hasOwnAuthority: inputs.caCertificate.length > 0,
    hasAnswered: false,
  };
  return async (call, read) => {
    const { signal } = call.limit;
    const began = clock.now();
    let isWaitingForIngest = false;
    for (let retry = 1; ; retry += 1) {
      try {
        return await read(await sendOnce(call, route));
      } catch (error) {
        const failure = toFailure(error);
        if (signal.aborted)
          throw isWaitingForIngest ? addWaitedFor(failure) : failure;
        isWaitingForIngest = failure.code === "already-running";
        const maxRetries = getMaxRetries(call, failure, inputs.maxRetries);
        if (retry > maxRetries) throw failure;
        const pause = getRetryPause(retry, failure, {
          chance: clock.random(),
          msLeft: call.limit.deadline - clock.now(),
          isWatched: call.isIngest === true && inputs.waitFor === "indexed",
        });
        if (pause === undefined)
          throw retryTimeoutFailure(failure, call, clock.now() - began);
        const outOf = maxRetries === Infinity ? "" : ` of ${maxRetries}`;
        core.info(
          `${call.logPrefix ?? ""}${failure.title}: ${failure.detail}. Retry ${retry}${outOf} in ${formatDuration(pause)}`,
        );
        await clock.sleep(pause, signal).catch((reason: unknown) => {
          const { delivery } = failure;
          const interruption = toFailure(reason).with({ delivery });
          throw isWaitingForIngest ? addWaitedFor(interruption) : interruption;
        });
      }
    }
  };
}

type ConnectionParameters = Parameters<https.Agent["createConnection"]>;

/** An agent for `https://` requests, which go through a tunnel if there is a proxy. */
class TunnelAgent extends https.Agent {
  /**
   * Whether a TLS handshake with an `https://` proxy succeeded. A handshake
   * that fails after that is the one with Zylon: the error doesn't say so.
   */
  hasReachedProxy = false;

  override createConnection(
    ...parameters: ConnectionParameters
  ): ReturnType<https.Agent["createConnection"]> {
    const socket = super.createConnection(...parameters);
    socket?.once("secureConnect", () => {
      this.hasReachedProxy = true;
    });
    return socket;
  }
}

function createAgents(
  { baseUrl, caCertificate }: Inputs,
  proxy: URL | undefined,
  trustsSystem: boolean,
): Agents {
  const isTls = baseUrl.protocol === "https:";
  const trustsMore = trustsSystem || caCertificate.length > 0;
  const options = {
    ...(isTls &&
      trustsMore && {
        secureContext: createSecureContext(caCertificate, trustsSystem),
      }),
    ...(proxy !== undefined && {
      proxyEnv: { HTTPS_PROXY: proxy.href, HTTP_PROXY: proxy.href },
    }),
  };
  const Agent = isTls ? TunnelAgent : http.Agent;
  return {
    kept: new Agent({ ...options, keepAlive: true }),
    fresh: new Agent({ ...options, keepAlive: false }),
    trustsSystem,
  };
}

/** Creates one context for all connections: parsing the certificates takes 150 ms. */
const createSecureContext = (
  caCertificate: readonly string[],
  trustsSystem: boolean,
): tls.SecureContext =>
  tls.createSecureContext({
    ca: [
      ...tls.getCACertificates("default"),
      ...(trustsSystem ? tls.getCACertificates("system") : []),
      ...caCertificate,
    ],
    allowPartialTrustChain: true,
  });

/**
 * Adds that another ingest was running, unless this request may have started
 * one since then.
 */
function addWaitedFor(failure: Failure): Failure {
  if (failure.delivery === "unknown") return failure;
  return failure
    .withFact(
      "the step was waiting for another ingest of this integration to end, and started none",
    )
    .with({
      remedy: `Run the step again when that ingest has ended. ${failure.remedy}`,
    });
}

/** Adds why there is no time for another retry, and what would leave time for one. */
function retryTimeoutFailure(
  failure: Failure,
  { isIngest }: Call,
  waited: number,
): Failure {
  const { code, detail, details } = failure;
  const { retryAfterMs } = details;
  if (retryAfterMs === undefined || code === "already-running")
    return failure.with({
      detail:
        waited < 1000
          ? `${detail}, and there was no time for a retry`
          : `${detail}, after ${formatDuration(waited)} of retries`,
    });
  return failure.with({
    detail: `${detail}, and it asked for a pause of ${formatDuration(retryAfterMs)}`,
    ...(isIngest === true && { remedy: LATE_INGEST_REMEDY }),
  });
}

const LATE_INGEST_REMEDY =
  "Run the step later and less often, or raise wait-timeout-seconds";

/**
 * Sends a request. Sends it again only if a kept connection had been closed, or
 * if the runner's system may trust the issuer of the certificate.
 * @param agent that opens a connection, or reuses one
 */
async function sendOnce(
  call: Call,
  route: Route,
  agent = call.method === "GET" ? route.agents.kept : route.agents.fresh,
): Promise<Answer> {
  const { method, limit } = call;
  const { inputs, agents } = route;
  limit.signal.throwIfAborted();
  const url = buildUrl(call, inputs);
  const attempt = {
    server: route,
    name: toSafeLine(`${method} ${url.pathname}`),
    isConnected: false,
    hasReachedProxy: false,
  };
  const request = openRequest(url, { call, agent, inputs });
  try {
    return await waitForAnswer(request, { call, route, url, attempt });
  } catch (error) {
    request.destroy();
    if (limit.signal.aborted) throw abortFailure(limit.signal, attempt, error);
    const isStale = request.reusedSocket && isConnectionClosed(error);
    if (isStale) return await sendOnce(call, route, route.agents.fresh);
    attempt.hasReachedProxy =
      agent instanceof TunnelAgent && agent.hasReachedProxy;
    const failure = toNetworkFailure(error, attempt);
    const isUntrusted = failure.details.kind === "unknown-issuer";
    if (!isUntrusted || agents.trustsSystem) throw failure;
    route.agents = createAgents(inputs, route.proxy, true);
    return await sendOnce(call, route);
  }
}

interface Exchange {
  readonly call: Call;
  readonly route: Route;
  readonly url: URL;
  readonly attempt: { -readonly [K in keyof Attempt]: Attempt[K] };
}

/** Sends the request. Resolves when a 2xx begins, and rejects otherwise. */
async function waitForAnswer(
  request: http.ClientRequest,
  { call, route, url, attempt }: Exchange,
): Promise<Answer> {
  const { limit, isIngest = false } = call;
  const seconds = route.inputs.requestTimeoutSeconds;
  const idle = new AbortController();
  const signal = AbortSignal.any([limit.signal, idle.signal]);
  const giveUp = (): void => idle.abort(idleFailure(seconds, attempt));
  // Node's own timer restarts after the TCP handshake, and doesn't cover the
  // handshake with a server behind a proxy.
  const stop = callAfter(seconds * 1000, giveUp);
  request.on("timeout", giveUp);
  onConnected(request, () => {
    attempt.isConnected = true;
    stop();
    request.setTimeout(isIngest ? 0 : seconds * 1000);
  });
  request.end(call.body === undefined ? "" : JSON.stringify(call.body));
  const began = clock.now();
  try {
    const message = await waitForResponse(request, signal);
    route.hasAnswered = true;
    const { statusCode: status = 0 } = message;
    core.debug(
      `${attempt.name} answered ${status} after ${formatDuration(clock.now() - began)}`,
    );
    const answer = {
      name: `${attempt.name} answered ${status}`,
      status,
      type: message.headers["content-type"] ?? "",
      body: readBody(message, signal, attempt),
    };
    if (status >= 200 && status < 300) return answer;
    if (status === 407) throw proxyFailure(status, attempt);
    // Even the refusal of an ingest has to arrive in time.
    request.setTimeout(seconds * 1000);
    const { location, "retry-after": retryAfter } = message.headers;
    throw await readRefusal(answer, {
      status,
      location,
      retryAfter,
      call,
      url,
    });
  } finally {
    stop();
  }
}

function onConnected(request: http.ClientRequest, callback: () => void): void {
  request.once("socket", (socket) => {
    const onOpen = (): void => {
      socket.setKeepAlive(true, KEEP_ALIVE_MS);
      callback();
    };
    if (!socket.connecting) onOpen();
    else if (socket instanceof tls.TLSSocket)
      socket.once("secureConnect", onOpen);
    else socket.once("connect", onOpen);
  });
}

async function waitForResponse(
  request: http.ClientRequest,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const response = Promise.withResolvers<http.IncomingMessage>();
  const abort = (): void => response.reject(signal.reason);
  signal.addEventListener("abort", abort);
  request.on("response", response.resolve).on("error", response.reject);
  request.on("close", () => response.reject(new Error("closed")));
  return response.promise.finally(() => {
    // Node keeps the signal, and with it the whole request, as long as there is
    // a listener.
    signal.removeEventListener("abort", abort);
  });
}

/**
 * Returns why the request ended. Before it was connected, nothing was sent, and
 * after the status of a refusal, Zylon has done nothing.
 */
function abortFailure(
  { reason }: AbortSignal,
  { isConnected }: Attempt,
  error: unknown,
): Failure {
  const delivery = isConnected ? toFailure(error).delivery : "no";
  return toFailure(reason).with({ delivery });
}

function buildUrl({ path, query }: Call, { baseUrl: base }: Inputs): URL {
  const url = new URL(base);
  const prefix = base.pathname.replace(/\/$/, "");
  const segments = path.map((segment) => encodeURIComponent(segment));
  url.pathname = [prefix, "api/v1/app", ...segments].join("/");
  url.search = new URLSearchParams(query).toString();
  return url;
}

interface RequestParts {
  readonly call: Call;
  readonly agent: http.Agent;
  readonly inputs: Inputs;
}

function openRequest(
  url: URL,
  { call: { method }, agent, inputs }: RequestParts,
): http.ClientRequest {
  const { request } = url.protocol === "https:" ? https : http;
  return request(url, {
    method,
    agent,
    // After the request was given up, only this timeout closes the connection
    // to a silent proxy.
    timeout: (inputs.requestTimeoutSeconds + 1) * 1000,
    headers: {
      ...inputs.extraHeaders,
      authorization: `Bearer ${inputs.apiToken}`,
      "x-org": inputs.organization,
      "user-agent": USER_AGENT,
      "accept-encoding": "identity",
      accept: "application/json, text/event-stream, text/plain;q=0.5",
      "cache-control": "no-cache",
      ...(method !== "GET" && { "content-type": "application/json" }),
    },
  });
}

async function* readBody(
  message: http.IncomingMessage,
  signal: AbortSignal,
  attempt: Attempt,
): AsyncGenerator<Uint8Array> {
  addAbortSignal(signal, message);
  try {
    yield* message;
  } catch (error) {
    signal.throwIfAborted();
    throw toNetworkFailure(error, attempt);
  } finally {
    message.destroy();
  }
}
