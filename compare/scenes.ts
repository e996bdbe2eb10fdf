/**
 * The scenes of the comparison. One that carries a line of the contract may
 * differ: the line changes what the action does there.
 */
import type { FakeGitHub } from "../simulator/runner/github.ts";
import {
  blankIntegration,
  type DialectName,
  type Fault,
  type FaultRule,
  type Framing,
  type IntegrationRecord,
  SEED,
  type SimEvent,
  type Simulator,
} from "../simulator/simulator.ts";

type Inputs = Readonly<Record<string, string>>;

export interface Scene {
  readonly name: string;
  /** On top of those that lead to the seeded Confluence integration. */
  readonly inputs?: Inputs;
  /** `published` unless given. */
  readonly dialect?: DialectName;
  readonly tls?: boolean;
  readonly faults?: readonly FaultRule[];
  /** Sets the stage, and may give further inputs. */
  readonly stage?: (
    simulator: Simulator,
    github: FakeGitHub | undefined,
  ) => Inputs | undefined;
  readonly env?: Readonly<Record<string, string>>;
  /** Sent some time after a request for such a path was seen. */
  readonly signal?: {
    readonly name: NodeJS.Signals;
    readonly at: RegExp;
    readonly afterMs?: number;
  };
  /** Keeps a failure issue. */
  readonly github?: true;
  /** Further runs on the same servers. */
  readonly then?: readonly {
    readonly inputs?: Inputs;
    readonly faults?: readonly FaultRule[];
  }[];
  /** The pauses decide how often a POST is sent again. */
  readonly resends?: "by chance";
  /** It takes long, and needs no processor meanwhile. */
  readonly waits?: boolean;
  /** The line of the contract that changes it. */
  readonly contract?: string;
}

const PASSWORD = "pass-word 1234/ü";
const GATEWAY = "gateway-secret-77";
/** None of these may be read anywhere. */
export const SECRETS: readonly string[] = [PASSWORD, GATEWAY];

const NEVER_AGAIN =
  "Create, refresh and ingest never, whatever headers say: their outcome is unknown";
const MATRIX = "`matrix`: an entry for each integration";
const NO_FILTERS =
  "one that refuses that too cannot be watched: the step fails before the ingest";
const CLEAN_END =
  "One that ends cleanly after nothing but `sync_started` is `started`";
const NO_EVENT =
  "An answer without any known event, an empty one too, is `unexpected-response`";
const FIRST_EVENT = "`started`: done at the first event";
const FLAWED =
  "Before the ingest a flaw: nothing is compared, so what was added, updated, removed or failed is unknown unless the stream tells it";
const ENDS_THE_READING = "`sync_completed`, which ends the reading";
const UNKNOWN_OP =
  "An unknown `op` is a notice and counted nowhere, and the stream then does not tell `failed-count`";
const OTHER_WORDS =
  "No longer promised: failure words other than `sync_error` and `error`";
const FRAMINGS =
  "where the first line is a JSON object by itself, one object a line; else one JSON value";
const TOLD_BY_PROGRESS =
  "of a stream that reported items (`sync_progress`) and ended; else, with `indexed`, of the documents; else empty";
const LARGE = "an answer (of a stream, a single event) over 32 MiB";
const EMPTIED =
  "No document at all is `nothing-indexed`, also where the source was emptied";
const GUESSED =
  "If Zylon does not report the username of one of that type, it is `ambiguous`: credentials are never sent on a guess";
const CONFIGURED =
  "*Configured* is any config but: …, one whose place is there and empty, with no value under a key that is not documented";
const ONE_SIZE = "400 and other 4xx: not retried";
const LOOK_AGAIN =
  "A look that fails with what is retried is made again until the limit";
const LOST_PROJECT =
  "A project that may not be read (403, 404) is skipped; one in which this run saw documents of its integrations is a flaw";
const SAME_CODE =
  "The failure issue: comment only where the code is another one than last time";

const COUNTS = [
  "added-count",
  "updated-count",
  "removed-count",
  "skipped-count",
  "failed-count",
  "results",
  "results-file",
];
/** What a line changes at most, where that is not everything. */
export const CHANGES_ONLY: Readonly<
  Partial<Record<string, readonly string[]>>
> = {
  [MATRIX]: ["matrix"],
  [NEVER_AGAIN]: ["posts", "gets"],
  [TOLD_BY_PROGRESS]: COUNTS,
  [UNKNOWN_OP]: COUNTS,
  [SAME_CODE]: ["issues"],
  [ONE_SIZE]: ["gets"],
};

const { integrations: ID } = SEED;
const TYPES = [
  "confluence",
  "confluencelocal",
  "sharepoint",
  "filesystem",
  "claromentis",
] as const;
const of = (type: (typeof TYPES)[number]): Inputs => ({
  "integration-type": type,
  "integration-id": ID[type],
});
const credentials = { username: "svc-new", password: PASSWORD };
const indexed = { "wait-for": "indexed" };
const searched = { ...indexed, "expect-search": "Press kit" };

const started = (documents?: unknown, items?: unknown): SimEvent => ({
  type: "sync_started",
  current_artifact_count: documents,
  integration_item_count: items,
});
const progress = (op: string, name: string): SimEvent => ({
  type: "sync_progress",
  op,
  integration_item: { id: name, name },
});
const completed: SimEvent = { type: "sync_completed" };
const WHOLE = [
  started(3, 6),
  progress("Added", "Press kit"),
  progress("Updated", "Opening hours"),
  progress("Recreated", "Price list"),
  progress("Removed", "Escalations"),
  progress("Skipped", "Floor plan"),
  progress("Error", "Scan"),
  completed,
];
const cut = WHOLE.slice(0, -1);

/** What the seeded integration answers to an ingest. */
const answers =
  (
    events: readonly SimEvent[],
    framing: Framing = "sse",
    end: "normal" | "cut" | "hang" = "normal",
  ) =>
  ({ state }: Simulator): undefined => {
    for (const one of state.integrations)
      if (one.id === ID.confluence) one.ingest = { events, framing, end };
  };
const text = (
  chunk: string,
  end: "normal" | "cut" | "hang" = "normal",
): FaultRule[] => [
  {
    path: "/ingest",
    fault: { kind: "raw", contentType: "text/plain", chunks: [chunk], end },
  },
];
const without =
  (type: string) =>
  ({ state }: Simulator): undefined => {
    state.integrations = state.integrations.filter((one) => one.type !== type);
  };
const add =
  (id: string, type: string, more: Partial<IntegrationRecord> = {}) =>
  ({ state }: Simulator): undefined => {
    state.integrations.push({
      ...blankIntegration(id, type, SEED.ada.id, SEED.organization.id),
      ...more,
    });
  };
const configOf =
  (config: unknown) =>
  ({ state }: Simulator): undefined => {
    for (const one of state.integrations)
      if (one.id === ID.confluence) one.config = config;
  };

/** The source of the seeded integration, changed. */
const source =
  (
    change: (items: IntegrationRecord["source"]) => IntegrationRecord["source"],
  ) =>
  ({ state }: Simulator): undefined => {
    for (const one of state.integrations)
      if (one.id === ID.confluence) one.source = change(one.source);
  };
const failing = source((items) =>
  items.map((item) =>
    item.id === "page_5" ? { ...item, error: "Malformed" } : item,
  ),
);

