/** What a Zylon that is a table answers: a row for each request, with its replies in order. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { STATUS_FIELD } from "../../simulator/api/views.ts";
import { callAfter, clock } from "../../src/clock.ts";
import { markSilent } from "./instant-clock.ts";
import { nameRequest, requestTo, toRequest } from "./requests.ts";

type ReplyFunction = (
  response: ServerResponse,
  request: IncomingMessage,
) => void;
/** JSON, or a function that answers. */
export type Reply = object | string | ReplyFunction;
const isAnswerer = (reply: Reply | undefined): reply is ReplyFunction =>
  typeof reply === "function";
/**
 * A row for each request that is answered: its name, as `support/requests.ts` has them,
 * and the replies in order, of which the last one is repeated. None takes the row away.
 */
export type Replies = Readonly<Record<string, readonly Reply[]>>;

/** The rows for `GET me`, which the artifact API asks with the account. */
export const me = (...replies: readonly Reply[]): Replies => ({
  "GET me": replies,
  "GET me?include=Account": replies,
});

/** The first request of each run: which API this server has. */
const FIRST = "GET artifact?type=Integration…";

/** A healthy Zylon with one Confluence integration, `int_1`, and the integration API alone. */
const HEALTHY_REPLIES: Replies = {
  [FIRST]: [replyWithStatus(404, { detail: "no such path" })],
  "GET config": [{ space_key: "SUP", base_url: "https://wiki.example.com" }],
  "POST ingest": [{ type: "sync_started", integration_item_count: 3 }],
  "GET integrations": [[{ id: "int_1", type: "Confluence" }]],
  ...me({ id: "usr_1", name: "Ada", state: "Active" }),
  "GET project": [{ data: [{ id: "prj_1" }] }],
  "GET artifact": [{ data: [], total_count: 0 }],
  "GET search": [[]],
};

export const withStatus = (status: string | undefined): object => ({
  [STATUS_FIELD]: status,
});

/** A document of `int_1` that is indexed, unless `more` says otherwise. */
export const artifact = (id: string, more: object = {}): object => ({
  id,
  name: `Page ${id}`,
  type: "Document",
  integration_id: "int_1",
  state: "Published",
  ...withStatus("Done"),
  updated_at: "2026-11-01T00:00:00Z",
  ...more,
});

/** A whole list of documents, as one page. */
export const page = (...data: readonly object[]): object => ({
  data,
  has_next_page: false,
  total_count: data.length,
});

export interface Entity {
  readonly id: string;
  readonly type: string;
}

/** An integration in the list of the token's user. */
export const entity = (
  id: string,
  type = "Confluence",
  username?: string,
): Entity => ({
  id,
  type,
  ...(username !== undefined && { provider_data: { username } }),
});

export function replyWithStatus(
  code: number,
  body: unknown = {},
  headers: Record<string, string> = {},
): (response: ServerResponse) => void {
  return (response) => {
    response.writeHead(code, {
      "content-type": "application/json",
      ...headers,
    });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };
}

/** Text of this type, cut or left open at its end where that is said. */
export const replyWithText =
  (type: string, text: string, end: "normal" | "cut" | "hang" = "normal") =>
  (response: ServerResponse): void => {
    response.writeHead(200, { "content-type": type });
    response.write(text, () => {
      if (end === "normal") response.end();
      if (end === "cut") response.destroy();
      if (end === "hang") staySilent(response);
    });
  };

/** Server-sent events, of which each is an object with its `type`. */
export const events = (
  list: readonly object[],
  end: "normal" | "cut" | "hang" = "normal",
): ReturnType<typeof replyWithText> =>
  replyWithText(
    "text/event-stream",
    list.map((one) => `data: ${JSON.stringify(one)}\n\n`).join(""),
    end,
  );

export const started = { type: "sync_started" };
export const progress = (op: string): object => ({ type: "sync_progress", op });
export const completed = { type: "sync_completed" };

/** A whole ingest: a start, what became of each item, and an end. */
export const ingestStream = (
  ...ops: readonly string[]
): ReturnType<typeof replyWithText> =>
  events([started, ...ops.map((op) => progress(op)), completed]);

/** The request arrives, and the connection is gone. */
export const dropConnection = (response: ServerResponse): void =>
  void response.destroy();
export const staySilent = ({ req }: ServerResponse): void =>
  void markSilent(req.socket);
/** The reply comes after so many seconds, by the clock of the action. */
export const replyAfter =
  (seconds: number, reply: Reply): ReplyFunction =>
  (response, request) => {
    const speak = markSilent(request.socket);
    const stop = callAfter(seconds * 1000, () => {
      speak();
      answer(reply, response, request);
    });
    response.once("close", stop);
  };
export const loginPage = replyWithText(
  "text/html",
  "<!doctype html><title>Sign in</title><form>Password</form>",
);

/** Of two rows for the same request, however it is written, the later one counts. */
export const mergeRows = (...all: readonly Replies[]): Replies =>
  Object.fromEntries(
    all
      .flatMap((rows) => Object.entries(rows))
      .map(([name, replies]) => [nameRequest(name), replies]),
  );

/** A row for each of these integrations, with its reply: `int_1`, `int_2`, … */
export const rowsById = (
  name: string,
  replies: Readonly<Record<string, Reply>>,
): Replies =>
  Object.fromEntries(
    Object.entries(replies).map(([id, reply]) => [
      requestTo(id, name),
      [reply],
    ]),
  );

/** Replies, and notes first at which second of the run it was asked. */
export const replyNoting =
  (seconds: number[], reply: Reply): ReplyFunction =>
  (response, request) => {
    seconds.push(clock.now() / 1000);
    answer(reply, response, request);
  };

export function answer(
  reply: Reply,
  response: ServerResponse,
  request: IncomingMessage,
): void {
  if (isAnswerer(reply)) reply(response, request);
  else replyWithStatus(200, reply)(response);
}

export interface ReplyTable {
  /** Finds the next reply to a request; a 404 if there is no row, which fails the run. */
  readonly getReply: (request: string) => Reply;
  /** Whether it is the question for an API that this server doesn't have. */
  readonly isApiProbe: (request: string) => boolean;
}

/** The requests of a run without a row, and the rows that there were. */
let unanswered = new Map<string, readonly string[]>();

export function forgetUnanswered(): void {
  unanswered = new Map();
}

/** Throws if a request had no row. */
export function assertAllAnswered(): void {
  const [rows = []] = unanswered.values();
  const lines = [...unanswered.keys(), "The rows are:", ...rows];
  if (unanswered.size > 0)
    throw new Error(`Requests without a row:\n  ${lines.join("\n  ")}`);
}

/** @param replies rows other than `HEALTHY_REPLIES` */
export function createReplyTable(replies: Replies): ReplyTable {
  const rows = new Map(
    Object.entries(mergeRows(HEALTHY_REPLIES, replies))
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => [toRequest(name), list]),
  );
  const getReply = (request: string): Reply => {
    const [first, ...rest] = rows.get(request) ?? [];
    if (first === undefined) {
      unanswered.set(request, [...rows.keys()]);
      return replyWithStatus(404, { detail: "no such path" });
    }
    if (rest.length > 0) rows.set(request, rest);
    return first;
  };
  const isApiProbe = (request: string): boolean =>
    request === toRequest(FIRST) && !(FIRST in replies);
  return { getReply, isApiProbe };
}
