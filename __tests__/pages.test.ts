/**
 * What a user sees of a run, a page for each group of situations. `npm run pages`
 * writes them anew; whoever changes a word reads the difference.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseCommand } from "../runner/commands.ts";
import { ERRORS, Failure } from "../src/errors.ts";
import { type ObservedRun, runAction } from "./run-action.ts";
import { getStepEnvironment, useGitHub } from "./support/github.ts";
import { instantClock } from "./support/instant-clock.ts";
import { type PageRun, renderPage } from "./support/page.ts";
import { simulatorInputs, useSimulator } from "./support/simulator.ts";
import { GROUPS, type Situation } from "./support/situations.ts";

const FOLDER = "__tests__/pages";
const START = Date.parse("2026-06-01T03:00:00Z");

const zylon = useSimulator({ dialect: "published" });
const github = useGitHub();

async function play(situation: Situation): Promise<PageRun> {
  const { stage, cancelAt, nightsBefore } = situation;
  const time = instantClock(undefined, START);
  zylon.reset();
  github.reset();
  zylon.state.now = time.date;
  github.now = time.date;
  const cancel = new AbortController();
  const run = (): Promise<ObservedRun> =>
    runAction(
      {},
      simulatorInputs(zylon, {
        "wait-for": "indexed",
        "settle-seconds": "10",
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
    while (!zylon.requests.some(({ path }) => path.includes(cancelAt)))
      await sleep(5);
    cancel.abort(new Failure("cancelled", "SIGINT"));
  }
  return {
    situation,
    run: await running,
    issues: github.issues,
    ports: { zylon: zylon.port, github: github.port },
  };
}

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
    if (process.env["UPDATE_PAGES"] === "1") writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, "utf8"));
    const long = runs
      .flatMap(({ run }) => run.errors)
      .map((line) => parseCommand(line)?.message ?? "")
      .filter((message) => !message.includes("#invalid-input"))
      .filter((message) => countWords(message) > 60);
    expect(long).toEqual([]);
  },
);

test("the page messages shows the title and the remedy of each code", () => {
  const rows = Object.entries(ERRORS).map(
    ([code, [title, remedy]]) => `- \`${code}\`: ${title}. ${remedy}.`,
  );
  const text = `# The usual words of each code\n\n${rows.join("\n")}\n`;
  const file = `${FOLDER}/messages.md`;
  if (process.env["UPDATE_PAGES"] === "1") writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
});

test("every page is that of a group, or has the messages", () => {
  const names = [...GROUPS.map(({ name }) => `${name}.md`), "messages.md"];
  expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
});
