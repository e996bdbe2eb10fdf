/** HTTP to Zylon, with retries, and with a failure for every answer that is no 2xx. */
import metadata from '../../package.json' with { type: 'json' };
import { type AnswerContext, factsOf } from './answer-facts.ts';
import { parseJson, readSome } from './json.ts';
import type { Log } from '../log/log.ts';
import { networkFailure, type NetworkFacts, unreadableProxy } from './network.ts';
import { type OpenAnswer, openAnswer } from './open-answer.ts';
import { RateGate } from './rate-gate.ts';
import { type NextRetry, type Purpose, withRetries } from './retry.ts';
import type { Redact } from '../log/secrets.ts';
import { statusFailure } from './status.ts';
import type { Transport, TransportResponse } from './transport.ts';
import { codeOf, TransportFailure } from './transport-error.ts';
import { oneLine } from '../log/untrusted.ts';
import type { Clock, Limits } from './clock.ts';

export const USER_AGENT = `${metadata.name}/${metadata.version}`;

export interface HttpApiOptions {
  readonly baseUrl: URL;
  /** Sent with every request that is not anonymous, and with nothing else. */
  readonly credentials: Readonly<Record<'authorization' | 'x-org', string>>;
  /** PEM of certificates that are trusted on top of the default roots. */
  readonly certificates: readonly string[];
  readonly requestTimeoutSeconds: number;
  readonly maxRetries: number;
  /** How many calls may be under way at once. */
  readonly parallel: number;
  readonly redact: Redact;
  readonly clock: Clock;
}

export interface Call {
  readonly purpose: Purpose;
  /** What it is for, to follow "Could not": `read the configuration of …`. Ids are printed as they are. */
  readonly task: string;
  readonly method: 'GET' | 'POST';
  /** Path segments below the base URL, not yet encoded. */
  readonly segments: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string | undefined;
  readonly accept?: string;
  /** Instead of `maxRetries`. */
  readonly retries?: number | undefined;
  /** Sent without the credentials. */
  readonly anonymous?: boolean;
  readonly limits: Limits;
  readonly log: Log;
}

/** Loaded on demand, since Node's network modules come with it, and bad inputs need none of them. */
async function openTransport({ baseUrl, parallel, certificates }: HttpApiOptions): Promise<Transport> {
  const { Transport } = await import(/* webpackMode: "eager" */ './transport.ts');
  return new Transport({ userAgent: USER_AGENT, origin: baseUrl, maxSockets: parallel, certificates });
}

export class HttpApi {
  readonly #options: HttpApiOptions;
  readonly #transport: Promise<Transport>;
  /** Where calls go in parallel; one alone waits by itself. */
  readonly #gate: RateGate | undefined;

  constructor(options: HttpApiOptions) {
    this.#options = options;
    this.#transport = openTransport(options);
    this.#transport.catch(() => undefined); // each request awaits it, and fails with it
    this.#gate = options.parallel > 1 ? new RateGate() : undefined;
  }

  /** Does a text contain a secret of this run, in any of its forms? */
  holdsSecret(text: string): boolean {
    const ended = `${text}\n`; // at the very end of a text the mere beginning of a secret is redacted too
    return this.#options.redact(ended) !== ended;
  }