const status = (code: number, headers: Record<string, string> = {}): Fault => ({
  kind: "status",
  status: code,
  headers,
});
const raw = (
  chunk: string,
  more: Partial<Extract<Fault, { kind: "raw" }>> = {},
): Fault => ({
  kind: "raw",
  contentType: "application/json",
  chunks: [chunk],
  ...more,
});
const EVENT = '{"type":"sync_started","id":"x"}';

const FAULTS = {
  "400": status(400),
  "401": status(401),
  "403": status(403),
  "404": status(404),
  "405": status(405),
  "408": status(408),
  "413": status(413),
  "422": status(422),
  "429": status(429),
  "429, soon": status(429, { "retry-after": "1" }),
  "429, in an hour": status(429, { "retry-after": "3600" }),
  "499": status(499),
  "500": status(500),
  "502": status(502),
  "503": status(503),
  "503, soon": status(503, { "retry-after": "1" }),
  "206": { kind: "json", status: 206, body: {} },
  redirect: { kind: "redirect", location: "https://login.example.com/in?x=1" },
  html: { kind: "html" },
  "html 401": { kind: "html", status: 401 },
  "html 404": { kind: "html", status: 404 },
  text: { kind: "raw", contentType: "text/plain", chunks: ["Hello"] },
  "broken json": raw('{"type":"sync_st'),
  "a number": { kind: "json", body: 7 },
  "a list": { kind: "json", body: [] },
  "an error in 200": { kind: "json", body: { error: "Not today" } },
  "no success": { kind: "json", body: { success: false } },
  reset: { kind: "reset" },
  close: { kind: "close" },
  cut: { kind: "cut", body: EVENT },
  "lost answer": { kind: "lost-answer" },
} as const satisfies Readonly<Record<string, Fault>>;
type FaultName = keyof typeof FAULTS;
const isFaultName = (name: string): name is FaultName =>
  Object.hasOwn(FAULTS, name);

/** A scene for each of these faults on one request. */
function broken(
  name: string,
  rule: Omit<FaultRule, "fault">,
  faults: readonly FaultName[],
  more: Omit<Scene, "name">,
  contract: Partial<Record<FaultName, string>> = {},
): Scene[] {
  return faults.map((fault) => {
    const line = contract[fault] ?? more.contract;
    return {
      ...more,
      name: `${name}: ${fault}`,
      faults: [{ ...rule, fault: FAULTS[fault] }],
      ...(line !== undefined && { contract: line }),
    };
  });
}

const CONNECTORS = TYPES.flatMap((type): Scene[] => [
  { name: `connector ${type}`, inputs: of(type) },
  {
    name: `connector ${type}, indexed`,
    inputs: { ...of(type), ...indexed },
    waits: true,
  },
  {
    name: `connector ${type}, the only one of its type`,
    inputs: { ...of(type), "integration-id": "" },
  },
]);

const DIALECTS: Scene[] = [
  {
    name: "dialect example, started",
    dialect: "example",
    inputs: { "wait-for": "started" },
  },
  { name: "dialect example, completed", dialect: "example" },
  {
    name: "dialect example, indexed",
    dialect: "example",
    inputs: indexed,
    waits: true,
  },
  {
    name: "dialect example, local Confluence",
    dialect: "example",
    inputs: of("confluencelocal"),
  },
  {
    name: "dialect documented, started",
    dialect: "documented",
    inputs: { "wait-for": "started" },
  },
  { name: "dialect documented, completed", dialect: "documented" },
  {
    name: "dialect documented, indexed",
    dialect: "documented",
    inputs: indexed,
    waits: true,
  },
  {
    name: "dialect documented, the integration in place of an event, indexed",
    dialect: "documented",
    inputs: { ...of("confluencelocal"), ...indexed },
    waits: true,
  },
  {
    name: "dialect published, started",
    contract: FIRST_EVENT,
    inputs: { "wait-for": "started" },
  },
  {
    name: "dialect foreign, started",
    contract: FIRST_EVENT,
    dialect: "foreign",
    inputs: { "wait-for": "started" },
  },
  {
    name: "dialect foreign, completed",
    dialect: "foreign",
    contract: UNKNOWN_OP,
  },
  {
    name: "dialect foreign, indexed",
    dialect: "foreign",
    inputs: indexed,
    waits: true,
    contract: NO_FILTERS,
  },
  {
    name: "dialect lax, started",
    dialect: "lax",
    inputs: { "wait-for": "started" },
    contract: FRAMINGS,
  },
  { name: "dialect lax, completed", dialect: "lax", contract: FRAMINGS },
  {
    name: "dialect lax, indexed",
    dialect: "lax",
    inputs: indexed,
    waits: true,
    contract: FRAMINGS,
  },
];

