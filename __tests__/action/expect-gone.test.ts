/**
 * `expect-search: !text`: the text must be gone. Nothing found proves that only
 * where a search is known to find what is there, and to show all that it finds.
 */
import {
  addArtifact,
  answerWith,
  COMPLETED,
  STARTED,
} from "../support/scene.ts";
import { useSimulator } from "../support/simulated.ts";
import { clockWith, waited } from "../support/watched.ts";

const simulator = useSimulator();

const GONE = {
  "expect-search": "!gone for good",
  "wait-timeout-seconds": "100",
};
const OF_OTHERS = { integration_id: "other" };

/** The texts that were searched for. */
const searches = (): string[] =>
  simulator.requests
    .map(({ path }) => new URL(path, "http://simulator").searchParams.get("q"))
    .filter((text) => text !== null);

/** What a search for the text that must be gone answers. */
const finds = (body: unknown): void =>
  simulator.fail({ path: /search\?q=gone/, fault: { kind: "json", body } });

/** A result on something that this run did not list. */
const hit = (type: string, more: object = {}) => ({
  id: "unlisted",
  type,
  metadata: { name: "Elsewhere", project_id: "prj_9" },
  ...more,
});

/** The code of a run; empty where it is certain that the text is gone. */
const codeWith = async (
  more: Record<string, string> = {},
): Promise<string | undefined> =>
  (await waited(simulator, { ...GONE, ...more })).outputs["error-code"];

beforeEach(() => {
  answerWith(simulator, [STARTED, COMPLETED]);
  simulator.state.artifacts = [];
  addArtifact(simulator, "handbook", { name: "The handbook" });
});

test("a document that still has it is named", async () => {
  addArtifact(simulator, "page", {
    name: "Old page",
    content: "gone for good",
  });
  const seen = await waited(simulator, GONE);
  expect(seen.outputs["error-message"]).toMatch(
    /^Everything is indexed, but after 100 s the search still finds what must be gone\. Still found: "gone for good", in the document Old page\. Check in the source/,
  );
});

test("it is not searched for before what must be found is found", async () => {
  const seen = await waited(simulator, {
    ...GONE,
    "expect-search": "never written\n!gone for good",
  });
  expect(seen.outputs["error-message"]).toContain(
    'Not found: "never written" (not found in any other integration either). Not searched for yet: "gone for good".',
  );
  const both = { "expect-search": "handbook\n!gone for good" };
  expect(await codeWith(both)).toBe("");
});

test("not found in less than three searches is not certain", async () => {
  const seen = await waited(simulator, {
    ...GONE,
    "wait-timeout-seconds": "25",
  });
  expect(seen.outputs["error-code"]).toBe("not-searchable");
  expect(seen.summary).toContain(
    "> - Not found so far, but not often enough to be certain&#58; &#34;gone for good&#34;\n",
  );
});

describe("first, a search must find the name of a document", () => {
  const named = (...names: string[]): void => {
    simulator.state.artifacts = [];
    for (const name of names) addArtifact(simulator, name);
  };
  const emptyFor = (name: RegExp): void =>
    simulator.fail({ path: name, fault: { kind: "json", body: [] } });
  const refusedFor = (name: RegExp): void =>
    simulator.fail({ path: name, fault: { kind: "status", status: 400 } });

  test("up to three are tried, of 8 to 40 characters if there are", async () => {
    named("FAQ", "x".repeat(60), "Handbook 1", "Handbook 2", "Handbook 3");
    emptyFor(/search\?q=Handbook\+[12]/);
    expect(await codeWith()).toBe("");
    expect(searches().slice(0, 4)).toEqual([
      "Handbook 1",
      "Handbook 2",
      "Handbook 3",
      "gone for good",
    ]);
  });

  test("where one is refused, the next is tried", async () => {
    named("Handbook 1", "Handbook 2");
    refusedFor(/search\?q=Handbook\+1/);
    expect(await codeWith()).toBe("");
  });

  test("where each is refused, expect-search is not named: the names are the action's own", async () => {
    refusedFor(/search\?q=The/);
    const seen = await waited(simulator, GONE);
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    expect(seen.outputs["error-message"]).not.toContain("expect-search");
  });

  test("where none is found, nothing is proved", async () => {
    emptyFor(/\/search/);
    const seen = await waited(simulator, GONE);
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    expect(seen.outputs["error-message"]).toContain(
      'Not found: "The handbook", the name of an indexed document',
    );
  });

  test("a search that lags behind does not find it: that is no proof either", async () => {
    addArtifact(simulator, "page", { content: "gone for good" });
    simulator.state.search.blindForMs = 60_000;
    expect(await codeWith()).toBe("not-searchable");
  });

  test("no name with a secret in it is searched for, cut or whole", async () => {
    named(`${"x".repeat(70)} ${simulator.token}`); // 80 characters are searched for
    expect(await codeWith()).toBe("not-searchable");
    expect(searches()).toEqual([]);
  });

  describe("where this run has no document of its own", () => {
    beforeEach(() => {
      const noItems = { ...STARTED, integration_item_count: 0 };
      answerWith(simulator, [noItems, COMPLETED]);
      simulator.state.artifacts = [];
    });

    test("another's name will do", async () => {
      addArtifact(simulator, "Of another team", OF_OTHERS);
      expect(await codeWith()).toBe("");
      expect(searches()[0]).toBe("Of another team");
    });

    test("without any name at all, no search is made, and nothing is proved", async () => {
      const seen = await waited(simulator, GONE);
      expect(seen.outputs["error-code"]).toBe("not-searchable");
      expect(seen.outputs["error-message"]).toContain(
        "Add a text to expect-search that must be found",
      );
      expect(searches()).toEqual([]);
    });
  });
});

