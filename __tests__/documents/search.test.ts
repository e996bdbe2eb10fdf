/**
 * `expect-search`: whose document a result is, and what the step says of a text
 * that is not as expected. One search at the deadline, without a server.
 */
import type { Document } from "../../src/documents/documents.ts";
import {
  type FoundDocuments,
  nameInProject,
} from "../../src/documents/listing.ts";
import { ActionError } from "../../src/http/error.ts";
import { ExpectedSearch } from "../../src/documents/search.ts";
import { type Asked, fakeSession } from "../support/fake-zylon.ts";
import { instantClock } from "../support/instant-clock.ts";

const document = (id: string, more: Partial<Document> = {}): Document => ({
  id,
  project: "p1",
  integration: "i",
  name: `Name of ${id}`,
  url: undefined,
  time: 1,
  standing: "done",
  error: "",
  warnings: [],
  ...more,
});

const ours = [
  document("ours"),
  document("failed", { standing: "failed" }),
  document("shared"),
];
const found: FoundDocuments = {
  documents: new Map([["i", new Map(ours.map((one) => [one.id, one]))]]),
  names: new Set([
    ...ours.map(({ project, name }) => nameInProject(project, name)),
    nameInProject("p1", "Old name"),
  ]),
  others: {
    documents: new Set(["other", nameInProject("p1", "Of others"), "shared"]),
    folders: new Set(["folder"]),
    samples: [],
  },
  wholeness: "whole",
  flaw: "",
  hidesUnfinished: false,
};

interface Search {
  readonly text: string;
  /** It must be found in no document of this run. */
  readonly absent: boolean;
}
const present: Search = { text: "the text", absent: false };

/** What comes of searches with these results, for each text or for any. */
async function searched(
  hits: readonly object[] | ((text: string) => readonly object[]),
  searches: readonly Search[] = [present],
  projects: readonly string[] = [],
) {
  const answer = ({ query: { q = "" } }: Asked): readonly object[] =>
    typeof hits === "function" ? hits(q) : hits;
  const { session, log } = fakeSession(answer, {
    "expect-search": [...searches],
    "project-id": [...projects],
  });
  const search = new ExpectedSearch(session, found, 0);
  const {
    details = [],
    remedy = "",
    what = "",
  } = (await search.run())?.explanation ?? {};
  return { details, remedy, what, lines: log.lines };
}

const byId = (id: string) => ({ id, type: "Artifact" });
const byName = (name: string, project = "p1") => ({
  id: "part",
  type: "Artifact_Content",
  metadata: { name, project_id: project },
});

describe("whose document a result is", () => {
  const PERHAPS =
    'Not found for certain: "the text" (1 result, but Zylon does not say of which integration)';
  const elsewhere = (name: string): string =>
    `Found only in other integrations: "the text" (1 result, such as the document ${name})`;
  const NOWHERE =
    'Not found: "the text" (not found in any other integration either)';

  test.each([
    ["its id", byId("ours")],
    ["its name in its project", byName("Name of ours")],
  ])("of this run, by %s", async (_name, hit) => {
    expect(await searched([hit])).toMatchObject({
      what: "",
      lines: [
        "phase Search for what was ingested",
        'info Found: "the text"',
        "end",
      ],
    });
  });

  test.each([
    ["the id of another", byId("other"), elsewhere("other")],
    ["the name of another", byName("Of others"), elsewhere("Of others")],
    ["a folder", byId("folder"), elsewhere("folder")],
    ["one that failed", byName("Name of failed"), PERHAPS],
    ["one of both", byId("shared"), PERHAPS],
    ["a name that one of the run had", byName("Old name"), PERHAPS],
    ["a name in another project", byName("Name of ours", "p2"), PERHAPS],
    ["nothing that was listed", byId("unknown"), PERHAPS],
    ["no id", { type: "Artifact" }, PERHAPS],
    ["an unknown type with our id", { id: "ours", type: "Graph" }, PERHAPS],
    [
      "an unknown type with our name",
      { ...byName("Name of ours"), type: "Graph" },
      PERHAPS,
    ],
    [
      "an unknown type with an old name",
      { ...byName("Old name"), type: "Graph" },
      PERHAPS,
    ],
    ["an unknown type", { id: "x", type: "Graph" }, NOWHERE],
    ["no type", { id: "x" }, NOWHERE],
    ["a project", { id: "ours", type: "Project" }, NOWHERE],
    ["a thread", { id: "ours", type: "Thread" }, NOWHERE],
    ["an interaction", { id: "ours", type: "Interaction" }, NOWHERE],
  ])("%s", async (_name, hit, told) => {
    expect((await searched([hit])).details).toEqual([told]);
  });

  test("where project-id is given, what is in another project is of others", async () => {
    const searchedIn = async (hit: object) =>
      (await searched([hit], [present], ["p1"])).details;
    expect(await searchedIn(byName("Any", "p2"))).toEqual([elsewhere("Any")]);
    expect(await searchedIn(byName("Any", "p1"))).toEqual([PERHAPS]);
    expect(await searchedIn(byId("unknown"))).toEqual([PERHAPS]);
  });

  test("where one may be of this run, none is called another's", async () => {
    const { details, remedy } = await searched([byId("other"), byId("shared")]);
    expect(details).toEqual([PERHAPS.replace("1 result", "2 results")]);
    expect(remedy).not.toContain("Check integration-id");
  });
});

