/** Which integrations a run is about: named, listed, found or created. */
import { Failure } from "../src/errors.ts";
import {
  runAction,
  replyById,
  entity,
  loginPage,
  dropConnection,
  parseResults,
  type Replies,
  replyWithStatus,
} from "./run-action.ts";

const CREDENTIALS = { username: "svc-zylon", password: "correct horse" };
const SHARE = { path: "/mnt/support" };
const FILES = { "integration-type": "filesystem", "integration-id": "" };
/** A Zylon with these integrations, whose configs name a folder. */
const listing = (...entities: readonly object[]): Replies => ({
  "GET integrations": [entities],
  "GET config": [SHARE],
});
const files = (id: string, username?: string): object =>
  entity(id, "FileSystem", username);

describe("ids", () => {
  test("an integration that is given twice is checked and ingested once", async () => {
    const seen = await runAction(
      {},
      { "integration-id": "int_1, int_2\nint_1" },
    );
    expect(seen.sent.filter((one) => one === "POST ingest")).toHaveLength(2);
    expect(seen.outputs["integration-id"]).toBe("int_1\nint_2");
    expect(seen.outputs["integration-type"]).toBe("confluence");
  });

  test("an integration that is given twice is one row, even if no list could be read", async () => {
    const seen = await runAction(
      { "GET artifact?type=Integration": [replyWithStatus(500)] },
      { "integration-id": "int_1, int_1", "max-retries": "0" },
    );
    expect(parseResults(seen)).toMatchObject([{ integration_id: "int_1" }]);
  });

  test("ids of several types need no list, and each type has a path of its own", async () => {
    const seen = await runAction(
      {},
      {
        "integration-type": "any",
        "integration-id":
          "confluence/a\nconfluencelocal/b\nSharePoint/c\nfilesystem/d\nclaromentis/e",
        "max-parallel": "1",
        ingest: "false",
      },
    );
    const root = "/api/v1/app/integration";
    expect(seen.urls.map(({ pathname }) => pathname)).toEqual([
      `${root}/confluence/a/config`,
      `${root}/confluencelocallegacy/b/config`,
      `${root}/sharepoint/c/config`,
      `${root}/filesystem/d/config`,
      `${root}/claromentis/e/config`,
    ]);
    expect(seen.outputs).toMatchObject({
      "integration-id":
        "confluence/a\nconfluencelocal/b\nsharepoint/c\nfilesystem/d\nclaromentis/e",
      "integration-type": "any",
    });
  });

  test("without a type have that of the list; where none has one, a type may help", async () => {
    const seen = await runAction(
      listing(files("int_2"), entity("board", "Whiteboard")),
      { "integration-type": "any", "integration-id": "int_7, int_2, board" },
    );
    expect(parseResults(seen)).toMatchObject([
      { error_code: "not-found" },
      { integration_type: "filesystem", error_code: null },
      { error_code: "wrong-type" },
    ]);
    expect(seen.outputs["error-message"]).toMatch(
      /no integration int_7: .*, write type\/int_7, or/,
    );
  });
});

const any = { "integration-type": "any" };

