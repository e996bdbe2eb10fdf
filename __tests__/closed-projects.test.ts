/**
 * `wait-for: indexed`: projects that are closed, deleted or unknown while their
 * documents are listed, and servers that list them in one API alone.
 */
import { clock } from "../src/clock.ts";
import {
  runAction,
  artifact,
  completed,
  events,
  page,
  type Reply,
  parseResults,
  progress,
  readOutputFile,
  type Replies,
  type ObservedRun,
  replyWithStatus,
} from "./run-action.ts";

const INDEXED = { "wait-for": "indexed" };
const ended = events([completed]);
const none = replyWithStatus(404, { detail: "no such project" });

const documents = (
  prefix: string,
  count: number,
  more: object = {},
): object[] =>
  Array.from({ length: count }, (_, at) => artifact(`${prefix}${at}`, more));

/** What each project has before the ingest, and from then on. */
type Projects = Readonly<Record<string, readonly [before: Reply, now: Reply]>>;

/** The documents of each project, which all stay in the list of the user. */
function inProjects(
  projects: Projects,
  ids = Object.keys(projects),
  answer = ended,
): Replies {
  let isStarted = false;
  return {
    "GET project": [
      (response): void =>
        replyWithStatus(200, { data: ids.map((id) => ({ id })) })(response),
    ],
    "GET artifact": [
      (response, request): void => {
        const id = request.url?.split("?")[0]?.split("/").at(-2) ?? "";
        const reply = projects[id]?.[isStarted ? 1 : 0] ?? none;
        if (typeof reply === "function") reply(response, request);
        else replyWithStatus(200, reply)(response);
      },
    ],
    "POST ingest": [
      (response): void => {
        isStarted = true;
        answer(response);
      },
    ],
  };
}

const all = documents("a", 24);

describe("a project that is closed while its documents are watched", () => {
  test.each([403, 404])(
    "with %i is no flaw where they are in another one now",
    async (code) => {
      const seen = await runAction(
        inProjects({
          prj_1: [page(...all), replyWithStatus(code, { detail: "no" })],
          prj_2: [page(), page(...all)],
        }),
        INDEXED,
      );
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "removed-count": "0",
        "indexed-count": "24",
      });
      expect(seen.seconds).toBeLessThan(30);
    },
  );

  test("with 403 is a flaw where a document of it is in no list", async () => {
    const seen = await runAction(
      inProjects({
        prj_1: [page(...all), replyWithStatus(403)],
        prj_2: [page(), page(...all.slice(1))],
      }),
      { ...INDEXED, "wait-timeout-seconds": "120" },
    );
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
    expect(seen.outputs["error-message"]).toMatch(
      /no longer lets the user of api-token read the project prj_1/,
    );
  });

  test("with 404 was deleted with its documents, where that lasts a minute and another list answers", async () => {
    const seen = await runAction(
      inProjects({
        prj_1: [page(...documents("b", 15)), none],
        prj_2: [page(...all), page(...all)],
      }),
      { ...INDEXED, "max-removed": "2" },
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "too-many-removed",
      "removed-count": "15",
      "indexed-count": "24",
    });
    expect(seen.seconds).toBeGreaterThan(70);
    expect(seen.seconds).toBeLessThan(110);
  });

  test("with 404 for less than a minute was not deleted", async () => {
    const back: Reply = (response) => {
      const isGone = clock.now() < 50_000;
      if (isGone) replyWithStatus(404, { detail: "no" })(response);
      else replyWithStatus(200, page(...documents("b", 15)))(response);
    };
    const seen = await runAction(
      inProjects({
        prj_1: [page(...documents("b", 15)), back],
        prj_2: [page(...all), page(...all)],
      }),
      INDEXED,
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "removed-count": "0",
      "indexed-count": "39",
    });
  });

  test("with 404, and a 403 in between, was not found for no whole minute", async () => {
    const closed: Reply = (response) => {
      const isForbidden = clock.now() > 40_000 && clock.now() < 60_000;
      replyWithStatus(isForbidden ? 403 : 404, { detail: "no" })(response);
    };
    const seen = await runAction(
      inProjects({
        prj_1: [page(...documents("b", 15)), closed],
        prj_2: [page(...all), page(...all)],
      }),
      { ...INDEXED, "wait-timeout-seconds": "100" },
    );
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
  });

  test("with 404 was not deleted where no other list answers: Zylon may be gone", async () => {
    const seen = await runAction(inProjects({ prj_1: [page(...all), none] }), {
      ...INDEXED,
      "wait-timeout-seconds": "200",
    });
    expect(seen.outputs).toMatchObject({
      "error-code": "wait-timeout",
      "removed-count": "",
    });
  });

  test("is a flaw of the integrations alone that had documents there", async () => {
    const other = documents("b", 3, { integration_id: "int_2" });
    const seen = await runAction(
      inProjects({
        prj_1: [page(...all), page(...all)],
        prj_2: [page(...other), replyWithStatus(403)],
      }),
      {
        ...INDEXED,
        "integration-id": "int_1, int_2",
        "wait-timeout-seconds": "120",
      },
    );
    expect(parseResults(seen)).toMatchObject([
      { error_code: null, sync_status: "indexed", indexed_count: 24 },
      { error_code: "wait-timeout", sync_status: "timed-out" },
    ]);
  });
});

