/**
 * One call of the API, and what every call is held to before its route sees it.
 */
import type { IncomingHttpHeaders } from "node:http";
import type {
  ProjectRecord,
  SimulatorState,
  UserRecord,
} from "../data/state.ts";
import { SEED } from "../data/seed.ts";
import type { Api } from "../data/zylon.ts";
import { type RecordedRequest, Refusal } from "../http/connection.ts";

/** One authenticated call, as a route sees it. */
export interface Call {
  state: SimulatorState;
  /** To which the address belongs. */
  api: Api;
  user: UserRecord;
  /** A decoded `{name}` segment of the route's path. */
  param: (name: string) => string;
  query: URLSearchParams;
  /** The JSON body; undefined if there was none. */
  body: unknown;
}

/**
 * Checks token and organization, in this order. Only the 401 is documented; 400
 * for a missing `x-org` and 403 for an organization without access are the
 * simulator's choice.
 */
export function authorize(
  headers: IncomingHttpHeaders,
  state: SimulatorState,
): UserRecord {
  const [, token] = /^Bearer (\S+)$/i.exec(headers.authorization ?? "") ?? [];
  const user = state.users.find((one) => one.token === token);
  if (!user) throw new Refusal(401, "Missing, unknown or expired token");
  const name = headers["x-org"];
  if (typeof name !== "string" || name === "")
    throw new Refusal(400, "The header x-org is missing");
  const { id, slug } = SEED.organization;
  if (name !== id && name !== slug)
    throw new Refusal(403, "No access to this organization");
  return user;
}

/** The projects of the caller. */
export function getProjects({ state, user }: Call): ProjectRecord[] {
  return state.projects.filter(({ user_id }) => user_id === user.id);
}

/** A request that makes no sense: the pages of 1.58 have 400 for all of these. */
export function invalidRequest(
  { api }: Pick<Call, "api">,
  detail: string,
): Refusal {
  return new Refusal(api === "artifact" ? 400 : 422, detail);
}

/**
 * The JSON body; undefined if it is empty. Refuses what is not declared as
 * JSON, or is not JSON.
 */
export function readJsonBody(
  { method, headers, body }: RecordedRequest,
  needsContentType: boolean,
): unknown {
  if (method === "GET") return undefined;
  const isDeclared = /^application\/json\b/.test(headers["content-type"] ?? "");
  if (!isDeclared && (body !== "" || needsContentType))
    throw new Refusal(415, "Content-Type must be application/json");
  if (body === "") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, "The body is not valid JSON");
  }
}