  close(): void {
    void this.#transport.then(
      (transport) => transport.close(),
      () => undefined,
    );
  }

  /**
   * Sends the call and reads a 2xx with `read`. A retry does both again. Rejects with an `ActionError`, or with the
   * reason of the signal.
   */
  async exchange<T>(call: Call, read: (answer: OpenAnswer) => Promise<T>): Promise<T> {
    return this.#retrying(call, async (number) => read(await this.#attempt(call, number)));
  }

  /** A 2xx with its body unread. Only the request is retried, never the reading. */
  async open(call: Call): Promise<OpenAnswer> {
    return this.#retrying(call, (number) => this.#attempt(call, number));
  }

  async #retrying<T>(call: Call, attempt: (number: number) => Promise<T>): Promise<T> {
    const { clock, maxRetries } = this.#options;
    const onRetry = ({ number, most, failure, delayMs }: NextRetry): void =>
      call.log.info(
        `Retry ${number}${most === undefined ? '' : ` of ${most}`} in ${(delayMs / 1000).toFixed(1)} s: ${failure.explanation.what} (${failure.code}${failure.http.request === undefined ? '' : `; ${failure.http.request}`})`,
      );
    const { purpose, limits, retries = maxRetries } = call;
    return withRetries({ purpose, maxRetries: retries, limits, clock, onRetry }, attempt);
  }

  async #attempt(call: Call, number: number): Promise<OpenAnswer> {
    const { baseUrl, clock } = this.#options;
    const path = [
      ...baseUrl.pathname.split('/').filter((part) => part !== ''),
      ...call.segments.map(encodeURIComponent),
    ];
    const url = new URL(`/${path.join('/')}`, baseUrl);
    url.search = new URLSearchParams(call.query).toString();
    const name = this.#printable(`${call.method} ${url.pathname}`);
    const transport = await this.#transport;
    await this.#gate?.pass(name, clock, call.limits);
    const started = clock.now();
    const took = (): string => `in ${clock.now() - started} ms, attempt ${number}`;
    const translate = (error: unknown): unknown => {
      if (!(error instanceof TransportFailure)) return error;
      call.log.debug(`${name} failed (${error.kind}) ${took()}`);
      return networkFailure(this.#networkFacts(call, name, transport, error));
    };
    const { proxy } = transport;
    if (proxy.kind === 'unreadable') throw unreadableProxy(this.#printable(call.task), name, proxy.variable);
    try {
      const response = await this.#send(call, url, transport);
      call.log.debug(`${name} answered ${response.status} ${took()}`);
      const context = this.#context(call, name);
      const answer = openAnswer(response, translate, context, call.log);
      if (response.status !== 429) this.#gate?.passed();
      if (response.status >= 200 && response.status < 300) return answer;
      const text = await readSome(answer.body);
      response.discard();
      const json = parseJson(text);
      if (json.ok) answer.saw(json.value);
      const failure = statusFailure(factsOf(response, text, json, context));
      if (failure.code === 'rate-limited') this.#gate?.limited(started, clock.now(), failure.http.retryAfterMs);
      throw failure;
    } catch (error) {
      throw translate(error);
    }
  }

  #networkFacts({ task, purpose }: Call, name: string, { proxy }: Transport, failure: TransportFailure): NetworkFacts {
    const { baseUrl, requestTimeoutSeconds, certificates } = this.#options;
    const { kind, cause, message } = failure;
    return {
      kind,
      task: this.#printable(task),
      call: name,
      changes: purpose !== 'read',
      host: this.#printable(baseUrl.host),
      plain: baseUrl.protocol === 'http:',
      ...(proxy.kind === 'proxy' ? { proxy: { host: this.#printable(proxy.url.host), variable: proxy.variable } } : {}),
      detail: cause === undefined ? '' : this.#printable(codeOf(cause) || message),
      requestTimeoutSeconds,
      hasCertificates: certificates.length > 0,
      cause,
    };
  }

  async #send(call: Call, url: URL, transport: Transport): Promise<TransportResponse> {
    const requestMs = this.#options.requestTimeoutSeconds * 1000;
    const { body } = call;
    return transport.send({
      method: call.method,
      url,
      headers: {
        ...(call.anonymous === true ? {} : this.#options.credentials),
        accept: call.accept ?? 'application/json',
        ...(call.method === 'POST' ? { 'content-type': 'application/json' } : {}),
      },
      body,
      connectMs: requestMs,
      // Before the ingest answers, the server may have to look through the whole source: only its signal limits it.
      ...(call.purpose === 'ingest' ? {} : { answerMs: requestMs }),
      signal: call.limits.signal,
    });
  }

  #context({ purpose, task }: Call, name: string): AnswerContext {
    const { baseUrl, clock } = this.#options;
    const printable = (text: string): string => this.#printable(text);
    return {
      task: printable(task),
      name,
      changes: purpose !== 'read',
      baseUrl,
      isIngest: purpose === 'ingest',
      now: clock.now(),
      printable,
    };
  }

  #printable(text: string): string {
    return oneLine(this.#options.redact(text));
  }
}
