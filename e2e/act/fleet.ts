/**
 * The reusable workflow `fleet.yml`, called as users call it, under act: a
 * plan, four shards, a gathering. Nothing is fetched: act maps the actions to
 * folders, `$/` included, and stand-ins carry the artifacts. (Once a called
 * workflow fails, act runs no job of the caller, whatever its `if`: what the
 * caller is told can only be seen of one that went well.)
 */
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FakeGitHub, REPOSITORY, TOKEN } from "../../harness/github.ts";
import {
  SEED,
  type Simulator,
  startSimulator,
} from "../../simulator/simulator.ts";
import {
  ACTION,
  type ActRun,
  jobLog,
  repositoryWith,
  runWorkflow,
  shippedAction,
} from "./act.ts";
import { temporaryFolder } from "../leftovers.ts";

const WORKFLOW = ".github/workflows/fleet.yml";
const CALLER = ".github/workflows/caller.yml";

/** The `uses:` of an artifact action, as the workflow pins it. */
function pinned(name: string): string {
  const [, uses] =
    new RegExp(`uses: (actions/${name}@[0-9a-f]{40})`).exec(
      readFileSync(WORKFLOW, "utf8"),
    ) ?? [];
  if (uses === undefined)
    throw new Error(`${WORKFLOW} does not use actions/${name}`);
  return uses;
}

const action = shippedAction();
const fleet = readFileSync(WORKFLOW, "utf8");
const caller = readFileSync("e2e/act/fleet.yml", "utf8");
const repository = repositoryWith({ [WORKFLOW]: fleet, [CALLER]: caller });

/** As if GitHub had dropped the matrix; act never does. */
const withoutMatrix = repositoryWith({
  [WORKFLOW]: fleet.replace(
    "matrix: ${{ steps.plan.outputs.matrix }}",
    'matrix: ""',
  ),
  [CALLER]: caller,
});

const GATEWAY_KEY = "a-key-of-the-gateway";
const github = await new FakeGitHub().start();

interface Fleet {
  readonly workflows?: string;
  readonly token?: string;
  readonly variables?: Readonly<Record<string, string>>;
  /**
   * What the name of an artifact that is lost on the way matches, or a line of
   * its file.
   */
  readonly lost?: string;
}

async function runFleet(
  simulator: Simulator,
  { workflows = repository, token, variables, lost = "" }: Fleet = {},
): Promise<ActRun> {
  const folder = temporaryFolder();
  const artifacts = join(folder, "artifacts");
  mkdirSync(artifacts);
  return runWorkflow({
    workflow: CALLER,
    folder,
    repository: workflows,
    variables: { SIMULATOR: simulator.url, ...variables },
    secrets: {
      API_TOKEN: token ?? simulator.token,
      EXTRA_HEADERS: `X-Gateway-Key: ${GATEWAY_KEY}`,
      GITHUB_TOKEN: TOKEN,
    },
    environment: {
      ARTIFACTS: artifacts,
      LOST: lost,
      GITHUB_API_URL: github.url,
      GITHUB_REPOSITORY: REPOSITORY,
    },
    actions: {
      [ACTION]: action,
      [pinned("upload-artifact")]: join(
        process.cwd(),
        "e2e/act/artifact-actions/upload-artifact",
      ),
      [pinned("download-artifact")]: join(
        process.cwd(),
        "e2e/act/artifact-actions/download-artifact",
      ),
    },
  });
}

const count = (text: string, pattern: RegExp): number =>
  text.match(pattern)?.length ?? 0;

const posts = (simulator: Simulator, name: string): string[] =>
  simulator.requests
    .filter(
      ({ method, path }) => method === "POST" && path.endsWith(`/${name}`),
    )
    .map(({ path }) => path.split("/").at(-2) ?? "")
    .toSorted();

if (!existsSync("dist/index.js"))
  throw new Error("There is no bundle: npm run build");
