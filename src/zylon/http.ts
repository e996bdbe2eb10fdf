/**
 * One request to Zylon, sent again only where nothing can happen twice. What
 * became of it is in `Failure.sent`.
 */
import * as http from "node:http";
import * as https from "node:https";
import { addAbortSignal } from "node:stream";
import { getCACertificates } from "node:tls";
import * as core from "@actions/core";
import metadata from "../../package.json" with { type: "json" };
import { after, clock, type Limit } from "../clock.ts";
import { type Answer, refusal } from "./answer.ts";
import { type Failure, failureOf } from "../errors.ts";
import type { Inputs } from "../inputs/inputs.ts";
import {
  type Attempt,
  isConnectionClosed,
  networkFailure,
  refusedByProxy,
  type Server,
  silent,
} from "./network-error.ts";
import { proxyFor } from "./proxy.ts";
import { pauseBefore, type Repetition, retriesOf } from "./retry.ts";
import { duration, line } from "../text.ts";

export const USER_AGENT = `${metadata.name}/${metadata.version}`;

export interface Call extends Repetition {
  /** Below `/api/v1/app`, not yet encoded. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** It is an ingest: only `limit` counts once it is sent. */
  readonly isIngest?: boolean;
  /** Zylon refuses it while an ingest runs: that is `already-running`. */
  readonly waitsForIngest?: boolean;
  readonly limit: Limit;
}

export type Send = <T>(
  call: Call,
  read: (answer: Answer) => Promise<T>,
) => Promise<T>;

/** Routers and load balancers forget a connection that is silent for minutes. */
const KEEP_ALIVE_MS = 30_000;

/** Where requests go, and how. */
interface Route extends Server {
  readonly inputs: Inputs;
  readonly agents: { readonly kept: http.Agent; readonly fresh: http.Agent };
  hasAnswered: boolean;
}

/** Sends calls to the instance that the inputs name, and nowhere else. */
export function connect(inputs: Inputs): Send {
  const url = inputs["base-url"];
  const proxy = proxyFor(url);
  const agents = {
    kept: agentFor(inputs, proxy, true),
    fresh: agentFor(inputs, proxy, false),
  };
  const route = { inputs, agents, url, proxy: proxy?.host, hasAnswered: false };
  return async (call, read) => {
    const began = clock.now();
    for (let retry = 1; ; retry += 1) {
      try {
        return await read(await exchange(call, route));
      } catch (error) {
        const failure = failureOf(error);
        const most = retriesOf(call, failure, inputs["max-retries"]);
        const of = most === Infinity ? "" : ` of ${most}`;
        if (retry > most || call.limit.signal.aborted) throw failure;
        const pause = pauseBefore(retry, failure, {
          chance: clock.random(),
          msLeft: call.limit.deadline - clock.now(),
        });
        if (pause === undefined) throw outOfTime(failure, clock.now() - began);
        core.info(
          `${failure.title}: ${failure.detail}. Retry ${retry}${of} in ${duration(pause)}`,
        );
        await clock.sleep(pause, call.limit.signal).catch((reason: unknown) => {
          throw failureOf(reason).with({ sent: failure.sent });
        });
      }
    }
  };
}

function agentFor(
  inputs: Inputs,
  proxy: URL | undefined,
  keepAlive: boolean,
): http.Agent {
  const { "base-url": url, "ca-certificate": given } = inputs;
  const options = {
    keepAlive,
    ...(given.length > 0 && {
      ca: [...getCACertificates("default"), ...given],
      allowPartialTrustChain: true,
    }),
    ...(proxy !== undefined && {
      proxyEnv: { HTTPS_PROXY: proxy.href, HTTP_PROXY: proxy.href },
    }),
  };
  const { Agent } = url.protocol === "https:" ? https : http;
  return new Agent(options);
}

function outOfTime(failure: Failure, waited: number): Failure {
  const { retryAfterMs } = failure.details;
  let why = `after ${duration(waited)} of retries`;
  if (retryAfterMs !== undefined && failure.code !== "already-running")
    why = `and asked for a pause of ${duration(retryAfterMs)}`;
  return failure.with({}, failure.code, `${failure.detail}, ${why}`);
}

