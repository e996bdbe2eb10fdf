/** Which API a run uses, and which integrations. */
import {
  getWrites,
  parseResults,
  type ObservedRun,
  runAction,
  TOKEN,
} from "./run-action.ts";
import {
  entity,
  loginPage,
  me,
  page,
  type Replies,
  type Reply,
  replyWithStatus,
} from "./support/replies.ts";
import {
  artifactRows,
  CREATE,
  entityRows,
  foreignArtifact,
  type IntegrationArtifact,
  integrationArtifact,
  newerZylon,
  olderShares,
  olderZylon,
} from "./support/versions.ts";

/** What was ingested, and by which API: `int_1/ingest`, `art_1/sync`. */
const getIngests = ({ sent, urls }: ObservedRun): string[] =>
  urls
    .filter((_, at) => /^POST .*(sync|ingest)$/.test(sent[at] ?? ""))
    .map(({ pathname }) => pathname.split("/").slice(-2).join("/"))
    .toSorted();

const ALL = { "integration-id": "all" };
const ONLY = { "integration-id": "" };

const OLDER = olderZylon(entity("int_1"), entity("int_2", "SharePoint"));
const bothApis = (...artifacts: readonly IntegrationArtifact[]): Replies => ({
  ...newerZylon(...artifacts),
  ...OLDER,
});
const ART_1 = integrationArtifact("art_1");
const ART_2 = integrationArtifact("art_2", "SharePoint");
const DRIVE = integrationArtifact("art_3", "GoogleDrive");
const ART_9 = foreignArtifact("art_9");

const gone = [404, 405, 410].map((status) => replyWithStatus(status));
const moved = replyWithStatus(302, {}, { location: "/login" });
test.each<[answer: string, replies: readonly Reply[]]>([
  ["404, 405 or 410", gone],
  ["404 and a text", [replyWithStatus(404, "no such page")]],
  ["a redirect", [moved]],
  ["a page of HTML, twice", [loginPage]],
])(
  "a Zylon that answers %s to the list of artifacts has the integration API alone",
  async (_, replies) => {
    for (const reply of replies) {
      const seen = await runAction({
        "GET artifact?type=Integration…": [reply],
      });
      expect(seen.outputs["error-code"]).toBe("");
      expect(getIngests(seen)).toEqual(["int_1/ingest"]);
    }
  },
);

test.each([401, 403, 407, 500])(
  "a page of HTML with a %s is no sign that the artifact API is missing: nothing is created beside it",
  async (status) => {
    const wall = replyWithStatus(status, "<html>no</html>", {
      "content-type": "text/html",
    });
    const seen = await runAction(
      { "GET artifact?type=Integration…": [wall] },
      ALL,
    );
    expect(seen.exitCode).toBe(1);
    expect(
      seen.sent.filter((call) => !/^GET (artifact|me)/.test(call)),
    ).toEqual([]);
  },
);

test("a page of HTML that goes away leaves the artifact API", async () => {
  const seen = await runAction(
    {
      ...newerZylon(ART_1),
      "GET artifact?type=Integration…": [loginPage, page(ART_1)],
    },
    ALL,
  );
  expect(getIngests(seen)).toEqual(["art_1/sync"]);
  expect(seen.seconds).toBe(5);
});

test.each<[title: string, Replies, ids: string, ingested: string]>([
  ["a given id that it lists", bothApis(ART_1), "art_1", "art_1/sync"],
  [
    "one of the ids that it lists",
    { ...bothApis(ART_1), "GET artifact/int_1": [replyWithStatus(404)] },
    "art_1\nint_1",
    "art_1/sync",
  ],
  [
    "the user's own",
    bothApis(ART_1, ART_2, ART_9),
    "all",
    "art_1/sync art_2/sync",
  ],
  ["the user's only one", bothApis(ART_1, ART_9), "", "art_1/sync"],
  ["an id of somebody else", bothApis(ART_1, ART_9), "art_9", "art_9/sync"],
])("the artifact API is used for %s", async (_, replies, ids, ingested) => {
  const seen = await runAction(replies, { "integration-id": ids });
  expect(getIngests(seen).join(" ")).toBe(ingested);
  expect(seen.sent).not.toContain("GET integrations");
});

