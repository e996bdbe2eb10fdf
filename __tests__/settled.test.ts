/** When documents are settled, and what becomes of those that aren't. */
import {
  artifact,
  completed,
  events,
  page,
  type Reply,
  replyAfter,
  started,
  withStatus,
} from "./support/replies.ts";
import {
  documents,
  failing,
  pending,
  type Timeline,
  watch,
} from "./support/documents.ts";
import { START_TIME } from "./support/instant-clock.ts";

/** What was updated so many minutes before the run. */
const updated = (minutes: number): object => ({
  updated_at: new Date(START_TIME - minutes * 60_000).toISOString(),
});
const stuck = (id: string, more: object = {}): object =>
  pending(id, { ...updated(60), ...more });
const counted = (items: number | null, ...more: readonly object[]): Reply =>
  events([{ ...started, integration_item_count: items }, ...more]);

describe("an empty list", () => {
  test.each([
    ["no items, and that the ingest has ended", counted(0, completed), 10],
    ["nothing but that the ingest has ended", counted(null, completed), 10],
    ["24 items, and that the ingest has ended", counted(24, completed), 50],
    ["no items", counted(0), 50],
    ["nothing", counted(null), 50],
    ["24 items", counted(24), 600],
  ])(
    "stays empty for long enough if Zylon said: %s",
    async (_, ingest, seconds) => {
      const seen = await watch({ 0: [] }, { "min-items": "0" }, ingest);
      expect(seen.outputs["indexed-count"]).toBe("0");
      expect(seen.seconds).toBeGreaterThanOrEqual(seconds);
      expect(seen.seconds).toBeLessThan(seconds + 30);
    },
  );

  test("stays empty for the longer time without an ingest, too", async () => {
    const inputs = { "min-items": "0", ingest: "false" };
    const seen = await watch({ 0: [] }, inputs);
    expect(seen.seconds).toBeGreaterThanOrEqual(50);
  });

  test("waits ten minutes longer at most", async () => {
    const inputs = {
      "min-items": "0",
      "settle-seconds": "1000",
      "wait-timeout-seconds": "7200",
    };
    const seen = await watch({ 0: [] }, inputs, counted(null));
    expect(seen.seconds).toBeGreaterThanOrEqual(1600);
    expect(seen.seconds).toBeLessThan(1700);
  });

  test("of a first import is filled late: the run waits for it", async () => {
    const late = { 0: [], 45: documents(60) };
    const seen = await watch(late, {}, counted(60, completed));
    expect(seen.exitCode).toBe(0);
    expect(seen.outputs["added-count"]).toBe("60");
  });

  test("is said to have no document yet", async () => {
    const { log } = await watch({ 0: [] }, {}, counted(24));
    expect(log).toMatch(
      /Waiting for a first document: none is listed yet, 30 s/,
    );
  });
});

