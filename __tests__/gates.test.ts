/**
 * The four gates: what passes each, what fails it, and with which message. The numbers
 * are those of counts.test.ts.
 */
import { LOOK_FIRST } from "../src/errors.ts";
import {
  artifact,
  completed,
  events,
  ingestStream,
  type ObservedRun,
  page,
  progress,
  type Replies,
  runAction,
  started,
} from "./run-action.ts";
import {
  change,
  countIngests,
  documents,
  failing,
  INDEXED,
  pending,
} from "./support/documents.ts";

type Inputs = Readonly<Record<string, string>>;

const run = (replies: Replies, inputs: Inputs): Promise<ObservedRun> =>
  runAction(replies, { ...INDEXED, ...inputs });

const failingOnes = (count: number): object[] =>
  Array.from({ length: count }, (_, at) => failing(`e${at}`));
const pendingOnes = (count: number): object[] =>
  Array.from({ length: count }, (_, at) => pending(`p${at}`));
/** The number is that of the documents that are indexed. */
const indexed = (count: number): Replies =>
  change(documents(count), documents(count));
const removed = (count: number): Replies =>
  change(documents(24), documents(24 - count));
const failed = (count: number): Replies =>
  change(documents(24), [...documents(24 - count), ...failingOnes(count)]);
const left = (count: number): Replies =>
  change(documents(24), [...documents(24 - count), ...pendingOnes(count)]);
/** An ingest that reports this at its start and during it; its documents stay. */
const reported = (
  start: object,
  ops: readonly string[] = [],
  count = 24,
): Replies => ({
  ...indexed(count),
  "POST ingest": [
    events([
      { ...started, ...start },
      ...ops.map((op) => progress(op)),
      completed,
    ]),
  ],
});
const errors = (count: number): string[] =>
  Array.from({ length: count }, () => "Error");

const COMPLETED = { "wait-for": "completed" };
const items = (count: number): Replies =>
  reported({ integration_item_count: count });

describe.each<
  [
    gate: string,
    rows: readonly [
      limit: string,
      what: string,
      replies: Replies,
      code: string,
      inputs?: Inputs,
    ][],
  ]
