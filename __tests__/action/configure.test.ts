/**
 * `configure`: finding, creating and updating integrations. What the list of
 * integrations may be is in list-of-integrations.test.ts.
 */
import { SEED } from "../../simulator/simulator.ts";
import { flaws } from "../support/flaws.ts";
import { runInProcess } from "../support/runner.ts";
import { addIntegration, integrationOf } from "../support/scene.ts";
import { shown } from "../support/seen.ts";
import { inputsOf, useSimulator } from "../support/simulated.ts";

const simulator = useSimulator();

const inputs = (
  type: string,
  more: Record<string, string> = {},
): Record<string, string> =>
  inputsOf(simulator, {
    "integration-type": type,
    "integration-id": "",
    ...more,
  });

const credentials = { username: "svc-new", password: " s3cret with spaces " };
const create = { configure: "create", ...credentials };
const update = {
  configure: "update",
  "integration-id": SEED.integrations.filesystem,
  ...credentials,
};
const sent = (): string[] =>
  simulator.requests.map(
    ({ method, path }) => `${method} ${path.replace("/api/v1/app/", "")}`,
  );
const posts = (): string[] => sent().filter((line) => line.startsWith("POST"));
const owned = (type: string): string[] =>
  simulator.state.integrations
    .filter((one) => one.type === type && one.user_id === SEED.ada.id)
    .map(({ id }) => id);

/** A second integration of the same type. */
function addFilesystem(id: string, username?: string): void {
  const config = { path: "/mnt/other" };
  const provider_data = username === undefined ? undefined : { username };
  addIntegration(simulator, id, "FileSystem", {
    config,
    ...(provider_data && { provider_data }),
  });
}

function withoutFilesystem(): void {
  simulator.state.integrations = simulator.state.integrations.filter(
    ({ type }) => type !== "FileSystem",
  );
}

const configureCreated = (): void => {
  simulator.state.configOfCreated = { path: "/mnt/new" };
};

describe("an empty integration-id", () => {
  test("a username that no integration has: no-integration", async () => {
    const seen = await runInProcess(
      inputs("filesystem", { username: "nobody" }),
    );
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(seen.outputs["error-message"]).toMatch(
      /username nobody\..*Correct username: existing integrations have svc-files\./,
    );
  });

  test("none of an OAuth type: no-integration, and where a person makes one", async () => {
    simulator.state.integrations = [];
    const seen = await runInProcess(inputs("sharepoint"));
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(seen.outputs["error-message"]).toContain(
      `${simulator.url}/api/v1/app/integration/sharepoint/login`,
    );
  });
});

