/** What is sent again, how often, and what never is: each call with each failure. */
import { createServer } from "node:http";
import { z } from "zod";
import { clock } from "../src/clock.ts";
import { ERRORS, CHECK_FIRST } from "../src/errors.ts";
import {
  getWrites,
  type ObservedRun,
  parseResults,
  runAction,
} from "./run-action.ts";
import {
  answer,
  dropConnection,
  ingestStream,
  type Replies,
  type Reply,
  replyNoting,
  replyWithStatus,
  replyWithText,
  staySilent,
} from "./support/replies.ts";
import { type Inputs } from "./support/inputs.ts";
import { listen } from "./support/servers.ts";
import {
  CREATE,
  integrationArtifact,
  newerZylon,
  olderShares,
  UPDATE,
} from "./support/versions.ts";

const NEWER = newerZylon(integrationArtifact("art_1", "FileSystem"));
const ART = { "integration-id": "art_1" };
const NONE = newerZylon();
const CONTENT = { ...CREATE, "project-id": "prj_1", content: "/shared" };

/** A call, and the run that makes it. */
type Scene = readonly [call: string, Replies, Inputs];
const GET: Scene = ["GET config", {}, {}];
const SEND: Scene = [
  "POST integration/filesystem/int_1",
  olderShares("svc-new"),
  UPDATE,
];
const REFRESH: Scene = ["POST refresh_token", {}, { "refresh-oauth": "true" }];
const INGEST: Scene = ["POST ingest", {}, {}];
const NEW: Scene = ["POST integration/filesystem", olderShares(), CREATE];
const PUT: Scene = ["PUT artifact/art_1", NEWER, { ...UPDATE, ...ART }];
const SYNC: Scene = ["POST artifact/art_1/sync", NEWER, ART];
const NEW_ARTIFACT: Scene = ["POST artifact", NONE, CREATE];
const IMPORT: Scene = [
  "POST artifact/art_1/ingest",
  { ...NONE, "POST artifact": [integrationArtifact("art_1", "FileSystem")] },
  CONTENT,
];

const play = (
  [call, replies, inputs]: Scene,
  reply: Reply,
  more: Inputs = {},
): Promise<ObservedRun> =>
  runAction(
    { ...replies, [call]: [reply] },
    { ...inputs, ...more },
    { chance: 0 },
  );

const countSends = ([call]: Scene, { sent }: ObservedRun): number =>
  sent.filter((one) => one === call).length;

const html = (status: number): Reply =>
  replyWithStatus(status, "<!doctype html><title>Busy</title>", {
    "content-type": "text/html",
  });
const json = (text: string, end?: "cut" | "hang"): Reply =>
  replyWithText("application/json", text, end);
const reset: Reply = (response) => response.socket?.resetAndDestroy();
const redirect = replyWithStatus(302, {}, { location: "/login" });
const text = replyWithText("text/plain", "ok?");

const RETRIED = 1 + 8;
/** As often as five minutes have a silence: of 60 s for a GET, of 120 s for credentials. */
const SILENT_GETS = 4;
const SILENT_SENDS = 2;

/** The code of a GET that fails so, and how often a GET, and credentials, are sent. */
type Row = readonly [code: string, reply: Reply, get: number, sent: number];

/** It may have arrived: an ingest, a create and a refresh are sent once. */
const LOST: Record<string, Row> = {
  "a lost connection": ["connection-lost", dropConnection, RETRIED, RETRIED],
  "a reset": ["connection-lost", reset, RETRIED, RETRIED],
  "a cut answer": ["connection-lost", json('{"id":', "cut"), RETRIED, RETRIED],
  silence: ["timeout", staySilent, SILENT_GETS, SILENT_SENDS],
  "half an answer": [
    "timeout",
    json('{"id":', "hang"),
    SILENT_GETS,
    SILENT_SENDS,
  ],
  "a 408": ["timeout", replyWithStatus(408), RETRIED, RETRIED],
  "a 408 as HTML": ["timeout", html(408), RETRIED, RETRIED],
  "a 500": ["server-error", replyWithStatus(500), RETRIED, RETRIED],
  "a 502 as HTML": ["server-error", html(502), RETRIED, RETRIED],
  "a 503": ["server-error", replyWithStatus(503), RETRIED, RETRIED],
  "a redirect": ["not-api", redirect, 1, 1],
  "a page of HTML": ["not-api", html(200), 2, 1],
  "a 202 as HTML": ["not-api", html(202), 2, 1],
  "a text": ["not-api", text, 1, 1],
  "broken JSON": ["not-api", json('{"id'), 1, 1],
};

