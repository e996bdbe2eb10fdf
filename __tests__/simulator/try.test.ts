/** `npm run try`: what a person gets who has no Zylon. */
import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { jest } from "@jest/globals";
import {
  findNamedFault,
  NAMED_FAULTS,
  PLACES,
} from "../../simulator/admin/named-faults.ts";
import { run } from "../../simulator/try.ts";
import { parseServerOptions, UsageError } from "../../simulator/usage.ts";

/** As a developer behind a proxy has it, or a job on another GitHub. */
const FOREIGN = {
  HTTPS_PROXY: "http://127.0.0.1:1",
  HTTP_PROXY: "http://127.0.0.1:1",
  GITHUB_API_URL: "http://127.0.0.1:1",
  GITHUB_SERVER_URL: "https://github.example.com",
  RUNNER_DEBUG: "1",
};

test("its help names each call and each fault", async () => {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  await run(["--help"]);
  const help = String(log.mock.lastCall?.[0]);
  log.mockRestore();
  for (const [name, { summary }] of [
    ...Object.entries(PLACES),
    ...Object.entries(NAMED_FAULTS),
  ])
    expect(help).toContain(`  ${name.padEnd(14)} ${summary}\n`);
});

test("an argument that is neither an option nor an input is refused", async () => {
  const message = "max-removed is not name=value";
  await expect(run(["max-removed"])).rejects.toThrow(new UsageError(message));
});

test.each([
  [
    "--fault: ingest=nonsense is none of",
    () => findNamedFault("ingest=nonsense"),
  ],
  [
    "--dialect is one of published, example",
    () => parseServerOptions({ dialect: "german", zylon: "1.57" }),
  ],
  [
    "--zylon is one of 1.57, 1.58, 1.59",
    () => parseServerOptions({ dialect: "example", zylon: "1.56" }),
  ],
])("it says: %s", (words, read) => {
  expect(read).toThrow(UsageError);
  expect(read).toThrow(words);
});

test("a fault happens as often as it is told to, and a failure issue is opened here and shown", async () => {
  const inputs = ["failure-issue=true"];
  const faults = ["--fault", "ingest=resetx1"];
  const child = spawn(
    process.execPath,
    ["simulator/try.ts", ...inputs, ...faults],
    {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, ...FOREIGN },
    },
  );
  const output = (await text(child.stdout)).replaceAll("\r\n", "\n");
  expect(output).toMatch(/^error-code=connection-lost$/m);
  expect(output).toMatch(/^The failure issue #1 was opened$/m);
  expect(output).toMatch(/^--- issue #1, open: Zylon ingest fails: Try/m);
});
