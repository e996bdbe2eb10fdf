/** Everything that the simulator speaks: `/api/health`, and what is under `/api/v1/app`. */
import type { SimulatorState } from "../data/state.ts";
import { type Api, hasApi } from "../data/zylon.ts";
import {
  type Answer,
  json,
  type RecordedRequest,
  Refusal,
} from "../http/connection.ts";
import {
  createArtifact,
  importContent,
  readArtifact,
  syncArtifact,
  updateArtifact,
} from "./artifacts.ts";
import { authorize, type Call, readJsonBody } from "./call.ts";
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

interface Route {
  api: Api;
  method: string;
  path: RegExp;
  handle: (call: Call) => Answer | Ingest;
}

/** Nothing is normalised: a stray slash or `..` is another path. */
function route(api: Api, call: string, handle: Route["handle"]): Route {
  const [method = "", path = ""] = call.split(" ");
  const segments = path.replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  return { api, method, path: new RegExp(`^${APP}${segments}$`), handle };
}

const PLACE = "/integration/{slug}/{id}";
const BOTH: readonly Api[] = ["integration", "artifact"];
const ROUTES: readonly Route[] = [
  ...BOTH.map((api) => route(api, "GET /me", getMe)),
  ...BOTH.map((api) => route(api, "GET /search", search)),
  route("integration", "GET /user/integrations", listIntegrations),
  route("integration", "GET /user/{member}/project", listProjects),
  route("integration", "GET /project/{project}/artifact", listArtifacts),
  route("integration", "POST /integration/{slug}", createIntegration),
  route("integration", `POST ${PLACE}`, updateIntegration),
  route("integration", `GET ${PLACE}/config`, readConfig),
  route("integration", `POST ${PLACE}/ingest`, startIngest),
  route("integration", `POST ${PLACE}/refresh_token`, refreshOAuth),
  route("artifact", "GET /member/{member}/project", listProjects),
  route("artifact", "GET /artifact", listArtifacts),
  route("artifact", "POST /artifact", createArtifact),
  route("artifact", "GET /artifact/{id}", readArtifact),
  route("artifact", "PUT /artifact/{id}", updateArtifact),
  route("artifact", "POST /artifact/{id}/sync", syncArtifact),
  route("artifact", "POST /artifact/{id}/ingest", importContent),
];

/** Need not say `Content-Type: application/json`, since they have no body. */
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
    const [path = "", query = ""] = request.path.split(/\?(.*)/s);
    if (path === "/api/health") return json({ status: "ok" });
    if (path.startsWith(`${APP}/`)) return callApp(request, path, query, state);
    throw new Refusal(404, "Not Found");
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    throw error;
  }
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
      hasApi(one.api, state) &&
      one.method === request.method &&
      one.path.test(path),
  );
  if (found === undefined) throw new Refusal(404, "Not Found");
  const params = found.path.exec(path)?.groups ?? {};
  return found.handle({
    user,
    state,
    api: found.api,
    query: new URLSearchParams(query),
    param: (name) => decodeURIComponent(params[name] ?? ""),
    body: readJsonBody(request, !PATHS_WITHOUT_BODY.test(path)),
  });
}