describe("integration-id: all", () => {
  const inputs = { "integration-id": "all", ingest: "false" };

  test("takes the type that is asked for, and each integration once", async () => {
    const seen = await runAction(
      listing(
        entity("int_1"),
        files("int_2"),
        { id: 7, type: "Confluence", provider_data: null },
        entity("int_1"),
      ),
      inputs,
    );
    expect(seen.urls[0]?.pathname).toBe("/api/v1/app/user/integrations");
    expect(seen.urls[0]?.search).toBe("");
    expect(seen.outputs["integration-id"]).toBe("int_1\n7");
  });

  test("!id and !type/id leave integrations out", async () => {
    const seen = await runAction(
      listing(entity("a"), files("b"), entity("c"), entity("d")),
      {
        ...inputs,
        "integration-type": "any",
        "integration-id": "all\n!filesystem/b, !c",
      },
    );
    expect(seen.outputs["integration-id"]).toBe("a\nd");
  });

  test("fails if an exclusion matches nothing", async () => {
    for (const ids of ["all, !int_hr", "all, !filesystem/a"]) {
      const seen = await runAction(listing(entity("a"), files("b")), {
        "integration-type": "any",
        "integration-id": ids,
      });
      expect(seen.outputs["error-code"]).toBe("not-found");
      expect(seen.outputs["error-message"]).toMatch(
        /^Nothing matches .*: Zylon lists other ids: confluence\/a, filesystem\/b\. /,
      );
      expect(seen.sent).not.toContain("POST ingest");
    }
  });

  test("one that all would skip anyway may be left out", async () => {
    const seen = await runAction(
      listing(entity("int_1"), entity("board", "Whiteboard")),
      {
        ...inputs,
        "integration-type": "any",
        "integration-id": "all, !board",
      },
    );
    expect(seen.outputs["integration-id"]).toBe("int_1");
  });

  test("an unsupported type is skipped with a notice", async () => {
    const seen = await runAction(
      listing(entity("int_1"), entity("int_2", "Whiteboard")),
      { ...inputs, "integration-type": "any" },
    );
    expect(seen.outputs["integration-id"]).toBe("int_1");
    expect(seen.log).toMatch(/^::notice.*int_2.*"Whiteboard"/m);
  });

  test("an unsupported type is no news where another type is asked for", async () => {
    const seen = await runAction(
      listing(entity("int_1"), entity("int_2", "GoogleDrive")),
      inputs,
    );
    expect(seen.outputs["integration-id"]).toBe("int_1");
    expect(seen.log).not.toMatch(/^::notice/m);
  });

  test("one without a type is skipped with a notice, unless a type is given", async () => {
    const script = listing({ id: "int_9" });
    const some = { ...inputs, "integration-type": "any" };
    const skipped = await runAction(script, some);
    expect(skipped.outputs["error-code"]).toBe("no-integration");
    expect(skipped.log).toMatch(/^::notice.*int_9/m);
    const only = await runAction(script, { "integration-id": "", ...any });
    expect(only.outputs["error-code"]).toBe("no-integration");
    const taken = await runAction(script, inputs);
    expect(taken.outputs["integration-id"]).toBe("int_9");
  });

  test("an entry that can't be read is skipped with a warning", async () => {
    const seen = await runAction(
      listing(entity("int_1"), { type: "Confluence" }, { id: ".." }),
      inputs,
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "integration-id": "int_1",
    });
    expect(seen.log).toMatch(/^::warning.*2 entries/m);
  });

  test("none at all fails, and names the type", async () => {
    const seen = await runAction(listing(files("int_2")), inputs);
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(seen.outputs["error-message"]).toMatch(/no Confluence integration/);
    expect(seen.outputs["error-message"]).toMatch(/confluence\/login/);
  });

  test("none of a type with a password fails too, and does not advise configure, which all excludes", async () => {
    const seen = await runAction(listing(entity("int_1")), {
      ...FILES,
      ...inputs,
    });
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(seen.outputs["error-message"]).not.toContain("configure");
  });

  test("all excluded fails, and does not advise to create one", async () => {
    const seen = await runAction(listing(entity("int_1")), {
      ...inputs,
      "integration-id": "all, !int_1",
    });
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(seen.outputs["error-message"]).toMatch(
      /excludes every Confluence integration\. Remove an exclusion/,
    );
  });

  test.each([
    [
      "counts more than it lists",
      { data: [entity("int_1")], total_count: 2, has_next_page: false },
      3,
    ],
    [
      "announces a page that it refuses",
      { data: [entity("int_1")], next_cursor: "next", has_next_page: true },
      6,
    ],
  ])("a list that %s is never taken for all", async (_, list, requests) => {
    const seen = await runAction(
      {
        "GET integrations": [
          (response, { url = "" }): void =>
            url.includes("after=")
              ? replyWithStatus(400)(response)
              : replyWithStatus(200, list)(response),
        ],
      },
      inputs,
    );
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    expect(seen.sent).toEqual(Array(requests).fill("GET integrations"));
  });
});

