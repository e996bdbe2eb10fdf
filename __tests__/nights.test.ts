/**
 * Nights in a row: what the failure issue says after each, and whether it is
 * open.
 */
import { stepOn, useGitHub } from "./support/github.ts";
import { instantClock } from "./support/instant-clock.ts";
import {
  act,
  artifact,
  byId,
  completed,
  events,
  lost,
  page,
  type Reply,
  type Script,
  type Seen,
  status,
} from "./zylon.ts";

const github = useGitHub();

const documents = (count: number, more: object = {}): object[] =>
  Array.from({ length: count }, (_, at) => artifact(`d${at}`, more));
const failing = (count: number): object[] =>
  documents(count, { ingest_status: "Error", error: "Malformed" });
const of = (id: string, count: number): object[] =>
  Array.from({ length: count }, (_, at) =>
    artifact(`${id}-${at}`, { integration_id: id }),
  );
const ended = (counts: object = {}): Reply =>
  events([{ type: "sync_started", ...counts }, completed]);
/** A list that announces a second page, and refuses it each time. */
const unwhole = Array.from({ length: 3 }, () => [
  { data: [artifact("d0")], has_next_page: true },
  status(404, { detail: "no such page" }),
]).flat();

/** Documents before and after an ingest that ended. */
const from = (
  before: readonly object[],
  after: readonly object[],
  counts?: object,
): Script => ({
  "GET artifact": [page(...before), page(...after)],
  "POST ingest": [ended(counts)],
});
const still = (count: number): Script =>
  from(documents(count), documents(count));
const WRONG_TOKEN: Script = {
  "GET config": [status(401)],
  "GET me": [status(401)],
  "GET integrations": [status(401)],
};
const STREAM_CUT: Script = {
  "GET artifact": [page(...documents(24))],
  "POST ingest": [lost],
};

let day = 0;
beforeEach(() => (day = 0));

/** Each night is a day later, from 1 November 2026 on. */
const night = (
  script: Script,
  inputs: Readonly<Record<string, string>> = {},
): Promise<Seen> => {
  day += 1;
  return act(
    script,
    {
      "failure-issue": "true",
      "wait-for": "indexed",
      "max-removed": "50%",
      ...inputs,
    },
    {
      env: { ...stepOn(github), GITHUB_RUN_ID: `${day}` },
      time: instantClock(undefined, Date.UTC(2026, 10, day, 3)),
    },
  );
};

const LOSS = from(documents(24), documents(9));

const issue = () => {
  const [first, ...others] = github.issues;
  expect(others).toEqual([]);
  return first!;
};
/** The words of the last comment, and how many there are. */
const comments = (): string[] => issue().comments;
const lastComment = (): string => comments().at(-1) ?? "";

