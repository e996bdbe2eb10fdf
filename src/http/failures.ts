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
    Pick<HttpFacts, "retryAfterMs" | "mostRetries" | "isRefused"> {
  readonly code: ErrorCode;
  /** What happened, to follow a colon. */
  readonly reason?: string;
  readonly cause?: unknown;
}

/** The same, where the code is known otherwise. */
type CodelessProblem = Omit<RequestProblem, "code">;

/**
 * The failure of a request.
 * @param progress the status of its answer, or how far it came without one
 */
export function requestFailure(
  { task, name, purpose }: Pick<RequestFacts, "task" | "name" | "purpose">,
  progress: number | "sent" | "not sent",
  problem: RequestProblem,
): ActionError {
  const { code, reason = "", why, remedy, cause, ...facts } = problem;
  let status: number | undefined;
  let request = `${name} was ${progress}`;
  if (typeof progress === "number") {
    status = progress;
    request = `${name} answered ${status}`;
  }
  const http = { status, request, ...facts };
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
  if (TLS_CODE.test(codeOf(error))) return "tls";
  if (fieldOf(error, "syscall") === "getaddrinfo") return "dns";
  return "connect";
}

/**
 * Did the way to the proxy fail? What fails later, in the handshake with the
 * server, is the server's.
 */
function isOfProxy({ baseUrl }: RequestFacts, error: unknown): boolean {
  // Plain HTTP is sent to the proxy itself: nothing else is connected to.
  if (baseUrl.protocol === "http:") return true;
  if (codeOf(error) === "ERR_PROXY_TUNNEL") return true;
  // An error for each address of the proxy may be in one.
  const first = fieldOf(fieldOf(error, "errors"), "0") ?? error;
  const call = fieldOf(first, "syscall");
  return call === "connect" || call === "getaddrinfo";
}

/** The proxy answered in place of the server. */
function proxyRefusal(
  { baseUrl, printable }: RequestFacts,
  { variable, name }: { readonly variable: string; readonly name: string },
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

/**
 * Where the proxy was not reached, or answered in place of the server;
 * undefined where it is not the proxy's.
 */
function proxyProblem(
  request: RequestFacts,
  error: unknown,
  detail: string,
): CodelessProblem | undefined {
  const { proxy, baseUrl, printable } = request;
  if (proxy === undefined) return undefined;
  const { variable, url } = proxy;
  if (url === undefined) {
    return {
      reason: `the environment variable ${variable} is not the URL of a proxy`,
      why: "It is misspelt, or its user or password has a character that a URL must percent-encode",
      remedy: `Correct ${variable} (http://user:password@host:port); if Zylon needs no proxy, add its host to NO_PROXY`,
      mostRetries: 0,
    };
  }
  if (!isOfProxy(request, error)) return undefined;
  const name = `the proxy ${printable(url.host)} (from ${variable})`;
  const status = fieldOf(error, "statusCode");
  if (codeOf(error) === "ERR_PROXY_TUNNEL" && typeof status === "number")
    return proxyRefusal(request, { variable, name }, status);
  return {
    reason: `${name} was not reached (${detail})`,
    why: `The proxy is down, or ${variable} on this runner is wrong`,
    remedy: `Correct ${variable}; if ${printable(baseUrl.host)} needs no proxy, add it to NO_PROXY`,
  };
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
const mayNeedHttps = ({ baseUrl, isApi }: RequestFacts): boolean =>
  baseUrl.protocol === "http:" && !isApi;

/** The connection to the server could not be made. */
function connectionProblem(
  request: RequestFacts,
  code: "connect" | "dns" | "tls",
  error: unknown,
  detail: string,
): CodelessProblem {
  const { baseUrl, proxy, certificates, printable } = request;
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
  let way: string = host;
  if (proxy?.url !== undefined)
    way += ` through the proxy ${printable(proxy.url.host)}`;
  let remedy =
    "Check host and port in base-url, then whether this runner can reach them";
  if (error === undefined && mayRaiseTimeout(request))
    remedy += "; on a slow network, raise request-timeout-seconds";
  return {
    reason: `no connection to ${way} (${detail})`,
    why: "The server is down, the port is wrong, or a firewall is in between",
    remedy,
  };
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
  const code = codeBeforeSending(error);
  const problem =
    proxyProblem(request, error, detail) ??
    connectionProblem(request, code, error, detail);
  if (codeOf(error) !== "ENOTFOUND") return { ...problem, code };
  return { ...problem, code, mostRetries: UNKNOWN_NAME_RETRIES };
}

function timeoutProblem(request: RequestFacts): RequestProblem {
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
  if (error === undefined) return timeoutProblem(request);
  if (codeOf(error) === "HPE_HEADER_OVERFLOW") return headersProblem(request);
  // What Node could not parse.
  if (codeOf(error).startsWith("HPE_")) return notHttpProblem(request, detail);
  return lostProblem(request, detail);
}

/** The error in a word, to be looked up. */
function detailOf(
  { requestTimeoutSeconds, printable }: RequestFacts,
  error: unknown,
): string {
  if (error === undefined) return `timed out after ${requestTimeoutSeconds} s`;
  return printable(codeOf(error) || String(fieldOf(error, "message")));
}

/**
 * The failure of a request that got no whole answer.
 * @param isConnected the connection and its TLS handshake were complete; before
 *   that, nothing of the request was sent
 * @param error undefined where `request-timeout-seconds` ended it, or the proxy
 *   is no URL
 */
export function networkFailure(
  request: RequestFacts,
  isConnected: boolean,
  error?: unknown,
): ActionError {
  const detail = detailOf(request, error);
  if (isConnected) {
    const problem = problemAfterSending(request, error, detail);
    return requestFailure(request, "sent", { ...problem, cause: error });
  }
  const problem = problemBeforeSending(request, error, detail);
  return requestFailure(request, "not sent", { ...problem, cause: error });
}