describe("without an id", () => {
  test("the user's only integration of the type is used", async () => {
    const seen = await runAction(
      listing(entity("int_1"), files("int_2", "svc-zylon")),
      FILES,
    );
    expect(seen.sent).toEqual([
      "GET integrations",
      "GET config",
      "POST ingest",
    ]);
    expect(seen.outputs["integration-id"]).toBe("int_2");
  });

  test("several are ambiguous, and are told with their places", async () => {
    const seen = await runAction(
      {
        "GET integrations": [[files("int_1"), files("int_2")]],
        "GET config": [
          replyById({
            int_1: SHARE,
            int_2: replyWithStatus(500, { detail: "broken" }),
          }),
        ],
      },
      { ...FILES, "max-retries": "0" },
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "ambiguous",
      configured: "false",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /int_1 \(\/mnt\/support\), int_2\. Set integration-id to one of them, to several, or to all\./,
    );
    expect(seen.sent).not.toContain("POST ingest");
  });

  test("fifteen are all in the summary, and the first ten with their places", async () => {
    const fifteen = Array.from({ length: 15 }, (_, at) => files(`int_${at}`));
    const seen = await runAction(listing(...fifteen), FILES);
    expect(seen.outputs["error-code"]).toBe("ambiguous");
    expect(seen.sent.filter((name) => name === "GET config")).toHaveLength(10);
    expect(seen.summary).toContain("- int_9 (/mnt/support)\n");
    expect(seen.summary).toContain("- int_14\n");
    expect(seen.outputs["error-message"]).toContain("and 12 more");
  });

  test("username alone chooses one of several", async () => {
    const seen = await runAction(
      listing(files("int_1", "other"), files("int_2", "svc-zylon")),
      { ...FILES, username: "svc-zylon", ingest: "false" },
    );
    expect(seen.outputs["integration-id"]).toBe("int_2");
  });

  test("username alone does not take one whose username, or type, Zylon doesn't report", async () => {
    for (const untold of [files("int_1"), { id: "int_1" }]) {
      const seen = await runAction(listing(untold), {
        ...FILES,
        username: "svc-zylon",
      });
      expect(seen.outputs["error-code"]).toBe("ambiguous");
      expect(seen.outputs["error-message"]).toMatch(/int_1/);
    }
  });

  test("username alone leaves out integrations with OAuth access, which have none", async () => {
    const seen = await runAction(
      listing(entity("int_1"), files("int_2", "other")),
      {
        ...any,
        "integration-id": "",
        username: "svc-zylon",
      },
    );
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(seen.outputs["error-message"]).not.toContain("int_1");
  });

  test("none fails, and names type and username", async () => {
    const seen = await runAction(listing(files("int_1", "other")), {
      ...FILES,
      username: "svc-zylon",
    });
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(seen.outputs["error-message"]).toMatch(/SMB.*svc-zylon/);
  });

  test("a username that none has is told with those that are there, and not to create another", async () => {
    const seen = await runAction(
      listing(files("int_1", "svc-docs"), files("int_2"), files("int_3", "hr")),
      { ...FILES, username: "svc-dosc" },
    );
    expect(seen.outputs["error-code"]).toBe("ambiguous"); // it may be int_2
    const other = await runAction(
      listing(files("int_1", "svc-docs"), files("int_3", "hr")),
      { ...FILES, username: "svc-dosc" },
    );
    expect(other.outputs["error-code"]).toBe("no-integration");
    expect(other.outputs["error-message"]).toMatch(
      /with the username svc-dosc\. Correct username: the user's integrations use svc-docs, hr\. /,
    );
    expect(other.outputs["error-message"]).not.toContain("configure");
  });

  test("a page of HTML in place of the list leads to no create", async () => {
    const seen = await runAction(
      { "GET integrations": [loginPage] },
      { ...FILES, ...CREDENTIALS, configure: "create" },
    );
    expect(seen.outputs["error-code"]).toBe("not-api");
    expect(seen.sent).not.toContain("POST filesystem");
  });
});