describe("create", () => {
  test("looks, creates once with the documented body, validates and ingests", async () => {
    withoutFilesystem();
    configureCreated();
    const seen = await runInProcess(inputs("filesystem", create));
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      created: "true",
      updated: "false",
      configured: "true",
    });
    const [id] = owned("FileSystem");
    expect(seen.outputs["integration-id"]).toBe(id);
    expect(sent().map((line) => line.replace(id ?? "", "ID"))).toEqual([
      "GET user/integrations",
      "POST integration/filesystem",
      "GET integration/filesystem/ID/config",
      "POST integration/filesystem/ID/ingest",
    ]);
    expect(simulator.requests[1]?.body).toBe(JSON.stringify(credentials));
    expect(simulator.requests[1]?.headers["content-type"]).toBe(
      "application/json",
    );
    expect(seen.log).toMatch(
      new RegExp(`^Created: .* integration ${id ?? ""}$`, "m"),
    );
    for (const form of [credentials.password, credentials.password.trim()]) {
      expect(shown(seen)).not.toContain(form);
      expect(seen.log).toContain(`::add-mask::${form}`);
    }
  });

  test("a second run adopts what the first made: a schedule piles up nothing", async () => {
    withoutFilesystem();
    configureCreated();
    const given = inputs("filesystem", create);
    const first = await runInProcess(given);
    const second = await runInProcess(given);
    expect(second.outputs).toMatchObject({
      outcome: "success",
      created: "false",
      updated: "false",
      "integration-id": first.outputs["integration-id"],
    });
    expect(second.log).toMatch(
      /^::notice::Using the existing integration .*; nothing was created/m,
    );
    expect(owned("FileSystem")).toHaveLength(1);
    expect(posts()).toHaveLength(3);
  });

  test("a new integration that is not configured yet: said so, and created stays true", async () => {
    withoutFilesystem();
    const seen = await runInProcess(inputs("filesystem", create));
    expect(seen.outputs).toMatchObject({
      "error-code": "not-configured",
      created: "true",
      configured: "false",
    });
    expect(seen.outputs["integration-id"]).toBe(owned("FileSystem")[0]);
    expect(posts()).toEqual(["POST integration/filesystem"]);
  });

  test("answered without an id: found and adopted, not sent again", async () => {
    withoutFilesystem();
    addFilesystem("int_new", credentials.username);
    simulator.fail({
      path: "/user/integrations",
      times: 1,
      fault: { kind: "json", body: [] },
    });
    simulator.fail({
      path: /integration\/filesystem$/,
      fault: { kind: "json", body: { type: "FileSystem" } },
    });
    const seen = await runInProcess(inputs("filesystem", create));
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      created: "true",
      "integration-id": "int_new",
    });
    expect(
      posts().filter((line) => line === "POST integration/filesystem"),
    ).toHaveLength(1);
  });

  test("answered with an id alone, a number: that is the integration", async () => {
    withoutFilesystem();
    simulator.fail({
      path: /integration\/filesystem$/,
      fault: { kind: "json", body: { id: 17 } },
    });
    simulator.fail({
      path: "/filesystem/17/config",
      fault: { kind: "json", body: { path: "/mnt" } },
    });
    const given = inputs("filesystem", {
      configure: "create",
      ingest: "false",
      ...credentials,
    });
    expect((await runInProcess(given)).outputs).toMatchObject({
      created: "true",
      "integration-id": "17",
    });
  });

  test("lost, and carried out: found and adopted, not sent again", async () => {
    withoutFilesystem();
    configureCreated();
    simulator.fail({
      method: "POST",
      times: 1,
      fault: { kind: "lost-answer" },
    });
    const seen = await runInProcess(inputs("filesystem", create));
    expect(seen.outputs).toMatchObject({ outcome: "success", created: "true" });
    expect(
      posts().filter((line) => line === "POST integration/filesystem"),
    ).toHaveLength(1);
    expect(owned("FileSystem")).toEqual([seen.outputs["integration-id"]]);
    const [notice = ""] = /(?<=^::notice::).*/m.exec(seen.log) ?? [];
    expect(notice).toMatch(
      /^Zylon did not answer the create request\. Using the new integration /,
    );
    expect(flaws(notice)).toEqual([]);
  });

  test("unknown, and several came meanwhile: ambiguous", async () => {
    withoutFilesystem();
    simulator.fail({ method: "POST", fault: { kind: "lost-answer" } });
    const entity = (id: string) => ({
      id,
      type: "FileSystem",
      provider_data: { username: credentials.username },
    });
    simulator.fail({
      path: "/user/integrations",
      after: 1,
      fault: { kind: "json", body: [entity("a"), entity("b")] },
    });
    const seen = await runInProcess(inputs("filesystem", create));
    expect(seen.outputs["error-code"]).toBe("ambiguous");
    const { "error-message": message = "" } = seen.outputs;
    expect(message).toContain("a, b");
    expect(message).toContain("Zylon did not answer the create request");
    expect(flaws(message)).toEqual([]);
  });

  test("unknown, and looking fails too: create-unknown with both reasons", async () => {
    withoutFilesystem();
    simulator.fail({ method: "POST", fault: { kind: "reset" } });
    simulator.fail({
      path: "/user/integrations",
      after: 1,
      fault: { kind: "status", status: 500 },
    });
    const seen = await runInProcess(inputs("filesystem", create));
    expect(seen.outputs["error-code"]).toBe("create-unknown");
    expect(seen.outputs["error-message"]).toMatch(
      /was lost.*Looking for a new integration failed too: Could not list the integrations/,
    );
  });
});

