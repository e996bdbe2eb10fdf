/** The answer to an ingest as events, in each of its framings. */
import { type IngestEvent, readEvents } from "../src/zylon/events.ts";
import { MAX_ANSWER_BYTES } from "../src/zylon/answer.ts";

async function read(
  chunks: Iterable<Uint8Array>,
  type = "",
): Promise<IngestEvent[]> {
  const body = async function* (): AsyncGenerator<Uint8Array> {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  };
  const events: IngestEvent[] = [];
  for await (const event of readEvents({
    name: "POST ingest",
    status: 200,
    type,
    body: body(),
  }))
    events.push(event);
  return events;
}

/** In two chunks, cut at each of its bytes in turn; and byte by byte. */
function* cutsOf(bytes: Uint8Array): Generator<Uint8Array[]> {
  for (let at = 0; at <= bytes.length; at += 1)
    yield [bytes.subarray(0, at), bytes.subarray(at)];
  yield [...bytes].map((byte) => Uint8Array.of(byte));
}

const started = '{"type":"sync_started","name":"Größe"}';
const completed = '{"type":"sync_completed"}';
const SSE = "text/event-stream; charset=utf-8";
const JSON_TYPE = "application/json";

/** An event's type, after its name where it has one. */
function typeOf({ name, value }: IngestEvent): string {
  const isTyped =
    typeof value === "object" && value !== null && "type" in value;
  let type = value === undefined ? "broken" : JSON.stringify(value);
  if (isTyped) type = String(value.type);
  return name === "" ? type : `${name}:${type}`;
}
const both = ["sync_started", "sync_completed"];

test.each<[name: string, text: string, type: string, types: readonly string[]]>(
  [
    [
      "server-sent events, by their type",
      `id: 7\ndata: ${started}\n\ndata: ${completed}\n\n`,
      SSE,
      both,
    ],
    [
      "server-sent events, by data:",
      `data: ${started}\n\ndata: ${completed}\n\n`,
      "",
      both,
    ],
    [
      "server-sent events, by a comment",
      `: hi\n\ndata: ${started}\n\n:\n\ndata: ${completed}\n\n`,
      JSON_TYPE,
      both,
    ],
    [
      "server-sent events with CRLF",
      `data: ${started}\r\n\r\ndata: ${completed}\r\n\r\n`,
      SSE,
      both,
    ],
    [
      "server-sent events with names",
      `event: sync_started\ndata: {}\n\nevent: sync_completed\ndata:\n\n`,
      "",
      ["sync_started:{}", "sync_completed:broken"],
    ],
    [
      "an event that is only a name",
      `data: ${started}\n\nevent: sync_error\n\n`,
      SSE,
      ["sync_started", "sync_error:broken"],
    ],
    [
      "server-sent events without the last blank line",
      `data: ${started}\n\ndata: ${completed}`,
      SSE,
      both,
    ],
    [
      "server-sent events over several lines",
      `data: {"type":\ndata: "sync_started"}\n\n`,
      SSE,
      ["sync_started"],
    ],
    [
      "server-sent events with broken data",
      `data: {"type\n\ndata: ${completed}\n\n`,
      SSE,
      ["broken", "sync_completed"],
    ],
    [
      "server-sent events behind a BOM",
      `\ufeffdata: ${started}\n\ndata: ${completed}\n\n`,
      "",
      both,
    ],
    [
      "an object a line",
      `${started}\n${completed}\n`,
      "application/x-ndjson",
      both,
    ],
    [
      "an object a line, with blank lines and CRLF",
      `\r\n${started}\r\n\r\n${completed}\r\n`,
      "",
      both,
    ],
    [
      "an object a line, of which one is broken",
      `${started}\n{"type\n${completed}`,
      "",
      ["sync_started", "broken", "sync_completed"],
    ],
    ["one object", started, JSON_TYPE, ["sync_started"]],
    [
      "one object behind a BOM",
      `\ufeff${started}`,
      JSON_TYPE,
      ["sync_started"],
    ],
    [
      "one object over several lines",
      '\n{\n  "type":\n  "sync_started"\n}\n',
      JSON_TYPE,
      ["sync_started"],
    ],
    ["an array", `[${started}, ${completed}]`, JSON_TYPE, both],
    [
      "an array over several lines",
      `[\n${started},\n${completed}\n]`,
      "",
      both,
    ],
    ["an empty array", "[]", JSON_TYPE, []],
    ["a value that is no object", "7", JSON_TYPE, ["7"]],
    ["nothing", "", SSE, []],
    ["white space", " \r\n\n", JSON_TYPE, []],
  ],
)("%s, cut anywhere", async (_name, text, type, types) => {
  for (const chunks of cutsOf(Buffer.from(text)))
    expect((await read(chunks, type)).map(typeOf)).toEqual(types);
});

test("what is between two multi-byte characters stays whole", async () => {
  for (const chunks of cutsOf(Buffer.from(started)))
    expect((await read(chunks))[0]?.value).toEqual(JSON.parse(started));
});

const MIB = 1024 * 1024;
const filler = Buffer.alloc(MIB, "x");

function* times(count: number, chunk: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < count; at += 1) yield chunk;
}

test.each([
  ["an event", "data: ", ""],
  ["an event of many lines", "data: [\n", "", "data: "],
  ["a value", '"', JSON_TYPE],
  ["a value of many lines", "[\n", JSON_TYPE],
])("%s over 32 MiB is too large", async (name, begin, type, field = "") => {
  const chunk = name.includes("lines")
    ? Buffer.from(`${field}${"1,".repeat(MIB / 2)}\n`)
    : filler;
  const chunks = [
    Buffer.from(begin),
    ...times(MAX_ANSWER_BYTES / MIB + 1, chunk),
  ];
  await expect(read(chunks, type)).rejects.toMatchObject({ code: "too-large" });
});

test("a value of 100,000 lines is read whole", async () => {
  const item = { type: "sync_progress", op: "Added", artifact: { name: "a" } };
  const items = Array.from({ length: 20_000 }, () => item);
  const text = JSON.stringify(items, null, 2);
  expect(await read([Buffer.from(text)], JSON_TYPE)).toHaveLength(20_000);
});

test("a stream may be larger than that", async () => {
  const event = Buffer.from(`data: "${"x".repeat(MIB)}"\n\n`);
  expect(await read(times(33, event), SSE)).toHaveLength(33);
});
