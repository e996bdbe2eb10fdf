/**
 * When an integration that waits looks, at what, and when it is settled. The
 * clock is only a number.
 */
import type { Document, Look } from "../../src/documents/documents.ts";
import { Looks } from "../../src/documents/looks.ts";
import { paceAfter, Settling } from "../../src/documents/waiting.ts";
import { type IntegrationResult, newResult } from "../../src/result/result.ts";
import { fakeSession } from "../support/fake-zylon.ts";
import { knownConnector } from "../support/connector.ts";

/** A document in Zylon, pending until it is done. */
interface Stored {
  readonly project: string;
  readonly id: string;
  readonly integration: string;
  readonly doneAt?: number;
}

interface World {
  readonly documents: readonly Stored[];
  /** How long the list of a whole project takes. */
  readonly wholeMs?: number;
  /** What Zylon makes of the filter of pending documents. */
  readonly filter?: "accepts" | "finds none" | "finds all";
}

/** A Zylon with the projects p1 and p2, and the looks at it, with their times. */
function world({ documents, wholeMs = 0, filter = "accepts" }: World) {
  const looks: string[] = [];
  const fake = fakeSession(
    ({ path, query }) => {
      const project = path.split("/")[1] ?? "";
      const stored = documents.filter((one) => one.project === project);
      if ("ingest_status" in query) {
        looks.push(`${clock.now()} ${project} pending`);
        return pendingOf(stored);
      }
      looks.push(`${clock.now()} ${project} whole`);
      clock.pass(wholeMs);
      return stored.map((one) => artifactOf(one, isDone(one)));
    },
    { "project-id": ["p1", "p2"] },
  );
  const { clock, session } = fake;

  const isDone = ({ doneAt = 0 }: Stored): boolean => doneAt <= clock.now();
  const artifactOf = ({ id, integration }: Stored, done: boolean) => ({
    id,
    integration_id: integration,
    ingest_status: done ? "Done" : "Parsing",
    updated_at: 1,
  });
  function pendingOf(stored: readonly Stored[]) {
    if (filter === "finds none") return [];
    const found =
      filter === "finds all" ? stored : stored.filter((one) => !isDone(one));
    return found.map((one) => artifactOf(one, false));
  }

  const shared = new Looks(session, ["A", "B", "C"]);

  /**
   * Waits as an integration does that had a document in each of these projects
   * before; resolves to the time of its end.
   */
  async function wait(
    id: string,
    projects: readonly string[],
    deadline = 1_000_000,
  ): Promise<number | string> {
    const before = projects.map((project) => documentIn(project, id));
    const look: Look = {
      documents: new Map(before.map((one) => [one.id, one])),
      wholeness: "whole",
      flaw: "",
      hidesUnfinished: false,
    };
    const ingested: IntegrationResult = {
      ...newResult(knownConnector("confluence"), id),
      syncStatus: "completed",
      deadline,
    };
    const settling = new Settling(session, shared, look, ingested);
    const limits = { deadline, signal: session.signal };
    let isSettled = false;
    for await (const { settled } of settling.looks(limits)) isSettled = settled;
    return isSettled ? clock.now() : `not settled at ${clock.now()}`;
  }
  return { clock, looks, wait };
}

const documentIn = (project: string, integration: string): Document => ({
  id: `before ${project}`,
  project,
  integration,
  name: "",
  url: undefined,
  time: 1,
  standing: "done",
  error: "",
  warnings: [],
});

const a = { project: "p1", id: "a", integration: "A" };

test("looks come 2 s apart at first, and 30 s at last", () => {
  expect([0, 40_000, 60_000, 600_000, 6_000_000].map(paceAfter)).toEqual([
    2000, 2000, 3000, 30_000, 30_000,
  ]);
});

test("what is listed as pending is pending, whatever a whole look says", async () => {
  const { clock, looks, wait } = world({ documents: [a], filter: "finds all" });
  expect(await wait("A", ["p1"], 9000)).toBe("not settled at 9000");
  expect([clock.now(), looks.at(-1)]).toEqual([9000, "9000 p2 whole"]);
});

describe("the limit", () => {
  test("that is over already is a look at once", async () => {
    const { clock, looks, wait } = world({ documents: [a] });
    expect(await wait("A", ["p1"], 0)).toBe("not settled at 0"); // nothing is pending, and nothing is certain
    expect([clock.sleeps, looks]).toEqual([
      [],
      ["0 p1 pending", "0 p2 pending", "0 p1 whole", "0 p2 whole"],
    ]);
  });

  test("the last look begins as much earlier as the last whole one took", async () => {
    const { looks, wait } = world({
      documents: [{ ...a, doneAt: Infinity }],
      wholeMs: 100,
      filter: "finds none",
    });
    expect(await wait("A", ["p1"], 3000)).toBe("not settled at 3000");
    expect(looks.at(-2)).toBe("2800 p1 whole");
  });
});

describe("the filter of pending documents", () => {
  test("finds none where there are some: it costs whole looks, and hides nothing", async () => {
    const { looks, wait } = world({
      documents: [{ ...a, doneAt: 9000 }],
      filter: "finds none",
    });
    expect(await wait("A", ["p1"])).toBe(20_000);
    // Before the first whole look, nobody knows where its documents are.
    expect(looks.slice(0, 4)).toEqual([
      "2000 p1 pending",
      "2000 p2 pending",
      "2000 p1 whole",
      "2000 p2 whole",
    ]);
    expect(looks.slice(4, 7)).toEqual([
      "4000 p1 pending",
      "4000 p1 whole",
      "4000 p2 whole",
    ]);
  });
});
