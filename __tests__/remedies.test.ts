/**
 * What to do follows from the facts that a message prints: for each row of `ERRORS`, a
 * scene that has the fact, and the words that say it.
 */
import { readFileSync } from "node:fs";
import { type ErrorKey, ERRORS } from "../src/errors.ts";
import { runAction } from "./run-action.ts";
import {
  artifact,
  dropConnection,
  entity,
  events,
  ingestStream,
  loginPage,
  me,
  page,
  type Replies,
  type Reply,
  replyAfter,
  replyWithStatus,
  replyWithText,
  started,
  staySilent,
} from "./support/replies.ts";
import { documents, failing, pending } from "./support/documents.ts";
import { INDEXED, type Inputs } from "./support/inputs.ts";
import { documentsFrom, pageOf } from "./support/requests.ts";
import {
  CONTENT,
  CREATE,
  integrationArtifact,
  newerZylon,
  olderShares,
  olderZylon,
  UPDATE,
} from "./support/versions.ts";

interface Scene {
  readonly replies?: Replies;
  /** Other than those of a run that watches one project. */
  readonly inputs?: Inputs;
  /** What the message says beside the remedy: Zylon's words, and the fact. */
  readonly says: string | RegExp;
}

const say = (status: number, detail: string): Reply =>
  replyWithStatus(status, { detail });
const html = (status: number, title: string): Reply =>
  replyWithStatus(status, `<html><title>${title}</title>`, {
    "content-type": "text/html",
  });
const syncError = (message: string): Reply =>
  events([started, { type: "sync_error", message }]);
const counted = (items: number): Reply =>
  events([
    { ...started, current_artifact_count: 7, integration_item_count: items },
    { type: "sync_completed" },
  ]);
const createWithGate = (gate: string): Scene => ({
  replies: olderShares(),
  inputs: { ...CREATE, ingest: "false", [gate]: "5" },
  says: `${gate} is set, but there are no documents to watch yet`,
});
const lists = (
  before: readonly object[],
  after: readonly object[] = before,
): Replies => ({ "GET artifact": [page(...before), page(...after)] });
const ART = newerZylon(integrationArtifact("art_1"));
const NO_API: Replies = {
  "GET artifact?type=Integration…": [replyWithStatus(404)],
  "GET integrations": [say(404, "no such page")],
};

/** Facts of TLS and proxies, which need servers of their own, and of the process. */
const ELSEWHERE: Partial<Record<ErrorKey, string>> = {
  "connect/proxy": "proxy.test.ts",
  "connect/tunnel": "proxy.test.ts",
  "connect/proxy-login": "proxy.test.ts",
  "not-api/proxy": "proxy.test.ts",
  "tls/proxy-host": "proxy.test.ts",
  "tls/proxy-plain": "proxy.test.ts",
  tls: "tls.test.ts",
  "tls/issuer": "tls.test.ts",
  "tls/host": "tls.test.ts",
  "tls/expired": "tls.test.ts",
  "tls/not-yet-valid": "tls.test.ts",
  "tls/plain": "tls.test.ts",
  internal: "outputs.test.ts",
  "internal/node": "bundle/bundle.test.ts",
  cancelled: "cancel.test.ts",
};

/** A list of documents of which each page takes long. */
const ENDLESS_LIST: Replies = {
  "GET artifact": [replyAfter(50, pageOfMany(1))],
  ...Object.fromEntries(
    Array.from({ length: 13 }, (_, at) => [
      pageOf("GET artifact", `after=c${at + 1}`),
      [replyAfter(50, pageOfMany(at + 2))],
    ]),
  ),
};

