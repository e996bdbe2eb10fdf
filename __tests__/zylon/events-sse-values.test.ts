/**
 * The events of an answer, in every framing, cut anywhere; and what is none.
 */
import fc from "fast-check";
import { EventReader, type RawEvent } from "../../src/zylon/events.ts";
import { StreamProblem } from "../../src/zylon/values.ts";

const MIB = 1024 * 1024;

/** The events of `bytes`, cut at the given places. */
async function decode(
  bytes: Uint8Array,
  cuts: readonly number[],
  contentType: string,
): Promise<RawEvent[]> {
  const places = [
    0,
    ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b),
    bytes.length,
  ];
  const body = async function* (): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    for (let at = 1; at < places.length; at += 1)
      yield bytes.slice(places[at - 1], places[at]);
  };
  const events: RawEvent[] = [];
  for await (const event of new EventReader(contentType).read(body()))
    events.push(event);
  return events;
}

const whole = (text: string, contentType = "") =>
  decode(Buffer.from(text), [], contentType);
const byteByByte = (text: string, contentType = "") => {
  const bytes = Buffer.from(text);
  return decode(bytes, Array.from(bytes.keys()), contentType);
};

/** What an event says that it is: its type, its name, or all of its value. */
function typeOf({ name, value }: RawEvent): unknown {
  if (typeof value === "object" && value !== null && "type" in value)
    return value.type;
  return name === "" ? value : name;
}

const one = '{"type":"sync_started"}';
const two = '{"type":"sync_completed"}';
const both = ["sync_started", "sync_completed"];

/**
 * The kind and the words of the `StreamProblem` that reading ends in; fails
 * where it ends in another error.
 */
async function saidOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof StreamProblem)
      return `${error.kind}: ${error.message}`;
    throw error;
  }
  return "none";
}
const problemOf = async (reading: Promise<unknown>) =>
  (await saidOf(reading)).replace(/:.*/s, "");

describe.each([
  ["whole", whole],
  ["byte by byte", byteByByte],
])("%s", (_name, read) => {
  test.each([
    ["an array with white space", ` [ ${one} ,\n ${two} ] `, "", both],
    ["an array with tabs", `[\t${one}\t,\t${two}\t]`, "", both],
    ["an array of numbers", "[1,2]", "", [1, 2]],
    ["an empty key", '{"":1,"type":"x"}', "", ["x"]],
    [
      "white space of any kind first",
      `\t\n\v\f\r ${one}`,
      "",
      ["sync_started"],
    ],
    ["an empty array", "[]", "", []],
    ["a JSON text sequence", `\u001e${one}\n\u001e${two}\n`, "", both],
    ["braces and quotes in strings", '{"type":"}{\\"]["}', "", ['}{"][']],
    [
      "an empty data:",
      "event: sync_completed\ndata:\n\n",
      "",
      ["sync_completed"],
    ],
    [
      "a data: of white space",
      "event: sync_completed\ndata:  \t\n\n",
      "",
      ["sync_completed"],
    ],
    [
      "unknown fields",
      `data: ${one}\nfoo: bar\nretry: soon\n\n`,
      "",
      ["sync_started"],
    ],
    [
      "comments first",
      `: hello\n\n:\n\ndata: ${one}\n\n`,
      "",
      ["sync_started"],
    ],
    [
      "ids and retries",
      `id: 7\nretry: 10\ndata: ${one}\n\n`,
      "",
      ["sync_started"],
    ],
    [
      "no blank line at the end",
      `data: ${one}\n\nevent: sync_completed\ndata: {}`,
      "",
      both,
    ],
    [
      "an end mark that is no event",
      `data: ${one}\n\ndata: [DONE]\n\n`,
      "",
      ["sync_started", {}],
    ],
    [
      "an end mark with a brace in it",
      `data: ${one}\n\ndata: done {1}\n\n`,
      "",
      ["sync_started", {}],
    ],
    ["a scalar", '"ok"', "application/json", ["ok"]],
    ["null", "null", "application/json", [null]],
    ["numbers", "1 2", "application/json", [1, 2]],
    ["nested arrays", "[[1],[2]]", "", [[1], [2]]],
  ])("%s", async (_case, text, contentType, expected) => {
    const events = await read(text, contentType);
    expect(events.map(typeOf)).toEqual(expected);
  });

  test.each([
    ["a web page", "<html>", "text/html", "not-api"],
    ["a web page as JSON", " <html>", "application/json", "not-api"],
    ["plain text", "Service is starting, please wait", "text/plain", "not-api"],
    ["short plain text", "ok", "text/plain", "not-api"],
    ["nothing", "", "application/json", "not-api"],
    ["only white space", " \n", "application/json", "not-api"],
    ["a control character first", `\b${one}`, "", "not-api"],
    ["text as JSON", "oops, no JSON at all", "application/json", "bad-json"],
    ["half a string", '{"type":"x', "", "truncated"],
    ["a bracket too much", "[1]]", "", "bad-json"],
    ["single quotes", "{'type':'x'}", "", "bad-json"],
    [
      "an unnamed event whose data is broken JSON",
      'data: {"type":"sync_error","message":"a "b""}\n\n',
      "",
      "bad-json",
    ],
    [
      "an event whose data is broken JSON after white space",
      'data:  {"type"\n\n',
      "",
      "bad-json",
    ],
    [
      "an event that is cut at a proper end",
      'data: {"type":"sync_comp',
      "",
      "truncated",
    ],
  ])("%s is no stream of events", async (_case, text, contentType, kind) => {
    expect(await problemOf(read(text, contentType))).toBe(kind);
  });
});

