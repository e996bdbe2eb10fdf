/**
 * The whole action in this process, with the real `@actions/core`, against a
 * Zylon that is a table of replies.
 */
import { once } from "node:events";
import { readFileSync } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { z } from "zod";
import { inputEnvironment, runnerFiles } from "../runner/environment.ts";
import { type ActionRun, readRun } from "../runner/outputs.ts";
import type { Simulator } from "../simulator/simulator.ts";
import { callAfter, type clock } from "../src/clock.ts";
import { main } from "../src/main.ts";
import { withEnvironment, TOKEN } from "./inputs.ts";
import { temporaryFolder } from "./support/temporary-folder.ts";
import {
  instantClock,
  START_TIME,
  markSilent,
  useClock,
} from "./support/instant-clock.ts";

export { TOKEN };

type ReplyFunction = (
  response: ServerResponse,
  request: IncomingMessage,
) => void;
/** JSON, or a function that answers. */
export type Reply = object | string | ReplyFunction;
const isAnswerer = (reply: Reply | undefined): reply is ReplyFunction =>
  typeof reply === "function";
/**
 * `GET config`: the last part of the path. The last reply is for good. Of the
 * artifact API: `GET artifact?type=Integration`, `GET artifact?source`,
 * `POST artifact`, `PUT artifact/{id}`, `POST sync`.
 */
export type Replies = Record<string, readonly Reply[]>;

export interface ObservedRun extends ActionRun {
  /** `GET config`, in order. */
  readonly sent: readonly string[];
  /** With host, path and query. */
  readonly urls: readonly URL[];
  /** What each request carries besides; empty for a GET. */
  readonly bodies: readonly string[];
  /** How long it took by the clock of the tests; 0 in real time. */
  readonly seconds: number;
}

