/**
 * `npm run compare`: two builds of the action go through the same scenes, side
 * by side, each against a simulator of its own: the bundle of the commit where
 * the move to the small house began, and the source of today, or what `--entry`
 * names. `--only TEXT` plays the scenes that have this text in their name.
 *
 * This tool goes when the move is over.
 */
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual, parseArgs } from "node:util";
import {
  inputEnvironment,
  runnerFiles,
} from "../simulator/runner/environment.ts";
import {
  FakeGitHub,
  REPOSITORY,
  TOKEN as GITHUB_TOKEN,
} from "../simulator/runner/github.ts";
import { type ActionRun, readRun } from "../simulator/runner/outputs.ts";
import {
  SEED,
  type Simulator,
  startSimulator,
} from "../simulator/simulator.ts";
import { CHANGES_ONLY, type Scene, SCENES, SECRETS } from "./scenes.ts";

/** Where the move began. */
const OLD_COMMIT = "dd036df";
const OLD_FOLDER = ".compare";
const OLD_ENTRY = `${OLD_FOLDER}/dist/index.js`;

/** At once: scenes that keep a processor busy, and scenes that mostly wait. */
const BUSY = 5;
const WAITING = 20;
/** Between the quiet times of ten and of sixty seconds, and all that is added. */
const LONG_SECONDS = 50;
/** No scene may take longer. */
const LIMIT_MS = 200_000;

/** What is compared, by a name for the details of a difference. */
type Seen = Record<string, unknown>;

function takeOldBundle(): void {
  if (existsSync(OLD_ENTRY)) return;
  mkdirSync(OLD_FOLDER, { recursive: true });
  const archive = `${OLD_FOLDER}/dist.tar`;
  execFileSync("git", ["archive", "--output", archive, OLD_COMMIT, "dist"]);
  execFileSync("tar", ["-xf", archive, "-C", OLD_FOLDER]);
}

/**
 * Looks at documents and searches follow the clock: how many there are is
 * chance, which they are is not.
 */
const isLook = (request: string): boolean =>
  /^GET \S*\/(me|project|artifact|search)(\?|$)/.test(request);

/** POSTs in their order; the others by name, the looks among them once. */
function requestsOf({ requests }: Simulator, { resends }: Scene): Seen {
  const posts: string[] = [];
  const gets: string[] = [];
  for (const { method, path, body } of requests) {
    const { pathname, searchParams } = new URL(path, "http://simulator");
    searchParams.sort();
    const query = searchParams.size === 0 ? "" : `?${searchParams.toString()}`;
    const request = `${method} ${pathname}${query}`;
    // Whether a look happens to see something pending is chance too.
    if (searchParams.has("ingest_status")) continue;
    if (method !== "GET") posts.push(`${request} ${body}`);
    else if (!isLook(request) || !gets.includes(request)) gets.push(request);
  }
  return {
    // Until a limit of time, the pauses decide how many there are.
    posts: resends === "by chance" ? [...new Set(posts)] : posts,
    gets: gets.sort(),
    headers: [
      ...new Set(
        requests.map(({ headers }) =>
          [
            headers.authorization,
            headers["x-org"],
            headers["x-gateway"],
            headers["cache-control"],
          ].join(" | "),
        ),
      ),
    ].sort(),
  };
}

const SENTENCES_AND_PATHS = [
  "duration-seconds",
  "error-message",
  "changes-file",
  "results-file",
  "results",
];
const NOT_COMPARED = ["duration_seconds", "error_message", "changes_file"];

/** JSON without the fields that differ from run to run. */
function parsed(text: string): unknown {
  if (text === "") return "";
  return JSON.parse(text, (key, value: unknown) =>
    NOT_COMPARED.includes(key) ? undefined : value,
  );
}

function sortedById(changes: unknown): unknown {
  if (!Array.isArray(changes)) return changes;
  return changes.map((change) => JSON.stringify(change)).sort();
}

