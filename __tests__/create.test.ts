/** A new integration: created once, unless the user has it, and with its first import. */
import { z } from "zod";
import { CHECK_FIRST } from "../src/errors.ts";
import { getWrites, runAction } from "./run-action.ts";
import {
  dropConnection,
  entity,
  ingestStream,
  type Replies,
  type Reply,
  replyWithStatus,
} from "./support/replies.ts";
import { type Inputs, WATCHED } from "./support/inputs.ts";
import {
  CREATE,
  artifactRows,
  type IntegrationArtifact,
  integrationArtifact,
  newerZylon,
  olderShares,
  UPSERT,
} from "./support/versions.ts";

const art = (id: string, more: object = {}): IntegrationArtifact =>
  integrationArtifact(id, "FileSystem", more);
const ART_9 = art("art_9");
const creates: Replies = {
  "POST artifact": [ART_9],
  ...artifactRows(ART_9),
};
const POST_SHARE = "POST integration/filesystem";
const POST_CREDENTIALS = `${POST_SHARE}/int_1`;
/** The first ingest of what is created, and that of what is used. */
const FIRST_INGEST = `${POST_SHARE}/int_9/ingest`;
const NEXT_INGEST = `${POST_SHARE}/int_1/ingest`;

test.each<[title: string, Replies, Inputs, calls: string[]]>([
  [
    "one is created if none has this username",
    olderShares("other"),
    CREATE,
    [POST_SHARE, FIRST_INGEST],
  ],
  [
    "one that has it is used, in any case, and gets no credentials",
    olderShares("SVC-New"),
    CREATE,
    [NEXT_INGEST],
  ],
  [
    "upsert sends the credentials to one that has it, with blanks around it",
    olderShares(" SVC-New "),
    UPSERT,
    [POST_CREDENTIALS, NEXT_INGEST],
  ],
  [
    "upsert creates one, which has its credentials then",
    olderShares(),
    UPSERT,
    [POST_SHARE, FIRST_INGEST],
  ],
  [
    "one of another type doesn't count",
    {
      ...olderShares(),
      "GET integrations": [[entity("int_1", "Claromentis", "svc-new")]],
    },
    CREATE,
    [POST_SHARE, FIRST_INGEST],
  ],
])("%s", async (_, replies, inputs, calls) => {
  const seen = await runAction(replies, inputs);
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    created: String(calls[0] === POST_SHARE),
    updated: String(calls[0] === POST_CREDENTIALS),
    "integration-id": calls[0] === POST_SHARE ? "int_9" : "int_1",
  });
  expect(getWrites(seen)).toEqual(calls);
  const told = calls[0] === POST_SHARE ? "Created" : "Using";
  expect(seen.log).toMatch(new RegExp(`${told}.* int_[19] \\(filesystem\\)`));
});

test("without an ingest leaves an integration whose content is chosen later", async () => {
  const seen = await runAction(
    {
      ...olderShares(),
      "GET integration/filesystem/int_9/config": [{}],
    },
    { ...CREATE, ingest: "false" },
  );
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    created: "true",
    configured: "false",
  });
});

test("an account of another domain is another username", async () => {
  const seen = await runAction(olderShares("OTHER\\svc-new"), {
    ...CREATE,
    username: "CORP\\svc-new",
  });
  expect(seen.outputs["created"]).toBe("true");
});

test("two that have this username are ambiguous", async () => {
  const seen = await runAction(olderShares("svc-new", "SVC-NEW"), CREATE);
  expect(seen.outputs["error-code"]).toBe("ambiguous");
  expect(seen.outputs["error-message"]).toMatch(/int_1.*int_2/);
  expect(getWrites(seen)).toEqual([]);
});

test.each([
  ["create", CREATE, [undefined], "int_1"],
  ["upsert", UPSERT, [undefined], "int_1"],
  ["create, the second", CREATE, ["svc-other", undefined], "int_2"],
] as const)(
  "one that doesn't tell its username is ambiguous: integration-id has to name it (%s)",
  async (_, inputs, usernames, named) => {
    const seen = await runAction(olderShares(...usernames), inputs);
    expect(seen.outputs["error-code"]).toBe("ambiguous");
    expect(seen.outputs["error-message"]).toMatch(
      new RegExp(`listed: ${named} .*[Ss]et integration-id`),
    );
    expect(getWrites(seen)).toEqual([]);
  },
);

const NAMED = z.object({ name: z.string() });
/** The name that a run gives to a new integration. */
async function createName(username = CREATE.username): Promise<string> {
  const replies = { ...newerZylon(), ...creates };
  const seen = await runAction(replies, { ...CREATE, username });
  expect(seen.outputs["created"]).toBe("true");
  const draft = seen.bodies.find((body) => body.includes("private_props"));
  expect(draft).not.toContain("project_id");
  const { name } = NAMED.parse(JSON.parse(draft ?? ""));
  expect(name).toContain(username);
  return name;
}