test.each([
  [`${one}}`, "", 'bad-json: "}" is in place of a value'],
  ["1} 2", "application/json", "bad-json: 1}"],
  ['{"a":x}', "", 'bad-json: {"a":x}'],
  ['{"a":', "", "truncated: it ends in the middle of a value"],
  [`[${one}`, "", "truncated: its list is not closed"],
  // The first byte of a byte-order mark, and another character.
  ["\uff46oo bar", "text/plain", "not-api: \uff46oo bar"],
])("%j: what the problem says", async (text, contentType, said) => {
  expect(await saidOf(whole(text, contentType))).toBe(said);
});

test.each<[name: string, text: string, contentType: string, streamed: boolean]>(
  [
    ["one document", one, "", false],
    ["an array", `[${one}]`, "", true],
    ["lines of JSON", one, "application/x-ndjson", true],
    ["server-sent events", `data: ${one}\n\n`, "", true],
  ],
)(
  "%s: %j, as %j: part of a stream: %j",
  async (_name, text, contentType, streamed) => {
    const events = await whole(text, contentType);
    expect(events.map((event) => event.streamed)).toEqual([streamed]);
  },
);

test("server-sent events have the name that they are given, or none", async () => {
  const text = `event: a\ndata: ${one}\n\nevent: b\ndata:\n\ndata: [DONE]\n\n`;
  const events = await whole(text);
  expect(events.map(({ name }) => name)).toEqual(["a", "b", ""]);
});

describe("1 MiB a value", () => {
  const filled = (size: number, before: string, after: string): string =>
    before + "x".repeat(size - before.length - after.length) + after;

  test.each([
    ["an object", (size: number) => filled(size, '{"type":"', '"}')],
    ["an element", (size: number) => `[${filled(size, '{"type":"', '"}')}]`],
    ["a line", (size: number) => `${one}\n${filled(size, '{"type":"', '"}')}`],
    [
      "an event",
      (size: number) => `data: ${filled(size, '{"type":"', '"}')}\n\n`,
    ],
  ])("%s", async (_name, make) => {
    const cuts = Array.from({ length: 20 }, (_, at) => at * 65_536);
    for (const places of [cuts, []]) {
      expect(
        (await decode(Buffer.from(make(MIB)), places, "")).length,
      ).toBeGreaterThan(0);
      const said = /^too-large: one (value|event) is larger than 1 MiB$/;
      expect(
        await saidOf(decode(Buffer.from(make(MIB + 1)), places, "")),
      ).toMatch(said);
    }
  });

  test.each([
    ["a number", "1"],
    ["an event", 'data: {"a":"'],
  ])(
    "%s that does not end is too large before it does",
    async (_name, start) => {
      const body = async function* (): AsyncGenerator<Uint8Array> {
        yield await Promise.resolve(Buffer.from(start));
        yield Buffer.alloc(MIB, "1");
        throw new Error("read on");
      };
      const reading = (async () => {
        for await (const event of new EventReader("application/json").read(
          body(),
        ))
          expect(event).toBeUndefined();
      })();
      expect(await problemOf(reading)).toBe("too-large");
    },
  );

  test("many small ones are no large one", async () => {
    const bytes = Buffer.from(
      `: keep-alive\n\n${`data: ${one}\n\n`.repeat(100_000)}`,
    );
    expect(await decode(bytes, [1, 1000, 70_000], "")).toHaveLength(100_000);
  });
});

test("200,000 nested arrays are a value or a coded problem, and no stack overflow", async () => {
  const deep = "[".repeat(200_000) + "]".repeat(200_000);
  for (const text of [deep, `{"type":"x","deep":${deep}}`]) {
    let values = 1; // where it has a problem, and so is not counted
    await saidOf(whole(text).then(({ length }) => (values = length)));
    expect(values).toBe(1);
  }
});

