/** The calls of the Zylon Workspace API; each checks its answer. */
import type * as z from "zod/mini";
import {
  asAccepted,
  asAcknowledgement,
  asJson,
  asListJson,
  ENTRY,
  type Entry,
  type Listed,
  isList,
  MAX_ENTRIES,
  sortEntries,
  tooLong,
  unexpected,
} from "./answers.ts";
import { type Connector, connectorOf, idList } from "./connectors.ts";
import {
  ListReading,
  notWhole,
  type Page,
  pageOf,
  type Position,
  readUntilSure,
} from "./pages.ts";
import { ARTIFACT, HIT, INTEGRATION, ME, PROJECT, USER } from "./schemas.ts";
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
/** How many items a page is asked to have. */
export const PAGE_SIZE = 100;
const WITHOUT_LIST = "Set integration-id to the ids that you want";

/** An integration in a sentence. */
const theIntegration = ({ label }: Connector, id: string): string =>
  `the ${label} integration ${idList([id])}`;

/** A page of a list, as it is asked for. */
export interface AskedPage {
  readonly at: Position | undefined;
  /** Undefined: as many items as the server likes. */
  readonly size: number | undefined;
}

function queryOf({ at, size }: AskedPage): Record<string, string> {
  return size === undefined ? { ...at } : { page_size: String(size), ...at };
}

/** Throws where an answer is an integration of another known connector. */
function checkConnector(
  { type }: Integration,
  asked: Connector,
  call: Call,
  answer: unknown,
): void {
  const found = connectorOf(type);
  if (found === undefined || found.type === asked.type) return;
  throw unexpected(call, `it is a ${found.label} integration`, answer);
}

