/**
 * Everything that the simulator speaks: `/api/health`, what is under
 * `/api/v1/app`, and the web application's page.
 */
import { dialectOf } from "../data/dialects.ts";
import type { IngestScript } from "../data/documents.ts";
import type { SimulatorState } from "../data/state.ts";
import {
  type Answer,
  json,
  type RecordedRequest,
  Refusal,
} from "../http/connection.ts";
import { authorize, type Call, readJsonBody } from "./call.ts";
import { listArtifacts, listProjects, search } from "./documents.ts";
import { startIngest } from "./ingest.ts";
import {
  createIntegration,
  listIntegrations,
  readConfig,
  refreshToken,
  updateIntegration,
} from "./integrations.ts";
import { userView } from "./views.ts";

const STARTED_AT = Date.now();
const APP = "/api/v1/app";
const PAGE = `<!doctype html>
<html lang="en">
  <head><title>Zylon</title></head>
  <body><div id="root"></div><script type="module" src="/assets/index.js"></script></body>
</html>
`;

interface Route {
  method: "GET" | "POST";
  path: RegExp;
  handle: (call: Call) => Answer | IngestScript;
  /** Need not say `Content-Type: application/json` where it has no body. */
  isBare: boolean;
}

/** Nothing is normalised: a stray slash or `..` is another path. */
function route(
  method: Route["method"],
  path: string,
  handle: Route["handle"],
  isBare = false,
): Route {
  const segments = path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  return { method, path: new RegExp(`^${APP}${segments}$`), handle, isBare };
}

const ROUTES: readonly Route[] = [
  route("GET", "/me", ({ user, state }) => json(userView(user, state))),
  route("GET", "/search", search),
  route("GET", "/user/integrations", listIntegrations),
  route("GET", "/user/{userId}/project", listProjects),
  route("GET", "/project/{projectId}/artifact", listArtifacts),
  route("POST", "/integration/{slug}", createIntegration),
  route("POST", "/integration/{slug}/{id}", updateIntegration),
  route("GET", "/integration/{slug}/{id}/config", readConfig),
  route("POST", "/integration/{slug}/{id}/ingest", startIngest),
  route("POST", "/integration/{slug}/{id}/refresh_token", refreshToken, true),
];

/**
 * Does what a request asks for and says what to answer; every change to the
 * state happens here, at once.
 */
export function perform(
  request: RecordedRequest,
  state: SimulatorState,
): Answer | IngestScript {
  try {
    if (!request.path.startsWith("/"))
      throw new Refusal(
        400,
        "The request target must be a path: this is no proxy",
      );
    const mark = `${request.path}?`.indexOf("?");
    const path = request.path.slice(0, mark);
    if (path === "/api/health") return health(request);
    if (path.startsWith(`${APP}/`))
      return callApp(request, path, request.path.slice(mark + 1), state);
    if (path === "/api" || path.startsWith("/api/"))
      throw new Refusal(404, "Not Found");
    return webApp(request.method);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, headers } = error.answer;
    const body = dialectOf(state).reword.refusal?.(status, error.message);
    return body ? json(body, status, headers) : error.answer;
  }
}

/** With an uptime as the manual has it: `3d 04:12:33`. */
function health(request: RecordedRequest): Answer {
  if (request.method !== "GET")
    throw new Refusal(405, "Method Not Allowed", { allow: "GET" });
  const seconds = Math.floor((Date.now() - STARTED_AT) / 1000);
  const time = new Date(seconds * 1000).toISOString().slice(11, 19);
  return json({
    status: "ok",
    uptime: `${Math.floor(seconds / 86_400)}d ${time}`,
    commit: "simulator",
  });
}

function callApp(
  request: RecordedRequest,
  path: string,
  query: string,
  state: SimulatorState,
): Answer | IngestScript {
  const access = authorize(request.headers, state);
  const routes = ROUTES.filter((one) => one.path.test(path));
  if (routes.length === 0) throw new Refusal(404, "Not Found");
  const found = routes.find(({ method }) => method === request.method);
  if (!found) {
    throw new Refusal(405, "Method Not Allowed", {
      allow: routes.map(({ method }) => method).join(", "),
    });
  }
  const params = found.path.exec(path)?.groups ?? {};
  const param = (name: string): string => {
    try {
      return decodeURIComponent(params[name] ?? "");
    } catch {
      throw new Refusal(400, "The path is not valid percent-encoding");
    }
  };
  const body = readJsonBody(request, !found.isBare);
  return found.handle({
    ...access,
    state,
    query: new URLSearchParams(query),
    param,
    body,
  });
}

/** What every path outside of the API answers: the same page, with 200. */
function webApp(method: string): Answer {
  const headers = { "content-type": "text/html; charset=utf-8" };
  if (method === "GET" || method === "HEAD")
    return { status: 200, headers, body: PAGE };
  return {
    status: 405,
    headers: { ...headers, allow: "GET, HEAD" },
    body: "<h1>405 Method Not Allowed</h1>\n",
  };
}
