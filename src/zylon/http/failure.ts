/** Why a request to Zylon failed, and whether Zylon may have received it. */
import * as z from "zod/mini";
import { Failure, toFailure } from "../../errors.ts";
import { toSafeLine } from "../../text.ts";

/**
 * What happened to a request: not sent, refused, or unknown. Only in the first
 * two cases has Zylon certainly done nothing.
 */
export type Delivery = "not-sent" | "refused" | "unknown";

interface RequestFacts {
  readonly delivery: Delivery;
  /** HTTP status of the answer. */
  readonly status?: number;
  /** What the answer says. */
  readonly words?: string;
  /** Whether a page of HTML answered, and not because a server is busy (408, 429, 5xx). */
  readonly isHtml?: boolean;
  /** Whether nothing came for as long as the request may be silent. */
  readonly isSilence?: boolean;
  /** Whether the certificate is from an issuer that is not trusted so far. */
  readonly isUnknownIssuer?: boolean;
  /** Whether a running ingest is one of two causes. */
  readonly mayBeRunning?: boolean;
  /** The pause that `Retry-After` asks for. */
  readonly retryAfterMs?: number;
}

export class RequestFailure extends Failure {
  readonly facts: RequestFacts;

  constructor(failure: Failure, facts: RequestFacts) {
    super(failure, failure.detail, failure);
    this.facts = facts;
  }

  /**
   * Whether the address may not be there. Zylon 1.57 answers such a one in any of
   * these ways.
   */
  get mayLackAddress(): boolean {
    const { status = 0, isHtml = false } = this.facts;
    const isRedirect = status >= 300 && status < 400;
    const isPage = isHtml && status < 300;
    return isPage || isRedirect || [404, 405, 410].includes(status);
  }
}

/** Converts anything thrown. If nothing is known of the request, it may have arrived. */
export const toRequestFailure = (error: unknown): RequestFailure =>
  error instanceof RequestFailure
    ? error
    : new RequestFailure(toFailure(error), { delivery: "unknown" });

/** What messages say of a request and of the way that it takes. */
export interface Route {
  /** `GET me`, which has no id in it. */
  readonly name: string;
  readonly url: URL;
  readonly proxy: URL | null;
  /** How many certificates `ca-certificate` has. */
  readonly certificateCount: number;
}

const NO_NAMES = { subjectaltname: "" };
/**
 * An error of Node.js. Its message is never shown, since it may contain the password
 * of a proxy.
 */
const NETWORK_ERROR = z.object({
  code: z.catch(z.string(), ""),
  message: z.catch(z.string(), ""),
  /** One error for each address of the host. */
  errors: z.catch(z.array(z.object({ code: z.catch(z.string(), "") })), []),
  /** The certificate, if it is for another host. */
  cert: z.catch(z.object({ subjectaltname: z.string() }), NO_NAMES),
});
type NetworkError = z.infer<typeof NETWORK_ERROR>;

/** Returns a failure for anything that ended a request before it was sent. */
export function toConnectFailure(cause: unknown, route: Route): RequestFailure {
  if (cause instanceof RequestFailure) return cause;
  const delivery = "not-sent";
  if (cause instanceof Failure) return new RequestFailure(cause, { delivery });
  const error = parseNetworkError(cause);
  const failure = explainTls(error, route) ?? explainNoConnection(error, route);
  const isUnknownIssuer = UNKNOWN_ISSUER.test(error.code);
  return new RequestFailure(failure, { delivery, isUnknownIssuer });
}

/** Returns a failure for anything that ended a request after it was sent. */
export function toLostFailure(cause: unknown, { name }: Route): RequestFailure {
  if (cause instanceof RequestFailure) return cause;
  const delivery = "unknown";
  if (cause instanceof Failure) return new RequestFailure(cause, { delivery });
  const { code } = parseNetworkError(cause);
  const detail = `${name} was sent, but no complete answer arrived${formatCode(code)}`;
  const failure = new Failure("connection-lost", detail, { cause });
  return new RequestFailure(failure, { delivery });
}

/** Only an `Error` ends a request. */
function parseNetworkError(cause: unknown): NetworkError {
  const error = NETWORK_ERROR.parse(cause);
  // https://nodejs.org/api/errors.html#common-system-errors
  return { ...error, code: error.errors[0]?.code ?? error.code };
}

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const UNKNOWN_ISSUER = /^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_UNTRUSTED)/;
const OTHER_HOST = /^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/;
const TLS_ERROR = /^(CERT_|ERR_TLS_|ERR_SSL_|EPROTO)/;
/** OpenSSL's words for an answer that is not TLS; they differ between Node's versions. */
const NO_TLS = /wrong.version.number|packet.length.too.long/i;

/** Returns `undefined` if TLS is not the cause. */
function explainTls(
  { code, message, cert }: NetworkError,
  { url: { host }, proxy, certificateCount }: Route,
): Failure | undefined {
  // Node doesn't say which of the two has the certificate.
  const isTlsProxy = proxy?.protocol === "https:";
  const peer = isTlsProxy ? `the proxy ${proxy.host}, or ${host}` : host;
  const server = peer + formatCode(code);
  if (NO_TLS.test(`${code} ${message}`)) {
    const detail = `${peer} doesn't speak TLS${formatCode(code)}`;
    return new Failure(isTlsProxy ? "tls/proxy-plain" : "tls/plain", detail);
  }
  if (UNKNOWN_ISSUER.test(code)) {
    const trusted =
      certificateCount === 0
        ? "ca-certificate is empty"
        : `certificates in ca-certificate: ${certificateCount}`;
    return new Failure("tls/issuer", `${server}; ${trusted}`);
  }
  if (OTHER_HOST.test(code)) {
    const names = toSafeLine(cert.subjectaltname);
    const detail = names === "" ? server : `${server}; certificate: ${names}`;
    return new Failure(isTlsProxy ? "tls/proxy-host" : "tls/host", detail);
  }
  if (code === "CERT_HAS_EXPIRED") return new Failure("tls/expired", server);
  if (code === "CERT_NOT_YET_VALID")
    return new Failure("tls/not-yet-valid", server);
  return TLS_ERROR.test(code) ? new Failure("tls", server) : undefined;
}

/** The proxy is the only host that is asked for a connection. */
const UNREACHABLE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
/** Node's error if a proxy refuses the tunnel to Zylon. */
const REFUSED_TUNNEL = "ERR_PROXY_TUNNEL";

function explainNoConnection({ code }: NetworkError, route: Route): Failure {
  const { url, proxy } = route;
  const detail = nameMissingConnection(route) + formatCode(code);
  if (proxy === null) return new Failure("connect", detail);
  if (code === REFUSED_TUNNEL) return new Failure("connect/tunnel", detail);
  return UNREACHABLE.test(code)
    ? new Failure(
        "connect/proxy",
        `no connection to the proxy ${proxy.host}, which leads to ${url.host}${formatCode(code)}`,
      )
    : new Failure("connect", detail);
}

/** `no connection to zylon.example.com through the proxy proxy.example.com:3128` */
export const nameMissingConnection = ({ url, proxy }: Route): string =>
  `no connection to ${url.host}${proxy === null ? "" : ` through the proxy ${proxy.host}`}`;

/** Returns ` (ECONNREFUSED)`; empty if there is no code. */
const formatCode = (code: string): string => (code === "" ? "" : ` (${code})`);