>([
  [
    "min-items",
    [
      ["24", "24 documents are indexed", indexed(24), ""],
      ["25", "24 documents are indexed", indexed(24), "too-few-items"],
      ["1", "no document is indexed", indexed(0), "nothing-indexed"],
      ["", "no document is indexed", indexed(0), "nothing-indexed"],
      ["", "one document is indexed", indexed(1), ""],
      ["0", "no document is indexed", indexed(0), ""],
      ["", "all documents went", removed(24), "nothing-indexed"],
      ["", "all documents are failing", failed(24), "too-many-failed"],
      ["0", "all documents are failing", failed(24), ""],
      [
        "",
        "each item of the source failed, and there is no document",
        reported({ integration_item_count: 2 }, errors(2), 0),
        "too-many-failed",
      ],
      [
        "",
        "one of two items of the source failed, and there is no document",
        reported({ integration_item_count: 2 }, errors(1), 0),
        "nothing-indexed",
      ],
      ["20", "20 of 24 documents are indexed, and 4 failing", failed(4), ""],
      [
        "21",
        "20 of 24 documents are indexed, and 4 failing",
        failed(4),
        "too-few-items",
      ],
      [
        "24",
        "the source has 24 items, with completed",
        items(24),
        "",
        COMPLETED,
      ],
      [
        "25",
        "the source has 24 items, with completed",
        items(24),
        "too-few-items",
        COMPLETED,
      ],
      [
        "1",
        "the source has no item, with completed",
        items(0),
        "nothing-indexed",
        COMPLETED,
      ],
      ["0", "the source has no item, with completed", items(0), "", COMPLETED],
      ["", "the source has no item, with completed", items(0), "", COMPLETED],
      [
        "1",
        "Zylon doesn't count the source, with completed",
        reported({}),
        "too-few-items",
        COMPLETED,
      ],
      [
        "",
        "every item failed, with completed",
        reported({ integration_item_count: 2 }, errors(2)),
        "",
        COMPLETED,
      ],
    ],
  ],
  [
    "max-removed",
    [
      ["2", "2 of 24 documents went", removed(2), ""],
      ["1", "2 of 24 documents went", removed(2), "too-many-removed"],
      ["0", "nothing went", removed(0), ""],
      ["0", "1 of 24 documents went", removed(1), "too-many-removed"],
      ["", "23 of 24 documents went", removed(23), ""],
      ["10%", "2 of the 24 documents before went", removed(2), ""],
      [
        "10%",
        "3 of the 24 documents before went",
        removed(3),
        "too-many-removed",
      ],
      ["50%", "12 of the 24 documents before went", removed(12), ""],
      [
        "50%",
        "13 of the 24 documents before went",
        removed(13),
        "too-many-removed",
      ],
      ["0%", "1 of 24 documents went", removed(1), "too-many-removed"],
      ["10%", "there was no document before", change([], documents(3)), ""],
      [
        "10%",
        "the percentage is of the documents before, however many were added",
        change(documents(10), [
          ...documents(8),
          ...["x", "y"].map((id) => artifact(id)),
        ]),
        "too-many-removed",
      ],
    ],
  ],
  [
    "max-failed",
    [
      ["2", "2 of 24 documents are failing", failed(2), ""],
      ["1", "2 of 24 documents are failing", failed(2), "too-many-failed"],
      ["", "23 of 24 documents are failing", failed(23), ""],
      ["10%", "2 of all 24 documents are failing", failed(2), ""],
      [
        "10%",
        "3 of all 24 documents are failing",
        failed(3),
        "too-many-failed",
      ],
      [
        "0",
        "a document has been failing since before the ingest",
        change(
          [...documents(3), failing("e")],
          [...documents(3), failing("e")],
        ),
        "too-many-failed",
      ],
      ["2", "2 items failed without a document", reported({}, errors(2)), ""],
      [
        "1",
        "2 items failed without a document",
        reported({}, errors(2)),
        "too-many-failed",
      ],
      [
        "5%",
        "200 of 250 items failed without a document",
        reported({ integration_item_count: 250 }, errors(200)),
        "too-many-failed",
      ],
    ],
  ],
  [
    "max-pending",
    [
      ["2", "2 of 24 documents are pending at the time limit", left(2), ""],
      [
        "1",
        "2 of 24 documents are pending at the time limit",
        left(2),
        "wait-timeout",
      ],
      [
        "",
        "1 of 24 documents is pending at the time limit",
        left(1),
        "wait-timeout",
      ],
      [
        "10%",
        "2 of all 24 documents are pending at the time limit",
        left(2),
        "",
      ],
      [
        "10%",
        "3 of all 24 documents are pending at the time limit",
        left(3),
        "wait-timeout",
      ],
    ],
  ],
])("%s", (gate, rows) => {
  test.each(rows)(
    "is %j, and %s",
    async (limit, _, replies, code, inputs = {}) => {
      const set = limit === "" ? {} : { [gate]: limit };
      const seen = await run(replies, {
        "wait-timeout-seconds": "60",
        ...set,
        ...inputs,
      });
      expect(seen.outputs["error-code"]).toBe(code);
      expect(seen.exitCode).toBe(code === "" ? 0 : 1);
      expect(countIngests(seen)).toBe(1);
    },
  );
});

test("what a gate allows is still counted", async () => {
  const seen = await run(removed(2), { "max-removed": "2" });
  expect(seen.outputs).toMatchObject({
    "removed-count": "2",
    "indexed-count": "22",
    "sync-status": "indexed",
  });
});

test("a run that a gate fails tells its counts all the same", async () => {
  const seen = await run(removed(15), { "max-removed": "10%" });
  expect(seen.outputs).toMatchObject({
    "sync-status": "indexed",
    "removed-count": "15",
    "indexed-count": "9",
  });
  expect(seen.summary).toContain("Page d23");
});

