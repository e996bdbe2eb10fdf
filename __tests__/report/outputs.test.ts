/**
 * The results as JSON: what fits into the output, and what comes back out of a
 * file.
 */
import type { ActionError } from "../../src/http/error.ts";
import { type IntegrationResult, newResult } from "../../src/result/result.ts";
import {
  asInputs,
  MAX_RESULTS_BYTES,
  outputsOf,
  resultsOutput,
} from "../../src/report/outputs.ts";
import {
  RESULT,
  type ResultJson,
  resultJson,
  resultOf,
} from "../../src/result/fields.ts";
import { factsOf, failure, result as resultNamed } from "../result/facts.ts";

const result = (more: Partial<IntegrationResult> = {}): IntegrationResult =>
  resultNamed("int_1", more);
const failed = (what: string): IntegrationResult =>
  result({ failure: failure(what) });
const json = (one: IntegrationResult): ResultJson => resultJson(one, false, "");

const whole = {
  ...result(),
  configured: true,
  created: true,
  updated: true,
  syncStatus: "indexed" as const,
  currentArtifactCount: 1,
  integrationItemCount: 2,
  items: { added: 3, updated: 4, removed: 5, skipped: 6, failed: 7 },
  indexed: {
    done: 8,
    pending: 0,
    failed: 7,
    failedBefore: 0,
    warned: 10,
    unchanged: undefined,
    hidesUnfinished: false,
  },
  durationMs: 1260,
} satisfies IntegrationResult;

test("which ids need their type before them, to mean themselves when they are inputs again", () => {
  const input = (id: string): string =>
    asInputs([result({ id })])["integration-id"];
  for (const id of ["all", "ALL", "!2", "sharepoint/2", "x/2"])
    expect(input(id)).toBe(`confluence/${id}`);
  for (const id of ["small", "allow", "a!2", "2/x", "-x/2", "2", ""])
    expect(input(id)).toBe(id);
});

test("everything and nothing, as JSON", () => {
  expect(json(whole)).toEqual({
    outcome: "success",
    sync_status: "indexed",
    configured: true,
    created: true,
    updated: true,
    integration_id: "int_1",
    integration_type: "confluence",
    current_artifact_count: 1,
    integration_item_count: 2,
    added_count: 3,
    updated_count: 4,
    removed_count: 5,
    skipped_count: 6,
    failed_count: 7,
    indexed_count: 8,
    warning_count: 10,
    changes_file: null,
    duration_seconds: 1.3,
    error_code: null,
    error_message: null,
  });
  const nothing = json(newResult(whole.connector));
  expect(
    Object.fromEntries(
      Object.entries(nothing).filter(([, value]) => value !== null),
    ),
  ).toEqual({
    outcome: "success",
    sync_status: "not-requested",
    configured: false,
    created: false,
    updated: false,
    integration_type: "confluence",
    duration_seconds: 0,
  });
  expect(resultJson(whole, true, "").outcome).toBe("dry-run");
  expect(json(failed("a"))).toMatchObject({
    outcome: "failure",
    error_code: "dns",
  });
});

test("what is read back is what was written", () => {
  const cancelled = result({ failure: failure("what", "cancelled", "", "") });
  const planned = result({ planned: ["ingest"] });
  expect(RESULT.safeParse(resultJson(planned, true, "")).data).toMatchObject({
    outcome: "dry-run",
  });
  for (const one of [
    whole,
    result(),
    newResult(whole.connector),
    failed("what"),
    cancelled,
  ]) {
    const written = RESULT.parse(JSON.parse(JSON.stringify(json(one))));
    expect(json(resultOf(written, new Map()))).toEqual(written);
  }
  expect(resultOf(json(whole), new Map())).toEqual({
    ...whole,
    durationMs: 1300,
  });
});

test("a failure of several is one again; one without our link is told all the same", () => {
  const known = new Map<string, ActionError>();
  const [a, b, c] = ["x", "y", "x"].map(
    (what) => resultOf(json(failed(what)), known).failure,
  );
  expect(a).toBe(c);
  expect(a).not.toBe(b);
  const bare = {
    ...json(failed("x")),
    error_message: "words of another version.",
  };
  expect(resultOf(bare, known).failure?.explanation.what).toBe(
    "words of another version.",
  );
  const silent = { ...json(failed("x")), error_message: null };
  expect(resultOf(silent, new Map()).failure).toMatchObject({
    code: "dns",
    explanation: { what: "" },
  });
});

test.each<[string, Partial<Record<keyof ResultJson, unknown>>]>([
  ["a count below nothing", { added_count: -1 }],
  ["half an item", { failed_count: 0.5 }],
  ["a type that is not known", { integration_type: "jira" }],
  ["an id that cannot stand in a path", { integration_id: ".." }],
  ["a code that is not known", { error_code: "x" }],
  ["an outcome that is not known", { outcome: "x" }],
  ["a status that is not known", { sync_status: "x" }],
  ["a dry run that ingested", { outcome: "dry-run" }],
])("%s is no result", (_name, more) => {
  expect(RESULT.safeParse({ ...json(whole), ...more }).success).toBe(false);
});

