/** `npm run try`: what a person gets who has no Zylon. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  faultNamed,
  NAMED_FAULTS,
  PLACES,
} from "../../simulator/admin/named-faults.ts";
import { serverOf, UsageError } from "../../simulator/usage.ts";

/** As a developer behind a proxy has it, or a job on another GitHub. */
const FOREIGN = {
  HTTPS_PROXY: "http://127.0.0.1:1",
  HTTP_PROXY: "http://127.0.0.1:1",
  GITHUB_API_URL: "http://127.0.0.1:1",
  GITHUB_SERVER_URL: "https://github.example.com",
  RUNNER_DEBUG: "1",
};

async function run(
  ...args: string[]
): Promise<{ output: string; code: unknown }> {
  const child = spawn(process.execPath, ["simulator/try.ts", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...FOREIGN },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ended: unknown[] = await once(child, "close");
  return { output: output.replaceAll("\r\n", "\n"), code: ended[0] };
}

test("its help names each call and each fault", async () => {
  const { output, code } = await run("--help");
  expect(code).toBe(0);
  for (const [name, { summary }] of [
    ...Object.entries(PLACES),
    ...Object.entries(NAMED_FAULTS),
  ])
    expect(output).toContain(`  ${name.padEnd(14)} ${summary}\n`);
});

test("what makes no sense is refused in a line that leads to the help", async () => {
  const { output, code } = await run("max-removed");
  expect(code).toBe(2);
  expect(output).toBe(
    "max-removed is not name=value. See npm run try -- --help\n",
  );
});

test.each([
  ["--fault: ingest=nonsense is none of", () => faultNamed("ingest=nonsense")],
  [
    "--dialect is one of example, documented,",
    () => serverOf({ dialect: "german", zylon: "1.57" }),
  ],
  [
    "--zylon is one of 1.57, 1.58, 1.59",
    () => serverOf({ dialect: "lax", zylon: "1.56" }),
  ],
])("it says: %s", (words, read) => {
  expect(read).toThrow(UsageError);
  expect(read).toThrow(words);
});

test("a fault happens as often as it is told to, and a failure issue is opened here and shown", async () => {
  const { output } = await run(
    "failure-issue=true",
    "max-retries=1",
    "--fault",
    "config=503x1",
    "--fault",
    "ingest=reset",
  );
  expect(output).toMatch(/^Zylon is overloaded .* Retry 1 of 1 in/m);
  expect(output).toMatch(/^error-code=connection-lost$/m);
  expect(output).toMatch(/^The failure issue #1 was opened$/m);
  expect(output).toMatch(/^--- issue #1, open: Zylon ingest fails: Try/m);
});
