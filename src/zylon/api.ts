/** The calls of the Zylon Workspace API; each checks its answer. */
import type * as z from "zod/mini";
import {
  asAcknowledgement,
  asJson,
  asListJson,
  ENTRY,
  everyPage,
  MAX_ENTRIES,
  pageOf,
  sortEntries,
  tooLong,
  unexpected,
} from "./answers.ts";
import type { Listed, Page, Position } from "./answers.ts";
import { type Connector, idList } from "./connectors.ts";
import { ARTIFACT, HIT, INTEGRATION, ME, PROJECT } from "./schemas.ts";
import type { Artifact, Hit, Integration, Me } from "./schemas.ts";
import type { Call, HttpApi, OpenAnswer } from "../http/client.ts";
import type { Limits } from "../http/clock.ts";
import { firstProblem } from "../http/json.ts";
import type { Log } from "../log/log.ts";

export type Credentials = Readonly<Record<"username" | "password", string>>;

/**
 * Which artifacts of a project are asked for; a server may refuse or ignore
 * each of these.
 */
export interface ArtifactFilter {
  /** Not only the root level. */
  readonly include_descendants?: "true";
  /** Comma-separated. */
  readonly state?: string;
  readonly ingest_status?: string;
}

const APP = ["api", "v1", "app"] as const;
const PAGE_SIZE = "100";

/** An integration in a sentence. */
const nameOf = ({ label }: Connector, id: string): string =>
  `the ${label} integration ${idList([id])}`;

/** What these calls need of HTTP. */
export type Http = Pick<HttpApi, "exchange" | "holdsSecret">;

export class ZylonApi {
  readonly #http: Http;
  readonly #log: Log;

  /** @param log for the retries and timings of these calls */
  constructor(http: Http, log: Log) {
    this.#http = http;
    this.#log = log;
  }

  /** The same API over the same connections, with another log. */
  tellingIn(log: Log): ZylonApi {
    return new ZylonApi(this.#http, log);
  }

  /**
   * `GET P/{slug}/{id}/config`: whatever JSON it holds; no schema is
   * documented.
   */
  async config(
    connector: Connector,
    id: string,
    limits: Limits,
  ): Promise<unknown> {
    const task = `read the configuration of ${nameOf(connector, id)}`;
    return this.#http.exchange(
      this.#call(task, ["integration", connector.slug, id, "config"], limits),
      asListJson,
    );
  }

  /**
   * `POST P/{slug}`: a new integration, for connectors that take credentials.
   * An id that contains a secret of this run is refused, since ids are not
   * masked.
   */
  async create(
    { slug, label }: Connector,
    credentials: Credentials,
    limits: Limits,
  ): Promise<Integration> {
    const body = JSON.stringify(credentials);
    const task = `create a ${label} integration`;
    const call = {
      ...this.#post("create", task, ["integration", slug], limits),
      body,
    };
    const integration = await this.#ask(INTEGRATION, call);
    if (this.#http.holdsSecret(integration.id))
      throw unexpected(call, "field id: it contains a secret of this run");
    return integration;
  }

  /**
   * `POST P/{slug}/{id}`: new credentials for an integration. True where the
   * answer is the integration.
   */
  async update(
    connector: Connector,
    id: string,
    credentials: Credentials,
    limits: Limits,
  ): Promise<boolean> {
    const task = `update the credentials of ${nameOf(connector, id)}`;
    const body = JSON.stringify(credentials);
    const segments = ["integration", connector.slug, id];
    const call = { ...this.#post("update", task, segments, limits), body };
    const answer = await this.#http.exchange(call, (sent) =>
      asJson(sent, true),
    );
    const { data } = INTEGRATION.safeParse(answer);
    if (data !== undefined && data.id !== id)
      throw unexpected(call, "it is another integration");
    if (
      typeof answer === "object" &&
      answer &&
      "error" in answer &&
      answer.error
    )
      throw unexpected(call, 'it has a field "error"');
    return data !== undefined;
  }

  /**
   * `POST P/{slug}/{id}/refresh_token`: answers `"ok"` as JSON or as plain
   * text.
   */
  async refreshOauth(
    connector: Connector,
    id: string,
    limits: Limits,
  ): Promise<void> {
    const task = `renew the OAuth access of ${nameOf(connector, id)}`;
    const segments = ["integration", connector.slug, id, "refresh_token"];
    const call = this.#post("refresh", task, segments, limits);
    await this.#http.exchange(
      { ...call, accept: "application/json, text/plain" },
      asAcknowledgement,
    );
  }

