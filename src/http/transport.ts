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
import { type Asked, type NamedProxy, networkFailure } from "./failures.ts";

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

/**
 * The credentials in the variables that name proxies, URLs or not, as they are
 * written and decoded.
 */
export function proxyCredentials(): {
  readonly username: string;
  readonly password: string;
}[] {
  return ["https_proxy", "HTTPS_PROXY", "http_proxy", "HTTP_PROXY"].flatMap(
    (name) => {
      const [, username = "", password = ""] =
        /^(?:[a-z]+:\/\/)?([^/@:]*):(.*)@/is.exec(process.env[name] ?? "") ??
        [];
      const decoded = {
        username: unescape(username),
        password: unescape(password),
      };
      return password === "" ? [] : [{ username, password }, decoded];
    },
  );
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
  return createSecureContext({ ca, allowPartialTrustChain: true }); // a chain may end at any of them, not only at a root
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
  readonly asked: Asked;
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
  /**
   * The bytes as they come; throws an `ActionError` where they are cut or
   * stall.
   */
  readonly body: AsyncIterable<Uint8Array>;
}

/** How long the words of a refusal may take, all of them. */
const REFUSAL_MS = 3000;

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
   * Sends one request, once. `request-timeout-seconds` limits the time until it
   * is connected, then until the headers of the answer, and between the bytes
   * of its body. Rejects with an `ActionError`, or with the reason of the
   * signal.
   */
  async send({
    asked,
    method,
    url,
    headers,
    body,
    signal: ended,
  }: TransportRequest): Promise<TransportResponse> {
    // Going around a proxy whose variable cannot be read would be wrong.
    if (asked.proxy !== undefined && asked.proxy.url === undefined)
      throw networkFailure(asked, false);
    const late = new AbortController();
    const signal = AbortSignal.any([ended, this.#closed.signal, late.signal]);
    /**
     * The connection and its TLS handshake are complete; before that, nothing
     * was sent.
     */
    let connected = false;
    const failed = (error: unknown): unknown =>
      signal.aborted ? signal.reason : networkFailure(asked, connected, error);
    const limit = (ms: number): (() => void) =>
      after(this.#clock, ms, () =>
        late.abort(networkFailure(asked, connected)),
      );
    const limitMs = asked.requestTimeoutSeconds * 1000;
    let stop = limit(limitMs);
    // Before the ingest answers, the server may have to look through the whole
    // source: only its signal limits it.
    let silenceMs = asked.purpose === "ingest" ? undefined : limitMs;
    const waitForAnswer = (): void => {
      stop();
      if (silenceMs !== undefined) stop = limit(silenceMs);
    };

    const exchanged = Promise.withResolvers<http.IncomingMessage>();
    const { resolve, reject } = exchanged;
    try {
      signal.throwIfAborted();
      const options: https.RequestOptions = {
        method,
        headers,
        agent: this.#agents[method],
        rejectUnauthorized: true, // NODE_TLS_REJECT_UNAUTHORIZED=0 must not switch it off
      };
      const request = (url.protocol === "https:" ? https : http).request(
        url,
        options,
      );
      // Not the option `signal`: while a tunnel is being made, nobody would
      // hear of it.
      const abort = (): void => {
        reject(signal.reason);
        request.destroy();
      };
      signal.addEventListener("abort", abort);
      request.on("error", reject); // on, not once: one that comes after the answer must not go unheard
      request.once("response", resolve);
      request.once("close", () => {
        signal.removeEventListener("abort", abort);
        // Where a server switches protocols, Node closes without an error.
        setImmediate(() => reject(new Error("closed without an answer")));
      });
      request.once("socket", (socket) => {
        const stands = (): void => {
          connected = true;
          waitForAnswer();
        };
        // One that is kept alive, or comes out of a tunnel, is connected
        // already.
        if (request.reusedSocket || !socket.connecting) stands();
        else
          socket.once(
            socket instanceof TLSSocket ? "secureConnect" : "connect",
            stands,
          );
      });
      request.end(body ?? "");
      const message = await exchanged.promise;
      const status = message.statusCode ?? 0;
      const isRefusal = status < 200 || status >= 300;
      if (isRefusal) silenceMs = REFUSAL_MS;
      waitForAnswer();
      const read = async function* (): AsyncGenerator<Uint8Array> {
        const chunks: AsyncIterable<Uint8Array> = message;
        try {
          for await (const chunk of chunks) {
            if (!isRefusal) stop(); // the reader's own time does not count against the server
            yield chunk;
            if (!isRefusal) waitForAnswer();
          }
        } catch (error) {
          throw failed(error);
        } finally {
          stop();
        }
      };
      return { status, headers: message.headers, body: read() };
    } catch (error) {
      stop();
      throw failed(error);
    }
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
