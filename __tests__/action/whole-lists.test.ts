/**
 * Lists, looks and searches that are not what they seem: what is not whole is
 * unknown, and the healthy server beside it stays green.
 */
import {
  type ArtifactRecord,
  blankIntegration,
  SEED,
  type SimEvent,
} from "../../simulator/simulator.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";
import {
  addArtifact,
  answerWith,
  listingsOf,
  waited,
  watchedClock,
} from "../support/watched.ts";

const simulator = useSimulator();
const { confluence, filesystem } = SEED.integrations;
const completed: SimEvent[] = [
  { type: "sync_started" },
  { type: "sync_completed" },
];
const LIMIT = { "wait-timeout-seconds": "100" };

beforeEach(() => {
  simulator.state.artifacts = [];
  answerWith(simulator, completed);
});

function addMany(count: number, more: Partial<ArtifactRecord> = {}): void {
  for (let at = 0; at < count; at += 1) addArtifact(simulator, `d${at}`, more);
}

/** The lists of documents without these words of paging. */
function without(...keys: string[]): void {
  simulator.state.reword.page = (envelope, list) => {
    if (list !== "artifacts") return envelope;
    const kept = Object.entries(envelope).filter(
      ([key]) => !keys.includes(key),
    );
    return Object.fromEntries(kept);
  };
}
const SILENT = [
  "next_cursor",
  "previous_cursor",
  "has_next_page",
  "has_previous_page",
];

describe("a list that promises more than it lists", () => {
  const cutAt = (count: number): void => {
    simulator.state.lists.cutAt = count;
    simulator.state.lists.refusesPage = 422;
  };

  test("whose last page was full is cut: not certain, with both numbers", async () => {
    addMany(130);
    cutAt(100);
    const seen = await waited(simulator, { ...LIMIT, "project-id": "prj_1" });
    expect(seen.outputs).toMatchObject({
      "error-code": "wait-timeout",
      "added-count": "",
      "removed-count": "",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^Zylon reports 130 documents in the project prj_1, but listed 100\. So after 100 s it is not certain/,
    );
    expect(seen.outputs["error-message"]).not.toMatch(/[Rr]aise/);
    expect(seen.log).not.toMatch(/othing is pending/);
  });

  test("where pages are ignored: the same", async () => {
    addMany(130);
    without(...SILENT);
    simulator.state.lists.ignoresPage = true;
    const seen = await waited(simulator, LIMIT);
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
  });

  test("beside it: a server that pages, one that has as many, and one that counts something else", async () => {
    addMany(130);
    expect((await waited(simulator)).outputs["indexed-count"]).toBe("130");
    simulator.state.artifacts = [];
    addMany(100);
    cutAt(100);
    expect((await waited(simulator)).outputs["indexed-count"]).toBe("100");
    simulator.state.artifacts = [];
    addMany(50);
    simulator.state.reword.page = (envelope) => ({
      ...envelope,
      total_count: 999,
    });
    const seen = await waited(simulator, { "max-removed": "0" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "50",
      "removed-count": "0",
    });
  });
});

describe("a full page that says nothing of a next one", () => {
  test("is not the end: all pages are read by number, to the last document", async () => {
    addMany(230);
    without(...SILENT, "total_count");
    const seen = await waited(simulator, { "max-removed": "0" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "230",
      "removed-count": "0",
    });
  });

  test.each(["ignored", "refused"])(
    "beside it: one that is the end, on a server on which page is %s",
    async (how) => {
      addMany(100);
      without(...SILENT, "total_count");
      if (how === "ignored") simulator.state.lists.ignoresPage = true;
      else simulator.state.lists.refusesPage = 404;
      const seen = await waited(simulator);
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "indexed-count": "100",
      });
    },
  );

  test("several pages without a total are read twice before the ingest, and not again for it", async () => {
    addMany(150);
    without("total_count");
    await waited(simulator, { "project-id": "prj_1" });
    const whole = listingsOf(simulator).filter(
      ({ searchParams }) => !searchParams.has("ingest_status"),
    );
    // Twice before it, then at both ends of the quiet time, two pages each.
    expect(whole).toHaveLength(2 * 2 + 2 * 2);
  });
});

