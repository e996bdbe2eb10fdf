/** `integration-type` and `integration-id`: which integrations they select. */
import {
  parseIds,
  type Selection,
  selectionOf,
} from "../../src/inputs/selection.ts";
import { connectorOf } from "../../src/zylon/connectors.ts";

/** What both inputs select. */
function selected(type: string, ids: string) {
  const parsed = parseIds(ids);
  if ("problem" in parsed) return parsed;
  return selectionOf(connectorOf(type) ?? "any", parsed.value, String);
}

function selectionIn(type: string, ids: string): Selection {
  const result = selected(type, ids);
  if ("problem" in result) throw new Error(result.problem);
  return result.value;
}

test.each<[type: string, ids: string, targets: string[]]>([
  ["confluence", "int_1", ["confluence/int_1"]],
  ["confluence", "int_1\nint_2", ["confluence/int_1", "confluence/int_2"]],
  [
    "confluence",
    " int_1 ,\r\n int_2 ,, ",
    ["confluence/int_1", "confluence/int_2"],
  ],
  ["confluence", "int_1,int_2,int_1", ["confluence/int_1", "confluence/int_2"]],
  ["confluence", "confluence/int_1, int_1", ["confluence/int_1"]],
  ["any", "confluence/1, SharePoint/1", ["confluence/1", "sharepoint/1"]],
  ["any", "ConfluenceLocalLegacy/1", ["confluencelocal/1"]],
  ["confluence", "../x", ["confluence/../x"]],
  ["confluence", "1a/b", ["confluence/1a/b"]],
])("%s and %j are the ids %j", (type, ids, targets) => {
  const selection = selectionIn(type, ids);
  if (selection.kind !== "ids") throw new Error(selection.kind);
  expect(
    selection.ids.map(({ connector, id }) => `${connector.type}/${id}`),
  ).toEqual(targets);
});

test.each(["", " \n "])(
  "confluence and %j is the only one of its type",
  (ids) => {
    const connector = connectorOf("confluence");
    expect(selectionIn("confluence", ids)).toEqual({ kind: "only", connector });
  },
);

test.each<[type: string, ids: string, except: string[]]>([
  ["confluence", "all", []],
  ["any", "ALL", []],
  ["any", "all, all", []],
  ["any", "all\n!int_1\n! SharePoint/2 ", ["int_1", "sharepoint/2"]],
  ["confluence", "!sharepoint/x, all, !../y", ["sharepoint/x", "../y"]],
])("%s and %j are all but %j", (type, ids, except) => {
  const selection = selectionIn(type, ids);
  if (selection.kind !== "all") throw new Error(selection.kind);
  expect(selection.connector).toBe(connectorOf(type)); // undefined for any
  expect(
    selection.except.map(({ connector, id }) =>
      connector === undefined ? id : `${connector.type}/${id}`,
    ),
  ).toEqual(except);
});

const EITHER = /must be either ids, or "all", optionally with !id/;
const WHITE_SPACE = /without white space/;
const DOTS = /not "\." or "\.\."/;
const JIRA =
  /has "jira\/1", whose type is not supported; use one of confluence/;

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
  ["confluence", "jira/1", JIRA],
  ["any", "all, !jira/1", JIRA],
  ["confluence", "all, int_1", EITHER],
  ["confluence", "all, int_1, !int_2", EITHER],
  ["confluence", "int_1, !int_2", EITHER],
  ["confluence", "!int_2", EITHER],
  ["confluence", "all, !All", EITHER],
  ["confluence", "all, !a b", WHITE_SPACE],
  ["confluence", "int 1", WHITE_SPACE],
  ["confluence", "all, !..", DOTS],
  ["confluence", "int_1, ..", DOTS],
  ["confluence", "confluence/..", DOTS],
  ["confluence", "all, !", /must be ids/],
  ["confluence", "confluence/", /must be ids/],
  ["confluence", "confluence/a\u2028b", /must be ids/],
  ["confluence", ",", /must be ids/],
])("%s and %j is a problem", (type, ids, problem) => {
  const result = selected(type, ids);
  expect("problem" in result && result.problem).toMatch(problem);
});
