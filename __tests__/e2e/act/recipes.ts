/**
 * The recipes of `examples/` under act, against the simulator and a GitHub of
 * our own. (`alarms.ts` runs those that raise an alarm.)
 */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { test } from "node:test";
import { leftOut } from "../../../scripts/left-out.ts";
import { FakeGitHub, TOKEN } from "../../../simulator/runner/github.ts";
import {
  SEED,
  type SimEvent,
  type Simulator,
  startSimulator,
} from "../../../simulator/simulator.ts";
import { jobLog } from "./act.ts";
import { expectExit, requests, runRecipe as run } from "./recipe.ts";

/**
 * The confluence integration streams its ingest to its end, so that `indexed`
 * has nothing to wait for.
 */
function streamToTheEnd(
  { state }: Simulator,
  progress: readonly SimEvent[] = [],
): void {
  for (const integration of state.integrations) {
    const events = [
      { type: "sync_started", integration_item_count: 3 },
      ...progress,
      { type: "sync_completed" },
    ];
    if (integration.id === SEED.integrations.confluence)
      integration.ingest = { framing: "ndjson", events };
  }
}

if (!existsSync("dist/index.js"))
  throw new Error("There is no bundle: npm run build");
const simulator = await startSimulator();
const tls = await startSimulator({ tls: true });
const streaming = await startSimulator({ dialect: "published" });
const github = await new FakeGitHub().start();
try {
  await test("start: the only integration of its type is found and ingested", async () => {
    expectExit(
      await run("start", simulator, {
        variables: { ZYLON_INTEGRATION_ID: "" },
      }),
      0,
    );
    assert.deepEqual(requests(simulator), [
      "GET integrations",
      "GET config",
      "POST ingest",
    ]);
  });

  await test("list-integrations: nothing but GET requests, and every id", async () => {
    simulator.reset();
    const listed = await run("list-integrations", simulator);
    expectExit(listed, 0);
    assert.deepEqual(
      requests(simulator).filter((request) => !request.startsWith("GET ")),
      [],
    );
    for (const id of Object.values(SEED.integrations))
      assert.match(listed.log, new RegExp(id));
  });

  await test("after-publishing: a push publishes, then ingests", async () => {
    simulator.reset();
    streamToTheEnd(simulator);
    const scripts = {
      "publish-docs.sh": 'echo "published with $CONFLUENCE_TOKEN"',
    };
    const pushed = await run("after-publishing", simulator, {
      event: "push",
      scripts,
      secrets: { CONFLUENCE_TOKEN: "a-token-of-confluence" },
    });
    expectExit(pushed, 0);
    assert.match(pushed.log, /published with \*\*\*[\s\S]*Starting the ingest/);
    assert.deepEqual(
      requests(simulator).filter((request) => request.startsWith("POST ")),
      ["POST ingest"],
    );
    assert.match(
      jobLog(pushed, "Feed Zylon"),
      /[1-9]\d* documents indexed, 0 failed/,
    );
  });

  await test("after-publishing: where nothing was published, nothing is ingested", async () => {
    simulator.reset();
    const scripts = { "publish-docs.sh": "exit 1" };
    expectExit(
      await run("after-publishing", simulator, { event: "push", scripts }),
      1,
    );
    assert.deepEqual(requests(simulator), []);
  });

  await test("nightly: a failure opens the issue, the recovery closes it", async () => {
    simulator.reset();
    const environment = { GITHUB_API_URL: github.url };
    const failed = await run("nightly", simulator, {
      event: "schedule",
      environment,
      token: "a-token-that-expired",
    });
    expectExit(failed, 1);
    assert.equal(requests(simulator).includes("POST ingest"), false);
    assert.deepEqual([...github.issues.map(({ state }) => state)], ["open"]);
    assert.match(github.issues[0]?.body ?? "", /unauthorized/);
    assert.match(
      github.issues[0]?.title ?? "",
      /Feed Zylon every night \/ ingest \/ zylon/,
    );
    streamToTheEnd(simulator);
    const recovered = await run("nightly", simulator, {
      event: "schedule",
      environment,
    });
    expectExit(recovered, 0);
    assert.deepEqual([...github.issues.map(({ state }) => state)], ["closed"]);
    for (const secret of [simulator.token, TOKEN]) {
      assert.equal((failed.log + recovered.log).includes(secret), false);
    }
  });

  await test("nightly: a source that lost its pages is a failure, and Zylon named them", async () => {
    streaming.reset();
    const emptied = streaming.state.integrations.find(
      ({ id }) => id === SEED.integrations.confluence,
    );
    if (emptied !== undefined) emptied.source = emptied.source.slice(0, 1);
    const seen = await run("nightly", streaming, {
      event: "schedule",
      environment: { GITHUB_API_URL: github.url },
    });
    expectExit(seen, 1);
    assert.match(
      seen.log,
      /Zylon removed 3 of \d+ documents, more than max-removed \(50%\) allows: /,
    );
  });

  // Puts the page where the simulator's integration reads it.
  const publish = [
    'page=$(tr -d "\\"\\n" < docs/about.md)',
    `curl --silent --show-error --fail --output /dev/null --request PATCH "$SOURCE" --data '{"source":[{"id":"about","name":"About us","content":"'"$page"'"}]}'`,
  ].join("\n");
  const source = `${streaming.url}/_simulator/integrations/${SEED.integrations.confluence}`;

  await test("find-this-push: green when the commit that was published can be found", async () => {
    streaming.reset();
    const scripts = { "publish-docs.sh": publish };
    const found = await run("find-this-push", streaming, {
      event: "push",
      scripts,
      environment: { SOURCE: source },
    });
    expectExit(found, 0);
    assert.match(found.log, /Found: "[0-9a-f]{40}"/);
    const searched = streaming.requests.filter(({ path }) =>
      path.includes("/search"),
    );
    assert.match(searched.map(({ path }) => path).join(" "), /q=[0-9a-f]{40}/);
  });

  await test("find-this-push: red when it was not published", async () => {
    streaming.reset();
    const scripts = { "publish-docs.sh": 'echo "nothing is published"' };
    const recipe = (text: string): string => text.replace('"3600"', '"25"');
    const found = await run("find-this-push", streaming, {
      event: "push",
      scripts,
      recipe,
    });
    expectExit(found, 1);
    assert.match(found.log, /title=Zylon ingest%3A not-searchable::/);
  });

  for (const file of leftOut("act")) {
    await test(`act does not know yet what is in ${file}; else take it off scripts/left-out.txt`, async () => {
      const refused = await run(basename(file, ".yml"), simulator, {
        event: "push",
      });
      expectExit(refused, 1);
      assert.match(refused.log, /workflow is not valid/);
    });
  }

  await test("alongside, one step after another: the outputs are there in the end", async () => {
    streaming.reset();
    const scripts = {
      "publish-docs.sh": 'echo "published"',
      "test.sh": 'echo "tested"',
    };
    const recipe = (text: string): string =>
      text
        .replace(/^ +background: true .*\n/m, "")
        .replace(/^ +- name: Wait for the ingest\n +wait: zylon .*\n/m, "");
    const fed = await run("alongside", streaming, {
      event: "push",
      scripts,
      recipe,
    });
    expectExit(fed, 0);
    assert.match(fed.log, /tested[\s\S]*sync-status indexed, \d+ documents/);
  });

  await test("rotate-credentials: the new password is sent, then an ingest is started", async () => {
    simulator.reset();
    simulator.state.omitProviderData = true; // as the documentation shows the entities
    const { filesystem } = SEED.integrations;
    const rotated = await run("rotate-credentials", simulator, {
      variables: { ZYLON_INTEGRATION_ID: filesystem },
      secrets: { FILE_SHARE_PASSWORD: "the-new-password" },
    });
    expectExit(rotated, 0);
    const expected = ["GET config", `POST ${filesystem}`, "POST ingest"];
    assert.deepEqual(requests(simulator), expected);
    const { password } =
      simulator.state.integrations.find(({ id }) => id === filesystem) ?? {};
    assert.equal(password, "the-new-password");
    assert.equal(rotated.log.includes("the-new-password"), false);
  });

  await test("private-ca: the authority comes from a variable", async () => {
    const { sharepoint } = SEED.integrations;
    const variables = {
      ZYLON_INTEGRATION_ID: sharepoint,
      ZYLON_CA_CERTIFICATE: tls.ca,
    };
    expectExit(await run("private-ca", tls, { variables }), 0);
    assert.deepEqual(requests(tls), ["GET config", "POST ingest"]);
  });

  const scripts = {
    "check-answers.sh": 'echo "the check knows of $1 documents"',
  };

  await test("gate: a document failed before, and nothing in this ingest: the next job runs", async () => {
    simulator.reset();
    streamToTheEnd(simulator);
    const open = await run("gate", simulator, { scripts });
    assert.match(jobLog(open, "Ingest"), /set-output:: failed-count=0/);
    expectExit(open, 0);
    assert.match(
      jobLog(open, "Check the answers"),
      /the check knows of 3 documents/,
    );
  });

  await test("gate: a document failed, the next job is skipped, and the workflow is green", async () => {
    simulator.reset();
    streamToTheEnd(simulator);
    const again = ["Error", "Processing", "Error"];
    for (const artifact of simulator.state.artifacts)
      if (artifact.state === "Error") artifact.plan = again;
    const closed = await run("gate", simulator, { scripts });
    expectExit(closed, 0);
    assert.match(jobLog(closed, "Ingest"), /set-output:: failed-count=1/);
    assert.equal(jobLog(closed, "Check the answers"), "");
  });

  await test("gate: an item failed of which there is no document, the next job is skipped", async () => {
    simulator.reset();
    streamToTheEnd(simulator, [
      { type: "sync_progress", op: "Added" },
      { type: "sync_progress", op: "Error" },
    ]);
    simulator.state.artifacts = simulator.state.artifacts.filter(
      ({ state }) => state !== "Error",
    );
    const closed = await run("gate", simulator, { scripts });
    expectExit(closed, 0);
    assert.match(jobLog(closed, "Ingest"), /set-output:: failed-count=1/);
    assert.equal(jobLog(closed, "Check the answers"), "");
  });
} finally {
  await Promise.all([
    simulator.close(),
    tls.close(),
    streaming.close(),
    github.close(),
  ]);
}
