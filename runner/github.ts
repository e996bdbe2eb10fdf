/**
 * A GitHub on this machine, for the tests: the calls on issues, with state,
 * permissions, and failures on demand.
 */
import { once } from "node:events";
import * as http from "node:http";
import * as https from "node:https";
import type { Socket } from "node:net";
import { z } from "zod";

export interface FakeIssue {
  number: number;
  title: string;
  body: string | null;
  state: "open" | "closed";
  state_reason: string | null;
  labels: { name: string }[];
  created_at: string;
  comments: string[];
}

interface SeenRequest {
  readonly call: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: unknown;
}

/** An answer, also one in place of the true one. */
interface FakeAnswer {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

interface FakeGitHubOptions {
  readonly tls?: { readonly key: string; readonly cert: string };
  /** `/api/v3` on GitHub Enterprise Server. */
  readonly prefix?: string;
}

export const TOKEN = "ghs_0123456789abcdefghij";
export const REPOSITORY = "octo/docs";

const NEW = z.strictObject({
  title: z.string().min(1).max(256),
  body: z.string().max(65_536),
  labels: z.array(z.string()),
});
const CHANGE = z.strictObject({
  title: z.string().min(1).max(256).optional(),
  body: z.string().max(65_536).optional(),
  state: z.enum(["open", "closed"]).optional(),
  state_reason: z.enum(["completed", "not_planned"]).optional(),
});
const COMMENT = z.strictObject({ body: z.string().min(1).max(65_536) });

const json = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): FakeAnswer => ({
  status,
  body: JSON.stringify(body),
  headers: { "content-type": "application/json; charset=utf-8", ...headers },
});

const invalid = ({ message }: z.ZodError): FakeAnswer =>
  json(422, { message: `Validation Failed: ${message}` });

export class FakeGitHub {
  readonly requests: SeenRequest[] = [];
  issues: FakeIssue[] = [];
  /** What the token may do with issues. */
  permission: "write" | "read" | "none" = "write";
  /**
   * A new issue silently loses its labels, as on GitHub if the token can't push:
   * https://docs.github.com/en/rest/issues/issues#create-an-issue
   */
  dropsLabels = false;
  issuesEnabled = true;
  /** Consulted first; `undefined` leaves the answer to the state. */
  fault: (call: string, query: URLSearchParams) => FakeAnswer | undefined =
    () => undefined;
  /** Milliseconds since the epoch. */
  now: () => number = Date.now;
  url = "";
  port = 0;
  readonly #options: FakeGitHubOptions;
  readonly #server: http.Server;
  readonly #sockets = new Set<Socket>();

  constructor(options: FakeGitHubOptions = {}) {
    this.#options = options;
    const listener = (
      request: http.IncomingMessage,
      response: http.ServerResponse,
    ): void => void this.#serve(request, response);
    const { tls } = options;
    this.#server =
      tls === undefined
        ? http.createServer(listener)
        : https.createServer(tls, listener);
    this.#server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
  }

