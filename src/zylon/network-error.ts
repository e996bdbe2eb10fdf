/**
 * What a request that got no answer failed of, and whether anything was sent.
 * Codes of Node: https://nodejs.org/api/errors.html#common-system-errors
 * Of certificates: https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
import * as z from "zod/mini";
import { ERRORS, Failure } from "../errors.ts";

/** Where requests go. */
export interface Server {
  readonly url: URL;
  /** Host and port of a proxy. */
  readonly proxy: string | undefined;
  /** Whether it answered any request of this run. */
  readonly hasAnswered: boolean;
}

/** What is known of a request that is under way. */
export interface Attempt {
  readonly server: Server;
  /** `GET /api/v1/app/me` */
  readonly name: string;
  /** Before this, nothing of the request was sent. */
  readonly isConnected: boolean;
}

const NETWORK_ERROR = z.object({
  code: z.catch(z.string(), ""),
  syscall: z.catch(z.string(), ""),
  /** Node may tell the password of a proxy here: never shown. */
  message: z.catch(z.string(), ""),
  /** Of the proxy's answer. */
  statusCode: z.catch(z.number(), 0),
  /** Where each address of a host is refused, one for each. */
  errors: z.catch(z.array(z.unknown()), []),
});
type NetworkError = z.infer<typeof NETWORK_ERROR>;

function read(error: unknown): NetworkError {
  const { data } = NETWORK_ERROR.safeParse(error);
  if (data === undefined) return NETWORK_ERROR.parse({});
  const [first] = data.errors;
  return data.syscall === "" && first !== undefined ? read(first) : data;
}

/** A connection that the other side has closed. */
export const isConnectionClosed = (error: unknown): boolean =>
  ["", "ECONNRESET", "EPIPE", "ECONNABORTED"].includes(read(error).code);

/** What is not surely unsent may have arrived. */
export function networkFailure(error: unknown, attempt: Attempt): Failure {
  if (error instanceof Failure) return error;
  const { name, isConnected } = attempt;
  const found = read(error);
  const { code, syscall, statusCode } = found;
  const isTls = isOfCertificate(code) || (isOfTls(code) && !isConnected);
  if (isTls) return tlsFailure(found, attempt, error);
  if (syscall === "getaddrinfo")
    return unreached(`the name could not be resolved (${code})`, attempt, {
      code: "dns",
      isUnknownHost: code === "ENOTFOUND",
    });
  if (code === "ERR_PROXY_TUNNEL") return refusedByProxy(statusCode, attempt);
  if (syscall === "connect")
    return unreached(`no connection (${code})`, attempt);
  const why = code === "" ? "" : ` (${code})`;
  if (!isConnected)
    return unreached(`the connection was closed at once${why}`, attempt);
  return new Failure(
    "connection-lost",
    `${name} was sent, but no full answer came${why}`,
    {
      cause: error,
      ...(isConnectionClosed(error) && mayExpectTls(attempt) && EXPECTS_TLS),
    },
  );
}

const isOfCertificate = (code: string): boolean =>
  /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|ERR_TLS_|HOSTNAME_)/.test(code);
/** From the handshake, or from a connection that breaks later. */
const isOfTls = (code: string): boolean => /^(ERR_SSL_|EPROTO)/.test(code);

interface TlsCause {
  /** Of the code and the message. */
  readonly pattern: RegExp;
  readonly words: string;
  readonly remedy: string;
}

const TLS_CAUSES: readonly TlsCause[] = [
  {
    pattern: /HAS_EXPIRED/,
    words: "its certificate has expired",
    remedy: "Renew the certificate, or correct the clock of this runner",
  },
  {
    pattern: /NOT_YET_VALID/,
    words: "its certificate is not valid yet",
    remedy:
      "Correct the clock of this runner. If it is right, wait until the certificate is valid, or issue a new one",
  },
  {
    pattern: /ALTNAME|HOSTNAME/,
    words: "its certificate is for another host name",
    remedy: "Set base-url to a host name that the certificate contains",
  },
  {
    pattern: /wrong.version.number/i,
    words: "this port speaks plain HTTP",
    remedy:
      "Correct the port in base-url, or write http:// there and set allow-insecure-http: true",
  },
  {
    pattern: /^(ERR_SSL_|EPROTO)/,
    words: "the TLS handshake failed",
    remedy: ERRORS.tls.remedy,
  },
];

const UNKNOWN_ISSUER = {
  words: "its certificate is from an issuer that this runner doesn't trust",
  remedy:
    "Set ca-certificate to the PEM of the authority that issued it, and of any intermediates",
};

function tlsFailure(
  { code, message }: NetworkError,
  { server }: Attempt,
  cause: unknown,
): Failure {
  const { words, remedy } =
    TLS_CAUSES.find(({ pattern }) => pattern.test(`${code} ${message}`)) ??
    UNKNOWN_ISSUER;
  return new Failure("tls", `${words} (${code})`, {
    cause,
    title: `Can't verify that ${server.url.host} is Zylon`,
    remedy,
    sent: "no",
  });
}

/** The first request of a run is closed at once, and is not encrypted. */
const mayExpectTls = ({ server }: Attempt): boolean =>
  server.url.protocol === "http:" && !server.hasAnswered;

const EXPECTS_TLS = {
  remedy: "If Zylon is served over https, write https:// in base-url",
};

/** Nothing came for so long. */
export function silent(seconds: number, attempt: Attempt): Failure {
  if (!attempt.isConnected)
    return unreached(`no connection within ${seconds} s`, attempt);
  return new Failure("timeout", `${attempt.name} got nothing for ${seconds} s`);
}

/** @param status of its answer; 0: it gave none */
export function refusedByProxy(status: number, attempt: Attempt): Failure {
  if (status === 407)
    return unreached("the proxy wants a user and a password (407)", attempt, {
      remedy: `Write the right ones into ${variableOf(attempt)}: http://user:password@host:port`,
    });
  const why = status === 0 ? "" : ` (${status})`;
  return unreached(`the proxy refuses the connection to Zylon${why}`, attempt, {
    remedy: "Allow this host in the proxy, or add it to NO_PROXY",
  });
}

const variableOf = ({ server }: Attempt): string =>
  server.url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY";

interface Unreached {
  readonly code?: "dns" | "connect";
  readonly isUnknownHost?: boolean;
  /** Where there is a proxy. */
  readonly remedy?: string;
}

function unreached(
  detail: string,
  attempt: Attempt,
  { code = "connect", isUnknownHost = false, remedy }: Unreached = {},
): Failure {
  const { url, proxy } = attempt.server;
  const title = `Can't reach Zylon at ${url.host}`;
  const details = { title, isUnknownHost, sent: "no" } as const;
  if (proxy === undefined) return new Failure(code, detail, details);
  return new Failure(code, detail, {
    ...details,
    title: `${title} through the proxy ${proxy}`,
    remedy:
      remedy ??
      `Correct ${variableOf(attempt)}, allow this host in the proxy, or add it to NO_PROXY`,
  });
}
