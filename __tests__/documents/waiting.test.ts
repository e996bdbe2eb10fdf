/**
 * When an integration that waits looks, at what, and when it is settled. The
 * clock is only a number.
 */
import type { Document, Look } from "../../src/documents/documents.ts";
import { Looks } from "../../src/documents/looks.ts";
import { paceAfter, Settling } from "../../src/documents/waiting.ts";
import { ActionError } from "../../src/http/error.ts";
import { type IntegrationResult, newResult } from "../../src/result/result.ts";
import { knownConnector } from "../support/connector.ts";
import { fakeSession } from "../support/fake-zylon.ts";

interface Stored {
  readonly project: string;
  readonly id: string;
  readonly integration: string;
  /** The time from which it is done. */
  readonly doneAt?: number;
}

interface World {
  readonly documents: readonly Stored[] | ((now: number) => readonly Stored[]);
  /** How long a full look at a project takes. */
  readonly fullMs?: number;
  /** What Zylon makes of the filter of pending documents. */
  readonly filter?: "accepts" | "refuses" | "finds none" | "finds all";
  /** Its lists have a document without an id. */
  readonly isPartial?: boolean;
}

const refusal = (): ActionError =>
  new ActionError(
    "bad-request",
    { what: "", why: "", remedy: "" },
    { http: { status: 400 } },
  );

function world({
  documents,
  fullMs = 0,
  filter = "accepts",
  isPartial = false,
}: World) {
  const looks: string[] = [];
  /** How far the waiting was, whenever a request began. */
  const progress: string[] = [];
  let settling: Settling | undefined;
  /** What the last full look found. */
  let last: Partial<IntegrationResult> | undefined;
  const fake = fakeSession(
    ({ path, query }) => {
      const project = path.split("/")[1] ?? "";
      const isPending = "ingest_status" in query;
      looks.push(
        `${fake.clock.now()} ${project} ${isPending ? "pending" : "full"}`,
      );
      progress.push(settling?.waiting.detail?.() ?? "");
      if (isPending && filter === "refuses") throw refusal();
      if (!isPending) fake.clock.pass(fullMs);
      const stored =
        typeof documents === "function"
          ? documents(fake.clock.now())
          : documents;
      const all = stored.filter((one) => one.project === project);
      const isListed = ({ doneAt = 0 }: Stored): boolean =>
        filter === "finds all" ||
        (filter === "accepts" && doneAt > fake.clock.now());
      const listed = all
        .filter((one) => !isPending || isListed(one))
        .map(({ id, integration, doneAt = 0 }) => {
          const isDone =
            doneAt <= fake.clock.now() &&
            !(isPending && filter === "finds all");
          return {
            id,
            integration_id: integration,
            ingest_status: isDone ? "Done" : "Parsing",
            updated_at: 1,
          };
        });
      return isPartial ? [...listed, { integration_id: "A" }] : listed;
    },
    { "project-id": ["p1", "p2"] },
  );
  const { clock, session } = fake;
  const shared = new Looks(session, ["A", "B", "C"]);

  /**
   * Waits as an integration does whose documents before were in these projects;
   * resolves to the time of its end.
   */
  const wait = async (
    id: string,
    projects: readonly string[],
    deadline = 1_000_000,
    told: Partial<IntegrationResult> = {},
  ) => {
    const before = new Map<string, Document>();
    for (const project of projects) {
      before.set(`before ${project}`, {
        id: `before ${project}`,
        project,
        integration: id,
        name: "",
        url: undefined,
        time: 1,
        standing: "done",
        error: "",
        warnings: [],
      });
    }
    const look: Look = {
      documents: before,
      wholeness: "whole",
      flaw: "",
    };
    const ingested: IntegrationResult = {
      ...newResult(knownConnector("confluence"), id),
      syncStatus: "completed",
      deadline,
      ...told,
    };
    let settled = false;
    const limits = { deadline, signal: session.signal };
    settling = new Settling(session, shared, look, ingested);
    for await (const seen of settling.looks(limits)) {
      ({ settled } = seen);
      last = seen.found;
    }
    return settled ? clock.now() : `not settled at ${clock.now()}`;
  };
  return { clock, looks, progress, wait, found: () => last };
}

const a = { project: "p1", id: "a", integration: "A" };
const NOTHING = { added: 0, updated: 0, removed: 0, skipped: 0, failed: 0 };

test("looks come 2 s apart at first, and 30 s at last", () => {
  expect([0, 40_000, 60_000, 600_000, 6_000_000].map(paceAfter)).toEqual([
    2000, 2000, 3000, 30_000, 30_000,
  ]);
});

test("what is listed as pending is pending, whatever a full look says", async () => {
  const { clock, looks, wait } = world({ documents: [a], filter: "finds all" });
  expect(await wait("A", ["p1"], 9000)).toBe("not settled at 9000");
  expect([clock.now(), looks.at(-1)]).toEqual([9000, "9000 p2 full"]);
});

describe("the limit", () => {
  test("that is over already is a look at once", async () => {
    const { clock, looks, wait } = world({ documents: [a] });
    expect(await wait("A", ["p1"], 0)).toBe("not settled at 0"); // nothing is pending, and nothing is certain
    expect([clock.sleeps, looks]).toEqual([
      [],
      ["0 p1 pending", "0 p2 pending", "0 p1 full", "0 p2 full"],
    ]);
  });

  test("the last look begins as much earlier as the last full one took", async () => {
    const { looks, wait } = world({
      documents: [{ ...a, doneAt: Infinity }],
      fullMs: 100,
      filter: "finds none",
    });
    expect(await wait("A", ["p1"], 3000)).toBe("not settled at 3000");
    expect(looks.at(-2)).toBe("2800 p1 full");
  });
});

