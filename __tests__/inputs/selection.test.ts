import { connectorOf } from "../../src/zylon/connectors.ts";
import { asInputs, matrixOf } from "../../src/report/outputs.ts";
import { type IntegrationResult, newResult } from "../../src/result/result.ts";
import { parseIds, selectionOf } from "../../src/inputs/selection.ts";
import { knownConnector } from "../support/connector.ts";

const result = (type: string, id: string): IntegrationResult =>
  newResult(knownConnector(type), id);

/** What both inputs mean, in short: `type/id` for each, or the problem. */
function meaning(type: string, ids: string): string[] | string {
  const parsed = parseIds(ids);
  if ("problem" in parsed) return parsed.problem;
  const connector = connectorOf(type);
  const selected = selectionOf(
    connector ?? "any",
    parsed.value,
    (text) => text,
  );
  if ("problem" in selected) return selected.problem;
  const { value } = selected;
  if (value.kind === "ids")
    return value.ids.map((target) => `${target.connector.type}/${target.id}`);
  expect(value.connector).toBe(connector); // undefined for any
  const except = value.kind === "all" ? value.except : [];
  const excluded = except.map(
    (given) =>
      ` !${given.connector === undefined ? "" : `${given.connector.type}/`}${given.id}`,
  );
  return `${value.kind} ${value.connector?.type ?? "any"}${excluded.join("")}`;
}

describe("integration-type and integration-id together", () => {
  test.each<[type: string, ids: string, meaning: string[] | string]>([
    ["confluence", "", "only confluence"],
    ["confluence", " \n ", "only confluence"],
    ["confluence", "int_1", ["confluence/int_1"]],
    ["confluence", "int_1\nint_2", ["confluence/int_1", "confluence/int_2"]],
    [
      "confluence",
      " int_1 ,\r\n int_2 ,, ",
      ["confluence/int_1", "confluence/int_2"],
    ],
    [
      "confluence",
      "int_1,int_2,int_1",
      ["confluence/int_1", "confluence/int_2"],
    ],
    ["confluence", "confluence/int_1, int_1", ["confluence/int_1"]],
    ["any", "confluence/1, SharePoint/1", ["confluence/1", "sharepoint/1"]],
    ["any", "ConfluenceLocalLegacy/1", ["confluencelocal/1"]],
    ["confluence", "../x", ["confluence/../x"]],
    ["confluence", "1a/b", ["confluence/1a/b"]],
    ["confluence", "all", "all confluence"],
    ["any", "ALL", "all any"],
    ["any", "all, all", "all any"],
    ["any", "all\n!int_1\n! SharePoint/2 ", "all any !int_1 !sharepoint/2"],
    [
      "confluence",
      "!sharepoint/x, all, !../y",
      "all confluence !sharepoint/x !../y",
    ],
  ])("%s and %j", (type, ids, expected) => {
    expect(meaning(type, ids)).toEqual(expected);
  });

  test.each<[type: string, ids: string, problem: RegExp]>([
    [
      "any",
      "",
      /^integration-id is required with integration-type: any; use all, or ids as type\/id$/,
    ],
    ["any", "int_1", /needs a type/],
    ["any", "confluence/1, 2", /needs a type.*confluence\/2/],
    [
      "confluence",
      "sharepoint/1",
      /sharepoint\/1 contradicts integration-type: confluence; for several types set integration-type: any$/,
    ],
    [
      "confluence",
      "jira/1",
      /has "jira\/1", whose type is not supported; use one of confluence/,
    ],
    ...[
      "all, int_1",
      "all, int_1, !int_2",
      "int_1, !int_2",
      "!int_2",
      "all, !All",
    ].map((ids): [string, string, RegExp] => [
      "confluence",
      ids,
      /must be either ids, or "all", optionally with !id/,
    ]),
    ["confluence", "all, !", /must be ids/],
    ["confluence", "all, !a b", /without white space/],
    ["confluence", "all, !..", /not "\." or "\.\."/],
    [
      "any",
      "all, !jira/1",
      /has "jira\/1", whose type is not supported; use one of confluence/,
    ],
    ["confluence", "int 1", /without white space/],
    ["confluence", "int_1, ..", /not "\." or "\.\."/],
    ["confluence", "confluence/..", /not "\." or "\.\."/],
    ["confluence", "confluence/", /must be ids/],
    ["confluence", "confluence/a\u2028b", /must be ids/],
    ["confluence", ",", /must be ids/],
  ])("%s and %j is a problem", (type, ids, problem) => {
    expect(meaning(type, ids)).toMatch(problem);
  });
});

describe("the matrix", () => {
  const ids = (count: number): IntegrationResult[] =>
    Array.from({ length: count }, (_, index) =>
      result("confluence", `int_${index}`),
    );

  test.each([
    [10, 4, [3, 3, 2, 2]],
    [3, 4, [1, 1, 1]],
    [8, 1, [8]],
    [0, 4, []],
    [600, 256, [...Array<number>(88).fill(3), ...Array<number>(168).fill(2)]],
  ])(
    "%s integrations in %s shards are dealt evenly, each once",
    (count, shards, sizes) => {
      const { include } = matrixOf(ids(count), shards);
      expect(
        include.map((entry) => entry["integration-id"]?.split("\n").length),
      ).toEqual(sizes);
      expect(
        new Set(
          include.flatMap((entry) => entry["integration-id"]?.split("\n")),
        ).size,
      ).toBe(count);
    },
  );

  test("an entry means the same when it is given back as inputs", () => {
    const results = [
      result("confluence", "1"),
      result("sharepoint", "2"),
      result("confluence", "3"),
    ];
    expect(matrixOf(results, 2)).toEqual({
      include: [
        { "integration-type": "confluence", "integration-id": "1\n3" },
        { "integration-type": "sharepoint", "integration-id": "2" },
      ],
    });
    const mixed = asInputs(results);
    expect(mixed).toEqual({
      "integration-type": "any",
      "integration-id": "confluence/1\nsharepoint/2\nconfluence/3",
    });
    expect(meaning(mixed["integration-type"], mixed["integration-id"])).toEqual(
      ["confluence/1", "sharepoint/2", "confluence/3"],
    );
  });

  test("what has no id yet is left out, and makes no entry", () => {
    const found = result("confluence", "1");
    const unresolved = newResult(found.connector);
    expect(asInputs([unresolved])).toEqual({
      "integration-type": "confluence",
      "integration-id": "",
    });
    expect(asInputs([unresolved, found])).toEqual({
      "integration-type": "confluence",
      "integration-id": "1",
    });
    expect(asInputs([])).toEqual({
      "integration-type": "",
      "integration-id": "",
    });
    expect(matrixOf([unresolved], 3)).toEqual({ include: [] });
    const { include } = matrixOf(
      [unresolved, found, unresolved, result("confluence", "3")],
      3,
    );
    expect(include.map((entry) => entry["integration-id"])).toEqual(["1", "3"]);
  });
});
