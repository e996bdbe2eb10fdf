/** The commands of the simulator: what their options do, and what they print. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { jest } from "@jest/globals";
import fc from "fast-check";
import { NAMED_FAULTS, PLACES } from "../../simulator/admin/named-faults.ts";
import { NIGHTS } from "../../simulator/admin/nights.ts";
import { run, UsageError } from "../../simulator/cli.ts";
import {
  type Recorder,
  startRecorder,
} from "../../simulator/record/recorder.ts";
import {
  Pseudonyms,
  toPathShape,
  toShape,
} from "../../simulator/record/shape.ts";
import { DIALECTS, SEED } from "../../simulator/simulator.ts";
import { run as tryOut } from "../../simulator/try.ts";
import { useSimulator } from "../support/simulator.ts";
import {
  temporaryFolder,
  waitFor,
  withEnvironment,
} from "../support/system.ts";
import { APP, ask, CONFLUENCE, json, type Seen } from "./client.ts";

const simulator = useSimulator();
const folder = temporaryFolder();

const OWN = {
  authorization: `Bearer ${SEED.ada.token}`,
  "x-org": SEED.organization.slug,
  "content-type": "application/json",
};

/** What the command prints as its help. */
async function readHelp(
  command: (args: string[]) => Promise<unknown>,
): Promise<string> {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  await command(["--help"]);
  const help = String(log.mock.lastCall?.[0]);
  log.mockRestore();
  return help;
}