describe("an answer that may not be whole proves nothing", () => {
  test.each<[what: string, body: unknown, why: string]>([
    [
      "as many results as were asked for",
      Array.from({ length: 100 }, (_, at) => hit("Artifact", { id: `o${at}` })),
      ", in the document Elsewhere",
    ],
    [
      "a page of more",
      { data: [], has_next_page: true },
      ", since Zylon reports only some of the results",
    ],
    [
      "a result of an unknown type on a document of this run",
      [{ id: "handbook" }],
      ", in the document The handbook",
    ],
  ])("%s", async (_what, body, why) => {
    finds(body);
    const seen = await waited(simulator, GONE);
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    expect(seen.summary).toContain(
      `> - May still be found&#58; &#34;gone for good&#34;${why}\n`,
    );
  });

  test("exactly thirty results, which may be all that the server gives; 29 are whole", async () => {
    for (let at = 0; at < 40; at += 1) {
      const content = "gone for good";
      addArtifact(simulator, `o${at}`, { ...OF_OTHERS, content });
    }
    simulator.state.search.limit = 30;
    expect(await codeWith()).toBe("not-searchable");
    simulator.state.search.limit = 29;
    expect(await codeWith()).toBe("");
  });

  test("an error beside an empty list", async () => {
    finds({ data: [], error: "index is down" });
    expect(await codeWith()).toBe("unexpected-response");
  });
});

describe("whose result it is", () => {
  test.each(["Artifact", "ArtifactContent"])(
    "an %s that this run did not list may be ours",
    async (type) => {
      finds([hit(type)]);
      expect(await codeWith()).toBe("not-searchable");
    },
  );

  test("unless project-id says where ours are", async () => {
    finds([hit("Artifact")]);
    expect(await codeWith({ "project-id": "prj_1" })).toBe("");
  });

  test.each(["Project", "Thread", "Interaction"])(
    "a %s is no document, whatever its id is",
    async (type) => {
      finds([hit(type, { id: "handbook" })]);
      expect(await codeWith()).toBe("");
    },
  );

  test("a folder of others, which this run listed, is not ours", async () => {
    addArtifact(simulator, "folder", {
      ...OF_OTHERS,
      type: "Folder",
      ingest_status: "NotApplicable",
    });
    finds([hit("Artifact", { id: "folder" })]);
    expect(await codeWith()).toBe("");
  });

  test("a folder has no content, so content of its name may be ours", async () => {
    addArtifact(simulator, "folder", {
      ...OF_OTHERS,
      type: "Folder",
      name: "Elsewhere",
      ingest_status: "NotApplicable",
    });
    const metadata = { name: "Elsewhere", project_id: "prj_1" };
    finds([hit("ArtifactContent", { metadata })]);
    expect(await codeWith()).toBe("not-searchable");
  });

  describe("content of a name that a document of another integration has", () => {
    beforeEach(() => {
      addArtifact(simulator, "theirs", { ...OF_OTHERS, name: "Old prices" });
      const metadata = { name: "Old prices", project_id: "prj_1" };
      finds([hit("ArtifactContent", { metadata })]);
    });

    test("is theirs, if ours never had it", async () => {
      expect(await codeWith()).toBe("");
    });

    test("may be ours, if the ingest removed one of that name", async () => {
      addArtifact(simulator, "old", { name: "Old prices" });
      const clock = clockWith([0, () => simulator.state.artifacts.pop()]);
      const seen = await waited(simulator, GONE, clock);
      expect(seen.outputs["error-code"]).toBe("not-searchable");
    });

    test("may be ours, if the ingest renamed one", async () => {
      addArtifact(simulator, "old", { name: "Old prices" });
      const [old] = simulator.state.artifacts.slice(-1);
      const rename = () => Object.assign(old ?? {}, { name: "New prices" });
      const seen = await waited(simulator, GONE, clockWith([0, rename]));
      expect(seen.outputs["error-code"]).toBe("not-searchable");
    });

    test("may be ours, if the server lists one of that name as deleted", async () => {
      simulator.state.dialect = "lax";
      addArtifact(simulator, "old", { name: "Old prices", state: "Deleted" });
      expect(await codeWith()).toBe("not-searchable");
    });
  });
});