describe("configure", () => {
  const create = { ...FILES, ...CREDENTIALS, configure: "create" };
  const upsert = { ...create, configure: "upsert" };
  const update = { ...create, configure: "update" };

  test("create creates an integration if none has the username", async () => {
    const seen = await runAction(
      {
        ...listing(files("int_1", "other")),
        "POST filesystem": [files("int_7", "svc-zylon")],
      },
      create,
    );
    expect(seen.sent).toEqual([
      "GET integrations",
      "POST filesystem",
      "GET config",
      "POST ingest",
    ]);
    expect(seen.bodies[1]).toBe(JSON.stringify(CREDENTIALS));
    expect(seen.outputs).toMatchObject({
      created: "true",
      updated: "false",
      "integration-id": "int_7",
    });
  });

  test("create uses the one that has the username, and says so", async () => {
    const seen = await runAction(listing(files("int_1", "svc-zylon")), create);
    expect(seen.sent).toEqual([
      "GET integrations",
      "GET config",
      "POST ingest",
    ]);
    expect(seen.outputs).toMatchObject({ created: "false", updated: "false" });
    expect(seen.log).toMatch(
      /^::notice.*Using the existing integration int_1; nothing was created/m,
    );
  });

  test("update and upsert send the credentials to the one that has the username", async () => {
    for (const inputs of [update, upsert]) {
      const seen = await runAction(
        {
          ...listing(files("int_1", "other"), files("int_2", "svc-zylon")),
          "POST int_2": [files("int_2", "svc-zylon")],
        },
        inputs,
      );
      expect(seen.sent).toEqual([
        "GET integrations",
        "GET config",
        "POST int_2",
        "POST ingest",
      ]);
      expect(seen.bodies[2]).toBe(JSON.stringify(CREDENTIALS));
      expect(seen.outputs).toMatchObject({ created: "false", updated: "true" });
    }
  });

  test("upsert creates where there is none, and does not update then", async () => {
    const seen = await runAction(
      { ...listing(), "POST filesystem": [files("int_7")] },
      upsert,
    );
    expect(seen.sent).not.toContain("POST int_7");
    expect(seen.outputs).toMatchObject({ created: "true", updated: "false" });
  });

  test("update creates nothing", async () => {
    const seen = await runAction(listing(), update);
    expect(seen.sent).toEqual(["GET integrations"]);
    expect(seen.outputs["error-code"]).toBe("no-integration");
  });

  test.each([
    [
      "create",
      create,
      "integration-id to int_1, and configure: update (or none, without password)",
    ],
    [
      "upsert",
      upsert,
      "integration-id to int_1, and configure: update (or none, without password)",
    ],
    ["update", update, "integration-id to int_1"],
  ])(
    "%s never sends credentials on a guess: an unreported username is ambiguous",
    async (_, inputs, remedy) => {
      const seen = await runAction(
        listing(files("int_1"), files("int_2", "other")),
        inputs,
      );
      expect(seen.outputs["error-code"]).toBe("ambiguous");
      expect(seen.outputs["error-message"]).toContain(remedy);
      expect(seen.outputs["error-message"]).toContain("int_1 (/mnt/support)");
      expect(seen.outputs["error-message"]).not.toContain("int_2");
      expect(seen.sent.filter((one) => one.startsWith("POST"))).toEqual([]);
    },
  );

  test("an id that is advised beside content, for a share, is advised without it", async () => {
    const seen = await runAction(listing(files("int_1")), {
      ...upsert,
      "project-id": "prj_1",
      content: "/shared",
    });
    expect(seen.outputs["error-message"]).toContain(
      "set integration-id to int_1, and configure: update (or none, without password), and remove content.",
    );
  });

  test("create beside two that have the username is ambiguous", async () => {
    const two = [files("int_1", "svc-zylon"), files("int_2", "svc-zylon")];
    const seen = await runAction(listing(...two), create);
    expect(seen.outputs["error-code"]).toBe("ambiguous");
    expect(seen.sent).not.toContain("POST filesystem");
  });

  test("spaces around a username that Zylon reports make no other one", async () => {
    const seen = await runAction(
      listing(files("int_1", " svc-zylon ")),
      create,
    );
    expect(seen.outputs["integration-id"]).toBe("int_1");
    expect(seen.sent).not.toContain("POST filesystem");
  });

  test("a username with the password in it, or a long one, is still found", async () => {
    const username = `svc-zylon-${"x".repeat(300)}`;
    const seen = await runAction(listing(files("int_1", username)), {
      ...create,
      username,
      password: "zylon",
    });
    expect(seen.sent).not.toContain("POST filesystem");
    expect(seen.outputs["integration-id"]).toBe("int_1");
  });

  test("with type any, the credentials go to the types that take them", async () => {
    const seen = await runAction(
      { ...listing(), "POST int_2": [files("int_2")] },
      {
        ...CREDENTIALS,
        configure: "update",
        "integration-type": "any",
        "integration-id": "confluence/int_1\nfilesystem/int_2",
        ingest: "false",
      },
    );
    expect(seen.sent.filter((one) => one.startsWith("POST"))).toEqual([
      "POST int_2",
    ]);
    expect(seen.outputs["updated"]).toBe("false"); // true means true for all
  });

  test("update is refused where none of the ids takes credentials", async () => {
    const seen = await runAction(
      {},
      {
        ...CREDENTIALS,
        ...any,
        configure: "update",
        "integration-id": "confluence/int_1\nsharepoint/int_2",
      },
    );
    expect(seen.outputs["error-code"]).toBe("wrong-type");
    expect(seen.outputs["error-message"]).toMatch(
      /configure: update is for integrations with a username and password: .* Remove configure, username and password/,
    );
    expect(seen.sent).toEqual([]);
  });

  test("create that Zylon refuses with 409 asks whether the integration is there already", async () => {
    const seen = await runAction(
      { ...listing(), "POST filesystem": [replyWithStatus(409)] },
      create,
    );
    expect(seen.outputs["error-message"]).toMatch(
      /The integration may already exist\. Set integration-id to it and configure: update/,
    );
  });

  test("a new integration that reads nothing yet is created, and says what is next", async () => {
    const seen = await runAction(
      {
        ...listing(),
        "GET config": [{}],
        "POST filesystem": [files("int_7")],
      },
      create,
    );
    expect(seen.outputs).toMatchObject({
      outcome: "failure",
      "error-code": "not-configured",
      created: "true",
      configured: "false",
      "integration-id": "int_7",
      "sync-status": "not-requested",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^Created int_7; next, choose its content in Zylon/,
    );
    expect(seen.sent).not.toContain("POST ingest");
  });
});

describe("a create without an answer", () => {
  const inputs = { ...FILES, ...CREDENTIALS, configure: "create" };
  const after = (...created: readonly object[]): Replies => ({
    "GET integrations": [
      [files("int_1", "other")],
      [files("int_1", "other"), ...created],
    ],
    "GET config": [SHARE],
    "POST filesystem": [dropConnection],
  });

  test.each([
    ["a broken connection", dropConnection],
    ["a 503", replyWithStatus(503, {}, { "retry-after": "1" })],
    ["a login page", loginPage],
    [
      "a redirect",
      replyWithStatus(302, {}, { location: "https://sso.example.com/" }),
    ],
    ["an integration of another type", entity("int_9", "Confluence")],
  ])(
    "is looked up in the list after %s, and is never sent again",
    async (_, reply) => {
      const seen = await runAction(
        {
          ...after(
            files("int_2", "somebody"),
            entity("int_3", "Claromentis", "svc-zylon"),
            files("int_7", "svc-zylon"),
          ),
          "POST filesystem": [reply],
        },
        inputs,
      );
      expect(seen.sent).toEqual([
        "GET integrations",
        "POST filesystem",
        "GET integrations",
        "GET config",
        "POST ingest",
      ]);
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        created: "true",
        "integration-id": "int_7",
      });
    },
  );

  test("fails as create-unknown where no new one is listed", async () => {
    const seen = await runAction(after(), inputs);
    expect(seen.sent).toEqual([
      "GET integrations",
      "POST filesystem",
      "GET integrations",
    ]);
    expect(seen.outputs["error-code"]).toBe("create-unknown");
    expect(seen.outputs["error-message"]).toMatch(
      /Only if it isn't, run the step again/,
    );
  });

  test("fails as create-unknown where the list can't be read then", async () => {
    const seen = await runAction(
      { ...after(), "GET integrations": [[], replyWithStatus(500)] },
      { ...inputs, "max-retries": "0" },
    );
    expect(seen.outputs["error-code"]).toBe("create-unknown");
    expect(seen.outputs["error-message"]).toMatch(
      /^Zylon may have created the integration, but the list of integrations can't be read/,
    );
  });

  test.each(["POST filesystem", "GET integrations"])(
    "says to look in Zylon before the next run where it is cancelled during %s",
    async (name) => {
      const end = new AbortController();
      const cancel = (): void => end.abort(new Failure("cancelled", "SIGINT"));
      const script = after();
      const replies = (script[name] ?? []).slice(0, -1);
      const seen = await runAction(
        { ...script, [name]: [...replies, cancel] },
        inputs,
        {
          cancel: end.signal,
        },
      );
      expect(seen.outputs["outcome"]).toBe("cancelled");
      expect(seen.outputs["error-message"]).toMatch(
        /Look in Zylon for a new integration before the step runs again/,
      );
    },
  );

  test("fails as ambiguous where several new ones fit", async () => {
    const seen = await runAction(after(files("int_7"), files("int_8")), inputs);
    expect(seen.outputs["error-code"]).toBe("ambiguous");
    expect(seen.outputs["error-message"]).toMatch(/int_7.*int_8/);
  });
});

test("a server without any list of integrations leads to the organization first", async () => {
  const unknown = replyWithStatus(404, { detail: "Organization not found" });
  const seen = await runAction(
    {
      "GET artifact?type=Integration": [unknown],
      "GET integrations": [unknown],
    },
    { "integration-id": "", organization: "acmee" },
  );
  expect(seen.outputs["error-message"]).toMatch(
    /^Zylon has no list of integrations here: .*"Organization not found"\. Correct organization, then the path in base-url/,
  );
});
