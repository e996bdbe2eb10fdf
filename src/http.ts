/**
 * One request to Zylon, sent again only where nothing can happen twice. What
 * became of it is in `Failure.sent`.
 */
import * as http from "node:http";
import * as https from "node:https";
import { addAbortSignal } from "node:stream";
import { getCACertificates } from "node:tls";
import * as core from "@actions/core";
import * as z from "zod/mini";
import { checkBypass } from "@actions/http-client/lib/proxy";
import metadata from "../package.json" with { type: "json" };
import { after, clock, type Limit } from "./clock.ts";
import { type Answer, refusal } from "./answer.ts";
import { type ErrorCode, Failure, failureOf } from "./errors.ts";
import type { Inputs } from "./inputs.ts";
import { duration, line } from "./text.ts";

export const USER_AGENT = `${metadata.name}/${metadata.version}`;

export interface Call {
  readonly method: "GET" | "POST" | "PUT";
  /** Below `/api/v1/app`, not yet encoded. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** To send it twice does nothing twice. */
  readonly isRepeatable?: boolean;
  /** It is an ingest: only `limit` counts once it is sent. */
  readonly isIngest?: boolean;
  /** It is sent once, whatever comes back. */
  readonly isOnce?: boolean;
  /** Zylon refuses it while an ingest runs, and it is sent again after that. */
  readonly waitsForIngest?: boolean;
  readonly limit: Limit;
}

export type Send = <T>(
  call: Call,
  read: (answer: Answer) => Promise<T>,
) => Promise<T>;

const LAST_RETRY_MS = 1000;

/** Routers and load balancers forget a connection that is silent for minutes. */
const KEEP_ALIVE_MS = 30_000;

/** Where requests go, and how. */
interface Route {
  readonly inputs: Inputs;
  readonly agents: Readonly<Record<Call["method"], http.Agent>>;
  /** Host and port of a proxy. */
  readonly proxy: string | undefined;
  /** Whether Zylon answered any request of this run. */
  hasAnswered: boolean;
}