const SCENES: Partial<Record<ErrorKey, Scene>> = {
  "invalid-input": {
    inputs: { "min-items": "few" },
    says: /min-items must be a whole number/,
  },
  "invalid-input/content": {
    replies: olderShares("svc-other"),
    inputs: { ...CREATE, content: "/a" },
    says: "content needs Zylon 1.58",
  },
  connect: {
    inputs: { "base-url": "http://127.0.0.1:1" },
    says: "no connection to 127.0.0.1:1 (ECONNREFUSED)",
  },
  "connection-lost": {
    replies: { "POST ingest": [dropConnection] },
    says: "POST integration/{type}/{id}/ingest was sent",
  },
  timeout: {
    replies: { "GET config": [staySilent] },
    says: "GET integration/{type}/{id}/config got nothing for 1 min",
  },
  "timeout/all-projects": {
    replies: ENDLESS_LIST,
    inputs: { "project-id": "" },
    says: "the list of documents took too long",
  },
  "server-error": {
    replies: { "POST ingest": [say(503, "restarting")] },
    says: '"restarting" (POST integration/{type}/{id}/ingest answered 503)',
  },
  "server-error/gateway": {
    replies: { "POST ingest": [say(504, "upstream timed out")] },
    says: '"upstream timed out" (POST integration/{type}/{id}/ingest answered 504)',
  },
  "rate-limited": {
    replies: { "GET config": [say(429, "slow down")] },
    says: '"slow down"',
  },
  "not-api": {
    replies: { "GET config": [html(404, "Apache")] },
    says: '"Apache" (GET integration/{type}/{id}/config answered 404)',
  },
  "not-api/redirect": {
    replies: {
      "GET config": [
        replyWithStatus(302, {}, { location: "https://sso.acme.test/in?a=b" }),
      ],
    },
    says: "answered 302, which leads to https://sso.acme.test/in",
  },
  "not-api/login": {
    replies: { "GET config": [loginPage] },
    says: '"Sign in"',
  },
  "not-api/denied": {
    replies: { "GET config": [html(403, "Gateway")] },
    says: '"Gateway"',
  },
  unauthorized: {
    replies: { "GET config": [say(401, "who?")], ...me(say(500, "down")) },
    says: '"who?"',
  },
  "unauthorized/token": {
    replies: { "GET config": [say(401, "who?")], ...me(say(401, "who?")) },
    says: '"who?"',
  },
  "unauthorized/valid": {
    replies: {
      ...olderShares("svc"),
      "GET integration/filesystem/int_1/config": [say(401, "no share")],
    },
    says: '"no share"',
  },
  "unauthorized/grant": {
    replies: { "GET config": [say(401, "no grant")] },
    says: '"no grant"',
  },
  forbidden: {
    replies: {
      "GET config": [say(403, "Account is inactive")],
      ...me(say(403, "Account is inactive")),
    },
    says: '"Account is inactive"',
  },
  "forbidden/organization": {
    replies: {
      "GET config": [say(403, "no")],
      ...me(say(403, "You are not in this organization")),
    },
    inputs: { organization: "acme" },
    says: 'organization "acme"',
  },
  "forbidden/valid": {
    replies: { "POST ingest": [say(403, "Connector is disabled")] },
    says: '"Connector is disabled"',
  },
  "forbidden/project": {
    replies: { "GET artifact": [say(403, "not a member")] },
    says: /"not a member".*; project prj_1/,
  },
  "forbidden/no-project": {
    replies: { "GET artifact": [say(403, "not a member")] },
    inputs: { "project-id": "" },
    says: "projects: prj_1",
  },
  "not-found": {
    replies: { "POST ingest": [say(404, "gone")], ...me(say(500, "down")) },
    says: '"gone"',
  },
  "not-found/address": {
    replies: { ...NO_API, ...me(replyWithStatus(404)) },
    says: "GET artifact answered 404",
  },
  "not-found/valid": {
    replies: { "POST ingest": [say(404, "gone")] },
    says: '"gone"',
  },
  "not-found/integration": {
    replies: { ...ART, "GET artifact/art_9": [say(404, "no such artifact")] },
    inputs: { "integration-id": "art_9" },
    says: /"no such artifact".*; listed: art_1 \(Space of art_1\)/,
  },
  "not-found/untyped": {
    inputs: { "integration-id": "int_9" },
    says: "listed: int_1 (confluence)",
  },
  "not-found/exclusion": {
    inputs: { "integration-id": "all\n!int_9" },
    says: "!int_9; listed: int_1 (confluence)",
  },
  "wrong-type": {
    inputs: { "integration-type": "sharepoint" },
    says: "it is confluence, but integration-type is sharepoint",
  },
  "wrong-type/oauth": {
    inputs: UPDATE,
    says: "uses OAuth and takes no password",
  },
  "bad-request": {
    replies: { "POST ingest": [say(402, "License expired")] },
    says: '"License expired"',
  },
  "bad-request/ownership": {
    replies: {
      "POST ingest": [
        say(
          400,
          "Required ownership is missing or invalid, or a synchronization is already in progress",
        ),
      ],
    },
    says: '"Required ownership is missing or invalid, or',
  },
  "bad-request/credentials": {
    replies: {
      ...olderShares("svc"),
      "POST integration/filesystem/int_1": [say(400, "Invalid credentials")],
    },
    inputs: UPDATE,
    says: '"Invalid credentials"',
  },
  "bad-request/content": {
    replies: {
      ...newerZylon(),
      "POST artifact": [integrationArtifact("art_9", "FileSystem")],
      "POST artifact/art_9/ingest": [say(400, "/a does not exist")],
      [pageOf(documentsFrom("FileSystem"), "project_id=prj_1")]: [page()],
    },
    inputs: CONTENT,
    says: '"/a does not exist" (POST artifact/{id}/ingest answered 400); content: /shared',
  },
  "bad-request/exists": {
    replies: {
      ...olderShares("svc-other"),
      "POST integration/filesystem": [say(409, "there is one")],
    },
    inputs: CREATE,
    says: '"there is one"',
  },
  "unexpected-response": {
    replies: { "POST ingest": [{ type: "sync_paused" }] },
    says: '"{"type":"sync_paused"}"',
  },
  "incomplete-list": {
    replies: {
      "GET artifact": [
        { data: [artifact("a")], next_cursor: "c", has_next_page: true },
      ],
      [pageOf("GET artifact", "after=c")]: [say(410, "gone")],
    },
    says: 'page 2: "gone"',
  },
  "no-integration": {
    replies: { "GET integrations": [[]] },
    inputs: { "integration-id": "all" },
    says: "listed: none",
  },
  ambiguous: {
    replies: olderZylon(entity("int_1"), entity("int_2")),
    inputs: { "integration-id": "" },
    says: "listed: int_1 (confluence), int_2 (confluence)",
  },
  "ambiguous/create": {
    replies: newerZylon(
      integrationArtifact("art_1", "FileSystem", { name: "Archive" }),
    ),
    inputs: CREATE,
    says: "listed: art_1 (Archive)",
  },
  "ambiguous/username": {
    replies: olderShares(undefined),
    inputs: CREATE,
    says: "listed: int_1 (filesystem)",
  },
  "not-configured": {
    replies: { "GET config": [{}] },
    says: "its config in Zylon is blank",
  },
  "bad-request/config": {
    replies: { "GET config": [say(400, "space_key is missing")] },
    says: '"space_key is missing"',
  },
  "not-found/config": {
    replies: { "GET config": [say(404, "Integration is not configured")] },
    says: '"Integration is not configured"',
  },
  "create-unknown": {
    replies: {
      ...olderShares("svc-other"),
      "POST integration/filesystem": [dropConnection],
    },
    inputs: CREATE,
    says: "POST integration/{type} was sent",
  },
  "already-running": {
    replies: { "POST ingest": [say(409, "busy")] },
    inputs: { "wait-timeout-seconds": "60" },
    says: '"busy"',
  },
  "sync-error": {
    replies: {
      ...newerZylon(integrationArtifact("art_1", "GoogleDrive")),
      "POST artifact/art_1/sync": [syncError("quota")],
    },
    inputs: { "integration-id": "art_1", "project-id": "" },
    says: '"quota"',
  },
  "sync-error/oauth": {
    replies: { "POST ingest": [syncError("space not found")] },
    says: '"space not found"',
  },
  "sync-error/password": {
    replies: {
      ...olderShares("svc"),
      "POST integration/filesystem/int_1/ingest": [
        syncError("Path does not exist"),
      ],
    },
    says: '"Path does not exist"',
  },
  "stream-cut": {
    replies: {
      "POST ingest": [
        events([started, { type: "sync_progress", op: "Added" }]),
      ],
    },
    says: "its answer ended without sync_completed",
  },
  "wait-timeout": {
    replies: lists([], [pending("new")]),
    says: /1 of 1 document not indexed yet, but max-pending is 0 .*; pending: Page new/,
  },
  "wait-timeout/ingest": {
    replies: { "POST ingest": [staySilent] },
    says: "the ingest had not ended after 10 min",
  },
  "wait-timeout/old": {
    replies: lists([pending("old"), pending("older")]),
    says: "; pending before this run, too: Page old, Page older. ",
  },
  "wait-timeout/some-old": {
    replies: lists([pending("old")], [pending("new"), pending("old")]),
    inputs: { "max-pending": "50%" },
    says: /max-pending is 50%, which allows 1 of 2 .*; pending before this run, too: Page old; pending: Page new\. /,
  },
  "nothing-indexed": {
    replies: lists([], [pending("a")]),
    inputs: { "max-pending": "100%" },
    says: "now: 1, failing: 0, pending: 1, items in the source: unknown)",
  },
  "nothing-indexed/failing": {
    replies: lists([artifact("a"), artifact("b")], [failing("a")]),
    says: "; failing: Page a; removed: Page b. ",
  },
  "nothing-indexed/removed": {
    replies: { ...lists([artifact("a")], []), "POST ingest": [counted(1)] },
    says: "items in the source: 1); removed: Page a. ",
  },
  "nothing-indexed/project": {
    replies: { ...lists([]), "POST ingest": [counted(24)] },
    says: "documents before: 0, now: 0, failing: 0, pending: 0, items in the source: 24)",
  },
  "nothing-indexed/hidden": {
    replies: { ...lists([]), "POST ingest": [counted(24)] },
    inputs: { "project-id": "" },
    says: "items in the source: 24)",
  },
  "nothing-indexed/empty": {
    replies: { ...lists([]), "POST ingest": [counted(0)] },
    says: "items in the source: 0)",
  },
  "too-few-items": {
    replies: lists(documents(24)),
    inputs: { "min-items": "25" },
    says: "24, but min-items is 25 (documents before: 24",
  },
  "too-few-items/unknown": createWithGate("min-items"),
  "too-many-removed": {
    replies: lists(documents(24), documents(21)),
    inputs: { "max-removed": "10%" },
    says: /3, but max-removed is 10%, which allows 2 of 24 .*; removed: Page d21, Page d22, Page d23\. /,
  },
  "too-many-removed/unknown": createWithGate("max-removed"),
  "too-many-failed": {
    replies: lists([...documents(11), failing("a")]),
    inputs: { "max-failed": "5%" },
    says: /1, but max-failed is 5%, which allows 0 of 12 .*; failing: Page a\. /,
  },
  "too-many-failed/unknown": createWithGate("max-failed"),
  "not-searchable": {
    replies: lists([artifact("a")]),
    inputs: { "expect-search": "Opening hours", "wait-timeout-seconds": "60" },
    says: 'not found: "Opening hours"',
  },
};

