/** Why a request to Zylon failed, and whether Zylon may have received it. */
import * as z from "zod/mini";
import {
  type ErrorKey,
  Failure,
  type FailureOverrides,
  toFailure,
} from "../../errors.ts";
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
  /** Whether a page of HTML answered. Not set if its status says more, as a 503 does. */
  readonly isHtml?: boolean;
  /** Whether nothing came for as long as the request may be silent. */
  readonly wasSilent?: boolean;
  /** The pause that `Retry-After` asks for. */
  readonly retryAfterMs?: number;
}

const NOT_SENT: RequestFacts = { delivery: "not-sent" };

export class RequestFailure extends Failure {
  readonly facts: RequestFacts;

  constructor(
    key: ErrorKey,
    detail: string,
    facts: RequestFacts,
    overrides?: FailureOverrides,
  ) {
    super(key, detail, overrides);
    this.facts = facts;
  }

  /**
   * Whether Zylon may lack this address: 1.57 answers a request to an unknown address in
   * any of these ways.
   */
  get mayLackEndpoint(): boolean {
    const { status = 0, isHtml = false } = this.facts;
    const isRedirect = status >= 300 && status < 400;
    const isPage = isHtml && status < 300;
    return isPage || isRedirect || [404, 405, 410].includes(status);
  }
}

/** Converts anything thrown. If nothing is known of the request, it may have arrived. */
export function toRequestFailure(
  error: unknown,
  delivery: Delivery = "unknown",
): RequestFailure {
  if (error instanceof RequestFailure) return error;
  const failure = toFailure(error);
  const { key, detail, code, title, remedy, names, cause } = failure;
  const overrides = { code, title, remedy, names, cause };
  return new RequestFailure(key, detail, { delivery }, overrides);
}

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
  /** The proxy's answer, if it refuses the tunnel. */
  statusCode: z.catch(z.number(), 0),
});
type NetworkError = z.infer<typeof NETWORK_ERROR>;

/**
 * Returns a failure for anything that ended a request.
 * @param delivery `unknown` once the request may have arrived
 */
export function toNetworkFailure(
  cause: unknown,
  route: Route,
  delivery: Delivery,
): RequestFailure {
  if (cause instanceof Failure) return toRequestFailure(cause, delivery);
  const error = parseNetworkError(cause);
  if (delivery === "unknown") {
    const detail = `${route.name} was sent, but no complete answer arrived${formatCode(error.code)}`;
    return new RequestFailure("connection-lost", detail, { delivery });
  }
  return findTlsFailure(error, route) ?? createConnectionFailure(error, route);
}

/** Has the code of the first address of a host, if it has several. */
function parseNetworkError(cause: unknown): NetworkError {
  const error = NETWORK_ERROR.parse(cause);
  // https://nodejs.org/api/errors.html#common-system-errors
  return { ...error, code: error.errors[0]?.code ?? error.code };
}

/** https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const UNKNOWN_ISSUER = /^(UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|CERT_UNTRUSTED)/;
const OTHER_HOST = /^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/;
const TLS_KEYS: ReadonlyMap<string, ErrorKey> = new Map([
  ["CERT_HAS_EXPIRED", "tls/expired"],
  ["CERT_NOT_YET_VALID", "tls/not-yet-valid"],
]);
const TLS_ERROR =
  /^(CERT_|ERR_SSL_|EPROTO|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)/;
/** OpenSSL's words for an answer that is not TLS; they differ between Node's versions. */
const NO_TLS = /wrong.version.number|packet.length.too.long/i;

/** Returns `undefined` if TLS is not the cause. */
function findTlsFailure(
  { code, message, cert }: NetworkError,
  { url: { host }, proxy, certificateCount }: Route,
): RequestFailure | undefined {
  // Node doesn't say whether a certificate is that of an https:// proxy or that of Zylon.
  const isTlsProxy = proxy?.protocol === "https:";
  const peer = isTlsProxy ? `the proxy ${proxy.host}, or ${host}` : host;
  const server = peer + formatCode(code);
  if (NO_TLS.test(`${code} ${message}`)) {
    const detail = `${peer} doesn't speak TLS${formatCode(code)}`;
    const key = isTlsProxy ? "tls/proxy-plain" : "tls/plain";
    return new RequestFailure(key, detail, NOT_SENT);
  }
  if (UNKNOWN_ISSUER.test(code)) {
    const trusted =
      certificateCount === 0
        ? "ca-certificate is empty"
        : `certificates in ca-certificate: ${certificateCount}`;
    const detail = `${server}; ${trusted}`;
    return new RequestFailure("tls/issuer", detail, NOT_SENT);
  }
  if (OTHER_HOST.test(code)) {
    const names = toSafeLine(cert.subjectaltname);
    const detail = names === "" ? server : `${server}; certificate: ${names}`;
    const key = isTlsProxy ? "tls/proxy-host" : "tls/host";
    return new RequestFailure(key, detail, NOT_SENT);
  }
  if (!TLS_ERROR.test(code)) return undefined;
  return new RequestFailure(TLS_KEYS.get(code) ?? "tls", server, NOT_SENT);
}

/** Behind a proxy, these are about the proxy: no other host is asked for a connection. */
const UNREACHABLE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH)$/;
/** Node's error if a proxy refuses the tunnel to Zylon. */
const REFUSED_TUNNEL = "ERR_PROXY_TUNNEL";

function createConnectionFailure(
  { code, statusCode }: NetworkError,
  route: Route,
): RequestFailure {
  const { url, proxy } = route;
  if (proxy !== null && UNREACHABLE.test(code)) {
    const detail = `no connection to the proxy ${proxy.host}, which leads to ${url.host}${formatCode(code)}`;
    return new RequestFailure("connect/proxy", detail, NOT_SENT);
  }
  const noConnection = formatNoConnection(route);
  if (code !== REFUSED_TUNNEL)
    return new RequestFailure(
      "connect",
      noConnection + formatCode(code),
      NOT_SENT,
    );
  const why =
    statusCode === 0 ? formatCode(code) : `, which answered ${statusCode}`;
  // https://www.rfc-editor.org/rfc/rfc9110#status.407
  const key = statusCode === 407 ? "connect/proxy-login" : "connect/tunnel";
  return new RequestFailure(key, noConnection + why, NOT_SENT);
}

/** `no connection to zylon.example.com through the proxy proxy.example.com:3128` */
export const formatNoConnection = ({ url, proxy }: Route): string =>
  `no connection to ${url.host}${formatProxy(proxy)}`;

/** Returns ` through the proxy proxy.example.com:3128`; empty if there is none. */
export const formatProxy = (proxy: URL | null): string =>
  proxy === null ? "" : ` through the proxy ${proxy.host}`;

/** Returns ` (ECONNREFUSED)`; empty if there is no code. */
const formatCode = (code: string): string => (code === "" ? "" : ` (${code})`);
