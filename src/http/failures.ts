/**
 * What went wrong below HTTP, judged by the error and by how far the request
 * had come.
 */
import { ActionError, type ErrorCode, type HttpFacts } from "./error.ts";
import type { Purpose } from "./retry.ts";

/** The proxy that the environment names. */
export interface NamedProxy {
  readonly variable: string;
  /** Undefined where the variable is set to something that is not a URL. */
  readonly url: URL | undefined;
}

/** A request, as its failures tell of it. */
export interface Asked {
  /** What it is for, printable: `read the configuration of …`. */
  readonly task: string;
  /** Method and path, printable. */
  readonly name: string;
  readonly purpose: Purpose;
  readonly baseUrl: URL;
  readonly proxy: NamedProxy | undefined;
  readonly requestTimeoutSeconds: number;
  /** PEM of `ca-certificate`. */
  readonly certificates: readonly string[];
  /** The server has answered this run as the API before. */
  readonly isApi: boolean;
  /** Redacts, and makes one line. */
  readonly printable: (text: string) => string;
}

/** A property of anything. */
export const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null
    ? Reflect.get(value, name)
    : undefined;

/** The `code` of a Node error, or an empty string. */
export function codeOf(error: unknown): string {
  const code = fieldOf(error, "code");
  return typeof code === "string" ? code : "";
}

/** Why a request failed. */
export interface Reason extends Pick<
  HttpFacts,
  "retryAfterMs" | "mostRetries"
> {
  readonly code: ErrorCode;
  /** What happened, to follow a colon. */
  readonly reason?: string;
  readonly why: string;
  readonly remedy: string;
  readonly cause?: unknown;
}

/**
 * The failure of a request.
 * @param fate the status of its answer, or how far it came without one
 */
export function requestFailure(
  { task, name, purpose }: Pick<Asked, "task" | "name" | "purpose">,
  fate: number | "sent" | "not sent",
  { code, reason = "", why, remedy, cause, ...facts }: Reason,
): ActionError {
  const status = typeof fate === "number" ? fate : undefined;
  const refused =
    status === undefined ? fate === "not sent" : status >= 400 && status < 500;
  const notDone =
    refused || purpose === "read"
      ? `Could not ${task}`
      : `The request to ${task} got no usable answer`;
  const request =
    status === undefined ? `${name} was ${fate}` : `${name} answered ${status}`;
  const what = reason === "" ? notDone : `${notDone}: ${reason}`;
  return new ActionError(
    code,
    { what, why, remedy },
    { cause, http: { status, request, ...facts } },
  );
}

// https://nodejs.org/api/tls.html#x509-certificate-error-codes, and those of
// the handshake
const TLS_CODE =
  /^(CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|ERR_TLS_|ERR_SSL_|EPROTO)/;

type NetworkCode =
  "dns" | "connect" | "tls" | "connection-lost" | "not-api" | "timeout";

/**
 * What kind of failure it is; undefined for an error: a limit of time ended the
 * exchange.
 */
function codeBy(connected: boolean, error: unknown): NetworkCode {
  const code = codeOf(error);
  if (error === undefined) return connected ? "timeout" : "connect";
  if (connected) return code.startsWith("HPE_") ? "not-api" : "connection-lost"; // HPE_: it is not HTTP
  if (TLS_CODE.test(code)) return "tls";
  return fieldOf(error, "syscall") === "getaddrinfo" ? "dns" : "connect";
}

type Words = Omit<Reason, "code">;

/** Where the proxy was not reached, or answered in place of the server. */
function proxyWords(
  { baseUrl, proxy, printable }: Asked,
  error: unknown,
  detail: string,
): Words | undefined {
  if (proxy === undefined) return undefined;
  const { variable, url } = proxy;
  const host = printable(baseUrl.host);
  if (url === undefined) {
    return {
      reason: `the environment variable ${variable} is not the URL of a proxy`,
      why: "It is misspelt, or its user or password has a character that a URL must percent-encode",
      remedy: `Correct ${variable} (http://user:password@host:port); if Zylon needs no proxy, add its host to NO_PROXY`,
      mostRetries: 0,
    };
  }
  const named = `the proxy ${printable(url.host)} (from ${variable})`;
  const inTunnel = codeOf(error) === "ERR_PROXY_TUNNEL";
  const status = inTunnel ? fieldOf(error, "statusCode") : undefined;
  if (typeof status !== "number") {
    // Nothing but the proxy was connected to; what fails later, in the
    // handshake with the server, is the server's.
    const first = fieldOf(fieldOf(error, "errors"), "0") ?? error; // one for each address of the proxy
    const toProxy = ["connect", "getaddrinfo"].includes(
      String(fieldOf(first, "syscall")),
    );
    if (!inTunnel && !toProxy && baseUrl.protocol === "https:")
      return undefined;
    return {
      reason: `${named} was not reached (${detail})`,
      why: `The proxy is down, or ${variable} on this runner is wrong`,
      remedy: `Correct ${variable}; if ${host} needs no proxy, add it to NO_PROXY`,
    };
  }
  const reason = `${named} answered ${status}`;
  if (status === 407) {
    return {
      reason,
      why: "The proxy needs a user and a password, or refused those it got",
      remedy: `Put them into ${variable} (http://user:password@host:port), from a secret`,
      mostRetries: 0,
    };
  }
  if (status < 500) {
    return {
      reason,
      why: `The proxy does not let this runner connect to ${host}`,
      remedy: `Have the proxy allow ${host}; if ${host} needs no proxy, add it to NO_PROXY`,
      ...(status === 403 || status === 405 ? { mostRetries: 0 } : {}),
    };
  }
  return {
    reason,
    why: `The proxy could not reach ${host}`,
    remedy: `Check host and port in base-url, then whether the proxy reaches them; if ${host} needs no proxy, add it to NO_PROXY`,
  };
}