function pageOfMany(number: number): object {
  return {
    data: [artifact(`m${number}`)],
    next_cursor: `c${number}`,
    has_next_page: true,
  };
}

const KEYS = Object.keys(ERRORS).filter(
  (key): key is ErrorKey => key in ERRORS,
);

test.each(KEYS.filter((key) => !(key in ELSEWHERE)))(
  "the fact %s is said, and has its own remedy",
  async (key) => {
    const scene = SCENES[key];
    if (scene === undefined) throw new Error(`There is no scene for ${key}`);
    const { outputs } = await runAction(
      { "POST ingest": [ingestStream()], ...scene.replies },
      { ...INDEXED, ...scene.inputs },
    );
    const { "error-message": message = "" } = outputs;
    const [title, remedy] = ERRORS[key];
    expect(message).toContain(`. ${remedy}. See https://`);
    expect(message.startsWith(title ?? "")).toBe(true);
    expect(message).toMatch(scene.says);
  },
);

test("the summary has a long remedy whole", async () => {
  const { replies, inputs } = SCENES["nothing-indexed/hidden"] ?? {};
  const { summary } = await runAction(
    { ...replies },
    { ...INDEXED, ...inputs },
  );
  const [, remedy] = ERRORS["nothing-indexed/hidden"];
  expect(summary).toContain(`${remedy}.`);
});

