/** `npm run try`: what a person gets who has no Zylon. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { NAMED_FAULTS, PLACES } from "../../simulator/admin/named-faults.ts";

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

const NAMES = Object.entries({ ...PLACES, ...NAMED_FAULTS });

test("--help and the page of the simulator name each call and each fault", async () => {
  const { output, code } = await run("--help");
  expect(code).toBe(0);
  const page = readFileSync("simulator/README.md", "utf8")
    .replaceAll("`", "")
    .replaceAll(/ +/g, " ");
  for (const [name, { summary }] of NAMES) {
    expect(output).toContain(`  ${name.padEnd(14)} ${summary}\n`);
    expect(page).toContain(`| ${name} | ${summary} |`);
  }
});

test.each([
  [["--falt", "ingest=503"], "Unknown option '--falt'"],
  [["--fault", "ingest=nonsense"], "--fault: ingest=nonsense is none of"],
  [["--dialect", "german"], "--dialect is one of example, documented,"],
  [["max-removed"], "max-removed is not name=value"],
])("%j is refused in a line that leads to the help", async (args, words) => {
  const { output, code } = await run(...args);
  expect(code).toBe(2);
  expect(output).toMatch(/^.* See npm run try -- --help\n$/);
  expect(output).toContain(words);
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