test.each<[text: string, contentType: string, first: number | string]>([
  ["dat", "", 0],
  ["\ufeff", "", 0],
  ["-1", "application/json", 0],
  [one, "", 1],
  [`:\ndata: ${one}\n\n`, "", 1],
  ["database is down", "", "not-api"],
  ["404 page not found", "text/plain", "not-api"],
  ["ok\n", "text/plain", "not-api"],
  ["<ht", "text/event-stream", "not-api"],
])(
  '%j behind "%s" at first: the bytes decide as soon as they can tell',
  async (text, contentType, first) => {
    const body = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(Buffer.from(text));
      throw new Error("read on");
    };
    let seen: number | string = 0;
    let events = 0;
    const reading = (async () => {
      for await (const { value } of new EventReader(contentType).read(body()))
        seen = value === undefined ? events : ++events;
    })();
    await reading.catch((error: unknown) => {
      if (error instanceof StreamProblem) seen = error.kind;
    });
    expect(seen).toBe(first);
  },
);

const text = fc.string({ unit: "grapheme", maxLength: 20 });
const event = fc.oneof(
  fc.record({
    type: fc.constant("sync_started"),
    current_artifact_count: fc.nat(),
    integration_item_count: fc.nat(),
  }),
  fc.record({
    type: fc.constant("sync_progress"),
    op: fc.constantFrom(
      "Added",
      "Removed",
      "Skipped",
      "Updated",
      "Recreated",
      "Error",
      "Newer",
    ),
    artifact: fc.record({ name: text }),
  }),
  fc.record({ type: fc.constant("sync_completed") }),
  fc.record({ type: fc.constant("sync_error"), message: text }),
  fc.record({ type: fc.constant("entity"), nested: fc.jsonValue() }),
);

/** Every framing of a sequence of events, and how its events are read back. */
const framings: Record<
  string,
  (events: Record<string, unknown>[], eol: string) => string
> = {
  array: (events, eol) =>
    `[${events.map((one) => JSON.stringify(one)).join(`,${eol}`)}]`,
  ndjson: (events, eol) =>
    events.map((one) => JSON.stringify(one) + eol).join(""),
  concatenated: (events) => events.map((one) => JSON.stringify(one)).join(""),
  pretty: (events, eol) =>
    events
      .map((one) => JSON.stringify(one, null, 2).replaceAll("\n", eol))
      .join(eol),
  sse: (events, eol) =>
    events
      .map(
        ({ type, ...rest }) =>
          `event: ${String(type)}${eol}data: ${JSON.stringify(rest)}${eol}${eol}`,
      )
      .join(`: ping${eol}${eol}`),
  "sse-typed-data": (events, eol) =>
    `:${eol}${events.map((one) => `data: ${JSON.stringify(one)}${eol}${eol}`).join("")}`,
  "sse-lines": (events, eol) =>
    `:${eol}${events
      // Not by /^/gm: that takes U+2028, which JSON leaves as it is, for the
      // start of a line too.
      .map(
        (one) =>
          `data: ${JSON.stringify(one, null, 1).replaceAll("\n", `${eol}data: `)}${eol}${eol}`,
      )
      .join("")}`,
};

test.each(Object.keys(framings))(
  "%s: cut anywhere, in any line ending, the same events are read",
  async (framing) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(event, { minLength: 1, maxLength: 8 }),
        fc.constantFrom("\n", "\r", "\r\n"),
        fc.array(fc.nat({ max: 100_000 }), { maxLength: 12 }),
        fc.constantFrom(
          "",
          "application/json",
          "text/event-stream",
          "text/plain",
          "text/html",
        ),
        fc.boolean(),
        async (events, eol, cuts, contentType, mark) => {
          const bytes = Buffer.from(
            (mark ? "\ufeff" : "") + (framings[framing]?.(events, eol) ?? ""),
          );
          const read = (await decode(bytes, cuts, contentType)).map(
            ({ name, value }) =>
              name === "" || typeof value !== "object"
                ? value
                : { type: name, ...value },
          );
          expect(JSON.stringify(read)).toBe(JSON.stringify(events));
        },
      ),
      { numRuns: 300 },
    );
  },
);

test("arbitrary bytes and arbitrary JSON end in events or in a coded problem", async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.json().map((json) => Buffer.from(json)),
    fc
      .array(
        fc.constantFrom(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          '"',
          "\\",
          " ",
          "\n",
          "\r",
          "data",
          "event",
          "1",
          "x",
          "\ufeff",
        ),
        { maxLength: 40 },
      )
      .map((parts) => Buffer.from(parts.join(""))),
  );
  await fc.assert(
    fc.asyncProperty(
      bytes,
      fc.array(fc.nat({ max: 400 }), { maxLength: 6 }),
      async (given, cuts) => {
        await saidOf(decode(given, cuts, "application/json")); // throws what is no StreamProblem
      },
    ),
    { numRuns: 2000 },
  );
});