describe("a project that was closed in the list before the ingest", () => {
  const kept = page(...documents("p", 2));

  test.each([403, 404])(
    "with %i, and has documents later: nothing is compared",
    async (code) => {
      const closed = replyWithStatus(code, { detail: "no" });
      const seen = await runAction(
        inProjects({
          prj_1: [kept, kept],
          prj_2: [closed, page(...documents("a", 10))],
        }),
        { ...INDEXED, "max-removed": "3" },
      );
      expect(seen.outputs).toMatchObject({
        "error-code": "too-many-removed",
        "added-count": "",
        "removed-count": "",
        "indexed-count": "12",
      });
      expect(seen.outputs["error-message"]).toMatch(
        /can't be checked: before the ingest, Zylon didn't let the user of api-token read the project prj_2\./,
      );
    },
  );

  test("leaves it unknown which share of the documents was removed", async () => {
    const projects: Projects = {
      prj_1: [kept, page(...documents("p", 1))],
      prj_2: [replyWithStatus(403), page(...documents("a", 10))],
    };
    const removed = events([
      { ...progress("Removed"), artifact_id: "p1" },
      completed,
    ]);
    const seen = await runAction(
      inProjects(projects, Object.keys(projects), removed),
      { ...INDEXED, "max-removed": "50%" },
    );
    expect(seen.outputs).toMatchObject({
      "error-code": "too-many-removed",
      "removed-count": "1",
    });
    expect(seen.outputs["error-message"]).toMatch(
      /^It isn't known how many documents there were before, so max-removed 50% can't be checked: before the ingest, Zylon didn't let /,
    );
  });

  test("and is still closed is skipped", async () => {
    const closed = replyWithStatus(403);
    const seen = await runAction(
      inProjects({ prj_1: [kept, kept], prj_2: [closed, closed] }),
      { ...INDEXED, "max-removed": "0" },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "removed-count": "0",
    });
  });

  test("is a flaw of the integrations alone that have documents there", async () => {
    const other = documents("b", 3, { integration_id: "int_2" });
    const seen = await runAction(
      inProjects({
        prj_1: [page(...all), page(...all)],
        prj_2: [replyWithStatus(403), page(...other)],
      }),
      { ...INDEXED, "integration-id": "int_1, int_2" },
    );
    expect(parseResults(seen)).toMatchObject([
      { added_count: 0, removed_count: 0 },
      { added_count: null, removed_count: null },
    ]);
    expect(readOutputFile(seen, "changes-file")).toEqual([]);
  });

  test("on its second page alone is a flaw: nothing is compared", async () => {
    const closedLater: Reply = (response, request) =>
      request.url?.includes("page=2") === true
        ? replyWithStatus(403)(response)
        : replyWithStatus(200, { data: all, has_next_page: true })(response);
    const seen = await runAction(
      inProjects({ prj_1: [closedLater, page(...all)] }),
      { ...INDEXED, "max-removed": "3" },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /before the ingest, Zylon announced page 2 of a list but refused it/,
    );
  });
});