describe("a document that has been pending since long before", () => {
  const ONE = { "max-pending": "1", "wait-timeout-seconds": "1800" };

  test("is not waited for to the limit if max-pending allows it, and is named", async () => {
    const list = [...documents(3), stuck("old")];
    const seen = await watch({ 0: list }, ONE);
    expect(seen.exitCode).toBe(0);
    expect(seen.seconds).toBeGreaterThanOrEqual(52);
    expect(seen.seconds).toBeLessThan(90);
    expect(seen.log).toMatch(
      /::warning::.*1 document still pending after \d+ s: Page old\. max-pending \(1\) allows it/,
    );
  });

  test.each<[why: string, Timeline]>([
    ["this ingest brought it", { 0: [], 2: [stuck("new")] }],
    [
      "it was indexed before",
      { 0: [artifact("old", updated(60))], 2: [stuck("old")] },
    ],
    ["it was updated lately", { 0: [stuck("old", updated(29))] }],
    [
      "Zylon updates it in this run",
      { 0: [stuck("old")], 2: [stuck("old", updated(0))] },
    ],
    ["it has no time of update", { 0: [pending("old", { updated_at: null })] }],
    [
      "it changes its status, as one that is parsed and stored",
      {
        0: [stuck("old")],
        ...Object.fromEntries(
          Array.from({ length: 60 }, (_, at) => [
            2 + at * 40,
            [stuck("old", withStatus(at % 2 ? "Parsing" : "Storing"))],
          ]),
        ),
      },
    ],
    [
      "something waits behind it",
      { 0: [stuck("old")], 2: [stuck("old"), pending("new")] },
    ],
  ])("is waited for to the limit if %s", async (_, list) => {
    const inputs = { "max-pending": "2", "wait-timeout-seconds": "1800" };
    const seen = await watch(list, { "min-items": "0", ...inputs });
    expect(seen.exitCode).toBe(0);
    expect(seen.seconds).toBeGreaterThanOrEqual(1800);
  });

  test("fails the run beyond max-pending, and is to be opened", async () => {
    const seen = await watch({ 0: [stuck("a"), stuck("b")] }, ONE);
    expect(seen.outputs).toMatchObject({
      "error-code": "wait-timeout",
      "pending-count": "2",
      "indexed-count": "",
    });
  });

  test("is watched in the same way without an ingest", async () => {
    const list = [artifact("a"), stuck("old")];
    const seen = await watch({ 0: list }, { ...ONE, ingest: "false" });
    expect(seen.exitCode).toBe(0);
    expect(seen.seconds).toBeLessThan(90);
  });

  test("is waited for as long again once another one has changed", async () => {
    const fails = [failing("a"), artifact("b"), stuck("old")];
    const seen = await watch(
      { 0: [artifact("a"), artifact("b"), stuck("old")], 40: fails },
      ONE,
    );
    expect(seen.exitCode).toBe(0);
    expect(seen.seconds).toBeGreaterThanOrEqual(90);
  });
});

test("a status that the action doesn't know is pending, and is named", async () => {
  const seen = await watch({
    0: [artifact("a", withStatus("NoSuchStatus"))],
  });
  expect(seen.outputs["error-message"]).toMatch(
    /pending before this run, too: Page a \(\w+ NoSuchStatus\)/,
  );
});

test.each(["NotStarted", "Processing", "Parsing", "Storing"])(
  "a document with the known status %s is named without it",
  async (status) => {
    const seen = await watch({ 0: [artifact("a", withStatus(status))] });
    expect(seen.outputs["error-message"]).toContain("too: Page a. ");
  },
);

test("the summary has all twenty names of a warning, however long", async () => {
  const long = Array.from({ length: 20 }, (_, at) =>
    pending(`p${at}`, { name: `${"long ".repeat(10)}${at}` }),
  );
  const seen = await watch(
    { 0: [], 2: [...long, ...documents(20)] },
    { "max-pending": "50%", "wait-timeout-seconds": "60" },
  );
  expect(seen.summary).toContain("long 19. max-pending");
});

test("all that max-pending allows are named, up to twenty", async () => {
  const names = (count: number): object[] =>
    Array.from({ length: count }, (_, at) => pending(`p${at}`));
  const inputs = { "max-pending": "50%", "wait-timeout-seconds": "60" };
  const twenty = await watch(
    { 0: [], 2: [...names(20), ...documents(20)] },
    inputs,
  );
  expect(twenty.log).toContain("Page p18, Page p19. max-pending");
  const more = await watch(
    { 0: [], 2: [...names(21), ...documents(30)] },
    inputs,
  );
  expect(more.log).toContain(
    "Page p19 and 1 more. max-pending (50%25, which allows 25 of 51) allows it",
  );
});

test("a failing document whose status changes holds up nothing", async () => {
  const flips: Record<number, readonly object[]> = {};
  for (let second = 0; second < 100; second += 5)
    flips[second] = [
      ...documents(3),
      failing("f", {
        ...withStatus(second % 2 ? "Error" : "Parsing"),
        state: "Error",
      }),
    ];
  const seen = await watch(flips, {});
  expect(seen.exitCode).toBe(0);
  expect(seen.seconds).toBeLessThan(30);
});