test("a word that begins like paging is none", async () => {
  addMany(2);
  simulator.state.reword.page = (envelope, list) =>
    list === "artifacts"
      ? { data: envelope["data"], next_sync_at: "2026-12-01T00:00:00Z" }
      : envelope;
  expect((await waited(simulator)).outputs["outcome"]).toBe("success");
});

describe("a largest page that is smaller than what is asked for", () => {
  test.each([400, 422])(
    "%i: it is asked for without a size",
    async (status) => {
      addMany(45);
      simulator.fail({
        path: "page_size=100",
        fault: { kind: "status", status },
      });
      const clock = watchedClock();
      const gates = { "max-removed": "0", "max-failed": "0" };
      const seen = await waited(simulator, gates, clock);
      expect(seen.outputs).toMatchObject({
        "error-code": "",
        "indexed-count": "45",
        "removed-count": "0",
      });
      // No filter was given up for it.
      expect(seen.log).not.toContain("::warning");
    },
  );

  test("beside it: a project that is refused with and without a size", async () => {
    addMany(1);
    simulator.fail({
      path: "/artifact",
      fault: { kind: "status", status: 400 },
    });
    const seen = await waited(simulator, { "project-id": "prj_1" });
    expect(seen.outputs["error-code"]).toBe("bad-request");
    expect(seen.outputs["error-message"]).toContain("project-id");
  });
});

describe("what its state says, whatever ingest_status is", () => {
  test.each([
    ["Error", "NotStarted"],
    ["Error", "NotApplicable"],
    ["Error", "Done"],
  ])(
    "%s and %s: it failed, and is waited for no more",
    async (state, status) => {
      addMany(1);
      answerWith(simulator, completed);
      addArtifact(simulator, "bad", { state, ingest_status: status });
      const seen = await waited(simulator);
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "indexed-count": "1",
      });
      expect(seen.log).not.toContain("ignores the filter");
    },
  );

  test("Initializing and NotApplicable: it is waited for", async () => {
    addMany(1);
    const slow = { state: "Initializing", ingest_status: "NotApplicable" };
    addArtifact(simulator, "slow", slow);
    const clock = watchedClock((ms) => {
      const [, found] = simulator.state.artifacts;
      if (found !== undefined && ms > 50_000) found.state = "Published";
    });
    const seen = await waited(simulator, {}, clock);
    expect(seen.outputs["indexed-count"]).toBe("2");
    const total = clock.sleeps.reduce((sum, ms) => sum + ms, 0);
    expect(total).toBeGreaterThan(50_000);
  });
});

describe("an entry without an id", () => {
  test("of an integration of this run: not certain, and it is named", async () => {
    addMany(2);
    addArtifact(simulator, "x", { idless: true });
    const seen = await waited(simulator, LIMIT);
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
    expect(seen.outputs["error-message"]).toContain(
      `Zylon lists a document of the integration ${confluence} without a usable id, in the project prj_1`,
    );
  });

  test("beside it: one of others is a notice", async () => {
    addMany(2);
    addArtifact(simulator, "x", { idless: true, integration_id: "other" });
    const seen = await waited(simulator, { "max-removed": "0" });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).toContain("Skipped documents without an id.");
  });
});

describe("a project that goes", () => {
  const goes = (id: string): void => {
    simulator.fail({
      path: "/project?",
      after: 1,
      times: 1,
      fault: { kind: "moved", projects: [id] },
    });
  };

  test("with documents of this run: not certain, and it is named", async () => {
    addMany(2);
    addArtifact(simulator, "x", { project_id: "prj_2" });
    goes("prj_2");
    const seen = await waited(simulator, LIMIT);
    expect(seen.outputs).toMatchObject({
      "error-code": "wait-timeout",
      "removed-count": "",
    });
    expect(seen.outputs["error-message"]).toContain(
      "Zylon no longer lists the project prj_2, in which documents of this run were",
    );
  });

  test("beside it: one that held none of them", async () => {
    addMany(2);
    addArtifact(simulator, "x", {
      project_id: "prj_2",
      integration_id: "other",
    });
    goes("prj_2");
    const seen = await waited(simulator, { "max-removed": "0" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "2",
    });
  });
});

