/**
 * Where lines go: to the runner at once, in groups or with a name; and what is
 * told while nothing happens.
 */
import { jest } from "@jest/globals";
import {
  type Log,
  RunnerLog,
  type Waiting,
  waitingLine,
} from "../../src/log/log.ts";

let printed: string;

beforeEach(() => {
  printed = "";
  jest.spyOn(process.stdout, "write").mockImplementation((chunk) => {
    printed += String(chunk);
    return true;
  });
});
afterEach(() => {
  jest.restoreAllMocks();
  delete process.env["RUNNER_DEBUG"];
});

function tellAll(log: Log): void {
  log.phase("First");
  log.info("an info");
  log.notice("a notice");
  log.phase("Second");
  log.warning("a warning");
  log.debug("a detail");
  log.end();
  log.end();
  log.info("after");
}

test("the runner is told at once, in a group for each phase, which ends once", () => {
  tellAll(new RunnerLog());
  expect(printed.trimEnd().split("\n")).toEqual([
    "::group::First",
    "an info",
    "::notice::a notice",
    "::endgroup::",
    "::group::Second",
    "::warning::a warning",
    "::debug::a detail",
    "::endgroup::",
    "after",
  ]);
});

test("where several run at once, each line has its name, and nothing is an annotation", () => {
  tellAll(new RunnerLog("confluence a"));
  expect(printed.trimEnd().split("\n")).toEqual([
    "confluence a: an info",
    "confluence a: Notice: a notice",
    "confluence a: Warning: a warning",
    "::debug::confluence a: a detail",
    "confluence a: after",
  ]);
});

test.each<[name: string, Partial<Waiting>, seconds: number, line: string]>([
  ["minutes", {}, 245, "Waiting for Zylon's answer to the ingest, 4 of 30 min"],
  [
    "seconds of minutes",
    {},
    58.9,
    "Waiting for Zylon's answer to the ingest, 58 s of 30 min",
  ],
  [
    "seconds",
    { until: 90_000 },
    30,
    "Waiting for Zylon's answer to the ingest, 30 of 90 s",
  ],
  [
    "how far it is",
    { detail: () => "3 of 10 items" },
    60,
    "Waiting for Zylon's answer to the ingest: 3 of 10 items, 1 of 30 min",
  ],
  [
    "when it is certain",
    { certainAt: 102_000 },
    60,
    "Nothing is pending; certain in 42 s",
  ],
])("what is waited for, with %s", (_name, more, seconds, line) => {
  const waiting = {
    what: "Zylon's answer to the ingest",
    since: 0,
    until: 1_800_000,
    ...more,
  };
  expect(waitingLine(waiting, seconds * 1000)).toBe(line);
});
