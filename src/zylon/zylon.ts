/**
 * The calls of the Zylon Workspace API, as docs/zylon-api.md has them: of the
 * artifact API, and of the integration API, which Zylon plans to remove.
 */
import * as z from "zod/mini";
import {
  type Answer,
  isNoError,
  jsonOf,
  parse,
  plainOf,
  said,
} from "./answer.ts";
import type { Limit } from "../clock.ts";
import {
  type Connector,
  connectorOf,
  isOf,
  type Target,
} from "../connectors.ts";
import { type ErrorCode, Failure, failureOf } from "../errors.ts";
import type { Call, Send } from "./http.ts";
import {
  type List,
  type Page,
  PAGE_SIZE,
  pageOf,
  type Proof,
  readList,
  readOnce,
} from "./list.ts";
import {
  ARTIFACT,
  type Artifact,
  ENTITY,
  type Entity,
  FOUND,
  type Found,
  INTEGRATION,
  type IntegrationArtifact,
  ME,
  type Me,
  PROJECT,
} from "./schemas.ts";
import { line } from "../text.ts";

interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface NewArtifact extends Credentials {
  readonly name: string;
  /** A project; empty: the organization. */
  readonly owner: string;
}

export type Query = Readonly<Record<string, string>>;
const SIZED = { page_size: String(PAGE_SIZE) };
const FIRST = { first: String(PAGE_SIZE) };

export class Zylon {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** Of the integration API; no schema is documented. */
  config({ connector, id }: Target, limit: Limit): Promise<unknown> {
    return this.#get(["integration", connector.slug, id, "config"], limit);
  }

