/** What an artifact is to the action. */
import {
  documentOf,
  isStray,
  isUnknownStatus,
  standingOf,
} from "../../src/documents/documents.ts";
import { ARTIFACT } from "../../src/zylon/schemas.ts";

/** The document that an artifact of the integration `i` is, if it is one. */
const documentIn = (artifact: Record<string, unknown>) =>
  documentOf(
    ARTIFACT.parse({ id: "a", integration_id: "i", ...artifact }),
    "p",
  );

test.each([
  ["Done", "Published", "done"],
  ["NotApplicable", "Published", "done"],
  ["Error", "Published", "failed"],
  ["Processing", "Error", "pending"],
  ["NotStarted", "Published", "pending"],
  ["Parsing", undefined, "pending"],
  ["Storing", undefined, "pending"],
  // Other spellings.
  ["DONE", undefined, "done"],
  [" done ", undefined, "done"],
  ["error", undefined, "failed"],
  // A word that is not known is no end, unless its state says so.
  ["Embedding", "Published", "pending"],
  ["Embedding", undefined, "pending"],
  ["Embedding", "Error", "failed"],
  // No word at all: the state decides.
  [undefined, "Published", "done"],
  ["", "Published", "done"],
  [undefined, "Error", "failed"],
  [undefined, "Processing", "pending"],
  [undefined, undefined, "pending"],
  // A state that says that it failed.
  ["Done", "Error", "failed"],
  ["NotApplicable", "Error", "failed"],
  ["NotStarted", "Error", "failed"],
  // Or that it is worked on.
  ["NotApplicable", "Initializing", "pending"],
  ["NotApplicable", "Processing", "pending"],
  // Others say nothing.
  ["Done", "Unavailable", "done"],
  ["Done", "Ready", "done"],
  ["Done", undefined, "done"],
  ["NotApplicable", "Unavailable", "done"],
  ["NotApplicable", undefined, "done"],
])("ingest_status %s, state %s: %s", (ingest_status, state, standing) => {
  expect(standingOf({ ingest_status, state })).toBe(standing);
});

test.each([
  ["NotApplicable", "Published", "Encrypted", "failed"],
  ["NotStarted", "Published", "Encrypted", "failed"],
  [undefined, "Published", "Encrypted", "failed"],
  // The error of the ingest before.
  ["NotStarted", "Initializing", "Encrypted", "pending"],
  ["NotApplicable", "Processing", "Encrypted", "pending"],
  ["Parsing", "Processing", "Encrypted", "pending"],
  ["Done", "Published", "Encrypted", "done"],
  // No error.
  ["NotApplicable", "Published", "None", "done"],
  ["NotStarted", "Published", " null ", "pending"],
  [undefined, "Published", "", "done"],
])(
  "ingest_status %s, state %s, error %s: %s",
  (ingest_status, state, error, standing) => {
    expect(standingOf({ ingest_status, state, error })).toBe(standing);
  },
);

test.each([
  ["NotStarted", false],
  ["processing", false],
  ["Embedding", true],
  ["Done", false],
  ["Error", false],
  ["NotApplicable", false],
  [undefined, false],
])("ingest_status %s: unknown %s", (ingest_status, unknown) => {
  const artifact = {
    id: "a",
    ...(ingest_status === undefined ? {} : { ingest_status }),
  };
  expect(isUnknownStatus(ARTIFACT.parse(artifact))).toBe(unknown);
});

test("documents are artifacts of an integration other than folders and links", () => {
  for (const type of ["Folder", "Link", "folder", "LINK"])
    expect(documentIn({ type })).toBeUndefined();
  for (const type of ["Document", "InlineText", "Page", undefined, null, 5])
    expect(documentIn({ type })).toBeDefined();
  for (const integration_id of [undefined, null, "", {}])
    expect(documentIn({ integration_id })).toBeUndefined();
});

test("what is deleted is no document, though a server that ignores the filter lists it", () => {
  for (const state of ["Deleted", " deleted "])
    expect(documentIn({ state, ingest_status: "Done" })).toBeUndefined();
  for (const state of ["Published", "Draft", "", undefined])
    expect(documentIn({ state })).toBeDefined();
});

test("everything that is kept of one", () => {
  const artifact = {
    name: "Page",
    external_url: "https://example.com",
    updated_at: "2026-01-02T03:04:05Z",
    ingest_status: "Done",
    state: "Published",
    ingest_warnings: ["NoContent", 5, "Truncated"],
    error: "Unknown",
    props: {},
  };
  expect(documentIn(artifact)).toEqual({
    id: "a",
    project: "p",
    integration: "i",
    name: "Page",
    url: "https://example.com",
    time: Date.UTC(2026, 0, 2, 3, 4, 5),
    standing: "done",
    error: "",
    warnings: ["NoContent", "Truncated"],
  });
});

test("one that failed has an error, and no warnings", () => {
  const failed = {
    ingest_status: "Error",
    error: "Encrypted",
    ingest_warnings: ["NoContent"],
  };
  expect(documentIn(failed)).toMatchObject({
    standing: "failed",
    error: "Encrypted",
    warnings: [],
  });
});

test.each([undefined, "None"])(
  "the error of one that failed is never none: %j",
  (error) => {
    const failed = { ingest_status: "Error", error };
    expect(documentIn(failed)?.error).toBe("Unknown");
  },
);

test.each([undefined, null, {}, [], true])(
  "an id alone is enough: other fields may be %j",
  (odd) => {
    const artifact = {
      name: odd,
      external_url: odd,
      updated_at: odd,
      ingest_warnings: odd,
      error: odd,
      state: odd,
    };
    expect(documentIn(artifact)).toMatchObject({
      id: "a",
      name: "a",
      url: undefined,
      time: Number.NaN,
      warnings: [],
    });
  },
);

test("a name or an address without a character is none", () => {
  expect(documentIn({ name: " " })?.name).toBe("a");
  expect(documentIn({ external_url: "" })?.url).toBeUndefined();
});

test("ids may be numbers", () => {
  expect(documentIn({ id: 5, integration_id: 7 })).toMatchObject({
    id: "5",
    integration: "7",
  });
});

test.each([
  ["2026-01-02T03:04:05.678Z", Date.UTC(2026, 0, 2, 3, 4, 5, 678)],
  [1_767_323_045_678, 1_767_323_045_678],
  ["1767323045.5", 1_767_323_045.5],
  ["1767323045.25", 1_767_323_045.25],
  ["2026-01-02", Date.UTC(2026, 0, 2)],
  ["yesterday", Number.NaN],
  ["", Number.NaN],
])("updated_at %j is %d", (updated_at, time) => {
  expect(documentIn({ updated_at })?.time).toBe(time);
});

test.each([
  ["Processing", "Published", false],
  [undefined, "Processing", false],
  ["NotApplicable", "Initializing", false],
  ["Done", "Published", true],
  [undefined, "Published", true],
  ["Error", undefined, true],
])(
  "ingest_status %s, state %s: in a list of pending documents a stray, %s",
  (ingest_status, state, stray) => {
    expect(isStray(ARTIFACT.parse({ id: "a", ingest_status, state }))).toBe(
      stray,
    );
  },
);
