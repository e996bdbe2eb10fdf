/**
 * What a user sees of a run, a page for each group of situations: log,
 * annotations, summary, outputs, failure issue. `npm run fix` writes them
 * anew; whoever changes a word reads the difference.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseCommand } from "../runner/commands.ts";
import { TOKEN } from "../runner/github.ts";
import { Failure } from "../src/errors.ts";
import { getStepEnvironment, useGitHub } from "./support/github.ts";
import { instantClock } from "./support/instant-clock.ts";
import { logOf, renderPage, type PageRun } from "./support/page.ts";
import { simulatorInputs, useSimulator } from "./support/simulator.ts";
import { GROUPS, type Situation, TOUR } from "./support/situations.ts";
import { runAction, type ObservedRun } from "./run-action.ts";

const FOLDER = "__tests__/pages";
const TOUR_PAGE = "docs/maintaining.md";
const START = Date.parse("2026-06-01T03:00:00Z");
/** Real milliseconds for which a silent Zylon is waited for. */
const PATIENCE = 300;
/** For all situations of a page, on a busy machine. */
const TIMEOUT_MS = 120_000;

const open = useSimulator({ dialect: "published" });
const secure = useSimulator({ dialect: "published", tls: true });
const github = useGitHub();

/** Resolves to the run that its heading is about. */
async function play(situation: Situation): Promise<PageRun> {
  const { title, stage, silent, cancelAt, issueAfter } = situation;
  const zylon = situation.secure ? secure : open;
  const time = instantClock(silent ? PATIENCE : undefined, START);
  zylon.reset();
  github.reset();
  zylon.state.now = time.date;
  github.now = time.date;
  const cancel = new AbortController();
  const step = (): Promise<ObservedRun> =>
    runAction(
      {},
      simulatorInputs(zylon, {
        ...(issueAfter && { "failure-issue": "true", "github-token": TOKEN }),
        ...situation.inputs,
      }),
      {
        simulator: zylon,
        time,
        env: { ...getStepEnvironment(github), ...situation.env },
        cancel: cancel.signal,
      },
    );
  const earlier: ObservedRun[] = [];
  for (const before of issueAfter ?? []) {
    before(zylon);
    earlier.push(await step());
    zylon.clearFaults();
  }
  stage?.(zylon, github);
  const running = step();
  if (cancelAt !== undefined) {
    while (!zylon.requests.some(({ path }) => path.includes(cancelAt)))
      await sleep(5);
    cancel.abort(new Failure("cancelled", "SIGINT"));
  }
  return {
    title,
    given: { ...situation.inputs, ...situation.env },
    showsOutputs: situation.showsOutputs ?? false,
    run: await running,
    earlier,
    issues: github.issues,
    ports: { zylon: zylon.port, github: github.port },
  };
}

/** Expects it in the file, or writes it there. */
function expectIn(file: string, text: string): void {
  if (process.env["UPDATE_PAGES"] === "1") writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}

/** Of an error, title, link and quotations aside. */
const wordsOf = (message: string): number =>
  message
    .replace(/^[^:.]*[:.] /, "")
    .replace(/ See https:\S+$/, "")
    .replaceAll(/"[^"]*"/g, "")
    .split(" ").length;

/** `invalid-input` lists every problem. */
const isTooLong = (error: string): boolean =>
  !error.includes("#invalid-input") && wordsOf(error) > 40;

test.each(GROUPS)(
  "$name",
  async ({ name, title, intro, situations }) => {
    const scenes: PageRun[] = [];
    for (const situation of situations) scenes.push(await play(situation));
    expectIn(`${FOLDER}/${name}.md`, renderPage(title, intro, scenes));
    const errors = scenes
      .flatMap(({ run }) => run.errors)
      .map((line) => parseCommand(line)?.message ?? "");
    expect(errors.filter(isTooLong)).toEqual([]);
  },
  TIMEOUT_MS,
);

test("the run that leads into the code is what the action prints", async () => {
  const { run, ports } = await play(TOUR);
  const log = logOf(run, ports).join("\n");
  const page = readFileSync(TOUR_PAGE, "utf8");
  expectIn(
    TOUR_PAGE,
    page.replace(/(?<=^```text\n)[^]*?(?=\n```$)/m, () => log),
  );
});

test("every page is that of a group", () => {
  const names = GROUPS.map(({ name }) => `${name}.md`);
  expect(readdirSync(FOLDER).sort()).toEqual(names.sort());
});