describe("npm run simulator", () => {
  let started: ChildProcess | undefined;
  afterEach(() => started?.kill()); // where a test failed before it ended it

  test("it is the server that it is told to be, says how to use it, changes while it runs, and Ctrl+C ends it", async () => {
    const caFile = join(folder, "ca.pem");
    const options = ["--ca-file", caFile, "--zylon", "1.58"];
    const child = spawn(process.execPath, ["simulator/cli.ts", ...options], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    started = child;
    const exit = once(child, "close");
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    await waitFor("its last line", () => output.includes("Ctrl+C"), exit);
    const [url = ""] = /https:\/\/localhost:\d+/.exec(output) ?? [];
    expect(output).toMatch(/^Version: +1\.58\nDialect: +published$/m);
    expect(output).toContain(`api-token: ${SEED.ada.token}`);
    expect(output).toContain("integration-id: art_confluence_1");
    expect(output).toContain(`ca-certificate: ${caFile}`);
    const ca = readFileSync(caFile, "utf8");
    const send = (method: string, path: string, body?: object): Promise<Seen> =>
      ask(url + path, { method, ca, headers: OWN, body: JSON.stringify(body) });
    const integrations = (): Promise<Seen> =>
      send("GET", `${APP}/user/integrations`);

    const artifact = await send("GET", `${APP}/artifact/art_confluence_1`);
    expect(artifact.body).toContain('"Support space"');

    const fault = { kind: "status", status: 503 };
    const rule = { path: "/integrations", times: 2, fault };
    expect((await send("POST", "/_simulator/faults", rule)).status).toBe(201);
    expect((await integrations()).status).toBe(503);
    await send("DELETE", "/_simulator/faults");
    expect((await integrations()).status).toBe(200);
    const nonsense = { fault: { kind: "nonsense" } };
    expect((await send("POST", "/_simulator/faults", nonsense)).status).toBe(
      422,
    );

    const own = `/_simulator/integrations/${SEED.integrations.confluence}`;
    const source = [{ id: "only", name: "Only page", content: "Text" }];
    await send("PATCH", own, { config: { a: 1 }, source });
    expect((await send("GET", `${CONFLUENCE}/config`)).body).toBe('{"a":1}');
    const { body } = await send("POST", `${CONFLUENCE}/ingest`, {});
    expect(body).toContain('"name":"Only page"');

    expect(json(await send("GET", "/_simulator/requests"))).toHaveLength(5);
    await send("POST", "/_simulator/reset");
    expect(json(await send("GET", "/_simulator/requests"))).toEqual([]);

    // Windows has no signal that a process could answer.
    if (process.platform === "win32")
      await send("POST", "/_simulator/shutdown");
    else child.kill("SIGINT");
    expect(await exit).toEqual([0, null]);
  });

  test("unless told otherwise it speaks HTTP as published; a request ends it", async () => {
    const { printed } = await withEnvironment({}, () => run([]));
    expect(printed).toMatch(/^Version: +1\.57\nDialect: +published$/m);
    const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(printed) ?? [];
    expect((await ask(`${url}/api/health`)).status).toBe(200);
    await ask(`${url}/_simulator/shutdown`, { method: "POST", headers: OWN });
    expect((await ask(`${url}/api/health`)).ended).toBe("ECONNREFUSED");
  });

  test("its help names each dialect", async () => {
    const help = await readHelp(run);
    for (const [name, { summary }] of Object.entries(DIALECTS))
      expect(help).toContain(`  ${name.padEnd(14)} ${summary}\n`);
  });

  test("an unknown option is refused", async () => {
    await expect(run(["--prot", "1"])).rejects.toThrow("--prot");
  });

  test("a port in use is explained", async () => {
    const started = run(["--port", String(simulator.port)]);
    await expect(started).rejects.toThrow(/is in use. Choose another/);
  });
});

describe("npm run simulator -- record", () => {
  const file = join(folder, "record.txt");
  let recorder: Recorder | undefined;
  afterEach(async () => recorder?.close());

  test("each request and answer passes through, and leaves its shape in the file", async () => {
    recorder = await startRecorder(new URL(simulator.url), file, 0);
    const { url } = recorder;
    const send = async (method: string, path: string, body?: object) =>
      ask(url + path, {
        method,
        headers: OWN,
        body: JSON.stringify(body),
      });
    const list = await send("GET", `${APP}/user/integrations`);
    expect(list.body).toContain(SEED.integrations.confluence);
    const unknown = await send("GET", `${APP}/holiday?q=holiday plans`);
    expect(unknown.status).toBe(404);
    const account = { username: "svc-docs", password: "correct horse" };
    await send("POST", `${APP}/integration/filesystem`, account);
    const ingest = await send("POST", `${CONFLUENCE}/ingest`);
    expect(ingest.body).toContain("sync_started");
    const written = readFileSync(file, "utf8");
    expect(written).toContain('"request": "GET /api/v1/app/user/integrations"');
    expect(written).toMatch(/"request": "GET \/api\/v1\/app\/id-\d+\?q=text"/);
    expect(written).toMatch(/"status": 404/);
    expect(written).toMatch(/"type": "sync_started"/);
    expect(written).toMatch(/"integration_item_count": \d+/);
    expect(written).toMatch(/"password": "text"/);
    for (const secret of [
      SEED.ada.token,
      SEED.organization.slug,
      SEED.integrations.confluence,
      "svc-docs",
      "correct horse",
      "holiday",
    ])
      expect(written).not.toContain(secret);
  });

  test("a server that is not reached is written down with its code", async () => {
    recorder = await startRecorder(new URL("http://127.0.0.1:1"), file, 0);
    const { url } = recorder;
    const seen = await ask(`${url}/api`, { method: "GET", headers: {} });
    expect(seen.status).toBe(0);
    expect(readFileSync(file, "utf8")).toContain('"failed": "ECONNREFUSED"');
  });

  test("a shape has keys, Zylon's own words and amounts, and the same id has the same number", () => {
    const ids = new Pseudonyms();
    const answer = {
      id: "art_9",
      integration_id: "int_1",
      type: "Document",
      name: "Holiday plans",
      match: "Holiday",
      external_url: "https://wiki.example.com/1",
      updated_at: "2026-11-28T01:12:00Z",
      ingest_warnings: ["BigSize"],
      total_count: 24,
      version: 7,
      error: null,
      data: Array.from({ length: 8 }, () => ({ id: "int_1" })),
    };
    expect(toShape(answer, ids)).toEqual({
      id: "id-1",
      integration_id: "id-2",
      type: "Document",
      name: "text",
      match: "text",
      external_url: "address",
      updated_at: "0000-00-00T00:00:00Z",
      ingest_warnings: ["BigSize"],
      total_count: 24,
      version: "number",
      error: null,
      data: [
        ...Array.from({ length: 5 }, () => ({ id: "id-2" })),
        "and 3 more",
      ],
    });
    expect(toPathShape("/api/v1/app/artifact/int_1/sync?first=100", ids)).toBe(
      "/api/v1/app/artifact/id-2/sync?first=100",
    );
  });

  test("no text of an answer is in its shape", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("name", "content", "x"), fc.string()),
        (fields) => {
          const shape = toShape(fields, new Pseudonyms());
          const allowed = ["", "text", "address"];
          for (const value of Object.values(shape ?? {}))
            expect(allowed).toContain(value);
        },
      ),
    );
  });
});

