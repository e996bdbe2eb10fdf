/**
 * Explains why a request got no answer, and whether anything was sent. Node
 * documents its error codes:
 * https://nodejs.org/api/errors.html#common-system-errors
 * https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
import * as z from "zod/mini";
import { ERRORS, Failure } from "../errors.ts";
import { isLocalHost } from "../inputs/fields.ts";
import { toSafeLine } from "../text.ts";
import { getNoProxyRemedy } from "./proxy.ts";

/** The server to which requests go. */
export interface Server {
  readonly url: URL;
  readonly proxy: URL | undefined;
  /** Whether `ca-certificate` is set. */
  readonly hasOwnAuthority: boolean;
  /** Whether it answered any request of this run. */
  readonly hasAnswered: boolean;
}

/** What is known about a request that is under way. */
export interface Attempt {
  readonly server: Server;
  /** `GET /api/v1/app/me` */
  readonly name: string;
  /** Whether the connection is open. Before that, nothing is sent. */
  readonly isConnected: boolean;
  /** Whether an `https://` proxy has opened a tunnel to an `https://` Zylon. */
  readonly hasReachedProxy: boolean;
}

/** An error of Node.js, or of the agent that opens the tunnel of a proxy. */
const NETWORK_ERROR = z.object({
  code: z.catch(z.string(), ""),
  syscall: z.catch(z.string(), ""),
  /** Never shown, since it may contain the password of the proxy. */
  message: z.catch(z.string(), ""),
  /** Status of the proxy's answer. */
  statusCode: z.catch(z.number(), 0),
  /** The certificate, if it is for another host. */
  cert: z.catch(z.object({ subjectaltname: z.string() }), {
    subjectaltname: "",
  }),
  /** One error for each address of the host. */
  errors: z.catch(z.array(z.unknown()), []),
});
type NetworkError = z.infer<typeof NETWORK_ERROR>;

function parseNetworkError(error: unknown): NetworkError {
  const { data } = NETWORK_ERROR.safeParse(error);
  if (data === undefined) return NETWORK_ERROR.parse({});
  const [first] = data.errors;
  return data.syscall === "" && first !== undefined
    ? parseNetworkError(first)
    : data;
}

/** Whether the other side closed the connection. */
export const isConnectionClosed = (error: unknown): boolean =>
  ["", "ECONNRESET", "EPIPE", "ECONNABORTED"].includes(
    parseNetworkError(error).code,
  );

/** Converts an error. The request may have arrived, unless it was not sent. */
export function toNetworkFailure(error: unknown, attempt: Attempt): Failure {
  if (error instanceof Failure) return error;
  const { name, isConnected } = attempt;
  const networkError = parseNetworkError(error);
  const { code, syscall, statusCode } = networkError;
  const isTls = isCertificateError(code) || (isTlsError(code) && !isConnected);
  if (isTls) return tlsFailure(networkError, attempt, error);
  if (syscall === "getaddrinfo") return dnsFailure(code, attempt);
  if (code === "ERR_PROXY_TUNNEL") return proxyFailure(statusCode, attempt);
  if (syscall === "connect")
    return unreachableFailure(`no connection (${code})`, attempt);
  const reason = code === "" ? "" : ` (${code})`;
  if (!isConnected)
    return unreachableFailure(
      `the connection was closed at once${reason}`,
      attempt,
    );
  return new Failure(
    "connection-lost",
    `${name} was sent, but no complete answer arrived${reason}`,
    {
      cause: error,
      ...(isConnectionClosed(error) && mayExpectTls(attempt) && HTTPS_REMEDY),
    },
  );
}

const isCertificateError = (code: string): boolean =>
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|HOSTNAME_)/.test(code);
/** Whether TLS failed: in the handshake, or later on an open connection. */
const isTlsError = (code: string): boolean => /^(ERR_SSL_|EPROTO)/.test(code);

