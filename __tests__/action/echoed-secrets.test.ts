/**
 * A server that says our secrets back to us, wherever it can: none is seen in
 * log, outputs or summary.
 */
import { readFileSync } from "node:fs";
import { ALPHABETS, ESCAPES } from "../support/encodings.ts";
import { SEED, type SimEvent } from "../../simulator/simulator.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const password = 'corr€ct "horse" battery/staple+';
const token = SEED.ada.token;
const header = "Key 0123/4567+89ab==";
const forms = [
  token,
  header,
  encodeURIComponent(header),
  password,
  JSON.stringify(password).slice(1, -1),
  encodeURIComponent(password),
  Buffer.from(`svc-files:${password}`).toString("base64"),
];
/** Past the places where texts are cut: at 60 and at 200 characters. */
const paddings = ["", "x".repeat(40), "x".repeat(180)];
const echoes = paddings.flatMap((padding) =>
  forms.map((form) => `${padding} ${form}`),
);

async function expectNothingShown(
  echo: string,
  more: Record<string, string> = {},
): Promise<void> {
  const inputs = inputsOf(simulator, {
    "api-token": token,
    "integration-type": "filesystem",
    "integration-id": SEED.integrations.filesystem,
    configure: "update",
    username: "svc-files",
    password,
    "extra-headers": `X-Gateway-Key: ${header}`,
    "max-retries": "0",
    ...more,
  });
  const seen = await runInProcess(inputs);
  const visible =
    seen.log.replace(/^::add-mask::.*$/gm, "") +
    seen.summary +
    Object.values(seen.outputs).join("\n");
  for (const form of forms) {
    expect(visible).not.toContain(form);
    expect(visible).not.toContain(form.slice(0, 12)); // nor a part of it that a cut left over
  }
  if (!echo.startsWith("x")) expect(visible).toContain("***"); // what is padded may be cut away
}

function answer(events: SimEvent[]): void {
  const one = simulator.state.integrations.find(
    ({ id }) => id === SEED.integrations.filesystem,
  );
  if (one !== undefined) one.ingest = { framing: "ndjson", events };
}

const started = { type: "sync_started" };
const completed = { type: "sync_completed" };

describe.each(echoes)('echoing "%s"', (echo) => {
  test("in an error body", async () => {
    simulator.fail({
      path: "/config",
      fault: { kind: "json", status: 422, body: { detail: echo } },
    });
    await expectNothingShown(echo);
  });

  test("in a page in place of the API", async () => {
    simulator.fail({
      path: "/config",
      fault: { kind: "html", body: `<title>${echo}</title>` },
    });
    await expectNothingShown(echo);
  });

  test("in a message of sync_error, in unknown words, and in names of items that failed", async () => {
    answer([started, { type: "sync_error", message: echo }]);
    await expectNothingShown(echo);
    answer([
      started,
      { type: echo },
      { type: "sync_progress", op: echo },
      completed,
    ]);
    await expectNothingShown(echo);
    answer([
      started,
      { type: "sync_progress", op: "Error", artifact: { name: echo } },
      completed,
    ]);
    await expectNothingShown(echo, {
      "max-failed": "0",
      "wait-for": "indexed",
    });
  });

  test("in the names and errors of artifacts", async () => {
    answer([started, completed]);
    simulator.state.artifacts = [
      {
        id: "a",
        project_id: "prj_1",
        name: echo,
        integration_id: SEED.integrations.filesystem,
        state: "Error",
        ingest_status: "Error",
        error: echo,
      },
    ];
    await expectNothingShown(echo, { "wait-for": "indexed" });
  });
});

test.each([
  ["all", {}],
  ["the only one", { "integration-id": "" }],
])("as the id of an integration that is found: %s", async (_name, more) => {
  for (const record of simulator.state.integrations)
    if (record.type === "FileSystem") record.id = token;
  await expectNothingShown("x", {
    configure: "none",
    username: "",
    password: "",
    "integration-id": "all",
    ...more,
  });
});

test("as the type of an integration", async () => {
  for (const record of simulator.state.integrations)
    record.type = `${record.type} ${token}`;
  await expectNothingShown("x", {
    configure: "none",
    username: "",
    password: "",
    "integration-id": "all",
    "integration-type": "any",
  });
});

test.each(paddings)(
  'in what a diagnosis finds, after "%s"',
  async (padding) => {
    const echo = `${padding} ${token}`;
    const none = { configure: "none", username: "", password: "" };
    const [first] = simulator.state.integrations;
    simulator.state.users.forEach((user) => (user.name = echo));
    await expectNothingShown(echo, { ...none, "integration-id": "nobody" });
    for (const record of simulator.state.integrations) record.type = echo;
    await expectNothingShown(echo, {
      ...none,
      "integration-id": first?.id ?? "",
    });
  },
);

test("as the id of a new integration", async () => {
  simulator.fail({
    method: "POST",
    path: "/integration/filesystem",
    fault: { kind: "json", body: { id: token, type: "FileSystem" } },
  });
  simulator.state.integrations = [];
  await expectNothingShown("x", { configure: "create", "integration-id": "" });
});

test("cut in two by the network", async () => {
  const chunks = [
    `token ${token.slice(0, 12)}`,
    `${token.slice(12)} was refused`,
  ];
  simulator.fail({
    method: "POST",
    path: "/ingest",
    fault: { kind: "raw", contentType: "text/plain", chunks, delayMs: 200 },
  });
  await expectNothingShown("");
});