const STREAMS: Scene[] = [
  ...(
    ["array", "ndjson", "concatenated", "sse", "sse-typed-data"] as const
  ).flatMap((framing): Scene[] => {
    const line = framing === "concatenated" ? { contract: FRAMINGS } : {};
    return [
      { name: `framing ${framing}`, stage: answers(WHOLE, framing), ...line },
      {
        name: `framing ${framing}, without an end`,
        stage: answers(cut, framing),
        ...line,
      },
      {
        name: `framing ${framing}, cut`,
        stage: answers(cut, framing, "cut"),
        ...line,
      },
    ];
  }),
  { name: "framing object", stage: answers([started(42, 120)], "object") },
  {
    name: "framing object, no counts",
    stage: answers([{ type: "sync_started" }], "object"),
  },
  { name: "framing entity", stage: answers([], "entity") },
  {
    name: "framing sse, silent until the limit",
    stage: answers(cut, "sse", "hang"),
    inputs: { "wait-timeout-seconds": "8" },
    waits: true,
  },
  {
    name: "framing sse, open after its end",
    stage: answers(WHOLE, "sse", "hang"),
    contract: ENDS_THE_READING,
  },
  {
    name: "framing sse, cut after its end",
    stage: answers(WHOLE, "sse", "cut"),
  },
  {
    name: "stream of comments, CRLF and split data",
    faults: text(
      ': hello\r\n\r\nevent: sync_started\r\ndata: {"integration_item_count":3}\r\n\r\nevent: sync_progress\r\ndata: {"op":"Added",\r\ndata: "integration_item":{"name":"a } b"}}\r\n\r\nevent: sync_completed\r\ndata: {}\r\n\r\n',
    ),
  },
  {
    name: "stream of one piece a character",
    faults: [
      {
        path: "/ingest",
        fault: {
          kind: "raw",
          contentType: "text/event-stream",
          chunks: [
            "\ufeffdata: ",
            ...Array.from('{"type":"sync_started","integration_item_count":2}'),
            "\n\ndata: ",
            ...Array.from('{"type":"sync_completed"}'),
            "\n\n",
          ],
        },
      },
    ],
    contract: TOLD_BY_PROGRESS,
  },
  {
    name: "stream that nothing comes of",
    contract: NO_EVENT,
    faults: text(""),
  },
  { name: "stream of an empty list", faults: text("[]") },
  {
    name: "stream of one object in several lines",
    faults: text(JSON.stringify(started(1, 2), null, 2)),
  },
  {
    name: "stream started, and no more",
    contract: CLEAN_END,
    stage: answers([started(3, 6)]),
  },
  {
    name: "stream started, and cut",
    stage: answers([started(3, 6)], "sse", "cut"),
  },
  {
    name: "stream without items",
    stage: answers([started(3, 6), completed]),
    contract: TOLD_BY_PROGRESS,
  },
  {
    name: "stream without items, indexed",
    stage: answers([started(3, 6), completed]),
    inputs: indexed,
    waits: true,
    contract: TOLD_BY_PROGRESS,
  },
  {
    name: "stream of items alone",
    stage: answers([progress("Added", "a"), completed]),
  },
  {
    name: "stream with sync_error",
    stage: answers([
      started(3, 6),
      progress("Added", "a"),
      { type: "sync_error", message: "Disk full" },
    ]),
  },
  {
    name: "stream with sync_error at once",
    stage: answers([{ type: "sync_error", message: "Disk full" }]),
  },
  {
    name: "stream with sync_error, indexed",
    stage: answers([
      started(3, 6),
      { type: "sync_error", message: "Disk full" },
    ]),
    inputs: indexed,
  },
  {
    name: "stream with sync_error after its end",
    stage: answers([...WHOLE, { type: "sync_error", message: "Disk full" }]),
    contract: ENDS_THE_READING,
  },
  {
    name: "stream with an event error whose data is text",
    faults: text(
      "event: sync_started\ndata: {}\n\nevent: error\ndata: Oh no\n\n",
    ),
  },
  {
    name: "stream with an error in an event",
    stage: answers([started(3, 6), { ...completed, error: "Disk full" }]),
  },
  {
    name: "stream with an error of nothing",
    stage: answers([
      started(3, 6),
      progress("Added", "a"),
      { ...completed, error: {} },
    ]),
  },
  {
    name: "stream with an error that says none",
    stage: answers([
      started(3, 6),
      progress("Added", "a"),
      { ...completed, error: "none" },
    ]),
    contract:
      "*Empty* is null, blank, `[]`, `{}`, and of an `error` also `false` and `0`",
  },
  {
    name: "stream with an error in progress",
    stage: answers([
      started(3, 6),
      { ...progress("Error", "a"), error: "Encrypted" },
      progress("Added", "b"),
      completed,
    ]),
  },
  {
    name: "stream with an unknown op",
    stage: answers([
      started(3, 6),
      progress("Linked", "a"),
      progress("Added", "b"),
      completed,
    ]),
    contract: UNKNOWN_OP,
  },
  {
    name: "stream with an unknown op, indexed",
    stage: answers([
      started(3, 6),
      progress("Linked", "a"),
      progress("Added", "b"),
      completed,
    ]),
    inputs: indexed,
    waits: true,
    contract: UNKNOWN_OP,
  },
  {
    name: "stream with an unknown op that fails",
    stage: answers([
      started(3, 6),
      progress("UpdateFailed", "a"),
      progress("Added", "b"),
      completed,
    ]),
    contract: UNKNOWN_OP,
  },
  {
    name: "stream of unknown ops alone",
    stage: answers([started(3, 6), progress("Linked", "a"), completed]),
    contract: UNKNOWN_OP,
  },
  {
    name: "stream with an unknown event",
    stage: answers([
      started(3, 6),
      { type: "heartbeat" },
      progress("Added", "b"),
      completed,
    ]),
  },
  {
    name: "stream with an event that failed by its name",
    stage: answers([
      started(3, 6),
      { type: "artifact_failed", id: "a" },
      progress("Added", "b"),
      completed,
    ]),
    contract: OTHER_WORDS,
  },
  {
    name: "stream with a run that failed by its name",
    stage: answers([started(3, 6), { type: "sync_failed" }]),
    contract: OTHER_WORDS,
  },
  {
    name: "stream of unknown events alone",
    stage: answers([{ type: "queued" }]),
  },
  {
    name: "stream with broken data",
    faults: text(
      'data: {"type":"sync_started"}\n\ndata: {"type":\n\ndata: {"type":"sync_progress","op":"Added"}\n\ndata: {"type":"sync_completed"}\n\n',
    ),
    contract:
      "An unknown event is skipped with a notice, and so is one whose data is broken or no JSON object",
  },
  {
    name: "stream with counts that are none",
    stage: answers([started(-1, "many"), progress("Added", "b"), completed]),
    contract:
      "counts optional; one that is no whole number of zero or more is unknown, with a notice",
  },
  {
    name: "stream with an event of 2 MiB",
    stage: answers(
      [
        started(3, 6),
        progress("Added", "x".repeat(2 * 1024 * 1024)),
        completed,
      ],
      "ndjson",
    ),
    contract: LARGE,
  },
  {
    name: "stream that ends in the middle of an event",
    faults: text(
      'data: {"type":"sync_started"}\n\ndata: {"type":"sync_progress","op":"Add',
      "cut",
    ),
  },
  {
    name: "stream cut in an event after its end",
    faults: text(
      'data: {"type":"sync_started"}\n\ndata: {"type":"sync_progress","op":"Added"}\n\ndata: {"type":"sync_completed"}\n\ndata: {"type":"sync_err',
      "cut",
    ),
    contract: ENDS_THE_READING,
  },
  {
    name: "stream started, wait-for started",
    contract: FIRST_EVENT,
    stage: answers(WHOLE),
    inputs: { "wait-for": "started" },
  },
  {
    name: "stream cut, indexed",
    stage: answers(cut, "sse", "cut"),
    inputs: indexed,
  },
  {
    name: "the integration of another id in place of an event",
    faults: [
      {
        path: "/ingest",
        fault: {
          kind: "json",
          body: { id: "int_7", type: "Confluence", user_id: "u" },
        },
      },
    ],
  },
  {
    name: "the integration of another type in place of an event",
    faults: [
      {
        path: "/ingest",
        fault: {
          kind: "json",
          body: { id: ID.confluence, type: "FileSystem", user_id: "u" },
        },
      },
    ],
    contract:
      "The integration itself in place of an event: accepted. One with another id is `unexpected-response`",
  },
  {
    name: "all items failed, completed",
    stage: answers([
      started(0, 2),
      progress("Error", "a"),
      progress("Error", "b"),
      completed,
    ]),
  },
];

