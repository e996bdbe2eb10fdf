/**
 * `wait-for: indexed`: when documents are settled. A `sync_completed` is
 * believed after ten seconds only where the list shows what the stream named.
 */
import { clock } from "../src/clock.ts";
import {
  runAction,
  artifact,
  completed,
  events,
  readOutputFile,
  page,
  type Reply,
  type ObservedRun,
  started,
  replyWithStatus,
} from "./run-action.ts";

/** The reply from so many seconds on, by the clock of the action. */
const timeline =
  (...steps: readonly (readonly [from: number, reply: object])[]): Reply =>
  (response) => {
    const [, reply] =
      steps.findLast(([from]) => clock.now() >= from * 1000) ?? [];
    replyWithStatus(200, reply)(response);
  };

const op = (kind: string, id?: string): object => ({
  type: "sync_progress",
  op: kind,
  ...(id !== undefined && { artifact_id: id }),
});
const ids = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${prefix}${at}`);
const documents = (list: readonly string[]): object[] =>
  list.map((id) => artifact(id));
const pending = (id: string): object =>
  artifact(id, { ingest_status: "Parsing" });
const folder = (id: string, more: object = {}): object =>
  artifact(id, { type: "Folder", ingest_status: "NotApplicable", ...more });
const later = { updated_at: "2026-11-25T03:00:00Z" };

/** The list that `before` is, until the ingest, and `list` is from then on. */
function run(
  before: readonly object[],
  list: Reply,
  {
    told = [],
    isEnded = true,
    inputs = {},
  }: {
    told?: readonly object[];
    isEnded?: boolean;
    inputs?: Record<string, string>;
  } = {},
): Promise<ObservedRun> {
  let isStarted = false;
  return runAction(
    {
      "GET artifact": [
        (response, request): void => {
          const reply = isStarted ? list : page(...before);
          if (typeof reply === "function") reply(response, request);
          else replyWithStatus(200, reply)(response);
        },
      ],
      "POST ingest": [
        (response): void => {
          isStarted = true;
          const end = isEnded ? [completed] : [];
          events([started, ...told, ...end])(response);
        },
      ],
    },
    { "wait-for": "indexed", ...inputs },
  );
}

describe("what the stream named as Removed", () => {
  const all = ids("a", 24);
  const [gone, kept] = [all.slice(0, 15), all.slice(15)];
  const told = gone.map((id) => op("Removed", id));

  test("and is listed for another 25 seconds, is waited for and counted", async () => {
    const seen = await run(
      documents(all),
      timeline([0, page(...documents(all))], [25, page(...documents(kept))]),
      { told, inputs: { "max-removed": "1" } },
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "too-many-removed",
      "removed-count": "15",
      "indexed-count": "9",
    });
    expect(seen.log).toContain(
      "Zylon's list does not confirm everything that it reported, so the step waits another",
    );
    expect(seen.log).not.toMatch(/still lists/);
  });

  test("and is still listed after a minute, is one warning", async () => {
    const seen = await run(documents(all), page(...documents(all)), { told });
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "removed-count": "0",
    });
    expect(seen.seconds).toBeGreaterThan(60);
    expect(seen.log.match(/^::warning.*still lists.*/gm)).toEqual([
      "::warning::Zylon reported 15 documents as removed, but still lists them: Page a0, Page a1, Page a2 and 12 more. Check in Zylon whether they were meant to go: the next run compares with what is left.",
    ]);
  });

  test("and is still listed after a minute, is named with its integration where there are two", async () => {
    const seen = await run(documents(all), page(...documents(all)), {
      told: [op("Removed", "a1")],
      inputs: { "integration-id": "int_1, int_2", "max-removed": "100%" },
    });
    expect(seen.log).toMatch(
      /^::warning::Zylon reported 1 document as removed, but still lists it: Page a1 of confluence int_1\. /m,
    );
  });

  test("and then as Added is none that was removed", async () => {
    const seen = await run(documents(all), page(...documents(all)), {
      told: [op("Removed", "a1"), op("Added", "a1")],
    });
    expect(seen.seconds).toBeLessThan(30);
    expect(seen.log).not.toMatch(/still lists/);
  });
});

test("a document that Zylon begins to index twenty seconds after the end, and that fails, is seen", async () => {
  const failed = artifact("a1", {
    ingest_status: "Error",
    error: "Encrypted",
    ...later,
  });
  const seen = await run(
    documents(["a1", "a2"]),
    timeline(
      [0, page(...documents(["a1", "a2"]))],
      [20, page(pending("a1"), artifact("a2"))],
      [40, page(failed, artifact("a2"))],
    ),
    { told: [op("Updated", "a1")], inputs: { "max-failed": "0" } },
  );
  expect(seen.outputs).toMatchObject({
    "error-code": "too-many-failed",
    "failed-count": "1",
  });
});

describe("ten seconds are enough where the list shows the last event of each id", () => {
  const a1 = artifact("a1");

  test.each<[what: string, told: object[], before: object[], after: object[]]>([
    ["no event of an item", [], [a1], [a1]],
    ["Added, and there", [op("Added", "a2")], [a1], [a1, artifact("a2")]],
    [
      "a folder that is Added, and there",
      [op("Added", "f")],
      [a1],
      [a1, folder("f")],
    ],
    ["Removed, and gone", [op("Removed", "a2")], [a1, artifact("a2")], [a1]],
    [
      "Removed, and in the state Deleted",
      [op("Removed", "a2")],
      [a1, artifact("a2")],
      [a1, artifact("a2", { state: "Deleted" })],
    ],
    [
      "Updated, with another time",
      [op("Updated", "a1")],
      [a1],
      [artifact("a1", later)],
    ],
    [
      "Updated, and not there before",
      [op("Updated", "a2")],
      [a1],
      [a1, artifact("a2")],
    ],
    [
      "Recreated, under a new id",
      [op("Recreated", "a2")],
      [a1],
      [artifact("a2")],
    ],
    [
      "Recreated, named by its old id",
      [op("Recreated", "a1")],
      [a1],
      [artifact("a2")],
    ],
    [
      "Added, then Removed",
      [op("Added", "a2"), op("Removed", "a2")],
      [a1],
      [a1],
    ],
    [
      "Updated, then failed",
      [op("Updated", "a1"), op("Error", "a1")],
      [a1],
      [a1],
    ],
    [
      "Skipped and Error without an id",
      [op("Skipped"), op("Error")],
      [a1],
      [a1],
    ],
  ])("%s", async (_, told, before, after) => {
    const seen = await run(before, page(...after), { told });
    expect(seen.outputs["sync-status"]).toBe("indexed");
    expect(seen.seconds).toBeLessThan(30);
  });

  test("Updated, and seen pending", async () => {
    const seen = await run(
      [a1],
      timeline([0, page(pending("a1"))], [20, page(a1)]),
      { told: [op("Updated", "a1")] },
    );
    expect(seen.outputs["updated-count"]).toBe("1");
    expect(seen.seconds).toBeLessThan(45);
  });

  test.each<[what: string, told: object[], before: object[], after: object[]]>([
    ["Added, and not there", [op("Added", "a2")], [a1], [a1]],
    [
      "a folder that is Removed, and there",
      [op("Removed", "f")],
      [a1, folder("f")],
      [a1, folder("f")],
    ],
    ["Updated, with the time of before", [op("Updated", "a1")], [a1], [a1]],
    [
      "Updated, without a time",
      [op("Updated", "a1")],
      [artifact("a1", { updated_at: null })],
      [artifact("a1", { updated_at: null })],
    ],
    ["Updated, and gone", [op("Updated", "a2")], [a1, artifact("a2")], [a1]],
    ["Recreated, and no new id is there", [op("Recreated", "a1")], [a1], [a1]],
    [
      "two Recreated, and one new id is there",
      [op("Recreated", "a1"), op("Recreated", "a2")],
      [a1, artifact("a2")],
      [artifact("b1")],
    ],
    ["an event without an id", [op("Updated")], [a1], [artifact("a1", later)]],
    [
      "an op that is not known",
      [op("Moved", "a1")],
      [a1],
      [artifact("a1", later)],
    ],
  ])("sixty are needed after: %s", async (_, told, before, after) => {
    const seen = await run(before, page(...after), { told });
    expect(seen.outputs["sync-status"]).toBe("indexed");
    expect(seen.seconds).toBeGreaterThan(60);
  });
});

test.each(["Recreated", "Updated"])(
  "sixty are needed after %s where it is unknown what was there before",
  async (kind) => {
    const announced = { data: [artifact("a1")], has_next_page: true };
    const refused = replyWithStatus(404, { detail: "no such page" });
    const seen = await runAction(
      {
        "GET artifact": [
          ...[announced, refused, announced, refused, announced, refused],
          page(...documents(["a1", "a2"])),
        ],
        "POST ingest": [events([started, op(kind, "a2"), completed])],
      },
      { "wait-for": "indexed" },
    );
    expect(seen.outputs["sync-status"]).toBe("indexed");
    expect(seen.seconds).toBeGreaterThan(60);
  },
);

describe("an ingest that counted no items, of an integration that never had a document", () => {
  const none = { type: "sync_started", integration_item_count: 0 };

  test("without its end is waited for: the first pages come two minutes later", async () => {
    const seen = await run(
      [],
      timeline([0, page()], [120, page(artifact("a1"))]),
      { told: [none], isEnded: false },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "added-count": "1",
    });
    expect(seen.seconds).toBeGreaterThan(120);
  });

  test("without its end is settled after five minutes", async () => {
    const seen = await run([], page(), { told: [none], isEnded: false });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "sync-status": "indexed",
      "indexed-count": "0",
    });
    expect(seen.seconds).toBeGreaterThan(300);
    expect(seen.seconds).toBeLessThan(340);
  });

  test("with its end is settled after ten seconds", async () => {
    const seen = await run([], page(), { told: [none] });
    expect(seen.outputs["sync-status"]).toBe("indexed");
    expect(seen.seconds).toBeLessThan(30);
  });
});

describe("a list that is short of its own count", () => {
  const short = { ...page(...documents(ids("a", 50))), total_count: 180 };
  const NOTICE =
    "::notice::Zylon counts 180 documents in the project prj_1, but lists only 50, so what changed is unknown. Check project-id if you set it, then whether the user of api-token may read every project.";
  const UNKNOWN = {
    "sync-status": "indexed",
    "added-count": "",
    "updated-count": "",
    "removed-count": "",
    "failed-count": "",
    "changes-file": "",
  };

  test("each time alike, is settled as any, compared with nothing, and told once with both numbers", async () => {
    const seen = await run(documents(ids("a", 50)), short);
    expect(seen.outputs).toMatchObject(UNKNOWN);
    expect(seen.seconds).toBeLessThan(30);
    expect(seen.log.match(/^::notice.*/gm)).toEqual([NOTICE]);
    expect(seen.summary).toContain("lists only 50");
  });

  test("before the ingest too, is told once, of several integrations too", async () => {
    const seen = await runAction(
      { "GET artifact": [short], "POST ingest": [events([completed])] },
      { "wait-for": "indexed", "integration-id": "int_1, int_2" },
    );
    expect(seen.log.match(/^::notice.*/gm)).toEqual([NOTICE]);
  });

  test("before the ingest alone, stands for no list before", async () => {
    const seen = await runAction(
      {
        "GET artifact": [short, short, page(...documents(ids("a", 180)))],
        "POST ingest": [events([completed])],
      },
      { "wait-for": "indexed" },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "added-count": "",
      "indexed-count": "180",
    });
    expect(seen.log).toMatch(
      /^::notice::What changed is unknown: before the ingest, Zylon counted 180 documents in the project prj_1, but listed only 50\.$/m,
    );
  });

  test("and other documents of this run each time, has a flaw", async () => {
    let looks = 0;
    const seen = await run(
      [],
      (response) => {
        looks += 1;
        const list = { ...page(artifact(`a${looks}`)), total_count: 5 };
        replyWithStatus(200, list)(response);
      },
      { inputs: { "wait-timeout-seconds": "30" } },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /Zylon counted 5 entries but listed 1/,
    );
  });
});

test("a document that is saved again and again is named where the time is over", async () => {
  let looks = 0;
  const seen = await run(
    documents(["a1", "a2"]),
    (response) => {
      looks += 1;
      const updated_at = new Date(clock.now()).toISOString();
      const saved = artifact("a1", { name: "Duty roster", updated_at });
      replyWithStatus(200, page(saved, artifact("a2")))(response);
    },
    { inputs: { "wait-timeout-seconds": "90" } },
  );
  expect(looks).toBeGreaterThan(3);
  expect(seen.outputs).toMatchObject({
    "error-code": "wait-timeout",
    "sync-status": "timed-out",
  });
  expect(seen.outputs["error-message"]).toMatch(
    /^Documents kept changing until wait-timeout-seconds was over: 1 updated so far: Duty roster\. Find out what saves this document again and again/,
  );
  expect(seen.outputs["error-message"]).not.toContain("Raise");
});

test("a document that Zylon is working on is not said to be saved again and again", async () => {
  const seen = await run(
    documents(["a1"]),
    (response, request) => {
      // So that each look lists all documents, not only those that are pending.
      if (request.url?.includes("ingest_status") === true) {
        replyWithStatus(404)(response);
        return;
      }
      const isDone = clock.now() > 80_000;
      const working = {
        ingest_status: "Parsing",
        updated_at: new Date(clock.now()).toISOString(),
      };
      replyWithStatus(
        200,
        page(artifact("a1", isDone ? {} : working)),
      )(response);
    },
    { inputs: { "wait-timeout-seconds": "85" } },
  );
  expect(seen.outputs["error-message"]).toMatch(
    /^There was no time left to see whether everything is indexed/,
  );
});

describe("documents that Zylon counted before the ingest, and lists only now", () => {
  const told = [{ type: "sync_started", current_artifact_count: 30 }];

  test("count as added, and a notice says that they may be older", async () => {
    const now = page(...documents(ids("a", 30)));
    const seen = await run(documents(ids("a", 24)), now, { told });
    expect(seen.outputs["added-count"]).toBe("6");
    const notice =
      "Zylon counted 30 documents before the ingest, but listed only 24 then, so some of those that count as added may be older.";
    expect(seen.log.match(/^::notice.*/gm)).toEqual([`::notice::${notice}`]);
    expect(seen.summary).toContain(notice);
  });

  test("are not told of where they are folders, and nothing was added", async () => {
    const folders = ids("f", 6).map((id) => artifact(id, { type: "Folder" }));
    const now = page(...documents(ids("a", 24)), ...folders);
    const seen = await run(documents(ids("a", 24)), now, { told });
    expect(seen.outputs["added-count"]).toBe("0");
    expect(seen.log).not.toMatch(/^::notice/m);
  });
});

describe("while only what is pending is listed", () => {
  const waitingLines = ({ log }: ObservedRun): string[] =>
    log.match(/^Waiting for documents.*/gm) ?? [];
  const isAlone = (url = ""): boolean => url.includes("ingest_status");

  test("the log tells how many are pending, and of how many only where that is known", async () => {
    let at = 0;
    const batch = (): object[] => ids(`p${at}-`, 30).map((id) => pending(id));
    const seen = await run(
      [],
      (response, { url }) => {
        if (isAlone(url)) at += 1;
        replyWithStatus(
          200,
          page(...(at > 20 ? documents(["a1"]) : batch())),
        )(response);
      },
      { inputs: { "wait-timeout-seconds": "1200" } },
    );
    const lines = waitingLines(seen);
    expect(lines[0]).toMatch(/: 30 pending, 29 s of 20 min$/);
    expect(lines.join()).not.toMatch(/ of 30/);

    const known = await run(
      documents(ids("a", 24)),
      timeline(
        [0, page(...ids("a", 4).map(pending), ...documents(ids("b", 20)))],
        [60, page(...documents(ids("a", 24)))],
      ),
    );
    expect(waitingLines(known)[0]).toMatch(/: 20 of 24, 29 s of 30 min$/);
  });

  test("a cancel lists those of the last look as not indexed yet", async () => {
    const end = new AbortController();
    let looks = 0;
    const seen = await runAction(
      {
        "GET artifact": [
          (response, { url }): void => {
            if (isAlone(url)) looks += 1;
            if (looks === 3) end.abort(new Error("cancelled"));
            const list = isAlone(url)
              ? page(...ids("a", 4).map(pending))
              : page(...ids("a", 24).map(pending));
            replyWithStatus(200, list)(response);
          },
        ],
        "POST ingest": [events([completed])],
      },
      { "wait-for": "indexed" },
      { cancel: end.signal },
    );
    expect(seen.summary).toContain("**Not indexed yet** (4)");
  });
});

test("times without a zone are UTC: the same time written in two ways is no update", async () => {
  const before = artifact("a1", { updated_at: "2026-11-01T00:00:00" });
  const after = artifact("a1", { updated_at: "2026-11-01T00:00:00.000Z" });
  const seen = await run([before], page(after));
  expect(seen.outputs["updated-count"]).toBe("0");
  const told = await run([before], page(before), {
    inputs: { ingest: "false" },
  });
  expect(told.summary).toContain("the last change was 2026-11-01 00:00 UTC");
});

test("a file over 250 MB is told with its size, and has Zylon's word in the changes-file", async () => {
  const large = artifact("a2", {
    ingest_status: "NotStarted",
    ingest_warnings: ["UnprocessableContent"],
  });
  const seen = await run([artifact("a1")], page(artifact("a1"), large));
  expect(seen.log).toMatch(/Page a2 \(UnprocessableContent, over 250 MB\)/);
  expect(seen.summary).toMatch(/Page a2: UnprocessableContent, over 250 MB/);
  expect(readOutputFile(seen, "changes-file")).toMatchObject([
    { id: "a2", error: "UnprocessableContent" },
  ]);
});
