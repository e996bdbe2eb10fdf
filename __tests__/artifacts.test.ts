/** The artifact API of Zylon 1.58: which integrations are meant, and what is sent. */
import type { IncomingMessage, ServerResponse } from "node:http";
import {
  runAction,
  artifact,
  replyById,
  completed,
  entity,
  events,
  replyAfter,
  loginPage,
  dropConnection,
  page,
  progress,
  replyWithText,
  type Reply,
  parseResults,
  type Replies,
  type ObservedRun,
  started,
  replyWithStatus,
} from "./run-action.ts";

const ME = { id: "mem_1", account_id: "acct_1", state: "Active" };

/** An integration, as the artifact API lists it: one's own, unless `more` says otherwise. */
const integration = (id: string, more: object = {}): object => ({
  id,
  type: "Integration",
  source: "Confluence",
  name: `Space ${id}`,
  state: "Published",
  ingest_status: "NotApplicable",
  project_id: null,
  created_by: { id: "acct_1" },
  ...more,
});
const share = (id: string, more: object = {}): object =>
  integration(id, { source: "FileSystem", ...more });
const theirs = { created_by: { id: "acct_2" } };

const LIST = "GET artifact?type=Integration";
const STATES = "Published,Processing,Error,Initializing,Unavailable,Draft";
const DOCUMENTS = "GET artifact?source";

/** A 1.59: every older address is gone. */
const newer = (
  integrations: readonly object[],
  more: Replies = {},
): Replies => ({
  [LIST]: [page(...integrations)],
  "GET me": [ME],
  "GET integrations": [replyWithStatus(404)],
  "GET config": [replyWithStatus(404)],
  "GET project": [replyWithStatus(404)],
  "GET artifact": [replyWithStatus(404)],
  "POST ingest": [replyWithStatus(404)],
  "POST sync": [events([started, completed])],
  "PUT artifact/{id}": [integration("art_1")],
  ...more,
});
/** A 1.58: the older addresses answer too. */
const both = (
  integrations: readonly object[],
  more: Replies = {},
): Replies => ({
  [LIST]: [page(...integrations)],
  "GET me": [ME],
  "POST sync": [events([started, completed])],
  "PUT artifact/{id}": [integration("art_1")],
  ...more,
});

const own = { "integration-type": "any", "integration-id": "" };
const all = { "integration-type": "any", "integration-id": "all" };
const one = { "integration-id": "art_1" };
const CREATE = {
  "integration-type": "filesystem",
  "integration-id": "",
  configure: "upsert",
  username: "svc",
  password: "correct horse",
};

/** As many routers answer where nothing is: no JSON, and no page. */
const bare = replyWithStatus(404, "404 page not found\n", {
  "content-type": "text/plain",
});
/** What `GET /artifact/{id}` answers for each id; 404 for any other. */
const details =
  (...integrations: readonly object[]) =>
  (response: ServerResponse, { url = "" }: IncomingMessage): void => {
    const id = url.split("/").at(-1);
    const found = integrations.find((each) => "id" in each && each.id === id);
    if (found === undefined) replyWithStatus(404)(response);
    else replyWithStatus(200, found)(response);
  };

const posted = (seen: ObservedRun): string[] =>
  seen.sent.filter((name) => !name.startsWith("GET"));
const syncs = (seen: ObservedRun): (string | undefined)[] =>
  seen.urls
    .filter(({ pathname }) => pathname.endsWith("/sync"))
    .map(({ pathname }) => pathname.split("/").at(-2));

describe("a server", () => {
  test.each<[what: string, reply: Reply, requests: number]>([
    ["404", replyWithStatus(404), 1],
    ["404 without a body", bare, 1],
    ["405", replyWithStatus(405), 1],
    ["410", replyWithStatus(410), 1],
    [
      "302",
      replyWithStatus(302, "", { location: "https://login.example.com" }),
      1,
    ],
    ["a login page", loginPage, 2],
    ["text", replyWithText("text/plain", "hello"), 2],
    ["JSON that is no list", { status: "ok" }, 1],
    ["400", replyWithStatus(400), 3],
    ["403", replyWithStatus(403), 1],
    ["422", replyWithStatus(422), 3],
  ])(
    "that answers %s has the integration API alone",
    async (_, reply, requests) => {
      const seen = await runAction({ [LIST]: [reply] });
      expect(seen.outputs["outcome"]).toBe("success");
      expect(seen.sent).toEqual([
        ...Array<string>(requests).fill(LIST),
        "GET config",
        "POST ingest",
      ]);
      expect(seen.log).not.toMatch(/^(?!::debug).*artifact/m);
    },
  );

  test("that answers 500 fails the step", async () => {
    const seen = await runAction({ [LIST]: [replyWithStatus(500)] });
    expect(seen.outputs["error-code"]).toBe("server-error");
    expect(posted(seen)).toEqual([]);
  });

  test("that answers 401 everywhere fails the step: the token is the cause", async () => {
    const expired = [replyWithStatus(401)];
    const seen = await runAction({ [LIST]: expired, "GET me": expired });
    expect(seen.outputs["error-code"]).toBe("unauthorized");
    expect(seen.outputs["error-message"]).toMatch(/^The token in api-token/);
    expect(posted(seen)).toEqual([]);
  });

  test("that answers 401 to this list alone has the integration API, while the token is valid", async () => {
    const seen = await runAction({ [LIST]: [replyWithStatus(401)] });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.sent).toEqual([LIST, "GET me", "GET config", "POST ingest"]);
  });

  test("whose list is a page once is asked again five seconds later, and has the artifact API", async () => {
    for (const reply of [loginPage, replyWithText("text/plain", "down")]) {
      const script = both([share("art_1", { name: "FileSystem (svc)" })]);
      const list = [reply, ...(script[LIST] ?? [])];
      const seen = await runAction({ ...script, [LIST]: list }, CREATE);
      expect(posted(seen)).toEqual(["PUT artifact/{id}", "POST sync"]);
      expect(seen.seconds).toBeGreaterThanOrEqual(5);
    }
  });

  test("is asked for integrations in every state but Deleted, and for the account that created each", async () => {
    const seen = await runAction(newer([integration("art_1")]), one);
    expect(Object.fromEntries(seen.urls[0]?.searchParams ?? [])).toEqual({
      type: "Integration",
      state: STATES,
      include_descendants: "true",
      include: "Account",
      first: "100",
    });
  });

  test("that refuses the states, or all but the type, is asked again without", async () => {
    const asked = { type: "Integration", first: "100" };
    for (const [refusals, query] of [
      [[replyWithStatus(400)], { ...asked, state: STATES }],
      [[replyWithStatus(422), replyWithStatus(400)], { type: "Integration" }],
    ] as const) {
      const list = [...refusals, page(integration("art_1"))];
      const seen = await runAction(newer([], { [LIST]: list }), one);
      expect(seen.outputs["outcome"]).toBe("success");
      const [last] = seen.urls.slice(refusals.length);
      expect(Object.fromEntries(last?.searchParams ?? [])).toEqual(query);
    }
  });

  test("that refuses the list, and knows the id in no API, tells the refusal", async () => {
    const seen = await runAction(
      {
        [LIST]: [replyWithStatus(403, { detail: "no right" })],
        "GET config": [replyWithStatus(404)],
      },
      one,
    );
    expect(seen.outputs["error-code"]).toBe("forbidden");
    expect(seen.outputs["error-message"]).toContain("no right");
  });

  test.each<[code: number, errorCode: string, words: RegExp]>([
    [400, "bad-request", /^Zylon refused the list of integrations: /],
    [
      401,
      "unauthorized",
      /^.*, but api-token is valid: .*let requests to .*\/artifact through/i,
    ],
    [
      403,
      "forbidden",
      /^The user of api-token isn't allowed to list integrations: /,
    ],
    [422, "unprocessable", /^Zylon refused the list of integrations: /],
  ])(
    "that refuses the list with %i, and has no integration in the older one, tells the refusal, and creates nothing",
    async (code, errorCode, words) => {
      const script = {
        [LIST]: [replyWithStatus(code, { detail: "no right" })],
        "GET integrations": [[]],
        "POST filesystem": [entity("int_9", "FileSystem")],
      };
      for (const inputs of [own, all, { ...CREATE }]) {
        const seen = await runAction(script, inputs);
        expect(seen.outputs["error-code"]).toBe(errorCode);
        expect(seen.outputs["error-message"]).toMatch(words);
        expect(seen.outputs["error-message"]).toContain("no right");
        expect(posted(seen)).toEqual([]);
      }
    },
  );

  test("that refuses the list once, before or after it answers 404, creates nothing", async () => {
    const script = {
      "GET integrations": [[]],
      "POST filesystem": [entity("int_9", "FileSystem")],
    };
    for (const list of [
      [replyWithStatus(403), replyWithStatus(404)],
      [replyWithStatus(404), replyWithStatus(403)],
    ]) {
      const seen = await runAction({ ...script, [LIST]: list }, CREATE);
      expect(seen.outputs["error-code"]).toBe("forbidden");
      expect(posted(seen)).toEqual([]);
    }
  });

  test("that refuses the list tells the refusal of an id without a type, and not where all is excluded", async () => {
    const script = {
      [LIST]: [replyWithStatus(403)],
      "GET integrations": [[entity("int_1")]],
    };
    const untyped = await runAction(script, {
      ...all,
      "integration-id": "int_7",
    });
    expect(untyped.outputs["error-code"]).toBe("forbidden");
    const none = await runAction(script, {
      ...all,
      "integration-id": "all, !int_1",
    });
    expect(none.outputs["error-code"]).toBe("no-integration");
  });

  test("that refuses the list still has what the older one lists", async () => {
    const script = {
      [LIST]: [replyWithStatus(403)],
      "GET integrations": [[entity("int_2", "FileSystem", "svc")]],
      "GET config": [{ path: "/mnt" }],
      "POST int_2": [{}],
    };
    for (const inputs of [own, all, CREATE]) {
      const seen = await runAction(script, inputs);
      expect(seen.outputs["outcome"]).toBe("success");
      expect(seen.outputs["integration-id"]).toContain("int_2");
    }
  });
});

