/**
 * Runs as pages for people, a page for a group of situations. What several of a
 * group say stands above them, once, with a number or a letter; below a heading
 * is what only that run says. So a word that changes is a line that changes.
 */
import { readFileSync } from "node:fs";
import { formatAsRunner, parseCommand } from "../../runner/commands.ts";
import { type FakeIssue, nameOf } from "../../runner/github.ts";
import { metadata } from "../../runner/metadata.ts";
import type { ActionRun } from "../../runner/outputs.ts";
import { omitRepeated } from "./omit-repeated.ts";

/** So many words in a row are told once: in the log, and elsewhere. */
const IN_LOG = 6;
const ELSEWHERE = 4;
/** So many runs make a part worth a letter: each costs the reader a look. */
const SEVERAL = 5;
/** More entries of a list, and of a file, are only counted. */
const ENTRIES = 3;
const SECRETS = ["api-token", "password", "github-token"];

export interface PageRun {
  /** What happened, and to whom. */
  readonly title: string;
  /** Inputs, and variables, other than those of the group. */
  readonly given: Readonly<Record<string, string>>;
  readonly showsOutputs: boolean;
  readonly run: ActionRun;
  /** Runs before it, of which the issue may tell. */
  readonly earlier: readonly ActionRun[];
  readonly issues: readonly FakeIssue[];
  readonly ports: Ports;
}

/** What differs from one run of this suite to the next. */
interface Ports {
  readonly zylon: number;
  readonly github: number;
}

/** Version, hosts, ports and paths are no subject of a page. */
function normalize(text: string, { zylon, github }: Ports): string {
  return text
    .replaceAll(/(?<=^zylon-ingest)\/[\d.]+/gm, "")
    .replaceAll(/https:\/\/github\.com\/[\w./-]+\/docs\/(?=errors\.md)/g, "")
    .replaceAll(`127.0.0.1:${zylon}`, "zylon.example.com")
    .replaceAll(`localhost:${zylon}`, "zylon.example.com")
    .replaceAll(`localhost:${github}`, "api.github.com")
    .replaceAll(/(?<=<!-- zylon-ingest issue )\S+ \S+/g, "{key} {memory}")
    .replaceAll(/(?<= )\/api\/v1\/app\/(?:[\w.-]+\/)*/g, "…/")
    .replaceAll("EAI_AGAIN", "ENOTFOUND"); // without a network
}

const linesOf = (log: string): string[] => log.split(/\r?\n/);

/** The log as the runner shows it. */
export const logOf = ({ log }: ActionRun, ports: Ports): string[] =>
  linesOf(normalize(log, ports))
    .map(formatAsRunner)
    .filter((line) => line !== undefined)
    .filter((line) => line !== "");

/** The title of each annotation that has one, by its line in the log. */
function titlesOf({ run, ports }: PageRun): Map<string, string> {
  const titles = new Map<string, string>();
  for (const line of linesOf(normalize(run.log, ports))) {
    const { title = "" } = parseCommand(line) ?? {};
    if (title !== "") titles.set(formatAsRunner(line) ?? "", title);
  }
  return titles;
}

/** What a run says, in parts that other runs of its group may say too. */
interface PageSection {
  readonly scene: PageRun;
  readonly log: readonly string[];
  readonly summary: readonly string[];
  readonly issue: readonly string[];
  /** How long it took; empty where nothing says so. */
  readonly time: string;
}

