import { type Connector, connectorOf } from "../../src/zylon/connectors.ts";
import { candidates, newcomers } from "../../src/integration/find.ts";
import type { Integration } from "../../src/zylon/schemas.ts";

function connector(type: string): Connector {
  const found = connectorOf(type);
  if (found === undefined) throw new Error(`no connector ${type}`);
  return found;
}
const files = connector("filesystem");

const one = (
  id: string,
  username?: string | null,
  type = "FileSystem",
): Integration =>
  username === undefined
    ? { id, type }
    : { id, type, provider_data: username === null ? {} : { username } };

describe("the integrations that may be meant", () => {
  const rows: [
    name: string,
    all: Integration[],
    username: string,
    found: unknown,
  ][] = [
    ["nothing", [], "", { ids: [], sure: false }],
    [
      "only other types, one of them unknown",
      [one("a", "x", "Claromentis"), one("b", "x", "Newer")],
      "",
      { ids: [], sure: false },
    ],
    [
      "the only one",
      [one("a", "x"), one("b", "x", "SharePoint")],
      "",
      { ids: ["a"], sure: true },
    ],
    [
      "several",
      [one("a", "x"), one("b", "x")],
      "",
      { ids: ["a", "b"], sure: true },
    ],
    [
      "the one of the user",
      [one("a", "x"), one("b", "y")],
      "y",
      { ids: ["b"], sure: true },
    ],
    [
      "one that says so before one that does not say",
      [one("a"), one("b", "y")],
      "y",
      { ids: ["b"], sure: true },
    ],
    [
      "several of the user",
      [one("a", "y"), one("b", "y"), one("c")],
      "y",
      { ids: ["a", "b"], sure: true },
    ],
    [
      "one that does not say",
      [one("a", null), one("b", "x")],
      "y",
      { ids: ["a"], sure: false },
    ],
    [
      "several that do not say",
      [one("a"), one("b", null)],
      "y",
      { ids: ["a", "b"], sure: false },
    ],
    ["none of the user", [one("a", "x")], "y", { ids: [], sure: false }],
    [
      "a username in another case is another",
      [one("a", "Y")],
      "y",
      { ids: [], sure: false },
    ],
  ];
  test.each(rows)("%s", (_name, all, username, found) => {
    expect(candidates(all, files, username)).toEqual(found);
  });
});

describe("newcomers after a create that was not answered", () => {
  test("are not those that were there, nor of another type or user", () => {
    const before = [one("old", "y"), one("silent")];
    const after = [
      ...before,
      one("new", "y"),
      one("other", "x"),
      one("type", "y", "Claromentis"),
    ];
    expect(newcomers(before, after, files, "y")).toEqual(["new"]);
    expect(newcomers(before, before, files, "y")).toEqual([]);
  });

  test("may be one that does not say its user, and then two are a doubt", () => {
    expect(newcomers([], [one("a")], files, "y")).toEqual(["a"]);
    expect(newcomers([], [one("a"), one("b", "y")], files, "y")).toEqual([
      "a",
      "b",
    ]);
  });
});