describe("the message of a gate", () => {
  const counts = { current_artifact_count: 24, integration_item_count: 48 };
  const source = events([{ ...started, ...counts }, completed]);

  test.each<
    [gate: string, limit: string, replies: Replies, parts: readonly RegExp[]]
  >([
    [
      "max-removed",
      "10%",
      removed(15),
      [/\b15\b/, /max-removed.*10%/, /\b24\b/, /\b48\b/, /Page d9\b/],
    ],
    [
      "max-failed",
      "1",
      failed(3),
      [/\b3\b/, /max-failed.*\b1\b/, /\b24\b/, /\b48\b/, /Page e0\b/],
    ],
    [
      "min-items",
      "30",
      removed(4),
      [/\b20\b/, /min-items.*\b30\b/, /\b24\b/, /\b48\b/],
    ],
  ])(
    "%s has both numbers, those before, the items in the source, and names",
    async (gate, limit, replies, parts) => {
      const seen = await run(
        { ...replies, "POST ingest": [source] },
        { [gate]: limit },
      );
      for (const part of parts)
        expect(seen.outputs["error-message"]).toMatch(part);
    },
  );

  test("max-pending has both numbers, and names what is pending", async () => {
    const seen = await run(left(3), {
      "max-pending": "1",
      "wait-timeout-seconds": "60",
    });
    for (const part of [/\b3 of 24\b/, /max-pending.*\b1\b/, /Page p0\b/])
      expect(seen.outputs["error-message"]).toMatch(part);
  });
});

describe("nights in a row, without a failure issue", () => {
  const codes = async (
    nights: readonly Replies[],
    inputs: Inputs,
  ): Promise<string[]> => {
    const told: string[] = [];
    for (const night of nights) {
      const { outputs } = await run(night, inputs);
      told.push(outputs["error-code"] ?? "");
    }
    return told;
  };

  test("a document that keeps failing fails max-failed each night", async () => {
    const ones = [...documents(23), failing("e")];
    const nights = [change(documents(24), ones), change(ones, ones)];
    expect(await codes(nights, { "max-failed": "0" })).toEqual([
      "too-many-failed",
      "too-many-failed",
    ]);
  });

  test("two more failing documents each night fail max-failed as soon as they are too many", async () => {
    const night = (count: number): Replies =>
      change(
        [...documents(40 - count), ...failingOnes(count)],
        [...documents(38 - count), ...failingOnes(count + 2)],
      );
    const nights = [night(0), night(2)];
    expect(await codes(nights, { "max-failed": "5%" })).toEqual([
      "",
      "too-many-failed",
    ]);
  });

  test("a slow loss is within max-removed each night, and min-items ends it", async () => {
    const nights = [
      change(documents(40), documents(22)),
      change(documents(22), documents(12)),
      change(documents(12), documents(7)),
    ];
    const half = { "max-removed": "50%" };
    expect(await codes(nights, half)).toEqual(["", "", ""]);
    expect(await codes(nights, { ...half, "min-items": "10" })).toEqual([
      "",
      "",
      "too-few-items",
    ]);
  });
});

test("a failed gate says to look in Zylon first if the ingest may still be running", async () => {
  const seen = await run(
    { ...removed(15), "POST ingest": [started] },
    { "max-removed": "1" },
  );
  expect(seen.outputs["error-message"]).toContain(LOOK_FIRST);
  const ended = await run(
    { ...removed(15), "POST ingest": [ingestStream()] },
    { "max-removed": "1" },
  );
  expect(ended.outputs["error-message"]).not.toContain(LOOK_FIRST);
});

test("no document of another integration is judged", async () => {
  const others = documents(20, { integration_id: "int_9" });
  const own = artifact("own");
  const seen = await run(
    {
      "GET artifact": [page(own, ...others), page(own)],
      "POST ingest": [ingestStream()],
    },
    { "max-removed": "0" },
  );
  expect(seen.outputs).toMatchObject({
    "error-message": "",
    "indexed-count": "1",
  });
});