const EVERY_FAULT = Object.keys(FAULTS).filter(isFaultName);
const FAULTY: Scene[] = [
  ...broken("config", { path: /\/config$/ }, EVERY_FAULT, {}),
  ...broken(
    "ingest",
    { path: /\/ingest$/ },
    EVERY_FAULT,
    {},
    { "503, soon": NEVER_AGAIN },
  ),
  ...broken(
    "create",
    { path: /\/filesystem$/ },
    [
      "400",
      "401",
      "403",
      "404",
      "405",
      "429",
      "500",
      "503",
      "503, soon",
      "redirect",
      "html",
      "html 404",
      "broken json",
      "an error in 200",
      "206",
      "reset",
      "lost answer",
    ],
    {
      inputs: {
        "integration-type": "filesystem",
        "integration-id": "",
        configure: "create",
        ...credentials,
      },
      stage: without("FileSystem"),
    },
    { "503, soon": NEVER_AGAIN },
  ),
  ...broken(
    "update",
    { path: /int_filesystem_1$/ },
    [
      "400",
      "401",
      "404",
      "422",
      "500",
      "503, soon",
      "html",
      "broken json",
      "a number",
      "an error in 200",
      "reset",
      "lost answer",
    ],
    { inputs: { ...of("filesystem"), configure: "update", ...credentials } },
  ),
  ...broken(
    "refresh",
    { path: /refresh_token$/ },
    [
      "400",
      "401",
      "404",
      "429",
      "500",
      "503, soon",
      "html",
      "text",
      "no success",
      "reset",
    ],
    { inputs: { "refresh-oauth": "true" } },
    { "503, soon": NEVER_AGAIN },
  ),
  ...broken(
    "list of integrations",
    { path: /user\/integrations/ },
    [
      "400",
      "401",
      "403",
      "404",
      "429",
      "500",
      "html",
      "html 404",
      "broken json",
      "a number",
      "a list",
      "reset",
    ],
    { inputs: { "integration-id": "" } },
    { "400": ONE_SIZE },
  ),
  ...broken("me", { path: /\/me$/ }, ["403", "500", "html", "a number"], {
    inputs: indexed,
  }),
  ...broken(
    "projects",
    { path: /\/project(\?|$)/ },
    ["400", "403", "500", "html", "a number"],
    { inputs: indexed },
    { "400": ONE_SIZE },
  ),
  ...broken(
    "documents before the ingest",
    { path: /\/artifact\?/ },
    ["400", "422", "403", "404", "500", "html", "broken json", "a number"],
    { inputs: { ...indexed, "project-id": "prj_1" } },
    { "400": NO_FILTERS, "422": NO_FILTERS },
  ),
  ...broken(
    "documents after the ingest",
    { path: /\/artifact\?/, after: 2 },
    [
      "400",
      "403",
      "404",
      "429",
      "500",
      "html",
      "broken json",
      "a number",
      "reset",
    ],
    { inputs: { ...indexed, "wait-timeout-seconds": "40" }, waits: true },
    {
      "400": NO_FILTERS,
      "403": LOST_PROJECT,
      "404": LOST_PROJECT,
      "429": LOOK_AGAIN,
      "500": LOOK_AGAIN,
      "broken json": LOOK_AGAIN,
      reset: LOOK_AGAIN,
    },
  ),
  ...broken(
    "search",
    { path: /\/search\?/ },
    ["400", "403", "422", "500", "html", "a number"],
    { inputs: { ...searched, "wait-timeout-seconds": "40" }, waits: true },
    { "422": "422: `unprocessable`", "500": LOOK_AGAIN },
  ),
  {
    name: "config: hangs",
    inputs: { "request-timeout-seconds": "3" },
    faults: [{ path: "/config", fault: { kind: "hang" } }],
    waits: true,
  },
  {
    name: "config: stalls",
    inputs: { "request-timeout-seconds": "3" },
    faults: [{ path: "/config", fault: { kind: "stall" } }],
    waits: true,
  },
  {
    name: "config: over 32 MiB",
    faults: [
      {
        path: "/config",
        fault: {
          kind: "raw",
          contentType: "application/json",
          chunks: [
            '["',
            ...Array.from({ length: 33 }, () => "x".repeat(1024 * 1024)),
            '"]',
          ],
        },
      },
    ],
  },
  {
    name: "ingest: hangs",
    inputs: { "wait-timeout-seconds": "8" },
    faults: [{ path: "/ingest", fault: { kind: "hang" } }],
    waits: true,
  },
  {
    name: "ingest: 409 until the limit",
    // Today it depends on whether the last answer or the limit comes first.
    contract: "409 to an ingest: `already-running` (at the limit too)",
    inputs: { "wait-timeout-seconds": "12" },
    faults: [{ path: "/ingest", fault: status(409) }],
    resends: "by chance",
    waits: true,
  },
  {
    name: "ingest: 409 twice",
    faults: [{ path: "/ingest", times: 2, fault: status(409) }],
    waits: true,
  },
  {
    name: "ingest: 429 once",
    faults: [{ path: "/ingest", times: 1, fault: status(429) }],
  },
  {
    name: "config: 500 once",
    faults: [{ path: "/config", times: 1, fault: status(500) }],
  },
  {
    name: "config: 500 with three retries",
    inputs: { "max-retries": "3" },
    faults: [{ path: "/config", fault: status(500) }],
    waits: true,
  },
  {
    name: "config: 500 without retries",
    inputs: { "max-retries": "0" },
    faults: [{ path: "/config", fault: status(500) }],
  },
  {
    name: "update: reset once",
    inputs: { ...of("filesystem"), configure: "update", ...credentials },
    faults: [{ path: /int_filesystem_1$/, times: 1, fault: { kind: "reset" } }],
  },
  {
    name: "ingest: an answer that is not ok",
    faults: [{ path: "/ingest", fault: { kind: "json", body: { ok: false } } }],
  },
  {
    name: "ingest: a JSON text of 2 MiB",
    faults: [
      { path: "/ingest", fault: raw(`"${"x".repeat(2 * 1024 * 1024)}"`) },
    ],
    contract: LARGE,
  },
];

const GATES: Scene[] = [
  {
    name: "gate min-items met",
    inputs: { "min-items": "6" },
    stage: answers(WHOLE),
  },
  {
    name: "gate min-items unmet",
    inputs: { "min-items": "7" },
    stage: answers(WHOLE),
  },
  {
    name: "gate min-items unknown",
    inputs: { "min-items": "1" },
    stage: answers([
      { type: "sync_started" },
      progress("Added", "a"),
      completed,
    ]),
  },
  {
    name: "gate min-items met, indexed",
    inputs: { "min-items": "6", ...indexed },
    waits: true,
  },
  {
    name: "gate min-items unmet, indexed",
    inputs: { "min-items": "7", ...indexed },
    waits: true,
  },
  {
    name: "gate min-items of documents, met",
    inputs: { "min-items": "4", ...indexed },
    stage: answers([
      { type: "sync_started" },
      progress("Skipped", "a"),
      completed,
    ]),
    waits: true,
  },
  {
    name: "gate min-items of documents, unmet",
    inputs: { "min-items": "5", ...indexed },
    stage: answers([
      { type: "sync_started" },
      progress("Skipped", "a"),
      completed,
    ]),
    waits: true,
  },
  {
    name: "gate max-removed met",
    inputs: { "max-removed": "1", ...indexed },
    waits: true,
  },
  {
    name: "gate max-removed unmet",
    inputs: { "max-removed": "0", ...indexed },
    waits: true,
  },
  {
    name: "gate max-removed in percent, met",
    inputs: { "max-removed": "25%", ...indexed },
    waits: true,
  },
  {
    name: "gate max-removed in percent, unmet",
    inputs: { "max-removed": "24%", ...indexed },
    waits: true,
  },
  {
    name: "gate max-removed unknown, in a list that is cut",
    contract: FLAWED,
    inputs: { "max-removed": "3", ...indexed },
    stage: (simulator) => {
      answers([{ type: "sync_started" }, completed])(simulator);
      simulator.state.lists.cutAt = 2;
      return { "wait-timeout-seconds": "30" };
    },
    waits: true,
  },
  {
    name: "gate max-failed met",
    inputs: { "max-failed": "1", ...indexed },
    stage: failing,
    waits: true,
  },
  {
    name: "gate max-failed unmet",
    inputs: { "max-failed": "0", ...indexed },
    stage: failing,
    waits: true,
  },
  {
    name: "gate max-failed in percent, met",
    inputs: { "max-failed": "17%", ...indexed },
    stage: failing,
    waits: true,
  },
  {
    name: "gate max-failed in percent, unmet",
    inputs: { "max-failed": "16%", ...indexed },
    stage: failing,
    waits: true,
  },
  {
    name: "gate max-failed without one, a document failed",
    inputs: indexed,
    stage: failing,
    waits: true,
  },
  {
    name: "gate max-failed, what failed before is not in it",
    inputs: { "max-failed": "0", ...indexed },
    waits: true,
  },
  {
    name: "gate max-failed of items in the stream",
    inputs: { "max-failed": "0", ...indexed },
    stage: answers(WHOLE),
    waits: true,
  },
  {
    name: "gate nothing-indexed",
    inputs: indexed,
    stage: (simulator) => {
      simulator.state.artifacts = [];
      answers([started(0, 6), completed])(simulator);
      return undefined;
    },
    waits: true,
  },
  {
    name: "gate nothing-indexed, nothing to index",
    inputs: indexed,
    stage: (simulator) => {
      simulator.state.artifacts = [];
      answers([started(0, 0), completed])(simulator);
      return undefined;
    },
    waits: true,
    contract: TOLD_BY_PROGRESS,
  },
  {
    name: "gate nothing-indexed, the source was emptied",
    inputs: indexed,
    stage: source(() => []),
    waits: true,
    contract: EMPTIED,
  },
  {
    name: "gate nothing-indexed, the source was emptied on purpose",
    inputs: { ...indexed, "max-removed": "100%" },
    stage: source(() => []),
    waits: true,
  },
  {
    name: "gate of all failed",
    inputs: indexed,
    stage: source((items) =>
      items.slice(3, 4).map((item) => ({ ...item, error: "Malformed" })),
    ),
    waits: true,
  },
  { name: "search found", inputs: searched, waits: true },
  {
    name: "search not found",
    inputs: {
      ...indexed,
      "expect-search": "Press kit\nno such text",
      "wait-timeout-seconds": "40",
    },
    waits: true,
  },
  {
    name: "search found in a content",
    inputs: { ...indexed, "expect-search": "closed on 1 May" },
    waits: true,
  },
  {
    name: "search of what must be gone",
    inputs: { ...indexed, "expect-search": "!Escalations" },
    waits: true,
    contract: "No longer promised: `!text` in `expect-search`",
  },
  {
    name: "search in a document of others",
    inputs: {
      ...indexed,
      "expect-search": "Uploaded by hand",
      "wait-timeout-seconds": "30",
    },
    waits: true,
  },
];