describe("a create that is answered with an integration of another connector", () => {
  const answer = {
    kind: "json",
    body: { id: "int_sharepoint_9", type: "SharePoint" },
  } as const;

  test("is looked for, and never adopted blindly", async () => {
    withoutFilesystem();
    simulator.fail({ method: "POST", fault: answer });
    const seen = await runInProcess(inputs("filesystem", create));
    expect(seen.outputs).toMatchObject({
      "error-code": "create-unknown",
      "integration-id": "",
    });
    expect(posts()).toHaveLength(1);
  });

  test("beside it: the new one that the list shows is adopted", async () => {
    withoutFilesystem();
    configureCreated();
    simulator.fail({
      method: "POST",
      times: 1,
      carriedOut: true,
      fault: answer,
    });
    const seen = await runInProcess(inputs("filesystem", create));
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "integration-id": owned("FileSystem")[0],
    });
  });
});

describe("update and upsert", () => {
  test.each(["update", "upsert"])(
    "%s: validates, then sends the credentials, then ingests",
    async (configure) => {
      const id = SEED.integrations.filesystem;
      const seen = await runInProcess(
        inputs("filesystem", {
          configure,
          "integration-id": id,
          ...credentials,
        }),
      );
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        created: "false",
        updated: "true",
      });
      expect(sent()).toEqual([
        `GET integration/filesystem/${id}/config`,
        `POST integration/filesystem/${id}`,
        `POST integration/filesystem/${id}/ingest`,
      ]);
      expect(seen.log).toMatch(
        new RegExp(`^Updated: .* integration ${id}$`, "m"),
      );
      const { password } = integrationOf(simulator, id);
      expect(password).toBe(credentials.password);
      expect(simulator.connections).toBe(3); // each POST goes out on a fresh one
    },
  );

  test("update of one that is not there: no-integration", async () => {
    const seen = await runInProcess(
      inputs("filesystem", { configure: "update", ...credentials }),
    );
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(posts()).toEqual([]);
  });

  describe.each(["update", "upsert"])(
    "%s sends no credentials on a guess, where Zylon reports no usernames",
    (configure) => {
      beforeEach(() => {
        simulator.state.omitProviderData = true;
      });
      const run = () =>
        runInProcess(inputs("filesystem", { configure, ...credentials }));

      test("to the only one", async () => {
        const seen = await run();
        expect(seen.outputs["error-code"]).toBe("ambiguous");
        expect(seen.outputs["error-message"]).toMatch(
          /^Found 1 file system \(SMB share\) integration, int_filesystem_1 \(\/mnt\/shared\/support\), and cannot tell.* does not send credentials on a guess\. .* set integration-id to int_filesystem_1\./,
        );
        expect(posts()).toEqual([]);
      });

      test("to one of several", async () => {
        addFilesystem("int_filesystem_2");
        const seen = await run();
        expect(seen.outputs["error-message"]).toMatch(
          /^Found 2 .*: int_filesystem_1 \(\/mnt\/shared\/support\), int_filesystem_2 \(\/mnt\/other\)\. Zylon does not report their usernames, .* the username svc-new\. Set integration-id/,
        );
        expect(posts()).toEqual([]);
      });
    },
  );

  test("with its id, one whose username Zylon does not report is updated", async () => {
    simulator.state.omitProviderData = true;
    addFilesystem("int_filesystem_2");
    const seen = await runInProcess(
      inputs("filesystem", {
        configure: "upsert",
        "integration-id": "int_filesystem_2",
        ...credentials,
      }),
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      updated: "true",
      created: "false",
    });
  });

  test.each([{ id: null }, 7, "ok", null])(
    "an update that is answered with %j is one, and a notice",
    async (body) => {
      simulator.fail({
        method: "POST",
        times: 1,
        fault: { kind: "json", body },
      });
      const seen = await runInProcess(inputs("filesystem", update));
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        updated: "true",
      });
      expect(
        seen.log.match(
          /^::notice::Zylon accepted the update\. But its answer is not the integration/gm,
        ),
      ).toHaveLength(1);
    },
  );

  test.each<[what: string, body: object]>([
    ["an error", { error: "invalid credentials" }],
    ["another integration", { id: "int_confluence_1", type: "Confluence" }],
  ])("an update that is answered with %s is none", async (_what, body) => {
    simulator.fail({ method: "POST", fault: { kind: "json", body } });
    const seen = await runInProcess(inputs("filesystem", update));
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      updated: "false",
      "sync-status": "not-requested",
    });
  });

  test("configure: none never sends credentials", async () => {
    const seen = await runInProcess(
      inputs("filesystem", { username: "svc-files" }),
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      updated: "false",
    });
    expect(posts()).toEqual([
      `POST integration/filesystem/${SEED.integrations.filesystem}/ingest`,
    ]);
    expect(simulator.requests.map(({ body }) => body)).toEqual(["", "", ""]);
  });
});

