/** The Zylon API over HTTP: the only place that sends anything. */
import * as core from '@actions/core';
import type { Inputs } from './inputs.ts';
import { ActionError } from './errors.ts';
import { type Json, parseJson, readText, type ReadText } from './json-documents.ts';
import { codeOf, networkFailure } from './network-failures.ts';
import { type Clock, type Purpose, withRetries } from './retry.ts';
import { type AnswerFacts, bodyFailure, retryAfterMs, statusFailure } from './status-failures.ts';
import type { Redact } from './secrets.ts';
import { Transport, TransportFailure, type TransportResponse } from './transport.ts';
import { oneLine } from './untrusted.ts';

/** Held equal to package.json by a test. */
export const USER_AGENT = 'zylon-ingest/1.0.0';

export interface ClientOptions {
  readonly inputs: Inputs;
  readonly redact: Redact;
  readonly clock: Clock;
  /** Ends everything that is under way. */
  readonly signal: AbortSignal;
}

interface Call {
  readonly purpose: Purpose;
  readonly method: 'GET' | 'POST';
  /** Path segments below the base URL, not yet encoded. */
  readonly segments: readonly string[];
  /** The moment, on the clock's scale, after which nothing is begun. */
  readonly deadline: number;
  /** Ends this call alone; its reason is thrown. */
  readonly signal: AbortSignal;
}

/** A failed answer's own words: the usual fields of a JSON error body. The shape is not documented by Zylon. */
function wordsOf(json: Json): string {
  if (!json.ok || typeof json.value !== 'object' || json.value === null) return '';
  const fields = new Map<string, unknown>(Object.entries(json.value));
  const words = ['detail', 'message', 'error', 'title'].map((key) => fields.get(key));
  return words.find((word) => typeof word === 'string') ?? '';
}

export class ZylonClient {
  readonly #options: ClientOptions;
  readonly #transport: Transport;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#transport = new Transport(USER_AGENT, 1);
  }

  close(): void {
    this.#transport.close();
  }

  /** `GET P/{slug}/{id}/config`: whatever JSON it holds; no schema is documented. */
  async config(slug: string, id: string, deadline: number): Promise<unknown> {
    const segments = ['api', 'v1', 'app', 'integration', slug, id, 'config'];
    return this.#json({ purpose: 'read', method: 'GET', segments, deadline, signal: this.#options.signal });
  }

  /** `POST P/{slug}/{id}/ingest`, without a body: its one JSON answer. Rejects with the signal's reason at its abort. */
  async ingest(slug: string, id: string, deadline: number, signal: AbortSignal): Promise<unknown> {
    const segments = ['api', 'v1', 'app', 'integration', slug, id, 'ingest'];
    const both = AbortSignal.any([this.#options.signal, signal]);
    return this.#json({ purpose: 'ingest', method: 'POST', segments, deadline, signal: both });
  }

  async #json(call: Call): Promise<unknown> {
    const { clock, inputs } = this.#options;
    return withRetries(
      {
        purpose: call.purpose,
        maxRetries: inputs['max-retries'],
        deadline: call.deadline,
        clock,
        signal: call.signal,
        onRepeat: (attempt, failure, delayMs) => {
          const seconds = (delayMs / 1000).toFixed(1);
          core.info(`Repeat ${attempt} in ${seconds} s (${failure.code}): ${failure.explanation.what}`);
        },
      },
      () => this.#attempt(call),
    );
  }

  async #attempt(call: Call): Promise<unknown> {
    const base = this.#options.inputs['base-url'];
    const path = [...base.pathname.split('/').filter((part) => part !== ''), ...call.segments.map(encodeURIComponent)];
    const url = new URL(`/${path.join('/')}`, base);
    const name = this.#printable(`${call.method} ${url.pathname}`);
    const started = this.#options.clock.now();
    try {
      const response = await this.#send(call, url);
      core.debug(`${name} answered ${response.status} in ${this.#options.clock.now() - started} ms`);
      return this.#judge(name, base, response, await readText(response.body));
    } catch (error) {
      if (!(error instanceof TransportFailure)) throw error;
      core.debug(`${name} failed (${error.kind}) after ${this.#options.clock.now() - started} ms`);
      throw networkFailure({
        kind: error.kind,
        call: name,
        host: this.#printable(base.host),
        detail: error.cause === undefined ? '' : this.#printable(codeOf(error.cause) || error.message),
        requestTimeoutSeconds: this.#options.inputs['request-timeout-seconds'],
        mayRun: call.purpose === 'ingest',
        cause: error.cause,
      });
    }
  }

  async #send(call: Call, url: URL): Promise<TransportResponse> {
    const { inputs } = this.#options;
    const requestMs = inputs['request-timeout-seconds'] * 1000;
    return this.#transport.send({
      method: call.method,
      url,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${inputs['api-token']}`,
        'x-org': inputs.organization,
        ...(call.method === 'POST' ? { 'content-type': 'application/json' } : {}),
      },
      connectMs: requestMs,
      ...(call.purpose === 'ingest' ? {} : { answerMs: requestMs }),
      signal: call.signal,
    });
  }

  #judge(name: string, base: URL, response: TransportResponse, { text, tooLarge }: ReadText): unknown {
    const { status, headers } = response;
    const json = parseJson(text);
    const contentType = headers['content-type'] ?? '';
    const location = headers.location ?? '';
    const retryAfter = retryAfterMs(headers['retry-after'], this.#options.clock.now());
    const facts: AnswerFacts = {
      status,
      call: name,
      host: this.#printable(base.host),
      contentType: this.#printable(contentType),
      isJson: json.ok,
      excerpt: this.#printable(text),
      said: this.#printable(wordsOf(json)),
      locationOrigin: URL.canParse(location, base.href) ? this.#printable(new URL(location, base.href).origin) : '',
      ...(retryAfter === undefined ? {} : { retryAfterMs: retryAfter }),
    };
    const failure = statusFailure(facts);
    if (failure !== undefined) throw failure;
    const looksLikeJson = /\bjson\b/i.test(contentType) && !text.trimStart().startsWith('<');
    if (tooLarge && looksLikeJson) throw tooLargeFailure(name);
    if (json.ok) return json.value;
    throw bodyFailure(facts, looksLikeJson ? 'bad-json' : 'not-api');
  }

  #printable(text: string): string {
    return oneLine(this.#options.redact(text));
  }
}

function tooLargeFailure(name: string): ActionError {
  return new ActionError('too-large', {
    what: `${name} answered with a JSON document of more than 1 MiB`,
    why: 'No answer of the Zylon API is that large',
    remedy: 'Check that base-url names a Zylon instance, and what stands between this runner and it',
  });
}