describe("an id that is listed", () => {
  test("is synced without a config, and has its name where the place stands", async () => {
    const seen = await runAction(newer([integration("art_1")]), one);
    expect(seen.sent).toEqual([LIST, "POST sync"]);
    expect(seen.bodies).toEqual(["", ""]);
    expect(seen.outputs).toMatchObject({
      "sync-status": "completed",
      configured: "true",
      "integration-id": "art_1",
    });
    expect(seen.log).toContain("Configured: Confluence art_1, Space art_1");
  });

  test.each(["Draft", "Initializing"])(
    "in the state %s is not configured",
    async (state) => {
      const seen = await runAction(
        newer([integration("art_1", { state })]),
        one,
      );
      expect(seen.outputs["error-code"]).toBe("not-configured");
      expect(seen.outputs["error-message"]).toMatch(
        new RegExp(
          `Space art_1 is in the state ${state}\\. .*finish its set-up`,
        ),
      );
      expect(posted(seen)).toEqual([]);
    },
  );

  test.each(["Error", "Unavailable", "Processing"])(
    "in the state %s is synced all the same: that may mend it",
    async (state) => {
      const seen = await runAction(
        newer([integration("art_1", { state })]),
        one,
      );
      expect(seen.outputs["outcome"]).toBe("success");
      const isTrouble = state !== "Processing";
      expect(seen.log.includes(`state ${state}`)).toBe(isTrouble);
      expect(seen.summary.includes("Before this run")).toBe(isTrouble);
    },
  );

  test("in the state Error is told with its error, which is from its last sync", async () => {
    const broken = integration("art_1", {
      state: "Error",
      error: "MismatchedType",
    });
    const seen = await runAction(newer([broken]), one);
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).toMatch(
      /^Configured: .*, state Error, from its last sync: MismatchedType$/m,
    );
    expect(seen.summary).toMatch(
      /Before this run, .* state Error, from its last sync: MismatchedType/,
    );
  });

  test("in the state Error, and failing, is told with that state in the summary too", async () => {
    const broken = integration("art_1", { state: "Error", error: "Expired" });
    const seen = await runAction(
      { ...newer([broken]), "POST sync": [replyWithStatus(422)] },
      one,
    );
    expect(seen.outputs["error-code"]).toBe("unprocessable");
    expect(seen.summary).toMatch(
      /Before this run, .* state Error, from its last sync: Expired\./,
    );
  });

  test("in the state Draft, and alone, has to be finished", async () => {
    const script = newer([integration("art_1", { state: "Draft" })]);
    const seen = await runAction(script, one);
    expect(seen.outputs["error-message"]).toContain("finish its set-up. See");
  });

  test("in the state Draft, among others, may be left out", async () => {
    const script = newer([
      integration("art_1", { state: "Draft" }),
      integration("art_2"),
    ]);
    const listed = await runAction(script, all);
    expect(listed.outputs["error-message"]).toContain(
      "finish its set-up, or leave it out: !art_1. See",
    );
    const given = await runAction(script, { "integration-id": "art_1, art_2" });
    expect(given.outputs["error-message"]).toContain(
      "finish its set-up, or remove it from integration-id. See",
    );
  });

  test("of another source is wrong-type, and one that is Deleted is not listed", async () => {
    const script = newer([
      share("art_1"),
      integration("art_2", { state: "Deleted" }),
      integration("art_3", { type: "Document" }),
    ]);
    const seen = await runAction(script, {
      "integration-id": "art_1, art_2, art_3",
    });
    expect(parseResults(seen)).toMatchObject([
      { error_code: "wrong-type" },
      { error_code: "not-found" },
      { error_code: "not-found" },
    ]);
    expect(seen.outputs["error-message"]).toMatch(/Space art_1/);
    expect(posted(seen)).toEqual([]);
  });

  test("of another source, beside others, is told to be written with its type", async () => {
    const script = newer([share("art_1"), integration("art_2")]);
    const seen = await runAction(script, { "integration-id": "art_1, art_2" });
    expect(seen.outputs["error-code"]).toBe("wrong-type");
    expect(seen.outputs["error-message"]).toMatch(
      /Remove integration-type, and write filesystem\/art_1 in integration-id/,
    );
  });

  test("has the type that it is listed with", async () => {
    const script = newer([
      integration("art_1"),
      share("art_2"),
      integration("art_3", { source: "Whiteboard" }),
    ]);
    const seen = await runAction(script, {
      "integration-type": "",
      "integration-id": "art_1, art_2, art_3",
    });
    expect(parseResults(seen)).toMatchObject([
      { integration_type: "confluence", sync_status: "completed" },
      { integration_type: "filesystem", sync_status: "completed" },
      { error_code: "wrong-type" },
    ]);
  });

  test("that is given twice, with and without its type, is synced once", async () => {
    const seen = await runAction(newer([integration("art_1")]), {
      "integration-type": "any",
      "integration-id": "art_1, confluence/art_1",
    });
    expect(syncs(seen)).toEqual(["art_1"]);
  });

  test("is found on a later page, after the cursor or after the last id", async () => {
    const first = [integration("art_8"), integration("art_9")];
    for (const [cursor, after] of [
      [{ next_cursor: "c1" }, "c1"],
      [{}, "art_9"],
    ] as const) {
      const list = [
        { data: first, has_next_page: true, ...cursor },
        { data: [integration("art_1")], has_next_page: false },
      ];
      const seen = await runAction(newer([], { [LIST]: list }), one);
      expect(seen.outputs["outcome"]).toBe("success");
      expect(seen.urls[1]?.searchParams.get("after")).toBe(after);
      expect(seen.urls[1]?.searchParams.has("page")).toBe(false);
    }
  });

  test("is never looked for by the number of a page, whatever the list counts", async () => {
    const list = { data: [integration("art_1")], total_count: 9 };
    const seen = await runAction(newer([], { [LIST]: [list] }), one);
    expect(seen.outputs["error-code"]).toBe("unexpected-response");
    const numbered = seen.urls.filter(({ searchParams: query }) =>
      query.has("page"),
    );
    expect(numbered).toEqual([]);
  });

  test("takes new credentials by PUT, sent again where a sync is running", async () => {
    const running = replyWithStatus(400, {
      detail: "A synchronization is already in progress",
    });
    const seen = await runAction(
      newer([share("art_1")], {
        "PUT artifact/{id}": [running, share("art_1", { error: "old" })],
      }),
      {
        ...one,
        "integration-type": "filesystem",
        configure: "update",
        username: "svc",
        password: "correct horse",
      },
    );
    expect(seen.outputs).toMatchObject({ updated: "true", outcome: "success" });
    expect(posted(seen)).toEqual([
      "PUT artifact/{id}",
      "PUT artifact/{id}",
      "POST sync",
    ]);
    expect(JSON.parse(seen.bodies[1] ?? "")).toEqual({
      private_props: { username: "svc", password: "correct horse" },
    });
  });

  test.each<[what: string, reply: Reply]>([
    ["204", replyWithStatus(204, "")],
    ["200 without a body", replyWithStatus(200, "")],
    ["200 and a text", replyWithText("text/plain", "updated")],
  ])(
    "has new credentials where the update is answered %s",
    async (_, reply) => {
      const script = newer([share("art_1")], { "PUT artifact/{id}": [reply] });
      const seen = await runAction(script, {
        ...one,
        "integration-type": "filesystem",
        configure: "update",
        username: "svc",
        password: "correct horse",
      });
      expect(seen.outputs).toMatchObject({
        updated: "true",
        outcome: "success",
      });
    },
  );

  test("has no OAuth access to renew: a notice says so", async () => {
    const seen = await runAction(newer([integration("art_1")]), {
      ...one,
      "refresh-oauth": "true",
    });
    expect(posted(seen)).toEqual(["POST sync"]);
    expect(seen.log).toMatch(/^::notice.*refresh-oauth was skipped/m);
  });

  test("is only named by a dry run", async () => {
    const seen = await runAction(newer([integration("art_1")]), {
      ...one,
      "dry-run": "true",
    });
    expect(posted(seen)).toEqual([]);
    expect(seen.log).toContain("Dry run: it would start an ingest");
  });

  test.each([
    [401, "unauthorized", /Zylon lost its access to Confluence/],
    [
      403,
      "forbidden",
      /^The user of api-token lacks permission to use this integration, or the connector confluence is disabled/,
    ],
    [
      404,
      "not-found",
      /lists this integration, but says that it doesn't exist/,
    ],
  ])(
    "%i to its sync has its cause in front",
    async (code, errorCode, words) => {
      const seen = await runAction(
        newer([integration("art_1")], { "POST sync": [replyWithStatus(code)] }),
        one,
      );
      expect(seen.outputs["error-code"]).toBe(errorCode);
      expect(seen.outputs["error-message"]).toMatch(words);
    },
  );

  test("a sync that may have arrived is not sent again", async () => {
    const seen = await runAction(
      newer([integration("art_1")], { "POST sync": [dropConnection] }),
      one,
    );
    expect(seen.outputs["sync-status"]).toBe("unknown");
    expect(syncs(seen)).toEqual(["art_1"]);
  });
});

