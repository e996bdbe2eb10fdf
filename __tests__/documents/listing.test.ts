/**
 * The lists of a Zylon that refuses or ignores what it is asked for, or whose
 * lists are not whole.
 */
import type { ActionError, ErrorCode } from "../../src/http/error.ts";
import { artifact, limits, looking, refusal } from "./looking.ts";

describe("a filter that Zylon refuses", () => {
  const STATES = "Published,Processing,Error,Initializing";
  const FILTERS = [
    { include_descendants: "true", state: `${STATES},Unavailable` },
    { include_descendants: "true", state: STATES },
  ];

  /** Two looks at a Zylon that refuses so many requests. */
  async function lookTwice(refusals: number, status = 400) {
    let tries = 0;
    const { looks, asked, log } = looking(() => {
      tries += 1;
      if (tries <= refusals) throw refusal(status);
      return [artifact("a", "Done")];
    });
    await looks.full("i", limits);
    const { documents } = await looks.full("i", limits);
    expect([...documents.keys()]).toEqual(["a"]);
    const filters = asked.map(({ query: { include_descendants, state } }) => ({
      include_descendants,
      state,
    }));
    return { filters, lines: log.lines };
  }

  test.each([0, 1])(
    "after %i of them, the next one is taken, and kept",
    async (refusals) => {
      const { filters, lines } = await lookTwice(refusals);
      const tried = FILTERS.slice(0, refusals + 1);
      expect(filters).toEqual([...tried, FILTERS[refusals]]);
      expect(lines).toEqual([]);
    },
  );

  test.each([400, 422])("is answered with %i", async (status) => {
    const { filters } = await lookTwice(1, status);
    expect(filters.at(-1)).toEqual(FILTERS[1]);
  });

  test("and so the next: Zylon cannot be watched, and the remedy says so", async () => {
    const { full } = looking(() => {
      throw refusal(400);
    }, []);
    await expect(full()).rejects.toMatchObject({ code: "bad-request" });
    const { full: inProject } = looking(() => {
      throw refusal(400);
    });
    await expect(inProject()).rejects.toMatchObject({
      explanation: {
        remedy:
          "Check project-id. If it is right: Set wait-for: completed, which needs no list of documents",
      },
    });
  });
});

test("the projects are asked for at each full look, the user once; those without an id are skipped", async () => {
  const data = [{ id: "p1" }, { name: "no id" }];
  const { asked, log, full, pending } = looking(
    ({ path }) => (path.startsWith("user") ? data : []),
    [],
  );
  await full();
  await pending();
  await full();
  const look = ["user/u1/project", "project/p1/artifact"];
  expect(asked.map(({ path }) => path)).toEqual([
    ...look,
    "project/p1/artifact",
    ...look,
  ]);
  expect(log.lines).toEqual(["notice Skipped projects without a usable id."]);
});