const DOCUMENTS: Scene[] = [
  {
    name: "documents in one project of two",
    inputs: { ...indexed, "project-id": "prj_1" },
    waits: true,
  },
  {
    name: "documents in two projects by name",
    inputs: { ...indexed, ...of("filesystem"), "project-id": "prj_1\nprj_2" },
    waits: true,
  },
  {
    name: "documents in a project that has none of them",
    inputs: { ...indexed, "project-id": "prj_2" },
    waits: true,
  },
  {
    name: "documents in a project that is unknown",
    inputs: { ...indexed, "project-id": "prj_9" },
  },
  {
    name: "documents in pages",
    inputs: indexed,
    stage: ({ state }) => {
      state.pageSizeLimit = 2;
      return undefined;
    },
    waits: true,
  },
  {
    name: "documents in pages without cursors",
    inputs: indexed,
    dialect: "documented",
    stage: ({ state }) => {
      state.pageSizeLimit = 2;
      return undefined;
    },
    waits: true,
  },
  {
    name: "documents in a list that is cut",
    inputs: { ...indexed, "wait-timeout-seconds": "30" },
    stage: ({ state }) => {
      state.lists.cutAt = 2;
      return undefined;
    },
    waits: true,
    contract: FLAWED,
  },
  {
    name: "documents without the state Unavailable",
    inputs: indexed,
    stage: ({ state }) => {
      state.lists.refuses = ["state"];
      return undefined;
    },
    waits: true,
    contract: NO_FILTERS,
  },
  {
    name: "documents without a filter for the pending",
    inputs: indexed,
    stage: ({ state }) => {
      state.lists.refuses = ["ingest_status"];
      return undefined;
    },
    waits: true,
  },
  {
    name: "documents of an unknown status until the limit",
    inputs: { ...indexed, "wait-timeout-seconds": "20" },
    stage: ({ state }) => {
      state.indexing = { plan: ["Chunking"] };
      return undefined;
    },
    waits: true,
  },
  {
    name: "documents pending until the limit",
    inputs: { ...indexed, "wait-timeout-seconds": "20" },
    stage: ({ state }) => {
      state.indexing = { plan: ["Processing"] };
      return undefined;
    },
    waits: true,
  },
  {
    name: "documents that are not yet certain at the limit",
    inputs: { ...indexed, "wait-timeout-seconds": "20" },
    stage: answers([started(4, 6)], "object"),
    waits: true,
  },
  {
    name: "no project at all",
    inputs: { ...indexed, "wait-timeout-seconds": "30" },
    stage: ({ state }) => {
      state.projects = [];
      return undefined;
    },
    waits: true,
  },
];

const one = { "max-parallel": "1" };
const SEVERAL: Scene[] = [
  {
    name: "several of one type",
    inputs: { "integration-id": `${ID.confluence}\nint_two`, ...one },
    stage: add("int_two", "Confluence", { config: { space_key: "A" } }),
    contract: MATRIX,
  },
  {
    name: "several, with commas",
    inputs: { "integration-id": `${ID.confluence}, int_two`, ...one },
    stage: add("int_two", "Confluence", { config: { space_key: "A" } }),
    contract: MATRIX,
  },
  {
    name: "several of any type",
    inputs: {
      "integration-type": "any",
      "integration-id": `confluence/${ID.confluence}\nfilesystem/${ID.filesystem}`,
      ...one,
    },
    contract: MATRIX,
  },
  {
    name: "several, indexed",
    inputs: {
      "integration-type": "any",
      "integration-id": `confluence/${ID.confluence}\nfilesystem/${ID.filesystem}`,
      ...indexed,
      ...one,
    },
    waits: true,
    contract: MATRIX,
  },
  {
    name: "several, indexed and searched",
    inputs: {
      "integration-type": "any",
      "integration-id": `confluence/${ID.confluence}\nfilesystem/${ID.filesystem}`,
      ...indexed,
      "expect-search": "Pump.pdf\nPress kit",
      ...one,
    },
    waits: true,
    contract: MATRIX,
  },
  {
    name: "several, one is not configured",
    inputs: { "integration-id": `int_two\n${ID.confluence}`, ...one },
    stage: add("int_two", "Confluence"),
    contract: MATRIX,
  },
  {
    name: "several, one does not exist",
    inputs: { "integration-id": `int_two\n${ID.confluence}`, ...one },
    contract: MATRIX,
  },
  {
    name: "several, one says no counts",
    inputs: {
      "integration-type": "any",
      "integration-id": `confluence/${ID.confluence}\nfilesystem/${ID.filesystem}`,
      ...one,
    },
    stage: answers([{ type: "sync_started" }], "object"),
    contract:
      "Counts of several integrations are sums, empty if one that succeeded does not know its own",
  },
  {
    name: "several, each with a failure of its own",
    inputs: {
      "integration-type": "any",
      "integration-id": `confluence/${ID.confluence}\nfilesystem/int_nope`,
      ...one,
    },
    stage: configOf({}),
    contract: MATRIX,
  },
  {
    name: "one that is given twice",
    inputs: { "integration-id": `${ID.confluence}\n${ID.confluence}` },
  },
  {
    name: "one with its type",
    inputs: {
      "integration-type": "any",
      "integration-id": `filesystem/${ID.filesystem}`,
    },
  },
  {
    name: "all of any type",
    inputs: { "integration-type": "any", "integration-id": "all", ...one },
    contract: MATRIX,
  },
  {
    name: "all of one type",
    inputs: { "integration-id": "all", ...one },
    stage: add("int_two", "Confluence", { config: { space_key: "A" } }),
    contract: MATRIX,
  },
  {
    name: "all but one",
    inputs: {
      "integration-type": "any",
      "integration-id": `all\n!${ID.sharepoint}`,
      ...one,
    },
    contract: MATRIX,
  },
  {
    name: "all but one of a type",
    inputs: {
      "integration-type": "any",
      "integration-id": `all\n!filesystem/${ID.filesystem}`,
      ...one,
    },
    contract: MATRIX,
  },
  {
    name: "all, of which there is none",
    inputs: { "integration-id": "all" },
    stage: without("Confluence"),
  },
  {
    name: "all, in pages",
    inputs: { "integration-type": "any", "integration-id": "all", ...one },
    stage: ({ state }) => {
      state.integrationPageSize = 2;
      return undefined;
    },
    contract: MATRIX,
  },
  {
    name: "all, in a list that is cut",
    inputs: { "integration-type": "any", "integration-id": "all", ...one },
    stage: ({ state }) => {
      state.integrationPageSize = 2;
      state.lists.cutAt = 3;
      return undefined;
    },
  },
  {
    name: "all, foreign",
    dialect: "foreign",
    inputs: { "integration-type": "any", "integration-id": "all", ...one },
    contract: MATRIX,
  },
  {
    name: "all, a dry run",
    inputs: {
      "integration-type": "any",
      "integration-id": "all",
      "dry-run": "true",
      ...one,
    },
    contract: MATRIX,
  },
  {
    name: "all, credentials for those that take them",
    inputs: {
      "integration-type": "any",
      "integration-id": "all",
      configure: "update",
      ...credentials,
      ...one,
    },
    contract: "With `any`, they go to the types that take them",
  },
  {
    name: "all, grants of those that have one",
    inputs: {
      "integration-type": "any",
      "integration-id": "all",
      "refresh-oauth": "true",
      ...one,
    },
    contract: "OAuth types only (with `any`, those)",
  },
];

