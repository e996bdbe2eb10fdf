/**
 * A Zylon as a table of replies, and the whole action against it, in this
 * process and with the real `@actions/core`.
 */
import { once } from "node:events";
import { mkdtempSync, readFileSync } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jest } from "@jest/globals";
import { z } from "zod";
import { inputEnvironment, runnerFiles } from "../runner/environment.ts";
import { type ActionRun, readRun } from "../runner/outputs.ts";
import { after } from "../src/clock.ts";
import { main } from "../src/main.ts";
import { silence, useInstantClock } from "./support/instant-clock.ts";

export const TOKEN = "zyl_0123456789";

type Answerer = (response: ServerResponse, request: IncomingMessage) => void;
/** JSON, or a function that answers. */
export type Reply = object | string | Answerer;
const isAnswerer = (reply: Reply | undefined): reply is Answerer =>
  typeof reply === "function";
/** `GET config`: the last part of the path. The last reply is for good. */
export type Script = Record<string, readonly Reply[]>;

export interface Seen extends ActionRun {
  /** `GET config`, in order. */
  readonly sent: readonly string[];
  /** With host, path and query. */
  readonly urls: readonly URL[];
  /** What each request carries besides; empty for a GET. */
  readonly bodies: readonly string[];
  /** How long it took, by the clock of the action. */
  readonly seconds: number;
}

/** A healthy Zylon with one Confluence integration, `int_1`. */
export const HEALTHY: Script = {
  "GET config": [{ space_key: "SUP", base_url: "https://wiki.example.com" }],
  "POST ingest": [{ type: "sync_started", integration_item_count: 3 }],
  "GET integrations": [[{ id: "int_1", type: "Confluence" }]],
  "GET me": [{ id: "usr_1", name: "Ada", state: "Active" }],
  "GET project": [{ data: [{ id: "prj_1" }] }],
  "GET artifact": [{ data: [], total_count: 0 }],
  "GET search": [[]],
};

/** A document of `int_1` that is indexed, unless `more` says otherwise. */
export const artifact = (id: string, more: object = {}): object => ({
  id,
  name: `Page ${id}`,
  type: "Document",
  integration_id: "int_1",
  state: "Published",
  ingest_status: "Done",
  updated_at: "2026-11-01T00:00:00Z",
  ...more,
});

/** A whole list of documents, as one page. */
export const page = (...data: readonly object[]): object => ({
  data,
  has_next_page: false,
  total_count: data.length,
});

/** An integration in the list of the token's user. */
export const entity = (
  id: string,
  type = "Confluence",
  username?: string,
): object => ({
  id,
  type,
  ...(username !== undefined && { provider_data: { username } }),
});

export const status =
  (code: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(code, {
      "content-type": "application/json",
      ...headers,
    });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };

/** Text of this type, cut or left open at its end where that is said. */
export const raw =
  (type: string, text: string, end: "normal" | "cut" | "hang" = "normal") =>
  (response: ServerResponse): void => {
    response.writeHead(200, { "content-type": type });
    response.write(text, () => {
      if (end === "normal") response.end();
      if (end === "cut") response.destroy();
      if (end === "hang") silent(response);
    });
  };

/** Server-sent events, of which each is an object with its `type`. */
export const events = (
  list: readonly object[],
  end: "normal" | "cut" | "hang" = "normal",
): ReturnType<typeof raw> =>
  raw(
    "text/event-stream",
    list.map((one) => `data: ${JSON.stringify(one)}\n\n`).join(""),
    end,
  );

export const started = { type: "sync_started" };
export const progress = (op: string): object => ({ type: "sync_progress", op });
export const completed = { type: "sync_completed" };

/** The request arrives, and the connection is gone. */
export const lost = (response: ServerResponse): void => void response.destroy();
export const silent = ({ req }: ServerResponse): void =>
  void silence(req.socket);
/** The reply comes after so many seconds, by the clock of the action. */
export const late =
  (seconds: number, reply: Reply): Answerer =>
  (response, request) => {
    const speak = silence(request.socket);
    const stop = after(seconds * 1000, () => {
      speak();
      answer(reply, response, request);
    });
    response.once("close", stop);
  };
export const loginPage = raw(
  "text/html",
  "<!doctype html><title>Sign in</title><form>Password</form>",
);

/** The reply for the integration, or the project, that the path names. */
export const byId =
  (replies: Readonly<Record<string, Reply>>): Answerer =>
  (response, request) => {
    const [path = ""] = (request.url ?? "").split("?");
    answer(replies[path.split("/").at(-2) ?? ""], response, request);
  };

function answer(
  reply: Reply | undefined,
  response: ServerResponse,
  request: IncomingMessage,
): void {
  if (reply === undefined) status(404, { detail: "no such path" })(response);
  else if (isAnswerer(reply)) reply(response, request);
  else status(200, reply)(response);
}

interface Circumstances {
  readonly env?: Record<string, string>;
  /** A request that is silent for so many real milliseconds is not waited for. */
  readonly patience?: number;
  readonly cancel?: AbortSignal;
  /** What `clock.random` gives, in place of 0.5. */
  readonly chance?: number;
  /** Time takes its time, as for what the clock of the tests does not see. */
  readonly isRealTime?: boolean;
}

const REAL_TIME = { seconds: () => 0, restore: () => undefined };
const PORT = z.object({ port: z.number() });

/** A folder for the runner's files: `@actions/core` keeps the first summary. */
const folder = mkdtempSync(join(tmpdir(), "zylon-ingest-test-"));

/** @param script replies other than those of `HEALTHY` */
export async function act(
  script: Script = {},
  inputs: Record<string, string> = {},
  {
    env = {},
    patience,
    cancel,
    chance,
    isRealTime = false,
  }: Circumstances = {},
): Promise<Seen> {
  const replies = new Map(
    Object.entries({ ...HEALTHY, ...script }).map(([name, list]) => [
      name,
      [...list],
    ]),
  );
  const sent: string[] = [];
  const urls: URL[] = [];
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(
      request.url ?? "",
      `http://${request.headers.host ?? ""}`,
    );
    const name = `${request.method ?? ""} ${url.pathname.split("/").at(-1) ?? ""}`;
    sent.push(name);
    urls.push(url);
    const list = replies.get(name) ?? [];
    const reply = list.length > 1 ? list.shift() : list[0];
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.once("end", () => {
      bodies.push(body);
      answer(reply, response, request);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = PORT.parse(server.address());

  const files = runnerFiles(folder);
  const variables = inputEnvironment({
    "base-url": `http://127.0.0.1:${port}`,
    "api-token": TOKEN,
    "integration-type": "confluence",
    "integration-id": "int_1",
    "max-retries": "2",
    ...inputs,
  });
  const replaced = jest.replaceProperty(process, "env", {
    PATH: process.env["PATH"],
    ...variables,
    ...files,
    ...env,
  });
  let log = "";
  const write = jest
    .spyOn(process.stdout, "write")
    .mockImplementation((text) => {
      log += String(text);
      return true;
    });
  const time = isRealTime ? REAL_TIME : useInstantClock(patience, chance);
  try {
    const exitCode = await main(cancel ?? new AbortController().signal);
    return {
      ...readRun(exitCode, log, files),
      sent,
      urls,
      bodies,
      seconds: time.seconds(),
    };
  } finally {
    time.restore();
    write.mockRestore();
    replaced.restore();
    server.closeAllConnections();
    server.close();
  }
}

/** The JSON in the file of an output, such as `changes-file`. */
export const fileOf = ({ outputs }: Seen, name: string): unknown =>
  JSON.parse(readFileSync(outputs[name] ?? "", "utf8"));
