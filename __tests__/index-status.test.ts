/**
 * Whether a document is done, failed or pending: the first rule that fits
 * decides. Where two fit, a row has both.
 */
import {
  runAction,
  artifact,
  completed,
  events,
  page,
  type ObservedRun,
} from "./run-action.ts";

/** The documents of a run, whose ingest has ended. */
const watch = (...documents: readonly object[]): Promise<ObservedRun> =>
  runAction(
    {
      "GET artifact": [page(), page(...documents)],
      "POST ingest": [events([completed])],
    },
    { "wait-for": "indexed", "wait-timeout-seconds": "15" },
  );

const A1: unknown = expect.stringContaining("Page a1");

/** What a user sees of it, beside another document that is done. */
const SEEN = {
  done: {
    "sync-status": "indexed",
    "indexed-count": "2",
    "failed-count": "0",
  },
  failed: {
    "sync-status": "indexed",
    "indexed-count": "1",
    "failed-count": "1",
  },
  pending: {
    "sync-status": "timed-out",
    "indexed-count": "1",
    "error-message": A1,
  },
};

test.each<
  [status: string, state: string, error: unknown, standing: keyof typeof SEEN]
>([
  // Status or state Error is failed …
  ["Error", "Published", "", "failed"],
  ["Error", "Processing", "", "failed"],
  ["Done", "Error", "", "failed"],
  ["Parsing", "Error", "", "failed"],
  ["", "Error", "", "failed"],
  // … status Done is done …
  ["Done", "Published", "", "done"],
  ["Done", "Published", "of its last sync", "done"],
  ["Done", "Initializing", "", "done"],
  ["Done", "Processing", "", "done"],
  ["Done", "Unavailable", "", "done"],
  ["Done", "", "", "done"],
  // … state Initializing or Processing is pending …
  ["NotStarted", "Initializing", "of its last sync", "pending"],
  ["NotApplicable", "Initializing", "", "pending"],
  ["NotApplicable", "Processing", "of its last sync", "pending"],
  ["", "Processing", "", "pending"],
  ["", "Initializing", "of its last sync", "pending"],
  // … an error with status NotStarted, NotApplicable or none is failed …
  ["NotStarted", "Published", "Encrypted", "failed"],
  ["NotApplicable", "Published", "Encrypted", "failed"],
  ["", "Published", "Encrypted", "failed"],
  ["", "Ready", "Encrypted", "failed"],
  ["", "", "Encrypted", "failed"],
  ["NotApplicable", "Published", { code: 7 }, "failed"], // without words
  ["NotApplicable", "Published", {}, "done"], // no error
  // … NotApplicable, or none with state Published or Ready, is done …
  ["NotApplicable", "Published", "", "done"],
  ["NotApplicable", "Unavailable", "", "done"],
  ["", "Published", "", "done"],
  ["", "Ready", "", "done"],
  // … everything else is pending.
  ["NotStarted", "Published", "", "pending"],
  ["Processing", "Published", "", "pending"],
  ["Parsing", "Published", "of its last sync", "pending"],
  ["Storing", "Unavailable", "", "pending"],
  ["Embedding", "Published", "", "pending"],
  ["Embedding", "Published", "of its last sync", "pending"],
  ["", "Unavailable", "", "pending"],
  ["", "", "", "pending"],
  // In any case of letters.
  ["ERROR", "published", "", "failed"],
  ["done", "PROCESSING", "", "done"],
])(
  "status %j, state %j and error %j are %s",
  async (ingest_status, state, error, standing) => {
    const seen = await watch(
      artifact("a1", { ingest_status, state, error }),
      artifact("a2"),
    );
    expect(seen.outputs).toMatchObject(SEEN[standing]);
    expect(seen.log.includes("is unknown, so")).toBe(
      ingest_status === "Embedding",
    );
  },
);

test.each<[status: string, state: string, standing: "failed" | "pending"]>([
  ["NotStarted", "Published", "failed"], // Zylon never begins it
  ["NotStarted", "Initializing", "pending"],
  ["Parsing", "Published", "pending"],
])(
  "status %j and state %j with the warning UnprocessableContent are %s",
  async (ingest_status, state, standing) => {
    const ingest_warnings = ["UnprocessableContent"];
    const seen = await watch(
      artifact("a1", { ingest_status, state, ingest_warnings }),
      artifact("a2"),
    );
    expect(seen.outputs).toMatchObject(SEEN[standing]);
  },
);

test("a warning counts where the document is done", async () => {
  const ingest_warnings = ["NoContent"];
  const seen = await watch(
    artifact("a1", { ingest_warnings }),
    artifact("a2", { ingest_warnings, ingest_status: "Error" }),
  );
  expect(seen.outputs).toMatchObject({
    "indexed-count": "1",
    "failed-count": "1",
    "warning-count": "1",
  });
});
