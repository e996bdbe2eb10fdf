/** The job summary: each document once, with a link that leads to it. */
import {
  runAction,
  artifact,
  dropConnection,
  page,
  replyWithStatus,
  ingestStream,
} from "./run-action.ts";

const INDEXED = { "wait-for": "indexed" };
const LATE = { ...INDEXED, "wait-timeout-seconds": "60" };
const INGEST = { "POST ingest": [ingestStream()] };

const address = (id: string): string => `https://wiki.example.com/${id}`;
const linked = (id: string, more: object = {}): object =>
  artifact(id, { external_url: address(id), ...more });
/** How often a text occurs. */
const times = (text: string, part: string): number =>
  text.split(part).length - 1;

test.each([
  [
    "https://x.test/s/1) Intro.docx".replace(" ", "%20"),
    "https://x.test/s/1%29%20Intro.docx",
  ],
  ["https://x.test/a_(b)|c\\d", "https://x.test/a_%28b%29%7Cc%5Cd"],
  [
    "https://x/)![p](https://evil.example/pixel.png",
    "https://x/%29![p]%28https://evil.example/pixel.png",
  ],
])("the address %s is the link %s", async (external_url, link) => {
  const { summary } = await runAction(
    {
      ...INGEST,
      "GET artifact": [page(), page(artifact("a1", { external_url }))],
    },
    INDEXED,
  );
  expect(summary).toContain(`- [Page a1](${link})\n`);
});

test("a document with the name of a pending one is not taken for it", async () => {
  const home = (id: string, more: object = {}) =>
    linked(id, { name: "Home", ...more });
  const { summary } = await runAction(
    {
      ...INGEST,
      "GET artifact": [
        page(home("a1")),
        page(home("a2", { ingest_status: "Parsing" }), home("a3")),
      ],
    },
    LATE,
  );
  expect(summary).toContain(`**Removed** (1)\n\n- [Home](${address("a1")})`);
  expect(summary).toContain(`**Added** (1)\n\n- [Home](${address("a3")})`);
  expect(summary).toContain(
    `**Not indexed yet** (1)\n\n- [Home](${address("a2")})`,
  );
});

test.each([
  [
    "wait-timeout",
    "Not indexed yet",
    [page(), page(linked("a1", { ingest_status: "Parsing" }), linked("a2"))],
    LATE,
  ],
  [
    "too-many-removed",
    "Removed",
    [page(linked("a1"), linked("a2")), page(linked("a2"))],
    { ...INDEXED, "max-removed": "0" },
  ],
  [
    "too-many-failed",
    "Failed",
    [page(), page(linked("a1", { ingest_status: "Error" }), linked("a2"))],
    { ...INDEXED, "max-failed": "0" },
  ],
])(
  "what %s is about is listed once, with its link, below what to do",
  async (code, title, artifacts, inputs) => {
    const { summary, outputs } = await runAction(
      { ...INGEST, "GET artifact": artifacts },
      inputs,
    );
    expect(outputs["error-code"]).toBe(code);
    expect(times(summary, "Page a1")).toBe(1);
    expect(summary).toMatch(
      new RegExp(
        `What to do:[^]*\\*\\*${title}\\*\\* \\(1\\)\\n\\n- \\[Page a1\\]\\(${address("a1")}\\)`,
      ),
    );
  },
);

test.each([
  ["Not indexed yet", "- and 2 more", { ingest_status: "Parsing" }],
  ["Added", "- and 2 more, in the changes-file", {}],
])(
  "of more than twenty documents that are %s, the rest is counted: %s",
  async (title, rest, more) => {
    const documents = Array.from({ length: 22 }, (_, at) =>
      artifact(`a${at}`, more),
    );
    const { summary } = await runAction(
      { ...INGEST, "GET artifact": [page(), page(...documents)] },
      LATE,
    );
    expect(summary).toMatch(
      new RegExp(`^\\*\\*${title}\\*\\* \\(22\\)$[^]*^${rest}$`, "m"),
    );
  },
);

test("of more than twenty, no file has the rest if none could be written", async () => {
  const ids = Array.from({ length: 21 }, (_, at) => `int_${at}`);
  const documents = ids.map((id) => artifact(id, { integration_id: "int_0" }));
  const { summary } = await runAction(
    { ...INGEST, "GET artifact": [page(), page(...documents)] },
    { ...INDEXED, "integration-id": ids.join() },
    { env: { RUNNER_TEMP: "/missing" } },
  );
  expect(summary).toMatch(/^\| and 1 more \| \| \|$/m);
  expect(summary).toMatch(/^- and 1 more$/m);
});

