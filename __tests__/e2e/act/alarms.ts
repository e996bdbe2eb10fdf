/**
 * The recipes of `examples/` that raise an alarm, under act: a message, a
 * watch, an issue of a run that stays green, an issue for each integration.
 */
import assert from "node:assert/strict";
import { once } from "node:events";
import * as http from "node:http";
import { test } from "node:test";
import { FakeGitHub, REPOSITORY } from "../../../simulator/runner/github.ts";
import { SEED, startSimulator } from "../../../simulator/simulator.ts";
import { type ActRun, jobLog } from "./act.ts";
import { expectExit, requests, runRecipe } from "./recipe.ts";

/** What a channel was sent. */
const messages: string[] = [];
const channel = http.createServer((request, response) => {
  let body = "";
  request.on("data", (chunk: Buffer) => (body += chunk.toString()));
  request.on("end", () => {
    messages.push(body);
    response.end("ok");
  });
});
channel.listen(0, "127.0.0.1");
await once(channel, "listening");
const address = channel.address();
const webhook = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;

const HOUR_MS = 3_600_000;

/** With what has to be escaped in an address. */
const DEFAULT_BRANCH = "docs/main+1";

interface Run {
  readonly hoursAgo: number;
  readonly branch?: string;
}

/** GitHub's answer to a branch and a list of runs, without milliseconds. */
function answered(value: object): { body: string } {
  return { body: JSON.stringify(value).replaceAll(/\.\d{3}Z/g, "Z") };
}

/** The runs of `nightly.yml` that succeeded, the last of them first. */
function succeeded(...runs: readonly Run[]): void {
  github.fault = (call, query) => {
    if (call === `GET /repos/${REPOSITORY}`)
      return answered({ default_branch: DEFAULT_BRANCH });
    if (!call.endsWith("/actions/workflows/nightly.yml/runs")) return undefined;
    const wanted = query.get("branch");
    const listed = runs.filter(
      ({ branch = DEFAULT_BRANCH }) => wanted === null || branch === wanted,
    );
    return answered({
      total_count: listed.length,
      workflow_runs: listed.map(({ hoursAgo }) => ({
        run_started_at: new Date(Date.now() - hoursAgo * HOUR_MS),
      })),
    });
  };
}

const simulator = await startSimulator();
const github = await new FakeGitHub().start();
const environment = { GITHUB_API_URL: github.url };
const issues = (): string[] =>
  github.issues.map(({ title, state }) => `${title}: ${state}`);