const simulator = await startSimulator();
const { confluence, sharepoint } = SEED.integrations;
const all = Object.values(SEED.integrations).toSorted();
try {
  await test("four shards, each integration ingested once, one summary", async () => {
    const run = await runFleet(simulator);
    assert.equal(run.exitCode, 0);
    assert.equal(count(jobLog(run, "ingest"), /Job succeeded/g), 4);
    assert.deepEqual(posts(simulator, "ingest"), all);
    for (const { headers } of simulator.requests)
      assert.equal(headers["x-gateway-key"], GATEWAY_KEY);
    assert.equal(run.log.includes(GATEWAY_KEY), false);
    assert.match(
      jobLog(run, "gather"),
      new RegExp(`Done.*: ${all.length} integrations; `),
    );
    assert.match(
      jobLog(run, "told"),
      new RegExp(
        `ended in success, code '', started, ${120 * (all.length - 1)} items, '' failed, '' indexed`,
      ),
    );
  });

  await test("one shard fails: the others finish, the summary says which and why, an issue is opened", async () => {
    simulator.reset();
    simulator.fail({
      path: `/${sharepoint}/ingest`,
      fault: { kind: "status", status: 500 },
    });
    const run = await runFleet(simulator, {
      variables: {
        FAILURE_ISSUE: "true",
        RUNNER: '["self-hosted", "linux"]',
      },
    });
    assert.equal(run.exitCode, 1);
    const shards = jobLog(run, "ingest");
    // Of the steps: act calls every job of a matrix failed that ends after
    // one that did.
    assert.equal(count(shards, /Success - Main Ingest/g), 3);
    assert.equal(count(shards, /Failure - Main Ingest/g), 1);
    assert.deepEqual(posts(simulator, "ingest"), all);
    const gathered = jobLog(run, "gather");
    assert.match(
      gathered,
      new RegExp(
        `Failed.*: server-error; 1 of ${all.length} integrations failed`,
      ),
    );
    assert.match(
      gathered,
      new RegExp(`${sharepoint}: Tried to start .*\\(POST .* answered 500\\)`),
    );
    assert.match(
      run.log,
      new RegExp(
        `## Zylon ingest: 1 of ${all.length} integrations failed$`,
        "m",
      ),
    );
    assert.match(gathered, /set-output:: error-code=server-error/);
    assert.match(
      github.issues[0]?.body ?? "",
      new RegExp(`1 of ${all.length} integrations failed:`),
    );
    assert.deepEqual(github.issues[0]?.assignees ?? [], [{ login: "octocat" }]);
  });

  await test("the next fleet goes well, and closes the issue", async () => {
    simulator.reset();
    assert.equal(
      (await runFleet(simulator, { variables: { FAILURE_ISSUE: "true" } }))
        .exitCode,
      0,
    );
    assert.deepEqual([...github.issues.map(({ state }) => state)], ["closed"]);
  });

  await test("indexed: the gates reach the jobs, and the counts of documents the caller", async () => {
    simulator.reset(); // with a document that failed before
    const variables = {
      INTEGRATION_TYPE: "confluence",
      WAIT_FOR: "indexed",
      PROJECT_ID: "prj_1",
      MIN_ITEMS: "1",
      MAX_REMOVED: "20%",
      MAX_FAILED: "5%",
      REFRESH_OAUTH: "true",
      MAX_RETRIES: "1",
    };
    const integration = simulator.state.integrations.find(
      ({ id }) => id === confluence,
    );
    const events = [
      { type: "sync_started", integration_item_count: 3 },
      { type: "sync_completed" },
    ];
    if (integration !== undefined)
      integration.ingest = { framing: "ndjson", events };
    const run = await runFleet(simulator, { variables });
    assert.equal(run.exitCode, 0);
    assert.deepEqual(posts(simulator, "refresh_token"), [confluence]);
    assert.match(
      jobLog(run, "told"),
      /ended in success, code '', indexed, 3 items, '0' failed, '3' indexed, '0'/,
    );
  });

  await test("a shard that is lost is told", async () => {
    simulator.reset();
    const run = await runFleet(simulator, {
      lost: `"sync_status":"started".*"integration_id":"${sharepoint}"`,
    });
    assert.equal(run.exitCode, 1);
    assert.match(
      jobLog(run, "gather"),
      /: The job of this integration ended without a result\./,
    );
    assert.match(
      jobLog(run, "gather"),
      new RegExp(`Cancelled.*; 1 of ${all.length} integrations did not finish`),
    );
  });

  await test("a matrix that GitHub dropped: no shard begins, and the gathering says why", async () => {
    simulator.reset();
    const run = await runFleet(simulator, { workflows: withoutMatrix });
    assert.equal(run.exitCode, 1);
    assert.deepEqual(posts(simulator, "ingest"), []);
    assert.equal(jobLog(run, "ingest"), "");
    const gathered = jobLog(run, "gather");
    assert.match(
      gathered,
      /GitHub dropped the matrix of the fleet, .* Store ids and types as variables/,
    );
    assert.match(
      gathered,
      new RegExp(
        `Failed.*: invalid-input; ${all.length} of ${all.length} integrations failed`,
      ),
    );
  });

  await test("a wrong token: no shard begins, and the workflow is red", async () => {
    simulator.reset();
    const run = await runFleet(simulator, { token: "a-token-that-is-wrong" });
    assert.equal(run.exitCode, 1);
    assert.equal(simulator.requests.length, 3);
    assert.match(jobLog(run, "plan"), /Failed.*: unauthorized/);
    assert.match(
      jobLog(run, "gather"),
      /The plan of the fleet failed: The token in api-token is wrong.*\(GET .* answered 401\)/,
    );
    assert.equal(jobLog(run, "ingest"), "");
  });
} finally {
  await Promise.all([simulator.close(), github.close()]);
}
