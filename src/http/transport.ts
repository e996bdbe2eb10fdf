/**
 * The way to a server, directly or through a proxy, and one HTTP exchange: its
 * response, whatever the status, or how far the request came.
 */
// Node's own client: of @actions/http-client only the rules for proxies are
// used. Its request never settles on a cut body or a 101, cannot tell "never
// sent", retries and redirects by rules of its own, and keeps each request in
// memory.
import * as http from "node:http";
import * as https from "node:https";
import { unescape } from "node:querystring"; // decodes what it can, and never throws
import {
  createSecureContext,
  getCACertificates,
  type SecureContext,
  TLSSocket,
} from "node:tls";
import { checkBypass, getProxyUrl } from "@actions/http-client/lib/proxy";
import { after, type Clock } from "./clock.ts";
import {
  type NamedProxy,
  networkFailure,
  proxyVariableFailure,
  type RequestFacts,
  timeoutFailure,
} from "./failures.ts";
import { TunnelAgent } from "./tunnel.ts";

/** Undefined where the variable has something other than a URL with a host. */
function proxyUrl(target: URL): URL | undefined {
  try {
    const url = getProxyUrl(target);
    return url?.hostname === "" ? undefined : url;
  } catch {
    // It throws for some texts that are no URL.
    return undefined;
  }
}

/**
 * Reads `HTTPS_PROXY` or `HTTP_PROXY`, and `NO_PROXY`, each in upper or lower
 * case, as the other actions of this runner do. Undefined where requests to
 * `target` go there directly.
 */
export function proxyFor(target: URL): NamedProxy | undefined {
  const name = target.protocol === "https:" ? "https_proxy" : "http_proxy";
  const variable = [name, name.toUpperCase()].find(
    (one) => (process.env[one] ?? "") !== "",
  );
  if (variable === undefined) return undefined;
  if (checkBypass(target)) return undefined;
  return { variable, url: proxyUrl(target) };
}

export interface ProxyCredentials {
  readonly username: string;
  readonly password: string;
}

/**
 * The credentials in the variables that name proxies, URLs or not, as they are
 * written and decoded.
 */
export function proxyCredentials(): ProxyCredentials[] {
  const found: ProxyCredentials[] = [];
  for (const name of [
    "https_proxy",
    "HTTPS_PROXY",
    "http_proxy",
    "HTTP_PROXY",
  ]) {
    const value = process.env[name] ?? "";
    const [, username = "", password = ""] =
      /^(?:[a-z]+:\/\/)?([^/@:]*):(.*)@/is.exec(value) ?? [];
    if (password === "") continue;
    found.push({ username, password });
    found.push({ username: unescape(username), password: unescape(password) });
  }
  return found;
}

/**
 * Takes out of the environment what would switch off the check of certificates
 * in every connection of this process, GitHub's too. Whether it did so.
 */
export function takeOutUncheckedTls(): boolean {
  const isUnchecked = process.env["NODE_TLS_REJECT_UNAUTHORIZED"] === "0";
  delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
  return isUnchecked;
}

export interface TransportOptions {
  /** Where every request goes. */
  readonly baseUrl: URL;
  /** How many requests may be under way at once. */
  readonly parallel: number;
  /** PEM of certificates that are trusted on top of the default roots. */
  readonly certificates: readonly string[];
  readonly clock: Clock;
}

/**
 * Trust in these certificates, the default roots and those of
 * NODE_EXTRA_CA_CERTS.
 */
function contextWith(certificates: readonly string[]): SecureContext {
  const ca = [...getCACertificates("default"), ...certificates];
  // A chain may end at any of them, not only at a root.
  return createSecureContext({ ca, allowPartialTrustChain: true });
}

/**
 * The connections to a server: kept alive for a GET, and a fresh one for each
 * POST. One that was kept alive may be closed by the server in that moment, and
 * then nobody knows whether the POST was carried out; or it may hold bytes that
 * would be taken for the response.
 */