describe("npm run try", () => {
  /** As a developer behind a proxy has it, or a job on another GitHub. */
  const FOREIGN = {
    HTTPS_PROXY: "http://127.0.0.1:1",
    HTTP_PROXY: "http://127.0.0.1:1",
    GITHUB_API_URL: "http://127.0.0.1:1",
    GITHUB_SERVER_URL: "https://github.example.com",
    RUNNER_DEBUG: "1",
  };

  test("its help names each call, each fault and each night", async () => {
    const help = await readHelp(tryOut);
    for (const [name, { summary }] of [
      ...Object.entries(NIGHTS),
      ...Object.entries(PLACES),
      ...Object.entries(NAMED_FAULTS),
    ])
      expect(help).toContain(`  ${name.padEnd(14)} ${summary}\n`);
  });

  test.each([
    ["max-removed is not name=value", ["max-removed"]],
    ["--fault: ingest=nonsense is none of", ["--fault", "ingest=nonsense"]],
    ["--night: rainy is none of", ["--night", "rainy"]],
    ["leave base-url out", ["base-url=http://127.0.0.1:1", "--night", "well"]],
    ["--dialect is one of published, example", ["--dialect", "german"]],
    ["--zylon is one of 1.57, 1.58, 1.59", ["--zylon", "1.56"]],
  ])("it says: %s", async (words, args) => {
    const error = await tryOut(args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(words);
  });

  /** What a run prints. */
  async function readRun(...args: readonly string[]): Promise<string> {
    const child = spawn(process.execPath, ["simulator/try.ts", ...args], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...FOREIGN },
    });
    return (await text(child.stdout)).replaceAll("\r\n", "\n");
  }

  test("a fault happens as often as it is told to, and a failure issue is opened here and shown", async () => {
    const output = await readRun(
      "failure-issue=true",
      ...["--fault", "ingest=resetx1"],
    );
    expect(output).toMatch(/^error-code=connection-lost$/m);
    expect(output).toMatch(/^The failure issue #1 was opened$/m);
    expect(output).toMatch(
      /^--- issue #1 was opened: Zylon ingest fails: Try/m,
    );
    expect(output).toMatch(/^results=.{100}… \(\d{3} characters\)$/m);
  });

  test("several nights have one Zylon and one GitHub, and each says what became of the issue", async () => {
    const output = await readRun(
      ...["failure-issue=true", "wait-for=completed"],
      ...["--night", "ingest=400", "--night", "config=404"],
      ...["--night", "empty", "--night", "well"],
    );
    const shown = [
      "Night 1: ingest=400",
      "issue #1 was opened",
      "Night 2: config=404",
      "issue #1 was rewritten",
      "a comment on issue #1\nIt fails with not-found now",
      "Night 3: empty",
      "24 removed",
      "issue #1 was closed",
      "a comment on issue #1\nThe step succeeded in [run 3]",
      "Night 4: well",
      "24 added",
    ];
    const places = shown.map((words) => output.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(output.slice(places.at(-2))).not.toContain("issue #1");
  });
});
