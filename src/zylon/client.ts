/**
 * The calls of the Zylon Workspace API, as in docs/zylon-api.md: of the
 * artifact API, and of the integration API, which Zylon plans to remove.
 */
import * as z from "zod/mini";
import type { TimeLimit } from "../clock.ts";
import {
  type Connector,
  findConnector,
  matchesConnector,
  type Target,
} from "../connectors.ts";
import { type ErrorCode, Failure, toFailure } from "../errors.ts";
import { getCredentialsRemedy } from "../inputs/inputs.ts";
import { capitalize, toSafeLine } from "../text.ts";
import {
  type Answer,
  findMessage,
  isNoError,
  readJson,
  readPlainText,
  tryParseJson,
} from "./answer.ts";
import type { Call, Send } from "./http.ts";
import {
  type CompletenessCheck,
  type List,
  type Page,
  PAGE_SIZE,
  parsePage,
  readList,
  readListOnce,
  readWholeList,
} from "./list.ts";
import {
  ARTIFACT,
  type Artifact,
  CURRENT_USER,
  type CurrentUser,
  INTEGRATION_ARTIFACT,
  INTEGRATION_ENTITY,
  type IntegrationArtifact,
  type IntegrationEntity,
  type Project,
  PROJECT,
  SEARCH_RESULT,
  type SearchResult,
} from "./schemas.ts";

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

interface NewArtifact extends Credentials {
  readonly name: string;
  /** A project id; empty for the organization. */
  readonly project: string;
}

export type QueryParams = Readonly<Record<string, string>>;
const PAGE_SIZE_QUERY = { page_size: String(PAGE_SIZE) };
/** Sets the page size of a list in the artifact API. */
export const CURSOR_SIZE_QUERY = { first: String(PAGE_SIZE) };

export class ZylonClient {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** Returns a client whose log lines begin with this text. */
  withLogPrefix(logPrefix: string): ZylonClient {
    return new ZylonClient((call, read) =>
      this.#send({ ...call, logPrefix }, read),
    );
  }

  /** Reads a config, which only the integration API has. No schema is documented. */
  getConfig({ connector, id }: Target, limit: TimeLimit): Promise<unknown> {
    return this.#get(["integration", connector.slug, id, "config"], limit);
  }

