/**
 * Settling and lists as properties, against a server that changes, fails and lies by
 * rules: a run is never done while something is pending or changes, never counts a part
 * of a list as the whole, and is always done in the end.
 */
import fc from "fast-check";
import { clock } from "../src/clock.ts";
import {
  artifact,
  ingestStream,
  loginPage,
  type ObservedRun,
  page,
  type Reply,
  replyWithStatus,
  runAction,
  started,
} from "./run-action.ts";
import {
  documents,
  failing,
  INDEXED,
  pending,
  timeline,
} from "./support/documents.ts";

const RUNS = { numRuns: 20 };
const INPUTS = {
  ...INDEXED,
  "wait-timeout-seconds": "1200",
  "min-items": "0",
};

const STATES = {
  done: (id: string) => [artifact(id)],
  failed: (id: string) => [failing(id)],
  pending: (id: string) => [pending(id)],
  gone: () => [],
} satisfies Record<string, (id: string) => object[]>;
type State = keyof typeof STATES;

/** What the list shows for a while: the states of some documents, or a failure. */
type Act = readonly State[] | Reply;
const isList = (act: Act): act is readonly State[] => Array.isArray(act);

const anyState = fc.constantFrom<State>("done", "failed", "pending", "gone");
const anyDocuments = fc.array(anyState, { minLength: 3, maxLength: 3 });
const anyFailure = fc.constantFrom<Reply>(
  replyWithStatus(401),
  replyWithStatus(403),
  replyWithStatus(404),
  loginPage,
);
const anyAct = fc.record({
  seconds: fc.integer({ min: 3, max: 40 }),
  act: fc.oneof(
    { weight: 3, arbitrary: anyDocuments },
    { weight: 1, arbitrary: anyFailure },
  ),
});

/** A look that was answered. */
interface Look {
  readonly second: number;
  readonly states: readonly State[];
}

const show = (states: readonly State[]): object[] =>
  states.flatMap((state, at) => STATES[state](`d${at}`));

const countOf = (states: readonly State[], state: State): string =>
  String(states.filter((one) => one === state).length);

/** For how long the list has shown the same, at the last look. */
function getQuietSeconds(looks: readonly Look[]): number {
  const last = looks.at(-1);
  const isOther = ({ states }: Look): boolean =>
    String(states) !== String(last?.states);
  const since = looks[looks.findLastIndex(isOther) + 1];
  return (last?.second ?? 0) - (since?.second ?? 0);
}

test("whatever the order of looks, failures and changes, a run is done only when all is quiet, and always then", async () => {
  await fc.assert(
    fc.asyncProperty(
      anyDocuments,
      fc.array(anyAct, { maxLength: 7 }),
      anyDocuments,
      fc.boolean(),
      async (first, acts, last, isEndTold) => {
        const looks: Look[] = [];
        const toReply =
          (act: Act): Reply =>
          (response, request) => {
            if (isList(act)) {
              looks.push({ second: clock.now() / 1000, states: act });
              replyWithStatus(200, page(...show(act)))(response);
            } else if (typeof act === "function") act(response, request);
          };
        let second = 1;
        const steps = acts.map(({ seconds, act }) => {
          const from = second;
          second += seconds;
          return [from, toReply(act)] as const;
        });
        const end = last.map((state) => (state === "pending" ? "done" : state));
        const seen = await runAction(
          {
            "GET artifact": [
              timeline([0, toReply(first)], ...steps, [second, toReply(end)]),
            ],
            "POST ingest": [isEndTold ? ingestStream() : started],
          },
          INPUTS,
        );
        const watched = looks.slice(1);
        const { states = [] } = watched.at(-1) ?? {};
        expect(seen.outputs).toMatchObject({
          "error-message": "",
          "indexed-count": countOf(states, "done"),
          "failed-count": countOf(states, "failed"),
          "pending-count": "0",
        });
        const isEmpty = show(states).length === 0;
        const settle = isEmpty && !isEndTold ? 50 : 10;
        expect(getQuietSeconds(watched)).toBeGreaterThanOrEqual(settle);
      },
    ),
    RUNS,
  );
});

