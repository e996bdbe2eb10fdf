/**
 * The failure of a request, and what went wrong below HTTP, judged by the error
 * and by how far the request had come.
 */
import { maxHeaderSize } from "node:http";
import {
  ActionError,
  type Advice,
  codeOf,
  type ErrorCode,
  type HttpFacts,
  isRefusal,
} from "./error.ts";
import { fieldOf } from "./json.ts";
import type { Purpose } from "./retry.ts";
import { TunnelError } from "./tunnel.ts";
import type { Printable } from "../log/printable.ts";

/** The proxy that the environment names. */
export interface NamedProxy {
  readonly variable: string;
  /** Undefined where the variable is set to something that is not a URL. */
  readonly url: URL | undefined;
}

/** What the failures of a request tell of it. */
export interface RequestFacts {
  /** What it is for, printable: `read the configuration of …`. */
  readonly task: string;
  /** Method and path, printable. */
  readonly name: string;
  readonly purpose: Purpose;
  /** Path segments below the base URL, not yet encoded. */
  readonly segments: readonly string[];
  readonly baseUrl: URL;
  readonly proxy: NamedProxy | undefined;
  readonly requestTimeoutSeconds: number;
  /** PEM of `ca-certificate`. */
  readonly certificates: readonly string[];
  /** `extra-headers`, by name. */
  readonly extraHeaders: Readonly<Record<string, string>>;
  /** The server has answered this run as the API before. */
  readonly isApi: boolean;
  /** A single value, without secrets, as one line. */
  readonly printable: (text: string) => Printable;
  /** The same of a part of a body. */
  readonly excerpt: (text: string) => Printable;
}

/** What happened to a request, why, and what to do. */
export interface RequestProblem
  extends
    Advice,
    Pick<HttpFacts, "retryAfterMs" | "mostRetries" | "said" | "isRefused"> {
  readonly code: ErrorCode;
  /** What happened, to follow a colon. */
  readonly reason?: string;
  readonly cause?: unknown;
}

/** The same, where the code is known otherwise. */
type CodelessProblem = Omit<RequestProblem, "code">;

/** The status of the response; or without one, how far the request came. */
type Progress = number | "sent" | "not sent";

/** What later decisions need of the failure of a request. */
function httpFacts(
  name: string,
  progress: Progress,
  { retryAfterMs, mostRetries, said, isRefused }: RequestProblem,
): HttpFacts {
  const status = typeof progress === "number" ? progress : undefined;
  let request = `${name} was ${progress}`;
  if (status !== undefined) request = `${name} answered ${status}`;
  return { status, request, retryAfterMs, mostRetries, said, isRefused };
}

/** The failure of a request. */
export function requestFailure(
  { task, name, purpose }: Pick<RequestFacts, "task" | "name" | "purpose">,
  progress: Progress,
  problem: RequestProblem,
): ActionError {
  const { code, reason = "", why, remedy, cause } = problem;
  const http = httpFacts(name, progress, problem);
  const isNotDone =
    purpose === "read" || progress === "not sent" || isRefusal(http);
  let what = `Tried to ${task}, but ${reason || "got no usable answer"}`;
  if (isNotDone) what = `Could not ${task}`;
  if (isNotDone && reason !== "") what += `: ${reason}`;
  return new ActionError(code, { what, why, remedy }, { cause, http });
}

// https://nodejs.org/api/tls.html#x509-certificate-error-codes, and those of
// the handshake
const TLS_CODE =
  /^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;

/** Which failure it is while nothing was sent yet. */
function codeBeforeSending(error: unknown): "connect" | "dns" | "tls" {
  const origin = error instanceof TunnelError ? error.cause : error;
  if (TLS_CODE.test(codeOf(origin))) return "tls";
  if (fieldOf(origin, "syscall") === "getaddrinfo") return "dns";
  return "connect";
}

