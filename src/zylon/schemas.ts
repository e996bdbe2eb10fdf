/**
 * Schemas of Zylon's answers, as in docs/zylon-api.md. Text that is shown is
 * made safe here. What is compared (ids, usernames, types, states, times) stays
 * as Zylon sent it.
 */
import * as z from "zod/mini";
import { isNoError, said } from "./answer.ts";
import { isPathSegment } from "../connectors.ts";
import { line } from "../text.ts";

const given = z.union([z.string(), z.number()]);
/** Unchanged text; empty if missing. */
const raw = z.catch(z.pipe(given, z.transform(String)), "");
/** Safe text for people. */
const text = z.pipe(
  raw,
  z.transform((words) => line(words)),
);
const id = z
  .pipe(given, z.transform(String))
  .check(z.refine((segment) => isPathSegment(segment)));
/** Never cut. */
const url = z.catch(
  z.nullable(z.string().check(z.regex(/^[a-z][a-z\d+.-]*:\/\/[^\s<>"']+$/i))),
  null,
);

/** Returns the text of an error; empty if there is none. */
function reasonOf(error: unknown): string {
  if (isNoError(error)) return "";
  return line(said(error)) || "Unknown";
}

/** An integration, as the integration API has it. */
export const ENTITY = z.object({
  id,
  type: raw,
  provider_data: z.catch(z.object({ username: raw }), { username: "" }),
});
export type Entity = z.infer<typeof ENTITY>;

/** An integration, as the artifact API has it. */
export const INTEGRATION = z.object({
  id,
  type: raw,
  source: raw,
  name: text,
  state: raw,
  /** Empty if it belongs to the organization. */
  project_id: raw,
  /** The account that created it. */
  created_by: z.catch(z.object({ id: raw }), { id: "" }),
});

export type IntegrationArtifact = z.infer<typeof INTEGRATION>;

/** Zylon 1.58 returns no name. */
export const ME = z.object({ id, account_id: raw, name: text, state: raw });
export type Me = z.infer<typeof ME>;

export const PROJECT = z.object({ id });

export const ARTIFACT = z.object({
  id,
  name: text,
  type: raw,
  source: raw,
  integration_id: raw,
  state: raw,
  ingest_status: raw,
  error: z.pipe(z.optional(z.unknown()), z.transform(reasonOf)),
  ingest_warnings: z.catch(z.array(text), []),
  external_url: url,
  updated_at: raw,
  /** Only in the artifact API; empty if it belongs to the organization. */
  project_id: raw,
});
export type Artifact = z.infer<typeof ARTIFACT>;

export const FOUND = z.object({
  id: raw,
  type: raw,
  metadata: z.catch(z.object({ name: text, project_id: raw }), {
    name: "",
    project_id: "",
  }),
});
/** A result of the search. */
export type Found = z.infer<typeof FOUND>;
