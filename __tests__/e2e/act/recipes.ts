/**
 * Under act: the workflow e2e, and the recipes of `examples/` that have conditions
 * or scripts of their own, each against a simulator and a GitHub of its own. (What
 * becomes of their inputs, `__tests__/repository/recipes.test.ts` knows.)
 */
import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import * as http from "node:http";
import { basename, join } from "node:path";
import { describe, test } from "node:test";
import { type FakeGitHub, REPOSITORY, TOKEN } from "../../../runner/github.ts";
import {
  SEED,
  type Simulator,
  type SimulatorOptions,
  getSourceItems,
} from "../../../simulator/simulator.ts";
import { type ActRun, jobLog, runWorkflow } from "./act.ts";
import { freePorts, temporaryFolder } from "../servers.ts";
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
      framing: "sse",
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

void describe("under act", { concurrency: AT_ONCE }, () => {
  void test("the workflow e2e, with the packages that are installed here", async () => {
    const repository = process.cwd();
    const folder = temporaryFolder();
    const workflow = join(folder, "e2e.yml");
    const text = readFileSync(".github/workflows/e2e.yml", "utf8");
    const installed = `ln -s '${repository}/node_modules' .`;
    writeFileSync(workflow, text.replace("npm ci", installed));
    const event = "workflow_dispatch";
    expectExit(await runWorkflow({ workflow, folder, repository, event }), 0);
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
    "nightly: what changed is kept, also of a night that fails, whose issue the next one closes",
    async ({ zylon, github, run }) => {
      const [space] = zylon.state.integrations;
      assert(space !== undefined);
      space.source = getSourceItems(space, 1).map((item, at) =>
        at < 3 ? { ...item, error: "Malformed" } : item,
      );
      const event = "schedule";
      const failed = await run("nightly", { event });
      expectExit(failed, 1);
      assert.match(failed.log, /kept as changes: \[\{/);
      space.source = space.source.map(({ id, name }) => ({
        id,
        name,
        content: "Corrected.",
      }));
      const title = "Feed Zylon every night / ingest / zylon";
      assert.match(issues(github).join(), new RegExp(`${title}.*: open$`));
      const recovered = await run("nightly", { event });
      expectExit(recovered, 0);
      assert.match(recovered.log, /kept as changes: \[\{.*"change":"updated"/);
      assert.match(issues(github).join(), /: closed$/);
      for (const secret of [zylon.token, TOKEN])
        assert.equal((failed.log + recovered.log).includes(secret), false);
    },
    PUBLISHED,
  );

  scene(
    "nightly: a night whose inputs are wrong has nothing to keep",
    async ({ run }) => {
      const variables = { ZYLON_URL: "ftp://zylon.example.com" };
      const failed = await run("nightly", { variables });
      expectExit(failed, 1);
      assert.match(failed.log, /title=Zylon ingest%3A invalid-input::/);
      assert.doesNotMatch(failed.log, /kept as/);
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
        recipe: (text) =>
          text.replace(
            /^( +)expect-search:/m,
            '$1wait-timeout-seconds: "20"\n$&',
          ),
      });
      expectExit(missed, 1);
      assert.match(missed.log, /title=Zylon ingest%3A not-searchable::/);
    },
    PUBLISHED,
  );

  const scripts = {
    "check-answers.sh": 'echo "the check knows of $1 documents"',
  };

  scene(
    "then: nothing failed in this ingest, the next job runs",
    async ({ zylon, run }) => {
      streamToTheEnd(zylon);
      const open = await run("then", { scripts });
      expectExit(open, 0);
      assert.match(jobLog(open, "Ingest"), /set-output:: failed-count=0/);
      const check = jobLog(open, "Check the answers");
      assert.match(check, /the check knows of 24 documents/);
    },
  );

  scene(
    "then: a document failed, the next job is skipped, and the run is green",
    async ({ zylon, run }) => {
      for (const integration of zylon.state.integrations)
        integration.source = getSourceItems(integration, 1).map((item) =>
          item.name === "Opening hours"
            ? { ...item, error: "Malformed" }
            : item,
        );
      const closed = await run("then", { scripts });
      expectExit(closed, 0);
      assert.match(jobLog(closed, "Ingest"), /set-output:: failed-count=1/);
      assert.equal(jobLog(closed, "Check the answers"), "");
    },
    PUBLISHED,
  );

  scene(
    "try: it starts a simulator, and with 100 items as the least it opens an issue",
    async ({ github, run }) => {
      const [port = 0] = await freePorts(1);
      // Its packages are those that are installed here, and act hangs up on
      // everything that a step leaves behind.
      const recipe = (text: string): string =>
        text
          .replaceAll("8080", String(port))
          .replace("npm ci", `ln -s '${process.cwd()}'/{*,.node-version} .`)
          .replace("npm run", "setsid npm run");
      try {
        const inputs = { "min-items": "100" };
        expectExit(await run("try", { inputs, recipe }), 1);
      } finally {
        const stop = `http://127.0.0.1:${port}/_simulator/shutdown`;
        await fetch(stop, { method: "POST" });
      }
      assert.match(issues(github).join(), /: Try the action .*: open$/);
      assert.match(bodyOf(github), /too-few-items/);
    },
  );

  scene("notify: a failure is a message to Teams", async ({ run }) => {
    await withChannel(async (url, messages) => {
      const secrets = { ALERT_WEBHOOK_URL: url };
      const failed = await run("notify", { token: EXPIRED, secrets });
      expectExit(failed, 1);
      assert.equal(messages.length, 1);
      assert.match(
        messages.join(),
        /"TextRun",\s*"text": "Zylon ingest failed: unauthorized\\n.*\/runs\//,
      );
      assert.equal(failed.log.includes(url), false);
    });
  });

  scene(
    "notify: if Zylon can't be reached, the operators are told, too",
    async ({ zylon, run }) => {
      await withChannel(async (url, messages) => {
        const secrets = { ALERT_WEBHOOK_URL: url, OPERATORS_WEBHOOK_URL: url };
        // It doesn't speak TLS.
        const variables = { ZYLON_URL: zylon.url.replace("http:", "https:") };
        expectExit(await run("notify", { variables, secrets }), 1);
        assert.equal(messages.length, 2);
        for (const message of messages)
          assert.match(message, /Zylon ingest failed: tls\\n/);
      });
    },
  );

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

  // act knows no background steps.
  const inTurn = (text: string): string =>
    text
      .replace(/^ +background: true.*\n/m, "")
      .replace(/^ +- name: Wait for Zylon\n +wait: zylon\n/m, "");

  scene("background: tests that fail, fail the run", async ({ zylon, run }) => {
    const tests = { "test.sh": "exit 1" };
    const options = { event: "push", scripts: tests, recipe: inTurn };
    expectExit(await run("background", options), 1);
    assert.match(requests(zylon).join(), /POST ingest/);
  });

  scene(
    "overdue: no success for a day opens one issue, and the next success closes it",
    async ({ github, run }) => {
      const title = "nightly.yml is overdue";
      // One on another branch is none of the schedule.
      succeeded(github, { hoursAgo: 2, branch: "try" }, { hoursAgo: 31 });
      for (let days = 0; days < 2; days += 1) {
        expectExit(await run("overdue"), 1);
        assert.deepEqual(issues(github), [`${title}: open`]);
      }
      assert.match(bodyOf(github), /Last success: \d{4}-/);
      succeeded(github, { hoursAgo: 7 });
      expectExit(await run("overdue"), 0);
      assert.deepEqual(issues(github), [`${title}: closed`]);
    },
  );

  scene("overdue: it never succeeded", async ({ github, run }) => {
    succeeded(github);
    expectExit(await run("overdue"), 1);
    assert.match(bodyOf(github), /Last success: never/);
  });

  scene("overdue: no answer is no success", async ({ github, run }) => {
    github.fault = () => ({ status: 404, body: "{}" });
    expectExit(await run("overdue"), 1);
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

  void test("every recipe with a condition or a script was played", () => {
    const names = readdirSync("examples")
      .filter((file) =>
        /^ +(- )?(if|run|continue-on-error):/m.test(
          readFileSync(`examples/${file}`, "utf8"),
        ),
      )
      .map((file) => basename(file, ".yml"));
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