/** It did nothing, for certain. */
const REFUSED: Record<string, Row> = {
  "a 429": ["rate-limited", replyWithStatus(429), RETRIED, RETRIED],
  "a 429 as HTML": ["rate-limited", html(429), RETRIED, RETRIED],
  "a 400": ["bad-request", replyWithStatus(400), 1, 1],
  "a 401": ["unauthorized", replyWithStatus(401), 1, 1],
  "a 402": ["bad-request", replyWithStatus(402), 1, 1],
  "a 403": ["forbidden", replyWithStatus(403), 1, 1],
  "a 404": ["not-found", replyWithStatus(404), 1, 1],
  "a 405": ["bad-request", replyWithStatus(405), 1, 1],
  "a 413": ["bad-request", replyWithStatus(413), 1, 1],
  "a 422": ["bad-request", replyWithStatus(422), 1, 1],
  "a 403 as HTML": ["not-api", html(403), 2, 1],
  "a 404 as HTML": ["not-api", html(404), 2, 1],
};

const LOST_ROWS = Object.entries(LOST);
const REFUSED_ROWS = Object.entries(REFUSED);
const ROWS = [...LOST_ROWS, ...REFUSED_ROWS];

test.each(ROWS)(
  "a GET is sent again if that may help: after %s",
  async (_, [code, reply, times]) => {
    const seen = await play(GET, reply);
    expect(seen.outputs["error-code"]).toBe(code);
    expect(countSends(GET, seen)).toBe(times);
  },
);

test.each(ROWS)(
  "credentials are sent again if that may help: after %s",
  async (_, [, reply, , times]) => {
    expect(countSends(SEND, await play(SEND, reply))).toBe(times);
  },
);

describe("a create", () => {
  test.each(LOST_ROWS)("is never sent again after %s", async (_, [, reply]) => {
    const seen = await play(NEW, reply);
    expect(countSends(NEW, seen)).toBe(1);
    expect(seen.outputs["error-code"]).toBe("create-unknown");
  });

  test.each(REFUSED_ROWS)(
    "is sent again only after a refusal that passes: %s",
    async (_, [, reply, , times]) => {
      expect(countSends(NEW, await play(NEW, reply))).toBe(times);
    },
  );
});

test.each<[name: string, Scene]>([
  ["a create", NEW],
  ["a create in the artifact API", NEW_ARTIFACT],
])("%s is refused by success: false, also beside an id", async (_, scene) => {
  const seen = await play(scene, {
    ...integrationArtifact("id_9", "FileSystem"),
    success: false,
    message: "no such share",
  });
  expect(seen.outputs).toMatchObject({
    "error-code": "bad-request",
    created: "false",
    "sync-status": "not-requested",
  });
  expect(seen.outputs["error-message"]).toContain('"no such share"');
  expect(countSends(scene, seen)).toBe(1);
});

describe("an ingest", () => {
  test.each(LOST_ROWS)(
    "that may be running is never sent again, and the message says to look in Zylon first: after %s",
    async (_, [, reply]) => {
      const seen = await play(INGEST, reply);
      expect(countSends(INGEST, seen)).toBe(1);
      expectMayBeRunning(seen);
    },
  );

  test.each(REFUSED_ROWS)(
    "that was refused is not running, and is sent again only if that may help: after %s",
    async (_, [code, reply, , times]) => {
      const seen = await play(INGEST, reply);
      expect(countSends(INGEST, seen)).toBe(times);
      expect(seen.outputs["error-code"]).toBe(code);
      expectNotRunning(seen);
    },
  );
});

function expectMayBeRunning({ outputs }: ObservedRun): void {
  expect(outputs["sync-status"]).toBe("unknown");
  expect(outputs["error-message"]).toContain(`. ${CHECK_FIRST}`);
}

function expectNotRunning({ outputs }: ObservedRun): void {
  expect(outputs["sync-status"]).toBe("error");
  expect(outputs["error-message"]).not.toContain(CHECK_FIRST);
}