describe("a text that must be gone", () => {
  const found = { text: "found", absent: false };
  const gone = { text: "gone", absent: true };
  /** The results of the search for the text that must be gone. */
  const searchedWith = (hits: readonly object[]) =>
    searched(
      (text) => (text === "gone" ? hits : [byId("ours")]),
      [found, gone],
    );

  test.each([
    [
      "is found in a document of this run",
      [byId("other"), byId("ours")],
      'Still found: "gone", in the document Name of ours',
      "the search still finds what must be gone",
    ],
    [
      "may be found in one",
      [byId("other"), byId("unknown")],
      'May still be found: "gone", in the document unknown',
      "the search results are not as expected",
    ],
    [
      "may be among results that Zylon does not report",
      Array.from({ length: 30 }, () => byId("other")),
      'May still be found: "gone", since Zylon reports only some of the results',
      "the search results are not as expected",
    ],
    [
      "is not found, once",
      [byId("other")],
      'Not found so far, but not often enough to be certain: "gone"',
      "the search results are not as expected",
    ],
  ])("%s", async (_name, hits, told, headline) => {
    const { details, what, remedy } = await searchedWith(hits);
    expect(details).toEqual([told]);
    expect(what).toContain(`but after 1800 s ${headline}`);
    expect(remedy).toMatch(/^Check in the source that each text is gone\./);
  });

  test("is found, and another is not", async () => {
    const { what } = await searched(
      (text) => (text === "absent" ? [] : [byId("ours")]),
      [found, gone, { text: "absent", absent: true }],
    );
    expect(what).toContain("the search results are not as expected");
  });

  test("is not searched for while one that must be found is not", async () => {
    const { details, what, remedy } = await searched([], [found, gone]);
    expect(details).toEqual([
      'Not found: "found" (not found in any other integration either)',
      'Not searched for yet: "gone"',
    ]);
    expect(what).toContain("the search results are not as expected");
    expect(remedy).toMatch(
      /^Check in the source that each text was published, or is gone\./,
    );
  });
});