describe("all, and an empty id", () => {
  test("are the user's own", async () => {
    const script = newer([integration("art_1"), integration("art_2", theirs)]);
    for (const inputs of [all, own]) {
      const seen = await runAction(script, inputs);
      expect(seen.sent).toEqual([
        LIST,
        "GET integrations",
        "GET me",
        "POST sync",
      ]);
      expect(syncs(seen)).toEqual(["art_1"]);
      expect(seen.log).not.toMatch(/^::warning/m);
    }
  });

  test("are those whose details tell the creator, where the list does not", async () => {
    const untold = { created_by: undefined };
    const script = newer(
      [integration("art_1", untold), integration("art_2", untold)],
      {
        "GET artifact/{id}": [
          details(integration("art_1"), integration("art_2", theirs)),
        ],
      },
    );
    for (const inputs of [all, own]) {
      const seen = await runAction(script, inputs);
      expect(syncs(seen)).toEqual(["art_1"]);
      expect(seen.log).not.toMatch(/^::warning/m);
    }
  });

  test("ask for the details of the types that are asked for, and of twenty at most", async () => {
    const list = Array.from({ length: 25 }, (_, at) =>
      integration(`art_${at}`, { created_by: null }),
    );
    const script = newer([...list, share("art_s", { created_by: null })], {
      "GET artifact/{id}": [details(integration("art_0"))],
    });
    const seen = await runAction(script, { "integration-id": "all" });
    const asked = seen.urls.filter(({ pathname }) =>
      /\/artifact\/[^/]+$/.test(pathname),
    );
    expect(asked).toHaveLength(20);
    expect(syncs(seen)).toEqual(["art_0"]);
    expect(seen.log).not.toContain("art_s");
  });

  test("are those of the account that /me has apart", async () => {
    const script = newer([integration("art_1"), integration("art_2", theirs)], {
      "GET me": [{ id: "mem_1" }, { id: "mem_1", account: { id: "acct_1" } }],
    });
    const seen = await runAction(script, all);
    expect(syncs(seen)).toEqual(["art_1"]);
    const asked = seen.urls.filter(({ pathname }) => pathname.endsWith("/me"));
    expect(asked.map(({ search }) => search)).toEqual(["", "?include=Account"]);
  });

  test("are those that the older list has too, whoever created them", async () => {
    const script = both([integration("art_1", { created_by: null })], {
      "GET integrations": [[entity("art_1")]],
    });
    const seen = await runAction(script, all);
    expect(syncs(seen)).toEqual(["art_1"]);
    expect(seen.log).not.toMatch(/^::warning/m);
  });

  test("leave out what nobody says who created, with one warning", async () => {
    const script = newer([
      integration("art_1"),
      share("art_2", { created_by: null }),
      integration("art_3", { created_by: null }),
    ]);
    const seen = await runAction(script, all);
    expect(syncs(seen)).toEqual(["art_1"]);
    expect(seen.log.match(/^::warning.*/gm)).toEqual([
      expect.stringMatching(
        /doesn't say who created them: filesystem\/art_2 \(Space art_2\), confluence\/art_3 \(Space art_3\)\. /,
      ),
    ]);
    expect(seen.log).not.toContain("others created");
    const excluded = await runAction(script, {
      ...all,
      "integration-id": "all, !art_2, !art_3",
    });
    expect(excluded.log).not.toMatch(/^::warning/m);
  });

  test("all tells which integrations of others it leaves out, unless they are excluded", async () => {
    const script = newer([
      integration("art_1"),
      share("art_2", theirs),
      integration("art_3", { ...theirs, name: "HR" }),
      integration("art_4", { ...theirs, source: "Jira" }),
    ]);
    const noticesOf = ({ log }: ObservedRun): string[] =>
      log.match(/^::notice.*created.*/gm) ?? [];
    const seen = await runAction(script, all);
    expect(syncs(seen)).toEqual(["art_1"]);
    expect(noticesOf(seen)).toEqual([
      expect.stringMatching(
        /^::notice::Left out, because others created them: filesystem\/art_2 \(Space art_2\), confluence\/art_3 \(HR\)\. To use one, list ids in place of all\. To hide this notice, add !art_2, !art_3\./,
      ),
    ]);
    const excluded = await runAction(script, {
      ...all,
      "integration-id": "all, !art_2, !art_3",
    });
    expect(noticesOf(excluded)).toEqual([]);
    const ofType = await runAction(script, {
      ...all,
      "integration-type": "confluence",
      "integration-id": "all, !art_3",
    });
    expect(noticesOf(ofType)).toEqual([]);
    const alone = await runAction(script, own);
    expect(noticesOf(alone)).toEqual([]);
  });

  test("all fails if only others have some, and advises no exclusion to remove if one of these is excluded", async () => {
    const script = newer([integration("art_2", theirs)]);
    const seen = await runAction(script, {
      ...all,
      "integration-id": "all, !art_2",
    });
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(seen.outputs["error-message"]).toMatch(
      /The user of api-token has no integration: others created some: confluence\/art_2 \(Space art_2\)\./,
    );
    expect(seen.outputs["error-message"]).not.toContain("exclu");
  });

  test("with one of one's own, an empty id is that, and leaves out the others", async () => {
    const script = newer([
      integration("art_1"),
      share("art_2", { created_by: null }),
      integration("board", { source: "Whiteboard", created_by: null }),
    ]);
    const seen = await runAction(script, own);
    expect(syncs(seen)).toEqual(["art_1"]);
    expect(seen.log.match(/^::warning.*/gm)).toEqual([
      expect.stringMatching(
        /say who created it: filesystem\/art_2 \(Space art_2\)\. To use it, set integration-id to its id\./,
      ),
    ]);
  });

  test.each<[what: string, more: object, me: Reply]>([
    ["/me tells no account", {}, { id: "mem_1" }],
    ["/me is refused", theirs, replyWithStatus(403)],
    ["nothing tells the creator", { created_by: null }, ME],
  ])("are ambiguous where %s, and name what there is", async (_, more, me) => {
    const script = newer([integration("art_1", more)], { "GET me": [me] });
    for (const inputs of [all, own]) {
      const seen = await runAction(script, inputs);
      expect(seen.outputs["error-code"]).toBe("ambiguous");
      expect(seen.outputs["error-message"]).toMatch(
        /^Zylon doesn't say who created this integration: confluence\/art_1 \(Space art_1\)\. .*\bset integration-id to art_1\b/i,
      );
      expect(posted(seen)).toEqual([]);
    }
  });

  test("a username is not looked for where OAuth access has none, whoever created it", async () => {
    const script = newer([integration("art_1", { created_by: null })]);
    const seen = await runAction(script, { ...own, username: "svc-zylon" });
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(posted(seen)).toEqual([]);
  });

  test("of a type that has none there are those of the older list", async () => {
    const script = both([integration("art_1")], {
      "GET integrations": [[entity("int_1"), entity("int_2", "FileSystem")]],
      "GET config": [replyById({ int_2: { path: "/mnt" } })],
    });
    const seen = await runAction(script, { ...all, "max-parallel": "1" });
    expect(seen.outputs["integration-id"]).toBe(
      "confluence/art_1\nfilesystem/int_2",
    );
    expect(posted(seen)).toEqual(["POST sync", "POST ingest"]);
    expect(seen.log).not.toMatch(/^::warning/m);
  });

  test.each<[what: string, reply: Reply]>([
    ["404 without a body", bare],
    ["405", replyWithStatus(405)],
    ["410", replyWithStatus(410)],
    ["a login page", loginPage],
  ])("need no older list: it answers %s", async (_, reply) => {
    const list = { "GET integrations": [reply] };
    const seen = await runAction(newer([integration("art_1")], list), all);
    expect(seen.outputs["outcome"]).toBe("success");
    expect(syncs(seen)).toEqual(["art_1"]);
  });

  test("of an older list that alone answers 401 say that the token is valid, and which address is refused", async () => {
    const list = { "GET integrations": [replyWithStatus(401)] };
    const seen = await runAction(both([integration("art_1")], list), own);
    expect(seen.outputs["error-code"]).toBe("unauthorized");
    expect(seen.outputs["error-message"]).toMatch(
      /^The older list of integrations was refused, but api-token is valid: .*let requests to \/api\/v1\/app\/user\/integrations through/,
    );
    expect(posted(seen)).toEqual([]);
  });

  test("have those of an older list that is a page once", async () => {
    const script = both([integration("art_1")], {
      "GET integrations": [loginPage, [entity("int_2", "FileSystem")]],
      "GET config": [{ path: "/mnt" }],
    });
    const seen = await runAction(script, all);
    expect(seen.outputs["integration-id"]).toBe(
      "confluence/art_1\nfilesystem/int_2",
    );
    expect(seen.seconds).toBeGreaterThanOrEqual(5);
  });

  test("warn where the older list has more of a type", async () => {
    const script = both([integration("art_1")], {
      "GET integrations": [[entity("int_1"), entity("int_2")]],
    });
    const seen = await runAction(script, all);
    expect(syncs(seen)).toEqual(["art_1"]);
    expect(seen.log.match(/^::warning.*int_1, int_2/gm)).toHaveLength(1);
  });

  test("an exception by an older id is refused, and told which ids there are", async () => {
    const script = both([integration("art_hr")], {
      "GET integrations": [[entity("int_hr")]],
    });
    const seen = await runAction(script, {
      ...all,
      "integration-id": "all, !int_hr",
    });
    expect(seen.outputs["error-code"]).toBe("not-found");
    expect(seen.outputs["error-message"]).toMatch(
      /^Nothing matches !int_hr: Zylon lists other ids: confluence\/art_hr \(Space art_hr\)\. Write the id of the newer API in place of !int_hr\. See/,
    );
    expect(posted(seen)).toEqual([]);
  });

  test("one that both lists have is one, and is told once", async () => {
    const script = both(
      [
        integration("art_1"),
        integration("art_2"),
        integration("board", { source: "Whiteboard" }),
      ],
      {
        "GET integrations": [
          [entity("art_1"), entity("art_2"), entity("board", "Whiteboard")],
        ],
      },
    );
    const seen = await runAction(script, all);
    expect(syncs(seen).toSorted()).toEqual(["art_1", "art_2"]);
    expect(seen.log.match(/^.*Skipped board.*$/gm)).toHaveLength(1);
    const missed = await runAction(script, {
      ...all,
      "integration-id": "all, !x",
    });
    expect(missed.outputs["error-message"]).toContain(
      "Zylon lists other ids: confluence/art_1 (Space art_1), confluence/art_2 (Space art_2), board (Space board). ",
    );
  });

  test("an exception may name what somebody else created, though all leaves it out anyway", async () => {
    const script = newer([integration("art_1"), integration("art_2", theirs)]);
    const seen = await runAction(script, {
      ...all,
      "integration-id": "all, !art_2",
    });
    expect(seen.outputs["outcome"]).toBe("success");
    expect(syncs(seen)).toEqual(["art_1"]);
  });

  test("warn of an entry without a usable id", async () => {
    const script = newer([integration("art_1"), { type: "Integration" }]);
    const seen = await runAction(script, all);
    expect(syncs(seen)).toEqual(["art_1"]);
    expect(seen.log).toMatch(/^::warning::Skipped an entry without a usable/m);
  });

  test("an empty id, and a create, warn of an entry without a usable id in either list, once", async () => {
    const nameless = { type: "Integration" };
    const scripts = [
      both([share("art_1", { name: "FileSystem (svc)" }), nameless]),
      both([share("art_1", { name: "FileSystem (svc)" })], {
        "GET integrations": [[{ type: "FileSystem" }]],
      }),
      both([nameless], { "POST artifact": [share("art_9")] }),
      // The newer list is read only when it is asked for once more.
      both([], {
        [LIST]: [replyWithStatus(404), page(nameless)],
        "POST artifact": [share("art_9")],
      }),
    ];
    const wanted = [
      { "integration-type": "filesystem", "integration-id": "" },
      CREATE,
      CREATE,
      CREATE,
    ];
    for (const [index, script] of scripts.entries()) {
      const inputs = { ...wanted[index], ingest: "false" };
      const seen = await runAction(script, inputs);
      expect(seen.outputs["outcome"]).toBe("success");
      expect(
        seen.log.match(/^::warning::Skipped an entry without a usable/gm),
      ).toHaveLength(1);
    }
  });

  test("of a type with OAuth access that has none are to be created in Zylon, where this version has its own page for that", async () => {
    const seen = await runAction(newer([share("art_1")]), {
      "integration-id": "all",
    });
    expect(seen.outputs["error-code"]).toBe("no-integration");
    expect(seen.outputs["error-message"]).toMatch(
      /\. Set api-token to the token of the account that created the integration\. If nobody has, create one in Zylon\. See/,
    );
  });

  test("that others created can be set by id, before the token of another account", async () => {
    const seen = await runAction(newer([integration("art_1", theirs)]), own);
    expect(seen.outputs["error-message"]).toMatch(
      /: others created some: confluence\/art_1 \(Space art_1\)\. Set integration-id to art_1, or api-token to the token of the account that created the integration\. If nobody has, create one in Zylon\. See/,
    );
  });

  test("several of one's own are ambiguous, ready to paste", async () => {
    const seen = await runAction(
      newer([integration("art_1"), share("art_2")]),
      own,
    );
    expect(seen.outputs["error-code"]).toBe("ambiguous");
    expect(seen.outputs["error-message"]).toContain(
      "confluence/art_1 (Space art_1), filesystem/art_2 (Space art_2)",
    );
  });
});