test.each<[name: string, Scene, lost: number]>([
  ["credentials in the artifact API are sent again", PUT, RETRIED],
  ["a create in the artifact API is not, unless refused", NEW_ARTIFACT, 1],
  ["an OAuth refresh is not, unless refused", REFRESH, 1],
  ["a sync is not, unless refused", SYNC, 1],
  ["a first import is not, unless refused", IMPORT, 1],
])("if the answer is lost, %s", async (_, scene, lost) => {
  for (const reply of [dropConnection, replyWithStatus(502)])
    expect(countSends(scene, await play(scene, reply))).toBe(lost);
  const passing = await play(scene, replyWithStatus(429));
  expect(countSends(scene, passing)).toBe(RETRIED);
  const refused = await play(scene, replyWithStatus(400));
  expect(countSends(scene, refused)).toBe(1);
});

test.each<[name: string, Scene]>([
  ["a sync", SYNC],
  ["a first import", IMPORT],
])(
  "%s may be running after a lost answer, and isn't after a refusal",
  async (_, scene) => {
    expectMayBeRunning(await play(scene, dropConnection));
    expectNotRunning(await play(scene, replyWithStatus(400)));
  },
);

test("pauses double up to half a minute, and chance moves them apart", async () => {
  const getPauses = async (chance: number): Promise<number[]> => {
    const times: number[] = [];
    const busy = replyNoting(times, replyWithStatus(503));
    await runAction({ "GET config": [busy] }, {}, { chance });
    return times.slice(1).map((time, at) => time - (times[at] ?? 0));
  };
  expect(await getPauses(0)).toEqual([1, 2, 4, 8, 15, 15, 15, 15]);
  expect(await getPauses(0.5)).toEqual([1.5, 3, 6, 12, 22.5, 22.5, 22.5, 22.5]);
});

test("a failure that passes is told in the log, and the run goes on", async () => {
  const seen = await runAction({
    "GET config": [replyWithStatus(503), { space_key: "SUP" }],
    "POST ingest": [replyWithStatus(429), ingestStream()],
  });
  expect(seen.outputs["outcome"]).toBe("success");
  expect(seen.log.match(/^.*answered (503|429).*Retry 1 in/gm)).toHaveLength(2);
});

describe("Retry-After", () => {
  const later = (text: string, status = 503): Reply =>
    replyWithStatus(status, {}, { "retry-after": text });

  test.each([
    ["seconds", "120", 120],
    ["a date", "Wed, 25 Nov 2026 03:02:00 GMT", 120],
    ["a time that is over", "Wed, 25 Nov 2026 02:00:00 GMT", 1],
    ["no pause", "0", 1],
    ["nothing that can be read", "soon", 1],
  ])("is honoured, and shortens no pause: %s", async (_, text, seconds) => {
    const seen = await runAction(
      { "GET config": [later(text), { space_key: "SUP" }] },
      {},
      { chance: 0 },
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.seconds).toBe(seconds);
  });

  test.each<[status: number, Scene, usual: Reply]>([
    [500, GET, { space_key: "SUP" }],
    [429, INGEST, ingestStream()],
    [409, INGEST, ingestStream()],
  ])("of a %s is honoured", async (status, [call, replies, inputs], usual) => {
    const seen = await runAction(
      { ...replies, [call]: [later("120", status), usual] },
      inputs,
    );
    expect(seen.outputs["outcome"]).toBe("success");
    expect(seen.seconds).toBe(120);
  });

  test("leaves a longer pause of our own as it is", async () => {
    const replies = [later("1"), later("1"), { space_key: "SUP" }];
    const seen = await runAction({ "GET config": replies }, {}, { chance: 0 });
    expect(seen.seconds).toBe(1 + 2);
  });

  test("beyond the time that is left ends the retries at once", async () => {
    const seen = await play(INGEST, later("3600", 429));
    expect(seen.outputs["error-code"]).toBe("rate-limited");
    expect(countSends(INGEST, seen)).toBe(1);
    expect(seen.seconds).toBe(0);
  });
});

const says = (words: string): Reply => replyWithStatus(400, { detail: words });