function agentsFor(
  { baseUrl, parallel: maxSockets, certificates }: TransportOptions,
  proxy: NamedProxy | undefined,
): Readonly<Record<"GET" | "POST", http.Agent>> {
  const url = proxy?.url;
  if (baseUrl.protocol === "http:") {
    // Plain HTTP is not kept alive through a proxy: some close after an answer
    // without saying so (tinyproxy does).
    const keepAlive = url === undefined;
    const proxyEnv = { HTTP_PROXY: url?.href };
    return {
      GET: new http.Agent({ maxSockets, proxyEnv, keepAlive }),
      POST: new http.Agent({ maxSockets, proxyEnv, keepAlive: false }),
    };
  }
  const options: https.AgentOptions = { maxSockets };
  if (certificates.length > 0)
    options.secureContext = contextWith(certificates);
  const agent = (keepAlive: boolean): https.Agent =>
    url === undefined
      ? new https.Agent({ ...options, keepAlive })
      : new TunnelAgent(url, { ...options, keepAlive });
  return { GET: agent(true), POST: agent(false) };
}

export interface TransportRequest {
  readonly facts: RequestFacts;
  readonly method: "GET" | "POST";
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /**
   * Ends the exchange from outside, at any moment, with the signal's own
   * reason.
   */
  readonly signal: AbortSignal;
}

export interface TransportResponse {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** The bytes as they come; fails where they are cut or stall. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** A 2xx with the whole answer: 206 has a part, and nothing asks for one. */
export const isSuccess = (status: number): boolean =>
  status >= 200 && status < 300 && status !== 206;

/** How long the body of any other response may take, all of it. */
const FAILURE_BODY_MS = 3000;

/**
 * Resolves to the response to a request that was opened, once its headers came.
 * The signal destroys the request until it is closed, so that it ends the body
 * of the response too.
 */
async function responseTo(
  opened: http.ClientRequest,
  signal: AbortSignal,
): Promise<http.IncomingMessage> {
  const { promise, resolve, reject } =
    Promise.withResolvers<http.IncomingMessage>();
  // Not the option `signal`: while a tunnel is being made, nobody would hear
  // of it.
  const abort = (): void => {
    reject(signal.reason);
    opened.destroy();
  };
  signal.addEventListener("abort", abort);
  // On, not once: Node ends the process for an error that nobody hears, also
  // for one that comes after the response.
  opened.on("error", reject);
  opened.once("response", resolve);
  opened.once("close", () => {
    signal.removeEventListener("abort", abort);
    // Where a server switches protocols, Node closes without a response and
    // without an error. After either of them, this rejection has no effect.
    setImmediate(() => reject(new Error("closed without an answer")));
  });
  return promise;
}

/** Calls `act` once the connection and its TLS handshake are complete. */
function onceConnected(opened: http.ClientRequest, act: () => void): void {
  opened.once("socket", (socket) => {
    // One that is kept alive, or comes out of a tunnel, is connected already.
    if (opened.reusedSocket || !socket.connecting) act();
    else if (socket instanceof TLSSocket) socket.once("secureConnect", act);
    else socket.once("connect", act);
  });
}

/**
 * One request and its response. `request-timeout-seconds` limits the time until
 * it is connected, then until the headers of the response, and then until each
 * next part of its body. One limit is set at a time; the next replaces it.
 */
class Exchange {
  readonly #request: TransportRequest;
  readonly #clock: Clock;
  /** Aborted when a limit of time is over. */
  readonly #timeout = new AbortController();
  /** Ends the exchange, whatever the reason. */
  readonly #signal: AbortSignal;
  /** Before that, nothing was sent. */
  #isConnected = false;
  /** Takes back the limit that is set. */
  #endLimit = (): void => undefined;

