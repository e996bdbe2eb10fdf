/**
 * What Zylon's list of integrations may be: cut, refused in part, or with
 * entries that cannot be read. A list that is not whole never leads to a
 * create.
 */
import { SEED } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { runInProcess } from "../support/runner.ts";
import {
  addIntegration,
  integrationOf,
  onlyConfluence,
  posts,
  sent,
} from "../support/scene.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const LIST = "user/integrations";

/** The list is answered with this. */
const listIs = (body: unknown): void =>
  simulator.fail({ path: LIST, fault: { kind: "json", body } });
/** And the config of each integration says that it is configured. */
const allConfigured = (): void => {
  const fault = { kind: "json", body: { path: "/mnt" } } as const;
  simulator.fail({ path: "/config", fault });
};

const run = (inputs: Record<string, string>): Promise<ActionRun> =>
  runInProcess(inputsOf(simulator, { "integration-id": "", ...inputs }));
/** The only one of its type, which is found, and not ingested. */
const find = (type: string): Promise<ActionRun> =>
  run({ "integration-type": type, ingest: "false" });
/** The integration of this username, which is made if there is none. */
const create = (username = "svc"): Promise<ActionRun> =>
  run({
    "integration-type": "filesystem",
    configure: "create",
    username,
    password: "pass-word-1",
  });

describe("a list in pages", () => {
  /** `int_1` and on; `svc-last` is the username of the last one. */
  function fill(count: number): void {
    simulator.state.integrations = [];
    for (let at = 1; at <= count; at += 1) {
      const username = at === count ? "svc-last" : `svc-${at}`;
      addIntegration(simulator, `int_${at}`, "FileSystem", {
        provider_data: { username },
        config: { path: "/mnt" },
      });
    }
  }
  beforeEach(() => {
    simulator.state.integrationPageSize = 20;
  });

  test.each([422, undefined])(
    "that is cut is unexpected-response, and nothing is created (page: %s)",
    async (refusesPage) => {
      fill(30);
      simulator.state.lists.cutAt = 20;
      simulator.state.lists.refusesPage = refusesPage;
      const seen = await create();
      expect(seen.outputs["error-code"]).toBe("unexpected-response");
      expect(seen.outputs["error-message"]).toContain(
        "Zylon reports 30 entries, but listed 20",
      );
      expect(posts(simulator)).toEqual([]);
    },
  );

  test("whose announced page is refused is unexpected-response, and nothing is created", async () => {
    fill(30);
    simulator.state.lists.refusesPage = 404;
    simulator.state.reword.page = ({ data }) => ({ data, has_next_page: true });
    const seen = await create();
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(posts(simulator)).toEqual([]);
  });

  test("of which a full one says nothing else is not all: the last integration is found", async () => {
    fill(21);
    simulator.state.reword.page = ({ data }) => ({ data });
    const seen = await create("svc-last");
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      created: "false",
      "integration-id": "int_21",
    });
  });

  test("beside it: an array of twenty is all of them", async () => {
    fill(20);
    simulator.state.integrationPageSize = undefined;
    const seen = await create("svc-last");
    expect(seen.outputs["integration-id"]).toBe("int_20");
    const lists = sent(simulator).filter((line) => line.includes(LIST));
    expect(lists).toHaveLength(1);
  });
});

test.each([
  { success: false },
  { error: "the database is down" },
  { total_count: "5" },
  { pagination: { has_next_page: true } },
])("an empty list beside %j is not all: nothing is created", async (more) => {
  listIs({ data: [], ...more });
  const seen = await create();
  expect(seen.outputs["error-code"]).toBe("unexpected-response");
  expect(posts(simulator)).toEqual([]);
});

