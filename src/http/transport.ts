/**
 * The way to a server, directly or through a proxy, and one HTTP exchange: its
 * answer, or how far the request came.
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
  type RequestFacts,
} from "./failures.ts";

/**
 * Reads `HTTPS_PROXY` or `HTTP_PROXY` and `NO_PROXY`, in both cases, as the
 * other actions of this runner do.
 */
export function proxyFor(target: URL): NamedProxy | undefined {
  const name = target.protocol === "https:" ? "https_proxy" : "http_proxy";
  const variable = [name, name.toUpperCase()].find(
    (one) => (process.env[one] ?? "") !== "",
  );
  if (variable === undefined || checkBypass(target)) return undefined;
  try {
    const url = getProxyUrl(target);
    if (url !== undefined && url.hostname !== "") return { variable, url };
  } catch {
    // It throws for some texts that are no URL, and returns nothing for others.
  }
  return { variable, url: undefined };
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
 * POST, since one that was kept alive may be closed in that moment, or have an
 * answer to nothing on it. Node makes the tunnel through the proxy.
 */
function agentsFor(
  { baseUrl, parallel: maxSockets, certificates }: TransportOptions,
  proxy: NamedProxy | undefined,
): Readonly<Record<"GET" | "POST", http.Agent>> {
  const way = proxy?.url?.href;
  const proxyEnv =
    way === undefined ? undefined : { HTTPS_PROXY: way, HTTP_PROXY: way };
  const isSecure = baseUrl.protocol === "https:";
  const trust =
    certificates.length === 0
      ? {}
      : { secureContext: contextWith(certificates) };
  const options = { maxSockets, proxyEnv, ...trust };
  // Plain HTTP is not kept alive through a proxy: some close after an answer
  // without saying so (tinyproxy does).
  const keepAlive = isSecure || proxyEnv === undefined;
  const { Agent } = isSecure ? https : http;
  return {
    GET: new Agent({ ...options, keepAlive }),
    POST: new Agent(options),
  };
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

/** A 2xx, and all of it: nothing here asks for a range. */
export const isWhole = (status: number): boolean =>
  status >= 200 && status < 300 && status !== 206;

/** How long the words of a refusal may take, all of them. */
const REFUSAL_MS = 3000;

/** Resolves to the answer of a request that was opened, once its headers came. */
async function answerTo(
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
  // On, not once: one that comes after the answer must not go unheard.
  opened.on("error", reject);
  opened.once("response", resolve);
  opened.once("close", () => {
    signal.removeEventListener("abort", abort);
    // Where a server switches protocols, Node closes without an error.
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
 * One request and its answer. `request-timeout-seconds` limits the time until
 * it is connected, then until the headers of the answer, and between the bytes
 * of its body: a limit follows another, and only one is set.
 */
class Exchange {
  readonly #request: TransportRequest;
  readonly #clock: Clock;
  /** Aborted when a limit of time is over. */
  readonly #late = new AbortController();
  /** Ends the exchange, whatever the reason. */
  readonly #signal: AbortSignal;
  /** Before that, nothing was sent. */
  #isConnected = false;
  #endLimit = (): void => undefined;

  constructor(request: TransportRequest, clock: Clock, closed: AbortSignal) {
    this.#request = request;
    this.#clock = clock;
    const signals = [request.signal, closed, this.#late.signal];
    this.#signal = AbortSignal.any(signals);
  }

  async send(agent: http.Agent): Promise<TransportResponse> {
    try {
      this.#limit(this.#timeoutMs());
      this.#signal.throwIfAborted();
      const message = await this.#answer(agent);
      const { statusCode: status = 0, headers } = message;
      const isAnswer = isWhole(status);
      this.#limit(isAnswer ? this.#silenceMs() : REFUSAL_MS);
      return { status, headers, body: this.#body(message, isAnswer) };
    } catch (error) {
      this.#endLimit();
      throw this.#failure(error);
    }
  }

  async #answer(agent: http.Agent): Promise<http.IncomingMessage> {
    const { method, url, headers, body } = this.#request;
    const { request } = url.protocol === "https:" ? https : http;
    const opened = request(url, {
      method,
      headers,
      agent,
      // NODE_TLS_REJECT_UNAUTHORIZED=0 must not switch it off.
      rejectUnauthorized: true,
    } satisfies https.RequestOptions);
    const answer = answerTo(opened, this.#signal);
    onceConnected(opened, () => {
      this.#isConnected = true;
      this.#limit(this.#silenceMs());
    });
    opened.end(body ?? "");
    return answer;
  }

  /** The bytes; those of no answer within one limit for all of them. */
  async *#body(
    message: AsyncIterable<Uint8Array>,
    isAnswer: boolean,
  ): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of message) {
        // The reader's own time does not count against the server.
        if (isAnswer) this.#endLimit();
        yield chunk;
        if (isAnswer) this.#limit(this.#silenceMs());
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
      this.#late.abort(networkFailure(this.#request.facts, this.#isConnected)),
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
   * Sends one request, once. Rejects where it gets no answer, or with the
   * reason of the signal.
   */
  async send(request: TransportRequest): Promise<TransportResponse> {
    // Going around a proxy whose variable cannot be read would be wrong.
    if (this.proxy !== undefined && this.proxy.url === undefined)
      throw networkFailure(request.facts, false);
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