describe("a filter by state that is refused", () => {
  const refuses = (): void => {
    simulator.state.lists.refuses = ["state"];
  };
  const slept = ({ sleeps }: { readonly sleeps: readonly number[] }): number =>
    sleeps.reduce((sum, ms) => sum + ms, 0);

  test("hides what failed and what is not begun: a warning, sixty seconds, and no word that nothing is pending", async () => {
    addMany(2);
    addArtifact(simulator, "failed", {
      state: "Error",
      ingest_status: "Error",
    });
    refuses();
    const clock = watchedClock();
    const seen = await waited(simulator, {}, clock);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "2",
      "removed-count": "",
      "failed-count": "",
    });
    expect(slept(clock)).toBeGreaterThan(60_000);
    expect(seen.log).toMatch(
      /^::warning::Zylon refuses to list documents of every state, so documents that failed, or that it has not begun to index, may be missing\./m,
    );
    expect(`${seen.log}${seen.summary}`).not.toMatch(/othing is pending/);
  });

  test("of several integrations, and without a sync_completed: no headline says that nothing is pending", async () => {
    addMany(2);
    addArtifact(simulator, "manual", { integration_id: filesystem });
    refuses();
    for (const one of simulator.state.integrations)
      one.ingest = { framing: "object", events: [{ type: "sync_started" }] };
    for (const ids of [
      `confluence/${confluence}`,
      `confluence/${confluence}\nfilesystem/${filesystem}`,
    ]) {
      const seen = await waited(simulator, {
        "integration-type": "any",
        "integration-id": ids,
      });
      expect(seen.outputs["sync-status"]).toBe("indexed");
      expect(seen.summary).toContain(
        "Zylon accepted the ingest, and the documents that it lists are indexed",
      );
      expect(`${seen.log}${seen.summary}`).not.toMatch(/othing is pending/);
    }
  });

  test("a document that is not begun for half a minute is waited for", async () => {
    addMany(1);
    refuses();
    const late: ArtifactRecord = {
      id: "late",
      project_id: "prj_1",
      name: "late",
      integration_id: confluence,
      state: "Initializing",
      ingest_status: "NotStarted",
    };
    const clock = watchedClock((ms) => {
      const found = simulator.state.artifacts.find(({ id }) => id === "late");
      if (found === undefined) simulator.state.artifacts.push(late);
      else if (ms > 30_000)
        Object.assign(found, { state: "Published", ingest_status: "Done" });
    });
    const seen = await waited(simulator, {}, clock);
    expect(seen.outputs["indexed-count"]).toBe("2");
  });

  test.each<[gate: Record<string, string>, code: string]>([
    [{ "max-removed": "5" }, "too-many-removed"],
    [{ "max-failed": "0" }, "too-many-failed"],
  ])("%j fails as unknown", async (gate, code) => {
    addMany(2);
    refuses();
    const seen = await waited(simulator, gate);
    expect(seen.outputs["error-code"]).toBe(code);
    expect(seen.outputs["error-message"]).toMatch(/^How many .* is unknown/);
  });

  test("what a stream counted is told as the least, and exceeds a gate", async () => {
    addMany(4);
    refuses();
    answerWith(simulator, [
      { type: "sync_started" },
      { type: "sync_progress", op: "Removed", artifact_id: "x" },
      { type: "sync_progress", op: "Removed", artifact_id: "y" },
      { type: "sync_completed" },
    ]);
    const seen = await waited(simulator);
    expect(seen.outputs["removed-count"]).toBe("2");
    expect(seen.log).toContain("2 or more removed");
    const gated = await waited(simulator, { "max-removed": "1" });
    expect(gated.outputs["error-message"]).toMatch(/^Zylon removed 2 of 4/);
  });

  test("beside it: one that refuses only Unavailable, with the gates open", async () => {
    addMany(2);
    simulator.fail({
      path: "Unavailable",
      fault: { kind: "status", status: 422 },
    });
    const clock = watchedClock();
    const gates = { "max-removed": "0", "max-failed": "0" };
    const seen = await waited(simulator, gates, clock);
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "removed-count": "0",
    });
    expect(slept(clock)).toBeLessThan(20_000);
    expect(seen.log).not.toContain("::warning");
  });
});