describe("an id that is not listed", () => {
  test("is asked for by itself, and used as if it were listed", async () => {
    const script = newer([integration("art_2")], {
      "GET artifact/{id}": [details(integration("art_1"))],
    });
    for (const inputs of [one, { ...one, "integration-type": "any" }]) {
      const seen = await runAction(script, inputs);
      expect(seen.sent).toEqual([LIST, "GET artifact/{id}", "POST sync"]);
      expect(seen.log).toContain("Configured: Confluence art_1, Space art_1");
    }
  });

  test.each<[what: string, reply: object]>([
    ["deleted", integration("art_1", { state: "Deleted" })],
    ["no integration", integration("art_1", { type: "Document" })],
  ])("is asked of the older API where it is %s", async (_, reply) => {
    const script = both([], { "GET artifact/{id}": [reply] });
    const seen = await runAction(script, one);
    expect(posted(seen)).toEqual(["POST ingest"]);
  });

  test("is asked for once more after a failure, then of the older API", async () => {
    const script = both([], { "GET artifact/{id}": [replyWithStatus(500)] });
    const seen = await runAction(script, { ...one, "max-retries": "4" });
    expect(seen.sent).toEqual([
      LIST,
      "GET artifact/{id}",
      "GET artifact/{id}",
      "GET config",
      "POST ingest",
    ]);
  });

  test("is asked of the older API after a 401 that /me does not share", async () => {
    const script = both([], { "GET artifact/{id}": [replyWithStatus(401)] });
    const seen = await runAction(script, one);
    expect(posted(seen)).toEqual(["POST ingest"]);
    const expired = await runAction(
      { ...script, "GET me": [replyWithStatus(401)] },
      one,
    );
    expect(expired.outputs["error-message"]).toMatch(/^The token in api-token/);
    expect(posted(expired)).toEqual([]);
  });

  test("is asked for beside others, max-parallel at once", async () => {
    let now = 0;
    let most = 0;
    const slow = (response: ServerResponse, request: IncomingMessage): void => {
      now += 1;
      most = Math.max(most, now);
      replyAfter(5, (end, asked) => {
        now -= 1;
        details(...hidden)(end, asked);
      })(response, request);
    };
    const hidden = Array.from({ length: 7 }, (_, at) => integration(`h${at}`));
    const seen = await runAction(newer([], { "GET artifact/{id}": [slow] }), {
      "integration-id": hidden.map((_, at) => `h${at}`).join(),
      "max-parallel": "3",
    });
    expect(most).toBe(3);
    expect(syncs(seen)).toHaveLength(7);
  });

  test("has a refused sync explained as one that Zylon knows", async () => {
    const script = newer([], {
      "GET artifact/{id}": [integration("art_1")],
      "POST sync": [replyWithStatus(403)],
    });
    const seen = await runAction(script, one);
    expect(seen.outputs["error-message"]).toMatch(
      /^The user of api-token lacks permission to use this integration/,
    );
  });

  test("has one message, with a type and without, which tells what it may be", async () => {
    const script = newer([integration("art_1"), share("art_2")]);
    const typed = await runAction(script, {
      "integration-id": "confluence/int_7",
    });
    const untyped = await runAction(script, {
      "integration-type": "any",
      "integration-id": "int_7",
    });
    for (const { outputs } of [typed, untyped]) {
      expect(outputs["error-code"]).toBe("not-found");
      expect(outputs["error-message"]).toMatch(
        /^The user of api-token has no integration int_7: .*Zylon lists other ids: .*art_1 \(Space art_1\).*\. Correct integration-id or organization,.* or use its creator's token\. It may be deleted, hidden, or have a new id since an update\. See/,
      );
    }
    expect(untyped.outputs["error-message"]).toContain(
      "confluence/art_1 (Space art_1), filesystem/art_2 (Space art_2). Correct integration-id or organization, write type/int_7, or",
    );
  });
});

describe("the name of an integration in place of its id", () => {
  test.each([
    ["", "confluence/art_1"],
    ["confluence", "art_1"],
  ])("is told as such, with the id: type %j", async (type, id) => {
    const script = newer([integration("art_1"), share("art_2")]);
    const seen = await runAction(script, {
      "integration-type": type,
      "integration-id": "space ART_1",
    });
    expect(seen.outputs["error-code"]).toBe("not-found");
    expect(seen.outputs["error-message"]).toMatch(
      new RegExp(
        `^"space ART_1" is a name, not an id: .*Zylon lists: ${id} \\(Space art_1\\)\\. Write ${id} in integration-id instead\\. See`,
      ),
    );
  });

  test("lists those that have it", async () => {
    const twin = { ...integration("art_3"), name: "Space art_1" };
    const script = newer([integration("art_1"), share("art_2"), twin]);
    const seen = await runAction(script, {
      "integration-type": "any",
      "integration-id": "Space art_1, art_2",
    });
    expect(seen.errors.join()).toMatch(
      /"Space art_1" is a name, not an id: Zylon lists: confluence\/art_1 \(Space art_1\), confluence\/art_3 \(Space art_1\)\. Write one of these ids in integration-id instead\. See/,
    );
  });
});

describe("one of several ids that is not listed", () => {
  test("may be deleted, and is to be corrected or removed", async () => {
    for (const integrationType of ["confluence", "any"]) {
      const seen = await runAction(newer([integration("art_1")]), {
        "integration-type": integrationType,
        "integration-id": "art_1, int_7",
      });
      expect(seen.errors.join()).toContain(
        "Correct or remove this id, correct organization, or use its creator's token. It may be deleted, hidden, or have a new id since an update. See",
      );
    }
  });
});