const ONE = { "GET integrations": [[entity("int_1")]] };
test.each<[title: string, Replies, ids: string]>([
  ["no integration at all", { ...bothApis(), ...ONE }, "all"],
  ["none of the given ids", bothApis(ART_1, ART_2), "int_1\nint_9"],
  ["none of the user's own", { ...bothApis(ART_9), ...ONE }, "all"],
  ["none that is the user's only one", { ...bothApis(ART_9), ...ONE }, ""],
])(
  "the integration API is used if it lists some, and the artifact API lists %s",
  async (_, replies, ids) => {
    const seen = await runAction(replies, { "integration-id": ids });
    expect(getIngests(seen)).toEqual(["int_1/ingest"]);
  },
);

test("to create, the integration API is used if it alone lists some of the user's own", async () => {
  const seen = await runAction(
    {
      ...bothApis(foreignArtifact("art_9", "FileSystem")),
      ...olderShares("svc-new"),
    },
    CREATE,
  );
  expect(getIngests(seen)).toEqual(["int_1/ingest"]);
});

const NO_ENTITY = { "GET integrations": [[]] };
test.each<[title: string, Replies, ids: string, code: string]>([
  [
    "neither API lists a given id",
    { ...bothApis(ART_1), "GET artifact/x": [replyWithStatus(404)] },
    "x",
    "not-found",
  ],
  [
    "neither API lists any",
    { ...bothApis(), ...NO_ENTITY },
    "all",
    "no-integration",
  ],
  ["the integration API is gone", newerZylon(ART_9), "all", "no-integration"],
  ["all of it are excluded", bothApis(ART_1), "all\n!art_1", "no-integration"],
])("the artifact API is used if %s", async (_, replies, ids, code) => {
  const seen = await runAction(replies, { "integration-id": ids });
  expect(seen.outputs["error-code"]).toBe(code);
  expect(seen.outputs["error-message"]).not.toContain("int_1 ");
  expect(getWrites(seen)).toEqual([]);
});

describe.each(["GET artifact?type=Integration…", "GET integrations"])(
  "a list that fails is the failure of the run: %s",
  (list) => {
    test.each([
      [400, "bad-request"],
      [403, "forbidden"],
      [503, "server-error"],
    ])("%i", async (status, code) => {
      const seen = await runAction(
        { ...bothApis(), [list]: [replyWithStatus(status)] },
        ALL,
      );
      expect(seen.outputs["error-code"]).toBe(code);
      expect(getWrites(seen)).toEqual([]);
    });
  },
);

test("a message names three integrations, and says how many more there are", async () => {
  const all = ["1", "2", "3", "4"].map((id) => entity(`int_${id}`));
  const seen = await runAction({ "GET integrations": [all] }, ONLY);
  expect(seen.outputs["error-message"]).toMatch(/int_3 \(\w+\) and 1 more\./);
});