const PLANS: Scene[] = [
  {
    name: "none of the type",
    inputs: { "integration-id": "" },
    stage: without("Confluence"),
  },
  {
    name: "two of the type",
    inputs: { "integration-id": "" },
    stage: add("int_two", "Confluence"),
  },
  {
    name: "one of two by its username",
    inputs: {
      "integration-type": "filesystem",
      "integration-id": "",
      username: "svc-files",
    },
    stage: add("int_two", "FileSystem", {
      provider_data: { username: "svc-other" },
    }),
  },
  {
    name: "none with the username",
    inputs: {
      "integration-type": "filesystem",
      "integration-id": "",
      username: "svc-nobody",
    },
  },
  {
    name: "by a username that is not reported",
    inputs: {
      "integration-type": "filesystem",
      "integration-id": "",
      username: "svc-nobody",
    },
    stage: ({ state }) => {
      state.omitProviderData = true;
      return undefined;
    },
    contract: GUESSED,
  },
  {
    name: "the id is of another type",
    inputs: { "integration-id": ID.filesystem },
  },
  {
    name: "the id is of another user",
    inputs: { "integration-id": SEED.graceIntegration },
  },
  { name: "the id does not exist", inputs: { "integration-id": "int_nope" } },
  {
    name: "the connector is disabled",
    stage: ({ state }) => {
      state.connectors["confluence"] = false;
      return undefined;
    },
  },
  { name: "the token is wrong", inputs: { "api-token": "not-the-token" } },
  {
    name: "the token is of an inactive user",
    inputs: { "api-token": SEED.ian.token },
  },
  { name: "the organization is wrong", inputs: { organization: "nobody" } },
  {
    name: "the organization is another",
    inputs: { organization: SEED.otherOrganization.slug },
  },
  {
    name: "the organization by its id",
    inputs: { organization: SEED.organization.id },
  },
  { name: "config null", stage: configOf(null) },
  {
    name: "config of nothing but empty values",
    stage: configOf({ space_key: "", base_url: " " }),
  },
  {
    name: "config whose place is empty",
    stage: configOf({ space_key: "", base_url: "https://x.example.com" }),
    contract: CONFIGURED,
  },
  { name: "config of unknown keys", stage: configOf({ spaces: ["A"] }) },
  { name: "refresh", inputs: { "refresh-oauth": "true" } },
  {
    name: "refresh and indexed",
    inputs: { "refresh-oauth": "true", ...indexed },
    waits: true,
  },
  { name: "no ingest", inputs: { ingest: "false" } },
  { name: "dry run", inputs: { "dry-run": "true" } },
  { name: "dry run, indexed", inputs: { "dry-run": "true", ...indexed } },
  {
    name: "dry run of a refresh",
    inputs: { "dry-run": "true", "refresh-oauth": "true" },
  },
  {
    name: "dry run of one that is not configured",
    inputs: { "dry-run": "true" },
    stage: configOf({}),
  },
];

const file = { "integration-type": "filesystem", "integration-id": "" };
const CONFIGURE: Scene[] = [
  ...(["create", "update", "upsert"] as const).flatMap((configure): Scene[] => [
    {
      name: `${configure}: there is none`,
      inputs: { ...file, configure, ...credentials },
      stage: without("FileSystem"),
    },
    {
      name: `${configure}: none, and a config`,
      inputs: { ...file, configure, ...credentials },
      stage: (simulator) => {
        simulator.state.configOfCreated = { path: "/a" };
        without("FileSystem")(simulator);
        return undefined;
      },
    },
    {
      name: `${configure}: one with this username`,
      inputs: { ...file, configure, ...credentials, username: "svc-files" },
    },
    {
      name: `${configure}: one with another username`,
      inputs: { ...file, configure, ...credentials },
    },
    {
      name: `${configure}: one that reports no username`,
      inputs: { ...file, configure, ...credentials },
      stage: ({ state }) => {
        state.omitProviderData = true;
        return undefined;
      },
      contract: GUESSED,
    },
    {
      name: `${configure}: a dry run`,
      inputs: {
        ...file,
        configure,
        ...credentials,
        username: "svc-files",
        "dry-run": "true",
      },
    },
    {
      name: `${configure}: a dry run without one`,
      inputs: { ...file, configure, ...credentials, "dry-run": "true" },
      stage: without("FileSystem"),
    },
    {
      name: `${configure}: no ingest`,
      inputs: {
        ...file,
        configure,
        ...credentials,
        username: "svc-files",
        ingest: "false",
      },
    },
  ]),
  ...(["confluencelocal", "filesystem", "claromentis"] as const).map(
    (type): Scene => ({
      name: `update: ${type} by its id`,
      inputs: { ...of(type), configure: "update", ...credentials },
    }),
  ),
  {
    name: "update: not configured",
    inputs: { ...of("filesystem"), configure: "update", ...credentials },
    faults: [{ path: "/config", fault: { kind: "json", body: {} } }],
  },
  {
    name: "update: a password that is refused",
    inputs: {
      ...of("filesystem"),
      configure: "update",
      username: "svc-files",
      password: "wrong",
    },
  },
  {
    name: "create: an OAuth type",
    inputs: { "integration-id": "", configure: "create", ...credentials },
  },
  {
    name: "create: with an id",
    inputs: { ...of("filesystem"), configure: "create", ...credentials },
  },
  {
    name: "create: the answer is lost, and another was there",
    inputs: { ...file, configure: "create", ...credentials },
    faults: [{ path: /\/filesystem$/, fault: { kind: "lost-answer" } }],
  },
];

