/** Secrets are nowhere, and text from outside does nothing. */
import { readFileSync } from "node:fs";
import {
  runAction,
  artifact,
  completed,
  events,
  readOutputFile,
  page,
  progress,
  replyWithText,
  parseResults,
  type Replies,
  type ObservedRun,
  started,
  replyWithStatus,
  ingestStream,
  TOKEN,
} from "./run-action.ts";

const PASSWORD = 'grün "eins"/zwei+drei';
const USERNAME = "svc-zylon";
const GATE = "gate-7f3a91c2";
const GITHUB = "ghs_16C7e42F/x+y";
const PROXY = "pröxy/secret";

const base64 = (text: string): string => Buffer.from(text).toString("base64");

/** As SECURITY.md lists them. */
const formsOf = (secret: string): readonly string[] => [
  secret,
  JSON.stringify(secret).slice(1, -1),
  encodeURIComponent(secret),
  base64(secret),
];
const FORMS = [
  ...formsOf(TOKEN),
  ...formsOf(PASSWORD),
  base64(`${USERNAME}:${PASSWORD}`), // as Basic authentication sends it
  ...formsOf(GATE),
  ...formsOf(GITHUB),
];
/** What a server says that has read them all. */
const ECHO = FORMS.join(" and ");

/** All that the run wrote, but for the masks themselves. */
function writtenBy({ log, outputs, summary }: ObservedRun): string {
  const lines = log.split("\n");
  const files = ["results-file", "changes-file"]
    .map((name) => outputs[name] ?? "")
    .filter((path) => path !== "")
    .map((path) => readFileSync(path, "utf8"));
  return [
    ...lines.filter((one) => !one.startsWith("::add-mask::")),
    ...Object.values(outputs),
    summary,
    ...files,
  ].join("\n");
}

function expectNoSecret(
  seen: ObservedRun,
  forms: readonly string[] = FORMS,
): void {
  const written = writtenBy(seen);
  for (const form of forms) expect(written).not.toContain(form);
}

const update = (script: Replies): Promise<ObservedRun> =>
  runAction(script, {
    "integration-type": "filesystem",
    configure: "update",
    username: USERNAME,
    password: PASSWORD,
    "github-token": GITHUB,
    "extra-headers": `X-Gate: ${GATE}\nX-Short: abc`,
    "wait-for": "indexed",
  });

test.each<[string, Replies]>([
  ["an error", { "GET config": [replyWithStatus(400, { detail: ECHO })] }],
  ["an error that is text", { "GET config": [replyWithStatus(422, ECHO)] }],
  [
    "the title of a page",
    {
      "GET config": [
        replyWithText("text/html", `<!doctype html><title>${ECHO}</title>`),
      ],
    },
  ],
  ["a config", { "GET config": [{ path: ECHO, [ECHO]: 1 }] }],
  [
    "a redirect",
    {
      "GET config": [
        replyWithStatus(302, {}, { location: `https://${GATE}/` }),
      ],
    },
  ],
  [
    "an update that says no",
    { "GET config": [{ path: "/mnt" }], "POST int_1": [{ error: ECHO }] },
  ],
  [
    "a sync_error",
    {
      "GET config": [{ path: "/mnt" }],
      "POST int_1": [{}],
      "POST ingest": [events([{ type: "sync_error", message: ECHO }])],
    },
  ],
  [
    "events",
    {
      "GET config": [{ path: "/mnt" }],
      "POST int_1": [{}],
      "POST ingest": [
        events([
          { ...started, integration_item_count: ECHO },
          progress(ECHO),
          { ...progress("Error"), integration_item: { name: ECHO } },
          { type: ECHO },
          completed,
        ]),
      ],
    },
  ],
  [
    "names, errors, warnings and links of documents",
    {
      "GET config": [{ path: "/mnt" }],
      "POST int_1": [{}],
      "GET artifact": [
        page(),
        page(
          ...FORMS.map((form, at) =>
            artifact(`a${at}`, {
              name: form,
              error: form,
              ingest_status: at % 2 === 0 ? "Error" : "Done",
              ingest_warnings: [form],
              external_url: `https://wiki.example.com/?token=${form}`,
            }),
          ),
        ),
      ],
      "POST ingest": [ingestStream()],
    },
  ],
])("a server that says them in %s spreads none", async (_, script) => {
  const seen = await update(script);
  expectNoSecret(seen);
  expect(writtenBy(seen)).toContain("***");
});

test("the password of a proxy is in nothing that is written", async () => {
  for (const name of ["HTTP_PROXY", "http_proxy"]) {
    const seen = await runAction(
      {},
      {
        "base-url": "http://zylon.example.test",
        "allow-insecure-http": "true",
        "max-retries": "0",
      },
      {
        env: {
          [name]: `http://me:${encodeURIComponent(PROXY)}@127.0.0.1:1`,
        },
      },
    );
    expect(seen.outputs["error-code"]).toBe("connect");
    expect(seen.outputs["error-message"]).toContain(
      "through the proxy 127.0.0.1:1",
    );
    expectNoSecret(seen, [...formsOf(PROXY), base64(`me:${PROXY}`)]);
    expect(seen.log).toContain(`::add-mask::${PROXY}`);
  }
});

