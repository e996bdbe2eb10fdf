/** Looks at the documents of one integration, `i`, in a Zylon of a test. */
import type { Document } from "../../src/documents/documents.ts";
import { Looks } from "../../src/documents/looks.ts";
import { ActionError, type ErrorCode } from "../../src/http/error.ts";
import { type Answer, type Asked, fakeSession } from "../support/fake-zylon.ts";

export const limits = { deadline: 0, signal: new AbortController().signal };

export const artifact = (
  id: string,
  ingest_status?: string,
): Record<string, unknown> => ({
  id,
  integration_id: "i",
  ingest_status,
});

export const refusal = (
  status: number,
  code: ErrorCode = "bad-request",
): ActionError =>
  new ActionError(
    code,
    { what: "Refused", why: "Why", remedy: "Remedy" },
    { http: { status } },
  );

interface Looking {
  readonly looks: Looks;
  readonly asked: readonly Asked[];
  readonly log: { readonly lines: readonly string[] };
  /** The ids of a full look. */
  readonly full: () => Promise<string[]>;
  readonly pending: () => Promise<Document[] | undefined>;
}

/** @param projectIds where there are none, those of the user */
export function looking(
  answer: Answer,
  projectIds: readonly string[] = ["p1"],
): Looking {
  const { session, log, asked } = fakeSession(answer, {
    "project-id": [...projectIds],
  });
  const looks = new Looks(session, ["i"]);
  return {
    looks,
    asked,
    log,
    full: async () => [...(await looks.full("i", limits)).documents.keys()],
    pending: () => looks.pending("i", limits),
  };
}