function sheetOf(scene: PageRun): PageSection {
  const { run, earlier, ports, issues } = scene;
  const named = (text: string): string => withoutCodes(text, [...earlier, run]);
  const titles = titlesOf(scene);
  const lines = logOf(run, ports);
  const last = findLastLine(lines);
  const time = timeIn(last);
  const log: string[] = [];
  let said = "";
  for (const line of lines) {
    const title = titles.get(line);
    if (title !== undefined) log.push(`[${named(title)}]`);
    if (line === last) log.push(...splitAtTime(named(line), time));
    else log.push(omitRepeated(line, said, IN_LOG));
    said += `\n${line}`;
  }
  log.push(`(exit code ${String(run.exitCode)})`);
  const before = earlier.flatMap((one) => logOf(one, ports)).join("\n");
  const blocks = (text: string, known: string): string[] =>
    normalize(text, ports)
      .trim()
      .split(/\n(?:> *)?\n/)
      .map((block) =>
        named(omitRepeated(shortenList(block), known, ELSEWHERE)),
      );
  const issue = issues.flatMap((one) => blocks(textOf(one), before + said));
  return { scene, log, time, summary: blocks(run.summary, said), issue };
}

/** Tests of the summary hold how many there are. */
function shortenList(text: string): string {
  const lines = text.split("\n");
  const entries = lines.filter((line) => /^(?:- (?!and)|\{)/.test(line));
  const left = new Set(entries.slice(ENTRIES));
  if (left.size < 2) return text;
  const kept = lines.filter((line) => !left.has(line));
  const at = kept.indexOf(entries[ENTRIES - 1] ?? "") + 1;
  return kept.toSpliced(at, 0, `(${left.size} more like these)`).join("\n");
}

/** The code of a run stands in its last line, its titles and its links. */
function withoutCodes(text: string, runs: readonly ActionRun[]): string {
  const codes = runs.map(({ outputs }) => outputs["error-code"] ?? "");
  const known = codes.filter((code) => code !== "").join("|");
  if (known === "") return text;
  const whole = new RegExp(`(?<![\\w-])(?:${known})(?![\\w-])`, "g");
  return text.replace(whole, "{error-code}");
}

/** `18.0 s`, `1 min 2 s` */
const TIME = /\d+ min(?: \d+ s)?|\d+(?:\.\d+)? s/;

/** The line that says how it ended, after how long. */
const findLastLine = (lines: readonly string[]): string | undefined =>
  lines.findLast((line) => TIME.test(line) && !/^\w+: /.test(line));

const timeIn = (line = ""): string => TIME.exec(line)?.[0] ?? "";

/** `Done in {time}:`, and what came of it. */
const splitAtTime = (line: string, time: string): string[] =>
  line.replace(time, "{time}").split(/(?<=\{time\}[^:.]*[:.]) /);

function textOf(one: FakeIssue): string {
  const state = [one.state, one.state_reason].filter((part) => part !== null);
  return [
    `#${one.number} ${one.title}`,
    `state: ${state.join(", ")}`,
    `labels: ${one.labels.map(nameOf).join(", ")}`,
    ...one.assignees.map(({ login }) => `assignee: ${login}`),
    one.body ?? "",
    ...one.comments.map((comment) => `(a comment) ${comment}`),
  ].join("\n\n");
}

const partsOf = ({ log, summary, issue }: PageSection): string[] => [
  ...new Set([...log, ...summary, ...issue]),
];

/** What several runs of a group say, each in its order. */
interface Common {
  /** More than half of them. */
  readonly usual: readonly string[];
  /** Others, `SEVERAL` at least. */
  readonly other: readonly string[];
}

function findCommonParts(sheets: readonly PageSection[]): Common {
  const times = new Map<string, number>();
  for (const part of sheets.flatMap(partsOf))
    times.set(part, (times.get(part) ?? 0) + 1);
  const half = sheets.length / 2;
  const usual: string[] = [];
  const other: string[] = [];
  for (const [part, count] of times) {
    if (count > half) usual.push(part);
    else if (count >= SEVERAL) other.push(part);
  }
  return { usual, other };
}

const digit = (at: number): string => String(at + 1);
const letter = (at: number): string => String.fromCharCode(65 + at);

/** `1-3, 5` */
function ranges(places: readonly number[], name: typeof digit): string {
  const runs: number[][] = [];
  for (const at of places) {
    const run = runs.at(-1);
    if (run?.at(-1) === at - 1) run.push(at);
    else runs.push([at]);
  }
  const ends = runs.map((run) => [...new Set([run.at(0), run.at(-1)])]);
  return ends.map((run) => run.map((at = 0) => name(at)).join("-")).join(", ");
}

/** `without 3`, `also B-D`: in what a run is another than usual. */
function formatDeviations(
  sheet: PageSection,
  { usual, other }: Common,
): string[] {
  const parts = partsOf(sheet);
  const placesOf = (list: readonly string[], isSaid: boolean): number[] =>
    [...list.keys()].filter((at) => parts.includes(list[at]!) === isSaid);
  const less = ranges(placesOf(usual, false), digit);
  const more = ranges(placesOf(other, true), letter);
  return [
    ...(less === "" ? [] : [`without ${less}`]),
    ...(more === "" ? [] : [`also ${more}`]),
  ];
}

/** The page of a group. */
export function renderPage(
  title: string,
  intro: string,
  scenes: readonly PageRun[],
): string {
  const sheets = scenes.map(sheetOf);
  const common = findCommonParts(sheets);
  const named = (parts: readonly string[], name: typeof digit): string[] =>
    parts.map((part, at) => `${name(at)}. ${part.replaceAll("\n", "\n   ")}`);
  const parts = [
    `# ${title}`,
    intro,
    block(named(common.usual, digit)),
    ...(common.other.length === 0 ? [] : [block(named(common.other, letter))]),
    "A run says what has a number, and what stands below its heading, unless something else is noted there. `…` is what it said already.",
    ...sheets.flatMap((sheet) => sectionOf(sheet, common)),
  ];
  return `${parts.join("\n\n")}\n`;
}

/** Indented, so that nothing in it can end it. */
const block = (parts: readonly string[]): string =>
  parts.join("\n").replaceAll(/^(?=.)/gm, "    ");

function sectionOf(sheet: PageSection, common: Common): string[] {
  const { title, given, showsOutputs, run } = sheet.scene;
  const known = new Set([...common.usual, ...common.other]);
  const own = (heading: string, parts: readonly string[]): string[] => {
    const left = parts.filter((part) => !known.has(part));
    return left.length === 0 ? [] : [`--- ${heading}`, ...left];
  };
  const [, ...log] = own("log", sheet.log);
  const body = [
    ...log,
    ...own("summary", sheet.summary),
    ...own("issue", sheet.issue),
    ...own("outputs", showsOutputs ? outputsOf(run) : []),
  ];
  const caption = [
    ...givenOf(given),
    ...(Number.parseFloat(sheet.time) > 0 ? [sheet.time] : []),
    ...formatDeviations(sheet, common),
  ];
  return [
    `## ${title}`,
    ...(caption.length === 0 ? [] : [caption.join(" · ")]),
    ...(body.length === 0 ? [] : [block(body)]),
  ];
}

const givenOf = (inputs: Readonly<Record<string, string>>): string[] =>
  Object.entries(inputs)
    .filter(([name, value]) => value !== metadata.inputs[name]?.default)
    .map(([name, value]) => {
      const seen = SECRETS.includes(name) && value !== "" ? "***" : value;
      return `\`${`${name}: ${seen.replaceAll("\n", ", ")}`.trim()}\``;
    });

/** Tables for machines; the message is in the log. */
const IN_OTHER_PLACES = ["results", "results-file", "matrix", "error-message"];

/** Of a file, its lines in place of its path. */
const outputsOf = ({ outputs }: ActionRun): string[] =>
  Object.entries(outputs)
    .filter(([name]) => !IN_OTHER_PLACES.includes(name))
    .map(([name, value]) => {
      const text = name.endsWith("-file") ? readFileSync(value, "utf8") : value;
      return `${name}=${shortenList(text.trimEnd())}`;
    });