/** A healthy Zylon with one Confluence integration, `int_1`. */
export const HEALTHY_REPLIES: Replies = {
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

export const replyWithStatus =
  (code: number, body: unknown = {}, headers: Record<string, string> = {}) =>
  (response: ServerResponse): void => {
    response.writeHead(code, {
      "content-type": "application/json",
      ...headers,
    });
    response.end(typeof body === "string" ? body : JSON.stringify(body));
  };

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

/** The lists before an ingest, without a document, and after it, with these. */
export const listsBeforeAndAfter = (
  ...ids: readonly string[]
): [before: object, after: object] => [
  page(),
  page(...ids.map((id) => artifact(id))),
];

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

/** The reply for the integration, or the project, that the path names. */
export const replyById =
  (replies: Readonly<Record<string, Reply>>): ReplyFunction =>
  (response, request) => {
    const [path = ""] = (request.url ?? "").split("?");
    answer(replies[path.split("/").at(-2) ?? ""], response, request);
  };

function answer(
  reply: Reply | undefined,
  response: ServerResponse,
  request: IncomingMessage,
): void {
  if (reply === undefined)
    replyWithStatus(404, { detail: "no such path" })(response);
  else if (isAnswerer(reply)) reply(response, request);
  else replyWithStatus(200, reply)(response);
}

const PORT = z.object({ port: z.number() });

interface RunOptions {
  readonly env?: Record<string, string>;
  /** A Zylon that runs already, in place of the table of replies. */
  readonly simulator?: Pick<Simulator, "url" | "token" | "requests">;
  /** A request that is silent for so many real milliseconds is not waited for. */
  readonly patience?: number;
  readonly cancel?: AbortSignal;
  /** What `clock.random` gives, in place of 0.5. */
  readonly chance?: number;
  /** Goes on from run to run, in place of a new one for each. */
  readonly time?: typeof clock;
  /** Time takes its time, as for what the clock of the tests does not see. */
  readonly isRealTime?: boolean;
}

/** What a run asks for, whoever answers. */
interface TestServer {
  readonly inputs: Readonly<Record<string, string>>;
  readonly seen: () => Pick<ObservedRun, "sent" | "urls" | "bodies">;
  readonly close: () => void;
}

/** The first request of each run: which API this server has. */
const INTEGRATIONS = "GET artifact?type=Integration";

function getCallName(method: string, { pathname, searchParams }: URL): string {
  const [, own] = /\/app\/artifact(\/[^/]+)?$/.exec(pathname) ?? [];
  if (own !== undefined) return `${method} artifact/{id}`;
  const isOfOrganization = pathname.endsWith("/app/artifact");
  if (isOfOrganization && searchParams.get("type") === "Integration")
    return INTEGRATIONS;
  if (isOfOrganization && method === "GET") return "GET artifact?source";
  return `${method} ${pathname.split("/").at(-1) ?? ""}`;
}

/** @param script replies other than those of `HEALTHY` */
async function startTestServer(script: Replies): Promise<TestServer> {
  const replies = new Map(
    Object.entries({ ...HEALTHY_REPLIES, ...script }).map(([name, list]) => [
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
    const name = getCallName(request.method ?? "", url);
    const list = replies.get(name) ?? [];
    // A server that does not have the artifact API is asked for it all the same.
    const isUsual = name === INTEGRATIONS && list.length === 0;
    if (!isUsual) {
      sent.push(name);
      urls.push(url);
    }
    const reply = list.length > 1 ? list.shift() : list[0];
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.once("end", () => {
      if (!isUsual) bodies.push(body);
      answer(reply, response, request);
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = PORT.parse(server.address());
  return {
    inputs: {
      "base-url": `http://127.0.0.1:${port}`,
      "api-token": TOKEN,
      "integration-type": "confluence",
      "integration-id": "int_1",
      "max-retries": "2",
    },
    seen: () => ({ sent, urls, bodies }),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** It needs no input but its address and token, and goes on when the run ends. */
function useSimulatorAsServer({
  url: origin,
  token,
  requests,
}: NonNullable<RunOptions["simulator"]>): TestServer {
  const before = requests.length;
  return {
    inputs: { "base-url": origin, "api-token": token },
    seen: () => {
      const ours = requests
        .slice(before)
        .filter(({ path }) => !path.includes("type=Integration"));
      const urls = ours.map(({ path }) => new URL(path, origin));
      return {
        sent: ours.map(({ method }, at) => getCallName(method, urls[at]!)),
        urls,
        bodies: ours.map(({ body }) => body),
      };
    },
    close: () => undefined,
  };
}

/** A folder for the runner's files: `@actions/core` keeps the first summary. */
const folder = temporaryFolder();

/**
 * The whole action, with nothing of this machine's environment but the path.
 *
 * @param script replies other than those of `HEALTHY`
 * @param inputs other than those that lead to `int_1`, or to the simulator
 */
export async function runAction(
  script: Replies = {},
  inputs: Record<string, string> = {},
  circumstances: RunOptions = {},
): Promise<ObservedRun> {
  const { env = {}, simulator, isRealTime = false } = circumstances;
  const { cancel = new AbortController().signal } = circumstances;
  const { patience, chance } = circumstances;
  const { time = instantClock(patience, START_TIME, chance) } = circumstances;
  const zylon =
    simulator === undefined
      ? await startTestServer(script)
      : useSimulatorAsServer(simulator);
  const files = runnerFiles(folder);
  const variables = {
    PATH: process.env["PATH"] ?? "",
    ...inputEnvironment({ ...zylon.inputs, ...inputs }),
    ...files,
    ...env,
  };
  const restore = isRealTime ? () => undefined : useClock(time);
  const began = time.now();
  try {
    const { value, printed } = await withEnvironment(variables, () =>
      main(cancel),
    );
    return {
      ...readRun(value, printed, files),
      ...zylon.seen(),
      seconds: isRealTime ? 0 : (time.now() - began) / 1000,
    };
  } finally {
    restore();
    zylon.close();
  }
}

/** The output `results`. */
export const parseResults = ({ outputs }: ObservedRun): unknown =>
  JSON.parse(outputs["results"] ?? "");

/** The JSON in the file of an output, such as `changes-file`. */
export const readOutputFile = (
  { outputs }: ObservedRun,
  name: string,
): unknown => JSON.parse(readFileSync(outputs[name] ?? "", "utf8"));
