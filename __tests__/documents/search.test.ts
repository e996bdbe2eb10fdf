/**
 * `expect-search`: which results of a search are of this run, and how often it
 * searches, without a server.
 */
import type { Document } from "../../src/documents/documents.ts";
import type { FoundDocuments } from "../../src/documents/listing.ts";
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
  document("pending", { standing: "pending" }),
];
const found: FoundDocuments = {
  documents: new Map([["i", new Map(ours.map((one) => [one.id, one]))]]),
  wholeness: "whole",
  flaw: "",
};

/** A search with these results, for each text or for any. */
function searching(
  hits: readonly object[] | ((text: string) => readonly object[]),
  texts: readonly string[] = ["the text"],
) {
  const answer = ({ query: { q = "" } }: Asked): readonly object[] =>
    typeof hits === "function" ? hits(q) : hits;
  const faked = fakeSession(answer, { "expect-search": [...texts] });
  const search = new ExpectedSearch(faked.session, found, 0);
  return { ...faked, search };
}

const byId = (id: string) => ({ id, type: "Artifact" });
const byName = (name: string, project = "p1") => ({
  id: "part",
  type: "Artifact_Content",
  metadata: { name, project_id: project },
});

describe("a result", () => {
  test.each([
    ["its id", byId("ours")],
    ["its name in its project", byName("Name of ours")],
  ])("is a document of this run by %s", async (_name, hit) => {
    const { search, log } = searching([byId("other"), hit]);
    expect(await search.run()).toBeUndefined();
    expect(log.lines).toEqual([
      "phase Search for what was ingested",
      'info Found: "the text"',
      "end",
    ]);
  });

  test.each([
    ["the id of another", byId("other")],
    ["the name of another", byName("Of others")],
    ["the id of one that failed", byId("failed")],
    ["the name of one that failed", byName("Name of failed")],
    ["the id of one that is pending", byId("pending")],
    ["a name in another project", byName("Name of ours", "p2")],
    ["no id", { type: "Artifact" }],
    ["a part without a name", { id: "ours", type: "ArtifactContent" }],
    ["an unknown type with our id", { id: "ours", type: "Graph" }],
    ["no type", { id: "ours" }],
    ["a project", { id: "ours", type: "Project" }],
  ])("is none by %s", async (_name, hit) => {
    const { search } = searching([hit]);
    const { code, explanation } = (await search.run()) ?? {};
    expect(code).toBe("not-searchable");
    expect(explanation?.details).toEqual(['Not found: "the text"']);
  });
});

test("there are two searches at least, even where the time is over", async () => {
  const { session, asked } = searching([]);
  const timed = { ...session, clock: instantClock() };
  await new ExpectedSearch(timed, found, timed.clock.now()).run();
  expect(asked).toHaveLength(2);
});

test("how far the search is, and what was not found", async () => {
  const { search } = searching(
    (text) => (text === "first" ? [byId("ours")] : []),
    ["first", "second"],
  );
  const { waiting } = search;
  expect(waiting).toMatchObject({ what: "a search", since: 0, until: 0 });
  expect(waiting.detail?.()).toBe("0 of 2 texts found");
  const failure = await search.run();
  expect(waiting.detail?.()).toBe("1 of 2 texts found");
  expect(failure?.explanation.details).toEqual(['Not found: "second"']);
});