describe("a loss keeps the issue open", () => {
  test("a night on which nobody did anything says so, and doesn't close it", async () => {
    const first = await night(LOSS);
    expect(first.outputs["error-code"]).toBe("too-many-removed");
    expect(issue().body).toContain(
      "**Lost or failed:** 9 documents now, 24 before the loss on 2026-11-01.",
    );
    const second = await night(still(9));
    expect(second.exitCode).toBe(0);
    expect(issue().state).toBe("open");
    expect(comments()).toEqual([
      "The step succeeded in [run 2](https://github.com/octo/docs/actions/runs/2).\n\n9 documents now, 24 before the loss on 2026-11-01. Close this issue when you have checked.",
    ]);
    expect(second.log).toMatch(
      /^The failure issue #1 was left open: 9 documents now, 24 before the loss on 2026-11-01$/m,
    );
  });

  test("the summary of each green run says so, and nobody is told twice", async () => {
    await night(LOSS);
    for (const seen of [await night(still(9)), await night(still(9))])
      expect(seen.summary).toMatch(
        /\n\nThe failure issue \[#1\]\(https:\/\/github\.com\/octo\/docs\/issues\/1\) is open: 9 documents now, 24 before the loss on 2026-11-01\. Close it when you have checked\.\n$/,
      );
    expect(comments()).toHaveLength(1);
  });

  test("it closes where everything came back", async () => {
    await night(LOSS);
    await night(still(9));
    const seen = await night(from(documents(9), documents(24)));
    expect(issue().state).toBe("closed");
    expect(lastComment()).toBe(
      "The step succeeded in [run 3](https://github.com/octo/docs/actions/runs/3).\n\n24 documents now, 0 of them failing; 24 before 2026-11-01, 0 of them failing. Only the numbers were compared; the documents may be different ones.",
    );
    expect(seen.summary).toMatch(
      /The failure issue \[#1\]\(.*\) was closed\.\n$/,
    );
  });

  test("not where one is missing", async () => {
    await night(LOSS);
    await night(from(documents(9), documents(23)));
    expect(issue().state).toBe("open");
  });

  test("it is remembered after a wrong token and a green night", async () => {
    await night(LOSS);
    await night(still(9));
    const third = await night(WRONG_TOKEN);
    expect(third.outputs["error-code"]).toBe("unauthorized");
    expect(lastComment()).toMatch(/^It failed again, in \[run 3\]/);
    expect(issue().body).toContain(
      "24 documents before the loss on 2026-11-01",
    );
    await night(still(9));
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain("9 documents now, 24 before");
    expect(comments()).toHaveLength(3);
  });

  test("a wrong token on the night after doesn't hide it", async () => {
    await night(LOSS);
    await night(WRONG_TOKEN);
    await night(still(9));
    expect(issue().state).toBe("open");
  });

  test("of the second integration, whatever fails in the first", async () => {
    const two = { "integration-id": "int_1, int_2" };
    const seen = await night(
      {
        "GET config": [byId({ int_1: {}, int_2: { space_key: "B" } })],
        ...from(of("int_2", 24), of("int_2", 9)),
      },
      two,
    );
    expect(seen.outputs["error-code"]).toBe("not-configured");
    const left = [...of("int_1", 3), ...of("int_2", 9)];
    await night(from(left, left), two);
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain(
      "confluence int_2: 9 documents now, 24 before the loss on 2026-11-01.",
    );
  });

  test("of one that is back while another fails, the text says so", async () => {
    const two = { "integration-id": "int_1, int_2" };
    const [fine, bare] = [{ space_key: "A" }, {}];
    await night(from(of("int_1", 24), of("int_1", 9)), two);
    await night(
      {
        "GET config": [byId({ int_1: fine, int_2: bare })],
        ...from(of("int_1", 9), of("int_1", 24)),
      },
      two,
    );
    expect(issue().body).toContain(
      "confluence int_1: 24 documents now, 24 before 2026-11-01 (as many as before).",
    );
  });

  test("also where too-few-items is told", async () => {
    const seen = await night(LOSS, { "min-items": "10" });
    expect(seen.outputs["error-code"]).toBe("too-few-items");
    await night(from(documents(9), documents(10)), { "min-items": "10" });
    expect(issue().state).toBe("open");
  });

  test("also where wait-timeout is told", async () => {
    const pending = artifact("d0", { ingest_status: "Parsing" });
    const seen = await night(
      from(documents(24), [pending, ...documents(9).slice(1)]),
      { "wait-timeout-seconds": "60" },
    );
    expect(seen.outputs["error-code"]).toBe("wait-timeout");
    expect(issue().body).toContain(
      "**Lost or failed:** 9 documents now, 24 before the loss on 2026-11-01.",
    );
    await night(still(9));
    expect(issue().state).toBe("open");
  });

  test("of an emptied source", async () => {
    const none = { integration_item_count: 0 };
    await night(from(documents(24), [], none));
    expect(issue().body).toContain("close the failure issue");
    const seen = await night(from([], [], none));
    expect(seen.exitCode).toBe(0);
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain("0 documents now, 24 before the loss on");
  });

  test("of one page that failed, and that nobody touched since", async () => {
    const inputs = { "max-failed": "0" };
    const one = [...failing(1), ...documents(24).slice(1)];
    await night(from(documents(24), one), inputs);
    const seen = await night(from(one, one), inputs);
    expect(seen.exitCode).toBe(0);
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain(
      "24 documents now, 1 of them failing; 24 before 2026-11-01, 0 of them failing.",
    );
    await night(from(one, documents(24)), inputs);
    expect(issue().state).toBe("closed");
  });

  test("not where all failed one night and are indexed the next", async () => {
    const seen = await night(from(documents(24), failing(24)));
    expect(seen.outputs["error-code"]).toBe("too-many-failed");
    await night(from(failing(24), documents(24)));
    expect(issue().state).toBe("closed");
    expect(lastComment()).toContain("24 documents now, 0 of them failing;");
  });

  test("also where none was done, and one is the next night", async () => {
    await night(from(documents(24), failing(24)));
    const one = [artifact("d0"), ...failing(24).slice(1)];
    const seen = await night(from(failing(24), one));
    expect(seen.exitCode).toBe(0);
    expect(issue().state).toBe("open");
  });

  test("the most documents and the fewest failing count, of two losses", async () => {
    await night(LOSS);
    await night(from(documents(9), documents(2)));
    expect(issue().body).toContain(
      "2 documents now, 24 before the loss on 2026-11-01",
    );
    await night(from(documents(2), documents(9)));
    expect(issue().state).toBe("open");
    await night(from(documents(2), documents(24)));
    expect(issue().state).toBe("closed");
  });

  test("the date is that of the most documents", async () => {
    await night(LOSS);
    await night(from(documents(30), documents(9)));
    expect(issue().body).toContain("30 before the loss on 2026-11-02");
  });

  const failingOf = (count: number): object[] => [
    ...failing(count),
    ...documents(24).slice(count),
  ];
  test.each([
    [0, 1],
    [1, 0],
  ])(
    "the fewest failing count, of two nights on which more failed: %i and %i",
    async (...befores) => {
      const inputs = { "max-failed": "0" };
      for (const count of befores)
        await night(from(failingOf(count), failingOf(count + 1)), inputs);
      await night(from(failingOf(2), failingOf(1)), inputs);
      expect(issue().state).toBe("open");
    },
  );

  test("not where no document was there before", async () => {
    await night(from([], [], { integration_item_count: 3 }));
    await night(from([], [...failing(1), ...documents(24).slice(1)]));
    expect(issue().state).toBe("closed");
  });

  test("not where all that went was allowed to go", async () => {
    const inputs = { "max-removed": "100%", "min-items": "1" };
    const none = { integration_item_count: 0 };
    const seen = await night(from(documents(24), [], none), inputs);
    expect(seen.outputs["error-code"]).toBe("too-few-items");
    await night(from([], documents(3)), inputs);
    expect(issue().state).toBe("closed");
  });

  test("not without a limit of what may go or fail", async () => {
    const inputs = { "max-removed": "", "min-items": "10" };
    const left = [...failing(1), ...documents(9).slice(1)];
    const seen = await night(from(documents(24), left), inputs);
    expect(seen.outputs["error-code"]).toBe("too-few-items");
    await night(from(left, documents(10)), inputs);
    expect(issue().state).toBe("closed");
  });

  test("where it is unknown how many there are now", async () => {
    await night(LOSS);
    await night(
      { "POST ingest": [ended()] },
      { "wait-for": "completed", "max-removed": "" },
    );
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain(
      "Documents not counted now, 24 documents before the loss on 2026-11-01.",
    );
  });

  test("where it is no longer in the run", async () => {
    await night(LOSS);
    await night(from(of("int_2", 3), of("int_2", 3)), {
      "integration-id": "int_2",
    });
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain(
      "confluence int_1: not in this run, 24 documents before the loss on 2026-11-01.",
    );
  });

  test("where it is unknown how many there were", async () => {
    const seen = await night({
      "GET artifact": [...unwhole, page()],
      "POST ingest": [ended()],
    });
    expect(seen.outputs["error-code"]).toBe("nothing-indexed");
    await night(still(24));
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain(
      "24 documents now, an unknown number before 2026-11-01.",
    );
  });

  test("also where a later loss has numbers", async () => {
    await night({
      "GET artifact": [...unwhole, page()],
      "POST ingest": [ended()],
    });
    await night(LOSS);
    await night(from(documents(9), documents(24)));
    expect(issue().state).toBe("open");
  });
});

describe("a night that could not be compared", () => {
  test("is judged by the first that can", async () => {
    const seen = await night(STREAM_CUT);
    expect(seen.outputs["error-code"]).toBe("connection-lost");
    const second = await night(still(9));
    expect(second.exitCode).toBe(0);
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain(
      "9 documents now, 24 before the loss on 2026-11-01.",
    );
  });

  test("also where its looks failed in the end", async () => {
    const pending = artifact("d0", { ingest_status: "Parsing" });
    const seen = await night({
      "GET artifact": [
        page(...documents(24)),
        page(pending, ...documents(24).slice(1)),
        status(401),
      ],
      "POST ingest": [ended()],
    });
    expect(seen.outputs["error-code"]).toBe("unauthorized");
    await night(still(9));
    expect(issue().state).toBe("open");
  });

  test("is no loss where no more is missing than allowed", async () => {
    await night(STREAM_CUT);
    await night(still(12));
    expect(issue().state).toBe("closed");
  });

  test("also where another one fails in between", async () => {
    await night(STREAM_CUT);
    await night(WRONG_TOKEN);
    await night(still(9));
    expect(lastComment()).toContain(
      "9 documents now, 24 before the loss on 2026-11-01.",
    );
  });

  test("is told at once where the first that can fails", async () => {
    await night(STREAM_CUT);
    await night(from(documents(9), documents(8)), { "min-items": "10" });
    expect(lastComment()).toMatch(
      /^Documents were lost or failed, in \[run 2\]/,
    );
    expect(issue().body).toContain(
      "8 documents now, 24 before the loss on 2026-11-01",
    );
  });

  test("keeps it open where none could be since", async () => {
    await night(STREAM_CUT);
    await night(
      { "POST ingest": [ended()] },
      { "wait-for": "completed", "max-removed": "" },
    );
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain(
      "It is unknown whether documents were lost on 2026-11-01; before that: 24 documents.",
    );
  });

  test("says so of one that is no longer in the run", async () => {
    await night(STREAM_CUT);
    const other = from(of("int_2", 3), of("int_2", 3));
    await night(other, { "integration-id": "int_2" });
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain(
      "confluence int_1: not in this run, and it is unknown whether documents were lost on 2026-11-01; before that: 24 documents.",
    );
  });
});

describe("a comment is made", () => {
  test("at each loss, also of the same code", async () => {
    await night(LOSS);
    await night(from(documents(9), documents(2)));
    expect(comments()).toHaveLength(1);
    expect(lastComment()).toMatch(
      /^Documents were lost or failed, in \[run 2\]/,
    );
  });

  test("at a second loss after a green night", async () => {
    await night(LOSS);
    await night(still(9));
    await night(from(documents(9), documents(2)));
    expect(lastComment()).toMatch(
      /^Documents were lost or failed, in \[run 3\]/,
    );
    await night(still(2));
    expect(lastComment()).toContain(
      "2 documents now, 24 before the loss on 2026-11-01",
    );
  });

  test("not where the same documents fail each night", async () => {
    await night(from(documents(3), failing(3)));
    await night(from(failing(3), failing(3)));
    expect(comments()).toEqual([]);
  });

  test("where the code of any integration is another one", async () => {
    const two = { "integration-id": "int_1, int_2" };
    const script = (one: Reply, other: Reply): Script => ({
      "GET config": [
        byId({ int_1: one, int_2: other, int_3: { space_key: "C" } }),
      ],
    });
    const [missing, bare, fine] = [status(404), {}, { space_key: "A" }];
    await night(script(missing, bare), two);
    await night(script(missing, bare), two);
    expect(comments()).toEqual([]);
    await night(script(missing, missing), two);
    expect(comments()).toHaveLength(1);
    await night(script(fine, missing), {
      ...two,
      "wait-for": "completed",
      "max-removed": "",
    });
    expect(comments()).toHaveLength(1);
    await night(script(bare, missing), two);
    expect(comments()).toHaveLength(2);
    expect(lastComment()).toMatch(/^It now fails for a different reason/);
    expect(lastComment()).toMatch(
      /What happened to confluence int_1:.*nothing to read yet[^]*What happened to confluence int_2:/,
    );
  });
});

describe("a success of zero items and no document", () => {
  const none = { integration_item_count: 0 };

  test("closes nothing: a create, and nothing was chosen in Zylon", async () => {
    await night({ "GET config": [{}] });
    const seen = await night(from([], [], none));
    expect(seen.exitCode).toBe(0);
    expect(issue().state).toBe("open");
    expect(lastComment()).toContain(
      "The source has no items, and Zylon no documents. Close this issue",
    );
  });

  test("closes it where Zylon lists documents", async () => {
    await night({ "GET config": [{}] });
    await night(from(documents(5), documents(5), none));
    expect(issue().state).toBe("closed");
  });

  test("closes it where Zylon counted documents", async () => {
    const inputs = { "wait-for": "completed", "max-removed": "" };
    const counted = ended({ ...none, current_artifact_count: 5 });
    await night({ "GET config": [{}] }, inputs);
    await night({ "POST ingest": [counted] }, inputs);
    expect(issue().state).toBe("closed");
  });

  test("closes it beside others that have some, where it had not failed", async () => {
    const two = { "integration-id": "int_1, int_2" };
    const counts: Script = {
      "POST ingest": [
        byId({
          int_1: ended({ integration_item_count: 3 }),
          int_2: ended({ integration_item_count: 0 }),
        }),
      ],
    };
    const script = {
      ...from(of("int_1", 3), of("int_1", 3)),
      ...counts,
    };
    await night(
      {
        ...script,
        "GET config": [byId({ int_1: {}, int_2: { space_key: "B" } })],
      },
      two,
    );
    await night(script, two);
    expect(issue().state).toBe("closed");
  });
});

describe("the hidden line", () => {
  test("is that of the step: an issue without it is a person's", async () => {
    await night(LOSS);
    github.issues[0]!.body = "Taken over by Ada";
    await night(LOSS);
    expect(github.issues).toHaveLength(2);
    await night(from(documents(9), documents(24)));
    expect(github.issues.map(({ state }) => state)).toEqual(["open", "closed"]);
  });

  test("that somebody broke closes nothing", async () => {
    await night(LOSS);
    const one = issue();
    one.body = one.body!.replace(/(zylon-ingest issue \w+ )\S+/, "$1oops");
    await night(still(24));
    expect(one.state).toBe("open");
    expect(lastComment()).toContain("no longer lists everything that was lost");
  });

  test("keeps what people write around it", async () => {
    await night(LOSS);
    const one = issue();
    one.body = `Ada: I look after it $&\n\n${one.body!}\n\nBob: thanks`;
    await night(still(9));
    expect(one.body).toMatch(
      /^Ada: I look after it \$&\n\n[^]*-->\n\nBob: thanks$/,
    );
    await night(from(documents(9), documents(24)));
    expect(one.state).toBe("closed");
  });

  test("ends where its comment ends, whatever an integration is called", async () => {
    const id = "a --> <b>@octocat</b> &";
    const inputs = { "integration-id": id };
    await night(from(of(id, 24), of(id, 9)), inputs);
    expect(issue().body!.split("-->").at(-1)).toBe("");
    await night(from(of(id, 9), of(id, 9)), inputs);
    expect(issue().state).toBe("open");
    await night(from(of(id, 9), of(id, 24)), inputs);
    expect(issue().state).toBe("closed");
  });

  test("fits, with many integrations, and what doesn't is not forgotten", async () => {
    const ids = Array.from({ length: 110 }, (_, at) =>
      `${at}`.padStart(60, "字"),
    );
    const inputs = {
      "integration-id": ids.join(","),
      "max-parallel": "32",
      "max-removed": "0",
    };
    const one = (id: string): object[] => of(id, 1);
    const all = ids.flatMap(one);
    await night(from(all, ids.slice(0, 1).flatMap(one)), inputs);
    expect(issue().body!.length).toBeLessThan(60_000);
    await night(from(all, all), inputs);
    expect(issue().state).toBe("open");
    expect(comments()).toHaveLength(1);
  });
});
