/** One HTTP exchange: a request out, a status and a body back, or a failure that says how far it came. */
import * as http from 'node:http';
import * as https from 'node:https';
import { HttpClient } from '@actions/http-client';
import { kindOfNetworkError, type NetworkFailureKind } from './network-failures.ts';

export interface TransportRequest {
  readonly method: 'GET' | 'POST';
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
  /** Drops the connection: what is left of the body is not wanted. */
  readonly discard: () => void;
}

export class TransportFailure extends Error {
  readonly kind: NetworkFailureKind | 'timeout';

  constructor(kind: NetworkFailureKind | 'timeout', cause?: unknown) {
    super(cause instanceof Error ? cause.message : kind, { cause });
    this.name = 'TransportFailure';
    this.kind = kind;
  }
}

// The library's limit is socket idleness, which a slow byte resets; ours are timers, so its is set out of the way.
const NO_SOCKET_TIMEOUT = 2 ** 31 - 1;

export class Transport {
  readonly #client: HttpClient;
  readonly #openRequests = new Set<AbortController>();

  constructor(userAgent: string, maxSockets: number) {
    this.#client = new HttpClient(userAgent, [], {
      allowRedirects: false,
      allowRetries: false,
      keepAlive: true,
      maxSockets,
      socketTimeout: NO_SOCKET_TIMEOUT,
    });
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
    const arm = (ms: number | undefined, kind: NetworkFailureKind | 'timeout'): void => {
      clearTimeout(timer);
      if (ms !== undefined) timer = setTimeout(() => own.abort(new TransportFailure(kind)), ms);
    };
    const finish = (): void => {
      clearTimeout(timer);
      this.#openRequests.delete(own);
    };
    const failure = (error: unknown): unknown =>
      signal.aborted ? signal.reason : new TransportFailure(kindOfNetworkError(error, connected), error);

    const { url } = request;
    const secure = url.protocol === 'https:';
    const length = request.method === 'POST' ? { 'content-length': Buffer.byteLength(request.body ?? '') } : {};
    const options: https.RequestOptions = {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: url.port || (secure ? 443 : 80),
      path: url.pathname + url.search,
      method: request.method,
      headers: { ...request.headers, ...length, 'user-agent': this.#client.userAgent ?? '' },
      agent: this.#client.getAgent(url.href),
      rejectUnauthorized: true, // NODE_TLS_REJECT_UNAUTHORIZED=0 must not switch it off
      signal,
    };
    const watched = (
      _options: unknown,
      second?: https.RequestOptions | ((message: http.IncomingMessage) => void),
    ): http.ClientRequest => {
      const outgoing = (secure ? https : http).request(options, typeof second === 'function' ? second : undefined);
      const stands = (): void => {
        connected = true;
        arm(request.answerMs, 'timeout');
      };
      outgoing.once('socket', (socket) => {
        if (outgoing.reusedSocket || !socket.connecting) stands();
        else socket.once(secure ? 'secureConnect' : 'connect', stands);
      });
      return outgoing;
    };

    this.#openRequests.add(own);
    try {
      signal.throwIfAborted();
      arm(request.connectMs, 'connect');
      const httpModule = secure ? { ...https, request: watched } : { ...http, request: watched };
      const { message } = await this.#client.requestRaw(
        { parsedUrl: url, options: {}, httpModule }, // it adds a Content-Length to a GET, so `watched` sends ours instead
        request.body ?? '',
      );
      arm(request.answerMs, 'timeout');
      const discard = (): void => {
        finish();
        message.destroy();
      };
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
      return { status: message.statusCode ?? 0, headers: message.headers, body: read(), discard };
    } catch (error) {
      finish();
      throw failure(error);
    }
  }

  /** Closes what is kept alive, so that the process can end. */
  close(): void {
    for (const open of this.#openRequests) open.abort();
    this.#client.dispose();
  }
}