describe("an older id", () => {
  test("works, and a warning names the ids to write instead", async () => {
    const script = both([
      integration("art_1"),
      integration("art_2", theirs),
      share("art_3"),
    ]);
    const seen = await runAction(script);
    expect(posted(seen)).toEqual(["POST ingest"]);
    const warnings = seen.log.match(/^::warning.*$/gm) ?? [];
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(
      /int_1 is an id of an API that Zylon plans to remove.*: art_1 \(Space art_1\)\./,
    );
  });

  test("beside another is warned of once, with up to ten ids to write instead", async () => {
    const newerIds = ["art_1", "art_2", "art_3", "art_4"];
    const script = both(newerIds.map((id) => integration(id)));
    const seen = await runAction(script, { "integration-id": "int_1, int_2" });
    expect(seen.log).toMatch(
      /^::warning::int_1, int_2 are ids of an API .* art_3 \(Space art_3\), art_4 \(Space art_4\)\.$/m,
    );
  });

  test("of the older list is found with all, although the newer one has an entry without a type", async () => {
    const untyped = integration("art_1", { source: "" });
    const seen = await runAction(both([untyped]), {
      "integration-type": "any",
      "integration-id": "all",
    });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "integration-id": "int_1",
    });
    expect(seen.log).not.toMatch(/^::warning/m); // there is no id to write instead
  });

  test("that no API knows is told with those that are there", async () => {
    const script = both([integration("art_1")], {
      "GET config": [replyWithStatus(404)],
    });
    const seen = await runAction(script, { "integration-id": "int_7" });
    expect(seen.outputs["error-code"]).toBe("not-found");
    expect(seen.outputs["error-message"]).toContain("art_1 (Space art_1)");
    expect(seen.log).not.toMatch(/^::warning/m);
  });
});

