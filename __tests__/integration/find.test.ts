import { type Connector, connectorOf } from "../../src/zylon/connectors.ts";
import type { Inputs } from "../../src/inputs/inputs.ts";
import { asActionError } from "../../src/http/error.ts";
import { candidates, find, newcomers } from "../../src/integration/find.ts";
import type { Integration } from "../../src/zylon/schemas.ts";
import { fakeSession } from "../support/fake-zylon.ts";

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

describe("the one that the inputs mean", () => {
  /** Its id, or the failure in words; and what the log says. */
  async function found(all: Integration[], inputs: Partial<Inputs>) {
    const { session, log } = fakeSession(
      ({ path }) => (path === "user/integrations" ? all : {}),
      { username: "y", ...inputs },
    );
    const limits = { deadline: 0, signal: session.signal };
    try {
      const { id } = await find(session, files, limits);
      return { id, lines: log.lines };
    } catch (error) {
      const { what, why, remedy } = asActionError(error).explanation;
      return { told: `${what}. ${why}. ${remedy}`, lines: log.lines };
    }
  }
  const none = { configure: "none" } as const;
  const create = { configure: "create" } as const;

  test("is used, though Zylon does not report its username, with a notice", async () => {
    expect(await found([one("a")], none)).toEqual({
      id: "a",
      lines: [
        "info Found: file system (SMB share) integration a",
        expect.stringMatching(/^notice Zylon does not report the username/),
      ],
    });
    expect((await found([one("a", "y")], none)).lines).toHaveLength(1);
  });

  test("is there already: nothing is created", async () => {
    expect((await found([one("a", "y")], create)).lines.at(-1)).toBe(
      "notice Using the existing integration a; nothing was created.",
    );
  });

  test("is none: one may be created, with a warning where others have another username", async () => {
    expect(await found([], create)).toEqual({ id: undefined, lines: [] });
    expect(await found([one("a", "x")], create)).toEqual({
      id: undefined,
      lines: [
        "warning No file system (SMB share) integration has the username y, so a new one is needed. Existing ones have x.",
      ],
    });
    const { told } = await found([one("a", "x")], none);
    expect(told).toMatch(/with the username y\..*Correct username: existing/);
  });

  test("is one of several: why the action does not choose, and that configure: create would not go with its id", async () => {
    const two = [one("a", "y"), one("b", "y")];
    const { told } = await found(two, none);
    expect(told).toContain("All of them have the username y, and");
    expect(told).not.toContain("configure: none");
    expect((await found(two, create)).told).toContain(", and configure: none.");
    expect((await found([one("a"), one("b")], none)).told).toContain(
      "Zylon does not report their usernames, so the action cannot find the one with the username y",
    );
    expect((await found(two, { ...none, username: "" })).told).toContain(
      ". The action does not guess which one you want",
    );
  });

  test("gets no credentials on a guess", async () => {
    const { told } = await found([one("a")], { configure: "update" });
    expect(told).toContain("the action does not send credentials on a guess");
  });
});
