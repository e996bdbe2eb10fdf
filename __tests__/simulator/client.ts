/**
 * A client of the simulator without a library, since its tests look at bytes.
 */
import http from "node:http";
import https from "node:https";
import { SEED, type Simulator } from "../../simulator/simulator.ts";

interface Ask {
  method?: string;
  headers?: http.OutgoingHttpHeaders;
  body?: string | undefined;
  ca?: string;
}

/** What the client saw; status 0 where no headers came. */
export interface Seen {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: string;
  /** `complete`, `cut`, or the code of the socket's error. */
  ended: string;
}

/** One request. */
export function ask(
  url: string,
  { method = "GET", headers = {}, body, ca }: Ask = {},
): Promise<Seen> {
  return new Promise((resolve) => {
    const seen: Seen = { status: 0, headers: {}, body: "", ended: "" };
    const finish = (ended: string): void => {
      seen.ended ||= ended;
      request.destroy();
      resolve(seen);
    };
    const options = { method, headers, agent: false, ca };
    const request = (url.startsWith("https:") ? https : http).request(
      url,
      options,
      (response) => {
        seen.status = response.statusCode ?? 0;
        seen.headers = response.headers;
        response
          .setEncoding("utf8")
          .on("data", (chunk: string) => (seen.body += chunk));
        response.on("end", () => finish("complete"));
        response.on("error", () => finish("cut"));
      },
    );
    request.on("error", (error: NodeJS.ErrnoException) =>
      finish(error.code ?? error.message),
    );
    request.end(body);
  });
}

export const JSON_TYPE = { "content-type": "application/json" };
export const APP = "/api/v1/app";
export const CONFLUENCE = `${APP}/integration/confluence/${SEED.integrations.confluence}`;
export const FILESYSTEM = `${APP}/integration/filesystem`;
export const LOGIN = JSON.stringify({ username: "svc", password: "secret" });

interface Client {
  app: (path: string, options?: Ask, token?: string) => Promise<Seen>;
  post: (
    path: string,
    body?: string,
    headers?: http.OutgoingHttpHeaders,
  ) => Promise<Seen>;
  /** The JSON of a 200. */
  read: (path: string) => Promise<unknown>;
}

/** A client of this simulator, with the seeded token and organization. */
export function clientOf(simulator: Simulator): Client {
  const app: Client["app"] = (
    path,
    { headers, ...rest } = {},
    token = simulator.token,
  ) => {
    const own = { authorization: `Bearer ${token}`, "x-org": "default" };
    return ask(simulator.url + path, {
      ...rest,
      headers: { ...own, ...headers },
    });
  };
  return {
    app,
    post: (path, body, headers = JSON_TYPE) =>
      app(path, { method: "POST", headers, body }),
    read: async (path) => {
      const seen = await app(path);
      expect(seen.status).toBe(200);
      return json(seen);
    },
  };
}

export function json(seen: Seen): unknown {
  return JSON.parse(seen.body);
}
