/**
 * `npm run try -- name=value …`: one step with these inputs, as the runner would
 * run it, against a simulator and a GitHub of this machine; or the same step in
 * several nights. `npm run demo` runs seven such steps. Needs no network.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { startAction } from "../runner/child.ts";
import { formatAsRunner } from "../runner/commands.ts";
import { FakeGitHub, type FakeIssue, REPOSITORY } from "../runner/github.ts";
import { metadata } from "../runner/metadata.ts";
import type { ActionRun } from "../runner/outputs.ts";
import type { FaultRule } from "./admin/faults.ts";
import { findNamedFault, NAMED_FAULTS, PLACES } from "./admin/named-faults.ts";
import { NIGHTS, setSources } from "./admin/nights.ts";
import {
  explainUsageError,
  formatRows,
  parseServerOptions,
  SERVER_OPTIONS,
  UsageError,
} from "./cli.ts";
import {
  DIALECTS,
  getNewestId,
  SEED,
  type Simulator,
  startSimulator,
  VERSIONS,
} from "./simulator.ts";

const USAGE = `Runs one step on a simulated Zylon, as GitHub's runner would, and shows its log, summary and outputs that are not empty.

Usage: npm run try -- [name=value …] [options]

  name=value              an input of the action, such as max-removed=1; base-url, api-token and the id of an
                          integration are filled in, and settle-seconds=10; failure-issue=true opens an issue
                          on no real GitHub
  --fault <call>=<fault>  what goes wrong, each time; ingest=503x2: the first two times. May be repeated
  --night <what>          what happens in a night: one of the names below, or <call>=<fault>. The step runs
                          once for each, on the same Zylon and the same GitHub: --night empty --night well
  --zylon <version>       ${VERSIONS.join(", ")}; the first unless given
  --dialect <name>        how the server words its answers; published unless given
  --help                  this text

Nights:

${formatRows(NIGHTS)}

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

function parseFault(option: string, text: string): FaultRule {
  const fault = findNamedFault(text);
  if (fault === undefined)
    throw new UsageError(`${option}: ${text} is none of those in the help`);
  return fault;
}

/** Returns what makes a simulator ready for this night. */
function parseNight(text: string): (simulator: Simulator) => void {
  const night = NIGHTS[text];
  if (night !== undefined) return ({ state }) => setSources(night, state);
  const fault = parseFault("--night", text);
  return (simulator) => {
    setSources(NIGHTS["well"]!, simulator.state);
    simulator.fail(fault);
  };
}

/** Runs what the arguments describe; returns the exit code of the last step. */
export async function run(args: readonly string[]): Promise<number | null> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...SERVER_OPTIONS,
      fault: { type: "string", multiple: true, default: [] },
      night: { type: "string", multiple: true, default: [] },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const server = parseServerOptions(values);
  const step = parseStep(positionals);
  const faults = values.fault.map((text) => parseFault("--fault", text));
  const nights = values.night.map(parseNight);
  if ("base-url" in step.inputs && faults.length + nights.length > 0)
    throw new UsageError(
      "--fault and --night change the simulator that try starts: leave base-url out",
    );

  const simulator = await startSimulator(server);
  const github = await new FakeGitHub().start();
  try {
    faults.forEach(simulator.fail);
    const filled = fillIn(step, simulator, github);
    showInputs(filled.inputs);
    if (nights.length === 0) return await runOnce(filled, github);
    let exitCode: number | null = 0;
    for (const [at, prepare] of nights.entries()) {
      console.log(`\n=== Night ${at + 1}: ${values.night[at] ?? ""}`);
      simulator.clearFaults();
      faults.forEach(simulator.fail);
      prepare(simulator);
      ({ exitCode } = await runNight(filled, github, at + 1));
    }
    return exitCode;
  } finally {
    await Promise.all([simulator.close(), github.close()]);
  }
}

const STEP_ENVIRONMENT = {
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_WORKFLOW: "Try",
  GITHUB_JOB: "try",
  GITHUB_ACTION: "zylon",
  GITHUB_REF: "refs/heads/main",
};

/** Adds what the command line left out. */
function fillIn(
  { inputs, env }: Step,
  { url, token, state }: Simulator,
  github: FakeGitHub,
): Step {
  const { "integration-type": type = "", configure } = inputs;
  const ids = new Map<string, string>(Object.entries(SEED.integrations));
  const id = configure === "create" ? undefined : ids.get(type);
  return {
    inputs: {
      "base-url": url,
      "api-token": token,
      ...(id !== undefined && { "integration-id": getNewestId(id, state) }),
      // A minute is long for somebody who tries.
      ...(inputs["wait-for"] !== "completed" && { "settle-seconds": "10" }),
      ...inputs,
    },
    env: { ...STEP_ENVIRONMENT, GITHUB_API_URL: github.url, ...env },
  };
}

/** Shows all that a step leaves. */
async function runOnce(step: Step, github: FakeGitHub): Promise<number | null> {
  const { outputs, summary, exitCode } = await showLog(step, 1);
  const filled = Object.entries(outputs).filter(([, value]) => value !== "");
  show("outputs", filled.map(formatOutput).join("\n"));
  show("summary", summary);
  for (const issue of github.issues) showIssue(issue, undefined, false);
  show("exit code", String(exitCode));
  return exitCode;
}

