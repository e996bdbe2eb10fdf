/**
 * One call of the API, and what every call is held to before its route sees it.
 */
import type { IncomingHttpHeaders } from "node:http";
import type { SimulatorState, UserRecord } from "../data/state.ts";
import { type RecordedRequest, Refusal } from "../http/connection.ts";

/** One authenticated call, as a route sees it. */
export interface Call {
  state: SimulatorState;
  user: UserRecord;
  /** The organization that `x-org` names. */
  orgId: string;
  /** A decoded `{name}` segment of the route's path. */
  param: (name: string) => string;
  query: URLSearchParams;
  /** The JSON body; undefined where there was none. */
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
): Pick<Call, "user" | "orgId"> {
  const [, token = ""] =
    /^Bearer ([^\s]+)$/i.exec(headers.authorization ?? "") ?? [];
  const userId = Object.hasOwn(state.tokens, token)
    ? state.tokens[token]
    : undefined;
  const user = state.users.find(({ id }) => id === userId);
  if (!user)
    throw new Refusal(401, "Missing, unknown or expired token", {
      "www-authenticate": "Bearer",
    });
  const name = headers["x-org"];
  if (typeof name !== "string" || name === "")
    throw new Refusal(400, "The header x-org is missing");
  const organization = state.organizations.find(
    ({ id, slug }) => id === name || slug === name,
  );
  if (organization?.id !== user.org_id)
    throw new Refusal(403, "No access to this organization");
  return { user, orgId: organization.id };
}

const mediaType = (value: string): string =>
  (value.split(";")[0] ?? "").trim().toLowerCase();

/**
 * The JSON body, or undefined for an empty one; refuses what is not declared as
 * JSON, or is not JSON.
 */
export function readJsonBody(
  { method, headers, body }: RecordedRequest,
  needsContentType: boolean,
): unknown {
  if (method === "GET") return undefined;
  const declared = mediaType(headers["content-type"] ?? "");
  if (declared !== "application/json" && (body !== "" || needsContentType)) {
    throw new Refusal(415, "Content-Type must be application/json");
  }
  if (body === "") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new Refusal(400, "The body is not valid JSON");
  }
}

/** A parameter that is `true` or `false`. */
export function readFlag(
  query: URLSearchParams,
  name: string,
  ifMissing: boolean,
): boolean {
  const value = query.get(name) ?? String(ifMissing);
  if (value !== "true" && value !== "false")
    throw new Refusal(422, `${name}: true or false`);
  return value === "true";
}