/** The proxy on the way, as messages tell of it. */
interface ShownProxy {
  readonly variable: string;
  readonly name: string;
}

/** Undefined where there is none. */
function shownProxy(request: RequestFacts): ShownProxy | undefined {
  const { proxy, printable } = request;
  if (proxy?.url === undefined) return undefined;
  const { variable, url } = proxy;
  return {
    variable,
    name: `the proxy ${printable(url.host)} (from ${variable})`,
  };
}

/** Plain HTTP is sent to a proxy itself: nothing else is connected to. */
const isPlainHttp = ({ baseUrl }: RequestFacts): boolean =>
  baseUrl.protocol === "http:";

/**
 * Did the way to the proxy fail? What fails later, in the handshake with the
 * server, is the server's.
 */
function isOfProxy(request: RequestFacts, error: unknown): boolean {
  return isPlainHttp(request) || error instanceof TunnelError;
}

/** The proxy answered in place of the server. */
function proxyStatusProblem(
  { baseUrl, printable }: RequestFacts,
  { variable, name }: ShownProxy,
  status: number,
): CodelessProblem {
  const host = printable(baseUrl.host);
  const reason = `${name} answered ${status}`;
  if (status === 407) {
    return {
      reason,
      why: "The proxy needs a user and a password, or refused those it got",
      remedy: `Put them into ${variable} (http://user:password@host:port), from a secret`,
      mostRetries: 0,
    };
  }
  if (status < 500) {
    const isFinal = status === 403 || status === 405;
    return {
      reason,
      why: `The proxy does not let this runner connect to ${host}`,
      remedy: `Have the proxy allow ${host}; if ${host} needs no proxy, add it to NO_PROXY`,
      mostRetries: isFinal ? 0 : undefined,
    };
  }
  return {
    reason,
    why: `The proxy could not reach ${host}`,
    remedy: `Check host and port in base-url, then whether the proxy reaches them; if ${host} needs no proxy, add it to NO_PROXY`,
  };
}

function unreachedProxyProblem(
  { baseUrl, printable }: RequestFacts,
  { variable, name }: ShownProxy,
  detail: string,
): CodelessProblem {
  return {
    reason: `${name} was not reached (${detail})`,
    why: `The proxy is down, or ${variable} on this runner is wrong`,
    remedy: `Correct ${variable}; if ${printable(baseUrl.host)} needs no proxy, add it to NO_PROXY`,
  };
}

/** Undefined where the error is not the proxy's, or there is none. */
function proxyProblem(
  request: RequestFacts,
  error: unknown,
  detail: string,
): CodelessProblem | undefined {
  const proxy = shownProxy(request);
  if (proxy === undefined || !isOfProxy(request, error)) return undefined;
  if (error instanceof TunnelError && error.statusCode !== undefined)
    return proxyStatusProblem(request, proxy, error.statusCode);
  return unreachedProxyProblem(request, proxy, detail);
}

/** Why a TLS connection failed. No remedy suggests switching the checks off. */
function tlsAdvice(
  host: string,
  code: string,
  hasCertificates: boolean,
): Advice {
  switch (code) {
    case "CERT_HAS_EXPIRED":
      return {
        why: `The certificate of ${host}, or of the authority that issued it, has expired`,
        remedy: `Renew it on the server${hasCertificates ? ", or replace an expired ca-certificate" : ""}; check the clock of the runner`,
      };
    case "CERT_NOT_YET_VALID":
      return {
        why: `The certificate of ${host} is not valid yet`,
        remedy: "Check the clocks of server and runner",
      };
    case "ERR_TLS_CERT_ALTNAME_INVALID":
    case "HOSTNAME_MISMATCH":
      return {
        why: `The certificate is for other host names, not for ${host}`,
        remedy:
          "Set base-url to a host name that the certificate has, or have it reissued",
      };
    default:
  }
  if (/^(EPROTO|ERR_SSL_)/.test(code)) {
    return {
      why: "Most often, this port speaks plain HTTP; or the server asks for a client certificate",
      remedy:
        "Correct the port in base-url, or check the TLS settings of the server. If Zylon has no TLS, write http:// in base-url and set allow-insecure-http: true, which sends the token unencrypted",
    };
  }
  return {
    why: "This runner does not trust the issuer: a private authority, or a server that does not send its whole chain",
    remedy: hasCertificates
      ? "Check that base-url names the right host, then put the authority that issued its certificate into ca-certificate"
      : "Check that base-url names the right host, then set ca-certificate to the PEM of the authority (text or path)",
  };
}