function outputsOf({ exitCode, outputs, errors }: ActionRun): Seen {
  const file = (name: string): string => {
    const path = outputs[name] ?? "";
    return path === "" ? "" : readFileSync(path, "utf8");
  };
  const seen: Seen = { "exit code": exitCode };
  for (const [name, value] of Object.entries(outputs))
    if (!SENTENCES_AND_PATHS.includes(name)) seen[name] = value;
  return {
    ...seen,
    "has a message": outputs["error-message"] !== "",
    "error annotations": errors.length,
    "takes long": Number(outputs["duration-seconds"]) > LONG_SECONDS,
    results: parsed(outputs["results"] ?? ""),
    "results-file": parsed(file("results-file")),
    "changes-file": sortedById(parsed(file("changes-file"))),
  };
}

/** In the forms in which a reader would know it. */
const formsOf = (secret: string): string[] => [
  secret,
  encodeURIComponent(secret),
  Buffer.from(secret).toString("base64"),
];

/** Where a secret is to be read. */
function leaksOf(
  { log, summary }: ActionRun,
  folder: string,
  secrets: readonly string[],
): string[] {
  const places = new Map([
    ["log", log.replaceAll(/^::add-mask::.*$/gm, "")],
    ["summary", summary],
  ]);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (/output|\.json$/.test(name))
      places.set(name, readFileSync(join(folder, name), "utf8"));
  return [...places]
    .filter(([, text]) =>
      secrets.flatMap(formsOf).some((form) => text.includes(form)),
    )
    .map(([place]) => place);
}