test.each(['type="password"', "type='password'", "type=password"])(
  "a login page is known by its password field, whatever its title: %s",
  async (type) => {
    const form = `<!doctype html><title>ACME</title><input ${type}>`;
    const page = replyWithText("text/html", form);
    const seen = await runAction({ "GET config": [page] });
    const [title] = ERRORS["not-api/login"];
    expect(seen.outputs["error-message"]?.startsWith(`${title}: "ACME"`)).toBe(
      true,
    );
  },
);

test("a refusal without words quotes nothing", async () => {
  const seen = await runAction({ "POST ingest": [replyWithStatus(402, "")] });
  expect(seen.outputs["error-message"]).toMatch(
    /^Zylon refused the request: POST integration\/\{type\}\/\{id\}\/ingest answered 402\. /,
  );
});

test.each(Object.entries(ELSEWHERE))(
  "the fact %s has its scene in %s",
  (key, file) => {
    const text = readFileSync(`__tests__/${file}`, "utf8");
    expect(text).toContain(`"${key}"`);
  },
);

test("a list of documents of one project that takes too long isn't told to set project-id", async () => {
  const { outputs } = await runAction(ENDLESS_LIST, INDEXED);
  expect(outputs["error-message"]).toContain("took too long");
  expect(outputs["error-message"]).toContain(`. ${ERRORS.timeout[1]}. `);
});
