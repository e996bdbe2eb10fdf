/** `npm run simulator`: what its options do, and what changes it while it runs. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { run } from "../../simulator/cli.ts";
import { DIALECTS, SEED } from "../../simulator/simulator.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { useSimulator } from "../support/simulator.ts";
import { posixTest } from "../support/system.ts";
import { APP, ask, CONFLUENCE, json, type Seen, until } from "./client.ts";

const simulator = useSimulator();
const folder = temporaryFolder();

let child: ChildProcess | undefined;
afterEach(() => child?.kill()); // where a test failed before it ended it

function start(...args: string[]) {
  const started = spawn(process.execPath, ["simulator/cli.ts", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  child = started;
  let output = "";
  for (const stream of [started.stdout, started.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  return { output: () => output, exit: once(started, "close") };
}

const OWN = {
  authorization: `Bearer ${SEED.ada.token}`,
  "x-org": SEED.organization.slug,
  "content-type": "application/json",
};

test("it is the server that it is told to be, says how to use it, and changes while it runs", async () => {
  const caFile = join(folder, "ca.pem");
  const { output, exit } = start(
    ...["--ca-file", caFile, "--zylon", "1.58", "--same-ids"],
  );
  await until(() => output().includes("Ctrl+C"));
  const [url = ""] = /https:\/\/localhost:\d+/.exec(output()) ?? [];
  expect(output()).toMatch(/^Version: +1\.58\nDialect: +published$/m);
  expect(output()).toContain(`api-token: ${SEED.ada.token}`);
  expect(output()).toContain(`integration-id: ${SEED.integrations.confluence}`);
  expect(output()).toContain(`ca-certificate: ${caFile}`);
  const ca = readFileSync(caFile, "utf8");
  const send = (method: string, path: string, body?: object): Promise<Seen> =>
    ask(url + path, { method, ca, headers: OWN, body: JSON.stringify(body) });
  const integrations = async (): Promise<Seen> =>
    send("GET", `${APP}/user/integrations`);

  const { confluence } = SEED.integrations;
  const artifact = await send("GET", `${APP}/artifact/${confluence}`);
  expect(artifact.body).toContain('"Support space"');

  const fault = { kind: "status", status: 503 };
  const rule = { path: "/integrations", times: 2, fault };
  expect((await send("POST", "/_simulator/faults", rule)).status).toBe(201);
  expect((await integrations()).status).toBe(503);
  await send("DELETE", "/_simulator/faults");
  expect((await integrations()).status).toBe(200);
  const nonsense = { fault: { kind: "nonsense" } };
  expect((await send("POST", "/_simulator/faults", nonsense)).status).toBe(422);

  const own = `/_simulator/integrations/${SEED.integrations.confluence}`;
  const source = [{ id: "only", name: "Only page", content: "Text" }];
  await send("PATCH", own, { config: { a: 1 }, source });
  expect((await send("GET", `${CONFLUENCE}/config`)).body).toBe('{"a":1}');
  const { body } = await send("POST", `${CONFLUENCE}/ingest`, {});
  expect(body).toContain('"name":"Only page"');

  expect(json(await send("GET", "/_simulator/requests"))).toHaveLength(5);
  await send("POST", "/_simulator/reset");
  expect(json(await send("GET", "/_simulator/requests"))).toEqual([]);

  await send("POST", "/_simulator/shutdown");
  expect(await exit).toEqual([0, null]);
});

posixTest(
  "unless told otherwise it speaks HTTP as published, and Ctrl+C ends it",
  async () => {
    const { output, exit } = start();
    await until(() => output().includes("Ctrl+C"));
    expect(output()).toMatch(/^Version: +1\.57\nDialect: +published$/m);
    const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(output()) ?? [];
    expect((await ask(`${url}/api/health`)).status).toBe(200);
    child?.kill("SIGINT");
    expect(await exit).toEqual([0, null]);
  },
);

test("its help names each dialect", async () => {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  await run(["--help"]);
  const help = String(log.mock.lastCall?.[0]);
  log.mockRestore();
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