const MAX_REQUEST_SECONDS = 600;

const mayRaiseTimeout = ({ requestTimeoutSeconds }: RequestFacts): boolean =>
  requestTimeoutSeconds < MAX_REQUEST_SECONDS;

/** It may be that only `https://` is missing in base-url. */
const mayNeedHttps = (request: RequestFacts): boolean =>
  isPlainHttp(request) && !request.isApi;

/** No connection was made, neither refused for its name nor for TLS. */
function unreachedServerProblem(
  { baseUrl, proxy, printable }: RequestFacts,
  detail: string,
): CodelessProblem {
  let to: string = printable(baseUrl.host);
  if (proxy?.url !== undefined)
    to += ` through the proxy ${printable(proxy.url.host)}`;
  return {
    reason: `no connection to ${to} (${detail})`,
    why: "The server is down, the port is wrong, or a firewall is in between",
    remedy:
      "Check host and port in base-url, then whether this runner can reach them",
  };
}

/** The connection to the server could not be made. */
function connectionProblem(
  request: RequestFacts,
  code: "connect" | "dns" | "tls",
  error: unknown,
  detail: string,
): CodelessProblem {
  const { baseUrl, certificates, printable } = request;
  const host = printable(baseUrl.host);
  if (code === "dns") {
    return {
      reason: `${host} could not be resolved (${detail})`,
      why: "The name is misspelt, or is known only in a network that this runner is not in",
      remedy:
        "Correct base-url, or run the job on a self-hosted runner inside that network",
    };
  }
  if (code === "tls") {
    return {
      reason: `the TLS connection to ${host} failed (${detail})`,
      ...tlsAdvice(host, codeOf(error), certificates.length > 0),
    };
  }
  return unreachedServerProblem(request, detail);
}

/**
 * For a name that does not exist: most are misspelt, and waiting does not help.
 */
const UNKNOWN_NAME_RETRIES = 2;

/** Nothing was sent: the name, the connection or its handshake failed. */
function problemBeforeSending(
  request: RequestFacts,
  error: unknown,
  detail: string,
): RequestProblem {
  // What failed, whether it was the proxy's or the server's.
  const code = codeBeforeSending(error);
  const problem =
    proxyProblem(request, error, detail) ??
    connectionProblem(request, code, error, detail);
  if (codeOf(error) !== "ENOTFOUND") return { ...problem, code };
  return { ...problem, code, mostRetries: UNKNOWN_NAME_RETRIES };
}

/** The time was over before there was a connection. */
function slowConnectionProblem(request: RequestFacts): RequestProblem {
  const detail = `timed out after ${request.requestTimeoutSeconds} s`;
  const proxy = shownProxy(request);
  if (proxy !== undefined && isPlainHttp(request)) {
    const problem = unreachedProxyProblem(request, proxy, detail);
    return { ...problem, code: "connect" };
  }
  const problem = unreachedServerProblem(request, detail);
  let { remedy } = problem;
  if (mayRaiseTimeout(request))
    remedy += "; on a slow network, raise request-timeout-seconds";
  return { ...problem, code: "connect", remedy };
}