describe("where every text must be gone", () => {
  const gone = { text: "gone", absent: true };
  const named = (id: string, name: string): Document => document(id, { name });

  /**
   * What is searched for until the deadline of a minute, where a search for a
   * name in `works` finds that document, and nothing else is found.
   */
  async function proved(
    documents: readonly Document[],
    works: readonly string[],
    samples: FoundDocuments["others"]["samples"] = [],
  ) {
    const all = new Map(documents.map((one) => [one.id, one]));
    const names = [...documents, ...samples];
    const { session, asked, log } = fakeSession(
      ({ query: { q = "" } }) =>
        names
          .filter(({ name }) => works.includes(q) && name.startsWith(q))
          .map(({ name, project }) => byName(name, project)),
      { "expect-search": [gone] },
    );
    const world = {
      ...found,
      documents: new Map([["i", all]]),
      others: { ...found.others, samples },
    };
    const clock = instantClock();
    const timed = { ...session, clock };
    const search = new ExpectedSearch(timed, world, clock.now() + 60_000);
    const failure = await search.run();
    const searches = asked.map(({ query: { q = "" } }) => q);
    const { sleeps } = clock;
    return { failure, searches, lines: log.lines, sleeps };
  }

  test("the name of a document is searched for first; then they are gone after three searches, ten seconds apart", async () => {
    const name = "Opening hours";
    const { failure, searches, lines, sleeps } = await proved(
      [named("a", name)],
      [name],
    );
    expect(failure).toBeUndefined();
    expect(searches).toEqual([name, "gone", "gone", "gone"]);
    expect(sleeps).toEqual([10_000, 10_000]);
    expect(lines).toEqual([
      "phase Search for what was ingested",
      `info Found: "${name}"`,
      'info Not found: "gone"',
      "end",
    ]);
  });

  test("names of 8 to 40 characters come before shorter and longer ones, ours before those of others; three at most", async () => {
    const eight = "n".repeat(8);
    const long = "l".repeat(41);
    const sample = { id: "s", project: "p1", name: "The sample" };
    const searchedOf = async (...documents: Document[]) => {
      const { searches } = await proved(documents, [], [sample]);
      return [...new Set(searches)];
    };
    expect(
      await searchedOf(
        named("a", "seven77"),
        named("b", long),
        named("c", eight),
      ),
    ).toEqual([eight, "seven77", long]);
    const forty = "f".repeat(40);
    expect(
      await searchedOf(named("a", "two"), named("b", long), named("c", forty)),
    ).toEqual([forty, "two", long]);
    expect(await searchedOf(named("b", "f".repeat(40)))).toEqual([
      "f".repeat(40),
      "The sample",
    ]);
  });

  test("a name that holds a secret, or is too short to search for, is none", async () => {
    const { failure, searches } = await proved(
      [named("a", "x"), named("b", "the secret of all")],
      [],
    );
    expect(searches).toEqual([]);
    const { what = "", why, remedy } = failure?.explanation ?? {};
    expect(what).toContain("nothing shows that the search of Zylon works");
    expect(why).toContain("only texts with !");
    expect(remedy).toBe("Add a text to expect-search that must be found");
  });

  test("while no name is found, nothing is proved", async () => {
    const { failure, searches } = await proved(
      [named("a", "Opening hours")],
      [],
    );
    expect(searches).not.toContain("gone");
    expect(failure?.explanation.details?.[0]).toMatch(
      /^Not found: "Opening hours", the name of an indexed document, so a search proves nothing yet$/,
    );
    expect(failure?.explanation.what).toContain(
      "the search results are not as expected",
    );
  });

  test("a name that Zylon refuses to search for is skipped; another failure ends it", async () => {
    const refusing = async (status: number) => {
      const { session } = fakeSession(
        () => {
          throw new ActionError(
            status === 400 ? "bad-request" : "server-error",
            { what: "Refused", why: "", remedy: "" },
            { http: { status } },
          );
        },
        { "expect-search": [gone] },
      );
      return (await new ExpectedSearch(session, found, 0).run())?.code;
    };
    expect(await refusing(400)).toBe("not-searchable");
    expect(await refusing(500)).toBe("server-error");
  });
});

test("how far the search is", async () => {
  const { session } = fakeSession(
    ({ query: { q } }) => (q === "first" ? [byId("ours")] : []),
    {
      "expect-search": [
        { text: "first", absent: false },
        { text: "second", absent: false },
      ],
    },
  );
  const search = new ExpectedSearch(session, found, 0);
  const { waiting } = search;
  expect(waiting).toMatchObject({ what: "a search", since: 0, until: 0 });
  expect(waiting.detail?.()).toBe("0 of 2 texts are as expected");
  const failure = await search.run();
  expect(waiting.detail?.()).toBe("1 of 2 texts are as expected");
  expect(failure?.explanation.remedy).toMatch(/each text was published\./);
});

describe("a search for the name of a document finds that document", () => {
  const name = "Opening hours";
  const provedBy = async (hit: object): Promise<boolean> => {
    const { session, asked } = fakeSession(
      ({ query: { q } }) => (q === name ? [hit] : []),
      { "expect-search": [{ text: "gone", absent: true }] },
    );
    const world = {
      ...found,
      documents: new Map([["i", new Map([["a", document("a", { name })]])]]),
    };
    await new ExpectedSearch(session, world, 0).run();
    return asked.some(({ query: { q } }) => q === "gone");
  };

  test.each<[string, object, boolean]>([
    ["by its id", byId("a"), true],
    ["by its name in its project", byName(name), true],
    ["not another", byId("b"), false],
    ["not one of that name in another project", byName(name, "p2"), false],
    ["not what has no project", byName(name, ""), false],
    ["not one of another name", byName("Opening"), false],
    ["not another type", { ...byName(name), type: "Graph" }, false],
    ["not a part without a name", { type: "ArtifactContent" }, false],
  ])("%s", async (_name, hit, proves) => {
    expect(await provedBy(hit)).toBe(proves);
  });
});