test("several integrations of the user need an id: they are listed, with their names, and nothing is sent", async () => {
  const seen = await runAction(newerZylon(ART_1, ART_2, ART_9), ONLY);
  expect(seen.outputs["error-code"]).toBe("ambiguous");
  expect(seen.outputs["error-message"]).toMatch(
    /art_1 \(.*Space of art_1.*art_2/,
  );
  expect(seen.outputs["error-message"]).not.toContain("art_9");
  expect(getWrites(seen)).toEqual([]);
  expect(seen.sent).not.toContain("GET artifact/art_1");
});

test("whose the integrations are is not guessed where Zylon tells no account", async () => {
  const seen = await runAction(
    { ...newerZylon(ART_1), ...me({ id: "usr_1" }) },
    ALL,
  );
  expect(seen.outputs["outcome"]).toBe("failure");
  expect(getWrites(seen)).toEqual([]);
});

test.each<[ids: string, type: string, ingested: string]>([
  ["all", "any", "art_1/sync art_2/sync"],
  ["ALL", "any", "art_1/sync art_2/sync"],
  ["all\n!art_2", "any", "art_1/sync"],
  ["all", "sharepoint", "art_2/sync"],
  ["", "confluence", "art_1/sync"],
  ["art_2\nart_1", "any", "art_1/sync art_2/sync"],
  ["art_1\nart_1", "any", "art_1/sync"],
  ["all\n!art_2", "confluence", "art_1/sync"],
  ["art_1", "Confluence", "art_1/sync"],
])(
  "integration-id %j with type %s is the ingest of %s",
  async (ids, type, ingested) => {
    const seen = await runAction(newerZylon(ART_1, ART_2, ART_9), {
      "integration-id": ids,
      "integration-type": type,
    });
    expect(seen.outputs["error-code"]).toBe("");
    expect(getIngests(seen).join(" ")).toBe(ingested);
  },
);

test.each<[ids: string, type: string, code: string, named: RegExp]>([
  ["all\n!art_7", "any", "not-found", /art_7.*art_1/],
  ["all\n!art_1\n!art_7", "any", "not-found", /!art_7;/],
  ["all\n!art_1\n!art_2\n!art_3", "any", "no-integration", /./],
  ["all", "filesystem", "no-integration", /listed: art_1/],
  ["", "filesystem", "no-integration", /art_1/],
  ["art_2", "confluence", "wrong-type", /it is sharepoint/],
  ["art_3", "confluence", "wrong-type", /it is googledrive/],
  ["art_7", "any", "not-found", /listed: art_1 \(Space of art_1/],
  ["https://zylon.example.com/art_1", "any", "not-found", /art_1 \(/],
  ["*", "any", "not-found", /art_1 \(/],
])(
  "integration-id %j with type %s is %s, and nothing is ingested",
  async (ids, type, code, named) => {
    const unlisted = `GET artifact/${encodeURIComponent(ids)}`;
    const seen = await runAction(
      {
        ...newerZylon(ART_1, ART_2, DRIVE),
        [unlisted]: [replyWithStatus(404)],
      },
      { "integration-id": ids, "integration-type": type },
    );
    expect(seen.outputs["error-code"]).toBe(code);
    expect(seen.outputs["error-message"]).toMatch(named);
    expect(getWrites(seen)).toEqual([]);
  },
);

test("ids that differ in their case are two", async () => {
  const other = integrationArtifact("ART_1");
  const seen = await runAction(newerZylon(ART_1, other), {
    "integration-id": "art_1\nART_1",
  });
  expect(getIngests(seen)).toEqual(["ART_1/sync", "art_1/sync"]);
});

test("one id that fails stops no other", async () => {
  const seen = await runAction(
    {
      ...newerZylon(ART_1, ART_2),
      "GET artifact/art_7": [replyWithStatus(404)],
    },
    {
      "integration-id": "art_7\nart_2\nart_1",
      "integration-type": "confluence",
    },
  );
  expect(parseResults(seen)).toMatchObject([
    { integration_id: "art_7", error_code: "not-found" },
    { integration_id: "art_2", error_code: "wrong-type" },
    { integration_id: "art_1", outcome: "success" },
  ]);
});

describe("an id that is not listed", () => {
  const hidden = {
    "integration-id": "hidden",
    "integration-type": "confluence",
  };
  const HIDDEN = integrationArtifact("hidden");
  const CONFIG = "GET integration/confluence/hidden/config";

  test.each<[api: string, Replies, asked: string, ingested: string]>([
    [
      "artifact",
      {
        ...newerZylon(ART_1),
        ...artifactRows(HIDDEN),
        "GET artifact/hidden": [HIDDEN],
      },
      "GET artifact/hidden",
      "hidden/sync",
    ],
    ["integration", entityRows(entity("hidden")), CONFIG, "hidden/ingest"],
  ])(
    "is tried as it is given, with a GET first: %s API",
    async (_, replies, asked, ingested) => {
      const seen = await runAction(replies, hidden);
      expect(getIngests(seen)).toEqual([ingested]);
      const [post = ""] = getWrites(seen);
      expect(seen.sent.indexOf(asked)).toBeLessThan(seen.sent.indexOf(post));
      expect(seen.sent).toContain(asked);
    },
  );

  test.each<[api: string, Replies, named: string]>([
    [
      "artifact",
      { ...newerZylon(ART_1), "GET artifact/hidden": [replyWithStatus(404)] },
      "art_1",
    ],
    ["integration", { [CONFIG]: [replyWithStatus(404)] }, "int_1"],
  ])(
    "is not-found if Zylon doesn't have it, and the listed ones are named: %s API",
    async (_, replies, named) => {
      const seen = await runAction(replies, hidden);
      expect(seen.outputs).toMatchObject({
        "error-code": "not-found",
        "integration-id": "hidden",
        "integration-type": "confluence",
      });
      expect(seen.outputs["error-message"]).toContain(named);
      expect(getWrites(seen)).toEqual([]);
    },
  );

  test.each<[answer: string, reply: Reply, code: string]>([
    ["503", replyWithStatus(503), "server-error"],
    ["403", replyWithStatus(403), "forbidden"],
  ])(
    "is no wrong id if Zylon answers %s, and stops no other",
    async (_, reply, code) => {
      const seen = await runAction(
        { ...newerZylon(ART_1), "GET artifact/hidden": [reply] },
        { ...hidden, "integration-id": "hidden\nart_1" },
      );
      expect(parseResults(seen)).toMatchObject([
        { integration_id: "hidden", error_code: code },
        { integration_id: "art_1", outcome: "success" },
      ]);
      expect(seen.outputs["error-message"]).not.toMatch(
        /[Cc]orrect integration-id/,
      );
    },
  );

  test("is read as given in the artifact API, also without its type", async () => {
    const colleagues = foreignArtifact("hidden");
    const seen = await runAction(
      {
        ...newerZylon(ART_1),
        ...artifactRows(colleagues),
        "GET artifact/hidden": [colleagues],
      },
      { "integration-id": "hidden" },
    );
    expect(getIngests(seen)).toEqual(["hidden/sync"]);
  });

  test("is not-found without its type in the integration API, without a request", async () => {
    const seen = await runAction({}, { "integration-id": "hidden" });
    expect(seen.outputs["error-code"]).toBe("not-found");
    expect(seen.outputs["error-message"]).toMatch(
      /listed: int_1.*set integration-type/,
    );
    expect(seen.sent).toEqual(["GET integrations"]);
  });

  test.each([
    [
      "of a type that has the token in it",
      { type: `x${TOKEN}` },
      "its type is x***, its state Published",
    ],
    [
      "a document",
      { type: "Document" },
      "its type is Document, its state Published",
    ],
    [
      "deleted",
      { state: "Deleted" },
      "its type is Integration, its state Deleted",
    ],
  ])("is not-found if it is %s, which is said", async (_, more, fact) => {
    const seen = await runAction(
      {
        ...newerZylon(ART_1),
        "GET artifact/hidden": [{ ...HIDDEN, ...more }],
      },
      { "integration-id": "hidden" },
    );
    expect(seen.outputs["error-code"]).toBe("not-found");
    expect(seen.outputs["error-message"]).toContain(`: ${fact}; listed: `);
    expect(getWrites(seen)).toEqual([]);
  });
});

test("the account of the user may stand in an object of its own", async () => {
  const user = { id: "usr_1", account: { id: "acct_1" } };
  const zylon = { ...newerZylon(ART_1), "GET me?include=Account": [user] };
  const seen = await runAction(zylon, ALL);
  expect(getIngests(seen)).toEqual(["art_1/sync"]);
});

test.each(["", "all"])(
  'if there are only integrations of others, "%s" says so, and names them',
  async (ids) => {
    const zylon = newerZylon(ART_9, foreignArtifact("art_8"));
    const seen = await runAction(zylon, { "integration-id": ids });
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(seen.outputs["error-message"]).toContain(
      "; left out, because Zylon doesn't say that this account created it: art_9 (Space of art_9), art_8 (Space of art_8). ",
    );
  },
);

describe("what all leaves out is named in the log", () => {
  test("what others created, and what integration-id excludes", async () => {
    const seen = await runAction(newerZylon(ART_1, ART_2, ART_9), {
      "integration-id": "!art_2\nall", // in whatever order
    });
    expect(seen.log).toContain(
      "Left out, by integration-id: art_2 (Space of art_2)\n",
    );
    expect(seen.log).toContain(
      "Left out, because Zylon doesn't say that this account created it: art_9 (Space of art_9)\n",
    );
  });

  test("up to twenty", async () => {
    const others = Array.from({ length: 21 }, (_, at) =>
      foreignArtifact(`other_${at}`),
    );
    const { log } = await runAction(newerZylon(ART_1, ...others), ALL);
    expect(log).toContain("other_19 (Space of other_19) and 1 more\n");
  });

  test("an integration of somebody else may be excluded, and is named once", async () => {
    const seen = await runAction(newerZylon(ART_1, ART_9), {
      "integration-id": "all\n!art_9",
    });
    expect(seen.outputs["error-code"]).toBe("");
    expect(seen.log.match(/Left out/g)).toHaveLength(1);
  });

  test("what only the other API lists, if it was asked", async () => {
    const zylon = bothApis(ART_9, foreignArtifact("art_8"));
    const seen = await runAction({ ...zylon, ...ONE }, ALL);
    expect(getIngests(seen)).toEqual(["int_1/ingest"]);
    expect(seen.log).toContain(
      "Left out, because only the other API of Zylon lists it: art_9 (Space of art_9), art_8 (Space of art_8)\n",
    );
    const both = await runAction({ ...bothApis(ART_1), ...ONE }, ALL);
    expect(both.log).not.toContain("Left out");
  });

  test("nothing of what both APIs list", async () => {
    const older = olderZylon(entity("int_1"), entity("art_9"));
    const seen = await runAction({ ...bothApis(ART_9), ...older }, ALL);
    expect(seen.log).not.toContain("Left out");
  });
});

test.each([
  ["artifact", newerZylon(ART_1), "the artifact API (Zylon 1.58 and newer)"],
  ["integration", OLDER, "the integration API (up to Zylon 1.57)"],
])("the log says that the %s API is used", async (_, replies, words) => {
  const seen = await runAction(replies, ALL);
  expect(seen.log).toContain(`Using ${words}\n`);
});

test("all takes none of an unknown creator if the user's account is unknown, too", async () => {
  const nobodys = integrationArtifact("art_1", "Confluence", {
    created_by: null,
  });
  const seen = await runAction(
    { ...newerZylon(nobodys), "GET me?include=Account": [{ id: "usr_1" }] },
    ALL,
  );
  expect(seen.outputs["error-code"]).toBe("no-integration");
  expect(getIngests(seen)).toEqual([]);
});

describe("an integration of a type that the action doesn't know", () => {
  test("is left out of all in the integration API, with a line in the log", async () => {
    const drive = entity("int_7", "GoogleDrive");
    const seen = await runAction(
      { "GET integrations": [[entity("int_1"), drive]] },
      ALL,
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(getIngests(seen)).toEqual(["int_1/ingest"]);
    expect(seen.log).toContain(
      "Left out, because its type is not supported: int_7 (googledrive)\n",
    );
  });

  test("is one like any other in the artifact API", async () => {
    const drive = integrationArtifact("art_7", "GoogleDrive");
    const inputs = { ...ALL, "refresh-oauth": "true" };
    const seen = await runAction(newerZylon(ART_1, drive), inputs);
    expect(getIngests(seen)).toEqual(["art_1/sync", "art_7/sync"]);
    // Nobody knows whether it uses OAuth.
    expect(seen.log).not.toMatch(/refresh-oauth.*art_7/);
  });
});

test("an artifact that is no integration, or is deleted, is not chosen", async () => {
  const deleted = integrationArtifact("art_8", "Confluence", {
    state: "Deleted",
  });
  const document = { ...integrationArtifact("art_3"), type: "Document" };
  const seen = await runAction(newerZylon(ART_1, deleted, document), ALL);
  expect(getIngests(seen)).toEqual(["art_1/sync"]);
});