test.each(["svc-new", "docs-pass-word", "two  spaces", "pä | x"])(
  "finds what it created in the artifact API by the name that it gave: %s",
  async (username) => {
    const name = await createName(username);
    const found = art("art_1", {
      name: name.toUpperCase(),
      project_id: null,
    });
    const seen = await runAction(
      { ...newerZylon(found), ...creates },
      { ...CREATE, username },
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "",
      created: "false",
      "integration-id": "art_1",
    });
  },
);

test("all that may be the same are named", async () => {
  const names = ["FileSystem (svc-new)", "FileSystem (svc-new)", "Archive"];
  const own = names.map((name, at) =>
    integrationArtifact(`art_${at}`, "FileSystem", { name }),
  );
  const seen = await runAction(newerZylon(...own), CREATE);
  expect(seen.outputs["error-message"]).toMatch(/art_0.*art_1.*art_2/);
  expect(seen.summary).toMatch(/art_0[^]*art_1[^]*art_2/);
});

test("if any of them has a name, it can be renamed", async () => {
  const seen = await runAction(
    newerZylon(art("art_1", { name: null }), art("art_2", { name: "Archive" })),
    CREATE,
  );
  expect(seen.outputs["error-message"]).toContain("rename it in Zylon");
});

const inProject = { ...CREATE, "project-id": "prj_1" };
test.each<[title: string, more: object, inputs: Inputs, end: string]>([
  [
    "an own one for another username is another one",
    { name: "FileSystem (svc-other)" },
    CREATE,
    "created",
  ],
  [
    "an own one that was renamed, or made by hand, may be the same",
    { name: "Archive" },
    CREATE,
    "ambiguous",
  ],
  [
    "an own one whose name begins with another word may be the same",
    { name: "Archive (svc-other)" },
    CREATE,
    "ambiguous",
  ],
  [
    "an own one whose name goes on behind the username may be the same",
    { name: "FileSystem (svc-other) old" },
    CREATE,
    "ambiguous",
  ],
  [
    "an own one without a name, as an update of Zylon may leave it, may be the same",
    { name: null },
    CREATE,
    "ambiguous",
  ],
  [
    "a renamed one in another project is another one",
    { name: "Archive", project_id: "prj_2" },
    inProject,
    "created",
  ],
  ["an own one in the same project is used", {}, inProject, "used"],
  [
    "an own one in another project is another one",
    { project_id: "prj_2" },
    inProject,
    "created",
  ],
  [
    "an own one that is in no project is another one",
    { project_id: null },
    inProject,
    "created",
  ],
  [
    "one that is somebody else's may be the twin",
    { created_by: { id: "acct_9" } },
    inProject,
    "ambiguous",
  ],
  [
    "one whose creator isn't told may be the twin",
    { created_by: null },
    inProject,
    "ambiguous",
  ],
  [
    "one whose creator isn't told may be the twin, whatever its name",
    { created_by: null, name: "x" },
    inProject,
    "ambiguous",
  ],
  [
    "somebody else's of another name is another one",
    { created_by: { id: "acct_9" }, name: "x" },
    CREATE,
    "created",
  ],
])("in the artifact API, %s", async (_, more, inputs, end) => {
  const name = await createName();
  const share = art("art_1", { name, ...more });
  const seen = await runAction({ ...newerZylon(share), ...creates }, inputs);
  expect({
    code: seen.outputs["error-code"],
    posts: getWrites(seen).filter((call) => call === "POST artifact").length,
  }).toEqual({
    code: end === "ambiguous" ? "ambiguous" : "",
    posts: end === "created" ? 1 : 0,
  });
});

// Other answers that may be lost, retries.test.ts has.
test("a renamed one beside that of this username changes nothing: it is used", async () => {
  const shares = [
    art("art_1", { name: await createName() }),
    art("art_2", { name: "Archive" }),
  ];
  const seen = await runAction(
    { ...newerZylon(...shares), ...creates },
    CREATE,
  );
  expect(getWrites(seen)).toEqual(["POST artifact/art_1/sync"]);
});

test.each<[answer: string, reply: Reply]>([
  ["gets lost", dropConnection],
  ["is empty", replyWithStatus(201, "")],
  ["names no integration", { ok: true }],
])(
  "that was sent once may have created one if its answer %s",
  async (_, reply) => {
    const seen = await runAction(
      { ...olderShares(), [POST_SHARE]: [reply] },
      CREATE,
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "create-unknown",
      "sync-status": "not-requested",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /Look in Zylon.*run the step again/,
    );
    expect(seen.outputs["error-message"]).not.toContain(CHECK_FIRST);
    expect(getWrites(seen)).toEqual([POST_SHARE]);
  },
);