  /** In the integration API. Never sent twice: there is no idempotency key. */
  async create(
    connector: Connector,
    { username, password }: Credentials,
    limit: Limit,
  ): Promise<Entity> {
    const path = ["integration", connector.slug];
    const body = { username, password };
    const answer = await this.#post({ path, body, limit }, jsonOf).catch(
      aboutCredentials,
    );
    const entity = checked(ENTITY, accepted(answer), `POST ${path.join("/")}`);
    if (isOf(entity, connector)) return entity;
    throw new Failure(
      "unexpected-response",
      "it created an integration of another type",
    );
  }

  /**
   * In the artifact API, where no answer tells the username. Never sent twice.
   */
  async createArtifact(
    connector: Connector,
    { name, owner, username, password }: NewArtifact,
    limit: Limit,
  ): Promise<IntegrationArtifact> {
    const path = ["artifact"];
    const body = {
      type: "Integration",
      source: connector.entityType,
      name,
      props: {},
      private_props: { username, password },
      ...(owner !== "" && { project_id: owner }),
    };
    const answer = await this.#post({ path, body, limit }, jsonOf).catch(
      (error: unknown) => aboutOwner(error, owner),
    );
    const artifact = checked(INTEGRATION, accepted(answer), "POST artifact");
    if (connectorOf(artifact.source)?.type === connector.type) return artifact;
    throw new Failure(
      "unexpected-response",
      "it created an integration of another type",
    );
  }

  /** The same credentials twice are no harm. */
  async update(
    { connector, id, api }: Target,
    { username, password }: Credentials,
    limit: Limit,
  ): Promise<void> {
    const credentials = { username, password };
    const call: Call =
      api === "artifact"
        ? {
            method: "PUT",
            path: ["artifact", id],
            body: { private_props: credentials },
            isRepeatable: true,
            waitsForIngest: true,
            limit,
          }
        : {
            method: "POST",
            path: ["integration", connector.slug, id],
            body: credentials,
            isRepeatable: true,
            waitsForIngest: true,
            limit,
          };
    accepted(await this.#send(call, jsonOf).catch(aboutCredentials));
  }

  /** Of the integration API alone. Any text will do as the answer. */
  async refresh({ connector, id }: Target, limit: Limit): Promise<void> {
    const path = ["integration", connector.slug, id, "refresh_token"];
    accepted(parse(await this.#post({ path, limit }, plainOf)));
  }

  /** @param read gets the answer while it still comes */
  ingest<T>(
    { connector, id, api, firstImport }: Target,
    limit: Limit,
    read: (answer: Answer) => Promise<T>,
  ): Promise<T> {
    if (firstImport !== undefined) {
      const { project, paths } = firstImport;
      const body = { project_id: project, item_paths: paths };
      const path = ["artifact", id, "ingest"];
      const call = { path, body, limit, isIngest: true, isOnce: true };
      return this.#post({ ...call, waitsForIngest: true }, read);
    }
    const path =
      api === "artifact"
        ? ["artifact", id, "sync"]
        : ["integration", connector.slug, id, "ingest"];
    return this.#post(
      { path, limit, isIngest: true, waitsForIngest: true },
      read,
    );
  }

  /** All of the token's user in the integration API. Throws for a part. */
  async integrations(limit: Limit): Promise<List<Entity>> {
    const path = ["user", "integrations"];
    const read = this.#pages(ENTITY, path, {}, limit);
    return whole(await readList(read, {}));
  }

  /** All that the user sees in the artifact API. Throws for a part. */
  async integrationArtifacts(
    filter: Query,
    limit: Limit,
  ): Promise<List<IntegrationArtifact>> {
    const query = { type: "Integration", ...filter };
    const read = this.#cursorPages(INTEGRATION, query, limit);
    return whole(await readList(read, {}));
  }

  async me(limit: Limit): Promise<Me> {
    return checked(ME, await this.#get(["me"], limit), "GET me");
  }

  async projects(user: string, limit: Limit): Promise<List<{ id: string }>> {
    const path = ["user", user, "project"];
    const read = this.#pages(PROJECT, path, SIZED, limit);
    const keysOf = (all: readonly { id: string }[]) => all.map(({ id }) => id);
    return readList(read, { keysOf }).catch(aboutProjects);
  }

  /**
   * Of a project, in the integration API.
   * @param proof undefined: the list need not be whole
   */
  artifacts(
    project: string,
    filter: Query,
    proof: Proof<Artifact> | undefined,
    limit: Limit,
  ): Promise<List<Artifact>> {
    const path = ["project", project, "artifact"];
    const read = this.#pages(ARTIFACT, path, { ...filter, ...SIZED }, limit);
    return proof === undefined ? readOnce(read) : readList(read, proof);
  }

  /** Of the organization or of a project, in the artifact API. */
  cursorArtifacts(
    filter: Query,
    proof: Proof<Artifact> | undefined,
    limit: Limit,
  ): Promise<List<Artifact>> {
    const read = this.#cursorPages(ARTIFACT, filter, limit);
    return proof === undefined ? readOnce(read) : readList(read, proof);
  }

  async search(words: string, limit: Limit): Promise<readonly Found[]> {
    const query = { q: words, limit: "100" };
    const answer = await this.#get(["search"], limit, query);
    return pageOf(FOUND, answer, "GET search").items;
  }

  #pages<T extends z.ZodMiniType<{ readonly id: string }>>(
    schema: T,
    path: readonly string[],
    query: Query,
    limit: Limit,
  ): (at: Query) => Promise<Page<z.infer<T>>> {
    return async (at) => {
      const answer = await this.#get(path, limit, { ...query, ...at });
      return pageOf(schema, answer, `GET ${path.join("/")}`);
    };
  }

  /** The artifact API goes on after a cursor or an id, and never by number. */
  #cursorPages<T extends z.ZodMiniType<{ readonly id: string }>>(
    schema: T,
    filter: Query,
    limit: Limit,
  ): (at: Query) => Promise<Page<z.infer<T>>> {
    const read = this.#pages(
      schema,
      ["artifact"],
      { ...filter, ...FIRST },
      limit,
    );
    return async (at) => {
      const page = await read(at);
      const last = page.hasNext === true ? page.items.at(-1)?.id : undefined;
      const cursor = page.cursor ?? last;
      return { ...page, cursor, hasNext: cursor !== undefined && page.hasNext };
    };
  }

  #get(path: readonly string[], limit: Limit, query = {}): Promise<unknown> {
    const call = { method: "GET", path, query, limit } as const;
    return this.#send({ ...call, isRepeatable: true }, jsonOf);
  }

  #post<T>(
    call: Omit<Call, "method">,
    read: (answer: Answer) => Promise<T>,
  ): Promise<T> {
    return this.#send({ ...call, method: "POST" }, read);
  }
}