describe("dry-run sends GET requests only and prints the plan", () => {
  const dryRun = (type: string, given: Record<string, string>) =>
    runInProcess(inputs(type, { ...given, "dry-run": "true" }));

  test.each<
    [what: string, type: string, given: Record<string, string>, plan: string[]]
  >([
    [
      "a create",
      "claromentis",
      create,
      ["would create a claromentis integration with the username svc-new"],
    ],
    [
      "an update",
      "filesystem",
      { configure: "upsert", username: "svc-files", password: "pass-word" },
      ["would update the credentials", "would ingest"],
    ],
    [
      "a refresh",
      "confluence",
      { "refresh-oauth": "true" },
      ["would renew the OAuth access", "would ingest"],
    ],
  ])("%s", async (_what, type, given, plan) => {
    const seen = await dryRun(type, given);
    expect(seen.outputs).toMatchObject({
      outcome: "dry-run",
      created: "false",
      updated: "false",
    });
    for (const line of plan) expect(seen.log).toContain(`Dry run: ${line}`);
    expect(posts()).toEqual([]);
  });

  const upsert = { configure: "upsert", ...credentials };

  test("a new integration has to be set up before it can be ingested: no plan to ingest it", async () => {
    const seen = await dryRun("claromentis", upsert);
    expect(seen.log).not.toContain("would ingest");
    expect(seen.log).toMatch(
      /^::notice::Zylon cannot ingest a new integration .* then fail with not-configured\.$/m,
    );
    expect(seen.summary).toContain("> [!WARNING]");
    expect(seen.summary).toContain("> **Would create the integration.**");
  });

  test("which is no news where nothing is to be ingested", async () => {
    const seen = await dryRun("claromentis", { ...upsert, ingest: "false" });
    expect(seen.log).not.toMatch(/^::notice::/m);
  });

  test("a username that no integration of the type has may be misspelt: a warning names the others", async () => {
    const seen = await dryRun("filesystem", upsert);
    expect(seen.log).toMatch(
      /^::warning::No .* has the username svc-new, .* Existing ones have svc-files\.$/m,
    );
  });

  test("all: every integration that it would ingest, with its id, type and place", async () => {
    const seen = await runInProcess({
      ...inputs("any", { "dry-run": "true" }),
      "integration-id": `all\n!${SEED.integrations.confluence}`,
    });
    const rows = seen.summary
      .split("\n")
      .filter((line) => line.includes("<code>"));
    expect(rows).toHaveLength(4);
    expect(rows).toContain(
      "- <code>int&#95;filesystem&#95;1</code> (filesystem, /mnt/shared/support): would ingest",
    );
    expect(posts()).toEqual([]);
  });
});

test("a short password is used and reported as weak, and not masked", async () => {
  const id = SEED.integrations.filesystem;
  const given = {
    configure: "update",
    "integration-id": id,
    username: "svc-files",
    password: "ab",
  };
  const seen = await runInProcess(inputs("filesystem", given));
  expect(seen.outputs["updated"]).toBe("true");
  expect(seen.log).toMatch(/^::warning::password is too short to be masked/m);
  expect(seen.log).not.toContain("::add-mask::ab");
});