describe("another ingest that is running", () => {
  const LIMIT = { "wait-timeout-seconds": "300" };

  test.each<[name: string, Scene, usual: Reply]>([
    ["an ingest", INGEST, ingestStream()],
    ["a sync", SYNC, ingestStream()],
    ["a first import", IMPORT, ingestStream()],
    ["an update", SEND, {}],
    ["an update in the artifact API", PUT, {}],
  ])("is waited for: %s", async (_, [call, replies, inputs], usual) => {
    const busy = Array.from({ length: 12 }, () => replyWithStatus(409));
    const seen = await runAction(
      { ...replies, [call]: [...busy, usual] },
      inputs,
    );
    expect(seen.outputs["error-code"]).toBe("");
    expect(seen.seconds).toBeGreaterThan(120);
  });

  test.each<[name: string, Scene]>([
    ["an update", SEND],
    ["an update in the artifact API", PUT],
  ])("may take seven minutes: %s", async (_, scene) => {
    const seen = await play(scene, (response, request) => {
      const isBusy = clock.now() < 420_000;
      answer(isBusy ? replyWithStatus(409) : {}, response, request);
    });
    expect(seen.outputs).toMatchObject({ "error-code": "", updated: "true" });
    expect(seen.seconds).toBeGreaterThanOrEqual(420);
  });

  test.each<[name: string, Scene, status: string, limit: number]>([
    ["an ingest until the time limit", INGEST, "error", 300],
    ["credentials for ten minutes", SEND, "not-requested", 600],
  ])(
    "holds up %s, and is the failure then: nothing was started",
    async (_, scene, status, limit) => {
      const seen = await play(scene, replyWithStatus(409), LIMIT);
      expect(seen.outputs).toMatchObject({
        "error-code": "already-running",
        "sync-status": status,
      });
      expect(seen.outputs["error-message"]).not.toContain(CHECK_FIRST);
      expect(seen.seconds).toBeGreaterThan(limit - 30);
      expect(seen.seconds).toBeLessThanOrEqual(limit);
    },
  );

  test.each<[answer: string, reply: Reply]>([
    ["a 409", replyWithStatus(409)],
    ["a 400", says("a synchronization is already in progress")],
  ])(
    "is no failure of a refresh, which is left out with a line in the log: %s",
    async (_, reply) => {
      const seen = await play(REFRESH, reply);
      expect(seen.outputs["outcome"]).toBe("success");
      expect(seen.log).toContain(
        "The OAuth access of int_1 (confluence) is not refreshed, because an ingest is running",
      );
      expect(getWrites(seen)).toEqual(["POST refresh_token", "POST ingest"]);
      expect(seen.seconds).toBe(0);
    },
  );

  test.each([
    "a synchronization is already in progress",
    "The sync is Already Running.",
    "Ingestion in progress",
    "sync running since 02:00",
    "Could not start: an ingest is already running",
    "An ingest of this integration is running",
  ])("may be said in a 400: %s", async (words) => {
    const seen = await play(INGEST, says(words), LIMIT);
    expect(seen.outputs["error-code"]).toBe("already-running");
    expect(countSends(INGEST, seen)).toBeGreaterThan(RETRIED);
  });

  test.each([
    "The ingestion service is not running",
    "Space 'Work in progress' not found",
    "Space Work in progress not found",
    "Invalid path: /work in progress/docs",
    "The SMB agent isn't running",
    "Ingestion failed: the connector service is not running",
    "The sync service of this connector isn't running",
    "Cannot ingest: the document being processed is invalid",
    "Artifact already processing",
    "SYNC_ALREADY_IN_PROGRESS",
    "no such share",
  ])("is not what another 400 says: %s", async (words) => {
    const seen = await play(INGEST, says(words), LIMIT);
    expect(seen.outputs["error-code"]).toBe("bad-request");
    expect(seen.outputs["error-message"]).toContain(words);
    expect(countSends(INGEST, seen)).toBe(1);
  });

  test("is not what another status says", async () => {
    const words = "a synchronization is already in progress";
    const seen = await play(INGEST, replyWithStatus(422, { detail: words }));
    expect(seen.outputs["error-code"]).toBe("bad-request");
  });

  test("may be told by a page of HTML with a 409", async () => {
    const seen = await play(INGEST, replyWithStatus(409, "<html>"), LIMIT);
    expect(seen.outputs["error-code"]).toBe("already-running");
  });

  test("uses up no retry of another kind", async () => {
    const busy = Array.from({ length: 9 }, () => replyWithStatus(409));
    const replies = [...busy, replyWithStatus(429), ingestStream()];
    const seen = await runAction({ "POST ingest": replies });
    expect(seen.outputs["error-code"]).toBe("");
  });

  test("is no reason to wait with a create", async () => {
    for (const scene of [NEW, NEW_ARTIFACT]) {
      const seen = await play(scene, replyWithStatus(409));
      expect(countSends(scene, seen)).toBe(1);
    }
  });
});

