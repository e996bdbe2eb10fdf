/**
 * Looks at the documents of a Zylon that refuses or ignores what it is asked
 * for.
 */
import { ActionError, type ErrorCode } from "../../src/http/error.ts";
import { Looks } from "../../src/documents/looks.ts";
import { type Answer, fakeSession } from "../support/fake-zylon.ts";

const limits = { deadline: 0, signal: new AbortController().signal };
const artifact = (id: string, ingest_status?: string) => ({
  id,
  integration_id: "i",
  ingest_status,
});
const refusal = (
  status: number,
  code: ErrorCode = "bad-request",
): ActionError =>
  new ActionError(
    code,
    { what: "Refused", why: "Why", remedy: "Remedy" },
    { http: { status } },
  );

function looking(answer: Answer, projectIds: readonly string[] = ["p1"]) {
  const { session, log, asked } = fakeSession(answer, {
    "project-id": [...projectIds],
  });
  const looks = new Looks(session, ["i"]);
  const whole = async (): Promise<string[]> => [
    ...(await looks.whole("i", limits)).documents.keys(),
  ];
  const pending = () => looks.pending("i", limits);
  return { looks, asked, log, whole, pending };
}

const NO_STATES =
  "notice Zylon refused to list documents of every state and folder, so failed documents";

test.each([400, 422])(
  "a whole look goes on to the next filter after %i, and says what may be missing",
  async (status) => {
    const state = "Published,Processing,Error,Initializing,Unavailable";
    const accepts = async (
      accepted: number,
    ): Promise<[unknown[], string[]]> => {
      let tries = 0;
      const one = looking(() => {
        tries += 1;
        if (tries <= accepted) throw refusal(status);
        return [artifact("a", "Done")];
      });
      expect(await one.whole()).toEqual(["a"]);
      expect(await one.whole()).toEqual(["a"]); // it stays with the filter that was accepted
      const filters = one.asked.map(({ query }) => [
        query["include_descendants"],
        query["state"],
      ]);
      return [filters, one.log.lines];
    };
    const [all, descendants, none] = [
      ["true", state],
      ["true", undefined],
      [undefined, undefined],
    ];
    expect(await accepts(0)).toEqual([[all, all], []]);
    expect(await accepts(1)).toEqual([
      [all, descendants, descendants],
      [`${NO_STATES} may be missing from the counts.`],
    ]);
    expect(await accepts(2)).toEqual([
      [all, descendants, none, none],
      [`${NO_STATES} and those in folders may be missing from the counts.`],
    ]);
  },
);

test("the projects are asked for at each whole look, the user once; those without an id are skipped", async () => {
  const data = [{ id: "p1" }, { name: "no id" }];
  const { asked, log, whole, pending } = looking(
    ({ path }) => (path.startsWith("user") ? data : []),
    [],
  );
  await whole();
  await pending();
  await whole();
  const look = ["user/u1/project", "project/p1/artifact"];
  expect(asked.map(({ path }) => path)).toEqual([
    ...look,
    "project/p1/artifact",
    ...look,
  ]);
  expect(log.lines).toEqual(["notice Skipped projects without a usable id."]);
});

