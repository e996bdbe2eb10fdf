/**
 * What a user sees of a run, a page for each situation: log, annotations,
 * summary, outputs, failure issue. `npm run pages` writes them anew; whoever
 * changes a word reads the difference.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { FakeGitHub, TOKEN } from "../runner/github.ts";
import type { ActionRun } from "../runner/outputs.ts";
import type { Simulator } from "../simulator/simulator.ts";
import { Failure } from "../src/errors.ts";
import { stepOn } from "./support/github.ts";
import { instantClock } from "./support/instant-clock.ts";
import { pageOf } from "./support/page.ts";
import { runInProcess } from "./support/runner.ts";
import { inputsOf, useSimulator } from "./support/simulated.ts";
import { type Situation, SITUATIONS } from "./support/situations.ts";

const FOLDER = "__tests__/pages";
const START = Date.parse("2026-06-01T03:00:00Z");
/** Real milliseconds for which a silent Zylon is waited for. */
const PATIENCE = 300;

const open = useSimulator({ dialect: "published" });
const secure = useSimulator({ dialect: "published", tls: true });
const github = new FakeGitHub();
beforeAll(() => github.start());
beforeEach(() => github.reset());
afterAll(() => github.close());

const fileOf = ({ name }: Situation): string => `${FOLDER}/${name}.md`;

/** Resolves to the run that its page is about. */
async function play(
  situation: Situation,
  zylon: Simulator,
  inputs: Record<string, string>,
): Promise<ActionRun> {
  const { stage, env, silent, cancelAt, issueAfter = [] } = situation;
  const time = instantClock(silent ? PATIENCE : undefined, START);
  zylon.state.now = time.date;
  github.now = time.date;
  for (const earlier of issueAfter) {
    earlier(zylon);
    await runInProcess(inputs, { time, env: stepOn(github) });
    zylon.clearFaults();
  }
  stage?.(zylon, github);
  const cancel = new AbortController();
  const running = runInProcess(inputs, {
    time,
    env: { ...stepOn(github), ...env },
    signal: cancel.signal,
  });
  if (cancelAt !== undefined) {
    while (!zylon.requests.some(({ path }) => path.includes(cancelAt)))
      await sleep(5);
    cancel.abort(new Failure("cancelled", "SIGINT"));
  }
  return running;
}

test.each(SITUATIONS.map((one) => [one.name, one] as const))(
  "%s",
  async (_name, situation) => {
    const zylon = situation.secure ? secure : open;
    const inputs = inputsOf(zylon, {
      ...(situation.issueAfter && {
        "failure-issue": "true",
        "github-token": TOKEN,
      }),
      ...situation.inputs,
    });
    const seen = await play(situation, zylon, inputs);
    const given = { ...inputs, ...situation.env };
    const page = pageOf(situation.title, given, seen, github.issues, {
      zylon: zylon.port,
      github: github.port,
    });
    if (process.env["UPDATE_PAGES"] === "1") {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(fileOf(situation), page);
    }
    expect(page).toBe(readFileSync(fileOf(situation), "utf8"));
  },
);

test("every page is that of a situation", () => {
  const pages = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);
  expect(pages.sort()).toEqual(SITUATIONS.map(fileOf).sort());
});