/** The time was over after the request was sent. */
function silentServerProblem(request: RequestFacts): RequestProblem {
  const { baseUrl, requestTimeoutSeconds, printable } = request;
  let remedy = "Look at the state of the server";
  if (mayRaiseTimeout(request))
    remedy += "; if it is only slow, raise request-timeout-seconds";
  return {
    code: "timeout",
    reason: `${printable(baseUrl.host)} sent nothing for ${requestTimeoutSeconds} s`,
    why: "The server is overloaded or hangs",
    remedy,
  };
}

function notHttpProblem(request: RequestFacts, detail: string): RequestProblem {
  let why = "A service other than Zylon listens on this port";
  let remedy = "Correct host and port in base-url";
  if (mayNeedHttps(request)) {
    why = "The port expects https://, or another service listens on it";
    remedy = "Write https:// in base-url, or correct its port";
  }
  return {
    code: "not-api",
    reason: `${request.printable(request.baseUrl.host)} answered with something that is not HTTP (${detail})`,
    why,
    remedy,
  };
}

/** Node takes no more than this of the headers. */
function headersProblem({ baseUrl, printable }: RequestFacts): RequestProblem {
  return {
    code: "too-large",
    reason: `${printable(baseUrl.host)} sent headers of more than ${maxHeaderSize / 1024} KiB`,
    why: "Zylon sends only a few; most often, a proxy in front of it adds cookies or other headers",
    remedy:
      "Look at the headers that the server in base-url sends, and have the proxy in front of it send fewer",
  };
}

function lostProblem(request: RequestFacts, detail: string): RequestProblem {
  let why =
    "Most likely, a proxy in between closed it at its time limit, or the server restarted";
  let remedy =
    "Raise the time limit of that proxy, or read the log of the Zylon instance";
  if (mayNeedHttps(request)) {
    why += "; or the port expects https://";
    remedy += "; check whether base-url needs https://";
  }
  return {
    code: "connection-lost",
    reason: `the connection to ${request.printable(request.baseUrl.host)} was lost before the whole answer came (${detail})`,
    why,
    remedy,
  };
}

/** The request was sent, and no whole answer came. */
function problemAfterSending(
  request: RequestFacts,
  error: unknown,
  detail: string,
): RequestProblem {
  if (codeOf(error) === "HPE_HEADER_OVERFLOW") return headersProblem(request);
  // What Node could not parse.
  if (codeOf(error).startsWith("HPE_")) return notHttpProblem(request, detail);
  return lostProblem(request, detail);
}

/**
 * The failure of a request without a whole answer.
 * @param isConnected the connection and its TLS handshake were complete; before
 *   that, nothing of the request was sent
 */
export function networkFailure(
  request: RequestFacts,
  isConnected: boolean,
  error: unknown,
): ActionError {
  const word = codeOf(error) || String(fieldOf(error, "message"));
  const detail = request.printable(word);
  if (isConnected) {
    const problem = problemAfterSending(request, error, detail);
    return requestFailure(request, "sent", { ...problem, cause: error });
  }
  const problem = problemBeforeSending(request, error, detail);
  return requestFailure(request, "not sent", { ...problem, cause: error });
}

/** The same, where `request-timeout-seconds` ended it. */
export function timeoutFailure(
  request: RequestFacts,
  isConnected: boolean,
): ActionError {
  if (isConnected)
    return requestFailure(request, "sent", silentServerProblem(request));
  return requestFailure(request, "not sent", slowConnectionProblem(request));
}

/** The request is not sent: the variable for the proxy has no URL. */
export function proxyVariableFailure(
  request: RequestFacts,
  variable: string,
): ActionError {
  return requestFailure(request, "not sent", {
    code: "connect",
    reason: `the environment variable ${variable} is not the URL of a proxy`,
    why: "It is misspelt, or its user or password has a character that a URL must percent-encode",
    remedy: `Correct ${variable} (http://user:password@host:port); if Zylon needs no proxy, add its host to NO_PROXY`,
    mostRetries: 0,
  });
}
