/**
 * Everything that the simulator speaks: `/api/health`, what is under
 * `/api/v1/app`, and the web application's page.
 */
import { getDialect } from "../data/dialects.ts";
import type { SimulatorState } from "../data/state.ts";
import { hasEndpoints, type EndpointGroup } from "../data/zylon.ts";
import {
  type Answer,
  json,
  type RecordedRequest,
  Refusal,
} from "../http/connection.ts";
import { authorize, type Call, readJsonBody } from "./call.ts";
import {
  createArtifact,
  importContent,
  readArtifact,
  syncArtifact,
  updateArtifact,
} from "./artifacts.ts";
import { listArtifacts, listProjects, search } from "./documents.ts";
import { type Ingest, startIngest } from "./ingest.ts";
import {
  createIntegration,
  listIntegrations,
  readConfig,
  refreshOAuth,
  updateIntegration,
} from "./integrations.ts";
import { getMe } from "./views.ts";

const APP = "/api/v1/app";
const HEALTH = { status: "ok" };
/** What every path outside of the API answers. */
const WEB_APP_PAGE = `<!doctype html>
<html lang="en">
  <head><title>Zylon</title></head>
  <body><div id="root"></div><script type="module" src="/assets/index.js"></script></body>
</html>
`;

interface Route {
  part: EndpointGroup;
  method: string;
  path: RegExp;
  handle: (call: Call) => Answer | Ingest;
}

/** Nothing is normalised: a stray slash or `..` is another path. */
function route(
  part: EndpointGroup,
  call: string,
  handle: Route["handle"],
): Route {
  const [method = "", path = ""] = call.split(" ");
  const segments = path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  return { part, method, path: new RegExp(`^${APP}${segments}$`), handle };
}

const ROUTES: readonly Route[] = [
  route("always", "GET /me", getMe),
  route("always", "GET /search", search),
  route("integration", "GET /user/integrations", listIntegrations),
  route("older lists", "GET /user/{member}/project", listProjects),
  route("older lists", "GET /project/{project}/artifact", listArtifacts),
  route("integration", "POST /integration/{slug}", createIntegration),
  route("integration", "POST /integration/{slug}/{id}", updateIntegration),
  route("integration", "GET /integration/{slug}/{id}/config", readConfig),
  route("integration", "POST /integration/{slug}/{id}/ingest", startIngest),
  route(
    "integration",
    "POST /integration/{slug}/{id}/refresh_token",
    refreshOAuth,
  ),
  route("artifact", "GET /member/{member}/project", listProjects),
  route("artifact", "GET /artifact", listArtifacts),
  route("artifact", "POST /artifact", createArtifact),
  route("artifact", "GET /artifact/{id}", readArtifact),
  route("artifact", "PUT /artifact/{id}", updateArtifact),
  route("artifact", "POST /artifact/{id}/sync", syncArtifact),
  route("artifact", "POST /artifact/{id}/ingest", importContent),
];

/** Need not say `Content-Type: application/json` where they have no body. */
const PATHS_WITHOUT_BODY = /\/(refresh_token|sync)$/;

/**
 * Does what a request asks for and says what to answer; every change to the
 * state happens here, at once.
 */
export function handleRequest(
  request: RecordedRequest,
  state: SimulatorState,
): Answer | Ingest {
  try {
    if (!request.path.startsWith("/"))
      throw new Refusal(400, "This is no proxy");
    const mark = `${request.path}?`.indexOf("?");
    const path = request.path.slice(0, mark);
    if (path === "/api/health") return json(HEALTH);
    if (path.startsWith(`${APP}/`))
      return callApp(request, path, request.path.slice(mark + 1), state);
    if (path === "/api" || path.startsWith("/api/"))
      throw new Refusal(404, "Not Found");
    const headers = { "content-type": "text/html; charset=utf-8" };
    return { status: 200, headers, body: WEB_APP_PAGE };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { status, headers } = error.answer;
    const body = getDialect(state).reword.refusal?.(status, error.message);
    return body ? json(body, status, headers) : error.answer;
  }
}

/** As routers answer where they know no route. */
function missing({ switches }: SimulatorState): Answer {
  if (switches.missingAddress === "json") throw new Refusal(404, "Not Found");
  const headers = { "content-type": "text/plain" };
  return { status: 404, headers, body: "404 page not found\n" };
}

function callApp(
  request: RecordedRequest,
  path: string,
  query: string,
  state: SimulatorState,
): Answer | Ingest {
  const user = authorize(request.headers, state);
  const found = ROUTES.find(
    (one) =>
      hasEndpoints(one.part, state) &&
      one.method === request.method &&
      one.path.test(path),
  );
  if (found === undefined) return missing(state);
  const params = found.path.exec(path)?.groups ?? {};
  return found.handle({
    user,
    state,
    api: found.part === "artifact" ? "artifact" : "integration",
    query: new URLSearchParams(query),
    param: (name) => decodeURIComponent(params[name] ?? ""),
    body: readJsonBody(request, !PATHS_WITHOUT_BODY.test(path)),
  });
}