/** What these calls need of HTTP. */
export type Http = Pick<HttpApi, "exchange" | "printer">;

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
   * `GET /api/v1/app/integration/{slug}/{id}/config`: whatever JSON it holds; no schema is
   * documented.
   */
  async config(
    connector: Connector,
    id: string,
    limits: Limits,
    retries?: number,
  ): Promise<unknown> {
    const task = `read the configuration of ${theIntegration(connector, id)}`;
    const segments = ["integration", connector.slug, id, "config"];
    const call = { ...this.#call(task, segments, limits), retries };
    return this.#http.exchange(call, asListJson);
  }

  /**
   * `POST /api/v1/app/integration/{slug}`: a new integration, for connectors that take credentials.
   * An id that contains a secret of this run is refused, since ids are not
   * masked.
   */
  async create(
    connector: Connector,
    credentials: Credentials,
    limits: Limits,
  ): Promise<Integration> {
    const { slug, label } = connector;
    const body = JSON.stringify(credentials);
    const task = `create a ${label} integration`;
    const call = {
      ...this.#post("create", task, ["integration", slug], limits),
      body,
    };
    const answer = await this.#http.exchange(call, asAccepted);
    const { data: integration, error } = INTEGRATION.safeParse(answer);
    if (integration === undefined)
      throw unexpected(call, firstProblem(error), answer);
    if (this.#http.printer.holdsSecret(integration.id))
      throw unexpected(
        call,
        "field id: it contains a secret of this run",
        answer,
      );
    checkConnector(integration, connector, call, answer);
    return integration;
  }

  /**
   * `POST /api/v1/app/integration/{slug}/{id}`: new credentials for an integration. True where the
   * answer is the integration.
   */
  async update(
    connector: Connector,
    id: string,
    credentials: Credentials,
    limits: Limits,
  ): Promise<boolean> {
    const task = `update the credentials of ${theIntegration(connector, id)}`;
    const body = JSON.stringify(credentials);
    const segments = ["integration", connector.slug, id];
    const call = { ...this.#post("update", task, segments, limits), body };
    const answer = await this.#http.exchange(call, (open) =>
      asAccepted(open, true),
    );
    const { data } = INTEGRATION.safeParse(answer);
    if (data !== undefined && data.id !== id)
      throw unexpected(call, "it is another integration", answer);
    if (data !== undefined) checkConnector(data, connector, call, answer);
    return data !== undefined;
  }

  /**
   * `POST /api/v1/app/integration/{slug}/{id}/refresh_token`: answers `"ok"` as JSON or as plain
   * text; resolves to the text.
   */
  async refreshOauth(
    connector: Connector,
    id: string,
    limits: Limits,
  ): Promise<string> {
    const task = `renew the OAuth access of ${theIntegration(connector, id)}`;
    const segments = ["integration", connector.slug, id, "refresh_token"];
    const call = this.#post("refresh", task, segments, limits);
    return this.#http.exchange(
      { ...call, accept: "application/json, text/plain" },
      asAcknowledgement,
    );
  }

  /**
   * `POST /api/v1/app/integration/{slug}/{id}/ingest`: one JSON document, or a stream of events,
   * still to be read.
   */
  async ingest(
    connector: Connector,
    id: string,
    limits: Limits,
  ): Promise<OpenAnswer> {
    const task = `start the ingest of ${theIntegration(connector, id)}`;
    const segments = ["integration", connector.slug, id, "ingest"];
    const call = this.#post("ingest", task, segments, limits);
    const accept = "application/json, text/event-stream, application/x-ndjson";
    return this.#http.exchange({ ...call, accept }, (answer) =>
      Promise.resolve(answer),
    );
  }

  /**
   * `GET /api/v1/app/user/integrations`: those of the token's user, all of
   * them. A part of the list is never taken for all of it.
   */
  async integrations(limits: Limits, retries?: number): Promise<Listed> {
    const call = {
      ...this.#call("list the integrations", ["user", "integrations"], limits),
      retries,
    };
    const { entries, list, wholeness } = await readUntilSure(
      () => this.#readIntegrations(call),
      true,
    );
    if (wholeness !== "whole") throw notWhole(list, WITHOUT_LIST);
    return sortEntries([...entries.values()], (id) =>
      this.#http.printer.holdsSecret(id),
    );
  }

  async #readIntegrations(call: Call) {
    const read = async (at: Position | undefined): Promise<Page<Entry>> => {
      const query = { ...at };
      const answer = await this.#http.exchange({ ...call, query }, asListJson);
      const page = await pageOf(ENTRY, answer, call);
      // The documented array has no pages.
      return isList(answer) ? { ...page, more: false } : page;
    };
    const options = { isThorough: true, remedy: WITHOUT_LIST };
    const list = new ListReading(read, options);
    const entries = new Map<string, Entry>();
    for await (const { items } of list.pages()) {
      for (const entry of items) {
        // One that is no integration has only its place.
        const key = entry.id === "" ? String(entries.size) : entry.id;
        entries.set(key, entry);
      }
      if (Math.max(entries.size, list.total ?? 0) > MAX_ENTRIES)
        throw tooLong(call);
    }
    // Two readings that lack the same entries would seem to be whole.
    if (list.promisesMore) throw notWhole(list, WITHOUT_LIST);
    const ids = new Set(entries.keys());
    return { entries, list, ids, wholeness: list.wholeness };
  }

  /** `GET /api/v1/app/me`: the token's user. */
  async user(limits: Limits, retries?: number): Promise<Me> {
    return this.#ask(ME, {
      ...this.#call("look up the token's user", ["me"], limits),
      retries,
    });
  }

  /** `GET /api/v1/app/me`: only the id of the token's user. */
  async userId(limits: Limits): Promise<string> {
    const call = this.#call("look up the token's user", ["me"], limits);
    const { id } = await this.#ask(USER, call);
    return id;
  }

  /** `GET /api/v1/app/user/{userId}/project`: ids of projects. */
  async projects(
    userId: string,
    page: AskedPage,
    limits: Limits,
  ): Promise<Page<{ id: string }>> {
    const call = this.#call(
      "list the projects",
      ["user", userId, "project"],
      limits,
    );
    return this.#page(PROJECT, {
      ...call,
      query: queryOf(page),
    });
  }

  /**
   * `GET /api/v1/app/project/{projectId}/artifact`: those that `filter` lets
   * through.
   */
  async artifacts(
    projectId: string,
    page: AskedPage,
    filter: ArtifactFilter,
    limits: Limits,
  ): Promise<Page<Artifact>> {
    const task = `list the documents of the project ${idList([projectId])}`;
    const call = this.#call(task, ["project", projectId, "artifact"], limits);
    return this.#page(ARTIFACT, {
      ...call,
      query: { ...filter, ...queryOf(page) },
    });
  }

  /**
   * `GET /api/v1/app/search`: the first hundred results; those of another shape
   * are left out.
   */
  async search(text: string, limits: Limits): Promise<readonly Hit[]> {
    const call = {
      ...this.#call("search in Zylon", ["search"], limits),
      query: { q: text, limit: String(PAGE_SIZE) },
    };
    const { items } = await this.#page(HIT, call);
    return items;
  }

  async #ask<T extends z.ZodMiniType>(
    schema: T,
    call: Call,
  ): Promise<z.infer<T>> {
    const answer = await this.#http.exchange(call, asJson);
    const { success, data, error } = schema.safeParse(answer);
    if (success) return data;
    throw unexpected(call, firstProblem(error), answer);
  }

  async #page<T extends z.ZodMiniType>(
    schema: T,
    call: Call,
  ): Promise<Page<z.infer<T>>> {
    const answer = await this.#http.exchange(call, asListJson);
    return pageOf(schema, answer, call);
  }

  #call(task: string, segments: readonly string[], limits: Limits): Call {
    return {
      purpose: "read",
      task,
      method: "GET",
      segments: [...APP, ...segments],
      limits,
      log: this.#log,
      printer: this.#http.printer,
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