/** @param agent what opens its connection, or has one that is kept */
async function exchange(
  call: Call,
  route: Route,
  agent = call.method === "GET" ? route.agents.kept : route.agents.fresh,
): Promise<Answer> {
  const { method, limit, isIngest = false } = call;
  const { inputs } = route;
  limit.signal.throwIfAborted();
  const url = urlOf(call, inputs);
  const attempt = {
    server: route,
    name: line(`${method} ${url.pathname}`),
    isConnected: false,
  };
  const seconds = inputs["request-timeout-seconds"];
  const idle = new AbortController();
  const signal = AbortSignal.any([limit.signal, idle.signal]);
  const giveUp = (): void => idle.abort(silent(seconds, attempt));
  // Node's timer begins anew after TCP, and sees no handshake behind a proxy.
  const stop = after(seconds * 1000, giveUp);
  const request = openRequest(url, { call, agent, inputs });
  request.on("timeout", giveUp);
  onceConnected(request, () => {
    attempt.isConnected = true;
    stop();
    request.setTimeout(isIngest ? 0 : seconds * 1000);
  });
  request.end(call.body === undefined ? "" : JSON.stringify(call.body));
  const began = clock.now();
  try {
    const message = await responseTo(request, signal);
    route.hasAnswered = true;
    const { statusCode: status = 0 } = message;
    core.debug(
      `${attempt.name} answered ${status} after ${duration(clock.now() - began)}`,
    );
    const answer = {
      name: `${attempt.name} answered ${status}`,
      type: message.headers["content-type"] ?? "",
      body: bodyOf(message, signal, attempt),
    };
    if (status >= 200 && status < 300) return answer;
    if (status === 407) throw refusedByProxy(status, attempt);
    request.setTimeout(seconds * 1000); // of an ingest too
    const { location, "retry-after": retryAfter } = message.headers;
    throw await refusal(answer, { status, location, retryAfter, call });
  } catch (error) {
    request.destroy();
    if (limit.signal.aborted) throw endedBy(limit.signal, attempt);
    const isStale = request.reusedSocket && isConnectionClosed(error);
    if (isStale) return await exchange(call, route, route.agents.fresh);
    throw networkFailure(error, attempt);
  } finally {
    stop();
  }
}

function onceConnected(request: http.ClientRequest, act: () => void): void {
  request.once("socket", (socket) => {
    const isOpen = (): void => {
      socket.setKeepAlive(true, KEEP_ALIVE_MS);
      act();
    };
    if (!socket.connecting) isOpen();
    else if (request.protocol === "https:")
      socket.once("secureConnect", isOpen);
    else socket.once("connect", isOpen);
  });
}

async function responseTo(
  request: http.ClientRequest,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const response = Promise.withResolvers<http.IncomingMessage>();
  const abort = (): void => response.reject(signal.reason);
  signal.addEventListener("abort", abort);
  request.on("response", response.resolve).on("error", response.reject);
  request.on("close", () => response.reject(new Error("closed")));
  return response.promise.finally(() => {
    // Node keeps such a signal, and all of the request, while one listens.
    signal.removeEventListener("abort", abort);
  });
}

/** Why it ended; before it was connected, nothing was sent. */
function endedBy({ reason }: AbortSignal, { isConnected }: Attempt): Failure {
  const failure = failureOf(reason);
  return isConnected ? failure : failure.with({ sent: "no" });
}

function urlOf({ path, query }: Call, { "base-url": base }: Inputs): URL {
  const url = new URL(base);
  const prefix = base.pathname.replace(/\/$/, "");
  const segments = path.map((segment) => encodeURIComponent(segment));
  url.pathname = [prefix, "api/v1/app", ...segments].join("/");
  url.search = new URLSearchParams(query).toString();
  return url;
}

interface Sending {
  readonly call: Call;
  readonly agent: http.Agent;
  readonly inputs: Inputs;
}

function openRequest(
  url: URL,
  { call: { method }, agent, inputs }: Sending,
): http.ClientRequest {
  const { request } = url.protocol === "https:" ? https : http;
  return request(url, {
    method,
    agent,
    // Only this lets go of a proxy that is silent, once the request is given up.
    timeout: (inputs["request-timeout-seconds"] + 1) * 1000,
    headers: {
      ...inputs["extra-headers"],
      authorization: `Bearer ${inputs["api-token"]}`,
      "x-org": inputs.organization,
      "user-agent": USER_AGENT,
      "accept-encoding": "identity",
      accept: "application/json, text/event-stream, text/plain;q=0.5",
      "cache-control": "no-cache",
      ...(method !== "GET" && { "content-type": "application/json" }),
    },
  });
}

async function* bodyOf(
  message: http.IncomingMessage,
  signal: AbortSignal,
  attempt: Attempt,
): AsyncGenerator<Uint8Array> {
  addAbortSignal(signal, message);
  try {
    yield* message;
  } catch (error) {
    signal.throwIfAborted();
    throw networkFailure(error, attempt);
  } finally {
    message.destroy();
  }
}