test("the paths of the files stay whole, though a password occurs in them", async () => {
  const seen = await runAction(
    { "GET config": [{ path: "/mnt" }], "POST int_1": [{}] },
    {
      "integration-type": "filesystem",
      configure: "update",
      username: USERNAME,
      password: "zylon",
      "wait-for": "indexed",
      "wait-timeout-seconds": "60",
    },
  );
  expect(readOutputFile(seen, "results-file")).toHaveLength(1);
  expect(readOutputFile(seen, "changes-file")).toEqual([]);
});

test("headers and bodies are not in the debug log", async () => {
  const seen = await runAction({
    "GET config": [{ space_key: "SUP", x: "yz-123" }],
  });
  expect(seen.log).toMatch(
    /^::debug::GET \/api\/v1\/app\/integration\/confluence\/int_1\/config answered 200 after \d/m,
  );
  expect(seen.log).not.toMatch(/yz-123|authorization|bearer/i);
});

describe("text from outside", () => {
  const EVIL = [
    "first",
    "::error::pwned",
    "::add-mask::e",
    "##[error]pwned",
    "</details><script>alert(1)</script>",
    "| [here](javascript:alert(1)) | @octocat #1",
    "![](https://evil.example/x.png) `code` \u202e",
    ":tada: $x^2$",
  ].join("\n");

  const replies: [string, Replies][] = [
    ["an error", { "GET config": [replyWithStatus(400, { detail: EVIL })] }],
    ["a config", { "GET config": [{ space_key: EVIL }] }],
    [
      "a sync_error",
      { "POST ingest": [{ type: "sync_error", message: EVIL }] },
    ],
    [
      "an unknown event and op",
      {
        "POST ingest": [
          events([{ type: EVIL }, progress(EVIL), started, completed]),
        ],
      },
    ],
    [
      "documents",
      {
        "GET artifact": [
          page(),
          page(
            artifact("a1", { name: EVIL, ingest_warnings: [EVIL] }),
            artifact("a2", {
              name: EVIL,
              ingest_status: "Error",
              error: EVIL,
              external_url: "javascript:alert(1)",
            }),
          ),
        ],
        "POST ingest": [ingestStream()],
      },
    ],
  ];

  test.each(replies)(
    "in %s starts no workflow command, and breaks out of no Markdown",
    async (_, script) => {
      const { log, summary } = await runAction(script, {
        "wait-for": "indexed",
      });
      for (const line of log.split("\n")) {
        expect(line).not.toMatch(/^\s*::(error|add-mask)::(pwned|e$)/);
        expect(line).not.toContain("##[");
      }
      expect(log).not.toContain("\u202e");
      expect(summary).not.toMatch(/<script|<\/details|]\(javascript|!\[\]/);
      expect(summary).not.toMatch(/@octocat|`code`|https:\/\/evil/);
      expect(summary).not.toMatch(/:tada:|\$x\^2/);
    },
  );
});

// These secrets stay masked in this process, so they come last.
test.each(["2026", "12.0", "null", "outcome", "zylon"])(
  "the password %s leaves numbers, JSON and paths whole",
  async (password) => {
    const seen = await runAction(
      {
        "GET config": [{ path: "/mnt" }],
        "POST int_1": [{}],
        "GET artifact": [page(), page(artifact("a1", { name: password }))],
        "POST ingest": [
          events([{ ...started, integration_item_count: 20_261 }, completed]),
        ],
      },
      {
        "integration-type": "filesystem",
        configure: "update",
        username: USERNAME,
        password,
        "wait-for": "indexed",
      },
    );
    const file = seen.outputs["changes-file"];
    const row: unknown = expect.objectContaining({
      outcome: "success",
      integration_item_count: 20_261,
      changes_file: file,
      error_code: null,
    });
    expect(parseResults(seen)).toEqual([row]);
    expect(readOutputFile(seen, "results-file")).toEqual([row]);
    expect(readOutputFile(seen, "changes-file")).toEqual([
      expect.objectContaining({ name: "***" }),
    ]);
    expect(seen.outputs["integration-item-count"]).toBe("20261");
    expect(seen.outputs["duration-seconds"]).toBe("12.0");
    expect(seen.outputs["matrix"]).toContain('"integration-id":"int_1"');
  },
);

test("a password that is also an id is in no output", async () => {
  const { outputs } = await runAction(
    { "GET config": [{ path: "/mnt" }], "POST share_77": [{}] },
    {
      "integration-type": "filesystem",
      "integration-id": "share_77",
      configure: "update",
      username: USERNAME,
      password: "share_77",
    },
  );
  expect(outputs).toMatchObject({
    "integration-id": "***",
    matrix:
      '{"include":[{"integration-type":"filesystem","integration-id":"***"}]}',
  });
  expect(outputs["results"]).not.toContain("share_77");
});