describe("the filter of pending documents", () => {
  test("finds none where there are some: it costs full looks, and hides nothing", async () => {
    const { looks, wait } = world({
      documents: [{ ...a, doneAt: 9000 }],
      filter: "finds none",
    });
    expect(await wait("A", ["p1"])).toBe(20_000);
    // Before the first full look, nobody knows where its documents are.
    expect(looks.slice(0, 4)).toEqual([
      "2000 p1 pending",
      "2000 p2 pending",
      "2000 p1 full",
      "2000 p2 full",
    ]);
    expect(looks.slice(4, 7)).toEqual([
      "4000 p1 pending",
      "4000 p1 full",
      "4000 p2 full",
    ]);
  });
});

describe("the quiet time", () => {
  test("begins again when a document becomes pending in it, even if that ends as it was", async () => {
    const { wait } = world({
      documents: (now) => [{ ...a, doneAt: now < 7000 ? 3000 : 9000 }],
    });
    expect(await wait("A", ["p1"])).toBe(20_000);
  });

  test("begins again when its last look finds another document", async () => {
    const { wait } = world({
      documents: (now) => (now < 12_000 ? [a] : [a, { ...a, id: "b" }]),
    });
    expect(await wait("A", ["p1"])).toBe(22_000);
  });

  const fullLooks = (looks: readonly string[]): string[] =>
    looks.filter((one) => one.endsWith("p1 full"));

  test("has no full look in it where the pending documents are listed alone", async () => {
    const { looks, wait } = world({ documents: [{ ...a, doneAt: 3000 }] });
    expect(await wait("A", ["p1"])).toBe(14_000);
    expect(fullLooks(looks)).toEqual(["4000 p1 full", "14000 p1 full"]);
  });

  test("ends no sooner where each look is a full one", async () => {
    const { wait } = world({ documents: [a], filter: "refuses" });
    expect(await wait("A", ["p1"])).toBe(12_000);
  });

  test("is a minute where Zylon did not say that the ingest is complete", async () => {
    const unsure = world({ documents: [a] });
    const told = { syncStatus: "started" } as const;
    expect(await unsure.wait("A", ["p1"], 1_000_000, told)).toBe(62_000);
  });

  test("does not begin while a list is not whole", async () => {
    const { wait } = world({ documents: [a], isPartial: true });
    expect(await wait("A", ["p1"], 40_000)).toBe("not settled at 40000");
  });

  test("ends with a look at its end, however far apart the looks are by then", async () => {
    const { looks, wait } = world({
      documents: [{ ...a, doneAt: 600_000 }],
    });
    const end = Number(await wait("A", ["p1"], 10_000_000));
    expect(fullLooks(looks)).toEqual([
      `${end - 10_000} p1 full`,
      `${end} p1 full`,
    ]);
  });
});

test("a document that is listed as pending at the deadline counts as pending, although the list of all says done", async () => {
  const { wait, found } = world({ documents: [a], filter: "finds all" });
  await wait("A", ["p1"], 9000);
  expect(found()?.indexed).toMatchObject({ done: 0, pending: 1 });
});

describe("how far it is", () => {
  const b = { ...a, id: "b" };
  const distinct = (lines: readonly string[]): string[] => [...new Set(lines)];

  test("where the stream counted, counts the documents before, and those that a look finds", async () => {
    const { progress, wait } = world({
      documents: [
        { ...a, doneAt: 3000 },
        { ...b, doneAt: 5000 },
      ],
    });
    const items = { ...NOTHING, added: 2, removed: 1 };
    await wait("A", ["p1", "p2"], 1_000_000, { items });
    expect(distinct(progress)).toEqual([
      "",
      "1 of 3 indexed",
      "2 of 3 indexed",
      "2 of 2 indexed",
    ]);
  });

  test("is unknown until all are listed, where it did not", async () => {
    const { progress, wait } = world({ documents: [{ ...a, doneAt: 3000 }] });
    await wait("A", ["p1"], 1_000_000, { items: NOTHING });
    expect(distinct(progress)).toEqual([
      "",
      "1 document pending",
      "1 of 1 indexed",
    ]);
  });

  test("is what each look at all documents finds, where Zylon cannot list the pending ones", async () => {
    const { progress, wait } = world({
      documents: [
        { ...a, doneAt: 3000 },
        { ...b, doneAt: 5000 },
      ],
      filter: "refuses",
    });
    await wait("A", ["p1"]);
    expect(distinct(progress)).toEqual([
      "",
      "0 of 2 indexed",
      "1 of 2 indexed",
      "2 of 2 indexed",
    ]);
  });
});

test("the pace is that of this wait, however long the run has lasted", async () => {
  const { clock, looks, wait } = world({
    documents: [{ ...a, doneAt: Infinity }],
  });
  clock.pass(1_000_000);
  await wait("A", ["p1"], 1_005_000);
  expect(looks.filter((one) => one.endsWith("p1 pending"))).toEqual([
    "1002000 p1 pending",
    "1004000 p1 pending",
    "1005000 p1 pending",
  ]);
});
