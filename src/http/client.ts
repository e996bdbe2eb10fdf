/**
 * HTTP to Zylon, with retries, and with a failure for every answer that is no
 * 2xx.
 */
import metadata from "../../package.json" with { type: "json" };
import type { Limits } from "./clock.ts";
import { type ActionError, asActionError } from "./error.ts";
import type { RequestFacts } from "./failures.ts";
import { readText } from "./json.ts";
import { JITTER_MS, type Purpose, withRetries } from "./retry.ts";
import { bodyFailure, type BodyProblem, statusFailure } from "./status.ts";
import {
  isSuccess,
  Transport,
  type TransportOptions,
  type TransportRequest,
  type TransportResponse,
} from "./transport.ts";
import type { Log } from "../log/log.ts";
import type { Printer } from "../log/printable.ts";

export const USER_AGENT = `${metadata.name}/${metadata.version}`;

export interface HttpApiOptions extends TransportOptions {
  /** Sent with every request to `baseUrl`. */
  readonly credentials: Readonly<Record<"authorization" | "x-org", string>>;
  /** Sent with them, for a gateway in front of the server. */
  readonly extraHeaders: Readonly<Record<string, string>>;
  readonly requestTimeoutSeconds: number;
  readonly maxRetries: number;
  readonly printer: Printer;
}

export interface Call {
  readonly purpose: Purpose;
  /**
   * What it is for, to follow "Could not": `read the configuration of …`. Ids
   * are printed as they are.
   */
  readonly task: string;
  readonly method: "GET" | "POST";
  /** Path segments below the base URL, not yet encoded. */
  readonly segments: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  /** JSON text. */
  readonly body?: string | undefined;
  readonly accept?: string;
  /** Instead of `maxRetries`. */
  readonly retries?: number | undefined;
  readonly limits: Limits;
  readonly log: Log;
  /** For what a failure quotes of the answer. */
  readonly printer: Printer;
}

/** A 2xx whose body is still to be read; reading fails where it breaks off. */
export interface OpenAnswer {
  /** Method and path, printable. */
  readonly name: string;
  readonly contentType: string;
  readonly body: AsyncIterable<Uint8Array>;
  /**
   * The failure of a body that is not what was asked for; `text` is an excerpt
   * of it, or says what is too large.
   */
  readonly bodyFailure: (kind: BodyProblem, text: string) => ActionError;
}

/** The shortest pause after a 429. */
const MIN_PAUSE_MS = 1000;
/** How much is read of the body of a response that is no success. */
const FAILURE_BODY_BYTES = 16 * 1024;

export class HttpApi {
  readonly #options: HttpApiOptions;
  readonly #transport: Transport;
  /** Until then, after a 429 to one call, no other is sent. */
  #pausedUntil = 0;
  /** A request was answered as the API does. */
  #isApi = false;

  constructor(options: HttpApiOptions) {
    this.#options = options;
    this.#transport = new Transport(options);
  }

  /** Knows the secrets of this run. */
  get printer(): Printer {
    return this.#options.printer;
  }

  close(): void {
    this.#transport.close();
  }

  /**
   * Sends the call and reads a 2xx with `read`. A retry does both again.
   * Rejects with the last failure, or with the reason of the signal.
   */
  async exchange<T>(
    call: Call,
    read: (answer: OpenAnswer) => Promise<T>,
  ): Promise<T> {
    const { clock } = this.#options;
    const { purpose, limits, log } = call;
    const maxRetries = call.retries ?? this.#options.maxRetries;
    return withRetries(
      { purpose, maxRetries, limits, clock, log },
      async (number) => {
        const answer = await this.#attempt(call, number);
        const value = await read(answer);
        this.#isApi = true;
        return value;
      },
    );
  }

  async #attempt(call: Call, number: number): Promise<OpenAnswer> {
    const request = this.#requestOf(call);
    const { facts } = request;
    await this.#pause(call.limits);
    const response = await this.#send(request, call.log, number);
    if (!isSuccess(response.status))
      throw await this.#failureOf(facts, response);
    return {
      name: facts.name,
      contentType: response.headers["content-type"] ?? "",
      body: response.body,
      bodyFailure: (kind, text) => bodyFailure(facts, response, kind, text),
    };
  }

  #requestOf(call: Call): TransportRequest {
    const { baseUrl, credentials, extraHeaders } = this.#options;
    const { method, segments, body, accept = "application/json" } = call;
    const prefix = baseUrl.pathname.split("/").filter((part) => part !== "");
    const path = [...prefix, ...segments.map(encodeURIComponent)];
    const url = new URL(`/${path.join("/")}`, baseUrl);
    url.search = new URLSearchParams(call.query).toString();
    const headers: Record<string, string> = {
      ...extraHeaders,
      ...credentials,
      "cache-control": "no-cache",
      accept,
    };
    if (method === "POST") headers["content-type"] = "application/json";
    headers["user-agent"] = USER_AGENT;
    const facts = this.#factsOf(call, url);
    return { facts, method, url, headers, body, signal: call.limits.signal };
  }

  /** One by one: the credentials among the options are no part of them. */
  #factsOf({ task, method, purpose, segments }: Call, url: URL): RequestFacts {
    const { printer, ...options } = this.#options;
    return {
      task: printer.line(task),
      name: printer.line(`${method} ${url.pathname}`),
      purpose,
      segments,
      baseUrl: options.baseUrl,
      proxy: this.#transport.proxy,
      requestTimeoutSeconds: options.requestTimeoutSeconds,
      certificates: options.certificates,
      extraHeaders: options.extraHeaders,
      isApi: this.#isApi,
      printable: (text) => printer.value(text),
      excerpt: (text) => printer.value(text, undefined, true),
    };
  }

  /** Sends it, and tells the debug log how that ended. */
  async #send(
    request: TransportRequest,
    log: Log,
    number: number,
  ): Promise<TransportResponse> {
    const { clock } = this.#options;
    const { name } = request.facts;
    const started = clock.now();
    const tell = (outcome: string): void =>
      log.debug(
        `${name} ${outcome} in ${clock.now() - started} ms, attempt ${number}`,
      );
    try {
      const response = await this.#transport.send(request);
      tell(`answered ${response.status}`);
      return response;
    } catch (error) {
      tell(`failed (${asActionError(error).code})`);
      throw error;
    }
  }

  /** The failure of a response that is no success; a 429 begins a pause. */
  async #failureOf(
    facts: RequestFacts,
    response: TransportResponse,
  ): Promise<ActionError> {
    const { clock } = this.#options;
    const date = clock.date();
    const { text } = await readText(response.body, FAILURE_BODY_BYTES, true);
    const failure = statusFailure(facts, response, text, date);
    if (failure.code === "rate-limited") {
      const { retryAfterMs = 0 } = failure.http;
      const pauseMs = Math.max(MIN_PAUSE_MS, retryAfterMs);
      this.#pausedUntil = Math.max(this.#pausedUntil, clock.now() + pauseMs);
    }
    return failure;
  }

  /**
   * Waits for the end of the pause, and a moment more, so that not all calls
   * come at once. A call does not wait for a pause that reaches past its own
   * deadline. It is sent at once: where the server still limits the rate, it
   * says so itself.
   */
  async #pause({ deadline, signal }: Limits): Promise<void> {
    const { clock } = this.#options;
    while (this.#pausedUntil < deadline) {
      const leftMs = this.#pausedUntil - clock.now();
      if (leftMs <= 0) return;
      await clock.sleep(leftMs + clock.random() * JITTER_MS, signal);
    }
  }
}