test("that credentials were updated stands beside the integration", async () => {
  const { summary } = await runAction(
    { "POST int_1": [{ id: "int_1", type: "FileSystem" }] },
    {
      "integration-type": "filesystem",
      configure: "update",
      username: "svc",
      password: "pass-word",
    },
  );
  expect(summary).toMatch(/, filesystem int_1, credentials updated$/m);
});

test("a document is in one list, though it failed before and has a warning", async () => {
  const failing = linked("a1", {
    ingest_status: "Error",
    ingest_warnings: ["no text"],
  });
  const { summary } = await runAction(
    { ...INGEST, "GET artifact": [page(failing, linked("a2"))] },
    INDEXED,
  );
  expect(times(summary, "Page a1")).toBe(1);
  expect(summary).toContain("**Already failing before this run** (1)");
});

describe("the numbers add up to the documents that there are", () => {
  const failed = { ingest_status: "Error", error: "Malformed" };
  const after = page(
    artifact("a1"),
    artifact("a2", failed),
    artifact("a3", { ingest_status: "Parsing" }),
  );

  test("at the limit", async () => {
    const { log } = await runAction(
      { ...INGEST, "GET artifact": [page(), after] },
      LATE,
    );
    expect(log).toMatch(
      /^Failed with wait-timeout .*: 1 document indexed, 1 failed, 1 pending\. /m,
    );
  });

  test("at the limit, where one has been failing since before", async () => {
    const before = page(artifact("a2", failed));
    const { log, summary } = await runAction(
      { ...INGEST, "GET artifact": [before, after] },
      LATE,
    );
    expect(log).toMatch(
      /^Failed with wait-timeout .*: 1 document indexed, 1 already failing, 1 pending\. /m,
    );
    expect(summary).toContain("**Already failing before this run** (1)");
  });

  test("at the limit, without an ingest", async () => {
    const { log } = await runAction(
      { "GET artifact": [after] },
      { ...LATE, ingest: "false" },
    );
    expect(log).toMatch(
      /^Failed with wait-timeout .*: 1 document indexed, 1 failed, 1 pending; the last change was /m,
    );
  });

  test("where nothing could be compared", async () => {
    const refused = [
      { data: [artifact("a1")], has_next_page: true },
      replyWithStatus(404, { detail: "no such page" }),
    ];
    const { log } = await runAction(
      {
        ...INGEST,
        "GET artifact": [
          ...refused,
          ...refused,
          ...refused,
          page(artifact("a1"), artifact("a2", failed)),
        ],
      },
      INDEXED,
    );
    expect(log).toMatch(/^Done in .*: 1 document indexed, 1 failed$/m);
  });
});

test("without an ingest, no time of a last change is told once something was removed", async () => {
  const { log } = await runAction(
    {
      "GET artifact": [
        page(artifact("a1"), artifact("a2")),
        page(artifact("a1")),
      ],
    },
    { ...INDEXED, ingest: "false" },
  );
  expect(log).toMatch(/: 1 document indexed, 1 removed, nothing pending$/m);
});

test.each([
  ["nothing changed", ["Skipped", "Skipped"], "nothing changed, 2 skipped"],
  ["something changed", ["Skipped", "Removed"], "1 removed, 1 skipped"],
])("skipped items are told last, where %s", async (_, ops, words) => {
  const { log } = await runAction({ "POST ingest": [ingestStream(...ops)] });
  expect(log).toMatch(new RegExp(`^Done in .*: ${words}$`, "m"));
});

describe("what to run to see what Zylon is indexing", () => {
  test("leaves out max-removed, which can't be checked without an ingest", async () => {
    const { summary } = await runAction(
      { "POST ingest": [dropConnection] },
      { ...INDEXED, "max-removed": "5" },
    );
    expect(summary).toContain(
      "run the step with ingest: false and wait-for: indexed, and without max-removed.",
    );
  });

  test("names the id, and leaves out what creates and imports", async () => {
    const { summary } = await runAction(
      {
        "GET artifact?type=Integration": [page()],
        "GET me": [{ id: "mem_1", account_id: "acct_1" }],
        "POST artifact": [
          {
            id: "art_9",
            type: "Integration",
            source: "FileSystem",
            name: "FileSystem (svc)",
            state: "Published",
          },
        ],
        "GET integrations": [[]],
        "POST ingest": [dropConnection],
      },
      {
        "integration-type": "filesystem",
        "integration-id": "",
        configure: "create",
        username: "svc",
        password: "correct horse",
        "project-id": "prj_1",
        content: "/shared",
      },
    );
    expect(summary).toContain(
      "run the step with integration-id: art_9, ingest: false and wait-for: indexed, and without configure, username, password and content.",
    );
  });
});
