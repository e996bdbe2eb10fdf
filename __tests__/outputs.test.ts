/** Every output on every path, and the files. */
import { existsSync, statSync } from "node:fs";
import { metadata } from "../runner/metadata.ts";
import { Failure } from "../src/errors.ts";
import {
  artifact,
  page,
  runAction,
  entity,
  readOutputFile,
  dropConnection,
  listsBeforeAndAfter,
  parseResults,
  type Replies,
  type Reply,
  replyById,
  type ObservedRun,
  replyWithStatus,
  ingestStream,
  TOKEN,
} from "./run-action.ts";

type Inputs = Readonly<Record<string, string>>;
const SPACE = { space_key: "SUP" };
const NAMES = Object.keys(metadata.outputs);

const UNKNOWN = {
  "current-artifact-count": "",
  "integration-item-count": "",
  "added-count": "",
  "updated-count": "",
  "removed-count": "",
  "skipped-count": "",
  "failed-count": "",
  "indexed-count": "",
  "warning-count": "",
};

const NOTHING_DONE = {
  ...UNKNOWN,
  "sync-status": "not-requested",
  configured: "false",
  created: "false",
  updated: "false",
  "changes-file": "",
};

/** The paths of a run, and what each tells. */
const PATHS: readonly (readonly [
  string,
  Replies,
  Record<string, string>,
  Record<string, string>,
])[] = [
  [
    "inputs that are wrong",
    {},
    { "integration-type": "wiki" },
    {
      ...NOTHING_DONE,
      outcome: "failure",
      "error-code": "invalid-input",
      "integration-id": "",
      "integration-type": "",
      results: "[]",
      matrix: '{"include":[]}',
    },
  ],
  [
    "a plan that fails",
    { "GET integrations": [[]] },
    { "integration-id": "" },
    {
      ...NOTHING_DONE,
      outcome: "failure",
      "error-code": "no-integration",
      "integration-id": "",
      "integration-type": "confluence",
      matrix: '{"include":[]}',
    },
  ],
  [
    "an id that no list has",
    {},
    { "integration-type": "any", "integration-id": "int_9" },
    {
      ...NOTHING_DONE,
      outcome: "failure",
      "error-code": "not-found",
      "integration-id": "int_9",
      "integration-type": "",
      matrix:
        '{"include":[{"integration-type":"any","integration-id":"int_9"}]}',
    },
  ],
  [
    "a check that fails",
    { "GET config": [{}] },
    {},
    {
      ...NOTHING_DONE,
      outcome: "failure",
      "error-code": "not-configured",
      "integration-id": "int_1",
      "integration-type": "confluence",
    },
  ],
  [
    "a dry run",
    {},
    { "dry-run": "true" },
    {
      ...NOTHING_DONE,
      outcome: "dry-run",
      configured: "true",
      "error-code": "",
      "error-message": "",
    },
  ],
  [
    "no ingest",
    {},
    { ingest: "false" },
    { ...NOTHING_DONE, outcome: "success", configured: "true" },
  ],
  [
    "a lost ingest",
    { "POST ingest": [dropConnection] },
    {},
    {
      ...UNKNOWN,
      outcome: "failure",
      "sync-status": "unknown",
      configured: "true",
      "error-code": "connection-lost",
    },
  ],
  [
    "an ingest that was counted",
    { "POST ingest": [ingestStream("Added")] },
    {},
    {
      ...UNKNOWN,
      outcome: "success",
      "sync-status": "completed",
      "added-count": "1",
      "updated-count": "0",
      "removed-count": "0",
      "skipped-count": "0",
      "failed-count": "0",
      "changes-file": "",
    },
  ],
  [
    "documents that were watched",
    {
      "GET artifact": listsBeforeAndAfter("a1"),
      "POST ingest": [ingestStream()],
    },
    { "wait-for": "indexed" },
    {
      outcome: "success",
      "sync-status": "indexed",
      "added-count": "1",
      "updated-count": "0",
      "removed-count": "0",
      "failed-count": "0",
      "indexed-count": "1",
      "warning-count": "0",
    },
  ],
];

