/**
 * A workspace in which others add, change and delete documents while it is
 * listed: nothing of that fails the step, or is counted as its own.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import {
  runAction,
  artifact,
  type Reply,
  replyWithStatus,
  ingestStream,
} from "./run-action.ts";

/** How a Zylon pages: what a page says besides its documents. */
type Paging = "cursor" | "place" | "number";

const OTHERS = 700;

interface Listed {
  readonly id: string;
  readonly document: object;
}

const other = (number: number, updated_at = "2026-11-01"): Listed => {
  const id = `other-${number}`;
  return {
    id,
    document: artifact(id, { integration_id: "int_9", updated_at }),
  };
};
const ours = (number: number, more: object = {}): Listed => {
  const id = `ours-${number}`;
  return { id, document: artifact(id, more) };
};

/** Documents of others with ours among them, which never rest. */
class BusyZylon {
  readonly #paging: Paging;
  readonly #hasTotal: boolean;
  #all: Listed[];
  #requests = 0;

  constructor(paging: Paging, hasTotal: boolean) {
    this.#paging = paging;
    this.#hasTotal = hasTotal;
    this.#all = Array.from({ length: OTHERS }, (_, at) => other(at));
    // Seven of ours, none at the edge of a page.
    for (let at = 0; at < 7; at += 1)
      this.#all.splice(at * 100 + 50, 0, ours(at));
  }

  /** Two are deleted, two changed, one and a half come, here and there. */
  #disturb(): void {
    this.#requests += 1;
    if (this.#requests % 3 !== 0) return;
    const number = OTHERS + this.#requests;
    const isOther = ({ id }: Listed): boolean => id.startsWith("other");
    const deleted = this.#all.findIndex(isOther);
    this.#all.splice(deleted, 1);
    const changed = this.#all.findLastIndex(isOther);
    this.#all[changed] = other(number - 1, "2026-11-25");
    if (this.#requests % 2 === 0) this.#all.unshift(other(number));
  }

  /** Ours: one is new, one is updated, one is gone. */
  readonly ingest = (response: ServerResponse): void => {
    const at = (number: number): number =>
      this.#all.findIndex(({ id }) => id === `ours-${number}`);
    this.#all[at(3)] = ours(3, { updated_at: "2026-11-25" });
    this.#all.splice(at(5), 1, ours(7));
    ingestStream()(response);
  };

  readonly list = (
    response: ServerResponse,
    request: IncomingMessage,
  ): void => {
    this.#disturb();
    const query = new URL(request.url ?? "", "http://zylon.test").searchParams;
    const size = Number(query.get("page_size"));
    const after = query.get("after");
    let first = (Number(query.get("page") ?? 1) - 1) * size;
    if (after !== null)
      first =
        this.#paging === "place"
          ? Number(after)
          : this.#all.findIndex(({ id }) => id === after) + 1;
    const some = this.#all.slice(first, first + size);
    const hasNext = first + size < this.#all.length;
    const cursors = {
      cursor: some.at(-1)?.id,
      place: String(first + size),
      number: undefined,
    };
    replyWithStatus(200, {
      data: some.map(({ document }) => document),
      has_next_page: hasNext,
      next_cursor: hasNext ? cursors[this.#paging] : undefined,
      total_count: this.#hasTotal ? this.#all.length : undefined,
    })(response);
  };
}

test.each([
  ["cursor", true],
  ["cursor", false],
  ["place", true],
  ["place", false],
  ["number", true],
  ["number", false],
] as const)(
  "documents of others that come and go between two pages by %s (total_count: %s) leave the counts true",
  async (paging, hasTotal) => {
    const zylon = new BusyZylon(paging, hasTotal);
    const seen = await runAction(
      { "GET artifact": [zylon.list], "POST ingest": [zylon.ingest] },
      { "wait-for": "indexed", "max-removed": "1" },
    );
    expect(seen.outputs).toMatchObject({
      outcome: "success",
      "error-message": "",
      "sync-status": "indexed",
      "added-count": "1",
      "updated-count": "1",
      "removed-count": "1",
      "failed-count": "0",
      "indexed-count": "7",
    });
  },
);

/** Pages by number; `before` is called with the number of each request. */
function byNumber(
  all: readonly Listed[],
  before: (request: number) => void,
): Reply {
  let requests = 0;
  return (response, { url = "" }): void => {
    requests += 1;
    before(requests);
    const { searchParams } = new URL(url, "http://zylon.test");
    const first = (Number(searchParams.get("page") ?? 1) - 1) * 100;
    replyWithStatus(200, {
      data: all.slice(first, first + 100).map(({ document }) => document),
      has_next_page: first + 100 < all.length,
    })(response);
  };
}

test("a document of this run that a deletion moves to the page before is not missed in the list before the ingest", async () => {
  const all = Array.from({ length: 300 }, (_, at) => other(at));
  all.splice(100, 0, ours(1));
  const seen = await runAction(
    {
      "GET artifact": [
        byNumber(all, (request) => {
          if (request === 2) all.shift();
        }),
      ],
      "POST ingest": [ingestStream()],
    },
    { "wait-for": "indexed" },
  );
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "added-count": "0",
    "indexed-count": "1",
  });
  const before = seen.sent.slice(0, seen.sent.indexOf("POST ingest"));
  expect(before.filter((one) => one === "GET artifact")).toHaveLength(3 * 3);
});

test("documents of an earlier ingest that come while the list before is read by cursor are not added by this one", async () => {
  const earlier = Array.from({ length: 10 }, (_, at) => ours(at));
  const pending = ours(99, { ingest_status: "Parsing" });
  let requests = 0;
  let isStarted = false;
  const list: Reply = (response, { url = "" }) => {
    requests += 1;
    const isNext = url.includes("after=");
    // The newest come first: on a page that was read already.
    const newest = requests > 1 ? earlier : [];
    const first = [...newest, ...(isStarted ? [] : [pending])];
    replyWithStatus(200, {
      data: (isNext ? [ours(100)] : first).map(({ document }) => document),
      has_next_page: !isNext,
      next_cursor: isNext ? null : "c1",
    })(response);
  };
  const ingest: Reply = (response) => {
    isStarted = true;
    ingestStream()(response);
  };
  const seen = await runAction(
    { "GET artifact": [list], "POST ingest": [ingest] },
    { "wait-for": "indexed" },
  );
  expect(seen.outputs).toMatchObject({
    "added-count": "0",
    "indexed-count": "11",
  });
});

test("a page that only repeats what others pushed down fails nothing that went well", async () => {
  const all = Array.from({ length: 250 }, (_, at) => other(at));
  all.push(ours(1));
  const seen = await runAction(
    {
      "GET artifact": [
        byNumber(all, (request) => {
          // Before a second page of a look after the ingest.
          if (request === 8)
            for (let at = 0; at < 100; at += 1) all.unshift(other(1000 + at));
        }),
      ],
      "POST ingest": [ingestStream()],
    },
    { "wait-for": "indexed" },
  );
  expect(seen.outputs).toMatchObject({
    outcome: "success",
    "error-code": "",
    "removed-count": "0",
    "indexed-count": "1",
  });
});