describe("no list of documents that could be read before the ingest", () => {
  const nothingFound = events([
    { type: "sync_started", integration_item_count: 0 },
    completed,
  ]);
  const closed: Replies = {
    "GET artifact": [replyWithStatus(403)],
    "POST ingest": [nothingFound],
  };
  const nowhere: Replies = {
    "GET project": [{ data: [] }],
    "POST ingest": [nothingFound],
  };

  test.each([
    ["as every project is closed", closed, {}],
    ["as every project is closed", closed, { "max-removed": "100%" }],
    ["as the user has no projects", nowhere, {}],
    ["as the user has no projects", nowhere, { "max-removed": "100%" }],
  ])(
    "%s: an empty source is not empty on purpose",
    async (_, replies, inputs) => {
      const seen = await runAction(replies, { ...INDEXED, ...inputs });
      expect(seen.outputs["error-code"]).toBe("nothing-indexed");
      expect(seen.outputs["error-message"]).toMatch(
        /If the integration has documents in Zylon, check which projects the user of api-token may read\. Otherwise, check the source/,
      );
      expect(seen.outputs["error-message"]).not.toContain("max-removed: 100%");
    },
  );
});

describe("a notice", () => {
  test("that a project is skipped is given for the list before alone", async () => {
    const seen = await runAction(
      inProjects({
        prj_1: [page(...all), page(...all)],
        prj_2: [page(), replyWithStatus(403)],
        prj_3: [replyWithStatus(403), replyWithStatus(403)],
      }),
      INDEXED,
    );
    expect(seen.log.match(/Skipped the project prj_\d/g)).toEqual([
      "Skipped the project prj_3",
    ]);
  });

  test("tells once that a project was deleted with its documents", async () => {
    const seen = await runAction(
      inProjects({
        prj_1: [page(...documents("b", 15)), none],
        prj_2: [page(...all), page(...all)],
      }),
      INDEXED,
    );
    expect(seen.outputs["removed-count"]).toBe("15");
    expect(seen.log).not.toMatch(/Skipped/);
    expect(
      seen.log.match(
        /^::notice.*Zylon no longer has the project prj_1, so its documents count as removed\./gm,
      ),
    ).toHaveLength(1);
  });
});

describe("in the artifact API", () => {
  const own = {
    id: "art_1",
    type: "Integration",
    source: "Confluence",
    name: "Support",
    state: "Published",
    created_by: { id: "acct_1" },
  };
  const of = (project_id: string): object[] =>
    documents("a", 4, {
      integration_id: "art_1",
      source: "Confluence",
      project_id,
    });
  /** What the whole organization has in each look, and what prj_1 has alone. */
  const listed = (looks: readonly object[], alone: Reply): Replies => {
    const left = [...looks];
    return {
      "GET artifact?type=Integration": [page(own)],
      "GET artifact?source": [
        (response, request): void => {
          const isAlone = request.url?.includes("project_id=prj_1") === true;
          const [reply = page()] = left.length > 1 ? left.splice(0, 1) : left;
          if (!isAlone) replyWithStatus(200, reply)(response);
          else if (typeof alone === "function") alone(response, request);
          else replyWithStatus(200, alone)(response);
        },
      ],
      "POST sync": [ended],
    };
  };
  const inputs = { ...INDEXED, "integration-id": "art_1" };
  const askedAlone = ({ urls }: ObservedRun): number =>
    urls.filter(({ searchParams }) => searchParams.has("project_id")).length;

  test("documents that moved to another project cost no request, and are no flaw", async () => {
    const seen = await runAction(
      listed(
        [page(...of("prj_1")), page(...of("prj_2"))],
        replyWithStatus(403),
      ),
      inputs,
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "removed-count": "0",
    });
    expect(askedAlone(seen)).toBe(0);
  });

  test("a project that is empty now is asked for alone once", async () => {
    const kept = page(artifact("b1", { integration_id: "art_1" }));
    const seen = await runAction(
      listed([page(...of("prj_1")), kept, kept], page()),
      inputs,
    );
    expect(seen.outputs["removed-count"]).toBe("4");
    expect(askedAlone(seen)).toBe(1);
  });

  test("a project that is not found for a minute was deleted with its documents", async () => {
    const seen = await runAction(
      listed(
        [page(...of("prj_1")), page()],
        replyWithStatus(404, { detail: "no" }),
      ),
      { ...inputs, "max-removed": "1" },
    );
    expect(seen.outputs).toMatchObject({ "error-code": "nothing-indexed" });
    expect(seen.seconds).toBeGreaterThan(70);
    expect(seen.seconds).toBeLessThan(110);
  });
});

