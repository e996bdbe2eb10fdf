/**
 * Sends a request to Zylon once. A `RequestFailure` says whether Zylon may have
 * received it.
 */
import * as http from "node:http";
import * as https from "node:https";
import { addAbortSignal } from "node:stream";
import { TLSSocket } from "node:tls";
import * as core from "@actions/core";
import metadata from "../../../package.json" with { type: "json" };
import { callAfter, clock, type TimeLimit } from "../../clock.ts";
import { formatDuration, isPathSegment, toSafeLine } from "../../text.ts";
import type { Agents, ServerSettings } from "./agents.ts";
import {
  type Delivery,
  formatNoConnection,
  formatProxy,
  RequestFailure,
  type Route,
  toNetworkFailure,
  toRequestFailure,
} from "./failure.ts";
import { type HttpResponse, readRefusal } from "./response.ts";

export const USER_AGENT = `${metadata.name}/${metadata.version}`;

export type QueryParams = Readonly<Record<string, string>>;

/** Where a request goes, and what it carries. */
export interface Target {
  /** Below `/api/v1/app`, with names of `params`: `artifact/{id}/sync`. */
  readonly path: string;
  /** The values for the names in `path`, not yet encoded. */
  readonly params?: QueryParams;
  readonly query?: QueryParams;
  readonly body?: object;
}

export interface Call extends Target {
  readonly method: "GET" | "POST" | "PUT";
  /** Whether sending it twice does no more than sending it once. */
  readonly isIdempotent: boolean;
  /**
   * What to do if the answer says that an ingest is running: `wait` sends the call again,
   * `fail` doesn't. With `ignore`, even a 409 is not understood in this way.
   */
  readonly whileIngesting: "wait" | "fail" | "ignore";
  /** The seconds for which nothing may come; 0 for as long as the limit allows. */
  readonly maxSilenceSeconds: number;
}

/** Opening a connection may take this long, whatever is sent then. */
const CONNECT_SECONDS = 60;
/** How long the body of a refusal may be silent, even if the call has no such limit. */
const REFUSAL_SECONDS = 60;
/** Routers and load balancers forget a connection that is silent for minutes. */
const KEEP_ALIVE_MS = 30_000;

/** Resolves when a 2xx begins, and rejects with a `RequestFailure` otherwise. */
export async function sendOnce(
  call: Call,
  limit: TimeLimit,
  settings: ServerSettings,
  { shared, single }: Agents,
): Promise<HttpResponse> {
  const { method, path } = call;
  const { baseUrl, proxy, certificates } = settings;
  const { signal } = limit;
  if (signal.aborted) throw toRequestFailure(signal.reason, "not-sent");
  const url = buildUrl(call, baseUrl);
  const { request: createRequest } = url.protocol === "https:" ? https : http;
  const request = createRequest(url, {
    method,
    agent: method === "GET" ? shared : single,
    headers: getHeaders(call, settings),
  });
  const name = `${method} ${path}`;
  const certificateCount = certificates.length;
  const route = { name, url, proxy, certificateCount };
  return sendAndWait(request, call, limit, route);
}

/** Throws `unexpected-response` if a server named something that is no path segment. */
function buildUrl({ path, params = {}, query }: Call, base: URL): URL {
  const url = new URL(base);
  const prefix = base.pathname.replace(/\/$/, "");
  const encoded = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const segment = params[name] ?? "";
    if (isPathSegment(segment)) return encodeURIComponent(segment);
    const detail = `"${toSafeLine(segment, 60)}" can't be a part of an address`;
    throw new RequestFailure("unexpected-response", detail, {
      delivery: "not-sent",
    });
  });
  url.pathname = `${prefix}/api/v1/app/${encoded}`;
  url.search = new URLSearchParams(query).toString();
  return url;
}

const getHeaders = (
  { method }: Call,
  { extraHeaders, apiToken, organization }: ServerSettings,
): http.OutgoingHttpHeaders => ({
  ...extraHeaders,
  authorization: `Bearer ${apiToken}`,
  "x-org": organization,
  "user-agent": USER_AGENT,
  "accept-encoding": "identity",
  accept: "application/json, text/event-stream, text/plain;q=0.5",
  "cache-control": "no-cache",
  ...(method !== "GET" && { "content-type": "application/json" }),
});

