/**
 * Lists of documents that are not what they seem: what is not whole is unknown,
 * and the healthy server beside it stays green.
 */
import { type ArtifactRecord, SEED } from "../../simulator/simulator.ts";
import { instantClock, slept } from "../support/instant-clock.ts";
import {
  addArtifact,
  answerWith,
  COMPLETED,
  posts,
  STARTED,
} from "../support/scene.ts";
import { useSimulator } from "../support/simulated.ts";
import { clockWith, listingsOf, waited } from "../support/watched.ts";

const simulator = useSimulator();
const { confluence } = SEED.integrations;
const LIMIT = { "wait-timeout-seconds": "100" };
const OF_OTHERS = { integration_id: "other" };

beforeEach(() => {
  simulator.state.artifacts = [];
  answerWith(simulator, [STARTED, COMPLETED]);
});

/** So many documents, `d0` and on. */
function addMany(count: number, more: Partial<ArtifactRecord> = {}): void {
  for (let at = 0; at < count; at += 1) addArtifact(simulator, `d${at}`, more);
}

/** No list of documents says whether another page follows. */
function sayNothingOfPages({ total }: { total: boolean }): void {
  simulator.state.reword.page = ({ data, total_count, ...paging }, list) => {
    if (list !== "artifacts") return { data, total_count, ...paging };
    return total ? { data, total_count } : { data };
  };
}

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
    sayNothingOfPages({ total: true });
    simulator.state.lists.ignoresPage = true;
    const seen = await waited(simulator, LIMIT);
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
  });

  test("beside it: a server that pages", async () => {
    addMany(130);
    const seen = await waited(simulator);
    expect(seen.outputs["indexed-count"]).toBe("130");
  });

  test("beside it: one that has as many as it lists", async () => {
    addMany(100);
    cutAt(100);
    const seen = await waited(simulator);
    expect(seen.outputs["indexed-count"]).toBe("100");
  });

  test("beside it: one that counts something else", async () => {
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
    sayNothingOfPages({ total: false });
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
      sayNothingOfPages({ total: false });
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
    simulator.state.reword.page = (page) => ({
      ...page,
      total_count: undefined,
    });
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
  const next_sync_at = "2026-12-01T00:00:00Z";
  simulator.state.reword.page = ({ data }) => ({ data, next_sync_at });
  const seen = await waited(simulator);
  expect(seen.outputs["outcome"]).toBe("success");
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
      const gates = { "max-removed": "0", "max-failed": "0" };
      const seen = await waited(simulator, gates);
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
  test.each(["NotStarted", "NotApplicable", "Done"])(
    "Error and %s: it failed, and is waited for no more",
    async (status) => {
      addMany(1);
      addArtifact(simulator, "bad", { state: "Error", ingest_status: status });
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
    const [, found] = simulator.state.artifacts;
    const publish = () => Object.assign(found ?? {}, { state: "Published" });
    const clock = clockWith([50_000, publish]);
    const seen = await waited(simulator, {}, clock);
    expect(seen.outputs["indexed-count"]).toBe("2");
    expect(slept(clock)).toBeGreaterThan(50_000);
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
    addArtifact(simulator, "x", { ...OF_OTHERS, idless: true });
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
    addArtifact(simulator, "x", { ...OF_OTHERS, project_id: "prj_2" });
    goes("prj_2");
    const seen = await waited(simulator, { "max-removed": "0" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "2",
    });
  });
});

describe("a filter by state that is refused", () => {
  test("cannot be watched: the step fails before the ingest, and says what to set", async () => {
    addMany(2);
    simulator.state.lists.refuses = ["state"];
    const seen = await waited(simulator);
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "bad-request",
      "sync-status": "not-requested",
    });
    expect(seen.outputs["error-message"]).toContain(
      "Set wait-for: completed, which needs no list of documents",
    );
    expect(posts(simulator)).toEqual([]);
  });

  test("beside it: one that refuses only Unavailable, with the gates open", async () => {
    addMany(2);
    simulator.fail({
      path: "Unavailable",
      fault: { kind: "status", status: 422 },
    });
    const clock = instantClock();
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
  const plan = ["Processing", "Done"];
  const clock = clockWith(
    [3000, () => addArtifact(simulator, "first", { plan })],
    [25_000, () => addMany(119)],
  );
  const seen = await waited(simulator, {}, clock);
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "indexed-count": "120",
  });
});
