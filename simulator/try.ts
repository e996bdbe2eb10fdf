/**
 * `npm run try -- name=value …`: one step with these inputs, as the runner would
 * run it, against a simulator and a GitHub of this machine.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { startAction } from "../runner/child.ts";
import { formatAsRunner } from "../runner/commands.ts";
import { FakeGitHub, REPOSITORY } from "../runner/github.ts";
import { metadata } from "../runner/metadata.ts";
import { findNamedFault, NAMED_FAULTS, PLACES } from "./admin/named-faults.ts";
import {
  DIALECTS,
  getNewestId,
  SEED,
  startSimulator,
  VERSIONS,
} from "./simulator.ts";
import {
  explainUsageError,
  formatRows,
  SERVER_OPTIONS,
  parseServerOptions,
  UsageError,
} from "./usage.ts";

const USAGE = `Runs one step on a simulated Zylon, as GitHub's runner would, and shows its log, summary and outputs that are not empty.

Usage: npm run try -- [name=value …] [options]

  name=value              an input of the action, such as max-removed=1; base-url, api-token and the id of an
                          integration are filled in, and settle-seconds=10; failure-issue=true opens an issue
                          on no real GitHub
  --fault <call>=<fault>  what goes wrong, each time; ingest=503x2: the first two times. May be repeated
  --zylon <version>       ${VERSIONS.join(", ")}; the first unless given
  --dialect <name>        how the server words its answers; published unless given
  --help                  this text

Calls:

${formatRows(PLACES)}

Faults:

  400 to 599     this status
${formatRows(NAMED_FAULTS)}

Dialects:

${formatRows(DIALECTS)}
`;

interface Step {
  readonly inputs: Record<string, string>;
  /** What the action doesn't declare, as the runner passes it on. */
  readonly env: Record<string, string>;
}

function parseStep(positionals: readonly string[]): Step {
  const step: Step = { inputs: { "integration-type": "confluence" }, env: {} };
  for (const argument of positionals) {
    const [, name = "", value = ""] = /^([\w-]+)=(.*)$/s.exec(argument) ?? [];
    if (name === "") throw new UsageError(`${argument} is not name=value`);
    if (name in metadata.inputs) step.inputs[name] = value;
    else step.env[`INPUT_${name.toUpperCase()}`] = value;
  }
  return step;
}

const STEP_ENVIRONMENT = {
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_WORKFLOW: "Try",
  GITHUB_JOB: "try",
  GITHUB_ACTION: "zylon",
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "1",
};

/** Runs the step that the arguments describe; returns its exit code. */
export async function run(args: readonly string[]): Promise<number | null> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...SERVER_OPTIONS,
      fault: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const server = parseServerOptions(values);
  const { inputs, env } = parseStep(positionals);
  const faults = values.fault.map(findNamedFault);

  const simulator = await startSimulator(server);
  const github = await new FakeGitHub().start();
  faults.forEach(simulator.fail);
  const { "integration-type": type = "", configure } = inputs;
  const ids = new Map<string, string>(Object.entries(SEED.integrations));
  const id = configure === "create" ? undefined : ids.get(type);
  try {
    const step: Step = {
      inputs: {
        "base-url": simulator.url,
        "api-token": simulator.token,
        ...(id !== undefined && {
          "integration-id": getNewestId(id, simulator.state),
        }),
        // A minute is long for somebody who tries.
        ...(inputs["wait-for"] !== "completed" && { "settle-seconds": "10" }),
        ...inputs,
      },
      env: { ...STEP_ENVIRONMENT, GITHUB_API_URL: github.url, ...env },
    };
    const exitCode = await showRun(step);
    for (const { number, state, title, body } of github.issues)
      show(`issue #${number}, ${state}: ${title}`, body ?? "");
    show("exit code", String(exitCode));
    return exitCode;
  } finally {
    await Promise.all([simulator.close(), github.close()]);
  }
}

function show(heading: string, text: string): void {
  console.log(`\n--- ${heading}`);
  if (text !== "") console.log(text.trimEnd());
}

const SECRETS = ["api-token", "password", "github-token"];

/** Runs the bundle, and shows inputs, log, outputs and summary. */
async function showRun({ inputs, env }: Step): Promise<number | null> {
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-try-"));
  try {
    const given = Object.entries(inputs).map(
      ([name, value]) => `${name}: ${SECRETS.includes(name) ? "***" : value}`,
    );
    show("with", given.join("\n"));
    show("log", "");
    const { child, finished } = startAction(inputs, folder, { env });
    createInterface({ input: child.stdout }).on("line", (line) => {
      const printed = formatAsRunner(line);
      if (printed !== undefined) console.log(printed);
    });
    child.stderr.pipe(process.stderr);
    const { outputs, summary, exitCode } = await finished;
    const told = Object.entries(outputs).filter(([, value]) => value !== "");
    show("outputs", told.map(([name, value]) => `${name}=${value}`).join("\n"));
    show("summary", summary);
    return exitCode;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (import.meta.main)
  await run(process.argv.slice(2)).catch((error: unknown) =>
    explainUsageError(error, "npm run try"),
  );
