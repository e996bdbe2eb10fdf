/** One HTTP exchange: a request out, a status and a body back, or a failure that says how far it came. */
import * as http from 'node:http';
import * as https from 'node:https';
import { HttpClient } from '@actions/http-client';
import { kindOfNetworkError, type NetworkFailureKind } from './network-failures.ts';
import { endpoint, proxyAuthorization, type ProxyChoice, proxyFor, TunnelAgent, type TunnelOptions } from './proxy.ts';
import { trustAlso } from './certificates.ts';

export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until the connection stands. */
  readonly connectMs: number;
  /** Milliseconds from then to the end of the response's headers, and between the bytes of the body. */
  readonly answerMs?: number;
  /** Ends the exchange from outside, at any moment, with the signal's own reason. */
  readonly signal: AbortSignal;
}

export interface TransportResponse {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  /** The bytes as they come; throws `TransportFailure` where they are cut or stall. */
  readonly body: AsyncIterable<Uint8Array>;
  /** Drops the connection, unless the whole body came: what is left of it is not wanted. */
  readonly discard: () => void;
}

export type TransportFailureKind = NetworkFailureKind | 'timeout';

export class TransportFailure extends Error {
  readonly kind: TransportFailureKind;

  constructor(kind: TransportFailureKind, cause?: unknown) {
    super(cause instanceof Error ? cause.message : kind, { cause });
    this.name = 'TransportFailure';
    this.kind = kind;
  }
}

// The library's limit is socket idleness, which a slow byte resets; ours are timers, so its is set out of the way.
const NO_SOCKET_TIMEOUT = 2 ** 31 - 1;

export interface TransportOptions {
  readonly userAgent: string;
  /** Where every request goes; its path does not matter. */
  readonly origin: URL;
  readonly maxSockets: number;
  /** PEM of certificates that are trusted on top of the default roots. */
  readonly certificates: readonly string[];
}

function agentFor({ origin, maxSockets, certificates }: TransportOptions, proxy: ProxyChoice): http.Agent {
  const pool = { keepAlive: true, maxSockets };
  const trust = certificates.length === 0 ? {} : { secureContext: trustAlso(certificates) };
  if (origin.protocol === 'https:') {
    const options = { ...pool, ...trust };
    return proxy.kind === 'proxy' ? new TunnelAgent(proxy.url, options) : new https.Agent(options);
  }
  if (proxy.kind !== 'proxy') return new http.Agent(pool);
  // Not kept alive: proxies close after an answer without saying so (tinyproxy does), and the next POST would be lost.
  return proxy.url.protocol === 'https:' ? new https.Agent({ maxSockets }) : new http.Agent({ maxSockets });
}

export class Transport {
  readonly #client: HttpClient;
  readonly #agent: http.Agent;
  readonly #openRequests = new Set<AbortController>();
  /** The proxy on the way, if there is one. */
  readonly proxy: ProxyChoice;

  constructor(options: TransportOptions) {
    this.proxy = proxyFor(options.origin);
    this.#agent = agentFor(options, this.proxy);
    this.#client = new HttpClient(options.userAgent, [], { socketTimeout: NO_SOCKET_TIMEOUT });
  }

  /**
   * Sends one request, once. Rejects with a `TransportFailure`, or with the reason of `request.signal`.
   *
   * `getJson` of the library never settles on a body that is cut, so the raw message is read here; and its request is
   * made through `watched`, which sees the connection come to stand: only so "never sent" is known.
   */
  async send(request: TransportRequest): Promise<TransportResponse> {
    const own = new AbortController();
    const signal = AbortSignal.any([request.signal, own.signal]);
    let connected = false;
    let timer: NodeJS.Timeout | undefined;
    const arm = (ms: number | undefined, kind: TransportFailureKind): void => {
      clearTimeout(timer);
      if (ms !== undefined) timer = setTimeout(() => own.abort(new TransportFailure(kind)), ms);
    };
    const finish = (): void => {
      clearTimeout(timer);
      this.#openRequests.delete(own);
    };
    const failure = (error: unknown): unknown => {
      if (signal.aborted) return signal.reason;
      return error instanceof TransportFailure
        ? error
        : new TransportFailure(kindOfNetworkError(error, connected), error);
    };

    const { url } = request;
    // Plain HTTP goes to the proxy whole, with the URL in place of the path; TLS goes through the agent's tunnel.
    const plainProxy = this.proxy.kind === 'proxy' && url.protocol === 'http:' ? this.proxy.url : undefined;
    const hop = plainProxy ?? url;
    const secure = hop.protocol === 'https:';
    const length = request.method === 'GET' ? {} : { 'content-length': Buffer.byteLength(request.body ?? '') };
    const options: TunnelOptions = {
      ...endpoint(hop),
      path: plainProxy === undefined ? url.pathname + url.search : url.href,
      method: request.method,
      headers: {
        ...request.headers,
        ...length,
        host: url.host,
        'user-agent': this.#client.userAgent ?? '',
        ...(plainProxy === undefined ? {} : proxyAuthorization(plainProxy)),
      },
      agent: this.#agent,
      rejectUnauthorized: true, // NODE_TLS_REJECT_UNAUTHORIZED=0 must not switch it off
      signal,
      tunnelSignal: signal,
    };
    const closed = Promise.withResolvers<never>();
    closed.promise.catch(() => undefined); // after an answer nobody waits for it
    const watched = (
      _options: unknown,
      second?: https.RequestOptions | ((message: http.IncomingMessage) => void),
    ): http.ClientRequest => {
      const outgoing = (secure ? https : http).request(options, typeof second === 'function' ? second : undefined);
      const stands = (): void => {
        connected = true;
        arm(request.answerMs, 'timeout');
      };
      // Where a server switches protocols, Node closes without an error, and the library never settles.
      outgoing.once('close', () => setImmediate(() => closed.reject(new Error('closed without an answer'))));
      outgoing.once('upgrade', (_message, socket) => {
        closed.reject(new TransportFailure('not-http', new Error('101 Switching Protocols')));
        socket.destroy();
      });
      outgoing.once('socket', (socket) => {
        if (outgoing.reusedSocket || !socket.connecting)
          stands(); // one from the tunnel stands already
        else socket.once(secure ? 'secureConnect' : 'connect', stands);
      });
      return outgoing;
    };

    this.#openRequests.add(own);
    try {
      signal.throwIfAborted();
      arm(request.connectMs, 'connect');
      const httpModule = secure ? { ...https, request: watched } : { ...http, request: watched };
      // The library adds a Content-Length to a GET, so `watched` sends our options in place of these.
      const sending = this.#client.requestRaw({ parsedUrl: url, options: {}, httpModule }, request.body ?? '');
      const { message } = await Promise.race([sending, closed.promise]);
      arm(request.answerMs, 'timeout');
      const read = async function* (): AsyncGenerator<Uint8Array> {
        try {
          for await (const chunk of message) {
            clearTimeout(timer); // the reader's own time does not count against the server
            if (chunk instanceof Uint8Array) yield chunk;
            arm(request.answerMs, 'timeout');
          }
        } catch (error) {
          throw failure(error);
        } finally {
          finish();
        }
      };
      return {
        status: message.statusCode ?? 0,
        headers: message.headers,
        body: read(),
        discard: () => void message.destroy(),
      };
    } catch (error) {
      finish();
      throw failure(error);
    }
  }

  /** Closes what is kept alive, so that the process can end. */
  close(): void {
    for (const open of this.#openRequests) open.abort();
    this.#agent.destroy();
  }
}
