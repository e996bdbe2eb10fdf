/** After a 401, 403 or 404: the cause, named. */
import { SEED } from "../../simulator/simulator.ts";
import type { ActionRun } from "../../harness/outputs.ts";
import { instantClock } from "../support/instant-clock.ts";
import { runInProcess } from "../support/runner.ts";
import { integrationOf } from "../support/scene.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const run = (more: Record<string, string> = {}): Promise<ActionRun> =>
  runInProcess(inputsOf(simulator, { "max-retries": "0", ...more }));

/** This failure, whose message names the request that failed first, too. */
async function expectMessage(
  seen: Promise<ActionRun>,
  code: string,
  message: RegExp,
): Promise<void> {
  const { outputs, errors } = await seen;
  expect(outputs["error-code"]).toBe(code);
  expect(outputs["error-message"]).toMatch(message);
  expect(errors).toHaveLength(1);
  expect(outputs["error-message"]).toMatch(
    /\((GET|POST) \/api\/v1\/app\/integration\/\S* answered 40\d\)\. See/,
  );
}

test("a token of an inactive user", async () => {
  await expectMessage(
    run({ "api-token": SEED.ian.token }),
    "forbidden",
    /user of api-token \(Ian\) is inactive/,
  );
});

test("an id that belongs to another user", async () => {
  await expectMessage(
    run({ "integration-id": SEED.graceIntegration }),
    "not-found",
    /^The user of api-token \(Ada\) has no integration int_confluence_9 in the organization "default", but these Confluence integrations there: int_confluence_1\./,
  );
});

test("a base URL that is no Zylon API: a 404 in JSON for everything", async () => {
  const fault = { kind: "status", status: 404 } as const;
  simulator.fail({ fault });
  await expectMessage(
    run(),
    "not-api",
    /^\S+ is not a Zylon instance.*base-url/,
  );
});

describe("the time that it takes", () => {
  const seconds = ({ outputs }: ActionRun): number =>
    Math.floor(Number(outputs["duration-seconds"]));
  const slow = (more: Record<string, string>): Promise<ActionRun> => {
    simulator.fail({ path: "/me", fault: { kind: "hang" } });
    return runInProcess(
      inputsOf(simulator, { "request-timeout-seconds": "500", ...more }),
      { clock: instantClock(150) },
    );
  };

  test("is half a minute at most, however long a request may take", async () => {
    simulator.fail({ path: "/config", fault: { kind: "status", status: 404 } });
    const seen = await slow({});
    expect(seen.outputs["error-code"]).toBe("not-found");
    expect(seconds(seen)).toBe(30);
  });

  test("ends at the limit of the ingest", async () => {
    simulator.fail({
      method: "POST",
      fault: { kind: "status", status: 403 },
    });
    const seen = await slow({ "wait-timeout-seconds": "7" });
    expect(seen.outputs["error-code"]).toBe("forbidden");
    // The ingest itself took a moment of it.
    expect([6, 7]).toContain(seconds(seen));
  });
});

test("of a list that is cut, it does not say that an id is missing", async () => {
  simulator.fail({ path: "/config", fault: { kind: "status", status: 404 } });
  const other = { id: "int_other", type: "Confluence" };
  simulator.fail({
    path: /user\/integrations$/,
    fault: { kind: "json", body: { data: [other], has_next_page: true } },
  });
  simulator.fail({ path: "page=2", fault: { kind: "status", status: 404 } });
  const seen = await run();
  expect(seen.outputs["error-code"]).toBe("not-found");
  expect(seen.outputs["error-message"]).toContain(
    "it is unknown whether the user of api-token has this one",
  );
  expect(seen.outputs["error-message"]).not.toContain("has no integration");
});