describe("older lists of documents that are gone, beside the artifact API", () => {
  const here = page(
    artifact("a1", { source: "Confluence", project_id: "prj_1" }),
  );
  const script = (more: Replies): Replies => ({
    "GET artifact?type=Integration": [page()],
    "GET artifact?source": [here],
    "POST ingest": [ended],
    ...more,
  });
  const gone: readonly [code: number][] = [[404], [405], [410]];

  test.each(gone)(
    "with %i, of a project that project-id names: the artifact API lists them",
    async (code) => {
      const seen = await runAction(
        script({ "GET artifact": [replyWithStatus(code)] }),
        {
          ...INDEXED,
          "project-id": "prj_1",
        },
      );
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "indexed-count": "1",
      });
      const asked = seen.urls.find(({ searchParams }) =>
        searchParams.has("source"),
      );
      expect(asked?.searchParams.get("project_id")).toBe("prj_1");
      expect(seen.sent.filter((name) => name === "GET artifact")).toHaveLength(
        1,
      );
    },
  );

  test.each(gone)(
    "with %i, of every project of the user: the artifact API lists them",
    async (code) => {
      const projects = { data: [{ id: "prj_1" }, { id: "prj_2" }] };
      const seen = await runAction(
        script({
          "GET project": [projects],
          "GET artifact": [replyWithStatus(code)],
        }),
        INDEXED,
      );
      expect(seen.outputs).toMatchObject({
        outcome: "success",
        "indexed-count": "1",
      });
      expect(seen.log).not.toMatch(/Skipped/);
    },
  );

  test("but for one of several are a project that can't be read", async () => {
    const seen = await runAction(
      script({
        ...inProjects({
          prj_1: [none, none],
          prj_2: [page(...all), page(...all)],
        }),
      }),
      INDEXED,
    );
    expect(seen.outputs["indexed-count"]).toBe("24");
    expect(seen.log).toMatch(/^::notice.*Skipped the project prj_1/m);
    expect(seen.sent).not.toContain("GET artifact?source");
  });

  test("where the artifact API doesn't know the project either, name it", async () => {
    const seen = await runAction(
      script({ "GET artifact": [none], "GET artifact?source": [none] }),
      { ...INDEXED, "project-id": "prj_8" },
    );
    expect(seen.outputs["error-code"]).toBe("not-found");
    expect(seen.outputs["error-message"]).toMatch(
      /^The user of api-token can't read the project prj_8: /,
    );
  });
});

describe("a project-id that Zylon doesn't know", () => {
  const given = { ...INDEXED, "project-id": "Support" };
  const projects = {
    data: [
      { id: "prj_1", name: "Support" },
      { id: "prj_2", name: "HR" },
    ],
  };

  test.each([
    [
      400,
      "bad-request",
      /^Zylon refused to list the documents in the project Support: .*\. Check that project-id has the ids of projects, not their names\. If so, set wait-for: completed/,
    ],
    [422, "unprocessable", /^Zylon refused to list .*\. Check that project-id/],
    [
      403,
      "forbidden",
      /^The user of api-token can't read the project Support: .*\. Correct project-id/,
    ],
    [
      404,
      "not-found",
      /^The user of api-token can't read the project Support: /,
    ],
  ])(
    "and answers with %i: the message names project-id first, and the user's projects with their ids",
    async (code, errorCode, words) => {
      const seen = await runAction(
        {
          "GET artifact": [replyWithStatus(code, { detail: "no" })],
          "GET project": [projects],
        },
        given,
      );
      expect(seen.outputs["error-code"]).toBe(errorCode);
      expect(seen.outputs["error-message"]).toMatch(words);
      expect(seen.outputs["error-message"]).toContain(
        "; this user has other projects: prj_1 (Support), prj_2 (HR). ",
      );
      expect(seen.sent).not.toContain("POST ingest");
    },
  );

  test("is told without them where Zylon doesn't list them, which is not retried", async () => {
    const seen = await runAction(
      { "GET artifact": [none], "GET project": [replyWithStatus(503)] },
      given,
    );
    expect(seen.outputs["error-message"]).toMatch(
      /^The user of api-token can't read the project Support: [^;]*Correct project-id/,
    );
    expect(seen.sent.filter((name) => name === "GET project")).toHaveLength(1);
  });

  test("while its documents are watched is waited for, a minute long", async () => {
    const until =
      (second: number): Reply =>
      (response) =>
        clock.now() > 1000 && clock.now() < second * 1000
          ? none(response)
          : replyWithStatus(200, page(...all))(response);
    for (const [second, errorCode] of [
      [50, ""],
      [200, "not-found"],
    ] as const) {
      const seen = await runAction(
        { "GET artifact": [until(second)], "POST ingest": [ended] },
        given,
      );
      expect(seen.outputs["error-code"]).toBe(errorCode);
    }
  });

  test("is asked of an older Zylon by its own address", async () => {
    const seen = await runAction(
      {
        "GET artifact": [none],
        "GET project": [replyWithStatus(404), projects],
      },
      given,
    );
    expect(seen.outputs["error-message"]).toContain("prj_1 (Support)");
    const asked = seen.urls.filter(({ pathname }) =>
      pathname.endsWith("/project"),
    );
    expect(asked.map(({ pathname }) => pathname)).toEqual([
      "/api/v1/app/member/usr_1/project",
      "/api/v1/app/user/usr_1/project",
    ]);
  });
});