/** Shows the log of a step, and what became of its issue. */
async function runNight(
  step: Step,
  github: FakeGitHub,
  night: number,
): Promise<ActionRun> {
  const before = structuredClone(github.issues);
  const done = await showLog(step, night);
  for (const [at, issue] of github.issues.entries())
    showIssue(issue, before[at], done.exitCode === 0);
  return done;
}

/** Shows what a run did with an issue: its new text and its new comments. */
function showIssue(
  issue: FakeIssue,
  before: FakeIssue | undefined,
  isSuccess: boolean,
): void {
  const { number, title, body, comments } = issue;
  const fate = getFate(issue, before, isSuccess);
  if (fate === undefined) return;
  const isNewText = body !== before?.body;
  // The last line is hidden on GitHub, too.
  const text = isNewText ? (body ?? "").replace(/<!--.*-->\s*$/s, "") : "";
  show(`issue #${number} was ${fate}: ${title}`, text);
  for (const comment of comments.slice(before?.comments.length))
    show(`a comment on issue #${number}`, comment);
}

/** What a run did with an issue; undefined if it left it alone. */
function getFate(
  { state, body }: FakeIssue,
  before: FakeIssue | undefined,
  isSuccess: boolean,
): string | undefined {
  if (before === undefined) return "opened";
  if (state !== before.state) return "closed";
  if (body === before.body) return undefined;
  return isSuccess ? "left open" : "rewritten";
}

function show(heading: string, text: string): void {
  console.log(`\n--- ${heading}`);
  if (text !== "") console.log(text.trimEnd());
}

const SECRETS = ["api-token", "password", "github-token"];

function showInputs(inputs: Step["inputs"]): void {
  const lines = Object.entries(inputs).map(
    ([name, value]) => `${name}: ${SECRETS.includes(name) ? "***" : value}`,
  );
  show("with", lines.join("\n"));
}

/** Runs the bundle, and shows its log as it is written. */
async function showLog(
  { inputs, env }: Step,
  runId: number,
): Promise<ActionRun> {
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-try-"));
  try {
    show("log", "");
    const { child, finished } = startAction(inputs, folder, {
      env: { GITHUB_RUN_ID: String(runId), ...env },
    });
    createInterface({ input: child.stdout }).on("line", (line) => {
      const printed = formatAsRunner(line);
      if (printed !== undefined) console.log(printed);
    });
    child.stderr.pipe(process.stderr);
    return await finished;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** JSON for other steps, which nobody reads whole. */
const LONG_OUTPUTS = ["results", "matrix"];
const SHOWN_CHARACTERS = 100;

function formatOutput([name, value]: [name: string, value: string]): string {
  const isWhole =
    !LONG_OUTPUTS.includes(name) || value.length <= SHOWN_CHARACTERS;
  return isWhole
    ? `${name}=${value}`
    : `${name}=${value.slice(0, SHOWN_CHARACTERS)}… (${value.length} characters)`;
}

const DEMO: readonly (readonly [
  title: string,
  exitCode: 0 | 1,
  ...args: string[],
])[] = [
  ["An ingest, until no document is pending: what changed, by name", 0],
  [
    "The credentials of a file share are rotated, then it is ingested; one document fails",
    0,
    "integration-type=filesystem",
    ...["configure=update", "username=svc-files", "password=the-new-password"],
  ],
  [
    "A dry run of all integrations sends nothing but GET requests",
    0,
    ...["integration-type=any", "integration-id=all", "dry-run=true"],
  ],
  [
    "More documents were removed than max-removed allows, which opens an issue",
    1,
    ...["max-removed=1", "failure-issue=true"],
  ],
  [
    "A wrong token: curl and jq would have printed null and stayed green",
    1,
    "api-token=not-the-token-of-anybody",
  ],
  [
    "Zylon 1.58 may have both APIs; here it has, so an older id is still ingested",
    0,
    ...["--zylon", "1.58", "integration-id=int_confluence_1"],
  ],
  [
    "Zylon 1.59 has other ids: the message names them",
    1,
    ...["--zylon", "1.59", "integration-id=int_confluence_1"],
    "integration-type=any",
  ],
];

async function demo(): Promise<void> {
  for (const [title, expected, ...args] of DEMO) {
    console.log(`\n=== ${title}`);
    const exitCode = await run(args);
    if (exitCode === expected) continue;
    console.error(`This run should have ended with exit code ${expected}.`);
    process.exitCode = 1;
  }
  const failing = DEMO.filter(([, exitCode]) => exitCode !== 0);
  if (process.exitCode === undefined)
    console.log(
      `\n=== That was all: ${DEMO.length} runs, of which ${failing.length} failed on purpose`,
    );
}

if (import.meta.main) {
  const [command] = process.argv.slice(2);
  const running = command === "demo" ? demo() : run(process.argv.slice(2));
  await running.catch((error: unknown) =>
    explainUsageError(error, "npm run try"),
  );
}