const LIES = [
  "refuses a page",
  "repeats the page before",
  "answers with no page",
  "answers with a web page",
] as const;
type Lie = (typeof LIES)[number];

/** A list of so many documents, in pages of three. */
interface LyingServer {
  readonly count: number;
  readonly paging: "cursor" | "number";
  /** Claimed by each page, and wrong. */
  readonly total: number | undefined;
  /** By the number of the request. */
  readonly lies: ReadonlyMap<number, Lie>;
}

const SIZE = 3;

function serve({ count, paging, total, lies }: LyingServer): Reply {
  const all = documents(count);
  let requests = 0;
  return (response, request) => {
    const { searchParams } = new URL(request.url ?? "", "http://zylon");
    const after = searchParams.get("after");
    const number = Number(after ?? searchParams.get("page") ?? 1);
    const from = (number - 1) * SIZE;
    const hasNext = from + SIZE < count;
    const lie = lies.get(requests);
    requests += 1;
    const isFirst = number === 1;
    if (lie === "answers with a web page") loginPage(response);
    else if (lie === "refuses a page" && !isFirst)
      replyWithStatus(404)(response);
    else if (lie !== undefined && (isFirst || lie === "answers with no page"))
      replyWithStatus(200, { data: "none" })(response);
    else {
      const shown = lie === "repeats the page before" ? from - SIZE : from;
      replyWithStatus(200, {
        data: all.slice(shown, shown + SIZE),
        has_next_page: hasNext,
        ...(hasNext && paging === "cursor" && { next_cursor: `${number + 1}` }),
        ...(total !== undefined && { total_count: total }),
      })(response);
    }
  };
}

const anyServer = (
  lies: readonly Lie[],
  maxLength: number,
): fc.Arbitrary<LyingServer> =>
  fc.record({
    count: fc.integer({ min: 1, max: 10 }),
    paging: fc.constantFrom("cursor", "number"),
    total: fc.constantFrom(undefined, 0, 4, 99),
    lies: fc
      .uniqueArray(
        fc.tuple(fc.integer({ min: 0, max: 12 }), fc.constantFrom(...lies)),
        { maxLength, selector: ([at]) => at },
      )
      .map((told) => new Map(told)),
  });

const list = (server: LyingServer): Promise<ObservedRun> =>
  runAction(
    { "GET artifact": [serve(server)], "POST ingest": [ingestStream()] },
    { ...INPUTS, "max-removed": "0" },
  );

/** The last of two pages repeats the first one, in each look for a while. */
const REPEATED: LyingServer = {
  count: 4,
  paging: "cursor",
  total: undefined,
  lies: new Map(
    Array.from({ length: 30 }, (_, at) => [
      3 + 2 * at,
      "repeats the page before",
    ]),
  ),
};

test("whatever a server lies, a green run has counted all documents", async () => {
  await fc.assert(
    fc.asyncProperty(anyServer(LIES, 9), async (server) => {
      const { outputs } = await list(server);
      const isGreen = outputs["error-code"] === "";
      const { count } = server;
      expect(outputs).toMatchObject({
        outcome: isGreen ? "success" : "failure",
        "indexed-count": isGreen ? String(count) : "",
        "added-count": isGreen ? "0" : "",
      });
    }),
    { ...RUNS, examples: [[REPEATED]] },
  );
});

/** A web page has a rule of its own: it is asked for again once, after five seconds. */
const BRIEF_LIES = LIES.filter((lie) => lie !== "answers with a web page");

test("a server that lies twice, and about its totals, fails no run", async () => {
  await fc.assert(
    fc.asyncProperty(anyServer(BRIEF_LIES, 2), async (server) => {
      const { outputs } = await list(server);
      expect(outputs).toMatchObject({
        "error-message": "",
        "indexed-count": String(server.count),
      });
    }),
    RUNS,
  );
});