interface TlsCause {
  /** Matches the code followed by the message. */
  readonly pattern: RegExp;
  readonly detail: string;
  readonly remedy: string;
  /** The remedy if the handshake was with the proxy; `PROXY` is its variable. */
  readonly proxyRemedy?: string;
}

const TLS_CAUSES: readonly TlsCause[] = [
  {
    pattern: /HAS_EXPIRED/,
    detail: "its certificate has expired",
    remedy: "Renew the certificate, or correct the clock of this runner",
  },
  {
    pattern: /NOT_YET_VALID/,
    detail: "its certificate is not valid yet",
    remedy:
      "Correct the clock of this runner. If it is right, wait until the certificate is valid, or issue a new one",
  },
  {
    pattern: /ALTNAME|HOSTNAME/,
    detail: "its certificate is for another host name",
    remedy: "Set base-url to a host name that the certificate contains",
    proxyRemedy: "Set PROXY to a host name that the certificate contains",
  },
  {
    pattern: /wrong.version.number/i,
    detail: "this port speaks plain HTTP",
    remedy:
      "Correct the port in base-url, or write http:// there and set allow-insecure-http: true",
    proxyRemedy: "Write http:// in PROXY",
  },
  {
    pattern: /^(ERR_SSL_|EPROTO)/,
    detail: "the TLS handshake failed",
    remedy: ERRORS.tls.remedy,
    proxyRemedy: "Check the scheme, host and port in PROXY",
  },
];

const UNKNOWN_ISSUER: Omit<TlsCause, "pattern"> = {
  detail: "its certificate is from an issuer that this runner doesn't trust",
  remedy:
    "Set ca-certificate to the PEM of the authority that issued it, and of any intermediates",
  // Node applies no other certificates to a proxy.
  proxyRemedy:
    "Set the environment variable NODE_EXTRA_CA_CERTS to the path of a PEM file with the authority that issued it",
};

/** Takes the place of `UNKNOWN_ISSUER` if `ca-certificate` is set. */
const OTHER_ISSUER: Omit<TlsCause, "pattern"> = {
  detail:
    "nothing in ca-certificate issued its certificate, and this runner doesn't trust who did",
  remedy:
    "Add the PEM of the authority that issued it to ca-certificate. If it is there, have the server send its intermediates, or add them too",
};

function tlsFailure(
  { code, message, cert }: NetworkError,
  attempt: Attempt,
  cause: unknown,
): Failure {
  const knownCause = TLS_CAUSES.find(({ pattern }) =>
    pattern.test(`${code} ${message}`),
  );
  const { url, proxy, hasOwnAuthority } = attempt.server;
  const isProxy = proxy !== undefined && isProxyHandshake(attempt);
  const unknownIssuer =
    hasOwnAuthority && !isProxy ? OTHER_ISSUER : UNKNOWN_ISSUER;
  const tlsCause = knownCause ?? unknownIssuer;
  const { remedy, proxyRemedy = remedy } = tlsCause;
  const isUnknownIssuer = knownCause === undefined;
  const isMaybeReplaced = isUnknownIssuer && proxy !== undefined && !isProxy;
  const proxyFact = isMaybeReplaced
    ? "; the proxy may have replaced Zylon's certificate"
    : "";
  const detail = `${tlsCause.detail} (${code})${proxyFact}`;
  const names = getHostNames(cert.subjectaltname);
  if (isProxy)
    return new Failure("tls", detail, {
      cause,
      names,
      title: `Can't verify the proxy ${proxy.host}`,
      remedy: proxyRemedy.replace("PROXY", getProxyVariable(attempt)),
      delivery: "no",
    });
  return new Failure("tls", detail, {
    cause,
    names,
    title: `Can't verify that ${url.host} is Zylon`,
    remedy,
    delivery: "no",
    ...(isUnknownIssuer && { kind: "unknown-issuer" }),
  });
}

/** Reads the names from `DNS:zylon.example.com, IP Address:10.0.0.7`. */
const getHostNames = (subjectAltName: string): readonly string[] =>
  subjectAltName
    .split(", ")
    .filter((name) => name !== "")
    .map((name) => toSafeLine(name.replace(/^[^:]*:/, ""), 60));

