/**
 * What a user sees of a run, a page for each group of situations. `npm run pages`
 * writes them anew; whoever changes a word reads the difference.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { formatAsRunner, parseCommand } from "../runner/commands.ts";
import type { FakeIssue } from "../runner/github.ts";
import type { ActionRun } from "../runner/outputs.ts";
import { ERRORS, Failure } from "../src/errors.ts";
import { type ObservedRun, runAction } from "./run-action.ts";
import { getStepEnvironment, useGitHub } from "./support/github.ts";
import { type Inputs, WATCHED } from "./support/inputs.ts";
import { instantClock } from "./support/instant-clock.ts";
import {
  keepDocumentsOf,
  simulatorInputs,
  useSimulator,
} from "./support/simulator.ts";
import { GROUPS, type Situation } from "./support/situations.ts";
import { waitFor } from "./support/system.ts";

const FOLDER = "__tests__/pages";
const START = Date.parse("2026-06-01T03:00:00Z");

const zylon = useSimulator({ dialect: "published" });
const github = useGitHub();

interface PageRun {
  readonly situation: Situation;
  readonly run: ActionRun;
  readonly issues: readonly FakeIssue[];
  readonly ports: Ports;
}

/** What differs from one run of the tests to the next. */
interface Ports {
  readonly zylon: number;
  readonly github: number;
}

async function play(situation: Situation): Promise<PageRun> {
  const { stage, cancelAt, nightsBefore } = situation;
  const time = instantClock(undefined, START);
  zylon.reset();
  github.reset();
  zylon.state.now = time.date;
  if (situation.inputs?.["integration-id"] === undefined)
    keepDocumentsOf(zylon);
  github.now = time.date;
  const cancel = new AbortController();
  const run = (): Promise<ObservedRun> =>
    runAction(
      {},
      simulatorInputs(zylon, {
        ...WATCHED,
        ...(nightsBefore && { "failure-issue": "true" }),
        ...situation.inputs,
      }),
      {
        simulator: zylon,
        time,
        env: { ...getStepEnvironment(github), ...situation.env },
        cancel: cancel.signal,
      },
    );
  for (const night of nightsBefore ?? []) {
    night(zylon, github);
    await run();
    zylon.clearFaults();
  }
  stage?.(zylon, github);
  const running = run();
  if (cancelAt !== undefined) {
    const isAsked = (): boolean =>
      zylon.requests.some(({ path }) => path.includes(cancelAt));
    await waitFor(`a request to ${cancelAt}`, isAsked, running);
    cancel.abort(new Failure("cancelled", "SIGINT"));
  }
  return {
    situation,
    run: await running,
    issues: github.issues,
    ports: { zylon: zylon.port, github: github.port },
  };
}

/** `npm run pages` writes the pages. With other tests, Jest hides its arguments. */
const IS_UPDATE = process.argv.includes("-u");

/** The words of an error, but for its title, its link and what it quotes. */
const countWords = (message: string): number =>
  message
    .replace(/^[^:.]*[:.] /, "")
    .replace(/ See https:\S+$/, "")
    .replaceAll(/"[^"]*"/g, "")
    .split(" ").length;

test.each(GROUPS)(
  "the page $name shows what the runs print",
  async ({ name, title, situations }) => {
    const runs: PageRun[] = [];
    for (const situation of situations) runs.push(await play(situation));
    const file = `${FOLDER}/${name}.md`;
    const text = renderPage(title, runs);
    if (IS_UPDATE) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
    const long = runs
      .flatMap(({ run }) => run.errors)
      .map((line) => parseCommand(line)?.message ?? "")
      .filter((message) => !message.includes("#invalid-input"))
      .filter((message) => countWords(message) > 70);
    expect(long).toEqual([]);
  },
);

test("the page messages shows the title and the remedy of each code", () => {
  const rows = Object.entries(ERRORS).map(
    ([code, [title, remedy]]) => `- \`${code}\`: ${title}. ${remedy}.`,
  );
  const text = `# The usual words of each code\n\n${rows.join("\n")}\n`;
  const file = `${FOLDER}/messages.md`;
  if (IS_UPDATE) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
});

test("every page is that of a group, or has the messages", () => {
  const names = [...GROUPS.map(({ name }) => `${name}.md`), "messages.md"];
  expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
});

/** Version, hosts, ports, and paths are no subject of a page. */
const normalize = (text: string, { zylon, github }: Ports): string =>
  text
    .replaceAll(/(?<=zylon-ingest)\/[\d.]+(?=:)/g, "")
    .replaceAll(/https:\/\/github\.com\/[\w./-]+\/docs\/(?=errors\.md)/g, "")
    .replaceAll(`127.0.0.1:${zylon}`, "zylon.example.com")
    .replaceAll(`localhost:${github}`, "api.github.com")
    .replaceAll(/(?<=<!-- zylon-ingest issue )\S+ \S+/g, "{key} {memory}");

const renderPage = (title: string, runs: readonly PageRun[]): string =>
  `${[`# ${title}`, ...runs.map(renderRun)].join("\n\n")}\n`;

function renderRun(pageRun: PageRun): string {
  const { situation, run, ports, issues } = pageRun;
  const { title, inputs = {}, shows = [] } = situation;
  const parts = [`## ${title}`, renderInputs(inputs), renderLog(run)];
  if (shows.includes("summary")) parts.push(block("summary", run.summary));
  if (shows.includes("outputs")) parts.push(block("outputs", toLines(run)));
  for (const issue of issues) parts.push(block("issue", toText(issue)));
  const text = parts.filter((part) => part !== "").join("\n\n");
  return normalize(text, ports);
}

const SECRETS = ["api-token", "password"];

const renderInputs = (inputs: Inputs): string =>
  Object.entries(inputs)
    .map(([name, value]) => {
      const shown = SECRETS.includes(name) && value !== "" ? "***" : value;
      return `\`${name}: ${shown.replaceAll("\n", ", ")}\``;
    })
    .join(" · ");

function renderLog({ log, exitCode }: ActionRun): string {
  const lines = log
    .split(/\r?\n/)
    .map((line) => formatAsRunner(line) ?? "")
    .filter((line) => line !== "")
    .filter(isNew());
  return block("log", [...lines, `(exit code ${exitCode ?? ""})`].join("\n"));
}

/** Drops a line that differs from another one in numbers alone, as retries do. */
function isNew(): (line: string) => boolean {
  const seen = new Set<string>();
  return (line) => {
    const key = line.replaceAll(/(?:[\d.]+ (?:min|s)\b ?)+|Retry \d/g, "");
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  };
}

/** Indented, so that nothing in it can end it. */
const block = (name: string, text: string): string =>
  [`--- ${name}`, ...text.trim().split("\n")]
    .map((line) => `    ${line}`.trimEnd())
    .join("\n");

/** Tables for machines; the message is in the log. */
const IN_OTHER_PLACES = ["results", "matrix", "error-message"];

/** The outputs, with the lines of the changes-file in place of its path. */
const toLines = ({ outputs }: ActionRun): string =>
  Object.entries(outputs)
    .filter(([name]) => !IN_OTHER_PLACES.includes(name))
    .map(([name, value]) =>
      name === "changes-file" && value !== ""
        ? `${name}=${readFileSync(value, "utf8").trimEnd()}`
        : `${name}=${value}`,
    )
    .join("\n");

const toText = ({ number, title, state, body, comments }: FakeIssue): string =>
  [
    `#${number} ${title} (${state})`,
    body ?? "",
    ...comments.map((comment) => `(a comment) ${comment}`),
  ].join("\n\n");