test.each<[answer: string, reply: Reply, code: string, words: RegExp]>([
  [
    "a 400",
    replyWithStatus(400, { detail: "wrong password" }),
    "bad-request",
    /"wrong password"/,
  ],
  [
    "a 403",
    replyWithStatus(403, { detail: "members can't" }),
    "forbidden",
    /"members can't"/,
  ],
  [
    "an error in a 200",
    { error: "wrong password" },
    "bad-request",
    /"wrong password"/,
  ],
  [
    "success: false",
    { success: false, message: "no share" },
    "bad-request",
    /"no share"/,
  ],
  [
    "a 409: there is one already, which isn't waited for",
    replyWithStatus(409),
    "bad-request",
    /already.*integration-id.*configure: update/,
  ],
])("that is refused created nothing: %s", async (_, reply, code, words) => {
  const seen = await runAction(
    { ...olderShares(), [POST_SHARE]: [reply] },
    CREATE,
  );
  expect(seen.outputs).toMatchObject({
    "error-code": code,
    created: "false",
  });
  expect(seen.outputs["error-message"]).toMatch(words);
  expect(getWrites(seen)).toEqual([POST_SHARE]);
  expect(seen.seconds).toBe(0);
});

test.each<[api: string, Replies, id: string]>([
  [
    "integration",
    {
      ...olderShares(),
      [POST_SHARE]: [{ ...entity("int_9", "FileSystem"), error: "no access" }],
    },
    "int_9",
  ],
  [
    "artifact",
    {
      ...newerZylon(),
      "POST artifact": [{ ...art("art_9"), error: "no access" }],
    },
    "art_9",
  ],
])(
  "whose answer has an id and an error has created, and fails: %s API",
  async (_, replies, id) => {
    const seen = await runAction(replies, CREATE);
    expect(seen.outputs).toMatchObject({
      "error-code": "bad-request",
      created: "true",
      "integration-id": id,
    });
    expect(seen.outputs["error-message"]).toContain(
      `"no access"; ${id} was created`,
    );
    expect(getWrites(seen)).toHaveLength(1);
  },
);

test("whose answer doesn't repeat the type has the one that was asked for", async () => {
  const answer = { ...ART_9, source: undefined };
  const replies = { ...newerZylon(), ...creates, "POST artifact": [answer] };
  const seen = await runAction(replies, { ...CREATE, ...WATCHED });
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    created: "true",
    "integration-type": "filesystem",
  });
});

test("whose answer has an error and no id has created nothing", async () => {
  const reply = { error: "no access", id: "" };
  const seen = await runAction(
    { ...olderShares(), [POST_SHARE]: [reply] },
    CREATE,
  );
  expect(seen.outputs).toMatchObject({ created: "false" });
});

test.each([
  ["min-items", "0", "too-few-items"],
  ["max-removed", "5", "too-many-removed"],
  ["max-failed", "5%", "too-many-failed"],
  ["max-pending", "5", ""],
])(
  "without an ingest has no documents yet, so its number is unknown: %s %s",
  async (gate, value, code) => {
    const seen = await runAction(olderShares(), {
      ...CREATE,
      ...WATCHED,
      ingest: "false",
      [gate]: value,
    });
    expect(seen.outputs).toMatchObject({ "error-code": code, created: "true" });
  },
);

describe("with content", () => {
  const CONTENT = { ...inProject, content: "/shared/a\n/shared/b" };

  test("imports it first, into what this run created", async () => {
    const first = { "POST artifact/art_9/ingest": [ingestStream()] };
    const seen = await runAction(
      { ...newerZylon(), ...creates, ...first },
      CONTENT,
    );
    expect(getWrites(seen)).toEqual([
      "POST artifact",
      "POST artifact/art_9/ingest",
    ]);
    expect(seen.bodies.at(-1)).toBe(
      JSON.stringify({
        project_id: "prj_1",
        item_paths: ["/shared/a", "/shared/b"],
      }),
    );
  });

  test("is named if Zylon refuses it", async () => {
    const refused = replyWithStatus(400, { detail: "no such folder" });
    const first = { "POST artifact/art_9/ingest": [refused] };
    const { outputs } = await runAction(
      { ...newerZylon(), ...creates, ...first },
      CONTENT,
    );
    expect(outputs["error-message"]).toContain(
      "content: /shared/a, /shared/b. ",
    );
  });

  test("is ignored with a notice for one that existed", async () => {
    const share = art("art_1", { name: await createName() });
    const seen = await runAction({ ...newerZylon(share), ...creates }, CONTENT);
    expect(getWrites(seen)).toEqual(["POST artifact/art_1/sync"]);
    expect(seen.log).toMatch(/^::notice::.*content/m);
  });

  test("is ignored in the same way in the integration API", async () => {
    const seen = await runAction(olderShares("svc-new"), CONTENT);
    expect(getWrites(seen)).toEqual([NEXT_INGEST]);
    expect(seen.log).toMatch(/^::notice::.*content/m);
  });

  test.each(["false", "true"])(
    "creates nothing in the integration API, which has no such import; with dry-run: %s",
    async (dryRun) => {
      const inputs = { ...CONTENT, "dry-run": dryRun };
      const seen = await runAction(olderShares(), inputs);
      expect(seen.outputs["error-message"]).toMatch(
        /content needs Zylon 1\.58/,
      );
      expect(seen.outputs["outcome"]).toBe("failure");
      expect(getWrites(seen)).toEqual([]);
    },
  );
});