describe("create", () => {
  const made = share("art_9", { name: "FileSystem (svc)" });

  test("sends the name, and the project as the owner; it has nothing to read yet", async () => {
    const seen = await runAction(newer([], { "POST artifact": [made] }), {
      ...CREATE,
      "project-id": "prj_1",
    });
    expect(JSON.parse(seen.bodies.at(-1) ?? "")).toEqual({
      type: "Integration",
      source: "FileSystem",
      name: "FileSystem (svc)",
      props: {},
      private_props: { username: "svc", password: "correct horse" },
      project_id: "prj_1",
    });
    expect(seen.outputs).toMatchObject({
      "error-code": "not-configured",
      created: "true",
      configured: "false",
      "integration-id": "art_9",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^Created art_9; next, choose its content in Zylon/,
    );
  });

  test("with ingest: false is a success", async () => {
    const seen = await runAction(newer([], { "POST artifact": [made] }), {
      ...CREATE,
      ingest: "false",
    });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      created: "true",
      configured: "false",
    });
    expect(posted(seen)).toEqual(["POST artifact"]);
    expect(JSON.parse(seen.bodies.at(-1) ?? "")).not.toHaveProperty(
      "project_id",
    );
  });

  test.each([400, 403, 422])(
    "without a project needs an administrator: a %i names project-id",
    async (code) => {
      const seen = await runAction(
        newer([], { "POST artifact": [replyWithStatus(code)] }),
        CREATE,
      );
      expect(seen.outputs["error-message"]).toMatch(
        /Set project-id to a project/,
      );
      expect(posted(seen)).toEqual(["POST artifact"]);
    },
  );

  test.each([400, 403, 422])(
    "in a project that answers %i asks for the id first, then what the user may do there",
    async (code) => {
      const seen = await runAction(
        newer([], { "POST artifact": [replyWithStatus(code)] }),
        {
          ...CREATE,
          "project-id": "prj_1",
        },
      );
      expect(seen.outputs["error-message"]).toMatch(
        /^Zylon refused to create the integration: .*\. Check project-id \(an id, not a name: a dry run lists the ids\), then whether the user can create integrations there/,
      );
      expect(posted(seen)).toEqual(["POST artifact"]);
    },
  );

  test.each<[where: string, inputs: Record<string, string>, remedy: string]>([
    ["with a project", { "project-id": "prj_1" }, "check project-id"],
    ["without a project", {}, "set project-id"],
  ])(
    "%s that Zylon refuses in its own words quotes them first, and blames no rights",
    async (_where, inputs, remedy) => {
      const detail = "Integration limit of your plan reached (5 of 5)";
      const seen = await runAction(
        newer([], {
          "POST artifact": [replyWithStatus(403, { detail })],
          "GET project": [page({ id: "prj_1", name: "Quality" })],
        }),
        { ...CREATE, ...inputs },
      );
      expect(seen.outputs["error-code"]).toBe("forbidden");
      expect(seen.outputs["error-message"]).toMatch(
        /^Zylon refused to create the integration: POST \S+ answered 403: "Integration limit of your plan reached \(5 of 5\)"\. If Zylon's words don't say why, /,
      );
      expect(seen.outputs["error-message"]).toContain(`why, ${remedy}`);
      expect(seen.outputs["error-message"]).not.toContain("Quality");
    },
  );

  test.each([400, 403, 404, 422])(
    "in a project of which only the name is given names the user's projects with their ids after a %i",
    async (code) => {
      const seen = await runAction(
        newer([], {
          "POST artifact": [replyWithStatus(code, { detail: "no owner" })],
          "GET project": [
            page({ id: "prj_ops", name: "Operations" }, { id: "prj_hr" }),
          ],
        }),
        { ...CREATE, "project-id": "Operations" },
      );
      expect(seen.outputs["error-message"]).toMatch(
        /"no owner"; this user has other projects: prj_ops \(Operations\), prj_hr\. If you mean one of these, set project-id to its id\. /,
      );
      expect(posted(seen)).toEqual(["POST artifact"]);
    },
  );

  test("in a project that answers 404 names project-id, and no integration-id", async () => {
    const seen = await runAction(
      newer([], { "POST artifact": [replyWithStatus(404)] }),
      { ...CREATE, "project-id": "prj_1" },
    );
    expect(seen.outputs["error-code"]).toBe("not-found");
    expect(seen.outputs["error-message"]).toMatch(/Correct project-id/);
    expect(seen.outputs["error-message"]).not.toContain("integration-id");
  });

  test.each([{ error: "quota" }, { success: false, error: "quota" }])(
    "that %j refuses names no integration to open",
    async (answer) => {
      for (const script of [
        newer([], { "POST artifact": [answer] }),
        { "GET integrations": [[]], "POST filesystem": [answer] },
      ]) {
        const { outputs } = await runAction(script, CREATE);
        expect(outputs["error-code"]).toBe("unexpected-response");
        expect(outputs["error-message"]).toMatch(
          /^Zylon refused the request: "quota"\. Check username and password/,
        );
        expect(outputs["error-message"]).not.toContain("open the integration");
      }
    },
  );

  test("finds its own by name, in its project or in any", async () => {
    const script = newer([
      share("art_1", { name: "FileSystem (svc)", project_id: "prj_1" }),
      share("art_2", { name: "FileSystem (other)", project_id: "prj_1" }),
    ]);
    for (const project of ["", "prj_1", "prj_2\nprj_1"]) {
      const seen = await runAction(script, {
        ...CREATE,
        "project-id": project,
      });
      expect(posted(seen)).toEqual(["PUT artifact/{id}", "POST sync"]);
      expect(seen.outputs["integration-id"]).toBe("art_1");
    }
  });

  test("finds it by the username that the older list has for its id", async () => {
    const script = both([share("art_1", { name: "Our files" })], {
      "GET integrations": [[entity("art_1", "FileSystem", "svc")]],
    });
    const seen = await runAction(script, CREATE);
    expect(syncs(seen)).toEqual(["art_1"]);
  });

  test("believes the older list about the username of an id that both have, whatever its name says", async () => {
    const renamed = both([share("art_1", { name: "FileSystem (svc)" })], {
      "GET integrations": [[entity("art_1", "FileSystem", "svc2")]],
      "POST artifact": [made],
    });
    const found = await runAction(renamed, { ...CREATE, username: "svc2" });
    expect(posted(found)).toEqual(["PUT artifact/{id}", "POST sync"]);
    expect(found.outputs["integration-id"]).toBe("art_1");
    const stale = await runAction(renamed, { ...CREATE, configure: "update" });
    expect(stale.outputs["error-code"]).toBe("no-integration");
    expect(posted(stale)).toEqual([]);
  });

  test("update finds it by the username that only the older list has, as upsert does", async () => {
    for (const older of ["art_1", "int_2"]) {
      const script = both([share("art_1", { name: "Our files" })], {
        "GET integrations": [[entity(older, "FileSystem", "svc")]],
        "GET config": [{ path: "/mnt" }],
        "POST int_2": [{}],
      });
      for (const configure of ["upsert", "update"]) {
        const seen = await runAction(script, { ...CREATE, configure });
        expect(seen.outputs).toMatchObject({
          outcome: "success",
          updated: "true",
          "integration-id": older,
        });
      }
    }
  });

  test.each([
    ["its own", newer([share("art_1", { name: "FileSystem (CORP\\svc)" })])],
    [
      "the older list",
      both([], {
        "GET integrations": [[entity("int_1", "FileSystem", "CORP\\svc")]],
      }),
    ],
  ])(
    "beside a username of %s that differs in case alone is ambiguous",
    async (_, script) => {
      for (const configure of ["create", "upsert", "update"]) {
        const seen = await runAction(script, {
          ...CREATE,
          configure,
          username: "corp\\svc",
        });
        expect(seen.outputs["error-code"]).toBe("ambiguous");
        expect(seen.outputs["error-message"]).toMatch(
          /^The username of this integration differs only in case: \S+ \(CORP\\svc\)\. Write username exactly as Zylon has it, or set integration-id to (art|int)_1\b/,
        );
        expect(posted(seen)).toEqual([]);
      }
    },
  );

  test.each([
    ["AURORA\\svc", "svc"],
    ["svc", "aurora\\svc"],
    ["svc@aurora", "AURORA\\svc"],
  ])(
    "beside the username %s, %s is ambiguous, because it may be the same account",
    async (existing, username) => {
      const script = newer([
        share("art_1", { name: `FileSystem (${existing})` }),
      ]);
      const seen = await runAction(script, { ...CREATE, username });
      expect(seen.outputs["error-code"]).toBe("ambiguous");
      expect(seen.outputs["error-message"]).toContain(
        `The username of this integration differs only in its domain: art_1 (${existing}). Write username exactly as Zylon has it, or set integration-id to art_1,`,
      );
      expect(posted(seen)).toEqual([]);
    },
  );

  test.each([
    ["AURORA\\svc", "OTHER\\svc"],
    ["svc", "aurora\\svc2"],
  ])(
    "beside the username %s, %s is another account",
    async (existing, username) => {
      const script = newer([
        share("art_1", { name: `FileSystem (${existing})` }),
      ]);
      const seen = await runAction(script, { ...CREATE, username });
      expect(posted(seen)).toContain("POST artifact");
    },
  );

  test("update finds its own in any project, whatever project-id is", async () => {
    const script = newer([
      share("art_1", { name: "FileSystem (svc)", project_id: "prj_1" }),
    ]);
    const seen = await runAction(script, {
      ...CREATE,
      configure: "update",
      "project-id": "prj_2",
    });
    expect(syncs(seen)).toEqual(["art_1"]);
  });

  test("a username that one's own don't have is told with those that others created", async () => {
    const script = newer([
      share("art_1", { name: "FileSystem (hr)" }),
      share("art_2", theirs),
    ]);
    const seen = await runAction(script, { ...CREATE, configure: "update" });
    expect(seen.outputs["error-message"]).toMatch(
      /: others created some: filesystem\/art_2 \(Space art_2\)\. Correct username: the user's integrations use hr\. Or set integration-id to art_2, or api-token to the token of the account that created the integration\. See/,
    );
  });

  test("beside one of unknown owner and another username makes nothing, and updates nothing", async () => {
    const script = newer([
      share("art_1", { name: "FileSystem (hr)", created_by: null }),
    ]);
    const created = await runAction(script, CREATE);
    expect(created.outputs["error-code"]).toBe("ambiguous");
    const updated = await runAction(script, { ...CREATE, configure: "update" });
    expect(updated.outputs["error-code"]).toBe("no-integration");
    for (const seen of [created, updated]) expect(posted(seen)).toEqual([]);
  });

  test("prefers the username that matches exactly to one that differs in case", async () => {
    const script = newer([
      share("art_1", { name: "FileSystem (SVC)" }),
      share("art_2", { name: "FileSystem (svc)" }),
    ]);
    const seen = await runAction(script, CREATE);
    expect(syncs(seen)).toEqual(["art_2"]);
  });

  test.each<[what: string, more: object, me: Reply]>([
    ["account", {}, { id: "mem_1" }],
    ["creator", { created_by: null }, ME],
  ])(
    "makes nothing beside one of that type and project where Zylon doesn't tell the %s",
    async (_, more, me) => {
      const theirShare = share("art_1", {
        name: "Team share",
        project_id: "prj_1",
        ...more,
      });
      const script = newer([theirShare], {
        "GET me": [me],
        "POST artifact": [made],
      });
      for (const project of ["", "prj_1"]) {
        const seen = await runAction(script, {
          ...CREATE,
          "project-id": project,
        });
        expect(seen.outputs["error-code"]).toBe("ambiguous");
        expect(seen.outputs["error-message"]).toMatch(
          /^Zylon doesn't say who created this integration: art_1 \(Team share\)\. /,
        );
        expect(posted(seen)).toEqual([]);
      }
      const other = await runAction(script, {
        ...CREATE,
        "project-id": "prj_2",
      });
      expect(posted(other)).toEqual(["POST artifact"]);
    },
  );

  test("in the older API asks once more whether there is a newer one", async () => {
    const there = page(share("art_1", { name: "FileSystem (svc)" }));
    const twice = {
      "GET integrations": [[]],
      "POST filesystem": [entity("int_9", "FileSystem")],
      "GET config": [{}],
    };
    for (const gone of [
      [replyWithStatus(404)],
      [loginPage, loginPage],
      [replyWithStatus(403)],
    ]) {
      const found = await runAction(
        both([], { ...twice, [LIST]: [...gone, there] }),
        CREATE,
      );
      expect(posted(found)).toEqual(["PUT artifact/{id}", "POST sync"]);
    }
    const none = await runAction(
      { ...twice, [LIST]: [replyWithStatus(404)] },
      CREATE,
    );
    expect(none.sent.slice(0, 4)).toEqual([
      LIST,
      "GET integrations",
      LIST,
      "POST filesystem",
    ]);
  });

  test("finds it in the older list, so no second one is made", async () => {
    const script = both([integration("art_1")], {
      "GET integrations": [[entity("int_2", "FileSystem", "svc")]],
      "GET config": [{ path: "/mnt" }],
      "POST filesystem": [{}],
      "POST int_2": [{}],
    });
    const seen = await runAction(script, CREATE);
    expect(posted(seen)).toEqual(["POST int_2", "POST ingest"]);
  });

  test("finds its own before one of the older list", async () => {
    const own = share("art_1", { name: "FileSystem (svc)" });
    const script = both([own], {
      "GET integrations": [[entity("int_2", "FileSystem", "svc")]],
    });
    const seen = await runAction(script, CREATE);
    expect(seen.outputs["integration-id"]).toBe("art_1");
  });

  test.each<[what: string, list: readonly object[], project: string]>([
    [
      "one's own with a name of its own",
      [share("art_1", { name: "Our files" })],
      "",
    ],
    [
      "two of one's own of that name",
      [
        share("art_1", { name: "FileSystem (svc)" }),
        share("art_2", { name: "FileSystem (svc)" }),
      ],
      "",
    ],
    [
      "one of that name and owner that is another's",
      [
        share("art_1", {
          name: "FileSystem (svc)",
          project_id: "prj_1",
          ...theirs,
        }),
      ],
      "prj_1",
    ],
    ["several projects to create it in", [], "prj_1\nprj_2"],
  ])("beside %s is ambiguous", async (_, list, project) => {
    const seen = await runAction(newer(list), {
      ...CREATE,
      "project-id": project,
    });
    expect(seen.outputs["error-code"]).toBe("ambiguous");
    expect(posted(seen)).toEqual([]);
  });

  test("beside one whose username is unknown names project-id, which leaves it aside", async () => {
    const list = [share("art_1", { name: "Our files", project_id: "prj_2" })];
    const seen = await runAction(newer(list), CREATE);
    expect(seen.outputs["error-message"]).toMatch(
      /\)\. To create another one, set project-id: then the step looks only in that project\. See/,
    );
    const script = newer(list, { "POST artifact": [made] });
    const again = await runAction(script, { ...CREATE, "project-id": "prj_1" });
    expect(again.outputs["created"]).toBe("true");
  });

  test("does not suggest project-id if the one with an unknown username is in the older list", async () => {
    const script = both([integration("art_1")], {
      "GET integrations": [[entity("int_2", "FileSystem")]],
    });
    const seen = await runAction(script, CREATE);
    expect(seen.outputs["error-code"]).toBe("ambiguous");
    expect(seen.outputs["error-message"]).not.toContain("project-id");
  });

  test("beside one of that name in another project makes one", async () => {
    const elsewhere = share("art_1", {
      name: "FileSystem (svc)",
      project_id: "prj_2",
    });
    const seen = await runAction(
      newer([elsewhere], { "POST artifact": [made] }),
      {
        ...CREATE,
        "project-id": "prj_1",
      },
    );
    expect(seen.outputs["created"]).toBe("true");
  });

  test("beside one in another project makes one, though the older list has that too", async () => {
    const elsewhere = share("art_1", { name: "A", project_id: "prj_2" });
    const script = both([elsewhere], {
      "GET integrations": [[entity("art_1", "FileSystem", "svc")]],
      "POST artifact": [made],
    });
    const seen = await runAction(script, { ...CREATE, "project-id": "prj_1" });
    expect(seen.outputs["created"]).toBe("true");
  });

  test("without an answer does not take a new one of that name in another project", async () => {
    const elsewhere = share("art_8", {
      name: "FileSystem (svc)",
      project_id: "prj_2",
    });
    const script = newer([], {
      [LIST]: [page(), page(elsewhere)],
      "POST artifact": [dropConnection],
    });
    const seen = await runAction(script, { ...CREATE, "project-id": "prj_1" });
    expect(seen.outputs).toMatchObject({
      "error-code": "create-unknown",
      created: "false",
    });
  });

  test("without an answer, or with another type, uses the new one of that name, and no other", async () => {
    const colleague = share("art_8", { name: "FileSystem (else)", ...theirs });
    for (const reply of [dropConnection, integration("art_7")]) {
      const found = await runAction(
        newer([], {
          [LIST]: [page(), page(colleague, made)],
          "POST artifact": [reply],
        }),
        CREATE,
      );
      expect(found.outputs["integration-id"]).toBe("art_9");
    }
    const none = await runAction(
      newer([], {
        [LIST]: [page(), page(colleague)],
        "POST artifact": [dropConnection],
      }),
      CREATE,
    );
    expect(none.outputs["error-code"]).toBe("create-unknown");
    expect(posted(none)).toEqual(["POST artifact"]);
  });

  test("that makes one of another type names it, and does not say that it may be missing", async () => {
    for (const script of [
      newer([], { "POST artifact": [integration("art_7")] }),
      { "GET integrations": [[]], "POST filesystem": [entity("art_7")] },
    ]) {
      const { outputs } = await runAction(script, CREATE);
      expect(outputs["error-code"]).toBe("create-unknown");
      expect(outputs["error-message"]).toMatch(
        /^Zylon created an integration of a different type: art_7\. /,
      );
    }
  });

  test("is only named by a dry run", async () => {
    const other = share("art_1", { name: "FileSystem (other)" });
    const seen = await runAction(newer([other]), {
      ...CREATE,
      "dry-run": "true",
    });
    expect(posted(seen)).toEqual([]);
    expect(seen.log).toContain("would create the integration");
    expect(seen.log).not.toMatch(/^::warning/m);
  });
});

