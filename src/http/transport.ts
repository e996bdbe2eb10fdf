/** One HTTP exchange: its answer, or a failure that says how far the request came. */
import * as http from 'node:http';
import * as https from 'node:https';
import type { SecureContext } from 'node:tls';
import { answerTo } from './request.ts';
import { kindOfNetworkError } from './network.ts';
import { endpoint, proxyAuthorization, type ProxyChoice, proxyFor, TunnelAgent, type TunnelOptions } from './proxy.ts';
import { follow } from './clock.ts';
import { ProxyUnreachable, TransportFailure, type TransportFailureKind } from './transport-error.ts';

export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
  /** Milliseconds until the connection is made. */
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

export interface TransportOptions {
  readonly userAgent: string;
  /** Where every request goes; its path does not matter. */
  readonly origin: URL;
  readonly maxSockets: number;
  /** PEM of certificates that are trusted on top of the default roots. */
  readonly certificates: readonly string[];
}

/** Trust in these certificates on top of Node's default roots and `NODE_EXTRA_CA_CERTS`; a chain may end at any of them. */
function trustAlso(pem: readonly string[]): SecureContext {
  const { createSecureContext, getCACertificates } = process.getBuiltinModule('node:tls');
  return createSecureContext({ ca: [...getCACertificates('default'), ...pem], allowPartialTrustChain: true });
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

/** What watches over the reading of a body. */
interface Watch {
  /** Begins to wait for the next bytes. */
  readonly wait: () => void;
  /** Ends that: the reader's own time does not count against the server. */
  readonly pause: () => void;
  readonly failure: (error: unknown) => unknown;
  readonly finish: () => void;
}

// A function of the module: V8 makes a map for each generator function, and a map in the old generation holds on to all
// that the function sees until the next full collection. Made in `send`, that was the whole request, for every request.
async function* bodyOf(message: http.IncomingMessage, watch: Watch): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of message) {
      watch.pause();
      if (chunk instanceof Uint8Array) yield chunk;
      watch.wait();
    }
  } catch (error) {
    throw watch.failure(error);
  } finally {
    watch.finish();
  }
}

export class Transport {
  readonly #userAgent: string;
  readonly #agent: http.Agent;
  readonly #openRequests = new Set<AbortController>();
  /** The proxy on the way, if there is one. */
  readonly proxy: ProxyChoice;

  constructor(options: TransportOptions) {
    this.proxy = proxyFor(options.origin);
    this.#agent = agentFor(options, this.proxy);
    this.#userAgent = options.userAgent;
  }

  /** Sends one request, once. Rejects with a `TransportFailure`, or with the reason of `request.signal`. */
  async send(request: TransportRequest): Promise<TransportResponse> {
    const own = new AbortController();
    const { signal } = own;
    const unfollow = follow(request.signal, own);
    const { url } = request;
    // Plain HTTP goes to the proxy whole, with the URL in place of the path; TLS goes through the agent's tunnel.
    const plainProxy = this.proxy.kind === 'proxy' && url.protocol === 'http:' ? this.proxy.url : undefined;
    let connected = false;
    let timer: NodeJS.Timeout | undefined;
    /** A plain proxy that cannot be reached: this says nothing about the server. */
    const blamed = (error: Error): Error =>
      plainProxy !== undefined && !connected ? new ProxyUnreachable(error) : error;
    const tooLate = (kind: TransportFailureKind, ms: number): TransportFailure =>
      plainProxy !== undefined && !connected
        ? new TransportFailure(kind, new ProxyUnreachable(new Error(`no connection within ${ms / 1000} s`)))
        : new TransportFailure(kind);
    const arm = (ms: number | undefined, kind: TransportFailureKind): void => {
      clearTimeout(timer);
      if (ms !== undefined) timer = setTimeout(() => own.abort(tooLate(kind, ms)), ms);
    };
    const finish = (): void => {
      clearTimeout(timer);
      unfollow();
      this.#openRequests.delete(own);
    };
    const failure = (error: unknown): unknown => {
      if (signal.aborted) return signal.reason;
      return error instanceof TransportFailure
        ? error
        : new TransportFailure(kindOfNetworkError(error, connected), error);
    };

    const hop = plainProxy ?? url;
    const secure = hop.protocol === 'https:';
    const options: TunnelOptions = {
      ...endpoint(hop),
      path: plainProxy === undefined ? url.pathname + url.search : url.href,
      method: request.method,
      headers: {
        ...request.headers,
        host: url.host,
        'user-agent': this.#userAgent,
        ...(plainProxy === undefined ? {} : proxyAuthorization(plainProxy)),
      },
      agent: this.#agent,
      rejectUnauthorized: true, // NODE_TLS_REJECT_UNAUTHORIZED=0 must not switch it off
      tunnelSignal: signal,
    };
    const stands = (): void => {
      connected = true;
      arm(request.answerMs, 'timeout');
    };

    this.#openRequests.add(own);
    try {
      signal.throwIfAborted();
      arm(request.connectMs, 'connect');
      const message = await answerTo({ secure, options, body: request.body ?? '', signal, stands, blamed });
      const wait = (): void => arm(request.answerMs, 'timeout');
      wait();
      return {
        status: message.statusCode ?? 0,
        headers: message.headers,
        body: bodyOf(message, { wait, pause: () => clearTimeout(timer), failure, finish }),
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