test("a server that indexes one document after 4 s, and the others from 25 s on, is waited for", async () => {
  answerWith(
    simulator,
    [{ type: "sync_started", integration_item_count: 1 }],
    "object",
  );
  let added = 0;
  const clock = watchedClock((ms) => {
    if (added === 0 && ms > 3000) {
      added = 1;
      addArtifact(simulator, "first", { plan: ["Processing", "Done"] });
    }
    if (added === 1 && ms > 25_000) {
      added = 120;
      for (let at = 0; at < 119; at += 1) addArtifact(simulator, `more${at}`);
    }
  });
  const seen = await waited(simulator, {}, clock);
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "indexed-count": "120",
  });
});

describe("the list of integrations", () => {
  const create = {
    "integration-type": "filesystem",
    "integration-id": "",
    configure: "create",
    username: "svc-last",
    password: "pass-word-1",
  };
  const posts = (): number =>
    simulator.requests.filter(({ method }) => method === "POST").length;
  const fill = (count: number): void => {
    simulator.state.integrations = [];
    for (let at = 1; at <= count; at += 1) {
      simulator.state.integrations.push({
        ...blankIntegration(
          `int_${at}`,
          "FileSystem",
          SEED.ada.id,
          SEED.organization.id,
        ),
        provider_data: { username: at === count ? "svc-last" : `svc-${at}` },
        config: { path: "/mnt" },
      });
    }
  };

  test.each([422, undefined])(
    "that is cut is unexpected-response, and nothing is created (page: %s)",
    async (refusesPage) => {
      fill(30);
      simulator.state.integrationPageSize = 20;
      simulator.state.lists.cutAt = 20;
      simulator.state.lists.refusesPage = refusesPage;
      const seen = await runInProcess(inputsOf(simulator, create));
      expect(seen.outputs["error-code"]).toBe("unexpected-response");
      expect(seen.outputs["error-message"]).toContain(
        "Zylon reports 30 entries, but listed 20",
      );
      expect(posts()).toBe(0);
    },
  );

  test("whose announced page is refused is unexpected-response, and nothing is created", async () => {
    fill(30);
    simulator.state.lists.refusesPage = 404;
    simulator.state.integrationPageSize = 20;
    simulator.state.reword.page = ({ data }) => ({ data, has_next_page: true });
    const seen = await runInProcess(inputsOf(simulator, create));
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(posts()).toBe(0);
  });

  test("of twenty in a page that says nothing else is not all: the last one is found", async () => {
    fill(21);
    simulator.state.integrationPageSize = 20;
    simulator.state.reword.page = ({ data }) => ({ data });
    const seen = await runInProcess(inputsOf(simulator, create));
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      created: "false",
      "integration-id": "int_21",
    });
  });

  test("beside it: an array of twenty is all of them", async () => {
    fill(20);
    const seen = await runInProcess(inputsOf(simulator, create));
    expect(seen.outputs["integration-id"]).toBe("int_20");
    const lists = simulator.requests.filter(({ path }) =>
      path.includes("user/integrations"),
    );
    expect(lists).toHaveLength(1);
  });
});