  /**
   * `POST P/{slug}/{id}/ingest`: one JSON document, or a stream of events,
   * still to be read.
   */
  async ingest(
    connector: Connector,
    id: string,
    limits: Limits,
  ): Promise<OpenAnswer> {
    const task = `start the ingest of ${nameOf(connector, id)}`;
    const segments = ["integration", connector.slug, id, "ingest"];
    const call = this.#post("ingest", task, segments, limits);
    const accept = "application/json, text/event-stream, application/x-ndjson";
    return this.#http.exchange({ ...call, accept }, (answer) =>
      Promise.resolve(answer),
    );
  }

  /**
   * `GET /api/v1/app/user/integrations`: those of the token's user, all of
   * them.
   */
  async integrations(limits: Limits, retries?: number): Promise<Listed> {
    const call = {
      ...this.#call("list the integrations", ["user", "integrations"], limits),
      retries,
    };
    const entries = new Map<string, z.infer<typeof ENTRY>>();
    let total = 0;
    const read = async (at: Position | undefined) => {
      const page = await this.#page(ENTRY, { ...call, query: { ...at } });
      for (const entry of page.items)
        entries.set(entry.id || String(entries.size), entry);
      total = Math.max(total, page.total ?? 0);
      if (Math.max(entries.size, total) > MAX_ENTRIES) throw tooLong(call);
      // A part of the list must never be taken for all of it.
      return { ...page, more: page.more === true || entries.size < total };
    };
    const remedy = "Set integration-id to the ids that you want";
    const pages = everyPage(read, remedy);
    while ((await pages.next()).done !== true) continue;
    return sortEntries([...entries.values()], (id) =>
      this.#http.holdsSecret(id),
    );
  }

  /** `GET /api/v1/app/me`: the token's user. */
  async user(limits: Limits, retries?: number): Promise<Me> {
    return this.#ask(ME, {
      ...this.#call("look up the token's user", ["me"], limits),
      retries,
    });
  }

  /** The same: the id of the token's user. */
  async userId(limits: Limits): Promise<string> {
    const { id } = await this.user(limits);
    if (id === undefined)
      throw unexpected(
        this.#call("look up the token's user", ["me"], limits),
        "field id: missing",
      );
    return id;
  }

  /** `GET /api/v1/app/user/{userId}/project`: ids of projects. */
  async projects(
    userId: string,
    at: Position | undefined,
    limits: Limits,
  ): Promise<Page<{ id: string }>> {
    const call = this.#call(
      "list the projects",
      ["user", userId, "project"],
      limits,
    );
    return this.#page(PROJECT, {
      ...call,
      query: { page_size: PAGE_SIZE, ...at },
    });
  }

  /**
   * `GET /api/v1/app/project/{projectId}/artifact`: those that `filter` lets
   * through.
   */
  async artifacts(
    projectId: string,
    at: Position | undefined,
    filter: ArtifactFilter,
    limits: Limits,
  ): Promise<Page<Artifact>> {
    const task = `list the documents of the project ${idList([projectId])}`;
    const call = this.#call(task, ["project", projectId, "artifact"], limits);
    return this.#page(ARTIFACT, {
      ...call,
      query: { ...filter, page_size: PAGE_SIZE, ...at },
    });
  }

  /**
   * `GET /api/v1/app/search`: the first hundred results; those of another shape
   * are left out. `isAll`: there are no more.
   */
  async search(
    text: string,
    limits: Limits,
  ): Promise<{ readonly hits: readonly Hit[]; readonly isAll: boolean }> {
    const call = {
      ...this.#call("search in Zylon", ["search"], limits),
      query: { q: text, limit: PAGE_SIZE },
    };
    const { items, skipped, next, more, total } = await this.#page(HIT, call);
    const listed = items.length + skipped;
    const isAll =
      next === undefined &&
      more !== true &&
      listed < Number(PAGE_SIZE) &&
      listed >= (total ?? 0);
    return { hits: items, isAll };
  }

  async #ask<T extends z.ZodMiniType>(
    schema: T,
    call: Call,
  ): Promise<z.infer<T>> {
    const { success, data, error } = schema.safeParse(
      await this.#http.exchange(call, asJson),
    );
    if (success) return data;
    throw unexpected(call, firstProblem(error));
  }

  async #page<T extends z.ZodMiniType>(
    schema: T,
    call: Call,
  ): Promise<Page<z.infer<T>>> {
    return pageOf(schema, await this.#http.exchange(call, asListJson), call);
  }

  #call(task: string, segments: readonly string[], limits: Limits): Call {
    return {
      purpose: "read",
      task,
      method: "GET",
      segments: [...APP, ...segments],
      limits,
      log: this.#log,
    };
  }

  #post(
    purpose: Call["purpose"],
    task: string,
    segments: readonly string[],
    limits: Limits,
  ): Call {
    return {
      ...this.#call(task, segments, limits),
      purpose,
      method: "POST",
    };
  }
}
