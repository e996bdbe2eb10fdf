/**
 * Schemas of Zylon's answers, as in docs/zylon-api.md. Text that is shown is
 * made safe here. What is compared (ids, usernames, types, states, times) stays
 * as Zylon sent it.
 */
import * as z from "zod/mini";
import { isPathSegment } from "../connectors.ts";
import { toSafeLine } from "../text.ts";
import { findMessage, isNoError } from "./answer.ts";

const stringOrNumber = z.union([z.string(), z.number()]);
/** Unchanged text; empty if missing. */
const rawText = z.catch(z.pipe(stringOrNumber, z.transform(String)), "");
/** Text that is safe to print. */
const safeText = z.pipe(
  rawText,
  z.transform((words) => toSafeLine(words)),
);
const id = z
  .pipe(stringOrNumber, z.transform(String))
  .check(z.refine((segment) => isPathSegment(segment)));
/** A URL is never shortened; `null` if it is none. */
const url = z.catch(
  z.nullable(z.string().check(z.regex(/^[a-z][a-z\d+.-]*:\/\/[^\s<>"']+$/i))),
  null,
);

/** Returns the text of an error; empty if there is none. */
function toErrorText(error: unknown): string {
  if (isNoError(error)) return "";
  return toSafeLine(findMessage(error)) || "Unknown";
}

const errorText = z.pipe(z.optional(z.unknown()), z.transform(toErrorText));

/** The id of an account; empty if Zylon doesn't report it. */
const account = z.catch(z.object({ id: rawText }), { id: "" });

/** An integration, as the integration API has it. */
export const INTEGRATION_ENTITY = z.object({
  id,
  type: rawText,
  provider_data: z.catch(z.object({ username: rawText }), { username: "" }),
});
export type IntegrationEntity = z.infer<typeof INTEGRATION_ENTITY>;

/** An integration, as the artifact API has it. */
export const INTEGRATION_ARTIFACT = z.object({
  id,
  type: rawText,
  source: rawText,
  name: safeText,
  state: rawText,
  /** What went wrong in its last sync. */
  error: errorText,
  /** Empty if the integration belongs to the organization. */
  project_id: rawText,
  created_by: account,
});

export type IntegrationArtifact = z.infer<typeof INTEGRATION_ARTIFACT>;

/** The user of `api-token`. Zylon 1.58 returns no name. */
export const CURRENT_USER = z.object({
  id,
  account_id: rawText,
  /** Has the account in place of `account_id`, if the request asks for it. */
  account,
  name: safeText,
  state: rawText,
});
export type CurrentUser = z.infer<typeof CURRENT_USER>;

export const PROJECT = z.object({ id, name: safeText });
export type Project = z.infer<typeof PROJECT>;

export const ARTIFACT = z.object({
  id,
  name: safeText,
  type: rawText,
  source: rawText,
  integration_id: rawText,
  state: rawText,
  ingest_status: rawText,
  error: errorText,
  ingest_warnings: z.catch(z.array(safeText), []),
  external_url: url,
  updated_at: rawText,
  /** Empty in the integration API, or if the artifact belongs to the organization. */
  project_id: rawText,
});
export type Artifact = z.infer<typeof ARTIFACT>;

export const SEARCH_RESULT = z.object({
  id: rawText,
  type: rawText,
  metadata: z.catch(z.object({ name: safeText, project_id: rawText }), {
    name: "",
    project_id: "",
  }),
});
/** A result of the search. */
export type SearchResult = z.infer<typeof SEARCH_RESULT>;