const stepOn = ({ url }: FakeGitHub): Record<string, string> => ({
  GITHUB_API_URL: url,
  GITHUB_REPOSITORY: REPOSITORY,
  GITHUB_WORKFLOW: "Nightly",
  GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/nightly.yml@refs/heads/main`,
  GITHUB_JOB: "feed",
  GITHUB_ACTION: "zylon",
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "17",
});

/** One run of a build. */
async function run(
  entry: string,
  env: Readonly<Record<string, string>>,
  folder: string,
  cancel: (kill: (name: NodeJS.Signals) => void) => Promise<void>,
): Promise<ActionRun> {
  const files = runnerFiles(folder);
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env["PATH"] ?? "", ...files, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LIMIT_MS,
    killSignal: "SIGKILL",
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (log += text));
  let exitCode: number | null = null;
  child.once("exit", (code) => (exitCode = code));
  const closed = once(child, "close");
  await Promise.race([closed, cancel((name) => void child.kill(name))]);
  await closed;
  return readRun(exitCode, log, files);
}

/** Everything that a build does in a scene. */
async function play(entry: string, scene: Scene): Promise<Seen> {
  const { dialect = "published", tls = false, faults = [], signal } = scene;
  const simulator = await startSimulator({ dialect, tls });
  const github = scene.github ? await new FakeGitHub().start() : undefined;
  const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-compare-"));
  try {
    // Two looks until a document is indexed.
    simulator.state.indexing = { plan: ["Processing", "Done"] };
    for (const rule of faults) simulator.fail(rule);
    const given = {
      "base-url": simulator.url,
      "api-token": simulator.token,
      "integration-type": "confluence",
      "integration-id": SEED.integrations.confluence,
      "max-retries": "1",
      // Long, so that a busy machine causes no retry.
      "request-timeout-seconds": "30",
      "wait-timeout-seconds": "120",
      ...(github && { "failure-issue": "true" }),
      ...scene.inputs,
      ...scene.stage?.(simulator, github),
    };
    const cancel = async (
      kill: (name: NodeJS.Signals) => void,
    ): Promise<void> => {
      if (signal === undefined) return new Promise(() => undefined);
      while (!simulator.requests.some(({ path }) => signal.at.test(path)))
        await sleep(20);
      await sleep(signal.afterMs ?? 300);
      kill(signal.name);
    };
    const seen: Seen = {};
    for (const [at, step] of [{}, ...(scene.then ?? [])].entries()) {
      if (at > 0) simulator.clearFaults();
      if (at > 0) (step.faults ?? faults).forEach(simulator.fail);
      const inputs = { ...given, ...step.inputs };
      const env = {
        ...inputEnvironment(inputs),
        ...(github && stepOn(github)),
        ...scene.env,
      };
      const ended = await run(entry, env, folder, cancel);
      const secrets = [simulator.token, GITHUB_TOKEN, ...SECRETS];
      const whose = at === 0 ? "" : `run ${at + 1}: `;
      const facts = {
        ...outputsOf(ended),
        leaks: leaksOf(ended, folder, secrets),
        masks: secrets.filter((secret) =>
          ended.log.includes(`::add-mask::${secret}\n`),
        ),
      };
      for (const [name, fact] of Object.entries(facts))
        seen[`${whose}${name}`] = fact;
    }
    const issues = github?.issues.map((issue) => ({
      state: issue.state,
      reason: issue.state_reason,
      labels: issue.labels.map(({ name }) => name),
      assignees: issue.assignees.map(({ login }) => login),
      comments: issue.comments.length,
      leaks: formsOf(simulator.token).some((form) =>
        JSON.stringify(issue).includes(form),
      ),
    }));
    return { ...seen, ...requestsOf(simulator, scene), issues };
  } finally {
    await simulator.close();
    await github?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const short = (value: unknown): string =>
  value === undefined ? "nothing" : JSON.stringify(value).slice(0, 600);

/** Plays a scene with both; true unless they differ and no line allows it. */
async function compare(scene: Scene, entry: string): Promise<boolean> {
  const { name, contract } = scene;
  const [old, now] = await Promise.all([
    play(OLD_ENTRY, scene),
    play(entry, scene),
  ]);
  const facts = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const different = facts.filter(
    (fact) => !isDeepStrictEqual(old[fact], now[fact]),
  );
  // No line of the contract lets a secret out.
  const isExpected =
    contract !== undefined &&
    different.every(
      (fact) =>
        !fact.endsWith("leaks") &&
        (CHANGES_ONLY[contract]?.includes(fact) ?? true),
    );
  const details = different.map(
    (fact) =>
      `          ${fact}\n            old ${short(old[fact])}\n            new ${short(now[fact])}`,
  );
  if (different.length === 0) {
    const unused = contract === undefined ? "" : ` (yet: ${contract})`;
    const end = `${short(now["error-code"])}, ${short(now["sync-status"])}`;
    console.log(`same      ${name}: ${end}${unused}`);
  } else if (isExpected) {
    const what = different.join(", ");
    console.log(`changed   ${name}: ${what}\n          by: ${contract}`);
  } else console.log([`DIFF      ${name}`, ...details].join("\n"));
  return different.length === 0 || isExpected;
}

/** Plays all of them, so many at once; how many differ. */
async function compareAll(
  scenes: readonly Scene[],
  width: number,
  entry: string,
): Promise<number> {
  const left = [...scenes];
  let differing = 0;
  const worker = async (): Promise<void> => {
    for (let scene = left.shift(); scene; scene = left.shift())
      if (!(await compare(scene, entry))) differing += 1;
  };
  await Promise.all(Array.from({ length: width }, worker));
  return differing;
}

const { entry, only } = parseArgs({
  options: {
    entry: { type: "string", default: "src/index.ts" },
    only: { type: "string", default: "" },
  },
}).values;
takeOldBundle();
const began = performance.now();
const scenes = SCENES.filter(({ name }) => name.includes(only));
const counts = await Promise.all([
  compareAll(
    scenes.filter(({ waits }) => waits !== true),
    BUSY,
    entry,
  ),
  compareAll(
    scenes.filter(({ waits }) => waits),
    WAITING,
    entry,
  ),
]);
const differing = counts.reduce((sum, count) => sum + count, 0);
const seconds = Math.round((performance.now() - began) / 1000);
console.log(`\n${scenes.length} scenes in ${seconds} s, ${differing} differ`);
process.exitCode = differing === 0 && scenes.length > 0 ? 0 : 1;
