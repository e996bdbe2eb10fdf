/** `npm run simulator`. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DIALECTS, SEED } from "../../simulator/simulator.ts";
import { useSimulator } from "../support/simulated.ts";
import { temporaryFolder } from "../support/environment.ts";
import { posixTest } from "../support/system.ts";
import { ask, until } from "./client.ts";

const simulator = useSimulator();
const folder = temporaryFolder();

function run(...args: string[]) {
  const child = spawn(process.execPath, ["simulator/cli.ts", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  return { child, output: () => output, exit: once(child, "close") };
}

test("starts with TLS, says how to use it, answers, ends when told to", async () => {
  const caFile = join(folder, "ca.pem");
  const { output, exit } = run("--tls", "--ca-file", caFile);
  await until(() => output().includes("Ctrl+C"));
  const [url = ""] = /https:\/\/localhost:\d+/.exec(output()) ?? [];
  expect(output()).toContain(`api-token: ${SEED.ada.token}`);
  expect(output()).toContain(`integration-id: ${SEED.integrations.confluence}`);
  const ca = readFileSync(caFile, "utf8");
  expect((await ask(`${url}/api/health`, { ca })).status).toBe(200);
  await ask(`${url}/_simulator/shutdown`, { method: "POST", ca });
  expect(await exit).toEqual([0, null]);
});

test("unless told otherwise, documents change with their source, and the answer says when it is complete", async () => {
  const { output, exit } = run();
  await until(() => output().includes("Ctrl+C"));
  expect(output()).toMatch(/^Dialect: +published$/m);
  const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(output()) ?? [];
  const headers = {
    authorization: `Bearer ${SEED.ada.token}`,
    "x-org": SEED.organization.slug,
    "content-type": "application/json",
  };
  const { body } = await ask(
    `${url}/api/v1/app/integration/confluence/${SEED.integrations.confluence}/ingest`,
    { method: "POST", headers },
  );
  expect(body).toContain(
    '"current_artifact_count":25,"integration_item_count":25',
  );
  expect(body).toContain('"sync_completed"');
  await ask(`${url}/_simulator/shutdown`, { method: "POST" });
  expect(await exit).toEqual([0, null]);
});

posixTest.each(["SIGINT", "SIGTERM"] as const)("ends on %s", async (signal) => {
  const { child, output, exit } = run();
  await until(() => output().includes("Ctrl+C"));
  child.kill(signal);
  expect(await exit).toEqual([0, null]);
});

test("has the dialect that it is told to, also after a reset, and ends when told to", async () => {
  const { output, exit } = run(
    "--dialect",
    "lax",
    "--zylon",
    "1.58",
    "--same-ids",
  );
  await until(() => output().includes("Ctrl+C"));
  expect(output()).toMatch(/^Version: +1\.58\nDialect: +lax$/m);
  expect(output()).toContain("integration-id: int_confluence_1");
  const [url = ""] = /http:\/\/127\.0\.0\.1:\d+/.exec(output()) ?? [];
  const headers = {
    authorization: `Bearer ${SEED.ada.token}`,
    "x-org": SEED.organization.slug,
  };
  const list = `${url}/api/v1/app/user/integrations`;
  for (let round = 0; round < 2; round += 1) {
    const { body } = await ask(list, { headers });
    expect(body).toContain('"provider_data":null');
    await ask(`${url}/_simulator/reset`, { method: "POST" });
  }
  await ask(`${url}/_simulator/shutdown`, { method: "POST" });
  expect(await exit).toEqual([0, null]);
});

test.each([
  [["--help"], 0, `  foreign      ${DIALECTS.foreign.summary}\n`],
  [["--prot", "1"], 2, "Unknown option '--prot'"],
  [["--port", "http"], 2, '--port: "http" is not an integer'],
  [
    ["--dialect", "german"],
    2,
    '--dialect: "german" is none of example, documented, published',
  ],
  [["--ca-file", "x"], 2, "--ca-file needs --tls"],
  [["--zylon", "1.56"], 2, "--zylon: one of 1.57, 1.58, 1.59"],
])("%j exits with %i", async (args, code, text) => {
  const { output, exit } = run(...args);
  expect(await exit).toEqual([code, null]);
  expect(output()).toContain(text);
});

test("a port in use is explained", async () => {
  const { output, exit } = run("--port", String(simulator.port));
  expect(await exit).toEqual([1, null]);
  expect(output()).toContain("The port is in use");
});