describe("which entry is the one", () => {
  test("a type may be spelled in another way: no duplicate is made", async () => {
    const one = integrationOf(simulator, SEED.integrations.filesystem);
    listIs([
      { ...one, type: "file_system", provider_data: { username: "svc" } },
    ]);
    const seen = await create();
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      created: "false",
    });
  });

  test("a blank username is none that Zylon reports: the only one is adopted", async () => {
    listIs([
      { id: "fs1", type: "FileSystem", provider_data: { username: " " } },
    ]);
    allConfigured();
    const seen = await create();
    expect(seen.outputs).toMatchObject({
      created: "false",
      "integration-id": "fs1",
    });
  });

  test("an id may be a number", async () => {
    listIs([{ id: 5, type: "FileSystem" }]);
    allConfigured();
    const seen = await find("filesystem");
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "integration-id": "5",
    });
  });

  test.each(["..", "\ud800x", "a b", "", 1.5, null])(
    "an id %j is no segment of a path: it is not used",
    async (id) => {
      listIs([{ id, type: "FileSystem" }]);
      const seen = await find("filesystem");
      expect(seen.outputs["error-code"]).toBe("unexpected-response");
      expect(simulator.requests).toHaveLength(1);
    },
  );

  test("one that the list brings twice runs once", async () => {
    onlyConfluence(simulator, 2);
    const [first] = simulator.state.integrations;
    if (first !== undefined) simulator.state.integrations.push({ ...first });
    await run({ "integration-id": "all" });
    const ingests = posts(simulator).map((path) => path.split("/").at(-2));
    expect(ingests.toSorted()).toEqual(["int_0", "int_1"]);
  });
});

describe("entries that cannot be read", () => {
  test("stop none of the others, and one notice tells of them", async () => {
    listIs([
      { id: "a", type: "FileSystem" },
      { type: "FileSystem" },
      "x",
      { id: "b", type: "Newer" },
    ]);
    allConfigured();
    const seen = await find("filesystem");
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "integration-id": "a",
    });
    expect(seen.log.match(/^::notice::.*$/gm)).toEqual([
      expect.stringMatching(
        /^::notice::Skipped an unreadable entry in Zylon's list of integrations.*: number 2, field id: .*, and 1 more$/,
      ),
    ]);
  });

  test("are a warning with integration-id: all", async () => {
    const [id = ""] = onlyConfluence(simulator, 1);
    listIs([{ id, type: "Confluence" }, { type: "Confluence" }, { id: "x" }]);
    const seen = await run({ "integration-id": "all" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "integration-id": id,
    });
    expect(seen.log.match(/^::warning::.*$/gm)).toEqual([
      expect.stringMatching(
        /^::warning::Skipped an unreadable entry .*: number 2, field id: .*, and 1 more$/,
      ),
    ]);
  });

  test.each([
    ["the only one", { "integration-type": "filesystem" }],
    [
      "the one to update, or to make",
      {
        "integration-type": "filesystem",
        configure: "upsert",
        username: "svc",
        password: "pass-word-1",
      },
    ],
  ])(
    "may be %s where nothing else is: the field is named, and nothing is made",
    async (_which, inputs: Record<string, string>) => {
      listIs([{ id: 5 }]);
      const seen = await run(inputs);
      expect(seen.outputs["error-code"]).toBe("unexpected-response");
      expect(seen.outputs["error-message"]).toMatch(
        /^Found no file system .*: number 1, field type: missing\. .*Set integration-id/,
      );
      expect(posts(simulator)).toEqual([]);
    },
  );

  test.each(["confluence", "any"])(
    "may be all where none of %s is left: the field is named",
    async (type) => {
      listIs([{ type: "Confluence" }, 7]);
      const seen = await run({
        "integration-type": type,
        "integration-id": "all",
      });
      expect(seen.outputs["error-code"]).toBe("unexpected-response");
      expect(seen.outputs["error-message"]).toMatch(
        / integration in Zylon's list; some entries of the list cannot be read: number 1, field id: /,
      );
      expect(posts(simulator)).toEqual([]);
    },
  );
});