describe("the documented 400, which names a missing ownership and a running ingest", () => {
  const WORDS =
    "Required ownership is missing or invalid, or a synchronization is already in progress";
  const [, BOTH_CAUSES] = ERRORS["bad-request/ownership"];

  test.each<[name: string, Scene, status: string]>([
    ["an ingest", INGEST, "error"],
    ["a sync", SYNC, "error"],
    ["a first import", IMPORT, "error"],
    ["an update", SEND, "not-requested"],
    ["an update in the artifact API", PUT, "not-requested"],
  ])(
    "is sent again for five minutes, and is a refusal of both causes then: %s",
    async (_, scene, status) => {
      const seen = await play(scene, says(WORDS));
      expect(seen.outputs).toMatchObject({
        "error-code": "bad-request",
        "sync-status": status,
      });
      expect(seen.outputs["error-message"]).toContain(`"${WORDS}"`);
      expect(seen.outputs["error-message"]).toContain(`. ${BOTH_CAUSES}. `);
      expect(seen.seconds).toBeGreaterThanOrEqual(300);
      expect(seen.seconds).toBeLessThanOrEqual(330);
    },
  );

  test("is sent again for five minutes from its first answer, whatever came before", async () => {
    const busy = Array.from({ length: 6 }, () => replyWithStatus(429));
    const seen = await runAction({ "POST ingest": [...busy, says(WORDS)] });
    expect(seen.seconds).toBeGreaterThanOrEqual(345);
  });

  test("is forgotten if it was a running ingest", async () => {
    const busy = Array.from({ length: 12 }, () => says(WORDS));
    const seen = await runAction({ "POST ingest": [...busy, ingestStream()] });
    expect(seen.outputs["error-code"]).toBe("");
    expect(seen.seconds).toBeGreaterThan(120);
  });

  test("costs five minutes in all, however many integrations it meets", async () => {
    const ids = Array.from({ length: 30 }, (_, at) => `art_${at + 1}`);
    const refused = ids.filter((_, at) => at % 5 !== 0);
    const seen = await runAction(
      {
        ...newerZylon(...ids.map((id) => integrationArtifact(id))),
        ...Object.fromEntries(
          refused.map((id) => [`POST artifact/${id}/sync`, [says(WORDS)]]),
        ),
      },
      { "integration-id": "all" },
    );
    expect(refused).toHaveLength(24);
    const rows = z.array(z.object({ error_code: z.string().nullable() }));
    const codes = rows
      .parse(parseResults(seen))
      .map(({ error_code: code }) => code);
    expect(codes).toEqual(
      ids.map((id) => (refused.includes(id) ? "bad-request" : null)),
    );
    expect(seen.errors).toHaveLength(1);
    expect(seen.errors[0]).toContain("24 integrations");
    expect(seen.errors[0]).toContain(BOTH_CAUSES);
    expect(seen.seconds).toBeGreaterThanOrEqual(300);
    expect(seen.seconds).toBeLessThanOrEqual(360);
  });
});

test("a redirect is not followed: neither token nor password goes to another address", async () => {
  const arrived: string[] = [];
  const other = createServer((request, response) => {
    arrived.push(request.url ?? "");
    response.end("{}");
  });
  const port = await listen(other);
  for (const [at, scene] of [GET, SEND, INGEST, NEW].entries()) {
    const sign = at % 2 === 0 ? "?" : "#";
    const location = `http://127.0.0.1:${port}/login${sign}to=zylon`;
    const seen = await play(scene, replyWithStatus(307, {}, { location }));
    expect(seen.outputs["outcome"]).toBe("failure");
    expect(seen.outputs["error-message"]).toContain(
      `http://127.0.0.1:${port}/login`,
    );
    expect(seen.outputs["error-message"]).not.toContain("to=zylon");
  }
  expect(arrived).toEqual([]);
});