test.each<[misplaced: Record<string, string>]>([
  [{ "max-retries": "SECRET" }],
  [{ "integration-type": "SECRET" }],
  [{ "integration-type": "any", "integration-id": "SECRET" }],
  [{ "integration-type": "confluence", "integration-id": "sharepoint/SECRET" }],
  [{ "failure-issue": "SECRET" }],
])("a secret that is longer than what is quoted, in %j", async (misplaced) => {
  const long = Array.from({ length: 12 }, (_, at) => `s3cret${at}`).join("-");
  const secrets = {
    "api-token": long,
    password: long,
    "github-token": long,
    "extra-headers": `X-Gateway-Key: ${long}`,
  };
  for (const [name, secret] of Object.entries(secrets)) {
    const given: Record<string, string> = {
      ...inputsOf(simulator),
      [name]: secret,
    };
    for (const [input, text] of Object.entries(misplaced))
      given[input] = text.replace("SECRET", long);
    const seen = await runInProcess(given);
    const visible =
      seen.log.replace(/^::add-mask::.*$/gm, "") +
      seen.summary +
      (seen.outputs["error-message"] ?? "");
    expect(visible).not.toContain(long.slice(0, 12));
    expect(seen.outputs["outcome"]).toBe("failure");
  }
});

describe("in whatever way it is escaped, nobody can read it", () => {
  const readable = (text: string): string =>
    text
      .replaceAll("<!-- -->", "")
      .replace(/&#(\d+);/g, (_entity, code: string) =>
        String.fromCodePoint(Number(code)),
      )
      .replace(/[\s\p{Cf}]/gu, "");

  /** Runs it, and looks at all that it leaves. */
  async function expectUnreadable(
    echo: string,
    more: Record<string, string> = {},
  ): Promise<void> {
    const seen = await runInProcess(
      inputsOf(simulator, {
        "api-token": token,
        "integration-type": "filesystem",
        "integration-id": SEED.integrations.filesystem,
        configure: "update",
        username: "svc-files",
        password,
        "max-retries": "0",
        ...more,
      }),
    );
    const files = ["results-file", "changes-file"]
      .map((name) => seen.outputs[name] ?? "")
      .filter((path) => path !== "")
      .map((path) => readFileSync(path, "utf8"));
    const log = seen.log.replace(/^::add-mask::.*$/gm, "");
    expect(readable(log)).toContain("***");
    const all = [log, seen.summary, ...Object.values(seen.outputs), ...files];
    for (const text of all) {
      // As it stands there, and as Markdown or JSON shows it.
      for (const shown of [text, readable(text), text.replaceAll("\\\\", "\\")])
        expect(readable(shown)).not.toContain(readable(echo));
      expect(text).not.toContain(password);
    }
  }

  const names = Object.keys(ESCAPES);
  const mixtures = names.map((name, at): [string, string] => {
    const [, second = ""] = [name, names[(at + 7) % names.length]];
    const third = names[(at + 15) % names.length] ?? "";
    const text = [name, second, third].reduce(
      (all, one) => ESCAPES[one]?.(all) ?? all,
      password,
    );
    return [`${name}, ${second}, ${third}`, text];
  });
  const encodings = Object.entries({ ...ESCAPES, ...ALPHABETS }).map(
    ([name, encode]): [string, string] => [name, encode(password)],
  );
  const deep = /twice|three|in JSON/g;
  const shallow = mixtures.filter(
    ([name]) => (name.match(deep) ?? []).length === 0,
  );

  test.each([...encodings, ...shallow])("%s", async (_name, echo) => {
    const integration = simulator.state.integrations.find(
      ({ id }) => id === SEED.integrations.filesystem,
    );
    if (integration !== undefined)
      integration.config = { path: `//${echo}`, [echo]: echo };
    const item = { name: echo };
    answer([
      started,
      { type: "sync_progress", op: "Error", artifact: item },
      { type: "sync_progress", op: echo, artifact: item },
      { type: echo },
      completed,
    ]);
    simulator.state.artifacts = ["Error", "Done", echo].map((status, at) => ({
      id: `a${at}`,
      project_id: "prj_1",
      name: `${at} ${echo}`,
      integration_id: SEED.integrations.filesystem,
      state: status === "Error" ? "Error" : "Published",
      ingest_status: status,
      error: echo,
      ingest_warnings: [echo],
      external_url: `https://example.com/${echo}`,
    }));
    await expectUnreadable(echo, {
      "wait-for": "indexed",
      "wait-timeout-seconds": "5",
    });

    answer([started, { type: "sync_error", message: echo }]);
    await expectUnreadable(echo);

    for (const fault of [
      { kind: "json", status: 422, body: { detail: echo } } as const,
      { kind: "html", body: `<title>${echo}</title>` } as const,
      {
        kind: "raw",
        contentType: "text/plain",
        chunks: [`x ${echo}`],
      } as const,
    ]) {
      simulator.clearFaults();
      simulator.fail({ path: "/config", fault });
      await expectUnreadable(echo);
    }

    simulator.clearFaults();
    simulator.state.users.forEach((user) => (user.name = echo));
    await expectUnreadable(echo, { "integration-id": "nobody" });
  });
});