const INPUTS: Scene[] = [
  {
    name: "input: a type that is not supported",
    inputs: { "integration-type": "jira" },
  },
  {
    name: "input: the API's spelling of a type",
    inputs: {
      ...of("confluencelocal"),
      "integration-type": "ConfluenceLocalLegacy",
    },
  },
  { name: "input: no token", inputs: { "api-token": "" } },
  {
    name: "input: a token with white space around it",
    stage: ({ token }) => ({ "api-token": `  ${token}\n` }),
  },
  {
    name: "input: several bad ones",
    inputs: {
      "wait-for": "done",
      "max-retries": "21",
      "max-parallel": "0",
      "min-items": "-1",
      "dry-run": "yes",
    },
  },
  {
    name: "input: gates that need indexed",
    inputs: { "max-removed": "1", "max-failed": "101%", "expect-search": "ab" },
  },
  { name: "input: a misspelt one", env: { INPUT_MAX_REMOVED: "3" } },
  {
    name: "input: a misspelt one on act",
    env: { INPUT_MAX_REMOVED: "3", ACT: "true" },
  },
  { name: "input: one of a stranger", env: { INPUT_COLOUR: "red" } },
  {
    name: "input: a password that is sent nowhere",
    inputs: { ...of("filesystem"), password: PASSWORD },
  },
  {
    name: "input: http to another host",
    inputs: { "base-url": "http://zylon.invalid" },
  },
  {
    name: "input: user-info in the address",
    inputs: { "base-url": "https://ada:secret-7777@zylon.invalid/?a=1" },
  },
  {
    name: "input: an address with the path of the API",
    stage: ({ url }) => ({ "base-url": `${url}/api/v1/app/` }),
  },
  {
    name: "input: an address with a prefix that is not there",
    stage: ({ url }) => ({ "base-url": `${url}/zylon` }),
    contract:
      "a 401, 403 or 404 that is a page of HTML; a 404 that is no JSON: `not-api`; 404: `not-found`",
  },
  {
    name: "input: an id that leads elsewhere",
    inputs: { "integration-id": "../me" },
  },
  { name: "input: an id of two dots", inputs: { "integration-id": ".." } },
  {
    name: "input: headers for a gateway",
    inputs: { "extra-headers": `X-Gateway: ${GATEWAY}` },
  },
  {
    name: "input: headers that are none",
    inputs: { "extra-headers": `X-Gateway ${GATEWAY}\nHost: a` },
  },
  {
    name: "input: the token in another one",
    stage: ({ token }) => ({ organization: token }),
    contract: "No longer promised: a token in another input as an error",
  },
];

const NETWORK: Scene[] = [
  {
    name: "network: a name that does not exist",
    inputs: { "base-url": "https://zylon.invalid", "max-retries": "0" },
  },
  {
    name: "network: nobody listens",
    inputs: { "base-url": "http://127.0.0.1:1" },
  },
  { name: "network: a certificate that nobody trusts", tls: true },
  {
    name: "network: a certificate that is trusted",
    tls: true,
    stage: ({ ca }) => ({ "ca-certificate": ca }),
  },
  {
    name: "network: unchecked certificates",
    tls: true,
    env: { NODE_TLS_REJECT_UNAUTHORIZED: "0" },
  },
  {
    name: "network: a proxy that is no URL",
    env: { HTTP_PROXY: "http://" },
    inputs: {
      "base-url": "http://zylon.invalid",
      "allow-insecure-http": "true",
      "max-retries": "0",
    },
  },
  {
    name: "network: a proxy with a password that nobody runs",
    env: { HTTP_PROXY: "http://ada:proxy-pass-9@127.0.0.1:1" },
    inputs: {
      "base-url": "http://zylon.invalid",
      "allow-insecure-http": "true",
      "max-retries": "0",
    },
  },
  {
    name: "network: a plain port in place of https",
    stage: ({ port }) => ({
      "base-url": `https://localhost:${port}`,
      "max-retries": "0",
    }),
  },
];

const hang = (path: RegExp, after = 0): FaultRule[] => [
  { path, after, fault: { kind: "hang" } },
];
const SIGNALS: Scene[] = [
  {
    name: "signal in the list of integrations",
    inputs: { "integration-id": "", "request-timeout-seconds": "60" },
    faults: hang(/user\/integrations/),
    signal: { name: "SIGTERM", at: /user\/integrations/ },
  },
  {
    name: "signal in config",
    inputs: { "request-timeout-seconds": "60" },
    faults: hang(/\/config/),
    signal: { name: "SIGINT", at: /\/config/ },
  },
  {
    name: "signal in a pause before a retry",
    inputs: { "max-retries": "8" },
    faults: [{ path: "/config", fault: status(429, { "retry-after": "60" }) }],
    signal: { name: "SIGINT", at: /\/config/ },
  },
  {
    name: "signal in create",
    inputs: {
      ...file,
      configure: "create",
      ...credentials,
      "request-timeout-seconds": "60",
    },
    stage: without("FileSystem"),
    faults: hang(/\/filesystem$/),
    signal: { name: "SIGINT", at: /\/filesystem$/ },
  },
  {
    name: "signal in update",
    inputs: {
      ...of("filesystem"),
      configure: "update",
      ...credentials,
      "request-timeout-seconds": "60",
    },
    faults: hang(/int_filesystem_1$/),
    signal: { name: "SIGINT", at: /int_filesystem_1$/ },
  },
  {
    name: "signal in the look before the ingest",
    inputs: { ...indexed, "request-timeout-seconds": "60" },
    faults: hang(/\/artifact/),
    signal: { name: "SIGTERM", at: /\/artifact/ },
  },
  {
    name: "signal in an ingest that is silent",
    faults: hang(/\/ingest/),
    signal: { name: "SIGINT", at: /\/ingest/ },
  },
  {
    name: "signal in an ingest that goes on",
    stage: answers(cut, "sse", "hang"),
    signal: { name: "SIGTERM", at: /\/ingest/, afterMs: 1000 },
  },
  {
    name: "signal in the pause of a 409",
    faults: [{ path: "/ingest", fault: status(409) }],
    signal: { name: "SIGINT", at: /\/ingest/ },
  },
  {
    name: "signal while watching",
    inputs: indexed,
    stage: ({ state }) => {
      state.indexing = { plan: ["Processing"] };
      return undefined;
    },
    signal: { name: "SIGINT", at: /\/ingest/, afterMs: 4000 },
    waits: true,
  },
  {
    name: "signal while it is not yet certain",
    inputs: indexed,
    stage: answers([started(4, 6)], "object"),
    signal: { name: "SIGINT", at: /\/ingest/, afterMs: 6000 },
    waits: true,
  },
  {
    name: "signal in a search",
    inputs: { ...indexed, "expect-search": "no such text" },
    signal: { name: "SIGINT", at: /\/search/, afterMs: 1000 },
    waits: true,
  },
  {
    name: "signal with several",
    inputs: {
      ...one,
      "integration-type": "any",
      "integration-id": `confluence/${ID.confluence}\nfilesystem/${ID.filesystem}`,
    },
    faults: hang(/int_filesystem_1\/ingest/),
    signal: { name: "SIGINT", at: /int_filesystem_1\/ingest/, afterMs: 1500 },
    contract: MATRIX,
  },
];