  async start(): Promise<this> {
    const { tls, prefix = "" } = this.#options;
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const address = this.#server.address();
    this.port =
      typeof address === "object" && address !== null ? address.port : 0;
    this.url = `${tls === undefined ? "http" : "https"}://localhost:${this.port}${prefix}`;
    return this;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    await once(this.#server, "close");
  }

  reset(): void {
    this.requests.length = 0;
    this.issues = [];
    this.permission = "write";
    this.dropsLabels = false;
    this.issuesEnabled = true;
    this.fault = () => undefined;
  }

  /** An issue that was there before. */
  add(issue: Partial<FakeIssue> = {}): FakeIssue {
    const added: FakeIssue = {
      number: this.issues.length + 1,
      title: "An issue",
      body: "",
      state: "open",
      state_reason: null,
      labels: [{ name: "zylon-ingest" }],
      created_at: new Date(this.now()).toISOString(),
      comments: [],
      ...issue,
    };
    this.issues.push(added);
    return added;
  }

  async #serve(
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request)
      if (chunk instanceof Buffer) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const url = new URL(request.url ?? "", "http://github.test");
    const call = `${request.method ?? ""} ${url.pathname}`;
    const body: unknown = text === "" ? undefined : JSON.parse(text);
    this.requests.push({ call, headers: request.headers, body });
    const answer =
      this.fault(call, url.searchParams) ??
      this.#answer(call, url.searchParams, request.headers, body);
    response.writeHead(answer.status ?? 200, answer.headers);
    response.end(answer.body);
  }

  #answer(
    call: string,
    query: URLSearchParams,
    headers: http.IncomingHttpHeaders,
    body: unknown,
  ): FakeAnswer {
    const { prefix = "" } = this.#options;
    const [method = "", path = ""] = call.split(" ");
    const base = `${prefix}/repos/${REPOSITORY}/issues`;
    if (headers.authorization !== `token ${TOKEN}`)
      return json(401, { message: "Bad credentials", status: "401" });
    if (!path.startsWith(base) || this.permission === "none")
      return json(404, { message: "Not Found", status: "404" });
    if (!this.issuesEnabled)
      return json(410, {
        message: "Issues has been disabled in this repository.",
      });
    if (method === "GET")
      return path === base
        ? this.#list(query, `${this.url}${path.slice(prefix.length)}`)
        : json(404, {});
    if (this.permission === "read")
      return json(403, { message: "Resource not accessible by integration" });
    const [, number, below] =
      /^\/(\d+)(\/comments)?$/.exec(path.slice(base.length)) ?? [];
    const issue = this.issues.find((one) => String(one.number) === number);
    if (method === "POST" && path === base) return this.#open(body);
    if (issue === undefined) return json(404, { message: "Not Found" });
    if (method === "POST" && below === "/comments")
      return FakeGitHub.#comment(issue, body);
    if (method === "PATCH" && below === undefined)
      return FakeGitHub.#change(issue, body);
    return json(404, { message: "Not Found" });
  }

  #list(query: URLSearchParams, path: string): FakeAnswer {
    if ((query.get("sort") ?? "created") !== "created")
      return json(422, { message: "only sorted by created" });
    const size = Number(query.get("per_page") ?? 30);
    const page = Number(query.get("page") ?? 1);
    if (size > 100) return json(422, { message: "per_page" });
    const wanted = (query.get("labels") ?? "")
      .split(",")
      .filter((label) => label !== "");
    const open = this.issues
      .filter(({ state }) => state === (query.get("state") ?? "open"))
      .filter(({ labels }) =>
        wanted.every((label) => labels.some(({ name }) => name === label)),
      )
      .sort((a, b) =>
        query.get("direction") === "asc"
          ? a.number - b.number
          : b.number - a.number,
      );
    const after = new URLSearchParams(query);
    after.set("page", String(page + 1));
    const next =
      page * size < open.length
        ? { link: `<${path}?${after.toString()}>; rel="next"` }
        : {};
    return json(200, open.slice((page - 1) * size, page * size), next);
  }

  #open(body: unknown): FakeAnswer {
    const parsed = NEW.safeParse(body);
    if (!parsed.success) return invalid(parsed.error);
    const { title, body: text, labels } = parsed.data;
    const kept = this.dropsLabels ? [] : labels.map((name) => ({ name }));
    return json(201, this.add({ title, body: text, labels: kept }));
  }

  static #change(issue: FakeIssue, body: unknown): FakeAnswer {
    const parsed = CHANGE.safeParse(body);
    if (!parsed.success) return invalid(parsed.error);
    Object.assign(issue, parsed.data);
    return json(200, issue);
  }

  static #comment(issue: FakeIssue, body: unknown): FakeAnswer {
    const parsed = COMMENT.safeParse(body);
    if (!parsed.success) return invalid(parsed.error);
    issue.comments.push(parsed.data.body);
    return json(201, { id: issue.comments.length });
  }
}
