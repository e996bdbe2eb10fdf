/** The calls that both APIs of Zylon make alike. */
import * as core from "@actions/core";
import * as z from "zod/mini";
import type { TimeLimit } from "../clock.ts";
import { Failure } from "../errors.ts";
import { type Document, toDocuments } from "./documents.ts";
import type { ServerSettings } from "./http/agents.ts";
import { toRequestFailure } from "./http/failure.ts";
import { parseAnswer, readId } from "./http/json.ts";
import { byPageNumber, type ListTarget, readWholeList } from "./http/list.ts";
import type { Call, QueryParams, Target } from "./http/request.ts";
import { readJson, readWriteAnswer } from "./http/response.ts";
import { Sender } from "./http/retry.ts";
import {
  type IngestAnswer,
  readIngestAnswer,
  toFailedIngest,
} from "./ingest/answer.ts";
import {
  ARTIFACT,
  CURRENT_USER,
  PROJECT,
  type Project,
  SEARCH_HIT,
  type SearchHit,
  type User,
} from "./schemas.ts";
import {
  type DocumentTarget,
  formatIntegration,
  type Integration,
} from "./zylon.ts";

/** What the phases use of the client; the APIs use the rest. */
export type PhaseClient = Pick<
  ZylonClient,
  "organization" | "answeredMs" | "fetchUser" | "search" | "listDocuments"
>;

/** What each kind of call allows: whether it may be sent twice, and how long a silence may last. */
const READ = {
  method: "GET",
  isIdempotent: true,
  whileIngesting: "ignore",
  maxSilenceSeconds: 60,
} as const;
const CREATE = {
  method: "POST",
  isIdempotent: false,
  whileIngesting: "ignore",
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

export class ZylonClient {
  readonly organization: string;
  readonly #sender: Sender;

  constructor(settings: ServerSettings) {
    this.organization = settings.organization;
    this.#sender = new Sender(settings);
  }

  get answeredMs(): number {
    return this.#sender.answeredMs;
  }

  get(target: Target, limit: TimeLimit): Promise<unknown> {
    return this.#sender.send({ ...target, ...READ }, limit, readJson);
  }

  /** Gets one object. Rejects with `unexpected-response` if it has another form. */
  async read<T extends z.ZodMiniType>(
    target: Target,
    schema: T,
    limit: TimeLimit,
  ): Promise<z.infer<T>> {
    const answer = await this.get(target, limit);
    return parseAnswer(schema, answer, `GET ${target.path}`);
  }

  /** Reads a whole list, by cursor, else from where its `getStart` says. */
  list<T extends z.ZodMiniType<{ readonly id: string }>>(
    { getStart, ...target }: ListTarget,
    schema: T,
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
  fetchUser(limit: TimeLimit, query: QueryParams = {}): Promise<User> {
    return this.read({ path: "me", query }, CURRENT_USER, limit);
  }

  /** @param path the path of the list, with the `{id}` of the user */
  async listProjects(
    path: string,
    limit: TimeLimit,
  ): Promise<readonly Project[]> {
    const { id } = await this.fetchUser(limit);
    const params = { id };
    const query = { page_size: "100" };
    const target = { path, params, query, getStart: byPageNumber };
    return this.list(target, PROJECT, limit);
  }

  async listDocuments(
    target: DocumentTarget,
    limit: TimeLimit,
  ): Promise<readonly Document[]> {
    const artifacts = await this.list(target, ARTIFACT, limit);
    return toDocuments(artifacts, `GET ${target.path}`);
  }

  search(text: string, limit: TimeLimit): Promise<readonly SearchHit[]> {
    const query = { q: text, limit: "100" };
    return this.read({ path: "search", query }, z.array(SEARCH_HIT), limit);
  }

  /**
   * Sends a create, and reads what was created and the error of the answer; empty if there
   * is none. Rejects with `create-unknown` if nobody knows whether Zylon created it.
   */
  async create<T extends z.ZodMiniType>(
    target: Target,
    schema: T,
    limit: TimeLimit,
  ): Promise<{ readonly created: z.infer<T>; readonly error: string }> {
    try {
      const call = { ...target, ...CREATE };
      return await this.#sender.send(call, limit, async (response) => {
        // With an id, it was created although there is an error.
        const answer = await readWriteAnswer(
          response,
          ({ value }) => readId(value) !== "",
        );
        const name = `POST ${target.path}`;
        const created = parseAnswer(schema, answer.value, name);
        return { created, error: answer.error };
      });
    } catch (error) {
      const failure = toRequestFailure(error);
      const { delivery, status } = failure.facts;
      if (delivery === "unknown")
        throw new Failure("create-unknown", failure.headline, { cause: error });
      throw failure.code === "bad-request"
        ? failure.withExplanation(
            status === 409 ? "bad-request/exists" : "bad-request/credentials",
          )
        : failure;
    }
  }

  /**
   * Sends credentials. If Zylon refuses them, the remedy is to correct the inputs. An
   * answer may still have the error of an earlier ingest: only a new error is a refusal.
   */
  async sendCredentials(
    target: Target & Pick<Call, "method">,
    integration: Integration,
    limit: TimeLimit,
  ): Promise<void> {
    try {
      const call = { ...target, ...CREDENTIALS };
      const answer = await this.#sender.send(call, limit, (response) =>
        readWriteAnswer(response, ({ error }) => error === integration.error),
      );
      if (answer.error !== "")
        core.warning(
          `${formatIntegration(integration)} had this error before this run, and still has it after the update of its credentials: "${answer.error}".`,
        );
    } catch (error) {
      const failure = toRequestFailure(error);
      // With `bad-request/ownership`, a running ingest may be the cause.
      throw failure.key === "bad-request"
        ? failure.withExplanation("bad-request/credentials")
        : failure;
    }
  }

  async refresh(target: Target, limit: TimeLimit): Promise<void> {
    const call = { ...target, ...REFRESH };
    await this.#sender.send(call, limit, (response) =>
      readWriteAnswer(response),
    );
  }

  /** @param id the id of the integration */
  ingest(id: string, target: Target, limit: TimeLimit): Promise<IngestAnswer> {
    return this.#sender
      .send({ ...target, ...INGEST }, limit, (response) =>
        readIngestAnswer(response, id),
      )
      .catch(toFailedIngest);
  }
}