describe("a list that is not whole at once", () => {
  interface Answered {
    readonly ids: readonly string[];
    readonly total?: number;
    readonly next?: string;
  }
  /**
   * One project, whose readings are answered in turn, again and again from the
   * last one; `beyond` is what comes after the last page of each.
   */
  function moving(
    beyond: "empty" | "first" | "refused",
    ...readings: Answered[][]
  ) {
    let reading = -1;
    let times = 0;
    const one = looking(({ query }) => {
      times += 1;
      const isFirst = !("after" in query) && !("page" in query);
      if (isFirst) reading = Math.min(reading + 1, readings.length - 1);
      const pages = readings[reading] ?? [];
      let page = "after" in query ? pages[1] : pages[0];
      if ("page" in query && beyond === "refused")
        throw refusal(404, "not-found");
      if ("page" in query && beyond === "empty") page = { ids: [] };
      const { ids = [], total, next } = page ?? {};
      return {
        data: ids.map((id) => artifact(id, "Done")),
        total_count: total,
        next_cursor: next,
      };
    });
    return { ...one, times: () => times };
  }
  const many = (count: number): string[] =>
    Array.from({ length: count }, (_, at) => `d${at}`);

  test("with as many documents as it says, it is", async () => {
    const { looks, times } = moving("empty", [
      { ids: ["a"], total: 2, next: "n1" },
      { ids: ["b"], total: 2 },
    ]);
    expect((await looks.full("i", limits)).wholeness).toBe("whole");
    expect(times()).toBe(2);
  });

  test.each<[string, number, ...Answered[]]>([
    [
      "one is skipped between two pages",
      4,
      { ids: ["a"], total: 3, next: "n" },
      { ids: ["c"], total: 3 },
    ],
    [
      "one is listed twice",
      4,
      { ids: ["a", "b"], total: 3, next: "n" },
      { ids: ["b"], total: 3 },
    ],
    [
      "the pages disagree",
      4,
      { ids: ["a"], total: 3, next: "n" },
      { ids: ["b", "c"], total: 4 },
    ],
    [
      "the total is smaller than what is listed",
      3,
      { ids: ["a", "b"], total: 2, next: "n" },
      { ids: ["c"], total: 2 },
    ],
  ])(
    "%s: the list is read again at once",
    async (_name, requests, ...first) => {
      const { looks, times } = moving("empty", first, [
        { ids: ["a", "b", "c"], total: 3 },
      ]);
      const { documents, wholeness } = await looks.full("i", limits);
      expect([...documents.keys()].toSorted()).toEqual(["a", "b", "c"]);
      expect(wholeness).toBe("whole");
      expect(times()).toBe(requests);
    },
  );

  test.each([9, 1])(
    "a total of %i that means something else is trusted where two readings agree",
    async (total) => {
      for (const beyond of ["empty", "first", "refused"] as const) {
        const { looks, log } = moving(beyond, [{ ids: ["a", "b"], total }]);
        const { wholeness, flaw } = await looks.full("i", limits);
        expect({ wholeness, flaw }).toEqual({ wholeness: "whole", flaw: "" });
        expect(log.lines).toEqual([]);
      }
    },
  );

  test("after four readings it is not whole, and a notice has both numbers", async () => {
    const readings = ["a", "b", "c", "d"].map((id) => [
      { ids: [id], total: 9 },
    ]);
    const { looks, times, log } = moving("empty", ...readings);
    const { wholeness, flaw } = await looks.full("i", limits);
    expect({ wholeness, flaw }).toEqual({
      wholeness: "partial",
      flaw: "Zylon reports 9 documents in the project p1, but listed 1",
    });
    expect(times()).toBe(8);
    await looks.full("i", limits);
    expect(log.lines).toEqual([
      "notice Zylon reports 9 documents in the project p1, but listed 1. Until its lists are whole, nothing counts as removed, and the wait does not end.",
    ]);
  });

  test("one whose full page is the last, though more are promised, is cut, and not read again", async () => {
    for (const beyond of ["first", "refused"] as const) {
      const { looks, times } = moving(beyond, [{ ids: many(100), total: 250 }]);
      expect(await looks.full("i", limits)).toMatchObject({
        wholeness: "partial",
        flaw: "Zylon reports 250 documents in the project p1, but listed 100",
      });
      expect(times()).toBe(2);
    }
  });

  test("pages without a total are read twice before the ingest, and once after it", async () => {
    const { looks, times } = moving("empty", [
      { ids: ["a"], next: "n" },
      { ids: ["b"] },
    ]);
    expect((await looks.before("i", limits)).wholeness).toBe("whole");
    expect(times()).toBe(4);
    expect((await looks.full("i", limits)).wholeness).toBe("unproved");
    expect(times()).toBe(6);
    // The full look before it still serves.
    expect((await looks.before("i", limits)).wholeness).toBe("whole");
    expect(times()).toBe(6);
  });

  test("pages without a total that differ each time are not whole before the ingest", async () => {
    const readings = ["a", "b", "c", "d"].map((id): Answered[] => [
      { ids: [id], next: "n" },
      { ids: [`${id}${id}`] },
    ]);
    const { looks } = moving("empty", ...readings);
    expect(await looks.before("i", limits)).toMatchObject({
      wholeness: "partial",
      flaw: "Zylon listed other documents in the project p1 each time it was asked",
    });
  });

  test("what is listed twice has the worse of its standings", async () => {
    const { looks } = looking(() => [
      artifact("a", "Done"),
      artifact("a", "Parsing"),
      artifact("a", "Error"),
    ]);
    expect((await looks.full("i", limits)).documents.get("a")?.standing).toBe(
      "pending",
    );
  });
});

