/** What an artifact is to the action. */
import {
  documentOf,
  isStray,
  isUnknownStatus,
  standingOf,
} from "../../src/documents/documents.ts";
import { ARTIFACT } from "../../src/zylon/schemas.ts";

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

test("the reason of one that failed is no word for nothing", () => {
  const failed = { ingest_status: "Error", error: "None" };
  expect(of(failed)?.error).toBe("Unknown");
});

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

const of = (artifact: Record<string, unknown>) =>
  documentOf(
    ARTIFACT.parse({ id: "a", integration_id: "i", ...artifact }),
    "p",
  );

test("documents are artifacts of an integration other than folders and links", () => {
  for (const type of ["Folder", "Link", "folder", "LINK"])
    expect(of({ type })).toBeUndefined();
  for (const type of ["Document", "InlineText", "Page", undefined, null, 5])
    expect(of({ type })).toBeDefined();
  for (const integration_id of [undefined, null, "", {}])
    expect(of({ integration_id })).toBeUndefined();
});

test("what is deleted is no document, though a server that ignores the filter lists it", () => {
  for (const state of ["Deleted", " deleted "])
    expect(of({ state, ingest_status: "Done" })).toBeUndefined();
  for (const state of ["Published", "Draft", "", undefined])
    expect(of({ state })).toBeDefined();
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
  expect(of(artifact)).toEqual({
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
  expect(
    of({
      ingest_status: "Error",
      error: "Encrypted",
      ingest_warnings: ["NoContent"],
    }),
  ).toMatchObject({
    standing: "failed",
    error: "Encrypted",
    warnings: [],
  });
});

test("an id alone is enough: fields of any other shape stop nothing", () => {
  for (const odd of [undefined, null, {}, [], true]) {
    const artifact = {
      name: odd,
      external_url: odd,
      updated_at: odd,
      ingest_warnings: odd,
      error: odd,
      state: odd,
    };
    expect(of(artifact)).toMatchObject({
      id: "a",
      name: "a",
      url: undefined,
      time: Number.NaN,
      warnings: [],
    });
  }
  expect(of({ name: " " })).toMatchObject({ name: "a" });
  expect(of({ external_url: "" })?.url).toBeUndefined();
  expect(of({ ingest_status: "Error" })).toMatchObject({
    standing: "failed",
    error: "Unknown",
  });
  expect(of({ id: 5, integration_id: 7 })).toMatchObject({
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
  expect(of({ updated_at })?.time).toBe(time);
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