function expectAllOutputs({ outputs, exitCode }: ObservedRun): void {
  expect(Object.keys(outputs).sort()).toEqual([...NAMES].sort());
  expect(Object.values(outputs).join()).not.toMatch(/undefined|NaN|\[object/);
  expect(outputs["duration-seconds"]).toMatch(/^\d+\.\d$/);
  const isGreen = ["success", "dry-run"].includes(outputs["outcome"] ?? "");
  expect(exitCode).toBe(isGreen ? 0 : 1);
  expect(outputs["error-message"] === "").toBe(isGreen);
  expect(existsSync(outputs["results-file"] ?? "")).toBe(true);
}

test.each(PATHS)("%s: every output is set", async (_, script, inputs, told) => {
  const seen = await runAction(script, inputs);
  expectAllOutputs(seen);
  expect(seen.outputs).toMatchObject(told);
  expect(readOutputFile(seen, "results-file")).toEqual(parseResults(seen));
});

test("a run that is cancelled before its first request sets every output", async () => {
  const cancelled = AbortSignal.abort(new Failure("cancelled", "SIGINT"));
  const seen = await runAction({}, {}, { cancel: cancelled });
  expectAllOutputs(seen);
  expect(seen.sent).toEqual([]);
  expect(seen.outputs).toMatchObject({
    ...NOTHING_DONE,
    outcome: "cancelled",
    "error-code": "cancelled",
  });
});

test("the error-message says what happened, what to do, and where to read more", async () => {
  const seen = await runAction({
    "POST ingest": [replyWithStatus(400, { detail: "no" })],
  });
  expect(seen.outputs["error-message"]).toMatch(
    /^Zylon refused the request: POST .*"no"\. Open the integration .*\. See https:\/\/\S+#bad-request$/,
  );
  expect(seen.errors).toEqual([
    `::error title=Zylon ingest%3A bad-request::${seen.outputs["error-message"] ?? ""}`,
  ]);
});

test.each<[string, Replies, Inputs]>([
  ["the ingest is refused", { "POST ingest": [replyWithStatus(500)] }, {}],
  [
    "there is no integration",
    { "GET integrations": [[]] },
    { "integration-id": "all" },
  ],
  [
    "no list after the ingest is complete",
    {
      "GET artifact": [page(artifact("a1")), replyWithStatus(404)],
      "POST ingest": [ingestStream()],
    },
    { "wait-timeout-seconds": "60" },
  ],
])(
  "the changes-file is there with wait-for: indexed, also if %s",
  async (_, replies, inputs) => {
    const seen = await runAction(replies, {
      "wait-for": "indexed",
      ...inputs,
    });
    expect(readOutputFile(seen, "changes-file")).toEqual([]);
  },
);

describe("the changes-file, if the list before the ingest is incomplete: of", () => {
  /** The list announces a second page, and refuses it each time. */
  const incomplete: readonly Reply[] = Array.from({ length: 3 }, () => [
    { data: [artifact("a1")], has_next_page: true },
    replyWithStatus(404),
  ]).flat();
  const bare = { "GET config": [replyById({ int_1: {}, int_2: SPACE })] };
  const two = { "integration-id": "int_1, int_2" };
  test.each<[string, "a file" | "no file", Replies, Inputs]>([
    ["a run that compares nothing", "no file", {}, {}],
    [
      "a run that is cut before it lists them again",
      "no file",
      { "POST ingest": [replyWithStatus(500)] },
      {},
    ],
    ["one of two, if the other is not configured", "a file", bare, two],
    [
      "a run that only watches, and compares with its first complete list",
      "a file",
      {},
      { ingest: "false" },
    ],
  ])("%s: %s", async (_, expected, replies, inputs) => {
    const seen = await runAction(
      {
        "GET artifact": [...incomplete, page(artifact("a1"))],
        "POST ingest": [ingestStream()],
        ...replies,
      },
      { "wait-for": "indexed", ...inputs },
    );
    const { "changes-file": path } = seen.outputs;
    expect(path === "" ? "no file" : "a file").toBe(expected);
  });
});

test("the files can be read by the user of the runner alone", async () => {
  const { outputs } = await runAction(
    {
      "GET artifact": listsBeforeAndAfter("a1"),
      "POST ingest": [ingestStream()],
    },
    { "wait-for": "indexed" },
  );
  for (const name of ["changes-file", "results-file"])
    expect(statSync(outputs[name] ?? "").mode & 0o777).toBe(0o600);
});

describe("many integrations", () => {
  const list = (count: number, letters: number): Replies => ({
    "GET integrations": [
      Array.from({ length: count }, (_, at) =>
        entity(`${"x".repeat(letters)}${at}`),
      ),
    ],
  });
  const inputs = {
    "integration-id": "all",
    "dry-run": "true",
    "max-parallel": "32",
  };

  test("256 fit into a matrix", async () => {
    const { outputs } = await runAction(list(256, 1), inputs);
    const matrix: unknown = JSON.parse(outputs["matrix"] ?? "");
    expect(matrix).toHaveProperty("include.length", 256);
    expect(outputs["results"]).not.toBe("");
  });

  test("more than 256 empty the matrix, and over 512 KiB the results, each with a notice", async () => {
    const seen = await runAction(list(257, 2100), inputs);
    expectAllOutputs(seen);
    expect(seen.outputs).toMatchObject({
      outcome: "dry-run",
      matrix: "",
      results: "",
    });
    expect(seen.log).toMatch(/^::notice.*matrix.*256/m);
    expect(seen.log).toMatch(/^::notice.*results.*512 KiB/m);
    expect(readOutputFile(seen, "results-file")).toHaveLength(257);
  });
});

test("a mistake in the action itself is a failure that says what to do, and spreads no secret", async () => {
  const cancel = AbortSignal.abort(new TypeError(`x of undefined: ${TOKEN}`));
  const seen = await runAction({}, {}, { cancel });
  expect(seen.exitCode).toBe(1);
  expect(seen.outputs).toMatchObject({
    ...NOTHING_DONE,
    outcome: "failure",
    "error-code": "internal",
  });
  expect(seen.log).toMatch(
    /^::error title=Zylon ingest%3A internal::The action itself failed: .*x of undefined: \*\*\*.*Open an issue with a debug log/m,
  );
  expect(seen.log).toMatch(
    /^::debug::TypeError: x of undefined: \*\*\*%0A.* at .*outputs\.test\.ts/m,
  );
});

test("files that can't be written are a warning, and their outputs are empty", async () => {
  const seen = await runAction(
    { "GET artifact": listsBeforeAndAfter("a1") },
    { "wait-for": "indexed" },
    { env: { RUNNER_TEMP: "/missing" } },
  );
  expect(seen.exitCode).toBe(0);
  expect(seen.outputs).toMatchObject({
    "changes-file": "",
    "results-file": "",
  });
  expect(
    seen.log.match(/^::warning::The \w+-file was not written: /gm),
  ).toEqual([
    "::warning::The changes-file was not written: ",
    "::warning::The results-file was not written: ",
  ]);
});

test("outputs that can't be written fail the step, which writes the summary all the same", async () => {
  const seen = await runAction(
    {},
    {},
    { env: { GITHUB_OUTPUT: "/missing/output" } },
  );
  expect(seen.exitCode).toBe(1);
  expect(seen.log).toMatch(
    /^::error::The outputs were not written: .*missing/m,
  );
  expect(seen.summary).toContain("Zylon ingest");
});