  /** Creates an integration in the integration API. Never sent twice. */
  async createIntegration(
    connector: Connector,
    { username, password }: Credentials,
    limit: TimeLimit,
  ): Promise<IntegrationEntity> {
    const path = ["integration", connector.slug];
    const body = { username, password };
    const answer = await this.#post({ path, body, limit }, readJson).catch(
      (error: unknown) => rethrowCredentialsFailure(error, password),
    );
    const entity = parseAnswer(
      INTEGRATION_ENTITY,
      assertAccepted(answer, REFUSED_CREATE_REMEDY),
      `POST ${path.join("/")}`,
    );
    if (matchesConnector(entity, connector)) return entity;
    throw otherTypeFailure(entity.id);
  }

  /** Creates an integration in the artifact API. Never sent twice. */
  async createArtifact(
    connector: Connector,
    { name, project, username, password }: NewArtifact,
    limit: TimeLimit,
  ): Promise<IntegrationArtifact> {
    const path = ["artifact"];
    const body = {
      type: "Integration",
      source: connector.entityType,
      name,
      props: {},
      private_props: { username, password },
      ...(project !== "" && { project_id: project }),
    };
    const answer = await this.#post({ path, body, limit }, readJson).catch(
      (error: unknown) => rethrowCreateFailure(error, project),
    );
    const artifact = parseAnswer(
      INTEGRATION_ARTIFACT,
      assertAccepted(answer, REFUSED_CREATE_REMEDY),
      "POST artifact",
    );
    if (findConnector(artifact.source)?.type === connector.type)
      return artifact;
    throw otherTypeFailure(artifact.id);
  }

  /**
   * Updates the credentials. Sending them twice does no harm. Any 2xx is a
   * success, unless an HTML page or a refusal is its body.
   */
  async updateCredentials(
    { connector, id, api }: Target,
    { username, password }: Credentials,
    limit: TimeLimit,
  ): Promise<void> {
    const credentials = { username, password };
    const call: Call =
      api === "artifact"
        ? {
            method: "PUT",
            path: ["artifact", id],
            body: { private_props: credentials },
            isIdempotent: true,
            conflictsWithIngest: true,
            limit,
          }
        : {
            method: "POST",
            path: ["integration", connector.slug, id],
            body: credentials,
            isIdempotent: true,
            conflictsWithIngest: true,
            limit,
          };
    const text = await this.#send(call, readPlainText).catch(
      (error: unknown) => {
        const failure = toFailure(error);
        if (failure.code === "forbidden")
          throw failure.with({ kind: "refused-update" });
        return rethrowCredentialsFailure(failure, password);
      },
    );
    assertAccepted(tryParseJson(text));
  }

  /** Renews OAuth access, which only the integration API can do. */
  async refreshOAuth(
    { connector, id }: Target,
    limit: TimeLimit,
  ): Promise<void> {
    const path = ["integration", connector.slug, id, "refresh_token"];
    assertAccepted(
      tryParseJson(await this.#post({ path, limit }, readPlainText)),
    );
  }

  /** @param read reads the answer while it arrives */
  startIngest<T>(
    { connector, id, api, firstImport }: Target,
    limit: TimeLimit,
    read: (answer: Answer) => Promise<T>,
  ): Promise<T> {
    if (firstImport !== undefined) {
      const { project, paths } = firstImport;
      const body = { project_id: project, item_paths: paths };
      const path = ["artifact", id, "ingest"];
      return this.#post(
        {
          path,
          body,
          limit,
          isIngest: true,
          isSentOnce: true,
          conflictsWithIngest: true,
        },
        read,
      );
    }
    const path =
      api === "artifact"
        ? ["artifact", id, "sync"]
        : ["integration", connector.slug, id, "ingest"];
    return this.#post(
      { path, limit, isIngest: true, conflictsWithIngest: true },
      read,
    );
  }

  /**
   * Lists the user's own integrations in the integration API. Throws if the list
   * is incomplete.
   */
  listIntegrations(limit: TimeLimit): Promise<List<IntegrationEntity>> {
    const path = ["user", "integrations"];
    const read = this.#pages(INTEGRATION_ENTITY, path, {}, limit);
    return readWholeList(read, limit);
  }

  /**
   * Lists all integrations that the user sees in the artifact API. Throws if the
   * list is incomplete.
   */
  listIntegrationArtifacts(
    query: QueryParams,
    limit: TimeLimit,
  ): Promise<List<IntegrationArtifact>> {
    const whole = { type: "Integration", ...query };
    const read = this.#cursorPages(INTEGRATION_ARTIFACT, whole, limit);
    return readWholeList(read, limit);
  }

  /** Reads one artifact, even one that no list has. */
  async getArtifact(
    id: string,
    limit: TimeLimit,
  ): Promise<IntegrationArtifact> {
    const path = ["artifact", id];
    const call = { method: "GET", path, isIdempotent: true, limit } as const;
    const answer = await this.#send({ ...call, maxRetries: 1 }, readJson);
    return parseAnswer(INTEGRATION_ARTIFACT, answer, "GET artifact/{id}");
  }

  async getCurrentUser(
    limit: TimeLimit,
    query: QueryParams = {},
  ): Promise<CurrentUser> {
    const answer = await this.#get(["me"], limit, query);
    return parseAnswer(CURRENT_USER, answer, "GET me");
  }

  /** Lists the projects of a user in the integration API. */
  listProjects(user: string, limit: TimeLimit): Promise<List<Project>> {
    const path = ["user", user, "project"];
    return this.#listProjects(path, limit).catch(rethrowProjectsFailure);
  }

  /** Lists the projects of a user in the artifact API. */
  listMemberProjects(user: string, limit: TimeLimit): Promise<List<Project>> {
    return this.#listProjects(["member", user, "project"], limit);
  }

  #listProjects(
    path: readonly string[],
    limit: TimeLimit,
  ): Promise<List<Project>> {
    const read = this.#pages(PROJECT, path, PAGE_SIZE_QUERY, limit);
    const keysOf = (projects: readonly Project[]) =>
      projects.map(({ id }) => id);
    return readList(read, { keysOf });
  }

  /**
   * Lists the artifacts of a project, in the integration API.
   * @param check `undefined` if the list may be incomplete
   */
  listProjectArtifacts(
    project: string,
    filter: QueryParams,
    check: CompletenessCheck<Artifact> | undefined,
    limit: TimeLimit,
  ): Promise<List<Artifact>> {
    const path = ["project", project, "artifact"];
    const read = this.#pages(
      ARTIFACT,
      path,
      { ...filter, ...PAGE_SIZE_QUERY },
      limit,
    );
    return check === undefined ? readListOnce(read) : readList(read, check);
  }

  /** Lists artifacts of the organization or a project in the artifact API. */
  listArtifacts(
    filter: QueryParams,
    check: CompletenessCheck<Artifact> | undefined,
    limit: TimeLimit,
  ): Promise<List<Artifact>> {
    const query = { ...filter, ...CURSOR_SIZE_QUERY };
    const read = this.#cursorPages(ARTIFACT, query, limit);
    return check === undefined ? readListOnce(read) : readList(read, check);
  }

  async search(
    text: string,
    limit: TimeLimit,
  ): Promise<readonly SearchResult[]> {
    const query = { q: text, limit: "100" };
    const answer = await this.#get(["search"], limit, query);
    return parsePage(SEARCH_RESULT, answer, "GET search").items;
  }

  #pages<T extends z.ZodMiniType<{ readonly id: string }>>(
    schema: T,
    path: readonly string[],
    query: QueryParams,
    limit: TimeLimit,
  ): (at: QueryParams) => Promise<Page<z.infer<T>>> {
    return async (at) => {
      const answer = await this.#get(path, limit, { ...query, ...at });
      return parsePage(schema, answer, `GET ${path.join("/")}`);
    };
  }

  /** Reads the pages after a cursor, or after the last id: never by number. */
  #cursorPages<T extends z.ZodMiniType<{ readonly id: string }>>(
    schema: T,
    query: QueryParams,
    limit: TimeLimit,
  ): (at: QueryParams) => Promise<Page<z.infer<T>>> {
    const read = this.#pages(schema, ["artifact"], query, limit);
    return async (at) => {
      const page = await read(at);
      const last = page.hasNext === true ? page.items.at(-1)?.id : undefined;
      const cursor = page.cursor ?? last;
      return { ...page, cursor, hasNext: cursor !== undefined && page.hasNext };
    };
  }

  #get(
    path: readonly string[],
    limit: TimeLimit,
    query = {},
  ): Promise<unknown> {
    const call = { method: "GET", path, query, limit } as const;
    return this.#send({ ...call, isIdempotent: true }, readJson);
  }

  #post<T>(
    call: Omit<Call, "method">,
    read: (answer: Answer) => Promise<T>,
  ): Promise<T> {
    return this.#send({ ...call, method: "POST" }, read);
  }
}