describe("an entry without a usable id", () => {
  const listing = (...more: object[]) =>
    looking(() => [artifact("a", "Done"), ...more]);

  test("of an integration of the run: the look is not whole, and says why", async () => {
    const { looks, asked } = listing({ integration_id: "i", name: "no id" });
    expect(await looks.full("i", limits)).toMatchObject({
      wholeness: "partial",
      flaw: "Zylon lists a document of the integration i without a usable id, in the project p1",
    });
    expect(asked).toHaveLength(1); // another reading would not help
  });

  test("of others: a notice, and no more", async () => {
    const { looks, log } = listing({ integration_id: "x" }, { id: {} }, {});
    expect((await looks.full("i", limits)).wholeness).toBe("whole");
    expect(log.lines).toEqual(["notice Skipped documents without an id."]);
  });
});

describe("a project that is no longer listed", () => {
  function going(...projects: string[][]) {
    let looked = 0;
    return looking(({ path }) => {
      if (path.startsWith("user")) {
        const ids = projects[Math.min(looked, projects.length - 1)] ?? [];
        looked += 1;
        return ids.map((id) => ({ id }));
      }
      return path.includes("p1") ? [artifact("a", "Done")] : [];
    }, []);
  }

  test("and held documents of the run: the look is not whole, and names it", async () => {
    const { looks, full, log } = going(["p1", "p2"], ["p2"]);
    await full();
    const flaw =
      "Zylon no longer lists the project p1, in which documents of this run were";
    expect(await looks.full("i", limits)).toMatchObject({
      wholeness: "partial",
      flaw,
    });
    expect(log.lines.join()).toContain(flaw);
  });

  test("and an earlier look skipped another: this look has its own reason", async () => {
    let projects = ["p1", "p2"];
    const { looks } = looking(({ path }) => {
      if (path.startsWith("user")) return projects.map((id) => ({ id }));
      if (path.includes("p2")) throw refusal(403, "forbidden");
      return [artifact("a", "Done")];
    }, []);
    await looks.full("i", limits);
    projects = [];
    expect(await looks.full("i", limits)).toMatchObject({
      wholeness: "partial",
      flaw: "Zylon no longer lists the project p1, in which documents of this run were",
    });
  });

  test("and held none of them: nothing", async () => {
    const { looks, full, log } = going(["p1", "p2"], ["p1", "p3"]);
    await full();
    expect((await looks.full("i", limits)).wholeness).toBe("whole");
    expect(log.lines).toEqual([]);
  });
});

