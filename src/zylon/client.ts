/** The calls that both APIs of Zylon make alike. */
import * as z from "zod/mini";
import type { TimeLimit } from "../clock.ts";
import { Failure } from "../errors.ts";
import type { Connection } from "./http/agents.ts";
import { toRequestFailure } from "./http/failure.ts";
import { findError, readId, saysNoSuccess } from "./http/json.ts";
import { type GetStart, readWholeList } from "./http/list.ts";
import type { Call, QueryParams, Target } from "./http/request.ts";
import {
  assertAccepted,
  createRefusal,
  type HttpResponse,
  readChange,
  readJson,
} from "./http/response.ts";
import { Sender } from "./http/retry.ts";
import {
  type Ingest,
  readIngestAnswer,
  toFailedIngest,
} from "./ingest/answer.ts";
import {
  CURRENT_USER,
  parseAnswer,
  SEARCH_RESULT,
  type SearchResult,
} from "./schemas.ts";

export interface User {
  readonly id: string;
  /** The id of the account; `null` if Zylon doesn't tell it. */
  readonly accountId: string | null;
}

/** What Zylon created, and the error that its answer has; empty if there is none. */
export interface Created<T> {
  readonly value: T;
  readonly error: string;
}

export class ZylonClient {
  readonly organization: string;
  readonly #sender: Sender;

  constructor(connection: Connection) {
    this.organization = connection.organization;
    this.#sender = new Sender(connection);
  }

  /** How long all requests took that were answered, without retries and pauses. */
  get answeredMs(): number {
    return this.#sender.answeredMs;
  }

  get(target: Target, limit: TimeLimit): Promise<unknown> {
    return this.#sender.send({ ...target, ...READ }, limit, readJson);
  }

  /** Reads a whole list, by cursor, else from where `getStart` says. */
  list<T extends z.ZodMiniType<{ readonly id: string }>>(
    target: Target,
    schema: T,
    getStart: GetStart,
    limit: TimeLimit,
  ): Promise<z.infer<T>[]> {
    return readWholeList(schema, {
      name: `GET ${target.path}`,
      signal: limit.signal,
      requestPage: (start) =>
        this.get({ ...target, query: { ...target.query, ...start } }, limit),
      getStart,
    });
  }

  /** Asks who the user of `api-token` is. */
  async fetchUser(limit: TimeLimit, query: QueryParams = {}): Promise<User> {
    const answer = await this.get({ path: "me", query }, limit);
    const user = parseAnswer(CURRENT_USER, answer, "GET me");
    return { id: user.id, accountId: user.account_id ?? user.account.id };
  }

  async search(
    text: string,
    limit: TimeLimit,
  ): Promise<readonly SearchResult[]> {
    const query = { q: text, limit: "100" };
    const answer = await this.get({ path: "search", query }, limit);
    return parseAnswer(z.array(SEARCH_RESULT), answer, "GET search");
  }

  /**
   * Creates something once. Throws `create-unknown` if nobody knows whether it did.
   * @param read converts the answer
   */
  async create<T>(
    target: Target,
    read: (answer: unknown) => T,
    limit: TimeLimit,
  ): Promise<Created<T>> {
    try {
      const call = { ...target, ...CREATE };
      return await this.#sender.send(call, limit, async (response) => {
        const answer = await readChange(response);
        const error = findError(answer);
        // With an id, it was created whatever the error says.
        const isRefused = error !== "" && readId(answer) === "";
        if (isRefused || saysNoSuccess(answer))
          throw createRefusal(answer, response.name);
        return { value: read(answer), error };
      });
    } catch (error) {
      const failure = toRequestFailure(error);
      const { delivery, status } = failure.facts;
      if (delivery === "unknown")
        throw new Failure("create-unknown", failure.summary, { cause: error });
      throw failure.code === "bad-request"
        ? failure.explainedBy(
            status === 409 ? "bad-request/exists" : "bad-request/credentials",
          )
        : failure;
    }
  }

  /**
   * Sends credentials. Rejects with the inputs as the remedy if Zylon refuses them.
   * @param read reads the answer
   */
  async sendCredentials(
    target: Target & Pick<Call, "method">,
    read: (response: HttpResponse) => Promise<void>,
    limit: TimeLimit,
  ): Promise<void> {
    try {
      await this.#sender.send({ ...target, ...CREDENTIALS }, limit, read);
    } catch (error) {
      const { code, facts } = toRequestFailure(error);
      const isRefused = code === "bad-request" && facts.mayBeRunning !== true;
      throw isRefused
        ? toRequestFailure(error).explainedBy("bad-request/credentials")
        : error;
    }
  }

  /** Renews the OAuth access. Throws `already-running` if an ingest is running. */
  refresh(target: Target, limit: TimeLimit): Promise<void> {
    return this.#sender.send({ ...target, ...REFRESH }, limit, assertAccepted);
  }

  /**
   * Starts an ingest once and reads the answer to its end. Never rejects.
   * @param id of the integration
   */
  ingest(id: string, target: Target, limit: TimeLimit): Promise<Ingest> {
    return this.#sender
      .send({ ...target, ...INGEST }, limit, (response) =>
        readIngestAnswer(response, id),
      )
      .catch(toFailedIngest);
  }
}

const READ = {
  method: "GET",
  isIdempotent: true,
  maxSilenceSeconds: 60,
} as const;
const CREATE = {
  method: "POST",
  isIdempotent: false,
  maxSilenceSeconds: 120,
} as const;
const CREDENTIALS = {
  isIdempotent: true,
  whileIngesting: "wait",
  maxSilenceSeconds: 120,
} as const;
const REFRESH = {
  method: "POST",
  isIdempotent: false,
  whileIngesting: "fail",
  maxSilenceSeconds: 60,
} as const;
const INGEST = {
  method: "POST",
  isIdempotent: false,
  whileIngesting: "wait",
  maxSilenceSeconds: 0,
} as const;