describe("a token that works elsewhere", () => {
  const refused = (status: number): void =>
    simulator.fail({ path: "/config", fault: { kind: "status", status } });

  test.each([
    [400, "bad-request", /^A value is wrong, .* If it is in order, open /],
    [
      401,
      "unauthorized",
      /^Most likely, Zylon's own access .*; api-token is valid\. /,
    ],
  ])(
    "%i of an OAuth integration: the address where a person grants it again",
    async (status, code, cause) => {
      refused(status);
      const seen = run({ "base-url": `${simulator.url}/` });
      await expectMessage(seen, code, cause);
      const message = (await seen).outputs["error-message"];
      expect(message).toContain(
        `pen ${simulator.url}/api/v1/app/integration/confluence/int_confluence_1/login while signed in to Zylon, and grant the access again. Or set refresh-oauth: true (`,
      );
      expect(message).not.toMatch(/username|password/);
    },
  );

  test("a refused refresh is the same, and does not advise what is set already", async () => {
    simulator.fail({
      path: "/refresh_token",
      fault: { kind: "status", status: 400 },
    });
    const { outputs } = await run({ "refresh-oauth": "true" });
    expect(outputs["error-message"]).toMatch(
      /int_confluence_1\/login while signed in to Zylon, and grant the access again \(POST \S+ answered 400\)\. See/,
    );
  });

  test("with a username and password, the first failure stays as it is", async () => {
    refused(400);
    const given = {
      "integration-type": "filesystem",
      "integration-id": SEED.integrations.filesystem,
    };
    await expectMessage(
      run(given),
      "bad-request",
      /Check integration-id and integration-type, then open/,
    );
    expect(simulator.requests).toHaveLength(1);
  });
});

describe("a page of the web application in base-url", () => {
  const onPage = (): Promise<ActionRun> =>
    run({ "base-url": `${simulator.url}/app/projects/7` });

  test("without which Zylon answers: its address is named", async () => {
    const { outputs } = await onPage();
    expect(outputs["error-code"]).toBe("not-api");
    expect(outputs["error-message"]).toContain(
      `Set base-url to ${simulator.url}, without a path`,
    );
  });

  test("without which nothing answers either: the path may be wrong", async () => {
    simulator.fail({ fault: { kind: "status", status: 404 } });
    const { outputs } = await onPage();
    expect(outputs["error-code"]).toBe("not-api");
    expect(outputs["error-message"]).toContain(
      `Set base-url to ${simulator.url}, or correct its path prefix`,
    );
  });
});

test.each([
  { kind: "reset" },
  { kind: "status", status: 500 },
  { kind: "json", body: 5 },
] as const)("its own failure is silent: %j", async (fault) => {
  simulator.fail({ path: "/config", fault: { kind: "status", status: 403 } });
  simulator.fail({ path: /\/me$|\/user\/integrations$/, fault });
  await expectMessage(
    run(),
    "forbidden",
    /The connector is not enabled, the token's user lacks the permission, or/,
  );
  expect(simulator.requests).toHaveLength(3);
});

test("an integration of a type that we do not know: its own name is told, as text", async () => {
  const { filesystem } = SEED.integrations;
  integrationOf(simulator, filesystem).type = "Note::error::x";
  await expectMessage(
    run({ "integration-id": filesystem }),
    "wrong-type",
    /^int_filesystem_1 is a Note: :error: :x integration, not Confluence\./,
  );
});

test("it is asked for a refused ingest too", async () => {
  simulator.fail({ method: "POST", fault: { kind: "status", status: 403 } });
  const seen = await run();
  expect(seen.outputs["error-message"]).toMatch(
    /connector confluence is disabled.*\(POST .*answered 403\)/,
  );
  expect(seen.outputs["sync-status"]).toBe("error");
});

test("other failures ask nothing more", async () => {
  simulator.fail({ path: "/config", fault: { kind: "status", status: 422 } });
  await run();
  expect(simulator.requests).toHaveLength(1);
});

test("it asks once each, whatever max-retries is", async () => {
  simulator.fail({ path: "/config", fault: { kind: "status", status: 403 } });
  simulator.fail({
    path: /\/me$|\/user\/integrations$/,
    fault: { kind: "status", status: 503 },
  });
  const seen = await run({ "max-retries": "3" });
  expect(simulator.requests.map(({ path }) => path.split("/").at(-1))).toEqual([
    "config",
    "me",
    "integrations",
  ]);
  expect(seen.log).not.toMatch(/^Retry/m);
});

test("nothing is asked about a list of documents: the integration itself is all right", async () => {
  simulator.fail({ path: "/me", fault: { kind: "status", status: 403 } });
  const seen = await run({ "wait-for": "indexed" });
  expect(seen.outputs).toMatchObject({
    "error-code": "forbidden",
    "sync-status": "not-requested",
  });
  expect(simulator.requests.map(({ path }) => path.split("/").at(-1))).toEqual([
    "config",
    "me",
  ]);
});