describe("a search", () => {
  const gone = { "expect-search": "!gone for good", ...LIMIT };
  const searches = (): string[] =>
    simulator.requests
      .map(({ path }) =>
        new URL(path, "http://simulator").searchParams.get("q"),
      )
      .filter((text) => text !== null);
  const found = async (
    results: unknown[],
    more: Record<string, string> = {},
  ) => {
    simulator.clearFaults();
    simulator.fail({
      path: /search\?q=gone/,
      fault: { kind: "json", body: results },
    });
    const seen = await waited(simulator, { ...gone, ...more });
    return seen.outputs["error-code"];
  };
  const hit = (type: string, more: object = {}) => ({
    id: "unlisted",
    type,
    metadata: { name: "Elsewhere", project_id: "prj_9" },
    ...more,
  });

  test("that gives exactly thirty results may be cut", async () => {
    addMany(1, { name: "The handbook" });
    for (let at = 0; at < 40; at += 1) {
      addArtifact(simulator, `o${at}`, {
        integration_id: "other",
        content: "gone for good",
      });
    }
    simulator.state.search.limit = 30;
    const seen = await waited(simulator, gone);
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    simulator.state.search.limit = 29;
    expect((await waited(simulator, gone)).outputs["error-code"]).toBe("");
  });

  test("has a document that this run did not list: it may be ours, unless project-id is given", async () => {
    addMany(1, { name: "The handbook" });
    expect(await found([hit("Artifact")])).toBe("not-searchable");
    expect(await found([hit("ArtifactContent")])).toBe("not-searchable");
    expect(await found([hit("Artifact")], { "project-id": "prj_1" })).toBe("");
  });

  test.each(["Project", "Thread", "Interaction"])(
    "has a %s, which is no document, whatever its id is",
    async (type) => {
      addMany(1, { name: "The handbook" });
      expect(await found([hit(type, { id: "d0" })])).toBe("");
    },
  );

  describe("has our document of old, whose name another's has now", () => {
    const named = (name: string) =>
      hit("ArtifactContent", { metadata: { name, project_id: "prj_1" } });
    const theirs = { integration_id: "other", name: "Old prices" };
    /** After the ingest, and before the first look. */
    const afterwards = (change: () => void) => {
      let isDone = false;
      return watchedClock(() => {
        if (!isDone) change();
        isDone = true;
      });
    };
    const searched = async (change: () => void) => {
      simulator.fail({
        path: /search\?q=gone/,
        fault: { kind: "json", body: [named("Old prices")] },
      });
      const seen = await waited(simulator, gone, afterwards(change));
      return seen.outputs["error-code"];
    };
    beforeEach(() => {
      addMany(1, { name: "The handbook" });
      addArtifact(simulator, "theirs", theirs);
    });

    test("that was removed: it may be ours", async () => {
      addArtifact(simulator, "old", { name: "Old prices" });
      const code = await searched(() => simulator.state.artifacts.pop());
      expect(code).toBe("not-searchable");
    });

    test("that was renamed: it may be ours", async () => {
      addArtifact(simulator, "old", { name: "Old prices" });
      const code = await searched(() => {
        Object.assign(simulator.state.artifacts.at(-1) ?? {}, { name: "New" });
      });
      expect(code).toBe("not-searchable");
    });

    test("that a server lists as deleted: it may be ours", async () => {
      simulator.state.dialect = "lax";
      addArtifact(simulator, "old", { name: "Old prices", state: "Deleted" });
      expect(await searched(() => undefined)).toBe("not-searchable");
    });

    test("beside it: one that ours never had", async () => {
      expect(await searched(() => undefined)).toBe("");
    });
  });

  test("is no namesake of a folder, which has no content", async () => {
    addMany(1, { name: "The handbook" });
    addArtifact(simulator, "folder", {
      type: "Folder",
      name: "Elsewhere",
      project_id: "prj_1",
      integration_id: "other",
      ingest_status: "NotApplicable",
    });
    const metadata = { name: "Elsewhere", project_id: "prj_1" };
    expect(await found([hit("ArtifactContent", { metadata })])).toBe(
      "not-searchable",
    );
  });

  test("that says no proves nothing", async () => {
    addMany(1, { name: "The handbook" });
    simulator.fail({
      path: /search\?q=gone/,
      fault: { kind: "json", body: { data: [], error: "index is down" } },
    });
    const seen = await waited(simulator, gone);
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
  });

  test("that refuses every name does not name expect-search: the names are the action's own", async () => {
    addMany(1, { name: "The handbook" });
    simulator.fail({
      path: /search\?q=The/,
      fault: { kind: "status", status: 400 },
    });
    const seen = await waited(simulator, gone);
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    expect(seen.outputs["error-message"]).not.toContain("expect-search");
  });

  test("has a folder of others, which this run listed", async () => {
    addMany(1, { name: "The handbook" });
    addArtifact(simulator, "folder", {
      type: "Folder",
      integration_id: "other",
      ingest_status: "NotApplicable",
    });
    expect(await found([hit("Artifact", { id: "folder" })])).toBe("");
    expect(await found([hit("Artifact", { id: "unlisted" })])).toBe(
      "not-searchable",
    );
  });

  test("must find a name first: up to three are tried, of 8 to 40 characters if there are", async () => {
    addArtifact(simulator, "short", { name: "FAQ" });
    addArtifact(simulator, "long", { name: "x".repeat(60) });
    for (const name of ["Handbook one", "Handbook two", "Handbook three"])
      addArtifact(simulator, name);
    simulator.fail({
      path: /search\?q=Handbook\+(one|two)/,
      fault: { kind: "json", body: [] },
    });
    expect((await waited(simulator, gone)).outputs["error-code"]).toBe("");
    expect(searches().slice(0, 4)).toEqual([
      "Handbook one",
      "Handbook two",
      "Handbook three",
      "gone for good",
    ]);
  });

  test("that must find another text first does not search for what must be gone", async () => {
    addMany(1, { name: "The handbook" });
    const texts = {
      ...LIMIT,
      "expect-search": "never written\n!gone for good",
    };
    const seen = await waited(simulator, texts);
    expect(seen.outputs["error-message"]).toContain(
      'Not found: "never written" (not found in any other integration either). Not searched for yet: "gone for good".',
    );
    const both = { ...LIMIT, "expect-search": "handbook\n!gone for good" };
    expect((await waited(simulator, both)).outputs["error-code"]).toBe("");
  });

  test("that refuses a name tries the next", async () => {
    for (const name of ["Handbook one", "Handbook two"])
      addArtifact(simulator, name);
    simulator.fail({
      path: /search\?q=Handbook\+one/,
      fault: { kind: "status", status: 400 },
    });
    expect((await waited(simulator, gone)).outputs["error-code"]).toBe("");
  });

  test("that finds no name proves nothing", async () => {
    addMany(1, { name: "The handbook" });
    simulator.fail({ path: "/search", fault: { kind: "json", body: [] } });
    const seen = await waited(simulator, gone);
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    expect(seen.outputs["error-message"]).toContain(
      'Not found: "The handbook", the name of an indexed document',
    );
  });

  test("that lags behind finds nothing for a time: that is no proof either", async () => {
    addMany(1, { name: "The handbook", content: "gone for good" });
    simulator.state.search.blindForMs = 60_000;
    const seen = await waited(simulator, gone);
    expect(seen.outputs["error-code"]).toBe("not-searchable");
  });

  test("takes the name of another's document where this run has none of its own", async () => {
    answerWith(simulator, [
      { type: "sync_started", integration_item_count: 0 },
      { type: "sync_completed" },
    ]);
    addMany(1, { name: "Of another team", integration_id: "other" });
    expect((await waited(simulator, gone)).outputs["error-code"]).toBe("");
    expect(searches()[0]).toBe("Of another team");
  });

  test("without any name to look for proves nothing, and is not even made", async () => {
    answerWith(simulator, [
      { type: "sync_started", integration_item_count: 0 },
      { type: "sync_completed" },
    ]);
    const seen = await waited(simulator, gone);
    expect(seen.outputs["error-code"]).toBe("not-searchable");
    expect(seen.outputs["error-message"]).toContain(
      "Add a text to expect-search that must be found",
    );
    expect(searches()).toEqual([]);
  });
});
