/**
 * The recipes of `examples/` under act, each against a simulator and a GitHub of
 * its own: what their conditions, scripts and secrets do. (What becomes of their
 * inputs, `__tests__/repository/recipes.test.ts` knows.)
 */
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import * as http from "node:http";
import { basename } from "node:path";
import { describe, test } from "node:test";
import { type FakeGitHub, REPOSITORY, TOKEN } from "../../../runner/github.ts";
import {
  newestIdOf,
  SEED,
  type Simulator,
  type SimulatorOptions,
  sourceOf,
} from "../../../simulator/simulator.ts";
import { type ActRun, jobLog } from "./act.ts";
import { expectExit, onStage, requests, type Stage } from "./recipe.ts";

if (!existsSync("dist/index.js"))
  throw new Error("There is no bundle: npm run build");

/** Most of them wait for documents, and not for the processor. */
const AT_ONCE = 8;

const played = new Set<string>();

/** A test whose title begins with the name of its recipe. */
function scene(
  title: string,
  play: (stage: Stage) => Promise<void>,
  options: SimulatorOptions = {},
): void {
  played.add(title.split(":")[0] ?? "");
  void test(title, () => onStage(options, play));
}

const EXPIRED = "a-token-that-expired";
const { confluence, sharepoint, filesystem } = SEED.integrations;
const PUBLISHED: SimulatorOptions = { dialect: "published" };

/** Every ingest streams to its end, so that `indexed` waits for little. */
function streamToTheEnd({ state }: Simulator): void {
  for (const integration of state.integrations) {
    integration.ingest = {
      framing: "ndjson",
      events: [
        { type: "sync_started", integration_item_count: 3 },
        { type: "sync_completed" },
      ],
    };
  }
}

const issues = ({ issues: all }: FakeGitHub): string[] =>
  all.map(({ title, state }) => `${title}: ${state}`);
const bodyOf = ({ issues: [first] }: FakeGitHub): string => first?.body ?? "";

