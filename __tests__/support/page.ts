/** Runs as Markdown pages for people, a page for each group of situations. */
import { readFileSync } from "node:fs";
import { formatAsRunner } from "../../runner/commands.ts";
import type { FakeIssue } from "../../runner/github.ts";
import type { ActionRun } from "../../runner/outputs.ts";
import type { Situation } from "./situations.ts";

export interface PageRun {
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

/** Version, hosts, ports, and paths are no subject of a page. */
const normalize = (text: string, { zylon, github }: Ports): string =>
  text
    .replaceAll(/(?<=zylon-ingest)\/[\d.]+(?=:)/g, "")
    .replaceAll(/https:\/\/github\.com\/[\w./-]+\/docs\/(?=errors\.md)/g, "")
    .replaceAll(`127.0.0.1:${zylon}`, "zylon.example.com")
    .replaceAll(`localhost:${github}`, "api.github.com")
    .replaceAll(/(?<=<!-- zylon-ingest issue )\S+ \S+/g, "{key} {memory}");

export const renderPage = (title: string, runs: readonly PageRun[]): string =>
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

const renderInputs = (inputs: Readonly<Record<string, string>>): string =>
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