test("a type that is not known is no result, even where nobody looked before", () => {
  expect(() =>
    resultOf({ ...json(whole), integration_type: "jira" }, new Map()),
  ).toThrow(new TypeError("jira"));
});

test("counts that nobody told stay so; the file of changes is that of the run", () => {
  const compared = {
    added: 3,
    updated: undefined,
    removed: 5,
    skipped: undefined,
    failed: undefined,
  };
  const documents = result({ items: compared });
  expect(resultOf(json(documents), new Map()).items).toEqual(compared);
  const read = (more: Partial<ResultJson>) =>
    resultOf({ ...json(whole), ...more }, new Map());
  expect(read({ indexed_count: null }).indexed).toBeUndefined();
  // Zylon hid the documents that failed.
  const hidden = read({ failed_count: null });
  expect(hidden.indexed).toMatchObject({ hidesUnfinished: true });
  expect(json(hidden).failed_count).toBeNull();
  expect(resultOf(json(result()), new Map()).items).toBeUndefined();
  expect(resultJson(whole, false, "/tmp/changes.json").changes_file).toBe(
    "/tmp/changes.json",
  );
});

describe("a sum is empty where an integration that succeeded does not know its own", () => {
  const compared = result({
    items: { ...whole.items, updated: undefined, skipped: undefined },
    indexed: whole.indexed,
  });
  const uncounted = result({ syncStatus: "started" });
  const broken = failed("x");
  const sums = (...results: IntegrationResult[]): string[] => {
    const outputs = outputsOf(factsOf(results));
    const counts = ["added", "updated", "removed", "skipped", "failed"];
    return [...counts, "indexed", "warning"].map(
      (name) => outputs[`${name}-count`] ?? "not set",
    );
  };

  test.each<[string, IntegrationResult[], string[]]>([
    ["all know all", [whole, whole], ["6", "8", "10", "12", "14", "16", "20"]],
    [
      "one does not know two of them",
      [whole, compared],
      ["6", "", "10", "", "14", "16", "20"],
    ],
    [
      "one that succeeded knows none",
      [whole, uncounted],
      ["", "", "", "", "", "8", "10"],
    ],
    [
      "one that succeeded knows its own only so far",
      [whole, { ...whole, soFar: true }],
      ["", "", "", "", "", "16", "20"],
    ],
    [
      "one that failed knows its own only so far",
      [whole, { ...whole, soFar: true, failure: failure("x") }],
      ["3", "4", "5", "6", "7", "16", "20"],
    ],
    [
      "one that failed knows none",
      [whole, broken, whole],
      ["6", "8", "10", "12", "14", "16", "20"],
    ],
    ["nobody knows anything", [uncounted, broken], Array(7).fill("")],
  ])("%s", (_name, results, expected) => {
    expect(sums(...results)).toEqual(expected);
  });
});

describe("the output", () => {
  /** Results of this size as JSON; `é` has two bytes and is one character. */
  const sized = (
    bytes: number,
    one: (what: string) => IntegrationResult,
  ): ResultJson => {
    const left = bytes - Buffer.byteLength(JSON.stringify(json(one("x")))) + 1;
    return json(one("é".repeat(left / 2) + "x".repeat(left % 2)));
  };
  const good = (id: string): IntegrationResult => result({ id });

  test("of all, up to its limit", () => {
    const left =
      MAX_RESULTS_BYTES - Buffer.byteLength(JSON.stringify([json(whole)])) - 1;
    const all = [json(whole), sized(left, good)];
    const { json: text, cut } = resultsOutput(all);
    expect(Buffer.byteLength(text)).toBe(MAX_RESULTS_BYTES);
    expect([JSON.parse(text), cut]).toEqual([all, false]);
    expect(resultsOutput([json(whole), sized(left + 1, good)])).toEqual({
      json: "[]",
      cut: true,
    });
  });

  test("past it: the failures, in their order, as many as fit", () => {
    const half = MAX_RESULTS_BYTES / 2;
    const [first, second] = [sized(half, failed), sized(half - 4, failed)];
    const kept = (...all: ResultJson[]): unknown => {
      const { json: text, cut } = resultsOutput(all);
      expect(cut).toBe(true);
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MAX_RESULTS_BYTES);
      return JSON.parse(text);
    };
    const filler = sized(half, good);
    expect(kept(filler, first, json(whole), second, filler)).toEqual([
      first,
      second,
    ]);
    expect(
      kept(
        filler,
        first,
        json(whole),
        sized(half - 2, failed),
        json(failed("x")),
      ),
    ).toEqual([first]);
  });
});