describe("lists that move", () => {
  /**
   * One project whose pages are answered in turn, again and again from the last
   * one.
   */
  function moving(
    ...pages: { ids: readonly string[]; total: number; next?: string }[]
  ) {
    let asked = 0;
    const one = looking(() => {
      const page = pages[Math.min(asked, pages.length - 1)];
      asked += 1;
      const { ids = [], total, next } = page ?? {};
      return {
        data: ids.map((id) => artifact(id, "Done")),
        total_count: total,
        next_cursor: next,
      };
    });
    return { ...one, times: () => asked };
  }

  test("a list with as many documents as it says is whole at once", async () => {
    const { looks, times } = moving(
      { ids: ["a"], total: 2, next: "n1" },
      { ids: ["b"], total: 2 },
    );
    expect((await looks.whole("i", limits)).isWhole).toBe(true);
    expect(times()).toBe(2);
  });

  test.each([
    [
      "one is skipped between two pages",
      { ids: ["a"], total: 3, next: "n" },
      { ids: ["c"], total: 3 },
    ],
    [
      "one is listed twice",
      { ids: ["a", "b"], total: 3, next: "n" },
      { ids: ["b"], total: 3 },
    ],
    [
      "the pages disagree",
      { ids: ["a"], total: 3, next: "n" },
      { ids: ["b", "c"], total: 4 },
    ],
  ])("%s: the list is read again at once", async (_name, first, second) => {
    const { looks, times } = moving(first, second, {
      ids: ["a", "b", "c"],
      total: 3,
    });
    const { documents, isWhole } = await looks.whole("i", limits);
    expect([[...documents.keys()], isWhole, times()]).toEqual([
      ["a", "b", "c"],
      true,
      3,
    ]);
  });

  test("a number that means something else is trusted where two readings agree", async () => {
    const { looks, times, log } = moving({ ids: ["a", "b"], total: 7 });
    expect((await looks.whole("i", limits)).isWhole).toBe(true);
    expect([times(), log.lines]).toEqual([2, []]);
  });

  test("after four readings it is not whole, and a notice says so", async () => {
    const pages = ["a", "b", "c", "d"].map((id) => ({ ids: [id], total: 9 }));
    const { looks, times, log } = moving(...pages);
    expect((await looks.whole("i", limits)).isWhole).toBe(false);
    expect(times()).toBe(4);
    expect(log.lines).toEqual([
      expect.stringMatching(
        /^notice Documents come and go while Zylon lists them/,
      ),
    ]);
  });

  test("what is listed twice has the worse of its standings", async () => {
    const { looks } = looking(() => [
      artifact("a", "Done"),
      artifact("a", "Parsing"),
      artifact("a", "Error"),
    ]);
    expect((await looks.whole("i", limits)).documents.get("a")?.standing).toBe(
      "pending",
    );
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
      const { whole, log } = closedBut("p2", () => status);
      expect(await whole()).toEqual(["project/p2/artifact"]);
      expect(log.lines).toEqual([
        "notice Skipped the project p1: the user of api-token cannot read it.",
      ]);
    },
  );

  test("that was read before is a failure: its documents would seem to be gone", async () => {
    let status = 200;
    const { whole } = closedBut("p2", () => status);
    await whole();
    status = 403;
    await expect(whole()).rejects.toMatchObject({ code: "forbidden" });
  });

  test("where none may be read, there is nothing to look at", async () => {
    await expect(closedBut("none", () => 403).whole()).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("one after the other", () => {
  test("all who ask before the next begins share it; who leaves ends nothing", async () => {
    const { looks, asked, whole, pending } = looking(() => [
      artifact("a", "Parsing"),
    ]);
    const own = new AbortController();
    const left = looks.whole("i", { deadline: 0, signal: own.signal });
    own.abort(new Error("left"));
    await expect(left).rejects.toThrow("left");
    await Promise.all([whole(), whole(), pending(), pending()]);
    const looked = asked.map(
      ({ path, query }) =>
        `${path} ${"ingest_status" in query ? "pending" : "whole"}`,
    );
    expect(looked.slice(0, 2)).toEqual([
      "project/p1/artifact whole",
      "project/p1/artifact pending",
    ]);
    expect(looked.length).toBeLessThan(4);
  });

  test("one that fails ends no other", async () => {
    let tries = 0;
    const { whole } = looking(() => {
      tries += 1;
      if (tries === 1) throw refusal(500, "server-error");
      return [];
    });
    await expect(whole()).rejects.toMatchObject({ code: "server-error" });
    expect(await whole()).toEqual([]);
  });

  test("before the ingest, any whole look of the run will do", async () => {
    const { looks, asked, whole } = looking(() => [artifact("a", "Done")]);
    const [first, second] = await Promise.all([
      looks.before("i", limits),
      looks.before("i", limits),
    ]);
    await whole();
    const third = await looks.before("i", limits);
    expect(
      [first, second, third].map(({ documents }) => [...documents.keys()]),
    ).toEqual([["a"], ["a"], ["a"]]);
    expect(asked).toHaveLength(2);
    await looks.before("another", limits); // whose documents were not kept
    expect(asked).toHaveLength(3);
  });
});

test("a word that nobody knows counts as pending, and is told; no more than twenty are", async () => {
  const words = Array.from({ length: 25 }, (_, at) => `Word ${at}`);
  const { looks, log } = looking(() =>
    words.map((word) => artifact(word, word)),
  );
  const { documents } = await looks.whole("i", limits);
  expect(
    [...documents.values()].every(({ standing }) => standing === "pending"),
  ).toBe(true);
  const notice = (word: string) =>
    `notice Zylon reports an ingest_status that is unknown to this action: ${word}. It counts as pending.`;
  expect(log.lines).toEqual(words.slice(0, 20).map(notice));
});

test("documents without ingest_status are told of once", async () => {
  const { log, whole } = looking(() => [artifact("a"), artifact("b", "")]);
  await whole();
  expect(log.lines).toEqual([
    "notice Zylon reports no ingest_status for some documents. They count as indexed once they are published.",
  ]);
});
