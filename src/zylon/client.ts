/** The calls that both APIs of Zylon make alike. */
import * as z from "zod/mini";
import type { TimeLimit } from "../clock.ts";
import { Failure } from "../errors.ts";
import { readAcceptance, readJson } from "./answer.ts";
import type { Call, QueryParams } from "./call.ts";
import {
  type Ingest,
  readIngestAnswer,
  toFailedIngest,
} from "./ingest-answer.ts";
import { byNumber, type GetStart, readWholeList } from "./paged-list.ts";
import { toRequestFailure } from "./request-failure.ts";
import type { Send } from "./retry.ts";
import {
  CURRENT_USER,
  parseAnswer,
  PROJECT,
  type Project,
  SEARCH_RESULT,
  type SearchResult,
} from "./schemas.ts";

export interface User {
  readonly id: string;
  /** The id of the account; `null` if Zylon doesn't tell it. */
  readonly account: string | null;
}

/** Where a call goes, and what it carries. */
type Target = Pick<Call, "path" | "body">;

export class ZylonClient {
  readonly #send: Send;
  readonly #limit: TimeLimit;

  /** @param limit ends all calls */
  constructor(send: Send, limit: TimeLimit) {
    this.#send = send;
    this.#limit = limit;
  }

  get(path: readonly string[], query: QueryParams = {}): Promise<unknown> {
    const call = { kind: "read", method: "GET", path, query } as const;
    return this.#send({ ...call, limit: this.#limit }, readJson);
  }

  /** Reads a whole list, by cursor, else from where `getStart` says. */
  list<T extends z.ZodMiniType<{ readonly id: string }>>(
    { path, query }: Required<Pick<Call, "path" | "query">>,
    schema: T,
    getStart: GetStart,
  ): Promise<z.infer<T>[]> {
    return readWholeList(schema, {
      name: `GET ${path.join("/")}`,
      signal: this.#limit.signal,
      requestPage: (start) => this.get(path, { ...query, ...start }),
      getStart,
    });
  }

  /** Asks who the user of `api-token` is. */
  async fetchUser(): Promise<User> {
    const answer = await this.get(["me"], { include: "Account" });
    const user = parseAnswer(CURRENT_USER, answer, "GET me");
    return { id: user.id, account: user.account_id ?? user.account.id };
  }

  /** @param owner the path segment before the user's id */
  async listProjectsOf(owner: string): Promise<readonly Project[]> {
    const { id } = await this.fetchUser();
    const path = [owner, id, "project"];
    return this.list({ path, query: { page_size: "100" } }, PROJECT, byNumber);
  }

  async search(text: string): Promise<readonly SearchResult[]> {
    const answer = await this.get(["search"], { q: text, limit: "100" });
    return parseAnswer(z.array(SEARCH_RESULT), answer, "GET search");
  }

  /**
   * Creates something once. Throws `create-unknown` if nobody knows whether it did.
   * @param read converts the answer
   */
  async create<T>(target: Target, read: (answer: unknown) => T): Promise<T> {
    const call = { ...target, kind: "create", method: "POST" } as const;
    try {
      return await this.#send({ ...call, limit: this.#limit }, async (answer) =>
        read(await readAcceptance(answer)),
      );
    } catch (error) {
      const failure = toRequestFailure(error);
      const { delivery, status } = failure.facts;
      if (delivery !== "unknown")
        throw status === 409 ? failure.with(EXISTING) : failure;
      throw new Failure("create-unknown", failure.summary, { cause: failure });
    }
  }

  /** Changes an integration. Throws `bad-request` if the answer says that it was refused. */
  async change(target: Target & Pick<Call, "kind" | "method">): Promise<void> {
    await this.#send({ ...target, limit: this.#limit }, readAcceptance);
  }

  /**
   * Starts an ingest once and reads the answer to its end. Never rejects.
   * @param id of the integration
   */
  ingest(id: string, target: Target): Promise<Ingest> {
    const call = { ...target, kind: "ingest", method: "POST" } as const;
    return this.#send({ ...call, limit: this.#limit }, (answer) =>
      readIngestAnswer(answer, id),
    ).catch(toFailedIngest);
  }
}

const EXISTING = {
  title: "Zylon has such an integration already",
  remedy: "Set integration-id to its id and use configure: update",
};