void describe("recipes", { concurrency: AT_ONCE }, () => {
  scene(
    "start: the only integration is found",
    async ({ zylon, run }) => {
      streamToTheEnd(zylon);
      expectExit(await run("start"), 0);
      const others = requests(zylon).filter((one) => !one.startsWith("GET "));
      assert.deepEqual(others, ["POST ingest"]);
    },
    { integrations: 1 },
  );

  scene("list-integrations: every id, by GET alone", async ({ zylon, run }) => {
    const listed = await run("list-integrations");
    expectExit(listed, 0);
    const others = requests(zylon).filter((one) => !one.startsWith("GET "));
    assert.deepEqual(others, []);
    for (const id of Object.values(SEED.integrations))
      assert.match(listed.log, new RegExp(id));
  });

  scene(
    "check: a failure has an issue of its own, and nothing is ingested",
    async ({ zylon, github, run }) => {
      onlyThree(zylon);
      const event = "schedule";
      expectExit(await run("check", { event, token: EXPIRED }), 1);
      assert.match(issues(github).join(), /^Zylon check fails: .*: open$/);
      const green = await run("check", { event });
      expectExit(green, 0);
      assert.match(green.log, /3 documents indexed, nothing pending/);
      assert.match(issues(github).join(), /: closed$/);
      const others = requests(zylon).filter((one) => !one.startsWith("GET "));
      assert.deepEqual(others, []);
    },
  );

  scene(
    "create: it says what is next, and a second run creates no second one",
    async ({ zylon, run }) => {
      zylon.state.integrations = [];
      const secrets = { FILE_SHARE_PASSWORD: "the-new-password" };
      const created = await run("create", { secrets });
      expectExit(created, 0);
      assert.match(created.log, /Created \S+; next, choose its content/);
      const again = await run("create", { secrets });
      expectExit(again, 1);
      assert.match(again.log, /title=Zylon ingest%3A not-configured::/);
      assert.equal(zylon.state.integrations.length, 1);
      assert.equal(created.log.includes("the-new-password"), false);
    },
    PUBLISHED,
  );

  scene("after-publishing: it publishes first", async ({ zylon, run }) => {
    streamToTheEnd(zylon);
    const pushed = await run("after-publishing", {
      event: "push",
      scripts: {
        "publish-docs.sh": 'echo "published with $CONFLUENCE_TOKEN"',
      },
      secrets: { CONFLUENCE_TOKEN: "a-token-of-confluence" },
    });
    expectExit(pushed, 0);
    assert.match(pushed.log, /published with \*\*\*/);
    const report = jobLog(pushed, "Feed Zylon");
    assert.match(report, /[1-9]\d* documents indexed, 0 failed/);
  });

  scene(
    "after-publishing: nothing published, nothing ingested",
    async ({ zylon, run }) => {
      const scripts = { "publish-docs.sh": "exit 1" };
      expectExit(await run("after-publishing", { event: "push", scripts }), 1);
      assert.deepEqual(requests(zylon), []);
    },
  );

  scene(
    "nightly: a failure opens the issue, a success closes it",
    async ({ zylon, github, run }) => {
      const event = "schedule";
      const failed = await run("nightly", { event, token: EXPIRED });
      expectExit(failed, 1);
      const title = "Feed Zylon every night / ingest / zylon";
      assert.match(issues(github).join(), new RegExp(`${title}.*: open$`));
      assert.match(bodyOf(github), /unauthorized/);
      streamToTheEnd(zylon);
      const recovered = await run("nightly", { event });
      expectExit(recovered, 0);
      assert.match(issues(github).join(), /: closed$/);
      for (const secret of [zylon.token, TOKEN])
        assert.equal((failed.log + recovered.log).includes(secret), false);
    },
  );

  scene(
    "find-this-push: green when the commit can be found",
    async ({ zylon, run }) => {
      // Puts the page where the simulator's integration reads it.
      const publish = [
        'page=$(tr -d "\\"\\n" < docs/about.md)',
        `curl --silent --show-error --fail --output /dev/null --request PATCH "$SOURCE" --data '{"source":[{"id":"about","name":"About us","content":"'"$page"'"}]}'`,
      ];
      const found = await run("find-this-push", {
        event: "push",
        scripts: { "publish-docs.sh": publish.join("\n") },
        environment: {
          SOURCE: `${zylon.url}/_simulator/integrations/${confluence}`,
        },
      });
      expectExit(found, 0);
      const searched = zylon.requests.map(({ path }) => path).join(" ");
      assert.match(searched, /search\?\S*q=[0-9a-f]{40}/);
    },
    PUBLISHED,
  );

  scene(
    "find-this-push: red when it was not published",
    async ({ run }) => {
      const missed = await run("find-this-push", {
        event: "push",
        scripts: { "publish-docs.sh": 'echo "nothing is published"' },
        recipe: (text) => text.replace('"3600"', '"20"'),
      });
      expectExit(missed, 1);
      assert.match(missed.log, /title=Zylon ingest%3A not-searchable::/);
    },
    PUBLISHED,
  );

  scene(
    "rotate-credentials: the new password is sent",
    async ({ zylon, run }) => {
      const rotated = await run("rotate-credentials", {
        variables: { ZYLON_INTEGRATION_ID: filesystem },
        secrets: { FILE_SHARE_PASSWORD: "the-new-password" },
      });
      expectExit(rotated, 0);
      assert.deepEqual(requests(zylon), [
        "GET artifact",
        "GET config",
        `POST ${filesystem}`,
        "POST ingest",
      ]);
      const share = zylon.state.integrations.find(
        ({ id }) => id === filesystem,
      );
      assert.equal(share?.password, "the-new-password");
      assert.equal(rotated.log.includes("the-new-password"), false);
    },
    { dialect: "documented" }, // which reports no username
  );

  scene(
    "rotate-credentials: to Zylon 1.59",
    async ({ zylon, run }) => {
      const id = newestIdOf(filesystem, zylon.state);
      const variables = { ZYLON_INTEGRATION_ID: id };
      const secrets = { FILE_SHARE_PASSWORD: "the-new-password" };
      expectExit(await run("rotate-credentials", { variables, secrets }), 0);
      const expected = ["GET artifact", `PUT ${id}`, "POST sync"];
      assert.deepEqual(requests(zylon), expected);
    },
    { zylon: "1.59" },
  );

  scene(
    "knowledge-base: from nothing to indexed, then nothing is imported twice",
    async ({ zylon, run }) => {
      zylon.state.integrations = [];
      const variables = { ZYLON_PROJECT_ID: SEED.projects[0] };
      const secrets = { FILE_SHARE_PASSWORD: "the-new-password" };
      expectExit(await run("knowledge-base", { variables, secrets }), 0);
      expectExit(await run("knowledge-base", { variables, secrets }), 0);
      const others = requests(zylon).filter((one) => !one.startsWith("GET "));
      const id = zylon.state.integrations[0]?.id ?? "";
      const [made, imported, sent, synced] = others;
      assert.deepEqual([made, imported], ["POST artifact", "POST ingest"]);
      assert.match(`${sent ?? ""} of ${id}`, /^PUT /);
      assert.equal(synced, "POST sync");
      assert.equal(others.length, 4);
    },
    { zylon: "1.59", dialect: "published" },
  );

  scene(
    "private-ca: the authority comes from a variable",
    async ({ zylon, run }) => {
      const variables = {
        ZYLON_INTEGRATION_ID: sharepoint,
        ZYLON_CA_CERTIFICATE: zylon.ca,
      };
      expectExit(await run("private-ca", { variables }), 0);
      const expected = ["GET artifact", "GET config", "POST ingest"];
      assert.deepEqual(requests(zylon), expected);
    },
    { tls: true },
  );

  const scripts = {
    "check-answers.sh": 'echo "the check knows of $1 documents"',
  };

  scene(
    "gate: nothing failed in this ingest, the next job runs",
    async ({ zylon, run }) => {
      streamToTheEnd(zylon);
      const open = await run("gate", { scripts });
      expectExit(open, 0);
      assert.match(jobLog(open, "Ingest"), /set-output:: failed-count=0/);
      const check = jobLog(open, "Check the answers");
      assert.match(check, /the check knows of 24 documents/);
    },
  );

  scene(
    "gate: a document failed, the next job is skipped, and the run is green",
    async ({ zylon, run }) => {
      for (const integration of zylon.state.integrations)
        integration.source = sourceOf(integration, 1).map((item) =>
          item.name === "Opening hours"
            ? { ...item, error: "Malformed" }
            : item,
        );
      const closed = await run("gate", { scripts });
      expectExit(closed, 0);
      assert.match(jobLog(closed, "Ingest"), /set-output:: failed-count=1/);
      assert.equal(jobLog(closed, "Check the answers"), "");
    },
    PUBLISHED,
  );

  scene("notify: a failure is a message to Teams", async ({ run }) => {
    await withChannel(async (url, messages) => {
      const secrets = { ALERT_WEBHOOK_URL: url };
      const failed = await run("notify", { token: EXPIRED, secrets });
      expectExit(failed, 1);
      assert.match(
        messages.join(),
        /"TextRun",\s*"text": "Zylon ingest failed: unauthorized\\n.*\/runs\//,
      );
      assert.equal(failed.log.includes(url), false);
    });
  });

  scene("notify: for Slack, it is escaped", async ({ zylon, run }) => {
    zylon.fail({
      path: "/config",
      fault: { kind: "json", status: 400, body: { message: "for <!channel>" } },
    });
    await withChannel(async (url, messages) => {
      const secrets = { ALERT_WEBHOOK_URL: `${url}/hooks.slack.com/` };
      expectExit(await run("notify", { secrets }), 1);
      assert.match(
        messages.join(),
        /^\{\s*"text": "Zylon ingest failed: bad-request\\n.*for &lt;!channel&gt;/,
      );
    });
  });

  scene("notify: a success sends nothing", async ({ run }) => {
    await withChannel(async (url, messages) => {
      const secrets = { ALERT_WEBHOOK_URL: url };
      expectExit(await run("notify", { secrets }), 0);
      assert.deepEqual(messages, []);
    });
  });

  scene(
    "watch: no success for a day opens one issue, and the next success closes it",
    async ({ github, run }) => {
      const title = "nightly.yml has not succeeded for a day";
      // One on another branch is none of the schedule.
      succeeded(github, { hoursAgo: 2, branch: "try" }, { hoursAgo: 31 });
      for (let days = 0; days < 2; days += 1) {
        expectExit(await run("watch"), 1);
        assert.deepEqual(issues(github), [`${title}: open`]);
      }
      assert.match(bodyOf(github), /Last success: \d{4}-/);
      succeeded(github, { hoursAgo: 7 });
      expectExit(await run("watch"), 0);
      assert.deepEqual(issues(github), [`${title}: closed`]);
    },
  );

  scene("watch: it never succeeded", async ({ github, run }) => {
    succeeded(github);
    expectExit(await run("watch"), 1);
    assert.match(bodyOf(github), /Last success: never/);
  });

  scene("watch: no answer is no success", async ({ github, run }) => {
    github.fault = () => ({ status: 404, body: "{}" });
    expectExit(await run("watch"), 1);
    assert.deepEqual(issues(github), []);
  });

  scene(
    "not-blocking: a failed ingest leaves the run green and opens an issue",
    async ({ github, run }) => {
      const publish = { "publish-docs.sh": "true" };
      const options = { event: "push", scripts: publish, token: EXPIRED };
      expectExit(await run("not-blocking", options), 0);
      assert.match(bodyOf(github), /unauthorized/);
    },
  );

  scene(
    "matrix: of three jobs one fails, and the next night closes its issue",
    async ({ zylon, github, run }) => {
      onlyThree(zylon);
      zylon.fail({
        path: `/${sharepoint}/ingest`,
        fault: { kind: "status", status: 500 },
      });
      const failed = await run("matrix");
      expectExit(failed, 1);
      assert.deepEqual(jobs(failed), ["Success", "Failure", "Success"]);
      assert.equal(issues(github).length, 1);
      assert.match(bodyOf(github), /server-error/);
      assert.match(bodyOf(github), new RegExp(sharepoint));
      zylon.clearFaults();
      expectExit(await run("matrix"), 0);
      assert.match(issues(github).join("\n"), /^[^\n]*: closed$/);
    },
  );

  scene(
    "matrix: one is not configured, the plan is red, and the others are ingested",
    async ({ zylon, github, run }) => {
      onlyThree(zylon);
      for (const integration of zylon.state.integrations)
        if (integration.id === sharepoint) integration.config = null;
      const mixed = await run("matrix");
      expectExit(mixed, 1);
      assert.match(jobLog(mixed, "Plan"), /Failure - Main List/);
      assert.deepEqual(jobs(mixed), ["Success", "Failure", "Success"]);
      assert.match(bodyOf(github), /not-configured/);
    },
  );

  scene("matrix: a wrong token, and no job begins", async ({ zylon, run }) => {
    onlyThree(zylon);
    const refused = await run("matrix", { token: EXPIRED });
    expectExit(refused, 1);
    assert.deepEqual(jobs(refused), ["none", "none", "none"]);
  });

  void test("every recipe was played", () => {
    const names = readdirSync("examples")
      .map((file) => basename(file, ".yml"))
      .filter((name) => name !== "try"); // it fetches this repository and npm packages
    assert.deepEqual([...played].toSorted(), names.toSorted());
  });
});

/** Something that takes messages, and keeps them. */
async function withChannel(
  use: (url: string, messages: readonly string[]) => Promise<void>,
): Promise<void> {
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
  const port =
    typeof address === "object" && address !== null ? address.port : 0;
  try {
    await use(`http://127.0.0.1:${port}`, messages);
  } finally {
    channel.close();
  }
}

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
function succeeded(github: FakeGitHub, ...runs: readonly Run[]): void {
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

const THREE: readonly string[] = [confluence, sharepoint, filesystem];

/** Three integrations with a document each. */
function onlyThree(zylon: Simulator): void {
  const { state } = zylon;
  state.integrations = state.integrations.filter(({ id }) =>
    THREE.includes(id),
  );
  streamToTheEnd(zylon);
  state.artifacts = THREE.map((id) => ({
    id: `document_of_${id}`,
    project_id: "prj_1",
    name: `Document of ${id}`,
    integration_id: id,
    state: "Published",
    ingest_status: "Done",
  }));
}

/**
 * How each job of the matrix ended: by its step, since act calls every job
 * failed that ends after one that did.
 */
function jobs(run: ActRun): string[] {
  return THREE.map((id) => {
    const log = jobLog(run, `Ingest ${id}`);
    return /(Success|Failure) - Main Ingest/.exec(log)?.[1] ?? "none";
  });
}
