/**
 * A scheduled workflow, night after night: one server, a source that people
 * work on by day, and one failure issue for each time of trouble.
 */
import type { ActionRun } from "../../harness/outputs.ts";
import { FakeGitHub } from "../../harness/github.ts";
import {
  compareWithSource,
  SEED,
  type SourceItem,
} from "../../simulator/simulator.ts";
import { stepOn } from "../support/github.ts";
import { instantClock } from "../support/instant-clock.ts";
import { runInProcess } from "../support/runner.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();
const github = new FakeGitHub();
beforeAll(() => github.start());
afterAll(() => github.close());

const page = (id: string, content = "As on the first day."): SourceItem => ({
  id,
  name: `Page ${id}`,
  content,
  url: `https://confluence.auroralabs.com/x/${id}`,
});

test("each night reports what changed since the last that succeeded, and each time of trouble has one issue", async () => {
  const { state } = simulator;
  const clock = instantClock();
  state.dialect = "published";
  state.artifacts = [];
  state.indexing = { plan: ["Done"] };
  state.now = clock.date;
  const record = state.integrations.find(
    ({ id }) => id === SEED.integrations.confluence,
  )!;

  const night = (): Promise<ActionRun> =>
    runInProcess(
      inputsOf(simulator, {
        "wait-for": "indexed",
        "max-retries": "1",
        "failure-issue": "true",
      }),
      {
        clock,
        env: stepOn(github),
      },
    );
  /** Added, updated, removed and skipped, as a green night reports them. */
  const countsOf = ({ exitCode, outputs }: ActionRun): string => {
    expect([exitCode, outputs["error-code"]]).toEqual([0, ""]);
    return ["added", "updated", "removed", "skipped"]
      .map((name) => outputs[`${name}-count`])
      .join(" ");
  };
  const codeOf = ({ outputs }: ActionRun): string | undefined =>
    outputs["error-code"];
  const issues = (): string[] => github.issues.map((issue) => issue.state);

  record.source = [page("a"), page("b"), page("c"), page("d")];
  expect(countsOf(await night())).toBe("4 0 0 0");
  expect(countsOf(await night())).toBe("0 0 0 4");

  record.source = [page("a", "Changed."), page("b"), page("d"), page("e")];
  expect(countsOf(await night())).toBe("1 1 1 2");

  const { tokens } = state;
  state.tokens = {};
  record.source = [page("a", "Changed."), page("b", "Changed."), page("e")];
  expect(codeOf(await night())).toBe("unauthorized");
  state.tokens = tokens;
  simulator.fail({
    method: "POST",
    path: /\/ingest$/,
    fault: { kind: "status", status: 500 },
  });
  expect(codeOf(await night())).toBe("server-error");
  expect(issues()).toEqual(["open"]);

  simulator.clearFaults();
  record.source.push(page("f"), { ...page("g"), unreadable: true });
  expect(countsOf(await night())).toBe("1 1 1 3");
  expect(issues()).toEqual(["closed"]);

  // The ingest happens, but its answer is lost: the next night finds no change.
  record.source = [...record.source, page("h")];
  simulator.fail({
    method: "POST",
    path: /\/ingest$/,
    times: 1,
    fault: { kind: "lost-answer" },
  });
  expect(codeOf(await night())).toBe("connection-lost");
  expect(issues()).toEqual(["closed", "open"]);
  expect(countsOf(await night())).toBe("0 0 0 6");
  expect(issues()).toEqual(["closed", "closed"]);

  expect(compareWithSource(record, state)).toMatchObject({
    added: [],
    updated: [],
    removed: [],
  });
  const statuses = state.artifacts.map(({ ingest_status }) => ingest_status);
  expect(statuses).toEqual(["Done", "Done", "Done", "Done", "Done"]);
  expect(record.ingest_count).toBe(6);
});
