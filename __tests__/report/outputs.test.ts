/**
 * The outputs: sums, what fits into `results`, and integrations as inputs of
 * other jobs.
 */
import { parseIds, selectionOf } from "../../src/inputs/selection.ts";
import {
  asInputs,
  matrixOf,
  MAX_RESULTS_BYTES,
  outputsOf,
  resultsOutput,
} from "../../src/report/outputs.ts";
import { type ResultJson, resultJson } from "../../src/result/fields.ts";
import { type IntegrationResult, newResult } from "../../src/result/result.ts";
import { knownConnector } from "../support/connector.ts";
import {
  factsOf,
  failure,
  itemCounts,
  many,
  result as resultNamed,
  wellKnown,
} from "../result/facts.ts";

const result = (more: Partial<IntegrationResult> = {}): IntegrationResult =>
  resultNamed("int_1", more);
const failed = (what: string): IntegrationResult =>
  result({ failure: failure(what) });

describe("a sum is empty where an integration that succeeded does not know its own", () => {
  const compared = {
    ...wellKnown,
    items: itemCounts({ added: 3, removed: 5, failed: 7 }),
  };
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
    [
      "all know all",
      [wellKnown, wellKnown],
      ["6", "8", "10", "12", "14", "16", "20"],
    ],
    [
      "one does not know two of them",
      [wellKnown, compared],
      ["6", "", "10", "", "14", "16", "20"],
    ],
    [
      "one that succeeded knows none",
      [wellKnown, uncounted],
      ["", "", "", "", "", "8", "10"],
    ],
    [
      "one that succeeded knows its own only so far",
      [wellKnown, { ...wellKnown, soFar: true }],
      ["", "", "", "", "", "16", "20"],
    ],
    [
      "one that failed knows its own only so far",
      [wellKnown, { ...wellKnown, soFar: true, failure: failure("x") }],
      ["3", "4", "5", "6", "7", "16", "20"],
    ],
    [
      "one that failed knows none",
      [wellKnown, broken, wellKnown],
      ["6", "8", "10", "12", "14", "16", "20"],
    ],
    ["nobody knows anything", [uncounted, broken], Array(7).fill("")],
  ])("%s", (_name, results, expected) => {
    expect(sums(...results)).toEqual(expected);
  });
});

describe("results", () => {
  const json = (id: string): ResultJson =>
    resultJson(result({ id }), false, "");
  const bytesOf = (value: unknown): number =>
    Buffer.byteLength(JSON.stringify(value));
  // `é` has two bytes and is one character.
  const left = MAX_RESULTS_BYTES - bytesOf([json("é")]);

  test("has all, up to its limit", () => {
    const all = [json(`é${"x".repeat(left)}`)];
    expect(bytesOf(all)).toBe(MAX_RESULTS_BYTES);
    expect(resultsOutput(all)).toEqual({
      json: JSON.stringify(all),
      cut: false,
    });
  });

  test("is empty past its limit", () => {
    const all = [json(`é${"x".repeat(left + 1)}`)];
    expect(resultsOutput(all)).toEqual({ json: "", cut: true });
  });
});

const of = (type: string, id: string): IntegrationResult =>
  newResult(knownConnector(type), id);
/** One that is still to be created. */
const unresolved = newResult(knownConnector("confluence"));

describe("as inputs", () => {
  test("integrations of one type are their ids", () => {
    expect(asInputs([of("confluence", "1"), of("confluence", "3")])).toEqual({
      "integration-type": "confluence",
      "integration-id": "1\n3",
    });
  });

  test("integrations of several types have their type before the id, and mean the same again", () => {
    const inputs = asInputs([of("confluence", "1"), of("sharepoint", "2")]);
    expect(inputs).toEqual({
      "integration-type": "any",
      "integration-id": "confluence/1\nsharepoint/2",
    });
    const ids = parseIds(inputs["integration-id"]);
    if ("problem" in ids) throw new Error(ids.problem);
    expect(selectionOf("any", ids.value, String)).toMatchObject({
      value: {
        ids: [
          { connector: { type: "confluence" }, id: "1" },
          { connector: { type: "sharepoint" }, id: "2" },
        ],
      },
    });
  });

  test.each(["all", "ALL", "!2", "sharepoint/2", "x/2"])(
    "the id %j has its type before it: alone, it would mean others",
    (id) => {
      const inputs = asInputs([of("confluence", id)]);
      expect(inputs["integration-id"]).toBe(`confluence/${id}`);
    },
  );

  test.each(["small", "allow", "a!2", "2/x", "-x/2", "2", ""])(
    "the id %j stands alone",
    (id) => {
      expect(asInputs([of("confluence", id)])["integration-id"]).toBe(id);
    },
  );

  test("one without an id is left out", () => {
    expect(asInputs([unresolved, of("confluence", "1")])).toEqual({
      "integration-type": "confluence",
      "integration-id": "1",
    });
    expect(asInputs([unresolved])).toEqual({
      "integration-type": "confluence",
      "integration-id": "",
    });
  });

  test("none are empty inputs", () => {
    expect(asInputs([])).toEqual({
      "integration-type": "",
      "integration-id": "",
    });
  });
});

describe("the matrix", () => {
  test("has an entry with both inputs for each integration", () => {
    const [a, b] = [of("confluence", "1"), of("sharepoint", "2")];
    expect(matrixOf([a, b, of("confluence", "3")])).toEqual({
      json: '{"include":[{"integration-type":"confluence","integration-id":"1"},{"integration-type":"sharepoint","integration-id":"2"},{"integration-type":"confluence","integration-id":"3"}]}',
      cut: false,
    });
  });

  test("has no entry for one without an id", () => {
    expect(matrixOf([unresolved]).json).toBe('{"include":[]}');
    expect(matrixOf([unresolved, of("confluence", "1")]).json).toBe(
      '{"include":[{"integration-type":"confluence","integration-id":"1"}]}',
    );
  });

  test("is empty past the 256 jobs that GitHub allows", () => {
    expect(matrixOf(many(256))).toMatchObject({ cut: false });
    expect(matrixOf(many(257))).toEqual({ json: "", cut: true });
  });
});