try {
  await test("notify: a failure sends its code and its message to Teams", async () => {
    const failed = await runRecipe("notify", simulator, {
      token: "a-token-that-expired",
      secrets: { ALERT_WEBHOOK_URL: webhook },
    });
    expectExit(failed, 1);
    assert.equal(messages.length, 1);
    assert.match(
      messages[0] ?? "",
      /"TextRun",\s*"text": "Zylon ingest failed: unauthorized\\n.*\/runs\//,
    );
    assert.equal(failed.log.includes(webhook), false);
  });

  await test("notify: for Slack, the message is escaped", async () => {
    messages.length = 0;
    simulator.fail({
      path: "/config",
      fault: { kind: "json", status: 400, body: { message: "for <!channel>" } },
    });
    const failed = await runRecipe("notify", simulator, {
      secrets: { ALERT_WEBHOOK_URL: `${webhook}/hooks.slack.com/` },
    });
    expectExit(failed, 1);
    assert.match(
      messages.join(),
      /^\{\s*"text": "Zylon ingest failed: bad-request\\n.*for &lt;!channel&gt;/,
    );
  });

  await test("notify: a success sends nothing", async () => {
    messages.length = 0;
    simulator.reset();
    expectExit(
      await runRecipe("notify", simulator, {
        secrets: { ALERT_WEBHOOK_URL: webhook },
      }),
      0,
    );
    assert.deepEqual(messages, []);
  });

  await test("watch: a run that succeeded in the night is enough", async () => {
    succeeded({ hoursAgo: 7 });
    expectExit(await runRecipe("watch", simulator, { environment }), 0);
    assert.deepEqual(issues(), []);
  });

  await test("watch: no success for a day opens one issue, and the next success closes it", async () => {
    const title = "nightly.yml has not succeeded for a day";
    succeeded({ hoursAgo: 31 });
    for (let days = 0; days < 2; days += 1) {
      expectExit(await runRecipe("watch", simulator, { environment }), 1);
      assert.deepEqual(issues(), [`${title}: open`]);
    }
    assert.match(github.issues[0]?.body ?? "", /Last success: \d{4}-/);
    succeeded({ hoursAgo: 7 });
    expectExit(await runRecipe("watch", simulator, { environment }), 0);
    assert.deepEqual(issues(), [`${title}: closed`]);
  });

  await test("watch: a success on another branch is none of the schedule", async () => {
    github.reset();
    succeeded({ hoursAgo: 2, branch: "try" }, { hoursAgo: 31 });
    expectExit(await runRecipe("watch", simulator, { environment }), 1);
    assert.equal(issues().length, 1);
    succeeded({ hoursAgo: 2, branch: "try" }, { hoursAgo: 7 });
    expectExit(await runRecipe("watch", simulator, { environment }), 0);
  });

  await test("watch: no success at all, or no answer, is no success", async () => {
    github.reset();
    succeeded();
    expectExit(await runRecipe("watch", simulator, { environment }), 1);
    assert.match(github.issues[0]?.body ?? "", /Last success: never/);
    github.reset();
    github.fault = () => ({ status: 404, body: "{}" });
    expectExit(await runRecipe("watch", simulator, { environment }), 1);
    assert.deepEqual(issues(), []);
  });

  await test("not-blocking: a failed ingest leaves the run green and opens an issue", async () => {
    github.reset();
    simulator.reset();
    const scripts = { "publish-docs.sh": "true" };
    const token = "a-token-that-expired";
    expectExit(
      await runRecipe("not-blocking", simulator, {
        event: "push",
        environment,
        scripts,
        token,
      }),
      0,
    );
    assert.equal(requests(simulator).includes("POST ingest"), false);
    assert.match(github.issues[0]?.body ?? "", /unauthorized/);
  });
  const { confluence, sharepoint, filesystem } = SEED.integrations;
  const three: string[] = [confluence, sharepoint, filesystem];
  /**
   * Three integrations with a document each, whose ingests stream to their end.
   */
  function onlyThree(): void {
    simulator.reset();
    const { state } = simulator;
    state.integrations = state.integrations.filter(({ id }) =>
      three.includes(id),
    );
    for (const integration of state.integrations)
      integration.ingest = {
        framing: "ndjson",
        events: [{ type: "sync_started" }, { type: "sync_completed" }],
      };
    state.artifacts = three.map((id) => ({
      id: `document_of_${id}`,
      project_id: "prj_1",
      name: `Document of ${id}`,
      integration_id: id,
      state: "Published",
      ingest_status: "Done",
    }));
  }
  const ingested = (): string[] =>
    simulator.requests
      .filter(({ path }) => path.endsWith("/ingest"))
      .map(({ path }) => path.split("/").at(-2) ?? "")
      .toSorted();
  /**
   * How each job of the matrix ended: by its step, since act calls every job
   * failed that ends after one that did.
   */
  const jobs = (run: ActRun): string[] =>
    three.map((id) => {
      const log = jobLog(run, `Ingest ${id}`);
      return /(Success|Failure) - Main Ingest/.exec(log)?.[1] ?? "none";
    });

  await test("matrix: of three jobs one fails, its issue is its own, and the next night closes it", async () => {
    github.reset();
    onlyThree();
    simulator.fail({
      path: `/${sharepoint}/ingest`,
      fault: { kind: "status", status: 500 },
    });
    const failed = await runRecipe("matrix", simulator, { environment });
    expectExit(failed, 1);
    assert.deepEqual(jobs(failed), ["Success", "Failure", "Success"]);
    assert.deepEqual(ingested(), three.toSorted());
    assert.equal(issues().length, 1);
    assert.match(github.issues[0]?.body ?? "", /server-error/);
    assert.match(github.issues[0]?.body ?? "", /the SharePoint integration/);

    onlyThree();
    const recovered = await runRecipe("matrix", simulator, { environment });
    expectExit(recovered, 0);
    assert.match(issues().join("\n"), /^[^\n]*: closed$/);
  });

  await test("matrix: one is not configured, the plan is red, and the others are ingested", async () => {
    github.reset();
    onlyThree();
    for (const integration of simulator.state.integrations)
      if (integration.id === sharepoint) integration.config = null;
    const run = await runRecipe("matrix", simulator, { environment });
    expectExit(run, 1);
    assert.match(jobLog(run, "Plan"), /Failure - Main List/);
    assert.deepEqual(jobs(run), ["Success", "Failure", "Success"]);
    assert.deepEqual(ingested(), [confluence, filesystem].toSorted());
    assert.equal(issues().length, 1);
    assert.match(github.issues[0]?.body ?? "", /not-configured/);
  });

  await test("matrix: a wrong token turns the plan red, and no job begins", async () => {
    github.reset();
    onlyThree();
    const token = "a-token-that-expired";
    const run = await runRecipe("matrix", simulator, { environment, token });
    expectExit(run, 1);
    assert.deepEqual(jobs(run), ["none", "none", "none"]);
    assert.deepEqual(ingested(), []);
  });

  // GitHub refuses the empty matrix itself; act starts one job without an
  // entry, whose inputs are refused.
  await test("matrix: one that GitHub emptied is no green run", async () => {
    github.reset();
    onlyThree();
    const recipe = (text: string): string =>
      text.replace("matrix: ${{ steps.zylon.outputs.matrix }}", 'matrix: ""');
    const run = await runRecipe("matrix", simulator, { environment, recipe });
    expectExit(run, 1);
    assert.deepEqual(ingested(), []);
  });
} finally {
  channel.close();
  await Promise.all([simulator.close(), github.close()]);
}
