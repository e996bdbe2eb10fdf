/**
 * The calls of the Zylon Workspace API, as docs/zylon-api.md has them. What is
 * shown comes in as safe text; what is compared (ids, usernames, types, states,
 * times) stays as Zylon sent it.
 */
import * as z from "zod/mini";
import type { Limit } from "./clock.ts";
import {
  type Connector,
  connectorOf,
  isPathSegment,
  type Target,
} from "./connectors.ts";
import { type ErrorCode, Failure, failureOf } from "./errors.ts";
import {
  type Answer,
  isNoError,
  jsonOf,
  parse,
  plainOf,
  said,
} from "./answer.ts";
import type { Call, Send } from "./http.ts";
import {
  type List,
  PAGE_SIZE,
  pageOf,
  type Proof,
  readList,
  readOnce,
} from "./list.ts";
import { line } from "./text.ts";

const given = z.union([z.string(), z.number()]);
/** As it is; empty where it is missing. */
const raw = z.catch(z.pipe(given, z.transform(String)), "");
/** For people. */
const text = z.pipe(
  raw,
  z.transform((words) => line(words)),
);
const id = z
  .pipe(given, z.transform(String))
  .check(z.refine((one) => isPathSegment(one)));
/** Never cut. */
const url = z.catch(
  z.nullable(z.string().check(z.regex(/^[a-z][a-z\d+.-]*:\/\/[^\s<>"']+$/i))),
  null,
);

/** Empty where there is none. */
function reasonOf(error: unknown): string {
  if (isNoError(error)) return "";
  return line(said(error)) || "Unknown";
}

/** An integration. */
const ENTITY = z.object({
  id,
  type: raw,
  provider_data: z.catch(z.object({ username: raw }), { username: "" }),
});
export type Entity = z.infer<typeof ENTITY>;

const ME = z.object({ id, name: text, state: raw });
export type Me = z.infer<typeof ME>;

const PROJECT = z.object({ id });

const ARTIFACT = z.object({
  id,
  name: text,
  type: raw,
  integration_id: raw,
  state: raw,
  ingest_status: raw,
  error: z.pipe(z.optional(z.unknown()), z.transform(reasonOf)),
  ingest_warnings: z.catch(z.array(text), []),
  external_url: url,
  updated_at: raw,
});
export type Artifact = z.infer<typeof ARTIFACT>;

const FOUND = z.object({
  id: raw,
  type: raw,
  metadata: z.catch(z.object({ name: text, project_id: raw }), {
    name: "",
    project_id: "",
  }),
});
/** A result of the search. */
export type Found = z.infer<typeof FOUND>;

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

type Query = Readonly<Record<string, string>>;
const SIZED = { page_size: String(PAGE_SIZE) };

export class Zylon {
  readonly #send: Send;

  constructor(send: Send) {
    this.#send = send;
  }

  /** No schema is documented. */
  config({ connector, id: one }: Target, limit: Limit): Promise<unknown> {
    return this.#get(["integration", connector.slug, one, "config"], limit);
  }

  /** Never sent twice: there is no idempotency key. */
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
    throw new Failure("unexpected-response", "it created another type");
  }

  /** The same credentials twice are no harm. */
  async update(
    { connector, id: one }: Target,
    { username, password }: Credentials,
    limit: Limit,
  ): Promise<void> {
    const path = ["integration", connector.slug, one];
    const body = { username, password };
    const call = { path, body, limit, isRepeatable: true };
    accepted(await this.#post(call, jsonOf).catch(aboutCredentials));
  }

  /** Renews the OAuth access. Any text will do as the answer. */
  async refresh({ connector, id: one }: Target, limit: Limit): Promise<void> {
    const path = ["integration", connector.slug, one, "refresh_token"];
    accepted(parse(await this.#post({ path, limit }, plainOf)));
  }

  /** @param read gets the answer while it still comes */
  ingest<T>(
    { connector, id: one }: Target,
    limit: Limit,
    read: (answer: Answer) => Promise<T>,
  ): Promise<T> {
    const path = ["integration", connector.slug, one, "ingest"];
    return this.#post({ path, limit, isIngest: true }, read);
  }

  /** All of the token's user. Throws for a part of the list. */
  async integrations(limit: Limit): Promise<List<Entity>> {
    const path = ["user", "integrations"];
    const read = this.#pages(ENTITY, path, {}, limit);
    const list = await readList(read, {});
    if (list.flaw === undefined) return list;
    throw new Failure(
      "unexpected-response",
      `the list of integrations is incomplete: Zylon ${list.flaw}`,
    );
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

  /** @param proof undefined: the list need not be whole */
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
  ): (at: Query) => Promise<ReturnType<typeof pageOf<T>>> {
    return async (at) => {
      const answer = await this.#get(path, limit, { ...query, ...at });
      return pageOf(schema, answer, `GET ${path.join("/")}`);
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
  if (failure.code !== "bad-request" && failure.code !== "unprocessable")
    throw failure;
  const exists =
    "It may exist already. Set integration-id to it and configure: update, or set another username";
  const isThere = failure.details.status === 409;
  throw failure.with({
    remedy: isThere ? exists : "Correct username and password",
  });
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

/** Throws where a 2xx says no. */
function accepted(answer: unknown): unknown {
  const { data } = REFUSAL.safeParse(answer);
  const saysNo = data?.success === false || !isNoError(data?.error);
  if (!saysNo) return answer;
  const words = line(said(data?.error ?? answer));
  throw new Failure("unexpected-response", words === "" ? "" : `"${words}"`, {
    title: "Zylon refused the request",
    remedy: "Check username and password, and open the integration in Zylon",
    sent: "refused",
  });
}

/** Where Zylon does not tell the type, it is taken for this one. */
export const isOf = ({ type }: Entity, connector: Connector): boolean =>
  type === "" || connectorOf(type)?.type === connector.type;
