/** `integration-type` and `integration-id`: which integrations they select. */
import { parseIds, selectionOf } from "../../src/inputs/selection.ts";
import { connectorOf } from "../../src/zylon/connectors.ts";

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