/** Why a TLS connection failed. No remedy suggests switching the checks off. */
function tlsWords(host: string, code: string, hasCertificates: boolean): Words {
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

function wordsOf(
  asked: Asked,
  code: NetworkCode,
  error: unknown,
  detail: string,
): Words {
  const { baseUrl, proxy, requestTimeoutSeconds, certificates, printable } =
    asked;
  const host = printable(baseUrl.host);
  const plain = baseUrl.protocol === "http:" && !asked.isApi;
  const through =
    proxy?.url === undefined
      ? ""
      : ` through the proxy ${printable(proxy.url.host)}`;
  const mayRaise = requestTimeoutSeconds < MAX_REQUEST_SECONDS;
  switch (code) {
    case "dns":
      return {
        reason: `${host} could not be resolved (${detail})`,
        why: "The name is misspelt, or is known only in a network that this runner is not in",
        remedy:
          "Correct base-url, or run the job on a self-hosted runner inside that network",
      };
    case "connect":
      return {
        reason: `no connection to ${host}${through} (${detail})`,
        why: "The server is down, the port is wrong, or a firewall is in between",
        remedy: `Check host and port in base-url, then whether this runner can reach them${
          error === undefined && mayRaise
            ? "; on a slow network, raise request-timeout-seconds"
            : ""
        }`,
      };
    case "tls":
      return {
        reason: `the TLS connection to ${host} failed (${detail})`,
        ...tlsWords(host, codeOf(error), certificates.length > 0),
      };
    case "not-api":
      return {
        reason: `${host} answered with something that is not HTTP (${detail})`,
        why: plain
          ? "The port expects https://, or another service listens on it"
          : "A service other than Zylon listens on this port",
        remedy: plain
          ? "Write https:// in base-url, or correct its port"
          : "Correct host and port in base-url",
      };
    case "timeout":
      return {
        reason: `${host} sent nothing for ${requestTimeoutSeconds} s`,
        why: "The server is overloaded or hangs",
        remedy: `Look at the state of the server${mayRaise ? "; if it is only slow, raise request-timeout-seconds" : ""}`,
      };
    case "connection-lost":
      return {
        reason: `the connection to ${host} was lost before the whole answer came (${detail})`,
        why: `The server, or a proxy in between, closed it: a restart, a crash or an idle limit${plain ? "; or the port expects https://" : ""}`,
        remedy: `Read the log of the Zylon instance, and of any proxy in front of it${plain ? "; check whether base-url needs https://" : ""}`,
      };
  }
}

/**
 * For a name that does not exist: most are misspelt, and waiting does not help.
 */
const UNKNOWN_NAME_RETRIES = 2;

/**
 * The failure of a request that got no whole answer.
 * @param connected the connection and its TLS handshake were complete; before
 *   that, nothing of the request was sent
 * @param error undefined where `request-timeout-seconds` ended it, or the proxy
 *   is no URL
 */
export function networkFailure(
  asked: Asked,
  connected: boolean,
  error?: unknown,
): ActionError {
  const code = codeBy(connected, error);
  const detail =
    error === undefined
      ? `timed out after ${asked.requestTimeoutSeconds} s`
      : asked.printable(codeOf(error) || String(fieldOf(error, "message")));
  const proxys = connected ? undefined : proxyWords(asked, error, detail);
  const retries =
    codeOf(error) === "ENOTFOUND" ? { mostRetries: UNKNOWN_NAME_RETRIES } : {};
  const reason = {
    code,
    ...(proxys ?? wordsOf(asked, code, error, detail)),
    ...retries,
    cause: error,
  };
  return requestFailure(asked, connected ? "sent" : "not sent", reason);
}
