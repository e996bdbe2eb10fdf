/** A run as a page for people: what was given, and all that a user sees. */
import { readFileSync } from "node:fs";
import { asRunner, commandIn } from "../../runner/commands.ts";
import type { FakeIssue } from "../../runner/github.ts";
import { metadata } from "../../runner/metadata.ts";
import type { ActionRun } from "../../runner/outputs.ts";

const SECRETS = ["api-token", "password", "github-token"];
/** Outputs that are paths of files in the runner's folder. */
const PATHS = ["changes-file", "results-file"];

/** A block of text, fenced so that nothing in it can end it. */
function block(text: string, language = "text"): string {
  return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``;
}

/** A section, or nothing where there is nothing in it. */
const section = (heading: string, body: string): string[] =>
  body === "" ? [] : [`## ${heading}`, body];

function given(inputs: Readonly<Record<string, string>>): string {
  return Object.entries(inputs)
    .filter(([name, value]) => value !== metadata.inputs[name]?.default)
    .map(([name, value]) => {
      const shown = SECRETS.includes(name) && value !== "" ? "***" : value;
      return `${name}: ${shown.replaceAll("\n", "\n  ")}`.trimEnd();
    })
    .join("\n");
}

const linesOf = ({ log }: ActionRun): string[] => log.split(/\r?\n/);

function annotations(run: ActionRun): string {
  return linesOf(run)
    .map(commandIn)
    .filter((command) => command !== undefined)
    .filter(({ name }) => ["error", "warning", "notice"].includes(name))
    .map(({ name, title }) => `- ${name}${title === "" ? "" : `: ${title}`}`)
    .join("\n");
}

/**
 * An entry a line, without what is unknown, and without the message: annotations
 * and summary have it.
 */
function entries(json: string): string {
  const list: unknown = JSON.parse(json, (key, value: unknown) =>
    value === null || key === "error_message" ? undefined : value,
  );
  if (!Array.isArray(list)) return json;
  return list.map((entry) => `\n  ${JSON.stringify(entry)}`).join("");
}

function outputs(run: ActionRun): string {
  return Object.entries(run.outputs)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => {
      if (name === "results") return `${name}=${entries(value)}`;
      if (name === "changes-file")
        return `${name}=${value}${entries(readFileSync(value, "utf8"))}`;
      return `${name}=${value.replaceAll("\n", "\n  ")}`;
    })
    .join("\n");
}

function issue(one: FakeIssue): string {
  const assignees = one.assignees.map(({ login }) => login).join(", ");
  const state = [one.state, one.state_reason].filter((part) => part !== null);
  return [
    `#${one.number} ${one.title}`,
    `state: ${state.join(", ")}`,
    `labels: ${one.labels.map(({ name }) => name).join(", ")}`,
    ...(assignees === "" ? [] : [`assignees: ${assignees}`]),
    "",
    one.body ?? "",
    ...one.comments.map((comment) => `\n--- a comment\n\n${comment}`),
  ].join("\n");
}

/** What differs from one run to the next, made equal. */
export interface Ports {
  readonly zylon: number;
  readonly github: number;
}

function equal(text: string, run: ActionRun, { zylon, github }: Ports): string {
  // In Markdown, the colon before it may be an entity.
  const after = (port: number): RegExp =>
    new RegExp(`(:|&#58;)${port}\\b`, "g");
  let page = text
    .replaceAll(after(zylon), "$18080")
    .replaceAll(after(github), "$18090")
    .replaceAll("EAI_AGAIN", "ENOTFOUND"); // without a network
  for (const name of PATHS) {
    const path = run.outputs[name] ?? "";
    if (path !== "") page = page.replaceAll(path, `/runner/temp/${name}.json`);
  }
  return page;
}

/** The page of a run. */
export function pageOf(
  title: string,
  inputs: Readonly<Record<string, string>>,
  run: ActionRun,
  issues: readonly FakeIssue[],
  ports: Ports,
): string {
  const log = linesOf(run)
    .map(asRunner)
    .filter((line) => line !== undefined)
    .join("\n");
  const parts = [
    `# ${title}`,
    ...section("Given", block(given(inputs), "yaml")),
    ...section("Log", block(log)),
    `Exit code: ${String(run.exitCode)}`,
    ...section("Annotations", annotations(run)),
    ...section("Summary", block(run.summary, "markdown")),
    ...section("Outputs", block(outputs(run))),
    ...issues.flatMap((one) => section("Issue", block(issue(one), "markdown"))),
  ];
  return equal(`${parts.join("\n\n")}\n`, run, ports);
}