describe("a document that the ingest reported as removed, and that is still listed", () => {
  const removal = (...ops: readonly string[]): Reply =>
    events([
      started,
      ...ops.map((op) => ({ type: "sync_progress", op, artifact_id: "d0" })),
      completed,
    ]);

  test("is neither indexed nor waited for", async () => {
    const list = {
      0: documents(3),
      2: [pending("d0"), ...documents(3).slice(1)],
    };
    const seen = await watch(list, {}, removal("Removed"));
    expect(seen.exitCode).toBe(0);
    expect(seen.outputs).toMatchObject({
      "indexed-count": "2",
      "removed-count": "1",
      "pending-count": "0",
    });
  });

  test("leaves nothing indexed if it was the only one", async () => {
    const seen = await watch({ 0: documents(1) }, {}, removal("Removed"));
    expect(seen.outputs).toMatchObject({
      "error-code": "nothing-indexed",
      "removed-count": "1",
      "indexed-count": "0",
    });
  });

  test.each([
    ["Removed", "Added"],
    ["Updated", "Removed"],
    ["Skipped", "Removed"],
    ["Error", "Removed"],
  ])(
    "is there if it was reported as something else, too: %s, %s",
    async (...ops) => {
      const seen = await watch({ 0: documents(3) }, {}, removal(...ops));
      expect(seen.outputs).toMatchObject({
        "indexed-count": "3",
        "removed-count": "0",
      });
    },
  );
});

describe("at the time limit", () => {
  const growing = Object.fromEntries(
    Array.from({ length: 60 }, (_, at) => [at * 4, documents(24 + at)]),
  );

  test("documents that still change are judged, with a warning", async () => {
    const seen = await watch(growing, { "wait-timeout-seconds": "60" });
    expect(seen.exitCode).toBe(0);
    expect(seen.log).toMatch(
      /::warning::.*The documents were still changing at the time limit.*Raise wait-timeout-seconds/,
    );
  });

  test("nothing is said of changes if there were none", async () => {
    const list = [...documents(3), pending("p")];
    const inputs = { "wait-timeout-seconds": "60", "max-pending": "1" };
    const seen = await watch({ 0: documents(3), 2: list }, inputs);
    expect(seen.log).not.toContain("still changing");
  });

  test("nothing is said of changes that ended settle-seconds before it", async () => {
    const p = pending("p");
    const seen = await watch(
      { 0: documents(3), 2: [...documents(3), p], 8: [...documents(4), p] },
      { "wait-timeout-seconds": "120", "max-pending": "1" },
    );
    expect(seen.log).toContain("1 document still pending");
    expect(seen.log).not.toContain("still changing");
  });

  test("nothing is said of changes if only the first look was late", async () => {
    const list = [...documents(3), pending("p")];
    const seen = await watch(
      { 0: list, 2: replyAfter(40, page(...list)) },
      {
        "settle-seconds": "50",
        "wait-timeout-seconds": "60",
        "max-pending": "1",
      },
    );
    expect(seen.log).toContain("1 document still pending");
    expect(seen.log).not.toContain("still changing");
  });

  test("the last look begins early enough to end by it", async () => {
    const slow = (...list: readonly object[]): Reply =>
      replyAfter(50, page(...list));
    const [first, ...others] = documents(3);
    const seen = await watch(
      {
        0: documents(3),
        2: slow(first!, ...others),
        100: slow(pending("d0"), ...others),
      },
      { "wait-timeout-seconds": "240" },
    );
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
    expect(seen.outputs["error-message"]).toContain("Page d0");
  });
});

describe("a list of documents without any status", () => {
  const bare = (count: number): object[] =>
    documents(count, withStatus(undefined));

  test("can't be read: nothing is ingested", async () => {
    const seen = await watch({ 0: bare(24) });
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(seen.outputs["error-message"]).toContain("no document has an");
    expect(seen.sent).not.toContain("POST ingest");
  });

  test("is read if only some have none", async () => {
    const seen = await watch({ 0: [...documents(21), ...bare(24).slice(21)] });
    expect(seen.outputs["indexed-count"]).toBe("24");
  });

  test("is made again for five minutes while the step waits", async () => {
    const seen = await watch({ 0: documents(24), 2: bare(24) });
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(seen.seconds).toBeGreaterThanOrEqual(300);
  });
});