/** Sends calls to the instance that the inputs name, and nowhere else. */
export function connect(inputs: Inputs): Send {
  const proxy = proxyFor(inputs["base-url"]);
  const route: Route = {
    inputs,
    agents: {
      GET: agentFor(inputs, proxy, true),
      POST: agentFor(inputs, proxy, false), // a kept connection may be closed just then
      PUT: agentFor(inputs, proxy, false),
    },
    proxy: proxy?.host,
    hasAnswered: false,
  };
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
        const ms = pauseBeforeRetry(retry, failure.details.retryAfterMs);
        const left = call.limit.deadline - clock.now();
        // The last retry of an ingest is just before the limit.
        const isWaiting = failure.code === "already-running";
        const pause = isWaiting ? Math.min(ms, left - LAST_RETRY_MS) : ms;
        if (pause > left || pause <= 0)
          throw outOfTime(failure, clock.now() - began);
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

/** The proxy of the environment, unless `NO_PROXY` has this host. */
function proxyFor(zylon: URL): URL | undefined {
  if (checkBypass(zylon)) return undefined;
  const name = zylon.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";
  const text = [name.toLowerCase(), name]
    .map((variable) => process.env[variable] ?? "")
    .find((value) => value !== "");
  if (text === undefined) return undefined;
  const url = URL.parse(text.includes("://") ? text : `http://${text}`);
  try {
    // Node skips what is no URL, and throws later at a percent sign.
    decodeURIComponent(`${url?.username ?? ""}${url?.password ?? ""}`);
    if (url !== null && /^https?:$/.test(url.protocol)) return url;
  } catch {
    // told below
  }
  throw new Failure(
    "connect",
    `${name} is not a valid http:// or https:// URL`,
    {
      title: "Can't use the proxy",
      remedy: `Set ${name} to http://host:port, or to http://user:password@host:port with special characters percent-encoded`,
      sent: "no",
    },
  );
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

/** Failures that may pass by themselves. */
export const PASSING: readonly ErrorCode[] = [
  "dns",
  "connect",
  "connection-lost",
  "timeout",
  "server-error",
  "unavailable",
  "rate-limited",
  "bad-json",
];

/** How often this request may be sent again after this failure. */
function retriesOf(call: Call, failure: Failure, most: number): number {
  const { code, sent } = failure;
  if (call.isOnce === true && sent !== "no") return 0;
  if (code === "already-running") return Infinity;
  if (!PASSING.includes(code)) return 0;
  if (code === "bad-json" && call.method !== "GET") return 0;
  const isMisspelt = code === "dns" && failure.detail.includes("ENOTFOUND");
  if (isMisspelt) return Math.min(most, 2);
  const didNothing = sent === "no" || code === "rate-limited";
  return didNothing || call.isRepeatable === true ? most : 0;
}

function pauseBeforeRetry(retry: number, retryAfterMs = 0): number {
  const most = Math.min(30_000, 2000 * 2 ** (retry - 1));
  return Math.max(retryAfterMs, (most / 2) * (1 + clock.random()));
}

function outOfTime(failure: Failure, waited: number): Failure {
  const { retryAfterMs } = failure.details;
  let why = `after ${duration(waited)} of retries`;
  if (retryAfterMs !== undefined && failure.code !== "already-running")
    why = `and asks to wait ${duration(retryAfterMs)}`;
  return failure.with({}, failure.code, `${failure.detail}, ${why}`);
}

/** What is known of a request that is under way. */
interface Exchange {
  /** `GET /api/v1/app/me` */
  readonly name: string;
  /** It is a GET. */
  readonly isRead: boolean;
  readonly route: Route;
  /** Before this, nothing of the request was sent. */
  isConnected: boolean;
}

async function exchange(call: Call, route: Route): Promise<Answer> {
  const { method, limit, isIngest = false } = call;
  limit.signal.throwIfAborted();
  const url = urlOf(call, route.inputs);
  const now: Exchange = {
    name: line(`${method} ${url.pathname}`),
    isRead: method === "GET",
    route,
    isConnected: false,
  };
  const silence = silenceOf(now, limit.signal);
  const request = openRequest(url, call, route);
  request.once("socket", (socket) => {
    const isOpen = (): void => {
      now.isConnected = true;
      socket.setKeepAlive(true, KEEP_ALIVE_MS);
      if (isIngest) silence.stop();
      else silence.heard();
    };
    if (!socket.connecting) isOpen();
    else if (url.protocol === "https:") socket.once("secureConnect", isOpen);
    else socket.once("connect", isOpen);
  });
  const response = Promise.withResolvers<http.IncomingMessage>();
  const abort = (): void => response.reject(silence.signal.reason);
  silence.signal.addEventListener("abort", abort);
  request.on("response", response.resolve).on("error", response.reject);
  request.on("close", () => response.reject(new Error("closed")));
  request.end(call.body === undefined ? "" : JSON.stringify(call.body));
  const began = clock.now();
  try {
    const message = await response.promise.finally(() => {
      // Node keeps such a signal, and all of the request, while one listens.
      silence.signal.removeEventListener("abort", abort);
    });
    route.hasAnswered = true;
    const { statusCode: status = 0 } = message;
    core.debug(
      `${now.name} answered ${status} after ${duration(clock.now() - began)}`,
    );
    const isAccepted = status >= 200 && status < 300;
    const isPatient = isIngest && isAccepted;
    if (!isPatient) silence.heard();
    const answer = {
      name: `${now.name} answered ${status}`,
      type: message.headers["content-type"] ?? "",
      body: bodyOf(message, now, silence, isPatient),
    };
    if (isAccepted) return answer;
    if (status === 407) throw unreached(now, REFUSED_BY_PROXY);
    const { location, "retry-after": retryAfter } = message.headers;
    throw await refusal(answer, { status, location, retryAfter, call });
  } catch (error) {
    silence.stop();
    request.destroy();
    if (silence.signal.aborted) throw endedBy(silence.signal, now);
    throw networkFailure(now, error);
  }
}

/** Why it ended; before it was connected, nothing was sent. */
function endedBy({ reason }: AbortSignal, now: Exchange): Failure {
  const failure = failureOf(reason);
  return now.isConnected ? failure : failure.with({ sent: "no" });
}

function urlOf({ path, query }: Call, { "base-url": base }: Inputs): URL {
  const url = new URL(base);
  const prefix = base.pathname.replace(/\/$/, "");
  const segments = path.map((segment) => encodeURIComponent(segment));
  url.pathname = [prefix, "api/v1/app", ...segments].join("/");
  url.search = new URLSearchParams(query).toString();
  return url;
}

function openRequest(
  url: URL,
  { method }: Call,
  route: Route,
): http.ClientRequest {
  const { inputs, agents } = route;
  const { request } = url.protocol === "https:" ? https : http;
  return request(url, {
    method,
    agent: agents[method],
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

interface Silence {
  /** Aborts with the call, or when nothing was heard for too long. */
  readonly signal: AbortSignal;
  readonly heard: () => void;
  readonly stop: () => void;
}

function silenceOf(now: Exchange, signal: AbortSignal): Silence {
  const seconds = now.route.inputs["request-timeout-seconds"];
  const end = new AbortController();
  const start = (): (() => void) =>
    after(seconds * 1000, () => end.abort(silent(now, seconds)));
  let stop = start();
  return {
    signal: AbortSignal.any([signal, end.signal]),
    heard: () => {
      stop();
      stop = start();
    },
    stop: () => stop(),
  };
}

function silent(now: Exchange, seconds: number): Failure {
  if (!now.isConnected) return unreached(now, `no connection for ${seconds} s`);
  return new Failure("timeout", `${now.name} got nothing for ${seconds} s`);
}

async function* bodyOf(
  message: http.IncomingMessage,
  now: Exchange,
  silence: Silence,
  isPatient: boolean,
): AsyncGenerator<Uint8Array> {
  addAbortSignal(silence.signal, message);
  try {
    for await (const chunk of message) {
      if (!isPatient) silence.heard();
      yield chunk;
    }
    silence.signal.throwIfAborted();
  } catch (error) {
    if (silence.signal.aborted) throw silence.signal.reason;
    throw networkFailure(now, error);
  } finally {
    silence.stop();
    message.destroy();
  }
}

const isTls = (code: string): boolean =>
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|HOSTNAME_)/.test(code);
/** From the handshake, or from a connection that breaks later. */
const isOfOpenSsl = (code: string): boolean => /^(ERR_SSL_|EPROTO)/.test(code);

const TLS_WORDS: readonly (readonly [RegExp, string])[] = [
  [/HAS_EXPIRED/, "its certificate has expired"],
  [/NOT_YET_VALID/, "its certificate is not valid yet"],
  [/ALTNAME|HOSTNAME/, "its certificate is for another host name"],
  [/^(ERR_SSL_|EPROTO)/, "the port doesn't speak TLS as expected"],
  [/./, "its certificate is from an issuer that this runner doesn't trust"],
];

/** What is not surely unsent may have arrived. */
function networkFailure(now: Exchange, error: unknown): Failure {
  if (error instanceof Failure) return error;
  const { code, syscall } = codesOf(error);
  const cause = { cause: error };
  if (isTls(code) || (isOfOpenSsl(code) && !now.isConnected)) {
    const [, words = ""] = TLS_WORDS.find(([test]) => test.test(code)) ?? [];
    return new Failure("tls", `${words} (${code})`, {
      ...cause,
      title: `Can't verify that ${hostOf(now)} is Zylon`,
      sent: "no",
    });
  }
  if (syscall === "getaddrinfo")
    return unreached(now, `the name could not be resolved (${code})`, "dns");
  if (code === "ERR_PROXY_TUNNEL") return unreached(now, REFUSED_BY_PROXY);
  if (syscall === "connect") return unreached(now, `no connection (${code})`);
  const why = code === "" ? "" : ` (${code})`;
  if (!now.isConnected)
    return unreached(now, `the connection was closed at once${why}`);
  const isClosed = code === "" || code === "ECONNRESET";
  return new Failure(
    "connection-lost",
    `${now.name} was sent, then the connection broke${why}`,
    { ...cause, ...(isClosed && mayExpectTls(now) && EXPECTS_TLS) },
  );
}

/** The first request of a run is closed at once, and is not encrypted. */
const mayExpectTls = ({ route, isRead }: Exchange): boolean =>
  route.inputs["base-url"].protocol === "http:" && !route.hasAnswered && isRead;

const EXPECTS_TLS = {
  title: "The port expects https://",
  remedy:
    "Write https:// in base-url. If that is wrong, correct the port, or read the log of Zylon",
};

const NETWORK_ERROR = z.object({
  code: z.catch(z.string(), ""),
  syscall: z.catch(z.string(), ""),
  /** Where each address of a host is refused, one for each. */
  errors: z.catch(z.array(z.unknown()), []),
});

/** Without `message`, in which Node may tell the password of a proxy. */
function codesOf(error: unknown): { code: string; syscall: string } {
  const { data } = NETWORK_ERROR.safeParse(error);
  if (data === undefined) return { code: "", syscall: "" };
  const { code, syscall, errors } = data;
  const [first] = errors;
  return syscall === "" && first !== undefined
    ? codesOf(first)
    : { code, syscall };
}

const REFUSED_BY_PROXY = "the proxy refuses the connection to Zylon";

const hostOf = ({ route }: Exchange): string => route.inputs["base-url"].host;

function unreached(
  now: Exchange,
  detail: string,
  code: "dns" | "connect" = "connect",
): Failure {
  const { proxy } = now.route;
  if (proxy === undefined)
    return new Failure(code, detail, {
      title: `Can't reach Zylon at ${hostOf(now)}`,
      sent: "no",
    });
  return new Failure(code, detail, {
    title: `Can't reach Zylon at ${hostOf(now)} through the proxy ${proxy}`,
    remedy:
      "Correct HTTPS_PROXY (HTTP_PROXY for http://) and its password, have the proxy allow this host, or add the host to NO_PROXY",
    sent: "no",
  });
}