describe("two ids of one integration", () => {
  const newer = {
    id: "art_1",
    type: "Integration",
    source: "Confluence",
    name: "Support",
    state: "Published",
    created_by: { id: "acct_1" },
  };
  /** Each API lists the documents with the id that it knows. */
  const script = (
    older: readonly object[],
    list: readonly object[],
  ): Replies => ({
    "GET artifact?type=Integration": [page(newer)],
    "GET artifact": [page(...older)],
    "GET artifact?source": [page(...list)],
    "POST ingest": [ended],
    "POST sync": [ended],
  });
  const inputs = { ...INDEXED, "integration-id": "int_1, art_1" };
  const renamed = (prefix: string): object[] =>
    documents(prefix, 24, {
      integration_id: "art_1",
      source: "Confluence",
    });

  test.each(["int_1, art_1", "art_1, int_1"])(
    "that show the same documents are ambiguous before any ingest: %s",
    async (ids) => {
      const seen = await runAction(script(all, renamed("a")), {
        ...inputs,
        "integration-id": ids,
      });
      expect(seen.outputs["error-code"]).toBe("ambiguous");
      expect(seen.outputs["error-message"]).toMatch(
        /art_1 and int_1 are ids of the same integration: they have the same documents\. Keep art_1 in integration-id, and remove int_1/,
      );
      expect(seen.sent.filter((name) => name.startsWith("POST"))).toEqual([]);
      expect(seen.errors).toEqual([
        expect.stringMatching(/2 of 2 integrations \(/),
      ]);
    },
  );

  test("are all told if there are several such pairs", async () => {
    const ofEach = (of: Record<string, string>): object[] =>
      Object.entries(of).flatMap(([integration_id, prefix]) =>
        documents(prefix, 2, { integration_id, source: "Confluence" }),
      );
    const seen = await runAction(
      {
        ...script(
          ofEach({ int_1: "a", int_2: "b", int_3: "c" }),
          ofEach({ art_1: "a", art_2: "b" }),
        ),
        "GET artifact?type=Integration": [
          page(...["art_1", "art_2"].map((id) => ({ ...newer, id }))),
        ],
      },
      { ...inputs, "integration-id": "int_1, int_2, int_3, art_1, art_2" },
    );
    expect(seen.outputs["error-message"]).toMatch(
      /2 integrations are named twice: each of these pairs has the same documents: art_1 and int_1, art_2 and int_2\. Keep art_1, art_2 in integration-id, and remove int_1, int_2: they are ids of an API that Zylon plans to remove\. /,
    );
    expect(seen.errors).toEqual([
      expect.stringMatching(/5 of 5 integrations \(/),
    ]);
    expect(seen.sent.filter((name) => name.startsWith("POST"))).toEqual([]);
  });

  test("are two where their documents differ, or where there is none", async () => {
    for (const [older, list] of [
      [all, renamed("b")],
      [[], []],
    ] as const) {
      const seen = await runAction(script(older, list), {
        ...inputs,
        "wait-timeout-seconds": "30",
      });
      expect(seen.sent).toContain("POST ingest");
      expect(seen.sent).toContain("POST sync");
    }
  });
});