describe("a project of the user", () => {
  const closedBut = (open: string, status: () => number) =>
    looking(({ path }) => {
      if (path.startsWith("user")) return [{ id: "p1" }, { id: "p2" }];
      if (!path.includes(open) && status() !== 200)
        throw refusal(status(), status() === 403 ? "forbidden" : "not-found");
      return [artifact(path, "Done")];
    }, []);

  test.each([403, 404])(
    "that may not be read (%i) is skipped, with a notice",
    async (status) => {
      const { full, log } = closedBut("p2", () => status);
      expect(await full()).toEqual(["project/p2/artifact"]);
      expect(log.lines).toEqual([
        "notice Skipped the project p1: the user of api-token cannot read it.",
      ]);
    },
  );

  test("that was read before is a failure: its documents would seem to be gone", async () => {
    let status = 200;
    const { full } = closedBut("p2", () => status);
    await full();
    status = 403;
    await expect(full()).rejects.toMatchObject({ code: "forbidden" });
  });

  test("that was read before, without documents of the run, is skipped: it may be gone", async () => {
    let isGone = false;
    const { looks, log } = looking(({ path }) => {
      if (path.startsWith("user")) return [{ id: "p1" }, { id: "p2" }];
      if (isGone && path.includes("p1")) throw refusal(404, "not-found");
      return path.includes("p2") ? [artifact("a", "Done")] : [];
    }, []);
    await looks.full("i", limits);
    isGone = true;
    expect((await looks.full("i", limits)).wholeness).toBe("whole");
    expect(log.lines).toEqual([
      "notice Skipped the project p1: the user of api-token cannot read it.",
    ]);
  });

  test("where none may be read, there is nothing to look at", async () => {
    await expect(closedBut("none", () => 403).full()).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

test("a word that nobody knows counts as pending, and is told; no more than twenty are", async () => {
  const words = Array.from({ length: 25 }, (_, at) => `Word ${at}`);
  const { looks, log } = looking(() =>
    words.map((word) => artifact(word, word)),
  );
  const { documents } = await looks.full("i", limits);
  expect(
    [...documents.values()].every(({ standing }) => standing === "pending"),
  ).toBe(true);
  const notice = (word: string) =>
    `notice Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`;
  expect(log.lines).toEqual(words.slice(0, 20).map(notice));
});

test("documents without ingest_status are told of once", async () => {
  const { log, full } = looking(() => [artifact("a"), artifact("b", "")]);
  await full();
  expect(log.lines).toEqual([
    "notice Zylon reports no ingest_status for some documents. They count as indexed once they are published.",
  ]);
});

describe("a project that project-id names", () => {
  test.each<[number, ErrorCode]>([
    [404, "not-found"],
    [403, "forbidden"],
  ])("and that Zylon refuses with %i: the input is wrong", async (...given) => {
    const failing = looking(() => {
      throw refusal(...given);
    }).full();
    await expect(failing).rejects.toMatchObject({
      code: given[1],
      explanation: {
        what: "The user of api-token has no project p1, or cannot read it",
        why: "Refused",
      },
    });
  });

  test("and that Zylon fails to list: the failure is Zylon's", async () => {
    const failing = looking(() => {
      throw refusal(500, "server-error");
    }).full();
    await expect(failing).rejects.toMatchObject({
      code: "server-error",
      explanation: { what: "Refused" },
    });
  });
});

describe("a look at the pending documents", () => {
  const done = artifact("done", "Done");
  const parsing = artifact("a", "Parsing");

  test("asks with the filter that serves the whole look, for each status before the end", async () => {
    const { asked, full, pending } = looking(({ query }) => {
      if (query["state"]?.includes("Unavailable")) throw refusal(400);
      return [parsing];
    });
    await full();
    expect((await pending())?.map(({ id }) => id)).toEqual(["a"]);
    expect(asked.at(-1)?.query).toMatchObject({
      include_descendants: "true",
      state: "Published,Processing,Error,Initializing",
      ingest_status: "NotStarted,Processing,Parsing,Storing",
    });
  });

  test("reads one page, although there may be more", async () => {
    const { asked, pending } = looking(() => ({
      data: [parsing],
      total_count: 9,
    }));
    await pending();
    expect(asked).toHaveLength(1);
  });

  test("may find as many that are done by then, but not more: then the filter is ignored", async () => {
    const half = looking(() => [done, parsing]);
    expect((await half.pending())?.map(({ id }) => id)).toEqual(["a"]);
    expect(half.log.lines).toEqual([]);
    const most = looking(() => [done, parsing, artifact("b", "Done")]);
    expect(await most.pending()).toBeUndefined();
    expect(await most.pending()).toBeUndefined();
    expect(most.log.lines).toEqual([
      "info Zylon ignores the filter ingest_status, so each poll lists every document",
    ]);
    expect(most.asked).toHaveLength(1);
  });

  test("that is refused is not asked for again", async () => {
    const { asked, log, pending } = looking(() => {
      throw refusal(422);
    });
    expect(await pending()).toBeUndefined();
    expect(await pending()).toBeUndefined();
    expect(log.lines).toEqual([
      "info Zylon refuses the filter ingest_status, so each poll lists every document",
    ]);
    expect(asked).toHaveLength(1);
  });

  describe("where one project cannot be read", () => {
    const closed = (failure: ActionError, projects: readonly string[]) => {
      let isClosed = false;
      const one = looking(({ path }) => {
        if (path.startsWith("user")) return [{ id: "p1" }, { id: "p2" }];
        if (isClosed && path.includes("p1")) throw failure;
        return [artifact(path, "Parsing")];
      }, projects);
      const close = (): void => {
        isClosed = true;
      };
      return { ...one, close };
    };

    test("and may be gone, finds those of the others", async () => {
      const gone = refusal(404, "not-found");
      const { close, pending, full } = closed(gone, []);
      await full();
      close();
      expect((await pending())?.map(({ id }) => id)).toEqual([
        "project/p2/artifact",
      ]);
    });

    test("fails, where it was given, or where Zylon fails", async () => {
      const gone = closed(refusal(404, "not-found"), ["p1", "p2"]);
      gone.close();
      await expect(gone.pending()).rejects.toMatchObject({ code: "not-found" });
      const down = closed(refusal(500, "server-error"), []);
      await down.full();
      down.close();
      await expect(down.pending()).rejects.toMatchObject({
        code: "server-error",
      });
    });
  });
});

test("a flaw whose numbers change is told once", async () => {
  let total = 8;
  const { log, full } = looking(({ query }) => {
    if ("page" in query) return [];
    total += 1;
    return { data: [artifact(`${total}`, "Done")], total_count: total };
  });
  await full();
  await full();
  expect(log.lines).toEqual([
    expect.stringMatching(/^notice Zylon reports \d+ documents in/),
  ]);
});

test("the documents before an ingest are those of a partial look only until one is whole", async () => {
  let isPartial = true;
  const { looks } = looking(() => [
    artifact("a", "Done"),
    ...(isPartial ? [{ integration_id: "i", name: "no id" }] : []),
  ]);
  const before = async () => (await looks.before("i", limits)).wholeness;
  expect(await before()).toBe("partial");
  expect(await before()).toBe("partial");
  isPartial = false;
  await looks.full("i", limits);
  expect(await before()).toBe("whole");
  isPartial = true;
  await looks.full("i", limits);
  expect(await before()).toBe("whole");
});

describe("the projects of the user", () => {
  const ofUser = (projects: (page: string) => unknown) =>
    looking(({ path, query }) => {
      if (path.startsWith("user"))
        return projects(query["page"] ?? query["after"] ?? "");
      return [artifact(path, "Done")];
    }, []);

  test("are read to the last page", async () => {
    const { full } = ofUser((page) => ({
      data: [{ id: page === "" ? "p1" : "p2" }],
      total_count: 2,
    }));
    expect(await full()).toEqual([
      "project/p1/artifact",
      "project/p2/artifact",
    ]);
  });

  test("in pages without a total prove nothing", async () => {
    const { looks } = ofUser((page) =>
      page === ""
        ? { data: [{ id: "p1" }], next_cursor: "n" }
        : { data: [{ id: "p2" }] },
    );
    expect((await looks.full("i", limits)).wholeness).toBe("unproved");
  });

  test("that are other ones each time: the look is not whole, and says why", async () => {
    let reading = 0;
    const { looks } = ofUser((page) => {
      if (page !== "") return [];
      reading += 1;
      return { data: [{ id: `p${reading}` }], total_count: 9 };
    });
    expect(await looks.full("i", limits)).toMatchObject({
      wholeness: "partial",
      flaw: "Zylon reports 9 projects, but listed 1",
    });
  });
});

test("a project that Zylon refuses is asked for with each filter, with a page size and without; later without", async () => {
  const { asked, full } = looking(() => {
    throw refusal(400);
  });
  await expect(full()).rejects.toMatchObject({ code: "bad-request" });
  expect(asked).toHaveLength(4);
  await expect(full()).rejects.toMatchObject({ code: "bad-request" });
  expect(asked).toHaveLength(6);
});

test("once Zylon accepted a filter, no other is tried: documents would seem removed", async () => {
  let refused = "none";
  const { asked, full } = looking(({ query }) => {
    if (query["state"]?.includes(refused)) throw refusal(400);
    return [artifact("a", "Done")];
  });
  await full();
  refused = "Unavailable";
  await expect(full()).rejects.toMatchObject({ code: "bad-request" });
  const states = new Set(asked.map(({ query }) => query["state"]));
  expect(states.size).toBe(1);
});

test("a pending look skips a project that may not be read", async () => {
  const { pending, full } = looking(({ path, query }) => {
    if (path.startsWith("user")) return [{ id: "p1" }, { id: "p2" }];
    if (path.includes("p1")) throw refusal(403, "forbidden");
    return "ingest_status" in query ? [artifact("a", "Parsing")] : [];
  }, []);
  await full();
  expect((await pending())?.map(({ id }) => id)).toEqual(["a"]);
});

test("a document without ingest_status is told of", async () => {
  const { log, full } = looking(() => [artifact("a")]);
  await full();
  expect(log.lines).toHaveLength(1);
});