/** Sends the request. Resolves to a response with a 2xx. Throws why there is none. */
async function sendAndWait(
  request: http.ClientRequest,
  call: Call,
  limit: TimeLimit,
  route: Route,
): Promise<HttpResponse> {
  const { body, whileIngesting, maxSilenceSeconds } = call;
  const began = clock.now();
  const silence = new AbortController();
  request.on("timeout", () => silence.abort(createSilenceFailure(call, route)));
  const signal = AbortSignal.any([limit.signal, silence.signal]);
  let delivery: Delivery = "not-sent";
  try {
    request.end(body === undefined ? "" : JSON.stringify(body));
    const arrival = waitForResponse(request, signal);
    await waitForConnection(request, arrival, route);
    delivery = "unknown";
    request.setTimeout(maxSilenceSeconds * 1000);
    const response = toHttpResponse(await arrival, signal, route);
    const took = formatDuration(clock.now() - began);
    core.debug(`${response.label} after ${took}`);
    if (response.status < 300) return response;
    // A body that doesn't arrive in time is left out: the status is enough.
    request.setTimeout(REFUSAL_SECONDS * 1000);
    throw await readRefusal(response, whileIngesting !== "ignore");
  } catch (error) {
    request.destroy();
    // A refusal stays as it is, unless the limit ended the reading of its body.
    const failure = toNetworkFailure(error, route, delivery);
    throw limit.signal.aborted
      ? toRequestFailure(limit.signal.reason, failure.facts.delivery)
      : failure;
  }
}

/** Returns the failure of a request that got nothing for as long as it may be silent. */
function createSilenceFailure(
  { maxSilenceSeconds }: Call,
  { name }: Route,
): RequestFailure {
  const silent = formatDuration(maxSilenceSeconds * 1000);
  return new RequestFailure("timeout", `${name} got nothing for ${silent}`, {
    delivery: "unknown",
    wasSilent: true,
  });
}

function toHttpResponse(
  message: http.IncomingMessage,
  signal: AbortSignal,
  route: Route,
): HttpResponse {
  const { statusCode: status = 0, headers } = message;
  // Over https://, only Zylon can answer.
  const proxy = route.url.protocol === "http:" ? route.proxy : null;
  return {
    label: `${route.name}${formatProxy(proxy)} answered ${status}`,
    status,
    headers,
    mayBeProxy: proxy !== null,
    body: readBody(message, signal, route),
  };
}

/**
 * Resolves when the request is connected. Rejects with a `RequestFailure` if that takes
 * too long, or as `arrival` does.
 */
async function waitForConnection(
  request: http.ClientRequest,
  arrival: Promise<unknown>,
  route: Route,
): Promise<void> {
  const connection = Promise.withResolvers<unknown>();
  // Node's own timer doesn't cover a TLS handshake behind a proxy.
  const stop = callAfter(CONNECT_SECONDS * 1000, () => {
    const detail = `${formatNoConnection(route)} for ${CONNECT_SECONDS} s`;
    const facts = { delivery: "not-sent", wasSilent: true } as const;
    connection.reject(new RequestFailure("connect", detail, facts));
  });
  request.once("socket", (socket) => {
    const onOpen = (): void => {
      socket.setKeepAlive(true, KEEP_ALIVE_MS);
      connection.resolve(socket);
    };
    // A socket that failed at once is not connecting either.
    if (socket.destroyed) return;
    if (!socket.connecting) onOpen();
    else if (socket instanceof TLSSocket) socket.once("secureConnect", onOpen);
    else socket.once("connect", onOpen);
  });
  await Promise.race([connection.promise, arrival]).finally(stop);
}

async function waitForResponse(
  request: http.ClientRequest,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const response = Promise.withResolvers<http.IncomingMessage>();
  const abort = (): void => response.reject(signal.reason);
  signal.addEventListener("abort", abort);
  request.on("response", response.resolve).on("error", response.reject);
  // A connection that ends before the answer begins may give no error.
  request.on("close", () => response.reject(new Error("closed")));
  return response.promise.finally(() =>
    signal.removeEventListener("abort", abort),
  );
}

async function* readBody(
  message: http.IncomingMessage,
  signal: AbortSignal,
  route: Route,
): AsyncGenerator<Uint8Array> {
  addAbortSignal(signal, message);
  try {
    yield* message;
  } catch (error) {
    const cause: unknown = signal.aborted ? signal.reason : error;
    throw toNetworkFailure(cause, route, "unknown");
  } finally {
    message.destroy();
  }
}