const bad = { "api-token": "not-the-token" };
const ISSUES: Scene[] = [
  { name: "issue: opened", github: true, inputs: bad },
  { name: "issue: a success has none", github: true },
  {
    name: "issue: opened, and closed by a success",
    github: true,
    faults: [{ path: "/config", fault: status(405) }],
    then: [{ faults: [] }],
  },
  {
    name: "issue: opened, and failed with the same code",
    github: true,
    faults: [{ path: "/config", fault: status(405) }],
    then: [{}],
    contract: SAME_CODE,
  },
  {
    name: "issue: opened, and failed with another code",
    github: true,
    faults: [{ path: "/config", fault: status(405) }],
    then: [{ faults: [{ path: "/config", fault: status(422) }] }],
  },
  {
    name: "issue: opened, closed, and opened again",
    github: true,
    faults: [{ path: "/config", fault: status(405) }],
    then: [{ faults: [] }, {}],
  },
  {
    name: "issue: a dry run leaves it",
    github: true,
    faults: [{ path: "/config", fault: status(405) }],
    then: [{ faults: [], inputs: { "dry-run": "true" } }],
  },
  {
    name: "issue: no ingest leaves it",
    github: true,
    faults: [{ path: "/config", fault: status(405) }],
    then: [{ faults: [], inputs: { ingest: "false" } }],
  },
  {
    name: "issue: another key opens another",
    github: true,
    faults: [{ path: "/config", fault: status(405) }],
    inputs: { "failure-issue-key": '{"space":"a"}' },
    then: [{ inputs: { "failure-issue-key": '{"space":"b"}' } }],
  },
  {
    name: "issue: another key leaves it",
    github: true,
    faults: [{ path: "/config", fault: status(405) }],
    inputs: { "failure-issue-key": '{"space":"a"}' },
    then: [{ faults: [], inputs: { "failure-issue-key": '{"space":"b"}' } }],
  },
  {
    name: "issue: assignees",
    github: true,
    inputs: { ...bad, "failure-issue-assignees": "octocat, nobody" },
  },
  {
    name: "issue: a token that may not write",
    github: true,
    inputs: bad,
    stage: (_simulator, github) => {
      if (github) github.permission = "read";
      return undefined;
    },
  },
  {
    name: "issue: without a token",
    github: true,
    inputs: { ...bad, "github-token": "" },
  },
  {
    name: "issue: a cancel leaves it",
    github: true,
    faults: hang(/\/ingest/),
    signal: { name: "SIGINT", at: /\/ingest/ },
  },
  { name: "issue: bad input", github: true, inputs: { "wait-for": "done" } },
];

const told =
  (tell: (token: string) => Fault, path: string) =>
  (simulator: Simulator): undefined => {
    simulator.fail({ path, fault: tell(simulator.token) });
  };
const SECRET: Scene[] = [
  {
    name: "secret: the token in a refusal",
    stage: told(
      (token) => ({
        kind: "json",
        status: 422,
        body: { detail: `Bearer ${token} is odd` },
      }),
      "/ingest",
    ),
  },
  {
    name: "secret: the token in a page of HTML",
    stage: told(
      (token) => ({ kind: "html", body: `<p>${token}</p>` }),
      "/config",
    ),
  },
  {
    name: "secret: the token in an address",
    stage: told(
      (token) => ({
        kind: "redirect",
        location: `https://x.example.com/${token}`,
      }),
      "/config",
    ),
  },
  {
    name: "secret: the token in sync_error",
    stage: (simulator) =>
      answers([
        started(1, 2),
        { type: "sync_error", message: `${simulator.token} expired` },
      ])(simulator),
  },
  {
    name: "secret: the token in the name of an item",
    stage: (simulator) =>
      answers([
        started(1, 2),
        progress("Error", `Notes on ${simulator.token}`),
        progress("Added", "a"),
        completed,
      ])(simulator),
  },
  {
    name: "secret: the token in the name and address of a document",
    inputs: indexed,
    stage: (simulator) =>
      source((items) =>
        items.map((item) =>
          item.id === "page_5"
            ? {
                ...item,
                name: `About ${simulator.token}`,
                url: `https://x.example.com/?t=${simulator.token}`,
                error: `Bad ${simulator.token}`,
              }
            : item,
        ),
      )(simulator),
    waits: true,
  },
  {
    name: "secret: the password in a refusal",
    inputs: { ...of("filesystem"), configure: "update", ...credentials },
    faults: [
      {
        path: /int_filesystem_1$/,
        fault: {
          kind: "json",
          status: 400,
          body: {
            detail: `${PASSWORD} and ${encodeURIComponent(PASSWORD)} and ${Buffer.from(PASSWORD).toString("base64")}`,
          },
        },
      },
    ],
  },
  {
    name: "secret: the token in an issue",
    github: true,
    stage: told(
      (token) => ({
        kind: "json",
        status: 422,
        body: { detail: `${token} is odd` },
      }),
      "/ingest",
    ),
  },
  {
    name: "secret: a command of the runner in a name",
    stage: answers([
      started(1, 2),
      progress(
        "Error",
        "a\n::set-output name=outcome::success\n## <b>b</b> [x](http://y)",
      ),
      progress("Added", "b"),
      completed,
    ]),
  },
];

/** Scenes that differ once the new house plays them, by their lines. */
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  "else one JSON value, an object or an array: one that is cut has no event": [
    "framing array, cut",
  ],
  "A gate that fails leaves `indexed`": [
    "gate nothing-indexed",
    "documents in a project that has none of them",
  ],
  "Never a part: where what tells them was cut, the waiting, `failed-count` is empty too":
    [
      "documents pending until the limit",
      "documents of an unknown status until the limit",
    ],
  "Each step writes what it learnt at once, so it is there whatever is thrown":
    ["signal while watching", "signal while it is not yet certain"],
  "401, 403, 404 on an integration: `me` and the list are read once per run": [
    "me: 403",
    "projects: 403",
    "documents before the ingest: 403",
    "documents before the ingest: 404",
    "documents in a project that is unknown",
    "several, one does not exist",
  ],
  "It is read again at once, and once more; of integrations, nothing makes it whole; a list that was read by cursor is not asked for by number":
    ["all, in a list that is cut"],
  "Values of eight characters or more are secrets": [
    "input: headers that are none",
  ],
};
const lineOf = (name: string): string | undefined =>
  Object.keys(CHANGED).find((line) => CHANGED[line]?.includes(name));
const withLine = (scene: Scene): Scene => {
  const contract = lineOf(scene.name);
  return contract === undefined ? scene : { ...scene, contract };
};

export const SCENES: readonly Scene[] = [
  ...CONNECTORS,
  ...DIALECTS,
  ...STREAMS,
  ...FAULTY,
  ...GATES,
  ...DOCUMENTS,
  ...SEVERAL,
  ...PLANS,
  ...CONFIGURE,
  ...INPUTS,
  ...NETWORK,
  ...SIGNALS,
  ...ISSUES,
  ...SECRET,
].map(withLine);