/** @param name of the request, for a failure */
function parseAnswer<T extends z.ZodMiniType>(
  schema: T,
  answer: unknown,
  name: string,
): z.infer<T> {
  const { success, data, error } = schema.safeParse(answer);
  if (success) return data;
  const field = error.issues[0]?.path.join(".") ?? "";
  const problem =
    field === ""
      ? "it is not an object"
      : `its field ${toSafeLine(field)} is missing or wrong`;
  throw new Failure("unexpected-response", `${name}: ${problem}`);
}

const otherTypeFailure = (id: string): Failure =>
  new Failure("unexpected-response", toSafeLine(id, 60), {
    title: "Zylon created an integration of a different type",
    remedy:
      "Delete it in Zylon before the step runs again, and open an issue for this action, with your Zylon version",
    kind: "other-type",
  });

/** Rethrows with a remedy: usually, Zylon refuses username or password. */
function rethrowCredentialsFailure(error: unknown, password: string): never {
  const failure = toFailure(error);
  if (failure.code === "already-running")
    throw failure.with({
      remedy:
        "Run the step again when that ingest has ended. Give all workflows that ingest this integration the same concurrency group",
    });
  if (failure.code !== "bad-request" && failure.code !== "unprocessable")
    throw failure;
  const existsRemedy =
    "The integration may already exist. Set integration-id to it and configure: update, or set another username";
  const isConflict = failure.details.status === 409;
  throw failure.with({
    remedy: isConflict
      ? existsRemedy
      : getCredentialsRemedy(password, "Correct username and password"),
  });
}