function whole<T>(list: List<T>): List<T> {
  if (list.flaw === undefined) return list;
  throw new Failure(
    "unexpected-response",
    `the list of integrations is incomplete: Zylon ${list.flaw}`,
  );
}

/** @param name of the request, for a failure */
function checked<T extends z.ZodMiniType>(
  schema: T,
  answer: unknown,
  name: string,
): z.infer<T> {
  const { success, data, error } = schema.safeParse(answer);
  if (success) return data;
  const field = error.issues[0]?.path.join(".") ?? "";
  const what =
    field === ""
      ? "it is not an object"
      : `its field ${line(field)} is missing or wrong`;
  throw new Failure("unexpected-response", `${name}: ${what}`);
}

/** Of a request with username and password, these are what Zylon refuses. */
function aboutCredentials(error: unknown): never {
  const failure = failureOf(error);
  if (failure.code === "already-running")
    throw failure.with({
      remedy:
        "Run the step again when that ingest has ended. Give all workflows that ingest this integration the same concurrency group",
    });
  if (failure.code !== "bad-request" && failure.code !== "unprocessable")
    throw failure;
  const exists =
    "The integration may exist already. Set integration-id to it and configure: update, or set another username";
  const isConflict = failure.details.status === 409;
  throw failure.with({
    remedy: isConflict ? exists : "Correct username and password",
  });
}

/** Without a project, only an administrator may create one. */
function aboutOwner(error: unknown, owner: string): never {
  const failure = failureOf(error);
  const isRefused = ["bad-request", "forbidden", "unprocessable"];
  if (!isRefused.includes(failure.code)) throw failure;
  const remedy =
    owner === ""
      ? "Set project-id to a project that the user of api-token belongs to. Without it, only an administrator of Zylon can create an integration"
      : "Check whether the user may create integrations in the project of project-id, then check username and password";
  throw failure.with({ remedy });
}

const REFUSALS: readonly ErrorCode[] = [
  "bad-request",
  "forbidden",
  "not-found",
  "not-api",
  "method-not-allowed",
  "unprocessable",
];

/** With `project-id`, this list is not asked for. */
function aboutProjects(error: unknown): never {
  const failure = failureOf(error);
  const { code, details } = failure;
  if (!REFUSALS.includes(code) || details.isPage === true) throw failure;
  throw failure.with({
    title: "Zylon doesn't list the projects of this user",
    remedy: "Set project-id to the projects that hold the documents",
  });
}

const REFUSAL = z.object({
  error: z.optional(z.unknown()),
  success: z.optional(z.unknown()),
});

/** Throws where a 2xx says no; the error of an artifact is of its last sync. */
function accepted(answer: unknown): unknown {
  const { data } = REFUSAL.safeParse(answer);
  const isArtifact = INTEGRATION.safeParse(answer).data?.type === "Integration";
  const hasError = !isArtifact && !isNoError(data?.error);
  const saysNo = data?.success === false || hasError;
  if (!saysNo) return answer;
  const words = line(said(data?.error ?? answer));
  throw new Failure("unexpected-response", words === "" ? "" : `"${words}"`, {
    title: "Zylon refused the request",
    remedy: "Check username and password, and open the integration in Zylon",
    sent: "refused",
  });
}