  constructor(request: TransportRequest, clock: Clock, closed: AbortSignal) {
    this.#request = request;
    this.#clock = clock;
    const signals = [request.signal, closed, this.#timeout.signal];
    this.#signal = AbortSignal.any(signals);
  }

  async send(agent: http.Agent): Promise<TransportResponse> {
    try {
      this.#limit(this.#timeoutMs());
      this.#signal.throwIfAborted();
      const message = await this.#open(agent);
      const { statusCode: status = 0, headers } = message;
      const isTimedByPart = isSuccess(status);
      this.#limit(isTimedByPart ? this.#silenceMs() : FAILURE_BODY_MS);
      return { status, headers, body: this.#body(message, isTimedByPart) };
    } catch (error) {
      this.#endLimit();
      throw this.#failure(error);
    }
  }

  /** Sends the request; resolves once the headers of the response came. */
  async #open(agent: http.Agent): Promise<http.IncomingMessage> {
    const { method, url, headers, body } = this.#request;
    const { request } = url.protocol === "https:" ? https : http;
    const opened = request(url, {
      method,
      headers,
      agent,
      // NODE_TLS_REJECT_UNAUTHORIZED=0 must not switch it off.
      rejectUnauthorized: true,
    } satisfies https.RequestOptions);
    const response = responseTo(opened, this.#signal);
    onceConnected(opened, () => {
      this.#isConnected = true;
      this.#limit(this.#silenceMs());
    });
    opened.end(body ?? "");
    return response;
  }

  /**
   * The bytes of the body. A limit is set already: for its first part where it
   * is timed by part, else for the whole.
   */
  async *#body(
    message: AsyncIterable<Uint8Array>,
    isTimedByPart: boolean,
  ): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of message) {
        // No limit while the reader has it: that is not the server's time.
        if (isTimedByPart) this.#endLimit();
        yield chunk;
        if (isTimedByPart) this.#limit(this.#silenceMs());
      }
    } catch (error) {
      throw this.#failure(error);
    } finally {
      this.#endLimit();
    }
  }

  #timeoutMs(): number {
    return this.#request.facts.requestTimeoutSeconds * 1000;
  }

  /**
   * How long the server may be silent. Before it answers an ingest, it may have
   * to look through the whole source: only the signal limits that.
   */
  #silenceMs(): number | undefined {
    const { purpose } = this.#request.facts;
    return purpose === "ingest" ? undefined : this.#timeoutMs();
  }

  /** Sets a limit in place of the one before. */
  #limit(ms: number | undefined): void {
    this.#endLimit();
    if (ms === undefined) return;
    this.#endLimit = after(this.#clock, ms, () =>
      this.#timeout.abort(
        timeoutFailure(this.#request.facts, this.#isConnected),
      ),
    );
  }

  #failure(error: unknown): unknown {
    if (this.#signal.aborted) return this.#signal.reason;
    return networkFailure(this.#request.facts, this.#isConnected, error);
  }
}

/** The connections to a server. */
export class Transport {
  readonly #clock: Clock;
  readonly #agents: ReturnType<typeof agentsFor>;
  readonly #closed = new AbortController();
  /** The proxy on the way, if there is one. */
  readonly proxy: NamedProxy | undefined;

  constructor(options: TransportOptions) {
    this.proxy = proxyFor(options.baseUrl);
    this.#agents = agentsFor(options, this.proxy);
    this.#clock = options.clock;
  }

  /**
   * Sends one request, once. Rejects where it gets no response, or with the
   * reason of the signal.
   */
  async send(request: TransportRequest): Promise<TransportResponse> {
    // Going around a proxy whose variable cannot be read would be wrong.
    if (this.proxy !== undefined && this.proxy.url === undefined)
      throw proxyVariableFailure(request.facts, this.proxy.variable);
    const exchange = new Exchange(request, this.#clock, this.#closed.signal);
    return exchange.send(this.#agents[request.method]);
  }

  /**
   * Ends what is open, and closes what is kept alive, so that the process can
   * end.
   */
  close(): void {
    this.#closed.abort();
    for (const agent of Object.values(this.#agents)) agent.destroy();
  }
}