/**
 * Rethrows with a remedy. Zylon may refuse for any reason, such as a limit of
 * its plan. Only an administrator can create without a project.
 */
function rethrowCreateFailure(error: unknown, project: string): never {
  const failure = toFailure(error);
  const { code, details } = failure;
  if (code === "not-found" && project !== "")
    throw failure.with({
      remedy:
        "Correct project-id (an id, not a name: a dry run lists the ids) or organization",
    });
  const refusalCodes = ["bad-request", "forbidden", "unprocessable"];
  if (!refusalCodes.includes(code)) throw failure;
  const remedy =
    project === ""
      ? "set project-id to a project that the user of api-token belongs to. Without it, only a Zylon administrator can create an integration"
      : "check project-id (an id, not a name: a dry run lists the ids), then whether the user can create integrations there, then username and password";
  if (details.kind === "page")
    throw failure.with({ remedy: capitalize(remedy) });
  throw failure.with({
    title: "Zylon refused to create the integration",
    remedy: details.serverMessage
      ? `If Zylon's words don't say why, ${remedy}`
      : capitalize(remedy),
  });
}

const REFUSED_PROJECTS_CODES: readonly ErrorCode[] = [
  "bad-request",
  "forbidden",
  "not-found",
  "not-api",
  "method-not-allowed",
  "unprocessable",
];

/** Rethrows with a better remedy: with `project-id`, this list isn't needed. */
function rethrowProjectsFailure(error: unknown): never {
  const failure = toFailure(error);
  const { code, details } = failure;
  if (!REFUSED_PROJECTS_CODES.includes(code) || details.kind === "page")
    throw failure;
  throw failure.with({
    title: "Zylon doesn't list this user's projects",
    remedy: "Set project-id to the projects that hold the documents",
  });
}

const REFUSAL_SCHEMA = z.object({
  error: z.optional(z.unknown()),
  success: z.optional(z.unknown()),
});

const REFUSED_CREATE_REMEDY =
  "Check username and password, and what the user may create in Zylon";

/** Throws if a 2xx is a refusal. The `error` of an artifact is about its last sync. */
function assertAccepted(
  answer: unknown,
  remedy = "Check username and password, and open the integration in Zylon",
): unknown {
  const { data } = REFUSAL_SCHEMA.safeParse(answer);
  const isArtifact =
    INTEGRATION_ARTIFACT.safeParse(answer).data?.type === "Integration";
  const hasError = !isArtifact && !isNoError(data?.error);
  const isRefusal = data?.success === false || hasError;
  if (!isRefusal) return answer;
  const message = toSafeLine(findMessage(data?.error ?? answer));
  const quotation = message === "" ? "" : `"${message}"`;
  throw new Failure("unexpected-response", quotation, {
    title: "Zylon refused the request",
    remedy,
    delivery: "refused",
  });
}