/** Whether a TLS handshake was with the proxy, and not with Zylon. */
const isProxyHandshake = ({ server, hasReachedProxy }: Attempt): boolean =>
  server.proxy?.protocol === "https:" && !hasReachedProxy;

/** Whether the server may expect TLS: it has answered no unencrypted request yet. */
const mayExpectTls = ({ server }: Attempt): boolean =>
  server.url.protocol === "http:" && !server.hasAnswered;

const HTTPS_REMEDY = {
  remedy: "If Zylon is served over https, write https:// in base-url",
};

/** Returns the failure of a request that received nothing for so many seconds. */
export function idleFailure(seconds: number, attempt: Attempt): Failure {
  if (!attempt.isConnected)
    return unreachableFailure(`no connection within ${seconds} s`, attempt);
  return new Failure("timeout", `${attempt.name} got nothing for ${seconds} s`);
}

/** Only the name of the proxy is resolved here if there is a proxy. */
function dnsFailure(code: string, attempt: Attempt): Failure {
  const { proxy, url } = attempt.server;
  const subject = proxy === undefined ? "host name" : "name of the proxy";
  return unreachableFailure(
    `the ${subject} could not be resolved (${code})`,
    attempt,
    {
      code: "dns",
      ...(code === "ENOTFOUND" && { kind: "unknown-host" }),
      remedy: `Correct ${getProxyVariable(attempt)}, or ${getNoProxyRemedy(url)}`,
    },
  );
}

/** @param status of the proxy's answer; 0 if there was none */
export function proxyFailure(status: number, attempt: Attempt): Failure {
  if (status === 407)
    return unreachableFailure(
      "the proxy requires a user name and password (407)",
      attempt,
      {
        remedy: `Set ${getProxyVariable(attempt)} to http://user:password@host:port, or ${getNoProxyRemedy(attempt.server.url)}`,
      },
    );
  const reason = status === 0 ? "" : ` (${status})`;
  return unreachableFailure(
    `the proxy refuses the connection to Zylon${reason}`,
    attempt,
    {
      remedy: `Allow this host in the proxy, or ${getNoProxyRemedy(attempt.server.url)}`,
    },
  );
}

const getProxyVariable = ({ server }: Attempt): string =>
  server.url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";

interface UnreachableDetails {
  readonly code?: "dns" | "connect";
  readonly kind?: "unknown-host";
  /** Replaces the remedy if there is a proxy. */
  readonly remedy?: string;
}

function unreachableFailure(
  detail: string,
  attempt: Attempt,
  { code = "connect", remedy, ...rest }: UnreachableDetails = {},
): Failure {
  const { url, proxy } = attempt.server;
  const title = `Can't reach Zylon at ${url.host}`;
  const details = { ...rest, title, delivery: "no" } as const;
  if (proxy === undefined)
    return new Failure(code, detail, {
      ...details,
      remedy: getDirectRemedy(code, attempt.server),
    });
  return new Failure(code, detail, {
    ...details,
    title: `${title} through the proxy ${proxy.host}`,
    remedy:
      remedy ??
      `Correct ${getProxyVariable(attempt)}, allow this host in the proxy, or ${getNoProxyRemedy(url)}`,
  });
}

/** Returns the remedy for a connection without a proxy. */
function getDirectRemedy(
  code: "dns" | "connect",
  { url, hasAnswered }: Server,
): string {
  const { RUNNER_ENVIRONMENT: runner } = process.env;
  if (code === "dns" && runner === "github-hosted")
    return "Run the job on a self-hosted runner in a network that can resolve this name, or correct base-url";
  if (code === "connect" && isLocalHost(url) && !hasAnswered)
    return `${url.hostname} is the runner itself, or its container: if Zylon runs elsewhere, set base-url to an address of Zylon that the runner reaches. If not, check that Zylon is running`;
  return ERRORS[code].remedy;
}