describe("documents", () => {
  const indexed = { ...one, "wait-for": "indexed" };
  const of = (id: string, more: object = {}): object =>
    artifact(id, {
      integration_id: "art_1",
      source: "Confluence",
      project_id: "prj_1",
      ...more,
    });

  test("are one list of the organization, by source, state and cursor", async () => {
    const list = [
      page(of("d1")),
      {
        data: [of("d1"), integration("art_1", { integration_id: "art_1" })],
        has_next_page: true,
      },
      page(of("d2")),
      { data: [of("d1")], has_next_page: true, next_cursor: "c1" },
      page(of("d2")),
    ];
    const seen = await runAction(
      newer([integration("art_1")], { [DOCUMENTS]: list }),
      indexed,
    );
    expect(seen.outputs).toMatchObject({
      "sync-status": "indexed",
      "added-count": "1",
      "indexed-count": "2",
    });
    expect(seen.sent).not.toContain("GET me");
    const asked = seen.urls.filter(({ searchParams }) =>
      searchParams.has("source"),
    );
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toEqual({
      include_descendants: "true",
      state: "Published,Processing,Error,Initializing,Unavailable",
      source: "Confluence",
      first: "100",
    });
    expect(asked.map(({ searchParams }) => searchParams.get("after"))).toEqual([
      null,
      null,
      "art_1",
      null,
      "c1",
    ]);
  });

  test("of a local Confluence may be listed as those of any", async () => {
    const script = newer(
      [integration("art_1", { source: "ConfluenceLocalLegacy" })],
      {
        [DOCUMENTS]: [page(of("d1"))],
      },
    );
    const seen = await runAction(script, {
      ...indexed,
      "integration-type": "confluencelocal",
    });
    const query = seen.urls.at(-1)?.searchParams;
    expect(query?.get("source")).toBe("ConfluenceLocalLegacy,Confluence");
    expect(seen.outputs["indexed-count"]).toBe("1");
  });

  test("of projects that are given are a list for each", async () => {
    const script = newer([integration("art_1")], {
      [DOCUMENTS]: [page(of("d1"))],
    });
    const seen = await runAction(script, {
      ...indexed,
      "project-id": "prj_1\nprj_2",
    });
    const projects = seen.urls
      .filter(({ searchParams }) => searchParams.has("source"))
      .map(({ searchParams }) => searchParams.get("project_id"));
    expect(projects.slice(0, 2)).toEqual(["prj_1", "prj_2"]);
  });

  test("a project of which all went is asked for alone, and is a flaw where it is closed", async () => {
    const script = newer([integration("art_1")], {
      [DOCUMENTS]: [
        page(of("d1"), of("d2", { project_id: "prj_2" })),
        page(of("d1")),
        replyWithStatus(403),
        page(of("d1")),
        replyWithStatus(403),
      ],
    });
    const seen = await runAction(script, {
      ...indexed,
      "wait-timeout-seconds": "4",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /no longer lets the user .* prj_2/,
    );
    const script2 = newer([integration("art_1")], {
      [DOCUMENTS]: [
        page(of("d1"), of("d2", { project_id: "prj_2" })),
        page(of("d1")),
        page(),
        page(of("d1")),
        page(),
        page(of("d1")),
        page(),
      ],
    });
    const fine = await runAction(script2, indexed);
    expect(fine.outputs["removed-count"]).toBe("1");
  });

  test("that Zylon counts and lists none of may have to be backfilled after an update", async () => {
    const messageOf = async (
      counts: object,
      documents: readonly Reply[] = [page()],
    ): Promise<string | undefined> => {
      const script = newer([integration("art_1")], {
        [DOCUMENTS]: documents,
        "POST sync": [events([{ ...started, ...counts }, completed])],
      });
      return (await runAction(script, indexed)).outputs["error-message"];
    };
    const remedy =
      "If the integration has documents in Zylon, check which projects the user of api-token may read. If Zylon was updated lately, have its administrator run zylon-cli backfill-projections. See";
    for (const counts of [
      { current_artifact_count: 24 },
      { integration_item_count: 24 },
    ])
      expect(await messageOf(counts)).toContain(remedy);
    const wasListed = [page(of("d1")), page()];
    expect(
      await messageOf({ integration_item_count: 24 }, wasListed),
    ).not.toContain("backfill");
  });

  test("with another integration's id are named in the failure, and none for those that have no id", async () => {
    const script = newer([integration("art_1")], {
      [DOCUMENTS]: [
        page(
          of("d1", { integration_id: null }),
          of("d2", { integration_id: "int_9" }),
        ),
      ],
    });
    const seen = await runAction(script, indexed);
    expect(seen.outputs["error-code"]).toBe("nothing-indexed");
    expect(seen.outputs["error-message"]).toContain("belong to int_9");
    expect(seen.outputs["error-message"]).not.toContain("set integration-id");
  });

  const theirsToo = [
    artifact("d1", { source: "Confluence", integration_id: "art_4" }),
    artifact("d2", { source: "Confluence", integration_id: "art_9" }),
  ];
  const moved = (more: Replies = {}): Replies =>
    both([integration("art_9"), integration("art_4", theirs)], {
      "GET artifact": [page(...theirsToo)],
      "POST ingest": [events([started, completed])],
      ...more,
    });

  test("of an older integration that are there with another id name it, the user's own first, to be set", async () => {
    const seen = await runAction(moved(), { "wait-for": "indexed" });
    expect(seen.outputs["error-message"]).toMatch(
      /documents of this type belong to art_9, art_4\. If you mean art_9, set integration-id to it\. Otherwise, /,
    );
  });

  test("that are there with another id name the id to replace, of several", async () => {
    const seen = await runAction(moved(), {
      "wait-for": "indexed",
      "integration-id": "int_1, int_2",
    });
    expect(seen.log).toMatch(
      /^::error .*If you mean art_9, write it in integration-id in place of int_1\./m,
    );
  });

  test("that are there with another id are not named where the source is empty", async () => {
    const empty = { ...started, integration_item_count: 0 };
    const seen = await runAction(
      moved({
        "GET artifact": [
          page(artifact("d0"), ...theirsToo),
          page(...theirsToo),
        ],
        "POST ingest": [events([empty, completed])],
      }),
      { "wait-for": "indexed" },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /^No documents are left \(there was 1\): the source has no items\. Check the source/,
    );
  });

  test("of an older integration are listed as ever, and here where the older lists are gone", async () => {
    const here = page(of("d1", { integration_id: "int_1" }));
    const gone = both([], {
      "GET project": [replyWithStatus(404)],
      [DOCUMENTS]: [here],
    });
    const seen = await runAction(gone, { "wait-for": "indexed" });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "indexed-count": "1",
    });
    expect(seen.sent).not.toContain("GET artifact");
    const there = both([], { "GET artifact": [page(artifact("d1"))] });
    const other = await runAction(there, { "wait-for": "indexed" });
    expect(other.outputs["indexed-count"]).toBe("1");
    expect(other.sent).not.toContain(DOCUMENTS);
  });

  test("of an older integration are listed here where the older lists answer 404 without a body", async () => {
    const script = both([], {
      "GET project": [bare],
      [DOCUMENTS]: [page(of("d1", { integration_id: "int_1" }))],
    });
    const seen = await runAction(script, { "wait-for": "indexed" });
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("of an older integration are not looked for here where the older lists fail later", async () => {
    const script = both([], {
      "GET project": [{ data: [{ id: "prj_1" }] }, replyWithStatus(404)],
      "GET artifact": [page(artifact("d1"))],
      [DOCUMENTS]: [page(of("d1", { integration_id: "int_1" }))],
    });
    const seen = await runAction(script, { "wait-for": "indexed" });
    expect(seen.outputs["error-code"]).toBe("not-found");
    expect(seen.sent).not.toContain(DOCUMENTS);
  });

  test("are watched without a sync", async () => {
    const script = newer([integration("art_1")], {
      [DOCUMENTS]: [page(of("d1"))],
    });
    const seen = await runAction(script, { ...indexed, ingest: "false" });
    expect(seen.outputs["sync-status"]).toBe("indexed");
    expect(posted(seen)).toEqual([]);
  });

  test("are found by the search in their own project", async () => {
    const found = {
      id: "x",
      type: "ArtifactContent",
      metadata: { name: "Page d1", project_id: "prj_1" },
    };
    const script = newer([integration("art_1")], {
      [DOCUMENTS]: [page(of("d1"))],
      "GET search": [[found]],
    });
    const seen = await runAction(script, {
      ...indexed,
      "expect-search": "vacation",
    });
    expect(seen.outputs["outcome"]).toBe("success");
  });
});

describe("an integration that was created and never filled", () => {
  const made = share("art_9", { name: "FileSystem (svc)" });
  const night = (
    items: number | null,
    inputs: Record<string, string> = {},
  ): Promise<ObservedRun> =>
    runAction(
      newer([made], {
        [DOCUMENTS]: [page()],
        "POST sync": [
          events([{ ...started, integration_item_count: items }, completed]),
        ],
      }),
      { ...CREATE, "wait-for": "indexed", ...inputs },
    );

  test.each([
    ["no items are counted", 0, /no items\. Choose its content in Zylon\. If/],
    [
      "items are not counted",
      null,
      /If it has documents in Zylon, check which projects .*\. Otherwise, choose its content in Zylon\. If/,
    ],
  ])("is red each night where %s", async (_, items, remedy) => {
    const seen = await night(items);
    expect(seen.outputs["error-code"]).toBe("nothing-indexed");
    expect(seen.outputs["error-message"]).toMatch(remedy);
    expect(seen.outputs["error-message"]).toMatch(
      /meant to be empty, set max-removed: 100%/,
    );
  });

  test("is green where losing all is allowed", async () => {
    const seen = await night(0, { "max-removed": "100%" });
    expect(seen.outputs["outcome"]).toBe("success");
  });

  test("is green without configure, where the source has no items", async () => {
    const seen = await night(0, {
      configure: "none",
      username: "",
      password: "",
    });
    expect(seen.outputs["outcome"]).toBe("success");
  });
});

test.each([
  ["min-items", { "min-items": "1" }, "0, but min-items is 1"],
  ["no document", { "wait-for": "indexed" }, "the source has no items"],
])(
  "a gate that fails tells that the integration was unavailable: %s",
  async (_, inputs, fact) => {
    const seen = await runAction(
      newer([integration("art_1", { state: "Unavailable" })], {
        [DOCUMENTS]: [
          page(
            artifact("d1", { integration_id: "art_1", source: "Confluence" }),
          ),
          page(),
        ],
        "POST sync": [
          events([{ ...started, integration_item_count: 0 }, completed]),
        ],
      }),
      { ...one, ...inputs },
    );
    expect(seen.outputs["error-message"]).toContain(
      `: ${fact}; the integration's state was Unavailable. `,
    );
  },
);

describe("content, for a first import", () => {
  const made = share("art_9", {
    name: "FileSystem (svc)",
    project_id: "prj_1",
  });
  const inputs = {
    ...CREATE,
    "project-id": "prj_1",
    content: "/shared/support\n/shared/manuals",
  };
  /** It is created, unless the list has it. */
  const script = (list: readonly object[], more: Replies = {}): Replies =>
    newer(list, {
      "POST artifact": [made],
      "POST ingest": [events([started, completed])],
      ...more,
    });

  test("is imported at once into what this run has created", async () => {
    const seen = await runAction(script([]), inputs);
    expect(posted(seen)).toEqual(["POST artifact", "POST ingest"]);
    expect(seen.urls.at(-1)?.pathname).toMatch(/\/artifact\/art_9\/ingest$/);
    expect(JSON.parse(seen.bodies.at(-1) ?? "")).toEqual({
      project_id: "prj_1",
      item_paths: ["/shared/support", "/shared/manuals"],
    });
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      created: "true",
      configured: "true",
      "sync-status": "completed",
    });
  });

  test("is imported into one whose create was not answered, and which is found", async () => {
    const seen = await runAction(
      script([], {
        [LIST]: [page(), page(made)],
        "POST artifact": [dropConnection],
      }),
      inputs,
    );
    expect(posted(seen)).toEqual(["POST artifact", "POST ingest"]);
  });

  test("is ignored with a notice if the integration exists: it is synced instead", async () => {
    const seen = await runAction(script([made]), inputs);
    expect(posted(seen)).toEqual(["PUT artifact/{id}", "POST sync"]);
    expect(seen.log).toMatch(/^::notice.*content" was ignored/m);
  });

  describe("that is not read", () => {
    const night = (
      items: number | null,
      more: Record<string, string>,
    ): Promise<ObservedRun> =>
      runAction(
        script([made], {
          [DOCUMENTS]: [page()],
          "POST sync": [
            events([{ ...started, integration_item_count: items }, completed]),
          ],
        }),
        { ...inputs, ...more },
      );

    test("is told where there is no document", async () => {
      const seen = await night(0, { "wait-for": "indexed" });
      expect(seen.outputs["error-code"]).toBe("nothing-indexed");
      expect(seen.outputs["error-message"]).toMatch(
        /: the source has no items; content was ignored, because the integration already existed\. Choose its content in Zylon, or delete the integration there and run the step again\. If the source is meant to be empty, set max-removed: 100%\. See/,
      );
    });

    test("is told by min-items", async () => {
      const seen = await night(0, { "min-items": "1" });
      expect(seen.outputs["error-code"]).toBe("too-few-items");
      expect(seen.outputs["error-message"]).toMatch(
        /: 0, but min-items is 1; content was ignored, .*\. Choose its content in Zylon, or delete/,
      );
    });

    test("is told by min-items where Zylon has documents, and their number may be right", async () => {
      const seen = await runAction(
        script([made], {
          [DOCUMENTS]: [page(artifact("d1", { integration_id: "art_9" }))],
        }),
        { ...inputs, "wait-for": "indexed", "min-items": "2" },
      );
      expect(seen.outputs["error-message"]).toMatch(
        /: 1, but min-items is 2; content was ignored, .*lower min-items/,
      );
    });
  });

  test("that is not read, beside no document, is a warning", async () => {
    const zero = { ...started, integration_item_count: 0 };
    const seen = await runAction(
      script([made], {
        [DOCUMENTS]: [page()],
        "POST sync": [events([zero, completed])],
      }),
      { ...inputs, "wait-for": "indexed", "max-removed": "100%" },
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.log).not.toMatch(/^::notice.*content/m);
    expect(seen.log.match(/^::warning.*/gm)).toEqual([
      expect.stringMatching(
        /^::warning::There are no documents\. The input "content" was ignored, .*To read these paths, choose them in Zylon/,
      ),
    ]);
  });

  test.each([400, 403, 404, 409, 422, 429])(
    "is sent once: after a %i, a person chooses it, or deletes the integration",
    async (code) => {
      const seen = await runAction(
        script([], {
          "POST ingest": [replyWithStatus(code, { detail: "no such path" })],
        }),
        inputs,
      );
      expect(posted(seen)).toEqual(["POST artifact", "POST ingest"]);
      expect(seen.outputs).toMatchObject({
        outcome: "failure",
        created: "true",
        configured: "false",
      });
      expect(seen.outputs["error-message"]).toMatch(
        /^Created art_9, but Zylon refused to import its content: .*"no such path"\. Choose its content in Zylon, or delete the integration there, correct the input "content" \(or username and password\), and run the step again\. /,
      );
    },
  );

  test.each([
    ["at once", [], true],
    ["after its start", [started], true],
    ["after an item", [started, progress("Error")], false],
  ])("that Zylon reports as failed %s", async (_, told, isAdvised) => {
    const error = { type: "sync_error", message: "no such path" };
    const seen = await runAction(
      script([], { "POST ingest": [events([...told, error])] }),
      inputs,
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "sync-error",
      configured: "false",
    });
    const advice = `Created art_9, but Zylon couldn't import its content: "no such path". Choose its content in Zylon, or delete the integration there`;
    expect(seen.outputs["error-message"]?.startsWith(advice)).toBe(isAdvised);
  });

  test("is not blamed where the token has expired meanwhile", async () => {
    const expired = replyWithStatus(401);
    const seen = await runAction(
      script([], { "GET me": [expired], "POST ingest": [expired] }),
      inputs,
    );
    expect(seen.outputs["error-message"]).toMatch(
      /^The token in api-token is wrong, expired or revoked: /,
    );
  });

  test("whose answer is lost is not sent again", async () => {
    const seen = await runAction(
      script([], { "POST ingest": [dropConnection] }),
      inputs,
    );
    expect(posted(seen)).toEqual(["POST artifact", "POST ingest"]);
    expect(seen.outputs["sync-status"]).toBe("unknown");
    expect(seen.outputs["error-message"]).not.toMatch(/delete/);
  });

  test("needs the artifact API: without it, nothing is created", async () => {
    const seen = await runAction(
      { "GET integrations": [[]], "POST filesystem": [entity("int_9")] },
      inputs,
    );
    expect(seen.outputs["error-code"]).toBe("invalid-input");
    expect(seen.outputs["error-message"]).toContain("content needs Zylon 1.58");
    expect(posted(seen)).toEqual([]);
  });

  test("gets its ingest where the integration API has it", async () => {
    const seen = await runAction(
      {
        "GET integrations": [[entity("int_2", "FileSystem", "svc")]],
        "GET config": [{ path: "/mnt" }],
        "POST int_2": [{}],
      },
      inputs,
    );
    expect(posted(seen)).toEqual(["POST int_2", "POST ingest"]);
    expect(seen.log).toMatch(/^::notice.*content" was ignored/m);
  });

  test("is only named by a dry run", async () => {
    const seen = await runAction(script([]), { ...inputs, "dry-run": "true" });
    expect(posted(seen)).toEqual([]);
    expect(seen.log).toContain(
      "would create the integration and import content",
    );
  });
});
